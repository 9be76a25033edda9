"""The dosage curve built stage by stage from two softplus curves, with every weight in reach."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from nnplayground.catalogue import Param
from nnplayground.gui.lessons.demos.parts.dosage_plot import GREEN, STAGES, X_SPAN, DosagePlot, dragged
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.theme import Theme
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.late import LateFormula, Turns
from nnplayground.gui.widgets.param_form import ParamForm
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.lessons.scripts import LATEX
from nnplayground.lessons.symbols import symbol
from nnplayground.lessons.topics.dosage import LECTURE, Dosage, Pair, equations, peaks, thresholds
from nnplayground.numbers import short

LIMIT = 8.0
TICK_MS, STAGE_MS = 30, 900
STEP = 0.01
TEXTS = (
    QT_TRANSLATE_NOOP("Dosage", "1. The blue neuron bends: softplus(w₂₁⁽¹⁾x + b₂⁽¹⁾)."),
    QT_TRANSLATE_NOOP("Dosage", "2. The orange neuron bends the other way."),
    QT_TRANSLATE_NOOP(
        "Dosage", "3. Each curve is multiplied by its weight, w₁₁⁽²⁾ or w₁₂⁽²⁾; negative weights turn it over."
    ),
    QT_TRANSLATE_NOOP("Dosage", "4. Orange + blue: the two are added up to the green curve."),
    QT_TRANSLATE_NOOP("Dosage", "5. b₁⁽²⁾ lifts the green curve: effective where it is above 0.5."),
)
ORANGE, BLUE = (
    tuple(
        Param(f"{key}{number}", symbol(text), 0.0, -LIMIT, LIMIT, slider=True)
        for key, text in zip(("w1", "b1", "w2"), texts, strict=True)
    )
    for number, texts in ((0, ("w₁₁⁽¹⁾", "b₁⁽¹⁾", "w₁₁⁽²⁾")), (1, ("w₂₁⁽¹⁾", "b₂⁽¹⁾", "w₁₂⁽²⁾")))
)
OUTPUT = (Param("b2", symbol("b₁⁽²⁾"), 0.0, -LIMIT, LIMIT, slider=True),)
DOSE = (Param("dose", QT_TRANSLATE_NOOP("Dosage", "Dose x"), 0.5, 0.0, 1.0, slider=True),)


class DosageBuilder(Translated):
    """Stages, handles, sliders, thresholds, and the numbers at one dose.

    `stage_ms` is how long the curve takes from one stage to the next.
    """

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self.model, self.dose = LECTURE, 0.5
        self.progress: float = 0.0
        self.stage_ms = STAGE_MS
        self._goal = 0.0
        self._limits, self._peaks = thresholds(LECTURE), peaks(LECTURE)
        self.plot = DosagePlot(stage.look)
        self.back_button, self.next_button, self.all_button, self.lecture_button = (QPushButton() for _ in range(4))
        self.caption, self.decision = Paragraph(), Paragraph()
        self.orange, self.blue, self.output, self.place = (ParamForm() for _ in range(4))
        turns = Turns(self)
        self.formulas = tuple(LateFormula(turns, 0.85) for _ in range(3))
        self._headings = tuple(QLabel() for _ in range(3))
        self._timer = QTimer(self, interval=TICK_MS)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.back_button, self.next_button, self.all_button, self.lecture_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        forms = (self.orange, self.blue, self.output)
        for form, params in zip((*forms, self.place), (ORANGE, BLUE, OUTPUT, DOSE), strict=True):
            form.offer(params)
        for column, (heading, form) in enumerate(zip(self._headings[:2], forms[:2], strict=True)):
            grid.addWidget(heading, 0, column)
            grid.addWidget(form, 1, column)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self._headings[2], 2, 0)
        grid.addWidget(self.output, 3, 0)
        grid.addWidget(self.place, 3, 1)
        column_of_all = QVBoxLayout(self)
        column_of_all.addLayout(buttons)
        for widget in (self.caption, self.plot, self.decision):
            column_of_all.addWidget(widget)
        column_of_all.addLayout(grid)
        for formula in self.formulas:
            column_of_all.addWidget(formula)
        column_of_all.addStretch(1)

    def _connect(self) -> None:
        self.next_button.clicked.connect(lambda: self.go_to(min(int(self._goal) + 1, STAGES)))
        self.back_button.clicked.connect(lambda: self.go_to(max(int(self._goal) - 1, 0)))
        self.all_button.clicked.connect(self._play)
        self.lecture_button.clicked.connect(lambda: self.set_model(LECTURE))
        self._timer.timeout.connect(self._on_tick)
        self.plot.grabbed.connect(self._on_grabbed)
        self.plot.pointed.connect(lambda x, _y: self.set_dose(x))
        self.plot.stepped.connect(lambda right, up: self.set_dose(self.dose + (right + up) * STEP))
        for form in (self.orange, self.blue, self.output):
            form.changed.connect(self._on_number)
        self.place.changed.connect(lambda _name, value: self.set_dose(value))
        self._stage.look.changed.connect(self._on_look)

    # -- stages --------------------------------------------------------------------------------------------------------

    def go_to(self, stage: int) -> None:
        """Move on or back to a stage, 0 to `STAGES`, in pictures."""
        self._goal = float(stage)
        self._timer.start()
        self._show_stage()

    def _play(self) -> None:
        """Go through all stages from the beginning."""
        self.progress = 0.0
        self.go_to(STAGES)

    def _on_tick(self) -> None:
        step = TICK_MS / self.stage_ms
        away = self._goal - self.progress
        self.progress = self._goal if abs(away) <= step else self.progress + (step if away > 0.0 else -step)
        if self.progress == self._goal:
            self._timer.stop()
        self._show_stage()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing moves that nobody sees."""
        self._timer.stop()
        self.progress = self._goal
        super().hideEvent(event)

    # -- numbers -------------------------------------------------------------------------------------------------------

    def set_model(self, model: Dosage) -> None:
        """Show a network with other numbers."""
        self.model = model
        self._limits, self._peaks = thresholds(model), peaks(model)
        self._show()

    def set_dose(self, dose: float) -> None:
        """Look at another dose, to the next hundredth."""
        self.dose = min(max(round(dose, 2) + 0.0, 0.0), 1.0)
        self._show()

    def _on_grabbed(self, handle: str, x: float, y: float) -> None:
        x = min(max(x, X_SPAN[0]), X_SPAN[1])
        self.set_model(dragged(self.model, handle, (x, y), LIMIT, is_scaled=self.progress >= 2.0))

    def _on_number(self, name: str, value: float) -> None:
        if name == "b2":
            self.set_model(replace(self.model, b2=value))
            return
        key, neuron = name[:2], int(name[2])
        first, second = getattr(self.model, key)
        pair: Pair = (value, second) if neuron == 0 else (first, value)
        numbers = {"w1": self.model.w1, "b1": self.model.b1, "w2": self.model.w2, key: pair}
        self.set_model(Dosage(numbers["w1"], numbers["b1"], numbers["w2"], self.model.b2))

    # -- display -------------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        model = self.model
        for neuron, form in enumerate((self.orange, self.blue)):
            values = {"w1": model.w1, "b1": model.b1, "w2": model.w2}
            form.set_values({f"{key}{neuron}": pair[neuron] for key, pair in values.items()})
        self.output.set_values({"b2": model.b2})
        self.place.set_values({"dose": self.dose})
        digits = self._stage.digits()
        for formula, equation in zip(
            self.formulas, equations(model, self.dose, (self.tr("orange"), self.tr("blue"))), strict=True
        ):
            symbols, numbers, result = equation.lines(LATEX, digits)
            formula.show_late((symbols, f"= {numbers}", f"= {result}"), equation.plain(digits))
        self._show_decision()
        self._show_stage()

    def _show_stage(self) -> None:
        self.plot.show_stage(self.model, self.progress, self.dose, self._limits)
        self.caption.show_text(tr(TEXTS[int(self._goal)]))
        self.back_button.setEnabled(self._goal > 0)
        self.next_button.setEnabled(self._goal < STAGES)

    def _show_decision(self) -> None:
        """Say between which doses the output is above 0.5, and where it is highest."""
        limits, y = self._limits, float(self.model.output(self.dose))
        said = [
            self.tr("Dose {dose}: output {output}, effective: {answer}.").format(
                dose=short(self.dose),
                output=short(y, max(self._stage.digits(), 5)),
                answer=self.tr("yes") if y > 0.5 else self.tr("no"),
            )
        ]
        if limits:
            said.append(
                self.tr("The decision changes at {doses}.").format(doses="; ".join(short(x, 6) for x in limits))
            )
        else:
            said.append(self.tr("The curve never crosses 0.5 between 0 and 1."))
        highest = max((0.0, *self._peaks, 1.0), key=lambda x: float(self.model.output(x)))
        text = self.tr("It is highest at {dose}: {output}.")
        said.append(text.format(dose=short(highest, 6), output=short(float(self.model.output(highest)), 6)))
        self.decision.show_text(" ".join(said))

    def _on_look(self, theme: Theme) -> None:
        """Write the headings, each with a square of its curve's colour."""
        texts = (self.tr("Orange neuron"), self.tr("Blue neuron"), self.tr("Output"))
        for heading, colour, text in zip(self._headings, (theme.negative, theme.positive, GREEN), texts, strict=True):
            heading.setText(f'<span style="color:{colour}">■</span> {text}')

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.back_button.setText(self.tr("Back"))
        self.next_button.setText(self.tr("Next stage"))
        self.all_button.setText(self.tr("Play all"))
        self.lecture_button.setText(self.tr("Lecture's weights"))
        self._on_look(self._stage.look.theme)
        self._show()
