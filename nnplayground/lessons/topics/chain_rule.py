"""The chain rule: a composition of functions as a chain of nodes, with the local derivative on every edge.

The innermost function comes first: (3x - 2)⁶ is linear, then a power. Nodes are x, u, v, w, s and, at last, y.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from nnplayground.catalogue import checked, lookup
from nnplayground.engine.arrays import Array
from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.lessons import notation
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.terms import Equation, Product, Quantity, Term
from nnplayground.lessons.topics.links import LINKS
from nnplayground.numbers import short

BETWEEN = ("u", "v", "w", "s")
"""Names of the nodes between x and y."""
MOST_LINKS = len(BETWEEN) + 1
X, Y = notation.letter("x"), notation.letter("y")

TOO_LARGE = QT_TRANSLATE_NOOP("ChainRule", "{outer} is too large for float64 here: {inner} = {value}.")
SLOPE_TOO_LARGE = QT_TRANSLATE_NOOP("ChainRule", "The derivative of {outer} is too large for float64 here.")


@dataclass(frozen=True, slots=True)
class Step:
    """One function of the composition: key of `LINKS`, and its parameters."""

    key: str
    params: Mapping[str, float] = field(default_factory=dict)

    def complete(self) -> dict[str, float]:
        """Return all of its parameters; raises `InputError` for what there is not, or what is out of range."""
        link = lookup(LINKS, self.key, "function")
        return checked(link.params, self.params, self.key)


@dataclass(frozen=True, slots=True)
class Node:
    """A number on the way from x to y: its name, how it comes from the node before, and the slope of that function."""

    name: Name
    value: Equation
    slope: Equation


@dataclass(frozen=True, slots=True)
class Composition:
    """One to five functions, the innermost first."""

    steps: tuple[Step, ...]

    def names(self) -> tuple[Name, ...]:
        """Return the names of x, what is between, and y."""
        return (X, *map(notation.letter, BETWEEN[: len(self.steps) - 1]), Y)

    def nodes(self, x: float) -> tuple[Node, ...]:
        """Return the nodes after x; raises `InputError` that says where and why one has no number."""
        nodes, fault = self.reached(x)
        if fault is not None:
            raise fault
        return nodes

    def reached(self, x: float) -> tuple[tuple[Node, ...], InputError | None]:
        """Return the nodes that have a number, and what keeps the next one, or dy/dx, from having one."""
        names, found, value = self.names(), list[Node](), x
        for step, before, name in zip(self.steps, names, names[1:], strict=False):
            try:
                found.append(_node(step, Quantity(before, value), name))
            except InputError as fault:
                return tuple(found), fault
            value = found[-1].value.value
        nodes = tuple(found)
        return nodes, None if _is_number(product(nodes).term) else InputError(SLOPE_TOO_LARGE, outer=Y.plain)

    def formula(self) -> Term:
        """Return y in x alone, as one term."""
        term: Term = Quantity(X, 1.0)
        for step in self.steps:
            term = LINKS[step.key].value(term, **step.complete())
        return term

    def value(self, x: float) -> float:
        """Return y; raises `InputError` where there is none."""
        return self.nodes(x)[-1].value.value

    def slope(self, x: float) -> float:
        """Return dy/dx as the product of the local slopes; raises `InputError` where there is none."""
        return product(self.nodes(x)).value

    def sample(self, x: Array) -> tuple[Array, Array]:
        """Return y and dy/dx over x `(n,)`; nan where there is none."""
        values, slopes = np.full(x.shape, np.nan), np.full(x.shape, np.nan)
        for place, at in enumerate(x.tolist()):
            try:
                nodes = self.nodes(at)
            except InputError:
                continue
            values[place], slopes[place] = nodes[-1].value.value, product(nodes).value
        return values, slopes


def _node(step: Step, inner: Quantity, name: Name) -> Node:
    link, params = LINKS[step.key], step.complete()
    said = {"outer": name.plain, "inner": inner.name.plain, "value": short(inner.number, 4)}
    if fault := link.fault(inner.number, **params):
        raise InputError(fault, **said)
    value = Equation(name, link.value(inner, **params))
    slope = Equation(derivative(name, inner.name), link.slope(inner, **params))
    if not _is_number(value.term):
        raise InputError(TOO_LARGE, **said)
    if not _is_number(slope.term):
        raise InputError(SLOPE_TOO_LARGE, **said)
    return Node(name, value, slope)


def _is_number(term: Term) -> bool:
    try:
        return math.isfinite(term.value)
    except OverflowError:
        return False


def derivative(of: Name, by: Name) -> Name:
    """Return the name of an ordinary derivative."""
    return Name(rf"\frac{{d{of.latex}}}{{d{by.latex}}}", f"d{of.plain}/d{by.plain}")


def product(nodes: tuple[Node, ...]) -> Equation:
    """Return dy/dx = dy/du · du/dx with its numbers, the outermost factor first."""
    factors = tuple(Quantity(node.slope.name, node.slope.value) for node in reversed(nodes))
    return Equation(derivative(Y, X), factors[0] if len(factors) == 1 else Product(factors))


@dataclass(frozen=True, slots=True)
class Comparison:
    """dy/dx by the chain rule beside the central difference at x ± h, and how far they are apart, relatively."""

    exact: float
    numerical: float
    h: float

    @property
    def error(self) -> float:
        """|difference| as a share of the larger of |dy/dx| and 1."""
        return abs(self.exact - self.numerical) / max(abs(self.exact), 1.0)


def compare(composition: Composition, x: float) -> Comparison:
    """Return the numerical check at x; raises `InputError` where there is no number at x, x - h or x + h."""
    wanted = np.cbrt(np.finfo(np.float64).eps) * max(1.0, abs(x))
    above, below = float(x + wanted), float(x - wanted)
    difference = composition.value(above) - composition.value(below)
    return Comparison(composition.slope(x), difference / (above - below), float(wanted))
