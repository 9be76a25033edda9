"""When nothing is learned, and when too much is."""

from __future__ import annotations

from nnplayground.experiment.exhibits.exhibit import Claim, Exhibit, adam, network
from nnplayground.experiment.spec import DataSpec, Experiment, LayerSpec, NetworkSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP

_DEAD = NetworkSpec(layers=(LayerSpec(units=6, activation="relu", bias=(-12.0,) * 6), LayerSpec(units=1)))

_FEW_NOISY = DataSpec(source="moons", params={"samples": 60, "noise": 0.35}, test_fraction=0.5, split_seed=5)


EXHIBITS = (
    Exhibit(
        "vanishing_logistic",
        QT_TRANSLATE_NOOP("Gallery", "Vanishing gradients: logistic"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "Six hidden layers of eight. The slope of the logistic function is at most ¼, so each layer further "
            "down gets a smaller gradient: the first one has hundreds of times less than the last, and nothing is "
            "learned. Look at the plot of the gradients.",
        ),
        "failures",
        Experiment(network=network(*[8] * 6, activation="logistic")),
        100,
        Claim(train=(0.4, 0.6)),
    ),
    Exhibit(
        "vanishing_tanh",
        QT_TRANSLATE_NOOP("Gallery", "… and with tanh"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "The same six layers: the slope of tanh is 1 in the middle, the gradients of all layers stay within "
            "about ten times of each other, and the circle is learned.",
        ),
        "failures",
        Experiment(network=network(*[8] * 6)),
        100,
        Claim(train=(0.99, 1.0), test=(0.98, 1.0)),
    ),
    Exhibit(
        "vanishing_relu",
        QT_TRANSLATE_NOOP("Gallery", "… and with ReLU"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "The same six layers: where a ReLU is not 0 its slope is exactly 1, however many of them there are. Add "
            "layers and see how far that goes.",
        ),
        "failures",
        Experiment(network=network(*[8] * 6, activation="relu")),
        100,
        Claim(train=(0.99, 1.0), test=(0.98, 1.0)),
    ),
    Exhibit(
        "dead_relu",
        QT_TRANSLATE_NOOP("Gallery", "Dead ReLUs"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "Biases of −12 keep every sum below 0: all neurons put out 0, their gradient is exactly 0, and no "
            "training brings them back. Give one of them a bias of 0, and that one comes to life.",
        ),
        "failures",
        Experiment(network=_DEAD),
        100,
        Claim(train=(0.5, 0.5), test=(0.5, 0.5)),
    ),
    Exhibit(
        "step",
        QT_TRANSLATE_NOOP("Gallery", "Step neurons do not learn"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "The slope of a step is 0, so the first layer keeps its random weights for ever: only the output layer "
            "learns to combine them. Choose tanh and watch the lines begin to move.",
        ),
        "failures",
        Experiment(data=DataSpec(source="moons"), network=network(4, activation="step")),
        200,
        Claim(train=(0.6, 0.95)),
    ),
    Exhibit(
        "zeros",
        QT_TRANSLATE_NOOP("Gallery", "All weights 0"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "Neurons that begin alike get the same gradient and stay alike; from 0 there is none at all. Choose "
            "“Constant” weights: four neurons that can do no more than one.",
        ),
        "failures",
        Experiment(data=DataSpec(source="moons"), network=network(4, initializer="zeros")),
        100,
        Claim(train=(0.5, 0.5), test=(0.5, 0.5)),
    ),
    Exhibit(
        "overfitting",
        QT_TRANSLATE_NOOP("Gallery", "Overfitting"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "30 noisy samples and 697 parameters: every training sample is right, the boundary winds around single "
            "ones, and the test loss rises while the training loss falls.",
        ),
        "overfitting",
        Experiment(data=_FEW_NOISY, network=network(24, 24, seed=1), training=adam()),
        600,
        Claim(train=(1.0, 1.0), test=(0.6, 0.8)),
    ),
    Exhibit(
        "overfitting_l2",
        QT_TRANSLATE_NOOP("Gallery", "Overfitting: L2 penalty"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "The same samples, network and weights, and a price on large weights, λ = 0.01: a smooth boundary, more "
            "mistakes in training, fewer in the test. Move λ.",
        ),
        "overfitting",
        Experiment(data=_FEW_NOISY, network=network(24, 24, seed=1), training=adam(penalties={"l2": 0.01})),
        600,
        Claim(train=(0.85, 0.95), test=(0.83, 1.0)),
    ),
    Exhibit(
        "overfitting_dropout",
        QT_TRANSLATE_NOOP("Gallery", "Overfitting: dropout"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "In every step half of the hidden outputs are silenced, so that no neuron can rely on another one: the "
            "loss shivers, and the boundary stays smooth.",
        ),
        "overfitting",
        Experiment(data=_FEW_NOISY, network=network(24, 24, seed=1, dropout=0.5), training=adam()),
        600,
        Claim(train=(0.85, 0.97), test=(0.82, 1.0)),
    ),
)
"""In the order of the gallery."""
