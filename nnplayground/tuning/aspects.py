"""Everything that is set in an experiment, one aspect after the other, each under the name that the panels give it.

Catalogue entries and their parameters are aspects by themselves. What has no effect is left out, as it is switched off
on the panel: the batch size of a solver that takes all samples at once, the patience where nothing is waited for.
Titles, descriptions, a lecturer's controls, and which layer is which decide nothing of a run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

import msgspec

from nnplayground.catalogue import Param
from nnplayground.data.inputs import DERIVED
from nnplayground.data.sources import SOURCES
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.initializers import INITIALIZERS
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.penalties import PENALTIES
from nnplayground.engine.schedules import SCHEDULES
from nnplayground.engine.solvers import SOLVERS
from nnplayground.experiment.fields import NUMBERS
from nnplayground.experiment.spec import CsvSpec, DataSpec, Experiment, LayerSpec, NetworkSpec, TrainingSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.numbers import exactly
from nnplayground.tuning.knobs import KNOBS

Value = Any
Shown = Text | Marked | str
"""A value for reading."""

YES, NO = QT_TRANSLATE_NOOP("Differences", "yes"), QT_TRANSLATE_NOOP("Differences", "no")
NONE, ALL = QT_TRANSLATE_NOOP("Differences", "none"), QT_TRANSLATE_NOOP("Differences", "all")
AS_NETWORK = QT_TRANSLATE_NOOP("Differences", "as the network")
AS_TRAINING = QT_TRANSLATE_NOOP("Differences", "as the training")
DETECTED = QT_TRANSLATE_NOOP("Differences", "detected")
DRAWN, GIVEN = QT_TRANSLATE_NOOP("Differences", "drawn"), QT_TRANSLATE_NOOP("Differences", "given")
DIGITS_OF_CHECKSUM = 8

FILE_FIELDS = {
    "target": QT_TRANSLATE_NOOP("Differences", "Target columns"),
    "without": QT_TRANSLATE_NOOP("Differences", "Columns left out"),
    "task": QT_TRANSLATE_NOOP("Differences", "Task"),
    "missing": QT_TRANSLATE_NOOP("Differences", "Missing values"),
    "delimiter": QT_TRANSLATE_NOOP("Differences", "Separator"),
    "decimal": QT_TRANSLATE_NOOP("Differences", "Decimal sign"),
    "header": QT_TRANSLATE_NOOP("Differences", "First row has names"),
    "encoding": QT_TRANSLATE_NOOP("Differences", "Encoding"),
}


@dataclass(frozen=True, slots=True)
class Aspect:
    """One thing that is set: which field of the experiment, what it is called, its value, and the value for reading.

    `owner` names the entry that it is a parameter of.
    """

    path: str
    label: Marked
    value: Value
    shown: Shown
    owner: Marked | None = None
    is_seed: bool = False


def aspects(experiment: Experiment) -> dict[str, Aspect]:
    """Return everything that is set in an experiment and has an effect, by path, in the order of the panels."""
    found = (*_data(experiment.data), *_network(experiment.network), *_training(experiment))
    return {aspect.path: aspect for aspect in found}


# -- kinds of values ---------------------------------------------------------------------------------------------------


def shown_number(value: float | bool) -> Shown:
    """Return a number or truth value for reading."""
    if isinstance(value, bool):
        return YES if value else NO
    return exactly(value)


def _plain(path: str, label: Marked, value: float | bool, *, is_seed: bool = False) -> Aspect:
    return Aspect(path, label, value, shown_number(value), is_seed=is_seed)


def _optional(path: str, label: Marked, value: float | None) -> Aspect:
    return Aspect(path, label, value, NONE if value is None else exactly(value))


def _entry(path: str, label: Marked, entries: Mapping[str, Any], key: str) -> Aspect:
    return Aspect(path, label, key, entries[key].label)


def _params(path: str, entry: Any, given: Mapping[str, Any]) -> Iterator[Aspect]:
    """Yield the parameters of the entry that is chosen, given or default."""
    for param in entry.params:
        value = _in_kind(param, given.get(param.name, param.default))
        yield Aspect(f"{path}.{entry.key}.{param.name}", param.label, value, shown_number(value), entry.label)


def _in_kind(param: Param, value: float | bool) -> float | bool:
    return bool(value) if param.kind is bool else value


def _joined(values: Iterable[Shown], sign: str = ", ") -> Shown:
    """Return values one after the other."""
    listed = list(values)
    if not listed:
        return NONE
    if not any(isinstance(value, Text | Marked) for value in listed):
        return sign.join(map(str, listed))
    source = Marked(sign.join(f"{{v{place}}}" for place in range(len(listed))))
    source.context = "Differences"
    return Text(source, {f"v{place}": value for place, value in enumerate(listed)})


def _of_layers(path: str, label: Marked, values: Sequence[Value], shown: Sequence[Shown]) -> Aspect:
    """Return one aspect of several layers: one value where all have the same, which then holds for any number."""
    is_one = all(value == values[0] for value in values)
    if is_one:
        return Aspect(path, label, (values[0],), shown[0])
    return Aspect(path, label, tuple(values), _joined(shown))


# -- data --------------------------------------------------------------------------------------------------------------


def _data(data: DataSpec) -> Iterator[Aspect]:
    label = QT_TRANSLATE_NOOP("Data", "Data set")
    if data.points is not None:
        rows = Text(QT_TRANSLATE_NOOP("Differences", "{count} own samples"), {"count": len(data.points.rows)})
        yield Aspect("data.source", label, ("points", data.points), rows)
    elif data.file is not None:
        yield Aspect("data.source", label, ("file", data.file.path), PurePath(data.file.path).name)
        yield from _file(data.file)
    else:
        source = SOURCES[data.source]
        yield Aspect("data.source", label, ("source", data.source), source.label)
        yield from _params("data.params", source, data.params)
        yield _plain("data.seed", QT_TRANSLATE_NOOP("Differences", "Seed of the samples"), data.seed, is_seed=True)
    features = _joined(str(DERIVED[key].label) if key in DERIVED else key for key in data.features)
    yield Aspect(
        "data.features", QT_TRANSLATE_NOOP("Data", "Features"), data.features, features if data.features else ALL
    )
    yield _plain("data.standardize", KNOBS["standardize"].label, data.standardize)
    yield _plain("data.test_fraction", NUMBERS["test_fraction"].label, data.test_fraction)
    yield _plain(
        "data.split_seed", QT_TRANSLATE_NOOP("Differences", "Seed of the split"), data.split_seed, is_seed=True
    )


def _file(file: CsvSpec) -> Iterator[Aspect]:
    """Yield how a file is read, and which content it had where that is known."""
    for name, label in FILE_FIELDS.items():
        value = getattr(file, name)
        if isinstance(value, tuple):
            shown: Shown = _joined(value)
        elif isinstance(value, bool):
            shown = shown_number(value)
        else:
            shown = DETECTED if value is None else value
        yield Aspect(f"data.file.{name}", label, value, shown)
    if file.sha256:
        content = QT_TRANSLATE_NOOP("Differences", "Content of the file")
        yield Aspect("data.file.sha256", content, file.sha256, file.sha256[:DIGITS_OF_CHECKSUM])


# -- network -----------------------------------------------------------------------------------------------------------


def _network(network: NetworkSpec) -> Iterator[Aspect]:
    *hidden, output = network.layers
    sizes = tuple(layer.units for layer in hidden)
    yield Aspect("network.hidden", KNOBS["hidden"].label, sizes, "-".join(map(str, sizes)) or NONE)
    if hidden:
        yield _layers_entry("network.activation", KNOBS["activation"].label, hidden)
        yield from _layers_params(hidden)
        dropout = [layer.dropout for layer in hidden]
        yield _of_layers("network.dropout", NUMBERS["dropout"].label, dropout, [exactly(each) for each in dropout])
    yield _plain("network.outputs", QT_TRANSLATE_NOOP("Differences", "Output neurons"), output.units)
    yield _entry("network.output", KNOBS["output"].label, ACTIVATIONS, output.activation)
    yield from _params("network.output", ACTIVATIONS[output.activation], output.params)
    yield _entry("network.initializer", KNOBS["initializer"].label, INITIALIZERS, network.initializer)
    yield from _params("network.initializer", INITIALIZERS[network.initializer], network.initializer_params)
    yield from _by_layer(network.layers)
    label = QT_TRANSLATE_NOOP("Network", "Seed of the weights")
    yield _plain("network.seed", label, network.seed, is_seed=True)


def _layers_entry(path: str, label: Marked, layers: Sequence[LayerSpec]) -> Aspect:
    keys = [layer.activation for layer in layers]
    return _of_layers(path, label, keys, [ACTIVATIONS[key].label for key in keys])


def _layers_params(layers: Sequence[LayerSpec]) -> Iterator[Aspect]:
    """Yield every parameter of the activations that hidden layers have."""
    for key in dict.fromkeys(layer.activation for layer in layers):
        entry = ACTIVATIONS[key]
        for param in entry.params:
            having = [layer.params for layer in layers if layer.activation == key]
            values = [_in_kind(param, given.get(param.name, param.default)) for given in having]
            path = f"network.activation.{key}.{param.name}"
            several = _of_layers(path, param.label, values, [shown_number(value) for value in values])
            yield Aspect(path, param.label, several.value, several.shown, entry.label)


def _by_layer(layers: Sequence[LayerSpec]) -> Iterator[Aspect]:
    """Yield what single layers have of their own; all of them together where none has."""
    own = [_own_initializer(layer) for layer in layers]
    label = QT_TRANSLATE_NOOP("Differences", "Initialiser of single layers")
    yield _of_layers("network.layers.initializer", label, [value for value, _ in own], [shown for _, shown in own])
    for key, penalty in PENALTIES.items():
        strengths = [layer.penalties.get(key) for layer in layers]
        shown = [AS_TRAINING if strength is None else exactly(strength) for strength in strengths]
        several = _of_layers(f"network.layers.penalties.{key}", penalty.label, strengths, shown)
        alone = QT_TRANSLATE_NOOP("Differences", "single layers")
        yield Aspect(several.path, several.label, several.value, several.shown, alone)
    skips = [layer.skips for layer in layers]
    label = QT_TRANSLATE_NOOP("Differences", "Skip connections")
    named = [_joined(f"{column}→{place}" for column in each) for place, each in enumerate(skips, 1) if each]
    yield Aspect("network.layers.skips", label, _trimmed(skips, ()), _joined(named))
    yield from _weights_by_hand(layers)


def _own_initializer(layer: LayerSpec) -> tuple[Value, Shown]:
    """Return a layer's own initialiser with its parameters, and both for reading."""
    if layer.initializer is None:
        return None, AS_NETWORK
    entry = INITIALIZERS[layer.initializer]
    params = {param.name: layer.initializer_params.get(param.name, param.default) for param in entry.params}
    if not params:
        return (entry.key,), entry.label
    source = Marked("{entry} ({numbers})")
    source.context = "Differences"
    numbers = _joined(shown_number(value) for value in params.values())
    return (entry.key, *params.items()), Text(source, {"entry": entry.label, "numbers": numbers})


