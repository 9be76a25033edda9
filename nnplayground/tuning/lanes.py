"""The lanes of a race: experiments on the same samples, trained in the same order, and started alike where wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import reduce
from typing import NoReturn

import numpy as np
from msgspec.structs import replace

from nnplayground.catalogue import checked
from nnplayground.data.dataset import Dataset
from nnplayground.data.split import split
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.network import Network
from nnplayground.errors import InputError
from nnplayground.experiment import edits
from nnplayground.experiment.build import Run, build, build_on, class_codes, load_data, parts, shape_of
from nnplayground.experiment.files import Saved
from nnplayground.experiment.networks import edge_places
from nnplayground.experiment.problems import Shape, problems
from nnplayground.experiment.resume import resume
from nnplayground.experiment.spec import DataSpec, Experiment
from nnplayground.experiment.wiring import feeders
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.tuning.knobs import turned
from nnplayground.tuning.space import Setting

FEWEST, MOST = 2, 6
VALIDATION_SHARE = 0.25
"""Of the training samples, kept aside in every lane where they are to judge."""


class Judge(Enum):
    """Which samples judge a race; the value is their name in files and on the command line."""

    TRAIN = "train"
    VALIDATION = "validation"
    """A share of the training samples from which no lane learns; the test samples are not looked at."""
    TEST = "test"


@dataclass(frozen=True, slots=True)
class Lane:
    """Who races: a name for people, and an experiment in which knobs are turned once the data are known."""

    name: str | Text
    base: Experiment
    setting: Setting

    def experiment(self, shape: Shape) -> Experiment:
        """Return the experiment with its knobs turned; raises `InputError` that names the lane."""
        try:
            return turned(self.base, self.setting, shape)
        except InputError as error:
            refuse(self.name, error)


def refuse(name: str | Text, error: InputError) -> NoReturn:
    """Raise an `InputError` that says which lane cannot race, and why."""
    message = QT_TRANSLATE_NOOP("Race", "{lane} cannot race: {why}")
    raise InputError(message, lane=name, why=error.text) from None


# -- the same samples --------------------------------------------------------------------------------------------------


def on_common_data(lanes: Sequence[Lane]) -> tuple[list[Experiment], list[Text]]:
    """Return the experiments of all lanes on the samples, the split and the order of the first one, and what that
    changed, in words.

    Which features the networks are fed with, and whether those are standardised, stays the business of each lane.
    """
    first = lanes[0].base
    shape = shape_of(load_data(first.data), first.data)
    experiments = [lane.experiment(shape) for lane in lanes]
    fitted = [_on_data_of(first, experiment, shape) for experiment in experiments]
    pairs = list(zip(lanes, experiments, fitted, strict=True))
    moved = [lane.name for lane, old, _ in pairs if not same_samples(old.data, first.data)]
    changed = [lane.name for lane, old, new in pairs if old.network.layers[-1] != new.network.layers[-1]]
    said = []
    if moved:
        text = QT_TRANSLATE_NOOP("Race", "The samples of {first} in place of others: {lanes}.")
        said.append(Text(text, {"first": lanes[0].name, "lanes": listed(moved)}))
    if changed:
        text = QT_TRANSLATE_NOOP("Race", "The output was fitted to these samples: {lanes}.")
        said.append(Text(text, {"lanes": listed(changed)}))
    return fitted, said


def listed(names: Sequence[str | Text]) -> str | Text:
    """Return several names as one text."""
    both = QT_TRANSLATE_NOOP("Race", "{one}, {other}")
    return reduce(lambda one, other: Text(both, {"one": one, "other": other}), names)


def _on_data_of(first: Experiment, experiment: Experiment, shape: Shape) -> Experiment:
    own = experiment.data
    is_same = _set(own) == _set(first.data)
    features = own.features if is_same and set(own.features) <= set(shape.features) else first.data.features
    data = replace(first.data, features=features, standardize=own.standardize)
    training = replace(experiment.training, seed=first.training.seed)
    moved = replace(experiment, data=data, training=training)
    if not is_same:
        moved = _without_given(moved)
    needs_fitting = any(problem.blocking for problem in problems(moved, shape)) and own != data
    return edits.for_task(moved, shape) if needs_fitting else moved


def _without_given(experiment: Experiment) -> Experiment:
    """Take away the weights that were given for other inputs."""
    layers = experiment.network.layers
    plain = (
        replace(layer, weights=None, edges=()) if 0 in feeders(layers, index) else layer
        for index, layer in enumerate(layers)
    )
    return edits.change_network(experiment, layers=tuple(plain))


def _set(data: DataSpec) -> tuple[object, ...]:
    """Return which set the samples are, however they are drawn."""
    return (data.points,) if data.points is not None else (data.file,) if data.file is not None else (data.source,)


def same_samples(one: DataSpec, other: DataSpec) -> bool:
    """Say whether the samples and their split are the same, whatever features networks are fed with."""
    return replace(one, features=(), standardize=False) == replace(other, features=(), standardize=False)


def built(lanes: Sequence[Lane], experiments: Sequence[Experiment], judge: Judge) -> list[Run]:
    """Return the runs of all lanes at their beginning; the judging samples are their test part, where there are any.

    Raises `InputError` that names the lane which cannot be built.
    """
    dataset = load_data(experiments[0].data)
    rows = _rows(experiments[0], dataset)
    if judge is Judge.TEST and not len(rows[2]):
        raise InputError(QT_TRANSLATE_NOOP("Tuning", "There are no test samples: give them a share of the data first."))
    runs = []
    for lane, experiment in zip(lanes, experiments, strict=True):
        try:
            runs.append(build_on(experiment, *rows[:2]) if judge is Judge.VALIDATION else build(experiment))
        except InputError as error:
            refuse(lane.name, error)
    return runs


def _rows(experiment: Experiment, dataset: Dataset) -> tuple[np.ndarray[tuple[int], np.dtype[np.int64]], ...]:
    """Return the rows that are learned from where some are kept aside to judge, those, and the test rows."""
    plain = replace(experiment, training=replace(experiment.training, early_stopping=False))
    train, test, _ = parts(plain, dataset)
    labels = None if dataset.labels is None else dataset.labels[train]
    rng = np.random.default_rng([experiment.data.split_seed, len(train)])
    kept, aside = split(len(train), VALIDATION_SHARE, rng, labels)
    return train[kept], train[aside], test


def compare_alike(experiments: Sequence[Experiment]) -> bool:
    """Say whether the losses of these experiments can be compared: the same cost of targets that are coded alike."""
    return len({repr(_cost(experiment)) for experiment in experiments}) == 1


def _cost(experiment: Experiment) -> tuple[object, ...]:
    training = experiment.training
    params = checked(LOSSES[training.loss].params, training.loss_params, training.loss)
    return training.loss, sorted(params.items()), class_codes(experiment.network.layers[-1], training)


# -- the same start ----------------------------------------------------------------------------------------------------


def share_weights(lanes: Sequence[Lane], runs: Sequence[Run]) -> list[Text]:
    """Start every lane with the very numbers of the first one in each layer of the same shape; return in words where
    that could not be.

    Hidden layers are compared from the inputs on, and the output with the output. What a person set or cut by hand
    stays.
    """
    first, own_start = runs[0], []
    shared: dict[tuple[str, str], list[str | Text]] = {}
    for lane, run in zip(lanes[1:], runs[1:], strict=True):
        pairs = _alike(first.training.network, run.training.network)
        _start_with(run, first, pairs)
        shared.setdefault(_layers([place for _, place in pairs], run), []).append(lane.name)
        if pairs and _initializer(run.experiment) != _initializer(first.experiment):
            own_start.append(lane.name)
    said = [_not_shared(lanes[0].name, layers, listed(names)) for layers, names in shared.items() if layers[1]]
    if own_start:
        text = QT_TRANSLATE_NOOP("Race", "The initialiser decides nothing where weights are those of {first}: {lanes}.")
        said.append(Text(text, {"first": lanes[0].name, "lanes": listed(own_start)}))
    return said


def _alike(first: Network, other: Network) -> list[tuple[int, int]]:
    """Return the layers of two networks that have the same shape, by index."""
    hidden = min(len(first.layers), len(other.layers)) - 1
    pairs = [*((index, index) for index in range(hidden)), (len(first.layers) - 1, len(other.layers) - 1)]
    return [(one, two) for one, two in pairs if first.weights(one).shape == other.weights(two).shape]


def _start_with(run: Run, first: Run, pairs: Sequence[tuple[int, int]]) -> None:
    network, source = run.training.network, first.training.network
    parameters = network.parameters.copy()
    for theirs, own in pairs:
        network.weights(own, parameters)[...] = source.weights(theirs)
        network.bias(own, parameters)[...] = source.bias(theirs)
        mine, given = network.slope(own, parameters), source.slope(theirs)
        if mine is not None and given is not None:
            mine[...] = given
    for place, edge in edge_places(network, run.experiment.network):
        if edge.cut or edge.value is not None:
            parameters[place] = network.parameters[place]
    if not np.array_equal(parameters, network.parameters):
        resume(run.training, Saved(run.experiment, parameters))


def _layers(places: Sequence[int], run: Run) -> tuple[str, str]:
    """Return which layers of a lane start like those of the first one, and which do not, for reading."""
    count = len(run.training.network.layers)
    own = [place for place in range(count) if place not in places]
    shared, others = (", ".join(str(place + 1) for place in found) for found in (places, own))
    return shared, others


def _not_shared(first: str | Text, layers: tuple[str, str], lanes: str | Text) -> Text:
    """Say which lanes do not start like the first one everywhere."""
    shared, own = layers
    if not shared:
        text = QT_TRANSLATE_NOOP(
            "Race", "No layer has the shape of one of {first}, so other starting weights: {lanes}."
        )
        return Text(text, {"first": first, "lanes": lanes})
    text = QT_TRANSLATE_NOOP(
        "Race", "Weights of {first} in layer {shared}; others in layer {own}, whose shape differs: {lanes}."
    )
    return Text(text, {"first": first, "shared": shared, "own": own, "lanes": lanes})


def _initializer(experiment: Experiment) -> tuple[object, ...]:
    return experiment.network.initializer, experiment.network.initializer_params
