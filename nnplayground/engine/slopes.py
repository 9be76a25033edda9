"""Parameters of activation functions, with what they do to a network."""

from __future__ import annotations

from nnplayground.catalogue import Param
from nnplayground.i18n import QT_TRANSLATE_NOOP

LEARNED_SLOPE = Param(
    "slope",
    QT_TRANSLATE_NOOP("Activation", "Slope at the start"),
    0.25,
    -10.0,
    10.0,
    help=QT_TRANSLATE_NOOP("Activation", "The slope left of 0 to begin with; training moves it with the weights."),
    formula=r"f(z) = a z,\quad z < 0",
    small=QT_TRANSLATE_NOOP(
        "Activation", "Near 0 it is ReLU at first: where z is negative, hardly any gradient comes through."
    ),
    large=QT_TRANSLATE_NOOP("Activation", "Near 1 it is a straight line at first, and layers add nothing."),
)
SLOPE = Param(
    "slope",
    QT_TRANSLATE_NOOP("Activation", "Slope left of 0"),
    0.01,
    -10.0,
    10.0,
    help=QT_TRANSLATE_NOOP("Activation", "The slope where z is negative, which never changes."),
    formula=r"f(z) = a z,\quad z < 0",
    small=QT_TRANSLATE_NOOP("Activation", "Near 0 it is ReLU: neurons may die."),
    large=QT_TRANSLATE_NOOP("Activation", "Near 1 it is a straight line, and layers add nothing."),
)
ELU_SCALE = Param(
    "alpha",
    QT_TRANSLATE_NOOP("Activation", "ELU's a"),
    1.0,
    0.0,
    10.0,
    help=QT_TRANSLATE_NOOP("Activation", "How far below 0 outputs go: down to −a."),
    formula=r"f(z) = a\, (e^z - 1),\quad z < 0",
    small=QT_TRANSLATE_NOOP("Activation", "Near 0 it is ReLU: neurons may die."),
    large=QT_TRANSLATE_NOOP("Activation", "Outputs and slopes left of 0 are large: steps become restless."),
)
