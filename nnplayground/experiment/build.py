"""From the document to a run: data prepared, network started, training ready to advance."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache, partial

import numpy as np

from nnplayground.catalogue import checked
from nnplayground.data import inputs
from nnplayground.data.dataset import Dataset, Floats, Labels
from nnplayground.data.inputs import Inputs
from nnplayground.data.points import dataset_of
from nnplayground.data.sources import SOURCES, load
from nnplayground.data.split import split
from nnplayground.engine.activations import ACTIVATIONS
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
from nnplayground.experiment.carry import Attic, Standing, carry
from nnplayground.experiment.check import check
from nnplayground.experiment.networks import build_network, edge_places
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
    attic: Attic = field(default_factory=Attic)
    """What edits took out of the network, for the edit that brings it back."""

    def standing(self) -> Standing:
        """Return the network as it stands."""
        network = self.training.network
        return Standing.of(self.experiment, network.n_in, network.parameters)


def survey(experiment: Experiment, report: Report = silently) -> Survey:
    """Return the data an experiment asks for, and what does not fit them.

    Raises `InputError` for a value out of range and for data that cannot be read.
    """
    if experiment.lab is not None:
        raise InputError(QT_TRANSLATE_NOOP("Build", "This is a lab of another family: it has no network of layers."))
    check(experiment)
    dataset = load_data(experiment.data, report)
    shape = shape_of(dataset, experiment.data)
    parts(experiment, dataset)
    return Survey(dataset, shape, tuple(problems(experiment, shape)))


def build(experiment: Experiment) -> Run:
    """Return the run of an experiment at its beginning.

    Raises `InputError` for a value out of range, data that cannot be read, and parts that do not fit together.
    """
    return _run(experiment, _dataset(experiment))


def build_on(experiment: Experiment, train: Labels, judge: Labels) -> Run:
    """Return the run of an experiment that learns from some rows of its data and is judged by others, as its test part.

    Nothing of the judging rows reaches the training: inputs are scaled by the training rows alone, and what early
    stopping watches is taken from these. Raises `InputError` as `build` does.
    """
    dataset = _dataset(experiment)
    kept, aside = _validated(dataset, train, _validating(experiment))
    return _run(experiment, dataset, rows=(kept, judge, aside))


def _dataset(experiment: Experiment) -> Dataset:
    """Return the data of an experiment in which everything fits together."""
    found = survey(experiment)
    refuse(found.problems)
    return found.dataset


def _run(
    experiment: Experiment,
    dataset: Dataset,
    *,
    at_once: bool = True,
    rows: tuple[Labels, Labels, Labels] | None = None,
) -> Run:
    prepared = prepare(experiment, dataset, rows)
    network = build_network(experiment.network, len(prepared.inputs.keys))
    found = {name: prepared.part(getattr(prepared, name)) for name in ("train", "test", "validation")}
    data = Data(found["train"], found["test"], found["validation"] if len(prepared.validation) else None)
    settings = _settings(experiment, network, prepared)
    rng = np.random.default_rng(experiment.training.seed)
    return Run(experiment, prepared, Training(network, data, settings, rng, at_once=at_once))


def rebuild(experiment: Experiment, old: Run) -> Run:
    """Return the run of an edited experiment, gone on with from where the old one stands.

    What every number of it becomes stands in `carry`. An edit that calls for another start gets one.
    """
    dataset = _dataset(experiment)
    if not (keeps_weights(old.experiment, experiment) and same_columns(old.prepared.dataset, dataset)):
        return _run(experiment, dataset)
    run = _run(experiment, dataset, at_once=False)
    places, attic = carry(old.standing(), run.standing(), old.attic)
    run.training.take_over(old.training, places)
    return Run(experiment, run.prepared, run.training, attic)


def keeps_weights(old: Experiment, new: Experiment) -> bool:
    """Say whether a run goes on through an edit: the same kind of data, and no other start asked for."""
    starts = [
        (each.network.seed, each.network.initializer, each.network.initializer_params, each.training.seed)
        for each in (old, new)
    ]
    return (
        starts[0] == starts[1]
        and old.data.standardize == new.data.standardize
        and (_has_points(old, new) or (old.data.source, old.data.file) == (new.data.source, new.data.file))
    )


def _has_points(old: Experiment, new: Experiment) -> bool:
    """Say whether samples were changed by hand: then their columns decide whether they are still the same data."""
    return old.data.points is not None or new.data.points is not None


def same_columns(old: Dataset, new: Dataset) -> bool:
    """Say whether data mean the same by their columns."""
    return (old.feature_names, old.task, old.target_names) == (new.feature_names, new.task, new.target_names)


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
    data = experiment.data
    return _parts(dataset, data.test_fraction, data.split_seed, _validating(experiment))


def _validating(experiment: Experiment) -> tuple[float, int] | None:
    """Return share and seed of the part that early stopping watches; None where nothing is watched."""
    training = experiment.training
    return (training.validation_fraction, training.seed) if training.early_stopping else None


@lru_cache(maxsize=KEPT_DATASETS)
def _parts(
    dataset: Dataset, test_fraction: float, seed: int, validating: tuple[float, int] | None
) -> tuple[Labels, Labels, Labels]:
    """Split once for all who ask, in the training thread, which asks first."""
    train, test = split(len(dataset), test_fraction, np.random.default_rng(seed), dataset.labels)
    train, validation = _validated(dataset, train, validating)
    for rows in (train, test, validation):
        rows.flags.writeable = False
    return train, test, validation


def _validated(dataset: Dataset, train: Labels, validating: tuple[float, int] | None) -> tuple[Labels, Labels]:
    """Return the training rows that are learned from, and those that early stopping watches."""
    if validating is None:
        return train, train[:0]
    labels = None if dataset.labels is None else dataset.labels[train]
    kept, aside = split(len(train), validating[0], np.random.default_rng(validating[1]), labels)
    return train[kept], train[aside]


def prepare(experiment: Experiment, dataset: Dataset, rows: tuple[Labels, Labels, Labels] | None = None) -> Prepared:
    """Return the data split, scaled by what the training part shows, and coded for the output layer.

    `rows` that train, test and validate take the place of the experiment's own split.
    """
    data, training = experiment.data, experiment.training
    train, test, validation = parts(experiment, dataset) if rows is None else rows
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


# -- training ----------------------------------------------------------------------------------------------------------


def _settings(experiment: Experiment, network: Network, prepared: Prepared) -> Settings:
    locked = _locked(network, experiment.network)
    return replace(settings_of(experiment.training, _cost(experiment, network, prepared)), locked=locked)


def settings_of(spec: TrainingSpec, cost: Cost) -> Settings:
    """Return how a run is trained, as a document says it."""
    solver, schedule = SOLVERS[spec.solver], SCHEDULES[spec.schedule]
    return Settings(
        cost=cost,
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
