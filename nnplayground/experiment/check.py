"""Whether the values of an experiment are what they may be: keys, kinds and ranges, each error naming its field."""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from nnplayground.catalogue import Entry, Param, checked, lookup
from nnplayground.data.sources import SOURCES
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.initializers import INITIALIZERS
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.penalties import PENALTIES
from nnplayground.engine.schedules import SCHEDULES
from nnplayground.engine.solvers import SOLVERS
from nnplayground.errors import InputError
from nnplayground.experiment.controls import CONTROLS
from nnplayground.experiment.fields import MOST_LAYERS, MOST_POINTS, MOST_TEXT, NUMBERS
from nnplayground.experiment.spec import (
    ControlsSpec,
    DataSpec,
    EdgeSpec,
    Experiment,
    LayerSpec,
    NetworkSpec,
    PointsSpec,
    TrainingSpec,
)
from nnplayground.experiment.wiring import layer_ids
from nnplayground.i18n import QT_TRANSLATE_NOOP


def check(experiment: Experiment) -> None:
    """Raise `InputError` for the first value that is unknown or out of range; the message names the field."""
    _check_data(experiment.data)
    _check_network(experiment.network)
    check_training(experiment.training)
    _check_controls(experiment.controls)
    for name in ("title", "description"):
        if len(getattr(experiment, name)) > MOST_TEXT:
            message = QT_TRANSLATE_NOOP("Check", "{path}: at most {most} characters can be kept.")
            raise InputError(message, path=name, most=MOST_TEXT)


def _check_data(data: DataSpec) -> None:
    if data.points is not None:
        _check_points(data.points)
    elif data.file is None:
        _entry(SOURCES, data.source, data.params, "data.source")
    _number("test_fraction", data.test_fraction, "data.test_fraction")
    for name in ("seed", "split_seed"):
        _number("seed", getattr(data, name), f"data.{name}")


def _check_points(points: PointsSpec) -> None:
    """Check that rows, labels and targets belong together and are finite numbers."""
    path, width, count = "data.points", len(points.names), len(points.rows)
    has_labels = points.labels is not None
    if not width or has_labels == (points.targets is not None) or len(points.classes) != len(set(points.classes)):
        raise InputError(QT_TRANSLATE_NOOP("Check", "{path}: features and either classes or targets."), path=path)
    if has_labels and not points.classes:
        raise InputError(QT_TRANSLATE_NOOP("Check", "{path}: one class at least is needed."), path=f"{path}.classes")
    if count * width > MOST_POINTS:
        message = QT_TRANSLATE_NOOP("Check", "{path}: more than {most} numbers; keep so many samples in a CSV file.")
        raise InputError(message, path=path, most=MOST_POINTS)
    if points.labels is not None and (
        len(points.labels) != count or not all(0 <= label < len(points.classes) for label in points.labels)
    ):
        raise InputError(
            QT_TRANSLATE_NOOP("Check", "{path}: every row needs one of the {count} classes."),
            path=f"{path}.labels",
            count=len(points.classes),
        )
    _check_table(points.rows, count, width, f"{path}.rows")
    if points.targets is not None:
        _check_table(points.targets, count, len(points.target_names), f"{path}.targets")


def _check_table(rows: tuple[tuple[float, ...], ...], count: int, width: int, path: str) -> None:
    if len(rows) != count or not width:
        message = QT_TRANSLATE_NOOP("Check", "{path}: {count} rows are needed.")
        raise InputError(message, path=path, count=count)
    for number, row in enumerate(rows):
        if len(row) != width or not all(map(math.isfinite, row)):
            message = QT_TRANSLATE_NOOP("Check", "{path}: {count} finite numbers are needed.")
            raise InputError(message, path=f"{path}[{number}]", count=width)


