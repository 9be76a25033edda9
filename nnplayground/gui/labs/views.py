"""Pages with a tab for everything that can be asked of a family."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStyle, QVBoxLayout, QWidget

from nnplayground.gui.document import Document
from nnplayground.gui.labs.page import LabPage
from nnplayground.gui.theme import Look
from nnplayground.gui.training import Controller, Frame
from nnplayground.gui.translation import Translated
from nnplayground.gui.widgets.tabs import Tabs


class View(Translated):
    """One tab: says what it wants to see, and shows a picture that was made of it."""

    wished = Signal()
    """It wants another picture."""

    def wish(self) -> object:
        """Return what it wants to see, in the terms of its family."""
        raise NotImplementedError

    def show_picture(self, picture: Any) -> None:
        """Show its part of a picture."""
        raise NotImplementedError


def scrolled(view: QWidget) -> QScrollArea:
    """Return a tab that can be scrolled where there is less room than it needs at least."""
    return _Scrolled(view)


class _Scrolled(QScrollArea):
    """Gives a widget the room that there is, or what it needs at least.

    Qt's own resizing would give it the height that it would like to have, which for pictures is the one they had.
    """

    def __init__(self, view: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(view)

    def _fit(self) -> None:
        view = self.widget()
        if view is None:
            return
        least = view.minimumSizeHint().expandedTo(view.minimumSize())
        room, bar = self.maximumViewportSize(), self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        if least.height() > room.height():
            room.setWidth(room.width() - bar)
        if least.width() > room.width():
            room.setHeight(room.height() - bar)
        view.resize(least.expandedTo(room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what the widget needs."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self._fit()
        return super().eventFilter(watched, event)


class TabbedPage(LabPage):
    """A page whose tabs are views; pictures are made of what the one in front wishes to see."""

    def __init__(self, document: Document, controller: Controller, look: Look, views: Sequence[View]) -> None:
        super().__init__(document, controller, look)
        self.views = tuple(views)
        self.tabs = Tabs()
        self.tabs.setDocumentMode(True)
        for view in self.views:
            self.tabs.addTab(scrolled(view), "")
            view.wished.connect(self._ask)
        self.tabs.currentChanged.connect(lambda _index: self._ask())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.retranslate()

    def names(self) -> tuple[str, ...]:
        """Return what the tabs are called, in the language in force."""
        raise NotImplementedError

    def _ask(self) -> None:
        self.ask(self.views[self.tabs.currentIndex()].wish())

    def show_picture(self, picture: Any, _frame: Frame) -> None:
        """Show the picture in the tab in front."""
        self.views[self.tabs.currentIndex()].show_picture(picture)

    def retranslate(self) -> None:
        """Name the tabs."""
        for index, name in enumerate(self.names()):
            self.tabs.setTabText(index, name)
