"""The welcome: a sheet over the window with three doors, and at once language, colours, and what was opened last.

It is a part of the window and no dialog: nothing waits for an answer, and what is begun otherwise closes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
)

from nnplayground.gui.dialogs.doors import DOORS, DoorButton
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.widgets.check_box import TickBox
from nnplayground.gui.widgets.flow import FlowRow
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.i18n import LANGUAGES, printable

WIDTH, HEIGHT = 820, 450
MARGIN, EDGE = 22, 16
LEAST_ABREAST = 640
"""Narrower sheets have their doors below each other."""
MOST_RECENT = 3
DIM = QColor(0, 0, 0, 110)
SPOKEN, COLOURS = tuple(f"language_{code}" for code in LANGUAGES), ("theme_system", "theme_light", "theme_dark")


class Welcome(QFrame):
    """Covers a window below its menus; the rest of the window can be seen around it, and a click there closes it."""

    door_opened = Signal(str)
    """The key of a door."""
    file_wanted = Signal(object)
    """A path."""
    at_start_chosen = Signal(bool)
    closed = Signal()

    def __init__(
        self,
        window: QMainWindow,
        look: Look,
        actions: Mapping[str, QAction],
        recent: Iterable[Path],
        *,
        at_start: bool,
    ) -> None:
        super().__init__(window)
        self._window, self._look, self._actions = window, look, actions
        self.setObjectName("welcome")
        self._make_parts(tuple(recent)[:MOST_RECENT], at_start)
        self._lay_out()
        look.changed.connect(self._on_look)
        window.installEventFilter(self)
        self.retranslate()
        self._on_look(look.theme)
        self.fit()

    # -- parts ---------------------------------------------------------------------------------------------------------

    def _make_parts(self, recent: tuple[Path, ...], at_start: bool) -> None:
        self.heading, self.words = QLabel(), Paragraph()
        self.doors = [DoorButton(door, number, self._look) for number, door in enumerate(DOORS.values(), 1)]
        for button in self.doors:
            button.setEnabled(self._actions[button.door.action].isEnabled())
            button.clicked.connect(partial(self._open, button.door.key))
        self.language, self.colours = self._choice(SPOKEN), self._choice(COLOURS)
        self.language_name, self.colours_name = QLabel(), QLabel()
        self.language_name.setBuddy(self.language)
        self.colours_name.setBuddy(self.colours)
        self.gallery = self._link("gallery", partial(self._leave_for, self._actions["gallery"].trigger))
        self.files = [self._link(f"recent {path.name}", partial(self._open_file, path)) for path in recent]
        for link, path in zip(self.files, recent, strict=True):
            link.setText(printable(path.name).replace("&", "&&"))
            link.setToolTip(printable(str(path)))
        self.at_start = TickBox()
        self.at_start.setChecked(at_start)
        self.at_start.toggled.connect(self.at_start_chosen)
        self.close_button = QPushButton()
        self.close_button.clicked.connect(self.leave)

    def _choice(self, names: tuple[str, ...]) -> QComboBox:
        """Return a list of which an entry does what an action of the menus does."""
        box = QComboBox()
        for name in names:
            box.addItem("", name)
        box.setCurrentIndex(next((at for at, name in enumerate(names) if self._actions[name].isChecked()), 0))
        box.activated.connect(lambda at: self._actions[box.itemData(at)].trigger())
        return box

    @staticmethod
    def _link(name: str, act: Callable[..., None]) -> QPushButton:
        button = QPushButton(flat=True)
        button.setObjectName(name)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        self._abreast = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._abreast.setSpacing(12)
        for button in self.doors:
            self._abreast.addWidget(button, 1)
        choices = QHBoxLayout()
        for name, box in ((self.language_name, self.language), (self.colours_name, self.colours)):
            form = QFormLayout()
            form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
            form.addRow(name, box)
            choices.addLayout(form)
        choices.addStretch(1)
        below = QHBoxLayout()
        below.addWidget(self.at_start)
        below.addStretch(1)
        below.addWidget(self.close_button)
        self._links = FlowRow((self.gallery, *self.files))
        self._sheet = QFrame()
        self._sheet.setAutoFillBackground(True)
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self.words)
        column.addLayout(self._abreast, 1)
        column.addWidget(self._links)
        column.addLayout(choices)
        column.addLayout(below)
        self._scroll = QScrollArea(self, widgetResizable=True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._sheet)

    # -- words and looks -----------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        self.setAccessibleName(self.tr("Welcome"))
        font = QFont(self.font())
        font.setBold(True)
        font.setPointSizeF(1.6 * self.font().pointSizeF())
        self.heading.setFont(font)
        self.heading.setText(self.tr("Welcome to NN Playground"))
        self.words.show_text(self.tr("Build neural networks by hand and see them learn. Where do you want to begin?"))
        for button in self.doors:
            button.retranslate()
        for box, names in ((self.language, SPOKEN), (self.colours, COLOURS)):
            for at, name in enumerate(names):
                box.setItemText(at, self._actions[name].text().replace("&", ""))
        self.language_name.setText(self.tr("&Language"))
        self.colours_name.setText(self.tr("&Colours"))
        self.gallery.setText(self.tr("Gallery of ready experiments …"))
        for link in self.files:
            link.setAccessibleName(self.tr("Open {name}").format(name=link.text().replace("&&", "&")))
        self.at_start.setText(self.tr("&Show this at every start"))
        self.close_button.setText(self.tr("Close"))
        self._links.fit()

    def _on_look(self, theme: Theme) -> None:
        for button in self.doors:
            button.restyle(theme)
        palette = QPalette(theme.palette())
        self._sheet.setPalette(palette)
        for link in (self.gallery, *self.files):
            letters = QPalette(palette)
            letters.setColor(QPalette.ColorRole.ButtonText, theme.legible(theme.accent, 4.5))
            link.setPalette(letters)
        self.update()

    def fit(self) -> None:
        """Cover the window below its menus, the sheet in the middle of it."""
        top = self._window.menuBar().geometry().bottom() + 1
        self.setGeometry(QRect(0, top, self._window.width(), self._window.height() - top))
        share = self.fontMetrics().height() / 16.0
        wanted = QSize(int(WIDTH * max(share, 1.0)), int(HEIGHT * max(share, 1.0)))
        room = QRect(EDGE, EDGE, max(self.width() - 2 * EDGE, 1), max(self.height() - 2 * EDGE, 1))
        size = wanted.boundedTo(room.size())
        is_abreast = size.width() >= LEAST_ABREAST * max(share, 1.0)
        directions = QBoxLayout.Direction
        self._abreast.setDirection(directions.LeftToRight if is_abreast else directions.TopToBottom)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(room.center())
        self._scroll.setGeometry(place)

    # -- doors ---------------------------------------------------------------------------------------------------------

    def appear(self) -> None:
        """Show itself over everything, the keyboard on the first door."""
        self.fit()
        self.show()
        self.raise_()
        self.doors[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Go; the window beneath is as it was."""
        if self.isVisible():
            self._window.removeEventFilter(self)
            self.hide()
            self.closed.emit()
            self.deleteLater()

    def _open(self, key: str, _checked: bool = False) -> None:
        self._leave_for(partial(self.door_opened.emit, key))

    def _open_file(self, path: Path, _checked: bool = False) -> None:
        self._leave_for(partial(self.file_wanted.emit, path))

    def _leave_for(self, act: Callable[[], None], *_checked: bool) -> None:
        """Go, and do what was chosen."""
        self.leave()
        act()

    # -- keys and the mouse --------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a door by its number, or with Enter; close with Escape."""
        number = event.key() - Qt.Key.Key_1
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif 0 <= number < len(self.doors):
            self.doors[number].click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, DoorButton | QPushButton):
                focused.click()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Keep the keyboard on the sheet: what lies beneath can hardly be seen."""
        order = (*self.doors, self.gallery, *self.files, self.language, self.colours, self.at_start, self.close_button)
        chain = [part for part in order if part.isEnabled()]
        focused = self._window.focusWidget()
        at = next((place for place, part in enumerate(chain) if part is focused), -1 if forwards else 0)
        wanted = chain[(at + (1 if forwards else -1)) % len(chain)]
        reasons = Qt.FocusReason
        wanted.setFocus(reasons.TabFocusReason if forwards else reasons.BacktabFocusReason)
        self._scroll.ensureWidgetVisible(wanted)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close on a click beside the sheet."""
        if not self._scroll.geometry().contains(event.position().toPoint()):
            self.leave()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim what lies beneath."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), DIM)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the row of links as high as it needs to be."""
        super().resizeEvent(event)
        self._links.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self.fit()
        return False
