"""Curves of runs that were kept, over which the present one is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtGui import QColor

from nnplayground.data.dataset import Floats
from nnplayground.gui.plots.base import legend
from nnplayground.gui.theme import LIGHT, Theme
from nnplayground.i18n import printable

GOLDEN, FIRST_HUE = 0.618034, 0.04
LONGEST_NAME, LONGEST_ROW = 32, 40
"""Characters of a name in a legend, and of the names in a row of it."""


class Course(Protocol):
    """How a run went; every array has one entry a record, the last two `(records, layers)` one column a layer."""

    @property
    def epochs(self) -> Floats:
        """The epochs."""

    @property
    def train_loss(self) -> Floats:
        """Loss over the training samples."""

    @property
    def test_loss(self) -> Floats:
        """Loss over the test samples."""

    @property
    def train_score(self) -> Floats:
        """Score over the training samples."""

    @property
    def test_score(self) -> Floats:
        """Score over the test samples."""

    @property
    def gradients(self) -> Floats:
        """Mean size of the gradients of each layer."""

    @property
    def updates(self) -> Floats:
        """Update ratio of each layer; not-a-number where none is known."""


@dataclass(frozen=True, slots=True, eq=False)
class Other:
    """A run that is drawn beneath the present one, with its name, the number of its colour, and its task."""

    name: str
    colour: int
    task: str
    course: Course


def run_colour(theme: Theme, number: int) -> QColor:
    """Return the colour of a run: hues far apart for numbers that are near, and paler than those of the present run."""
    hue = (FIRST_HUE + number * GOLDEN) % 1.0
    is_light = theme.key == LIGHT.key
    return theme.legible(QColor.fromHsvF(hue, 0.6, 0.78) if is_light else QColor.fromHsvF(hue, 0.5, 0.85))


def legend_with(own: Iterable[tuple[str, QColor | str, bool]], others: Sequence[Other], theme: Theme) -> str:
    """Return a legend as HTML: first that of the present run, then the other runs, a few in a row."""
    names: list[tuple[str, QColor | str, bool]] = [
        (_elided(other.name), run_colour(theme, other.colour), False) for other in others
    ]
    rows: list[list[tuple[str, QColor | str, bool]]] = []
    for name in names:
        if not rows or len(name[0]) + sum(len(each[0]) for each in rows[-1]) > LONGEST_ROW:
            rows.append([])
        rows[-1].append(name)
    return "<br>".join(legend(row, theme) for row in (list(own), *rows))


def _elided(name: str) -> str:
    """Return a name short enough for a legend, its signs not to be taken for HTML."""
    short = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
    return printable(short).replace("&", "&amp;").replace("<", "&lt;")
