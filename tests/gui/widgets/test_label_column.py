"""Labels of all forms of a panel stand in one column; what is hidden leaves no gap."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.widgets.label_column import LabelColumn, labels_of
from tests.gui.hands import settle, until


def begins(panel: QWidget) -> set[int]:
    """Return where the labelled fields of a panel begin that can be seen."""
    found = set()
    for form in panel.findChildren(QFormLayout):
        for label in labels_of(form):
            field = label.buddy()
            if field is not None and field.isVisible():
                found.add(field.mapTo(panel, QPoint()).x())
    return found


@pytest.mark.parametrize("name", ["data", "network", "layer", "training"])
def test_fields_of_a_panel_begin_at_one_place(qtbot: QtBot, window: MainWindow, name: str) -> None:
    window.docks.bring(name)
    settle(qtbot, window)
    until(qtbot, lambda: len(begins(getattr(window.around, name)())) == 1)


def test_a_form_with_nothing_in_it_leaves_no_gap(qtbot: QtBot, window: MainWindow) -> None:
    window.docks.bring("training")
    settle(qtbot, window)
    panel = window.around.training()
    boxes = [panel.solver, panel.learning_rate, panel.schedule, panel.batch_size]  # empty forms are between some
    tops = [box.mapTo(panel, QPoint()).y() for box in boxes]
    steps = [below - above for above, below in pairwise(tops)]
    assert max(steps) - min(steps) <= 2


def test_a_label_that_is_far_too_long_is_folded(qtbot: QtBot) -> None:
    panel = QWidget()
    qtbot.addWidget(panel)
    form = QFormLayout(panel)
    LabelColumn(panel)
    labels = [QLabel("short"), QLabel("a little longer"), QLabel("a label that is far too long for a panel of forms")]
    for label in labels:
        form.addRow(label, QWidget())
    panel.show()
    until(qtbot, lambda: labels[2].height() >= 2 * labels[0].sizeHint().height())
    assert len({label.width() for label in labels}) == 1
    labels[2].setText("not any more")
    until(qtbot, lambda: not labels[2].wordWrap())


def test_labs_have_one_column_too(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_name["lab:gan"].trigger()
    until(qtbot, lambda: window.around.lab().panel is not None)
    panel = window.around.lab().panel
    until(qtbot, lambda: len(begins(panel)) == 1)
