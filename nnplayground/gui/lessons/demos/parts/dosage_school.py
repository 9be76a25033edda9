"""The dosage network trained from several random starts at once, a slice of time at a time."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from nnplayground.decimals import listed
from nnplayground.gui.lessons.demos.parts.dosage_plot import SeedsPlot
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.theme import Theme
from nnplayground.gui.translation import Translated
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.lessons.topics.dosage import LECTURE, thresholds
from nnplayground.lessons.topics.dosage_learning import EPOCHS, Apprentice
from nnplayground.numbers import short

SEEDS = 5
TICK_MS, SLICE_S = 33, 0.010
EPOCHS_AT_ONCE = 2
FIRST_SEED = 0
ROWS_EVERY = 6
"""Pictures between two of which the numbers are written anew: nobody reads faster."""
SAMPLE_SIZE = 12
WEIGHTS = "w₁₁⁽¹⁾, w₂₁⁽¹⁾, b₁⁽¹⁾, b₂⁽¹⁾, w₁₁⁽²⁾, w₁₂⁽²⁾, b₁⁽²⁾"
"""What stands in the last column, named as the sliders are."""


class DosageSchool(Translated):
    """Five networks that differ in their seed alone; a row says what has become of each."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self._first_seed, self._ticks = FIRST_SEED, 0
        self.apprentices: list[Apprentice] = []
        self.plot = SeedsPlot(stage.look, SEEDS)
        self.run_button, self.again_button, self.other_button = QPushButton(), QPushButton(), QPushButton()
        self.run_button.setCheckable(True)
        self.epochs, self.verdict = QLabel(), Paragraph()
        self.rows = [tuple(QLabel() for _ in range(5)) for _ in range(SEEDS)]
        self._heads = tuple(QLabel() for _ in range(5))
        self._timer = QTimer(self, interval=TICK_MS)
        self._lay_out()
        self.run_button.toggled.connect(self._on_run)
        self.again_button.clicked.connect(lambda: self.begin(self._first_seed))
        self.other_button.clicked.connect(lambda: self.begin(self._first_seed + SEEDS))
        self._timer.timeout.connect(self._on_tick)
        stage.look.changed.connect(self._on_look)
        self.begin(FIRST_SEED)
        self._on_look(stage.look.theme)
        self.retranslate()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.run_button, self.again_button, self.other_button):
            buttons.addWidget(button)
        buttons.addWidget(self.epochs, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setColumnStretch(4, 1)
        for row, labels in enumerate((self._heads, *self.rows)):
            for place, label in enumerate(labels):
                label.setTextFormat(Qt.TextFormat.PlainText)
                grid.addWidget(label, row, place)
        column = QVBoxLayout(self)
        column.addLayout(buttons)
        column.addWidget(self.plot)
        column.addLayout(grid)
        column.addWidget(self.verdict)
        column.addStretch(1)

    # -- training ------------------------------------------------------------------------------------------------------

    def begin(self, first_seed: int) -> None:
        """Draw starting weights from seeds, from this one on."""
        self._first_seed = first_seed
        self.apprentices = [Apprentice(first_seed + number) for number in range(SEEDS)]
        self.run_button.setChecked(False)
        self._show()

    @property
    def is_done(self) -> bool:
        """Whether every network has had all its epochs."""
        return all(apprentice.is_done for apprentice in self.apprentices)

    def _on_run(self, on: bool) -> None:
        if on and self.is_done:
            self.begin(self._first_seed)
            self.run_button.setChecked(True)
            return
        if on:
            self._timer.start()
        else:
            self._timer.stop()
            self._show_rows()
        self._name_run()

    def _on_tick(self) -> None:
        """Train for a slice of time, all in step, so that the window stays awake."""
        end = perf_counter() + SLICE_S
        while perf_counter() < end and not self.is_done:
            for apprentice in self.apprentices:
                apprentice.learn(EPOCHS_AT_ONCE)
        self._ticks += 1
        if self.is_done:
            self.run_button.setChecked(False)
        self._show_curves()
        if self.is_done or self._ticks % ROWS_EVERY == 0:
            self._show_rows()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody learns unseen."""
        self.run_button.setChecked(False)
        super().hideEvent(event)

    # -- display -------------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        self._show_curves()
        self._show_rows()

    def _show_curves(self) -> None:
        self.plot.show_models(LECTURE, {apprentice.seed: apprentice.model for apprentice in self.apprentices})

    def _show_rows(self) -> None:
        self.epochs.setText(self.tr("{epoch} of {all} epochs").format(epoch=self.apprentices[0].epoch, all=EPOCHS))
        digits = self._stage.digits()
        for labels, apprentice in zip(self.rows, self.apprentices, strict=True):
            model = apprentice.model
            weights = (*model.w1, *model.b1, *model.w2, model.b2)
            texts = (
                str(apprentice.seed),
                short(apprentice.loss, digits),
                "; ".join(short(x, digits) for x in thresholds(model)) or "–",
                listed(short(value, 2) for value in weights),
            )
            for label, text in zip(labels[1:], texts, strict=True):
                label.setText(text)
        self.verdict.show_text(self._said())

    def _said(self) -> str:
        if not self.is_done:
            return self.tr("Dashed: the lecture's curve. Each network starts with other random weights.")
        found = sum(apprentice.has_found_it for apprentice in self.apprentices)
        said = self.tr("{found} of {all} networks have found the curve, each with weights of its own.")
        if found < SEEDS:
            said += " " + self.tr("The rest got stuck far from it: start and luck matter.")
        return said.format(found=found, all=SEEDS)

    def _on_look(self, theme: Theme) -> None:
        for labels, colour in zip(self.rows, self.plot.colours(theme), strict=True):
            sample = QPixmap(SAMPLE_SIZE, SAMPLE_SIZE)
            sample.fill(colour)
            labels[0].setPixmap(sample)

    def _name_run(self) -> None:
        self.run_button.setText(self.tr("Pause") if self.run_button.isChecked() else self.tr("Train"))

    def retranslate(self) -> None:
        """Set every text that people see."""
        self._name_run()
        self.again_button.setText(self.tr("From the start"))
        self.other_button.setText(self.tr("Other seeds"))
        texts = ("", self.tr("Seed"), "J", self.tr("Thresholds"), WEIGHTS)
        for head, text in zip(self._heads, texts, strict=True):
            head.setText(text)
        self._show()
