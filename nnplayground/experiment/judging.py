"""How well a run tells classes apart that it has not learned from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnplayground.data.dataset import Floats, Labels
from nnplayground.engine.scores import ByClass, Roc, by_class, confusion, roc
from nnplayground.experiment.build import Prepared, Run


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """What came of the test samples; the ROC curve, of the second class, is there for two classes alone."""

    confusion: NDArray[np.int64]
    scores: ByClass
    roc: Roc | None


def chosen_classes(prepared: Prepared, outputs: Floats) -> Labels:
    """Return the class that outputs `(m, n_out)` stand for: the largest, or a single one's side of the threshold."""
    if outputs.shape[1] == 1:
        return (outputs[:, 0] > prepared.threshold).astype(np.int64)
    return outputs.argmax(axis=1)


def judged_by_class(run: Run) -> Judged | None:
    """Return the scores of the test samples; None for regression and where there are none, or no finite outputs."""
    prepared = run.prepared
    labels = prepared.dataset.labels
    if labels is None or not len(prepared.test):
        return None
    outputs = run.training.network.predict(prepared.part(prepared.test).x)
    if not np.isfinite(outputs).all():
        return None
    actual, classes = np.asarray(labels)[prepared.test], prepared.dataset.n_classes
    matrix = confusion(actual, chosen_classes(prepared, outputs), classes)
    curve = roc(actual == 1, outputs[:, -1]) if classes == 2 else None
    return Judged(matrix, by_class(matrix), curve)
