"""Exercises about Boltzmann machines: energy, what a unit receives, a weight after CD-1, and stacks of machines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from nnplayground.engine.families.dbn import Dbn, Output, network_of
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.lessons import notation
from nnplayground.lessons.exercises.draw import decimal, is_telling, pick, several, until, whole
from nnplayground.lessons.exercises.networks import NO_RATE
from nnplayground.lessons.exercises.neurons import NO_ACTIVATION, NO_BIAS, SIGN, value_of
from nnplayground.lessons.exercises.task import Field, Kind, Slip, Task
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.terms import Equation, Negative, Number, Product, Quantity, Sum
from nnplayground.lessons.topics.machine_formulas import (
    b,
    c,
    draw_equations,
    energy_equation,
    h,
    hidden_chance,
    hidden_equations,
    r,
    squashed,
    v,
    visible_chance,
    visible_equations,
    w,
)
from nnplayground.lessons.topics.machines import Draw, Given, Small, State, draw_hidden, draw_visible

SHAPES = {1: (2, 1), 2: (2, 2), 3: (3, 2)}
"""Visible and hidden units by level."""
RATES = (0.1, 0.2, 0.5)

NO_BIASES = QT_TRANSLATE_NOOP("Slip", "The biases are missing: every unit that is 1 adds its own.")
NO_WEIGHTS = QT_TRANSLATE_NOOP("Slip", "The weights are missing: those between two units that are both 1.")
OTHER_SIDE = QT_TRANSLATE_NOOP("Slip", "This is a row of W; downwards the weights of one visible unit are a column.")
ONLY_POSITIVE = QT_TRANSLATE_NOOP("Slip", "The negative phase is missing: p⁽¹⁾v⁽¹⁾ is still to be subtracted.")
AWAY = QT_TRANSLATE_NOOP("Slip", "That is the wrong way: towards the sample, away from what the machine imagines.")
DRAWN = QT_TRANSLATE_NOOP("Slip", "The machine above sees probabilities here, not zeros and ones.")
ONE_BIAS_EACH = QT_TRANSLATE_NOOP(
    "Slip", "Each machine has biases on both sides, for its visible and its hidden units."
)
NO_OUTPUT = QT_TRANSLATE_NOOP("Slip", "The output layer is missing, with its weights and its biases.")
VISIBLE_TOO = QT_TRANSLATE_NOOP("Slip", "A feed-forward network has no visible biases; those are for the way down.")


def _machine(rng: np.random.Generator, visible: int, hidden: int, size: float = 1.0) -> Small:
    weights = tuple(several(rng, visible, size) for _ in range(hidden))
    return Small(weights, several(rng, hidden, size), several(rng, visible, size))


def _bits(rng: np.random.Generator, count: int) -> State:
    return tuple(float(whole(rng, 0, 1)) for _ in range(count))


def _given(small: Small, sides: str = "bc", units: Sequence[int] | None = None) -> tuple[Quantity, ...]:
    """Return weights and biases by name; `units` are the hidden units that matter."""
    chosen = range(len(small.hidden_bias)) if units is None else units
    weights = [Quantity(w(i + 1, j), weight) for i in chosen for j, weight in enumerate(small.weights[i], start=1)]
    hidden = [Quantity(b(i + 1), small.hidden_bias[i]) for i in chosen] if "b" in sides else []
    visible = [Quantity(c(j), bias) for j, bias in enumerate(small.visible_bias, start=1)] if "c" in sides else []
    return (*weights, *hidden, *visible)


def _seen(state: Sequence[float], phase: int | None = None) -> tuple[Quantity, ...]:
    return tuple(Quantity(v(j, phase), value) for j, value in enumerate(state, start=1))


def _felt(state: Sequence[float]) -> tuple[Quantity, ...]:
    return tuple(Quantity(h(i), value) for i, value in enumerate(state, start=1))


# -- one machine -------------------------------------------------------------------------------------------------------


def energy(rng: np.random.Generator, level: int) -> Task:
    """E(v, h) of one state."""
    visible, hidden = SHAPES[level]

    def make(rng: np.random.Generator) -> tuple[Small, State, State]:
        return _machine(rng, visible, hidden), _bits(rng, visible), _bits(rng, hidden)

    small, seen, felt = until(rng, make, lambda made: any(made[1]) and any(made[2]))
    result = energy_equation(small, seen, felt)
    joint = -float(np.array(felt) @ np.array(small.weights) @ np.array(seen))
    slips = (Slip(-result.value, SIGN), Slip(joint, NO_BIASES), Slip(result.value - joint, NO_WEIGHTS))
    return Task(
        Text(QT_TRANSLATE_NOOP("Exercise", "What is the energy of this state of a Boltzmann machine?")),
        (Field(result.name, result.value, slips=slips),),
        (*_given(small), *_seen(seen), *_felt(felt)),
        (_ENERGY,),
        (result,),
    )


_ENERGY = Name(
    r"E = {-}\sum_{j} c_j v_j - \sum_{i} b_i h_i - \sum_{i} \sum_{j} h_i w_{ij} v_j",
    "E = −Σ c_j·v_j − Σ b_i·h_i − Σ Σ h_i·w_ij·v_j",
)


def unit_chance(rng: np.random.Generator, level: int) -> Task:
    """The sum of a unit and the probability that it is 1: a hidden one, on level 3 a visible one."""
    visible, hidden = {1: (2, 1), 2: (3, 1), 3: (2, 2)}[level]
    count = hidden if level == 3 else visible

    def make(rng: np.random.Generator) -> tuple[Small, State, int]:
        return _machine(rng, visible, hidden), _bits(rng, count), whole(rng, 0, 1) if level == 3 else 0

    def equations(made: tuple[Small, State, int]) -> tuple[Equation, Equation]:
        small, state, unit = made
        return visible_equations(small, unit, state) if level == 3 else hidden_equations(small, unit, state)

    def holds(made: tuple[Small, State, int]) -> bool:
        return any(made[1]) and is_telling(equations(made)[0].value, 0.15, 3.0)

    made = until(rng, make, holds)
    small, state, unit = made
    z, p = equations(made)
    bias = small.visible_bias[unit] if level == 3 else small.hidden_bias[unit]
    slips = [Slip(z.value - bias, NO_BIAS)]
    if level == 3:
        slips.append(Slip(float(np.array(small.weights[unit]) @ np.array(state)) + bias, OTHER_SIDE))
    return Task(
        Text(_BELOW if level == 3 else _ABOVE, {"unit": unit + 1}),
        (
            Field(z.name, z.value, slips=tuple(slips)),
            Field(
                p.name,
                p.value,
                slips=(Slip(value_of("logistic", z.value - bias), NO_BIAS), Slip(z.value, NO_ACTIVATION)),
            ),
        ),
        (*_given(small, "c" if level == 3 else "b"), *(_felt(state) if level == 3 else _seen(state))),
        (),
        (z, p),
    )


_ABOVE = QT_TRANSLATE_NOOP("Exercise", "What does hidden unit {unit} receive, and with which probability is it 1?")
_BELOW = QT_TRANSLATE_NOOP("Exercise", "What does visible unit {unit} receive, and with which probability is it 1?")


# -- contrastive divergence --------------------------------------------------------------------------------------------


def contrast(rng: np.random.Generator, level: int) -> Task:
    """A weight after a step of CD-1: from both phases (1), from both states (2), with random numbers (3)."""
    return (_from_phases, _from_states, _from_random)[level - 1](rng)


QUESTIONS = {
    1: QT_TRANSLATE_NOOP("Exercise", "Both phases of CD-1 are known. What is w₁₁ after the step?"),
    2: QT_TRANSLATE_NOOP(
        "Exercise",
        "CD-1 has drawn v⁽¹⁾ from the sample v⁽⁰⁾. What are p = p(h₁ = 1 | v) in both phases, and w₁₁ after the step?",
    ),
    3: QT_TRANSLATE_NOOP(
        "Exercise",
        "One step of CD-1 with given random numbers: a unit becomes 1 where r < p. Draw h₁⁽⁰⁾ with r₁, then v₁⁽¹⁾ and "
        "v₂⁽¹⁾ with r₂ and r₃. What are p in both phases, and w₁₁ after the step?",
    ),
}


def _step(weight: float, rate: float, chances: Sequence[float], seen: Sequence[float]) -> Equation:
    """Return w′ = w + η(p⁽⁰⁾v⁽⁰⁾ - p⁽¹⁾v⁽¹⁾) of the weight between the first units."""
    known = [
        Product((Quantity(hidden_chance(1, phase), chances[phase]), Quantity(v(1, phase), seen[phase])))
        for phase in (0, 1)
    ]
    change = Product((Quantity(notation.RATE, rate), Sum((known[0], Negative(known[1])))))
    return Equation(notation.new(w(1, 1)), Sum((Quantity(w(1, 1), weight), change)))


def _step_field(result: Equation, weight: float, rate: float, chances: Sequence[float], seen: Sequence[float]) -> Field:
    change = result.value - weight
    slips = (
        Slip(weight - change, AWAY),
        Slip(weight + change / rate, NO_RATE),
        Slip(weight + rate * chances[0] * seen[0], ONLY_POSITIVE),
    )
    return Field(result.name, result.value, slips=slips)


def _is_clear(weight: float, rate: float, chances: Sequence[float], seen: Sequence[float]) -> bool:
    """Say whether the weight moves, and does not end next to 0."""
    change = rate * (chances[0] * seen[0] - chances[1] * seen[1])
    return abs(change) > 0.005 and is_telling(weight + change, 0.05)


def _from_phases(rng: np.random.Generator) -> Task:
    def make(rng: np.random.Generator) -> tuple[float, float, tuple[float, float], State]:
        chances = decimal(rng, 0.1, 0.9, 2), decimal(rng, 0.1, 0.9, 2)
        return several(rng, 1, 1.0)[0], pick(rng, RATES), chances, _bits(rng, 2)

    weight, rate, chances, seen = until(rng, make, lambda made: _is_clear(*made))
    result = _step(weight, rate, chances, seen)
    phases = [
        quantity
        for phase in (0, 1)
        for quantity in (Quantity(hidden_chance(1, phase), chances[phase]), Quantity(v(1, phase), seen[phase]))
    ]
    return Task(
        Text(QUESTIONS[1]),
        (_step_field(result, weight, rate, chances, seen),),
        (Quantity(w(1, 1), weight), Quantity(notation.RATE, rate), *phases),
        (),
        (result,),
    )


def _from_states(rng: np.random.Generator) -> Task:
    def make(rng: np.random.Generator) -> tuple[Small, float, tuple[State, State]]:
        return _machine(rng, 2, 1), pick(rng, RATES), (_bits(rng, 2), _bits(rng, 2))

    def holds(made: tuple[Small, float, tuple[State, State]]) -> bool:
        small, rate, states = made
        chances = [float(small.rbm().hidden(np.array([state]))[0, 0]) for state in states]
        return _is_clear(small.weights[0][0], rate, chances, [state[0] for state in states])

    small, rate, states = until(rng, make, holds)
    given = (*_given(small, "b"), Quantity(notation.RATE, rate), *_seen(states[0], 0), *_seen(states[1], 1))
    return _with_phases(QUESTIONS[2], small, rate, states, given)


def _with_phases(
    question: Marked,
    small: Small,
    rate: float,
    states: tuple[State, State],
    given: tuple[Quantity, ...],
    between: tuple[Equation, ...] = (),
) -> Task:
    """Return the task of both probabilities and the weight; `between` is what is drawn on the way."""
    first, second = (hidden_equations(small, 0, state, phase) for phase, state in enumerate(states))
    weight, chances = small.weights[0][0], (first[1].value, second[1].value)
    result = _step(weight, rate, chances, [state[0] for state in states])
    fields = [Field(p.name, p.value, slips=(Slip(z.value, NO_ACTIVATION),)) for z, p in (first, second)]
    return Task(
        Text(question),
        (*fields, _step_field(result, weight, rate, chances, [state[0] for state in states])),
        given,
        (),
        (*first, *between, *second, result),
    )


def _from_random(rng: np.random.Generator) -> Task:
    def make(rng: np.random.Generator) -> tuple[Small, float, State, tuple[float, ...]]:
        random = tuple(decimal(rng, 0.02, 0.98, 2) for _ in range(3))
        return _machine(rng, 2, 1), pick(rng, RATES), _bits(rng, 2), random

    def drawn(made: tuple[Small, float, State, tuple[float, ...]]) -> tuple[Draw, Draw]:
        rbm, source = made[0].rbm(), Given(made[3])
        up = draw_hidden(rbm, made[2], source)
        return up, draw_visible(rbm, up.state, source)

    def holds(made: tuple[Small, float, State, tuple[float, ...]]) -> bool:
        small, rate, sample, random = made
        up, down = drawn(made)
        draws = zip((*up.chances, *down.chances), random, strict=True)
        chances = [float(small.rbm().hidden(np.array([state]))[0, 0]) for state in (sample, down.state)]
        is_sure = all(abs(p - number) > 0.02 for p, number in draws)
        return is_sure and _is_clear(small.weights[0][0], rate, chances, [sample[0], down.state[0]])

    made = until(rng, make, holds)
    small, rate, sample, random = made
    up, down = drawn(made)
    between = (
        *draw_equations(up, lambda i: h(i, 0), lambda i: hidden_chance(i, 0)),
        *(equation for unit in (0, 1) for equation in visible_equations(small, unit, up.state, 1, 0)),
        *draw_equations(down, lambda j: v(j, 1), lambda j: visible_chance(j, 1), 2),
    )
    numbers = tuple(Quantity(r(k), value) for k, value in enumerate(random, start=1))
    given = (*_given(small), Quantity(notation.RATE, rate), *_seen(sample, 0), *numbers)
    return _with_phases(QUESTIONS[3], small, rate, (sample, down.state), given, between)


# -- stacks ------------------------------------------------------------------------------------------------------------


def stack_up(rng: np.random.Generator, level: int) -> Task:
    """What the top of a stack says of a sample: 2-1-1, 2-2-1, or 3-2-1 units."""
    sizes = {1: (2, 1, 1), 2: (2, 2, 1), 3: (3, 2, 1)}[level]

    def make(rng: np.random.Generator) -> tuple[Small, Small, State]:
        return _machine(rng, *sizes[:2]), _machine(rng, *sizes[1:]), _bits(rng, sizes[0])

    def holds(made: tuple[Small, Small, State]) -> bool:
        sums = [hidden_equations(made[0], unit, made[2])[0].value for unit in range(sizes[1])]
        return any(made[2]) and all(is_telling(value, 0.05, 3.0) for value in sums)

    lower, upper, sample = until(rng, make, holds)
    way, below = [], [Quantity(v(j), value) for j, value in enumerate(sample, start=1)]
    for layer, small in enumerate((lower, upper), start=1):
        pairs = [_unit(small, unit, layer, below) for unit in range(sizes[layer])]
        way += [equation for pair in pairs for equation in pair]
        below = [Quantity(p.name, p.value) for _z, p in pairs]
    result = way[-1]
    rounded = np.array([[round(p.value) for z, p in zip(way[:-2:2], way[1:-2:2], strict=True)]])
    slips = (Slip(way[-2].value, NO_ACTIVATION), Slip(float(upper.rbm().hidden(rounded)[0, 0]), DRAWN))
    given = [quantity for equation in way[::2] for quantity in equation.term.quantities()]
    known = {quantity.name: quantity for quantity in given if not quantity.name.plain.startswith("p")}
    fields = [Field(p.name, p.value) for p in way[1:-2:2]]
    return Task(
        Text(
            QT_TRANSLATE_NOOP(
                "Exercise",
                "Two machines are stacked; the upper one sees the probabilities p of the lower one. What does each "
                "hidden unit say of this sample?",
            )
        ),
        (*fields, Field(result.name, result.value, slips=slips)),
        tuple(known.values()),
        (),
        tuple(way),
    )


def _unit(small: Small, unit: int, layer: int, below: Sequence[Quantity]) -> tuple[Equation, Equation]:
    """Return sum and probability of a hidden unit of a layer of a stack."""
    products = [
        Product((Quantity(w(unit + 1, j, layer), weight), one))
        for j, (weight, one) in enumerate(zip(small.weights[unit], below, strict=True), start=1)
    ]
    bias = Quantity(b(unit + 1, layer), small.hidden_bias[unit])
    z = Equation(notation.indexed(notation.letter("z"), str(unit + 1), layer), Sum((*products, bias)))
    return z, squashed(hidden_chance(unit + 1, layer), z)


def stack_count(rng: np.random.Generator, level: int) -> Task:
    """How many numbers a stack has, and the network that is made of it."""
    sizes = tuple(whole(rng, 2, 6 + 4 * level) for _ in range(max(level, 2) + 1))
    classes = whole(rng, 2, 10)
    dbn = Dbn(sizes)
    network = network_of(dbn, Output(classes), np.random.default_rng(0))
    machines = [
        Equation(_numbered(index), Sum((Product((Number(above), Number(below))), Number(above), Number(below))))
        for index, (below, above) in enumerate(pairwise(sizes), start=1)
    ]
    total = Equation(_ALL, Sum(tuple(Quantity(one.name, one.value) for one in machines)), float(dbn.parameters.size))
    layers = tuple(
        Sum((Product((Number(above), Number(below))), Number(above))) for below, above in pairwise((*sizes, classes))
    )
    whole_network = Equation(_NETWORK, Sum(layers), float(network.parameters.size))
    top = classes * (sizes[-1] + 1)
    return Task(
        Text(
            QT_TRANSLATE_NOOP(
                "Exercise",
                "Machines are stacked on {sizes} units, visible ones first. How many weights and biases do all of them "
                "have together, and how many has the feed-forward network with an output layer of {classes}?",
            ),
            {"sizes": "-".join(map(str, sizes)), "classes": classes},
        ),
        (
            Field(_ALL, total.value, Kind.WHOLE, slips=(Slip(network.parameters.size - top, ONE_BIAS_EACH),)),
            Field(
                _NETWORK,
                whole_network.value,
                Kind.WHOLE,
                slips=(Slip(whole_network.value - top, NO_OUTPUT), Slip(total.value + top, VISIBLE_TOO)),
            ),
        ),
        solution=(*machines, total, whole_network),
    )


_ALL, _NETWORK = Name(r"N_{\text{RBM}}", "N_RBM"), Name(r"N_{\text{MLP}}", "N_MLP")


def _numbered(index: int) -> Name:
    return notation.indexed(notation.letter("N"), str(index))
