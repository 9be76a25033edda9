"""Which numbers a step writes on the neurons and weights that it lights up."""

from __future__ import annotations

from collections.abc import Callable

from nnplayground.gui.stepper.origin import known_at, proper
from nnplayground.lessons.walk import Cell, Phase, Step, Walk
from nnplayground.lessons.walk.cells import DELTA, GRADIENT, INPUTS, NEW, OLD, A, X, Z

Place = tuple[int, int] | tuple[int, int, int | None]


def numbers(
    walk: Walk, step: Step, sample: int | None, write: Callable[[float], str], *, hides: bool
) -> dict[Place, str]:
    """Return what stands on each neuron (column, unit) and edge (layer, unit, source) that is lit.

    `sample` is the one that is looked at where the step belongs to all of them; `hides` leaves its own result out.
    """
    seen = step.sample if step.sample is not None else sample
    found: dict[Place, str] = {}
    for column, unit in step.neurons:
        cell = _of_neuron(walk, step, column, unit, seen)
        if cell is not None:
            found[column, unit] = _written(walk, step, cell, write, hides=hides)
    for layer, unit, source in step.edges:
        found[layer, unit, source] = _written(walk, step, _of_edge(step, layer, unit, source), write, hides=hides)
    return found


def _written(walk: Walk, step: Step, cell: Cell, write: Callable[[float], str], *, hides: bool) -> str:
    return "?" if hides and proper(cell) == proper(step.cell) else write(walk.value(cell))


def _of_neuron(walk: Walk, step: Step, column: int, unit: int, sample: int | None) -> Cell | None:
    """Return the number of a neuron that matters in a step: the newest that is known and takes part in it."""
    if sample is None or step.phase is Phase.UPDATE:
        return None
    if not column:
        return Cell(X, INPUTS, unit, None, sample)
    tables = (A, Z)
    is_end = (column - 1, unit) == (step.cell.layer, step.cell.unit)
    if step.phase is Phase.DELTAS or (step.phase is Phase.PARTIALS and is_end):
        tables = (DELTA, A)
    for table in tables:
        cell = Cell(table, column - 1, unit, None, sample)
        if known_at(walk, cell) <= step.index:
            return cell
    return None


def _of_edge(step: Step, layer: int, unit: int, source: int | None) -> Cell:
    """Return the number of a weight that matters in a step: its partial derivative, its new value, or the weight."""
    if step.phase is Phase.PARTIALS:
        return Cell(GRADIENT, layer, unit, source)
    if step.phase is Phase.UPDATE:
        return Cell(NEW if step.cell.table == NEW else step.cell.table, layer, unit, source)
    return Cell(OLD, layer, unit, source)
