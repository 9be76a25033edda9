"""Back-propagation by hand: the weight from the first hidden neuron to the output."""

from __future__ import annotations

from collections.abc import Iterator

from nnplayground.experiment.gallery import GALLERY
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.terms import Equation, Negative, Sum
from nnplayground.lessons.walk import Course, Walk
from nnplayground.lessons.walk.cells import DELTA, GRADIENT, INPUTS, NEW, A, Cell, Y, Z
from nnplayground.lessons.worked.example import Item
from nnplayground.lessons.worked.functions import slope_at, slope_term

CELLS: tuple[tuple[str, Cell, Marked], ...] = (
    ("layer2_z1", Cell(Z, 0, 0, None, 0), QT_TRANSLATE_NOOP("Worked", "Sum of the first hidden neuron")),
    ("layer2_a1", Cell(A, 0, 0, None, 0), QT_TRANSLATE_NOOP("Worked", "Its output")),
    ("layer2_z2", Cell(Z, 0, 1, None, 0), QT_TRANSLATE_NOOP("Worked", "Sum of the second hidden neuron")),
    ("layer2_a2", Cell(A, 0, 1, None, 0), QT_TRANSLATE_NOOP("Worked", "Its output")),
    ("layer2_z3", Cell(Z, 1, 0, None, 0), QT_TRANSLATE_NOOP("Worked", "Sum of the output neuron")),
    ("layer2_a3", Cell(A, 1, 0, None, 0), QT_TRANSLATE_NOOP("Worked", "The output of the network")),
    ("layer2_d3", Cell(DELTA, 1, 0, None, 0), QT_TRANSLATE_NOOP("Worked", "Delta of the output: the two multiplied")),
    (
        "layer2_dJ_dw11",
        Cell(GRADIENT, 1, 0, 0),
        QT_TRANSLATE_NOOP("Worked", "Partial derivative of the weight: delta times what came through it"),
    ),
    (
        "layer2_w11_new",
        Cell(NEW, 1, 0, 0),
        QT_TRANSLATE_NOOP("Worked", "The weight after one step of gradient descent, learning rate 0.1"),
    ),
)
SLOPE = Name(r"f'\left(z_{1}^{(3)}\right)", "f′(z₁⁽³⁾)")
ERROR = Name(r"\frac{\partial J}{\partial a_{1}^{(3)}}", "∂J/∂a₁⁽³⁾")


def items() -> tuple[Item, ...]:
    """Return feed-forward, delta, partial derivative and update."""
    return tuple(_items(Course.begin(GALLERY["worked"].experiment).walk))


def _items(walk: Walk) -> Iterator[Item]:
    for key, cell, caption in CELLS:
        if key == "layer2_d3":
            yield from _parts_of_delta(walk)
        yield Item(key, caption, walk.value(cell), (walk.equation(cell),))


def _parts_of_delta(walk: Walk) -> Iterator[Item]:
    out, z, target = (
        walk.numbers.quantity(cell)
        for cell in (Cell(A, 1, 0, None, 0), Cell(Z, 1, 0, None, 0), Cell(Y, INPUTS, 0, None, 0))
    )
    error = Sum((out, Negative(target)))
    yield Item(
        "layer2_err",
        QT_TRANSLATE_NOOP("Worked", "Slope of the cost in the output: output minus target"),
        error.value,
        (Equation(ERROR, error),),
    )
    slope = slope_at("arctan", z.value)
    yield Item(
        "layer2_fp",
        QT_TRANSLATE_NOOP("Worked", "Slope of arctan at the output's sum"),
        slope,
        (Equation(SLOPE, slope_term("arctan", z, out), slope),),
    )
