"""What every run is, whatever it trains: to the training thread, the plots, the terminal and files there is no other.

All keep to these rules: one seed decides everything; the numbers are the same to the last bit however a run is cut into
pieces; `state` and `restore` lose nothing; where numbers grow beyond all bounds, `TrainingDiverged` is raised after the
last finite state has been put back.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from nnplayground.engine.arrays import Array, frozen
from nnplayground.engine.history import History, Record
from nnplayground.engine.snapshot import Snapshot
from nnplayground.engine.state import Arrays
from nnplayground.engine.stopping import Finish
from nnplayground.i18n import Text
from nnplayground.progress import Report, silently

Rows = NDArray[np.int64]


class Trainer(ABC):
    """One run over so many `samples`, in epochs of batches; the last batch of an epoch may be smaller.

    `parameters (P,)` is the flat vector that learns, itself: whoever keeps it copies it. `gradient (P,)` is its last
    slope. `epochs` are those planned; None trains until told to stop. `epoch` and `steps` count what is done, `batch`
    and `sample` what is done of the present epoch and batch; `finish` says why the run is over, once it is.
    """

    record: Record
    """Losses, scores, learning rate, mean |gradient| and update ratio of the layers, as last measured.

    What a family does not have is not-a-number.
    """
    may_branch = True
    """Whether it can go on from a past moment."""

    def __init__(
        self, parameters: Array, gradient: Array, layers: int, samples: int, batch_size: int, epochs: int | None
    ) -> None:
        self.parameters, self.gradient = parameters, gradient
        self.epoch = self.steps = self.batch = self.sample = 0
        self.plateaus = 0
        """How often an adaptive rate has been lowered."""
        self.finish: Finish | None = None
        self.begun = False
        """Whether the samples are in the order of the present epoch."""
        self.planned = self.last_epoch = epochs
        self.history = History(layers, parameters.size)
        self.order: Rows = np.arange(samples)
        self.starts = range(0, samples, min(batch_size, samples))
        self.report: Report = silently
        """Told between two pieces of measuring, which takes long where there is much to measure: the record, and before
        it what early stopping watches, each from 0 to 1. It may look at the run and change nothing; the run is not to
        be used any more if it raises `Cancelled`."""

    # -- what a run says itself ----------------------------------------------------------------------------------------

    @abstractmethod
    def advance(self, batches: int) -> None:
        """Learn from the next batches, across epochs; fewer where the run finishes.

        Raises `TrainingDiverged` after putting the last finite state back.
        """

    @abstractmethod
    def refresh(self) -> None:
        """Measure `record` now, between two entries of the history, for a display that stands still."""

    @abstractmethod
    def gauge(self) -> Sequence[Array]:
        """Return the gradient of every layer's weights at the present parameters, in any shape; no generator moves."""

    @abstractmethod
    def keep(self) -> None:
        """Remember the present state as the last good one, in all respects."""

    @abstractmethod
    def fall_back(self) -> None:
        """Put the last state back whose loss is finite: parameters, the solver's memory, and what goes on with them."""

    @abstractmethod
    def forget_memory(self) -> None:
        """Give the solver an empty memory, also where the run falls back to."""

    @abstractmethod
    def state(self) -> Arrays:
        """Return copies of all that decides how the run goes on, beside its settings and the parameters.

        A flat dictionary of float64, int64 and uint64 arrays by name, to be given to `restore`.
        """

    @abstractmethod
    def restore(self, parameters: Array, saved: Arrays) -> list[Text]:
        """Go on from parameters and a `state` of a run with the same settings; return what had to begin anew.

        Raises `InputError` that names the entry, and changes nothing, where something does not fit.
        """

    # -- the way through the samples -----------------------------------------------------------------------------------

    @property
    def batches(self) -> int:
        """Batches, and so steps, of one epoch."""
        return len(self.starts)

    def batch_samples(self, start: int) -> int:
        """Return how many samples the batch that starts at one has."""
        return min(self.starts.step, len(self.order) - start)

    def rows(self) -> Rows:
        """Return the rows of the present batch, once the epoch has begun."""
        start = self.starts[self.batch]
        return self.order[start : start + self.starts.step]

    def advance_sample(self) -> None:
        """Look at the next sample of the present batch; the last one completes the batch and makes the step."""
        if self.finish is not None:
            return
        self.begin_epoch()
        if self.sample + 1 < len(self.rows()):
            self.sample += 1
        else:
            self.advance(1)

    def begin_epoch(self) -> None:
        """Put the samples into the order of this epoch, once."""
        if not self.begun:
            self.begun = True
            self._arrange()

    @abstractmethod
    def _arrange(self) -> None:
        """Draw the order of an epoch that begins."""

    def looked_at(self) -> int | None:
        """Return the row that sample-by-sample stepping has just shown, if it is doing so."""
        return int(self.rows()[self.sample - 1]) if self.sample else None

    def advance_epoch(self) -> None:
        """Learn from the rest of the present epoch."""
        self.advance(self.batches - self.batch)

    def epochs(self) -> Iterator[Snapshot]:
        """Train epoch by epoch until the run finishes, and yield its state after each."""
        while self.finish is None:
            self.advance_epoch()
            yield self.snapshot()

    def go_on(self) -> None:
        """Take up a finished run again; planned epochs are planned once more from here."""
        if self.finish is Finish.EPOCHS:
            self.plan_again()
        self.finish = None

    @property
    def is_at_the_end(self) -> bool:
        """Whether all epochs that were planned are done."""
        return self.last_epoch is not None and self.epoch >= self.last_epoch

    def plan_again(self) -> None:
        """Plan as many epochs from here as were planned for the whole."""
        if self.planned is not None:
            self.last_epoch = self.epoch + self.planned

    def take_plan_over(self, other: Trainer) -> None:
        """Keep the planned end of another run; one that is behind already is planned once more from here."""
        if self.planned == other.planned:
            self.last_epoch = other.last_epoch
        if self.is_at_the_end:
            self.plan_again()

    def take_place_over(self, other: Trainer) -> bool:
        """Stand where another run stands; say whether that is at the same place of an epoch.

        The order of the samples is kept where there are as many of them, and the place in it where batches fit.
        """
        self.epoch, self.steps, self.plateaus = other.epoch, other.steps, other.plateaus
        self.take_plan_over(other)
        if len(self.order) != len(other.order):
            return False
        self.order[:] = other.order
        if self.starts != other.starts:
            return False
        self.begun, self.batch, self.sample = other.begun, other.batch, other.sample
        return True

    # -- what is kept --------------------------------------------------------------------------------------------------

    def gauged(self) -> Array:
        """Return the mean |gradient| of every layer, as it stands in the record."""
        return np.array([np.abs(gradient).mean() for gradient in self.gauge()])

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
