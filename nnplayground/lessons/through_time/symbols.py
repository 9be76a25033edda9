"""What the quantities of a recurrent layer are called, and the vectors that they are at a time.

Times and gates are told apart by indices; a network of several recurrent layers has their numbers in brackets above.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from nnplayground.engine.arrays import Array
from nnplayground.engine.families.through_time import LayerBack, LayerForth, Traced
from nnplayground.lessons.matrices import Mapped, Matrix, MatrixTerm, Subtracted
from nnplayground.lessons.notation import letter
from nnplayground.lessons.scripts import Name, lowered, raised

SIGMA, TANH = letter(r"\sigma", "σ"), letter(r"\tanh", "tanh")
ONE = letter("1")


def logistic(z: Array) -> Array:
    """1 / (1 + e^-z)."""
    with np.errstate(over="ignore"):
        return np.asarray(1.0 / (1.0 + np.exp(-z)))


FUNCTIONS: dict[str, tuple[Name, Callable[[Array], Array]]] = {
    **dict.fromkeys("iforz", (SIGMA, logistic)),
    **dict.fromkeys("gnh", (TANH, np.tanh)),
}
"""The function of every gate."""


def column(values: Array) -> Array:
    """Return a vector as a column."""
    return values[:, None]


def ones(values: Array) -> MatrixTerm:
    """Return a 1 for each number of a vector."""
    return Matrix(ONE, np.ones((len(values), 1)))


class Symbols:
    """The quantities of one recurrent layer of a sequence, by name."""

    def __init__(self, traced: Traced, layer: int) -> None:
        self.traced, self.number = traced, layer
        self.there: LayerForth = traced.forth.layers[layer]
        self.back: LayerBack = traced.back.layers[layer]
        self.is_top = layer == len(traced.forth.layers) - 1
        self.gates = self.there.cell.gates
        self._has_layers = len(traced.forth.layers) > 1

    def gate(self, name: str) -> slice:
        """Return the rows of a gate."""
        number, units = self.gates.index(name), self.there.units
        return slice(number * units, (number + 1) * units)

    # -- names ---------------------------------------------------------------------------------------------------------

    def name(self, symbol: str, time: int | None = None, above: str = "", plain: str = "") -> Name:
        """Return a symbol at a time, counted from 0, with what stands above it."""
        shown = plain or symbol
        number = str(self.number + 1) if self._has_layers else ""
        over = above + (f"({number})" if number else "")
        latex = symbol + (f"_{{{time + 1}}}" if time is not None else "") + (f"^{{{over}}}" if over else "")
        plain_over = (f"^{above}" if above else "") + (raised(f"({number})") if number else "")
        return Name(latex, shown + (lowered(str(time + 1)) if time is not None else "") + plain_over)

    def weights_name(self, origin: str, gate: str | None) -> Name:
        """Return the name of the weights from "x" or from "h", of one gate or of all together."""
        below = origin if gate is None or len(self.gates) == 1 else origin + gate
        return self.name(f"W_{{{below}}}", plain=f"W_{below}")

    def slope_name(self, of: Name) -> Name:
        """Return the name of ∂J/∂ something."""
        return Name(rf"\frac{{\partial J}}{{\partial {of.latex}}}", f"∂J/∂{of.plain}")

    # -- quantities ----------------------------------------------------------------------------------------------------

    def x(self, time: int) -> Matrix:
        """What comes in."""
        if self.number:
            below = Symbols(self.traced, self.number - 1)
            return below.h(time)
        return Matrix(Name(f"x_{{{time + 1}}}", f"x{lowered(str(time + 1))}"), column(self.there.x[time]))

    def h(self, time: int) -> Matrix:
        """The state after a time, which is 0 before the first."""
        values = self.there.h[time] if time >= 0 else np.zeros(self.there.units)
        return Matrix(self.name("h", time), column(values))

    def before(self, time: int) -> Matrix:
        """The state before a time."""
        return self.h(time - 1)

    def c(self, time: int) -> Matrix:
        """The memory after a time."""
        values = self.there.moments["c"][time] if time >= 0 else np.zeros(self.there.units)
        return Matrix(self.name("c", time), column(values))

    def gate_at(self, gate: str, time: int) -> Matrix:
        """The value of a gate."""
        return Matrix(self.name(gate, time), column(self.there.moments[gate][time]))

    def u(self, time: int) -> Matrix:
        """What the weights of a GRU make of the state before, before it is reset."""
        return Matrix(self.name("u", time), column(self.there.moments["u"][time]))

    def w_x(self, gate: str | None = None) -> Matrix:
        """The weights from the input."""
        rows = slice(None) if gate is None else self.gate(gate)
        return Matrix(self.weights_name("x", gate), self.there.weights.from_input[rows])

    def w_h(self, gate: str | None = None) -> Matrix:
        """The weights from the state before."""
        rows = slice(None) if gate is None else self.gate(gate)
        return Matrix(self.weights_name("h", gate), self.there.weights.from_before[rows])

    def b(self, gate: str) -> Matrix:
        """The bias of a gate."""
        below = f"_{{{gate}}}" if len(self.gates) > 1 else ""
        values = self.there.weights.input_bias[self.gate(gate)]
        return Matrix(self.name(f"b{below}", plain=f"b_{gate}" if below else "b"), column(values))

    def delta(self, time: int, gate: str | None = None, *, before: bool = False) -> Matrix:
        """∂J/∂ of the sums of a gate, or of all gates; `before` for those of a GRU that meet the state before."""
        values = (self.back.before_deltas if before else self.back.deltas)[time]
        rows = slice(None) if gate is None or len(self.gates) == 1 else self.gate(gate)
        symbol, plain = (r"\delta'", "δ′") if before else (r"\delta", "δ")
        above = "" if gate is None or len(self.gates) == 1 else gate
        return Matrix(self.name(symbol, time, above, plain), column(values[rows]))

    def dh(self, time: int) -> Matrix:
        """∂J/∂h, from above and from the time after."""
        return Matrix(self.slope_name(self.name("h", time)), column(self.back.total[time]))

    def dc(self, time: int) -> Matrix:
        """∂J/∂c."""
        values = self.back.memory[time] + self.back.total[time] * self.there.moments["o"][time] * (
            1.0 - np.tanh(self.there.moments["c"][time]) ** 2
        )
        return Matrix(self.slope_name(self.name("c", time)), column(values))

    def tanh_c(self, time: int) -> Mapped:
        """The tanh of the memory."""
        return Mapped(TANH, self.c(time), np.tanh)

    def rest(self, term: MatrixTerm) -> Subtracted:
        """1 - something."""
        return Subtracted(ones(term.value), term)

    # -- the output layer ----------------------------------------------------------------------------------------------

    def w_y(self) -> Matrix:
        """The weights of the output layer."""
        return Matrix(Name("W_{y}", "W_y"), self.traced.forth.top)

    def of_output(self, symbol: str, time: int, values: Array, plain: str = "") -> Matrix:
        """A quantity of the output layer at a time, of the values at every place."""
        place = self.traced.forth.place_at(time)
        if place is None:
            raise ValueError("there is no answer at this time")
        below = str(time + 1)
        return Matrix(Name(f"{symbol}_{{{below}}}", (plain or symbol) + lowered(below)), column(values[place]))
