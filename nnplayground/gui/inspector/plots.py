"""The plots of the inspector: one set for a weight, one for a neuron, one for a layer."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QColor

from nnplayground.data.dataset import Floats
from nnplayground.engine.inspection import LayerReport, Spread, UnitReport, WeightReport
from nnplayground.gui.figures.numbers import Column
from nnplayground.gui.inspector.bars import Bars
from nnplayground.gui.inspector.page import Named, Page
from nnplayground.gui.plots.base import Level, Line
from nnplayground.gui.plots.gradients import RULE_OF_THUMB
from nnplayground.gui.plots.scales import decades, log10, rounded_up
from nnplayground.gui.theme import Look, Theme

AXIS_WIDTH = 58
SPAN_STEPS = (1.0, 2.0, 5.0, 10.0)
HISTOGRAM_PARTS = 16
"""A histogram fills its plot but for less than one of so many parts."""


def span_of(*curves: Floats, parts: int = 4) -> tuple[float, float]:
    """Return round numbers between which all finite values lie, the rounder the fewer parts there are."""
    values = np.concatenate([np.ravel(curve) for curve in curves])
    finite = values[np.isfinite(values)]
    low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)
    least = max(1e-6 * max(abs(low), abs(high)), 1e-12)
    if high - low < least:
        low, high = low - max(0.1 * abs(low), 0.1 if not low else least), high + max(0.1 * abs(high), least)
    step = rounded_up((high - low) / parts, SPAN_STEPS)
    return float(np.floor(low / step) * step), float(np.ceil(high / step) * step)


def outline(spread: Spread) -> tuple[Floats, Floats]:
    """Return the outline of a histogram, as shares of all values that are finite."""
    shares = spread.counts / max(int(spread.counts.sum()), 1)
    return np.repeat(spread.edges, 2), np.concatenate([[0.0], np.repeat(shares, 2), [0.0]])


def _ends(epochs: Floats) -> float:
    return float(epochs[-1]) if len(epochs) else 0.0


class WeightPage(Page):
    """A weight or a bias over the epochs, and its gradient."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, 2, over_epochs=(0, 1))
        for plot in self.plots:
            plot.getAxis("left").setWidth(AXIS_WIDTH)
        self._zero = self.add_live(self.plots[1], Level())
        self._value, self._gradient = self._add_line(0), self._add_line(1)
        self._sign = "w"
        self.is_ready = True
        self.retranslate()
        self.restyle(look.theme)

    def show_report(self, report: WeightReport) -> None:
        """Draw the course of both."""
        sign = "b" if report.subject.source is None else "w"
        if sign != self._sign:
            self._sign = sign
            self.retranslate()
        epochs = report.epochs.astype(np.float64)
        end = _ends(epochs)
        self._value.set_data(epochs, report.values)
        self._gradient.set_data(epochs, report.gradients)
        self._zero.stand_at(0.0, end)
        self._ranges[0].fit(end, span_of(report.values))
        self._ranges[1].fit(end, span_of(report.gradients))

    def _names(self) -> list[Named]:
        return []

    def _coloured(self, theme: Theme) -> list[tuple[Line, QColor | str]]:
        return [(self._zero, theme.line), (self._value, theme.accent), (self._gradient, theme.text)]

    def retranslate(self) -> None:
        """Set the axes."""
        self.plots[0].setLabel("left", self._sign)
        self.plots[1].setLabel("left", f"∂J/∂{self._sign}")
        for plot in self.plots:
            plot.setLabel("bottom", self.tr("Epoch"))
        self._write_legend()
        self.setAccessibleName(self.tr("Value and gradient over the epochs"))
        self.plots[1].getAxis("left").setToolTip(
            self.tr("∂J/∂w of the present cost, over up to 256 training samples, at the weights of each epoch")
        )


