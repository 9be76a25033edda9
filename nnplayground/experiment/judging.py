"""How well a run does on the samples of one part of its data: what it says of each, and what that comes to.

An `Examined` holds what was said of samples, and needs no network any more; everything else is computed from it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnplayground.data.dataset import Floats, Labels
from nnplayground.data.points import even_rows
from nnplayground.engine.arrays import frozen
from nnplayground.engine.network import Sweep
from nnplayground.engine.scores import ByClass, Roc, by_class, confusion, roc
from nnplayground.experiment.build import Prepared, Run

PARTS = ("train", "test", "validation")
"""Parts of the data, as `Prepared` calls them."""


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """What came of some samples; the ROC curve, of the second class, is there for two classes alone."""

    confusion: NDArray[np.int64]
    scores: ByClass
    roc: Roc | None


@dataclass(frozen=True, slots=True, eq=False)
class Examined:
    """What a network says of samples of one part of the data, in read-only arrays."""

    prepared: Prepared
    part: str
    rows: Labels
    """Rows of the data set `(m,)`, ascending: the whole part, or an even selection of it."""
    total: int
    """Samples of the part."""
    outputs: Floats
    """`(m, n_out)`."""
    losses: Floats
    """What each sample adds to the loss `(m,)`; the loss is their mean."""
    activation: str
    """Key of the output layer's activation."""
    are_shares: bool
    """Whether outputs lie between 0 and 1, so that they can be read as probabilities."""

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def is_finite(self) -> bool:
        """Whether every output is a number; else there is nothing to judge."""
        return bool(np.isfinite(self.outputs).all())

    @property
    def actual(self) -> Labels:
        """The class of every sample `(m,)`; an error for regression."""
        labels = self.prepared.dataset.labels
        if labels is None:
            raise ValueError("a regression has no classes")
        return labels[self.rows]

    @property
    def targets(self) -> Floats:
        """The targets as the output layer is to give them `(m, n_out)`."""
        return self.prepared.targets[self.rows]

    @property
    def has_two_classes(self) -> bool:
        """Whether a threshold decides between two classes."""
        return self.prepared.dataset.n_classes == 2

    def chosen(self, threshold: float | None = None) -> Labels:
        """Return the class every sample is taken for `(m,)`; None is the network's own rule."""
        if threshold is None:
            return chosen_classes(self.prepared, self.outputs)
        return (self.scores() > threshold).astype(np.int64)

    def scores(self) -> Floats:
        """Return how much speaks for the second of two classes, sample by sample `(m,)`."""
        return second_class_scores(self.outputs, self.activation)

    @property
    def own_threshold(self) -> float:
        """The score from which on the network itself says the second of two classes."""
        if self.outputs.shape[1] == 1:
            return self.prepared.threshold
        return 0.5 if self.activation == "softmax" else 0.0

    def probabilities(self) -> Floats | None:
        """Return the probability of every class `(m, classes)`; None where outputs cannot be read so."""
        if not self.are_shares:
            return None
        return np.hstack([1.0 - self.outputs, self.outputs]) if self.outputs.shape[1] == 1 else self.outputs

    def judged(self, threshold: float | None = None) -> Judged:
        """Return what the samples come to, class by class."""
        actual = self.actual
        matrix = confusion(actual, self.chosen(threshold), self.prepared.dataset.n_classes)
        curve = roc(actual == 1, self.scores()) if self.has_two_classes else None
        return Judged(matrix, by_class(matrix), curve)

    def worst(self, among: NDArray[np.bool_] | None = None) -> Labels:
        """Return the places of samples `(k,)`, largest loss first: of all, or of those marked in `among (m,)`."""
        order = np.argsort(-self.losses, kind="stable")
        return order if among is None else order[among[order]]


class Examiner:
    """Looks at one part of a run's data again and again: its samples and buffers are made once.

    Of a part with more than `most` samples it looks at an even selection.
    """

    def __init__(self, run: Run, part: str, most: int | None = None) -> None:
        network, prepared = run.training.network, run.prepared
        found: Labels = getattr(prepared, part)
        self._run, self._part, self._total = run, part, len(found)
        self._rows = found[even_rows(len(found), len(found) if most is None else most)]
        self._rows.flags.writeable = False
        samples = prepared.part(self._rows)
        self._sweep, self._y = Sweep(network, samples.x), samples.y.T

    def __call__(self) -> Examined:
        """Return what the network says at its present parameters."""
        network, cost = self._run.training.network, self._run.training.settings.cost
        outputs, losses = np.empty((len(self._rows), network.n_out)), np.empty(len(self._rows))
        with np.errstate(all="ignore"):
            for piece, bound in self._sweep:
                outputs[piece] = bound.outputs.T
                losses[piece] = bound.sample_losses(cost.loss, self._y[:, piece], cost.params)
        top = network.layers[-1].activation
        return Examined(
            prepared=self._run.prepared,
            part=self._part,
            rows=self._rows,
            total=self._total,
            outputs=frozen(outputs),
            losses=frozen(losses),
            activation=top.key,
            are_shares=(top.low, top.high) == (0.0, 1.0),
        )


def chosen_classes(prepared: Prepared, outputs: Floats) -> Labels:
    """Return the class that outputs `(m, n_out)` stand for: the largest, or a single one's side of the threshold."""
    if outputs.shape[1] == 1:
        return (outputs[:, 0] > prepared.threshold).astype(np.int64)
    return outputs.argmax(axis=1)


def second_class_scores(outputs: Floats, activation: str) -> Floats:
    """Return how much speaks for the second of two classes `(m,)`, so that a larger one is taken for it sooner.

    That is a single output, the second share of a softmax, or else how far the second output is ahead of the first.
    """
    if outputs.shape[1] == 1 or activation == "softmax":
        return outputs[:, -1]
    return outputs[:, 1] - outputs[:, 0]


def judged_by_class(run: Run) -> Judged | None:
    """Return the scores of the test samples; None for regression and where there are none, or no finite outputs."""
    if run.prepared.dataset.labels is None or not len(run.prepared.test):
        return None
    examined = Examiner(run, "test")()
    return examined.judged() if examined.is_finite else None
