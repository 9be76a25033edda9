"""The pictures of the data views: bars of classes, histograms, scatters; all of them still, drawn by pyqtgraph."""

from __future__ import annotations

import math
from itertools import combinations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from nnplayground.data.dataset import Dataset, Floats, Labels
from nnplayground.data.figures import balance, column, histogram
from nnplayground.data.points import even_rows
from nnplayground.gui.figures.figure import Figure
from nnplayground.gui.plots.base import Axis
from nnplayground.gui.plots.clearing import clear
from nnplayground.gui.theme import MARKS, Theme
from nnplayground.i18n import printable

DRAWN, DRAWN_SMALL = 2000, 300
"""Samples of a scatter, and of a small one in a matrix; of more, an even selection is drawn."""
CLASSES_AT_MOST = 24
"""Classes that are told apart; more are drawn as one."""
NAME_AT_MOST = 14
FILLS = (Qt.BrushStyle.SolidPattern, Qt.BrushStyle.BDiagPattern, Qt.BrushStyle.Dense6Pattern)
"""Of bars that count training, test and validation: told apart without colour."""
LETTER = 8
"""Pixels that a letter of an axis takes."""


class Charts(pg.GraphicsLayoutWidget):
    """Shows one picture at a time, in the colours of a theme."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.figure = Figure(self)
        self.ci.layout.setContentsMargins(2, 2, 6, 2)
        self.setMinimumSize(160, 90)
        self.setBackground(theme.base)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours from the next picture on."""
        self._theme = theme
        self.setBackground(theme.base)

    # -- pictures ------------------------------------------------------------------------------------------------------

    def show_balance(self, dataset: Dataset, rows: tuple[Labels, ...], parts: tuple[str, ...], samples: str) -> None:
        """Draw a bar for every class and part of the split: solid, hatched, and dotted."""
        clear(self)
        plot = self._add_plot(0, 0)
        counts = balance(dataset, rows)
        colours = self._colours(counts.shape[1])
        used = [number for number in range(len(parts)) if counts[number].sum()] or [0]
        width = 0.8 / len(used)
        for place, part in enumerate(used):
            for number, colour in enumerate(colours):
                brush = pg.mkBrush(colour)
                brush.setStyle(FILLS[part])
                x = number - 0.4 + (place + 0.5) * width
                height = int(counts[part, number])
                plot.addItem(
                    pg.BarGraphItem(x=[x], height=[height], width=width * 0.92, brush=brush, pen=pg.mkPen(colour))
                )
        names = dataset.class_names or (samples,)
        every = max(1, len(names) // 12)
        ticks = [(number, _short(name)) for number, name in enumerate(names) if number % every == 0]
        plot.getAxis("bottom").setTicks([ticks])
        plot.setLabel("left", samples)
        plot.setXRange(-0.6, len(names) - 0.4, padding=0.0)
        plot.setYRange(0.0, max(float(counts.max(initial=1)), 1.0) * 1.05, padding=0.0)

    def show_histogram(self, dataset: Dataset, number: int, bins: int, name: str, samples: str) -> None:
        """Draw how the values of a column spread, the classes upon each other."""
        clear(self)
        plot = self._add_plot(0, 0)
        groups, count = _groups(dataset)
        edges, counts = histogram(column(dataset, number), groups, count, bins)
        bottom = np.zeros(bins)
        for group, colour in enumerate(self._colours(count)):
            rim = pg.mkPen(self._theme.base, width=1)
            bars = pg.BarGraphItem(
                x0=edges[:-1], x1=edges[1:], y0=bottom, height=counts[group], brush=pg.mkBrush(colour), pen=rim
            )
            plot.addItem(bars)
            bottom = bottom + counts[group]
        plot.setLabel("bottom", _html(name))
        plot.setLabel("left", samples)
        plot.setXRange(float(edges[0]), float(edges[-1]), padding=0.02)
        plot.setYRange(0.0, max(float(bottom.max(initial=1.0)), 1.0) * 1.05, padding=0.0)

    def show_scatter(self, dataset: Dataset, first: int, second: int, names: tuple[str, ...]) -> None:
        """Draw two columns against each other."""
        clear(self)
        plot = self._add_plot(0, 0)
        self._scatter(plot, dataset, (first, second), DRAWN, 7.0)
        plot.setLabel("bottom", _html(names[first]))
        plot.setLabel("left", _html(names[second]))

    def show_matrix(self, dataset: Dataset, columns: tuple[int, ...], names: tuple[str, ...]) -> None:
        """Draw every pair of a few columns, in as many rows as the room has the shape for."""
        clear(self)
        pairs = list(combinations(columns, 2))
        shape = max(self.width(), 1) / max(self.height(), 1)
        per_row = max(1, min(len(pairs), math.ceil(math.sqrt(len(pairs) * shape))))
        room = (self.width() // per_row, self.height() // math.ceil(len(pairs) / per_row) if pairs else 1)
        for number, (first, second) in enumerate(pairs):
            plot = self._add_plot(number // per_row, number % per_row)
            self._scatter(plot, dataset, (first, second), DRAWN_SMALL, 4.0)
            for side, name, pixels in (("bottom", names[first], room[0]), ("left", names[second], room[1])):
                plot.getAxis(side).setStyle(showValues=False, tickLength=0)
                plot.setLabel(side, _html(_short(name, max(4, pixels // LETTER - 3))), **{"font-size": "8pt"})

    # -- pieces --------------------------------------------------------------------------------------------------------

    def _add_plot(self, row: int, place: int) -> pg.PlotItem:
        axes = {side: Axis(side) for side in ("left", "bottom")}
        plot = self.addPlot(row=row, col=place, enableMenu=False, axisItems=axes)
        plot.hideButtons()
        plot.setMouseEnabled(False, False)
        for axis in axes.values():
            axis.setPen(self._theme.line)
            axis.setTextPen(self._theme.faint)
        return plot

    def _scatter(self, plot: pg.PlotItem, dataset: Dataset, columns: tuple[int, int], most: int, size: float) -> None:
        rows = even_rows(len(dataset), most)
        x, y = (column(dataset, number)[rows] for number in columns)
        groups, count = _groups(dataset)
        groups = groups[rows]
        for group, colour in enumerate(self._colours(count)):
            mine = groups == group
            symbol = MARKS[group % len(MARKS)]
            rim = pg.mkPen(self._theme.base, width=0.5)
            plot.addItem(
                pg.ScatterPlotItem(x[mine], y[mine], symbol=symbol, size=size, pen=rim, brush=pg.mkBrush(colour))
            )
        for values, set_range in ((x, plot.setXRange), (y, plot.setYRange)):
            if len(values):
                set_range(*_span(values), padding=0.05)

    def _colours(self, count: int) -> list[QColor]:
        if count == 1:
            return [QColor(self._theme.accent)]
        return [QColor(*rgb) for rgb in self._theme.class_colours(count).tolist()]


def _groups(dataset: Dataset) -> tuple[Labels, int]:
    """Return the group of every sample and how many there are: its class, unless those are too many."""
    if dataset.labels is None or dataset.n_classes > CLASSES_AT_MOST:
        return np.zeros(len(dataset), dtype=np.int64), 1
    return dataset.labels, dataset.n_classes


def _span(values: Floats) -> tuple[float, float]:
    low, high = float(values.min()), float(values.max())
    return (low, high) if high > low else (low - 1.0, high + 1.0)


def _short(name: str, most: int = NAME_AT_MOST) -> str:
    shown = printable(name)
    return shown if len(shown) <= most else f"{shown[: most - 1]}…"


def _html(name: str) -> str:
    """Return a name so that the axis, which takes HTML, shows it as it is."""
    return printable(name).replace("&", "&amp;").replace("<", "&lt;")
