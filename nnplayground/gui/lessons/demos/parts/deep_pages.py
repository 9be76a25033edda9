"""What is shown of deep networks: gradients side by side, their factors, dead ReLUs, and the lecture's own example."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtWidgets import QVBoxLayout

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.gui.lessons.demos.parts.figures import shown
from nnplayground.gui.lessons.demos.parts.number_table import NumberTable
from nnplayground.gui.lessons.demos.parts.spread_view import Series, SpreadView
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.formula import APART, Formula
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.lessons.scripts import LATEX
from nnplayground.lessons.topics.spread import spread_of
from nnplayground.lessons.topics.vanishing import Depths, layer_gradients, lecture_trace

Found = Mapping[str, Depths]

QUANTITIES: dict[str, Marked | str] = {
    "relative": QT_TRANSLATE_NOOP("Deep", "∂J/∂W, relative to the output layer's"),
    "gradients": QT_TRANSLATE_NOOP("Deep", "∂J/∂W"),
    "deltas": QT_TRANSLATE_NOOP("Deep", "δ = ∂J/∂z"),
}
CHAIN = (
    r"\frac{\partial J}{\partial W^{(l)}} = \delta^{(l)} \left(a^{(l-1)}\right)^{\top}",
    r"\delta^{(l)} = f'\left(z^{(l)}\right) \odot \left(W^{(l+1)}\right)^{\top} \delta^{(l+1)}",
)
SPOKEN = "∂J/∂W⁽ˡ⁾ = δ⁽ˡ⁾ a⁽ˡ⁻¹⁾ᵀ, δ⁽ˡ⁾ = f′(z⁽ˡ⁾) ⊙ W⁽ˡ⁺¹⁾ᵀ δ⁽ˡ⁺¹⁾"


def _name(key: str) -> str:
    return tr(ACTIVATIONS[key].label)


class GradientPage(Translated):
    """The size of the gradient in every layer, on a logarithmic axis."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self._found: Found = {}
        self.quantity = ChoiceBox({})
        self.quantity.offer(QUANTITIES)
        self.quantity.set_key("relative")
        self.view, self.said = SpreadView(stage.look, marks=True), Paragraph()
        column = QVBoxLayout(self)
        for part in (self.quantity, self.view, self.said):
            column.addWidget(part)
        column.addStretch(1)
        self.quantity.chosen.connect(lambda _key: self._show())
        self.retranslate()

    def show_found(self, found: Found) -> None:
        """Show other networks."""
        self._found = found
        self._show()

    def _show(self) -> None:
        spreads = {key: spread_of(getattr(each, self.quantity.key)) for key, each in self._found.items()}
        layers = max((len(spread.middle) for spread in spreads.values()), default=1)
        ticks = {place: str(place) for place in range(1, layers)} | {layers: self.tr("output")}
        series = [Series(_name(key), spread, 1) for key, spread in spreads.items()]
        self.view.plot.name_axes(tr(QUANTITIES[self.quantity.key]), self.tr("Layer"))
        self.view.show_series(series, log=True, ticks=ticks, spoken=self.tr("Gradient of every layer"))
        self._say()

    def _say(self) -> None:
        digits = min(self._stage.digits(), 3)
        lines = []
        for key, each in self._found.items():
            ratio = each.relative[:, 0]
            there = np.isfinite(ratio)
            if there.any():
                text = self.tr("{name}: layer 1 has {middle} of the output layer's gradient ({low} to {high}).")
                low, middle, high = (float(np.quantile(ratio[there], share)) for share in (0.0, 0.5, 1.0))
            else:
                text, low, middle, high = self.tr("{name}: no gradient reaches any layer."), 0.0, 0.0, 0.0
            values = {"low": shown(low, digits), "middle": shown(middle, digits), "high": shown(high, digits)}
            lines.append(text.format(name=_name(key), **values))
        seeds = max((len(each.gradients) for each in self._found.values()), default=0)
        if lines:
            lines.append(
                self.tr(
                    "Medians of {count} networks with new weights; bars reach from the smallest to the largest."
                ).format(count=seeds)
            )
        if self.view.plot.is_cut:
            lines.append(self.tr("The axis is cut: bars that reach its lower edge go on below it."))
        self.said.show_text("\n".join(lines))

    def retranslate(self) -> None:
        """Set every text."""
        self.quantity.setAccessibleName(self.tr("What is compared"))
        self._show()


