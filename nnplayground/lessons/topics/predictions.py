"""What a network predicts, read as distributions: P is the target of a sample, Q what the network says."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnplayground.data.dataset import Labels
from nnplayground.engine.arrays import Array, log_sum_exp
from nnplayground.engine.losses import LOSSES, times_log
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.lessons.topics.present import Present

PROBABILITIES = ("softmax", "logistic")
"""Output activations whose outputs can be read as probabilities."""


@dataclass(frozen=True, slots=True, eq=False)
class Predictions:
    """Samples as rows: `p` is the target and `q` the prediction, both `(m, k)` over the outcomes in `names`.

    `log_q` is ln q, which keeps its value where q is rounded to 0.
    """

    names: tuple[Marked | Text | str, ...]
    p: Array
    q: Array
    log_q: Array

    def cross_entropies(self) -> Array:
        """Return H(P, Q) of every sample `(m,)` in nats."""
        return _sums(-np.where(self.p > 0.0, self.p * self.log_q, 0.0))

    def entropies(self) -> Array:
        """Return H(Q) of every sample `(m,)` in nats: how undecided the network is."""
        return _sums(-np.where(self.q > 0.0, self.q * self.log_q, 0.0))

    def target_entropies(self) -> Array:
        """Return H(P) of every sample `(m,)` in nats: 0 for a label."""
        return _sums(-times_log(self.p, self.p))


def _sums(terms: Array) -> Array:
    """Return the sum of every row; of nothing but -0 it is 0."""
    found: Array = terms.sum(axis=1) + 0.0
    return found


def obstacle(present: Present) -> Marked | None:
    """Return why the outputs are no probabilities, or None where they are."""
    if present.prepared.dataset.labels is None:
        return QT_TRANSLATE_NOOP(
            "Predictions",
            "The data have numbers as targets and no classes: what the network says is a number, not a probability. "
            "Choose data with classes.",
        )
    if present.network.layers[-1].activation.key not in PROBABILITIES:
        return QT_TRANSLATE_NOOP(
            "Predictions",
            "The outputs are no probabilities. Give the output layer the logistic or the softmax function.",
        )
    return None


def remark(present: Present) -> Marked | None:
    """Return what has to be said of the cost: it may be another one than the cross-entropy."""
    loss = LOSSES[present.experiment.training.loss]
    if loss.link is None:
        return QT_TRANSLATE_NOOP(
            "Predictions",
            "The outputs can be read as probabilities, but the cost is not a cross-entropy: training makes "
            "something else small.",
        )
    if loss.link == "logistic" and present.network.n_out > 1:
        return QT_TRANSLATE_NOOP(
            "Predictions", "Every output is a coin of its own, yes or no, and the cross-entropies add up."
        )
    return None


def predictions(present: Present, rows: Labels) -> Predictions:
    """Return targets and predictions of some rows as distributions; only where there is no `obstacle`."""
    z, a = present.outputs(rows)
    low, high = present.prepared.codes
    y = (present.prepared.targets[rows] - low) / (high - low)
    names = present.prepared.dataset.class_names
    if present.network.layers[-1].activation.key == "softmax":
        return Predictions(names, y, a, z - log_sum_exp(z.T).T)
    yes, no = -np.logaddexp(0.0, -z), -np.logaddexp(0.0, z)
    if present.network.n_out == 1:
        return Predictions(names, *(np.hstack(pair) for pair in ((1.0 - y, y), (1.0 - a, a), (no, yes))))
    joined = [np.stack(pair, axis=2).reshape(len(rows), -1) for pair in ((y, 1.0 - y), (a, 1.0 - a), (yes, no))]
    return Predictions(tuple(name for each in names for name in (each, _not(each))), *joined)


def _not(name: str) -> Text:
    return Text(QT_TRANSLATE_NOOP("Predictions", "not {name}"), {"name": name})
