"""Two Boltzmann machines, one on the other: a sample goes up, and a feed-forward network says the same numbers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array
from nnplayground.engine.families.dbn import Dbn, Output, network_of
from nnplayground.engine.network import Network
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.lessons import notation
from nnplayground.lessons.matrices import MatrixEquation
from nnplayground.lessons.terms import Equation, Product, Quantity, Sum, Term
from nnplayground.lessons.topics.machine_formulas import b, c, h, v, w
from nnplayground.lessons.topics.machines import Small
from nnplayground.lessons.walk.functions import activated, softmax
from nnplayground.lessons.worked.example import Item
from nnplayground.lessons.worked.functions import numbers, rows
from nnplayground.lessons.worked.rbm import SEEN, SMALL, column, listed

STACK = SMALL, Small(((0.8, -0.5), (-0.3, 0.9)), (-0.2, 0.1), (-0.1, 0.2))
"""The machine of the other example, and one that has its hidden units as visible ones."""
OUTPUT_WEIGHTS, OUTPUT_BIAS = ((0.4, -0.1), (-0.3, 0.2)), (0.0, 0.0)
DREAM = (1.0, 0.0)
"""A state of the units at the top, which is taken down."""
LOGISTIC = ACTIVATIONS["logistic"]


def stack() -> Dbn:
    """Return the engine's stack with these numbers."""
    made = Dbn((3, 2, 2))
    for machine, small in zip(made.machines, STACK, strict=True):
        machine.parameters[:] = small.rbm().parameters
    return made


def network() -> Network:
    """Return the engine's feed-forward network that begins with what the machines know, and an output layer."""
    made = network_of(stack(), Output(2), np.random.default_rng(0))
    made.weights(2)[...], made.bias(2)[:] = OUTPUT_WEIGHTS, OUTPUT_BIAS
    return made


def items() -> tuple[Item, ...]:
    """Return the machines, the way up through them, the same through the network, its output, and the way down."""
    dbn, made = stack(), network()
    first, second = (dbn.features(np.array([SEEN]), layers)[0] for layers in (1, 2))
    return (
        _numbers(dbn),
        _up("dbn_first", 0, SEEN, first),
        _up("dbn_second", 1, first, second),
        *_forward(made),
        _down(dbn),
    )


def _numbers(dbn: Dbn) -> Item:
    weights = [rows(machine.weights) for machine in dbn.machines]
    biases = [numbers(machine.hidden_bias) for machine in dbn.machines]
    equations = [
        line
        for number, machine in enumerate(dbn.machines, start=1)
        for line in (
            MatrixEquation(notation.indexed(notation.letter("W"), "", number), None, machine.weights),
            MatrixEquation(notation.indexed(notation.letter("b"), "", number), None, column(machine.hidden_bias)),
        )
    ]
    caption = QT_TRANSLATE_NOOP("Worked", "Weights and hidden biases of the lower machine (1) and of the upper one (2)")
    return Item("dbn_numbers", caption, {"W": weights, "b": biases}, tuple(equations))


def _up(key: str, machine: int, below: Sequence[float] | Array, above: Array) -> Item:
    """The hidden units of one machine, given what is below: probabilities, without drawing."""
    small, layer, captions = STACK[machine], machine + 1, {"dbn_first": LOWER, "dbn_second": UPPER}
    seen = [
        Quantity(v(j) if machine == 0 else notation.indexed(notation.letter("p"), str(j), machine), float(value))
        for j, value in enumerate(below, start=1)
    ]
    equations: list[Equation] = []
    for unit, row in enumerate(small.weights):
        products = [
            Product((Quantity(w(unit + 1, j + 1, layer), weight), one))
            for j, (weight, one) in enumerate(zip(row, seen, strict=True))
        ]
        bias = Quantity(b(unit + 1, layer), small.hidden_bias[unit])
        equations += _neuron("z", "p", (unit, layer), Sum((*products, bias)), float(above[unit]))
    caption = Text(captions[key], {"v": listed(SEEN)})
    return Item(key, caption, [equation.value for equation in equations], tuple(equations))


