"""The thread's side of a race: builds it, advances it in slices between orders, and offers scenes to the window."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from queue import Empty, SimpleQueue

import numpy as np

from nnplayground.engine.threads import use_one_blas_thread
from nnplayground.experiment.build import Prepared
from nnplayground.experiment.files import Saved
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.training.baton import Baton
from nnplayground.gui.training.frames import Frame, Need
from nnplayground.gui.training.messages import Show
from nnplayground.gui.training.pictures import Colours
from nnplayground.gui.training.plane import telling_axes
from nnplayground.gui.training.studio import Studio
from nnplayground.i18n import Text
from nnplayground.progress import Cancelled, Report
from nnplayground.tuning.lanes import Lane
from nnplayground.tuning.race import Race, Rules, Standing

SLICE_S = 0.003
"""How long a lane learns before orders are looked at."""
FRAME_S = 0.05
"""Time between two scenes."""
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


Order = Command | Give | Colours


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
        self._orders: SimpleQueue[Order] = SimpleQueue()
        self._studios: list[Studio] = []
        self._batches = [1] * len(plan.lanes)
        self._until: Sequence[int] | None = None
        self._is_running = False
        self._next_scene = 0.0

    def send(self, order: Order) -> None:
        """Give an order."""
        self._orders.put(order)

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
        while True:
            report(0.0)
            try:
                order = self._orders.get_nowait() if self._is_running else self._orders.get()
            except Empty:
                return
            match order:
                case Command.QUIT:
                    raise Cancelled
                case Command.RUN:
                    self._is_running, self._until = not race.is_over, None
                case Command.STEP:
                    self._is_running, self._until = not race.is_over, race.one_further()
                case Command.PAUSE:
                    self._is_running = False
                case Give(number):
                    self._say_given(number, race.saved(number))
                    continue
                case Colours():
                    self._paint_in(order)
            self._show(race)

    def _paint_in(self, colours: Colours) -> None:
        for studio in self._studios:
            shown = studio.show
            studio.show = Show(shown.axes, shown.size, shown.still_size, colours, PARTS, (), 0)

    # -- racing --------------------------------------------------------------------------------------------------------

    def _advance(self, race: Race) -> None:
        """Let lanes learn for a slice, and offer a scene if one is due."""
        begin = now = time.perf_counter()
        while self._is_running and now - begin < SLICE_S:
            number = race.advance(self._batches_of(race), self._until)
            if number is None:
                self._is_running = False
                self._show(race)
                return
            before, now = now, time.perf_counter()
            self._adapt(number, now - before)
        if now >= self._next_scene and self.baton.is_back:
            self._offer(self._scene(race, still=False))

    def _batches_of(self, race: Race) -> int:
        number = race.turn(self._until)
        return 1 if number is None else self._batches[number]

    def _adapt(self, number: int, took_s: float) -> None:
        """Choose for a lane the number of steps that lasts about a slice, growing slowly and shrinking at once."""
        wanted = self._batches[number] * SLICE_S / max(took_s, 1e-7)
        self._batches[number] = max(1, int(min(wanted, 2.0 * self._batches[number])))

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
