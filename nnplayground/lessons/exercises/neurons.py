"""Exercises about single neurons: their output, activation functions and slopes, and the dosage network."""

from __future__ import annotations

import math

import numpy as np

from nnplayground.engine.activations import ACTIVATIONS, Activation
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.lessons import notation
from nnplayground.lessons.exercises.draw import decimal, is_telling, nonzero, pick, several, until
from nnplayground.lessons.exercises.task import Field, Kind, Slip, Task
from nnplayground.lessons.scripts import LATEX, PLAIN, Name
from nnplayground.lessons.terms import Equation, Exp, Product, Quantity, Sum
from nnplayground.lessons.walk.functions import ONE, activated, ln, slope

ACTIVATIONS_BY_LEVEL = {1: ("relu",), 2: ("logistic", "tanh", "arctan"), 3: ("softplus", "tanh", "logistic")}
SLOPES_BY_LEVEL = {1: ("logistic", "tanh"), 2: ("arctan", "softplus", "elu"), 3: ("swish", "gelu_tanh", "elu")}

NO_BIAS = QT_TRANSLATE_NOOP("Slip", "The bias b is missing.")
NO_ACTIVATION = QT_TRANSLATE_NOOP("Slip", "This is z; the activation f(z) is still to be applied.")
DEGREES = QT_TRANSLATE_NOOP("Slip", "The calculator is set to degrees; angles are in radians.")
LOG10 = QT_TRANSLATE_NOOP("Slip", "This is with the logarithm to base 10; ln is that to base e.")
LOG2 = QT_TRANSLATE_NOOP("Slip", "This is with the logarithm to base 2; here it is ln, to base e.")
VALUE_NOT_SLOPE = QT_TRANSLATE_NOOP("Slip", "This is f(z); the derivative f′(z) is asked.")
SIGN = QT_TRANSLATE_NOOP("Slip", "The sign is wrong.")


def formula_of(activation: Activation) -> Name:
    """Return how an activation is defined."""
    return Name(activation.formula, f"f: {activation.label}")


def derivative_of(activation: Activation) -> Name:
    """Return how the derivative of an activation is defined."""
    return Name(activation.derivative, f"f′: {activation.label}")


def value_of(key: str, z: float) -> float:
    """Return f(z) as the engine has it."""
    return float(ACTIVATIONS[key](np.array([z]))[0])


def slope_of(key: str, z: float) -> float:
    """Return f'(z) as the engine has it."""
    return float(ACTIVATIONS[key].slope(np.array([z]))[0])


def angle_slips(key: str, z: float) -> tuple[Slip, ...]:
    """Return what arctan comes to on a calculator set to degrees."""
    return (Slip(math.degrees(math.atan(z)), DEGREES),) if key == "arctan" else ()


# -- one neuron --------------------------------------------------------------------------------------------------------


def neuron_output(rng: np.random.Generator, level: int) -> Task:
    """z and a of a neuron with two to four inputs."""
    key = pick(rng, ACTIVATIONS_BY_LEVEL[level])
    size = level + 1

    def make(rng: np.random.Generator) -> tuple[tuple[float, ...], tuple[float, ...], float]:
        return several(rng, size, 3.0), several(rng, size, 1.0), nonzero(rng, 1.0)

    def holds(made: tuple[tuple[float, ...], tuple[float, ...], float]) -> bool:
        z = sum(w * x for w, x in zip(made[1], made[0], strict=True)) + made[2]
        return is_telling(z, 0.15, 3.0) and is_telling(value_of(key, z), 0.05) and abs(z - made[2]) > 0.1

    return neuron(key, *until(rng, make, holds))


