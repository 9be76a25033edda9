"""The panels and plots around the canvas: where they stand at first, and how that is restored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QDockWidget,
    QFrame,
    QMainWindow,
    QScrollArea,
    QStyle,
    QTabBar,
    QWidget,
)

from nnplayground.gui.actions import ENGLISH
from nnplayground.gui.icons import tinted
from nnplayground.gui.parts import Part
from nnplayground.gui.settings import LAYOUT_VERSION
from nnplayground.gui.translation import tr
from nnplayground.i18n import Marked

LEFT, RIGHT, BOTTOM = (
    Qt.DockWidgetArea.LeftDockWidgetArea,
    Qt.DockWidgetArea.RightDockWidgetArea,
    Qt.DockWidgetArea.BottomDockWidgetArea,
)
PANEL_WIDTH = 320
BUTTONS = (
    ("qt_dockwidget_closebutton", QStyle.StandardPixmap.SP_TitleBarCloseButton),
    ("qt_dockwidget_floatbutton", QStyle.StandardPixmap.SP_TitleBarNormalButton),
)
"""Of the title, as Qt calls and draws them."""
LAID_OUT_MS = 50
"""After this a dock that was opened knows how high its rows are."""


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
        self._is_arranging = False
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._keep_keys_off_empty_bars)
        self.by_name: dict[str, _Dock] = {spec.name: self._make(spec) for spec in self._specs}
        window.setAnimated(False)
        window.setDockNestingEnabled(True)
        window.setCorner(Qt.Corner.BottomRightCorner, RIGHT)
        window.setCorner(Qt.Corner.BottomLeftCorner, LEFT)
        self.visibility_changed.connect(self._show_whole_titles)
        self.arrange()

    def _make(self, spec: DockSpec) -> _Dock:
        dock = _Dock(spec, self._window)
        dock.visibilityChanged.connect(self._on_visibility)
        return dock

    def arrange(self) -> None:
        """Put every dock where it stood at first, and show those that are open at first."""
        with self.arranging():
            self._put_back()
        self.arranged.emit()

    @contextmanager
    def arranging(self) -> Iterator[None]:
        """Let everything stand before anything is made of it or said: Qt must not be disturbed while it moves docks.

        Each is at the front for a moment while others are put before it; nothing is made of those that do not stay.
        """
        self._is_arranging = True
        for dock in self.by_name.values():
            dock.hold()
        try:
            yield
        finally:
            self._is_arranging = False
            for dock in self.by_name.values():
                dock.release()
            self.hide_forgotten_bars()
            self._on_visibility(True)

    def layout_now(self) -> QByteArray:
        """Return where everything stands, to be put back there."""
        return self._window.saveState(LAYOUT_VERSION)

    def put_back(self, layout: QByteArray) -> None:
        """Put everything back where it stood."""
        with self.arranging():
            self._window.restoreState(layout, LAYOUT_VERSION)

    def _put_back(self) -> None:
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

    def bring(self, name: str, height: int = 0, share: float = 1.0) -> None:
        """Open a dock and bring it to the front, at least so high, but no higher than a share of the window."""
        dock, before = self.by_name[name], self._window.size()
        dock.show()
        dock.raise_()
        QTimer.singleShot(LAID_OUT_MS, self, lambda: self._shrink_to(before))
        room = min(height, int(share * self._window.height()))
        if dock.height() < room and not dock.isFloating():
            self._window.resizeDocks([dock], [room], Qt.Orientation.Vertical)

    def _shrink_to(self, before: QSize) -> None:
        """Take back what the window grew by: rows that wrap ask for much height until they know how wide they are."""
        now = self._window.size()
        is_free = not self._window.isMaximized() and not self._window.isFullScreen()
        if is_free and (now.width() > before.width() or now.height() > before.height()):
            self._window.resize(now.boundedTo(before))

    def _bars(self) -> list[QTabBar]:
        """Return the bars of tabs in the order they were made; `findChildren` keeps dead ones."""
        return [child for child in self._window.children() if isinstance(child, QTabBar)]

    def hide_forgotten_bars(self) -> None:
        """Hide bars of tabs that Qt makes while it arranges docks and then forgets: they shine through the gaps."""
        in_use: set[str] = set()
        for bar in reversed(self._bars()):  # of those with the same tab, the one in use is the last that was made
            titles = {bar.tabText(place) for place in range(bar.count())}
            if titles & in_use:
                bar.hide()
            in_use |= titles

    def _on_visibility(self, _visible: bool) -> None:
        if not self._is_arranging:
            self._soon.start()
            self.visibility_changed.emit()

    def _keep_keys_off_empty_bars(self) -> None:
        """Have Tab pass by bars whose docks are hidden: Qt leaves them in the way, out of sight."""
        for bar in self._bars():
            bar.setFocusPolicy(Qt.FocusPolicy.TabFocus if bar.count() else Qt.FocusPolicy.NoFocus)

    def _show_whole_titles(self) -> None:
        """Have tabs keep their names where there is little room, and be scrolled; Qt would leave a letter of each."""
        for bar in self._bars():
            bar.setElideMode(Qt.TextElideMode.ElideNone)
            bar.setUsesScrollButtons(True)

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
        self._is_seen = self._is_held = False
        self.setObjectName(spec.name)
        self.topLevelChanged.connect(self._colour_buttons)  # Qt gives them new icons then
        self._colour_buttons()
        self.toggleViewAction().setProperty(ENGLISH, str(spec.title))
        if isinstance(spec.widget, QWidget):
            self._fill(spec.widget)
        else:
            spec.widget.tell(self, self._fill)
            self.visibilityChanged.connect(self._on_visibility)

    def _fill(self, widget: QWidget) -> None:
        self.setWidget(_Scrolling(widget) if self._spec.scrolls else widget)
        self._name()

    def _name(self) -> None:
        """Name what scrolls after the dock."""
        area = self.widget()
        if isinstance(area, QScrollArea):
            area.setAccessibleName(self.windowTitle())

    def _on_visibility(self, visible: bool) -> None:
        """See that there is something in it."""
        self._is_seen = visible
        if visible and not self._is_held and not isinstance(self._spec.widget, QWidget):
            self._spec.widget()

    def hold(self) -> None:
        """Wait with what is in it: whoever shows it now may hide it again at once."""
        self._is_held = True

    def release(self) -> None:
        """See that there is something in it, if it was shown meanwhile and still is."""
        self._is_held = False
        self._on_visibility(self._is_seen)

    def _colour_buttons(self) -> None:
        """Have the buttons of the title in the colour of its letters."""
        for name, sign in BUTTONS:
            button = self.findChild(QAbstractButton, name)
            if button is not None:
                shape = self.style().standardIcon(sign, None, self)
                button.setIcon(tinted(shape, self.palette().color(QPalette.ColorRole.WindowText)))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._colour_buttons()
        if event.type() == QEvent.Type.LanguageChange:
            self.setWindowTitle(tr(self._spec.title))
            self._name()
        super().changeEvent(event)


class _Scrolling(QScrollArea):
    """A scroll area that is as wide as its panel needs, in whatever letters and language."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(widget)
        self._be_wide_enough()

    def _be_wide_enough(self) -> None:
        panel = self.widget()
        if panel is None:
            return
        wanted = panel.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        if wanted != self.minimumWidth():
            self.setMinimumWidth(wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the panel, whose rows are laid out anew."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self._be_wide_enough()
        return super().eventFilter(watched, event)
