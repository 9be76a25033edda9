"""Exercises about the step itself: solvers, gradient descent on a parabola, and schedules of the learning rate."""

from __future__ import annotations

import math

import numpy as np

from nnplayground.decimals import COMMA
from nnplayground.engine.schedules import SCHEDULES, Progress
from nnplayground.engine.solvers import SOLVERS, Problem
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.lessons import notation
from nnplayground.lessons.exercises.draw import decimal, is_telling, nonzero, pick, until, whole
from nnplayground.lessons.exercises.networks import NO_RATE, WRONG_WAY
from nnplayground.lessons.exercises.task import Field, Slip, Task
from nnplayground.lessons.scripts import LATEX, Name
from nnplayground.lessons.terms import Call, Equation, Negative, Number, Power, Product, Quantity, Ratio, Root, Sum
from nnplayground.lessons.walk.functions import ONE, TWO
from nnplayground.numbers import exactly

NO_MOMENTUM = QT_TRANSLATE_NOOP("Slip", "The velocity of the step before is missing.")
NO_CORRECTION = QT_TRANSLATE_NOOP("Slip", "The correction of the bias is missing: m̂ = m / (1 − β₁ᵗ), and so for v.")
NO_ROOT = QT_TRANSLATE_NOOP("Slip", "The square root below the line is missing.")
ONE_STEP_LESS = QT_TRANSLATE_NOOP("Slip", "That is one step less.")
ONE_STEP_MORE = QT_TRANSLATE_NOOP("Slip", "That is one step more.")
NO_TWO = QT_TRANSLATE_NOOP("Slip", "The 2 of the derivative of a square is missing.")
MOMENTUM_STEP = Name(
    r"v\,' = \mu v - \eta \frac{\partial J}{\partial w},\;\; w\,' = w + v\,'", "v′ = μv − η∂J/∂w, w′ = w + v′"
)
W, GRADIENT = notation.letter("w"), notation.partial(notation.COST, notation.letter("w"))


def solve(key: str, weight: float, gradient: float, rate: float, memory: dict[str, float]) -> float:
    """Return a weight after one step of a solver, by the engine; `memory` is what it remembers before."""
    solver = SOLVERS[key]
    params = {param.name: param.default for param in solver.params}
    parameters, state = np.array([weight]), solver.state(1, params)
    for name, value in memory.items():
        state[name][...] = value
    problem = Problem(parameters, np.array([gradient]), np.array(rate), lambda: math.nan, lambda: None)
    for operation in solver.bind(problem, state, **params):
        operation()
    return float(parameters[0])


def _drawn(rng: np.random.Generator) -> tuple[Quantity, Quantity, Quantity]:
    """Return a weight, its partial derivative and a learning rate."""
    return (
        Quantity(W, nonzero(rng, 1.0)),
        Quantity(GRADIENT, nonzero(rng, 2.0)),
        Quantity(notation.RATE, pick(rng, (0.05, 0.1, 0.2, 0.3))),
    )


def _next(rng: np.random.Generator, *tables: tuple[str, float]) -> tuple[Quantity, Quantity, Quantity]:
    """Draw until the weight after the step is worth asking for."""

    def holds(made: tuple[Quantity, Quantity, Quantity]) -> bool:
        w, gradient, rate = (quantity.number for quantity in made)
        return is_telling(solve("sgd", w, gradient, rate, dict(tables)), 0.05) and abs(gradient) != 1.0

    return until(rng, _drawn, holds)


# -- solvers -----------------------------------------------------------------------------------------------------------


