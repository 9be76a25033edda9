"""A ring around texts and pages that are scrolled with the keyboard: Qt shows nowhere that they have it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QScrollArea, QTextEdit, QWidget

from nnplayground.gui.widgets.ring import WIDTH

BY_KEYS = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})


class AreaRing(QWidget):
    """Lies over the edge of an area, and is seen while that has the keyboard and was come to by keys."""

    def __init__(self, area: QWidget) -> None:
        super().__init__(area)
        self._area, self._was_shown = area, False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        area.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the area, and its keyboard."""
        if watched is self._area:
            if event.type() == QEvent.Type.Resize:
                self._fit()
            elif isinstance(event, QFocusEvent):
                self._on_focus(event)
        return super().eventFilter(watched, event)

    def _on_focus(self, event: QFocusEvent) -> None:
        is_window = event.reason() in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
        if event.lostFocus():
            self._was_shown = self.isVisible() and is_window
            self.hide()
        elif event.reason() in BY_KEYS or (is_window and self._was_shown):
            self.show_ring()

    def show_ring(self) -> None:
        """Be seen."""
        self._fit()
        self.show()
        self.raise_()

    def _fit(self) -> None:
        rect, width = self._area.rect(), int(WIDTH)
        self.setGeometry(rect)
        self.setMask(QRegion(rect) - QRegion(rect.adjusted(width, width, -width, -width)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring; all but that is masked."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().highlight())
        painter.end()


class AreaRings(QObject):
    """Gives a ring to every area of a window, and of its dialogs, that is first come to by keys."""

    def __init__(self, app: QApplication, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        app.focusChanged.connect(self._on_focus)

    @Slot(QWidget, QWidget)
    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        is_clicked = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now is None or is_clicked or not is_area(now) or not self._is_ours(now):
            return
        if now.findChild(AreaRing, options=Qt.FindChildOption.FindDirectChildrenOnly) is None:
            AreaRing(now).show_ring()

    def _is_ours(self, widget: QWidget) -> bool:
        around: QWidget | None = widget.window()
        while around is not None and around is not self._window:
            around = around.parentWidget()
        return around is not None


def is_area(widget: QWidget) -> bool:
    """Say whether a widget can only be scrolled and read."""
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return widget.isReadOnly()
    return isinstance(widget, QScrollArea)
