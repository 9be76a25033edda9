"""A stack of Boltzmann machines on the bundled digits, trained machine by machine, dreaming, and fine-tuned.

Each step is a piece of work that may be called off between two epochs; asked for again, it goes on from there.
"""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock

import numpy as np

from nnplayground.data.dataset import Floats
from nnplayground.engine.training import Training
from nnplayground.experiment.labs.machines import Contrast, DbnSpec, build_dbn
from nnplayground.experiment.spec import TrainingSpec
from nnplayground.progress import Report, silently

SPEC = DbnSpec(
    hidden=(64, 32),
    epochs_each=25,
    labelled=100,
    contrast=Contrast(learning_rate=0.1),
    training=TrainingSpec(loss="cross_entropy", solver="sgd", learning_rate=0.3, batch_size=32, epochs=None),
)
EPOCHS = 30
"""Epochs of fine-tuning at a time."""
STEPS = (1, 10, 100)
"""Steps of Gibbs sampling after which a dream is looked at."""
DREAM_SEED = 3


@dataclass(frozen=True, slots=True, eq=False)
class Learned:
    """What a stack has learned so far; pictures are `(count, rows, columns)`.

    `losses` has the course of each machine that has begun, `filters` what each hidden unit adds to the mean picture,
    and `through` what is left of `seen`, one digit of each class, after going up through a machine and down again.
    """

    losses: tuple[Floats, ...]
    filters: tuple[Floats, ...]
    seen: Floats
    through: tuple[Floats, ...]

    @property
    def trained(self) -> int:
        """How many machines are trained."""
        return len(self.filters)


@dataclass(frozen=True, slots=True, eq=False)
class Tuned:
    """Accuracy on the test images before and after every epoch, from what the stack learned and from random weights."""

    stacked: Floats
    random: Floats


class Stacking:
    """One stack and everything that is done with it."""

    def __init__(self, spec: DbnSpec = SPEC) -> None:
        self.spec = spec
        self.run = build_dbn(spec)
        self._turn = Lock()
        self._losses: list[list[float]] = [[] for _ in spec.hidden]
        self._tunings: tuple[Training, Training] | None = None
        self._scores: tuple[list[float], list[float]] = ([], [])
        labels = self.run.images.labels
        self._rows = [int(np.flatnonzero(labels == kind)[0]) for kind in range(len(self.run.images.class_names))]

    @property
    def sizes(self) -> tuple[int, ...]:
        """Units from the pixels to the top."""
        return self.run.dbn.sizes

    @property
    def trained(self) -> int:
        """How many machines are trained."""
        return self.run.training.epoch // self.spec.epochs_each

    def train(self, machines: int, report: Report = silently) -> Learned:
        """Train until so many machines are trained, each on what those below it say; return what has been learned."""
        training, end = self.run.training, machines * self.spec.epochs_each
        begin = training.epoch
        while training.epoch < end:
            with self._turn:
                if training.epoch < end:
                    machine = training.layer
                    training.advance_epoch()
                    self._losses[machine].append(training.record.train_loss)
            report((training.epoch - begin) / (end - begin))
        return self.learned()

    def learned(self) -> Learned:
        """Return what the trained machines have learned."""
        seen, filters, through = self._seen(), [], []
        for machine in range(self.trained):
            found = self.run.learned(machine)[:, 0]
            filters.append(found - found.mean(axis=0))
            through.append(self.run.rebuilt(seen, machine + 1)[:, 0])
        losses = tuple(np.array(each) for each in self._losses if each)
        return Learned(losses, tuple(filters), seen[:, 0], tuple(through))

    def _seen(self) -> Floats:
        """Return one digit of each class, as images."""
        return self.run.images.pixels[self._rows]

    def dream(self, *, from_digits: bool, seed: int = DREAM_SEED, report: Report = silently) -> tuple[Floats, ...]:
        """Return what the top has come to after each of `STEPS`, from a digit of each class or from random states."""
        seen, pictures = self._seen(), []
        for number, steps in enumerate(STEPS):
            report(number / len(STEPS))
            rng = np.random.default_rng(seed)  # the same chain each time, so that it is seen on its way
            pictures.append(self.run.dreams(len(seen), rng, steps, seen if from_digits else None)[:, 0])
        return tuple(pictures)

    def tune(self, epochs: int = EPOCHS, report: Report = silently) -> Tuned:
        """Fine-tune the stack and its twin from random weights for some epochs more; return both courses.

        The machines have to be trained before.
        """
        with self._turn:
            if self._tunings is None:
                self._tunings = self.run.fine_tuning(), self.run.from_random_weights()
                for course, training in zip(self._scores, self._tunings, strict=True):
                    course.append(training.record.test_score)
        end, tunings = max(len(course) for course in self._scores) + epochs, self._tunings
        for number, (course, training) in enumerate(zip(self._scores, tunings, strict=True)):
            while len(course) < end:
                with self._turn:
                    if len(course) < end:
                        training.advance_epoch()
                        if not training.history.records.wants(training.epoch):
                            training.refresh()
                        course.append(training.record.test_score)
                report((number + 1.0 - (end - len(course)) / epochs) / len(tunings))
        return Tuned(*(np.array(course) for course in self._scores))
