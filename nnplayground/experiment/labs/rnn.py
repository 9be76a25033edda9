"""The recurrent network as a document: which task, which cell, how trained; and the run that it becomes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import msgspec
import numpy as np
from msgspec.structs import replace

from nnplayground.catalogue import Param, checked, lookup
from nnplayground.data.dataset import CLASSIFICATION, Floats, Labels
from nnplayground.data.sequences import names
from nnplayground.data.sequences.own import MOST_LETTERS, of_table, of_text
from nnplayground.data.sequences.sequences import Sequences, one_hot
from nnplayground.data.sequences.tasks import OWN, TASKS, Task, make, own
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array
from nnplayground.engine.families.maps import saliency
from nnplayground.engine.families.sequences import (
    AtEveryTime,
    Score,
    TimeGauge,
    Unfolded,
    as_rows,
    as_sequences,
    choose,
    prolong,
    slide,
    unfold,
)
from nnplayground.engine.families.through_time import Traced, trace
from nnplayground.engine.initializers import Shape as Fans
from nnplayground.engine.layers import Convolution, Dense, Layer, Recurrent
from nnplayground.engine.layers.recurrent import CELLS
from nnplayground.engine.layers.unrolled import ALL, FLAGGED, LAST
from nnplayground.engine.layers.windows import Windows
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.metrics import accuracy, r_squared
from nnplayground.engine.network import Network
from nnplayground.engine.objective import Part
from nnplayground.engine.training import Training
from nnplayground.errors import InputError
from nnplayground.experiment.build import load_data
from nnplayground.experiment.check import with_path
from nnplayground.experiment.fields import NUMBERS
from nnplayground.experiment.labs.learning import (
    CLIP,
    OUTPUT_LAYER,
    Rows,
    Start,
    begin,
    check_learning,
    deal,
    draw,
    refuse_too_many,
    settings_of,
    start_slopes,
)
from nnplayground.experiment.spec import DataSpec, Params, Spec, TrainingSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text

MOST_RECURRENT = 4
TEXT, TABLE = "text", "table"
"""What sequences of one's own are: a text that stands in the document, or the samples of the experiment."""
MOST_MEASURED, FEWEST_MEASURED, NUMBERS_MEASURED = 256, 4, 2_000_000
"""Sequences over which gradients by time are measured: fewer of a large network, so that it takes some milliseconds."""
STEPS_OF_TEXT, SMALLEST_BATCH, LARGEST_BATCH, MOST_EPOCHS = 1000, 4, 32, 120
"""How long a network first learns from a text of one's own."""

