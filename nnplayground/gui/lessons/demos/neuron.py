"""One neuron: sliders for everything, its formula with numbers, its curve, its half-plane, and gates to be built."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nnplayground.catalogue import Param
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.gui.lessons.demos.demo import Demo
from nnplayground.gui.lessons.demos.parts.neuron_picture import NeuronPicture, Shown
from nnplayground.gui.lessons.demos.parts.neuron_plots import POINTS, REACH, SUMS, Curve, Plane
from nnplayground.gui.lessons.demos.parts.wishes import wishes
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.theme import Theme
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.late import LateFormula, Turns
from nnplayground.gui.widgets.param_form import ParamForm
from nnplayground.lessons.scripts import LATEX
from nnplayground.lessons.symbols import symbol
from nnplayground.lessons.topics.neuron import CORNERS, GATES, Neuron, Point, choices, right_corners
from nnplayground.numbers import short

STRONGEST = 5.0
STEP = 0.05
"""How far an arrow key moves the point."""
INPUTS = tuple(Param(f"x{i}", symbol(name), 0.0, -REACH, REACH, slider=True) for i, name in ((1, "x₁"), (2, "x₂")))
WEIGHTS = tuple(
    Param(key, symbol(name), 0.0, -STRONGEST, STRONGEST, slider=True)
    for key, name in (("w1", "w₁"), ("w2", "w₂"), ("b", "b"))
)


class NeuronDemo(Translated):
    """Turn the numbers of one neuron and see the same of it in four ways."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        wanted = wishes(stage.options, {"activation": choices(), "gate": GATES})
        self.neuron = Neuron(activation=wanted.get("activation", "logistic"))
        self.neuron = replace(self.neuron, params=ACTIVATIONS[self.neuron.activation].defaults())
        self.point: Point = (1.0, 0.5)
        self.picture = NeuronPicture(stage.look)
        turns = Turns(self)
        self.sum, self.output, self.definition = (LateFormula(turns, 0.9) for _ in range(3))
        self.curve, self.plane = Curve(stage.look), Plane(stage.look)
        self.inputs, self.weights, self.params = ParamForm(), ParamForm(), ParamForm()
        self.activation, self.gate = ChoiceBox(choices()), ChoiceBox(GATES)
        self.activation.set_key(self.neuron.activation)
        self.gate.set_key(wanted.get("gate", "and"))
        self.corners = [tuple(QLabel() for _ in range(4)) for _ in CORNERS]
        self.verdict, self.note = Paragraph(), Paragraph()
        self.reset_button = QPushButton()
        self._activation_name, self._gate_name = QLabel(), QLabel()
        self._lay_out()
        self._connect()
        self._on_activation(self.neuron.activation)
        self.retranslate()

    # -- parts ---------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.inputs.offer(INPUTS)
        self.weights.offer(WEIGHTS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.picture)
        column.addLayout(self._turnable())
        for formula in (self.sum, self.output):
            column.addWidget(formula)
        plots = QHBoxLayout()
        plots.addWidget(self.plane, 1)
        plots.addWidget(self.curve, 1)
        column.addLayout(plots)
        column.addLayout(self._gates())
        column.addWidget(self.verdict)
        column.addStretch(1)

    def _turnable(self) -> QHBoxLayout:
        """Return the sliders: inputs and activation to the left, weights to the right."""
        left, row, choice = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._activation_name.setBuddy(self.activation)
        choice.addWidget(self._activation_name)
        choice.addWidget(self.activation, 1)
        left.addWidget(self.inputs)
        left.addLayout(choice)
        left.addWidget(self.params)
        left.addWidget(self.definition)
        left.addWidget(self.note)
        left.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(self.weights)
        right.addWidget(self.reset_button, 0, Qt.AlignmentFlag.AlignRight)
        right.addStretch(1)
        row.addLayout(left, 1)
        row.addSpacing(12)
        row.addLayout(right, 1)
        return row

    def _gates(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        self._gate_name.setBuddy(self.gate)
        grid.addWidget(self._gate_name, 0, 0)
        grid.addWidget(self.gate, 1, 0)
        self._heads = tuple(QLabel() for _ in range(4))
        for place, head in enumerate(self._heads, start=1):
            grid.addWidget(head, 0, place)
        for row, labels in enumerate(self.corners, start=1):
            for place, label in enumerate(labels, start=1):
                label.setTextFormat(Qt.TextFormat.PlainText)
                grid.addWidget(label, row, place)
        grid.setColumnStretch(5, 1)
        return grid

    def _connect(self) -> None:
        self.inputs.changed.connect(self._on_input)
        self.weights.changed.connect(self._on_weight)
        self.params.changed.connect(self._on_param)
        self.activation.chosen.connect(self._on_activation)
        self.gate.chosen.connect(lambda _key: self._show())
        self.plane.pointed.connect(lambda x, y: self.set_point((x, y)))
        self.plane.stepped.connect(
            lambda right, up: self.set_point((self.point[0] + right * STEP, self.point[1] + up * STEP))
        )
        self.reset_button.clicked.connect(self.reset)
        self._stage.look.changed.connect(self._on_look)

    # -- what is turned ------------------------------------------------------------------------------------------------

    def set_point(self, x: Point) -> None:
        """Move the point, within the plane, to the next hundredth."""
        first, second = (min(max(round(value, 2) + 0.0, -REACH), REACH) for value in x)
        self.point = (first, second)
        self._show()

    def reset(self) -> None:
        """Give the numbers of the beginning back."""
        self.neuron = replace(self.neuron, weights=Neuron().weights, bias=Neuron().bias)
        self.point = (1.0, 0.5)
        self._show()

    def _on_input(self, name: str, value: float) -> None:
        self.point = (value, self.point[1]) if name == "x1" else (self.point[0], value)
        self._show()

    def _on_weight(self, name: str, value: float) -> None:
        first, second = self.neuron.weights
        if name == "b":
            self.neuron = replace(self.neuron, bias=value)
        else:
            self.neuron = replace(self.neuron, weights=(value, second) if name == "w1" else (first, value))
        self._show()

    def _on_param(self, name: str, value: float) -> None:
        self.neuron = replace(self.neuron, params={**self.neuron.params, name: value})
        self._show_curve()
        self._show()

    def _on_activation(self, key: str) -> None:
        entry = ACTIVATIONS[key]
        self.neuron = replace(self.neuron, activation=key, params=entry.defaults())
        self.params.offer(entry.params)
        self.params.set_values(self.neuron.params)
        self.definition.show_late([entry.formula], tr(entry.label))
        self._show_note()
        self._show_curve()
        self._show()

    def _show_note(self) -> None:
        note = ACTIVATIONS[self.neuron.activation].note
        self.note.show_text(tr(note) if note else "")
        self.note.setVisible(bool(note))

    # -- display -------------------------------------------------------------------------------------------------------

    def _show_curve(self) -> None:
        z = np.linspace(-SUMS, SUMS, POINTS)
        self.curve.show_curve(z, ACTIVATIONS[self.neuron.activation](z, **self.neuron.params))

    def _show(self) -> None:
        """Show everything anew; painting and typesetting come after."""
        neuron, digits = self.neuron, self._stage.digits()
        z, y = neuron.sum(self.point), neuron.output(self.point)
        self.inputs.set_values({"x1": self.point[0], "x2": self.point[1]})
        self.weights.set_values({"w1": neuron.weights[0], "w2": neuron.weights[1], "b": neuron.bias})
        self.picture.show_numbers(
            Shown(
                (short(self.point[0]), short(self.point[1])),
                (*neuron.weights, neuron.bias),
                (short(neuron.weights[0]), short(neuron.weights[1]), short(neuron.bias)),
                short(z, digits),
                short(y, digits),
                fires=z >= 0.0,
            )
        )
        for formula, equation in zip((self.sum, self.output), neuron.equations(self.point), strict=True):
            symbols, numbers, result = equation.lines(LATEX, digits)
            formula.show_late((symbols, f"= {numbers}", f"= {result}"), equation.plain(digits))
        self.curve.show_point(z, y)
        self._show_gate()

    def _show_gate(self) -> None:
        gate, digits = GATES[self.gate.key], self._stage.digits()
        right = right_corners(self.neuron, gate)
        self.plane.show_neuron(self.neuron, self.point, gate, right)
        for labels, x, wanted, is_right in zip(self.corners, CORNERS, gate.wanted, right, strict=True):
            z = self.neuron.sum(x)
            texts = (f"({x[0]:.0f}, {x[1]:.0f})", f"{wanted:d}", short(z, digits), "✓" if is_right else "✗")
            for label, text in zip(labels, texts, strict=True):
                label.setText(text)
            labels[3].setAccessibleName(self.tr("right") if is_right else self.tr("wrong"))
        self.verdict.show_text(self._said(sum(right)))

    def _said(self, right: int) -> str:
        gate = tr(GATES[self.gate.key].label)
        if right == len(CORNERS):
            return self.tr("✓ This neuron is the {gate}: it says 1 (z ≥ 0) exactly where it should.").format(gate=gate)
        text = self.tr("{right} of 4 corners are right. The neuron says 1 where z ≥ 0, the coloured half.")
        return text.format(right=right)

    def _on_look(self, _theme: Theme) -> None:
        self._show()

    def retranslate(self) -> None:
        """Set every text that people see."""
        self._activation_name.setText(self.tr("Activation f"))
        self._gate_name.setText(self.tr("Build a gate"))
        self.reset_button.setText(self.tr("Reset numbers"))
        self.activation.setAccessibleName(self.tr("Activation f"))
        self.gate.setAccessibleName(self.tr("Build a gate"))
        for head, text in zip(self._heads, ("(x₁, x₂)", self.tr("wanted"), "z", ""), strict=True):
            head.setText(text)
        self._show_note()
        self._show()


def _make(stage: Stage) -> QWidget:
    return NeuronDemo(stage)


DEMO = Demo("neuron", _make)
