"""What the actions do that keep runs and show those that were kept."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow

from nnplayground.gui.banner import Banner
from nnplayground.gui.comparison.watch import RunWatch
from nnplayground.gui.docks import Docks
from nnplayground.gui.document import Document
from nnplayground.gui.surroundings import Surroundings
from nnplayground.gui.training import Controller
from nnplayground.gui.translation import tr
from nnplayground.i18n import Text

HEIGHT, SHARE = 300, 0.45
"""Pixels that the table is given at least when it opens, and at most of the window's height."""
SHOWN_MS = 6000


class RunHandlers(QObject):
    """Has every run kept, and shows the dock of those that were."""

    def __init__(
        self,
        window: QMainWindow,
        around: Surroundings,
        docks: Docks,
        document: Document,
        controller: Controller,
        banner: Banner,
    ) -> None:
        super().__init__(window)
        self._window, self._around, self._docks, self._banner = window, around, docks, banner
        self.library = around.library
        self.watch = RunWatch(document, controller, self.library, self)
        self.library.said.connect(self._say)
        self.watch.kept.connect(lambda name: around.runs.tell("kept", lambda panel: panel.select([name])))
        around.keep_wanted.connect(self.do_keep_run)

    def _say(self, text: Text, is_fault: bool) -> None:
        if is_fault:
            self._banner.add_notices((text,))
        else:
            self._window.statusBar().showMessage(tr(text), SHOWN_MS)

    def do_keep_run(self) -> None:
        """Keep the present run as it stands."""
        self.watch.keep_now()

    def do_runs(self) -> None:
        """Show the runs that were kept, with room for them."""
        dock = self._docks.by_name["runs"]
        dock.show()
        dock.raise_()
        room = min(HEIGHT, int(SHARE * self._window.height()))
        if dock.height() < room and not dock.isFloating():
            self._window.resizeDocks([dock], [room], Qt.Orientation.Vertical)
        self._around.runs().table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close(self) -> None:
        """Finish what is to be written."""
        self.library.close()
