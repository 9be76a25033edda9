"""Elman's layer, LSTM and both forms of the GRU, each with backward directly under forward.

The formulas are those of `recurrent`; the logistic function is taken as (1 + tanh(z/2)) / 2.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from nnplayground.engine.arrays import Array, Program
from nnplayground.engine.layers.unrolled import BoundRecurrent

if TYPE_CHECKING:
    from nnplayground.engine.layers.sequence import Recurrent


class BoundElman(BoundRecurrent):
    """h = tanh z."""

    def _forward(self, time: int) -> Program:
        return [
            partial(np.dot, self._matrix, self._met[time], self.z[time]),
            partial(np.tanh, self.z[time], self.h[time]),
        ]

    def _prepare(self) -> Program:
        """1 - h²."""
        slopes = self._slopes
        program: Program = [
            partial(np.multiply, self.h, self.h, slopes),
            partial(np.subtract, np.ones((), slopes.dtype), slopes, slopes),
        ]
        return program + self._silence(slopes)

    def _backward(self, time: int) -> Program:
        slope = partial(np.multiply, self.h_delta[time], self._slopes[time], self._back[time])
        return [slope, *self._to_before(time)]


class BoundLstm(BoundRecurrent):
    """Long short-term memory: gates i, f, g, o. They take the place of their sums in `z`, which nothing needs again."""

    def __init__(self, layer: Recurrent, own: Array, gradient: Array, samples: int) -> None:
        super().__init__(layer, own, gradient, samples)
        self.c = np.zeros((layer.times + 1, layer.units, samples), own.dtype)
        """The memory before every time, and at the end."""
        self._gates = self.z
        self._tanh_c, self._to_memory = self._room(layer.units), self._room(layer.units)
        self._kept = self._room(layer.units) if layer.flags else self._gate(self._gates, 1)
        self._c_delta = np.empty_like(self._scratch)
        kinds = np.repeat(np.array([0.5, 0.5, 1.0, 0.5], own.dtype), layer.units)
        self._halves, self._scaled = kinds[:, None], np.empty_like(self._matrix)
        self._scale = np.repeat(self._halves, samples, axis=1)
        self._shift = 1.0 - self._scale

    def moments(self) -> dict[str, Array]:
        """Return the output, the gates, and the memory "c" after every time."""
        return {**super().moments(), "c": self.c[1:]}

    def _ahead(self) -> Program:
        """Halve, for the logistic function, the weights instead of all sums."""
        return [partial(np.multiply, self._matrix, self._halves, self._scaled)]

    def _forward(self, time: int) -> Program:
        """c = f·c + i·g, h = o·tanh c."""
        gates = self._gates[time]
        i, f, g, o = (self._gate(self._gates, number)[time] for number in range(4))
        c, memory, tanh_c = self.c[time], self.c[time + 1], self._tanh_c[time]
        return [
            partial(np.dot, self._scaled, self._met[time], gates),
            partial(np.tanh, gates, gates),
            partial(np.multiply, gates, self._scale, gates),
            partial(np.add, gates, self._shift, gates),
            partial(np.multiply, f, c, memory),
            partial(np.multiply, i, g, self._scratch),
            partial(np.add, memory, self._scratch, memory),
            *self._hold(time, self.c[1:], c),
            partial(np.tanh, memory, tanh_c),
            partial(np.multiply, o, tanh_c, self.h[time]),
        ]

    def _prepare(self) -> Program:
        """What dJ/dc gives to i, f and g, dJ/dh to o, and dJ/dh to dJ/dc: o·(1 - tanh² c)."""
        one, slopes, gates = np.ones((), self.z.dtype), self._slopes, self._gates
        i, f, g, o = (self._gate(gates, number) for number in range(4))
        g_slope, kept, to_memory = self._gate(slopes, 2), self._kept, self._to_memory
        others = zip((0, 1, 2, 3), (g, self.c[:-1], i, self._tanh_c), strict=True)
        return [
            partial(np.multiply, gates, gates, slopes),
            partial(np.subtract, gates, slopes, slopes),  # s·(1 - s)
            partial(np.multiply, g, g, g_slope),
            partial(np.subtract, one, g_slope, g_slope),
            *(partial(np.multiply, self._gate(slopes, k), other, self._gate(slopes, k)) for k, other in others),
            partial(np.multiply, self._tanh_c, self._tanh_c, to_memory),
            partial(np.subtract, one, to_memory, to_memory),
            partial(np.multiply, to_memory, o, to_memory),
            *([partial(np.copyto, kept, f)] if self._recurrent.flags else []),
            *self._silence(slopes, to_memory),
            *self._straight(kept),
        ]

    def _backward(self, time: int) -> Program:
        units, delta, c_delta = self._recurrent.units, self.h_delta[time], self._c_delta
        slopes, back = self._slopes[time], self._back[time]
        shape = (3, *c_delta.shape)
        program: Program = [partial(np.multiply, delta, self._to_memory[time], self._scratch)]
        if time + 1 < self._times:
            program.append(partial(np.add, c_delta, self._scratch, c_delta))
        else:
            program.append(partial(np.copyto, c_delta, self._scratch))
        return [
            *program,
            partial(np.multiply, slopes[: 3 * units].reshape(shape), c_delta, back[: 3 * units].reshape(shape)),
            partial(np.multiply, slopes[3 * units :], delta, back[3 * units :]),
            partial(np.multiply, c_delta, self._kept[time], c_delta),
            *self._to_before(time),
        ]


class BoundGatedUnit(BoundRecurrent):
    """What both forms of the gated recurrent unit share: h = n + z·(h - n), gates r, z, n."""

    def __init__(self, layer: Recurrent, own: Array, gradient: Array, samples: int) -> None:
        super().__init__(layer, own, gradient, samples)
        self._kept = self._room(layer.units)
        self._both = slice(0, 2 * layer.units)
        self._new = slice(2 * layer.units, 3 * layer.units)

    def _two_gates(self, time: int) -> Program:
        z, gates = self.z[time][self._both], self._gates[time][self._both]
        return [partial(np.dot, self._matrix[self._both], self._met[time], z), *self._logistic(z, gates)]

    def _blend(self, time: int) -> Program:
        h, z, n = self.h[time], self._gate(self._gates, 1)[time], self._gate(self._gates, 2)[time]
        return [
            partial(np.subtract, self.before[time], n, h),
            partial(np.multiply, h, z, h),
            partial(np.add, h, n, h),
        ]

    def _inner(self) -> Array:
        """What the slope of r is multiplied with."""
        raise NotImplementedError

    def _prepare(self) -> Program:
        """What dJ/dh gives to n and z, and dJ/dn to r."""
        one, slopes, gates, kept = np.ones((), self.z.dtype), self._slopes, self._gates, self._kept
        r, z, n = (self._gate(gates, number) for number in range(3))
        to_r, to_z, to_n = (self._gate(slopes, number) for number in range(3))
        return [
            partial(np.multiply, gates, gates, slopes),
            partial(np.subtract, r, to_r, to_r),
            partial(np.multiply, to_r, self._inner(), to_r),
            partial(np.subtract, z, to_z, to_z),
            partial(np.subtract, self.before, n, kept),
            partial(np.multiply, to_z, kept, to_z),
            partial(np.subtract, one, z, kept),
            partial(np.subtract, one, to_n, to_n),
            partial(np.multiply, to_n, kept, to_n),
            partial(np.copyto, kept, z),
            *self._silence(to_z, to_n),
            *self._straight(kept),
        ]

    def _to_z_and_n(self, time: int) -> Program:
        units, delta = self._recurrent.units, self.h_delta[time]
        shape = (2, *delta.shape)
        slopes, back = self._slopes[time][units:].reshape(shape), self._back[time][units:].reshape(shape)
        return [partial(np.multiply, slopes, delta, back)]


class BoundGru(BoundGatedUnit):
    """The form of cuDNN, PyTorch and Keras: n = tanh(W x + b + r·(U h + b'))."""

    def __init__(self, layer: Recurrent, own: Array, gradient: Array, samples: int) -> None:
        super().__init__(layer, own, gradient, samples)
        self._inside = self._room(layer.units)
        """U h + b'."""
        self._inner_bias, self._inner_gradient = layer.inner_bias(own), layer.inner_bias(gradient)
        self._inside_back = np.empty_like(self._inside)
        self._flat_inside = np.empty((layer.units, layer.times * samples), own.dtype)

    def _ahead(self) -> Program:
        """W x + b of n."""
        units = self._recurrent.units
        return [partial(np.matmul, self._matrix[self._new, units:], self._met[:, units:], self.z[:, self._new])]

    def _forward(self, time: int) -> Program:
        units, inside = self._recurrent.units, self._inside[time]
        r, n = self._gate(self._gates, 0)[time], self._gate(self._gates, 2)[time]
        return [
            *self._two_gates(time),
            partial(np.dot, self._matrix[self._new, :units], self.before[time], inside),
            partial(np.add, inside, self._inner_bias[:, None], inside),
            partial(np.multiply, r, inside, n),
            partial(np.add, n, self.z[time][self._new], n),
            partial(np.tanh, n, n),
            *self._blend(time),
        ]

    def _inner(self) -> Array:
        return self._inside

    def _backward(self, time: int) -> Program:
        back, inside_back = self._back[time], self._inside_back[time]
        n_back = back[self._new]
        r, r_slope = self._gate(self._gates, 0)[time], self._gate(self._slopes, 0)[time]
        return [
            *self._to_z_and_n(time),
            partial(np.multiply, n_back, r_slope, self._gate(self._back, 0)[time]),
            partial(np.multiply, n_back, r, inside_back),
            *self._to_before(time),
        ]

    def _to_before(self, time: int) -> Program:
        if not time:
            return []
        units, delta = self._recurrent.units, self.h_delta[time - 1]
        return [
            partial(np.dot, self._matrix[self._both, :units].T, self._back[time][self._both], delta),
            partial(np.dot, self._matrix[self._new, :units].T, self._inside_back[time], self._scratch),
            partial(np.add, delta, self._scratch, delta),
            *self._add_share(time, self._kept),
        ]

    def partials(self, below: Array) -> Program:
        """∂J/∂[U | W | b] and ∂J/∂b'."""
        del below
        units, inside = self._recurrent.units, self._flat_inside
        out = self.layer.matrix(self._gradient)[self._new, :units]
        return [
            *self._flatten(self._met, self._flat_met),
            *self._flatten(self._inside_back, inside),
            *self._product(self._both, slice(None)),
            *self._product(self._new, slice(units, None)),
            partial(np.matmul, inside, self._flat_met[:units].T, out),
            partial(np.add.reduce, inside, 1, None, self._inner_gradient),
        ]


class BoundGruBefore(BoundGatedUnit):
    """The form of Cho et al. (2014): n = tanh(W x + U (r·h) + b)."""

    def __init__(self, layer: Recurrent, own: Array, gradient: Array, samples: int) -> None:
        super().__init__(layer, own, gradient, samples)
        self._met_by_new = np.ones_like(self._met)
        self._flat_met_by_new = np.empty_like(self._flat_met)
        self._reset_delta = np.empty_like(self._scratch)

    def _ahead(self) -> Program:
        """Lay the inputs out for n, too."""
        inputs = slice(self._recurrent.units, -1)
        return [partial(np.copyto, self._met_by_new[:, inputs], self._met[:, inputs])]

    def _forward(self, time: int) -> Program:
        r, n = self._gate(self._gates, 0)[time], self._gate(self._gates, 2)[time]
        met, z = self._met_by_new[time], self.z[time][self._new]
        return [
            *self._two_gates(time),
            partial(np.multiply, r, self.before[time], met[: self._recurrent.units]),
            partial(np.dot, self._matrix[self._new], met, z),
            partial(np.tanh, z, n),
            *self._blend(time),
        ]

    def _inner(self) -> Array:
        return self.before

    def _backward(self, time: int) -> Program:
        units, reset = self._recurrent.units, self._reset_delta
        n_back, r_slope = self._back[time][self._new], self._gate(self._slopes, 0)[time]
        return [
            *self._to_z_and_n(time),
            partial(np.dot, self._matrix[self._new, :units].T, n_back, reset),
            partial(np.multiply, reset, r_slope, self._gate(self._back, 0)[time]),
            *self._to_before(time),
        ]

    def _to_before(self, time: int) -> Program:
        if not time:
            return []
        units, delta, reset = self._recurrent.units, self.h_delta[time - 1], self._reset_delta
        return [
            partial(np.dot, self._matrix[self._both, :units].T, self._back[time][self._both], delta),
            partial(np.multiply, reset, self._gate(self._gates, 0)[time], reset),
            partial(np.add, delta, reset, delta),
            *self._add_share(time, self._kept),
        ]

    def partials(self, below: Array) -> Program:
        """∂J/∂[U | W | b]."""
        del below
        return [
            *self._flatten(self._met, self._flat_met),
            *self._flatten(self._met_by_new, self._flat_met_by_new),
            *self._product(self._both, slice(None)),
            *self._product(self._new, slice(None), self._flat_met_by_new),
        ]


BOUND_CELLS: dict[str, type[BoundRecurrent]] = {
    "rnn_tanh": BoundElman,
    "lstm": BoundLstm,
    "gru": BoundGru,
    "gru_before": BoundGruBefore,
}
"""How each kind of the catalogue is computed."""
