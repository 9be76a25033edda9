"""The pictures of a search: curve, heat map and parallel coordinates, drawn by pyqtgraph."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor

from nnplayground.data.dataset import Labels
from nnplayground.gui.figures.figure import Figure
from nnplayground.gui.plots.base import Axis, legend
from nnplayground.gui.plots.clearing import clear
from nnplayground.gui.plots.told import Told
from nnplayground.gui.theme import LIGHT, Theme, ink_on
from nnplayground.numbers import fixed
from nnplayground.tuning.results import Score
from nnplayground.tuning.scales import Scale, best_by

COLOURS = "viridis"
STEPS = 12
"""How many colours lines and points have."""
CELLS_WITH_TEXT = 81
DRAWN_AT_MOST = 500
"""Settings drawn as lines or points each."""
ROOM = 0.08
"""Of the ends of an axis, left free on both sides."""
ONE_LEVEL = 0.05
"""How far the colours reach where all scores are the same."""
BAR = 2, 5
"""Row and column of a bar of colours in the layout of its plot, as pyqtgraph has them."""
LETTER = 7.5
"""Pixels that a letter of an axis takes."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is drawn: scores over some knobs, by key, with their names and the scale of each."""

    scores: Sequence[Score]
    keys: tuple[str, ...]
    names: tuple[str, ...]
    scales: tuple[Scale, ...]
    score_name: str


