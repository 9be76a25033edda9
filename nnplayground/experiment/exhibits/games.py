"""Networks that need no teacher, as far as the canvas has them: an autoencoder, and a discriminator alone."""

from __future__ import annotations

from statistics import NormalDist

from nnplayground.experiment.exhibits.exhibit import Claim, Exhibit
from nnplayground.experiment.spec import DataSpec, Experiment, LayerSpec, NetworkSpec, PointsSpec, TrainingSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP

SAMPLES = ((2.0, 1.0), (1.0, 2.0), (-3.0, -3.0))
"""Three samples whose mean is 0; they are targets as well."""
REAL, MADE, DEVIATION = 1.0, -1.0, 1.0
"""Middles of what is real and of what is made, and the deviation of both."""
EACH = 100
"""How many there are of each."""

_AUTOENCODER = NetworkSpec(
    layers=(
        LayerSpec(units=1, activation="identity", weights=((0.4, 0.2),), bias=(0.0,)),
        LayerSpec(units=2, activation="identity", weights=((0.8,), (0.6,)), bias=(0.0, 0.0)),
    )
)


def _evenly(middle: float) -> list[tuple[float]]:
    """Return the quantiles of a normal distribution, so that no chance is in them."""
    bell = NormalDist(middle, DEVIATION)
    return [(round(bell.inv_cdf((place + 0.5) / EACH), 4),) for place in range(EACH)]


EXHIBITS = (
    Exhibit(
        "autoencoder",
        QT_TRANSLATE_NOOP("Gallery", "Autoencoder by hand"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "Two numbers through one neuron and back: the targets are the inputs. The three samples are reduced to "
            "one number each, and the loss cannot fall below that of the first principal component, 1/6. Step through "
            "an update, or run it and look at the two weights of the first layer: they become equal.",
        ),
        "games",
        Experiment(
            data=DataSpec(
                points=PointsSpec(rows=SAMPLES, targets=SAMPLES, target_names=("x₁", "x₂")), test_fraction=0.0
            ),
            network=_AUTOENCODER,
            training=TrainingSpec(learning_rate=0.05, batch_size=3, shuffle=False),
        ),
        300,
        Claim(train=(0.9, 0.97)),
    ),
    Exhibit(
        "discriminator",
        QT_TRANSLATE_NOOP("Gallery", "A discriminator alone"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "Real numbers lie around 1, made ones around −1, and one logistic neuron has to tell them apart. The best "
            "answer is p/(p + q), which for two such bells is a logistic curve; the loss that remains tells how far "
            "apart both are: the Jensen–Shannon divergence is ln 2 minus it.",
        ),
        "games",
        Experiment(
            data=DataSpec(
                points=PointsSpec(
                    names=("x",),
                    rows=(*_evenly(MADE), *_evenly(REAL)),
                    labels=(0,) * EACH + (1,) * EACH,
                    classes=("made", "real"),
                ),
                test_fraction=0.0,
            ),
            network=NetworkSpec(layers=(LayerSpec(units=1, activation="logistic", weights=((0.1,),), bias=(0.0,)),)),
            training=TrainingSpec(loss="binary_cross_entropy", learning_rate=0.5, batch_size=200),
        ),
        100,
        Claim(train=(0.8, 0.9)),
    ),
)
"""In the order of the gallery."""
