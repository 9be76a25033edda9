"""Back-propagation through time on paper: an Elman cell of one unit over two times, one output at the end, one step."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

import numpy as np

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array, clip_norm
from nnplayground.engine.layers import BoundRecurrent, Convolution, Dense, Recurrent
from nnplayground.engine.layers.unrolled import ALL, LAST
from nnplayground.engine.layers.windows import Windows
from nnplayground.engine.network import Network
from nnplayground.engine.objective import Objective
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.lessons import notation
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.statements import Result, Written
from nnplayground.lessons.terms import Call, Equation, Negative, Power, Product, Quantity, Ratio, Root, Sum, Term
from nnplayground.lessons.walk.functions import HALF, ONE, TANH, TWO
from nnplayground.lessons.worked.convolution import updated
from nnplayground.lessons.worked.example import Item
from nnplayground.lessons.worked.functions import learned, told

INPUTS, TARGET, FIRST_TARGET = (1.0, 0.5), 0.2, 1.0
STARTS = {"u": 0.8, "w": 0.6, "b": 0.1, "v": 1.5, "c": 0.0}
"""From the state before, from the input, and their bias; from the state to the output, and its bias."""
RATE, LIMIT = 0.1, 0.5
COST, ETA = notation.COST, Quantity(notation.RATE, RATE)
U, W, B, V, C = (Quantity(notation.letter(letter), value) for letter, value in STARTS.items())
DELTA_OUT = Name(r"\delta_{\text{out}}", "δ_out")
OUTPUT, WANTED = notation.hat(notation.letter("y")), Quantity(notation.letter("y"), TARGET)
LENGTH, CEILING = Name(r"\|g\|", "‖g‖"), Name(r"g_{\text{max}}", "g_max")


def at(letter: str, time: int | str, latex: str = "") -> Name:
    """Return the name of what belongs to a time, counted from 1: h₂."""
    return notation.indexed(notation.letter(latex or letter, letter), str(time))


def delta(time: int) -> Name:
    """Return the name of ∂J/∂z at a time."""
    return at("δ", time, r"\delta")


@dataclass(frozen=True, slots=True)
class Unrolled:
    """The network after one pass through both times and back."""

    network: Network
    objective: Objective
    targets: tuple[float, ...]

    @property
    def _layer(self) -> BoundRecurrent:
        layer = self.objective.bound.layers[0]
        if not isinstance(layer, BoundRecurrent):
            raise TypeError("the first layer is the recurrent one")
        return layer

    def z(self, time: int) -> float:
        """Return the sum at a time, counted from 1."""
        return float(self._layer.z[time - 1, 0, 0])

    def h(self, time: int) -> float:
        """Return the state at a time; it begins with 0."""
        return float(self._layer.h[time - 1, 0, 0]) if time else 0.0

    def h_delta(self, time: int) -> float:
        """Return ∂J/∂h at a time."""
        return float(self._layer.h_delta[time - 1, 0, 0])

    def delta(self, time: int) -> float:
        """Return ∂J/∂z at a time."""
        return self.h_delta(time) * (1.0 - self.h(time) ** 2)

    @property
    def outputs(self) -> Array:
        """The outputs, one a time that is asked."""
        return self.objective.bound.layers[1].a[:, 0]

    @property
    def output_deltas(self) -> Array:
        """∂J/∂ of the outputs."""
        return self.objective.bound.layers[1].delta[:, 0]

    @property
    def cost(self) -> float:
        """J."""
        return self.objective.value(np.array([self.targets]).T)

    def gradient(self) -> dict[str, float]:
        """Return all partial derivatives by the letters of their parameters."""
        return dict(zip(STARTS, self.objective.gradient.tolist(), strict=True))

    def parameters(self) -> dict[str, float]:
        """Return the parameters by their letters."""
        return dict(zip(STARTS, self.network.parameters.tolist(), strict=True))


def network(*, answers_always: bool = False) -> Network:
    """Return the network: one Elman unit, and a linear output at the end or at every time."""
    identity = ACTIVATIONS["identity"]
    if answers_always:
        layers = (Recurrent("rnn_tanh", 1, 2, 1, ALL), Convolution((1, 1, 2), 1, Windows((1, 1)), identity))
        made = Network(layers)
    else:
        made = Network([Recurrent("rnn_tanh", 1, 2, 1, LAST), Dense(1, 1, identity)])
    made.parameters[...] = list(STARTS.values())
    return made


def passed(made: Network, *targets: float) -> Unrolled:
    """Return a network of this form after one pass."""
    return Unrolled(made, learned(made, np.array([INPUTS]), np.array([targets])), targets)


@cache
def first() -> Unrolled:
    """Return the network at its beginning."""
    return passed(network(), TARGET)


@cache
def stepped() -> Unrolled:
    """Return the network after one step of gradient descent."""
    after = network()
    after.parameters -= RATE * first().objective.gradient
    return passed(after, TARGET)


def items() -> tuple[Item, ...]:
    """Return the four steps, and what changes with an answer at every time and with clipping."""
    once = first()
    return (*_forward(once), *_deltas(once), *_partials(once), *_step(once), _always(), _clipped(once))


def _known(once: Unrolled, letter: str, time: int) -> Quantity:
    if letter == "x":
        return Quantity(at("x", time), INPUTS[time - 1])
    if letter == "δ":
        return Quantity(delta(time), once.delta(time))
    return Quantity(at(letter, time), once.h(time) if letter == "h" else once.z(time))


# -- feed-forward ------------------------------------------------------------------------------------------------------


def cell(w: Term, x: Term, u: Term, before: Term, b: Term) -> Sum:
    """Return the sum of an Elman unit."""
    return Sum((Product((w, x)), Product((u, before)), b))


def _forward(once: Unrolled) -> tuple[Item, ...]:
    output = Quantity(OUTPUT, float(once.outputs[0]))
    captions = {
        1: QT_TRANSLATE_NOOP("Worked", "Time 1: the state before is 0"),
        2: QT_TRANSLATE_NOOP("Worked", "Time 2: the same w, u and b, and the state of time 1"),
    }
    times = tuple(
        Item(
            f"bptt_time{time}",
            caption,
            [once.z(time), once.h(time)],
            (
                Equation(
                    at("z", time), cell(W, _known(once, "x", time), U, _known(once, "h", time - 1), B), once.z(time)
                ),
                Equation(at("h", time), Call(TANH, (_known(once, "z", time),), math.tanh), once.h(time)),
            ),
        )
        for time, caption in captions.items()
    )
    return (
        Item(
            "bptt_cell",
            told(
                QT_TRANSLATE_NOOP(
                    "Worked", "The cell: x = ({x1}, {x2}), w = {w}, u = {u}, b = {b}, one output with v = {v}, c = {c}"
                ),
                x1=INPUTS[0],
                x2=INPUTS[1],
                **STARTS,
            ),
            "h(t) = tanh(w x(t) + u h(t-1) + b)",
            (
                Written(
                    Name(
                        r"h_t = \tanh\left(z_t\right), \quad z_t = w\,x_t + u\,h_{t-1} + b",
                        "h_t = tanh(z_t), z_t = w·x_t + u·h_t₋₁ + b",
                    )
                ),
            ),
        ),
        *times,
        Item(
            "bptt_output",
            QT_TRANSLATE_NOOP("Worked", "The output reads the last state"),
            output.number,
            (Equation(OUTPUT, Sum((Product((V, _known(once, "h", 2))), C)), output.number),),
        ),
        Item(
            "bptt_cost",
            told(QT_TRANSLATE_NOOP("Worked", "The cost for the target y = {target}"), target=TARGET),
            once.cost,
            (Equation(COST, Product((HALF, Power(Sum((output, Negative(WANTED))), TWO))), once.cost),),
        ),
    )


# -- deltas ------------------------------------------------------------------------------------------------------------


def slope(h: Quantity) -> Sum:
    """Return 1 − h², the slope of tanh."""
    return Sum((ONE, Negative(Power(h, TWO))))


def _delta(once: Unrolled, time: int) -> Equation:
    back = Quantity(notation.partial(COST, at("h", time)), once.h_delta(time))
    return Equation(delta(time), Product((back, slope(_known(once, "h", time)))), once.delta(time))


def _deltas(once: Unrolled) -> tuple[Item, ...]:
    output = Quantity(OUTPUT, float(once.outputs[0]))
    d_out = Quantity(DELTA_OUT, float(once.output_deltas[0]))
    last = Equation(notation.partial(COST, at("h", 2)), Product((V, d_out)), once.h_delta(2))
    before = Equation(notation.partial(COST, at("h", 1)), Product((U, _known(once, "δ", 2))), once.h_delta(1))
    return (
        Item(
            "bptt_delta_out",
            QT_TRANSLATE_NOOP("Worked", "Delta of the output: output minus target"),
            d_out.number,
            (Equation(DELTA_OUT, Sum((output, Negative(WANTED))), d_out.number),),
        ),
        Item(
            "bptt_delta2",
            QT_TRANSLATE_NOOP("Worked", "Back to time 2: through v, then through the slope of tanh"),
            [once.h_delta(2), once.delta(2)],
            (last, _delta(once, 2)),
        ),
        Item(
            "bptt_delta1",
            QT_TRANSLATE_NOOP("Worked", "Back to time 1: through u, then through the slope of tanh there"),
            [once.h_delta(1), once.delta(1)],
            (before, _delta(once, 1)),
        ),
    )


# -- partial derivatives and update ------------------------------------------------------------------------------------


def _partials(once: Unrolled) -> tuple[Item, ...]:
    found, deltas = once.gradient(), [_known(once, "δ", time) for time in (1, 2)]

    def over_time(letter: str, first_time: int) -> Sum:
        met = [_known(once, letter, time) for time in (first_time, first_time + 1)]
        return Sum(tuple(Product(pair) for pair in zip(deltas, met, strict=True)))

    d_out = Quantity(DELTA_OUT, float(once.output_deltas[0]))
    shared = (
        Equation(notation.partial(COST, W.name), over_time("x", 1), found["w"]),
        Equation(notation.partial(COST, U.name), over_time("h", 0), found["u"]),
        Equation(notation.partial(COST, B.name), Sum(tuple(deltas)), found["b"]),
    )
    above = (
        Equation(notation.partial(COST, V.name), Product((d_out, _known(once, "h", 2))), found["v"]),
        Equation(notation.partial(COST, C.name), d_out, found["c"]),
    )
    return (
        Item(
            "bptt_partials",
            QT_TRANSLATE_NOOP(
                "Worked", "Partial derivatives of the cell: one weight is used at both time steps, so both add up"
            ),
            [equation.value for equation in shared],
            shared,
        ),
        Item(
            "bptt_partials_out",
            QT_TRANSLATE_NOOP("Worked", "Partial derivatives of the output, which is there once"),
            [equation.value for equation in above],
            above,
        ),
    )


def _step(once: Unrolled) -> tuple[Item, ...]:
    after, found = stepped().parameters(), once.gradient()
    updates = tuple(updated(q.name, q.number, found[q.name.plain], after[q.name.plain], ETA) for q in (W, U, B, V, C))
    return (
        Item(
            "bptt_update",
            told(QT_TRANSLATE_NOOP("Worked", "The update, learning rate {rate}"), rate=RATE),
            [equation.value for equation in updates],
            updates,
        ),
        Item(
            "bptt_cost_after",
            QT_TRANSLATE_NOOP("Worked", "The cost after the step"),
            stepped().cost,
            (Result(notation.new(COST), stepped().cost),),
        ),
    )


# -- beyond ------------------------------------------------------------------------------------------------------------


@cache
def always() -> Unrolled:
    """Return the same cell with an answer, and a target, at both times."""
    return passed(network(answers_always=True), FIRST_TARGET, TARGET)


def _always() -> Item:
    both = always()
    first_out = Quantity(Name(r"\delta_{\text{out},1}", "δ_out,1"), float(both.output_deltas[0]))
    above = Sum((Product((V, first_out)), Product((U, _known(both, "δ", 2)))))
    by_time = Equation(notation.partial(COST, at("h", 1)), above, both.h_delta(1))
    output = Quantity(Name(r"\hat{y}_{1}", "ŷ₁"), float(both.outputs[0]))
    wanted = Quantity(at("y", 1), FIRST_TARGET)
    return Item(
        "bptt_always",
        told(
            QT_TRANSLATE_NOOP(
                "Worked",
                "Were time 1 asked for an answer, too (target {target}), its state would hear from its own output and "
                "from time 2",
            ),
            target=FIRST_TARGET,
        ),
        [first_out.number, both.h_delta(1)],
        (Equation(first_out.name, Sum((output, Negative(wanted))), first_out.number), by_time),
    )


def clipped(gradient: Array, limit: float) -> Array:
    """Return a gradient shortened to a length where it is longer, as the engine does it."""
    found = gradient.copy()
    clip_norm(found, limit)
    return found


def _clipped(once: Unrolled) -> Item:
    found = once.gradient()
    parts = tuple(Quantity(at("g", q.name.latex), found[q.name.plain]) for q in (W, U, B, V, C))
    length = Equation(LENGTH, Root(Sum(tuple(Power(part, TWO) for part in parts))))
    cut = clipped(once.objective.gradient, LIMIT)
    u_cut = dict(zip(STARTS, cut.tolist(), strict=True))["u"]
    factor = Ratio(Quantity(CEILING, LIMIT), Quantity(LENGTH, length.value))
    by_u = Equation(notation.new(parts[1].name), Product((factor, parts[1])), u_cut)
    return Item(
        "bptt_clip",
        told(
            QT_TRANSLATE_NOOP(
                "Worked",
                "Clipped to the length {limit}, the gradient g of all five numbers keeps its direction: all parts "
                "shrink alike",
            ),
            limit=LIMIT,
        ),
        [length.value, u_cut],
        (length, by_u),
    )
