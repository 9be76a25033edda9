"""Texts and pages that are scrolled show that they have the keyboard, when it came to them by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QTextBrowser, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from nnplayground.gui.widgets.area_ring import AreaRing, AreaRings
from tests.gui.hands import until


def shown(area: QWidget) -> bool:
    return any(ring.isVisible() for ring in area.findChildren(AreaRing))


def test_an_area_has_a_ring_when_it_was_come_to_by_keys(qtbot: QtBot, qapp: QApplication) -> None:
    window, field, text, page = QWidget(), QLineEdit(), QTextBrowser(), QScrollArea()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for part in (field, text, page):
        column.addWidget(part)
    AreaRings(qapp, window)
    window.show()
    window.activateWindow()
    field.setFocus()
    until(qtbot, field.hasFocus)
    for area in (text, page):
        qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Tab)
        assert area.hasFocus()
        assert shown(area)
    assert not shown(text)
    ring = text.findChild(AreaRing)
    text.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not ring.isVisible(), "a mouse shows by itself where it is"
    qtbot.keyClick(text, Qt.Key.Key_Backtab)
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert ring.isVisible()
    assert ring.mask().contains(text.rect().topLeft())
    assert not ring.mask().contains(text.rect().center())
    window.resize(500, 400)
    until(qtbot, lambda: ring.size() == text.size())
