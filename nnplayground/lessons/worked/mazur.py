"""Mazur's well-known example: one sample through a 2-2-2 network of logistic neurons, one step, biases fixed."""

from __future__ import annotations

from nnplayground.experiment.gallery import GALLERY
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.lessons import notation
from nnplayground.lessons.statements import Result
from nnplayground.lessons.walk import Course, Walk
from nnplayground.lessons.walk.cells import COST, DELTA, GRADIENT, INPUTS, LOSS, NEW, A, Cell, Z
from nnplayground.lessons.worked.example import Item, Value

WEIGHTS = {
    f"w{number}": (layer, unit, source)
    for number, (layer, unit, source) in enumerate(
        ((layer, unit, source) for layer in (0, 1) for unit in (0, 1) for source in (0, 1)), start=1
    )
}
"""Mazur counts the weights through, w1 to w8: layer, unit and source of each."""


def items() -> tuple[Item, ...]:
    """Return his numbers in his order: forwards, error, backwards through w5, all new weights, the error after."""
    course = Course.begin(GALLERY["mazur"].experiment)
    walk = course.walk
    before = (*_forward(walk), *_backward(walk), *_after(walk))
    course.next()
    error = course.walk.value(Cell(COST))
    caption = QT_TRANSLATE_NOOP("Worked", "The total error after the step")
    after = Item(
        "mazur_error_after",
        caption,
        error,
        (Result(notation.new(notation.COST), error),),
        QT_TRANSLATE_NOOP("Worked", "He prints 0.291027924; the weights that he prints come to 0.291027774."),
    )
    return (*before, after)


def _item(walk: Walk, key: str, caption: Marked, *cells: Cell) -> Item:
    values = {key_of(cell): walk.value(cell) for cell in cells}
    value: Value = walk.value(cells[0]) if len(cells) == 1 else values
    return Item(f"mazur_{key}", caption, value, tuple(walk.equation(cell) for cell in cells))


def key_of(cell: Cell) -> str:
    """Return a short name of a number: `z1`, `w5`."""
    found = [name for name, place in WEIGHTS.items() if place == (cell.layer, cell.unit, cell.source)]
    return found[0] if found else f"{cell.table}{cell.unit + 1}"


def _forward(walk: Walk) -> tuple[Item, ...]:
    hidden, top = ([Cell(table, layer, unit, None, 0) for unit in (0, 1) for table in (Z, A)] for layer in (0, 1))
    return (
        _item(walk, "hidden", QT_TRANSLATE_NOOP("Worked", "Hidden neurons, x = (0.05, 0.10)"), *hidden),
        _item(walk, "outputs", QT_TRANSLATE_NOOP("Worked", "Output neurons"), *top),
        _item(
            walk,
            "error",
            QT_TRANSLATE_NOOP("Worked", "The total error: half of each square, targets 0.01 and 0.99"),
            Cell(LOSS, INPUTS, 0, None, 0),
        ),
    )


def _backward(walk: Walk) -> tuple[Item, ...]:
    w5, w1 = (Cell(GRADIENT, *WEIGHTS[name]) for name in ("w5", "w1"))
    return (
        _item(
            walk,
            "deltas_out",
            QT_TRANSLATE_NOOP("Worked", "Deltas of the outputs"),
            *(Cell(DELTA, 1, unit, None, 0) for unit in (0, 1)),
        ),
        _item(walk, "dw5", QT_TRANSLATE_NOOP("Worked", "Partial derivative of his w5"), w5),
        _item(
            walk,
            "deltas_hidden",
            QT_TRANSLATE_NOOP("Worked", "Deltas of the hidden neurons: both outputs send something back"),
            *(Cell(DELTA, 0, unit, None, 0) for unit in (0, 1)),
        ),
        _item(walk, "dw1", QT_TRANSLATE_NOOP("Worked", "Partial derivative of his w1"), w1),
    )


def _after(walk: Walk) -> tuple[Item, ...]:
    top, hidden = ([Cell(NEW, *WEIGHTS[f"w{number}"]) for number in numbers] for numbers in (range(5, 9), range(1, 5)))
    return (
        _item(walk, "new_out", QT_TRANSLATE_NOOP("Worked", "His w5 to w8 after one step, learning rate 0.5"), *top),
        _item(walk, "new_hidden", QT_TRANSLATE_NOOP("Worked", "His w1 to w4 after the step"), *hidden),
    )
