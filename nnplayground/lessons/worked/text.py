"""Worked examples in plain text, for the terminal and for whoever reads a formula aloud."""

from __future__ import annotations

from collections.abc import Iterator

from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Translate, render
from nnplayground.lessons.matrices import MatrixEquation
from nnplayground.lessons.scripts import PLAIN
from nnplayground.lessons.worked.example import Example, Item, Line, sides

INDENT, FURTHER = "   ", "      "
WIDE = 100
"""Characters beyond which the sides of a formula stand on lines of their own."""
ON_THE_SLIDE = QT_TRANSLATE_NOOP("Worked", "The slide has {slide}: {erratum}")
QUOTED = QT_TRANSLATE_NOOP("Worked", "The slide has “{slide}”: {erratum}")


def lines(example: Example, translate: Translate, digits: int) -> list[str]:
    """Return an example line by line, in the language of `translate`, numbers with so many significant digits."""
    digits = max(digits, example.fewest_digits)
    found = [str(render(example.label, translate)), ""]
    for number, item in enumerate(example.items(), start=1):
        found += [f"{number}. {render(item.caption, translate)}", *_item(item, translate, digits), ""]
    return found[:-1]


def _item(item: Item, translate: Translate, digits: int) -> Iterator[str]:
    for line in item.equations:
        yield from _formula(line, digits)
    if not item.equations:
        yield f"{INDENT}{shown_value(item, translate)}"
    if item.erratum:
        yield f"{INDENT}! {shown_erratum(item, translate)}"


def _formula(line: Line, digits: int) -> Iterator[str]:
    first, *rest = sides(line, PLAIN, digits)
    in_one = " ".join((first, *rest))
    if len(in_one) <= WIDE and not isinstance(line, MatrixEquation):
        yield f"{INDENT}{in_one}"
        return
    yield f"{INDENT}{first}"
    yield from (f"{FURTHER}{side}" for side in rest)


def shown_value(item: Item, translate: Translate) -> str:
    """Return what an item without formulas says."""
    return str(render(item.value, translate))


def shown_erratum(item: Item, translate: Translate) -> str:
    """Return what the slide has and what happened there; empty where the slide is right."""
    if item.erratum is None or not item.slide:
        return str(render(item.erratum, translate) or "")
    said = ON_THE_SLIDE if isinstance(item.slide, Marked) else QUOTED
    return translate(said.context, said).format(
        slide=render(item.slide, translate), erratum=render(item.erratum, translate)
    )
