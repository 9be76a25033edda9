"""A race: several networks learn side by side from the same samples, and the first at the goal wins.

Lanes take turns in small pieces, and how small they are changes nothing: each lane is a run of its own, with the
numbers that it would have alone. By epochs, no lane is ever further than one epoch ahead of another; by time, the one
that has computed least goes next.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

import numpy as np
from msgspec.structs import replace

from nnplayground.engine.errors import TrainingDiverged
from nnplayground.engine.history import Record
from nnplayground.engine.state import NO_PLAN
from nnplayground.engine.stopping import Finish
from nnplayground.errors import InputError
from nnplayground.experiment.build import Run
from nnplayground.experiment.files import Saved
from nnplayground.experiment.spec import Experiment
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.numbers import short
from nnplayground.tuning.lanes import FEWEST, MOST, Judge, Lane, built, compare_alike, on_common_data, share_weights

BATCHES_AT_ONCE = 1000


class Pace(Enum):
    """How lanes take turns."""

    EPOCHS = "epochs"
    """Every lane does one epoch a round."""
    TIME = "time"
    """Every lane gets the same computing time."""


class Measure(Enum):
    """What is compared."""

    LOSS = "loss"
    """The data loss, without penalties; less is better."""
    SCORE = "score"
    """Accuracy, or R² for regression; more is better."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What is raced for, and when a lane stops."""

    measure: Measure = Measure.LOSS
    judge: Judge = Judge.TRAIN
    goal: float | None = None
    """A loss of at most, or a score of at least so much; None lets every lane run to its end."""
    epochs: int = 200
    """A lane does at most so many."""
    patience: int | None = None
    """A lane gives up after so many epochs without becoming better by `tolerance`; None never does."""
    tolerance: float = 1e-4
    pace: Pace = Pace.EPOCHS
    same_weights: bool = True

    def value(self, record: Record) -> float:
        """Return what is compared of a record."""
        side = "train" if self.judge is Judge.TRAIN else "test"
        return float(getattr(record, f"{side}_{self.measure.value}"))

    def cost(self, value: float) -> float:
        """Return a number that is the smaller the better; what is no number is worst."""
        if math.isnan(value):
            return math.inf
        return value if self.measure is Measure.LOSS else -value


class State(Enum):
    """What a lane is doing."""

    RACING = auto()
    REACHED = auto()
    """It is at the goal."""
    FINISHED = auto()
    """It has done all epochs."""
    GIVEN_UP = auto()
    DIVERGED = auto()


STATES = {
    State.RACING: QT_TRANSLATE_NOOP("Race", "racing"),
    State.REACHED: QT_TRANSLATE_NOOP("Race", "at the goal"),
    State.FINISHED: QT_TRANSLATE_NOOP("Race", "at the end"),
    State.GIVEN_UP: QT_TRANSLATE_NOOP("Race", "given up"),
    State.DIVERGED: QT_TRANSLATE_NOOP("Race", "diverged"),
}
"""What the states are called."""
AT_THE_START = QT_TRANSLATE_NOOP("Race", "at the start")


@dataclass(frozen=True, slots=True)
class Standing:
    """How one lane stands."""

    number: int
    name: str | Text
    place: int
    """Counted from 1; lanes that are equal share one."""
    epoch: int
    steps: int
    seconds: float
    """Computing time that it has had."""
    record: Record
    best: float
    """The best value of what is compared, not-a-number where there is none."""
    best_epoch: int
    state: State
    why: Text | None
    """Why it stopped, where there is something to say."""

    @property
    def condition(self) -> Marked:
        """What its state is called; who has not run yet stands at the start."""
        return AT_THE_START if self.state is State.RACING and not self.steps else STATES[self.state]


@dataclass(slots=True, eq=False)
class _Runner:
    """One lane under way."""

    number: int
    lane: Lane
    run: Run
    rules: Rules
    state: State = State.RACING
    why: Text | None = None
    seconds: float = 0.0
    best: float = math.nan
    best_epoch: int = 0
    mark: float = math.inf
    """The cost that has to be beaten by the tolerance."""
    marked_at: int = field(default=0)

    def advance(self, batches: int, clock: Callable[[], float]) -> None:
        """Learn from the next batches, no further than to the end of the epoch."""
        training = self.run.training
        begin = clock()
        try:
            training.advance(min(batches, training.batches - training.batch))
        except TrainingDiverged as error:
            self.stop(State.DIVERGED, error.text)
            return
        finally:
            self.seconds += clock() - begin
        if training.batch == 0:
            if not (training.finish or training.history.records.wants(training.epoch)):
                training.refresh()
            self.judge()

    def judge(self) -> None:
        """Look whether the lane is at the goal, or at its end."""
        training, rules = self.run.training, self.rules
        value = rules.value(training.record)
        cost = rules.cost(value)
        if cost < rules.cost(self.best):
            self.best, self.best_epoch = value, training.epoch
        if cost <= self.mark - rules.tolerance or training.epoch == 0:
            self.mark, self.marked_at = cost, training.epoch
        if rules.goal is not None and cost <= rules.cost(rules.goal):
            self.stop(State.REACHED)
        elif training.finish is Finish.EPOCHS:
            self.stop(State.FINISHED)
        elif training.finish is not None:
            text = QT_TRANSLATE_NOOP("Race", "It ended by itself: {why}.")
            self.stop(State.GIVEN_UP, Text(text, {"why": training.finish.value}))
        elif rules.patience is not None and training.epoch - self.marked_at >= rules.patience:
            text = QT_TRANSLATE_NOOP("Race", "No improvement of {tolerance} since epoch {epoch}.")
            self.stop(State.GIVEN_UP, Text(text, {"tolerance": short(rules.tolerance, 6), "epoch": self.marked_at}))

    def stop(self, state: State, why: Text | None = None) -> None:
        self.state, self.why = state, why

    def rank(self) -> tuple[float, float]:
        """Return what lanes are ordered by, the smallest first."""
        if self.state is State.DIVERGED:
            return 2, 0.0
        if self.state is State.REACHED:
            return 0, self.run.training.epoch if self.rules.pace is Pace.EPOCHS else self.seconds
        return 1, self.rules.cost(self.best)


