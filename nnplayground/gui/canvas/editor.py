"""The field in which a weight or a bias is typed, at its place on the canvas."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from nnplayground.errors import InputError
from nnplayground.experiment.edit_network import Place
from nnplayground.gui.canvas.hover import AWAY, Card
from nnplayground.gui.translation import tr
from nnplayground.numbers import exactly, parse_fraction

WIDTH = 92


class ValueEditor(QLineEdit):
    """Takes one number, also as a fraction such as 1/3.

    Enter or leaving the field accepts it, Escape does not; what is not a number is framed in red with the reason, and
    not used.
    """

    accepted = Signal(object, object)
    """Places, and the number."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("value")
        self.setFixedWidth(WIDTH)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._owner = parent
        self.places: list[Place] = []
        self._shown, self._fault = "", ""
        self._reason = Card(parent)
        self._reason.setForegroundRole(QPalette.ColorRole.BrightText)
        self.textEdited.connect(self._on_text_edited)
        self.hide()

    @property
    def fault(self) -> str:
        """Why the text is not a number; empty where it is one."""
        return self._fault

    def open(self, middle: QPoint, places: list[Place], value: float | None, name: str) -> None:
        """Ask for the number of some weights, which is now `value`."""
        self.places = places
        self._shown = "" if value is None else exactly(value)
        self.setText(self._shown)
        self.setAccessibleName(name)
        self._show_fault("")
        self.adjustSize()
        self.place_at(middle)
        self.show()
        self.raise_()
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def place_at(self, middle: QPoint) -> None:
        """Stand around a place, inside the canvas."""
        size, room = self.size(), self._owner.size()
        left = min(max(middle.x() - size.width() // 2, 0), max(room.width() - size.width(), 0))
        top = min(max(middle.y() - size.height() // 2, 0), max(room.height() - size.height(), 0))
        self.move(left, top)

    def dismiss(self) -> None:
        """Close without using the text."""
        self.places = []
        self._reason.hide()
        self.hide()

    def _parse(self) -> float | None:
        """Return the number in the field; None, and a mark, where there is none."""
        try:
            value = parse_fraction(self.text())
        except InputError as error:
            self._show_fault(tr(error.text))
            return None
        self._show_fault("")
        return value

    def _on_text_edited(self, _text: str) -> None:
        self._parse()

    def _show_fault(self, fault: str) -> None:
        self._fault = fault
        self.setToolTip(fault)
        self.setAccessibleDescription(fault)
        if fault:
            self._reason.tell(fault, self.geometry().bottomLeft() - QPoint(AWAY, AWAY - 2))
        else:
            self._reason.hide()
        needed = QFontMetrics(self.font()).horizontalAdvance(self.text()) + 24
        self.setFixedWidth(min(max(WIDTH, needed), 3 * WIDTH))
        self.update()

    def _accept(self, *, gives_focus_back: bool) -> None:
        """Use the number; text that was left alone changes nothing."""
        if not self.places:
            return
        places, changed = self.places, self.text() != self._shown
        value = self._parse() if changed else None
        if changed and value is None and gives_focus_back:
            return
        self.dismiss()
        if gives_focus_back:
            self._owner.setFocus(Qt.FocusReason.OtherFocusReason)
        if value is not None:
            self.accepted.emit(places, value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Accept with Enter, give up with Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._accept(gives_focus_back=True)
        elif event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            self._owner.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Accept on leaving the field; a menu or another window is no leaving."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._accept(gives_focus_back=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame what is wrong in the palette's colour for errors."""
        super().paintEvent(event)
        if self._fault:
            painter = QPainter(self)
            painter.setPen(QPen(self.palette().brightText(), 2.0))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
            painter.end()
