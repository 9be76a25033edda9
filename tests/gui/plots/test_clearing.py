"""A plot that is taken away under the hand takes its drag with it."""

from __future__ import annotations

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from pytestqt.qtbot import QtBot

from nnplayground.gui.plots.clearing import clear

LEFT = Qt.MouseButton.LeftButton


@pytest.mark.qt_log_ignore("not accepted by receiving widget")  # pyqtgraph leaves a press unaccepted
def test_a_drag_ends_in_nothing_when_its_plot_goes(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    layout = pg.GraphicsLayoutWidget()
    qtbot.addWidget(layout)
    layout.scene().setMoveDistance(1)
    monkeypatch.setattr(layout.scene(), "_moveEventIsAllowed", lambda: True)
    layout.addPlot()
    layout.resize(300, 200)
    with qtbot.waitExposed(layout):
        layout.show()
    layout.grab()
    view, start = layout.viewport(), QPoint(150, 100)
    qtbot.mousePress(view, LEFT, pos=start)
    for step in (20, 40):
        qtbot.mouseMove(view, start + QPoint(step, 0))
    assert layout.scene().dragItem is not None
    clear(layout)
    layout.addPlot()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.mouseMove(view, start + QPoint(60, 0))  # pyqtgraph would warn, and warnings are errors
    qtbot.mouseRelease(view, LEFT, pos=start)
    assert not layout.scene().dragButtons