PARAMS = {
    param.name: param
    for param in [
        Param(
            "units",
            NUMBERS["units"].label,
            16,
            1,
            1000,
            kind=int,
            help=QT_TRANSLATE_NOOP("Lab", "How many numbers the state has, in which everything is remembered."),
            formula=r"h_t = \tanh \left( W x_t + U h_{t-1} + b \right)",
            small=QT_TRANSLATE_NOOP(
                "Lab", "The state cannot hold what the task needs: the loss stays high (underfitting)."
            ),
            large=QT_TRANSLATE_NOOP(
                "Lab", "Training is slower, and the network may learn the sequences by heart (overfitting)."
            ),
        ),
        Param(
            "layers",
            QT_TRANSLATE_NOOP("Lab", "Recurrent layers"),
            1,
            1,
            MOST_RECURRENT,
            kind=int,
            help=QT_TRANSLATE_NOOP("Lab", "Each further layer reads the outputs of the one below, time by time."),
            formula=r"x_t^{(l+1)} = h_t^{(l)}",
            small=QT_TRANSLATE_NOOP("Lab", "One layer has to do everything at once: reading and remembering."),
            large=QT_TRANSLATE_NOOP(
                "Lab", "Training is slow, and gradients have to go back through layers as well as times."
            ),
        ),
        Param(
            "forget_bias",
            QT_TRANSLATE_NOOP("Lab", "Forget gate's bias at the start"),
            1.0,
            -20.0,
            20.0,
            help=QT_TRANSLATE_NOOP("Lab", "Above 0 an LSTM begins by keeping what is in its memory."),
            formula=r"f_t = \sigma \left( W_f x_t + U_f h_{t-1} + b_f \right)",
            small=QT_TRANSLATE_NOOP(
                "Lab",
                "Half of the memory is lost at every time, and with it the gradient, until the gate has learned to "
                "stay open.",
            ),
            large=QT_TRANSLATE_NOOP(
                "Lab", "Everything is kept, and the cell learns late to forget what no longer counts."
            ),
        ),
        Param(
            "length",
            QT_TRANSLATE_NOOP("Lab", "Letters of a piece"),
            20,
            2,
            200,
            kind=int,
            help=QT_TRANSLATE_NOOP("Lab", "The text is cut into pieces; back-propagation goes no further back."),
            small=QT_TRANSLATE_NOOP("Lab", "What lies further back than a piece cannot be learned."),
            large=QT_TRANSLATE_NOOP(
                "Lab", "There are few pieces, steps take longer, and gradients vanish on their way."
            ),
        ),
        Param(
            "columns",
            QT_TRANSLATE_NOOP("Lab", "Columns of a time"),
            1,
            1,
            1000,
            kind=int,
            help=QT_TRANSLATE_NOOP("Lab", "Every row is a sequence; so many of its columns are the input of one time."),
            small=QT_TRANSLATE_NOOP(
                "Lab", "Numbers that belong to one time are taken for several times after each other."
            ),
            large=QT_TRANSLATE_NOOP(
                "Lab", "Times that follow each other are taken for one: there is nothing left to remember."
            ),
        ),
        CLIP,
        *(NUMBERS[name] for name in ("test_fraction", "seed", "learning_rate", "batch_size", "epochs")),
    ]
}
"""The numbers of the document, beside those of the task."""


class RnnSpec(Spec, frozen=True, kw_only=True):
    """A recurrent network on a task; the output layer, the same at every time, comes by itself."""

    task: str = "majority"
    params: Params = msgspec.field(default_factory=dict)
    """Of the task: length, number of sequences, ..."""
    own: str = TEXT
    """What the sequences of the task `OWN` are."""
    text: str = ""
    length: int = 20
    """Letters of every piece that a text is cut into."""
    columns: int = 1
    """Columns of a table that are the input of one time."""
    data_seed: int = 0
    test_fraction: float = 0.3
    split_seed: int = 0
    cell: str = "lstm"
    units: int = 16
    layers: int = 1
    output: str | None = None
    """The activation of the output layer; None takes the one that suits the task."""
    forget_bias: float = 1.0
    start: Start = Start()
    training: TrainingSpec = TrainingSpec(
        loss="cross_entropy", solver="adam", learning_rate=0.01, batch_size=32, epochs=40
    )
    clip: float | None = 5.0