class FactorPage(Translated):
    """What the gradient is multiplied by from layer to layer."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self._found: Found = {}
        self.activation, self.formula = ChoiceBox({}), Formula(gap=APART)
        self.table, self.said = NumberTable(), Paragraph()
        self.formula.show_parts(CHAIN, SPOKEN)
        column = QVBoxLayout(self)
        for part in (self.formula, self.activation, self.table, self.said):
            column.addWidget(part)
        column.addStretch(1)
        self.activation.chosen.connect(lambda _key: self._show())
        self.retranslate()

    def show_found(self, found: Found) -> None:
        """Show other networks; the activation stays where it can."""
        self._found = found
        chosen = self.activation.key
        self.activation.offer({key: ACTIVATIONS[key].label for key in found})
        if found:
            self.activation.set_key(chosen if chosen in found else next(iter(found)))
        self._show()

    def _show(self) -> None:
        each = self._found.get(self.activation.key)
        headings = [self.tr("Layer"), self.tr("median |f′(z)|"), self.tr("median |w|"), self.tr("δ here ÷ δ above")]
        self.table.setAccessibleName(self.tr("Factors of every layer"))
        if each is None:
            self.table.show_rows(headings, [])
            return
        digits = min(self._stage.digits(), 4)
        slopes, weights = np.median(each.slopes, axis=0), np.median(each.weights, axis=0)
        factors = spread_of(each.factors).middle
        rows = [
            [str(layer + 1), *(shown(float(values[layer]), digits) for values in (slopes, weights, factors))]
            for layer in range(len(slopes))
        ]
        rows.append([self.tr("output"), "–", shown(float(weights[-1]), digits), "–"])
        self.table.show_rows(headings, rows[::-1])
        product = " · ".join(shown(float(factor), 3) for factor in factors[::-1])
        text = self.tr("From the output down to layer 1: {product} ≈ {value}.")
        self.said.show_text(text.format(product=product, value=shown(float(np.prod(factors)), 3)))

    def retranslate(self) -> None:
        """Set every text."""
        self.activation.setAccessibleName(self.tr("Activation"))
        self._show()


class DeadPage(Translated):
    """Which share of each layer puts out 0 for every sample."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._found: Found = {}
        self.view, self.said = SpreadView(stage.look, marks=True), Paragraph()
        column = QVBoxLayout(self)
        column.addWidget(self.view)
        column.addWidget(self.said)
        column.addStretch(1)
        self.retranslate()

    def show_found(self, found: Found) -> None:
        """Show other networks."""
        self._found = found
        self._show()

    def _show(self) -> None:
        series = [Series(_name(key), spread_of(each.dead), 1) for key, each in self._found.items()]
        layers = max((len(each.spread.middle) for each in series), default=1)
        self.view.plot.name_axes(self.tr("Share of dead units"), self.tr("Hidden layer"))
        self.view.show_series(
            series,
            log=False,
            ticks={place: str(place) for place in range(1, layers + 1)},
            spoken=self.tr("Share of dead units in every layer"),
        )
        self.said.show_text(
            self.tr(
                "A unit is dead when it puts out 0 for every sample: its slope is 0 there, so that its weights do not "
                "move. It can come back only when the layers before it move. Train to see how many come and go."
            )
        )

    def retranslate(self) -> None:
        """Set every text."""
        self._show()


class LecturePage(Translated):
    """The lecture's 11 samples in a 2-2-2 network of tanh."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self.formula, self.said = Formula(), Paragraph()
        column = QVBoxLayout(self)
        column.addWidget(self.formula)
        column.addWidget(self.said)
        column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        digits = self._stage.digits()
        passed = lecture_trace()
        first, second = layer_gradients(passed).tolist()
        steepest = float(ACTIVATIONS["tanh"].slope(passed.layers[0].z).max())
        mean = r"\overline{{\left|\frac{{\partial J}}{{\partial W^{{({0})}}}}\right|}}"
        parts = (
            rf"\frac{{{mean.format(1)}}}{{{mean.format(2)}}}",
            rf"= \frac{{{LATEX.number(first, digits)}}}{{{LATEX.number(second, digits)}}}",
            rf"= {LATEX.number(first / second, digits)}",
        )
        self.formula.show_parts(
            parts, f"{shown(first, digits)} / {shown(second, digits)} = {shown(first / second, digits)}"
        )
        text = self.tr(
            "The lecture's 11 samples at its starting weights: the first layer's gradient is {times} times smaller "
            "than the second one's, in two layers only. Inputs up to 9 saturate the hidden tanh: f′(z) is at most "
            "{slope} there."
        )
        self.said.show_text(text.format(times=round(second / first), slope=shown(steepest, digits)))
