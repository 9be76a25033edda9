"""A row that goes on in further lines."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from nnplayground.gui.widgets.flow import FlowRow


def test_lines_are_as_many_as_the_width_asks_for(qtbot: QtBot) -> None:
    labels = [QLabel("some words") for _ in range(4)]
    row = FlowRow(labels)
    qtbot.addWidget(row)
    one = row.heightForWidth(5000)
    assert row.heightForWidth(labels[0].sizeHint().width() + 1) >= 4 * one
    row.resize(labels[0].sizeHint().width() * 2 + 20, 200)
    row.show()
    assert labels[0].y() == labels[1].y() < labels[2].y() == labels[3].y()
    assert all(row.rect().contains(label.geometry()) for label in labels)


def test_hidden_widgets_take_no_room(qtbot: QtBot) -> None:
    labels = [QLabel("some words") for _ in range(3)]
    row = FlowRow(labels)
    qtbot.addWidget(row)
    wide = row.sizeHint().width()
    labels[1].hide()
    row.fit()
    assert row.sizeHint().width() < wide
