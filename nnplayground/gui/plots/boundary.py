"""What the network says everywhere: regions or a surface over two features, or a curve over one; and the samples."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from nnplayground.data.dataset import Dataset, Floats, Labels
from nnplayground.engine.history import Record
from nnplayground.experiment.build import Prepared, coded
from nnplayground.gui.figures.numbers import Column, label
from nnplayground.gui.plots import words
from nnplayground.gui.plots.base import Line, Live, LiveT, Plots
from nnplayground.gui.plots.neuron_heading import neuron_symbol
from nnplayground.gui.plots.samples import DOT, RING, SIZE, Marks, Samples
from nnplayground.gui.theme import MARKS, Look, Theme
from nnplayground.gui.training import Frame, Need
from nnplayground.gui.training.plane import Axes, Plane, Span, centres, extent, joined

NOTHING = np.empty(0)
POINTS_AT_MOST = 2000
"""Of larger data sets an even selection is drawn."""
SHADES = 16
"""Steps in which the targets of a regression are coloured."""


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """The samples that are drawn: their data, coded targets `(m, n_out)`, and which rows train, test and validate."""

    dataset: Dataset
    targets: Floats
    train: Labels
    test: Labels
    validation: Labels


class Picture(Live):
    """An image stretched over a rectangle of the plot; it takes ready bytes and draws them smoothly."""

    def __init__(self) -> None:
        super().__init__()
        self._image: QImage | None = None
        self._bytes: NDArray[np.uint8] | None = None
        self._place = QRectF(0.0, 0.0, 1.0, 1.0)

    def show_bytes(self, picture: NDArray[np.uint8], place: QRectF) -> None:
        """Show bytes `(height, width, 4)`, blue first and the bottom row first, in a place."""
        self._bytes, self._place = picture, place
        height, width = picture.shape[:2]
        self._image = QImage(self._bytes.data, width, height, 4 * width, QImage.Format.Format_RGB32)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem | None = None, _widget: QWidget | None = None
    ) -> None:
        """Draw the image; the plot's y axis points upwards, so the first row lies at the bottom."""
        if self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self._place, self._image)


