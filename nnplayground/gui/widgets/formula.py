"""A typeset formula: its parts one after the other, on further lines where one is too narrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.gui.widgets.glyphs import SET_SIZE, draw, extent
from nnplayground.gui.widgets.lines import MARGIN, SMALLEST, Box, Set, set_lines
from nnplayground.typeset import Atom, atoms

LARGER_THAN_TEXT = 1.35
NARROWEST, WIDEST_WISH = 40, 2000


def prepare(parts: Sequence[str]) -> Iterator[None]:
    """Set the atoms of parts that are to be shown soon, one for every turn."""
    for part in parts:
        for atom in atoms(part):
            extent(atom.latex)
            yield


class Formula(QWidget):
    """Shows a formula given in parts, which are set on one line while there is room.

    Letters follow the widget's font and colour; `spoken` is what a screen reader says of it. With `stacked` every
    part begins a line of its own, below the first sign of equality.
    """

    def __init__(self, parent: QWidget | None = None, scale: float = 1.0, *, stacked: bool = False) -> None:
        super().__init__(parent)
        self._parts: tuple[str, ...] = ()
        self._atoms: tuple[tuple[Atom, ...], ...] = ()
        self._scale, self._is_stacked = scale, stacked
        self._set: tuple[tuple[float, float], Set] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_parts(self, parts: Sequence[str], spoken: str = "") -> None:
        """Show a formula: LaTeX, cut where a new line may begin."""
        self.setAccessibleName(spoken)
        if tuple(parts) != self._parts:
            self._parts = tuple(parts)
            self._atoms = tuple(map(atoms, self._parts))
            self._lay_out_anew()

    @property
    def parts(self) -> tuple[str, ...]:
        """The LaTeX that is shown."""
        return self._parts

    # -- layout --------------------------------------------------------------------------------------------------------

    @property
    def _size(self) -> float:
        return self.fontInfo().pixelSize() * LARGER_THAN_TEXT * self._scale

    def _boxes(self) -> list[list[Box]]:
        times = self._size / SET_SIZE
        found: list[list[Box]] = []
        for part in self._atoms:
            found.append([])
            for atom in part:
                room = extent(atom.latex)
                size = room.width * times, room.ascent * times, room.descent * times
                found[-1].append(Box(atom.kind, *size, atom.is_apart))
        return found

    def _place(self, width: float) -> Set:
        """Return where each atom stands in a widget of this width."""
        key = width, self._size
        if self._set is None or self._set[0] != key:
            self._set = key, set_lines(self._boxes(), width, self._size, is_stacked=self._is_stacked)
        return self._set[1]

    def _lay_out_anew(self) -> None:
        self._set = None
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Return the height that all lines need."""
        return int(self._place(width).height) + 1

    def hasHeightForWidth(self) -> bool:
        """Lines depend on the width."""
        return True

    def sizeHint(self) -> QSize:
        """Ask for one line, or one for every stacked part."""
        found = set_lines(self._boxes(), 1e6, self._size, is_stacked=self._is_stacked)
        return QSize(int(found.width) + 1, int(found.height) + 1)

    def minimumSizeHint(self) -> QSize:
        """Take whatever width there is, down to where the widest atom could be shrunk no further."""
        widest = max((box.width for part in self._boxes() for box in part), default=0.0)
        narrowest = min(max(NARROWEST, int(SMALLEST * widest + 2 * MARGIN) + 1), WIDEST_WISH)
        return QSize(narrowest, self.heightForWidth(max(self.width(), narrowest)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the atoms."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.palette().color(QPalette.ColorRole.WindowText).name()
        drawn = (atom for part in self._atoms for atom in part)
        for atom, place in zip(drawn, self._place(self.width()).places, strict=True):
            draw(painter, atom.latex, place, colour)
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Follow font and colours."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._lay_out_anew()
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.EnabledChange):
            self.update()
        super().changeEvent(event)
