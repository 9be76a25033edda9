"""Where the atoms of a formula stand: on the baselines of as many lines as the width asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from nnplayground.typeset import Kind

SMALLEST = 0.45
"""How far an atom that is wider than all of the room may be shrunk."""
MARGIN, LINE_GAP = 2.0, 6.0
INDENT = 1.4
"""Of lines that go on, in letters."""
FURTHEST = 0.4
"""Share of the width up to which lines are aligned at the first sign of equality."""
SHORT_BRACKETS = 7
"""Atoms up to which what stands in brackets stays on one line."""
_ROOM = {Kind.RELATION: 0.3, Kind.SIGN: 0.24, Kind.DOT: 0.18}
"""Room before and after a sign, in letters."""
_APART, _BETWEEN_PARTS = 0.17, 0.4


@dataclass(frozen=True, slots=True)
class Box:
    """The room that an atom takes: its width, and how far it reaches above and below the baseline, in pixels."""

    kind: Kind
    width: float
    ascent: float
    descent: float
    is_apart: bool = False


@dataclass(frozen=True, slots=True)
class Set:
    """Places of all atoms, in their order, and the size of all of it."""

    places: tuple[QRectF, ...]
    width: float
    height: float


def stretched(boxes: Sequence[Box]) -> list[Box]:
    """Return boxes with brackets as high as what stands in them."""
    found, opened = list(boxes), list[int]()
    for place, box in enumerate(boxes):
        if box.kind is Kind.OPEN:
            opened.append(place)
        elif box.kind is Kind.CLOSE and opened:
            first = opened.pop()
            inside = found[first : place + 1]
            ascent, descent = max(one.ascent for one in inside), max(one.descent for one in inside)
            for end in (first, place):
                found[end] = replace(found[end], ascent=ascent, descent=descent)
    return found


def set_lines(parts: Sequence[Sequence[Box]], width: float, size: float, *, is_stacked: bool) -> Set:
    """Place the atoms of all parts in letters `size` pixels high; `is_stacked` begins a line with every part.

    Stacked parts that begin with a relation stand below the first one of the first part.
    """
    return _Setter(width, size, is_stacked=is_stacked).set(parts)


class _Setter:
    """Fills line after line."""

    def __init__(self, width: float, size: float, *, is_stacked: bool) -> None:
        self._width, self._size, self._is_stacked = width - 2 * MARGIN, size, is_stacked
        self._lines: list[list[tuple[Box, float]]] = [[]]
        self._pen = self._indent = self._aligned = 0.0

    def set(self, parts: Sequence[Sequence[Box]]) -> Set:
        """Return the places of all parts."""
        for number, part in enumerate(parts):
            boxes = stretched(part)
            if number and self._is_stacked:
                self._begin_line(self._aligned)
            elif number:
                self._pen += _BETWEEN_PARTS * self._size if self._lines[-1] else 0.0
            else:
                self._indent = INDENT * self._size
                self._align(boxes)
            for chunk in _chunks(boxes):
                self._add(chunk)
        return self._stack()

    def _align(self, boxes: Sequence[Box]) -> None:
        """Find where the lines of other parts begin: at the first relation, if that is not too far."""
        pen = 0.0
        for before, box in zip((None, *boxes), boxes, strict=False):
            pen += self._gap(before, box)
            if box.kind is Kind.RELATION:
                if self._is_stacked and pen <= FURTHEST * self._width:
                    self._aligned = pen
                    self._indent = pen + box.width + _ROOM[Kind.RELATION] * self._size
                return
            pen += box.width

    def _gap(self, before: Box | None, box: Box) -> float:
        """Return the room between two atoms."""
        if before is None:
            return 0.0
        room = max(_ROOM.get(before.kind, 0.0), _ROOM.get(box.kind, 0.0))
        return max(room, _APART if box.is_apart else 0.0) * self._size

    def _begin_line(self, at: float) -> None:
        if self._lines[-1]:
            self._lines.append([])
        self._pen = at

    def _width_of(self, chunk: Sequence[Box]) -> float:
        before: Box | None = self._lines[-1][-1][0] if self._lines[-1] else None
        width = 0.0
        for box in chunk:
            width += self._gap(before, box) + box.width
            before = box
        return width

    def _may_end(self) -> bool:
        """Say whether a line may end here: it holds more than a sign."""
        line = self._lines[-1]
        return len(line) > 1 or (len(line) == 1 and line[0][0].kind not in _ROOM)

    def _add(self, chunk: Sequence[Box]) -> None:
        """Add atoms that belong together, on a further line where there is no room left in this one."""
        if self._pen + self._width_of(chunk) > self._width and self._may_end():
            self._begin_line(self._indent)
        if self._pen + self._width_of(chunk) > self._width and len(chunk) > 1:
            for piece in _pieces(chunk):
                self._add(piece)
            return
        for box in chunk:
            room = self._width - self._pen
            share = 1.0 if box.width <= room else max(room / box.width, SMALLEST)
            fitted = replace(box, width=share * box.width, ascent=share * box.ascent, descent=share * box.descent)
            self._pen += self._gap(self._lines[-1][-1][0] if self._lines[-1] else None, box)
            self._lines[-1].append((fitted, self._pen))
            self._pen += fitted.width

    def _stack(self) -> Set:
        places: list[QRectF] = []
        top, widest = MARGIN, 0.0
        for line in self._lines:
            ascent = max((box.ascent for box, _ in line), default=0.0)
            descent = max((box.descent for box, _ in line), default=0.0)
            for box, left in line:
                above = top + ascent - box.ascent
                places.append(QRectF(MARGIN + left, above, box.width, box.ascent + box.descent))
                widest = max(widest, left + box.width)
            top += ascent + descent + LINE_GAP
        return Set(tuple(places), widest + 2 * MARGIN, top - LINE_GAP + MARGIN)


def _chunks(boxes: Sequence[Box]) -> Iterator[list[Box]]:
    """Yield runs of atoms: a line may begin before a relation and before a sign, but not within short brackets."""
    chunk: list[Box] = []
    together = 0
    for place, box in enumerate(boxes):
        if chunk and place >= together and box.kind in (Kind.RELATION, Kind.SIGN):
            yield chunk
            chunk = []
        if box.kind is Kind.OPEN and place >= together:
            end = _closing(boxes, place)
            together = end if end - place <= SHORT_BRACKETS else together
        chunk.append(box)
    if chunk:
        yield chunk


def _pieces(chunk: Sequence[Box]) -> list[list[Box]]:
    """Return what atoms that are too wide for a line are broken into: before dots, or, where there are none, singly."""
    pieces: list[list[Box]] = [[]]
    for box in chunk:
        if box.kind is Kind.DOT and pieces[-1]:
            pieces.append([])
        pieces[-1].append(box)
    return pieces if len(pieces) > 1 else [[box] for box in chunk]


def _closing(boxes: Sequence[Box], opened: int) -> int:
    """Return the place of what closes a bracket."""
    depth = 0
    for place in range(opened, len(boxes)):
        depth += (boxes[place].kind is Kind.OPEN) - (boxes[place].kind is Kind.CLOSE)
        if not depth:
            return place
    return len(boxes)
