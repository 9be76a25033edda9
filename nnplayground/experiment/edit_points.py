"""Edits of samples by hand: pure functions from own samples to own samples.

Columns are counted over the features and then over the numeric targets. Every function leaves the numbers that it is
not about exactly as they were, and raises `InputError` where nothing sensible would come out.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
from msgspec.structs import replace

from nnplayground.data.dataset import Dataset, Floats, Labels
from nnplayground.data.points import Rows, chosen, even_rows, rows_of
from nnplayground.errors import InputError
from nnplayground.experiment.edits import for_task
from nnplayground.experiment.fields import MOST_POINTS
from nnplayground.experiment.problems import Shape
from nnplayground.experiment.spec import Experiment, PointsSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP

GAUSSIAN, UNIFORM = "gaussian", "uniform"
TOO_MANY = QT_TRANSLATE_NOOP(
    "Points", "{rows} samples are too many to be edited by hand: at most {most} of {columns} features can be."
)
MOST_NAME = 100
"""Characters of the name of a class."""

# -- from any data to own samples --------------------------------------------------------------------------------------


def points_of(dataset: Dataset) -> PointsSpec:
    """Return the samples of any data set as own ones; raises `InputError` where they are too many to be kept."""
    _refuse_too_many(len(dataset), dataset.n_features)
    return PointsSpec(
        names=dataset.feature_names,
        rows=rows_of(dataset.x),
        labels=None if dataset.labels is None else tuple(dataset.labels.tolist()),
        classes=dataset.class_names,
        targets=None if dataset.targets is None else rows_of(dataset.targets),
        target_names=dataset.target_names,
    )


def thinned(dataset: Dataset) -> PointsSpec:
    """Return an even selection of a data set, as many samples as can be kept."""
    most = MOST_POINTS // max(dataset.n_features, 1)
    return points_of(chosen(dataset, even_rows(len(dataset), most)))


def with_points(experiment: Experiment, points: PointsSpec, before: PointsSpec | None = None) -> Experiment:
    """Put own samples in force; where they ask other outputs of the network than those before, it is fitted to them.

    `before` are the samples of the experiment where it has no own ones yet.
    """
    before = experiment.data.points or before
    new = replace(experiment, data=replace(experiment.data, points=points))
    if before is not None and _asks(before) == _asks(points):
        return new
    classes, targets = _asks(points)
    return for_task(new, Shape(0, (), classes, targets))


def _asks(points: PointsSpec) -> tuple[int, int]:
    """Return the number of classes, 0 for regression, and of targets."""
    return (len(points.classes), 1) if points.labels is not None else (0, len(points.target_names))


def _refuse_too_many(rows: int, columns: int) -> None:
    if rows * columns > MOST_POINTS:
        raise InputError(
            QT_TRANSLATE_NOOP(
                "Points",
                "{rows} samples are too many to be edited by hand: at most {most} of {columns} features can be.",
            ),
            rows=rows,
            most=MOST_POINTS // columns,
            columns=columns,
        )


# -- numbers -----------------------------------------------------------------------------------------------------------


def columns_of(points: PointsSpec) -> tuple[str, ...]:
    """Return the names of all numeric columns: features, then targets."""
    return (*points.names, *points.target_names)


def numbers_of(points: PointsSpec, rows: Labels) -> Floats:
    """Return the numbers `(k, columns)` of some rows, ascending and each once."""
    wanted = rows.tolist()
    parts = []
    for table, width in ((points.rows, len(points.names)), (points.targets, len(points.target_names))):
        if table is not None:
            picked = table if len(wanted) == len(table) else [table[row] for row in wanted]
            parts.append(np.array(picked, dtype=np.float64).reshape(len(wanted), width))
    return np.hstack(parts)


def put_numbers(points: PointsSpec, rows: Labels, values: Floats) -> PointsSpec:
    """Return the samples with other numbers `(k, columns)` in some rows."""
    if not np.isfinite(values).all():
        raise InputError(QT_TRANSLATE_NOOP("Points", "The numbers would become too large."))
    width, wanted = len(points.names), rows.tolist()
    targets = None if points.targets is None else _put(points.targets, wanted, rows_of(values[:, width:]))
    return replace(points, rows=_put(points.rows, wanted, rows_of(values[:, :width])), targets=targets)


def _put(table: Rows, rows: list[int], new: Rows) -> Rows:
    """Return a table with other contents in some rows; the tuples of the others are the very same."""
    if len(rows) == len(table):
        return new
    changed = list(table)
    for row, numbers in zip(rows, new, strict=True):
        changed[row] = numbers
    return tuple(changed)


def set_cell(points: PointsSpec, row: int, column: int, value: float) -> PointsSpec:
    """Set one number."""
    return set_column(points, np.array([row]), column, value)


def set_column(points: PointsSpec, rows: Labels, column: int, value: float) -> PointsSpec:
    """Set one column of some rows to a number: a feature, or a target."""
    values = numbers_of(points, rows)
    values[:, column] = value
    return put_numbers(points, rows, values)


def shift(points: PointsSpec, rows: Labels, by: Mapping[int, float]) -> PointsSpec:
    """Move some rows by so much in each of these columns."""
    values = numbers_of(points, rows)
    for column, distance in by.items():
        values[:, column] += distance
    return put_numbers(points, rows, values)


def scale(points: PointsSpec, rows: Labels, by: Mapping[int, float]) -> PointsSpec:
    """Stretch some rows about their mean by a factor in each of these columns."""
    values = numbers_of(points, rows)
    if len(values):
        with np.errstate(over="ignore", invalid="ignore"):
            for column, factor in by.items():
                centre = _centre(values[:, column])
                values[:, column] = centre + (values[:, column] - centre) * factor
    return put_numbers(points, rows, values)


def rotate(points: PointsSpec, rows: Labels, columns: tuple[int, int], degrees: float) -> PointsSpec:
    """Turn some rows about their mean in the plane of two columns, from the first towards the second."""
    first, second = columns
    if first == second:
        raise InputError(QT_TRANSLATE_NOOP("Points", "Turning needs two different columns."))
    values, angle = numbers_of(points, rows), math.radians(degrees)
    if len(values):
        x, y = values[:, first].copy(), values[:, second].copy()
        with np.errstate(over="ignore", invalid="ignore"):
            x_centre, y_centre = _centre(x), _centre(y)
            x, y = x - x_centre, y - y_centre
            values[:, first] = x_centre + x * math.cos(angle) - y * math.sin(angle)
            values[:, second] = y_centre + x * math.sin(angle) + y * math.cos(angle)
    return put_numbers(points, rows, values)


def _centre(column: Floats) -> float:
    """Return the mean, taken so that large numbers do not overflow."""
    return float((column / len(column)).sum())


def add_noise(
    points: PointsSpec, rows: Labels, amounts: Mapping[int, float], kind: str, *, rng: np.random.Generator
) -> PointsSpec:
    """Add noise to these columns of some rows: Gaussian with a deviation, or uniform up to a distance each way."""
    values = numbers_of(points, rows)
    for column, amount in amounts.items():
        drawn = rng.normal(0.0, 1.0, len(rows)) if kind == GAUSSIAN else rng.uniform(-1.0, 1.0, len(rows))
        values[:, column] += amount * drawn
    return put_numbers(points, rows, values)


# -- rows --------------------------------------------------------------------------------------------------------------


def add(points: PointsSpec, values: Floats, label: int | None = None) -> PointsSpec:
    """Add rows with these numbers `(k, columns)` at the end, of one class where there are classes."""
    _refuse_too_many(len(points.rows) + len(values), len(points.names))
    if not np.isfinite(values).all():
        raise InputError(QT_TRANSLATE_NOOP("Points", "The numbers would become too large."))
    width = len(points.names)
    rows = points.rows + rows_of(values[:, :width])
    if points.labels is not None:
        return replace(points, rows=rows, labels=points.labels + (_known(points, label or 0),) * len(values))
    return replace(points, rows=rows, targets=(points.targets or ()) + rows_of(values[:, width:]))


def add_samples(points: PointsSpec, values: Floats, labels: Sequence[int] | None) -> PointsSpec:
    """Add rows with these numbers `(k, columns)` at the end, each of its own class where there are classes."""
    added = add(points, values)
    if points.labels is None or labels is None:
        return added
    return replace(added, labels=points.labels + tuple(_known(points, label) for label in labels))


def erase(points: PointsSpec, rows: Labels) -> PointsSpec:
    """Take rows away."""
    gone = set(rows.tolist())
    kept = [row for row in range(len(points.rows)) if row not in gone]
    return replace(
        points,
        rows=tuple(points.rows[row] for row in kept),
        labels=None if points.labels is None else tuple(points.labels[row] for row in kept),
        targets=None if points.targets is None else tuple(points.targets[row] for row in kept),
    )


# -- classes -----------------------------------------------------------------------------------------------------------


def relabel(points: PointsSpec, rows: Labels, label: int) -> PointsSpec:
    """Give some rows another class."""
    labels = list(_labels(points))
    for row in rows.tolist():
        labels[row] = _known(points, label)
    return replace(points, labels=tuple(labels))


def rename_class(points: PointsSpec, label: int, name: str) -> PointsSpec:
    """Give a class another name."""
    classes = list(points.classes)
    classes[_known(points, label)] = _new_name(name, [other for other in classes if other != classes[label]])
    return replace(points, classes=tuple(classes))


def add_class(points: PointsSpec, name: str) -> PointsSpec:
    """Add a class that no sample has yet."""
    _labels(points)
    return replace(points, classes=(*points.classes, _new_name(name, points.classes)))


def remove_class(points: PointsSpec, label: int) -> PointsSpec:
    """Take a class away together with its samples."""
    if len(points.classes) <= 2:
        raise InputError(QT_TRANSLATE_NOOP("Points", "Two classes at least have to stay."))
    gone = _known(points, label)
    left = erase(points, np.flatnonzero(np.array(_labels(points)) == gone))
    labels = tuple(number - (number > gone) for number in _labels(left))
    classes = tuple(name for number, name in enumerate(points.classes) if number != gone)
    return replace(left, labels=labels, classes=classes)


def _labels(points: PointsSpec) -> tuple[int, ...]:
    if points.labels is None:
        raise InputError(QT_TRANSLATE_NOOP("Points", "These samples have numbers to predict, no classes."))
    return points.labels


def _known(points: PointsSpec, label: int) -> int:
    if not 0 <= label < len(points.classes):
        raise InputError(
            QT_TRANSLATE_NOOP("Points", "There is no class {number}: there are {count}."),
            number=label + 1,
            count=len(points.classes),
        )
    return label


def _new_name(name: str, taken: Sequence[str]) -> str:
    stripped = name.strip()
    if not stripped or len(stripped) > MOST_NAME:
        raise InputError(
            QT_TRANSLATE_NOOP("Points", "The name of a class needs 1 to {most} characters."), most=MOST_NAME
        )
    if stripped in taken:
        raise InputError(QT_TRANSLATE_NOOP("Points", "There is a class “{name}” already."), name=stripped)
    return stripped
