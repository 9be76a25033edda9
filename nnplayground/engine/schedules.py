"""Learning-rate schedules: the rate of the next epoch, from how far the run has come."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from nnplayground.catalogue import Param, catalogue
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked

SMALLEST_ADAPTIVE_RATE = 1e-6
"""Below it an adaptive run ends at its next plateau, as in scikit-learn."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run has come: whole epochs, samples seen, and plateaus of the cost met."""

    epochs: int
    samples: int
    plateaus: int


@dataclass(frozen=True, slots=True)
class Schedule:
    """One schedule: `rate(initial, progress, **params)` is the learning rate of the next epoch.

    `uses_plateaus` says that it answers a plateau of the cost by a smaller rate instead of the end of the run.
    """

    key: str
    label: Marked
    formula: str
    rate: Callable[..., float]
    params: tuple[Param, ...] = ()
    uses_plateaus: bool = False


def _constant(initial: float, _progress: Progress) -> float:
    return initial


def _inverse_scaling(initial: float, progress: Progress, power: float) -> float:
    """scikit-learn's `invscaling`: t counts samples."""
    return initial / (progress.samples + 1.0) ** power


def _adaptive(initial: float, progress: Progress, factor: float) -> float:
    """A file may claim more plateaus than a float can be divided by; training stops lowering the rate long before."""
    try:
        return initial / factor**progress.plateaus
    except OverflowError:
        return SMALLEST_ADAPTIVE_RATE


def _step(initial: float, progress: Progress, factor: float, every: int) -> float:
    return initial * factor ** (progress.epochs // every)


def _cosine(initial: float, progress: Progress, period: int, floor: float) -> float:
    """Loshchilov & Hutter (2017) without restarts: after the period the rate stays at the floor."""
    share = min(progress.epochs / period, 1.0)
    return initial * (floor + (1.0 - floor) * 0.5 * (1.0 + math.cos(math.pi * share)))


SCHEDULES = catalogue(
    [
        Schedule("constant", QT_TRANSLATE_NOOP("Schedule", "Constant"), r"\eta_t = \eta", _constant),
        Schedule(
            "invscaling",
            QT_TRANSLATE_NOOP("Schedule", "Inverse scaling"),
            r"\eta_t = \frac{\eta}{(t + 1)^p}",
            _inverse_scaling,
            params=(
                Param(
                    "power",
                    QT_TRANSLATE_NOOP("Schedule", "Power p"),
                    0.5,
                    0.0,
                    10.0,
                    symbol="p",
                    help=QT_TRANSLATE_NOOP("Schedule", "How fast the rate falls with the number t of samples seen."),
                    formula=r"\eta_t = \frac{\eta}{(t + 1)^p}",
                    small=QT_TRANSLATE_NOOP("Schedule", "The rate hardly falls: steps stay restless to the end."),
                    large=QT_TRANSLATE_NOOP(
                        "Schedule", "The rate falls at once, and training comes to a standstill early."
                    ),
                ),
            ),
        ),
        Schedule(
            "adaptive",
            QT_TRANSLATE_NOOP("Schedule", "Adaptive"),
            r"\eta \leftarrow \eta / 5",
            _adaptive,
            params=(
                Param(
                    "factor",
                    QT_TRANSLATE_NOOP("Schedule", "Divide by"),
                    5.0,
                    1.0,
                    1000.0,
                    open_ends=("low",),
                    help=QT_TRANSLATE_NOOP(
                        "Schedule", "What the rate is divided by whenever the loss no longer improves."
                    ),
                    formula=r"\eta \leftarrow \eta / k",
                    small=QT_TRANSLATE_NOOP("Schedule", "The rate falls slowly: many plateaus have to be waited for."),
                    large=QT_TRANSLATE_NOOP("Schedule", "After one plateau steps are tiny."),
                ),
            ),
            uses_plateaus=True,
        ),
        Schedule(
            "step",
            QT_TRANSLATE_NOOP("Schedule", "Steps"),
            r"\eta_t = \eta\, q^{\lfloor t / T \rfloor}",
            _step,
            params=(
                Param(
                    "factor",
                    QT_TRANSLATE_NOOP("Schedule", "Factor q"),
                    0.5,
                    0.0,
                    1.0,
                    open_ends=("low",),
                    symbol="q",
                    help=QT_TRANSLATE_NOOP("Schedule", "What the rate is multiplied with every T epochs."),
                    formula=r"\eta_t = \eta\, q^{\lfloor t / T \rfloor}",
                    small=QT_TRANSLATE_NOOP("Schedule", "After a few drops steps are tiny."),
                    large=QT_TRANSLATE_NOOP("Schedule", "The rate hardly falls: steps stay restless to the end."),
                ),
                Param(
                    "every",
                    QT_TRANSLATE_NOOP("Schedule", "Every T epochs"),
                    100,
                    1,
                    10**9,
                    kind=int,
                    symbol="T",
                    help=QT_TRANSLATE_NOOP("Schedule", "Epochs from one drop of the rate to the next."),
                    formula=r"\eta_t = \eta\, q^{\lfloor t / T \rfloor}",
                    small=QT_TRANSLATE_NOOP("Schedule", "The rate falls before much has been learned."),
                    large=QT_TRANSLATE_NOOP("Schedule", "The run is over before the rate falls."),
                ),
            ),
        ),
        Schedule(
            "cosine",
            QT_TRANSLATE_NOOP("Schedule", "Cosine"),
            r"\eta_t = \frac{\eta}{2} \left( 1 + \cos \frac{\pi t}{T} \right)",
            _cosine,
            params=(
                Param(
                    "period",
                    QT_TRANSLATE_NOOP("Schedule", "Period T in epochs"),
                    500,
                    1,
                    10**9,
                    kind=int,
                    symbol="T",
                    help=QT_TRANSLATE_NOOP("Schedule", "Epochs until the rate has fallen to its end."),
                    formula=r"\eta_t = \frac{\eta}{2} \left( 1 + \cos \frac{\pi t}{T} \right)",
                    small=QT_TRANSLATE_NOOP("Schedule", "Training comes to a standstill early."),
                    large=QT_TRANSLATE_NOOP("Schedule", "The run is over while steps are still large."),
                ),
                Param(
                    "floor",
                    QT_TRANSLATE_NOOP("Schedule", "Share left at the end"),
                    0.0,
                    0.0,
                    1.0,
                    help=QT_TRANSLATE_NOOP("Schedule", "What is left of the rate when the period is over."),
                    small=QT_TRANSLATE_NOOP("Schedule", "Training stands still after the period."),
                    large=QT_TRANSLATE_NOOP("Schedule", "The rate hardly falls: steps stay restless to the end."),
                ),
            ),
        ),
    ]
)
"""Every schedule."""
