"""From the document to a run: data prepared, network started, training ready to advance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import lru_cache, partial
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from nnplayground.catalogue import checked
from nnplayground.data import inputs
from nnplayground.data.csv_import import CsvOptions, read_csv
from nnplayground.data.dataset import Dataset, Floats, Labels
from nnplayground.data.inputs import Inputs
from nnplayground.data.sources import SOURCES, load
from nnplayground.data.split import split
from nnplayground.engine import initializers
from nnplayground.engine.activations import ACTIVATIONS, Activation
from nnplayground.engine.initializers import INITIALIZERS
from nnplayground.engine.layers import Dense
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.metrics import accuracy, r_squared
from nnplayground.engine.network import Network
from nnplayground.engine.objective import Cost, Part
from nnplayground.engine.penalties import PENALTIES, Penalties
from nnplayground.engine.schedules import SCHEDULES
from nnplayground.engine.settings import Data, Settings
from nnplayground.engine.solvers import SOLVERS
from nnplayground.engine.training import Training
from nnplayground.errors import InputError
from nnplayground.experiment.check import check
from nnplayground.experiment.fields import MOST_PARAMETERS
from nnplayground.experiment.problems import Problem, Shape, problems, refuse
from nnplayground.experiment.spec import (
    CsvSpec,
    DataSpec,
    EdgeSpec,
    Experiment,
    LayerSpec,
    NetworkSpec,
    TrainingSpec,
)
from nnplayground.experiment.wiring import feeders, layer_inputs
from nnplayground.i18n import QT_TRANSLATE_NOOP

KEPT_DATASETS = 8


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """The data as the network meets them: which rows train, test and validate, and how inputs and targets are coded."""

    dataset: Dataset
    inputs: Inputs
    train: Labels
    test: Labels
    validation: Labels
    targets: Floats
    """Coded targets of every row `(m, n_out)`."""
    codes: tuple[float, float]
    """The targets of a class not meant and of the class meant."""

    @property
    def threshold(self) -> float:
        """Where a single output decides between two classes."""
        return sum(self.codes) / 2.0

    def part(self, rows: Labels) -> Part:
        """Return the network's inputs and targets of some rows."""
        return Part(self.inputs(self.dataset.x[rows]), self.targets[rows])


@dataclass(frozen=True, slots=True, eq=False)
class Survey:
    """What can be said of an experiment before it is built: its data, what they ask of a network, what does not fit."""

    dataset: Dataset
    shape: Shape
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """An experiment with its data and its training."""

    experiment: Experiment
    prepared: Prepared
    training: Training


def survey(experiment: Experiment) -> Survey:
    """Return the data an experiment asks for, and what does not fit them.

    Raises `InputError` for a value out of range and for data that cannot be read.
    """
    check(experiment)
    dataset = load_data(experiment.data)
    shape = shape_of(dataset, experiment.data)
    return Survey(dataset, shape, tuple(problems(experiment, shape)))


def build(experiment: Experiment) -> Run:
    """Return the run of an experiment at its beginning.

    Raises `InputError` for a value out of range, data that cannot be read, and parts that do not fit together.
    """
    found = survey(experiment)
    refuse(found.problems)
    dataset = found.dataset
    prepared = prepare(experiment, dataset)
    network = build_network(experiment.network, prepared)
    rows = {name: prepared.part(getattr(prepared, name)) for name in ("train", "test", "validation")}
    data = Data(rows["train"], rows["test"], rows["validation"] if len(prepared.validation) else None)
    settings = _settings(experiment, network, prepared)
    training = Training(network, data, settings, np.random.default_rng(experiment.training.seed))
    return Run(experiment, prepared, training)


def rebuild(experiment: Experiment, old: Run) -> Run:
    """Return the run of an edited experiment, gone on with from where the old one stands.

    What no longer fits starts anew: other layers start with their own weights, another solver with an empty memory.
    """
    run = build(experiment)
    if keeps_weights(old.experiment, experiment):
        run.training.take_over(old.training)
    return run


def keeps_weights(old: Experiment, new: Experiment) -> bool:
    """Say whether an edit leaves the trained weights in force: same network on the same kind of inputs."""
    return (
        old.network == new.network
        and (old.data.source, old.data.file, old.data.features) == (new.data.source, new.data.file, new.data.features)
        and old.data.standardize == new.data.standardize
        and old.training.seed == new.training.seed
    )


# -- data --------------------------------------------------------------------------------------------------------------


def load_data(data: DataSpec) -> Dataset:
    """Return the samples an experiment asks for; the last few are remembered."""
    if data.file is not None:
        stamp = _file_stamp(Path(data.file.path))
        return _load_file(msgspec.json.encode(data.file), stamp)
    params = checked(SOURCES[data.source].params, data.params, data.source)
    return _load_source(data.source, tuple(params.items()), data.seed)


