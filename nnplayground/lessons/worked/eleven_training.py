"""What comes after the pass of the 11 samples: the L2 term, one update, many updates, the vanishing gradient."""

from __future__ import annotations

import numpy as np

from nnplayground.engine.arrays import Array
from nnplayground.engine.metrics import accuracy
from nnplayground.engine.penalties import PENALTIES
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.lessons import notation
from nnplayground.lessons.matrices import Added, Matrix, MatrixEquation, Scaled, Subtracted
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.statements import Result
from nnplayground.lessons.terms import Absolute, Equation, Product, Quantity, Ratio, Sum
from nnplayground.lessons.terms import Number as Whole
from nnplayground.lessons.walk.functions import TWO
from nnplayground.lessons.worked.eleven import Pass, bias_term, experiment, one_pass, weights_term
from nnplayground.lessons.worked.example import Item, Line, Value
from nnplayground.lessons.worked.functions import matrix_name, numbers, rows, run_of, seen
from nnplayground.numbers import full, short

STRENGTHS, RATES = (0.01, 0.1), (0.1, 0.5, 1.0)
COURSES = ((0.0, 0.1, (1, 2, 3, 5, 10, 100, 1000)), (0.01, 0.5, (1, 5, 10, 100)))
"""L2 strength, learning rate, and after how many updates one looks."""


def penalty_items() -> tuple[Item, ...]:
    """Return the cost and the partial derivatives with the L2 term."""
    return tuple(_with_penalty(strength) for strength in STRENGTHS)


def update_items() -> tuple[Item, ...]:
    """Return one update at each learning rate, and the courses."""
    return (*(_update(rate) for rate in RATES), *(_course(*course) for course in COURSES))


def vanishing_items() -> tuple[Item, ...]:
    """Return how much smaller the gradient of the first layer is."""
    return (_vanishing(),)


def _gradient(letter: str, layer: int) -> Name:
    return notation.partial(notation.COST, matrix_name(letter, layer))


# -- the L2 term -------------------------------------------------------------------------------------------------------


def _with_penalty(strength: float) -> Item:
    first = one_pass(strength)
    hidden, top, cost = first.hidden, first.top, first.trace.cost
    amount = PENALTIES["l2"].value(_weights(first), np.ones(1) * strength)
    factor = Quantity(notation.LAMBDA, strength)
    squares = Quantity(Name(r"\sum w^2", "Σw²"), 2.0 * amount / strength)
    data = Quantity(notation.indexed(notation.COST, "0"), first.trace.data_loss)
    whole = Sum((data, Product((Ratio(factor, TWO), squares))))
    value: dict[str, Value] = {"J": cost}
    lines: list[Line] = [Equation(notation.COST, whole, cost)]
    for layer, traced, below in ((1, hidden, first.matrix("x", 1)), (2, top, first.matrix("a", 2))):
        delta = first.matrix("delta", layer + 1)
        added = Scaled(factor, first.matrix("W", layer))
        weights = Added((weights_term(delta, below), added))
        value[f"dW{layer}"] = rows(traced.weights_gradient)
        value[f"db{layer}"] = numbers(traced.bias_gradient)
        lines.append(MatrixEquation(_gradient("W", layer), weights, traced.weights_gradient))
        lines.append(MatrixEquation(_gradient("b", layer), bias_term(delta), traced.bias_gradient[:, None]))
    caption = QT_TRANSLATE_NOOP(
        "Worked", "With the L2 term, λ = {strength}: it is added once to each weight's mean, and to no bias"
    )
    return Item(
        f"bp11_l2_lambda_{full(strength)}", Text(caption, {"strength": short(strength, 6)}), value, tuple(lines)
    )


def _weights(first: Pass) -> Array:
    network = first.run.training.network
    return network.parameters * network.weight_mask()


# -- updates -----------------------------------------------------------------------------------------------------------


