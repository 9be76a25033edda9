"""The card that explains a field, with its formula set; Escape or a click elsewhere closes it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from nnplayground.gui.widgets.explained import Explained
from nnplayground.gui.widgets.formula import Formula

LETTERS = 46
"""Width of the card in letters."""


class Explanation(QFrame):
    """Shows one explanation."""

    def __init__(self, explained: Explained, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("explanation")
        self.setFrameShape(QFrame.Shape.Box)
        self.setAccessibleName(explained.title)
        self.setAccessibleDescription(explained.spoken())
        self.text = QLabel(explained.html(), textFormat=Qt.TextFormat.RichText, wordWrap=True)
        width = LETTERS * self.fontMetrics().averageCharWidth()
        self.text.setMinimumWidth(width)
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        self.formula: Formula | None = None
        if explained.formula:
            self.formula = Formula(self)
            self.formula.setMinimumWidth(width)
            self.formula.show_parts((explained.formula,), explained.spoken())
            column.addWidget(self.formula)

    def open_at(self, place: QPoint) -> None:
        """Open with the upper left corner at a place, as far as the screen allows."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        left = min(place.x(), room.right() - self.width())
        top = min(place.y(), room.bottom() - self.height())
        self.move(max(left, room.left()), max(top, room.top()))
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleDescription()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by any key: there is nothing to be typed here."""
        self.close()
        event.accept()
