"""Cost functions: as curves of the error, of the probability and of a weight, and why cross-entropy for classes."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.gui.lessons.demos.demo import Demo
from nnplayground.gui.lessons.demos.parts.cost_curves import CostCurves
from nnplayground.gui.lessons.demos.parts.iris_costs import IrisCosts
from nnplayground.gui.lessons.demos.parts.wishes import wishes
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.tabs import Tabs
from nnplayground.lessons.topics.costs import SIGHTS

IRIS = "iris"


class Costs(Translated):
    """One page for every axis to look along, and one for the sample of iris; a page is made when it is opened."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._keys = (*SIGHTS, IRIS)
        wanted = wishes(stage.options, {"view": self._keys})
        self._stage = stage
        self.tabs = Tabs()
        self.pages: dict[str, CostCurves | IrisCosts] = {}
        self._places = []
        for _ in self._keys:
            place = QWidget()
            QVBoxLayout(place).setContentsMargins(0, 0, 0, 0)
            self._places.append(place)
            self.tabs.addTab(place, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.tabs.setCurrentIndex(self._keys.index(wanted.get("view", self._keys[0])))
        self._open(self.tabs.currentIndex())
        self.tabs.currentChanged.connect(self._open)
        self.retranslate()

    def _open(self, index: int) -> None:
        key = self._keys[index]
        if key not in self.pages:
            page = IrisCosts(self._stage) if key == IRIS else CostCurves(self._stage, SIGHTS[key])
            self.pages[key] = page
            layout = self._places[index].layout()
            if layout is not None:
                layout.addWidget(page)

    def retranslate(self) -> None:
        """Name the pages."""
        for index, key in enumerate(self._keys):
            self.tabs.setTabText(index, self.tr("Iris") if key == IRIS else tr(SIGHTS[key].label))


def _make(stage: Stage) -> QWidget:
    return Costs(stage)


DEMO = Demo("costs", _make)
