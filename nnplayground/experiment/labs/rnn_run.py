"""A recurrent network with its sequences and its training, and what can be asked of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnplayground.data.dataset import Floats, Labels
from nnplayground.data.sequences import names
from nnplayground.data.sequences.sequences import Sequences, one_hot
from nnplayground.data.sequences.tasks import OWN, Task
from nnplayground.engine.arrays import Array
from nnplayground.engine.families.maps import saliency
from nnplayground.engine.families.sequences import (
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
from nnplayground.engine.layers import Recurrent
from nnplayground.engine.layers.recurrent import CELLS
from nnplayground.engine.objective import Part
from nnplayground.engine.training import Training
from nnplayground.experiment.labs.learning import OUTPUT_LAYER, Rows
from nnplayground.experiment.labs.rnn_spec import RnnSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text


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
        outputs = self.training.network.predict(inputs_of(sequences))
        return as_sequences(outputs, sequences.y.shape[1])

    def states(self, sequence: int) -> list[Array]:
        """Return h at every time `(times, units)` of each recurrent layer, for one of the sequences."""
        return [layer.moments["h"] for layer in self.unfolded(sequence)]

    def unfolded(self, sequence: int) -> list[Unfolded]:
        """Return what each recurrent layer computes at every time for one of the sequences, and ∂J/∂h there."""
        part = part_of(self.sequences.rows(np.array([sequence])))
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
        slopes = saliency(self.training.network, inputs_of(some), unit)
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


def inputs_of(sequences: Sequences) -> Floats:
    """Return sequences as rows that a network reads."""
    return as_rows(sequences.x, sequences.present)


def part_of(some: Sequences) -> Part:
    """Return sequences as samples to learn from."""
    return Part(inputs_of(some), as_rows(some.y, some.asked))
