"""What a paper is made of: the blocks of worksheets, and beside them prose, tables, and pictures from the window."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPicture

from nnplayground.lessons.worksheet import Block, Break, Worksheet


@dataclass(frozen=True, slots=True)
class Prose:
    """A text in Markdown, with formulas between `$` signs."""

    markdown: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, the first of them headings where `has_head`; `of_numbers` sets all but the first column right."""

    rows: tuple[tuple[str, ...], ...]
    has_head: bool = False
    of_numbers: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """A figure of the window as it was recorded, `size` in pixels of 1/96 inch, and what it is called."""

    name: str
    picture: QPicture
    size: QSizeF


Piece = Block | Prose | Table | Drawing


@dataclass(frozen=True, slots=True, eq=False)
class Paper:
    """One document: its title, what stands at the foot of its pages, and its pieces."""

    title: str
    foot: str
    pieces: tuple[Piece, ...]


def of_worksheets(sheets: Iterable[Worksheet]) -> Paper:
    """Return worksheets as one paper, each from a new page on."""
    listed = tuple(sheets)
    pieces: list[Piece] = []
    for sheet in listed:
        pieces += [Break(), *sheet.blocks] if pieces else sheet.blocks
    return Paper(listed[0].title, listed[0].foot, tuple(pieces))
