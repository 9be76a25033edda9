"""The numbers behind a plot as columns, read from what is drawn in it."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QGraphicsScene

from nnplayground.data.csv_cells import protected
from nnplayground.data.csv_export import Form, written
from nnplayground.data.dataset import Floats

Column = tuple[str, Floats]
"""A heading, and the values under it."""


@runtime_checkable
class Drawn(Protocol):
    """Something in a plot that knows its numbers: points `(n,)` each way, in coordinates of the plot."""

    name: str

    def points(self) -> tuple[Floats, Floats]:
        """Return x and y of what is drawn."""


@dataclass(frozen=True, slots=True)
class Course:
    """One curve, bar chart or scatter: what it and its axes are called, and its numbers `(n,)` each way."""

    name: str
    """Axis and curve in one."""
    is_named: bool
    """Whether the curve has a name of its own; beside those that do, others are lines to measure by."""
    x_name: str
    x: Floats
    y: Floats


def courses_of(scene: QGraphicsScene) -> list[list[Course]]:
    """Return everything drawn in a scene that knows its numbers, plot by plot from the first one to the last."""
    plots = plots_of(scene)
    names = [label(plot.getAxis("bottom")) for plot in plots]
    below = [next(filter(None, names[number:]), "x") for number in range(len(plots))]  # the lowest may name it for all
    return [[*_of_plot(plot, x_name)] for plot, x_name in zip(plots, below, strict=True)]


def plots_of(scene: QGraphicsScene) -> list[pg.PlotItem]:
    """Return the plots of a scene, from the upper left one on."""
    plots = [item for item in scene.items() if isinstance(item, pg.PlotItem)]
    return sorted(plots, key=lambda item: (item.sceneBoundingRect().top(), item.sceneBoundingRect().left()))


def columns_of(scene: QGraphicsScene) -> list[Column]:
    """Return two columns for every curve, bar chart and scatter of a scene; curves over the same x share it."""
    found: list[Column] = []
    for courses in courses_of(scene):
        before: Floats | None = None
        for course in courses:
            if before is None or not np.array_equal(before, course.x, equal_nan=True):
                found.append((course.x_name, course.x))
            before = course.x
            found.append((course.name, course.y))
    return found


def _of_plot(plot: pg.PlotItem, x_name: str) -> Iterator[Course]:
    y_name = label(plot.getAxis("left"))
    x_log, y_log = (bool(plot.getAxis(side).logMode) for side in ("bottom", "left"))
    for name, x, y in filter(None, map(_points, plot.items)):
        title = ": ".join(filter(None, (y_name, name))) or "y"
        yield Course(title, bool(name), x_name, 10.0**x if x_log else x, 10.0**y if y_log else y)


def _points(item: Any) -> tuple[str, Floats, Floats] | None:
    """Return name and points of something drawn; None where there are none to be told."""
    if not item.isVisible():
        return None
    name = ""
    x: Any
    y: Any
    if isinstance(item, pg.PlotDataItem | pg.ScatterPlotItem):
        name = item.name() or ""
        x, y = item.getOriginalDataset() if isinstance(item, pg.PlotDataItem) else item.getData()
    elif isinstance(item, pg.BarGraphItem):
        x, y = item.opts["x0"] if item.opts["x"] is None else item.opts["x"], item.opts["height"]
    elif isinstance(item, Drawn):
        name, (x, y) = item.name, item.points()
    else:
        return None
    x, y = (np.asarray(() if values is None else values, np.float64) for values in (x, y))
    return (name, x, y) if x.size else None


def label(axis: pg.AxisItem) -> str:
    """Return what stands beside an axis, without its looks."""
    return QTextDocumentFragment.fromHtml(axis.labelText or "").toPlainText()


def table(columns: Iterable[Column], form: Form) -> bytes:
    """Return the bytes of a table; shorter columns end in empty cells, and what is not a number is one."""
    listed = list(columns)
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=form.delimiter, lineterminator="\r\n")
    writer.writerow(protected(name) for name, _ in listed)
    for row in range(max((len(values) for _, values in listed), default=0)):
        writer.writerow(_cell(values, row, form) for _, values in listed)
    return text.getvalue().encode(form.encoding)


def _cell(values: Floats, row: int, form: Form) -> str:
    if row >= len(values) or not math.isfinite(values[row]):
        return ""
    return written(float(values[row]), form.decimal)
