"""Regression, and real data."""

from __future__ import annotations

from nnplayground.experiment.exhibits.exhibit import Claim, Exhibit, adam, entropy, linear, network, softmax
from nnplayground.experiment.spec import DataSpec, Experiment, TrainingSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP

EXHIBITS = (
    Exhibit(
        "sine",
        QT_TRANSLATE_NOOP("Gallery", "Sine"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "A curve from noisy samples, with a linear output. Take neurons away and see how many bends are left.",
        ),
        "curves",
        Experiment(
            data=DataSpec(source="sine", params={"noise": 0.1}, split_seed=2), network=linear(8, 8), training=adam()
        ),
        400,
        Claim(train=(0.95, 1.0), test=(0.95, 1.0)),
    ),
    Exhibit(
        "two_waves",
        QT_TRANSLATE_NOOP("Gallery", "Sine and cosine at once"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "Two outputs share one hidden layer: each is its own weighted sum of the same twelve tanh curves.",
        ),
        "curves",
        Experiment(
            data=DataSpec(source="two_waves"),
            network=linear(12, outputs=2),
            training=adam(learning_rate=0.02),
        ),
        300,
        Claim(train=(0.97, 1.0), test=(0.97, 1.0)),
    ),
    Exhibit(
        "bumps",
        QT_TRANSLATE_NOOP("Gallery", "Six bumps"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "A surface over the plane: hills and dents from tanh neurons. The flat parts between them are the last "
            "to become flat.",
        ),
        "curves",
        Experiment(data=DataSpec(source="multi_gauss"), network=linear(8, 8), training=adam()),
        300,
        Claim(train=(0.9, 1.0), test=(0.85, 1.0)),
    ),
    Exhibit(
        "iris",
        QT_TRANSLATE_NOOP("Gallery", "Iris"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "Three kinds of iris from four lengths, as in the lecture: softmax, cross-entropy, standardised inputs. "
            "Choose other pairs of features in the output plot: which pair tells most?",
        ),
        "real",
        Experiment(
            data=DataSpec(source="iris", standardize=True),
            network=softmax(4, outputs=3),
            training=entropy(learning_rate=0.1),
        ),
        200,
        Claim(train=(0.96, 1.0), test=(0.95, 1.0)),
    ),
    Exhibit(
        "wine_raw",
        QT_TRANSLATE_NOOP("Gallery", "Wine, as measured"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "One of the 13 features runs to 1680, most others not even to 10: it saturates every neuron, and nothing "
            "is learned. Switch standardising on in the data panel: within 100 epochs all is well.",
        ),
        "real",
        Experiment(data=DataSpec(source="wine"), network=softmax(6, outputs=3), training=entropy()),
        100,
        Claim(train=(0.3, 0.6), test=(0.3, 0.6)),
    ),
    Exhibit(
        "breast_cancer",
        QT_TRANSLATE_NOOP("Gallery", "Breast cancer"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "Benign or malignant, from 30 measures of cells: one logistic output is the probability. From about epoch "
            "100 on the test loss rises while the training loss still falls: where would you stop?",
        ),
        "real",
        Experiment(
            data=DataSpec(source="breast_cancer", standardize=True),
            network=network(8, activation="relu", output="logistic"),
            training=TrainingSpec(loss="binary_cross_entropy"),
        ),
        300,
        Claim(train=(0.98, 1.0), test=(0.95, 1.0)),
    ),
    Exhibit(
        "digits",
        QT_TRANSLATE_NOOP("Gallery", "Handwritten digits"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "Ten digits from 8 × 8 pixels with 32 ReLU neurons: every training picture right, and 96 of 100 new "
            "ones. Fewer neurons do nearly as well; how few?",
        ),
        "real",
        Experiment(
            data=DataSpec(source="digits", standardize=True),
            network=softmax(32, activation="relu", outputs=10),
            training=entropy(solver="adam", learning_rate=0.003, batch_size=32),
        ),
        40,
        Claim(train=(0.99, 1.0), test=(0.95, 1.0)),
    ),
)
"""In the order of the gallery."""