class BoundaryPlot(Plots):
    """The picture of the outputs with samples upon it: training filled, test hollow, validation hollow with a dot."""

    need = Need.BOUNDARY

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._plot = self.add_plot(0, 0)
        self._plot.setMouseEnabled(False, False)
        self._picture = self.add_live(self._plot, Picture())
        self._samples = self.add_live(self._plot, Samples(self._plot))
        self._ring = self.add_live(self._plot, Samples(self._plot))
        self._halo = self.add_live(self._plot, Samples(self._plot))
        self._lines: list[Line] = []
        self._shows_test = True
        self._looked_at: int | None = None
        self._prepared: Prepared | None = None
        self._record: Record | None = None
        self._shown: Shown | None = None
        self._selected: Labels = np.empty(0, dtype=np.int64)
        self._is_held = False
        self._new_from = 0
        """Rows from here on have just been painted, and are drawn whatever else is left out."""
        self._axes = Axes()
        self._plane: Plane | None = None
        self._field: NDArray[np.float32] | None = None
        self._watched: tuple[int, int] | None = None
        self._watched_range: tuple[float, float] | None = None
        self._names_axes = True
        self.retranslate()
        self.restyle(look.theme)

    # -- what is drawn -------------------------------------------------------------------------------------------------

    def set_data(self, prepared: Prepared, axes: Axes) -> None:
        """Draw the samples of a data set over these columns; while the plot is held, what is drawn stays."""
        self._prepared = prepared
        if not self._is_held:
            self._shown = Shown(prepared.dataset, prepared.targets, prepared.train, prepared.test, prepared.validation)
        self.set_axes(axes)

    def set_axes(self, axes: Axes) -> None:
        """Draw the samples over other columns; the picture follows with the next frame."""
        self._axes, self._plane = axes, None
        self._draw_samples()

    # -- samples under the hand ----------------------------------------------------------------------------------------

    def preview(self, dataset: Dataset, rows: tuple[Labels, Labels, Labels]) -> None:
        """Draw samples that the training thread does not know yet, with the rows that train, test and validate."""
        codes = self._prepared.codes if self._prepared is not None else (0.0, 1.0)
        units = 1 if self._prepared is None else self._prepared.targets.shape[1]
        self._shown = Shown(dataset, coded(dataset, units, codes), *rows)
        self._draw_samples()

    def select(self, rows: Labels) -> None:
        """Draw rings around some rows."""
        self._selected = rows
        self._draw_halo()
        self.viewport().update()

    def hold(self, held: bool) -> None:
        """Keep span and samples as they are while a hand draws upon them, or follow the data again."""
        self._is_held = held
        if held and self._shown is not None:
            self._new_from = len(self._shown.dataset)
        if not held and self._plane is not None:
            self._enter(self._plane)

    def add_overlay(self, item: LiveT) -> LiveT:
        """Add an item above the samples."""
        return self.add_live(self._plot, item)

    @property
    def box(self) -> pg.ViewBox:
        """Where coordinates of the data and of the screen meet."""
        return self._plot.getViewBox()

    @property
    def axes(self) -> Axes:
        """The columns that are spanned."""
        return self._axes

    def span(self) -> tuple[Span, Span]:
        """Return the spans of both axes that can be seen."""
        (left, right), (low, high) = self.box.viewRange()
        return (float(left), float(right)), (float(low), float(high))

    def places(self) -> tuple[Floats, Floats]:
        """Return where every sample is drawn `(m,)` each way, in coordinates of the plot; none without data."""
        if self._shown is None:
            return NOTHING, NOTHING
        return self._places(np.arange(len(self._shown.dataset)))

    def show_test(self, visible: bool) -> None:
        """Draw the test samples or not."""
        self._shows_test = visible
        self._draw_samples()

    def show_axis_names(self, on: bool) -> None:
        """Name the axes, or leave that room to the picture."""
        if on != self._names_axes:
            self._names_axes = on
            self.retranslate()

    def show_frame(self, frame: Frame) -> None:
        """Draw the outputs, and a ring around the sample that is looked at."""
        if frame.plane is None:
            return
        self._record = frame.record
        self._spoken.renew()
        if frame.plane is not self._plane or frame.watched != self._watched:
            self._watched, self._watched_range = frame.watched, None
            self._enter(frame.plane)
        self._field = frame.field
        if frame.boundary is not None:
            self._picture.show_bytes(frame.boundary, _place(frame.plane))
        if frame.curves is not None:
            self._draw_curves(frame.plane, frame.curves)
            if frame.watched is not None:
                self._fit_curve(frame.plane, frame.curves)
        if frame.sample != self._looked_at:
            self._draw_ring(frame.sample)

    def words(self) -> str:
        """Return what marks mean and how good the network is, for screen readers."""
        meaning = self.tr("Filled samples train, hollow ones test, and hollow ones with a dot validate.")
        if self._record is None or self._prepared is None:
            return meaning
        return f"{meaning} {words.scores(self._prepared.dataset.task, self._record)}"

    def _enter(self, plane: Plane) -> None:
        """Show another plane."""
        self._plane = plane
        is_line = plane.height == 1
        self._picture.setVisible(not is_line)
        if not is_line:
            self._draw_curves(plane, np.empty((0, 0)))
        y = self._value_span() if is_line else plane.y
        if not self._is_held:
            self._plot.setRange(xRange=plane.x, yRange=y, padding=0.0, disableAutoRange=True)
        self.retranslate()

    def _value_span(self) -> tuple[float, float]:
        if self._prepared is None:
            return 0.0, 1.0
        low, high = float(self._prepared.targets.min()), float(self._prepared.targets.max())
        margin = 0.15 * (high - low) or 1.0
        return joined((low - margin, high + margin), self._axes.at_least and self._axes.at_least[1])

    def _draw_curves(self, plane: Plane, curves: Floats) -> None:
        if len(self._lines) < len(curves):
            self._lines += [self.add_live(self._plot, Line()) for _ in range(len(curves) - len(self._lines))]
            self._colour_lines(self.look.theme)
        for line, values in zip(self._lines, curves, strict=False):
            line.set_data(plane.x_values, values)
        for spare in self._lines[len(curves) :]:
            spare.set_data(NOTHING, NOTHING)

    def _fit_curve(self, plane: Plane, curves: Floats) -> None:
        """Show the whole curve of a neuron, which has other values than the targets; the range only grows."""
        finite = curves[np.isfinite(curves)]
        wanted = extent(finite) if finite.size else (0.0, 1.0)
        before = self._watched_range or wanted
        span = (min(wanted[0], before[0]), max(wanted[1], before[1]))
        if span != self._watched_range:
            self._watched_range = span
            self._plot.setRange(xRange=plane.x, yRange=span, padding=0.0, disableAutoRange=True)

    def _draw_ring(self, sample: int | None) -> None:
        self._looked_at = sample
        marks: list[Marks] = []
        if sample is not None and self._shown is not None and sample < len(self._shown.dataset):
            x, y = self._places(np.array([sample]))
            marks.append(Marks(x, y, "o", None, QColor(self.look.theme.text), rim_width=3.0, size=18.0))
        self._ring.set_marks(marks)

    def _draw_halo(self) -> None:
        marks: list[Marks] = []
        if self._shown is not None:
            rows = self._selected[self._selected < len(self._shown.dataset)]
            x, y = self._places(rows[:: max(1, len(rows) // POINTS_AT_MOST)])
            if len(x):
                marks.append(Marks(x, y, "o", None, QColor(self.look.theme.text), rim_width=1.5, size=RING))
        self._halo.set_marks(marks)

    def columns(self) -> list[Column]:
        """Return both features and the outputs at every place of the picture, once the run stands; or the curves."""
        plane, field = self._plane, self._field
        if plane is None or field is None:
            return super().columns()
        x, y = np.meshgrid(plane.x_values, centres(plane.y, plane.height))
        names = [label(self._plot.getAxis(side)) for side in ("bottom", "left")]
        value = self.tr("output") if self._watched is None else neuron_symbol(*self._watched)
        values = [(f"{value} {number}" if len(field) > 1 else value) for number in range(1, len(field) + 1)]
        columns = (x, y, *field.astype(np.float64))
        return [(name, column.ravel()) for name, column in zip((*names, *values), columns, strict=True)]

    # -- samples -------------------------------------------------------------------------------------------------------

    def _places(self, rows: Labels) -> tuple[Floats, Floats]:
        """Return where samples are drawn: their two columns, or their column and their target."""
        if self._shown is None:
            raise RuntimeError("no data to draw")
        raw = self._shown.dataset.x
        if self._axes.y is None or raw.shape[1] == 1:
            return raw[rows, 0], self._shown.targets[rows, 0]
        return raw[rows, self._axes.x], raw[rows, self._axes.y]

    def _draw_samples(self) -> None:
        if self._shown is None:
            return
        theme, marks, shown = self.look.theme, [], self._shown
        size, dot = SIZE * theme.large, DOT * theme.large
        looks = ((shown.test, False, size), (shown.validation, False, size), (shown.validation, True, dot))
        for rows, filled, wide in (*looks, (shown.train, True, size)):
            if rows is not shown.test or self._shows_test:
                marks += self._marks(self._drawn(rows), theme, filled=filled, size=wide)
        self._samples.set_marks(marks)
        self._draw_halo()
        self.viewport().update()

    def _drawn(self, rows: Labels) -> Labels:
        """Return the rows to draw: an even selection where they are many, and what has just been painted."""
        step = max(1, len(rows) // POINTS_AT_MOST)
        if step == 1:
            return rows
        new = rows[rows >= self._new_from][-POINTS_AT_MOST:]
        return np.union1d(rows[::step], new) if self._new_from else rows[::step]

    def _marks(self, rows: Labels, theme: Theme, *, filled: bool, size: float) -> list[Marks]:
        """Return the samples of some rows, sorted by class or by shade."""
        if self._shown is None:
            return []
        dataset = self._shown.dataset
        if dataset.labels is not None:
            groups, colours = (
                dataset.labels[rows],
                [QColor(*rgb) for rgb in theme.class_colours(dataset.n_classes).tolist()],
            )
            symbols = [MARKS[number % len(MARKS)] for number in range(len(colours))]
        else:
            groups, colours = self._shades(rows, theme)
            symbols = ["o"] * len(colours)
        x, y = self._places(rows)
        return [
            Marks(
                x[groups == number],
                y[groups == number],
                symbols[number],
                fill=colours[number] if filled else QColor(theme.base),
                rim=QColor(theme.base) if filled else colours[number],
                rim_width=1.0 if filled else 2.0,
                size=size,
            )
            for number in np.unique(groups).tolist()
        ]

    def _shades(self, rows: Labels, theme: Theme) -> tuple[Labels, list[QColor]]:
        """Return the shade of each row of a regression, and the colours of all shades."""
        shown = self._shown
        if shown is None or shown.dataset.n_features == 1 or not len(shown.targets):
            return np.zeros(len(rows), dtype=np.int64), [QColor(theme.faint)]
        values = shown.targets[:, 0]
        share = (values[rows] - values.min()) / ((values.max() - values.min()) or 1.0)
        table = theme.diverging(SHADES)[:, 2::-1].tolist()
        return np.minimum((share * SHADES).astype(np.int64), SHADES - 1), [QColor(*rgb) for rgb in table]

    # -- looks ---------------------------------------------------------------------------------------------------------

    def _colour_lines(self, theme: Theme) -> None:
        for line, rgb in zip(self._lines, theme.class_colours(len(self._lines)).tolist(), strict=True):
            line.set_colour(QColor(*rgb))
        if len(self._lines) == 1:
            self._lines[0].set_colour(theme.accent)

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        self._colour_lines(theme)
        self._draw_samples()
        self._draw_ring(self._looked_at)

    def retranslate(self) -> None:
        """Set axes and name."""
        self.setAccessibleName(self.tr("Decision boundary with the samples"))
        self._spoken.renew()
        if self._prepared is None:
            return
        names = self._prepared.dataset.feature_names
        is_line = self._axes.y is None or len(names) == 1
        self._plot.setLabel("bottom", _plain(names[self._axes.x]))
        value = self.tr("output") if self._watched is None else neuron_symbol(*self._watched)
        self._plot.setLabel("left", value if is_line else _plain(names[self._axes.y or 0]))
        for side in ("bottom", "left"):
            self._plot.showLabel(side, self._names_axes)


def _place(plane: Plane) -> QRectF:
    return QRectF(QPointF(plane.x[0], plane.y[0]), QPointF(plane.x[1], plane.y[1]))


def _plain(name: str) -> str:
    """Return a name from a file so that the axis, which takes HTML, shows it as it is."""
    return name.replace("&", "&amp;").replace("<", "&lt;")
