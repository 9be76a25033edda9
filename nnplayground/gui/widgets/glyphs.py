"""What an atom of a formula is drawn from: one picture, or a letter with its index and its exponent.

Letters and indices are few and come in all combinations, so they are set apart and put together here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
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
_INDEXED = re.compile(
    r"(?P<letter>[a-zA-Z]|\\[a-zA-Z]+|\\hat\{[a-zA-Z]\})"
    r"(?:_\{(?P<index>[\w,]+)\}|_(?P<digit>\d))?"
    r"(?:\^\{(?P<exponent>[\w(),\[\]]+)\})?(?P<prime>\\,')?"
)
_NEGATIVE = re.compile(r"\{-\}(?P<rest>[\d.]+)")


@dataclass(frozen=True, slots=True)
class Glyph:
    """One picture in an atom: where its origin is, right of and below that of the atom, and its size, as a share."""

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
        box = _box(glyph.latex)
        left = origin.x() + (glyph.right + glyph.size * box.left()) * across
        top = origin.y() + (glyph.down + glyph.size * box.top()) * down
        size = glyph.size * box.width() * across, glyph.size * box.height() * down
        renderer(glyph.latex, colour).render(painter, QRectF(left, top, *size))
