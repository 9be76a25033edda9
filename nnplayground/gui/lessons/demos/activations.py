"""The gallery of activations: every one of the engine's with its curve, its slope, and where it learns nothing."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.catalogue import Param
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.gui.lessons.demos.demo import Demo
from nnplayground.gui.lessons.demos.parts.activation_plot import ActivationPlot
from nnplayground.gui.lessons.demos.parts.wishes import wishes
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.theme import Theme
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.check_box import TickBox
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.late import LateFormula, Turns
from nnplayground.gui.widgets.param_form import ParamForm
from nnplayground.gui.widgets.slider_box import SliderBox
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.lessons.symbols import symbol
from nnplayground.lessons.topics.activations import SATURATED, SPAN, Curve, Kind, Zone, curve, zones
from nnplayground.lessons.topics.jumps import around, broken
from nnplayground.numbers import short

POINTS = 601
STEP = 0.05
SAMPLE_SIZE = 12
GAP = 20
"""Between the two columns of activations."""
FIRST, COMPARED = "logistic", ("tanh",)
Z = Param("z", symbol("z"), 1.0, *SPAN, slider=True)
THRESHOLD = Param(
    "threshold",
    QT_TRANSLATE_NOOP("Activations", "Saturated below |f′| ="),
    SATURATED,
    0.001,
    0.5,
    help=QT_TRANSLATE_NOOP("Activations", "Where the slope is smaller than this, a neuron hardly learns."),
)


class ActivationsDemo(Translated):
    """One activation is explained; any others are drawn beside it."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        wanted = wishes(stage.options, {"activation": ACTIVATIONS, "compare": ACTIVATIONS})
        self.z = Z.default
        self.params = {key: entry.defaults() for key, entry in ACTIVATIONS.items()}
        self.plot = ActivationPlot(stage.look, tuple(ACTIVATIONS))
        self.choice, self.form = ChoiceBox(ACTIVATIONS), ParamForm()
        self.choice.set_key(wanted.get("activation", FIRST))
        self.place, self.threshold = SliderBox(Z), SliderBox(THRESHOLD)
        turns = Turns(self)
        self.formula, self.derivative = LateFormula(turns, 0.9), LateFormula(turns, 0.9)
        self.flat, self.note = Paragraph(), Paragraph()
        self.boxes = {key: TickBox() for key in ACTIVATIONS}
        self.values = {key: (QLabel(), QLabel()) for key in ACTIVATIONS}
        self._chosen_name, self._z_name, self._threshold_name, self._beside = (QLabel() for _ in range(4))
        compared = (wanted["compare"],) if "compare" in wanted else COMPARED
        for key in compared:
            self.boxes[key].setChecked(True)
        self._lay_out()
        self._connect()
        self._on_look(stage.look.theme)
        self._on_chosen(self.choice.key)
        self.retranslate()

    @property
    def key(self) -> str:
        """The activation that is explained."""
        return self.choice.key

    # -- parts ---------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        top = QHBoxLayout()
        for name, field in ((self._chosen_name, self.choice), (self._z_name, self.place)):
            name.setBuddy(field)
            top.addWidget(name)
            top.addWidget(field, 1)
        column.addLayout(top)
        column.addWidget(self.formula)
        column.addWidget(self.derivative)
        column.addWidget(self.form, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.plot, self.flat, self.note):
            column.addWidget(widget)
        row = QHBoxLayout()
        self._threshold_name.setBuddy(self.threshold)
        row.addWidget(self._threshold_name)
        row.addWidget(self.threshold, 1)
        column.addLayout(row)
        column.addWidget(self._beside)
        column.addLayout(self._table())
        column.addStretch(1)

    def _table(self) -> QGridLayout:
        """Return a row for every activation, in two columns: box, f and f′ at z."""
        grid = QGridLayout()
        grid.setVerticalSpacing(2)
        grid.setHorizontalSpacing(5)
        half = (len(self.boxes) + 1) // 2
        for number, (key, box) in enumerate(self.boxes.items()):
            row, left = number % half + 1, number // half * 4
            grid.addWidget(box, row, left)
            for place, label in enumerate(self.values[key], start=left + 1):
                label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                label.setTextFormat(Qt.TextFormat.PlainText)
                grid.addWidget(label, row, place)
        grid.setColumnMinimumWidth(3, GAP)
        for left in (0, 4):
            grid.setColumnStretch(left, 1)
            for place, text in ((1, "f(z)"), (2, "f′(z)")):
                head = QLabel(text)
                head.setAlignment(Qt.AlignmentFlag.AlignRight)
                grid.addWidget(head, 0, left + place)
                grid.setColumnMinimumWidth(left + place, 44)
        return grid

    def _connect(self) -> None:
        self.choice.chosen.connect(self._on_chosen)
        self.form.changed.connect(self._on_param)
        self.place.value_changed.connect(self.set_z)
        self.threshold.value_changed.connect(lambda _value: self._show_curves())
        self.plot.pointed.connect(lambda z, _y: self.set_z(z))
        self.plot.stepped.connect(lambda right, up: self.set_z(self.z + (right + up) * STEP))
        for box in self.boxes.values():
            box.toggled.connect(lambda _on: self._show_curves())
        self._stage.look.changed.connect(self._on_look)

    # -- what is turned ------------------------------------------------------------------------------------------------

    def set_z(self, z: float) -> None:
        """Look at another z, to the next hundredth."""
        self.z = min(max(round(z, 2) + 0.0, SPAN[0]), SPAN[1])
        self.place.set_value(self.z)
        self._show_points()

    def _on_chosen(self, key: str) -> None:
        entry = ACTIVATIONS[key]
        self.form.offer(entry.params)
        self.form.set_values(self.params[key])
        self.formula.show_late([entry.formula], tr(entry.label))
        self.derivative.show_late([entry.derivative], tr(entry.label))
        for other, box in self.boxes.items():
            font = box.font()
            font.setBold(other == key)
            box.setFont(font)
        self._show_curves()

    def _on_param(self, name: str, value: float) -> None:
        self.params[self.key][name] = value
        self._show_curves()

    # -- display -------------------------------------------------------------------------------------------------------

    def shown(self) -> tuple[str, ...]:
        """Return what is drawn: the one explained, and those that are ticked."""
        return tuple(key for key, box in self.boxes.items() if key == self.key or box.isChecked())

    def _show_curves(self) -> None:
        z = around(np.linspace(*SPAN, POINTS), 0.0)
        flat = zones(ACTIVATIONS[self.key], self.params[self.key], self.threshold.value)
        curves = {key: curve(ACTIVATIONS[key], self.params[key], z) for key in self.shown()}
        apart = {key: Curve(z, broken(z, each.value, 0.0), broken(z, each.slope, 0.0)) for key, each in curves.items()}
        self.plot.show_curves(apart, flat)
        self._say(flat)
        self._show_points()

    def _show_points(self) -> None:
        digits, points = self._stage.digits(), {}
        for key, labels in self.values.items():
            here = curve(ACTIVATIONS[key], self.params[key], np.array([self.z]))
            points[key] = (float(here.value[0]), float(here.slope[0]))
            for label, value in zip(labels, points[key], strict=True):
                label.setText(short(value, digits))
        self.plot.show_points(self.z, {key: points[key] for key in self.shown()})

    def _say(self, flat: tuple[Zone, ...]) -> None:
        """Say where the slope is 0, and where it is small."""
        said = []
        for kind, text in (
            (Kind.DEAD, self.tr("Dead, f′(z) = 0 exactly: {where}")),
            (Kind.SATURATED, self.tr("Saturated, |f′(z)| small: {where}")),
        ):
            found = [interval(zone) for zone in flat if zone.kind is kind]
            if found:
                said.append(text.format(where="; ".join(found)))
        self.flat.show_text("\n".join(said) or self.tr("Nowhere between −6 and 6 is the slope that small."))
        entry = ACTIVATIONS[self.key]
        notes = [tr(entry.note)] if entry.note else []
        if entry.output_only:
            notes.append(self.tr("Shown for one of two units; the other one has z = 0."))
        if entry.learned:
            notes.append(self.tr("Its parameter is trained together with the weights."))
        self.note.show_text("\n".join(notes))
        self.note.setVisible(bool(notes))

    def _on_look(self, theme: Theme) -> None:
        """Paint the colour of each curve beside its name."""
        for key, colour in self.plot.colours(theme).items():
            sample = QPixmap(SAMPLE_SIZE, SAMPLE_SIZE)
            sample.fill(colour)
            self.boxes[key].setIcon(sample)

    def retranslate(self) -> None:
        """Set every text that people see."""
        self._chosen_name.setText(self.tr("Activation"))
        self.choice.setAccessibleName(self.tr("Activation"))
        self._z_name.setText("z")
        self._threshold_name.setText(tr(THRESHOLD.label))
        self._beside.setText(self.tr("Draw beside it, with the values at z:"))
        for key, box in self.boxes.items():
            box.setText(tr(ACTIVATIONS[key].label))
        self._show_curves()


def interval(zone: Zone) -> str:
    """Return a stretch as an inequality; one that reaches the edge of the picture goes on beyond it."""
    low, high = short(zone.low + 0.0, 3).replace("-", "−"), short(zone.high + 0.0, 3).replace("-", "−")
    if zone.low <= SPAN[0] and zone.high >= SPAN[1]:
        return "−∞ < z < ∞"
    if zone.low <= SPAN[0]:
        return f"z < {high}"
    return f"z > {low}" if zone.high >= SPAN[1] else f"{low} < z < {high}"


def _make(stage: Stage) -> QWidget:
    return ActivationsDemo(stage)


DEMO = Demo("activations", _make)
