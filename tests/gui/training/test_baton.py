"""The right of way: the thread stands still from the first event of people's on until the loop has nothing left."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nnplayground.gui.training import Controller
from nnplayground.gui.training.baton import Baton
from tests.gui.hands import until


def test_it_is_held_until_it_is_let_go() -> None:
    baton = Baton[int]()
    assert not baton.is_held
    baton.hold()
    assert baton.is_held
    baton.release()
    assert not baton.is_held


def test_many_events_in_a_row_hold_the_thread_and_let_it_go(qtbot: QtBot) -> None:
    controller, widget = Controller(), QWidget()
    qtbot.addWidget(widget)
    widget.installEventFilter(controller)
    for _ in range(100):
        QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
        assert controller._baton.is_held
    until(qtbot, lambda: not controller._baton.is_held)
