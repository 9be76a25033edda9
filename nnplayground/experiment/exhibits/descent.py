"""How steps are made: learning rate, batches, momentum, Adam."""

from __future__ import annotations

from functools import partial

from nnplayground.experiment.exhibits.exhibit import Claim, Exhibit, linear, network
from nnplayground.experiment.spec import DataSpec, Experiment, TrainingSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP

_MOONS = DataSpec(source="moons", params={"noise": 0.15})

_WAVE = DataSpec(source="sine")

_slowly = partial(TrainingSpec, batch_size=350, learning_rate=0.1)
"""One step an epoch, over all training samples of 500."""


EXHIBITS = (
    Exhibit(
        "rate_small",
        QT_TRANSLATE_NOOP("Gallery", "Learning rate: too small"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "0.0003: the loss falls, but after 100 epochs the curve has hardly moved. Multiply the rate by ten "
            "while it runs.",
        ),
        "descent",
        Experiment(data=_WAVE, network=linear(8), training=TrainingSpec(learning_rate=0.0003)),
        100,
        Claim(train=(-0.5, 0.4)),
    ),
    Exhibit(
        "rate_right",
        QT_TRANSLATE_NOOP("Gallery", "Learning rate: right"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "0.03: the same network from the same weights; compare the loss after 100 epochs with its two neighbours.",
        ),
        "descent",
        Experiment(data=_WAVE, network=linear(8), training=TrainingSpec(learning_rate=0.03)),
        100,
        Claim(train=(0.8, 1.0)),
    ),
    Exhibit(
        "rate_large",
        QT_TRANSLATE_NOOP("Gallery", "Learning rate: too large"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "1: every step overshoots, the next gradient is larger still, and in some twenty epochs the numbers "
            "grow beyond all bounds. Reset, and find the largest rate that still works.",
        ),
        "descent",
        Experiment(data=_WAVE, network=linear(8), training=TrainingSpec(learning_rate=1.0)),
        100,
        Claim(diverges=True),
    ),
    Exhibit(
        "batch_full",
        QT_TRANSLATE_NOOP("Gallery", "Batch: all samples"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "One step an epoch, over all 350 training samples: the loss falls smoothly and slowly, and after 400 "
            "epochs the boundary is still almost straight.",
        ),
        "descent",
        Experiment(data=_MOONS, network=network(8), training=_slowly()),
        400,
        Claim(train=(0.8, 0.92)),
    ),
    Exhibit(
        "batch_small",
        QT_TRANSLATE_NOOP("Gallery", "Batch: ten samples"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "35 noisy steps an epoch in place of one exact one: the same rate gets far further in as many epochs. "
            "Try batches of 1 and of 100.",
        ),
        "descent",
        Experiment(data=_MOONS, network=network(8), training=TrainingSpec(learning_rate=0.1)),
        400,
        Claim(train=(0.98, 1.0), test=(0.97, 1.0)),
    ),
    Exhibit(
        "momentum",
        QT_TRANSLATE_NOOP("Gallery", "Momentum"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "All samples a step again, but nine tenths of every step are kept for the next one: where plain gradient "
            "descent creeps, this one runs.",
        ),
        "descent",
        Experiment(data=_MOONS, network=network(8), training=_slowly(solver="momentum")),
        400,
        Claim(train=(0.98, 1.0), test=(0.97, 1.0)),
    ),
    Exhibit(
        "adam",
        QT_TRANSLATE_NOOP("Gallery", "Adam"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "Every weight has a step size of its own. Compare its loss curve with momentum's, and change the "
            "learning rate of both by ten: which one minds less?",
        ),
        "descent",
        Experiment(data=_MOONS, network=network(8), training=_slowly(solver="adam", learning_rate=0.03)),
        400,
        Claim(train=(0.98, 1.0), test=(0.97, 1.0)),
    ),
)
"""In the order of the gallery."""