class UnitPage(Page):
    """How the outputs and sums of a neuron spread over the training samples, and its numbers over the epochs."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, 3, over_epochs=(1, 2))
        self._is_input = False
        self._histogram_axes(0)
        self.plots[1].getAxis("left").setWidth(40)
        self.plots[2].getAxis("left").setWidth(46)
        self.plots[2].getAxis("left").set_log(True)
        self._sums, self._outputs = self._add_line(0), self._add_line(0)
        self._gradient = self._add_line(2)
        self._norm, self._bias = self._add_line(1), self._add_line(1, dashed=True)
        self.is_ready = True
        self.retranslate()
        self.restyle(look.theme)

    def show_report(self, report: UnitReport) -> None:
        """Draw both spreads and the course; an input has the spread of its values alone."""
        spreads = [report.outputs, *([report.sums] if report.sums is not None else [])]
        outlines = [outline(each) for each in spreads]
        nothing = np.empty(0), np.empty(0)
        self._outputs.set_data(*outlines[0])
        self._sums.set_data(*(outlines[1] if len(outlines) > 1 else nothing))
        ends = span_of(*(x for x, _ in outlines), parts=HISTOGRAM_PARTS)
        self._ranges[0].fit_between(ends, (0.0, rounded_up(max(float(y.max()) for _, y in outlines), SPAN_STEPS)))
        epochs = report.epochs.astype(np.float64)
        self._bias.set_data(epochs, report.biases)
        self._norm.set_data(epochs, report.norms)
        if self._is_input != (report.sums is None):
            self._is_input = report.sums is None
            for plot in self.plots[1:]:
                plot.setVisible(not self._is_input)
            self.retranslate()
        self._ranges[1].fit(_ends(epochs), span_of(report.biases, report.norms))
        self._gradient.set_data(epochs, log10(report.gradients))
        self._ranges[2].fit(_ends(epochs), decades(report.gradients))

    def _names(self) -> list[Named]:
        theme = self.look.theme
        if self._is_input:
            return []
        return [
            (self._outputs.name, theme.accent, False),
            (self._sums.name, theme.text, False),
            (self._norm.name, theme.faint, False),
            (self._bias.name, theme.negative, True),
            (self._gradient.name, theme.layer_colour(0, 1), False),
        ]

    def _coloured(self, theme: Theme) -> list[tuple[Line, QColor | str]]:
        return [
            (self._outputs, theme.accent),
            (self._sums, theme.text),
            (self._norm, theme.faint),
            (self._bias, theme.negative),
            (self._gradient, theme.layer_colour(0, 1)),
        ]

    def retranslate(self) -> None:
        """Set legend and axes."""
        self._outputs.name = "" if self._is_input else self.tr("outputs a")
        self._sums.name, self._norm.name = self.tr("sums z"), self.tr("‖w‖ of its weights")
        self._bias.name, self._gradient.name = self.tr("bias b"), self.tr("‖∂J/∂w‖")
        self.plots[0].setLabel("left", self.tr("share"))
        self.plots[0].setLabel("bottom", self.tr("x over the training samples") if self._is_input else "a, z")
        for plot in self.plots[1:]:
            plot.setLabel("bottom", self.tr("Epoch"))
        self._write_legend()
        self.setAccessibleName(self.tr("Spread of the outputs and sums; bias, weights and gradient over the epochs"))


class LayerPage(Page):
    """How the outputs of a layer spread, which of its units are dead or saturated, its gradients and update ratios."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, 3, over_epochs=(2,))
        for column, share in enumerate((2, 2, 3)):
            self.ci.layout.setColumnStretchFactor(column, share)
        self._histogram_axes(0)
        self.plots[1].getAxis("left").setWidth(46)
        self.plots[2].getAxis("left").setWidth(46)
        self.plots[2].getAxis("left").set_log(True)
        self._outputs = self._add_line(0)
        self.bars = self.add_live(self.plots[1], Bars())
        self._thumb = self.add_live(self.plots[2], Level())
        self._update, self._gradient = self._add_line(2), self._add_line(2)
        self.is_ready = True
        self.retranslate()
        self.restyle(look.theme)

    def show_report(self, report: LayerReport) -> None:
        """Draw all three."""
        x, y = outline(report.outputs)
        self._outputs.set_data(x, y)
        self._ranges[0].fit_between(span_of(x, parts=HISTOGRAM_PARTS), (0.0, rounded_up(float(y.max()), SPAN_STEPS)))
        self.bars.set_shares(report.dead, report.saturated)
        self._ranges[1].fit_between((0.5, len(report.dead) + 0.5), (0.0, 1.0))
        epochs, end = report.epochs.astype(np.float64), _ends(report.epochs.astype(np.float64))
        self._gradient.set_data(epochs, log10(report.gradients))
        self._update.set_data(epochs, log10(report.updates))
        self._thumb.stand_at(float(np.log10(RULE_OF_THUMB)), end)
        self._ranges[2].fit(end, decades(report.gradients, report.updates))

    def columns(self) -> list[Column]:
        """Return the numbers behind the lines and the bars."""
        bars = self.bars
        shares = [(self.tr("dead"), bars.dead), (self.tr("saturated"), bars.saturated)]
        return [*super().columns(), (self.tr("Neuron"), bars.neurons), *shares]

    def _names(self) -> list[Named]:
        theme = self.look.theme
        return [
            (self.tr("dead"), theme.error, False),
            (self.tr("saturated"), theme.negative, False),
            (self._gradient.name, theme.text, False),
            (self._update.name, theme.accent, False),
        ]

    def _coloured(self, theme: Theme) -> list[tuple[Line, QColor | str]]:
        self.bars.set_colours(theme.error, theme.negative)
        return [
            (self._outputs, theme.text),
            (self._thumb, theme.line),
            (self._gradient, theme.text),
            (self._update, theme.accent),
        ]

    def retranslate(self) -> None:
        """Set legend and axes."""
        self._outputs.name = self.tr("outputs a")
        self._gradient.name, self._update.name = self.tr("mean |∂J/∂W|"), self.tr("update ratio")
        self.plots[0].setLabel("left", self.tr("share"))
        self.plots[0].setLabel("bottom", self.tr("outputs a"))
        self.plots[1].setLabel("left", self.tr("share"))
        self.plots[1].setLabel("bottom", self.tr("Neuron"))
        self.plots[2].setLabel("bottom", self.tr("Epoch"))
        self._write_legend()
        self.setAccessibleName(self.tr("Spread of the outputs, dead and saturated neurons, gradients and updates"))
