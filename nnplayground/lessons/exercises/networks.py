"""Exercises about whole networks: feed-forward, deltas, partial derivatives and a weight after the step."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.lessons import notation
from nnplayground.lessons.exercises.draw import decimal, is_telling, pick, several, until
from nnplayground.lessons.exercises.nets import Net, draw_net, inputs_of, parameters_of, rate_of, sketch_of, way_to
from nnplayground.lessons.exercises.neurons import (
    NO_BIAS,
    SIGN,
    angle_slips,
    constants_of,
    derivative_of,
    formula_of,
    slope_of,
    slope_steps,
    value_of,
)
from nnplayground.lessons.exercises.task import Field, Slip, Task
from nnplayground.lessons.terms import Equation, Negative, Product, Quantity, Sum
from nnplayground.lessons.walk.cells import DELTA, GRADIENT, INPUTS, NEW, OLD, A, Cell, X, Y, Z
from nnplayground.lessons.walk.walk import Walk

NO_SLOPE = QT_TRANSLATE_NOOP("Slip", "The factor f′(z) is missing.")
DIVIDED = QT_TRANSLATE_NOOP("Slip", "Multiply by f′(z); you divided by it, as the slide does.")
NOT_TRANSPOSED = QT_TRANSLATE_NOOP(
    "Slip", "These are weights of W; its transpose is needed: those that lead out of it."
)
ONE_ONLY = QT_TRANSLATE_NOOP("Slip", "The deltas of all neurons above count, each times its weight.")
WRONG_WAY = QT_TRANSLATE_NOOP("Slip", "That is uphill: subtract the learning rate times the partial derivative.")
NO_RATE = QT_TRANSLATE_NOOP("Slip", "The learning rate is missing.")
NOT_AVERAGED = QT_TRANSLATE_NOOP("Slip", "The sum over the samples is not divided by their number.")
NO_INPUT = QT_TRANSLATE_NOOP("Slip", "This is the delta alone; it is multiplied by what comes along the weight.")
NO_L2 = QT_TRANSLATE_NOOP("Slip", "The part of the L2 penalty, λw, is missing.")
VALUE_AS_SLOPE = QT_TRANSLATE_NOOP("Slip", "This has f(z) where its derivative f′(z) belongs.")


def _units(walk: Walk, layer: int) -> range:
    return range(walk.numbers.network.layers[layer].n_out)


def _all_telling(walk: Walk, cells: list[Cell], smallest: float) -> bool:
    return all(is_telling(walk.value(cell), smallest) for cell in cells)


# -- feed-forward ------------------------------------------------------------------------------------------------------


def feed_forward(rng: np.random.Generator, level: int) -> Task:
    """The outputs of a 2-2-1 or 2-2-2 network."""
    hidden = pick(rng, (("relu",), ("tanh", "logistic"), ("arctan", "softplus", "tanh"))[level - 1])
    sizes, top = ((2, 2, 2), "softmax") if level == 3 else ((2, 2, 1), "identity" if level == 1 else hidden)

    def holds(net: Net) -> bool:
        walk = net.walk()
        cells = [Cell(A, layer, unit, None, 0) for layer in (0, 1) for unit in _units(walk, layer)]
        return _all_telling(walk, cells, 0.05) and not _saturates(walk)

    net = until(rng, lambda rng: draw_net(rng, sizes, (hidden, top)), holds)
    walk = net.walk()
    fields = [_output_field(walk, net, Cell(A, 0, unit, None, 0)) for unit in _units(walk, 0)]
    fields += [_output_field(walk, net, Cell(A, 1, unit, None, 0)) for unit in _units(walk, 1)]
    return Task(
        Text(QT_TRANSLATE_NOOP("Exercise", "Feed forward: what do the hidden neurons and the output give?")),
        tuple(fields),
        (*inputs_of(walk, with_targets=False), *parameters_of(walk)),
        net.formulas(),
        way_to(walk, *(Cell(A, 1, unit, None, 0) for unit in _units(walk, 1))),
        sketch=sketch_of(walk),
    )


def _saturates(walk: Walk) -> bool:
    """Say whether a hidden neuron lies so far out that every mistake rounds to the same."""
    return any(abs(walk.value(Cell(Z, 0, unit, None, 0))) > 2.5 for unit in _units(walk, 0))


def _output_field(walk: Walk, net: Net, cell: Cell) -> Field:
    z, key = walk.value(Cell(Z, cell.layer, cell.unit, None, cell.sample)), net.keys[cell.layer]
    slips: tuple[Slip, ...] = ()
    if not ACTIVATIONS[key].output_only:
        slips = (Slip(value_of(key, z - net.biases[cell.layer][cell.unit]), NO_BIAS), *angle_slips(key, z))
    return Field(walk.numbers.name(cell), walk.value(cell), slips=slips)


# -- deltas ------------------------------------------------------------------------------------------------------------


def output_delta(rng: np.random.Generator, level: int) -> Task:
    """δ of the output: MSE with a function to differentiate, or softmax with cross-entropy."""
    if level == 3:
        return _softmax_delta(rng)
    key = pick(rng, ("logistic", "tanh") if level == 1 else ("arctan", "softplus", "tanh"))

    def make(rng: np.random.Generator) -> Net:
        z, y = decimal(rng, -1.5, 1.5), decimal(rng, -1.0, 1.0)
        return Net(("identity", key), (((1.0,),), ((1.0,),)), ((0.0,), (0.0,)), ((z,),), ((y,),))

    def holds(net: Net) -> bool:
        walk = net.walk()
        return is_telling(walk.value(Cell(DELTA, 1, 0, None, 0)), 0.02) and abs(net.x[0][0]) > 0.15

    net = until(rng, make, holds)
    walk = net.walk()
    z, y = (walk.numbers.quantity(cell) for cell in (Cell(Z, 1, 0, None, 0), Cell(Y, INPUTS, 0, None, 0)))
    a, delta = (walk.equation(Cell(table, 1, 0, None, 0)) for table in (A, DELTA))
    error, f_slope = a.value - y.number, slope_of(key, z.number)
    slips = (
        Slip(error, NO_SLOPE),
        Slip(error / f_slope, DIVIDED),
        Slip(error * a.value, VALUE_AS_SLOPE),
        Slip(-delta.value, SIGN),
    )
    difference, derivative = _difference(walk), slope_steps(key, z)[-1]
    return Task(
        Text(QT_TRANSLATE_NOOP("Exercise", "The cost is MSE. What are the output a and its delta, δ = (a − y) f′(z)?")),
        (Field(a.name, a.value, slips=angle_slips(key, z.number)), Field(delta.name, delta.value, slips=slips)),
        (z, y),
        (formula_of(ACTIVATIONS[key]), derivative_of(ACTIVATIONS[key])),
        (a, difference, derivative, delta),
    )


def _difference(walk: Walk) -> Equation:
    """Return the first factor of an output's delta, ∂J/∂a."""
    a, y = (walk.numbers.quantity(cell) for cell in (Cell(A, 1, 0, None, 0), Cell(Y, INPUTS, 0, None, 0)))
    return Equation(notation.partial(notation.COST, a.name), Sum((a, Negative(y))))


