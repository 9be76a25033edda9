"""The thread's side of a race: builds it, advances it in slices between orders, and offers scenes to the window."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

import numpy as np

from nnplayground.engine.threads import use_one_blas_thread
from nnplayground.experiment.build import Prepared
from nnplayground.experiment.files import Saved
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.training.baton import Baton
from nnplayground.gui.training.frames import Frame, Need
from nnplayground.gui.training.messages import Show
from nnplayground.gui.training.orders import Orders, Slice
from nnplayground.gui.training.pictures import Colours
from nnplayground.gui.training.plane import telling_axes
from nnplayground.gui.training.studio import Studio
from nnplayground.i18n import Text
from nnplayground.progress import Cancelled, Report
from nnplayground.tuning.lanes import Lane
from nnplayground.tuning.race import Pace, Race, Rules, Standing

SLICE_S = 0.003
"""How long a lane learns before orders are looked at."""
FRAME_S = 0.05
"""Time between two scenes."""
MOST_BATCHES = 1_000_000
"""Asked of a lane at once; it does no more than to the end of its epoch."""
GRID, STILL_GRID = 48, 120
"""Places of the plane that are computed, each way, for every lane while it races and when it stands still."""
PARTS = Need.BOUNDARY | Need.LOSS


class Command(Enum):
    """An order without further words."""

    RUN = auto()
    PAUSE = auto()
    STEP = auto()
    """One epoch for every lane."""
    QUIT = auto()


class Phase(Enum):
    """What the race is doing."""

    BUILDING = auto()
    STANDING = auto()
    """At the start, or paused."""
    RUNNING = auto()
    OVER = auto()
    REFUSED = auto()


@dataclass(frozen=True, slots=True)
class Plan:
    """What is raced."""

    lanes: tuple[Lane, ...]
    rules: Rules


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """One moment of a race as the window sees it: one standing, frame and experiment a lane."""

    phase: Phase
    standings: tuple[Standing, ...]
    frames: tuple[Frame, ...]
    prepared: tuple[Prepared, ...]
    experiments: tuple[Experiment, ...]
    notices: tuple[Text, ...]
    has_begun: bool


@dataclass(frozen=True, slots=True)
class Give:
    """Hand over how a lane stands."""

    number: int


@dataclass(frozen=True, slots=True)
class Speed:
    """At most so many epochs a second; None is as fast as possible. Lanes that race by time know no limit."""

    epochs_per_second: float | None


Order = Command | Give | Speed | Colours


class Course:
    """One race from its start to the order to quit; `send` may be called from any thread, all else is the thread's."""

    def __init__(
        self,
        plan: Plan,
        colours: Colours,
        offered: Callable[[], None],
        given: Callable[[int, Saved], None],
    ) -> None:
        self.baton = Baton[Scene]()
        self._plan, self._colours = plan, colours
        self._say_offered, self._say_given = offered, given
        self._orders = Orders[Order]()
        self._studios: list[Studio] = []
        self._slices = [Slice(SLICE_S, MOST_BATCHES) for _lane in plan.lanes]
        self._until: Sequence[int] | None = None
        """The epochs at which the lanes pause: those of one step, or of a round that is not to come too soon."""
        self._epochs_per_second: float | None = None
        self._is_running = self._is_stepping = False
        self._next_scene = self._next_round = 0.0

    def send(self, order: Order) -> None:
        """Give an order."""
        self._orders.give(order)

    def run(self, report: Report) -> None:
        """Race until told to quit, by an order or by the report; raises `InputError` for what cannot race."""
        use_one_blas_thread()
        report(0.0)
        with np.errstate(all="ignore"):
            race = Race(self._plan.lanes, self._plan.rules)
            self._enter(race)
            self._show(race)
            while True:
                self._obey(race, report)
                self._advance(race)

    def _enter(self, race: Race) -> None:
        axes = telling_axes(race.runs[0].prepared.dataset)
        show = Show(axes, GRID, STILL_GRID, self._colours, PARTS, (), 0)
        for run in race.runs:
            studio = Studio(show)
            studio.enter(run, 0)
            self._studios.append(studio)

    # -- orders --------------------------------------------------------------------------------------------------------

    def _obey(self, race: Race, report: Report) -> None:
        """Obey everything in the queue, and wait for an order while there is nothing else to do."""
        report(0.0)
        for order in self._orders.due(self._idle_s):
            report(0.0)
            match order:
                case Command.QUIT:
                    raise Cancelled
                case Command.RUN:
                    self._is_running, self._is_stepping, self._until = not race.is_over, False, None
                case Command.STEP:
                    self._is_running = self._is_stepping = not race.is_over
                    self._until = race.one_further()
                case Command.PAUSE:
                    self._is_running = False
                case Give(number):
                    self._say_given(number, race.saved(number))
                    continue
                case Speed(epochs_per_second):
                    self._epochs_per_second, self._next_round = epochs_per_second, 0.0
                    continue
                case Colours():
                    self._paint_in(order)
            self._show(race)

    def _idle_s(self) -> float | None:
        """Return how long there is nothing to do: for ever while the race stands, not at all at full speed."""
        if not self._is_running:
            return None
        return 0.0 if self._until is not None else max(0.0, self._next_round - time.perf_counter())

    def _paint_in(self, colours: Colours) -> None:
        for studio in self._studios:
            shown = studio.show
            studio.show = Show(shown.axes, shown.size, shown.still_size, colours, PARTS, (), 0)

    # -- racing --------------------------------------------------------------------------------------------------------

    def _advance(self, race: Race) -> None:
        """Let lanes learn for a slice, and offer a scene if one is due."""
        begin = now = time.perf_counter()
        self._begin_round(race, now)
        while now - begin < SLICE_S:
            number = race.advance(self._batches_of(race), self._until)
            if number is None:
                self._end_round(race)
                break
            before, now = now, time.perf_counter()
            self._slices[number].adapt(now - before)
        if self._is_running and now >= self._next_scene and self.baton.is_back:
            self._offer(self._scene(race, still=False))

    def _begin_round(self, race: Race, now: float) -> None:
        """Limit the next round to one epoch where the speed is limited."""
        if self._epochs_per_second and self._until is None and race.rules.pace is Pace.EPOCHS:
            self._until = race.one_further()
            self._next_round = max(self._next_round, now - FRAME_S) + 1.0 / self._epochs_per_second

    def _end_round(self, race: Race) -> None:
        """Pause after a step and at the end of the race; or wait until the next round is due."""
        if self._is_stepping or race.is_over:
            self._is_running = False
            self._show(race)
        self._until = None

    def _batches_of(self, race: Race) -> int:
        number = race.turn(self._until)
        return 1 if number is None else self._slices[number].steps

    # -- scenes --------------------------------------------------------------------------------------------------------

    def _show(self, race: Race) -> None:
        """Show the present state at once, for a race that stands still or has just been told something."""
        self.baton.wait_until_painted()
        self._offer(self._scene(race, still=not self._is_running))

    def _offer(self, scene: Scene) -> None:
        self.baton.offer(scene)
        self._say_offered()
        self.baton.wait_until_painted()
        self._next_scene = time.perf_counter() + FRAME_S

    def _scene(self, race: Race, *, still: bool) -> Scene:
        phase = Phase.OVER if race.is_over else Phase.STANDING if still else Phase.RUNNING
        return Scene(
            phase=phase,
            standings=race.standings(),
            frames=tuple(studio.make(PARTS, still=still) for studio in self._studios),
            prepared=tuple(run.prepared for run in race.runs),
            experiments=race.experiments(),
            notices=race.notices,
            has_begun=any(run.training.steps for run in race.runs),
        )
