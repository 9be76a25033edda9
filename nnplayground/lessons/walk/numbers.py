"""The numbers of one update by their cells, and what each of them is called."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from nnplayground.engine.arrays import Array
from nnplayground.engine.network import Network
from nnplayground.engine.settings import Settings
from nnplayground.engine.step_trace import StepTrace
from nnplayground.lessons import notation
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.terms import Quantity
from nnplayground.lessons.walk.cells import (
    ACTIVATED,
    COST,
    DELTA,
    GRADIENT,
    INPUTS,
    LOSS,
    NEW,
    OLD,
    SHARE,
    SLOPE,
    A,
    Cell,
    X,
    Y,
    Z,
)
from nnplayground.lessons.walk.plan import Plan

HATS = {"mean_hat": "mean", "squares_hat": "squares"}
"""Numbers of Adam that are not kept: memories freed of their bias, by the memory they come from."""
LETTERS = {"velocity": "v", "squares": "s", "mean": "m"}
"""What the memories of solvers are called; others go by the name they have in the state."""


def memories(memory: dict[str, Array], size: int, params: dict[str, float]) -> tuple[str, ...]:
    """Return the memories that have one number a parameter, and Adam's hats, in the order in which they are computed.

    Where ε comes before the correction of the bias there are no hats.
    """
    kept = tuple(name for name, values in memory.items() if values.shape == (size,))
    with_hats = "mean" in kept and "squares" in kept and not params.get("epsilon_first")
    return (*kept, *HATS) if with_hats else kept


class Numbers:
    """Everything that one step computed, by cell."""

    def __init__(self, network: Network, settings: Settings, step: StepTrace) -> None:
        self.network, self.settings, self.step = network, settings, step
        self.memories = memories(step.memory, step.parameters.size, settings.solver_params)
        self.plan = Plan(network, len(step.x), self.memories)

    @property
    def samples(self) -> int:
        """Samples of the batch."""
        return len(self.step.x)

    def of(self, cell: Cell) -> float:
        """Return the number in a cell; raises `KeyError` where the table does not exist."""
        sample = cell.sample or 0
        if cell.table == COST:
            return self.step.cost
        if cell.table == LOSS:
            return float(self.step.losses[sample])
        if cell.table == SHARE:
            return self._share(cell, sample)
        values = self.of_samples(cell.table, cell.layer)
        return float(self.vector(cell.table)[self.position(cell)] if values is None else values[sample, cell.unit])

    def of_samples(self, table: str, layer: int) -> Array | None:
        """Return all numbers of a table of samples `(m, units)`; None for other tables."""
        if table in (X, Y):
            return self.step.x if table == X else self.step.y
        if table in (Z, A, ACTIVATED, DELTA):
            values: Array = getattr(self.step.layers[layer], table)
            return values
        return None

    def _share(self, cell: Cell, sample: int) -> float:
        layer = self.step.layers[cell.layer]
        below = 1.0 if cell.source is None else float(layer.below[sample, cell.source])
        return float(layer.delta[sample, cell.unit]) * below

    def vector(self, table: str) -> Array:
        """Return the flat vector of a table of parameters."""
        step = self.step
        vectors = {OLD: step.parameters, GRADIENT: step.gradient, NEW: step.after}
        if table in vectors:
            return vectors[table]
        if table in HATS:
            return self._hats[table]
        return step.memory_after[table]

    @cached_property
    def steps_of_solver(self) -> float:
        """How many steps the solver has done with this one; 1 where it does not count."""
        return float(self.step.memory_after.get("steps", np.ones(())))

    @cached_property
    def _hats(self) -> dict[str, Array]:
        params = self.settings.solver_params
        found = {}
        for hat, beta in (("mean_hat", "beta_1"), ("squares_hat", "beta_2")):
            if beta in params:
                found[hat] = self.step.memory_after[HATS[hat]] / (1.0 - params[beta] ** self.steps_of_solver)
        return found

    def position(self, cell: Cell) -> int:
        """Return where a parameter stands in the flat vector."""
        return self.network.slices[cell.layer].start + self.plan.parameter_place(cell)

    # -- what feeds what -----------------------------------------------------------------------------------------------

    def source(self, layer: int, number: int) -> tuple[int, int]:
        """Return the column and unit that a weight comes from; column 0 is the inputs."""
        for column, size in zip(self.network.columns[layer], self.network.column_sizes(layer), strict=True):
            if number < size:
                return column, number
            number -= size
        raise IndexError(f"layer {layer + 1} has no such source")

    def output(self, column: int, unit: int, sample: int) -> Quantity:
        """Return what a unit of a column passes on."""
        if column:
            return self.quantity(Cell(A, column - 1, unit, None, sample))
        return self.quantity(Cell(X, INPUTS, unit, None, sample))

    def fed(self, layer: int) -> list[tuple[int, int]]:
        """Return the layers that a layer feeds, each with the first of its columns in their weights."""
        found = []
        for above in range(layer + 1, len(self.network.layers)):
            before = 0
            for column, size in zip(self.network.columns[above], self.network.column_sizes(above), strict=True):
                if column == layer + 1:
                    found.append((above, before))
                before += size
        return found

    # -- names ---------------------------------------------------------------------------------------------------------

    def quantity(self, cell: Cell) -> Quantity:
        """Return the number in a cell with its name."""
        return Quantity(self.name(cell), self.of(cell), cell)

    def name(self, cell: Cell) -> Name:
        """Return what the number in a cell is called, its sample told only where there are several."""
        sample = cell.sample + 1 if cell.sample is not None and self.samples > 1 else None
        unit, layer = cell.unit + 1, cell.layer + 2
        named = {
            X: lambda: notation.x(unit, sample),
            Y: lambda: notation.y(unit, sample),
            Z: lambda: notation.z(layer, unit, sample),
            A: lambda: notation.a(layer, unit, sample),
            ACTIVATED: lambda: notation.indexed(notation.letter("f"), str(unit), layer, sample),
            DELTA: lambda: notation.delta(layer, unit, sample),
            LOSS: lambda: notation.indexed(notation.COST, str((cell.sample or 0) + 1)),
            COST: lambda: notation.COST,
        }
        if cell.table in named:
            return named[cell.table]()
        parameter = self.parameter_name(cell)
        if cell.table == OLD:
            return parameter
        if cell.table == NEW:
            return notation.new(parameter)
        if cell.table in (GRADIENT, SHARE):
            return notation.partial(notation.COST, parameter)
        return self.memory_name(cell)

    def parameter_name(self, cell: Cell) -> Name:
        """Return what a weight, bias or learned slope is called."""
        layer = cell.layer + 1
        if cell.unit == SLOPE:
            return notation.indexed(Name(r"\alpha", "α"), "", layer)
        if cell.source is None:
            return notation.b(layer, cell.unit + 1)
        column, unit = self.source(cell.layer, cell.source)
        if column == cell.layer:
            return notation.w(layer, cell.unit + 1, unit + 1)
        return notation.skip(column + 1, layer + 1, cell.unit + 1, unit + 1)

    def memory_name(self, cell: Cell, *, before: bool = False) -> Name:
        """Return what a number of the solver's memory is called: v of w₁₁ is written v[w₁₁]."""
        return self.memory_name_of(cell.table, self.parameter_name(cell), before=before)

    @staticmethod
    def memory_name_of(table: str, parameter: Name, *, before: bool = False) -> Name:
        """Return what the solver's memory of a parameter, or of a whole matrix, is called."""
        of = HATS.get(table, table)
        letter = notation.letter(LETTERS.get(of, rf"\text{{{of}}}"), LETTERS.get(of, of))
        if table in HATS:
            letter = notation.hat(letter)
        elif not before:
            letter = notation.new(letter)
        return Name(rf"{letter.latex}\left[{parameter.latex}\right]", f"{letter.plain}[{parameter.plain}]")
