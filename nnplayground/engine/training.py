"""The training loop of the whole program: epochs, batches, steps, and what is kept of them.

Nothing here depends on how a run is cut into pieces: advancing a hundred times by one batch and once by a hundred gives
the same numbers to the last bit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from nnplayground.engine.arrays import Array, Program, run
from nnplayground.engine.divergence import layer_that_failed
from nnplayground.engine.errors import TrainingDiverged
from nnplayground.engine.gauge import gauge
from nnplayground.engine.history import Record
from nnplayground.engine.last_step import LastStep
from nnplayground.engine.network import Network, with_ones
from nnplayground.engine.objective import Measure, Objective
from nnplayground.engine.schedules import SMALLEST_ADAPTIVE_RATE, Progress
from nnplayground.engine.settings import Data, Settings
from nnplayground.engine.solvers import Problem
from nnplayground.engine.state import Arrays, capture, restore
from nnplayground.engine.stopping import Finish, Plateau
from nnplayground.engine.takeover import Places, take_over
from nnplayground.engine.trainer import Trainer
from nnplayground.i18n import Text
from nnplayground.progress import part

CHECK_EVERY = 256
"""Batches between two looks for numbers that are not finite, within an epoch."""
PROGRAMS_AT_MOST = 4096
"""Batches of one epoch whose programs are made once; longer epochs make them as they go."""


class Training(Trainer):
    """One run: the numbers of a network, the solver's state, the order of the samples, and the course so far.

    One that does not begin `at_once` is to take over another: it has no record before that.
    """

    def __init__(
        self, network: Network, data: Data, settings: Settings, rng: np.random.Generator, *, at_once: bool = True
    ) -> None:
        samples = len(data.train)
        batch_size = samples if settings.solver.full_batch else settings.batch_size
        layers = len(network.layers)
        super().__init__(network.parameters, network.gradient, layers, samples, batch_size, settings.epochs)
        self.network, self.data, self.settings = network, data, settings
        self.order_rng, self.dropout_rng = rng.spawn(2)
        self.rate = np.array(settings.learning_rate)
        self._prepare_samples()
        self._prepare_steps()
        self._prepare_watch()
        if at_once:
            self.refresh()
            self._write_history()

    def _prepare_samples(self) -> None:
        train = self.data.train
        self._rows, self._targets = with_ones(train.x), np.ascontiguousarray(train.y)
        self._shuffled_rows, self._shuffled_targets = self._rows.copy(), self._targets.copy()

    def _prepare_steps(self) -> None:
        settings, network = self.settings, self.network
        sizes = {self.batch_samples(start) for start in self.starts}
        self._objectives = {size: Objective(network, settings.cost, size, self.dropout_rng) for size in sizes}
        self.solver_state = settings.solver.state(network.parameters.size, settings.solver_params)
        problem = Problem(network.parameters, network.gradient, self.rate, self._evaluate_all, self._on_optimum)
        self._update = settings.solver.bind(problem, self.solver_state, **settings.solver_params)
        self._hold = settings.restraint(network.gradient)
        self.last_step = LastStep(network)
        few = len(self.starts) <= PROGRAMS_AT_MOST
        self._programs = [self._program(start) for start in self.starts] if few else None

    def _prepare_watch(self) -> None:
        cost, data = self.settings.cost, self.data
        self._measure_train = Measure(self.network, data.train, cost)
        self._measure_test = Measure(self.network, data.test, cost)
        self._measure_validation = Measure(self.network, data.validation, cost) if data.validation else None
        self.gauged_gradient = np.zeros_like(self.network.parameters)
        self._gauge = self.gauge_of(self.network, self.gauged_gradient)
        self.plateau = Plateau(*self.settings.plateau) if self.settings.plateau else None
        self.best: Array | None = None
        self.epoch_cost = 0.0
        self.kept = [values.copy() for values in self.state_arrays()]
        self.recorded = [values.copy() for values in self.state_arrays()]

    def gauge_of(self, network: Network, gradient: Array) -> Program:
        """Return the program that leaves the gradient over some of the training samples, up to 256, in `gradient`.

        `network` is the run's own or a twin of it with numbers of its own.
        """
        return gauge(network, self.settings.cost, self._rows, self._targets, gradient)

    def gauge(self) -> list[Array]:
        """Return ∂J/∂W of every layer `(n_out, n_in)` over up to 256 training samples, at the present weights."""
        run(self._gauge)
        return [self.network.weights(index, self.gauged_gradient) for index in range(len(self.network.layers))]

    def state_arrays(self) -> list[Array]:
        """Return the parameters and the arrays of the solver's state."""
        return [self.network.parameters, *self.solver_state.values()]

    # -- one step ------------------------------------------------------------------------------------------------------

    def _program(self, start: int) -> Program:
        """Return the step on the batch that starts at a sample: the gradient of the cost, then the solver's move.

        `last_step` learns of the last one of an epoch.
        """
        program = self._plain_program(start)
        return [self.last_step.begin, *program] if start == self.starts[-1] else program

    def _plain_program(self, start: int) -> Program:
        if self.settings.solver.full_batch:
            return self._update
        objective = self._objectives[self.batch_samples(start)]
        x, y = self._shuffled(start)

        def add_up() -> None:
            self.epoch_cost += objective.value(y) * objective.samples

        watches_cost = self.settings.plateau is not None and self.data.validation is None
        return objective.learn(x, y) + self._hold + ([add_up] if watches_cost else []) + self._update

    def _shuffled(self, start: int) -> tuple[Array, Array]:
        """Return inputs and targets of the batch that starts at a sample, as columns, where they lie in their order."""
        batch = slice(start, start + self.starts.step)
        return self._shuffled_rows[batch].T, self._shuffled_targets[batch].T

    def _evaluate_all(self) -> float:
        """Return the cost of the whole training set and fill the gradient, for solvers that evaluate it themselves."""
        (objective,) = self._objectives.values()
        y = self._shuffled_targets.T
        run(self._gradient_of_all)
        value = objective.value(y)
        self.epoch_cost = value * objective.samples
        return value

    def next_batch(self) -> tuple[Objective, Array, Array, NDArray[np.int64]]:
        """Put the samples into the order of this epoch and return the next batch, for whoever looks into its step.

        That is what evaluates it, its inputs `(n_in + 1, m)`, its targets `(n_out, m)`, and its rows of the data.
        """
        self.begin_epoch()
        start = self.starts[self.batch]
        return self._objectives[self.batch_samples(start)], *self._shuffled(start), self.rows().copy()

    def next_program(self) -> Program:
        """Return the step on the next batch, once `next_batch` has put the samples into order."""
        return self._program(self.starts[self.batch])

    @cached_property
    def _gradient_of_all(self) -> Program:
        (objective,) = self._objectives.values()
        return objective.learn(self._shuffled_rows.T, self._shuffled_targets.T) + self._hold

    def _on_optimum(self) -> None:
        self.finish = Finish.OPTIMUM

    # -- the loop ------------------------------------------------------------------------------------------------------

    def advance(self, batches: int) -> None:
        """Learn from the next batches; see `Trainer`."""
        with np.errstate(all="ignore"):
            while batches > 0 and self.finish is None:
                self.begin_epoch()
                until_check = CHECK_EVERY - self.batch % CHECK_EVERY
                count = min(batches, until_check, len(self.starts) - self.batch)
                for program in self._next(count):
                    for operation in program:
                        operation()
                batches -= count
                self.batch += count
                self.steps += count
                self.sample = 0
                if self.batch == len(self.starts):
                    self._end_epoch()
                elif self.batch % CHECK_EVERY == 0 or batches <= 0:
                    self._check_finite()  # whoever stands here may look, and save

    def _next(self, count: int) -> Iterable[Program]:
        coming = slice(self.batch, self.batch + count)
        return map(self._program, self.starts[coming]) if self._programs is None else self._programs[coming]

    def _arrange(self) -> None:
        self.epoch_cost = 0.0
        if self.settings.shuffle:
            self.order_rng.shuffle(self.order)
            self.arrange()

    def arrange(self) -> None:
        """Lay the samples out in their order."""
        np.take(self._rows, self.order, 0, self._shuffled_rows, "clip")
        np.take(self._targets, self.order, 0, self._shuffled_targets, "clip")

    def _end_epoch(self) -> None:
        self.epoch += 1
        self.batch = 0
        self.begun = False
        self._check_finite()
        self._watch()
        if self.is_at_the_end and self.finish is None:
            self.finish = Finish.EPOCHS
        is_recorded = self.history.records.wants(self.epoch) or self.finish is not None
        ratios = self.last_step.measured() if is_recorded else self.last_step.ratios
        if self.finish in (Finish.EPOCHS, Finish.VALIDATION) and self.best is not None:
            self.last_step.move_on(self.best)
            np.copyto(self.network.parameters, self.best)
        if is_recorded:
            record = self._measure(ratios)
            if not np.isfinite(record.train_loss):
                self._diverged()
            self.record, self.last_step.ratios = record, ratios
            self._keep(self.recorded)
            self._write_history()
        self._keep(self.kept)
        self.rate[()] = self.scheduled_rate()

    def scheduled_rate(self) -> float:
        """Return the learning rate that the schedule asks for at this point of the run."""
        progress = Progress(self.epoch, self.epoch * len(self.order), self.plateaus)
        return self.settings.schedule.rate(self.settings.learning_rate, progress, **self.settings.schedule_params)

    # -- watching ------------------------------------------------------------------------------------------------------

    def _watch(self) -> None:
        """End the run, or lower an adaptive rate, where the watched quantity no longer improves."""
        if self.plateau is None:
            return
        if self._measure_validation is None:
            value, finish = self.epoch_cost / len(self.order), Finish.PLATEAU
        else:
            value, finish = -self._measure_validation(self.report)[1], Finish.VALIDATION
            if value < self.plateau.best:
                self.best = self.network.parameters.copy()
        if not self.plateau.reached(value):
            return
        if self.settings.schedule.uses_plateaus and float(self.rate) > SMALLEST_ADAPTIVE_RATE:
            self.plateaus += 1
            self.plateau.count = 0
        elif self.finish is None:
            self.finish = finish

    def _check_finite(self) -> None:
        """Raise `TrainingDiverged` where a parameter is no longer finite."""
        if not np.isfinite(self.network.parameters.sum()):
            self._diverged()

    def keep(self) -> None:
        """Remember the present state as the last good one."""
        self._keep(self.kept)
        self._keep(self.recorded)

    def _keep(self, kept: list[Array]) -> None:
        """Remember the state: of every epoch that ends with finite parameters, and of the last record."""
        for place, values in zip(kept, self.state_arrays(), strict=True):
            np.copyto(place, values)

    def _put_back(self, kept: list[Array]) -> None:
        for place, values in zip(kept, self.state_arrays(), strict=True):
            np.copyto(values, place)
        self.last_step.forget()
        self.forget_cost()

    def forget_cost(self) -> None:
        """Have a solver that remembers the cost of the present parameters work it out, and the gradient, once more."""
        if "cost" in self.solver_state:
            self.solver_state["cost"][()] = np.nan

    def hold_locked(self) -> None:
        """Take the memory of locked parameters from the solver, so that nothing carries them on."""
        if len(self.settings.locked):
            for values in (*self.solver_state.values(), *self.kept[1:], *self.recorded[1:]):
                if values.ndim:
                    values[..., self.settings.locked] = 0.0

    def forget_memory(self) -> None:
        """Give the solver an empty memory; see `Trainer`."""
        fresh = self.settings.solver.state(self.network.parameters.size, self.settings.solver_params)
        for state in (list(self.solver_state.values()), self.kept[1:], self.recorded[1:]):
            for place, values in zip(state, fresh.values(), strict=True):
                np.copyto(place, values)

    def go_on(self) -> None:
        """Take up a finished run again: patience starts anew, and planned epochs are planned once more from here."""
        super().go_on()
        if self.plateau is not None:
            self.plateau.count = 0

    def fall_back(self) -> None:
        """Put the last finite state back; see `Trainer`."""
        for kept in (self.kept, self.recorded):
            self._put_back(kept)
            self.refresh()
            if np.isfinite(self.record.train_loss):
                return

    def _diverged(self) -> None:
        layer = self._first_layer_not_finite()
        self.fall_back()
        self.finish = Finish.DIVERGED
        raise TrainingDiverged(self.epoch + self.begun, 1 + layer, self.record.train_loss)

    def _first_layer_not_finite(self) -> int:
        """Return the index of the layer in which sums, gradients or parameters first grew beyond all bounds."""
        spoilt = [not np.isfinite(self.network.parameters[own]).all() for own in self.network.slices]
        if not any(spoilt):
            return self._measure_train.first_layer_not_finite()
        found = None if self.settings.solver.full_batch else layer_that_failed(self.network, self._steps_again())
        return spoilt.index(True) if found is None else found

    def _steps_again(self) -> Iterator[tuple[Program, Objective]]:
        """Go back to the last good state and yield the steps of the epoch from there on, as far as it came."""
        self._put_back(self.kept)
        for start in self.starts[: self.batch or len(self.starts)]:
            yield self._program(start), self._objectives[self.batch_samples(start)]

    def moved(self) -> Array:
        """Return Δθ of the last step of the epoch that ended last; not-a-number where that is not known."""
        return self.last_step.moved(self.kept[0])

    def _measure(self, ratios: Array) -> Record:
        """Return loss, score and gradient magnitudes at this point, beside update ratios that are known."""
        train_loss, train_score = self._measure_train(part(self.report, 0.0, 0.6))
        test_loss, test_score = self._measure_test(part(self.report, 0.6, 0.8))
        self.report(0.8)
        return Record(train_loss, test_loss, train_score, test_score, float(self.rate), self.gauged(), ratios)

    def take_over(self, other: Training, places: Places | None = None) -> None:
        """Go on from where another run stands; what does not fit these settings begins anew.

        `places` says which number of the other network each one here was; without it the networks are the same.
        """
        take_over(self, other, places)

    def state(self) -> Arrays:
        """Return all that decides how the run goes on; see `Trainer`."""
        return capture(self)

    def restore(self, parameters: Array, saved: Arrays) -> list[Text]:
        """Go on from parameters and a `state`; see `Trainer`."""
        return restore(self, parameters, saved)

    def refresh(self) -> None:
        """Measure now; see `Trainer`."""
        with np.errstate(all="ignore"):
            self.record = self._measure(self.last_step.ratios)