def _weights_by_hand(layers: Sequence[LayerSpec]) -> Iterator[Aspect]:
    """Yield which starting weights are given, and which single ones a person set, locked or took away."""
    given = [(layer.weights, layer.bias) for layer in layers]
    label = QT_TRANSLATE_NOOP("Differences", "First weights of the layers")
    yield _of_layers(
        "network.layers.weights", label, given, [DRAWN if each == (None, None) else GIVEN for each in given]
    )
    edges = [frozenset(msgspec.structs.astuple(edge) for edge in layer.edges) for layer in layers]
    all_edges = [edge for layer in layers for edge in layer.edges]
    counts = {
        "set": sum(edge.value is not None and not edge.cut for edge in all_edges),
        "locked": sum(edge.locked and not edge.cut for edge in all_edges),
        "cut": sum(edge.cut for edge in all_edges),
    }
    shown = Text(QT_TRANSLATE_NOOP("Differences", "{set} set, {locked} locked, {cut} removed"), counts)
    label = QT_TRANSLATE_NOOP("Differences", "Single weights changed by hand")
    yield Aspect("network.layers.edges", label, _trimmed(edges, frozenset()), shown if all_edges else NONE)


def _trimmed(values: Sequence[Value], nothing: Value) -> tuple[Value, ...]:
    """Return what every layer has; nothing at all where none has any, however many there are."""
    return tuple(values) if any(value != nothing for value in values) else ()


