"""The doors of the welcome: what a person may begin with, one catalogue, and the large button of each."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QVBoxLayout, QWidget

from nnplayground.catalogue import catalogue
from nnplayground.gui.icons import icon
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked

PICTURE = 72
ROUND, MARGIN, NARROWEST = 10.0, 14, 190


@dataclass(frozen=True, slots=True)
class Door:
    """One way to begin: what it is called, what lies behind it, and the action of the menus that leads there."""

    key: str
    label: Marked
    text: Marked
    action: str


DOORS = catalogue(
    [
        Door(
            "play",
            QT_TRANSLATE_NOOP("Door", "Play"),
            QT_TRANSLATE_NOOP(
                "Door", "A small network learns to tell two classes apart. Change everything, and watch what happens."
            ),
            "new",
        ),
        Door(
            "lecture",
            QT_TRANSLATE_NOOP("Door", "Follow the lecture"),
            QT_TRANSLATE_NOOP("Door", "Lessons from the first neuron on, with examples worked out and exercises."),
            "lessons",
        ),
        Door(
            "data",
            QT_TRANSLATE_NOOP("Door", "Open my data"),
            QT_TRANSLATE_NOOP("Door", "A table of your own, as a spreadsheet saves it: CSV with comma or semicolon."),
            "open_data",
        ),
    ]
)
"""All doors, in the order of their numbers."""


class DoorButton(QAbstractButton):
    """A door: its number, a picture, its name, and a sentence on what is behind it."""

    def __init__(self, door: Door, number: int, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.door, self._number, self._look = door, number, look
        self.setObjectName(f"door {door.key}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.picture = QLabel()
        self.title, self.words = Paragraph(), Paragraph()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        for part in (self.picture, self.title, self.words):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(part)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.restyle(look.theme)
        self.retranslate()

    def restyle(self, theme: Theme) -> None:
        """Draw the picture in the colours of a theme."""
        picture = icon(f"door_{self.door.key}", theme)
        self.picture.setPixmap(picture.pixmap(QSize(PICTURE, PICTURE), self.devicePixelRatioF()))
        self.update()

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        label, text = tr(self.door.label), tr(self.door.text)
        font = QFont(self.font())
        font.setBold(True)
        font.setPointSizeF(1.25 * self.font().pointSizeF())
        self.title.setFont(font)
        self.title.show_text(label)
        self.words.show_text(text)
        self.setAccessibleName(f"{self._number}. {label}")
        self.setAccessibleDescription(text)

    def sizeHint(self) -> QSize:
        """Leave room for picture and words."""
        return self._column.sizeHint().expandedTo(QSize(NARROWEST, 0))

    def minimumSizeHint(self) -> QSize:
        """Be no narrower than a few words."""
        return QSize(NARROWEST, self._column.minimumSize().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame, thicker while it has the keyboard, and the number in its corner."""
        theme = self._look.theme
        is_chosen = self.hasFocus() or self.underMouse()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.accent if is_chosen else theme.line), 3.0 if self.hasFocus() else 1.5))
        painter.setBrush(QColor(theme.window if self.isDown() else theme.base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2.0, 2.0, -2.0, -2.0), ROUND, ROUND)
        room = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        side = 1.6 * self.fontMetrics().height()
        key = QRectF(room.right() - side, room.top(), side, side)
        painter.setPen(QPen(QColor(theme.line), 1.2))
        painter.drawRoundedRect(key, 5.0, 5.0)
        painter.setPen(QColor(theme.text))
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for as much height as the words need in this width."""
        super().resizeEvent(event)
        self.updateGeometry()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that a click would be meant for it."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that it would not."""
        super().leaveEvent(event)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show who has the keyboard."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that another one has it."""
        super().focusOutEvent(event)
        self.update()
