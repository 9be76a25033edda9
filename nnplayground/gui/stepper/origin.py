"""Where a number comes from: its formula, the cells that went into it, and from which step on it is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from nnplayground.lessons.terms import Equation, Product, Quantity, Series, Sum, Term
from nnplayground.lessons.walk import Cell, Walk
from nnplayground.lessons.walk.cells import DELTA, LOSS, OLD, SHARE, A, X, Y, Z

OF_SAMPLES = frozenset((X, Y, Z, A, LOSS, DELTA, SHARE))
"""Tables that have a number for every sample."""
GIVEN = frozenset((X, Y, OLD))
"""Tables that are known before anything is computed."""


def proper(cell: Cell) -> Cell:
    """Return a cell as steps name it: without a sample where its number belongs to all of them."""
    return cell if cell.table in OF_SAMPLES else replace(cell, sample=None)


def known_at(walk: Walk, cell: Cell) -> int:
    """Return the index of the step from which on a number is known; -1 for what is given."""
    if cell.table == SHARE:
        return walk.place(Cell(DELTA, cell.layer, cell.unit, None, cell.sample))
    return walk.place(cell)


def equation(walk: Walk, cell: Cell) -> Equation | None:
    """Return the formula of a number; None for what is given."""
    if cell.table in GIVEN:
        return None
    if cell.table != SHARE:
        return walk.equation(proper(cell))
    numbers, sample = walk.numbers, cell.sample or 0
    own = numbers.quantity(Cell(DELTA, cell.layer, cell.unit, None, sample))
    if cell.source is None:
        return Equation(numbers.name(cell), own, numbers.of(cell))
    below = numbers.output(*numbers.source(cell.layer, cell.source), sample)
    return Equation(numbers.name(cell), Product((own, below)), numbers.of(cell))


def sources(found: Equation | None) -> frozenset[Cell]:
    """Return the cells whose numbers went into a formula."""
    if found is None:
        return frozenset()
    return frozenset(one.cell for one in found.term.quantities() if isinstance(one.cell, Cell))


def factors(term: Term) -> Iterator[Term]:
    """Yield the parts of a term that are worked out one after the other, the inner ones first.

    A chain of factors gives each factor, a sum each of its terms; a name alone gives itself.
    """
    if isinstance(term, Series):
        yield from term.terms
    elif isinstance(term, Product):
        for factor in term.factors:
            if isinstance(factor, (Sum, Series)) and len(factor.terms) > 2:
                yield from factor.terms
            yield factor
    elif isinstance(term, Quantity) or not term.parts():
        yield term
    else:
        yield from term.parts()
