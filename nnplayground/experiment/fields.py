"""The plain numbers of an experiment: names, ranges and defaults, for checks and for the window's fields alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from nnplayground.catalogue import Param
from nnplayground.engine.penalties import Penalty
from nnplayground.i18n import QT_TRANSLATE_NOOP

MOST_UNITS, MOST_LAYERS, MOST_PARAMETERS = 10_000, 200, 20_000_000
LARGEST_SEED = 2**63 - 1
MOST_POINTS = 200_000
"""Numbers of samples that are kept in an experiment itself: rows times columns."""
MOST_TEXT = 10_000
"""Characters of a title or a description."""

NUMBERS: Mapping[str, Param] = {
    param.name: param
    for param in [
        Param(
            "learning_rate",
            QT_TRANSLATE_NOOP("Field", "Learning rate"),
            0.03,
            0.0,
            open_ends=("low",),
            symbol="η",
            help=QT_TRANSLATE_NOOP("Field", "How far each step follows the gradient."),
            formula=r"\theta \leftarrow \theta - \eta\, g",
            small=QT_TRANSLATE_NOOP("Field", "Training is slow, and may come to rest on a plateau."),
            large=QT_TRANSLATE_NOOP(
                "Field", "Steps jump over the valley: the loss swings or grows, and training diverges."
            ),
        ),
        Param(
            "batch_size",
            QT_TRANSLATE_NOOP("Field", "Batch size"),
            10,
            1,
            10**9,
            kind=int,
            help=QT_TRANSLATE_NOOP("Field", "Samples whose gradients are averaged for one step."),
            formula=r"g = \frac{1}{B} \sum_{d=1}^{B} \frac{\partial J_d}{\partial \theta}",
            small=QT_TRANSLATE_NOOP("Field", "The gradient is noisy: the loss flickers, and an epoch takes longer."),
            large=QT_TRANSLATE_NOOP(
                "Field", "An epoch has few steps and learns less; the noise that helps out of poor valleys is gone."
            ),
        ),
        Param(
            "epochs",
            QT_TRANSLATE_NOOP("Field", "Epochs"),
            200,
            1,
            10**9,
            kind=int,
            help=QT_TRANSLATE_NOOP("Field", "How often training goes through all training samples."),
            small=QT_TRANSLATE_NOOP("Field", "Training ends before the loss has come to rest (underfitting)."),
            large=QT_TRANSLATE_NOOP(
                "Field", "Time is spent on nothing, and the network may learn the noise (overfitting)."
            ),
        ),
        Param(
            "tolerance",
            QT_TRANSLATE_NOOP("Field", "Tolerance"),
            1e-4,
            0.0,
            1e9,
            help=QT_TRANSLATE_NOOP("Field", "An epoch that improves by no more than this counts as no improvement."),
            small=QT_TRANSLATE_NOOP("Field", "Training goes on although hardly anything improves."),
            large=QT_TRANSLATE_NOOP("Field", "Training stops although it would still improve."),
        ),
        Param(
            "patience",
            QT_TRANSLATE_NOOP("Field", "Patience"),
            10,
            1,
            10**9,
            kind=int,
            help=QT_TRANSLATE_NOOP("Field", "Epochs without improvement before training stops."),
            small=QT_TRANSLATE_NOOP("Field", "A noisy epoch or a short pause ends training too early."),
            large=QT_TRANSLATE_NOOP("Field", "Training goes on long after the best epoch."),
        ),
        Param(
            "validation_fraction",
            QT_TRANSLATE_NOOP("Field", "Validation share"),
            0.1,
            0.0,
            1.0,
            ("low", "high"),
            help=QT_TRANSLATE_NOOP(
                "Field", "Part of the training data that early stopping watches instead of learning."
            ),
            small=QT_TRANSLATE_NOOP("Field", "Few samples judge: when training ends is left to chance."),
            large=QT_TRANSLATE_NOOP("Field", "Few samples are left to learn from."),
        ),
        Param(
            "test_fraction",
            QT_TRANSLATE_NOOP("Field", "Test share"),
            0.3,
            0.0,
            1.0,
            ("high",),
            help=QT_TRANSLATE_NOOP("Field", "Part of the samples that is kept from training and only judged."),
            small=QT_TRANSLATE_NOOP("Field", "The test figures depend on few samples, and so on chance."),
            large=QT_TRANSLATE_NOOP("Field", "Few samples are left to learn from."),
        ),
        Param(
            "strength",
            QT_TRANSLATE_NOOP("Field", "Penalty"),
            0.0,
            0.0,
            1e9,
            symbol="λ",
            help=QT_TRANSLATE_NOOP("Field", "How strongly large weights are punished."),
            small=QT_TRANSLATE_NOOP("Field", "Weights may grow, and the network may learn the noise (overfitting)."),
            large=QT_TRANSLATE_NOOP(
                "Field", "All weights are pulled to 0, and the network learns little (underfitting)."
            ),
        ),
        Param(
            "units",
            QT_TRANSLATE_NOOP("Field", "Neurons"),
            4,
            1,
            MOST_UNITS,
            kind=int,
            help=QT_TRANSLATE_NOOP("Field", "How many features of its inputs the layer can form."),
            formula=r"a_i = f \Bigl( \sum_j w_{ij}\, x_j + b_i \Bigr)",
            small=QT_TRANSLATE_NOOP(
                "Field", "The layer forms too few features: the network stays too simple (underfitting)."
            ),
            large=QT_TRANSLATE_NOOP("Field", "Training is slower, and the network may learn the noise (overfitting)."),
        ),
        Param(
            "dropout",
            QT_TRANSLATE_NOOP("Field", "Dropout"),
            0.0,
            0.0,
            1.0,
            ("high",),
            help=QT_TRANSLATE_NOOP(
                "Field", "Share of a layer's outputs that is silenced at random in every training step."
            ),
            formula=r"a_i \leftarrow \frac{r_i}{1 - p}\, a_i,\quad P(r_i = 1) = 1 - p",
            small=QT_TRANSLATE_NOOP(
                "Field", "Neurons rely on each other, and the network may learn the noise (overfitting)."
            ),
            large=QT_TRANSLATE_NOOP(
                "Field", "So little gets through that the network learns hardly anything (underfitting)."
            ),
        ),
        Param(
            "seed",
            QT_TRANSLATE_NOOP("Field", "Seed"),
            0,
            0,
            LARGEST_SEED,
            kind=int,
            help=QT_TRANSLATE_NOOP(
                "Field",
                "Where random numbers begin: the same seed draws the same ones. None is better than another.",
            ),
        ),
    ]
}


def strength_of(penalty: Penalty) -> Param:
    """Return the number that says how strong a penalty is, under the penalty's name."""
    strength = NUMBERS["strength"]
    return replace(strength, name=penalty.key, label=penalty.label, help=penalty.help, formula=penalty.formula)
