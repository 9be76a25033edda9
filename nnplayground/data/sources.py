"""Every data set there is to choose from, made or bundled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np

from nnplayground.catalogue import Param, catalogue
from nnplayground.data.bundled import bundled
from nnplayground.data.dataset import CLASSIFICATION, REGRESSION, Dataset
from nnplayground.data.generators import curves, lecture, playground, shapes
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked


@dataclass(frozen=True, slots=True)
class Source:
    """One data set: `load(rng, **params)` makes it, or reads it and leaves `rng` alone.

    `features` and `classes` say its shape before it is loaded; a parameter named `classes` overrides the latter, and
    regression has none of them but `targets`.
    """

    key: str
    label: Marked
    task: str
    load: Callable[..., Dataset]
    params: tuple[Param, ...] = ()
    features: int = 2
    classes: int = 2
    targets: int = 1
    standardize: bool = False
    """Whether an experiment that begins with it standardises its features."""


MOST_CLASSES = 20

SAMPLES = Param(
    "samples",
    QT_TRANSLATE_NOOP("Source", "Samples"),
    500,
    4,
    100_000,
    kind=int,
    help=QT_TRANSLATE_NOOP("Source", "How many samples are made, for training and test together."),
    small=QT_TRANSLATE_NOOP("Source", "The test figures depend on chance, and a network learns the samples by heart."),
    large=QT_TRANSLATE_NOOP("Source", "An epoch takes longer."),
)
NOISE = Param(
    "noise",
    QT_TRANSLATE_NOOP("Source", "Noise"),
    0.0,
    0.0,
    0.5,
    slider=True,
    help=QT_TRANSLATE_NOOP("Source", "How far samples are moved at random."),
    small=QT_TRANSLATE_NOOP("Source", "Without noise the task is easier than real data are."),
    large=QT_TRANSLATE_NOOP(
        "Source", "Classes overlap, or the curve is lost: no network can be right about all samples."
    ),
)
CLASSES = Param(
    "classes",
    QT_TRANSLATE_NOOP("Source", "Classes"),
    3,
    2,
    MOST_CLASSES,
    kind=int,
    help=QT_TRANSLATE_NOOP("Source", "How many kinds of samples there are; each has an output of its own."),
    small=QT_TRANSLATE_NOOP("Source", "Two classes make the easiest task."),
    large=QT_TRANSLATE_NOOP("Source", "More borders have to be learned: the network needs more neurons."),
)
SHUFFLED = Param(
    "shuffled",
    QT_TRANSLATE_NOOP("Source", "In random order"),
    False,
    kind=bool,
    help=QT_TRANSLATE_NOOP("Source", "Otherwise class after class; it matters where training does not shuffle."),
)


def _bundled(key: str, label: Marked, features: int, classes: int) -> Source:
    return Source(key, label, CLASSIFICATION, lambda _rng: bundled(key), (), features, classes, standardize=True)


def _with(*params: Param, **defaults: float) -> tuple[Param, ...]:
    """Return samples, noise and further parameters, with other defaults where named."""
    chosen = (SAMPLES, NOISE, *params)
    return tuple(replace(param, default=defaults.get(param.name, param.default)) for param in chosen)


_plane = partial(Source, task=CLASSIFICATION, params=_with(SHUFFLED))
_surface = partial(Source, task=REGRESSION, params=_with(SHUFFLED), classes=0)
_curve = partial(Source, task=REGRESSION, params=_with(samples=200, noise=0.05), features=1, classes=0)

SOURCES = catalogue(
    [
        _plane("circle", QT_TRANSLATE_NOOP("Source", "Circle"), load=playground.circle),
        _plane("xor", QT_TRANSLATE_NOOP("Source", "Exclusive or"), load=playground.xor),
        _plane("gauss", QT_TRANSLATE_NOOP("Source", "Two clouds"), load=playground.gauss),
        _plane("spiral", QT_TRANSLATE_NOOP("Source", "Spiral"), load=playground.spiral),
        _plane("moons", QT_TRANSLATE_NOOP("Source", "Moons"), load=shapes.moons, params=_with(noise=0.1)),
        _plane(
            "circles",
            QT_TRANSLATE_NOOP("Source", "Circles"),
            load=shapes.circles,
            params=_with(
                Param(
                    "factor",
                    QT_TRANSLATE_NOOP("Source", "Ratio of the radii"),
                    0.5,
                    0.0,
                    1.0,
                    ("low", "high"),
                    slider=True,
                    help=QT_TRANSLATE_NOOP("Source", "Radius of the inner circle, as a share of the outer one's."),
                    small=QT_TRANSLATE_NOOP("Source", "The inner circle is a spot in the middle: an easy task."),
                    large=QT_TRANSLATE_NOOP("Source", "The circles all but touch, and with noise they mix."),
                ),
                noise=0.05,
            ),
        ),
        _plane(
            "blobs",
            QT_TRANSLATE_NOOP("Source", "Clouds"),
            load=shapes.blobs,
            params=_with(CLASSES, classes=4, noise=0.1),
        ),
        _plane(
            "spirals",
            QT_TRANSLATE_NOOP("Source", "Spirals"),
            load=shapes.spirals,
            params=_with(
                CLASSES,
                Param(
                    "turns",
                    QT_TRANSLATE_NOOP("Source", "Turns"),
                    0.6,
                    0.1,
                    3.0,
                    help=QT_TRANSLATE_NOOP("Source", "How often the arms wind around the middle."),
                    small=QT_TRANSLATE_NOOP("Source", "The arms are all but straight: an easy task."),
                    large=QT_TRANSLATE_NOOP(
                        "Source", "Borders wind with them: more neurons and more epochs are needed."
                    ),
                ),
                samples=600,
                noise=0.1,
            ),
        ),
        Source("eleven", QT_TRANSLATE_NOOP("Source", "The lecture's 11 samples"), CLASSIFICATION, lecture.eleven),
        _bundled("iris", QT_TRANSLATE_NOOP("Source", "Iris"), 4, 3),
        _bundled("wine", QT_TRANSLATE_NOOP("Source", "Wine"), 13, 3),
        _bundled("breast_cancer", QT_TRANSLATE_NOOP("Source", "Breast cancer"), 30, 2),
        _bundled("digits", QT_TRANSLATE_NOOP("Source", "Handwritten digits"), 64, 10),
        Source(
            "worked",
            QT_TRANSLATE_NOOP("Source", "The lecture's worked sample"),
            REGRESSION,
            lecture.worked,
            classes=0,
        ),
        _surface("plane", QT_TRANSLATE_NOOP("Source", "Plane"), load=playground.plane),
        _surface("multi_gauss", QT_TRANSLATE_NOOP("Source", "Six bumps"), load=playground.multi_gauss),
        _curve("dosage", QT_TRANSLATE_NOOP("Source", "Dosage"), load=curves.dosage),
        _curve("sine", QT_TRANSLATE_NOOP("Source", "Sine"), load=curves.sine),
        _curve("cubic", QT_TRANSLATE_NOOP("Source", "Cubic"), load=curves.cubic),
        _curve("absolute", QT_TRANSLATE_NOOP("Source", "Absolute value"), load=curves.absolute),
        _curve("wave", QT_TRANSLATE_NOOP("Source", "Wave packet"), load=curves.wave),
        _curve("two_waves", QT_TRANSLATE_NOOP("Source", "Sine and cosine"), load=curves.two_waves, targets=2),
    ]
)
"""Every data set, classification first."""


def load(key: str, params: dict[str, Any], seed: int) -> Dataset:
    """Return the data set of a source, drawn with `seed`."""
    return SOURCES[key].load(np.random.default_rng(seed), **params)
