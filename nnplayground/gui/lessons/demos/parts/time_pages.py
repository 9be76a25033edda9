"""What is shown of recurrent networks: the unrolled one with its shapes, and how gradients fare through time."""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QVBoxLayout

from nnplayground.catalogue import Param
from nnplayground.gui.lessons.demos.parts.figures import shown
from nnplayground.gui.lessons.demos.parts.spread_view import Series, SpreadView
from nnplayground.gui.lessons.demos.parts.unrolled_picture import UnrolledPicture
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.late import LateFormula, Turns
from nnplayground.gui.widgets.number_box import NumberBox
from nnplayground.gui.widgets.param_form import ParamForm
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.lessons import notation
from nnplayground.lessons.scripts import LATEX
from nnplayground.lessons.symbols import symbol
from nnplayground.lessons.terms import Call, Equation, Product, Quantity, Sum
from nnplayground.lessons.topics.recurrence import (
    LIMIT,
    PARAMS,
    SEQUENCES,
    SHAPES,
    Course,
    Setting,
    cells,
    course,
    unrolled,
)
from nnplayground.lessons.topics.spread import spread_of
from nnplayground.lessons.walk.functions import TANH

TIMES = Param("times", QT_TRANSLATE_NOOP("Time", "Time steps"), 4, 2, 6, kind=int)
WEIGHTS = (
    Param("inputs", symbol("w"), 1.0, -2.0, 2.0, slider=True),
    Param("before", symbol("u"), 0.8, -2.0, 2.0, slider=True),
    Param("out", symbol("v"), 1.5, -2.0, 2.0, slider=True),
)
QUANTITIES: dict[str, Marked | str] = {
    "by_state": QT_TRANSLATE_NOOP("Time", "∂J/∂h: what the state of each time step means for the last"),
    "by_input": QT_TRANSLATE_NOOP("Time", "∂J/∂x: what the input of each time step means for the last state"),
}
SIZES = {"by_state": "|∂J/∂h|", "by_input": "|∂J/∂x|"}
"""What the axis of each is called."""
MARKS = 10
"""About how many time steps are numbered below a plot."""


class ShapesPage(Translated):
    """The four shapes of an unrolled network, with numbers, time by time."""

    def __init__(self, stage: Stage, shape: str) -> None:
        super().__init__()
        self._stage = stage
        self._values = {param.name: param.default for param in WEIGHTS}
        self._reached = 0
        self.shape, self.times, self.weights = ChoiceBox(SHAPES), NumberBox(TIMES), ParamForm()
        self.shape.set_key(shape)
        self.times.setMaximumWidth(48)
        self.weights.offer(WEIGHTS)
        self.weights.set_values(self._values)
        self.picture, self.note, self.said = UnrolledPicture(stage.look), Paragraph(), Paragraph()
        turns = Turns(self)
        self.sum, self.state = LateFormula(turns, 0.9), LateFormula(turns, 0.9)
        self._times_name = QLabel()
        self._times_name.setBuddy(self.times)
        row = QHBoxLayout()
        row.addWidget(self.shape, 1)
        row.addWidget(self._times_name)
        row.addWidget(self.times)
        column = QVBoxLayout(self)
        column.addLayout(row)
        for part in (self.note, self.picture, self.said, self.weights, self.sum, self.state):
            column.addWidget(part)
        column.addStretch(1)
        self.shape.chosen.connect(self._on_shape)
        self.times.value_changed.connect(lambda _times: self._begin())
        self.weights.changed.connect(self._on_weight)
        self.picture.reached_other.connect(self._on_reached)
        self.retranslate()

    def _on_shape(self, _key: str) -> None:
        self._begin()

    def _begin(self) -> None:
        self._reached = 0
        self._show()

    def _on_weight(self, name: str, value: float) -> None:
        self._values[name] = float(value)
        self._show()

    def _on_reached(self, time: int) -> None:
        self._reached = time
        self._show()

    def _show(self) -> None:
        shape, values = SHAPES[self.shape.key], self._values
        setting = Setting(before=values["before"], inputs=values["inputs"])
        found = unrolled(shape, int(self.times.value), setting, values["out"])
        weights = {"w": values["inputs"], "u": values["before"], "v": values["out"]}
        self.picture.show_numbers(found, weights, self._reached)
        self.times.setEnabled(shape.length(2) > 1)
        self.note.show_text(tr(shape.example))
        time, digits = self._reached, self._stage.digits()
        x = Quantity(notation.indexed(notation.letter("x"), str(time + 1)), _number(found.x[time]))
        h = Quantity(notation.indexed(notation.letter("h"), str(time)), float(found.h[time - 1]) if time else 0.0)
        w, u = (Quantity(notation.letter(letter), weights[letter]) for letter in "wu")
        z = Equation(notation.indexed(notation.letter("z"), str(time + 1)), Sum((Product((w, x)), Product((u, h)))))
        state = Call(TANH, (Quantity(z.name, z.value),), math.tanh)
        output = Equation(notation.indexed(notation.letter("h"), str(time + 1)), state, float(found.h[time]))
        for formula, equation in ((self.sum, z), (self.state, output)):
            symbols, numbers, result = equation.lines(LATEX, digits)
            formula.show_late((symbols, f"= {numbers}", f"= {result}"), equation.plain(digits))

    def retranslate(self) -> None:
        """Set every text."""
        self.shape.setAccessibleName(self.tr("Shape"))
        self._times_name.setText(tr(TIMES.label))
        self.said.show_text(
            self.tr(
                "Below each column: ∂J/∂h, J being the sum of all answers. Where nothing goes in, x is 0. Click a "
                "column, or go with the arrow keys."
            )
        )
        self._show()