def _softmax_delta(rng: np.random.Generator) -> Task:
    def holds(net: Net) -> bool:
        walk = net.walk()
        return _all_telling(walk, [Cell(DELTA, 0, unit, None, 0) for unit in range(3)], 0.02)

    net = until(rng, lambda rng: draw_net(rng, (2, 3), ("softmax",), loss="cross_entropy"), holds)
    walk = net.walk()
    cells = [Cell(DELTA, 0, unit, None, 0) for unit in range(3)]
    fields = tuple(
        Field(walk.numbers.name(cell), walk.value(cell), slips=(Slip(-walk.value(cell), SIGN),)) for cell in cells
    )
    z = [walk.numbers.quantity(Cell(Z, 0, unit, None, 0)) for unit in range(3)]
    y = [walk.numbers.quantity(Cell(Y, INPUTS, unit, None, 0)) for unit in range(3)]
    steps = [walk.equation(Cell(A, 0, unit, None, 0)) for unit in range(3)]
    return Task(
        Text(
            QT_TRANSLATE_NOOP(
                "Exercise", "Softmax with cross-entropy: what are the deltas of the three outputs for these sums z?"
            )
        ),
        fields,
        (*z, *y),
        net.formulas(),
        (*steps, *(walk.equation(cell) for cell in cells)),
    )


