"""The table of runs on the screen: what its keys do, and boxes to tick that can be seen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from nnplayground.gui.comparison.model import Index


class RunsTable(QTableView):
    """A table of runs: Space ticks those selected, Enter opens one, Delete deletes, Ctrl+C copies."""

    tick_wanted = Signal()
    open_wanted = Signal()
    delete_wanted = Signal()
    copy_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key stands for."""
        wanted = {
            Qt.Key.Key_Space: self.tick_wanted,
            Qt.Key.Key_Return: self.open_wanted,
            Qt.Key.Key_Enter: self.open_wanted,
            Qt.Key.Key_Delete: self.delete_wanted,
        }.get(Qt.Key(event.key()))
        is_editing = self.state() == QAbstractItemView.State.EditingState
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif wanted is not None and not is_editing and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            wanted.emit()
        else:
            super().keyPressEvent(event)


class TickDelegate(QStyledItemDelegate):
    """Draws boxes to tick that can be seen in dark colours, too."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Have the frame of the box drawn in the colour of faint text."""
        super().initStyleOption(option, index)
        option.palette.setColor(QPalette.ColorRole.Window, option.palette.color(QPalette.ColorRole.PlaceholderText))
