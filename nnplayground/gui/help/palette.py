"""The command palette: type a word or two of what is wanted, and press Enter."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nnplayground.gui.help.commands import Command, found_by
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.line_edit import LineEdit
from nnplayground.gui.widgets.screens import resize_within

WIDTH, HEIGHT = 620, 420
COMMAND = Qt.ItemDataRole.UserRole
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}


class CommandPalette(QDialog):
    """A field, and below it the actions that answer to what stands in it."""

    chosen = Signal(QAction)
    """A person wants this to be done; the palette is closed."""

    def __init__(self, commands: Iterable[Command], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Find an action"))
        self._commands = list(commands)
        self.field, self.list, self.about = LineEdit(), QTreeWidget(), Paragraph()
        self.field.setPlaceholderText(self.tr("Words of its name, in any order"))
        self.field.setAccessibleName(self.tr("Find an action"))
        self.field.setClearButtonEnabled(True)
        self._make_list()
        column = QVBoxLayout(self)
        for part, stretch in ((self.field, 0), (self.list, 1), (self.about, 0)):
            column.addWidget(part, stretch)
        resize_within(self, WIDTH, HEIGHT)
        self.field.textChanged.connect(self._fill)
        self.field.returnPressed.connect(self._take)
        self.list.itemActivated.connect(lambda _item: self._take())
        self.list.itemClicked.connect(lambda _item: self._take())
        self.list.currentItemChanged.connect(lambda _item: self._tell())
        self._fill("")

    def _make_list(self) -> None:
        self.list.setColumnCount(3)
        self.list.setHeaderLabels([self.tr("Action"), self.tr("Menu"), self.tr("Keys")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stays in the field
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Actions"))
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for section in (1, 2):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.ResizeToContents)

    def _fill(self, text: str) -> None:
        """Show what answers to a text; the first that can be done is taken by Enter."""
        self.list.clear()
        faint = self.palette().brush(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        for command in found_by(self._commands, text):
            mark = "✓ " if command.action.isChecked() else ""
            item = QTreeWidgetItem([mark + command.name, command.place, command.keys])
            item.setData(0, COMMAND, command)
            for column in range(3):
                item.setToolTip(column, command.tip)
                if not command.is_on_offer:
                    item.setForeground(column, faint)
            self.list.addTopLevelItem(item)
        self._go_to(0)
        self._tell()

    def _go_to(self, row: int) -> None:
        last = self.list.topLevelItemCount() - 1
        item = self.list.topLevelItem(min(max(row, 0), last))
        if item is not None:
            self.list.setCurrentItem(item)
            self.list.scrollToItem(item, QAbstractItemView.ScrollHint.EnsureVisible)

    @property
    def current(self) -> Command | None:
        """The action that Enter takes."""
        items = self.list.selectedItems()
        return items[0].data(0, COMMAND) if items else None

    def _tell(self) -> None:
        """Say what the current action does, or why it cannot be done; screen readers hear its name, too."""
        command = self.current
        if command is None:
            said = self.tr("No action has these words.")
            self.about.show_text(said)
            self._announce(said)
            return
        about = command.tip
        if not command.is_on_offer:
            about = self.tr("Not available now. {reason}").format(reason=command.tip).strip()
        self.about.show_text(about)
        self._announce(", ".join(part for part in (command.name, command.place, command.keys, about) if part))

    def _announce(self, text: str) -> None:
        self.field.setAccessibleDescription(text)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, text))

    def _take(self) -> None:
        """Close and have the current action done, where it can be."""
        command = self.current
        if command is not None and command.is_on_offer:
            self.accept()
            self.chosen.emit(command.action)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the list while the keyboard is in the field."""
        key = Qt.Key(event.key())
        if key in STEPS:
            self._go_to(self.list.indexOfTopLevelItem(self.list.currentItem()) + STEPS[key])
        elif key not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
