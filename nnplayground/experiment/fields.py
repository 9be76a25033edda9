"""The plain numbers of an experiment: names, ranges and defaults, for checks and for the window's fields alike."""

from __future__ import annotations

from collections.abc import Mapping

from nnplayground.catalogue import Param
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
            help=QT_TRANSLATE_NOOP(
                "Field", "How far each step follows the gradient. Too small: slow. Too large: diverges."
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
        ),
        Param("epochs", QT_TRANSLATE_NOOP("Field", "Epochs"), 200, 1, 10**9, kind=int),
        Param(
            "tolerance",
            QT_TRANSLATE_NOOP("Field", "Tolerance"),
            1e-4,
            0.0,
            1e9,
            help=QT_TRANSLATE_NOOP("Field", "An epoch that improves by no more than this counts as no improvement."),
        ),
        Param(
            "patience",
            QT_TRANSLATE_NOOP("Field", "Patience"),
            10,
            1,
            10**9,
            kind=int,
            help=QT_TRANSLATE_NOOP("Field", "Epochs without improvement before training stops."),
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
        ),
        Param(
            "test_fraction",
            QT_TRANSLATE_NOOP("Field", "Test share"),
            0.3,
            0.0,
            1.0,
            ("high",),
            help=QT_TRANSLATE_NOOP("Field", "Part of the samples that is kept from training and only judged."),
        ),
        Param("strength", QT_TRANSLATE_NOOP("Field", "Penalty"), 0.0, 0.0, 1e9, symbol="λ"),
        Param("units", QT_TRANSLATE_NOOP("Field", "Neurons"), 4, 1, MOST_UNITS, kind=int),
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
        ),
        Param("seed", QT_TRANSLATE_NOOP("Field", "Seed"), 0, 0, LARGEST_SEED, kind=int),
    ]
}
