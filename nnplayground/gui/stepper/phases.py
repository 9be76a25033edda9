"""The lecture's four steps in a row: which one we are in, how far it is, and a click that leads to it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from nnplayground.gui.translation import Translated, tr
from nnplayground.lessons.walk import Phase

BAR, PADDING = 4, 4
"""Pixels of the bar that shows how much of a phase is done, and around the words."""


class PhaseButton(QAbstractButton):
    """One phase: its number and name in up to two lines, over a bar that fills."""

    def __init__(self, number: int, phase: Phase, parent: QWidget) -> None:
        super().__init__(parent)
        self._number, self.phase = number, phase
        self.share = 0.0
        self.is_present = False
        self.setObjectName(f"phase {phase.name}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_progress(self, share: float, *, is_present: bool) -> None:
        """Show how much of the phase is done, and whether we are in it."""
        if (share, is_present) != (self.share, self.is_present):
            self.share, self.is_present = share, is_present
            self.update()

    def sizeHint(self) -> QSize:
        """Have room for two lines of words."""
        metrics = self.fontMetrics()
        longest = max(map(metrics.horizontalAdvance, self.text().split()), default=0)
        return QSize(longest + 2 * PADDING + 18, 2 * metrics.height() + BAR + PADDING)

    def minimumSizeHint(self) -> QSize:
        """Be never smaller than the longest word."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar and the words."""
        painter, palette = QPainter(self), self.palette()
        room = QRectF(self.rect())
        accent = palette.color(QPalette.ColorRole.Highlight)
        if self.is_present:
            tint = QColor(accent)
            tint.setAlphaF(0.16)
            painter.fillRect(room, tint)
        bar = QRectF(room.left(), room.bottom() - BAR, room.width(), BAR)
        painter.fillRect(bar, palette.color(QPalette.ColorRole.Mid))
        painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * self.share, BAR), accent)
        font = painter.font()
        font.setBold(self.is_present)
        painter.setFont(font)
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter.setPen(palette.color(group, QPalette.ColorRole.WindowText))
        words = room.adjusted(PADDING, 1, -PADDING, -BAR - 1)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(words, int(flags), f"{self._number} {self.text()}")
        if self.hasFocus():
            painter.setPen(palette.color(QPalette.ColorRole.Highlight))
            painter.drawRect(room.adjusted(0.5, 0.5, -0.5, -0.5))
        event.accept()


class PhaseRow(Translated):
    """All four phases."""

    chosen = Signal(object)
    """The `Phase` that somebody wants to go to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self.buttons = tuple(PhaseButton(number, phase, self) for number, phase in enumerate(Phase, 1))
        for button in self.buttons:
            button.clicked.connect(lambda _on=False, phase=button.phase: self.chosen.emit(phase))
            row.addWidget(button, 1)
        self.retranslate()

    def show_place(self, spans: list[tuple[Phase, int, int]], index: int) -> None:
        """Show where in the phases (phase, first step, last step) a step is."""
        for button, (_, first, last) in zip(self.buttons, spans, strict=True):
            share = min(max((index + 1 - first) / (last + 1 - first), 0.0), 1.0)
            button.show_progress(share, is_present=first <= index <= last)
            button.setAccessibleDescription(f"{round(100 * share)} %")

    def retranslate(self) -> None:
        """Name the phases."""
        for button in self.buttons:
            button.setText(tr(button.phase.label))
            button.setToolTip(self.tr("Go to the beginning of “{phase}”").format(phase=tr(button.phase.label)))
            button.updateGeometry()
