"""What all recurrent layers share: the way through a sequence and back, with all buffers made once.

A time costs few calls: all gates are one product of [U | W | b] with the state before, the input and a one, and all
that does not depend on the time after is computed for all times at once. Inside, arrays are `(times, units, samples)`.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.engine.arrays import Array, Program
from nnplayground.engine.layers.layer import BoundLayer

if TYPE_CHECKING:
    from nnplayground.engine.layers.sequence import Recurrent

ALL, LAST, FLAGGED = "all", "last", "flagged"


class BoundRecurrent(BoundLayer):
    """A recurrent layer with the buffers of one batch size.

    `h` are the outputs at every time, and `h_delta` is dJ/dh, both `(times, units, samples)`: the mean size of the
    latter shows how gradients vanish or grow on their way back.
    """

    def __init__(self, layer: Recurrent, own: Array, gradient: Array, samples: int) -> None:
        super().__init__(layer, own, gradient, samples)
        self._recurrent, self._samples, self._times = layer, samples, layer.times
        self._matrix = layer.matrix(own)
        self._met = np.ones((layer.times, layer.fan_in + 1, samples), own.dtype)
        """What meets [U | W | b] at every time: the state before, the input, and a one."""
        self._met[0, : layer.units] = 0.0
        self.before = self._met[:, : layer.units]
        self.h = self._room(layer.units)
        self.h_delta = np.zeros_like(self.h)
        self.z = self._room(layer.rows)
        self._gates, self._back = (np.empty_like(self.z) for _ in range(2))
        self._slopes = self._back
        """The gates; dJ/dz; and in its place, until then, dz/dh or what of it is known beforehand."""
        self._scratch = np.empty((layer.units, samples), own.dtype)
        self._absent = np.zeros((layer.times, 1, samples), np.bool_)
        self._present = np.ones((layer.times, 1, samples), own.dtype)
        self._flat_met = np.empty((layer.fan_in + 1, layer.times * samples), own.dtype)
        self._flat_back = np.empty((layer.rows, layer.times * samples), own.dtype)

    def _room(self, units: int) -> Array:
        return np.empty((self._times, units, self._samples), self._own.dtype)

    def _gate(self, values: Array, number: int) -> Array:
        """Return the part `(times, units, samples)` of one gate."""
        units = self._recurrent.units
        return values[:, number * units : (number + 1) * units]

    def _by_time(self, values: Array) -> Array:
        """Return the view `(times, units, samples)` of units × samples as other layers have them."""
        return values.reshape(-1, self._times, self._samples).swapaxes(0, 1)

    def moments(self) -> dict[str, Array]:
        """Return views of what every time has last computed `(times, units, samples)`: the output "h", and what the
        kind of cell has beside it, by name."""
        return {"h": self.h, **{name: self._gate(self._gates, n) for n, name in enumerate(self._named_gates)}}

    @property
    def _named_gates(self) -> tuple[str, ...]:
        """The gates by the letters of the catalogue; a cell whose only one is its output has none."""
        gates = self._recurrent.cell.gates
        return gates if len(gates) > 1 else ()

    # -- forward -------------------------------------------------------------------------------------------------------

    def sums(self, below: Array) -> Program:
        """Lay the inputs out by time; the sums follow one time after the other."""
        layer = self._recurrent
        count, units = layer.features * layer.times, layer.units
        program: Program = [partial(np.copyto, self._met[:, units:-1], self._by_time(below[:count]))]
        if layer.flags:
            flags = below[count : count + layer.times].reshape(layer.times, 1, self._samples)
            program += [partial(np.copyto, self._present, flags), partial(np.equal, self._present, 0.0, self._absent)]
        return program

    def activate(self) -> Program:
        """Go through all times."""
        layer = self._recurrent
        program = self._ahead()
        for time in range(layer.times):
            program += self._forward(time)
            program += self._hold(time, self.h, self.before[time])
            if time + 1 < layer.times:
                program.append(partial(np.copyto, self.before[time + 1], self.h[time]))
        if layer.gives == LAST:
            return [*program, partial(np.copyto, self.a, self.h[-1])]
        count = layer.units * layer.times
        program.append(partial(np.copyto, self._by_time(self.a[:count]), self.h))
        if layer.gives == FLAGGED:
            program.append(partial(np.copyto, self.a[count:], self._present[:, 0]))
        return program

    def _hold(self, time: int, values: Array, before: Array) -> Program:
        """Keep what was where the sequence is not there."""
        if not self._recurrent.flags:
            return []
        return [partial(np.copyto, values[time], before, where=self._absent[time])]

    def _ahead(self) -> Program:
        """Compute what all times need of their inputs alone."""
        return []

    def _forward(self, time: int) -> Program:
        """Make h of one time."""
        raise NotImplementedError

    def _logistic(self, z: Array, gate: Array) -> Program:
        half = np.array(0.5, z.dtype)
        return [
            partial(np.multiply, z, half, gate),
            partial(np.tanh, gate, gate),
            partial(np.multiply, gate, half, gate),
            partial(np.add, gate, half, gate),
        ]

    # -- backward ------------------------------------------------------------------------------------------------------

    def activation_backward(self) -> Program:
        """From dJ/dh to dJ/dz, from the last time to the first."""
        layer, delta = self._recurrent, self.h_delta
        program = self._prepare()
        program += self._entry()
        for time in range(layer.times - 1, -1, -1):
            program += self._backward(time)
            if time and layer.gives != LAST:
                program.append(partial(np.add, delta[time - 1], self._given[time - 1], delta[time - 1]))
        flat = self._flat_back.reshape(-1, self._times, self._samples).swapaxes(0, 1)
        return [*program, partial(np.copyto, flat, self._back)]

    @property
    def _given(self) -> Array:
        """dJ/dh as it comes from the layer above `(times, units, samples)`."""
        return self._by_time(self.delta[: self._recurrent.units * self._times])

    def _entry(self) -> Program:
        given = self.delta if self._recurrent.gives == LAST else self._given[-1]
        return [partial(np.copyto, self.h_delta[-1], given)]

    def _prepare(self) -> Program:
        """Compute for all times what the way back needs of the way there."""
        raise NotImplementedError

    def _backward(self, time: int) -> Program:
        """Make dJ/dz of one time of dJ/dh, and dJ/dh of the time before."""
        raise NotImplementedError

    def _silence(self, *slopes: Array) -> Program:
        """Let nothing through where the sequence is not there."""
        if not self._recurrent.flags:
            return []
        return [partial(np.multiply, values, self._present, values) for values in slopes]

    def _straight(self, share: Array) -> Program:
        """Let dJ/d of what was kept through where the sequence is not there."""
        return [partial(np.copyto, share, 1.0, where=self._absent)] if self._recurrent.flags else []

    def _add_share(self, time: int, share: NDArray[Any]) -> Program:
        """Add a share of dJ/dh of one time to that of the time before."""
        delta = self.h_delta
        return [
            partial(np.multiply, delta[time], share[time], self._scratch),
            partial(np.add, delta[time - 1], self._scratch, delta[time - 1]),
        ]

    def _to_before(self, time: int) -> Program:
        """dJ/dh of the time before = Uᵀ dJ/dz, and what the sequence skips goes straight on."""
        if not time:
            return []
        inner = self._matrix[:, : self._recurrent.units].T
        program: Program = [partial(np.dot, inner, self._back[time], self.h_delta[time - 1])]
        return program + (self._add_share(time, self._absent) if self._recurrent.flags else [])

    def partials(self, below: Array) -> Program:
        """∂J/∂[U | W | b], summed over times and samples."""
        del below
        return [*self._flatten(self._met, self._flat_met), *self._product(slice(None), slice(None))]

    def _flatten(self, by_time: Array, flat: Array) -> Program:
        """Lay all times of an array side by side."""
        return [partial(np.copyto, flat.reshape(-1, self._times, self._samples).swapaxes(0, 1), by_time)]

    def _product(self, rows: slice, columns: slice, met: Array | None = None, back: Array | None = None) -> Program:
        """Make a part of the gradient."""
        met, back = self._flat_met if met is None else met, self._flat_back if back is None else back
        out = self.layer.matrix(self._gradient)[rows, columns]
        return [partial(np.matmul, back[rows], met[columns].T, out)]

    def pass_down(self, below: Array) -> Program:
        """dJ/d of the inputs = Wᵀ dJ/dz at every time; comes after `activation_backward`."""
        layer = self._recurrent
        weights = self._matrix[:, layer.units : -1]
        out = below[: layer.features * layer.times].reshape(layer.features, -1)
        return [partial(np.matmul, weights.T, self._flat_back, out)]
