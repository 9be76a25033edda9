"""Whether the values of an experiment are what they may be: keys, kinds and ranges, each error naming its field."""

from __future__ import annotations

from collections.abc import Mapping
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
from nnplayground.experiment.fields import MOST_LAYERS, NUMBERS
from nnplayground.experiment.spec import DataSpec, Experiment, LayerSpec, NetworkSpec, TrainingSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP


def check(experiment: Experiment) -> None:
    """Raise `InputError` for the first value that is unknown or out of range; the message names the field."""
    _check_data(experiment.data)
    _check_network(experiment.network)
    _check_training(experiment.training)


def _check_data(data: DataSpec) -> None:
    if data.file is None:
        _entry(SOURCES, data.source, data.params, "data.source")
    _number("test_fraction", data.test_fraction, "data.test_fraction")
    for name in ("seed", "split_seed"):
        _number("seed", getattr(data, name), f"data.{name}")


def _check_network(network: NetworkSpec) -> None:
    if not 1 <= len(network.layers) <= MOST_LAYERS:
        raise InputError(
            QT_TRANSLATE_NOOP("Check", "network.layers: {count} layers; between 1 and {most} can be used."),
            count=len(network.layers),
            most=MOST_LAYERS,
        )
    for index, layer in enumerate(network.layers):
        _check_layer(layer, f"network.layers[{index}]")
    _entry(INITIALIZERS, network.initializer, network.initializer_params, "network.initializer")
    _number("seed", network.seed, "network.seed")


def _check_layer(layer: LayerSpec, path: str) -> None:
    _number("units", layer.units, f"{path}.units")
    _number("dropout", layer.dropout, f"{path}.dropout")
    _entry(ACTIVATIONS, layer.activation, layer.params, f"{path}.activation")
    if layer.initializer is not None:
        lookup(INITIALIZERS, layer.initializer, f"{path}.initializer")


def _check_training(training: TrainingSpec) -> None:
    _entry(LOSSES, training.loss, training.loss_params, "training.loss")
    _entry(SOLVERS, training.solver, training.solver_params, "training.solver")
    _entry(SCHEDULES, training.schedule, training.schedule_params, "training.schedule")
    for key, strength in training.penalties.items():
        lookup(PENALTIES, key, "training.penalties")
        _number("strength", strength, f"training.penalties.{key}")
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
