"""Classes in the plane: which network draws which boundary.

TensorFlow Playground (tensorflow/playground, src/nn.ts and src/playground.ts) starts with the circle, 2-4-2-1 tanh
neurons, weights from U(-0.5, 0.5), biases of 0.1, ½(o - t)² over targets of -1 and +1, rate 0.03, batches of 10, half
of 500 samples for training, and no penalty. Where it differs from what is done here:

- It moves the weights after every tenth sample of an epoch and never clears what the last, incomplete batch added up:
  those gradients leak into the first batch of the next epoch, whose mean is then over more samples.
- L2 is the same: the slope is taken where the weight stood before the step. L1 is not: a weight that the penalty takes
  across 0 is put to 0 and is dead from then on; and its slope at 0 is 1, not 0.
- A ReLU at exactly 0 has slope 0 there, and slope 1 in the lecture and here.
"""

from __future__ import annotations

from nnplayground.experiment.exhibits.exhibit import Claim, Exhibit, adam, entropy, network, softmax
from nnplayground.experiment.spec import DataSpec, Experiment, TrainingSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP

EXHIBITS = (
    Exhibit(
        "playground",
        QT_TRANSLATE_NOOP("Gallery", "TensorFlow Playground"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "What playground.tensorflow.org starts with, trained as it trains: the samples shuffled once, then always "
            "in the same order. Both give the same weights as long as the batches divide the samples; where some are "
            "left over, Playground lets their gradients leak into the next epoch, and here they are a smaller batch.",
        ),
        "boundaries",
        Experiment(
            data=DataSpec(params={"shuffled": True}, test_fraction=0.5),
            network=network(4, 2, initializer="uniform"),
            training=TrainingSpec(shuffle=False),
        ),
        300,
        Claim(train=(0.99, 1.0), test=(0.98, 1.0)),
    ),
    Exhibit(
        "xor_line",
        QT_TRANSLATE_NOOP("Gallery", "XOR: one line is not enough"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "Without a hidden layer the boundary is a straight line, and no line parts exclusive or. Add a hidden "
            "layer with +.",
        ),
        "boundaries",
        Experiment(data=DataSpec(source="xor"), network=network()),
        100,
        Claim(train=(0.3, 0.65), test=(0.3, 0.65)),
    ),
    Exhibit(
        "xor",
        QT_TRANSLATE_NOOP("Gallery", "XOR: four neurons"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "Four hidden neurons, one bend of the boundary each, part the four quarters. Take one away: three stay "
            "below 98 %, two below 94 %.",
        ),
        "boundaries",
        Experiment(data=DataSpec(source="xor"), network=network(4), training=TrainingSpec(learning_rate=0.1)),
        800,
        Claim(train=(1.0, 1.0), test=(0.97, 1.0)),
    ),
    Exhibit(
        "xor_product",
        QT_TRANSLATE_NOOP("Gallery", "XOR: the right feature"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "With the one input x₁x₂ no hidden layer is needed: what a network would have to learn, the feature "
            "already says.",
        ),
        "boundaries",
        Experiment(data=DataSpec(source="xor", features=("x1*x2",)), network=network()),
        100,
        Claim(train=(1.0, 1.0), test=(1.0, 1.0)),
    ),
    Exhibit(
        "circles",
        QT_TRANSLATE_NOOP("Gallery", "Circles: three lines make an island"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "Three hidden neurons are three lines, and three lines enclose a triangle. With two the boundary cannot "
            "close: accuracy stays near 80 %.",
        ),
        "boundaries",
        Experiment(data=DataSpec(source="circles"), network=network(3), training=TrainingSpec(learning_rate=0.1)),
        200,
        Claim(train=(0.99, 1.0), test=(0.99, 1.0)),
    ),
    Exhibit(
        "clouds",
        QT_TRANSLATE_NOOP("Gallery", "Four clouds with softmax"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "One output a class, no hidden layer: softmax and cross-entropy draw straight borders between regions. "
            "Add classes and noise in the data panel.",
        ),
        "boundaries",
        Experiment(data=DataSpec(source="blobs"), network=softmax(outputs=4), training=entropy()),
        100,
        Claim(train=(0.99, 1.0), test=(0.99, 1.0)),
    ),
    Exhibit(
        "spiral",
        QT_TRANSLATE_NOOP("Gallery", "Two spirals"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "The hardest set of TensorFlow Playground from x₁ and x₂ alone: two layers of eight and Adam. Choose "
            "gradient descent instead, and see how much longer it takes.",
        ),
        "boundaries",
        Experiment(data=DataSpec(source="spiral", split_seed=3), network=network(8, 8, seed=2), training=adam()),
        400,
        Claim(train=(0.99, 1.0), test=(0.96, 1.0)),
    ),
    Exhibit(
        "spirals",
        QT_TRANSLATE_NOOP("Gallery", "Three spirals"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "Three classes wound into each other. Look into the neurons: the first layer has lines, the second "
            "bends them, the output has spirals.",
        ),
        "boundaries",
        Experiment(
            data=DataSpec(source="spirals"), network=softmax(8, 8, outputs=3), training=adam(loss="cross_entropy")
        ),
        300,
        Claim(train=(0.98, 1.0), test=(0.95, 1.0)),
    ),
)
"""In the order of the gallery."""