def _number(value: float) -> float:
    """Return an input, 0 where there is none."""
    return 0.0 if math.isnan(value) else float(value)


def _marked_times(times: int) -> list[int]:
    """Return which of 1 to `times` are numbered: both ends, and even steps between that keep away from the last."""
    step = max(2, round(times / MARKS))
    return [1, *range(step, times - step // 2, step), times]


class GradientPage(Translated):
    """The size of the gradient at every time, of three cells side by side, and what clipping makes of it."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self.setting = Setting()
        self.form, self.quantity, self.limit = ParamForm(), ChoiceBox({}), NumberBox(LIMIT)
        self.form.offer(PARAMS)
        self.quantity.offer(QUANTITIES)
        self.quantity.set_key("by_state")
        self.view, self.said, self.clipped = SpreadView(stage.look), Paragraph(), Paragraph()
        self.limit.setMaximumWidth(70)
        self._limit_name = QLabel()
        self._limit_name.setBuddy(self.limit)
        self.courses: dict[str, Course] = {}
        clip, column = QFormLayout(), QVBoxLayout(self)
        clip.addRow(self._limit_name, self.limit)
        for part in (self.form, self.quantity, self.view, self.said):
            column.addWidget(part)
        column.addLayout(clip)
        column.addWidget(self.clipped)
        column.addStretch(1)
        self.form.changed.connect(self._on_changed)
        self.quantity.chosen.connect(lambda _key: self._show())
        self.limit.value_changed.connect(lambda _limit: self._say())
        self.show_setting(self.setting)
        self.retranslate()

    def show_setting(self, setting: Setting) -> None:
        """Show another layer."""
        self.setting = setting
        self.form.set_values({param.name: getattr(setting, param.name) for param in PARAMS})
        self.courses = {key: course(setting, key) for key in cells()}
        self._show()

    def _on_changed(self, name: str, value: float) -> None:
        kept = int(value) if name == "times" else float(value)
        self.show_setting(replace(self.setting, **{name: kept}))  # type: ignore[arg-type]  # of its field's kind

    def _show(self) -> None:
        spreads = {key: spread_of(getattr(each, self.quantity.key)) for key, each in self.courses.items()}
        series = [Series(tr(cells()[key].label), spread, 1) for key, spread in spreads.items()]
        self.view.plot.name_axes(SIZES[self.quantity.key], self.tr("Time step"))
        ticks = {time: str(time) for time in _marked_times(self.setting.times)}
        self.view.show_series(series, log=True, ticks=ticks, spoken=self.tr("Size of the gradient at every time step"))
        self._say()

    def _say(self) -> None:
        digits = min(self._stage.digits(), 3)
        told, cut = [], []
        for key, each in self.courses.items():
            spread = spread_of(getattr(each, self.quantity.key))
            first, last = float(spread.middle[0]), float(spread.middle[-1])
            values = {"name": tr(cells()[key].label), "first": shown(first, digits), "last": shown(last, digits)}
            told.append(self.tr("{name}: {first} at time step 1 and {last} at the last one.").format(**values))
            lengths = shown(each.length(), digits), shown(each.clipped(self.limit.value), digits)
            cut.append("{}: {} → {}".format(values["name"], *lengths))
        told.append(self.tr("Medians of {count} random sequences; J is the last state.").format(count=SEQUENCES))
        self.said.show_text("\n".join(told))
        head = self.tr("Length of the gradient of all weights and biases, before and after clipping:")
        self.clipped.show_text("\n".join((head, *cut)))

    def retranslate(self) -> None:
        """Set every text."""
        self.quantity.setAccessibleName(self.tr("What is compared"))
        self._limit_name.setText(self.tr("Longest gradient"))
        self._show()
