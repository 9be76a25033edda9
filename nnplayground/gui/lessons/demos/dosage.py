"""The dosage example: built by hand from two softplus curves, and learned from random weights."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.gui.lessons.demos.demo import Demo
from nnplayground.gui.lessons.demos.parts.dosage_builder import DosageBuilder
from nnplayground.gui.lessons.demos.parts.dosage_plot import STAGES
from nnplayground.gui.lessons.demos.parts.dosage_school import DosageSchool
from nnplayground.gui.lessons.demos.parts.wishes import wishes
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.translation import Translated
from nnplayground.gui.widgets.tabs import Tabs

VIEWS = ("stages", "weights", "train")
"""What a page can ask for: the first stage, the last one, or the training."""


class DosageDemo(Translated):
    """Two tabs; that of training is made when it is opened."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        view = wishes(stage.options, {"view": VIEWS}).get("view", VIEWS[0])
        self.tabs = Tabs()
        self.builder = DosageBuilder(stage)
        self.school: DosageSchool | None = None
        self._place = QWidget()
        QVBoxLayout(self._place).setContentsMargins(0, 0, 0, 0)
        self.tabs.addTab(self.builder, "")
        self.tabs.addTab(self._place, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.tabs.currentChanged.connect(self._on_tab)
        if view == "weights":
            self.builder.progress = STAGES
            self.builder.go_to(STAGES)
        self.tabs.setCurrentIndex(1 if view == "train" else 0)
        self.retranslate()

    def _on_tab(self, index: int) -> None:
        layout = self._place.layout()
        if index == 1 and self.school is None and layout is not None:
            self.school = DosageSchool(self._stage)
            layout.addWidget(self.school)

    def retranslate(self) -> None:
        """Name the tabs."""
        self.tabs.setTabText(0, self.tr("Built by hand"))
        self.tabs.setTabText(1, self.tr("Learned from random weights"))


def _make(stage: Stage) -> QWidget:
    return DosageDemo(stage)


DEMO = Demo("dosage", _make)
