"""A deep belief network on real digits: trained machine by machine, dreaming from the top, and fine-tuned."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from nnplayground.data.dataset import Floats
from nnplayground.experiment.labs.machines import DbnSpec
from nnplayground.gui.lessons.demos.demo import Demo
from nnplayground.gui.lessons.demos.parts.picture_rows import PictureRows
from nnplayground.gui.lessons.demos.parts.spread_view import Series, SpreadView
from nnplayground.gui.lessons.demos.parts.stack_picture import StackPicture
from nnplayground.gui.lessons.demos.parts.task import Task
from nnplayground.gui.lessons.demos.parts.wishes import wishes
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.theme import Look
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.check_box import TickBox
from nnplayground.gui.widgets.flow import FlowRow
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.tabs import Tabs
from nnplayground.i18n import Text
from nnplayground.lessons.topics.spread import spread_of
from nnplayground.lessons.topics.stacking import DREAM_SEED, EPOCHS, SPEC, STEPS, Learned, Stacking, Tuned
from nnplayground.numbers import short
from nnplayground.progress import Report, part

VIEWS = ("layers", "dreams", "tuning")
LAYERS, DREAMS, TUNING = range(3)
WIDE = 960
"""Pixels from which on there are two columns."""


class StackDemo(Translated):
    """Three pages over one stack; whatever needs trained machines trains those that are missing first."""

    def __init__(self, look: Look, view: str = VIEWS[0], spec: DbnSpec = SPEC) -> None:
        super().__init__()
        self._spec = spec
        self.stacking = Stacking(spec)
        self.learned: Learned = self.stacking.learned()
        self.dreamt: tuple[Floats, ...] = ()
        self.tuned: Tuned | None = None
        self._dreams, self._began_at_digits = 0, False
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self.picture, self.task, self.tabs = StackPicture(look), Task(), Tabs()
        self.train_button, self.again_button = QPushButton(), QPushButton()
        self.dream_button, self.tune_button = QPushButton(), QPushButton()
        self.from_digits = TickBox()
        self.from_digits.setChecked(True)
        self.filters, self.through = PictureRows(look, signed=True), PictureRows(look)
        self.pictures = PictureRows(look)
        self.losses, self.scores = SpreadView(look), SpreadView(look)
        self.said, self.dream_said, self.tune_said = Paragraph(), Paragraph(), Paragraph()
        self._lay_out()
        self._connect()
        self.tabs.setCurrentIndex(VIEWS.index(view))
        self.retranslate()

    def _lay_out(self) -> None:
        self.buttons = FlowRow((self.train_button, self.again_button))
        self.dream_row = FlowRow((self.dream_button, self.from_digits))
        pages: tuple[tuple[QWidget, ...], ...] = (
            (self.said, self.filters, self.through, self.losses),
            (self.dream_row, self.dream_said, self.pictures),
            (FlowRow((self.tune_button,)), self.tune_said, self.scores),
        )
        for parts in pages:
            page = QWidget()
            inside = QVBoxLayout(page)
            for one in parts:
                inside.addWidget(one)
            inside.addStretch(1)
            self.tabs.addTab(page, "")
        beside = QVBoxLayout()
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.addLayout(beside, 2)
        self._halves.addWidget(self.tabs, 3)
        for shown in (self.picture, self.buttons, self.task):
            beside.addWidget(shown)
        beside.addStretch(1)

    def _connect(self) -> None:
        self.train_button.clicked.connect(self.train_next)
        self.again_button.clicked.connect(self.begin)
        self.dream_button.clicked.connect(self.dream)
        self.tune_button.clicked.connect(self.tune)
        self.task.done.connect(self._on_done)
        self.task.failed.connect(self._on_failed)
        self.task.cancelled.connect(self._on_cancelled)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side, the stack and what it does, where there is room for both."""
        super().resizeEvent(event)
        wide, high = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(wide if event.size().width() >= WIDE else high)

    # -- work ----------------------------------------------------------------------------------------------------------

    @Slot()
    def begin(self) -> None:
        """Begin with machines that know nothing."""
        self.task.cancel()
        self.stacking = Stacking(self._spec)
        self.learned, self.dreamt, self.tuned = self.stacking.learned(), (), None
        self._show()

    def train_next(self) -> None:
        """Train the next machine on what those below it say."""
        self._work(partial(_train, self.stacking, self.learned.trained + 1))

    def dream(self) -> None:
        """Let the top dream, another dream with every press."""
        self._dreams += 1
        self._began_at_digits = self.from_digits.isChecked()
        seed = DREAM_SEED + self._dreams
        self._work(partial(_dream, self.stacking, from_digits=self._began_at_digits, seed=seed))

    def tune(self) -> None:
        """Fine-tune the stack and its twin for some epochs more."""
        self._work(partial(_tune, self.stacking))

    def _work(self, work: Callable[[Report], object]) -> None:
        self.task.run(work)
        self._show_state()

    @Slot(object)
    def _on_done(self, found: tuple[Learned, tuple[Floats, ...] | Tuned | None]) -> None:
        self.learned, more = found
        if isinstance(more, Tuned):
            self.tuned = more
        elif more is not None:
            self.dreamt = more
        self._show()

    @Slot(object)
    def _on_failed(self, why: Text) -> None:
        self._show_state()
        self.said.show_text(tr(why))

    @Slot()
    def _on_cancelled(self) -> None:
        self._show_state()

    # -- display -------------------------------------------------------------------------------------------------------

    def _show_state(self) -> None:
        """Show what is trained, and let nothing begin while something is being done."""
        is_busy, trained = self.task.is_running(), self.learned.trained
        self.picture.show_stack(self.stacking.sizes, trained, learns=is_busy)
        self.train_button.setEnabled(not is_busy and trained < len(self._spec.hidden))
        for button in (self.dream_button, self.tune_button):
            button.setEnabled(not is_busy)

    def _show(self) -> None:
        self._show_state()
        self._show_layers()
        self._show_dreams()
        self._show_tuning()

    def _show_layers(self) -> None:
        found = self.learned
        self.filters.show_groups(
            [
                (self.tr("What each hidden unit of machine {number} adds").format(number=number), pictures)
                for number, pictures in enumerate(found.filters, start=1)
            ]
        )
        self.filters.setVisible(bool(found.filters))
        rows = [(self.tr("A digit of each class"), found.seen)]
        rows += [
            (self.tr("The same after going up to layer {number} and down again").format(number=number), pictures)
            for number, pictures in enumerate(found.through, start=1)
        ]
        self.through.show_groups(rows)
        series = [
            Series(self.tr("Machine {number}").format(number=number), spread_of(losses[None]), 1)
            for number, losses in enumerate(found.losses, start=1)
        ]
        self.losses.plot.name_axes(self.tr("Reconstruction loss"), self.tr("Epoch"))
        self.losses.setVisible(bool(series))
        self.losses.show_series(series, log=False, spoken=self.tr("Reconstruction loss"))
        self.said.show_text(self._said())

    def _said(self) -> str:
        losses, trained = self.learned.losses, self.learned.trained
        if not trained:
            return self.tr("Nothing is trained yet. The lowest machine begins, on the pixels alone, without classes.")
        text = self.tr("Machine {number} has learned: its loss went from {first} to {last} in {epochs} epochs.")
        lines = [
            text.format(number=number, first=short(float(each[0]), 3), last=short(float(each[-1]), 3), epochs=len(each))
            for number, each in enumerate(losses[:trained], start=1)
        ]
        return "\n".join(lines)

    def _show_dreams(self) -> None:
        rows = [
            (self.tr("The top has gone down and up: {count}×").format(count=steps), pictures)
            for steps, pictures in zip(STEPS, self.dreamt, strict=False)
        ]
        if self.dreamt and self._began_at_digits:
            rows = [(self.tr("A digit of each class"), self.learned.seen), *rows]
        self.pictures.show_groups(rows)
        text = self.tr("The top samples itself, down and up; what it saw last is taken down to the pixels.")
        self.dream_said.show_text(self._untrained_first(text))

    def _untrained_first(self, text: str) -> str:
        """Return a text that says, before all machines are trained, that they learn first."""
        if self.learned.trained == len(self._spec.hidden):
            return text
        return self.tr("Not all machines are trained yet: the button has them learn first.") + "\n" + text

    def _show_tuning(self) -> None:
        tuned = self.tuned
        names = (self.tr("From what the machines learned"), self.tr("From random weights"))
        courses = () if tuned is None else (tuned.stacked, tuned.random)
        series = [Series(name, spread_of(course[None])) for name, course in zip(names, courses, strict=False)]
        self.scores.plot.name_axes(self.tr("Test accuracy"), self.tr("Epoch"))
        self.scores.setVisible(bool(series))
        self.scores.show_series(series, log=False, spoken=self.tr("Test accuracy"))
        if tuned is None:
            text = self.tr(
                "Both networks see {count} images with their classes. Guess first: which of them learns faster?"
            )
            self.tune_said.show_text(self._untrained_first(text.format(count=self._spec.labelled)))
            return
        text = self.tr("After {epochs} epochs: {stacked} right from the stack, {random} from random weights.")
        stacked, random = (f"{short(100.0 * float(course[-1]), 3)} %" for course in courses)
        self.tune_said.show_text(text.format(epochs=len(tuned.stacked) - 1, stacked=stacked, random=random))

    def retranslate(self) -> None:
        """Set every text."""
        for index, name in enumerate((self.tr("Layer by layer"), self.tr("Dreams"), self.tr("Fine-tuning"))):
            self.tabs.setTabText(index, name)
        for index, pictures in ((0, self.filters), (0, self.through), (1, self.pictures)):
            if not pictures.groups:  # later these say what they are
                pictures.setAccessibleName(self.tabs.tabText(index))
        self.train_button.setText(self.tr("Train the next machine"))
        self.again_button.setText(self.tr("From the start"))
        self.dream_button.setText(self.tr("Dream"))
        self.from_digits.setText(self.tr("Begin at digits, not at random"))
        self.tune_button.setText(self.tr("Fine-tune both {count} epochs").format(count=EPOCHS))
        for row in (self.buttons, self.dream_row):
            row.fit()
        self._show()


Found = tuple[Learned, tuple[Floats, ...] | Tuned | None]


def _train(stacking: Stacking, machines: int, report: Report) -> Found:
    return stacking.train(machines, report), None


def _dream(stacking: Stacking, report: Report, *, from_digits: bool, seed: int) -> Found:
    learned = stacking.train(len(stacking.spec.hidden), part(report, 0.0, 0.8))
    return learned, stacking.dream(from_digits=from_digits, seed=seed, report=part(report, 0.8, 1.0))


def _tune(stacking: Stacking, report: Report) -> Found:
    learned = stacking.train(len(stacking.spec.hidden), part(report, 0.0, 0.3))
    return learned, stacking.tune(report=part(report, 0.3, 1.0))


def _make(stage: Stage) -> QWidget:
    return StackDemo(stage.look, wishes(stage.options, {"view": VIEWS}).get("view", VIEWS[0]))


DEMO = Demo("dbn", _make)
