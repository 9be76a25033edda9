"""What the actions of the menu *Help* do."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QApplication, QMainWindow, QWhatsThis

from nnplayground.gui.logbook import LOG_NAME
from nnplayground.gui.widgets.explained import explain

LOG_FOLDER = "log"
"""Within the folder of what the program remembers."""


class HelpHandlers(QObject):
    """Finds actions, lists keys, explains what has the keyboard, and says what the program is."""

    def __init__(self, window: QMainWindow, folder: Path | None) -> None:
        super().__init__(window)
        self._window = window
        self._log = None if folder is None else folder / LOG_FOLDER / LOG_NAME

    def use_actions(self, actions: Mapping[str, QAction]) -> None:
        """Take the action away that opens the folder of the log, where there is none."""
        actions["log_folder"].setEnabled(self._log is not None)

    def do_palette(self) -> None:
        """Ask for an action by name, and have it done."""
        from nnplayground.gui.help.commands import commands_of  # noqa: PLC0415 - as below: the window is there sooner so
        from nnplayground.gui.help.palette import CommandPalette  # noqa: PLC0415

        palette = CommandPalette(commands_of(self._window), self._window)
        palette.chosen.connect(lambda action: action.trigger())
        palette.open()

    def do_shortcuts(self) -> None:
        """List all keys."""
        from nnplayground.gui.help.commands import commands_of  # noqa: PLC0415
        from nnplayground.gui.help.keyboard import Keyboard  # noqa: PLC0415

        Keyboard(commands_of(self._window), self._window).show()

    def do_explain(self) -> None:
        """Explain the field that has the keyboard; where there is none, whatever is clicked next."""
        if not explain(QApplication.focusWidget()):
            QWhatsThis.enterWhatsThisMode()

    def do_about(self) -> None:
        """Say what the program is."""
        from nnplayground.gui.help.about import About  # noqa: PLC0415

        about = About(self._log, self._window)
        about.folder_wanted.connect(self.do_log_folder)
        about.open()

    def do_log_folder(self) -> None:
        """Show the folder of the log."""
        if self._log is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log.parent)))
