"""A network from elsewhere is put on the present data: kept where they fit, and otherwise it is said what is needed.

What the network computes stays the same: where the data are not scaled as it scales its inputs, that becomes part of
its first weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NoReturn

import numpy as np
from msgspec.structs import replace as changed

from nnplayground.data import inputs
from nnplayground.data.dataset import CLASSIFICATION, REGRESSION, Dataset
from nnplayground.data.inputs import Inputs
from nnplayground.data.sources import SOURCES
from nnplayground.engine.losses import LOSSES
from nnplayground.errors import InputError
from nnplayground.experiment.build import build, load_data, parts
from nnplayground.experiment.check import check as check_experiment
from nnplayground.experiment.edits import PROBABILITIES_TO_LOSS
from nnplayground.experiment.files import Saved
from nnplayground.experiment.networks import build_network
from nnplayground.experiment.problems import Shape
from nnplayground.experiment.spec import Experiment, LayerSpec, NetworkSpec, TrainingSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.interchange.model import Layer
from nnplayground.interchange.ways_in.imported import Imported, check
from nnplayground.numbers import fixed

MOST_NAMED = 5
"""Data sets that are named as fitting."""


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """What comes of an import: the experiment with its weights, and what people should know of it."""

    saved: Saved
    notices: tuple[Text, ...] = ()


def fit(imported: Imported, present: Experiment, *, standardize: bool | None = None) -> Opened:
    """Return the network on the data of an experiment; raises `InputError` that says what data it needs instead.

    `standardize` says whether it was trained on standardised inputs, where it does not scale them itself. With None,
    and data that are standardised, the network is tried both ways.
    """
    check(imported)
    dataset = load_data(present.data)
    _check_shape(imported, dataset)
    imported, notices = _in_order_of(imported, dataset)
    candidate = _experiment(imported, present, dataset)
    if imported.layers[-1].activation == "identity" and dataset.targets is None and imported.task is None:
        notices.append(Text(_SUMS))
    if imported.is_scaled:
        train, _, _ = parts(candidate, dataset)
        own = inputs.fit(imported.inputs.keys, dataset.x[train], standardize=True)
        if _same(own, imported):
            standardize, folded = True, imported
        else:
            standardize, folded = False, _folded(imported)
            notices.append(Text(_FOLDED))
        return _opened(_with_standardize(candidate, standardize), folded, notices)
    if standardize is not None or not present.data.standardize:
        return _opened(_with_standardize(candidate, bool(standardize)), imported, notices)
    return _better(candidate, imported, notices)


_FOLDED = QT_TRANSLATE_NOOP(
    "Import",
    "How the network scales its inputs was put into its first weights, since the data here are scaled otherwise. It "
    "may learn worse so.",
)


_SUMS = QT_TRANSLATE_NOOP(
    "Import",
    "The outputs are plain sums. If the network was trained with cross-entropy, choose Softmax or Logistic as output "
    "before training further.",
)


def _opened(experiment: Experiment, imported: Imported, notices: list[Text]) -> Opened:
    check_experiment(experiment)
    return Opened(Saved(experiment, parameters(experiment, imported)), (*imported.notices, *notices))


# -- do they fit? ------------------------------------------------------------------------------------------------------


def _check_shape(imported: Imported, dataset: Dataset) -> None:
    shape = Shape(len(dataset), (), dataset.n_classes, _outputs_of(dataset))
    if dataset.n_features != imported.n_features or not _fits(imported, shape):
        _refuse(imported, dataset)


def _fits(imported: Imported, shape: Shape) -> bool:
    output = imported.layers[-1].activation
    right_task = imported.task in (None, shape.task) and not (output == "softmax" and shape.task == REGRESSION)
    return right_task and shape.fits(imported.n_out, output)


def _refuse(imported: Imported, dataset: Dataset) -> NoReturn:
    is_classifier = imported.task == CLASSIFICATION or imported.layers[-1].activation == "softmax"
    task = CLASSIFICATION if is_classifier else imported.task
    outputs = 2 if is_classifier and imported.n_out == 1 else imported.n_out
    fitting = [source.label for key, source in SOURCES.items() if _fits_source(imported, key)][:MOST_NAMED]
    none = Text(QT_TRANSLATE_NOOP("Import", "None of the sets of the program fits."))
    some = Text(QT_TRANSLATE_NOOP("Import", "Sets of the program that fit: {names}."), {"names": _listed(fitting)})
    message = QT_TRANSLATE_NOOP(
        "Import",
        "The network does not fit the present data. It needs {needs}; the data have {given}. Choose data that fit, "
        "then import it again. {hint}",
    )
    raise InputError(
        message,
        needs=_wants(task, imported.n_features, outputs),
        given=_wants(dataset.task, dataset.n_features, _outputs_of(dataset)),
        hint=some if fitting else none,
    )


def _wants(task: str | None, count: int, outputs: int) -> Text:
    """Return a number of inputs and outputs in words."""
    words = {
        CLASSIFICATION: QT_TRANSLATE_NOOP("Import", "inputs: {inputs}, classes: {outputs}"),
        REGRESSION: QT_TRANSLATE_NOOP("Import", "inputs: {inputs}, numbers to predict: {outputs}"),
        None: QT_TRANSLATE_NOOP("Import", "inputs: {inputs}, outputs: {outputs}"),
    }
    return Text(words[task], {"inputs": count, "outputs": outputs})


def _outputs_of(dataset: Dataset) -> int:
    return dataset.n_classes if dataset.targets is None else int(dataset.targets.shape[1])


def _listed(names: Sequence[Marked]) -> Text:
    """Return names one after the other, each in the reader's language."""
    values = {f"name{number}": name for number, name in enumerate(names)}
    return Text(_separated("Import", ", ".join(f"{{{key}}}" for key in values)), values)


