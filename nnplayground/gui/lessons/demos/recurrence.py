"""Recurrent networks: unrolled in their four shapes, and their gradients on the way back through time."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.gui.lessons.demos.demo import Demo
from nnplayground.gui.lessons.demos.parts.time_pages import GradientPage, ShapesPage
from nnplayground.gui.lessons.demos.parts.wishes import wishes
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.translation import Translated
from nnplayground.gui.widgets.tabs import Tabs
from nnplayground.lessons.topics.recurrence import SHAPES, Setting

VIEWS = ("shapes", "gradients")
SETTINGS = {
    "vanishing": Setting(),
    "exact": replace(Setting(), size=0.0),
    "exploding": replace(Setting(), before=1.5, size=0.0),
}
"""Layers to begin with, by the names that pages know."""


class RecurrenceDemo(Translated):
    """Two tabs."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        wanted = wishes(stage.options, {"view": VIEWS, "shape": SHAPES, "setting": SETTINGS})
        self.tabs = Tabs()
        self.shapes = ShapesPage(stage, wanted.get("shape", "many_to_one"))
        self.gradients = GradientPage(stage)
        self.gradients.show_setting(SETTINGS[wanted.get("setting", "vanishing")])
        for page in (self.shapes, self.gradients):
            self.tabs.addTab(page, "")
        self.tabs.setCurrentIndex(VIEWS.index(wanted.get("view", VIEWS[0])))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the tabs."""
        self.tabs.setTabText(0, self.tr("Unrolled"))
        self.tabs.setTabText(1, self.tr("Gradients through time"))


def _make(stage: Stage) -> QWidget:
    return RecurrenceDemo(stage)


DEMO = Demo("recurrence", _make)
