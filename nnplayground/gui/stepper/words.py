"""What the numbers of a step are called in words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from nnplayground.gui.canvas.hover import Teller
from nnplayground.gui.canvas.targets import Edge, Neuron
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.lessons.walk import Cell
from nnplayground.lessons.walk.cells import COST, DELTA, GRADIENT, INPUTS, LOSS, NEW, OLD, SHARE, SLOPE, A, X, Y, Z
from nnplayground.lessons.walk.numbers import HATS

NAMES: dict[str, Marked] = {
    X: QT_TRANSLATE_NOOP("Stepper", "Input: {of}"),
    Y: QT_TRANSLATE_NOOP("Stepper", "Target: {of}"),
    Z: QT_TRANSLATE_NOOP("Stepper", "Weighted sum: {of}"),
    A: QT_TRANSLATE_NOOP("Stepper", "Activation: {of}"),
    LOSS: QT_TRANSLATE_NOOP("Stepper", "Cost of the sample"),
    COST: QT_TRANSLATE_NOOP("Stepper", "Cost of the batch"),
    DELTA: QT_TRANSLATE_NOOP("Stepper", "Delta: {of}"),
    OLD: QT_TRANSLATE_NOOP("Stepper", "Before the update: {of}"),
    GRADIENT: QT_TRANSLATE_NOOP("Stepper", "Partial derivative: {of}"),
    SHARE: QT_TRANSLATE_NOOP("Stepper", "Share of the sample in the partial derivative: {of}"),
    NEW: QT_TRANSLATE_NOOP("Stepper", "After the update: {of}"),
}
MEMORY = QT_TRANSLATE_NOOP("Stepper", "Memory of the solver: {of}")
HAT = QT_TRANSLATE_NOOP("Stepper", "Memory of the solver, freed of its bias: {of}")
SLOPE_OF = QT_TRANSLATE_NOOP("Stepper", "Learned slope of {layer}")
OF_SAMPLE = QT_TRANSLATE_NOOP("Stepper", "{what} · sample {number} of {count}")
PARAMETERS = frozenset((OLD, GRADIENT, SHARE, NEW))


def say(text: Marked, **values: object) -> str:
    """Return a text in the window's language, with its values."""
    return QCoreApplication.translate(text.context, text).format(**values)


def title(cell: Cell, teller: Teller, samples: int) -> str:
    """Return what the number in a cell is, of which neuron or weight, and for which sample."""
    name = NAMES.get(cell.table) or (HAT if cell.table in HATS else MEMORY)
    what = say(name, of=_owner(cell, teller))
    if cell.sample is None or samples == 1 or cell.table not in (X, Y, Z, A, LOSS, DELTA, SHARE):
        return what
    return say(OF_SAMPLE, what=what, number=cell.sample + 1, count=samples)


def _owner(cell: Cell, teller: Teller) -> str:
    last = len(teller.form.sizes) - 1
    owners: dict[str, Callable[[], Neuron]] = {
        X: lambda: Neuron(0, cell.unit),
        Y: lambda: Neuron(last, cell.unit),
        Z: lambda: Neuron(cell.layer + 1, cell.unit),
        A: lambda: Neuron(cell.layer + 1, cell.unit),
        DELTA: lambda: Neuron(cell.layer + 1, cell.unit),
    }
    if cell.table in owners:
        return teller.neuron_name(owners[cell.table]())
    if cell.layer == INPUTS:
        return ""
    if cell.unit == SLOPE:
        return say(SLOPE_OF, layer=_layer(cell.layer, last))
    return teller.name(Edge(cell.layer, cell.unit, cell.source))


def _layer(index: int, last: int) -> str:
    output = QT_TRANSLATE_NOOP("Stepper", "the output layer")
    hidden = QT_TRANSLATE_NOOP("Stepper", "hidden layer {number}")
    return say(output) if index + 1 == last else say(hidden, number=index + 1)
