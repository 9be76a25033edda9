"""The further families by name: what can be begun in place of a network of dense layers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from nnplayground.catalogue import catalogue
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked


@dataclass(frozen=True, slots=True)
class Family:
    """One family: its key in files, its name, and in a sentence what it is for."""

    key: str
    label: Marked
    tip: Marked


LOSS, ACCURACY = QT_TRANSLATE_NOOP("Curves", "Loss"), QT_TRANSLATE_NOOP("Curves", "Accuracy")
TRAINING, TEST = QT_TRANSLATE_NOOP("Curves", "Training"), QT_TRANSLATE_NOOP("Curves", "Test")


@dataclass(frozen=True, slots=True)
class Curves:
    """What the four numbers of a record are: two losses and two scores, and what tells each two apart."""

    loss: Marked = LOSS
    score: Marked = ACCURACY
    first: Marked = TRAINING
    second: Marked = TEST
    scores: tuple[Marked, Marked] | None = None
    """What tells the scores apart, where it is something else than what tells the losses apart."""
    is_share: bool = True
    """Whether the score is a share of 1, and shown in per cent."""
    kind: str = "accuracy"
    """What the scores are: `accuracy`, `r2`, `pseudo_likelihood`, or `game`: accuracy of D, JS divergence."""
    is_free: bool = False
    """Whether the score may be any number; otherwise it is 1 at best, and what is far below 0 tells nothing."""


FAMILIES: Mapping[str, Family] = catalogue(
    [
        Family(
            "cnn",
            QT_TRANSLATE_NOOP("Family", "Convolutional network (CNN)"),
            QT_TRANSLATE_NOOP("Family", "Small kernels slide over images and learn what to look for"),
        ),
        Family(
            "rnn",
            QT_TRANSLATE_NOOP("Family", "Recurrent network (RNN)"),
            QT_TRANSLATE_NOOP(
                "Family",
                "Reads a sequence step by step and remembers, with the same weights at every time: Elman's cell, LSTM, "
                "GRU",
            ),
        ),
        Family(
            "autoencoder",
            QT_TRANSLATE_NOOP("Family", "Autoencoder"),
            QT_TRANSLATE_NOOP("Family", "Learns to tell an image by a few numbers, and to draw it again from them"),
        ),
        Family(
            "gan",
            QT_TRANSLATE_NOOP("Family", "Adversarial networks (GAN)"),
            QT_TRANSLATE_NOOP("Family", "One network forges samples, the other one tells them from real ones"),
        ),
        Family(
            "rbm",
            QT_TRANSLATE_NOOP("Family", "Boltzmann machine (RBM)"),
            QT_TRANSLATE_NOOP("Family", "Binary units that learn how likely images are, and dream up new ones"),
        ),
        Family(
            "dbn",
            QT_TRANSLATE_NOOP("Family", "Deep belief network (DBN)"),
            QT_TRANSLATE_NOOP(
                "Family", "Boltzmann machines stacked layer by layer, then fine-tuned by back-propagation"
            ),
        ),
    ]
)
"""Every family, in the order of the menu."""
