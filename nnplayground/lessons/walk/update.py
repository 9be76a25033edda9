"""The formulas of the update: what the solver remembers, and where each parameter goes.

A solver that is not listed here, such as L-BFGS, is written as θ + Δθ, with the move that it made.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from nnplayground.lessons import notation
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.terms import Equation, Negative, Power, Product, Quantity, Ratio, Root, Sum, Term
from nnplayground.lessons.walk.cells import GRADIENT, NEW, OLD, Cell
from nnplayground.lessons.walk.functions import ONE, TWO
from nnplayground.lessons.walk.numbers import HATS, Numbers

PARAMETER_NAMES = {
    "momentum": notation.MOMENTUM,
    "decay": Name(r"\rho", "ρ"),
    "epsilon": Name(r"\epsilon", "ε"),
    "beta_1": Name(r"\beta_1", "β₁"),
    "beta_2": Name(r"\beta_2", "β₂"),
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter on its way: its numbers, as the formulas of the solvers name them."""

    numbers: Numbers
    cell: Cell

    @property
    def theta(self) -> Quantity:
        """The parameter before the update."""
        return self.numbers.quantity(replace(self.cell, table=OLD))

    @property
    def gradient(self) -> Quantity:
        """Its partial derivative, which is taken as 0 where it is locked."""
        found = self.numbers.quantity(replace(self.cell, table=GRADIENT))
        return replace(found, number=0.0) if is_locked(self.numbers, self.cell) else found

    @property
    def rate(self) -> Quantity:
        """The learning rate of this step."""
        return Quantity(notation.RATE, self.numbers.step.rate)

    def param(self, name: str) -> Quantity:
        """Return a parameter of the solver."""
        return Quantity(PARAMETER_NAMES[name], float(self.numbers.settings.solver_params[name]))

    def memory(self, name: str) -> Quantity:
        """Return a number of the solver's memory after this step."""
        return self.numbers.quantity(replace(self.cell, table=name))

    def before(self, name: str) -> Quantity:
        """Return a number of the solver's memory before this step."""
        name_before = self.numbers.memory_name(replace(self.cell, table=name), before=True)
        return Quantity(name_before, float(self.numbers.step.memory[name][self.numbers.position(self.cell)]))

    def times_rate(self, *factors: Term) -> Term:
        """Return η · ..."""
        return Product((self.rate, *factors))


def is_locked(numbers: Numbers, cell: Cell) -> bool:
    """Say whether training leaves a parameter where it is."""
    return bool(np.isin(numbers.position(cell), numbers.settings.locked))


def _less(theta: Term, step: Term) -> Term:
    return Sum((theta, Negative(step)))


def _running_mean(parameter: Parameter, name: str, decay: str, of: Term) -> Term:
    keep = parameter.param(decay)
    return Sum((Product((keep, parameter.before(name))), Product((Sum((ONE, Negative(keep))), of))))


def _square(parameter: Parameter) -> Term:
    return Power(parameter.gradient, TWO)


def _scaled(parameter: Parameter, above: Term, below: Term) -> Term:
    """θ - η · above / (√below + ε)."""
    return _less(parameter.theta, parameter.times_rate(Ratio(above, Sum((Root(below), parameter.param("epsilon"))))))


def _velocity(parameter: Parameter) -> Term:
    kept = Product((parameter.param("momentum"), parameter.before("velocity")))
    return Sum((kept, Negative(parameter.times_rate(parameter.gradient))))


def _nesterov(parameter: Parameter) -> Term:
    ahead = Product((parameter.param("momentum"), parameter.memory("velocity")))
    return Sum((parameter.theta, ahead, Negative(parameter.times_rate(parameter.gradient))))


def _correction(parameter: Parameter, beta: str) -> Term:
    """1 - β^t, which makes up for a mean that began at 0."""
    t = Quantity(notation.letter("t"), parameter.numbers.steps_of_solver)
    return Sum((ONE, Negative(Power(parameter.param(beta), t))))


def _adam(parameter: Parameter) -> Term:
    if not parameter.numbers.settings.solver_params["epsilon_first"]:
        return _scaled(parameter, parameter.memory("mean_hat"), parameter.memory("squares_hat"))
    correction = Ratio(Root(_correction(parameter, "beta_2")), _correction(parameter, "beta_1"))
    below = Sum((Root(parameter.memory("squares")), parameter.param("epsilon")))
    return _less(parameter.theta, parameter.times_rate(correction, Ratio(parameter.memory("mean"), below)))


Write = Callable[[Parameter], Term]

_NEW: dict[str, Write] = {
    "sgd": lambda p: _less(p.theta, p.times_rate(p.gradient)),
    "momentum": lambda p: Sum((p.theta, p.memory("velocity"))),
    "nesterov": _nesterov,
    "adagrad": lambda p: _scaled(p, p.gradient, p.memory("squares")),
    "rmsprop": lambda p: _scaled(p, p.gradient, p.memory("squares")),
    "adam": _adam,
}
_MEMORIES: dict[tuple[str, str], Write] = {
    ("momentum", "velocity"): _velocity,
    ("nesterov", "velocity"): _velocity,
    ("adagrad", "squares"): lambda p: Sum((p.before("squares"), _square(p))),
    ("rmsprop", "squares"): lambda p: _running_mean(p, "squares", "decay", _square(p)),
    ("adam", "mean"): lambda p: _running_mean(p, "mean", "beta_1", p.gradient),
    ("adam", "squares"): lambda p: _running_mean(p, "squares", "beta_2", _square(p)),
    ("adam", "mean_hat"): lambda p: Ratio(p.memory("mean"), _correction(p, "beta_1")),
    ("adam", "squares_hat"): lambda p: Ratio(p.memory("squares"), _correction(p, "beta_2")),
}


def updated(numbers: Numbers, cell: Cell) -> Equation:
    """Return the equation of a parameter after the update, or of a number that the solver remembers."""
    parameter, solver = Parameter(numbers, cell), numbers.settings.solver.key
    if cell.table == NEW:
        write = _NEW.get(solver, _moved)
    else:
        write = _MEMORIES.get((solver, cell.table), lambda p: _changed(p, cell.table))
    return Equation(numbers.name(cell), write(parameter), numbers.of(cell))


def _moved(parameter: Parameter) -> Term:
    """θ + Δθ, with the move that the solver made."""
    theta, place = parameter.theta, parameter.numbers.position(parameter.cell)
    move = float(parameter.numbers.step.after[place]) - theta.number
    return Sum((theta, Quantity(Name(rf"\Delta {theta.name.latex}", f"Δ{theta.name.plain}"), move)))


def _changed(parameter: Parameter, table: str) -> Term:
    """Return a memory of a solver that is not written out: what it was, and the change."""
    after = parameter.memory(table)
    if table in HATS:
        return after
    before = parameter.before(table)
    change = after.number - before.number
    return Sum((before, Quantity(Name(rf"\Delta {before.name.latex}", f"Δ{before.name.plain}"), change)))