def _check_network(network: NetworkSpec) -> None:
    if not 1 <= len(network.layers) <= MOST_LAYERS:
        raise InputError(
            QT_TRANSLATE_NOOP("Check", "network.layers: {count} layers; between 1 and {most} can be used."),
            count=len(network.layers),
            most=MOST_LAYERS,
        )
    for index, layer in enumerate(network.layers):
        _check_layer(layer, f"network.layers[{index}]")
        _check_skips(layer.skips, index)
    if len(set(layer_ids(network.layers))) < len(network.layers):
        raise InputError(QT_TRANSLATE_NOOP("Check", "network.layers: two layers have the same id."))
    _entry(INITIALIZERS, network.initializer, network.initializer_params, "network.initializer")
    _number("seed", network.seed, "network.seed")


def _check_layer(layer: LayerSpec, path: str) -> None:
    _number("units", layer.units, f"{path}.units")
    _number("dropout", layer.dropout, f"{path}.dropout")
    _entry(ACTIVATIONS, layer.activation, layer.params, f"{path}.activation")
    if layer.initializer is not None:
        _entry(INITIALIZERS, layer.initializer, layer.initializer_params, f"{path}.initializer")
    _check_strengths(layer.penalties, f"{path}.penalties")
    if layer.unit_ids and len(set(layer.unit_ids)) != layer.units:
        message = QT_TRANSLATE_NOOP("Check", "{path}: {count} different numbers are needed.")
        raise InputError(message, path=f"{path}.unit_ids", count=layer.units)
    _check_edges(layer.edges, layer.units, f"{path}.edges")


def _check_edges(edges: tuple[EdgeSpec, ...], units: int, path: str) -> None:
    """Check what can be told without the number of inputs."""
    if len({(edge.unit, edge.source) for edge in edges}) < len(edges):
        raise InputError(QT_TRANSLATE_NOOP("Check", "{path}: a weight stands there twice."), path=path)
    for number, edge in enumerate(edges):
        is_place = 0 <= edge.unit < units and (edge.source is None or edge.source >= 0)
        if not is_place or (edge.value is not None and not math.isfinite(edge.value)):
            message = QT_TRANSLATE_NOOP("Check", "{path}: there is no such weight.")
            raise InputError(message, path=f"{path}[{number}]")


def _check_skips(skips: tuple[int, ...], index: int) -> None:
    descends = all(nearer > farther for nearer, farther in pairwise((index, *skips)))
    if not descends or (skips and skips[-1] < 0):
        message = QT_TRANSLATE_NOOP("Check", "{path}: columns below {most} are needed, each once, the nearest first.")
        raise InputError(message, path=f"network.layers[{index}].skips", most=index)


def _check_strengths(penalties: Mapping[str, float], path: str) -> None:
    for key, strength in penalties.items():
        lookup(PENALTIES, key, path)
        _number("strength", strength, f"{path}.{key}")


def _check_controls(controls: ControlsSpec) -> None:
    for name in ("hidden", "locked"):
        for key in getattr(controls, name):
            lookup(CONTROLS, key, f"controls.{name}")


def check_training(training: TrainingSpec) -> None:
    """Raise `InputError` for the first value that is unknown or out of range."""
    _entry(LOSSES, training.loss, training.loss_params, "training.loss")
    _entry(SOLVERS, training.solver, training.solver_params, "training.solver")
    _entry(SCHEDULES, training.schedule, training.schedule_params, "training.schedule")
    _check_strengths(training.penalties, "training.penalties")
    for name in ("learning_rate", "batch_size", "patience", "validation_fraction", "seed"):
        _number(name, getattr(training, name), f"training.{name}")
    for name in ("epochs", "tolerance"):
        if getattr(training, name) is not None:
            _number(name, getattr(training, name), f"training.{name}")


def _entry(entries: Mapping[str, Any], key: str, params: Mapping[str, Any], path: str) -> None:
    entry: Entry = lookup(entries, key, path)
    owned: tuple[Param, ...] = getattr(entry, "params", ())
    with_path(path, lambda: checked(owned, params, key))


def _number(name: str, value: Any, path: str) -> None:
    with_path(path, lambda: NUMBERS[name].check(value))


def with_path(path: str, check_value: Any) -> None:
    """Run a check; put the path of the field before its message."""
    try:
        check_value()
    except InputError as error:
        raise InputError(QT_TRANSLATE_NOOP("Check", "{path}: {message}"), path=path, message=error.text) from None
