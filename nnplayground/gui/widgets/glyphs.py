"""What an atom of a formula is drawn from: one picture, or a letter with its index and its exponent.

Letters and indices are few and come in all combinations, so they are set apart and put together here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer

from nnplayground.typeset import svg

KEPT = 4096
SET_SIZE = 16.0
"""Pixels of the letters that atoms are set in; they are drawn in any size."""
SCRIPT = 0.7
"""Size of indices and exponents."""
DROP, LIFT, TALLER_LIFT, SKEW = 0.2, 0.44, 0.5, 0.03
"""How far an index stands below, an exponent above the baseline, over a capital, too, and how far right, in letters."""
AFTER_MINUS = 0.04
AXIS, FRACTION_GAP, OVERHANG, RULE_WIDTH = 0.26, 0.14, 0.06, 0.06
"""How high above the baseline the rule of a fraction stands, the room above and below it, how far it reaches beyond
what it divides, and how thick it is, in letters."""
PARTIAL, RULE = r"\partial", ""
_INDEXED = re.compile(
    r"(?P<letter>[a-zA-Z]|\\[a-zA-Z]+|\\hat\{[a-zA-Z]\})"
    r"(?:_\{(?P<index>[\w,]+)\}|_(?P<digit>\d))?"
    r"(?:\^\{(?P<exponent>[\w(),\[\]]+)\})?(?P<prime>\\,')?"
)
_PARTIAL = re.compile(r"\\frac\{\\partial (?P<above>[^\s]+)\}\{\\partial (?P<below>[^\s]+)\}")
_NEGATIVE = re.compile(r"\{-\}(?P<rest>[\d.]+)")


@dataclass(frozen=True, slots=True)
class Glyph:
    """One picture in an atom: where its origin is, right of and below that of the atom, and its size, as a share.

    A rule has no LaTeX; its size is its length in pixels.
    """

    latex: str
    right: float = 0.0
    down: float = 0.0
    size: float = 1.0


@dataclass(frozen=True, slots=True)
class Extent:
    """How far an atom reaches from its origin: to the right, above and below, and its pictures; all in letters of
    `SET_SIZE` pixels."""

    width: float
    ascent: float
    descent: float
    glyphs: tuple[Glyph, ...]


@lru_cache(KEPT)
def renderer(latex: str, colour: str) -> QSvgRenderer:
    """Return what draws a piece of LaTeX; the top of its view box is minus its ascent."""
    found = QSvgRenderer(QByteArray(svg(latex, SET_SIZE, colour).encode()))
    found.setAspectRatioMode(Qt.AspectRatioMode.IgnoreAspectRatio)
    return found


@lru_cache(KEPT)
def _box(latex: str) -> QRectF:
    return renderer(latex, "#000000").viewBoxF()


@lru_cache(KEPT)
def extent(latex: str) -> Extent:
    """Return what an atom is drawn from, and how much room it takes."""
    if found := _INDEXED.fullmatch(latex):
        return _together(_of_letter(found))
    if (found := _PARTIAL.fullmatch(latex)) and all(map(_INDEXED.fullmatch, found.groups())):
        return _fraction(_slope_of(found["above"]), _slope_of(found["below"]))
    if found := _NEGATIVE.fullmatch(latex):
        return _together([Glyph("{-}"), Glyph(found["rest"], _box("{-}").right() + AFTER_MINUS * SET_SIZE)])
    return _together([Glyph(latex)])


def _of_letter(found: re.Match[str]) -> list[Glyph]:
    letter, index, exponent = found["letter"], found["index"] or found["digit"], found["exponent"]
    glyphs, right = [Glyph(letter)], _box(letter).right() + SKEW * SET_SIZE
    end = right
    if index:
        glyphs.append(Glyph(index, right, DROP * SET_SIZE, SCRIPT))
        end = right + SCRIPT * _box(index).right()
    if exponent:
        lift = max(LIFT, -_box(letter).top() / SET_SIZE - 0.3) if index else LIFT
        glyphs.append(Glyph(exponent, right, -max(lift, TALLER_LIFT if index else lift) * SET_SIZE, SCRIPT))
        end = max(end, right + SCRIPT * _box(exponent).right())
    if found["prime"]:
        glyphs.append(Glyph("'", end))
    return glyphs


def _slope_of(name: str) -> Extent:
    """Return ∂ before a name."""
    first = _box(PARTIAL).right()
    return _together([Glyph(PARTIAL), *(_moved(glyph, first, 0.0) for glyph in extent(name).glyphs)])


def _moved(glyph: Glyph, right: float, down: float) -> Glyph:
    return replace(glyph, right=glyph.right + right, down=glyph.down + down)


def _fraction(above: Extent, below: Extent) -> Extent:
    """Return one row over another with a rule between, which stands at the height of a minus."""
    width = max(above.width, below.width) + 2 * OVERHANG * SET_SIZE
    axis, gap = AXIS * SET_SIZE, FRACTION_GAP * SET_SIZE
    up, drop = -axis - gap - above.descent, gap - axis + below.ascent
    top = [_moved(glyph, (width - above.width) / 2, up) for glyph in above.glyphs]
    bottom = [_moved(glyph, (width - below.width) / 2, drop) for glyph in below.glyphs]
    rule = Glyph(RULE, 0.0, -axis, width)
    return Extent(width, above.ascent - up, below.descent + drop, (*top, rule, *bottom))


def _together(glyphs: list[Glyph]) -> Extent:
    boxes = [(glyph, _box(glyph.latex)) for glyph in glyphs]
    return Extent(
        width=max(glyph.right + glyph.size * box.right() for glyph, box in boxes),
        ascent=max(-(glyph.down + glyph.size * box.top()) for glyph, box in boxes),
        descent=max(glyph.down + glyph.size * box.bottom() for glyph, box in boxes),
        glyphs=tuple(glyphs),
    )


def draw(painter: QPainter, latex: str, place: QRectF, colour: str) -> None:
    """Draw an atom into its room, stretched to fill that."""
    room = extent(latex)
    across, down = place.width() / room.width, place.height() / (room.ascent + room.descent)
    origin = QPointF(place.left(), place.top() + room.ascent * down)
    for glyph in room.glyphs:
        if glyph.latex == RULE:
            thick = RULE_WIDTH * SET_SIZE * down
            middle = origin.y() + glyph.down * down
            painter.fillRect(
                QRectF(origin.x() + glyph.right * across, middle - thick / 2, glyph.size * across, thick),
                QColor(colour),
            )
            continue
        box = _box(glyph.latex)
        left = origin.x() + (glyph.right + glyph.size * box.left()) * across
        top = origin.y() + (glyph.down + glyph.size * box.top()) * down
        size = glyph.size * box.width() * across, glyph.size * box.height() * down
        renderer(glyph.latex, colour).render(painter, QRectF(left, top, *size))