def sgd(rng: np.random.Generator, level: int) -> Task:
    """w after one to three steps with a given partial derivative each."""
    w, gradient, rate = _next(rng)
    more = until(
        rng,
        lambda rng: tuple(nonzero(rng, 2.0) for _ in range(level - 1)),
        lambda made: not made or is_telling(rate.number * sum(made), 0.02),
    )
    steps, given, now = list[Equation](), [w, gradient, rate], w
    for t, slope in enumerate((gradient.number, *more), 1):
        of = gradient if level == 1 else Quantity(_at(GRADIENT, t), slope)
        name = notation.new(W) if level == 1 else notation.indexed(W, str(t))
        value = solve("sgd", now.number, slope, rate.number, {})
        steps.append(Equation(name, Sum((now, Negative(Product((rate, of))))), value))
        now = Quantity(name, value)
        if level > 1:
            given.append(of)
    if level > 1:
        given.remove(gradient)
    last = steps[-1]
    total = sum((gradient.number, *more))
    slips = [Slip(w.number + rate.number * total, WRONG_WAY), Slip(w.number - total, NO_RATE)]
    if level > 1:
        slips.append(Slip(steps[-2].value, ONE_STEP_LESS))
    return Task(
        Text(
            QT_TRANSLATE_NOOP("Exercise", "Gradient descent: where is w after one step?")
            if level == 1
            else QT_TRANSLATE_NOOP("Exercise", "Gradient descent: where is w after {steps} steps?"),
            {"steps": level},
        ),
        (Field(last.name, last.value, slips=tuple(slips)),),
        tuple(given),
        (),
        tuple(steps),
    )


def _at(name: Name, t: int) -> Name:
    return Name(rf"\left({name.latex}\right)_{{{t}}}", f"({name.plain})_{t}")


def momentum(rng: np.random.Generator, level: int) -> Task:
    """The velocity and w after one step with momentum; from level 2 on with a velocity from before."""
    w, gradient, rate = _next(rng)
    kept = 0.0 if level == 1 else until(rng, lambda rng: nonzero(rng, 0.5, level - 1), lambda v: v != gradient.number)
    mu = Quantity(notation.MOMENTUM, 0.9)
    before = Quantity(notation.letter("v"), kept)
    velocity = Equation(notation.new(before.name), Sum((Product((mu, before)), Negative(Product((rate, gradient))))))
    new = Equation(
        notation.new(W),
        Sum((w, Quantity(velocity.name, velocity.value))),
        solve("momentum", w.number, gradient.number, rate.number, {"velocity": kept}),
    )
    without = w.number - rate.number * gradient.number
    slips = (Slip(without, NO_MOMENTUM), Slip(w.number - velocity.value, WRONG_WAY))
    return Task(
        Text(QT_TRANSLATE_NOOP("Exercise", "Gradient descent with momentum: what are the new velocity and the new w?")),
        (
            Field(velocity.name, velocity.value, slips=(Slip(-velocity.value, WRONG_WAY),)),
            Field(new.name, new.value, slips=slips),
        ),
        (w, gradient, rate, mu, before),
        (MOMENTUM_STEP,),
        (velocity, new),
    )


def adam(rng: np.random.Generator, level: int) -> Task:
    """w after a step of Adam: the first one, or a later one with means from before."""
    w, gradient, rate = _next(rng)
    t = 1 if level == 1 else whole(rng, 2, 5)
    mean, squares = (0.0, 0.0) if level == 1 else (nonzero(rng, 0.5), decimal(rng, 0.1, 0.9) / 100.0)
    solver = {param.name: param.default for param in SOLVERS["adam"].params}
    b1, b2 = (Quantity(Name(rf"\beta_{i}", f"β{'₁₂'[i - 1]}"), solver[f"beta_{i}"]) for i in (1, 2))
    m, v = Quantity(notation.letter("m"), mean), Quantity(notation.letter("v"), squares)
    steps_done = Quantity(notation.letter("t"), float(t))
    m_new = _running(m, b1, gradient)
    v_new = _running(v, b2, Power(gradient, TWO))
    m_hat, v_hat = (
        Equation(
            notation.hat(old.name),
            Ratio(Quantity(new.name, new.value), Sum((ONE, Negative(Power(beta, steps_done))))),
        )
        for old, new, beta in ((m, m_new, b1), (v, v_new, b2))
    )
    hats = Quantity(m_hat.name, m_hat.value), Quantity(v_hat.name, v_hat.value)
    epsilon = Quantity(Name(r"\epsilon", "ε"), solver["epsilon"])
    move = Product((rate, Ratio(hats[0], Sum((Root(hats[1]), epsilon)))))
    memory = {"mean": mean, "squares": squares, "steps": t - 1.0}
    value = solve("adam", w.number, gradient.number, rate.number, memory)
    new = Equation(notation.new(W), Sum((w, Negative(move))), value)
    slips = (
        Slip(w.number - rate.number * m_new.value / math.sqrt(v_new.value), NO_CORRECTION),
        Slip(w.number - rate.number * m_hat.value / v_hat.value, NO_ROOT),
        Slip(2.0 * w.number - value, WRONG_WAY),
    )
    return Task(
        Text(QT_TRANSLATE_NOOP("Exercise", "Adam, step {t}: what are the corrected mean m̂ and the new w?"), {"t": t}),
        (
            Field(m_hat.name, m_hat.value, slips=(Slip(m_new.value, NO_CORRECTION),)),
            Field(new.name, value, slips=slips),
        ),
        (w, gradient, rate, m, v, b1, b2, epsilon, steps_done),
        (Name(r"w\,' = w - \eta \frac{\hat{m}}{\sqrt{\hat{v}} + \epsilon}", "w′ = w − η m̂/(√v̂ + ε)"),),
        (m_new, v_new, m_hat, v_hat, new),
    )


