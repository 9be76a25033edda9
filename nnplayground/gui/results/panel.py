"""The results of a run: how well the samples of one part of the data are told apart or predicted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nnplayground.data.dataset import Dataset
from nnplayground.experiment.judging import Examined
from nnplayground.gui.results.classes import ClassTable
from nnplayground.gui.results.findings import PARTS, Cell, Findings, findings
from nnplayground.gui.results.matrix import ConfusionMatrix
from nnplayground.gui.results.residuals import ResidualPlots
from nnplayground.gui.results.roc import RocView
from nnplayground.gui.results.samples import SampleList
from nnplayground.gui.results.words import SUMMARY_TIPS, selection_words, summary, why_nothing
from nnplayground.gui.theme import Look
from nnplayground.gui.training import Frame, Need
from nnplayground.gui.training.messages import State, Status
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.tabs import Tabs
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text, printable

WIDE_FROM = 540
"""Pixels from which matrix or residuals stand beside the other pages, not among them."""
SHARES = [480, 520]
"""Of the width then: matrix or residuals, and the other pages."""
MATRIX, RESIDUALS = QT_TRANSLATE_NOOP("Results", "Confusion matrix"), QT_TRANSLATE_NOOP("Results", "Residuals")
NOT_YET = QT_TRANSLATE_NOOP("Results", "Nothing has been trained yet.")
REFUSED = QT_TRANSLATE_NOOP("Results", "There is no network to look at: mend what does not fit first.")


class ResultsPanel(Translated):
    """Shows what comes of the samples of one part: for classes, or for numbers."""

    need = Need.RESULTS
    part_chosen = Signal(str)
    """Another part of the data is to be looked at."""
    sample_wanted = Signal(int)
    """A row of the data set is to be shown in the output plot."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.part, self.target = ChoiceBox({}), ChoiceBox({})
        self.summary, self.note, self.message = Paragraph(), Paragraph(), Paragraph()
        self.matrix, self.residuals = ConfusionMatrix(look), ResidualPlots(look)
        self.classes, self.roc, self.samples = ClassTable(), RocView(look), SampleList()
        self.front, self.tabs = QStackedWidget(), Tabs()
        self._whole, self._split = QStackedWidget(), QSplitter(childrenCollapsible=False)
        self._found: Findings | None = None
        self._threshold: float | None = None
        self._cell: Cell | None = None
        self._dataset: Dataset | None = None
        self._missing: Text | Marked = NOT_YET
        self._titles: dict[QWidget, Marked] = {}
        self._lay_out()
        self._connect()
        self._offer_parts(has_validation=False)
        self.part.set_key("test")
        self.retranslate()

    def _lay_out(self) -> None:
        self.part.setMinimumContentsLength(12)
        self.target.setMinimumContentsLength(5)
        for box in (self.part, self.target):
            box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.target.hide()
        self.summary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout()
        row.setContentsMargins(4, 2, 4, 0)
        for widget in (self.part, self.target, self.summary):
            row.addWidget(widget, int(widget is self.summary))
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message.setContentsMargins(12, 4, 12, 4)
        self.front.addWidget(self.matrix)
        self.front.addWidget(self.residuals)
        self._titles = {
            self.front: MATRIX,
            self.classes: QT_TRANSLATE_NOOP("Results", "Classes"),
            self.roc: QT_TRANSLATE_NOOP("Results", "ROC curve"),
            self.samples: QT_TRANSLATE_NOOP("Results", "Worst samples"),
        }
        for page in (self.classes, self.roc, self.samples):
            self.tabs.addTab(page, "")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self._split.addWidget(self.front)
        self._split.addWidget(self.tabs)
        self._split.setSizes(SHARES)
        self._whole.addWidget(self.message)
        self._whole.addWidget(self._split)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.note)
        column.addWidget(self._whole, 1)
        self.note.hide()
        self.note.setContentsMargins(6, 0, 6, 0)
        self.setMinimumSize(220, 110)

    def _connect(self) -> None:
        self.part.chosen.connect(self._on_part)
        self.target.chosen.connect(lambda _key: self._renew())
        self.matrix.cell_chosen.connect(self._on_cell)
        self.samples.all_wanted.connect(lambda: self._choose_cell(None))
        self.samples.sample_wanted.connect(self.sample_wanted)
        self.roc.threshold_chosen.connect(self._on_threshold)
        self.tabs.currentChanged.connect(lambda _place: self._renew())

    # -- as a view of frames -------------------------------------------------------------------------------------------

    def is_shown(self) -> bool:
        """Say whether anybody can see it."""
        return self.isVisible() and not self.visibleRegion().isEmpty()

    def show_frame(self, frame: Frame) -> None:
        """Show what the network says now."""
        if frame.results is not None:
            self._take(frame.results)

    def paint_soon(self) -> None:
        """Leave painting to the window: what has changed has asked for it."""

    def paint_now(self) -> None:
        """Paint at once."""
        self.repaint()

    def show_status(self, status: Status) -> None:
        """Show nothing of an experiment that cannot be trained."""
        if status.state is State.REFUSED:
            self._found, self._missing = None, REFUSED
            self._renew()

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _take(self, examined: Examined) -> None:
        """Show samples; what was chosen among other data is forgotten."""
        dataset = examined.prepared.dataset
        if dataset is not self._dataset:
            self._dataset, self._threshold = dataset, None
            self.samples.forget()
            self._mark(None)
            self._offer_targets(dataset)
        self._offer_parts(has_validation=bool(len(examined.prepared.validation)))
        if examined.part != self.part.key:
            self.part_chosen.emit(self.part.key)  # what is shown comes with the next frame
            return
        missing = why_nothing(examined)
        self._found = None if missing is not None else findings(examined, self._threshold)
        self._missing = missing or NOT_YET
        self._renew()

    def _offer_parts(self, *, has_validation: bool) -> None:
        keys = [key for key in PARTS if key != "validation" or has_validation]
        chosen = self.part.key or "test"
        self.part.offer({key: PARTS[key] for key in keys})
        self.part.set_key(chosen if chosen in keys else "test")

    def _offer_targets(self, dataset: Dataset) -> None:
        names = dataset.target_names
        self.target.offer({str(number): printable(name) for number, name in enumerate(names)})
        self.target.set_key("0")
        self.target.setVisible(len(names) > 1)

    @property
    def _target_number(self) -> int:
        return int(self.target.key or 0)

    def _renew(self) -> None:
        """Show the findings in the pages that can be seen."""
        found = self._found
        self._whole.setCurrentIndex(int(found is not None))
        self.message.show_text("" if found is not None else tr(self._missing))
        self._say(found)
        if found is None:
            return
        self._arrange(found)
        if self._is_front_shown():
            if found.judged is None:
                self.residuals.show_findings(found, self._target_number)
            else:
                self.matrix.show_findings(found)
        page = self.tabs.currentWidget()
        if page is self.samples:
            self.samples.show_findings(found, self._cell)
        elif page is self.classes:
            self.classes.show_findings(found)
        elif page is self.roc:
            self.roc.show_findings(found)

    def _say(self, found: Findings | None) -> None:
        self.summary.show_text("" if found is None else tr(summary(found, self._target_number)))
        self.summary.setToolTip("" if found is None else tr(SUMMARY_TIPS[found.judged is None]))
        said = None if found is None else selection_words(found.examined)
        self.note.setVisible(said is not None)
        self.note.show_text("" if said is None else tr(said))

    # -- where pages stand ---------------------------------------------------------------------------------------------

    def _is_front_shown(self) -> bool:
        return self._is_wide() or self.tabs.currentWidget() is self.front

    def _is_wide(self) -> bool:
        return self.front.parentWidget() is self._split

    def _arrange(self, found: Findings) -> None:
        """Offer the pages that the task has."""
        is_classification = found.judged is not None
        self.front.setCurrentWidget(self.matrix if is_classification else self.residuals)
        self._titles[self.front] = MATRIX if is_classification else RESIDUALS
        for page, is_there in ((self.classes, is_classification), (self.roc, found.examined.has_two_classes)):
            place = self.tabs.indexOf(page)
            if self.tabs.isTabVisible(place) != is_there:
                self.tabs.setTabVisible(place, is_there)
        self._name_tabs()

    def _name_tabs(self) -> None:
        for page, title in self._titles.items():
            place = self.tabs.indexOf(page)
            if place >= 0 and self.tabs.tabText(place) != tr(title):
                self.tabs.setTabText(place, tr(title))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put matrix or residuals beside the other pages where there is room, else among them."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= WIDE_FROM
        if is_wide == self._is_wide():
            return
        if is_wide:
            self._split.insertWidget(0, self.front)
            self.front.show()
            self._split.setSizes(SHARES)
        else:
            self.tabs.insertTab(0, self.front, "")
            self.tabs.setCurrentIndex(0)
        self._name_tabs()
        self._renew()

    # -- what people choose --------------------------------------------------------------------------------------------

    def _on_part(self, part: str) -> None:
        self._mark(None)
        self.part_chosen.emit(part)

    def _on_cell(self, cell: Cell | None) -> None:
        self._choose_cell(cell)
        if cell is not None:
            self.tabs.setCurrentWidget(self.samples)

    def _choose_cell(self, cell: Cell | None) -> None:
        self._mark(cell)
        self._renew()

    def _mark(self, cell: Cell | None) -> None:
        self._cell = cell
        self.matrix.table.choose(cell)

    def _on_threshold(self, threshold: float | None) -> None:
        self._threshold = threshold
        if self._found is not None:
            self._found = findings(self._found.examined, threshold)
            self._renew()

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.part.setAccessibleName(self.tr("Samples that are judged"))
        self.target.setAccessibleName(self.tr("Target"))
        self._name_tabs()
        self._renew()