LOWER = QT_TRANSLATE_NOOP("Worked", "The sample v = {v} goes up through the lower machine; p is p(h = 1 | v)")
UPPER = QT_TRANSLATE_NOOP("Worked", "What the lower machine says is what the upper one sees")


def _neuron(
    total: str, letter: str, place: tuple[int, int], term: Term, number: float | None
) -> tuple[Equation, Equation]:
    """Return a sum and its logistic function, under the names of a unit and a layer."""
    unit, layer = place
    z = Equation(notation.indexed(notation.letter(total), str(unit + 1), layer), term)
    name = notation.indexed(notation.letter(letter), str(unit + 1), layer)
    return z, Equation(name, activated(LOGISTIC, {}, Quantity(z.name, z.value)), number)


def _forward(made: Network) -> tuple[Item, ...]:
    """The feed-forward network with the same numbers, in the lecture's notation."""
    bound = made.bind(1)
    bound.forward(np.array([[*SEEN, 1.0]]).T)
    found = [(layer.z[:, 0], layer.a[: layer.z.shape[0], 0]) for layer in bound.layers]
    inputs = [Quantity(notation.x(j), value) for j, value in enumerate(SEEN, start=1)]
    equations: list[Equation] = []
    for index in (0, 1):
        for unit in (0, 1):
            z = Quantity(notation.z(index + 2, unit + 1), float(found[index][0][unit]))
            out = Equation(notation.a(index + 2, unit + 1), activated(LOGISTIC, {}, z), float(found[index][1][unit]))
            equations += [Equation(z.name, _weighted(made, index, unit, inputs), z.value), out]
        inputs = [Quantity(one.name, one.value) for one in equations[-3::2]]
    tops = [Quantity(notation.z(4, unit + 1), float(found[2][0][unit])) for unit in (0, 1)]
    top = [Equation(z.name, _weighted(made, 2, unit, inputs), z.value) for unit, z in enumerate(tops)]
    top += [Equation(notation.a(4, unit + 1), softmax(tops, unit), float(found[2][1][unit])) for unit in (0, 1)]
    return (
        Item(
            "dbn_network",
            QT_TRANSLATE_NOOP(
                "Worked", "The same as a feed-forward network of sigmoid neurons with these weights: equal numbers"
            ),
            [equation.value for equation in equations],
            tuple(equations),
        ),
        Item(
            "dbn_output",
            QT_TRANSLATE_NOOP(
                "Worked",
                "Only the output layer is new: softmax over the classes, from here on back-propagation goes down",
            ),
            [equation.value for equation in top],
            tuple(top),
        ),
    )


def _weighted(made: Network, index: int, unit: int, inputs: Sequence[Quantity]) -> Sum:
    row = made.weights(index)[unit]
    products = [
        Product((Quantity(notation.w(index + 1, unit + 1, j), float(weight)), one))
        for j, (weight, one) in enumerate(zip(row, inputs, strict=True), start=1)
    ]
    return Sum((*products, Quantity(notation.b(index + 1, unit + 1), float(made.bias(index)[unit]))))


def _down(dbn: Dbn) -> Item:
    """What a state of the top expects to be seen at the bottom."""
    hidden = [Quantity(h(i, 2), value) for i, value in enumerate(DREAM, start=1)]
    expected = dbn.machines[1].visible(np.array([DREAM]))
    seen = dbn.down(np.array([DREAM]))[0]
    equations: list[Equation] = []
    for machine, values in ((1, expected[0]), (0, seen)):
        small, layer = STACK[machine], machine + 1
        for unit, value in enumerate(values):
            products = [
                Product((Quantity(w(i + 1, unit + 1, layer), small.weights[i][unit]), one))
                for i, one in enumerate(hidden)
            ]
            bias = Quantity(c(unit + 1, layer), small.visible_bias[unit])
            equations += _neuron("s", "q", (unit, layer), Sum((*products, bias)), float(value))
        hidden = [Quantity(one.name, one.value) for one in equations if one.name.latex.startswith("q")]
    caption = Text(
        QT_TRANSLATE_NOOP(
            "Worked", "Downwards, from the state {h} of the top: each machine says what it expects to see below it"
        ),
        {"h": listed(DREAM)},
    )
    return Item("dbn_down", caption, [equation.value for equation in equations], tuple(equations))
