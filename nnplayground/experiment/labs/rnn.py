"""The recurrent network as a document: which task, which cell, how trained; checked, and built into a run."""

from __future__ import annotations

from functools import partial

import numpy as np
from msgspec.structs import replace

from nnplayground.catalogue import checked, lookup
from nnplayground.data.dataset import CLASSIFICATION
from nnplayground.data.sequences.own import MOST_LETTERS, of_table, of_text
from nnplayground.data.sequences.sequences import Sequences
from nnplayground.data.sequences.tasks import OWN, TASKS, Task, make, own
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.families.sequences import AtEveryTime, Score, TimeGauge
from nnplayground.engine.initializers import Shape as Fans
from nnplayground.engine.layers import Convolution, Dense, Layer, Recurrent
from nnplayground.engine.layers.recurrent import CELLS
from nnplayground.engine.layers.unrolled import ALL, FLAGGED, LAST
from nnplayground.engine.layers.windows import Windows
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.metrics import accuracy, r_squared
from nnplayground.engine.network import Network
from nnplayground.errors import InputError
from nnplayground.experiment.build import load_data
from nnplayground.experiment.check import with_path
from nnplayground.experiment.fields import NUMBERS
from nnplayground.experiment.labs.learning import (
    begin,
    check_learning,
    deal,
    draw,
    refuse_too_many,
    settings_of,
    start_slopes,
)
from nnplayground.experiment.labs.rnn_run import RnnRun, part_of
from nnplayground.experiment.labs.rnn_spec import PARAMS, TABLE, TEXT, RnnSpec
from nnplayground.experiment.spec import DataSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP

MOST_MEASURED, FEWEST_MEASURED, NUMBERS_MEASURED = 256, 4, 2_000_000
"""Sequences over which gradients by time are measured: fewer of a large network, so that it takes some milliseconds."""
STEPS_OF_TEXT, SMALLEST_BATCH, LARGEST_BATCH, MOST_EPOCHS = 1000, 4, 32, 120
"""How long a network first learns from a text of one's own."""


def task_of(task: str, given: Sequences | None = None) -> Task:
    """Return a task by its key, or the one that sequences of one's own are. Raises `InputError` where it is neither."""
    if task != OWN:
        return lookup(TASKS, task, "task")
    if given is None:
        raise InputError(QT_TRANSLATE_NOOP("Lab", "task: own sequences have to be read from a file first."))
    return own(given)


def asks_for_samples(spec: RnnSpec) -> bool:
    """Say whether a document learns from the samples of its experiment."""
    return spec.task == OWN and spec.own == TABLE


def sequences_of(data: DataSpec, spec: RnnSpec) -> Sequences:
    """Return the samples of an experiment as sequences; raises `InputError` where they are none."""
    return of_table(load_data(data), spec.columns)


def on_samples(data: DataSpec, spec: RnnSpec) -> RnnSpec:
    """Return the document that learns from the samples of its experiment, with the cost function that suits them.

    Where the columns cannot be dealt out to times as they were, every one is a time of its own. Samples that cannot be
    sequences at all are refused when the run is built.
    """
    spec = replace(spec, own=TABLE)
    try:
        dataset = load_data(data)
        columns = spec.columns if dataset.n_features % spec.columns == 0 else 1
        return suited(replace(spec, columns=columns), OWN, of_table(dataset, columns))
    except InputError:
        return replace(spec, task=OWN, params={})


