"""Exercises about cost functions and softmax."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial

import numpy as np

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.penalties import PENALTIES
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.lessons import notation
from nnplayground.lessons.exercises.draw import decimal, is_telling, several, shares, until, whole
from nnplayground.lessons.exercises.neurons import LOG10, formula_of
from nnplayground.lessons.exercises.task import Field, Slip, Task
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.terms import Equation, Number, Power, Product, Quantity, Ratio, Series, Sum, Term
from nnplayground.lessons.walk.functions import TWO, sample_loss, softmax

NOT_HALVED = QT_TRANSLATE_NOOP("Slip", "The ½ of the 1/(2m) is missing.")
NO_MEAN = QT_TRANSLATE_NOOP("Slip", "The sum is not divided by the number of samples m.")
MEAN_OF_OUTPUTS = QT_TRANSLATE_NOOP("Slip", "The sum over the outputs is not divided by their number.")
NO_PENALTY = QT_TRANSLATE_NOOP("Slip", "The L2 term is missing.")
PENALTY_NOT_HALVED = QT_TRANSLATE_NOOP("Slip", "The ½ of the λ/2 is missing.")
NOT_DIVIDED = QT_TRANSLATE_NOOP("Slip", "This is e to the z alone; divide by the sum over all outputs.")
ALL_SQUARED = QT_TRANSLATE_NOOP("Slip", "This is the squared error throughout; errors beyond δ count linearly.")

Rows = tuple[tuple[float, ...], ...]


def cost(key: str, rng: np.random.Generator, level: int) -> Task:
    """J of one sample (level 1), of two (2), or of three (3) with several outputs."""
    samples = level
    outputs = min(level, 2) if key != "cross_entropy" else max(level, 2)

    def make(rng: np.random.Generator) -> tuple[Rows, Rows]:
        if key == "cross_entropy":
            p = tuple(shares(rng, outputs) for _ in range(samples))
            meant = [whole(rng, 0, outputs - 1) for _ in range(samples)]
            return p, tuple(tuple(float(k == m) for k in range(outputs)) for m in meant)
        size = 1.5 if key == "huber" else 1.0
        p = tuple(several(rng, outputs, size) for _ in range(samples))
        return p, tuple(several(rng, outputs, size) for _ in range(samples))

    def holds(made: tuple[Rows, Rows]) -> bool:
        errors = np.abs(np.array(made[0]) - np.array(made[1]))
        has_both = key != "huber" or (bool((errors > 1.0).any()) and (level == 1 or bool((errors < 1.0).any())))
        return has_both and is_telling(_value(key, *made), 0.02) and bool((errors > 0.05).all())

    return _cost_task(key, *until(rng, make, holds))


def _value(key: str, p: Rows, y: Rows) -> float:
    """Return J by the engine; rows are samples."""
    loss = LOSSES[key]
    params = {param.name: param.default for param in loss.params}
    return float(loss.value(np.array(p).T, np.array(y).T, **params))


def _named(letter: Name, rows: Rows) -> list[list[Quantity]]:
    """Return outputs or targets with their names; where there are several samples, theirs is told."""
    return [
        [
            Quantity(notation.indexed(letter, str(k), sample=d if len(rows) > 1 else None), value)
            for k, value in enumerate(row, 1)
        ]
        for d, row in enumerate(rows, 1)
    ]


def _costs_of_samples(key: str, p: list[list[Quantity]], y: list[list[Quantity]]) -> list[Equation]:
    loss, found = LOSSES[key], list[Equation]()
    params = {param.name: param.default for param in loss.params}
    for d, (outputs, targets) in enumerate(zip(p, y, strict=True), 1):
        term = sample_loss(loss, params, outputs, targets)
        name = notation.indexed(notation.COST, str(d)) if len(p) > 1 else notation.COST
        if isinstance(term, Series):
            term = Sum(term.terms)
        if term is not None:
            found.append(Equation(name, term))
    return found


def _cost_task(key: str, p_rows: Rows, y_rows: Rows) -> Task:
    loss, value = LOSSES[key], _value(key, p_rows, y_rows)
    p, y = _named(notation.letter("p"), p_rows), _named(notation.letter("y"), y_rows)
    steps = _costs_of_samples(key, p, y)
    if len(steps) > 1:
        steps.append(Equation(notation.COST, _mean(steps), value))
    samples, outputs = len(p_rows), len(p_rows[0])
    slips = [Slip(value * samples, NO_MEAN), Slip(value / outputs, MEAN_OF_OUTPUTS)]
    if key == "mse":
        slips.append(Slip(2.0 * value, NOT_HALVED))
    if key == "huber":
        slips.append(Slip(_value("mse", p_rows, y_rows), ALL_SQUARED))
    if key == "cross_entropy":
        slips.append(Slip(value / math.log(10.0), LOG10))
    delta = tuple(Quantity(Name(r"\delta", "δ"), param.default) for param in loss.params)
    question = QT_TRANSLATE_NOOP("Exercise", "{cost}: what is J of these outputs p and targets y?")
    return Task(
        Text(question, {"cost": loss.label}),
        (Field(notation.COST, value, slips=tuple(slips)),),
        (*_flat(p), *_flat(y), *delta),
        (Name(loss.formula, f"J: {loss.label}"),),
        tuple(steps),
    )


def _flat(rows: Sequence[Sequence[Quantity]]) -> list[Quantity]:
    return [quantity for row in rows for quantity in row]


def _mean(steps: Sequence[Equation]) -> Term:
    known = tuple(Quantity(step.name, step.value) for step in steps)
    general = Quantity(notation.COST_OF_SAMPLE, math.nan)
    return Series(general, known, notation.SAMPLE, notation.SAMPLES, mean=True)


mae, mse, huber, cross_entropy = (partial(cost, key) for key in ("mae", "mse", "huber", "cross_entropy"))


def with_penalty(rng: np.random.Generator, level: int) -> Task:
    """J with the L2 term λ/2 Σ w²."""

    def make(rng: np.random.Generator) -> tuple[float, float, tuple[float, ...]]:
        return decimal(rng, 0.05, 1.0, 2), decimal(rng, 0.01, 0.2, 2), several(rng, level + 1, 2.0)

    def holds(made: tuple[float, float, tuple[float, ...]]) -> bool:
        return is_telling(0.5 * made[1] * sum(w * w for w in made[2]), 0.01)

    data_loss, strength, weights = until(rng, make, holds)
    vector = np.array(weights)
    by_engine = PENALTIES["l2"].value(vector, np.full_like(vector, strength))
    j = Quantity(Name(r"J_{\text{data}}", "J_data"), data_loss)
    rate = Quantity(notation.LAMBDA, strength)
    w = [Quantity(notation.indexed(notation.letter("w"), str(k)), value) for k, value in enumerate(weights, 1)]
    squares = Sum(tuple(Power(weight, TWO) for weight in w))
    penalty = Equation(Name(r"J_{\text{L2}}", "J_L2"), Product((Ratio(rate, Number(2.0)), squares)), by_engine)
    total = Equation(notation.COST, Sum((j, Quantity(penalty.name, penalty.value))))
    slips = (Slip(data_loss, NO_PENALTY), Slip(data_loss + 2.0 * by_engine, PENALTY_NOT_HALVED))
    return Task(
        Text(QT_TRANSLATE_NOOP("Exercise", "The data alone cost this much. What is J with the L2 penalty?")),
        (Field(notation.COST, total.value, slips=slips),),
        (j, rate, *w),
        (Name(PENALTIES["l2"].formula, "λ/2·Σw²"),),
        (penalty, total),
    )


def softmax_outputs(rng: np.random.Generator, level: int) -> Task:
    """All outputs of softmax."""
    count = level + 1
    sums = until(rng, lambda rng: several(rng, count, 2.0), lambda made: len(set(made)) == count)
    z = [Quantity(notation.z(3, k), value) for k, value in enumerate(sums, 1)]
    values = ACTIVATIONS["softmax"](np.array(sums)[:, None])[:, 0]
    steps = tuple(Equation(notation.a(3, k + 1), softmax(z, k), float(values[k])) for k in range(count))
    fields = tuple(
        Field(step.name, step.value, slips=(Slip(math.exp(sums[k]), NOT_DIVIDED),)) for k, step in enumerate(steps)
    )
    return Task(
        Text(QT_TRANSLATE_NOOP("Exercise", "What does softmax make of these sums z? The outputs add up to 1.")),
        fields,
        tuple(z),
        (formula_of(ACTIVATIONS["softmax"]),),
        steps,
    )