# -- training ----------------------------------------------------------------------------------------------------------


def _training(experiment: Experiment) -> Iterator[Aspect]:
    training = experiment.training
    solver = SOLVERS[training.solver]
    yield _entry("training.loss", KNOBS["loss"].label, LOSSES, training.loss)
    yield from _params("training.loss", LOSSES[training.loss], training.loss_params)
    yield _entry("training.solver", KNOBS["solver"].label, SOLVERS, training.solver)
    yield from _params("training.solver", solver, training.solver_params)
    if not solver.full_batch:
        yield from _steps(training)
    for key, penalty in PENALTIES.items():
        yield _plain(f"training.penalties.{key}", penalty.label, training.penalties.get(key, 0.0))
    if any(training.penalties.values()) or any(any(layer.penalties.values()) for layer in experiment.network.layers):
        label = QT_TRANSLATE_NOOP("Differences", "Penalties divided by the batch size")
        yield _plain("training.penalty_per_sample", label, training.penalty_per_sample)
    yield from _stopping(training)
    label = QT_TRANSLATE_NOOP("Differences", "Seed of the training")
    yield _plain("training.seed", label, training.seed, is_seed=True)


def _steps(training: TrainingSpec) -> Iterator[Aspect]:
    """Yield what a solver needs that goes in batches."""
    yield _plain("training.learning_rate", NUMBERS["learning_rate"].label, training.learning_rate)
    yield _entry("training.schedule", KNOBS["schedule"].label, SCHEDULES, training.schedule)
    yield from _params("training.schedule", SCHEDULES[training.schedule], training.schedule_params)
    yield _plain("training.batch_size", NUMBERS["batch_size"].label, training.batch_size)
    yield _plain("training.shuffle", KNOBS["shuffle"].label, training.shuffle)


def _stopping(training: TrainingSpec) -> Iterator[Aspect]:
    yield _optional("training.epochs", NUMBERS["epochs"].label, training.epochs)
    yield _optional("training.tolerance", NUMBERS["tolerance"].label, training.tolerance)
    if training.tolerance is not None:
        yield _plain("training.patience", NUMBERS["patience"].label, training.patience)
    yield _plain("training.early_stopping", KNOBS["early_stopping"].label, training.early_stopping)
    if training.early_stopping:
        label = NUMBERS["validation_fraction"].label
        yield _plain("training.validation_fraction", label, training.validation_fraction)
