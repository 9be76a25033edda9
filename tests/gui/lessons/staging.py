"""A demonstration in a window of its own, over the real main window's document and training."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nnplayground.gui.lessons.demos import DEMOS
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


def staged(qtbot: QtBot, window: MainWindow, key: str, width: int = 560, **options: object) -> Any:
    """Show a demonstration of a width in pixels, on the window's stage."""
    stage = Stage(window.document, window.controller, window.look, lambda: 4, options)
    demo = DEMOS[key].make(stage)
    window.staged = demo  # type: ignore[attr-defined]  # nobody else holds it
    qtbot.addWidget(demo)
    demo.resize(width, 900)
    with qtbot.waitExposed(demo):
        demo.show()
    return demo


def drag(qtbot: QtBot, widget: QWidget, begin: QPointF | QPoint, *further: QPointF | QPoint) -> None:
    """Press at a place of a widget, go to others, and let go."""
    places = [QPointF(place).toPoint() for place in (begin, *further)]
    qtbot.mousePress(widget, LEFT, pos=places[0])
    for place in places[1:]:
        qtbot.mouseMove(widget, place)
    qtbot.mouseRelease(widget, LEFT, pos=places[-1])


def fits(demo: QWidget) -> bool:
    """Say whether a demonstration needs no more width than it has."""
    return demo.minimumSizeHint().width() <= demo.width()
