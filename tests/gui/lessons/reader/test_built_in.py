"""The program's own lessons in the real window: every page, by clicks, in both languages."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.gui.lessons.reader.page import Complaint
from nnplayground.gui.lessons.reader.reader import Reader
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.translation import use_language
from nnplayground.lessons.files.library import Listed, built_in
from tests.gui.hands import click, press, until


def stands(qtbot: QtBot, reader: Reader, language: str) -> None:
    """The page that is shown has its words, its formulas, and everything that belongs on it."""
    view, page = reader.view, reader.page
    assert view is not None
    assert page is not None
    until(qtbot, lambda: view.is_furnished() and view.sheet.text.is_complete())
    assert view.sheet.title.text() == page.title.by_language[language]
    assert not view.findChildren(Complaint)
    assert view.sheet.text.height() > 10


LANGUAGE_OF = [(entry, ("en", "id")[number % 2]) for number, entry in enumerate(built_in())]
"""Every lesson in one of both languages, in turns; texts and formulas of both are read elsewhere."""


@pytest.mark.parametrize(("entry", "language"), LANGUAGE_OF, ids=[entry.path.stem for entry, _ in LANGUAGE_OF])
@pytest.mark.thorough
def test_every_page_stands(qtbot: QtBot, qapp: QApplication, window: MainWindow, entry: Listed, language: str) -> None:
    use_language(qapp, language)
    press(qtbot, window, "F1")
    reader = window.lesson_handlers.reader
    assert reader is not None
    click(qtbot, next(card for card in reader.contents.buttons if card.objectName() == f"lesson {entry.path.stem}"))
    assert entry.lesson is not None
    for number in range(len(entry.lesson.pages)):
        assert reader.number == number
        stands(qtbot, reader, language)
        click(qtbot, reader.next)
    assert not reader.next.isEnabled()
