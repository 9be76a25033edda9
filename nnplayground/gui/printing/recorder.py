"""Figures of the window recorded for paper, one a turn, always in light colours."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRectF, QSizeF, QTimer
from PySide6.QtGui import QPainter, QPicture
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from nnplayground.gui.figures.figure import Figure
from nnplayground.gui.printing.paper import Drawing
from nnplayground.gui.theme import LIGHT, Look
from nnplayground.gui.training import Controller, Frame

PATIENCE_MS = 1500
"""How long a frame in other colours is waited for, where perhaps nothing is trained."""

Recorded = Callable[[list[Drawing]], None]


class Recorder(QObject):
    """Records figures as they are shown; dark ones after the window has turned light, which it is only meanwhile."""

    def __init__(self, look: Look, controller: Controller, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._controller = look, controller
        self._waiting: list[Figure] = []
        self._drawings: list[Drawing] = []
        self._then: Recorded | None = None
        self._before = ""
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._begin)

    def is_busy(self) -> bool:
        """Say whether something is being recorded."""
        return self._then is not None

    def record(self, figures: Sequence[Figure], then: Recorded) -> None:
        """Record figures, and call `then` with the drawings; one at a time may."""
        self._waiting, self._drawings, self._then = list(figures), [], then
        if not figures or self._look.theme.key == LIGHT.key:
            self._begin()
            return
        self._before = self._look.choice
        self._controller.frame_shown.connect(self._on_frame)
        self._patience.start()
        self._look.choose(LIGHT.key)  # which has the next frame painted in these colours

    def _on_frame(self, _frame: Frame) -> None:
        if self._patience.isActive():
            self._begin()

    def _begin(self) -> None:
        if self._patience.isActive() or self._before:
            self._patience.stop()
            self._controller.frame_shown.disconnect(self._on_frame)
        QTimer.singleShot(0, self, self._next)

    def _next(self) -> None:
        """Record one figure; the window lives between two."""
        if self._waiting:
            drawing = drawn(self._waiting.pop(0))
            if drawing is not None:
                self._drawings.append(drawing)
            QTimer.singleShot(0, self, self._next)
            return
        if self._before:
            self._look.choose(self._before)
            self._before = ""
        then, self._then = self._then, None
        if then is not None:
            then(self._drawings)


def drawn(figure: Figure) -> Drawing | None:
    """Return a figure as it looks now; None for one without any size."""
    size = QSizeF(figure.size())
    if size.isEmpty():
        return None
    picture = QPicture()
    painter = QPainter(picture)
    whole = QRectF(0.0, 0.0, size.width(), size.height())
    painter.setWindow(whole.toRect())  # which whoever paints asks for, and a picture has none of its own
    painter.setViewport(whole.toRect())
    figure.paint(painter, whole)
    painter.end()
    return Drawing(figure.name(), picture, size)


def settings_of(panel: QWidget, yes_and_no: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """Return what stands in the forms of a panel: the words beside every field that is shown, and its value."""
    found = []
    for form in panel.findChildren(QFormLayout):
        for row in range(form.rowCount()):
            label, field = (
                form.itemAt(row, QFormLayout.ItemRole.LabelRole),
                form.itemAt(row, QFormLayout.ItemRole.FieldRole),
            )
            words = label.widget() if label is not None else None
            if not isinstance(words, QLabel) or field is None or words.isHidden():
                continue
            value = _value(field.widget(), yes_and_no)
            if value is not None:
                found.append((words.text().replace("&", ""), value))
    return tuple(found)


def _value(field: QWidget | None, yes_and_no: tuple[str, str]) -> str | None:
    """Return what a field says; None for one that says nothing."""
    if isinstance(field, QLineEdit):
        return field.text()
    if isinstance(field, QComboBox):
        return field.currentText()
    if isinstance(field, QCheckBox):
        return yes_and_no[0] if field.isChecked() else yes_and_no[1]
    inner = field.findChild(QLineEdit) if field is not None else None
    return inner.text() if isinstance(inner, QLineEdit) else None
