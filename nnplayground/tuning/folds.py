"""k-fold cross-validation: every training sample is judged once, by a network that has not learned from it."""

from __future__ import annotations

import numpy as np

from nnplayground.data.dataset import Labels
from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP


def folds(
    rows: Labels, count: int, rng: np.random.Generator, labels: Labels | None = None
) -> list[tuple[Labels, Labels]]:
    """Return the rows that learn and those that judge, `count` times, each ascending.

    With `labels`, those of `rows`, every class is dealt out evenly. Raises `InputError` for more folds than samples.
    """
    if not 2 <= count <= len(rows):
        raise InputError(
            QT_TRANSLATE_NOOP("Tuning", "{count} folds of {samples} training samples; between 2 and {samples} can be."),
            count=count,
            samples=len(rows),
        )
    order = rng.permutation(len(rows))
    if labels is not None:
        order = order[np.argsort(labels[order], kind="stable")]
    dealt = np.empty(len(rows), np.int64)
    dealt[order] = np.arange(len(rows)) % count
    return [(np.sort(rows[dealt != fold]), np.sort(rows[dealt == fold])) for fold in range(count)]