def on_text(spec: RnnSpec, text: str) -> RnnSpec:
    """Return the document that learns to go on with a text; raises `InputError` for one that is too short or long.

    A short text gets small batches and more epochs, so that there are steps enough to learn something. Whoever learns
    from a text already keeps all other settings.
    """
    given = of_text(text, spec.length)
    if spec.task == OWN and spec.own == TEXT:
        return replace(spec, text=text)
    spec = suited(replace(spec, own=TEXT, text=text), OWN, given)
    batch = min(LARGEST_BATCH, max(SMALLEST_BATCH, len(given) // LARGEST_BATCH))
    epochs = max(task_of(OWN, given).epochs, min(MOST_EPOCHS, STEPS_OF_TEXT * batch // len(given)))
    return replace(spec, training=replace(spec.training, batch_size=batch, epochs=epochs))


def _with_text(spec: RnnSpec, given: Sequences | None) -> Sequences | None:
    """Return the sequences that are given, or else those of the document's text."""
    if given is not None or spec.task != OWN:
        return given
    if spec.own not in (TEXT, TABLE):
        raise InputError(QT_TRANSLATE_NOOP("Lab", "own: choose one of: {choices}."), choices=f"{TEXT}, {TABLE}")
    PARAMS["length"].check(spec.length)
    return of_text(spec.text, int(spec.length)) if spec.own == TEXT and spec.text else None


def suited(spec: RnnSpec, task: str, given: Sequences | None = None) -> RnnSpec:
    """Return the document for another task: its cost function, and what an LSTM needs to learn it in seconds."""
    entry = task_of(task, given)
    loss = "cross_entropy" if entry.task == CLASSIFICATION else "mse"
    training = replace(spec.training, loss=loss, loss_params={}, epochs=entry.epochs)
    return replace(spec, task=task, params={}, output=None, units=entry.units, training=training)


def output_of(spec: RnnSpec, given: Sequences | None = None) -> str:
    """Return the activation of the output layer."""
    suits = "softmax" if task_of(spec.task, given).task == CLASSIFICATION else "identity"
    return suits if spec.output is None else spec.output


def check(spec: RnnSpec, given: Sequences | None = None) -> None:
    """Raise `InputError` that names the field for what cannot be; `given` are the sequences of the task `OWN`."""
    if len(spec.text) > MOST_LETTERS:
        message = QT_TRANSLATE_NOOP("Lab", "text: it has {count} letters; at most {most} can be learned from.")
        raise InputError(message, count=len(spec.text), most=MOST_LETTERS)
    given = _with_text(spec, given)
    task = task_of(spec.task, given)
    with_path("params", lambda: checked(task.params, spec.params, task.key))
    lookup(CELLS, spec.cell, "cell")
    for name in ("units", "layers", "forget_bias", "test_fraction", "length", "columns"):
        with_path(name, partial(PARAMS[name].check, getattr(spec, name)))
    for name in ("data_seed", "split_seed"):
        with_path(name, partial(NUMBERS["seed"].check, getattr(spec, name)))
    spec.start.check()
    output = output_of(spec, given)
    lookup(ACTIVATIONS, output, "output")
    check_learning(spec.training, output, spec.clip)
    if task.task not in LOSSES[spec.training.loss].tasks:
        message = QT_TRANSLATE_NOOP("Lab", "{task} asks for numbers; the cost function {loss} is for classes.")
        raise InputError(message, task=task.label, loss=LOSSES[spec.training.loss].label)
    delay, length = (checked(task.params, spec.params, task.key).get(name) for name in ("delay", "length"))
    if delay is not None and length is not None and delay >= length:
        message = QT_TRANSLATE_NOOP("Lab", "params: a delay of {delay} needs sequences that are longer than {length}.")
        raise InputError(message, delay=delay, length=length)


def build(spec: RnnSpec, given: Sequences | None = None) -> RnnRun:
    """Return the run at its beginning; `given` are the sequences of the task `OWN`. Raises `InputError` as `check`."""
    given = _with_text(spec, given)
    check(spec, given)
    task, training = task_of(spec.task, given), spec.training
    params = checked(task.params, spec.params, task.key)
    sequences = given if spec.task == OWN and given is not None else make(task.key, params, spec.data_seed)
    network = Network(_layers(spec, sequences))
    _start(network, spec)
    rows = deal(len(sequences), sequences.labels, spec.test_fraction, spec.split_seed, training)

    settings = settings_of(training, network, _score(sequences), spec.clip)
    started = begin(network, lambda chosen: part_of(sequences.rows(chosen)), rows, settings, training.seed)
    footprint = sum(layer.footprint for layer in network.layers)
    measured = min(MOST_MEASURED, max(FEWEST_MEASURED, NUMBERS_MEASURED // footprint))
    gauge = TimeGauge(network, started.data.train, settings.cost, measured)
    return RnnRun(spec, task, sequences, rows, started, gauge, tuple(gauge()))


def _score(sequences: Sequences) -> Score:
    score = accuracy if sequences.task == CLASSIFICATION else r_squared
    return AtEveryTime(score, sequences.times) if sequences.at_every_time else score


def _layers(spec: RnnSpec, sequences: Sequences) -> list[Layer]:
    flags, features, times = sequences.present is not None, sequences.features, sequences.times
    layers: list[Layer] = []
    for number in range(1, spec.layers + 1):
        below = features if number == 1 else spec.units
        gives = FLAGGED if flags else ALL
        if number == spec.layers:
            gives = ALL if sequences.at_every_time else LAST
        layers.append(Recurrent(spec.cell, below, times, spec.units, gives, flags))
    activation = ACTIVATIONS[output_of(spec, sequences)]
    params = activation.defaults()
    if sequences.at_every_time:
        shape = (spec.units, 1, times)
        layers.append(Convolution(shape, sequences.outputs, Windows((1, 1)), activation, params))
    else:
        layers.append(Dense(spec.units, sequences.outputs, activation, params))
    refuse_too_many(sum(layer.size for layer in layers))
    return layers


def _start(network: Network, spec: RnnSpec) -> None:
    """Draw all numbers, gate by gate: every gate is a layer of its own to the initialiser."""
    rng = np.random.default_rng(spec.start.seed)
    for index, layer in enumerate(network.layers):
        weights, bias = network.weights(index), network.bias(index)
        if not isinstance(layer, Recurrent):
            weights[...], bias[...] = draw(spec.start, Fans(layer.fan_in, layer.rows, layer.activation.key), rng)
            continue
        for number, gate in enumerate(layer.cell.gates):
            own = slice(number * layer.units, (number + 1) * layer.units)
            activation = "tanh" if gate in ("h", "g", "n") else "logistic"
            weights[own, layer.units :], bias[own] = draw(
                spec.start, Fans(layer.features, layer.units, activation), rng
            )
            weights[own, : layer.units], _ = draw(spec.start, Fans(layer.units, layer.units, activation), rng)
            if layer.cell.has_memory and gate == "f":
                bias[own] += spec.forget_bias
    start_slopes(network)
