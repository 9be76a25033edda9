"""Why cross-entropy for classification: one sample of iris, judged in three ways, with sums that can be dragged."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from nnplayground.gui.lessons.demos.parts.figures import shown
from nnplayground.gui.lessons.demos.parts.signed_bars import SignedBars
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.theme import Theme
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.late import LateFormula, Turns
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.lessons.scripts import LATEX
from nnplayground.lessons.terms import Equation
from nnplayground.lessons.topics.costs import CLASSES, IRIS_Z, WAYS, Judgement, judge
from nnplayground.lessons.topics.iris import cost_equation, softmax_equation

LARGEST_Z, STEP_Z = 6.0, 0.01
LEAST_GRADIENT = 0.5
NAMES: dict[str, Marked] = {
    "raw": QT_TRANSLATE_NOOP("Iris", "MSE of z"),
    "mse": QT_TRANSLATE_NOOP("Iris", "Softmax, MSE"),
    "cross_entropy": QT_TRANSLATE_NOOP("Iris", "Softmax, cross-entropy"),
}
GRADIENTS: dict[str, str] = {
    "raw": r"\frac{\partial J}{\partial z_k} = z_k - y_k",
    "mse": r"\frac{\partial J}{\partial z_k} = p_k (p_k - y_k) - p_k \sum_{j} p_j (p_j - y_j)",
    "cross_entropy": r"\frac{\partial J}{\partial z_k} = p_k - y_k",
}


class IrisCosts(Translated):
    """The sums z on the left, ∂J/∂z of every way on the right, and all numbers below."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self.z: tuple[float, ...] = IRIS_Z
        self.sums = SignedBars(stage.look, LARGEST_Z, STEP_Z)
        self.gradients = SignedBars(stage.look, LEAST_GRADIENT)
        self.lecture, self.wrong = QPushButton(), QPushButton()
        self._task, self.note = Paragraph(), Paragraph()
        self._titles = QLabel(), QLabel()
        self._names = {way: QLabel() for way in WAYS}
        self.costs = {way: QLabel() for way in WAYS}
        turns = Turns(self)
        self._slopes = {way: LateFormula(turns, 0.75) for way in WAYS}
        self.worked = [LateFormula(turns, 0.85) for _ in range(4)]
        self._lay_out()
        self.sums.moved.connect(self._on_moved)
        self.lecture.clicked.connect(lambda: self.show_z(IRIS_Z))
        self.wrong.clicked.connect(lambda: self.show_z((-5.0, 5.0, 0.0)))
        stage.look.changed.connect(self._on_look)
        self._on_look(stage.look.theme)
        for way, slope in self._slopes.items():
            slope.show_late([GRADIENTS[way]], f"∂J/∂z ({NAMES[way]})")
        self.retranslate()

    def _lay_out(self) -> None:
        bars, buttons, grid = QGridLayout(), QHBoxLayout(), QGridLayout()
        for place, (title, shown_bars) in enumerate(zip(self._titles, (self.sums, self.gradients), strict=True)):
            shown_bars.setFixedHeight(190)
            bars.addWidget(title, 0, place)
            bars.addWidget(shown_bars, 1, place)
            bars.setColumnStretch(place, 2 + place)
        buttons.addWidget(self.lecture)
        buttons.addWidget(self.wrong)
        buttons.addStretch(1)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row, way in enumerate(WAYS):
            self.costs[way].setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for place, widget in enumerate((self._names[way], self._slopes[way], self.costs[way])):
                grid.addWidget(widget, row, place)
        column = QVBoxLayout(self)
        column.addWidget(self._task)
        column.addLayout(buttons)
        column.addLayout(bars)
        column.addLayout(grid)
        for formula in self.worked:
            column.addWidget(formula)
        column.addWidget(self.note)
        column.addStretch(1)

    def _on_moved(self, group: int, value: float) -> None:
        self.show_z(tuple(value if number == group else z for number, z in enumerate(self.z)))

    def show_z(self, z: tuple[float, ...]) -> None:
        """Judge other sums."""
        self.z = z
        self._show()

    def _show(self) -> None:
        digits = self._stage.digits()
        judged = {way: judge(way, self.z) for way in WAYS}
        self.sums.show_values(CLASSES, [self.z], digits)
        series = [each.delta.tolist() for each in judged.values()]
        largest = max(LEAST_GRADIENT, *(abs(value) for values in series for value in values))
        self.gradients.show_values(CLASSES, series, digits, 1.2 * largest)
        for way, each in judged.items():
            self.costs[way].setText(f"J = {shown(each.cost, digits)}")
        self._show_worked(judged, digits)
        self._show_note(judged, digits)

    def _show_worked(self, judged: dict[str, Judgement], digits: int) -> None:
        softmax = softmax_equation(self.z, 0)
        costs = [cost_equation(way, self.z, judged[way]) for way in WAYS]
        for formula, equation in zip(self.worked, (costs[0], softmax, costs[1], costs[2]), strict=True):
            self._work(formula, equation, digits)

    @staticmethod
    def _work(formula: LateFormula, equation: Equation, digits: int) -> None:
        symbols, numbers, result = equation.lines(LATEX, digits)
        formula.show_late((symbols, f"= {numbers}", f"= {result}"), equation.plain(digits))

    def _show_note(self, judged: dict[str, Judgement], digits: int) -> None:
        if self.z == IRIS_Z:
            self.note.show_text(
                self.tr(
                    "The slide prints 0.69 and 0.10 for the first two outputs; exact are 0.684 and 0.110, so that J is "
                    "0.380 and not 0.371. Its squares are added without the ½ of the formula below them: 0.3978 in "
                    "place of J = 0.1989."
                )
            )
            return
        right = judged["cross_entropy"].p[0]
        text = self.tr(
            "The network gives setosa, the right class, {p}. Cross-entropy pulls at its sum with {ce}, MSE through "
            "softmax with {mse}."
        )
        self.note.show_text(
            text.format(
                p=shown(float(right), digits),
                ce=shown(abs(float(judged["cross_entropy"].delta[0])), digits),
                mse=shown(abs(float(judged["mse"].delta[0])), digits),
            )
        )

    def _on_look(self, theme: Theme) -> None:
        """Give each way the colour of its bars."""
        for label, rgb in zip(self._names.values(), theme.class_colours(len(WAYS)).tolist(), strict=True):
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setProperty("rgb", "#{:02X}{:02X}{:02X}".format(*rgb))
            label.setForegroundRole(QPalette.ColorRole.WindowText)
        self._name_ways()

    def _name_ways(self) -> None:
        for way, label in self._names.items():
            label.setText(f'<span style="color:{label.property("rgb")}">■</span> {tr(NAMES[way])}')

    def retranslate(self) -> None:
        """Set every text."""
        self._task.show_text(
            self.tr("A flower that is a setosa, y = (1, 0, 0). Drag the sums z of the three outputs and compare.")
        )
        self.lecture.setText(self.tr("The lecture's z"))
        self.wrong.setText(self.tr("Confident and wrong"))
        self._titles[0].setText(self.tr("Sums z of the output layer"))
        self._titles[1].setText(self.tr("Gradients ∂J/∂z"))
        self.sums.setAccessibleName(self.tr("Sums z of the output layer"))
        self.sums.setToolTip(self.tr("Drag a bar. Keys: left and right choose a bar, up and down move it."))
        self.gradients.setAccessibleName(self.tr("Gradients ∂J/∂z"))
        self._name_ways()
        self._show()