def hidden_delta(rng: np.random.Generator, level: int) -> Task:
    """δ of hidden neurons from those above, through the transpose of the weights."""
    key = pick(rng, (("relu", "logistic"), ("tanh", "arctan"), ("softplus", "arctan", "elu"))[level - 1])
    asked = (0,) if level < 3 else (0, 1)

    def make(rng: np.random.Generator) -> tuple[float, ...]:
        return (*several(rng, 4, 0.9), *several(rng, 2, 0.9), *several(rng, 2, 2.0))

    def holds(made: tuple[float, ...]) -> bool:
        task = _hidden(key, made, asked)
        is_apart = all(abs(made[i] - made[j]) > 0.05 for i, j in ((1, 2), (4, 5)))
        is_steep = all(0.05 < slope_of(key, z) < (1.01 if key == "relu" else 0.99) for z in made[6:])
        return is_apart and is_steep and all(is_telling(field.value, 0.02) for field in task.fields)

    return _hidden(key, until(rng, make, holds), asked)


def _hidden(key: str, made: tuple[float, ...], asked: tuple[int, ...]) -> Task:
    """`made`: w11, w12, w21, w22 of the weights above, the two deltas above, the two sums z."""
    w = {(k, i): Quantity(notation.w(2, k + 1, i + 1), made[2 * k + i]) for k in (0, 1) for i in (0, 1)}
    above = [Quantity(notation.delta(3, k + 1), made[4 + k]) for k in (0, 1)]
    sums = [Quantity(notation.z(2, i + 1), made[6 + i]) for i in (0, 1)]
    activation, fields, steps = ACTIVATIONS[key], [], list[Equation]()
    for i in asked:
        back = Sum(tuple(Product((w[k, i], above[k])) for k in (0, 1)))
        from_above = Equation(notation.partial(notation.COST, notation.a(2, i + 1)), back)
        *before, derivative = slope_steps(key, sums[i])
        factors = Quantity(from_above.name, back.value), Quantity(derivative.name, derivative.value)
        delta = Equation(notation.delta(2, i + 1), Product(factors))
        wrong = sum(w[i, k].number * above[k].number for k in (0, 1)) * derivative.value
        slips = (
            Slip(back.value, NO_SLOPE),
            Slip(wrong, NOT_TRANSPOSED),
            Slip(back.value / derivative.value if derivative.value else 0.0, DIVIDED),
            Slip(back.value * value_of(key, made[6 + i]), VALUE_AS_SLOPE),
            *(Slip(w[k, i].number * above[k].number * derivative.value, ONE_ONLY) for k in (0, 1)),
            Slip(-delta.value, SIGN),
        )
        steps += [from_above, *before, derivative, delta]
        fields.append(Field(delta.name, delta.value, slips=slips))
    return Task(
        Text(
            QT_TRANSLATE_NOOP(
                "Exercise", "The deltas of layer 3 are known. What comes back to layer 2, through Wᵀ and times f′(z)?"
            )
        ),
        tuple(fields),
        (*w.values(), *above, *sums),
        (formula_of(activation), derivative_of(activation), *constants_of(activation)),
        tuple(steps),
    )


# -- partial derivatives and updates -----------------------------------------------------------------------------------