class Charts(Told):
    """Shows one picture at a time, in the colours of a theme."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.figure = Figure(self)
        self.ci.layout.setContentsMargins(2, 4, 8, 2)
        self.setMinimumSize(200, 110)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours from the next picture on."""
        self._theme = theme
        self.setBackground(theme.base)

    # -- one knob ------------------------------------------------------------------------------------------------------

    def show_curve(self, subject: Subject, judged: str, learned: str) -> None:
        """Draw the score over the values of one knob, with its spread, and that of the samples learned from."""
        clear(self)
        plot, scale = self._add_plot(row=1), subject.scales[0]
        found = best_by(subject.scores, subject.keys)
        sound = (
            sorted((scale.place(value), score) for (value,), score in found.items() if math.isfinite(score.mean))
            if found
            else []
        )
        x = np.array([place for place, _ in sound])
        mean, spread, train = (
            np.array([getattr(score, name) for _, score in sound]) for name in ("mean", "spread", "train")
        )
        main, other = QColor(self._theme.accent), QColor(self._theme.negative)
        if len(x):
            beam = 0.12 if scale.is_listed else 0.0
            plot.addItem(pg.ErrorBarItem(x=x, y=mean, height=2.0 * spread, beam=beam, pen=pg.mkPen(main, width=1.5)))
            for values, colour, symbol, size, dash in ((train, other, "s", 5, [5, 4]), (mean, main, "o", 8, None)):
                pen = pg.mkPen(colour, width=1.8, dash=dash) if scale.is_ordered else None
                style = {"symbolPen": colour, "symbolBrush": colour}
                plot.plot(x, values, pen=pen, symbol=symbol, symbolSize=size, **style)
        self._add_diverged(plot, [scale.place(value) for (value,), score in found.items() if score.diverged], mean)
        self._span_x(plot, scale, subject.names[0])
        plot.setLabel("left", subject.score_name)
        names = [(judged, main, False), (learned, other, True)]
        self.addLabel(legend(names, self._theme), row=0, col=0, justify="right", size="9pt")

    def _add_diverged(self, plot: pg.PlotItem, places: list[float], values: np.ndarray) -> None:
        """Mark settings that diverged at the bottom."""
        bottom = float(values.min()) if len(values) else 0.0
        error = QColor(self._theme.error)
        if places:
            plot.addItem(
                pg.ScatterPlotItem(places, [bottom] * len(places), symbol="x", size=11, pen=error, brush=error)
            )

    def _span_x(self, plot: pg.PlotItem, scale: Scale, name: str) -> None:
        self._mark(plot.getAxis("bottom"), scale, name, plot)
        low, high = scale.ends
        room = 0.5 if scale.is_listed else max((high - low) * ROOM, 1e-9)
        plot.setXRange(low - room, high + room, padding=0.0)

    @staticmethod
    def _mark(axis: Axis, scale: Scale, name: str, plot: pg.PlotItem) -> None:
        if scale.is_listed:
            axis.setTicks([scale.ticks()])
        else:
            axis.set_log(scale.is_log)
        plot.setLabel(axis.orientation, name)

    # -- two knobs -----------------------------------------------------------------------------------------------------

    def show_map(self, subject: Subject) -> None:
        """Draw the score over two knobs: as cells, or as points where a knob has too many values."""
        clear(self)
        plot = self._add_plot()
        found = best_by(subject.scores, subject.keys)
        levels = _levels(subject.scores)
        first, second = subject.scales
        if first.is_listed and second.is_listed:
            self._add_cells(plot, subject, found, levels)
        else:
            self._add_points(plot, subject, found, levels)
        self._span_x(plot, first, subject.names[0])
        self._mark(plot.getAxis("left"), second, subject.names[1], plot)
        low, high = second.ends
        room = 0.5 if second.is_listed else max((high - low) * ROOM, 1e-9)
        plot.setYRange(low - room, high + room, padding=0.0)
        bar = pg.ColorBarItem(
            values=levels, colorMap=pg.colormap.get(COLOURS), interactive=False, width=12, label=subject.score_name
        )
        bar.axis.setPen(self._theme.line)
        bar.axis.setTextPen(plot.getAxis("left").textPen())
        plot.layout.addItem(bar, *BAR)

    def _add_cells(
        self, plot: pg.PlotItem, subject: Subject, found: dict[tuple[object, ...], Score], levels: tuple[float, float]
    ) -> None:
        first, second = subject.scales
        values = np.full((len(second.values), len(first.values)), np.nan)
        for (x, y), score in found.items():
            values[int(second.place(y)), int(first.place(x))] = score.mean
        colours = np.zeros((*values.shape, 4), dtype=np.uint8)
        finite = np.isfinite(values)
        colours[finite] = _map(np.array([_share(value, levels) for value in values[finite]]))
        image = pg.ImageItem(colours)
        image.setRect(-0.5, -0.5, len(first.values), len(second.values))
        plot.addItem(image)
        if values.size <= CELLS_WITH_TEXT:
            for (x, y), score in found.items():
                self._add_text(plot, score, first.place(x), second.place(y), levels)

    def _add_text(self, plot: pg.PlotItem, score: Score, x: float, y: float, levels: tuple[float, float]) -> None:
        """Write a score into its cell, in whichever of black and white is read better there."""
        if not math.isfinite(score.mean):
            text, colour = "×", self._theme.error
        else:
            below = _map(np.array([_share(score.mean, levels)]))[0]
            text, colour = fixed(score.mean, 3), ink_on(QColor(*below[:3].tolist())).name()
        item = pg.TextItem(text, color=colour, anchor=(0.5, 0.5))
        item.setPos(x, y)
        plot.addItem(item)

    def _add_points(
        self, plot: pg.PlotItem, subject: Subject, found: dict[tuple[object, ...], Score], levels: tuple[float, float]
    ) -> None:
        first, second = subject.scales
        places = [(first.place(x), second.place(y), score) for (x, y), score in found.items()]
        sound = np.array([(x, y, _share(score.mean, levels)) for x, y, score in places if math.isfinite(score.mean)])
        failed = np.array([(x, y) for x, y, score in places if not math.isfinite(score.mean)])
        rim = pg.mkPen(self._theme.faint, width=0.7)
        if len(sound):
            sound = sound[np.argsort(-sound[:, 2], kind="stable")][_ranks(len(sound))]
        for mine, colour in _by_colour(sound):
            plot.addItem(pg.ScatterPlotItem(mine[:, 0], mine[:, 1], size=13, pen=rim, brush=pg.mkBrush(colour)))
        if len(failed):
            error = QColor(self._theme.error)
            plot.addItem(pg.ScatterPlotItem(*failed.T, symbol="x", size=9, pen=error, brush=error))

    # -- many knobs ----------------------------------------------------------------------------------------------------

    def show_parallel(self, subject: Subject) -> None:
        """Draw every setting as a line across an axis for each knob and one for the score; the best stands out."""
        clear(self)
        plot = self._add_plot()
        sound = sorted((score for score in subject.scores if math.isfinite(score.mean)), key=lambda score: score.rank)
        levels, count = _levels(sound), len(subject.keys)
        lines = np.array([self._line(subject, sound[rank], levels) for rank in _ranks(len(sound))])
        x = np.append(np.arange(count + 1.0), math.nan)
        for mine, colour in _by_colour(lines):
            y = np.column_stack([mine, np.full(len(mine), math.nan)]).ravel()
            plot.plot(np.tile(x, len(mine)), y, pen=pg.mkPen(colour, width=1), connect="finite")
        if len(lines):
            plot.plot(x[:-1], lines[0], pen=pg.mkPen(self._theme.text, width=3))
        self._add_axes(plot, subject, levels)
        most = max(6, int(self.width() / (count + 1) / LETTER))
        names = [_short(name, most) for name in (*subject.names, subject.score_name)]
        plot.getAxis("bottom").setTicks([list(enumerate(names))])
        plot.hideAxis("left")
        plot.setXRange(-0.35, count + 0.35, padding=0.0)
        plot.setYRange(-0.08, 1.08, padding=0.0)

    @staticmethod
    def _line(subject: Subject, score: Score, levels: tuple[float, float]) -> list[float]:
        shares = [scale.share(score.setting[key]) for key, scale in zip(subject.keys, subject.scales, strict=True)]
        return [*shares, _share(score.mean, levels)]

    def _add_axes(self, plot: pg.PlotItem, subject: Subject, levels: tuple[float, float]) -> None:
        for place, scale in enumerate(subject.scales):
            low, high = scale.ends
            for at, name in scale.ticks(8):
                self._add_tick(plot, place, (at - low) / (high - low) if high > low else 0.5, name)
        for share in (0.0, 1.0):
            self._add_tick(plot, len(subject.keys), share, fixed(levels[0] + share * (levels[1] - levels[0]), 3))
        for place in range(len(subject.keys) + 1):
            plot.plot([place, place], [0.0, 1.0], pen=pg.mkPen(self._theme.faint, width=1))

    def _add_tick(self, plot: pg.PlotItem, x: float, y: float, name: str) -> None:
        fill = QColor(self._theme.base)
        fill.setAlpha(190)
        item = pg.TextItem(name, color=self._theme.text, anchor=(0.0, 0.5), fill=fill)
        item.setPos(x, y)
        item.setZValue(10)
        plot.addItem(item)

    # -- pieces --------------------------------------------------------------------------------------------------------

    def _add_plot(self, row: int = 0) -> pg.PlotItem:
        axes = {side: Axis(side) for side in ("left", "bottom")}
        plot = self.addPlot(row=row, col=0, enableMenu=False, axisItems=axes)
        plot.hideButtons()
        plot.setMouseEnabled(False, False)
        for axis in axes.values():
            axis.setPen(self._theme.line)
            axis.setTextPen(self._theme.text if self._theme.key == LIGHT.key else self._theme.faint)
        return plot


