"""What the window remembers from one start to the next: language, look, and layout."""

from __future__ import annotations

import hashlib
import json
import logging
from pathlib import Path

import msgspec
from PySide6.QtCore import QByteArray, QSettings, QStandardPaths
from PySide6.QtWidgets import QMainWindow

from nnplayground.i18n import QT_TRANSLATE_NOOP, Text

LOG = logging.getLogger(__name__)

MOST_BYTES = 2**20
BAD = ".bad"
GREETED = "greeted"
"""Under which name it is remembered that the welcome was shown."""
LAYOUT_VERSION = 5
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
    decimal: str = "point"
    """Key of the decimal sign that numbers are shown with (`decimals.py`)."""
    welcome: bool = False
    """Whether the welcome comes at every start, and not at the first one alone."""


class Settings:
    """Reads and writes the settings file, by default in the user's folder.

    One that cannot be read gives defaults and is put aside as `settings.ini.bad` before anything is written.
    """

    def __init__(self, folder: Path | None = None) -> None:
        usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
        path = (folder or Path(usual)) / "settings.ini"
        own = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
        self.lessons = (folder or Path(own)) / "lessons"
        """The folder of the user's own lessons, which need not be there."""
        self._notices: list[Text] = []
        if not _is_sound(path):
            self._put_aside(path)
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    def _put_aside(self, path: Path) -> None:
        try:
            path.replace(path.with_name(path.name + BAD))
        except OSError as error:
            LOG.warning("the settings file cannot be put aside: %s", error)
        said = QT_TRANSLATE_NOOP(
            "Settings", "The settings could not be read and begin anew; the old file is beside them as {name}."
        )
        self._notices.append(Text(said, {"name": path.name + BAD}))

    def notices(self) -> tuple[Text, ...]:
        """Return what people should know: that settings were lost, or will not be kept."""
        self._file.setValue("written", True)
        self._file.sync()
        if self._file.status() is QSettings.Status.NoError:
            return tuple(self._notices)
        said = QT_TRANSLATE_NOOP("Settings", "Settings are not kept: {path} cannot be written.")
        return (*self._notices, Text(said, {"path": self._file.fileName()}))

    def preferences(self) -> Preferences:
        """Return the preferences; damaged ones are replaced by defaults."""
        text = self._file.value("preferences", "")
        if not isinstance(text, str) or not text:
            return Preferences()
        try:
            return msgspec.json.decode(text, type=Preferences)
        except (msgspec.DecodeError, UnicodeError) as error:
            LOG.warning("preferences cannot be read, using defaults: %s", error)
            return Preferences()

    def keep_preferences(self, preferences: Preferences) -> None:
        """Remember the preferences."""
        self._file.setValue("preferences", msgspec.json.encode(preferences).decode())

    def is_first_start(self) -> bool:
        """Say whether nothing has been remembered yet: neither choices, nor a layout, nor that people were greeted."""
        return not any(self._file.contains(name) for name in ("preferences", "state", GREETED))

    def recent(self) -> list[str]:
        """Return the paths of the files that were opened last, the newest first."""
        try:
            return msgspec.json.decode(str(self._file.value("recent", "[]")), type=list[str])
        except (msgspec.DecodeError, UnicodeError):
            return []

    def keep_recent(self, paths: list[str]) -> None:
        """Remember the files that were opened last."""
        self._file.setValue("recent", json.dumps(paths))

    def text(self, name: str) -> str:
        """Return a text that a part of the window remembers under a name of its own; empty where there is none."""
        text = self._file.value(name, "")
        return text if isinstance(text, str) else ""

    def keep_text(self, name: str, text: str) -> None:
        """Remember a text of a part of the window."""
        self._file.setValue(name, text)

    def keep_layout(self, window: QMainWindow) -> None:
        """Remember where window, docks and toolbars are."""
        geometry, state = window.saveGeometry(), window.saveState(LAYOUT_VERSION)
        self._file.setValue("geometry", geometry)
        self._file.setValue("state", state)
        self._file.setValue("layout", _digest(geometry, state))
        self._file.sync()

    def restore_layout(self, window: QMainWindow) -> bool:
        """Put window, docks and toolbars where they were; False where nothing fitting is remembered.

        Bytes that were changed are not shown to Qt, which may read them for ever.
        """
        geometry, state = self._file.value("geometry"), self._file.value("state")
        if not isinstance(geometry, QByteArray) or not isinstance(state, QByteArray):
            return False
        if self._file.value("layout") != _digest(geometry, state):
            return False
        return window.restoreGeometry(geometry) and window.restoreState(state, LAYOUT_VERSION)


def _digest(geometry: QByteArray, state: QByteArray) -> str:
    return hashlib.sha256(bytes(geometry.data()) + b"|" + bytes(state.data())).hexdigest()


def _is_sound(path: Path) -> bool:
    """Say whether a settings file is missing, or small, readable, and with preferences that make sense."""
    try:
        if not path.exists():
            return True
        if not path.is_file() or path.stat().st_size > MOST_BYTES or b"\0" in path.read_bytes():
            return False
    except OSError:
        return False
    file = QSettings(str(path), QSettings.Format.IniFormat)
    text = file.value("preferences", "")
    if file.status() is not QSettings.Status.NoError or not isinstance(text, str):
        return False
    try:
        return not text or isinstance(msgspec.json.decode(text, type=Preferences), Preferences)
    except (msgspec.DecodeError, UnicodeError):
        return False
