"""The cards of the gallery: a list walked with the arrow keys, each entry painted as picture, title and group."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from nnplayground.experiment.exhibits.exhibit import Exhibit
from nnplayground.experiment.gallery import GALLERY, GROUPS
from nnplayground.gui.theme import DARK, Look, Theme
from nnplayground.gui.translation import tr
from nnplayground.resources import resource

PICTURE = QSize(200, 110)
SHARPNESS = 2.0
"""Pixels of a picture's file for each one of its size."""
MARGIN, GAP, ROUND = 9, 4, 8.0
PALER = 0.88
"""Light pictures are toned down so much on dark windows."""
STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
KEY, GROUP = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


def picture(key: str) -> QPixmap:
    """Return the picture of an experiment; an empty one where there is none."""
    found = QPixmap(str(resource("gallery") / f"{key}.png"))
    found.setDevicePixelRatio(SHARPNESS)
    return found


class _Card(QStyledItemDelegate):
    """Paints one card."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._pictures: dict[str, QPixmap] = {}

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Leave room for two lines of title and one of the group."""
        lines = 3 * option.fontMetrics.lineSpacing()
        return QSize(PICTURE.width() + 2 * (MARGIN + GAP), PICTURE.height() + lines + 3 * MARGIN + 2 * GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint frame, picture and texts."""
        theme = self._look.theme
        whole: QRect = option.rect.adjusted(GAP, GAP, -GAP, -GAP)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.accent if is_chosen else theme.line), 2.5 if is_chosen else 1.0))
        painter.setBrush(QColor(theme.window))
        painter.drawRoundedRect(whole, ROUND, ROUND)
        inside = whole.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        painter.setOpacity(PALER if theme.key == DARK.key else 1.0)
        painter.drawPixmap(inside.x() + (inside.width() - PICTURE.width()) // 2, inside.y(), self._picture(index))
        painter.setOpacity(1.0)
        inside.setTop(inside.top() + PICTURE.height() + MARGIN)
        self._write(painter, inside, index)
        painter.restore()

    def _write(self, painter: QPainter, room: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        theme, line = self._look.theme, painter.fontMetrics().lineSpacing()
        font = painter.font()
        painter.setPen(QColor(theme.faint))
        group = room.adjusted(0, room.height() - line, 0, 0)
        painter.drawText(group, Qt.AlignmentFlag.AlignLeft, str(index.data(GROUP)))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        painter.drawText(room.adjusted(0, 0, 0, -line), int(flags), str(index.data()))

    def _picture(self, index: QModelIndex | QPersistentModelIndex) -> QPixmap:
        key = str(index.data(KEY))
        if key not in self._pictures:
            self._pictures[key] = picture(key)
        return self._pictures[key]


class CardList(QListWidget):
    """All experiments as cards, of which some are shown."""

    typed = Signal(str)
    """A person began to type while the cards had the keyboard."""

    def __init__(self, look: Look, offered: Mapping[str, Exhibit], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_Card(look, self))
        look.changed.connect(self._on_look)
        for key in offered:
            item = QListWidgetItem(self)
            item.setData(KEY, key)
        self.retranslate()

    @property
    def exhibit(self) -> Exhibit | None:
        """The chosen experiment."""
        row = self.currentRow()
        return None if row < 0 or self.item(row).isHidden() else GALLERY[self.item(row).data(KEY)]

    def shown(self) -> list[str]:
        """Return the keys of the experiments that are shown."""
        return [item.data(KEY) for item in self._items() if not item.isHidden()]

    def show_only(self, wanted: set[str]) -> None:
        """Show these experiments and choose the first where the chosen one is not among them."""
        for item in self._items():
            item.setHidden(item.data(KEY) not in wanted)
        if self.exhibit is None:
            self.setCurrentRow(next((row for row, item in enumerate(self._items()) if not item.isHidden()), -1))
        self.scrollTo(self.currentIndex())

    def choose(self, key: str) -> None:
        """Choose an experiment."""
        self.setCurrentItem(next(item for item in self._items() if item.data(KEY) == key))

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def _on_look(self, _theme: Theme) -> None:
        self.viewport().update()

    def retranslate(self) -> None:
        """Set titles and groups."""
        for item in self._items():
            exhibit = GALLERY[item.data(KEY)]
            item.setText(tr(exhibit.label))
            item.setData(GROUP, tr(GROUPS[exhibit.group].label))
            item.setToolTip("")
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, tr(exhibit.description))

    def _walk(self, step: int) -> None:
        """Choose the next one shown or the one before, from the end of a row to the beginning of another."""
        shown = self.shown()
        if self.exhibit is not None:
            place = shown.index(self.exhibit.key) + step
            self.choose(shown[min(max(place, 0), len(shown) - 1)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand letters to the search; they would jump to titles that begin with them."""
        text = event.text()
        if event.key() in STEPS:
            self._walk(STEPS[Qt.Key(event.key())])
        elif text.strip() and text.isprintable() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)