def _separated(context: str, form: str) -> Marked:
    """Return a form of places alone, in which there is nothing to translate."""
    marked = Marked(form)
    marked.context = context
    return marked


def _fits_source(imported: Imported, key: str) -> bool:
    source = SOURCES[key]
    classes = next((int(param.default) for param in source.params if param.name == "classes"), source.classes)
    shape = Shape(0, (), classes, 0 if classes else source.targets)
    return source.features == imported.n_features and _fits(imported, shape)


# -- the experiment ----------------------------------------------------------------------------------------------------


def _experiment(imported: Imported, present: Experiment, dataset: Dataset) -> Experiment:
    """Return the experiment on the present data, not standardised."""
    keys = imported.inputs.keys
    is_plain = keys == tuple(f"x{number}" for number in range(1, imported.n_features + 1))
    layers = tuple(
        LayerSpec(
            units=layer.bias.size,
            activation=layer.activation,
            params=dict(layer.params),
            dropout=layer.dropout,
            skips=layer.columns[1:],
        )
        for layer in imported.layers
    )
    start = NetworkSpec(seed=present.network.seed) if imported.initializer else present.network
    network = changed(start, layers=layers, initializer=imported.initializer or start.initializer)
    training = imported.training or _with_loss(present, layers[-1].activation, dataset.task)
    if imported.training is not None:  # scikit-learn takes all samples as one batch where there are fewer
        train, _, _ = parts(Experiment(data=present.data, training=training), dataset)
        training = changed(training, batch_size=max(1, min(training.batch_size, len(train))))
    data = changed(present.data, features=() if is_plain else keys, standardize=False)
    return Experiment(data=data, network=network, training=training, title="")


def _with_loss(present: Experiment, output: str, task: str) -> TrainingSpec:
    """Return the present training, with a loss that goes with the output where that is another one."""
    training = present.training
    link = LOSSES[training.loss].link
    if (
        output == present.network.layers[-1].activation
        and task in LOSSES[training.loss].tasks
        and link in (None, output)
    ):
        return training
    if task == CLASSIFICATION and output in PROBABILITIES_TO_LOSS and link != output:
        return changed(training, loss=PROBABILITIES_TO_LOSS[output], loss_params={})
    if link not in (None, output) or task not in LOSSES[training.loss].tasks:
        return changed(training, loss="mse", loss_params={})
    return training


def _with_standardize(experiment: Experiment, standardize: bool) -> Experiment:
    return changed(experiment, data=changed(experiment.data, standardize=standardize))


# -- names -------------------------------------------------------------------------------------------------------------


