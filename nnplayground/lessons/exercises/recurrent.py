"""Exercises about recurrent networks: states through time, deltas back, what is left of a gradient, and gates."""

from __future__ import annotations

import math

import numpy as np

from nnplayground.engine.arrays import Array
from nnplayground.engine.arrays import run as operate
from nnplayground.engine.layers import BoundRecurrent, Recurrent
from nnplayground.engine.layers.unrolled import LAST
from nnplayground.engine.network import Network, with_ones
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.lessons import notation
from nnplayground.lessons.exercises.draw import decimal, is_telling, nonzero, until, whole
from nnplayground.lessons.exercises.networks import NO_SLOPE
from nnplayground.lessons.exercises.neurons import NO_ACTIVATION, SIGN
from nnplayground.lessons.exercises.task import Field, Slip, Task
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.terms import Call, Equation, Negative, Power, Product, Quantity, Sum
from nnplayground.lessons.walk.functions import ONE, TANH
from nnplayground.lessons.worked.through_time import at, cell, delta, slope

NO_BEFORE = QT_TRANSLATE_NOOP("Slip", "The state before is missing: it comes in with the weight u.")
ONE_TIME = QT_TRANSLATE_NOOP("Slip", "This is of one time step; the weight is used at every time step, and all add up.")
NO_TANH_SLOPE = QT_TRANSLATE_NOOP("Slip", "That is ∂J/∂h; the slope of tanh comes next.")
ONE_STEP = QT_TRANSLATE_NOOP("Slip", "That is a single step back; the factor comes once for every step.")
ONE_MORE = QT_TRANSLATE_NOOP("Slip", "From the last time step to the first it is one step less.")
NOT_KEPT = QT_TRANSLATE_NOOP("Slip", "What is kept of the old is missing.")
EXCHANGED = QT_TRANSLATE_NOOP("Slip", "The two gates are exchanged.")
NO_TANH = QT_TRANSLATE_NOOP("Slip", "The tanh of the memory is missing.")
CELL = Name(r"h_t = \tanh\left(w\,x_t + u\,h_{t-1} + b\right)", "h_t = tanh(w·x_t + u·h_t₋₁ + b)")
COST = notation.COST


def _q(letter: str, value: float) -> Quantity:
    return Quantity(notation.letter(letter), value)


def _unrolled(w: float, u: float, b: float, x: tuple[float, ...], back: float = 0.0) -> tuple[BoundRecurrent, Array]:
    """Return an Elman unit after a pass over inputs and back from the last ∂J/∂h; and the gradient [u, w, b]."""
    network = Network([Recurrent("rnn_tanh", 1, len(x), 1, LAST)])
    network.parameters[...] = u, w, b
    bound = network.bind(1)
    layer = bound.layers[0]
    if not isinstance(layer, BoundRecurrent):
        raise TypeError("the layer is a recurrent one")
    rows = with_ones(np.array([x])).T
    bound.forward(rows)
    layer.delta.fill(back)
    operate([*layer.activation_backward(), *layer.partials(rows)])
    return layer, network.gradient


def _drawn(rng: np.random.Generator, times: int) -> tuple[float, float, float, tuple[float, ...]]:
    return nonzero(rng, 1.5), nonzero(rng, 1.5), nonzero(rng, 0.5), tuple(nonzero(rng, 1.0) for _ in range(times))


# -- forwards ----------------------------------------------------------------------------------------------------------


def elman_states(rng: np.random.Generator, level: int) -> Task:
    """h after two times (1, 2) or three (3); the first level has no bias."""
    times = 3 if level == 3 else 2

    def make(rng: np.random.Generator) -> tuple[float, float, float, tuple[float, ...]]:
        w, u, b, x = _drawn(rng, times)
        return w, u, b if level > 1 else 0.0, x

    def holds(made: tuple[float, float, float, tuple[float, ...]]) -> bool:
        layer, _ = _unrolled(*made)
        return all(is_telling(float(h), 0.1, 0.9) for h in layer.h.ravel())

    w, u, b, x = until(rng, make, holds)
    layer, _ = _unrolled(w, u, b, x)
    steps, before = [], Quantity(at("h", 0), 0.0)
    known_w, known_u, known_b = _q("w", w), _q("u", u), _q("b", b)
    inputs = [Quantity(at("x", time), value) for time, value in enumerate(x, 1)]
    for time, given in enumerate(inputs, 1):
        z = Equation(at("z", time), cell(known_w, given, known_u, before, known_b), float(layer.z[time - 1, 0, 0]))
        h = float(layer.h[time - 1, 0, 0])
        steps += [z, Equation(at("h", time), Call(TANH, (Quantity(z.name, z.value),), math.tanh), h)]
        before = Quantity(at("h", time), h)
    alone = math.tanh(w * x[-1] + b)
    slips = (Slip(alone, NO_BEFORE), Slip(float(layer.z[-1, 0, 0]), NO_ACTIVATION))
    return Task(
        Text(
            QT_TRANSLATE_NOOP(
                "Exercise",
                "An Elman cell of one unit reads {times} inputs; it begins with h₀ = 0. What is its last state?",
            ),
            {"times": times},
        ),
        (Field(at("h", times), float(layer.h[-1, 0, 0]), slips=slips),),
        (*inputs, known_w, known_u, known_b),
        (CELL,),
        tuple(steps),
    )