def _running(old: Quantity, beta: Quantity, of: Quantity | Power) -> Equation:
    """Return β·old + (1 - β)·new."""
    kept, added = Product((beta, old)), Product((Sum((ONE, Negative(beta))), of))
    return Equation(notation.new(old.name), Sum((kept, added)))


# -- descent -----------------------------------------------------------------------------------------------------------


def descent(rng: np.random.Generator, level: int) -> Task:
    """w after one to three steps down the parabola J = c (w - w*)²."""

    def make(rng: np.random.Generator) -> tuple[float, float, float, float]:
        return (
            pick(rng, (0.5, 1.0, 2.0)),
            float(whole(rng, -3, 3)),
            float(whole(rng, -5, 5)),
            pick(rng, (0.05, 0.1, 0.2, 0.3)),
        )

    def holds(made: tuple[float, float, float, float]) -> bool:
        task = _descent(*made, level)
        return abs(made[1] - made[2]) > 1.5 and 2 * made[0] * made[3] != 1.0 and is_telling(task.fields[0].value, 0.05)

    return _descent(*until(rng, make, holds), level)


def _descent(c: float, goal: float, start: float, eta: float, count: int) -> Task:
    rate, now = Quantity(notation.RATE, eta), Quantity(notation.indexed(W, "0"), start)
    given, steps = (now, rate), list[Equation]()
    ends = [start]
    for t in range(1, count + 1):
        slope = Equation(
            Name(rf"J'(w_{{{t - 1}}})", f"J′(w{'₀₁₂'[t - 1]})"),
            Product((Number(2.0 * c), Sum((now, Negative(Number(goal)) if goal >= 0 else Number(-goal))))),
        )
        value = solve("sgd", now.number, slope.value, eta, {})
        known = Quantity(slope.name, slope.value)
        step = Equation(notation.indexed(W, str(t)), Sum((now, Negative(Product((rate, known))))), value)
        steps += [slope, step]
        now = Quantity(step.name, value)
        ends.append(value)
    slips = (
        Slip(start + eta * 2 * c * (start - goal), WRONG_WAY),
        Slip(ends[-2], ONE_STEP_LESS),
        Slip(goal + (start - goal) * (1 - eta * c) ** count, NO_TWO),
        Slip(solve("sgd", ends[-1], 2 * c * (ends[-1] - goal), eta, {}), ONE_STEP_MORE),
    )
    inside = f"w {'-' if goal >= 0 else '+'} {LATEX.number(abs(goal), 6)}" if goal else "w"
    factor = "" if c == 1.0 else LATEX.number(c, 6)
    latex = rf"J(w) = {factor}({inside})^2" if goal else f"J(w) = {factor}w^2"
    return Task(
        Text(
            QT_TRANSLATE_NOOP("Exercise", "Gradient descent on this curve: where is w after one step?")
            if count == 1
            else QT_TRANSLATE_NOOP("Exercise", "Gradient descent on this curve: where is w after {steps} steps?"),
            {"steps": count},
        ),
        (Field(now.name, now.number, slips=slips),),
        given,
        (Name(latex, latex.replace("^2", "²").replace("{,}", COMMA)),),
        tuple(steps),
    )


