"""All numbers of an update as matrices that fill in as they are computed; each says where it comes from.

One widget paints everything that can be seen: a table of Qt for each of dozens of matrices would cost far more.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from textwrap import wrap

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from nnplayground.decimals import decimal_sign
from nnplayground.gui.canvas.hover import Card
from nnplayground.gui.stepper.origin import known_at, proper
from nnplayground.gui.stepper.placing import BRACKET, MARGIN, Measures, Placed, place
from nnplayground.lessons.walk import Cell, Walk
from nnplayground.numbers import short

Key = Qt.Key
FEWEST_LETTERS = 24
"""Of a line on the card, however narrow the view is."""
UNKNOWN, HIDDEN = "·", "?"
MOVES = {Key.Key_Left: (0, -1), Key.Key_Right: (0, 1), Key.Key_Up: (-1, 0), Key.Key_Down: (1, 0)}
TAKEN_KEYS = frozenset((*MOVES, Key.Key_Return, Key.Key_Enter, Key.Key_PageUp, Key.Key_PageDown))


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell in its table: the number of the table in the view, row and column."""

    table: int
    row: int
    column: int


class MatrixView(QAbstractScrollArea):
    """Shows the matrices of a walk as far as they are computed.

    Arrow keys move from number to number; what is pointed at by mouse or key is explained, Enter or a click goes to the
    step that computes it.
    """

    chosen = Signal(object)
    """The `Cell` whose step is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._walk: Walk | None = None
        self._sample: int | None = None
        self._digits, self._sign = 3, decimal_sign()
        self._index = -1
        self._hidden: Cell | None = None
        self._lit: frozenset[Cell] = frozenset()
        self._present: Cell | None = None
        self._placed: list[Placed] = []
        self._hovered: Spot | None = None
        self._cursor: Spot | None = None
        self.explain: Callable[[Cell], tuple[str, frozenset[Cell]]] = lambda _cell: ("", frozenset())
        """Says where the number in a cell comes from, in words, and which cells went into it."""
        self._went_in: frozenset[Cell] = frozenset()
        self.card = Card(self.viewport())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self.setMinimumSize(160, 70)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def show_walk(self, walk: Walk | None, sample: int | None) -> None:
        """Show the matrices of a walk for one sample, or, with None, for all of them."""
        if walk is not self._walk or sample != self._sample:
            is_other = walk is not self._walk
            self._walk, self._sample = walk, sample
            self._hovered = None
            self._cursor = None if is_other else self._cursor
            self._lay_out()

    def show_place(self, index: int, present: Cell, lit: frozenset[Cell], *, hides: bool) -> None:
        """Show what is computed up to a step, the number that it computes, and those that went into it."""
        self._index, self._present = index, proper(present)
        self._lit = frozenset(map(proper, lit))
        self._hidden = self._present if hides else None
        self._keep_in_view(self._present)
        self._explain()
        self.viewport().update()

    def set_digits(self, digits: int) -> None:
        """Show numbers with so many significant digits."""
        if (digits, decimal_sign()) != (self._digits, self._sign):
            self._digits, self._sign = digits, decimal_sign()
            self._lay_out()

    def text(self, cell: Cell) -> str:
        """Return what is written in a cell now."""
        if self._walk is None or known_at(self._walk, cell) > self._index:
            return UNKNOWN
        if self._hidden is not None and proper(cell) == self._hidden:
            return HIDDEN
        return self._write(self._walk.value(cell))

    def _write(self, value: float) -> str:
        return short(value, self._digits).replace("-", "−")

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        """Place the matrices anew."""
        matrices = self._walk.matrices(self._sample) if self._walk is not None else []
        self._placed = place(matrices, self.viewport().width(), self._measures())
        if self._cursor is not None and not self._has(self._cursor):
            self._cursor = None
        right = max((one.grid.right() + BRACKET for one in self._placed), default=0.0) + MARGIN
        bottom = max((one.grid.bottom() for one in self._placed), default=0.0) + MARGIN
        room = self.viewport().size()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, int(right) - room.width()))
        down.setRange(0, max(0, int(bottom) - room.height()))
        across.setPageStep(room.width())
        down.setPageStep(room.height())
        for bar in (across, down):
            bar.setSingleStep(self.fontMetrics().height() * 2)
        self.viewport().update()

    def _measures(self) -> Measures:
        metrics = self.fontMetrics()
        widest = metrics.horizontalAdvance("−" + "8" * self._digits + ".e−88") + 8.0
        return Measures(metrics.horizontalAdvance, widest, metrics.height() + 3.0, self._write)

    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _find(self, cell: Cell) -> Spot | None:
        for table, placed in enumerate(self._placed):
            found = placed.find(cell)
            if found is not None:
                return Spot(table, *found)
        return None

    def _has(self, spot: Spot) -> bool:
        if spot.table >= len(self._placed):
            return False
        rows, columns = self._placed[spot.table].matrix.shape
        return spot.row < rows and spot.column < columns

    def _cell(self, spot: Spot) -> Cell:
        return self._placed[spot.table].matrix.cell(spot.row, spot.column)

    def rect_of(self, cell: Cell) -> QRectF | None:
        """Return where a cell is in the viewport, None where it is in no table that is shown."""
        spot = self._find(cell)
        if spot is None:
            return None
        return self._placed[spot.table].place(spot.row, spot.column).translated(-self._offset())

    def _keep_in_view(self, cell: Cell) -> None:
        """Scroll so that a cell can be seen, its whole table where there is room."""
        spot = self._find(cell)
        if spot is None:
            return
        placed = self._placed[spot.table]
        whole = placed.grid.united(placed.name)
        here = placed.place(spot.row, spot.column)
        self._scroll_to(whole if whole.height() <= self.viewport().height() else here, here)

    def _scroll_to(self, wanted: QRectF, at_least: QRectF) -> None:
        room = self.viewport().size()
        for bar, begin, end, first, last, length in (
            (self.verticalScrollBar(), wanted.top(), wanted.bottom(), at_least.top(), at_least.bottom(), room.height()),
            (
                self.horizontalScrollBar(),
                at_least.left(),
                at_least.right(),
                at_least.left(),
                at_least.right(),
                room.width(),
            ),
        ):
            if begin < bar.value() or end > bar.value() + length:
                value = begin - MARGIN if begin < bar.value() else end + MARGIN - length
                value = min(max(value, last + MARGIN - length), first - MARGIN)
                bar.setValue(int(value))

    # -- painting ------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what can be seen."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        offset = self._offset()
        painter.translate(-offset)
        part = QRectF(event.rect()).translated(offset)
        for placed in self._placed:
            if placed.grid.united(placed.name).adjusted(-BRACKET, 0, BRACKET, 0).intersects(part):
                self._draw(painter, placed, part)
        self._frame_pointed(painter)
        event.accept()

    def _draw(self, painter: QPainter, placed: Placed, part: QRectF) -> None:
        """Draw one matrix: its name, its brackets, and the numbers that can be seen."""
        colour = self.palette().color(QPalette.ColorRole.Text)
        painter.setPen(QPen(colour, 1.0))
        painter.drawText(
            placed.name, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, placed.matrix.name.plain
        )
        grid = placed.grid
        for side, turn in ((grid.left() - 2.0, 1.0), (grid.right() + 2.0, -1.0)):
            painter.drawLine(QLineF(side, grid.top(), side, grid.bottom()))
            for end in (grid.top(), grid.bottom()):
                painter.drawLine(QLineF(side, end, side + turn * (BRACKET - 1.0), end))
        rows, columns = placed.seen(part)
        for row in rows:
            for column in columns:
                self._draw_cell(painter, placed.place(row, column), placed.matrix.cell(row, column))

    def _draw_cell(self, painter: QPainter, here: QRectF, cell: Cell) -> None:
        palette, own = self.palette(), proper(cell)
        accent, text = palette.color(QPalette.ColorRole.Highlight), self.text(cell)
        if own == self._present or own in self._lit:
            painter.fillRect(here.adjusted(1, 1, -1, -1), _tinted(accent, 0.42 if own == self._present else 0.18))
        role = QPalette.ColorRole.PlaceholderText if text == UNKNOWN else QPalette.ColorRole.Text
        painter.setPen(palette.color(role))
        painter.drawText(here.adjusted(0, 0, -4, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        if own == self._present:
            painter.setPen(QPen(accent, 2.0))
            painter.drawRect(here.adjusted(1, 1, -1, -1))
        elif own in self._lit:
            painter.setPen(QPen(accent, 1.5))
            painter.drawLine(QLineF(here.left() + 3, here.bottom() - 1, here.right() - 3, here.bottom() - 1))

    def _frame_pointed(self, painter: QPainter) -> None:
        """Draw frames around the number that is explained, and, dashed, around those that went into it."""
        pointed = self._pointed()
        if pointed is None:
            return
        colour = self.palette().color(QPalette.ColorRole.Text)
        painter.setPen(QPen(colour, 2.0))
        painter.drawRect(self._placed[pointed.table].place(pointed.row, pointed.column))
        painter.setPen(QPen(colour, 1.2, Qt.PenStyle.DashLine))
        for cell in self._went_in:
            spot = self._find(cell)
            if spot is not None:
                painter.drawRect(self._placed[spot.table].place(spot.row, spot.column).adjusted(1, 1, -1, -1))

    # -- pointing ------------------------------------------------------------------------------------------------------

    def _pointed(self) -> Spot | None:
        return self._hovered or (self._cursor if self.hasFocus() else None)

    def pointed_cell(self) -> Cell | None:
        """Return the cell that is explained."""
        spot = self._pointed()
        return None if spot is None else self._cell(spot)

    def _explain(self) -> None:
        """Say where the number that is pointed at comes from."""
        spot = self._pointed()
        if spot is None or self._walk is None or not self._has(spot):
            self.card.hide()
            self._went_in = frozenset()
            return
        said, went_in = self.explain(self._cell(spot))
        self._went_in = frozenset(map(proper, went_in))
        self.setAccessibleDescription(said)
        here = self._placed[spot.table].place(spot.row, spot.column).translated(-self._offset())
        letters = max(FEWEST_LETTERS, (self.viewport().width() - 24) // self.fontMetrics().averageCharWidth())
        lines = (wrap(line, letters, subsequent_indent="   ") for line in said.split("\n"))
        self.card.tell("\n".join(line for wrapped in lines for line in wrapped), here.bottomLeft().toPoint())

    def _point(self, spot: Spot | None) -> None:
        if spot != self._hovered:
            self._hovered = spot
            self._explain()
            self.viewport().update()

    def _spot_at(self, where: QPointF) -> Spot | None:
        place_there = where + self._offset()
        for number, placed in enumerate(self._placed):
            found = placed.at(place_there)
            if found is not None:
                return Spot(number, *found)
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Explain the number under the mouse."""
        self._point(self._spot_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the step that computes the number under the mouse."""
        spot = self._spot_at(event.position())
        if spot is not None and event.button() == Qt.MouseButton.LeftButton:
            self._cursor = spot
            self.chosen.emit(self._cell(spot))
            event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Explain nothing when the mouse leaves."""
        if event.type() == QEvent.Type.Leave:
            self._point(None)
        return super().viewportEvent(event)

    # -- keys ----------------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Take the keys that move the cursor before those of the stepper."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor, or go to the step of its number."""
        key = Key(event.key())
        if key in MOVES and self._placed:
            self._move(*MOVES[key])
        elif key in (Key.Key_Return, Key.Key_Enter) and self._cursor is not None:
            self.chosen.emit(self._cell(self._cursor))
        else:
            super().keyPressEvent(event)

    def _move(self, down: int, right: int) -> None:
        """Move the cursor by one cell, from one matrix into the next one beyond its edge."""
        if self._cursor is None:
            self._put_cursor(self._first())
            return
        spot = Spot(self._cursor.table, self._cursor.row + down, self._cursor.column + right)
        rows, columns = self._placed[spot.table].matrix.shape
        if 0 <= spot.row < rows and 0 <= spot.column < columns:
            self._put_cursor(spot)
            return
        table = spot.table + (1 if down + right > 0 else -1)
        if 0 <= table < len(self._placed):
            rows, columns = self._placed[table].matrix.shape
            column = min(max(0 if right > 0 else columns - 1 if right < 0 else spot.column, 0), columns - 1)
            row = min(max(0 if down > 0 else rows - 1 if down < 0 else spot.row, 0), rows - 1)
            self._put_cursor(Spot(table, row, column))

    def _first(self) -> Spot:
        """Return where the cursor begins: at the number that is computed, if that is shown."""
        return (self._find(self._present) if self._present is not None else None) or Spot(0, 0, 0)

    def _put_cursor(self, spot: Spot) -> None:
        self._cursor, self._hovered = spot, None
        here = self._placed[spot.table].place(spot.row, spot.column)
        self._scroll_to(here, here)
        self._explain()
        self.viewport().update()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleDescription()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor to whoever comes by key."""
        super().focusInEvent(event)
        if self._cursor is None and self._placed and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._cursor = self._first()
        self._explain()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Explain nothing any more."""
        super().focusOutEvent(event)
        self._explain()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew for another width."""
        super().resizeEvent(event)
        self._lay_out()
        if self._present is not None:
            self._keep_in_view(self._present)

    def scrollContentsBy(self, _across: int, _down: int) -> None:
        """Paint the part that is seen now."""
        self._explain()
        self.viewport().update()


def _tinted(colour: QColor, share: float) -> QColor:
    tint = QColor(colour)
    tint.setAlphaF(share)
    return tint


def _is_own(event: QKeyEvent) -> bool:
    """Say whether a key is one of those that move the cursor."""
    return event.key() in TAKEN_KEYS and event.modifiers() == Qt.KeyboardModifier.NoModifier
