"""Curves over several seeds: a line through the medians, and how far the seeds reach to either side of it."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF
from PySide6.QtWidgets import QLabel, QStyleOptionGraphicsItem, QVBoxLayout, QWidget

from nnplayground.data.dataset import Floats
from nnplayground.gui.plots.base import Live, Plots
from nnplayground.gui.plots.scales import decades, log10, rounded_up
from nnplayground.gui.theme import Look, Theme
from nnplayground.lessons.topics.spread import Spread

MARGINS = (2, 9, 14, 2)
HEIGHT = 290
BAND, REACH_WIDTH, DOT = 0.22, 2.0, 3.6
BESIDE = 7.0
"""Pixels between the marks of two series at one place, so that each can be seen."""
MOST_DECADES = 40.0
"""A value further below the largest stands at the lower edge."""
ROOM = 0.05


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """One curve: its name for people, and its values at x = 0, 1, 2, ... or from `first` on."""

    name: str
    spread: Spread
    first: int = 0

    @property
    def x(self) -> Floats:
        """Where its values stand."""
        return self.first + np.arange(len(self.spread.middle), dtype=np.float64)


class _Curve(Live):
    """One series, as a line with a band, or (`marks`) as dots with bars."""

    def __init__(self, name: str, *, marks: bool, beside: float) -> None:
        super().__init__()
        self.name = name
        """What it is called in a table."""
        self._marks, self._beside = marks, beside
        self._middle = self._low = self._high = np.empty((0, 2))
        self._colour = QColor("black")

    def set_values(self, x: Floats, low: Floats, middle: Floats, high: Floats) -> None:
        """Draw these; places whose middle is no number are left out."""
        there = np.isfinite(middle)
        self._low, self._middle, self._high = (
            np.stack([x[there], values[there]], axis=1) for values in (low, middle, high)
        )

    def points(self) -> tuple[Floats, Floats]:
        """Return where the medians stand."""
        return self._middle[:, 0], self._middle[:, 1]

    def set_colour(self, colour: QColor) -> None:
        """Draw in another colour."""
        self._colour = colour

    def _pixels(self, painter: QPainter, points: Floats) -> list[QPointF]:
        shift = QPointF(self._beside if self._marks else 0.0, 0.0)
        return [painter.transform().map(QPointF(x, y)) + shift for x, y in points.tolist()]

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem | None = None, _widget: QWidget | None = None
    ) -> None:
        """Draw in pixels, whatever the axes are."""
        low, middle, high = (self._pixels(painter, points) for points in (self._low, self._middle, self._high))
        if not middle:
            return
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._marks:
            self._paint_reach(painter, low, high)
        else:
            self._paint_band(painter, low, high)
        painter.setPen(pg.mkPen(self._colour, width=1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(middle))
        if self._marks or len(middle) == 1:
            painter.setBrush(self._colour)
            for place in middle:
                painter.drawEllipse(place, DOT, DOT)
        painter.restore()

    def _paint_reach(self, painter: QPainter, low: list[QPointF], high: list[QPointF]) -> None:
        painter.setPen(pg.mkPen(self._colour, width=REACH_WIDTH))
        for below, above in zip(low, high, strict=True):
            painter.drawLine(below, above)

    def _paint_band(self, painter: QPainter, low: list[QPointF], high: list[QPointF]) -> None:
        paler = QColor(self._colour)
        paler.setAlphaF(BAND)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(paler)
        painter.drawPolygon(QPolygonF([*low, *reversed(high)]))


def _heights(values: Floats, low: float, *, log: bool) -> Floats:
    """Return where values stand; a 0 on a logarithmic axis stands at its lower end."""
    if not log:
        return values
    return np.where(np.isfinite(values), np.maximum(np.nan_to_num(log10(values), nan=low), low), np.nan)


class SpreadPlot(Plots):
    """The plot of a view."""

    def __init__(self, look: Look, *, marks: bool) -> None:
        super().__init__(look)
        self._marks = marks
        self._plot = self.add_plot(0, 0)
        self._plot.setMouseEnabled(False, False)
        self._plot.disableAutoRange()
        self._plot.getAxis("left").setWidth(68)
        self._plot.getAxis("bottom").setStyle(hideOverlappingLabels=False)  # or both ends would have no number
        self._curves: list[_Curve] = []
        self.is_cut = False
        """Whether there are values below the lower end of a logarithmic axis, which are drawn at its edge."""
        self.ci.layout.setContentsMargins(*MARGINS)
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # there is nothing to be moved in it
        self.restyle(look.theme)

    def show_series(self, series: Sequence[Series], *, log: bool, ticks: Mapping[int, str] | None = None) -> None:
        """Draw curves; `ticks` names the places of the lower axis where their numbers would not do."""
        for old in self._curves:
            self.remove_live(self._plot, old)
        self._plot.getAxis("left").set_log(log)
        named = None if ticks is None else [[(float(place), name) for place, name in ticks.items()]]
        self._plot.getAxis("bottom").setTicks(named)
        low, high = self._span(series, log=log)
        middle = (len(series) - 1) / 2.0
        self._curves = [
            self.add_live(self._plot, _Curve(each.name, marks=self._marks, beside=(number - middle) * BESIDE))
            for number, each in enumerate(series)
        ]
        for curve, each in zip(self._curves, series, strict=True):
            curve.set_values(each.x, *(_heights(values, low, log=log) for values in each.spread.all))
        self.is_cut = log and any(bool((each.spread.low < 10.0**low).any()) for each in series)
        self._set_range(series, low, high)
        self.restyle(self.look.theme)

    def _span(self, series: Sequence[Series], *, log: bool) -> tuple[float, float]:
        values = np.concatenate([np.concatenate([s.spread.low, s.spread.high]) for s in series] or [np.empty(0)])
        if log:
            low, high = decades(values)
            return max(low, high - MOST_DECADES), high
        finite = values[np.isfinite(values)]
        return 0.0, rounded_up(float(finite.max(initial=0.0)), (1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0))

    def _set_range(self, series: Sequence[Series], low: float, high: float) -> None:
        first = min((each.x[0] for each in series if len(each.x)), default=0.0)
        last = max((each.x[-1] for each in series if len(each.x)), default=1.0)
        room = 0.5 if self._marks else 0.0
        height = ROOM * (high - low) if self._marks else 0.0
        self._plot.setRange(
            xRange=(first - room, max(last, first + 1.0) + room), yRange=(low - height, high + height), padding=0.0
        )

    def name_axes(self, left: str, bottom: str) -> None:
        """Name the axes."""
        self._plot.setLabel("left", left)
        self._plot.setLabel("bottom", bottom)

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        for curve, rgb in zip(self._curves, theme.class_colours(len(self._curves)).tolist(), strict=True):
            curve.set_colour(QColor(*rgb))
        self.viewport().update()

    def retranslate(self) -> None:
        """Texts are set by whoever shows the curves."""


class SpreadView(QWidget):
    """A legend and a plot below it."""

    def __init__(self, look: Look, *, marks: bool = False) -> None:
        super().__init__()
        self._look = look
        self._series: tuple[Series, ...] = ()
        self.legend, self.plot = QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText), SpreadPlot(look, marks=marks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.legend)
        column.addWidget(self.plot)
        look.changed.connect(self._on_look)

    @property
    def series(self) -> tuple[Series, ...]:
        """The curves that are shown."""
        return self._series

    def show_series(
        self, series: Sequence[Series], *, log: bool, ticks: Mapping[int, str] | None = None, spoken: str = ""
    ) -> None:
        """Show curves; `spoken` is what a screen reader says of them."""
        self._series = tuple(series)
        self.plot.show_series(series, log=log, ticks=ticks)
        self.plot.setAccessibleName(spoken)
        self._on_look(self._look.theme)

    def _on_look(self, theme: Theme) -> None:
        colours = theme.class_colours(len(self._series)).tolist()
        names = [html.escape(each.name).replace(" ", "&nbsp;") for each in self._series]  # each stays in one line
        self.legend.setText(
            "&nbsp;&nbsp; ".join(
                f'<span style="color:{QColor(*rgb).name()}">●</span>&nbsp;{name}'
                for name, rgb in zip(names, colours, strict=True)
            )
        )
