"""The course of a run whose step is not back-propagation: epochs, batches, records, and where it falls back to.

What is learned in a step, and how a run is measured, each family says itself; the rest is as in `Training`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnplayground.engine.arrays import Array, frozen
from nnplayground.engine.errors import TrainingDiverged
from nnplayground.engine.history import History, Record
from nnplayground.engine.stopping import Finish
from nnplayground.engine.training import Snapshot

Rows = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Pace:
    """How the samples are gone through."""

    batch_size: int
    epochs: int | None = None
    """The planned end; None trains until told to stop."""
    shuffle: bool = True


class Loop(ABC):
    """One run over `samples` rows; `parameters` is the flat vector that learns, `slices` are its layers.

    `memory` are the arrays that decide, beside the parameters, how the run goes on, and `rngs` its generators; a run
    that diverges gets both back as they were at the end of the last good epoch.
    """

    record: Record

    def __init__(
        self, parameters: Array, slices: Sequence[slice], samples: int, pace: Pace, rng: np.random.Generator
    ) -> None:
        self.parameters, self.slices, self.pace = parameters, tuple(slices), pace
        self.epoch = self.steps = self.batch = self.sample = 0
        self.finish: Finish | None = None
        self.begun = False
        self.last_epoch = pace.epochs
        self.gradient = np.zeros_like(parameters)
        self.history = History(len(self.slices), parameters.size)
        self.order: Rows = np.arange(samples)
        self.starts = range(0, samples, min(pace.batch_size, samples))
        self.rngs: dict[str, np.random.Generator] = {"order": rng}
        self.memory: dict[str, Array] = {}

    def begin(self) -> None:
        """Record the beginning, once everything stands ready."""
        self.keep()
        self.refresh()
        self._write_history()

    # -- what a family says itself -------------------------------------------------------------------------------------

    @abstractmethod
    def learn(self, rows: Rows) -> None:
        """Make one step on these rows of the samples."""

    @abstractmethod
    def measure(self) -> Record:
        """Return losses, scores, rate and mean |gradient| a layer at the present parameters."""

    @abstractmethod
    def gauge(self) -> Sequence[Array]:
        """Return the gradient of every layer's weights, in any shape; no generator moves by it."""

    @abstractmethod
    def end_epoch(self) -> None:
        """Do what comes after an epoch, before it is measured."""

    # -- the loop ------------------------------------------------------------------------------------------------------

    @property
    def batches(self) -> int:
        """Steps of one epoch."""
        return len(self.starts)

    def rows(self) -> Rows:
        """Return the rows of the present batch."""
        start = self.starts[self.batch]
        return self.order[start : start + self.starts.step]

    def advance(self, batches: int) -> None:
        """Learn from the next batches, across epochs; fewer where the run finishes.

        Raises `TrainingDiverged` after putting the last finite state back.
        """
        with np.errstate(all="ignore"):
            while batches > 0 and self.finish is None:
                self._begin_epoch()
                self.learn(self.rows())
                batches -= 1
                self.batch += 1
                self.steps += 1
                self.sample = 0
                if self.batch == self.batches:
                    self._end_epoch()

    def advance_sample(self) -> None:
        """Look at the next sample of the present batch; the last one completes it and makes the step."""
        if self.finish is not None:
            return
        self._begin_epoch()
        if self.sample + 1 < len(self.rows()):
            self.sample += 1
        else:
            self.advance(1)

    def advance_epoch(self) -> None:
        """Learn from the rest of the present epoch."""
        self.advance(self.batches - self.batch)

    def epochs(self) -> Iterator[Snapshot]:
        """Train epoch by epoch until the run finishes, and yield its state after each."""
        while self.finish is None:
            self.advance_epoch()
            yield self.snapshot()

    def _begin_epoch(self) -> None:
        if self.begun:
            return
        self.begun = True
        if self.pace.shuffle:
            self.rngs["order"].shuffle(self.order)

    def _end_epoch(self) -> None:
        self.epoch += 1
        self.batch, self.begun = 0, False
        if not np.isfinite(self.parameters).all():
            self._diverged()
        self.end_epoch()
        if self.last_epoch is not None and self.epoch >= self.last_epoch:
            self.finish = Finish.EPOCHS
        if self.history.records.wants(self.epoch) or self.finish:
            self.record = self.measure()
            self._write_history()
        self.keep()

    def _diverged(self) -> None:
        spoilt = [not np.isfinite(self.parameters[own]).all() for own in self.slices]
        self.fall_back()
        self.finish = Finish.DIVERGED
        raise TrainingDiverged(self.epoch, 1 + spoilt.index(True), self.record.train_loss)

    # -- keeping -------------------------------------------------------------------------------------------------------

    def _arrays(self) -> Mapping[str, Array]:
        return {"parameters": self.parameters, **self.memory}

    def _copies(self) -> dict[str, Array]:
        return {name: values.copy() for name, values in self._arrays().items()}

    def keep(self) -> None:
        """Remember the present state as the last good one."""
        self._kept = self._copies()

    def fall_back(self) -> None:
        """Put the last state back in which all numbers were finite."""
        for name, values in self._arrays().items():
            np.copyto(values, self._kept[name])
        self.refresh()

    def refresh(self) -> None:
        """Measure now, for a display that stands still."""
        with np.errstate(all="ignore"):
            self.record = self.measure()

    def go_on(self) -> None:
        """Take up a finished run again; planned epochs are planned once more from here."""
        if self.finish is Finish.EPOCHS and self.pace.epochs is not None:
            self.last_epoch = self.epoch + self.pace.epochs
        self.finish = None

    def looked_at(self) -> int | None:
        """Return the row that sample-by-sample stepping has just shown, if it is doing so."""
        return int(self.rows()[self.sample - 1]) if self.sample else None

    def _write_history(self) -> None:
        self.history.records.add(self.epoch, self.record.row())
        if self.history.parameters.wants(self.epoch):
            self.history.parameters.add(self.epoch, self.parameters)

    def snapshot(self) -> Snapshot:
        """Return the present state in arrays that will not change."""
        return Snapshot(
            epoch=self.epoch,
            steps=self.steps,
            batch=self.batch,
            sample=self.sample,
            parameters=frozen(self.parameters),
            gradient=frozen(self.gradient),
            record=self.record,
            curve=self.history.curve(),
            finish=self.finish,
        )
