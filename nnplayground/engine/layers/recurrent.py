"""Recurrent layers: Elman's, LSTM and GRU, unrolled in time, and back-propagation through time.

Sequences are `(samples, times, features)`. The weights of all gates stand one below the other, in the order of `gates`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from nnplayground.catalogue import catalogue
from nnplayground.engine.arrays import Array
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """The numbers of a layer, the same at every time: `from_input (gates·units, features)`, `from_before
    (gates·units, units)`, and a bias `(gates·units,)` for each."""

    from_input: Array
    from_before: Array
    input_bias: Array
    before_bias: Array


@dataclass(frozen=True, slots=True, eq=False)
class State:
    """What goes on to the next time `(samples, units)`: the output h, and the memory c of an LSTM."""

    h: Array
    c: Array


@dataclass(frozen=True, slots=True, eq=False)
class Back:
    """What one time gives back: dJ/d of the sums from input and from before `(samples, gates·units)`, of the weights
    from before, and of the state before."""

    from_input: Array
    from_before: Array
    weights_from_before: Array
    state: State


@dataclass(frozen=True, slots=True)
class Cell:
    """One kind: `forward(sums, state, weights)` makes the next state from the sums that the input adds to all gates,
    `backward(delta, moment, weights)` leads dJ/dstate back."""

    key: str
    label: Marked
    gates: tuple[str, ...]
    formula: str
    forward: Callable[[Array, State, Weights], tuple[State, dict[str, Array]]]
    backward: Callable[[State, dict[str, Array], Weights], Back]
    has_memory: bool = False


def _logistic(z: Array) -> Array:
    with np.errstate(over="ignore"):
        return 1.0 / (1.0 + np.exp(-z))


def _parts(values: Array, count: int) -> list[Array]:
    return np.split(values, count, axis=1)


def _elman(sums: Array, state: State, weights: Weights) -> tuple[State, dict[str, Array]]:
    h = np.tanh(sums + state.h @ weights.from_before.T + weights.before_bias)
    return State(h, state.c), {"before": state.h, "h": h}


def _elman_backward(delta: State, kept: dict[str, Array], weights: Weights) -> Back:
    back = delta.h * (1.0 - kept["h"] ** 2)
    return Back(back, back, back.T @ kept["before"], State(back @ weights.from_before, delta.c))


def _lstm(sums: Array, state: State, weights: Weights) -> tuple[State, dict[str, Array]]:
    """Hochreiter & Schmidhuber (1997) with the forget gate of Gers et al. (2000)."""
    z = _parts(sums + state.h @ weights.from_before.T + weights.before_bias, 4)
    i, f, o = (_logistic(z[place]) for place in (0, 1, 3))
    g = np.tanh(z[2])
    c = f * state.c + i * g
    tanh_c = np.tanh(c)
    kept = {"before": state.h, "memory": state.c, "i": i, "f": f, "g": g, "o": o, "tanh_c": tanh_c}
    return State(o * tanh_c, c), kept


def _lstm_backward(delta: State, kept: dict[str, Array], weights: Weights) -> Back:
    i, f, g, o, tanh_c = (kept[name] for name in ("i", "f", "g", "o", "tanh_c"))
    dc = delta.c + delta.h * o * (1.0 - tanh_c**2)
    back = np.hstack(
        [
            dc * g * i * (1.0 - i),
            dc * kept["memory"] * f * (1.0 - f),
            dc * i * (1.0 - g**2),
            delta.h * tanh_c * o * (1.0 - o),
        ]
    )
    return Back(back, back, back.T @ kept["before"], State(back @ weights.from_before, dc * f))


def _gru(sums: Array, state: State, weights: Weights) -> tuple[State, dict[str, Array]]:
    """The form of cuDNN, PyTorch and Keras: the reset gate weighs what the weights have made of h."""
    x, u = _parts(sums, 3), _parts(state.h @ weights.from_before.T + weights.before_bias, 3)
    r, z = _logistic(x[0] + u[0]), _logistic(x[1] + u[1])
    n = np.tanh(x[2] + r * u[2])
    return State((1.0 - z) * n + z * state.h, state.c), {"before": state.h, "r": r, "z": z, "n": n, "u": u[2]}


def _gru_backward(delta: State, kept: dict[str, Array], weights: Weights) -> Back:
    before, r, z, n, u = (kept[name] for name in ("before", "r", "z", "n", "u"))
    dn = delta.h * (1.0 - z) * (1.0 - n**2)
    dr, dz = dn * u * r * (1.0 - r), delta.h * (before - n) * z * (1.0 - z)
    from_input, from_before = np.hstack([dr, dz, dn]), np.hstack([dr, dz, dn * r])
    dh = delta.h * z + from_before @ weights.from_before
    return Back(from_input, from_before, from_before.T @ before, State(dh, delta.c))


def _gru_before(sums: Array, state: State, weights: Weights) -> tuple[State, dict[str, Array]]:
    """Cho et al. (2014): the reset gate weighs h before the weights meet it."""
    units = state.h.shape[1]
    x, b = _parts(sums, 3), np.split(weights.before_bias, 3)
    u = state.h @ weights.from_before[: 2 * units].T
    r, z = _logistic(x[0] + u[:, :units] + b[0]), _logistic(x[1] + u[:, units:] + b[1])
    reset = r * state.h
    n = np.tanh(x[2] + reset @ weights.from_before[2 * units :].T + b[2])
    kept = {"before": state.h, "r": r, "z": z, "n": n, "reset": reset}
    return State((1.0 - z) * n + z * state.h, state.c), kept


def _gru_before_backward(delta: State, kept: dict[str, Array], weights: Weights) -> Back:
    before, r, z, n, reset = (kept[name] for name in ("before", "r", "z", "n", "reset"))
    units = before.shape[1]
    of_gates, of_new = weights.from_before[: 2 * units], weights.from_before[2 * units :]
    dn = delta.h * (1.0 - z) * (1.0 - n**2)
    d_reset = dn @ of_new
    dr, dz = d_reset * before * r * (1.0 - r), delta.h * (before - n) * z * (1.0 - z)
    gates = np.hstack([dr, dz])
    back = np.hstack([gates, dn])
    dh = delta.h * z + d_reset * r + gates @ of_gates
    return Back(back, back, np.vstack([gates.T @ before, dn.T @ reset]), State(dh, delta.c))


CELLS = catalogue(
    [
        Cell(
            "rnn_tanh",
            QT_TRANSLATE_NOOP("Cell", "Elman network"),
            ("h",),
            r"h_t = \tanh(W x_t + U h_{t-1} + b)",
            _elman,
            _elman_backward,
        ),
        Cell(
            "lstm",
            QT_TRANSLATE_NOOP("Cell", "LSTM"),
            ("i", "f", "g", "o"),
            r"c_t = f_t\, c_{t-1} + i_t\, g_t,\quad h_t = o_t \tanh c_t",
            _lstm,
            _lstm_backward,
            has_memory=True,
        ),
        Cell(
            "gru",
            QT_TRANSLATE_NOOP("Cell", "GRU"),
            ("r", "z", "n"),
            r"n_t = \tanh(W_n x_t + r_t\, (U_n h_{t-1} + b_n)),\quad h_t = (1 - z_t)\, n_t + z_t\, h_{t-1}",
            _gru,
            _gru_backward,
        ),
        Cell(
            "gru_before",
            QT_TRANSLATE_NOOP("Cell", "GRU of Cho (2014)"),
            ("r", "z", "n"),
            r"n_t = \tanh(W_n x_t + U_n (r_t\, h_{t-1}) + b_n),\quad h_t = (1 - z_t)\, n_t + z_t\, h_{t-1}",
            _gru_before,
            _gru_before_backward,
        ),
    ]
)
"""Every recurrent layer."""


@dataclass(frozen=True, slots=True, eq=False)
class Unrolled:
    """A layer over a whole sequence: its inputs, and what every time keeps for the way back."""

    x: Array
    outputs: Array
    """`(samples, times, units)`."""
    last: State
    moments: tuple[dict[str, Array], ...]


def unroll(cell: Cell, x: Array, weights: Weights, start: State) -> Unrolled:
    """Feed sequences x `(samples, times, features)` through a layer from a state at the start."""
    samples, times, _ = x.shape
    sums = x @ weights.from_input.T + weights.input_bias
    outputs = np.empty((samples, times, start.h.shape[1]))
    moments, state = [], start
    for time in range(times):
        state, kept = cell.forward(sums[:, time], state, weights)
        outputs[:, time] = state.h
        moments.append(kept)
    return Unrolled(x, outputs, state, tuple(moments))


@dataclass(frozen=True, slots=True, eq=False)
class ThroughTime:
    """What back-propagation through time gives: dJ/dx, dJ/dweights, dJ/d of the state at the start, and the mean size
    of dJ/dh at every time, which shows how gradients vanish or grow on their way back."""

    x: Array
    weights: Weights
    start: State
    sizes: Array


def through_time(
    cell: Cell, delta: Array, unrolled: Unrolled, weights: Weights, last: State | None = None
) -> ThroughTime:
    """Lead dJ/doutputs `(samples, times, units)`, and dJ/d of the last state, back through all times."""
    samples, times, units = delta.shape
    state = State(np.zeros((samples, units)), np.zeros((samples, units))) if last is None else last
    from_input = np.empty((samples, times, weights.from_input.shape[0]))
    before, before_bias = np.zeros_like(weights.from_before), np.zeros_like(weights.before_bias)
    sizes = np.empty(times)
    for time in range(times - 1, -1, -1):
        state = State(state.h + delta[:, time], state.c)
        sizes[time] = np.abs(state.h).mean()
        back = cell.backward(state, unrolled.moments[time], weights)
        from_input[:, time] = back.from_input
        before += back.weights_from_before
        before_bias += back.from_before.sum(axis=0)
        state = back.state
    flat: Any = from_input.reshape(-1, from_input.shape[2])
    gradient = Weights(flat.T @ unrolled.x.reshape(-1, unrolled.x.shape[2]), before, flat.sum(axis=0), before_bias)
    return ThroughTime(from_input @ weights.from_input, gradient, state, sizes)
