"""The submenu of the files that were opened last."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from nnplayground.gui.settings import Settings
from nnplayground.gui.widgets.menu import TitledMenu
from nnplayground.i18n import QT_TRANSLATE_NOOP, printable

MOST = 10
_DIGITS = 9
"""So many entries can be chosen by the key of their number."""


class RecentFiles(QObject):
    """Up to ten paths, the newest first; those that are gone are left out when the menu opens."""

    wanted = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self.menu = TitledMenu(QT_TRANSLATE_NOOP("Menu", "Open &recent"), parent, self._fill)
        self.menu.setToolTipsVisible(True)

    def paths(self) -> list[Path]:
        """Return the files that are still there."""
        return [path for path in map(Path, self._settings.recent()) if _is_there(path)]

    def add(self, path: Path) -> None:
        """Put a file on top."""
        others = [known for known in self.paths() if known != path]
        self._settings.keep_recent([str(known) for known in [path, *others][:MOST]])

    def clear(self) -> None:
        """Forget all files."""
        self._settings.keep_recent([])

    def _fill(self) -> None:
        self.menu.clear()
        paths = self.paths()
        for number, (path, label) in enumerate(zip(paths, _labels(paths), strict=True), 1):
            keys = f"&{number}  " if number <= _DIGITS else ""
            action = self.menu.addAction(keys + printable(label).replace("&", "&&"))
            action.setToolTip(printable(str(path)))
            action.triggered.connect(partial(self.wanted.emit, path))
        if paths:
            self.menu.addSeparator()
            self.menu.addAction(self.tr("&Clear the list")).triggered.connect(self.clear)
        else:
            self.menu.addAction(self.tr("No files yet")).setEnabled(False)


def _labels(paths: Iterable[Path]) -> list[str]:
    """Return the names, those that stand there twice with their folder."""
    listed = list(paths)
    names = [path.name for path in listed]
    return [f"{path.name} – {path.parent}" if names.count(path.name) > 1 else path.name for path in listed]


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
