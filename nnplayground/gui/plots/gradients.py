"""How large the gradients are, layer by layer: over the epochs, and their spread at this moment."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import numpy as np

from nnplayground.data.dataset import Floats
from nnplayground.engine.history import Curve, Record
from nnplayground.gui.plots import words
from nnplayground.gui.plots.base import Level, Line, Plots, Range
from nnplayground.gui.plots.blank import add_blank
from nnplayground.gui.plots.cursor import Cursor
from nnplayground.gui.plots.others import Course, Other, legend_with, run_colour
from nnplayground.gui.plots.scales import decades, log10
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.training import Frame, Need
from nnplayground.gui.training.frames import Histogram
from nnplayground.gui.translation import tr
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text

GRADIENT, RATIO = "gradient", "ratio"
"""What can be drawn of every layer over the epochs."""
RULE_OF_THUMB = 1e-3
"""Update ratios around it are usual; ten times more or less are worth a look at the learning rate."""
RATIO_TIP = QT_TRANSLATE_NOOP(
    "GradientPlot",
    "Update ratio: mean |Δw| ÷ mean |w| over the weights of a layer, of the last step of an epoch. "
    "About 0.001 is a rule of thumb: much more is restless, much less hardly learns.",
)
LAYERS_AT_MOST = 12
"""Layers drawn; of deeper networks the first and last ones."""


class GradientPlot(Plots):
    """Mean |∂J/∂W| or the update ratio of every layer on a logarithmic axis, and beside it the histogram of |∂J/∂w|."""

    need = Need.GRADIENTS | Need.HISTOGRAM

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._record: Record | None = None
        self._legend = self.addLabel(row=0, col=0, colspan=2, justify="left")
        self._history, self._spread = self.add_plot(1, 0), self.add_plot(1, 1)
        self.ci.layout.setColumnStretchFactor(0, 3)
        self.ci.layout.setColumnStretchFactor(1, 2)
        self._history.getAxis("left").set_log(True)
        self._history.getAxis("left").setWidth(64)
        self._spread.getAxis("bottom").set_log(True)
        self._spread.getAxis("left").setStyle(showValues=False)
        self._spread.getAxis("left").setWidth(26)
        self._ranges = Range(self._history), Range(self._spread)
        self._cursor = self.add_live(self._history, Cursor())
        self.blank = add_blank(self, self._history)
        self._lines: list[Line] = []
        self._outlines: list[Line] = []
        self._thumb = self.add_live(self._history, Level())
        self._thumb.setVisible(False)
        self._shown: list[int] = []
        self._names: tuple[Marked | Text | str, ...] = ()
        self._curve: Curve | None = None
        self._quantity = GRADIENT
        self._others: tuple[Other, ...] = ()
        self._other_lines: list[list[Line]] = []
        self.retranslate()
        self.restyle(look.theme)

    def set_names(self, names: Sequence[Marked | Text | str]) -> None:
        """Call the layers by these names; none are W(1), W(2), ..."""
        if tuple(names) != self._names:
            self._names = tuple(names)
            self.restyle(self.look.theme)

    def _name(self, index: int) -> str:
        return tr(self._names[index]) if index < len(self._names) else f"W({index + 1})"

    def set_layers(self, count: int) -> None:
        """Draw so many layers, numbered from the first hidden one."""
        shown = _few(count)
        if (shown, count) == (self._shown, self._count_of(shown)) and self._lines:
            return
        self._forget()
        self._shown = shown
        for _ in shown:
            self._lines.append(self.add_live(self._history, Line()))
            self._outlines.append(self.add_live(self._spread, Line()))
        for span in self._ranges:
            span.follow()
        self.restyle(self.look.theme)

    def set_others(self, others: Sequence[Other]) -> None:
        """Draw the layers of these runs beneath those of the present one, all layers of a run in its colour."""
        for line in (line for lines in self._other_lines for line in lines):
            self.remove_still(self._history, line)
        self._others, self._other_lines = tuple(others), []
        for other in self._others:
            lines = []
            for index in _few(other.course.gradients.shape[1]):
                line = self.add_still(self._history, Line())
                line.name = f"{other.name}: W({index + 1})"
                lines.append(line)
            self._other_lines.append(lines)
        self._draw_others()
        self._ranges[0].follow()
        self.restyle(self.look.theme)

    def _draw_others(self) -> None:
        for other, lines in zip(self._others, self._other_lines, strict=True):
            sizes = self._sizes(other.course)
            for line, index in zip(lines, _few(sizes.shape[1]), strict=True):
                line.set_data(other.course.epochs[1:], log10(sizes[:, index]))

    def _sizes(self, course: Curve | Course) -> Floats:
        """Return what is drawn of a run `(records - 1, layers)`: before the first step there is nothing to be seen."""
        return (course.updates if self._quantity == RATIO else course.gradients)[1:]

    @staticmethod
    def _count_of(shown: list[int]) -> int:
        return shown[-1] + 1 if shown else 0

    def _forget(self) -> None:
        for plot, lines in ((self._history, self._lines), (self._spread, self._outlines)):
            for line in lines:
                self.remove_live(plot, line)
            lines.clear()

    def set_quantity(self, quantity: str) -> None:
        """Draw the gradients of the layers or their update ratios."""
        self._quantity = quantity
        self._thumb.setVisible(quantity == RATIO)
        self._ranges[0].follow()
        self.retranslate()
        self._draw_others()
        if self._curve is not None:
            self._draw_history(self._curve)
        self.renew_still()

    def show_frame(self, frame: Frame) -> None:
        """Draw the course so far and the present spread."""
        self._record = frame.record
        self._spoken.renew()
        self._cursor.show_at(frame.epoch if frame.is_past else None)
        if frame.curve is not None:
            self._draw_history(frame.curve)
        if frame.histogram is not None:
            self._draw_spread(frame.histogram)

    def words(self) -> str:
        """Return the present number of every layer for screen readers."""
        if self._record is None:
            return ""
        return words.layers((self._record.updates if self._quantity == RATIO else self._record.gradients).tolist())

    def _draw_history(self, curve: Curve) -> None:
        self._curve = curve
        epochs = curve.epochs.astype(np.float64)[1:]
        sizes = self._sizes(curve)
        self.set_layers(sizes.shape[1])
        for line, index in zip(self._lines, self._shown, strict=True):
            line.set_data(epochs, log10(sizes[:, index]))
        if len(epochs) or self._others:
            ends = [float(each[-1]) for each in (epochs, *(other.course.epochs for other in self._others)) if len(each)]
            self._ranges[0].fit(max(ends), decades(sizes, *(self._sizes(other.course) for other in self._others)))
            self._thumb.stand_at(float(np.log10(RULE_OF_THUMB)), max(ends))

    def _draw_spread(self, histogram: Histogram) -> None:
        """Draw the share of weights in each bin, as one outline a layer."""
        self.set_layers(len(histogram.counts))
        x = np.repeat(histogram.edges, 2)[1:-1]
        shares = histogram.counts / np.maximum(
            histogram.counts.sum(axis=1, keepdims=True) + histogram.zeros[:, None], 1
        )
        for line, index in zip(self._outlines, self._shown, strict=True):
            line.set_data(x, np.repeat(shares[index], 2))
        self._ranges[1].fit_growing(
            (float(histogram.edges[0]), float(histogram.edges[-1])), (0.0, float(shares.max()) if shares.size else 1.0)
        )

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        self._thumb.set_colour(theme.faint)
        count = self._count_of(self._shown)
        for lines in (self._lines, self._outlines):
            for line, index in zip(lines, self._shown, strict=True):
                line.set_colour(theme.layer_colour(index, count))
                line.name = self._name(index)
        for other, others in zip(self._others, self._other_lines, strict=True):
            for line in others:
                line.set_colour(run_colour(theme, other.colour))
        self.renew_still()
        self._cursor.set_colour(theme.accent)
        names = [(self._marked_up(index), theme.layer_colour(index, count), False) for index in self._shown]
        self._legend.setText(legend_with(names, self._others, theme), size="9pt")

    def _marked_up(self, index: int) -> str:
        return escape(self._name(index)) if index < len(self._names) else f"W<sup>({index + 1})</sup>"

    def retranslate(self) -> None:
        """Set axes and names."""
        self.restyle(self.look.theme)
        is_ratio = self._quantity == RATIO
        self._history.setLabel("left", self.tr("Update ratio") if is_ratio else self.tr("mean |∂J/∂W|"))
        self._history.setLabel("bottom", self.tr("Epoch"))
        self._spread.setLabel("left", self.tr("share"))
        self._spread.setLabel("bottom", self.tr("|∂J/∂w| now"))
        self.setAccessibleName(
            self.tr("Update ratios of every layer") if is_ratio else self.tr("Size of the gradients of every layer")
        )
        self._spoken.renew()


def _few(count: int) -> list[int]:
    """Return which of so many layers are drawn."""
    if count <= LAYERS_AT_MOST:
        return list(range(count))
    half = LAYERS_AT_MOST // 2
    return [*range(half), *range(count - half, count)]
