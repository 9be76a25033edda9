"""The stepper: the next update of the network on the canvas, quantity by quantity, forwards and backwards."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QScrollArea,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nnplayground.experiment.controls import LOCKED_BY_AUTHOR
from nnplayground.gui.background import Job
from nnplayground.gui.canvas import Canvas
from nnplayground.gui.document import Document
from nnplayground.gui.stepper import lights, origin
from nnplayground.gui.stepper.ahead import Ahead
from nnplayground.gui.stepper.bar import BATCH, FIRST, StepperBar
from nnplayground.gui.stepper.matrices import MatrixView
from nnplayground.gui.stepper.phases import PhaseRow
from nnplayground.gui.stepper.session import Came, Session
from nnplayground.gui.stepper.sheet import Sheet, parts
from nnplayground.gui.stepper.words import title
from nnplayground.gui.training import Controller
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.check_box import CheckBox
from nnplayground.gui.widgets.ring import draw_ring
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.lessons.scripts import LATEX, PLAIN
from nnplayground.lessons.walk import Cell, Phase, Step, Stride, Walk
from nnplayground.lessons.walk.cells import GRADIENT
from nnplayground.numbers import short

SIDE_BY_SIDE, ONE_BELOW_THE_OTHER = 600, 440
"""Pixels of width from which on formula and matrices stand beside each other, and of height from which on there is room
for one below the other."""
LAID_OUT_MS = 30
"""After which what was said of an answer has its place."""
FORMULA_SHARE = 50
"""Percent of the room that the formula has at first."""
CHECKED_AT_ONCE = 100_000
"""Parameters times samples up to which the numerical check takes no longer than a frame."""
Key = Qt.Key
LIST_KEYS = frozenset((Key.Key_Up, Key.Key_Down, Key.Key_PageUp, Key.Key_PageDown, Key.Key_Home, Key.Key_End))
ALL = -1
"""The key of the item that shows all samples."""


class Samples(QComboBox):
    """The list of samples; its keys are its own, not the stepper's, and its tool tip says what is chosen in full."""

    def __init__(self) -> None:
        super().__init__()
        self.currentTextChanged.connect(self.setToolTip)

    def event(self, event: QEvent) -> bool:
        """Keep keys that choose from the list."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in LIST_KEYS:
            event.accept()
            return True
        return super().event(event)


class Stepper(Translated):
    """Walks through the next update; the canvas lights up what each step is about."""

    def __init__(
        self, document: Document, controller: Controller, canvas: Canvas, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._canvas = canvas
        self._digits = 3
        self._index = 0
        self._why: Text | None = None
        self._checking: Job | None = None
        self.session = Session(document, controller, self)
        self.ahead = Ahead(self)
        self._check_timer = QTimer(self, interval=0, singleShot=True)
        self._check_timer.timeout.connect(self._check)
        self.predict = CheckBox(QT_TRANSLATE_NOOP("Stepper", "Predict"))
        self.turn = QToolButton()
        self.turn.setCheckable(True)
        self.turn.setAutoRaise(True)
        self.turn.setObjectName("turn")
        self.phases, self.bar = PhaseRow(self), StepperBar(self, self.predict, self.turn)
        self.said = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sheet, self.matrices = Sheet(), MatrixView()
        self.samples = Samples()
        self._lay_out()
        self._connect()
        self.retranslate()
        self._show_nothing(None)

    def _lay_out(self) -> None:
        paper = QScrollArea(widgetResizable=True)
        paper.setFrameShape(QFrame.Shape.NoFrame)
        paper.setWidget(self.sheet)
        self._paper = paper
        paper.setMinimumSize(160, 70)
        tables = QWidget()
        column = QVBoxLayout(tables)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.samples)
        column.addWidget(self.matrices, 1)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self._pages = paper, tables
        for page in self._pages:
            self.split.addWidget(page)
        self._is_shared_by_hand = False
        self.split.splitterMoved.connect(self._on_shared_by_hand)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(4, 2, 4, 2)
        whole.setSpacing(3)
        whole.addWidget(self.phases)
        whole.addWidget(self.bar)
        whole.addWidget(self.said, 1)
        whole.addWidget(self.split, 1)

    def _connect(self) -> None:
        self.session.entered.connect(self._on_entered)
        self.session.left.connect(self._show_nothing)
        self.bar.moved.connect(self._on_moved)
        self.phases.chosen.connect(self._on_phase)
        self.predict.switched.connect(lambda _on: self._show())
        self.turn.toggled.connect(lambda _on: self._show_pages())
        self.sheet.revealed.connect(self._on_revealed)
        self.sheet.guess.said.connect(lambda: QTimer.singleShot(LAID_OUT_MS, self, self._show_said))
        self.sheet.guess.done.connect(lambda: self._on_moved(Stride.QUANTITY.value, forwards=True))
        self.samples.activated.connect(lambda _place: self._show_tables())
        self.matrices.chosen.connect(self._on_cell)
        self.matrices.explain = self._explain

    # -- where one is --------------------------------------------------------------------------------------------------

    @property
    def walk(self) -> Walk | None:
        """The walk through the present batch; None while there is none."""
        return self.session.course.walk if self.session.course is not None else None

    @property
    def index(self) -> int:
        """Index of the step that is shown."""
        return self._index

    @property
    def step(self) -> Step | None:
        """The step that is shown."""
        return self.walk[self._index] if self.walk is not None else None

    def set_digits(self, digits: int) -> None:
        """Show numbers with so many significant digits."""
        self._digits = digits
        self.matrices.set_digits(digits)
        self._show()

    def write(self, value: float) -> str:
        """Return a number as it is shown."""
        return short(value, self._digits).replace("-", "−")

    def _on_entered(self, came: Came) -> None:
        walk = self.walk
        if walk is None:
            return
        if came is not Came.ANEW or self._index >= len(walk):
            self._index = 0 if came is not Came.BACKWARDS else len(walk) - 1
        self._why = None
        self.said.hide()
        self.split.show()
        self._share_out()
        self._fill_samples(walk)
        self._show()

    def _show_nothing(self, why: Text | None) -> None:
        """Show why there is nothing to step through; the window keeps still until there is."""
        self._why = why
        self._index = 0
        self.ahead.stop()
        self._check_timer.stop()
        self.split.hide()
        self.said.show()
        self.said.setText("" if why is None else tr(why))
        self.sheet.show_where("")
        self.bar.allow(back=False, forth=False, batch_back=False, batch_forth=False)
        self.phases.setEnabled(False)
        self._canvas.show_step(None)

    def _fill_samples(self, walk: Walk) -> None:
        """List the samples of the batch with their rows in the data."""
        before = self.samples.currentIndex()
        rows = self.session.course.sample_rows() if self.session.course is not None else ()
        self.samples.clear()
        for number, row in enumerate(rows, 1):
            text = self.tr("Sample {number} of {count} (row {row} of the data)")
            self.samples.addItem(text.format(number=number, count=walk.samples, row=row + 1), number - 1)
        self.samples.addItem(self.tr("All samples and their mean"), ALL)
        self.samples.setCurrentIndex(min(max(before, 0), self.samples.count() - 1))

    # -- moving --------------------------------------------------------------------------------------------------------

    def _on_moved(self, way: str, forwards: bool) -> None:
        walk = self.walk
        if walk is None:
            return
        if way == FIRST:
            self.go(len(walk) - 1 if forwards else 0)
        elif way == BATCH or (forwards and self._index == len(walk) - 1) or (not forwards and self._index == 0):
            self._change_batch(way, forwards=forwards)
        else:
            stride = Stride(way)
            self.go(walk.forward(self._index, stride) if forwards else walk.back(self._index, stride))

    def _change_batch(self, way: str, *, forwards: bool) -> None:
        """Go over the border of a batch; by single strides the end of the batch comes first."""
        if forwards and self.session.can_go_on:
            self.session.go_on()
        elif not forwards and self.session.can_go_back:
            self.session.go_back()
            if way == BATCH:
                self.go(0)

    def go(self, index: int) -> None:
        """Show a step."""
        walk = self.walk
        if walk is not None:
            self._index = min(max(index, 0), len(walk) - 1)
            self._show()

    def _on_phase(self, phase: Phase) -> None:
        if self.walk is not None:
            self.go(next(first for found, first, _ in self.walk.phases() if found is phase))

    def _on_cell(self, cell: Cell) -> None:
        """Go to the step that computes a number."""
        if self.walk is not None and (place := origin.known_at(self.walk, cell)) >= 0:
            self.go(place)

    # -- showing -------------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        """Show the present step in all parts."""
        walk, step = self.walk, self.step
        if walk is None or step is None:
            return
        self.sheet.show_step(step, self._title(step.cell), self._digits, predicts=self.predict.isChecked())
        if self.predict.isChecked():
            self.sheet.guess.field.setFocus()
        self.phases.setEnabled(True)
        self.phases.show_place(list(walk.phases()), self._index)
        self._show_where()
        if step.sample is not None and self.samples.currentData() != ALL:
            self.samples.setCurrentIndex(step.sample)
        self._show_tables()
        if step.cell.table == GRADIENT:
            self._check_timer.start()
        self._prepare()

    def _show_where(self) -> None:
        walk, course = self.walk, self.session.course
        if walk is None or course is None:
            return
        text = self.tr("Step {number} of {count} · updates so far: {steps}")
        self.sheet.show_where(text.format(number=self._index + 1, count=len(walk), steps=course.moment.steps))
        first, last = self._index == 0, self._index == len(walk) - 1
        back, forth = self.session.can_go_back, self.session.can_go_on
        self.bar.allow(back=not first or back, forth=not last or forth, batch_back=back, batch_forth=forth)
        self.bar.setToolTip("" if self.session.may_go_on else tr(LOCKED_BY_AUTHOR))

    def _show_said(self) -> None:
        """Scroll to what was said of an answer; its place is known when it has been laid out."""
        paper = self._pages[0]
        if isinstance(paper, QScrollArea):
            paper.ensureWidgetVisible(self.sheet.guess, 0, 4)

    def _on_revealed(self) -> None:
        self._show_tables()

    @property
    def _sample(self) -> int | None:
        """The sample whose numbers are shown, None for all of them."""
        data = self.samples.currentData()
        return None if data in (None, ALL) else int(data)

    def _show_tables(self) -> None:
        """Show matrices and lights as far as they are computed."""
        walk, step, hides = self.walk, self.step, self.sheet.hides
        if walk is None or step is None:
            return
        self.matrices.show_walk(walk, self._sample)
        self.matrices.show_place(self._index, step.cell, origin.sources(step.equation), hides=hides)
        written = lights.numbers(walk, step, self._sample, self.write, hides=hides)
        self._canvas.show_step(step.neurons, step.edges, written)

    def _title(self, cell: Cell) -> str:
        return title(cell, self._canvas.teller, self.walk.samples if self.walk is not None else 1)

    def _explain(self, cell: Cell) -> tuple[str, frozenset[Cell]]:
        """Say where a number comes from, and which cells went into it."""
        walk = self.walk
        if walk is None:
            return "", frozenset()
        found, lines = origin.equation(walk, cell), [self._title(cell)]
        place, own = origin.known_at(walk, cell), origin.proper(cell)
        if found is None:
            lines.append(self.tr("Given before the update: {value}").format(value=self.write(walk.value(cell))))
        elif place > self._index or (self.sheet.hides and own == origin.proper(walk[self._index].cell)):
            lines += [*parts(found, PLAIN, self._digits, hides=True)[:1], self.tr("Not computed yet.")]
        else:
            lines += parts(found, PLAIN, self._digits, hides=False)
        if place >= 0 and place != self._index:
            lines.append(self.tr("A click leads to step {number}.").format(number=place + 1))
        return "\n".join(lines), origin.sources(found)

    def _check(self) -> None:
        """Work the partial derivative out by central differences, too; in the background where that takes long."""
        walk, step = self.walk, self.step
        if walk is None or step is None or step.cell.table != GRADIENT or self._checking is not None:
            return
        if walk.samples * walk.before.size <= CHECKED_AT_ONCE:
            self.sheet.show_numerical(walk.numerical(step.cell))
            return
        job = self._checking = Job(lambda _report: walk.numerical(step.cell), self)
        job.done.connect(lambda value: self._on_checked(walk, step, value))
        job.failed.connect(lambda _why: self._on_checked(walk, step, None))
        job.start()

    def _on_checked(self, walk: Walk, step: Step, value: float | None) -> None:
        """Show what was worked out, unless another step is shown by now; that is checked then."""
        if self._checking is not None:
            self._checking.deleteLater()
            self._checking = None
        if walk is not self.walk or step is not self.step:
            self._check_timer.start()
        elif value is not None:
            self.sheet.show_numerical(value)

    def _prepare(self) -> None:
        """Set the formulas that are likely to come next, while nothing else is to be done."""
        walk, index = self.walk, self._index
        if walk is None:
            return
        likely = [index + 1, index + 2, index - 1, index + 3]
        likely += [walk.forward(index, stride) for stride in (Stride.LAYER, Stride.SAMPLE, Stride.PHASE)]
        likely += [first for _, first, _ in walk.phases()]
        wanted = [one for one in dict.fromkeys(likely) if 0 <= one < len(walk) and one != index]
        self.ahead.want(wanted, lambda at: parts(walk[at].equation, LATEX, self._digits, hides=False))

    # -- life ----------------------------------------------------------------------------------------------------------

    def set_open(self, on: bool) -> None:
        """Begin where the training stands, or light nothing up any more; a tab behind another one is not open."""
        if on == self.session.is_open:
            return
        if on:
            self.session.open()
        else:
            self.session.close()
            self.ahead.stop()
            self._canvas.show_step(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a ring around it while its keys are meant."""
        super().paintEvent(event)
        draw_ring(self, self.palette().highlight().color())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put formula and matrices beside each other where there is room."""
        super().resizeEvent(event)
        wide = event.size().width() >= SIDE_BY_SIDE
        wanted = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if wanted is not self.split.orientation():
            self.split.setOrientation(wanted)
        self._show_pages()
        self._share_out()

    def _share_out(self) -> None:
        """Give formula and matrices their shares of the room, unless somebody has moved the border."""
        if not self._is_shared_by_hand:
            room = self.split.width() if self.split.orientation() is Qt.Orientation.Horizontal else self.split.height()
            self.split.setSizes([room * FORMULA_SHARE // 100, room * (100 - FORMULA_SHARE) // 100])

    def _on_shared_by_hand(self) -> None:
        self._is_shared_by_hand = True

    def _show_pages(self) -> None:
        """Show formula and matrices, or only one of them where there is no room for both."""
        is_small = self.width() < SIDE_BY_SIDE and self.height() < ONE_BELOW_THE_OTHER
        self.turn.setVisible(is_small)
        for page, is_formula in zip(self._pages, (True, False), strict=True):
            page.setVisible(not is_small or is_formula is not self.turn.isChecked())
        self.bar.row.fit()

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.setAccessibleName(self.tr("Step by step"))
        self._paper.setAccessibleName(self.accessibleName())
        self.samples.setAccessibleName(self.tr("Sample"))
        self.matrices.setAccessibleName(self.tr("Matrices of the update"))
        self.predict.setToolTip(
            self.tr("Predict, then reveal: the result is hidden until you have worked it out or asked for it")
        )
        self.turn.setText(self.tr("Matrices"))
        self.turn.setToolTip(self.tr("Show the matrices in place of the formula"))
        self.bar.row.fit()
        self.said.setText("" if self._why is None else tr(self._why))
        if self.walk is not None and self.step is not None:
            self._fill_samples(self.walk)
            self.sheet.set_title(self._title(self.step.cell))
            self._show_where()
