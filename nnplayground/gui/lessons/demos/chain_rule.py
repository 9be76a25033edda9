"""The chain rule as a graph of factors, for the lecture's (3x - 2)⁶ and for any composition that is typed or built."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from nnplayground.catalogue import Param
from nnplayground.errors import InputError
from nnplayground.gui.lessons.demos.demo import Demo
from nnplayground.gui.lessons.demos.parts.chain_picture import ChainPicture, Edge
from nnplayground.gui.lessons.demos.parts.chain_plot import POINTS, X_SPAN, ChainPlot
from nnplayground.gui.lessons.demos.parts.chain_rows import ChainRows
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.flow import FlowRow
from nnplayground.gui.widgets.formula import APART
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.late import LateFormula, Turns
from nnplayground.gui.widgets.line_edit import LineEdit
from nnplayground.gui.widgets.slider_box import SliderBox
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.lessons.scripts import LATEX
from nnplayground.lessons.symbols import symbol
from nnplayground.lessons.terms import PRODUCT, Equation
from nnplayground.lessons.topics.chain_rule import Composition, Node, compare, product
from nnplayground.lessons.topics.composing import compose, written
from nnplayground.numbers import short

FIRST = "(3x - 2)^6"
EXAMPLES = (FIRST, "sin(x^2)", "e^(-x^2/2)", "ln(1 + e^x)", "1/(1 + e^-x)", "tanh(0.5x)^2")
AT = Param("x", symbol("x"), 1.0, *X_SPAN, slider=True)
STEP = 0.05
REST_MS = 120
"""How long a composition has to rest before its curve is drawn: 300 places take a while."""
LEAST_DIGITS = 6
"""Significant digits that numbers are shown with at least: 18432 has five."""
AGREES = 1e-6
"""Relative difference below which the numerical check is said to agree."""


class ChainDemo(Translated):
    """Type or build a function, move x, and see every factor."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self.composition, self.at = compose(_wanted(stage)), AT.default
        self.field, self.misread, self.fault = LineEdit(), Paragraph(), Paragraph()
        self.rows, self.picture = ChainRows(), ChainPicture(stage.look)
        self.place, self.plot = SliderBox(AT), ChainPlot(stage.look)
        turns = Turns(self)
        self.formula, self.factors, self.check = LateFormula(turns), LateFormula(turns), Paragraph()
        self.values, self.slopes = (LateFormula(turns, 0.9, gap=APART) for _ in range(2))
        self._field_name, self._place_name = QLabel("y ="), QLabel("x =")
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.set_composition(self.composition)
        self._draw_curves()

    # -- parts ---------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        typed, at = QHBoxLayout(), QHBoxLayout()
        for row, label, field in ((typed, self._field_name, self.field), (at, self._place_name, self.place)):
            label.setBuddy(field)
            row.addWidget(label)
            row.addWidget(field, 1)
        self.field.setText(_wanted(self._stage))
        self.tries = {text: QToolButton() for text in EXAMPLES}
        for text, button in self.tries.items():
            button.setText(text)
            button.setAutoRaise(True)
        for fault in (self.misread, self.fault):
            fault.setForegroundRole(QPalette.ColorRole.BrightText)
            fault.setVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(typed)
        for widget in (self.misread, FlowRow(self.tries.values(), gap=2), self.rows, self.picture, self.fault):
            column.addWidget(widget)
        column.addLayout(at)
        for part in (self.formula, self.values, self.slopes, self.factors, self.check, self.plot):
            column.addWidget(part)
        column.addStretch(1)

    def _connect(self) -> None:
        self.field.returnPressed.connect(self._on_typed)
        self.field.editingFinished.connect(self._on_typed)
        for text, button in self.tries.items():
            button.clicked.connect(partial(self._on_example, text))
        self.rows.edited.connect(self._on_edited)
        self.place.value_changed.connect(self.set_x)
        self.plot.pointed.connect(lambda x, _y: self.set_x(round(x, 2) + 0.0))
        self.plot.stepped.connect(lambda right, up: self.set_x(round(self.at + (right + up) * STEP, 2) + 0.0))
        self._rest.timeout.connect(self._draw_curves)

    # -- what is changed -----------------------------------------------------------------------------------------------

    def set_composition(self, composition: Composition) -> None:
        """Show another function."""
        self.composition = composition
        self.rows.show_composition(composition)
        self._rest.start()
        self._show()

    def set_x(self, x: float) -> None:
        """Look at another x."""
        self.at = min(max(x, X_SPAN[0]), X_SPAN[1])
        self.place.set_value(self.at)
        self._show()

    def _on_typed(self) -> None:
        try:
            composition = compose(self.field.text())
        except InputError as error:
            _complain(self.misread, error)
            return
        self.misread.setVisible(False)
        if composition != self.composition:
            self.set_composition(composition)
        else:
            self._show()

    def _on_example(self, text: str, _checked: bool = False) -> None:
        self.field.setText(text)
        self._on_typed()

    def _on_edited(self, composition: Composition) -> None:
        self.set_composition(composition)
        self.field.setText(written(composition))
        self.misread.setVisible(False)

    # -- display -------------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        """Show nodes, factors and check at x, or why there are none."""
        names = tuple(name.plain for name in self.composition.names())
        formula = self.composition.formula()
        self.formula.show_late((f"y = {formula.latex()}",), f"y = {formula.plain()}")
        nodes, fault = self.composition.reached(self.at)
        self._show_nodes(names, nodes)
        self.fault.setVisible(False)
        if fault is None:
            self._show_product(nodes)
            self._show_check()
            self._show_point(nodes)
            return
        _complain(self.fault, fault)
        self.factors.show_late((), "")
        self.check.show_text(self.tr("There is no derivative at this x."))
        self._show_point(None)

    def _digits(self) -> int:
        return max(self._stage.digits(), LEAST_DIGITS)

    def _show_nodes(self, names: tuple[str, ...], nodes: tuple[Node, ...]) -> None:
        digits = self._digits()
        values = (short(self.at, digits), *(short(node.value.value, digits) for node in nodes))
        edges = tuple(
            Edge(node.value.term.plain(), node.slope.name.plain, short(node.slope.value, digits)) for node in nodes
        )
        self.picture.show_chain(names, values, edges)
        for formula, equations in (
            (self.values, [node.value for node in nodes]),
            (self.slopes, [node.slope for node in nodes]),
        ):
            spoken = ", ".join(equation.plain(digits) for equation in equations)
            formula.show_late([_line(equation, digits) for equation in equations], spoken)

    def _show_product(self, nodes: tuple[Node, ...]) -> None:
        digits, whole = self._digits(), product(nodes)
        _symbols, numbers, result = whole.lines(LATEX, digits)
        factors = LATEX.times.join(LATEX.name(node.slope.name) for node in reversed(nodes))
        local = [node.slope.term.within(PRODUCT, LATEX, None) for node in reversed(nodes)]
        middle = (f"= {LATEX.times.join(local)}",) if len(nodes) > 1 else ()
        shown = (f"{LATEX.name(whole.name)} = {factors}", *middle, f"= {numbers}", f"= {result}")
        if len(nodes) == 1:
            shown = (f"{LATEX.name(whole.name)} = {nodes[0].slope.term.latex()}", f"= {result}")
        self.factors.show_late(shown, whole.plain(digits))

    def _show_check(self) -> None:
        """Say what the central difference comes to."""
        try:
            found = compare(self.composition, self.at)
        except InputError:
            self.check.show_text(self.tr("Too near to the edge of where y exists for a numerical check."))
            return
        text = self.tr(
            "Numerical check: (y(x + h) − y(x − h)) / 2h = {value}, {verdict} (relative difference {error})."
        )
        verdict = self.tr("agrees") if found.error < AGREES else self.tr("rough, for the curve bends too sharply here")
        self.check.show_text(text.format(value=short(found.numerical, 9), verdict=verdict, error=short(found.error, 2)))

    def _draw_curves(self) -> None:
        x = np.linspace(*X_SPAN, POINTS)
        self.plot.show_curves(x, *self.composition.sample(x))
        self._show()

    def _show_point(self, nodes: tuple[Node, ...] | None) -> None:
        if self._rest.isActive():
            return
        if nodes is None:
            self.plot.show_point(self.at, None, None)
        else:
            self.plot.show_point(self.at, nodes[-1].value.value, product(nodes).value)

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.field.setAccessibleName(self.tr("A function of x"))
        self.field.setPlaceholderText(FIRST)
        self.field.setToolTip(
            self.tr("Known: + − · / ^, brackets, e^, exp, ln, sqrt, sin, cos, tanh, sigmoid, softplus")
        )
        self._show()


def _complain(place: Paragraph, error: InputError) -> None:
    place.show_text(tr(error.text))
    place.setVisible(True)


def _line(equation: Equation, digits: int) -> str:
    """Return all of an equation; sides that are written alike stand there once."""
    sides = [equation.term.latex(), *equation.lines(LATEX, digits)[1:]]
    return " = ".join((LATEX.name(equation.name), *dict.fromkeys(sides)))


def _wanted(stage: Stage) -> str:
    """Return the function that a page asks for; raises `InputError` where it cannot be read."""
    options = dict(stage.options)
    text = str(options.pop("function", FIRST))
    if options:
        raise InputError(_UNKNOWN, name=str(next(iter(options)))[:60], choices="function")
    compose(text)
    return text


_UNKNOWN = QT_TRANSLATE_NOOP("Demo", "The demonstration has no option “{name}”. It has: {choices}.")


def _make(stage: Stage) -> QWidget:
    return ChainDemo(stage)


DEMO = Demo("chain_rule", _make)
