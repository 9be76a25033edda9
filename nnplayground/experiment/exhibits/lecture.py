"""The lecture's own examples, with its own numbers."""

from __future__ import annotations

from nnplayground.experiment.exhibits.exhibit import Claim, Exhibit, adam, linear, network
from nnplayground.experiment.spec import (
    DataSpec,
    EdgeSpec,
    Experiment,
    LayerSpec,
    NetworkSpec,
    PointsSpec,
    TrainingSpec,
)
from nnplayground.i18n import QT_TRANSLATE_NOOP

_DOSAGE = NetworkSpec(
    layers=(
        LayerSpec(units=2, activation="softplus", weights=((3.34,), (-3.53,)), bias=(-1.43, 0.57)),
        LayerSpec(units=1, activation="identity", weights=((-1.22, -2.30),), bias=(2.61,)),
    )
)

_WORKED = NetworkSpec(
    layers=(
        LayerSpec(units=2, activation="arctan", weights=((0.8, -0.6), (0.3, 0.2)), bias=(0.1, 0.1)),
        LayerSpec(units=1, activation="arctan", weights=((0.6, 0.1),), bias=(0.2,)),
    )
)

_ELEVEN = NetworkSpec(
    layers=(
        LayerSpec(units=2, weights=((0.5, 0.6), (0.5, 0.4)), bias=(0.3, 0.7)),
        LayerSpec(units=2, weights=((0.5, 0.5), (0.6, 0.4)), bias=(0.6, 0.4)),
    )
)

_FIXED = tuple(EdgeSpec(unit=unit, locked=True) for unit in (0, 1))
"""The biases of two units, which training leaves alone."""

_MAZUR = NetworkSpec(
    layers=(
        LayerSpec(
            units=2, activation="logistic", weights=((0.15, 0.20), (0.25, 0.30)), bias=(0.35, 0.35), edges=_FIXED
        ),
        LayerSpec(
            units=2, activation="logistic", weights=((0.40, 0.45), (0.50, 0.55)), bias=(0.60, 0.60), edges=_FIXED
        ),
    )
)


EXHIBITS = (
    Exhibit(
        "dosage",
        QT_TRANSLATE_NOOP("Gallery", "Dosage: the lecture's curve"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "Two softplus neurons with the weights of the lecture: their two curves, added up, are the curve of the "
            "dosage, and the loss is 0 from the start. Change a weight and watch which part of the curve bends.",
        ),
        "lecture",
        Experiment(
            data=DataSpec(source="dosage", params={"samples": 60, "noise": 0.0}, test_fraction=0.0),
            network=_DOSAGE,
        ),
        1,
        Claim(train=(1.0, 1.0)),
    ),
    Exhibit(
        "dosage_learned",
        QT_TRANSLATE_NOOP("Gallery", "Dosage: learned"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "The same network finds such a curve by itself, from random weights. Draw other weights: the curve "
            "comes out alike, the weights behind it do not.",
        ),
        "lecture",
        Experiment(
            data=DataSpec(source="dosage", params={"samples": 60, "noise": 0.03}),
            network=linear(2, activation="softplus"),
            training=adam(learning_rate=0.03),
        ),
        2000,
        Claim(train=(0.98, 1.0), test=(0.97, 1.0)),
    ),
    Exhibit(
        "worked",
        QT_TRANSLATE_NOOP("Gallery", "Back-propagation by hand"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "The worked example: one sample, x = (5, 3) and y = 1, through arctan neurons to 0.7908. One epoch "
            "moves the weight from the first hidden neuron to the output from 0.6 to 0.612: look it up before and "
            "after the step.",
        ),
        "lecture",
        Experiment(
            data=DataSpec(source="worked", test_fraction=0.0),
            network=_WORKED,
            training=TrainingSpec(learning_rate=0.1, batch_size=1, shuffle=False),
        ),
        1,
    ),
    Exhibit(
        "mazur",
        QT_TRANSLATE_NOOP("Gallery", "Mazur's example"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "The step-by-step example that is known best: x = (0.05, 0.10) through logistic neurons, targets 0.01 and "
            "0.99, biases locked. One epoch takes the loss from 0.2984 to 0.2910, and after 10 000 it is 0.000035.",
        ),
        "lecture",
        Experiment(
            data=DataSpec(
                points=PointsSpec(rows=((0.05, 0.10),), targets=((0.01, 0.99),), target_names=("y₁", "y₂")),
                test_fraction=0.0,
            ),
            network=_MAZUR,
            training=TrainingSpec(learning_rate=0.5, batch_size=1, shuffle=False),
        ),
        1,
    ),
    Exhibit(
        "eleven",
        QT_TRANSLATE_NOOP("Gallery", "The 11 samples"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "The lecture's 2-2-2 network with its starting weights, learning rate 0.5 and L2 0.01. Inputs up to 9 "
            "saturate the hidden tanh neurons: after 100 epochs every sample is still called M, 7 of 11 right. "
            "Watch the gradients of the two layers.",
        ),
        "lecture",
        Experiment(
            data=DataSpec(source="eleven", test_fraction=0.0),
            network=_ELEVEN,
            training=TrainingSpec(learning_rate=0.5, batch_size=11, shuffle=False, penalties={"l2": 0.01}),
        ),
        100,
        Claim(train=(7 / 11, 7 / 11)),
    ),
    Exhibit(
        "eleven_scaled",
        QT_TRANSLATE_NOOP("Gallery", "The 11 samples, standardised"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "Inputs of mean 0 and deviation 1 leave the neurons where tanh is steep, and a third neuron closes the "
            "boundary around class B: all 11 are right. Switch standardising off and compare the loss after as many "
            "epochs.",
        ),
        "lecture",
        Experiment(
            data=DataSpec(source="eleven", standardize=True, test_fraction=0.0),
            network=network(3, outputs=2, seed=1),
            training=TrainingSpec(learning_rate=0.5, batch_size=11),
        ),
        1500,
        Claim(train=(1.0, 1.0)),
    ),
)
"""In the order of the gallery."""
