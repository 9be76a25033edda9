"""What plots show, in words."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from nnplayground.data.dataset import CLASSIFICATION, Floats
from nnplayground.decimals import listed
from nnplayground.engine.history import Record
from nnplayground.gui.figures.numbers import Course
from nnplayground.gui.translation import tr
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.numbers import fixed, short

LOSSES = QT_TRANSLATE_NOOP("PlotWords", "Epoch {epoch}: training loss {train}, test loss {test}.")
RIGHT = QT_TRANSLATE_NOOP("PlotWords", "Right are {train} % of the training samples and {test} % of the test samples.")
R_SQUARED = QT_TRANSLATE_NOOP("PlotWords", "R² is {train} on the training samples and {test} on the test samples.")
LAYER = QT_TRANSLATE_NOOP("PlotWords", "layer {number}: {value}")
CURVE = QT_TRANSLATE_NOOP(
    "PlotWords", "{name} over {x}: {first} at {begin}, {last} at {end}; lowest {low}, highest {high}."
)
LEVEL = QT_TRANSLATE_NOOP("PlotWords", "{name} over {x}: {low} everywhere.")
POINT = QT_TRANSLATE_NOOP("PlotWords", "{name} over {x}: {low} at {left}.")
SCATTER = QT_TRANSLATE_NOOP(
    "PlotWords", "{name} over {x}: {count} points from {low} to {high}, {x} from {left} to {right}."
)
MARK = QT_TRANSLATE_NOOP("PlotWords", "Mark at {place}.")
MORE = QT_TRANSLATE_NOOP("PlotWords", "And {count} more.")
NOTHING = QT_TRANSLATE_NOOP("PlotWords", "There are no curves or points in it.")
MOST = 12
"""Curves that are told of one plot: nobody listens to more."""
DIGITS = 3


def losses(epoch: int, record: Record) -> str:
    """Return how far a run is and what its losses are."""
    values = {"epoch": epoch, "train": short(record.train_loss), "test": short(record.test_loss)}
    return tr(Text(LOSSES, values))


def scores(task: str, record: Record) -> str:
    """Return how good a network is."""
    train, test = record.train_score, record.test_score
    if task == CLASSIFICATION:
        return tr(Text(RIGHT, {"train": fixed(100.0 * train, 1), "test": fixed(100.0 * test, 1)}))
    return tr(Text(R_SQUARED, {"train": short(train), "test": short(test)}))


def layers(values: Iterable[float]) -> str:
    """Return a number for every layer."""
    said = [tr(Text(LAYER, {"number": number, "value": short(value)})) for number, value in enumerate(values, 1)]
    return ", ".join(said)


def courses(drawn: Iterable[Iterable[Course]], marks: Iterable[tuple[float, float]] = ()) -> str:
    """Return what curves and scatters come to, plot by plot, and where marks stand upon them."""
    said: list[str] = []
    for plot in map(list, drawn):
        has_names = any(course.is_named for course in plot)
        told = [text for text in (_course(course) for course in plot if course.is_named or not has_names) if text]
        said += told[:MOST]
        if len(told) > MOST:
            said.append(tr(Text(MORE, {"count": len(told) - MOST})))
    said += [tr(Text(MARK, {"place": place(x, y)})) for x, y in marks]
    return " ".join(said)


def place(x: float, y: float) -> str:
    """Return a place of a plot."""
    return listed(short(value + 0.0, DIGITS) for value in (x, y))


def _course(course: Course) -> str:
    """Return one of them in a sentence; of one that has no finite number there is nothing to be said."""
    finite = np.isfinite(course.x) & np.isfinite(course.y)
    x, y = course.x[finite], course.y[finite]
    if not len(x) or _is_ruler(course, x, y):
        return ""
    numbers = {
        "first": y[0],
        "begin": x[0],
        "last": y[-1],
        "end": x[-1],
        "low": y.min(),
        "high": y.max(),
        "left": x.min(),
        "right": x.max(),
    }
    values = {key: short(float(value) + 0.0, DIGITS) for key, value in numbers.items()}
    if len(x) == 1:
        said = POINT
    elif np.any(np.diff(x) < 0.0):
        said = SCATTER
    else:
        said = LEVEL if values["low"] == values["high"] else CURVE
    return tr(Text(said, {"name": course.name, "x": course.x_name, "count": len(x), **values}))


def _is_ruler(course: Course, x: Floats, y: Floats) -> bool:
    """Say whether it is a straight line along an axis, without a name: something to measure by."""
    return not course.is_named and len(x) == 2 and bool(x[0] == x[1] or y[0] == y[1])
