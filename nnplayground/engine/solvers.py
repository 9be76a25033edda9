"""Solvers: how the gradient moves the parameters.

A solver's state is a dictionary of arrays, so that stepping, saving, comparing and going on later need nothing more.
`bind` returns the program of one step over the flat vectors; it allocates nothing.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from nnplayground.catalogue import Param, catalogue
from nnplayground.engine.arrays import Array, Program
from nnplayground.engine.lbfgs import lbfgs, lbfgs_state, memory_is_sound
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked

State = dict[str, Array]


@dataclass(frozen=True, slots=True)
class Problem:
    """What a solver works on: flat `parameters` and `gradient` (both `(P,)`), the learning `rate` (0-d, may change
    between steps), `evaluate`, which returns the cost of the whole training set and fills `gradient`, and `on_optimum`,
    to be called when no better point can be found."""

    parameters: Array
    gradient: Array
    rate: Array
    evaluate: Callable[[], float]
    on_optimum: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Solver:
    """One solver: `state(n, params)` is its fresh state for n parameters, `bind(problem, state, **params)` its step.

    A `full_batch` solver looks at the whole training set in every step, by `problem.evaluate`.
    """

    key: str
    label: Marked
    formula: str
    state: Callable[[int, dict[str, float]], State]
    bind: Callable[..., Program]
    rate: float
    """The learning rate to begin with."""
    params: tuple[Param, ...] = ()
    full_batch: bool = False


def is_sound(state: State) -> bool:
    """Say whether a step can go on from a state that comes from elsewhere."""
    for name, values in state.items():
        if name != "cost" and not np.isfinite(values).all():
            return False
        if name in ("squares", "steps", "remembered", "evaluations") and values.min(initial=0.0) < 0.0:
            return False
    return "remembered" not in state or memory_is_sound(state)


def _vectors(*names: str) -> Callable[[int, dict[str, float]], State]:
    return lambda n, _params: {name: np.zeros(n) for name in names}


def _sgd(problem: Problem, _state: State) -> Program:
    scratch = np.empty_like(problem.parameters)
    return [
        partial(np.multiply, problem.gradient, problem.rate, scratch),
        partial(np.subtract, problem.parameters, scratch, problem.parameters),
    ]


def _velocity(problem: Problem, state: State, momentum: float, scratch: Array) -> Program:
    """v = μ·v - rate·g, with rate·g left in `scratch`."""
    velocity = state["velocity"]
    return [
        partial(np.multiply, problem.gradient, problem.rate, scratch),
        partial(np.multiply, velocity, np.array(momentum), velocity),
        partial(np.subtract, velocity, scratch, velocity),
    ]


def _momentum(problem: Problem, state: State, momentum: float) -> Program:
    parameters = problem.parameters
    scratch = np.empty_like(parameters)
    return [
        *_velocity(problem, state, momentum, scratch),
        partial(np.add, parameters, state["velocity"], parameters),
    ]


def _nesterov(problem: Problem, state: State, momentum: float) -> Program:
    """The form that scikit-learn, PyTorch and Keras use: θ stands at Sutskever's look-ahead point θ' + μ·v."""
    parameters = problem.parameters
    scratch = np.empty_like(parameters)
    return [
        *_velocity(problem, state, momentum, scratch),
        partial(np.subtract, parameters, scratch, parameters),
        partial(np.multiply, state["velocity"], np.array(momentum), scratch),
        partial(np.add, parameters, scratch, parameters),
    ]


def _adagrad(problem: Problem, state: State, epsilon: float) -> Program:
    squares, scratch = state["squares"], np.empty_like(problem.parameters)
    return [
        partial(np.multiply, problem.gradient, problem.gradient, scratch),
        partial(np.add, squares, scratch, squares),
        *_scaled_step(problem, squares, epsilon, scratch),
    ]


def _rmsprop(problem: Problem, state: State, decay: float, epsilon: float) -> Program:
    squares, scratch = state["squares"], np.empty_like(problem.parameters)
    return [
        *_running_mean_of_squares(problem, squares, decay, scratch),
        *_scaled_step(problem, squares, epsilon, scratch),
    ]


def _running_mean_of_squares(problem: Problem, squares: Array, decay: float, scratch: Array) -> Program:
    """s = ρ·s + (1 - ρ)·g²."""
    return [
        partial(np.multiply, problem.gradient, problem.gradient, scratch),
        partial(np.multiply, scratch, np.array(1.0 - decay), scratch),
        partial(np.multiply, squares, np.array(decay), squares),
        partial(np.add, squares, scratch, squares),
    ]


def _scaled_step(problem: Problem, squares: Array, epsilon: float, scratch: Array) -> Program:
    """θ -= rate·g / (√squares + ε)."""
    return [
        partial(np.sqrt, squares, scratch),
        partial(np.add, scratch, np.array(epsilon), scratch),
        partial(np.divide, problem.gradient, scratch, scratch),
        partial(np.multiply, scratch, problem.rate, scratch),
        partial(np.subtract, problem.parameters, scratch, problem.parameters),
    ]


def _adam_state(n: int, _params: dict[str, float]) -> State:
    return {"mean": np.zeros(n), "squares": np.zeros(n), "steps": np.zeros(())}


def _adam(problem: Problem, state: State, beta_1: float, beta_2: float, epsilon: float, epsilon_first: bool) -> Program:
    """Kingma & Ba (2015), algorithm 1; `epsilon_first` is the variant of their section 2, used by scikit-learn."""
    parameters, gradient = problem.parameters, problem.gradient
    mean, squares, steps = state["mean"], state["squares"], state["steps"]
    scratch, factor, root = np.empty_like(parameters), np.empty(()), np.empty(())

    def correct_bias() -> None:
        """Both means start at 0, which the first steps make up for."""
        t = float(steps) + 1.0
        second = math.sqrt(1.0 - beta_2**t)
        steps[()] = t
        root[()] = 1.0 if epsilon_first else second
        factor[()] = float(problem.rate) * (second if epsilon_first else 1.0) / (1.0 - beta_1**t)

    return [
        partial(np.multiply, gradient, np.array(1.0 - beta_1), scratch),
        partial(np.multiply, mean, np.array(beta_1), mean),
        partial(np.add, mean, scratch, mean),
        *_running_mean_of_squares(problem, squares, beta_2, scratch),
        correct_bias,
        partial(np.sqrt, squares, scratch),
        partial(np.divide, scratch, root, scratch),
        partial(np.add, scratch, np.array(epsilon), scratch),
        partial(np.divide, mean, scratch, scratch),
        partial(np.multiply, scratch, factor, scratch),
        partial(np.subtract, parameters, scratch, parameters),
    ]


def _lbfgs_state(n: int, params: dict[str, float]) -> State:
    return lbfgs_state(n, int(params["memory"]))


def _lbfgs(problem: Problem, state: State, memory: int, gradient_tolerance: float, max_evaluations: int) -> Program:
    del memory  # it is the height of the state's arrays
    iterate = lbfgs(
        problem.evaluate,
        problem.parameters,
        problem.gradient,
        state,
        gradient_tolerance=gradient_tolerance,
        max_evaluations=max_evaluations,
    )

    def step() -> None:
        if iterate():
            problem.on_optimum()

    return [step]


_MOMENTUM = Param(
    "momentum",
    QT_TRANSLATE_NOOP("Solver", "Momentum"),
    0.9,
    0.0,
    1.0,
    open_ends=("high",),
    symbol="μ",
    help=QT_TRANSLATE_NOOP("Solver", "How much of the last step is kept: 0 is plain gradient descent."),
    formula=r"v \leftarrow \mu v - \eta\, g",
    small=QT_TRANSLATE_NOOP("Solver", "Like plain gradient descent: slow along narrow valleys."),
    large=QT_TRANSLATE_NOOP("Solver", "Steps roll on past the minimum, and swing to and fro for long."),
)
_EPSILON = QT_TRANSLATE_NOOP("Solver", "Epsilon ε")


def _epsilon(default: float) -> Param:
    return Param(
        "epsilon",
        _EPSILON,
        default,
        0.0,
        1.0,
        open_ends=("low",),
        symbol="ε",
        help=QT_TRANSLATE_NOOP("Solver", "Keeps the step finite where gradients are almost 0."),
        formula=r"\frac{\eta\, g}{\sqrt{s} + \epsilon}",
        small=QT_TRANSLATE_NOOP("Solver", "Weights with tiny gradients take huge steps."),
        large=QT_TRANSLATE_NOOP(
            "Solver", "It outweighs the root: every step becomes that of plain gradient descent, only smaller."
        ),
    )


def _decay(name: str, label: Marked, default: float, symbol: str, formula: str) -> Param:
    """Return how long squares of gradients are remembered."""
    return Param(
        name,
        label,
        default,
        0.0,
        1.0,
        open_ends=("high",),
        symbol=symbol,
        formula=formula,
        help=QT_TRANSLATE_NOOP("Solver", "How long squares of former gradients count."),
        small=QT_TRANSLATE_NOOP("Solver", "Only the last gradients count: steps are restless."),
        large=QT_TRANSLATE_NOOP("Solver", "Old gradients count for long: steps adapt late."),
    )


SOLVERS = catalogue(
    [
        Solver(
            "sgd",
            QT_TRANSLATE_NOOP("Solver", "Gradient descent (SGD)"),
            r"\theta \leftarrow \theta - \eta\, g",
            _vectors(),
            _sgd,
            0.03,
        ),
        Solver(
            "momentum",
            QT_TRANSLATE_NOOP("Solver", "SGD + momentum"),
            r"v \leftarrow \mu v - \eta\, g,\quad \theta \leftarrow \theta + v",
            _vectors("velocity"),
            _momentum,
            0.03,
            params=(_MOMENTUM,),
        ),
        Solver(
            "nesterov",
            QT_TRANSLATE_NOOP("Solver", "SGD + Nesterov"),
            r"v \leftarrow \mu v - \eta\, g,\quad \theta \leftarrow \theta + \mu v - \eta\, g",
            _vectors("velocity"),
            _nesterov,
            0.03,
            params=(_MOMENTUM,),
        ),
        Solver(
            "adagrad",
            QT_TRANSLATE_NOOP("Solver", "AdaGrad"),
            r"s \leftarrow s + g^2,\quad \theta \leftarrow \theta - \frac{\eta\, g}{\sqrt{s} + \epsilon}",
            _vectors("squares"),
            _adagrad,
            0.1,
            params=(_epsilon(1e-10),),
        ),
        Solver(
            "rmsprop",
            QT_TRANSLATE_NOOP("Solver", "RMSProp"),
            r"s \leftarrow \rho s + (1 - \rho) g^2,\quad "
            r"\theta \leftarrow \theta - \frac{\eta\, g}{\sqrt{s} + \epsilon}",
            _vectors("squares"),
            _rmsprop,
            0.01,
            params=(
                _decay(
                    "decay", QT_TRANSLATE_NOOP("Solver", "Decay ρ"), 0.9, "ρ", r"s \leftarrow \rho s + (1 - \rho)\, g^2"
                ),
                _epsilon(1e-8),
            ),
        ),
        Solver(
            "adam",
            QT_TRANSLATE_NOOP("Solver", "Adam"),
            r"\theta \leftarrow \theta - \eta\, \frac{\hat m}{\sqrt{\hat v} + \epsilon}",
            _adam_state,
            _adam,
            0.03,
            params=(
                Param(
                    "beta_1",
                    QT_TRANSLATE_NOOP("Solver", "β₁ (mean)"),
                    0.9,
                    0.0,
                    1.0,
                    open_ends=("high",),
                    symbol="β₁",
                    help=QT_TRANSLATE_NOOP("Solver", "How long former gradients count in the mean that is followed."),
                    formula=r"m \leftarrow \beta_1 m + (1 - \beta_1)\, g",
                    small=QT_TRANSLATE_NOOP("Solver", "Every noisy gradient is followed at once."),
                    large=QT_TRANSLATE_NOOP("Solver", "The direction turns late: steps overshoot."),
                ),
                _decay(
                    "beta_2",
                    QT_TRANSLATE_NOOP("Solver", "β₂ (square)"),
                    0.999,
                    "β₂",
                    r"v \leftarrow \beta_2 v + (1 - \beta_2)\, g^2",
                ),
                _epsilon(1e-8),
                Param(
                    "epsilon_first",
                    QT_TRANSLATE_NOOP("Solver", "ε before bias correction"),
                    False,
                    kind=bool,
                    help=QT_TRANSLATE_NOOP("Solver", "As scikit-learn does it; the paper and PyTorch add ε after it."),
                ),
            ),
        ),
        Solver(
            "lbfgs",
            QT_TRANSLATE_NOOP("Solver", "L-BFGS"),
            r"\theta \leftarrow \theta - t\, H\, g",
            _lbfgs_state,
            _lbfgs,
            1.0,
            params=(
                Param(
                    "memory",
                    QT_TRANSLATE_NOOP("Solver", "Remembered steps"),
                    10,
                    1,
                    100,
                    kind=int,
                    help=QT_TRANSLATE_NOOP("Solver", "Steps from which the curvature of the cost is estimated."),
                    small=QT_TRANSLATE_NOOP("Solver", "The curvature is known poorly: more steps are needed."),
                    large=QT_TRANSLATE_NOOP("Solver", "Steps take longer, and old ones say little."),
                ),
                Param(
                    "gradient_tolerance",
                    QT_TRANSLATE_NOOP("Solver", "Stop when the gradient is below"),
                    1e-9,
                    0.0,
                    1.0,
                    help=QT_TRANSLATE_NOOP("Solver", "Training ends where no slope is steeper than this."),
                    formula=r"\max_i |g_i| \le \epsilon",
                    small=QT_TRANSLATE_NOOP("Solver", "It goes on where nothing is left to be gained."),
                    large=QT_TRANSLATE_NOOP("Solver", "It ends before the minimum is reached."),
                ),
                Param(
                    "max_evaluations",
                    QT_TRANSLATE_NOOP("Solver", "Most evaluations of the cost"),
                    15000,
                    1,
                    10**9,
                    kind=int,
                    help=QT_TRANSLATE_NOOP("Solver", "How often the cost may be computed in the whole run."),
                    small=QT_TRANSLATE_NOOP("Solver", "It ends before the minimum is reached."),
                    large=QT_TRANSLATE_NOOP("Solver", "A run that finds no rest takes very long."),
                ),
            ),
            full_batch=True,
        ),
    ]
)
"""Every solver."""
