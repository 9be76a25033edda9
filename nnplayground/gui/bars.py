"""Menus and toolbar, filled from the table of actions."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QComboBox, QMainWindow, QMenu, QMenuBar, QToolBar, QToolButton, QWidget

from nnplayground.gui.actions import ACTIONS, MENUS, TOOLBAR
from nnplayground.gui.docks import Docks
from nnplayground.gui.translation import Translated
from nnplayground.gui.widgets.menu import TitledMenu
from nnplayground.numbers import short

SPEEDS: tuple[float | None, ...] = (1.0, 2.0, 5.0, 10.0, 30.0, 100.0, 1000.0, 10000.0, None)
"""Steps per second; None is as fast as possible."""


def fill_menus(bar: QMenuBar, actions: Mapping[str, QAction], docks: Docks, submenus: Mapping[str, QMenu]) -> None:
    """Make all menus; actions of one group exclude each other, and `submenus` stand under their names."""
    groups: dict[str, QActionGroup] = {}
    for spec in ACTIONS:
        if spec.group:
            groups.setdefault(spec.group, QActionGroup(bar)).addAction(actions[spec.name])
    for title, names in MENUS:
        menu = TitledMenu(title, bar)
        bar.addMenu(menu)
        for name in names:
            if name == "|":
                menu.addSeparator()
            elif name == "docks":
                menu.addActions(docks.toggles())
            elif name in submenus:
                menu.addMenu(submenus[name])
            else:
                menu.addAction(actions[name])


def fill_toolbar(window: QMainWindow, actions: Mapping[str, QAction], speed: SpeedBox) -> QToolBar:
    """Make the toolbar."""
    bar = QToolBar(window)
    bar.setObjectName("toolbar")
    bar.setMovable(False)
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    for name in TOOLBAR:
        if name == "|":
            bar.addSeparator()
            continue
        button = QToolButton()
        button.setDefaultAction(actions[name])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setObjectName(f"{name} button")
        if name in ("undo", "redo"):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setAccessibleName(actions[name].text().replace("&", ""))
        bar.addWidget(button)
    bar.addSeparator()
    bar.addWidget(speed)
    window.addToolBar(bar)
    return bar


class SpeedBox(Translated):
    """Chooses how many steps a second are made."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QComboBox(self)
        for speed in SPEEDS:
            self.box.addItem("", speed)
        self.box.setCurrentIndex(len(SPEEDS) - 1)
        self.box.activated.connect(lambda index: self.chosen.emit(SPEEDS[index]))
        self.retranslate()
        self.setFixedSize(self.box.sizeHint())

    def retranslate(self) -> None:
        """Name the speeds."""
        for index, speed in enumerate(SPEEDS):
            text = self.tr("Full speed") if speed is None else self.tr("{n} steps/s").format(n=short(speed, 6))
            self.box.setItemText(index, text)
        self.box.setAccessibleName(self.tr("Speed"))
        self.box.setToolTip(self.tr("Steps per second"))
        self._fit()

    def _fit(self) -> None:
        self.box.adjustSize()
        self.setFixedSize(self.box.sizeHint())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of letters, too."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()
