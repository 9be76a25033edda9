"""The lab of the recurrent network: unrolled, through time step by step, gradients by time, and to be tried."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from nnplayground.experiment.labs.looks.rnn import BY_TIME, THROUGH_TIME, TRY, UNROLLED, Picture
from nnplayground.gui.document import Document
from nnplayground.gui.labs.page import LabPage
from nnplayground.gui.labs.rnn_by_time import ByTimeView
from nnplayground.gui.labs.rnn_panel import RnnPanel
from nnplayground.gui.labs.rnn_through_time import ThroughTimeView
from nnplayground.gui.labs.rnn_try import TryView
from nnplayground.gui.labs.rnn_unrolled import UnrolledView
from nnplayground.gui.labs.rnn_view import View
from nnplayground.gui.labs.views import scrolled
from nnplayground.gui.theme import Look
from nnplayground.gui.training import Controller, Frame
from nnplayground.gui.training.messages import State, Status
from nnplayground.gui.widgets.tabs import Tabs

__all__ = ["RnnPage", "RnnPanel"]


class RnnPage(LabPage):
    """One tab for everything that there is to be seen."""

    def __init__(self, document: Document, controller: Controller, look: Look) -> None:
        super().__init__(document, controller, look)
        self.unrolled, self.through_time = UnrolledView(look), ThroughTimeView(look)
        self.by_time, self.trying = ByTimeView(look), TryView(look)
        self._views: dict[str, View] = {
            UNROLLED: self.unrolled,
            THROUGH_TIME: self.through_time,
            BY_TIME: self.by_time,
            TRY: self.trying,
        }
        self.tabs = Tabs(is_document=True)
        for view in self._views.values():
            self.tabs.addTab(scrolled(view), "")
            view.wished.connect(self._ask)
        self.tabs.currentChanged.connect(lambda _index: self._ask())
        controller.status_changed.connect(self._on_status)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.retranslate()

    @property
    def _view(self) -> View:
        """The tab in front."""
        return list(self._views.values())[self.tabs.currentIndex()]

    def _ask(self) -> None:
        """Have made what the tab in front shows."""
        self.ask(self._view.wish())

    def _on_status(self, status: Status) -> None:
        self.through_time.set_running(status.state is State.RUNNING)

    def show_picture(self, picture: Picture, _frame: Frame) -> None:
        """Show the picture in the tab in front."""
        self._view.show_picture(picture)

    def retranslate(self) -> None:
        """Set every text that people see."""
        names = (
            (self.tr("Unrolled"), self.tr("The network time by time, with the same weights at every time")),
            (self.tr("BPTT"), self.tr("Back-propagation through time, step by step with numbers")),
            (self.tr("Gradient by time"), self.tr("How gradients vanish or grow on their way back")),
            (self.tr("Try it"), self.tr("What the network makes of sequences of one's own")),
        )
        for index, (name, tip) in enumerate(names):
            self.tabs.setTabText(index, name)
            self.tabs.setTabToolTip(index, tip)
