"""What the window remembers from one start to the next: language, look, and layout."""

from __future__ import annotations

import logging
from pathlib import Path

import msgspec
from PySide6.QtCore import QByteArray, QSettings, QStandardPaths
from PySide6.QtWidgets import QMainWindow

LOG = logging.getLogger(__name__)

LAYOUT_VERSION = 2
"""To be raised when docks or toolbars change, so that an old layout is not forced upon new ones."""


class Preferences(msgspec.Struct, frozen=True):
    """Choices of a person; kept as one JSON text, since INI files lose types."""

    language: str = ""
    """Empty follows the system."""
    theme: str = "system"
    log_loss: bool = True
    show_test: bool = True
    digits: int = 3
    """Significant digits of the numbers that are shown."""


class Settings:
    """Reads and writes the settings file, by default in the user's folder; one that cannot be read gives defaults."""

    def __init__(self, folder: Path | None = None) -> None:
        usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
        self._file = QSettings(str((folder or Path(usual)) / "settings.ini"), QSettings.Format.IniFormat)

    def preferences(self) -> Preferences:
        """Return the preferences; damaged ones are replaced by defaults."""
        text = self._file.value("preferences", "")
        if not isinstance(text, str) or not text:
            return Preferences()
        try:
            return msgspec.json.decode(text, type=Preferences)
        except msgspec.DecodeError as error:
            LOG.warning("preferences cannot be read, using defaults: %s", error)
            return Preferences()

    def keep_preferences(self, preferences: Preferences) -> None:
        """Remember the preferences."""
        self._file.setValue("preferences", msgspec.json.encode(preferences).decode())

    def keep_layout(self, window: QMainWindow) -> None:
        """Remember where window, docks and toolbars are."""
        self._file.setValue("geometry", window.saveGeometry())
        self._file.setValue("state", window.saveState(LAYOUT_VERSION))
        self._file.sync()

    def restore_layout(self, window: QMainWindow) -> bool:
        """Put window, docks and toolbars where they were; False where nothing fitting is remembered."""
        geometry, state = self._file.value("geometry"), self._file.value("state")
        if not isinstance(geometry, QByteArray) or not isinstance(state, QByteArray):
            return False
        return window.restoreGeometry(geometry) and window.restoreState(state, LAYOUT_VERSION)
