"""The recurrent layer of a network: one state that every time of a sequence changes by the same weights."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnplayground.engine.activations import ACTIVATIONS, Activation
from nnplayground.engine.arrays import Array
from nnplayground.engine.layers.cells import BOUND_CELLS
from nnplayground.engine.layers.layer import Layer
from nnplayground.engine.layers.recurrent import CELLS, Cell
from nnplayground.engine.layers.unrolled import ALL, FLAGGED, LAST, BoundRecurrent


@dataclass(frozen=True, slots=True)
class Recurrent(Layer):
    """The rule of one recurrent layer over sequences of `times` × `features`; a `kind` of the catalogue `CELLS`.

    Units are counted feature by feature and within one time by time: `features · times` inputs, `units · times`
    outputs. With `flags` the inputs end with one number a time, 0 where the sequence is not there: the state stays as
    it was. It gives the outputs of `ALL` times, of the `LAST` one alone, or those of all with the flags behind them.
    """

    kind: str
    features: int
    times: int
    units: int
    gives: str = ALL
    flags: bool = False

    @property
    def cell(self) -> Cell:
        """The entry of the catalogue."""
        return CELLS[self.kind]

    @property
    def activation(self) -> Activation:
        """What all cells make of their sums in the end."""
        return ACTIVATIONS["tanh"]

    @property
    def params(self) -> dict[str, float]:
        """None."""
        return {}

    @property
    def dropout(self) -> float:
        """None of its own."""
        return 0.0

    @property
    def n_in(self) -> int:
        """How many units feed it: every feature at every time, and the flags."""
        return (self.features + self.flags) * self.times

    @property
    def n_out(self) -> int:
        """How many outputs it gives."""
        return self.units if self.gives == LAST else (self.units + (self.gives == FLAGGED)) * self.times

    @property
    def rows(self) -> int:
        """The units of all gates."""
        return self.units * len(self.cell.gates)

    @property
    def fan_in(self) -> int:
        """Weights in a row of [U | W | b]: from the units before, then from the features."""
        return self.units + self.features

    @property
    def extra(self) -> int:
        """The bias that a GRU adds within its reset gate, one a unit."""
        return self.units if self.kind == "gru" else 0

    @property
    def footprint(self) -> int:
        """About how many numbers it needs to have at hand for every sample."""
        return self.times * (4 * self.rows + self.fan_in)

    def inner_bias(self, own: Array) -> Array:
        """Return the view of the bias within the reset gate `(units,)`, empty for the other kinds."""
        begin = self.rows * (self.fan_in + 1)
        return own[begin : begin + self.extra]

    def bind(self, own: Array, gradient: Array, samples: int, rng: np.random.Generator | None = None) -> BoundRecurrent:
        """Return the layer with buffers for so many samples."""
        del rng
        return BOUND_CELLS[self.kind](self, own, gradient, samples)
