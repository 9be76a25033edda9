"""L-BFGS with a line search for the strong Wolfe conditions.

Nocedal & Wright, Numerical Optimization (2nd ed.): algorithm 7.4 (two-loop recursion), 3.5 and 3.6 (line search).
Written here because SciPy would double the size of the installed program for this one function.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nnplayground.engine.arrays import Array

SUFFICIENT_DECREASE, CURVATURE = 1e-4, 0.9
MOST_TRIALS = 30
LONGEST_STEP = 1e10


def lbfgs_state(n: int, memory: int) -> dict[str, Array]:
    """Return the empty memory: the last moves of θ, the changes of g along them, two counters, and the cost at θ, which
    is no number as long as it is not known."""
    return {
        "moves": np.zeros((memory, n)),
        "changes": np.zeros((memory, n)),
        "remembered": np.zeros(()),
        "evaluations": np.zeros(()),
        "cost": np.full((), np.nan),
    }


def memory_is_sound(state: dict[str, Array]) -> bool:
    """Say whether the memory is one that iterations leave: the slope grows along every move it holds."""
    count = float(state["remembered"])
    if not count.is_integer() or count > len(state["moves"]):
        return False
    held = slice(int(count))
    return bool((np.einsum("kn,kn->k", state["moves"][held], state["changes"][held]) > 0.0).all())


def lbfgs(
    evaluate: Callable[[], float],
    parameters: Array,
    gradient: Array,
    state: dict[str, Array],
    *,
    gradient_tolerance: float,
    max_evaluations: int,
) -> Callable[[], bool]:
    """Return a function that does one iteration in place and says whether the end is reached.

    `evaluate()` returns the cost at `parameters` and fills `gradient`, both `(P,)`. The end is reached when no entry of
    the gradient exceeds `gradient_tolerance`, when the line search finds no better point, or after `max_evaluations`.
    """

    def counted() -> float:
        state["evaluations"][()] += 1
        return evaluate()

    def iterate() -> bool:
        cost = float(state["cost"])
        if math.isnan(cost):
            cost = counted()
            state["cost"][()] = cost
        if float(np.abs(gradient).max()) <= gradient_tolerance or float(state["evaluations"]) >= max_evaluations:
            return True
        direction = _direction(gradient, state)
        if direction.dot(gradient) >= 0.0:  # the memory has gone bad: start again from steepest descent
            state["remembered"][()] = 0
            direction = -gradient
        found = _Line(counted, parameters, gradient, direction, cost).search(_first_trial(gradient, state))
        if found is None:
            state["cost"][()] = np.nan
            return True
        state["cost"][()] = found.cost
        _remember(found, state)
        return False

    return iterate


def _direction(gradient: Array, state: dict[str, Array]) -> Array:
    """Return -H g by the two-loop recursion, newest move first."""
    direction = -gradient
    newest_first = range(int(state["remembered"]))
    weights = []
    for k in newest_first:
        move, change = state["moves"][k], state["changes"][k]
        weight = move.dot(direction) / move.dot(change)
        direction -= weight * change
        weights.append(weight)
    if weights:
        move, change = state["moves"][0], state["changes"][0]
        direction *= move.dot(change) / change.dot(change)
    for k in reversed(newest_first):
        move, change = state["moves"][k], state["changes"][k]
        direction += (weights[k] - change.dot(direction) / move.dot(change)) * move
    return direction


def _first_trial(gradient: Array, state: dict[str, Array]) -> float:
    return 1.0 if state["remembered"] else min(1.0, 1.0 / float(np.abs(gradient).sum()))


def _remember(found: Trial, state: dict[str, Array]) -> None:
    """Put the newest move first; a move along which the slope did not grow tells nothing and is left out."""
    if found.move.dot(found.change) <= np.finfo(float).eps * found.change.dot(found.change):
        return
    for key, newest in (("moves", found.move), ("changes", found.change)):
        state[key][1:] = state[key][:-1].copy()
        state[key][0] = newest
    state["remembered"][()] = min(int(state["remembered"]) + 1, len(state["moves"]))


@dataclass(frozen=True, slots=True)
class Trial:
    """A point on the line: its step length, cost, slope, and what changed on the way to it."""

    step: float
    cost: float
    slope: float
    move: Array
    change: Array


class _Line:
    """The cost along one direction, φ(t) = J(θ + t·d)."""

    def __init__(
        self, evaluate: Callable[[], float], parameters: Array, gradient: Array, direction: Array, cost: float
    ) -> None:
        self._evaluate, self._parameters, self._gradient, self._direction = evaluate, parameters, gradient, direction
        self._from, self._slope_from = parameters.copy(), gradient.copy()
        zero = np.zeros_like(parameters)
        self._start = Trial(0.0, cost, float(direction.dot(gradient)), zero, zero)
        self._trials = 0
        self._here = self._start

    def search(self, step: float) -> Trial | None:
        """Return a point that satisfies the strong Wolfe conditions, or the best found; None leaves θ as it was."""
        previous, found = self._start, None
        while self._trials < MOST_TRIALS:
            trial = self._try(step)
            if not self._decreases(trial) or (previous is not self._start and trial.cost >= previous.cost):
                found = self._zoom(previous, trial)
                break
            if self._is_flat(trial):
                return trial
            if trial.slope >= 0.0:
                found = self._zoom(trial, previous)
                break
            found, previous = trial, trial
            step = min(2.0 * step, LONGEST_STEP)
        return self._settle(found)

    def _settle(self, found: Trial | None) -> Trial | None:
        """Leave θ and g at the point found, or back at the start."""
        if found is None or found.step == 0.0:
            np.copyto(self._parameters, self._from)
            np.copyto(self._gradient, self._slope_from)
            return None
        return found if found is self._here else self._try(found.step)

    def _try(self, step: float) -> Trial:
        self._trials += 1
        np.multiply(self._direction, step, self._parameters)
        np.add(self._parameters, self._from, self._parameters)
        cost = self._evaluate()
        slope = float(self._direction.dot(self._gradient))
        if not (math.isfinite(cost) and math.isfinite(slope)):
            cost, slope = math.inf, math.inf
        self._here = Trial(step, cost, slope, self._parameters - self._from, self._gradient - self._slope_from)
        return self._here

    def _decreases(self, trial: Trial) -> bool:
        return trial.cost <= self._start.cost + SUFFICIENT_DECREASE * trial.step * self._start.slope

    def _is_flat(self, trial: Trial) -> bool:
        return abs(trial.slope) <= -CURVATURE * self._start.slope

    def _zoom(self, low: Trial, high: Trial) -> Trial | None:
        """Narrow down the interval between the better end `low` and `high` until a point satisfies both conditions."""
        while self._trials < MOST_TRIALS and abs(high.step - low.step) > 1e-14 * max(high.step, low.step):
            trial = self._try(_between(low, high))
            if not self._decreases(trial) or trial.cost >= low.cost:
                high = trial
                continue
            if self._is_flat(trial):
                return trial
            if trial.slope * (high.step - low.step) >= 0.0:
                high = low
            low = trial
        return low


def _between(low: Trial, high: Trial) -> float:
    """Return the minimum of the cubic through both ends, kept well inside the interval."""
    width = high.step - low.step
    middle = low.step + 0.5 * width
    if not math.isfinite(high.cost):
        return middle
    a = low.slope + high.slope - 3.0 * (low.cost - high.cost) / (low.step - high.step)
    square = a * a - low.slope * high.slope
    if square < 0.0:
        return middle
    b = math.copysign(math.sqrt(square), width)
    divisor = high.slope - low.slope + 2.0 * b
    if divisor == 0.0:
        return middle
    best = high.step - width * (high.slope + b - a) / divisor
    inner = sorted((low.step + 0.1 * width, high.step - 0.1 * width))
    return min(max(best, inner[0]), inner[1])