def neuron(key: str, inputs: tuple[float, ...], weights: tuple[float, ...], bias: float) -> Task:
    """Return the task of a neuron with these numbers."""
    activation = ACTIVATIONS[key]
    x = [Quantity(notation.x(j), value) for j, value in enumerate(inputs, 1)]
    w = [Quantity(notation.w(1, 1, j), value) for j, value in enumerate(weights, 1)]
    b = Quantity(notation.b(1, 1), bias)
    products = tuple(Product((weight, value)) for weight, value in zip(w, x, strict=True))
    z = Equation(notation.z(2, 1), Sum((*products, b)))
    z_known = Quantity(z.name, z.value)
    a = Equation(notation.a(2, 1), activated(activation, activation.defaults(), z_known), value_of(key, z.value))
    slips = (
        Slip(value_of(key, z.value - bias), NO_BIAS),
        Slip(z.value, NO_ACTIVATION),
        *angle_slips(key, z.value),
    )
    return Task(
        Text(
            QT_TRANSLATE_NOOP("Exercise", "A neuron has these inputs, weights and bias. What are z and its output a?"),
        ),
        (
            Field(z.name, z.value, slips=(Slip(z.value - bias, NO_BIAS),)),
            Field(a.name, a.value, slips=slips),
        ),
        (*x, *w, b),
        (formula_of(activation),),
        (z, a),
    )


# -- activation functions ----------------------------------------------------------------------------------------------


def activation_value(rng: np.random.Generator, level: int) -> Task:
    """f(z) of an activation function."""
    key = pick(rng, SLOPES_BY_LEVEL[level])
    z = until(
        rng, lambda rng: nonzero(rng, 3.0), lambda z: is_telling(value_of(key, z), 0.05) and value_of(key, z) != z
    )
    activation, known = ACTIVATIONS[key], Quantity(notation.letter("z"), z)
    f = Equation(Name("f(z)", "f(z)"), activated(activation, activation.defaults(), known), value_of(key, z))
    slips = (Slip(value_of(key, -z), SIGN), Slip(slope_of(key, z), SLOPE_NOT_VALUE), *angle_slips(key, z))
    if key == "softplus":
        slips = (*slips, Slip(math.log10(1.0 + math.exp(z)), LOG10))
    question = QT_TRANSLATE_NOOP("Exercise", "{activation}: what is f(z)?")
    return Task(
        Text(question, {"activation": activation.label}),
        (Field(f.name, f.value, slips=slips),),
        (known,),
        (formula_of(activation), *constants_of(activation)),
        (f,),
    )


SLOPE_NOT_VALUE = QT_TRANSLATE_NOOP("Slip", "This is the derivative f′(z); f(z) is asked.")


def constants_of(activation: Activation) -> tuple[Name, ...]:
    """Return the constants of an activation function."""
    return tuple(
        Name(f"a = {LATEX.number(value, 6)}", f"a = {PLAIN.number(value, 6)}")
        for value in activation.defaults().values()
    )


def activation_slope(rng: np.random.Generator, level: int) -> Task:
    """f'(z) of an activation function, through f(z)."""
    key = pick(rng, SLOPES_BY_LEVEL[level])

    def holds(z: float) -> bool:
        return is_telling(value_of(key, z), 0.05) and is_telling(slope_of(key, z), 0.02) and slope_of(key, z) != 1.0

    z = until(rng, lambda rng: nonzero(rng, 2.5), holds)
    activation, known = ACTIVATIONS[key], Quantity(notation.letter("z"), z)
    value = value_of(key, z)
    steps = slope_steps(key, known)
    derivative = steps[-1]
    question = QT_TRANSLATE_NOOP("Exercise", "{activation}: what is the derivative f′(z)?")
    return Task(
        Text(question, {"activation": activation.label}),
        (
            Field(
                derivative.name, derivative.value, slips=(Slip(value, VALUE_NOT_SLOPE), Slip(-derivative.value, SIGN))
            ),
        ),
        (known,),
        (formula_of(activation), derivative_of(activation), *constants_of(activation)),
        steps,
    )


def slope_steps(key: str, z: Quantity) -> tuple[Equation, ...]:
    """Return f'(z), after f(z) where it is computed from that."""
    activation = ACTIVATIONS[key]
    f = Equation(
        Name(rf"f\left({z.name.latex}\right)", f"f({z.name.plain})"),
        activated(activation, activation.defaults(), z),
        value_of(key, z.number),
    )
    term = slope(activation, activation.defaults(), z, Quantity(f.name, f.value))
    derivative = Equation(Name(rf"f'\left({z.name.latex}\right)", f"f′({z.name.plain})"), term, slope_of(key, z.number))
    needs_f = any(quantity.name == f.name for quantity in term.quantities())
    return (f, derivative) if needs_f else (derivative,)