@lru_cache(maxsize=KEPT_DATASETS)
def _load_source(key: str, params: tuple[tuple[str, float], ...], seed: int) -> Dataset:
    return load(key, dict(params), seed)


def _file_stamp(path: Path) -> tuple[int, int] | None:
    """Return what changes when the file does, so that a changed file is read again."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


@lru_cache(maxsize=KEPT_DATASETS)
def _load_file(encoded: bytes, _stamp: tuple[int, int] | None) -> Dataset:
    given = msgspec.json.decode(encoded, type=CsvSpec)
    options = CsvOptions(**{field.name: getattr(given, field.name) for field in fields(CsvOptions)})
    return read_csv(Path(given.path), options)


def shape_of(dataset: Dataset, data: DataSpec) -> Shape:
    """Return what the data ask of a network."""
    samples = len(dataset) - round(data.test_fraction * len(dataset))
    targets = 0 if dataset.targets is None else dataset.targets.shape[1]
    return Shape(samples, tuple(inputs.available(dataset)), dataset.n_classes, targets)


def prepare(experiment: Experiment, dataset: Dataset) -> Prepared:
    """Return the data split, scaled by what the training part shows, and coded for the output layer."""
    data, training = experiment.data, experiment.training
    train, test = split(len(dataset), data.test_fraction, np.random.default_rng(data.split_seed), dataset.labels)
    validation = train[:0]
    if training.early_stopping:
        labels = None if dataset.labels is None else dataset.labels[train]
        kept, aside = split(len(train), training.validation_fraction, np.random.default_rng(training.seed), labels)
        train, validation = train[kept], train[aside]
    keys = data.features or tuple(f"x{number}" for number in range(1, dataset.n_features + 1))
    output = experiment.network.layers[-1]
    codes = class_codes(output, training)
    return Prepared(
        dataset=dataset,
        inputs=inputs.fit(keys, dataset.x[train], standardize=data.standardize),
        train=train,
        test=test,
        validation=validation,
        targets=coded(dataset, output.units, codes),
        codes=codes,
    )


def class_codes(output: LayerSpec, training: TrainingSpec) -> tuple[float, float]:
    """Return the targets of a class not meant and of the class meant.

    One output that can be negative tells two classes apart as -1 and +1; everything else, and several outputs as in the
    lecture, uses 0 and 1.
    """
    negative = ACTIVATIONS[output.activation].low < 0.0 and LOSSES[training.loss].link is None
    return (-1.0, 1.0) if output.units == 1 and negative else (0.0, 1.0)


def coded(dataset: Dataset, units: int, codes: tuple[float, float]) -> Floats:
    """Return the targets `(m, units)`: numbers as they are, classes one column each, or two classes in one column."""
    if dataset.targets is not None:
        return dataset.targets
    low, high = codes
    wanted = np.arange(1, 2) if units == 1 else np.arange(units)
    return np.where(np.asarray(dataset.labels)[:, None] == wanted, high, low)


# -- network -----------------------------------------------------------------------------------------------------------


def build_network(spec: NetworkSpec, prepared: Prepared) -> Network:
    """Return the network with its starting weights, for as many inputs as the data give."""
    fan_ins = layer_inputs(spec.layers, len(prepared.inputs.keys))
    _refuse_too_many(spec, fan_ins)
    network = Network(
        [_dense(n_in, layer) for n_in, layer in zip(fan_ins, spec.layers, strict=True)],
        columns=[feeders(spec.layers, index) for index in range(len(spec.layers))],
    )
    rng = np.random.default_rng(spec.seed)
    for index, layer in enumerate(spec.layers):
        belongs_to = spec.layers[max(index - 1, 0)] if index == len(spec.layers) - 1 else layer
        weights, bias = _draw(spec, layer, initializers.Shape(fan_ins[index], layer.units, belongs_to.activation), rng)
        network.weights(index)[...], network.bias(index)[...] = weights, bias
        _put_given(network, index, layer)
        slope = network.slope(index)
        if slope is not None:
            slope[()] = network.layers[index].params[_learned(network.layers[index].activation)]
    _put_edges(network, spec)
    return network


def _refuse_too_many(spec: NetworkSpec, fan_ins: tuple[int, ...]) -> None:
    count = sum(layer.units * (n_in + 1) for n_in, layer in zip(fan_ins, spec.layers, strict=True))
    if count > MOST_PARAMETERS:
        raise InputError(
            QT_TRANSLATE_NOOP("Check", "The network would have {count} weights; at most {most} can be trained here."),
            count=count,
            most=MOST_PARAMETERS,
        )


def _dense(n_in: int, layer: LayerSpec) -> Dense:
    activation = ACTIVATIONS[layer.activation]
    return Dense(n_in, layer.units, activation, checked(activation.params, layer.params, activation.key), layer.dropout)


def _learned(activation: Activation) -> str:
    if activation.learned is None:
        raise ValueError(f"{activation.key} learns no parameter")
    return activation.learned


def _draw(
    spec: NetworkSpec, layer: LayerSpec, shape: initializers.Shape, rng: np.random.Generator
) -> tuple[Floats, Floats]:
    """Return weights and bias of one layer, by its own initialiser where it has one."""
    entry = INITIALIZERS[layer.initializer or spec.initializer]
    given = layer.initializer_params if layer.initializer else spec.initializer_params
    return entry.draw(shape, rng, **checked(entry.params, given, entry.key))


def _put_given(network: Network, index: int, layer: LayerSpec) -> None:
    """Put the weights and biases that the experiment gives one by one."""
    for name, given, view in (
        ("weights", layer.weights, network.weights(index)),
        ("bias", layer.bias, network.bias(index)),
    ):
        if given is not None:
            _put(np.asarray(given, dtype=object), view, f"network.layers[{index}].{name}")


def _put(given: NDArray[np.object_], view: Floats, path: str) -> None:
    """Copy given numbers into a view; rows of unequal length arrive here as a shorter shape."""
    if given.shape != view.shape or not np.isfinite(given.astype(np.float64)).all():
        raise InputError(
            QT_TRANSLATE_NOOP("Check", "{path}: {expected} finite numbers are needed."),
            path=path,
            expected=" × ".join(map(str, view.shape)),
        )
    view[...] = given


def _put_edges(network: Network, spec: NetworkSpec) -> None:
    """Put the weights and biases that were set one by one; what is cut is 0."""
    for place, edge in edge_places(network, spec):
        if edge.cut or edge.value is not None:
            network.parameters[place] = 0.0 if edge.cut else edge.value


def edge_places(network: Network, spec: NetworkSpec) -> Iterator[tuple[int, EdgeSpec]]:
    """Yield every edge that a person changed with its place in the parameter vector.

    Raises `InputError` for one that the network does not have.
    """
    for index, (layer, own) in enumerate(zip(network.layers, network.slices, strict=True)):
        for number, edge in enumerate(spec.layers[index].edges):
            source = layer.n_in if edge.source is None else edge.source
            if not 0 <= edge.unit < layer.n_out or (edge.source is not None and not 0 <= source < layer.n_in):
                raise InputError(
                    QT_TRANSLATE_NOOP("Check", "{path}: the layer has {units} neurons and {inputs} inputs."),
                    path=f"network.layers[{index}].edges[{number}]",
                    units=layer.n_out,
                    inputs=layer.n_in,
                )
            yield own.start + edge.unit * (layer.n_in + 1) + source, edge


# -- training ----------------------------------------------------------------------------------------------------------


def _settings(experiment: Experiment, network: Network, prepared: Prepared) -> Settings:
    spec = experiment.training
    solver, schedule = SOLVERS[spec.solver], SCHEDULES[spec.schedule]
    return Settings(
        cost=_cost(experiment, network, prepared),
        solver=solver,
        learning_rate=float(spec.learning_rate),
        batch_size=spec.batch_size,
        solver_params=checked(solver.params, spec.solver_params, solver.key),
        schedule=schedule,
        schedule_params=checked(schedule.params, spec.schedule_params, schedule.key),
        shuffle=spec.shuffle,
        epochs=spec.epochs,
        plateau=None if spec.tolerance is None else (spec.tolerance, spec.patience),
        locked=_locked(network, experiment.network),
    )


def _locked(network: Network, spec: NetworkSpec) -> Labels:
    places = [place for place, edge in edge_places(network, spec) if edge.locked or edge.cut]
    return np.array(sorted(places), dtype=np.int64)


def _cost(experiment: Experiment, network: Network, prepared: Prepared) -> Cost:
    spec = experiment.training
    loss = LOSSES[spec.loss]
    is_classification = prepared.dataset.labels is not None
    score = partial(accuracy, threshold=prepared.threshold) if is_classification else r_squared
    params = checked(loss.params, spec.loss_params, loss.key)
    return Cost(loss, score, Penalties(_strengths(experiment, network), spec.penalty_per_sample), params)


def _strengths(experiment: Experiment, network: Network) -> dict[str, Floats]:
    """Return the strength of every penalty in force at every parameter; a layer's own overrule the training's."""
    found = {}
    for key in PENALTIES:
        general = experiment.training.penalties.get(key, 0.0)
        by_layer = [layer.penalties.get(key, general) for layer in experiment.network.layers]
        if any(by_layer):
            found[key] = np.zeros_like(network.parameters)
            for index, strength in enumerate(by_layer):
                network.weights(index, found[key])[...] = strength
    return found
