"""The picture of a comparison: the difference of every pair, fold by fold, with their mean."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor

from nnplayground.gui.figures.figure import Figure
from nnplayground.gui.plots.base import Axis, legend
from nnplayground.gui.plots.told import Told
from nnplayground.gui.theme import LIGHT, Look, Theme
from nnplayground.gui.translation import tr
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.tuning.advice.guide import Attempt
from nnplayground.tuning.advice.in_scores import measure

SPREAD = 0.36
"""Of the width between two folds, over which the seeds of one are spread."""
ROOM = 0.12
"""Of the height, left free above and below."""
BESIDE = 0.5
"""How much more of the height, above or below, the interval of the mean may ask for."""
LEAST_SPAN = 0.02
TITLE = QT_TRANSLATE_NOOP("Advice", "After less before, pair by pair")
MEAN = QT_TRANSLATE_NOOP("Advice", "mean, with 95 % confidence")
SIGNS = {
    "t1": ("▲", QT_TRANSLATE_NOOP("Advice", "better")),
    "o": ("●", QT_TRANSLATE_NOOP("Advice", "the same")),
    "t": ("▼", QT_TRANSLATE_NOOP("Advice", "worse")),
}
"""By pyqtgraph's name of a symbol: what it looks like in a text, and what it stands for."""
FOLD, DIFFERENCE = QT_TRANSLATE_NOOP("Advice", "judging fold"), QT_TRANSLATE_NOOP("Advice", "difference: {measure}")


class PairsPlot(Told):
    """Draws every pair as a point: above the line the proposal was better, below it what is in force."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._attempt: Attempt | None = None
        self.figure = Figure(self)
        self.ci.layout.setContentsMargins(2, 2, 8, 2)
        self.setMinimumSize(180, 150)
        self._legend = self.addLabel("", row=0, col=0, justify="right", size="9pt")
        self._axes = {side: Axis(side) for side in ("left", "bottom")}
        self._plot = self.addPlot(row=1, col=0, enableMenu=False, axisItems=self._axes)
        self._plot.hideButtons()
        self._plot.setMouseEnabled(False, False)
        self._band = pg.LinearRegionItem((0.0, 0.0), "horizontal", pen=pg.mkPen(None), movable=False, swapMode="none")
        self._zero, self._mean = pg.InfiniteLine(0.0, 0), pg.InfiniteLine(0.0, 0)
        self._points = {symbol: pg.ScatterPlotItem(symbol=symbol, size=9) for symbol in ("t1", "t", "o")}
        for item in (self._band, self._zero, self._mean, *self._points.values()):
            self._plot.addItem(item)
        look.changed.connect(self._restyle)
        self._restyle(look.theme)
        self._name()

    def show_attempt(self, attempt: Attempt | None) -> None:
        """Draw another comparison; None draws nothing."""
        self._attempt = attempt
        if attempt is not None:
            self._draw(attempt)
            self._name()

    def _draw(self, attempt: Attempt) -> None:
        comparison = attempt.comparison
        differences, (low, high) = comparison.differences, comparison.interval
        seeds = len(differences) // comparison.folds
        folds = np.repeat(np.arange(1.0, comparison.folds + 1.0), seeds)
        aside = np.tile(np.linspace(-SPREAD, SPREAD, seeds) / 2.0 if seeds > 1 else np.zeros(1), comparison.folds)
        for symbol, holds in (("t1", differences > 0.0), ("t", differences < 0.0), ("o", differences == 0.0)):
            self._points[symbol].setData((folds + aside)[holds], differences[holds])
        self._mean.setValue(comparison.mean)
        self._band.setVisible(math.isfinite(low))
        if math.isfinite(low):
            self._band.setRegion((low, high))
        self._axes["bottom"].setTicks([[(fold, str(fold)) for fold in range(1, comparison.folds + 1)]])
        self._plot.setXRange(0.5, comparison.folds + 0.5, padding=0.0)
        self._span_y(attempt)

    def _span_y(self, attempt: Attempt) -> None:
        """Show all points and the line of no difference, and of the span of the mean what has room beside them."""
        values = np.append(attempt.comparison.differences, 0.0)
        low, high = float(values.min()), float(values.max())
        span = max(high - low, LEAST_SPAN)
        low, high = (low + high - span) / 2.0, (low + high + span) / 2.0
        ends = attempt.comparison.interval
        if math.isfinite(ends[0]):
            low, high = max(min(low, ends[0]), low - BESIDE * span), min(max(high, ends[1]), high + BESIDE * span)
        self._plot.setYRange(low - ROOM * span, high + ROOM * span, padding=0.0)

    # -- looks ---------------------------------------------------------------------------------------------------------

    def _restyle(self, theme: Theme) -> None:
        self.setBackground(theme.base)
        band = QColor(theme.text)
        band.setAlpha(34)
        self._band.setBrush(band)
        self._zero.setPen(pg.mkPen(theme.faint, width=1, dash=[4, 4]))
        self._mean.setPen(pg.mkPen(theme.text, width=2))
        for symbol, colour in _colours(theme).items():
            self._points[symbol].setPen(pg.mkPen(theme.base))
            self._points[symbol].setBrush(QColor(colour))
        for axis in self._axes.values():
            axis.setPen(theme.line)
            axis.setTextPen(theme.text if theme.key == LIGHT.key else theme.faint)
        self._name()

    def _name(self) -> None:
        """Set every text that people see."""
        self.setAccessibleName(tr(TITLE))
        mean = legend([(tr(MEAN), self._look.theme.text, False)], self._look.theme)
        self._legend.setText("&nbsp;&nbsp; ".join([*self._signs(self._look.theme), mean]))
        self._plot.setLabel("bottom", tr(FOLD))
        if self._attempt is not None:
            self._plot.setLabel("left", tr(DIFFERENCE).format(measure=tr(measure(self._attempt.case))))

    @staticmethod
    def _signs(theme: Theme) -> Iterator[str]:
        for symbol, (sign, name) in SIGNS.items():
            drawn, written = _colours(theme)[symbol], theme.text
            yield f'<span style="color:{drawn}">{sign}</span> <span style="color:{written}">{tr(name)}</span>'

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)


def _colours(theme: Theme) -> dict[str, str]:
    """Return the colour of each symbol."""
    return {"t1": theme.accent, "t": theme.error, "o": theme.faint}
