"""In which order the numbers of an update are computed: stretches of one phase, sample and layer each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from nnplayground.engine.network import Network
from nnplayground.lessons.walk.cells import (
    COST,
    DELTA,
    GRADIENT,
    INPUTS,
    LOSS,
    NEW,
    SLOPE,
    A,
    Cell,
    Phase,
    Stride,
    Z,
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Steps one after the other that belong together: their first index, how many, and what each computes.

    `tables` are computed for every place in turn, or each for all places where they are `apart`.
    """

    phase: Phase
    start: int
    count: int
    tables: tuple[str, ...]
    layer: int
    sample: int | None = None
    apart: bool = False


class Plan:
    """The order of all steps of one update of a network on so many samples."""

    def __init__(self, network: Network, samples: int, memories: tuple[str, ...]) -> None:
        self._layers, self._samples, self._memories = network.layers, samples, memories
        self._stretches: list[Stretch] = []
        self._end = 0
        for sample in range(samples):
            self._add_forward(sample)
        self._add(Phase.FORWARD, (COST,), len(self._layers), 1)
        downwards = range(len(self._layers) - 1, -1, -1)
        for sample in range(samples):
            for layer in downwards:
                self._add(Phase.DELTAS, (DELTA,), layer, self._layers[layer].n_out, sample)
        for layer in downwards:
            self._add(Phase.PARTIALS, (GRADIENT,), layer, self._layers[layer].size)
        for layer in downwards:
            self._add(Phase.UPDATE, (*memories, NEW), layer, self._layers[layer].size)
        self._starts = [stretch.start for stretch in self._stretches]
        self._at = {(s.tables[-1], s.layer, s.sample): s for s in self._stretches}

    def _add_forward(self, sample: int) -> None:
        for index, layer in enumerate(self._layers):
            apart = layer.activation.output_only
            self._add(Phase.FORWARD, (Z, A), index, layer.n_out, sample, apart=apart)
        self._add(Phase.FORWARD, (LOSS,), len(self._layers), 1, sample)

    def _add(
        self,
        phase: Phase,
        tables: tuple[str, ...],
        layer: int,
        places: int,
        sample: int | None = None,
        *,
        apart: bool = False,
    ) -> None:
        count = places * len(tables)
        self._stretches.append(Stretch(phase, self._end, count, tables, layer, sample, apart))
        self._end += count

    def __len__(self) -> int:
        return self._end

    def stretch(self, index: int) -> Stretch:
        """Return the stretch that a step belongs to."""
        return self._stretches[bisect_right(self._starts, index) - 1]

    def cell(self, index: int) -> Cell:
        """Return what a step computes."""
        found = self.stretch(index)
        number = index - found.start
        places = found.count // len(found.tables)
        if found.apart:
            which, place = divmod(number, places)
        else:
            place, which = divmod(number, len(found.tables))
        table = found.tables[which]
        if found.phase in (Phase.PARTIALS, Phase.UPDATE):
            return self._parameter(table, found.layer, place)
        layer = INPUTS if table in (LOSS, COST) else found.layer
        return Cell(table, layer, place, None, found.sample)

    def _parameter(self, table: str, index: int, place: int) -> Cell:
        layer = self._layers[index]
        unit, source = divmod(place, layer.n_in + 1)
        if unit == layer.n_out:
            return Cell(table, index, SLOPE)
        return Cell(table, index, unit, None if source == layer.n_in else source)

    def place(self, cell: Cell) -> int:
        """Return the index of the step that computes a number; -1 for what is known from the start."""
        table, layer, sample = cell.table, cell.layer, cell.sample
        if table in (LOSS, COST):
            return self._at[table, len(self._layers), sample].start
        if table in (Z, A):
            return self._within(self._at[A, layer, sample], table, cell.unit)
        if table == DELTA:
            return self._at[DELTA, layer, sample].start + cell.unit
        if table == GRADIENT or table in (*self._memories, NEW):
            stretch = self._at[GRADIENT if table == GRADIENT else NEW, layer, None]
            return self._within(stretch, table, self.parameter_place(cell))
        return -1

    def parameter_place(self, cell: Cell) -> int:
        """Return which of its layer's numbers a parameter is."""
        layer = self._layers[cell.layer]
        if cell.unit == SLOPE:
            return layer.size - 1
        return cell.unit * (layer.n_in + 1) + (layer.n_in if cell.source is None else cell.source)

    @staticmethod
    def _within(stretch: Stretch, table: str, place: int) -> int:
        which = stretch.tables.index(table)
        places = stretch.count // len(stretch.tables)
        return stretch.start + (which * places + place if stretch.apart else place * len(stretch.tables) + which)

    # -- strides -------------------------------------------------------------------------------------------------------

    def forward(self, index: int, stride: Stride) -> int:
        """Return the step one gets to from another (-1: nothing is computed yet) by one stride forwards."""
        if index >= self._end - 1:
            return self._end - 1
        if stride is Stride.QUANTITY:
            return index + 1
        place = bisect_right(self._starts, index + 1) - 1
        first = self._stretches[place]
        while place + 1 < len(self._stretches) and _together(first, self._stretches[place + 1], stride):
            place += 1
        return self._stretches[place].start + self._stretches[place].count - 1

    def back(self, index: int, stride: Stride) -> int:
        """Return the step one gets to by one stride backwards; -1 is the beginning."""
        if index < 0:
            return -1
        if stride is Stride.QUANTITY:
            return index - 1
        place = bisect_right(self._starts, index) - 1
        last = self._stretches[place]
        while place > 0 and _together(self._stretches[place - 1], last, stride):
            place -= 1
        return self._stretches[place].start - 1

    def phases(self) -> Iterator[tuple[Phase, int, int]]:
        """Yield every phase with the indices of its first and its last step."""
        for phase in Phase:
            own = [stretch for stretch in self._stretches if stretch.phase is phase]
            yield phase, own[0].start, own[-1].start + own[-1].count - 1


def _together(one: Stretch, other: Stretch, stride: Stride) -> bool:
    """Say whether one stride covers both."""
    if stride is Stride.LAYER:
        return False
    same_phase = one.phase is other.phase
    return same_phase if stride is Stride.PHASE else same_phase and one.sample == other.sample
