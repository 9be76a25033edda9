"""Lesson mode: the lesson beside the parts of the window that its page asks for; afterwards all is as it was before."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget
from shiboken6 import isValid

from nnplayground.gui.docks import Docks
from nnplayground.lessons.files.lesson import Page

DOCK_OF: Mapping[str, str] = {"output": "boundary"}
"""Docks whose name is not that of the part."""
CANVAS, LAB = "canvas", "lab"
WIDE = 1300
SHARES, SHARES_WHERE_NARROW = (0.42, 0.33, 0.25), (0.5, 0.3, 0.2)
"""What lesson, canvas and plots get of the width of a window, and of one that is not wide."""
SHARES_WITH_LAB = (0.28, 0.38, 0.17)
"""The same beside a lab, whose pages need more room than a canvas."""
STEPPER, TALL = "stepper", 0.45
"""What the stepper gets of the height, since formula and matrices are read in it."""
SIDES = (Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea)


class LessonMode(QObject):
    """Arranges the window for a page, and puts back what it found."""

    moved = Signal()
    """Docks were shown or hidden; whoever must not be seen has to be hidden again."""

    entering, left = Signal(), Signal()
    """The layout in force is about to be remembered; it has been put back."""

    def __init__(self, window: QMainWindow, splitter: QSplitter, docks: Docks) -> None:
        super().__init__(window)
        self._window, self._splitter, self._docks = window, splitter, docks
        self._before: QByteArray | None = None
        self._had_keys: QWidget | None = None
        self._is_arranged = False
        self._page: Page | None = None
        self._has_lab = False
        docks.arranged.connect(self._on_arranged)

    @property
    def is_on(self) -> bool:
        """Whether the window is arranged for a lesson."""
        return self._before is not None

    def come_back_to(self, layout: QByteArray) -> None:
        """Put another layout back when the lesson is left than the one that it found."""
        if self._before is not None:
            self._before = layout

    def enter(self, reader: QWidget) -> None:
        """Show the reader; the layout in force is remembered."""
        if self._before is None:
            self.entering.emit()
            self._before = self._docks.layout_now()
            self._had_keys = self._window.focusWidget()
        if self._splitter.indexOf(reader) < 0:
            self._splitter.insertWidget(0, reader)
            self._splitter.setCollapsible(0, False)
        reader.show()

    def arrange(self, page: Page | None) -> None:
        """Show the parts that a page asks for, and no others; None asks for none."""
        if self._before is None:
            return
        shown = page.show if page is not None else ()
        before = self._page.show if self._page is not None else ()
        self._page, is_same, self._is_arranged = page, self._is_arranged and before == shown, True
        if is_same:  # what the reader has moved by hand stays so
            return
        wanted = {DOCK_OF.get(part, part) for part in shown if part != LAB or self._has_lab}
        for name, dock in self._docks.by_name.items():
            dock.setVisible(name in wanted)
        self.moved.emit()
        if (beside := self._splitter.widget(1)) is not None:
            beside.setVisible(CANVAS in shown)
        self._share_out()

    def wants_lab(self, family: str) -> bool:
        """Say whether the page that is shown has a lab of this family."""
        from nnplayground.lessons.files.experiments import has_lab  # noqa: PLC0415 - the window is there sooner so

        return self._page is not None and has_lab(self._page, family)

    def set_lab(self, is_there: bool) -> None:
        """There is a lab now, or none any more: its settings can be shown, or cannot."""
        self._has_lab = is_there
        self.arrange_again()

    def arrange_again(self) -> None:
        """Show the parts of the page again, where somebody else has shown or hidden some."""
        self._is_arranged = False
        self.arrange(self._page)

    def _share_out(self) -> None:
        """Give the lesson room to be worked in, and the plots what is left."""
        width = self._window.width()
        shares = SHARES if width >= WIDE else SHARES_WHERE_NARROW
        lesson, canvas, plots = (int(width * share) for share in (SHARES_WITH_LAB if self._has_lab else shares))
        docks = [dock for dock in self._docks.by_name.values() if not (dock.isHidden() or dock.isFloating())]
        beside = [dock for dock in docks if self._window.dockWidgetArea(dock) in SIDES]
        self._window.resizeDocks(beside, [plots] * len(beside), Qt.Orientation.Horizontal)
        if not (stepper := self._docks.by_name[STEPPER]).isHidden():
            self._window.resizeDocks([stepper], [int(TALL * self._window.height())], Qt.Orientation.Vertical)
        self._splitter.setSizes([lesson, canvas])

    def leave(self) -> None:
        """Hide the reader and put the former layout back."""
        before, self._before = self._before, None
        self._page, self._is_arranged = None, False
        if before is None:
            return
        reader, beside = self._splitter.widget(0), self._splitter.widget(1)
        if reader is not None and beside is not None:
            reader.hide()
            beside.show()
        self._docks.put_back(before)
        self.moved.emit()
        self.left.emit()
        had_keys, self._had_keys = self._had_keys, None
        again = had_keys if had_keys is not None and isValid(had_keys) and had_keys.isVisible() else beside
        if again is not None:
            again.setFocus()

    def _on_arranged(self) -> None:
        """Somebody asked for the first layout: that is what there is after the lesson."""
        if self._before is not None:
            self._before = self._docks.layout_now()
            self.arrange_again()
