"""The panels and plots around the canvas: where they stand at first, and how that is restored."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QFrame, QMainWindow, QScrollArea, QTabBar, QWidget

from nnplayground.gui.actions import ENGLISH
from nnplayground.gui.parts import Part
from nnplayground.gui.translation import tr
from nnplayground.i18n import Marked

LEFT, RIGHT, BOTTOM = (
    Qt.DockWidgetArea.LeftDockWidgetArea,
    Qt.DockWidgetArea.RightDockWidgetArea,
    Qt.DockWidgetArea.BottomDockWidgetArea,
)
PANEL_WIDTH = 300


@dataclass(frozen=True, slots=True)
class DockSpec:
    """One dock: its name, title, what is in it, where it stands, and its first width or height in pixels.

    What is in it is made when the dock is first shown, or sooner where somebody asks for the part; either way it is
    put into the dock at once. A widget is for what has to be there from the beginning.
    One that is `closed` is not shown until somebody opens it.
    """

    name: str
    title: Marked
    widget: QWidget | Part[QWidget]
    area: Qt.DockWidgetArea
    size: int
    scrolls: bool = False
    tab_of: str = ""
    closed: bool = False


class Docks(QObject):
    """Makes the docks and can put them back where they stood at first."""

    visibility_changed = Signal()
    arranged = Signal()
    """Every dock stands where it stood at first."""

    def __init__(self, window: QMainWindow, specs: Iterable[DockSpec]) -> None:
        super().__init__(window)
        self._window = window
        self._specs = tuple(specs)
        self.by_name = {spec.name: self._make(spec) for spec in self._specs}
        window.setAnimated(False)
        window.setDockNestingEnabled(True)
        window.setCorner(Qt.Corner.BottomRightCorner, RIGHT)
        window.setCorner(Qt.Corner.BottomLeftCorner, LEFT)
        self.arrange()

    def _make(self, spec: DockSpec) -> QDockWidget:
        dock = _Dock(spec, self._window)
        dock.visibilityChanged.connect(lambda _visible: self.visibility_changed.emit())
        return dock

    def arrange(self) -> None:
        """Put every dock where it stood at first, and show those that are open at first."""
        for spec in self._specs:
            dock = self.by_name[spec.name]
            dock.setFloating(False)
            self._window.addDockWidget(spec.area, dock)
            dock.setVisible(not spec.closed)
        for spec in self._specs:
            if spec.tab_of:
                self._window.tabifyDockWidget(self.by_name[spec.tab_of], self.by_name[spec.name])
        for spec in self._specs:
            if not spec.tab_of:
                self.by_name[spec.name].raise_()
        for area, orientation in ((LEFT, Qt.Orientation.Horizontal), (RIGHT, Qt.Orientation.Horizontal)):
            self._resize([spec for spec in self._specs if spec.area == area][:1], orientation, width=True)
        self._resize([spec for spec in self._specs if spec.area != LEFT], Qt.Orientation.Vertical, width=False)
        self.hide_forgotten_bars()
        self.arranged.emit()

    def bring(self, name: str, height: int = 0, share: float = 1.0) -> None:
        """Open a dock and bring it to the front, at least so high, but no higher than a share of the window."""
        dock = self.by_name[name]
        dock.show()
        dock.raise_()
        room = min(height, int(share * self._window.height()))
        if dock.height() < room and not dock.isFloating():
            self._window.resizeDocks([dock], [room], Qt.Orientation.Vertical)

    def hide_forgotten_bars(self) -> None:
        """Hide bars of tabs that Qt makes while it arranges docks and then forgets: they shine through the gaps."""
        in_use: set[str] = set()
        bars = [
            child for child in self._window.children() if isinstance(child, QTabBar)
        ]  # `findChildren` keeps dead ones
        for bar in reversed(bars):  # of those with the same tab, the one in use is the last that was made
            titles = {bar.tabText(place) for place in range(bar.count())}
            if titles & in_use:
                bar.hide()
            in_use |= titles

    def _resize(self, specs: list[DockSpec], orientation: Qt.Orientation, *, width: bool) -> None:
        sizes = [(PANEL_WIDTH if spec.area == LEFT else 400) if width else spec.size for spec in specs]
        self._window.resizeDocks([self.by_name[spec.name] for spec in specs], sizes, orientation)

    def toggles(self) -> list[QAction]:
        """Return an action for every dock that shows or hides it."""
        return [dock.toggleViewAction() for dock in self.by_name.values()]


class _Dock(QDockWidget):
    """A dock whose title follows the language, and that is empty until there is something to see."""

    def __init__(self, spec: DockSpec, window: QMainWindow) -> None:
        super().__init__(tr(spec.title), window)
        self._spec = spec
        self.setObjectName(spec.name)
        self.toggleViewAction().setProperty(ENGLISH, str(spec.title))
        if isinstance(spec.widget, QWidget):
            self._fill(spec.widget)
        else:
            spec.widget.tell(self, self._fill)
            self.visibilityChanged.connect(self._on_visibility)

    def _fill(self, widget: QWidget) -> None:
        self.setWidget(_scrolling(widget) if self._spec.scrolls else widget)
        self._name()

    def _name(self) -> None:
        """Name what scrolls after the dock."""
        area = self.widget()
        if isinstance(area, QScrollArea):
            area.setAccessibleName(self.windowTitle())

    def _on_visibility(self, visible: bool) -> None:
        """See that there is something in it."""
        if visible and not isinstance(self._spec.widget, QWidget):
            self._spec.widget()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setWindowTitle(tr(self._spec.title))
            self._name()
        super().changeEvent(event)


def _scrolling(widget: QWidget) -> QScrollArea:
    """Return a scroll area that is as wide as its panel needs."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    area.setMinimumWidth(widget.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width())
    return area
