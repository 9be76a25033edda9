"""Penalties on the size of weights, added to the cost: the lecture's λ/2 Σw², and λ Σ|w|.

Weights only: biases and learned slopes are not punished. The sum is not divided by the number of samples;
scikit-learn's `alpha` is (α/(2m) Σw², with m the size of the batch), which is what `divided_by_samples` gives.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from nnplayground.catalogue import catalogue
from nnplayground.engine.arrays import Array, Program
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked


@dataclass(frozen=True, slots=True)
class Penalty:
    """One penalty: `value(w, strength)` is its part of J, `slope(w, out)` writes its slope for strength 1."""

    key: str
    label: Marked
    formula: str
    value: Callable[[Array, Array], float]
    slope: Callable[[Array, Array], Array]
    help: Marked


def _l2(w: Array, strength: Array) -> float:
    return 0.5 * float((strength * w).dot(w))


def _l1(w: Array, strength: Array) -> float:
    return float(strength.dot(np.abs(w)))


PENALTIES = catalogue(
    [
        Penalty(
            "l2",
            QT_TRANSLATE_NOOP("Penalty", "L2 penalty λ"),
            r"\frac{\lambda}{2} \sum_{l,i,j} \left( w_{ij}^{(l)} \right)^2",
            _l2,
            np.positive,
            QT_TRANSLATE_NOOP("Penalty", "Pulls every weight towards 0, large ones most: smoother boundaries."),
        ),
        Penalty(
            "l1",
            QT_TRANSLATE_NOOP("Penalty", "L1 penalty λ₁"),
            r"\lambda_1 \sum_{l,i,j} \left| w_{ij}^{(l)} \right|",
            _l1,
            np.sign,
            QT_TRANSLATE_NOOP("Penalty", "Pulls every weight towards 0 by the same step: many become 0."),
        ),
    ]
)
"""Every penalty; a strength of 0 switches it off."""


@dataclass(frozen=True, slots=True)
class Penalties:
    """The penalties in force on one flat parameter vector.

    `strengths[key]` is a vector as long as the parameters: λ where a weight stands, 0 elsewhere.
    """

    strengths: dict[str, Array] = field(default_factory=dict)
    divided_by_samples: bool = False

    def value(self, parameters: Array, samples: int) -> float:
        """Return the sum of all penalties for a batch of `samples`."""
        total = sum(PENALTIES[key].value(parameters, strength) for key, strength in self.strengths.items())
        return total / samples if self.divided_by_samples else total

    def gradient(self, parameters: Array, gradient: Array, samples: int) -> Program:
        """Return the program that adds the slope of every penalty to `gradient`."""
        scratch = np.empty_like(gradient)
        share = 1.0 / samples if self.divided_by_samples else 1.0
        program: Program = []
        for key, strength in self.strengths.items():
            program += [
                partial(PENALTIES[key].slope, parameters, scratch),
                partial(np.multiply, scratch, strength * share, scratch),
                partial(np.add, gradient, scratch, gradient),
            ]
        return program