@dataclass(frozen=True, slots=True, eq=False)
class RnnRun:
    """A recurrent network with its sequences and its training."""

    spec: RnnSpec
    task: Task
    sequences: Sequences
    rows: Rows
    training: Training
    gauge: TimeGauge
    gradient_at_start: tuple[Array, ...]
    """The mean |∂J/∂h| at every time, as `gradient_by_time`, with the first weights."""

    @property
    def recurrent(self) -> list[Recurrent]:
        """The recurrent layers, from below."""
        return [layer for layer in self.training.network.layers if isinstance(layer, Recurrent)]

    def layer_name(self, layer: int) -> Text:
        """Return what the layer is called that `TrainingDiverged` and the gradients count from 1."""
        if layer > self.spec.layers:
            return Text(OUTPUT_LAYER)
        values = {"kind": CELLS[self.spec.cell].label, "number": layer}
        return Text(QT_TRANSLATE_NOOP("Lab", "{kind} {number}"), values)

    def gradient_by_time(self) -> list[Array]:
        """Return the mean |∂J/∂h| at every time `(times,)` of each recurrent layer, over some training sequences."""
        return self.gauge()

    def answers(self, chosen: Labels) -> Floats:
        """Return what the network answers to some of the sequences `(m, places, outputs)`."""
        return self.answer(self.sequences.rows(chosen))

    def answer(self, sequences: Sequences) -> Floats:
        """Return what the network answers `(m, places, outputs)`."""
        outputs = self.training.network.predict(_inputs(sequences))
        return as_sequences(outputs, sequences.y.shape[1])

    def states(self, sequence: int) -> list[Array]:
        """Return h at every time `(times, units)` of each recurrent layer, for one of the sequences."""
        return [layer.moments["h"] for layer in self.unfolded(sequence)]

    def unfolded(self, sequence: int) -> list[Unfolded]:
        """Return what each recurrent layer computes at every time for one of the sequences, and ∂J/∂h there."""
        part = _part(self.sequences.rows(np.array([sequence])))
        return unfold(self.training.network, part, self.training.settings.cost)

    def traced(self, some: Sequences) -> Traced:
        """Return the first of some sequences on its way through the network and back."""
        present, asked = (None if flags is None else flags[0] for flags in (some.present, some.asked))
        return trace(self.training.network, some.x[0], some.y[0], self.training.settings.cost, present, asked)

    def saliency(self, sequence: int, output: int, place: int = -1) -> Array:
        """Return ∂z/∂x `(times, features)`: which inputs matter for the score z of an output, before its activation.

        `place` is the time of the answer, counted from the end where it is negative.
        """
        some = self.sequences.rows(np.array([sequence]))
        places = some.y.shape[1]
        unit = output * places + range(places)[place]
        slopes = saliency(self.training.network, _inputs(some), unit)
        return as_sequences(slopes[:, : some.features * some.times], some.times)[0]

    def spell(self, language: str, rng: np.random.Generator, warmth: float = 0.7) -> str:
        """Return a name that the network makes up, letter by letter; `warmth` near 0 takes the likeliest letters.

        For the task with names alone; raises `ValueError` for another.
        """
        if self.task.key != "names":
            raise ValueError("only names are spelt")
        chosen: list[int] = []

        def feed_back(answer: Array, _time: int) -> Array:
            chosen.append(choose(answer, warmth, rng))
            return names.letter(chosen[-1])

        prolong(self.training.network, names.beginning(language), self.sequences.times, feed_back)
        return names.spelt(chosen)

    def go_on(self, begin_with: Array, times: int) -> Array:
        """Return a wave `(times,)` that begins with given values `(n,)` and goes on by the network's own answers.

        For the task with sines alone; raises `ValueError` for another. It looks back as far as it has learned to.
        """
        if self.task.key != "sine":
            raise ValueError("only sines are continued")
        found = slide(self.training.network, begin_with[:, None], times, self.sequences.times, lambda answer: answer)
        return found[:times, 0]

    def write(self, begin_with: str, letters: int, rng: np.random.Generator, warmth: float = 0.7) -> str:
        """Return a text of so many letters that begins with given ones and goes on by the network's own answers.

        For own text alone; raises `ValueError` for another task. Letters that the network has never seen are left out;
        where none is left, it begins with a letter at random.
        """
        if self.task.key != OWN or not self.task.continues:
            raise ValueError("only text is gone on with")
        signs = self.sequences.output_names
        known = [signs.index(letter) for letter in begin_with if letter in signs] or [int(rng.integers(len(signs)))]
        begin = one_hot(np.array(known[:letters]), len(signs))

        def feed_back(answer: Array) -> Array:
            return one_hot(np.array(choose(answer, warmth, rng)), len(signs))

        found = slide(self.training.network, begin, letters, self.sequences.times, feed_back)
        return "".join(signs[number] for number in found.argmax(axis=1))


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
    started = begin(network, lambda chosen: _part(sequences.rows(chosen)), rows, settings, training.seed)
    footprint = sum(layer.footprint for layer in network.layers)
    measured = min(MOST_MEASURED, max(FEWEST_MEASURED, NUMBERS_MEASURED // footprint))
    gauge = TimeGauge(network, started.data.train, settings.cost, measured)
    return RnnRun(spec, task, sequences, rows, started, gauge, tuple(gauge()))


def _inputs(sequences: Sequences) -> Floats:
    return as_rows(sequences.x, sequences.present)


def _part(some: Sequences) -> Part:
    return Part(_inputs(some), as_rows(some.y, some.asked))


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