# -- schedules ---------------------------------------------------------------------------------------------------------


def schedule(rng: np.random.Generator, level: int) -> Task:
    """The learning rate after some epochs."""
    key = ("step", "cosine", "invscaling")[level - 1]
    initial = pick(rng, (0.1, 0.2, 0.5))
    rate = Quantity(notation.RATE, initial)
    if key == "step":
        return _step_schedule(rng, rate)
    if key == "cosine":
        return _cosine_schedule(rng, rate)
    power = pick(rng, (0.3, 0.5, 0.7))
    t = Quantity(notation.letter("t"), float(whole(rng, 10, 500)))
    p = Quantity(notation.letter("p"), power)
    term = Ratio(rate, Power(Sum((t, ONE)), p))
    value = SCHEDULES[key].rate(initial, Progress(0, int(t.number), 0), power=power)
    slips = (Slip(initial / t.number**power, NO_ONE),)
    return _of_schedule(key, Equation(_RATE_AT_T, term, value), (rate, p, t), slips)


NO_ONE = QT_TRANSLATE_NOOP("Slip", "The 1 of t + 1 is missing.")
_RATE_AT_T = Name(r"\eta_t", "η_t")


def _of_schedule(key: str, result: Equation, given: tuple[Quantity, ...], slips: tuple[Slip, ...] = ()) -> Task:
    entry = SCHEDULES[key]
    return Task(
        Text(
            QT_TRANSLATE_NOOP("Exercise", "Schedule “{schedule}”: what is the learning rate at t = {t}?"),
            {"schedule": entry.label, "t": exactly(next(part.number for part in given if part.name.latex == "t"))},
        ),
        (Field(result.name, result.value, slips=slips),),
        given,
        (Name(entry.formula, f"η: {entry.label}"),),
        (result,),
    )


def _step_schedule(rng: np.random.Generator, rate: Quantity) -> Task:
    every = 10 * whole(rng, 2, 10)
    t = Quantity(notation.letter("t"), float(whole(rng, every + 1, 5 * every - 1)))
    factor, period = Quantity(notation.letter("q"), pick(rng, (0.5, 0.8, 0.9))), Quantity(notation.letter("T"), every)
    floor = Call(Name(r"\operatorname{floor}", "floor"), (Ratio(t, period),), math.floor)
    value = SCHEDULES["step"].rate(
        rate.number, Progress(int(t.number), 0, 0), factor=factor.number, every=int(period.number)
    )
    slips = (Slip(rate.number * factor.number ** (t.number / every), NOT_FLOORED),)
    return _of_schedule(
        "step", Equation(_RATE_AT_T, Product((rate, Power(factor, floor))), value), (rate, factor, period, t), slips
    )


NOT_FLOORED = QT_TRANSLATE_NOOP("Slip", "t / T is rounded down to a whole number before it is the exponent.")
IN_DEGREES = QT_TRANSLATE_NOOP("Slip", "The calculator is set to degrees; π is in radians.")


def _cosine_schedule(rng: np.random.Generator, rate: Quantity) -> Task:
    length = 100 * whole(rng, 1, 5)
    share = until(rng, lambda rng: whole(rng, 1, 17) / 20.0, lambda share: share != 0.5)
    t, period = (
        Quantity(notation.letter("t"), float(round(length * share))),
        Quantity(notation.letter("T"), float(length)),
    )
    pi = Quantity(Name(r"\pi", "π"), math.pi)
    cosine = Call(Name(r"\cos", "cos"), (Ratio(Product((pi, t)), period),), math.cos)
    term = Product((Ratio(rate, Number(2.0)), Sum((ONE, cosine))))
    value = SCHEDULES["cosine"].rate(rate.number, Progress(round(t.number), 0, 0), period=length, floor=0.0)
    in_degrees = rate.number / 2.0 * (1.0 + math.cos(math.radians(math.pi * share)))
    return _of_schedule("cosine", Equation(_RATE_AT_T, term, value), (rate, period, t), (Slip(in_degrees, IN_DEGREES),))
