"""The course of a run whose step is not back-propagation: epochs, batches, records, and where it falls back to.

What is learned in a step, and how a run is measured, each family says itself; what it shares with `Training` is
`Trainer`.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

import numpy as np

from nnplayground.engine.arrays import Array
from nnplayground.engine.errors import TrainingDiverged
from nnplayground.engine.families.keeping import capture, restore, take_over
from nnplayground.engine.history import RECORDS, Record, Thinned
from nnplayground.engine.solvers import Solver, State
from nnplayground.engine.state import Arrays
from nnplayground.engine.stopping import Finish
from nnplayground.engine.trainer import Rows, Trainer
from nnplayground.i18n import Text


@dataclass(frozen=True, slots=True)
class Pace:
    """How the samples are gone through."""

    batch_size: int
    epochs: int | None = None
    """The planned end; None trains until told to stop."""
    shuffle: bool = True


class Loop(Trainer):
    """One run over `samples` rows; `parameters` is the flat vector that learns, `slices` are its layers.

    `memory` is that of the solver, and `carried` are the other arrays that decide how the run goes on; a run that
    diverges gets both back as they were at the end of the last good epoch. `rngs` are its generators. `courses` are
    figures over the epochs beside the records (see `figures`).
    """

    may_branch = False
    """What has been drawn since a past moment would have to be drawn again."""

    def __init__(
        self,
        parameters: Array,
        slices: Sequence[slice],
        samples: int,
        pace: Pace,
        solver: Solver,
        rng: np.random.Generator,
    ) -> None:
        gradient = np.zeros_like(parameters)
        super().__init__(parameters, gradient, len(slices), samples, pace.batch_size, pace.epochs)
        self.slices, self.pace, self.solver = tuple(slices), pace, solver
        self._before = np.empty_like(parameters)
        self.ratios = np.full(len(self.slices), np.nan)
        """The update ratio of each layer at the last record, as in `Record`."""
        self.rngs: dict[str, np.random.Generator] = {"order": rng}
        self.memory: State = {}
        self.carried: dict[str, Array] = {}
        self.courses: dict[str, Thinned] = {}

    def begin(self) -> None:
        """Record the beginning, once everything stands ready."""
        self.keep()
        self.refresh()
        self.courses = {name: Thinned(RECORDS, len(row)) for name, row in self.figures().items()}
        self._write_history()

    # -- what a family says itself -------------------------------------------------------------------------------------

    @abstractmethod
    def learn(self, rows: Rows) -> None:
        """Make one step on these rows of the samples."""

    @abstractmethod
    def weights(self, vector: Array) -> Sequence[Array]:
        """Return the views of every layer's weights in a vector like the parameters."""

    @abstractmethod
    def measure(self) -> Record:
        """Return losses, scores, rate and mean |gradient| a layer at the present parameters, without update ratios."""

    def resumed(self) -> None:
        """Have what was worked out from other numbers than the parameters' present ones worked out anew."""

    def figures(self) -> Mapping[str, Array]:
        """Return further figures of the state last measured, by name, to be kept over the epochs; none by default."""
        return {}

    # -- the loop ------------------------------------------------------------------------------------------------------

    def advance(self, batches: int) -> None:
        """Learn from the next batches; see `Trainer`."""
        with np.errstate(all="ignore"):
            while batches > 0 and self.finish is None:
                self.begin_epoch()
                if self.batch + 1 == self.batches:
                    np.copyto(self._before, self.parameters)
                self.learn(self.rows())
                batches -= 1
                self.batch += 1
                self.steps += 1
                self.sample = 0
                if self.batch == self.batches:
                    self._end_epoch()

    def _arrange(self) -> None:
        if self.pace.shuffle:
            self.rngs["order"].shuffle(self.order)

    def _end_epoch(self) -> None:
        self.epoch += 1
        self.batch, self.begun = 0, False
        if not np.isfinite(self.parameters).all():
            self._diverged()
        if self.is_at_the_end:
            self.finish = Finish.EPOCHS
        if self.history.records.wants(self.epoch) or self.finish:
            ratios = self._moved()
            record = replace(self.measure(), updates=ratios)
            if not np.isfinite(record.train_loss):
                self._diverged()
            self.record, self.ratios = record, ratios
            self.recorded = self._copies()
            self._write_history()
        self.kept = self._copies()

    def _moved(self) -> Array:
        """Return mean |Δw| ÷ mean |w| of each layer, of the step just made; not-a-number where all weights are 0."""
        pairs = zip(self.weights(self.parameters), self.weights(self._before), strict=True)
        sums = np.array([(np.abs(now - before).sum(), np.abs(now).sum()) for now, before in pairs])
        return np.divide(sums[:, 0], sums[:, 1], out=np.full(len(sums), np.nan), where=sums[:, 1] > 0.0)

    def _diverged(self) -> None:
        layer = self._first_layer_not_finite()
        self.fall_back()
        self.finish = Finish.DIVERGED
        raise TrainingDiverged(self.epoch, 1 + layer, self.record.train_loss)

    def _first_layer_not_finite(self) -> int:
        """Return the index of the first layer that grew beyond all bounds, or else whose gradient did."""
        spoilt = [not np.isfinite(self.parameters[own]).all() for own in self.slices]
        if not any(spoilt):
            spoilt = [not np.isfinite(part).all() for part in self.gauge()]
        return spoilt.index(True) if any(spoilt) else len(spoilt) - 1

    # -- keeping -------------------------------------------------------------------------------------------------------

    def arrays(self) -> Mapping[str, Array]:
        """Return the arrays themselves that decide how the run goes on, the `parameters` among them."""
        memory = {f"memory/{name}": values for name, values in self.memory.items()}
        carried = {f"carried/{name}": values for name, values in self.carried.items()}
        return {"parameters": self.parameters, **memory, **carried}

    def _copies(self) -> dict[str, Array]:
        return {name: values.copy() for name, values in self.arrays().items()}

    def keep(self) -> None:
        """Remember the present state as the last good one."""
        self.kept, self.recorded = self._copies(), self._copies()

    def fall_back(self) -> None:
        """Put the last finite state back; see `Trainer`."""
        for kept in (self.kept, self.recorded):
            for name, values in self.arrays().items():
                np.copyto(values, kept[name])
            self.resumed()
            self.refresh()
            if np.isfinite(self.record.train_loss):
                return

    def forget_memory(self) -> None:
        """Give the solver an empty memory; see `Trainer`."""
        for arrays in (self.arrays(), self.kept, self.recorded):
            for name in self.memory:
                arrays[f"memory/{name}"][...] = 0.0

    def take_over(self, other: Self) -> None:
        """Go on from where another run of as many parameters stands; what does not fit these settings begins anew."""
        take_over(self, other)

    def state(self) -> Arrays:
        """Return all that decides how the run goes on; see `Trainer`."""
        return capture(self)

    def restore(self, parameters: Array, saved: Arrays) -> list[Text]:
        """Go on from parameters and a `state`; see `Trainer`."""
        return restore(self, parameters, saved)

    def refresh(self) -> None:
        """Measure now, for a display that stands still."""
        with np.errstate(all="ignore"):
            self.record = replace(self.measure(), updates=self.ratios)

    def _write_history(self) -> None:
        super()._write_history()
        for name, row in self.figures().items():
            self.courses[name].add(self.epoch, row)
