"""What Qt itself says in windows and menus of ours is said in Indonesian, too, for Qt brings none along."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QProgressDialog,
    QTabWidget,
    QTextBrowser,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from nnplayground.gui.translation import use_language

WORD = re.compile(r"[A-Za-z]{3,}")
SAME = frozenset(
    [
        "menu",
        "font",
        "grid",
        "email",
        "normal",
        "total",
        "Computer",
        "root",
        "tmp",
        "home",
        "usr",
        "png",
        "pdf",
        "svg",
        "csv",
        "Portrait",
        "Reset",
    ]
)
"""Words that are the same in both languages, and names of folders."""


def message() -> QWidget:
    box = QMessageBox(text="?", detailedText="!")
    box.setStandardButtons(
        QMessageBox.StandardButton(
            sum(each.value for each in QMessageBox.StandardButton if each.value & (each.value - 1) == 0 and each.value)
        )
    )
    return box


def buttons() -> QWidget:
    box = QDialogButtonBox()
    for each in QDialogButtonBox.StandardButton:
        if each.value and each.value & (each.value - 1) == 0:
            box.addButton(each)
    return box


def files(mode: QFileDialog.AcceptMode, what: QFileDialog.FileMode) -> QWidget:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)
    dialog.setFileMode(what)
    return dialog


def with_menu(kind: type[QLineEdit | QTextEdit | QPlainTextEdit]) -> Callable[[], QWidget]:
    def make() -> QWidget:
        field = kind()
        field.createStandardContextMenu().setParent(field)
        return field

    return make


Mode, What = QFileDialog.AcceptMode, QFileDialog.FileMode
WINDOWS: dict[str, Callable[[], QWidget]] = {
    "message": message,
    "buttons": buttons,
    "open": lambda: files(Mode.AcceptOpen, What.ExistingFiles),
    "save": lambda: files(Mode.AcceptSave, What.AnyFile),
    "folder": lambda: files(Mode.AcceptOpen, What.Directory),
    "line": with_menu(QLineEdit),
    "text": with_menu(QTextEdit),
    "browser": with_menu(QTextBrowser),
    "plain text": with_menu(QPlainTextEdit),
    "input": QInputDialog,
    "progress": QProgressDialog,
    "print": lambda: QPrintDialog(QPrinter()),
    "preview": lambda: QPrintPreviewDialog(QPrinter()),
}


def said(widget: QWidget) -> Iterator[str]:
    """Yield every text of a window or a menu, with its tool tips."""
    for part in (widget, *widget.findChildren(QWidget)):
        yield part.toolTip()
        yield part.windowTitle()
        if isinstance(part, QAbstractButton | QLabel):
            yield part.text()
        elif isinstance(part, QGroupBox):
            yield part.title()
        elif isinstance(part, QComboBox):
            yield from (part.itemText(place) for place in range(part.count()))
        elif isinstance(part, QTabWidget):
            yield from (part.tabText(place) for place in range(part.count()))
        elif isinstance(part, QAbstractItemView) and part.model() is not None:
            yield from (
                str(part.model().headerData(place, Qt.Orientation.Horizontal) or "")
                for place in range(part.model().columnCount())
            )
    yield from (action.text() for action in widget.findChildren(QAction))


def words(make: Callable[[], QWidget], qtbot: QtBot) -> set[str]:
    widget = make()
    qtbot.addWidget(widget)
    found = {text.replace("&", "").partition("\t")[0].strip() for text in said(widget)}
    folders = {text for text in found if Path(text).is_absolute()}  # where the tests happen to run
    names = SAME.union(*(Path(folder).parts for folder in folders))
    return {text for text in found - folders if any(word not in names for word in WORD.findall(text))}


@pytest.mark.parametrize("window", WINDOWS)
def test_nothing_is_left_in_english(qtbot: QtBot, qapp: QApplication, window: str) -> None:
    english = words(WINDOWS[window], qtbot)
    use_language(qapp, "id")
    assert words(WINDOWS[window], qtbot) & english == set()
