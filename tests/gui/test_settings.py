"""What the window remembers, and what it does with a file that cannot be read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import MOST_BYTES, Preferences, Settings


def test_preferences_are_kept(tmp_path: Path) -> None:
    Settings(tmp_path).keep_preferences(Preferences(language="id", theme="dark", log_loss=True))
    assert Settings(tmp_path).preferences() == Preferences(language="id", theme="dark", log_loss=True)


@pytest.mark.parametrize("content", [b"", b"\x00\xff" * 100, b"[General]\npreferences=nonsense\n", b"preferences={}"])
def test_a_damaged_file_gives_defaults(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "settings.ini").write_bytes(content)
    assert Settings(tmp_path).preferences() == Preferences()


@pytest.mark.parametrize(
    "content",
    [b"\x00\xff" * 100, b"[General]\npreferences=nonsense\n", b"x" * (MOST_BYTES + 1)],
    ids=["binary", "nonsense", "large"],
)
def test_a_bad_file_is_put_aside(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.ini"
    path.write_bytes(content)
    settings = Settings(tmp_path)
    assert settings.preferences() == Preferences()
    assert (tmp_path / "settings.ini.bad").read_bytes() == content
    assert "settings.ini.bad" in str(settings.notices()[0])
    settings.keep_preferences(Preferences(theme="dark"))
    del settings
    assert Settings(tmp_path).preferences().theme == "dark"
    assert Settings(tmp_path).notices() == ()


def test_settings_of_a_newer_version_are_read(tmp_path: Path) -> None:
    Settings(tmp_path).keep_preferences(Preferences(theme="dark"))
    path = tmp_path / "settings.ini"
    path.write_text(path.read_text().replace("{", '{\\"more\\":1,', 1))
    assert Settings(tmp_path).preferences().theme == "dark"
    assert not (tmp_path / "settings.ini.bad").exists()


@pytest.mark.skipif(os.name == "nt", reason="files of Unix")
def test_a_place_that_cannot_be_written_is_told() -> None:
    settings = Settings(Path("/proc/nowhere"))
    settings.keep_recent(["a"])
    assert "not kept" in str(settings.notices()[-1])


def test_the_window_comes_back_as_it_was_left(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    for expected in (True, False):
        window = MainWindow(qapp, Settings(tmp_path))
        qtbot.addWidget(window)
        window.show()
        assert window.docks.by_name["gradients"].isVisible() is expected
        window.docks.by_name["gradients"].hide()
        window.actions_by_name["theme_dark"].trigger()
        window.close()
    assert Settings(tmp_path).preferences().theme == "dark"
    again = MainWindow(qapp, Settings(tmp_path))
    qtbot.addWidget(again)
    again.show()
    again.actions_by_name["reset_layout"].trigger()
    assert again.docks.by_name["gradients"].isVisible()
    again.close()


def test_a_layout_that_was_changed_is_not_shown_to_qt(qapp: QApplication, tmp_path: Path) -> None:
    """Some bytes keep `QMainWindow.restoreState` busy for ever."""
    settings = Settings(tmp_path)
    window = QMainWindow()
    settings.keep_layout(window)
    assert settings.restore_layout(window)
    for name in ("geometry", "state"):
        kept = settings._file.value(name)
        settings._file.setValue(name, QByteArray(kept.data() + b"\0"))
        assert not settings.restore_layout(window)
        settings._file.setValue(name, kept)
    assert settings.restore_layout(window)