# -- back --------------------------------------------------------------------------------------------------------------


def through_time(rng: np.random.Generator, level: int) -> Task:
    """δ₁ from the states and ∂J/∂h₂ (1), ∂J/∂u, too (2), and ∂J/∂w instead (3)."""

    def make(rng: np.random.Generator) -> tuple[float, float, float, tuple[float, ...], float]:
        w, u, b, _ = _drawn(rng, 2)
        return w, u, b, (nonzero(rng, 1.0), nonzero(rng, 1.0)), nonzero(rng, 2.0)

    def holds(made: tuple[float, float, float, tuple[float, ...], float]) -> bool:
        layer, gradient = _unrolled(*made)
        states = [float(h) for h in layer.h.ravel()]
        back = float(layer.h_delta[0, 0, 0]) * (1.0 - states[0] ** 2)
        numbers = (back, *gradient[:2].tolist())
        return all(is_telling(h, 0.2, 0.9) for h in states) and all(is_telling(value, 0.05) for value in numbers)

    w, u, b, x, above = until(rng, make, holds)
    layer, _ = _unrolled(w, u, b, x, above)
    h1, h2 = (Quantity(at("h", time), round(float(layer.h[time - 1, 0, 0]), 3)) for time in (1, 2))
    return _back(level, (h1, h2), _q("u", u), Quantity(notation.partial(COST, at("h", 2)), above), x)


def _back(level: int, h: tuple[Quantity, Quantity], u: Quantity, above: Quantity, x: tuple[float, ...]) -> Task:
    """Return the task with states rounded to three decimals, which are those that count then."""
    h1, h2 = h
    second = Equation(delta(2), Product((above, slope(h2))))
    d2 = Quantity(second.name, second.value)
    between = Equation(notation.partial(COST, at("h", 1)), Product((u, d2)))
    first = Equation(delta(1), Product((Quantity(between.name, between.value), slope(h1))))
    d1 = Quantity(first.name, first.value)
    fields = [
        Field(
            first.name, first.value, slips=(Slip(between.value, NO_TANH_SLOPE), Slip(u.value * above.value, NO_SLOPE))
        )
    ]
    steps, given = [second, between, first], [u, h1, h2, above]
    if level == 2:
        by_u = Equation(
            notation.partial(COST, u.name), Sum((Product((d1, Quantity(at("h", 0), 0.0))), Product((d2, h1))))
        )
        fields.append(Field(by_u.name, by_u.value, slips=(Slip(d1.value * h1.value, ONE_TIME),)))
        steps.append(by_u)
    if level == 3:
        x1, x2 = (Quantity(at("x", time), value) for time, value in enumerate(x, 1))
        by_w = Equation(notation.partial(COST, notation.letter("w")), Sum((Product((d1, x1)), Product((d2, x2)))))
        fields.append(Field(by_w.name, by_w.value, slips=(Slip(d2.value * x2.value, ONE_TIME),)))
        steps.append(by_w)
        given = [x1, x2, *given]
    question = QT_TRANSLATE_NOOP(
        "Exercise",
        "An Elman cell of one unit has gone through two time steps, from h₀ = 0; only the second is asked for an "
        "answer. Go back through time.",
    )
    return Task(Text(question), tuple(fields), tuple(given), (CELL,), tuple(steps))


FACTOR = Name(r"\frac{\partial h_T}{\partial h_1}", "∂h_T/∂h₁")