def _levels(scores: Sequence[Score]) -> tuple[float, float]:
    """Return the worst and the best score, apart from those that diverged."""
    means = [score.mean for score in scores if math.isfinite(score.mean)]
    low, high = (min(means), max(means)) if means else (0.0, 1.0)
    return (low, high) if high > low else (low - ONE_LEVEL, high)


def _ranks(count: int) -> Labels:
    """Return the ranks that are drawn of so many settings: the best, and an even selection of those after it."""
    if count <= DRAWN_AT_MOST:
        return np.arange(count)
    return np.unique(np.linspace(0, count - 1, DRAWN_AT_MOST).astype(np.int64))


def _by_colour(rows: np.ndarray) -> Iterator[tuple[np.ndarray, QColor]]:
    """Yield rows whose last number is a share, together with those of nearly the same, and their colour."""
    if not len(rows):
        return
    steps = np.minimum((rows[:, -1] * STEPS).astype(int), STEPS - 1)
    for step in np.unique(steps):
        yield rows[steps == step], QColor(*_map(np.array([(step + 0.5) / STEPS]))[0].tolist())


def _short(name: str, most: int) -> str:
    return name if len(name) <= most else f"{name[: most - 1]}…"


def _share(value: float, levels: tuple[float, float]) -> float:
    return (value - levels[0]) / (levels[1] - levels[0])


def _map(shares: np.ndarray) -> np.ndarray:
    """Return colours `(n, 4)` of bytes for shares from 0, the worst, to 1, the best."""
    return np.asarray(pg.colormap.get(COLOURS).map(shares, mode="byte"))