# -- the dosage --------------------------------------------------------------------------------------------------------

EFFECTIVE = QT_TRANSLATE_NOOP("Exercise", "effective: above 0.5")
NOT_EFFECTIVE = QT_TRANSLATE_NOOP("Exercise", "not effective: below 0.5")
DECISION = QT_TRANSLATE_NOOP("Exercise", "The dose is")
LECTURES = ((3.34, -1.43, -1.22), (-3.53, 0.57, -2.30), 2.61)
"""Weight, bias and weight out of both hidden neurons, and the output's bias."""


def dosage(rng: np.random.Generator, level: int) -> Task:
    """The output of the dosage network and its decision; from level 2 on with other numbers than the lecture's."""

    def make(rng: np.random.Generator) -> tuple[float, ...]:
        dose = decimal(rng, 0.0, 1.0, 2 if level > 1 else 1)
        if level == 1:
            return (dose, *(0.0,) * 7)
        move = 0.2 * level
        return (dose, *(decimal(rng, -move, move) for _ in range(7)))

    def holds(made: tuple[float, ...]) -> bool:
        value = _dosage(made).solution[-1].value
        return is_telling(value, 0.03, 5.0) and abs(value - 0.5) > 0.03

    return _dosage(until(rng, make, holds))


def _dosage(made: tuple[float, ...]) -> Task:
    (w1, b1, v1), (w2, b2, v2), c = LECTURES
    dose = made[0]
    numbers = [round(value + moved, 2) for value, moved in zip((w1, w2, b1, b2, v1, v2, c), made[1:], strict=True)]
    x = Quantity(notation.letter("x"), dose)
    w = [Quantity(notation.w(1, i, 1), numbers[i - 1]) for i in (1, 2)]
    b = [Quantity(notation.b(1, i), numbers[i + 1]) for i in (1, 2)]
    v = [Quantity(notation.w(2, 1, i), numbers[i + 3]) for i in (1, 2)]
    out = Quantity(notation.b(2, 1), numbers[6])
    steps: list[Equation] = []
    hidden: list[Quantity] = []
    for i in (0, 1):
        z = Equation(notation.z(2, i + 1), Sum((Product((w[i], x)), b[i])))
        z_known = Quantity(z.name, z.value)
        a = Equation(notation.a(2, i + 1), ln(Sum((ONE, Exp(z_known)))), value_of("softplus", z.value))
        steps += [z, a]
        hidden.append(Quantity(a.name, a.value))
    products = tuple(Product((v[i], hidden[i])) for i in (0, 1))
    output = Equation(notation.a(3, 1), Sum((*products, out)))
    slips = (
        Slip(output.value - out.number, NO_BIAS),
        Slip(sum(v[i].number * math.log10(1.0 + math.exp(steps[2 * i].value)) for i in (0, 1)) + out.number, LOG10),
    )
    is_effective = output.value > 0.5
    return Task(
        Text(
            QT_TRANSLATE_NOOP(
                "Exercise",
                "The dosage network: two softplus neurons and an output that adds them up. What does it say of this "
                "dose x, and is the dose effective?",
            )
        ),
        (
            Field(output.name, output.value, slips=slips),
            Field(
                Name(r"a_{1}^{(3)} > 0.5 ?", "a₁⁽³⁾ > 0.5?"),
                0.0 if is_effective else 1.0,
                Kind.CHOICE,
                choices=(EFFECTIVE, NOT_EFFECTIVE),
                label=DECISION,
            ),
        ),
        (x, *w, *b, *v, out),
        (formula_of(ACTIVATIONS["softplus"]),),
        (*steps, output),
        Text(QT_TRANSLATE_NOOP("Exercise", "The output is compared with 0.5.")),
    )
