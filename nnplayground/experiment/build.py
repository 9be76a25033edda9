"""From the document to a run: data prepared, network started, training ready to advance."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from nnplayground.catalogue import checked
from nnplayground.data import inputs
from nnplayground.data.dataset import Dataset, Floats, Labels
from nnplayground.data.inputs import Inputs
from nnplayground.data.points import dataset_of
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
from nnplayground.engine.penalties import Penalties
from nnplayground.engine.schedules import SCHEDULES
from nnplayground.engine.solvers import SOLVERS
from nnplayground.engine.training import Data, Settings, Training
from nnplayground.errors import InputError
from nnplayground.experiment.check import check
from nnplayground.experiment.fields import MOST_PARAMETERS
from nnplayground.experiment.problems import Problem, Shape, problems, refuse
from nnplayground.experiment.spec import (
    DataSpec,
    Experiment,
    LayerSpec,
    NetworkSpec,
    PointsSpec,
    TrainingSpec,
)
from nnplayground.experiment.tables import load_file
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.progress import Report, silently

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


def survey(experiment: Experiment, report: Report = silently) -> Survey:
    """Return the data an experiment asks for, and what does not fit them.

    Raises `InputError` for a value out of range and for data that cannot be read.
    """
    check(experiment)
    dataset = load_data(experiment.data, report)
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
    settings = _settings(experiment.training, network, prepared)
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
        and _are_of_one_kind(old.data, new.data)
        and old.data.features == new.data.features
        and old.data.standardize == new.data.standardize
        and old.training.seed == new.training.seed
    )


def _are_of_one_kind(old: DataSpec, new: DataSpec) -> bool:
    """Say whether the samples mean the same to a network: the same set, or edited by hand within columns and task."""
    if old.points is None and new.points is None:
        return (old.source, old.file) == (new.source, new.file)
    before, after = load_data(old), load_data(new)
    return (before.feature_names, before.n_classes, before.target_names) == (
        after.feature_names,
        after.n_classes,
        after.target_names,
    )


# -- data --------------------------------------------------------------------------------------------------------------


def load_data(data: DataSpec, report: Report = silently) -> Dataset:
    """Return the samples an experiment asks for; the last few are remembered."""
    if data.points is not None:
        return _load_points(data.points)
    if data.file is not None:
        return load_file(data.file, report)
    params = checked(SOURCES[data.source].params, data.params, data.source)
    return _load_source(data.source, tuple(params.items()), data.seed)


@lru_cache(maxsize=KEPT_DATASETS)
def _load_source(key: str, params: tuple[tuple[str, float], ...], seed: int) -> Dataset:
    return load(key, dict(params), seed)


@lru_cache(maxsize=KEPT_DATASETS)
def _load_points(points: PointsSpec) -> Dataset:
    return dataset_of(points.names, points.rows, points.labels, points.classes, points.targets, points.target_names)


def shape_of(dataset: Dataset, data: DataSpec) -> Shape:
    """Return what the data ask of a network."""
    samples = len(dataset) - round(data.test_fraction * len(dataset))
    targets = 0 if dataset.targets is None else dataset.targets.shape[1]
    return Shape(samples, tuple(inputs.available(dataset)), dataset.n_classes, targets)


def parts(experiment: Experiment, dataset: Dataset) -> tuple[Labels, Labels, Labels]:
    """Return the rows that train, test and validate, each ascending.

    The split is one by row numbers and seed: a sample that is moved stays on its side, and one added at the end changes
    the side of hardly any other; erasing a row deals the rows after it anew.
    """
    data, training = experiment.data, experiment.training
    train, test = split(len(dataset), data.test_fraction, np.random.default_rng(data.split_seed), dataset.labels)
    validation = train[:0]
    if training.early_stopping:
        labels = None if dataset.labels is None else dataset.labels[train]
        kept, aside = split(len(train), training.validation_fraction, np.random.default_rng(training.seed), labels)
        train, validation = train[kept], train[aside]
    return train, test, validation


def prepare(experiment: Experiment, dataset: Dataset) -> Prepared:
    """Return the data split, scaled by what the training part shows, and coded for the output layer."""
    data, training = experiment.data, experiment.training
    train, test, validation = parts(experiment, dataset)
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
    sizes = [len(prepared.inputs.keys), *(layer.units for layer in spec.layers)]
    _refuse_too_many(sizes)
    network = Network([_dense(n_in, layer) for n_in, layer in zip(sizes, spec.layers, strict=False)])
    rng = np.random.default_rng(spec.seed)
    for index, layer in enumerate(spec.layers):
        belongs_to = spec.layers[max(index - 1, 0)] if index == len(spec.layers) - 1 else layer
        weights, bias = _draw(spec, layer, initializers.Shape(sizes[index], layer.units, belongs_to.activation), rng)
        network.weights(index)[...], network.bias(index)[...] = weights, bias
        _put_given(network, index, layer)
        slope = network.slope(index)
        if slope is not None:
            slope[()] = network.layers[index].params[_learned(network.layers[index].activation)]
    return network


def _refuse_too_many(sizes: list[int]) -> None:
    count = sum(n_out * (n_in + 1) for n_in, n_out in pairwise(sizes))
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
    """Return weights and bias of one layer. The layer's own initialiser uses its defaults."""
    entry = INITIALIZERS[layer.initializer or spec.initializer]
    given = {} if layer.initializer else spec.initializer_params
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


# -- training ----------------------------------------------------------------------------------------------------------


def _settings(spec: TrainingSpec, network: Network, prepared: Prepared) -> Settings:
    solver, schedule = SOLVERS[spec.solver], SCHEDULES[spec.schedule]
    return Settings(
        cost=_cost(spec, network, prepared),
        solver=solver,
        learning_rate=float(spec.learning_rate),
        batch_size=spec.batch_size,
        solver_params=checked(solver.params, spec.solver_params, solver.key),
        schedule=schedule,
        schedule_params=checked(schedule.params, spec.schedule_params, schedule.key),
        shuffle=spec.shuffle,
        epochs=spec.epochs,
        plateau=None if spec.tolerance is None else (spec.tolerance, spec.patience),
    )


def _cost(spec: TrainingSpec, network: Network, prepared: Prepared) -> Cost:
    loss, mask = LOSSES[spec.loss], network.weight_mask()
    strengths = {key: strength * mask for key, strength in spec.penalties.items() if strength}
    is_classification = prepared.dataset.labels is not None
    score = partial(accuracy, threshold=prepared.threshold) if is_classification else r_squared
    params = checked(loss.params, spec.loss_params, loss.key)
    return Cost(loss, score, Penalties(strengths, spec.penalty_per_sample), params)
