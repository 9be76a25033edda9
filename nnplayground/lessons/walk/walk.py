"""The walk through one update: every step with its formula, what it lights up, and the tables it fills."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from nnplayground.engine.arrays import Array, run
from nnplayground.engine.network import Network, with_ones
from nnplayground.engine.objective import Objective
from nnplayground.engine.settings import Settings
from nnplayground.engine.step_trace import StepTrace
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.lessons import notation
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.terms import Equation
from nnplayground.lessons.walk import backward, forward
from nnplayground.lessons.walk.cells import (
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
    Phase,
    Stride,
    X,
    Y,
    Z,
)
from nnplayground.lessons.walk.numbers import Numbers
from nnplayground.lessons.walk.update import is_locked, updated

KEPT_STEPS = 256
NEARBY = 6e-6
"""How far a parameter is moved, each way, for a numerical gradient: about the third root of float64's precision."""

Edge = tuple[int, int, int | None]
"""Layer, unit, and source as the column of its weights; None is the bias."""
_FORMULAS: dict[str, Callable[[Numbers, Cell], Equation]] = {
    Z: forward.sum_of_inputs,
    A: forward.output,
    LOSS: forward.loss_of_sample,
    COST: forward.cost_of_batch,
    DELTA: backward.delta,
    GRADIENT: backward.partial,
}


@dataclass(frozen=True, slots=True)
class Step:
    """One quantity computed: its formula, and what is concerned.

    Columns count from the inputs, which are column 0; an edge is (layer, unit, source).
    """

    index: int
    phase: Phase
    cell: Cell
    equation: Equation
    neurons: frozenset[tuple[int, int]]
    edges: frozenset[Edge]
    sample: int | None
    """Its sample, counted from 0 within the batch; None where it belongs to the whole batch."""
    note: Marked | None = None


@dataclass(frozen=True, eq=False)
class Matrix:
    """One table of numbers; `cell(row, column)` says where each stands. Tables of samples have a column a sample."""

    name: Name
    table: str
    layer: int
    shape: tuple[int, int]
    cell: Callable[[int, int], Cell]
    value: Callable[[Cell], float]
    place: Callable[[Cell], int]

    @cached_property
    def values(self) -> Array:
        """All numbers; read one by one, so that a table that nobody looks at costs nothing."""
        return np.array([self.value(self.cell(*at)) for at in np.ndindex(self.shape)]).reshape(self.shape)

    @cached_property
    def places(self) -> NDArray[np.int64]:
        """The index of the step that computes each number; -1 for what is known before."""
        return np.array([self.place(self.cell(*at)) for at in np.ndindex(self.shape)], np.int64).reshape(self.shape)