def _in_order_of(imported: Imported, dataset: Dataset) -> tuple[Imported, list[Text]]:
    """Return the network with inputs and outputs in the order of the data, where names tell it."""
    notices: list[Text] = []
    names, own = imported.class_names, dataset.class_names
    if names and own and names != own:
        if sorted(names) == sorted(own):
            imported = replace(imported, layers=(*imported.layers[:-1], _reordered(imported.layers[-1], names, own)))
        else:
            said = QT_TRANSLATE_NOOP("Import", "The classes {names} of the network are taken for {own}.")
            notices.append(Text(said, {"names": ", ".join(names), "own": ", ".join(own)}))
    features = imported.feature_names
    if features and features != dataset.feature_names:
        if sorted(features) == sorted(dataset.feature_names) and len(set(features)) == len(features):
            places = {name: f"x{number}" for number, name in enumerate(dataset.feature_names, start=1)}
            keys = tuple(places[features[int(key[1:]) - 1]] for key in imported.inputs.keys if key[1:].isdecimal())
            if len(keys) == len(imported.inputs.keys):
                imported = replace(imported, inputs=replace(imported.inputs, keys=keys))
        else:
            said = QT_TRANSLATE_NOOP("Import", "The inputs {names} of the network are the columns here, in order.")
            notices.append(Text(said, {"names": ", ".join(features[:10])}))
    return imported, notices


def _reordered(output: Layer, names: tuple[str, ...], own: tuple[str, ...]) -> Layer:
    """Return the output layer for the classes in another order."""
    if output.bias.size == len(names):
        order = [names.index(name) for name in own]
        return replace(output, weights=output.weights[order], bias=output.bias[order])
    return replace(output, weights=-output.weights, bias=-output.bias)  # one output, two classes the other way round


# -- scale -------------------------------------------------------------------------------------------------------------


def _same(own: Inputs, imported: Imported) -> bool:
    """Say whether the data are scaled as the network scales its inputs."""
    mean, scale, share = imported.inputs.mean, imported.inputs.scale, imported.precision
    return bool(
        np.allclose(own.scale, scale, rtol=share, atol=0.0) and (np.abs(own.mean - mean) <= share * np.abs(scale)).all()
    )


def _folded(imported: Imported) -> Imported:
    """Return the network that takes its inputs as they are: w·(x - μ)/σ + b = (w/σ)·x + (b - w·μ/σ)."""
    mean, scale, layers = imported.inputs.mean, imported.inputs.scale, []
    for layer in imported.layers:
        if 0 in layer.columns:
            own = layer.weights[:, -len(scale) :] / scale  # the inputs are the farthest column
            weights = np.hstack([layer.weights[:, : -len(scale)], own])
            layer = replace(layer, weights=weights, bias=layer.bias - own @ mean)  # noqa: PLW2901
        layers.append(layer)
    plain = Inputs(imported.inputs.keys, np.zeros_like(mean), np.ones_like(scale))
    return check(replace(imported, layers=tuple(layers), inputs=plain))


def _better(candidate: Experiment, imported: Imported, notices: list[Text]) -> Opened:
    """Return the network on inputs as they are or standardised, whichever it does better on; the file cannot say."""
    both = [_opened(_with_standardize(candidate, standardize), imported, notices) for standardize in (False, True)]
    plain, scaled = (_score(opened.saved) for opened in both)
    if plain == scaled:
        return both[0]
    on = QT_TRANSLATE_NOOP(
        "Import",
        "Standardising is on: so the network scores {scaled}, with columns as they are {plain}; nothing else tells.",
    )
    off = QT_TRANSLATE_NOOP(
        "Import", "Standardising is off: so the network scores {plain}, standardised {scaled}; nothing else tells."
    )
    said = on if scaled > plain else off
    chosen = both[scaled > plain]
    return replace(
        chosen, notices=(*chosen.notices, Text(said, {"plain": fixed(plain, 3), "scaled": fixed(scaled, 3)}))
    )


def _score(saved: Saved) -> float:
    run = build(saved.experiment)
    if saved.parameters is not None:
        np.copyto(run.training.network.parameters, saved.parameters)
    run.training.refresh()
    return float(np.nan_to_num(run.training.record.train_score, nan=-np.inf))


# -- parameters --------------------------------------------------------------------------------------------------------


def parameters(experiment: Experiment, imported: Imported) -> np.ndarray:
    """Return the flat vector of the network's parameters `(P,)`."""
    network = build_network(experiment.network, len(imported.inputs.keys))
    for index, layer in enumerate(imported.layers):
        network.weights(index)[...], network.bias(index)[...] = layer.weights, layer.bias
        slope = network.slope(index)
        if slope is not None:
            slope[()] = layer.params["slope"]
    return network.parameters
