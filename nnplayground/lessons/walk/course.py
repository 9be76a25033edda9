"""Walks one after the other: batch by batch through a run, and back again to the bit."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnplayground.engine.arrays import Array, frozen
from nnplayground.engine.state import Arrays
from nnplayground.engine.step_trace import trace_step
from nnplayground.engine.training import Training
from nnplayground.errors import InputError
from nnplayground.experiment.build import Run, build
from nnplayground.experiment.spec import Experiment
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.lessons.walk.walk import Walk

MOST_NUMBERS = 2_000_000
"""Of one walk: units times samples, and parameters. Beyond that nobody could look through it."""
MOST_BACK = 200
"""Batches that one can go back."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Where a run stands before a step: enough to put a trainer there."""

    parameters: Array
    state: Arrays
    steps: int


class Course:
    """A run of its own, looked through batch by batch; whatever trains in the window is not touched."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self._moments: list[tuple[Moment, Walk]] = []
        self._enter()

    @classmethod
    def begin(cls, experiment: Experiment, parameters: Array | None = None, state: Arrays | None = None) -> Course:
        """Return the course of an experiment from where a run of it stands, or from its beginning.

        Raises `InputError` where experiment and state do not fit, and for what is too large to be looked through.
        """
        run = build(experiment)
        _refuse_large(run.training)
        if parameters is not None and state is not None:
            run.training.restore(parameters, state)
        return cls(run)

    @property
    def walk(self) -> Walk:
        """The steps of the present batch."""
        return self._moments[-1][1]

    @property
    def moment(self) -> Moment:
        """Where the run stands before the present batch."""
        return self._moments[-1][0]

    @property
    def training(self) -> Training:
        """The run itself, before the present batch."""
        return self.run.training

    def sample_rows(self) -> tuple[int, ...]:
        """Return the rows of the data set that the samples of the present batch are."""
        return tuple(int(row) for row in self.run.prepared.train[self.walk.rows])

    @property
    def can_go_back(self) -> bool:
        """Whether there is a batch before this one."""
        return len(self._moments) > 1

    def next(self) -> None:
        """Go on to the next batch, across epochs; a run that is over goes on as it does in the window."""
        self.training.advance(1)
        self._enter()
        if len(self._moments) > MOST_BACK:
            del self._moments[0]

    def back(self) -> None:
        """Go back to the batch before; everything is as it was then, to the bit."""
        if not self.can_go_back:
            raise IndexError("there is no batch before the first")
        self._moments.pop()
        self.training.restore(self.moment.parameters, self.moment.state)

    def _enter(self) -> None:
        training = self.training
        if training.finish is not None:
            training.go_on()
        moment = Moment(frozen(training.network.parameters), training.state(), training.steps)
        rng = np.random.Generator(np.random.PCG64())
        network = training.network.twin(np.float64)
        self._moments.append((moment, Walk(network, training.settings, trace_step(training), rng)))


def _refuse_large(training: Training) -> None:
    network = training.network
    samples = training.batch_samples(0)
    numbers = samples * sum(layer.n_out for layer in network.layers) + network.parameters.size
    if numbers > MOST_NUMBERS:
        raise InputError(
            QT_TRANSLATE_NOOP(
                "Walk",
                "One step of this network has {numbers} numbers, which is too many to step through. "
                "Take smaller batches or fewer neurons.",
            ),
            numbers=numbers,
        )