class Walk(Sequence[Step]):
    """All steps of one update, made when they are looked at. Nothing in it changes: going back is going to an index.

    Where one stands is the index of the last step that is done, -1 before the first.
    """

    def __init__(self, network: Network, settings: Settings, step: StepTrace, rng: np.random.Generator) -> None:
        """`network` is the form alone; `rng` a generator of the kind that dropout uses, which is set anew."""
        self.numbers = Numbers(network, settings, step)
        self.plan = self.numbers.plan
        self._rng = rng
        self._make_kept = lru_cache(KEPT_STEPS)(self._make)

    @property
    def samples(self) -> int:
        """Samples of the batch."""
        return self.numbers.samples

    @property
    def rows(self) -> NDArray[np.int64]:
        """The rows of the training data that the samples are."""
        return self.numbers.step.rows

    @property
    def before(self) -> Array:
        """All parameters before the update, as the network lays them out."""
        return self.numbers.step.parameters

    @property
    def after(self) -> Array:
        """All parameters after the update: the trainer's own."""
        return self.numbers.step.after

    # -- steps ---------------------------------------------------------------------------------------------------------

    def __len__(self) -> int:
        return len(self.plan)

    def __getitem__(self, index: int) -> Step:  # type: ignore[override]
        if not 0 <= index < len(self):
            raise IndexError(index)
        return self._make_kept(index)

    def _make(self, index: int) -> Step:
        cell = self.plan.cell(index)
        neurons, edges = self._concerned(cell)
        return Step(
            index=index,
            phase=self.plan.stretch(index).phase,
            cell=cell,
            equation=self.equation(cell),
            neurons=frozenset(neurons),
            edges=frozenset(edges),
            sample=cell.sample,
            note=self._note(cell),
        )

    def equation(self, cell: Cell) -> Equation:
        """Return the formula of a number that is computed."""
        return _FORMULAS.get(cell.table, updated)(self.numbers, cell)

    def forward(self, index: int, stride: Stride) -> int:
        """Return where one stride forwards leads from an index."""
        return self.plan.forward(index, stride)

    def back(self, index: int, stride: Stride) -> int:
        """Return where one stride backwards leads from an index."""
        return self.plan.back(index, stride)

    def phases(self) -> Iterator[tuple[Phase, int, int]]:
        """Yield the lecture's four steps, each with its first and last index."""
        return self.plan.phases()

    def value(self, cell: Cell) -> float:
        """Return the number in a cell."""
        return self.numbers.of(cell)

    def place(self, cell: Cell) -> int:
        """Return the index of the step that computes a number; -1 where it is known from the start."""
        return self.plan.place(cell)

    # -- what is concerned ---------------------------------------------------------------------------------------------

    def _concerned(self, cell: Cell) -> tuple[set[tuple[int, int]], set[Edge]]:
        layers = self.numbers.network.layers
        if cell.table in (LOSS, COST):
            return {(len(layers), output) for output in range(layers[-1].n_out)}, set()
        if cell.table == DELTA:
            return self._behind(cell)
        if cell.table == Z:
            return self._before(cell)
        column, own = cell.layer + 1, range(layers[cell.layer].n_out)
        if cell.table == A or cell.unit == SLOPE:
            is_whole_layer = cell.unit == SLOPE or layers[cell.layer].activation.output_only
            return {(column, unit) for unit in (own if is_whole_layer else (cell.unit,))}, set()
        neurons = {(column, cell.unit)}
        if cell.source is not None:
            neurons.add(self.numbers.source(cell.layer, cell.source))
        return neurons, {(cell.layer, cell.unit, cell.source)}

    def _before(self, cell: Cell) -> tuple[set[tuple[int, int]], set[Edge]]:
        """Return a neuron with those that feed it, and the weights and the bias of its sum."""
        sources = range(self.numbers.network.layers[cell.layer].n_in)
        neurons = {self.numbers.source(cell.layer, source) for source in sources}
        edges: set[Edge] = {(cell.layer, cell.unit, source) for source in (*sources, None)}
        return {*neurons, (cell.layer + 1, cell.unit)}, edges

    def _behind(self, cell: Cell) -> tuple[set[tuple[int, int]], set[Edge]]:
        """Return a neuron with those that it feeds, and the weights between, along which a delta comes back."""
        neurons, edges = {(cell.layer + 1, cell.unit)}, set[Edge]()
        for above, first in self.numbers.fed(cell.layer):
            for unit in range(self.numbers.network.layers[above].n_out):
                neurons.add((above + 1, unit))
                edges.add((above, unit, first + cell.unit))
        return neurons, edges

    def _note(self, cell: Cell) -> Marked | None:
        """Return what is special about a number."""
        if cell.table == A and (factor := forward.dropout_factor(self.numbers, cell)) is not None:
            return SILENCED if factor.number == 0.0 else SCALED_UP
        if cell.table in (GRADIENT, NEW) and is_locked(self.numbers, cell):
            return LOCKED
        if cell.table == NEW and self.numbers.settings.solver.full_batch:
            return LINE_SEARCH
        if cell.table == DELTA and self._is_linked(cell):
            return LINKED
        return None

    def _is_linked(self, cell: Cell) -> bool:
        is_top = cell.layer == len(self.numbers.network.layers) - 1
        return is_top and self.numbers.settings.cost.loss.link == self.numbers.network.layers[-1].activation.key

    # -- tables --------------------------------------------------------------------------------------------------------

    def matrices(self, sample: int | None = None) -> list[Matrix]:
        """Return every table: those of samples with all of their columns, or with that of one sample alone.

        For one sample there is also what it adds to each partial derivative before the mean is taken.
        """
        samples = range(self.samples) if sample is None else range(sample, sample + 1)
        network = self.numbers.network
        found = [self._of_samples(X, INPUTS, network.n_in, samples)]
        for index, layer in enumerate(network.layers):
            found += [self._of_samples(table, index, layer.n_out, samples) for table in (Z, A)]
        found += [self._of_samples(Y, INPUTS, network.n_out, samples), self._of_samples(LOSS, INPUTS, 1, samples)]
        for index in range(len(network.layers) - 1, -1, -1):
            found.append(self._of_samples(DELTA, index, network.layers[index].n_out, samples))
        for index in range(len(network.layers)):
            tables = (OLD, *(() if sample is None else (SHARE,)), GRADIENT, *self.numbers.memories, NEW)
            for table in tables:
                found += self._of_parameters(table, index, sample)
        return found

    def _of_samples(self, table: str, layer: int, units: int, samples: range) -> Matrix:
        def cell(row: int, column: int) -> Cell:
            return Cell(table, layer, row, None, samples[column])

        name = self._matrix_name(table, layer)
        return self._matrix(name, table, layer, (units, len(samples)), cell)

    def _of_parameters(self, table: str, layer: int, sample: int | None) -> list[Matrix]:
        dense = self.numbers.network.layers[layer]

        def weight(row: int, column: int) -> Cell:
            return Cell(table, layer, row, column, sample)

        def bias(row: int, _column: int) -> Cell:
            return Cell(table, layer, row, None, sample)

        def slope(_row: int, _column: int) -> Cell:
            return Cell(table, layer, SLOPE)

        found = [
            self._matrix(self._matrix_name(table, layer, "W"), table, layer, (dense.n_out, dense.n_in), weight),
            self._matrix(self._matrix_name(table, layer, "b"), table, layer, (dense.n_out, 1), bias),
        ]
        if dense.activation.learned and table != SHARE:
            name = self.numbers.name(Cell(table, layer, SLOPE))
            found.append(self._matrix(name, table, layer, (1, 1), slope))
        return found

    def _matrix(
        self, name: Name, table: str, layer: int, shape: tuple[int, int], cell: Callable[[int, int], Cell]
    ) -> Matrix:
        return Matrix(name, table, layer, shape, cell, self.value, self.place)

    def _matrix_name(self, table: str, layer: int, letter: str = "") -> Name:
        """Return what a whole table is called: `z^{(2)}`, `∂J/∂W^{(1)}`."""
        if not letter:
            letters = {X: "x", Y: "y", Z: "z", A: "a", LOSS: "J"}
            of = notation.DELTA if table == DELTA else notation.letter(letters[table])
            return of if layer == INPUTS else notation.indexed(of, "", layer + 2)
        of = notation.indexed(notation.letter(letter), "", layer + 1)
        if table == OLD:
            return of
        if table == NEW:
            return notation.new(of)
        if table in (GRADIENT, SHARE):
            return notation.partial(notation.COST_OF_SAMPLE if table == SHARE else notation.COST, of)
        return self.numbers.memory_name_of(table, of)

    # -- the check -----------------------------------------------------------------------------------------------------

    def numerical(self, cell: Cell) -> float:
        """Return a partial derivative by central differences of the cost of this batch, with the same dropout."""
        place = self.numbers.position(cell)
        network = self.numbers.network.twin(np.float64)
        objective = Objective(network, self.numbers.settings.cost, self.samples, self._rng)
        x, y = np.ascontiguousarray(with_ones(self.numbers.step.x)), np.ascontiguousarray(self.numbers.step.y)
        program = objective.learn(x.T, y.T)
        theta = float(self.before[place])
        step = NEARBY * max(1.0, abs(theta))

        def cost(at: float) -> float:
            network.parameters[...] = self.before
            network.parameters[place] = at
            self._rng.bit_generator.state = self.numbers.step.chance
            with np.errstate(all="ignore"):
                run(program)
                return objective.value(y.T)

        above, below = theta + step, theta - step
        return (cost(above) - cost(below)) / (above - below)


SILENCED = QT_TRANSLATE_NOOP("Walk", "Dropout silences this output in this step.")
SCALED_UP = QT_TRANSLATE_NOOP(
    "Walk", "Dropout scales the outputs that it leaves up, so that their mean stays the same."
)
LOCKED = QT_TRANSLATE_NOOP("Walk", "This weight is locked or cut: training leaves it as it is.")
LINE_SEARCH = QT_TRANSLATE_NOOP(
    "Walk", "This solver chooses direction and length of its move from the steps before; the move is what it found."
)
LINKED = QT_TRANSLATE_NOOP(
    "Walk", "With this cost and this output, ∂J/∂p · f′(z) comes to the simple difference p − y."
)