def partial_derivative(rng: np.random.Generator, level: int) -> Task:
    """∂J/∂w of one sample (level 1), as the mean of two (2), and with L2 (3)."""
    key = pick(rng, ("identity", "logistic", "tanh") if level > 1 else ("logistic", "tanh"))
    asked = Cell(GRADIENT, 0, 0, 1)

    def make(rng: np.random.Generator) -> Net:
        net = draw_net(rng, (2, 1), (key,), samples=min(level, 2))
        return replace(net, l2=decimal(rng, 0.01, 0.2, 2) if level == 3 else 0.0)

    def holds(net: Net) -> bool:
        walk = net.walk()
        deltas = [Cell(DELTA, 0, 0, None, sample) for sample in range(walk.samples)]
        return _all_telling(walk, [asked, *deltas], 0.02) and all(abs(row[1]) != 1.0 for row in net.x)

    net = until(rng, make, holds)
    walk = net.walk()
    value, weight = walk.value(asked), walk.value(Cell(OLD, 0, 0, 1))
    data_part = value - net.l2 * weight
    mean_delta = sum(walk.value(Cell(DELTA, 0, 0, None, d)) for d in range(walk.samples)) / walk.samples
    slips = [Slip(mean_delta, NO_INPUT), Slip(-value, SIGN)]
    if walk.samples > 1:
        slips.append(Slip(data_part * walk.samples + net.l2 * weight, NOT_AVERAGED))
    if net.l2:
        slips.append(Slip(data_part, NO_L2))
    penalty = (Quantity(notation.LAMBDA, net.l2),) if net.l2 else ()
    question = QT_TRANSLATE_NOOP(
        "Exercise", "The cost is MSE, the mean over the samples. What is the partial derivative of J by the weight w₁₂?"
    )
    return Task(
        Text(question),
        (Field(walk.numbers.name(asked), value, slips=tuple(slips)),),
        (*inputs_of(walk), *parameters_of(walk), *penalty),
        net.formulas(),
        way_to(walk, asked),
        sketch=sketch_of(walk),
    )


def updated_weight(rng: np.random.Generator, level: int) -> Task:
    """The whole way: feed-forward, deltas, a partial derivative, and the weight after one step of gradient descent."""
    key = pick(rng, (("logistic", "tanh"), ("tanh", "arctan"), ("arctan", "softplus"))[level - 1])
    sizes = ((1, 1, 1), (2, 2, 1), (2, 2, 2))[level - 1]

    def make(rng: np.random.Generator) -> Net:
        return replace(draw_net(rng, sizes, (key, key)), rate=pick(rng, (0.1, 0.2, 0.5)))

    def holds(net: Net) -> bool:
        walk = net.walk()
        gradient = walk.value(Cell(GRADIENT, 0, 0, 0))
        deltas = [Cell(DELTA, 0, 0, None, 0), *(Cell(DELTA, 1, unit, None, 0) for unit in _units(walk, 1))]
        return _all_telling(walk, deltas, 0.02) and abs(gradient) > 0.03 and not _saturates(walk)

    return step_task(until(rng, make, holds))


def step_task(net: Net) -> Task:
    """Return the task of δ₁⁽²⁾ and the next w₁₁⁽¹⁾ of a network."""
    walk = net.walk()
    delta, gradient, new = Cell(DELTA, 0, 0, None, 0), Cell(GRADIENT, 0, 0, 0), Cell(NEW, 0, 0, 0)
    weight, slope_here = walk.value(Cell(OLD, 0, 0, 0)), slope_of(net.keys[0], walk.value(Cell(Z, 0, 0, None, 0)))
    back = sum(net.weights[1][k][0] * walk.value(Cell(DELTA, 1, k, None, 0)) for k in _units(walk, 1))
    of_delta = [Slip(back, NO_SLOPE), Slip(-walk.value(delta), SIGN)]
    if slope_here:
        of_delta.append(Slip(back / slope_here, DIVIDED))
    if len(net.weights[1]) > 1:
        wrong = sum(net.weights[1][0][k] * walk.value(Cell(DELTA, 1, k, None, 0)) for k in _units(walk, 1))
        of_delta.append(Slip(wrong * slope_here, NOT_TRANSPOSED))
    moved = net.rate * walk.value(gradient)
    of_weight = (
        Slip(weight + moved, WRONG_WAY),
        Slip(weight - walk.value(gradient), NO_RATE),
        Slip(weight - net.rate * walk.value(delta), NO_INPUT),
        Slip(weight - net.rate * back * walk.value(Cell(X, INPUTS, 0, None, 0)), NO_SLOPE),
    )
    return Task(
        Text(
            QT_TRANSLATE_NOOP(
                "Exercise", "Back-propagation with MSE: what is δ₁⁽²⁾, and what is w₁₁⁽¹⁾ after one step?"
            )
        ),
        (
            Field(walk.numbers.name(delta), walk.value(delta), slips=tuple(of_delta)),
            Field(walk.numbers.name(new), walk.value(new), slips=of_weight),
        ),
        (*inputs_of(walk), *parameters_of(walk), rate_of(walk)),
        net.formulas(),
        way_to(walk, new),
        sketch=sketch_of(walk),
    )