def _update(rate: float) -> Item:
    first = one_pass()
    run = run_of(experiment(0.0, rate))
    run.training.advance(1)
    after = Pass(run, seen(run))
    value: dict[str, Value] = {}
    lines: list[Line] = []
    for layer, traced in ((1, first.hidden), (2, first.top)):
        for letter, gradient in (("W", traced.weights_gradient), ("b", traced.bias_gradient[:, None])):
            moved = after.matrix(letter, layer).numbers
            before, partial = first.matrix(letter, layer), Matrix(_gradient(letter, layer), gradient)
            term = Subtracted(before, Scaled(Quantity(notation.RATE, rate), partial))
            lines.append(MatrixEquation(notation.new(before.name), term, moved))
            value[f"{letter}{layer}"] = rows(moved) if letter == "W" else numbers(moved[:, 0])
    value["J_after"] = after.trace.cost
    lines.append(Result(notation.new(notation.COST), after.trace.cost))
    caption = QT_TRANSLATE_NOOP("Worked", "One update of everything, learning rate η = {rate}")
    return Item(
        f"bp11_update_alpha_{full(rate)}",
        Text(caption, {"rate": short(rate, 6)}),
        value,
        tuple(lines),
        FOLLOWS,
        QT_TRANSLATE_NOOP("Worked", "other W⁽¹⁾ and b⁽¹⁾"),
    )


FOLLOWS = QT_TRANSLATE_NOOP("Worked", "they follow from the partial derivatives without the transpose.")


def _course(strength: float, rate: float, looks: tuple[int, ...]) -> Item:
    """Parameters, cost and right answers after some updates."""
    run = run_of(experiment(strength, rate))
    value: dict[str, Value] = {}
    lines: list[Line] = []
    done = 0
    for count in looks:
        run.training.advance(count - done)
        done = count
        now = Pass(run, seen(run))
        value[str(count)] = _standing(now)
        lines.append(Result(Name(rf"J_{{k={count}}}", f"J(k = {count})"), now.trace.cost))
    lines += _parameters(Pass(run, seen(run)))
    key = f"bp11_trajectory_lambda{full(strength)}_alpha{full(rate)}"
    return Item(
        key,
        Text(COURSE, {"strength": short(strength, 6), "rate": short(rate, 6), "last": looks[-1]}),
        value,
        tuple(lines),
    )


COURSE: Marked = QT_TRANSLATE_NOOP(
    "Worked",
    "The cost after k updates, η = {rate}, λ = {strength}, and the parameters after {last}; 7 of 11 are right at each",
)


def _standing(now: Pass) -> dict[str, Value]:
    out, targets = now.matrix("a", 3).numbers, now.targets
    return {
        "W1": rows(now.hidden.weights),
        "b1": numbers(now.hidden.bias),
        "W2": rows(now.top.weights),
        "b2": numbers(now.top.bias),
        "J": now.trace.cost,
        "correct": round(accuracy(out, targets) * targets.shape[1]),
    }


def _parameters(now: Pass) -> list[Line]:
    found = (now.matrix(letter, layer) for layer in (1, 2) for letter in ("W", "b"))
    return [MatrixEquation(matrix.name, None, matrix.numbers) for matrix in found]


# -- the vanishing gradient --------------------------------------------------------------------------------------------


def _vanishing() -> Item:
    first = one_pass()
    means, lines = [], list[Line]()
    for layer, traced in ((1, first.hidden), (2, first.top)):
        gradient = traced.weights_gradient
        mean = float(np.abs(gradient).mean())
        name = Name(rf"g_{{{layer}}}", f"g{'₁₂'[layer - 1]}")
        parts = [
            Absolute(Quantity(notation.partial(notation.COST, notation.w(layer, i + 1, j + 1)), float(entry)))
            for (i, j), entry in np.ndenumerate(gradient)
        ]
        lines.append(Equation(name, Ratio(Sum(tuple(parts)), Whole(float(gradient.size))), mean))
        means.append(Quantity(name, mean))
    ratio = Ratio(*means)
    lines.append(Equation(Name(r"\frac{g_1}{g_2}", "g₁/g₂"), ratio, ratio.value))
    return Item(
        "bp11_vanishing",
        QT_TRANSLATE_NOOP(
            "Worked",
            "The mean size of the partial derivatives of both layers: the first layer's is some 320 times smaller, "
            "since its tanh neurons saturate",
        ),
        {"mean_abs_dW1": means[0].number, "mean_abs_dW2": means[1].number, "ratio": ratio.value},
        tuple(lines),
    )