def time_factor(rng: np.random.Generator, level: int) -> Task:
    """By how much a gradient changes from the last time to the first: with states 0 (1), with other states (2, 3)."""

    def make(rng: np.random.Generator) -> tuple[int, float, float]:
        u = nonzero(rng, 1.8) if level == 3 else decimal(rng, 0.3, 1.8)
        return whole(rng, 4, 12), u, 0.0 if level == 1 else decimal(rng, 0.1, 0.8)

    def holds(made: tuple[int, float, float]) -> bool:
        times, u, h = made
        factor = u * (1.0 - h * h)
        return abs(abs(factor) - 1.0) > 0.05 and is_telling(factor ** (times - 1), 1e-4, 900.0)

    times, u_value, h_value = until(rng, make, holds)
    u, h, length = _q("u", u_value), _q("h", h_value), Quantity(Name("T", "T"), float(times))
    rho = Equation(Name(r"\rho", "ρ"), Product((u, slope(h))))
    factor = Quantity(rho.name, rho.value)
    result = Equation(FACTOR, Power(factor, Sum((length, Negative(ONE)))))
    slips = [Slip(rho.value, ONE_STEP), Slip(rho.value**times, ONE_MORE), Slip(-result.value, SIGN)]
    if h_value:
        slips.insert(0, Slip(u_value ** (times - 1), NO_SLOPE))
    return Task(
        Text(
            QT_TRANSLATE_NOOP(
                "Exercise",
                "An Elman cell of one unit with recurrent weight u has the same state h at all of its T time steps. By "
                "what factor does a gradient change on its way from the last time step back to the first?",
            ),
        ),
        (Field(result.name, result.value, slips=tuple(slips)),),
        (u, h, length),
        (CELL,),
        (rho, result),
    )


# -- gates -------------------------------------------------------------------------------------------------------------


def gates(rng: np.random.Generator, level: int) -> Task:
    """The memory of an LSTM (1), the state of a GRU (2), and memory and output of an LSTM (3)."""
    first, second = (decimal(rng, 0.05, 0.95, 2) for _ in range(2))
    old, new = nonzero(rng, 1.5), nonzero(rng, 0.9)
    if level == 2:
        return _gru(first, new, old)
    f, i, g = _q("f", first), _q("i", second), _q("g", new)
    before = Quantity(Name("c_{t-1}", "c_t₋₁"), old)
    c = Equation(Name("c_{t}", "c_t"), Sum((Product((f, before)), Product((i, g)))))
    field = Field(c.name, c.value, slips=(Slip(second * new, NOT_KEPT), Slip(second * old + first * new, EXCHANGED)))
    given, fields, steps = [f, i, g, before], [field], [c]
    if level == 3:
        o = _q("o", decimal(rng, 0.05, 0.95, 2))
        h = Equation(Name("h_{t}", "h_t"), Product((o, Call(TANH, (Quantity(c.name, c.value),), math.tanh))))
        fields.append(Field(h.name, h.value, slips=(Slip(o.value * c.value, NO_TANH),)))
        given.append(o)
        steps.append(h)
    formula = Name(
        r"c_t = f\,c_{t-1} + i\,g, \quad h_t = o \tanh c_t",
        "c_t = f·c_t₋₁ + i·g, h_t = o·tanh c_t",
    )
    question = QT_TRANSLATE_NOOP("Exercise", "The gates of an LSTM have these values. What comes of its memory?")
    if level == 3:
        question = QT_TRANSLATE_NOOP(
            "Exercise", "The gates of an LSTM have these values. What comes of its memory, and of its state?"
        )
    return Task(Text(question), tuple(fields), tuple(given), (formula,), tuple(steps))


def _gru(gate: float, new: float, old: float) -> Task:
    z, n, before = _q("z", gate), _q("n", new), Quantity(Name("h_{t-1}", "h_t₋₁"), max(min(old, 0.9), -0.9))
    h = Equation(Name("h_{t}", "h_t"), Sum((Product((Sum((ONE, Negative(z))), n)), Product((z, before)))))
    slips = (Slip((1.0 - gate) * new, NOT_KEPT), Slip(gate * new + (1.0 - gate) * before.value, EXCHANGED))
    formula = Name(r"h_t = (1 - z)\,n + z\,h_{t-1}", "h_t = (1 − z)·n + z·h_t₋₁")
    question = QT_TRANSLATE_NOOP("Exercise", "The update gate z of a GRU has this value. What is its new state?")
    return Task(Text(question), (Field(h.name, h.value, slips=slips),), (z, n, before), (formula,), (h,))