class Race:
    """Lanes on the track, in the thread of whoever advances them.

    Raises `InputError` for lanes too few or too many, and for one that cannot be built. `clock` tells the computing
    time of the calling thread in seconds.
    """

    def __init__(self, lanes: Sequence[Lane], rules: Rules, clock: Callable[[], float] = time.thread_time) -> None:
        if not FEWEST <= len(lanes) <= MOST:
            message = QT_TRANSLATE_NOOP("Race", "{fewest} to {most} lanes can race, not {count}.")
            raise InputError(message, fewest=FEWEST, most=MOST, count=len(lanes))
        self.lanes, self.rules, self._clock = tuple(lanes), rules, clock
        experiments, said = on_common_data(lanes)
        self._own_epochs = [experiment.training.epochs for experiment in experiments]
        limited = [
            replace(experiment, training=replace(experiment.training, epochs=rules.epochs))
            for experiment in experiments
        ]
        self.runs = tuple(built(lanes, limited, rules.judge))
        if rules.same_weights:
            said += share_weights(lanes, self.runs)
        if rules.measure is Measure.LOSS and not compare_alike(experiments):
            text = QT_TRANSLATE_NOOP(
                "Race", "The lanes have costs of different kinds, which cannot be compared: let another number decide."
            )
            said.append(Text(text))
        self.notices: tuple[Text, ...] = tuple(said)
        """What people should know: what could not be the same, and what cannot be compared."""
        self._runners = [
            _Runner(number, lane, run, rules) for number, (lane, run) in enumerate(zip(lanes, self.runs, strict=True))
        ]
        for runner in self._runners:
            runner.judge()

    # -- going on ------------------------------------------------------------------------------------------------------

    @property
    def is_over(self) -> bool:
        """Whether no lane goes on."""
        return all(runner.state is not State.RACING for runner in self._runners)

    def advance(self, batches: int, until: Sequence[int] | None = None) -> int | None:
        """Let the lane whose turn it is learn from up to so many batches, no further than to the end of its epoch.

        Return the number of that lane; None where the race is over, or every lane is at its epoch of `until`.
        """
        runner = self._next(until)
        if runner is None:
            return None
        runner.advance(batches, self._clock)
        return runner.number

    def turn(self, until: Sequence[int] | None = None) -> int | None:
        """Return the number of the lane that `advance` would let learn; None where there is none."""
        runner = self._next(until)
        return None if runner is None else runner.number

    def _next(self, until: Sequence[int] | None) -> _Runner | None:
        """Return the lane that goes next: the one that is behind the others."""
        racing = [each for each in self._runners if each.state is State.RACING]
        if until is not None:
            racing = [each for each in racing if each.run.training.epoch < until[each.number]]
        by_time = self.rules.pace is Pace.TIME and until is None
        return min(racing, key=lambda each: each.seconds if by_time else each.run.training.epoch, default=None)

    def one_further(self) -> tuple[int, ...]:
        """Return the epochs at which all lanes are one further than now, for `advance`."""
        return tuple(run.training.epoch + 1 for run in self.runs)

    def rounds(self, batches: int = BATCHES_AT_ONCE) -> Iterator[tuple[Standing, ...]]:
        """Race to the end, and yield the standings: at the start, whenever the last lane has done another epoch, and
        at the end."""
        yield self.standings()
        done = self._behind()
        while self.advance(batches) is not None:
            if self._behind() > done or self.is_over:
                done = self._behind()
                yield self.standings()

    def _behind(self) -> int:
        return min((each.run.training.epoch for each in self._runners if each.state is State.RACING), default=0)

    # -- how it stands -------------------------------------------------------------------------------------------------

    def standings(self) -> tuple[Standing, ...]:
        """Return how every lane stands, in the order of the lanes."""
        ranks = [runner.rank() for runner in self._runners]
        return tuple(
            Standing(
                number=runner.number,
                name=runner.lane.name,
                place=1 + sum(other < rank for other in ranks),
                epoch=runner.run.training.epoch,
                steps=runner.run.training.steps,
                seconds=runner.seconds,
                record=runner.run.training.record,
                best=runner.best,
                best_epoch=runner.best_epoch,
                state=runner.state,
                why=runner.why,
            )
            for runner, rank in zip(self._runners, ranks, strict=True)
        )

    def experiments(self) -> tuple[Experiment, ...]:
        """Return the experiments as they race, each with the end that it would have alone."""
        return tuple(
            replace(run.experiment, training=replace(run.experiment.training, epochs=epochs))
            for run, epochs in zip(self.runs, self._own_epochs, strict=True)
        )

    def saved(self, number: int) -> Saved:
        """Return a lane as it stands, to go on from: all that its run knows or, where it learned from fewer samples
        than its experiment gives it, its weights."""
        training, experiment = self.runs[number].training, self.experiments()[number]
        parameters = training.network.parameters.copy()
        if self.rules.judge is Judge.VALIDATION:
            return Saved(experiment, parameters)
        epochs = experiment.training.epochs
        last = NO_PLAN if epochs is None else training.epoch + epochs
        return Saved(experiment, parameters, {**training.state(), "last_epoch": np.array(last, dtype=np.int64)})
