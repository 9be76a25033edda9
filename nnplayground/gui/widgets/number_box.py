"""The one field for numbers: point or comma in, full precision kept, wrong input explained and not used."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from nnplayground.catalogue import Param
from nnplayground.errors import InputError
from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.explained import Explained, of_param
from nnplayground.gui.widgets.question import Question
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.numbers import exactly, parse_number, parse_whole

SHORTCUTS: tuple[tuple[Marked, Marked], ...] = (
    (QT_TRANSLATE_NOOP("NumberKeys", "↑ ↓"), QT_TRANSLATE_NOOP("NumberKeys", "a step up or down")),
    (QT_TRANSLATE_NOOP("NumberKeys", "Page up, page down"), QT_TRANSLATE_NOOP("NumberKeys", "ten steps")),
    (QT_TRANSLATE_NOOP("NumberKeys", "Enter"), QT_TRANSLATE_NOOP("NumberKeys", "put what was typed in force")),
    (QT_TRANSLATE_NOOP("NumberKeys", "Escape"), QT_TRANSLATE_NOOP("NumberKeys", "give up what was typed")),
)
"""What the page of keys lists."""
STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}


class NumberBox(QLineEdit):
    """Edits one number within the range of its `Param`.

    A number takes effect on Enter, on leaving the field, and on the arrow keys. While the text is not a number in
    range, the field says why, in red, and the last good number stays in force; Escape brings it back.
    """

    value_changed = Signal(object)
    """The new value, a float or an int that may exceed 32 bits."""

    def __init__(self, param: Param, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._param = param
        self._value: float = param.default
        self._has_fault = False
        self._question: Question | None = None
        self.setText(self.written(self._value))
        self.setClearButtonEnabled(False)
        self.textEdited.connect(self._on_text_edited)
        self.editingFinished.connect(self._commit)
        self.retranslate()

    @property
    def value(self) -> float:
        """The number in force."""
        return self._value

    def written(self, value: float) -> str:
        """Return how a number is shown: in full."""
        return exactly(value)

    def set_value(self, value: float) -> None:
        """Show another number without telling anybody."""
        if value != self._value or not self.is_valid():
            self._value = value
            self.setText(self.written(value))
            self._show_fault(None)

    def is_valid(self) -> bool:
        """Say whether the text is a number in range."""
        return not self._has_fault

    def retranslate(self) -> None:
        """Explain the field in the window's language."""
        explained = self.explanation()
        self.setAccessibleName(explained.title)
        self.setToolTip(explained.html())
        self.setWhatsThis(explained.html())

    def explanation(self) -> Explained:
        """Return what the number is for."""
        return of_param(self._param)

    def _parse(self) -> float:
        if self.text() == self.written(self._value):
            return self._value
        parse = parse_whole if self._param.kind is int else parse_number
        return self._param.check(parse(self.text()))

    def _on_text_edited(self, _text: str) -> None:
        try:
            self._parse()
        except InputError as error:
            self._show_fault(tr(error.text))
        else:
            self._show_fault(None)

    def _show_fault(self, fault: str | None) -> None:
        """Mark the field as wrong and say why, or take the mark off."""
        self._has_fault = fault is not None
        self.update()
        self.setAccessibleDescription(fault or "")
        if fault:
            self.setToolTip(fault)
        else:
            self.retranslate()

    def _commit(self) -> None:
        """Put the typed number in force, if it is one."""
        try:
            value = self._parse()
        except InputError as error:
            self._show_fault(tr(error.text))
            return
        self.setText(self.written(value))
        self._show_fault(None)
        if value != self._value:
            self._value = value
            self.value_changed.emit(value)

    def step(self, steps: int) -> None:
        """Go up or down: whole numbers by one, others by a step of their own size on a 1-2-5 scale."""
        if self._param.kind is int:
            wanted: float = int(self._value) + steps
        else:
            wanted = stepped(self._value, steps)
        wanted = min(max(wanted, self._param.low), self._param.high)
        try:
            self._param.check(wanted)
        except InputError:
            return
        self.setText(self.written(wanted))
        self._commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrow keys, give up with Escape."""
        if event.key() in STEPS:
            self.step(STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape and self.text() != self.written(self._value):
            self.setText(self.written(self._value))
            self._show_fault(None)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step with the wheel, but only in the field that has the focus, so that scrolling changes nothing."""
        if self.hasFocus() and event.angleDelta().y():
            self.step(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame it, and what is wrong in the palette's colour for errors."""
        super().paintEvent(event)
        painter = QPainter(self)
        if self._has_fault:
            painter.setPen(QPen(self.palette().brightText(), 2.0))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        elif not self.hasFocus():  # what has it, has a ring; Qt's own frame is darker than the window, however dark
            painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 2.0, 2.0)
        painter.end()

    # -- the question mark ---------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        """Show a question mark while the field has the mouse or the keyboard."""
        if self._question is None:
            self._question = Question(self)
        self._question.follow()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Offer an explanation."""
        super().enterEvent(event)
        self._ask()

    def leaveEvent(self, event: QEvent) -> None:
        """Offer none."""
        super().leaveEvent(event)
        self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the question mark at the right end."""
        super().resizeEvent(event)
        if self._question is not None:
            self._question.follow()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Offer no explanation any more."""
        super().focusOutEvent(event)
        self._ask()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the number, ready to be typed over."""
        super().focusInEvent(event)
        self._ask()
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange and self.is_valid():
            self.retranslate()
            if not self.isModified():
                self.setText(self.written(self._value))  # with another decimal sign, perhaps
        super().changeEvent(event)


SCALE = (1.0, 2.0, 3.0, 5.0, 7.0)


def stepped(value: float, steps: int) -> float:
    """Return the number so many rungs further on the scale 1, 2, 3, 5, 7, 10, ...; 0 steps by 0.01."""
    if value == 0.0:
        return 0.01 * steps
    sign = 1.0 if value > 0.0 else -1.0
    rungs = sorted(float(f"{digit}e{power}") for power in range(-12, 13) for digit in SCALE)
    size = abs(value)
    above = [rung for rung in rungs if rung > size * (1.0 + 1e-9)]
    below = [rung for rung in rungs if rung < size * (1.0 - 1e-9)]
    upwards = steps * sign > 0
    line = above if upwards else below[::-1]
    count = min(abs(steps), len(line))
    if count == 0:
        return value
    return sign * line[count - 1]
