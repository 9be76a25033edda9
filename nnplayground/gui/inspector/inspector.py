"""The inspector: follows what is selected on the canvas, and shows it closely."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from nnplayground.engine.inspection import LayerAt, LayerReport, Report, Subject, UnitAt, UnitReport, WeightReport
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.canvas import Canvas
from nnplayground.gui.canvas.targets import Form, Pointed
from nnplayground.gui.document import Document
from nnplayground.gui.inspector import words
from nnplayground.gui.inspector.chooser import Chooser
from nnplayground.gui.inspector.page import Page
from nnplayground.gui.inspector.plots import LayerPage, UnitPage, WeightPage
from nnplayground.gui.inspector.subjects import followed, pointed_at, subject_of, target_of, within
from nnplayground.gui.plots.gradients import RATIO_TIP
from nnplayground.gui.theme import Look
from nnplayground.gui.training import Controller, Frame, Need, Status
from nnplayground.gui.training.messages import Command, State
from nnplayground.gui.translation import Translated, tr
from nnplayground.numbers import short

SIDE_BY_SIDE = 560
"""Pixels of width from which on words and plots stand beside each other."""
WORDS_WIDTH, WORDS_HEIGHT = 210, 40


class Inspector(Translated):
    """Shows a neuron, a weight or a layer; one of them is always chosen, and edits move the choice with it."""

    need = Need.INSPECTION

    def __init__(
        self, document: Document, controller: Controller, canvas: Canvas, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._controller, self._canvas = document, controller, canvas
        self._experiment = document.experiment
        self._labels: tuple[str, ...] = ("x₁", "x₂")
        self._selected = canvas.view.pointed.selected
        self._digits = 3
        self.report: Report | None = None
        """What is shown now; None before there are numbers."""
        self.subject: Subject = UnitAt(1, 0)
        self.chooser = Chooser()
        self.words = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.unit, self.weight, self.layer = UnitPage(look), WeightPage(look), LayerPage(look)
        self._pages = QStackedWidget()
        for page in (self.unit, self.weight, self.layer):
            self._pages.addWidget(page)
        self._lay_out()
        document.changed.connect(self._on_changed)
        controller.status_changed.connect(self._on_status)
        canvas.view.pointed_changed.connect(self._on_pointed)
        canvas.layer_chosen.connect(lambda index: self._on_chosen(LayerAt(index)))
        self.chooser.chosen.connect(self._on_chosen)
        target = pointed_at(canvas.view.pointed)
        self.retranslate()
        self.inspect(within(self.subject if target is None else subject_of(target), self._form))

    def _lay_out(self) -> None:
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.words)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._box.setSpacing(4)
        self._box.addWidget(self._scroll)
        self._box.addWidget(self._pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 2, 4, 2)
        column.setSpacing(2)
        column.addWidget(self.chooser)
        column.addLayout(self._box, 1)
        self.setMinimumSize(220, 150)
        self._share_room()

    def _share_room(self) -> None:
        """Put words and plots beside each other where there is room, or one above the other."""
        is_wide = self.width() >= SIDE_BY_SIDE
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
        self._scroll.setMaximumSize(WORDS_WIDTH if is_wide else 16777215, 16777215 if is_wide else WORDS_HEIGHT)
        self._scroll.setMinimumSize(WORDS_WIDTH if is_wide else 0, 0 if is_wide else WORDS_HEIGHT)

    # -- as a view of frames -------------------------------------------------------------------------------------------

    @property
    def page(self) -> Page:
        """The plots that are shown."""
        return self._page_of(self.subject)

    def _page_of(self, subject: Subject) -> Page:
        if isinstance(subject, UnitAt):
            return self.unit
        return self.layer if isinstance(subject, LayerAt) else self.weight

    def is_shown(self) -> bool:
        """Say whether anybody can see it."""
        return self.isVisible() and not self.visibleRegion().isEmpty()

    def show_frame(self, frame: Frame) -> None:
        """Show the report of what is chosen, and have the work at the past gone on with where it is not done."""
        report = frame.inspection
        if report is None or report.subject != self.subject:
            return
        self.report = report
        match report:
            case UnitReport():
                self.unit.show_report(report)
            case WeightReport():
                self.weight.show_report(report)
            case LayerReport():
                self.layer.show_report(report)
        self.page.show_moment(frame.epoch if frame.is_past else None)
        self._say()
        if not isinstance(report, LayerReport) and not report.is_complete:
            self._controller.order(Command.LOOK_ON)

    def paint_soon(self) -> None:
        """Have the plots painted together with whatever is painted next."""
        self.page.paint_soon()

    def paint_now(self) -> None:
        """Paint the plots at once, and whatever else waits for paint."""
        self.page.paint_now()

    # -- what is inspected ---------------------------------------------------------------------------------------------

    def inspect(self, subject: Subject) -> None:
        """Show something else that the network of the document has."""
        self._experiment = self._document.experiment
        if subject != self.subject:
            self.report = None
            self._page_of(subject).follow()
        self.subject = subject
        self._pages.setCurrentWidget(self.page)
        self.words.setToolTip(tr(RATIO_TIP) if isinstance(subject, LayerAt) else "")
        self.chooser.show_subject(self._experiment, self._labels, subject)
        self._say()
        self._controller.set_inspected(subject)

    def set_data(self, labels: tuple[str, ...]) -> None:
        """Learn the names of the inputs."""
        self._labels = labels
        self.inspect(within(self.subject, self._form))

    def set_digits(self, digits: int) -> None:
        """Show numbers with so many significant digits."""
        self._digits = digits
        self._say()

    @property
    def _form(self) -> Form:
        return Form.of(self._document.experiment, len(self._labels))

    def _on_pointed(self, pointed: Pointed) -> None:
        """Follow another selection; one that an edit has moved is followed by that edit."""
        before, self._selected = self._selected, pointed.selected
        target = pointed_at(pointed)
        is_edit = self._experiment is not self._document.experiment
        if pointed.selected != before and target is not None and not is_edit and self._form.has(target):
            self.inspect(subject_of(target))

    def _on_chosen(self, subject: Subject) -> None:
        """Inspect what was chosen, and select it on the canvas, too; for a layer nothing is selected there."""
        self.inspect(subject)
        target = target_of(subject)
        view = self._canvas.view
        if target is None:
            view.point(Pointed(hovered=view.pointed.hovered, chosen=view.pointed.chosen))
        elif self._canvas.picture.form.has(target):
            view.select(frozenset({target}), adds=False)

    def _on_changed(self, experiment: Experiment) -> None:
        before, self._experiment = self._experiment, experiment
        self.inspect(followed(before, experiment, self.subject, self._form))

    def _on_status(self, status: Status) -> None:
        if status.state is State.REFUSED:
            self.report = None
            self._say()

    # -- words ---------------------------------------------------------------------------------------------------------

    def _say(self) -> None:
        if self.report is not None:
            lines = words.say(self._experiment, self.report, self._number)
        else:
            lines = [tr(words.NOTHING)] if self._controller.status.state is State.REFUSED else []
        text = "\n".join(lines)
        if text != self.words.text():
            self.words.setText(text)
            self.page.setAccessibleDescription(text)

    def _number(self, value: float) -> str:
        return short(float(value), self._digits).replace("-", "−")

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.words.setAccessibleName(self.tr("What is inspected, in words"))
        self._scroll.setAccessibleName(self.words.accessibleName())
        self.layer.setToolTip(tr(RATIO_TIP))
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share_room()
