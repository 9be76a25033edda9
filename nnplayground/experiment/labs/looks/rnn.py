"""What is to be seen of a recurrent network in training."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnplayground.data.dataset import CLASSIFICATION, Floats
from nnplayground.data.sequences.sequences import Sequences
from nnplayground.data.sequences.tasks import Form, Task
from nnplayground.engine.families.through_time import Forth, Traced, forth
from nnplayground.engine.layers.recurrent import CELLS, Cell
from nnplayground.experiment.labs.looks.rnn_tries import NOTHING, Attempt, Tried, example_of, tried
from nnplayground.experiment.labs.rnn_run import RnnRun
from nnplayground.i18n import Text

UNROLLED, THROUGH_TIME, BY_TIME, TRY = "unrolled", "through_time", "by_time", "try"
"""What a page may show."""
UNITS_SHOWN, FEATURES_SHOWN, ROWS_SHOWN = 64, 64, 256
"""Units of a state, numbers of an input, and rows of weights that are drawn."""
FAR_OFF = 0.1
"""A number is wrong where it is off by more than this share of the range of the targets."""
LOOKED_AT = 200
"""Sequences from which that range is taken."""

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Wish:
    """What a page asks for."""

    view: str = UNROLLED
    sequence: int = 0
    """Which sequence; those of the test come first, then those of the training."""
    attempt: Attempt = NOTHING


@dataclass(frozen=True, slots=True)
class About:
    """What the network is and learns; the same for a whole run."""

    task: Task
    cell: Cell
    units: int
    layers: int
    times: int
    input_names: tuple[str, ...]
    output_names: tuple[str, ...]
    is_classes: bool
    sequences: int
    tests: int
    clip: float | None
    example: str
    """Something to be typed."""

    @property
    def form(self) -> Form:
        """The shape of the task."""
        return self.task.form


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """One sequence in the unrolled network."""

    x: Floats
    """Inputs `(times, features)`."""
    present: Flags
    """Times that are there `(times,)`."""
    given: Flags
    """Times at which something comes in from outside `(times,)`; at others the input is 0 or an answer fed back."""
    fed_back: Flags
    """Times whose input is the network's own answer, which while learning is taken to be right `(times,)`."""
    states: tuple[Floats, ...]
    """h of each layer from below `(times, units)`, the first `UNITS_SHOWN` units."""
    p: Floats
    y: Floats
    """Answers and targets `(places, outputs)`."""
    asked: Flags
    wrong: Flags
    """Places that are asked for, and where the answer is wrong `(places,)`."""
    from_input: tuple[Floats, ...]
    from_before: tuple[Floats, ...]
    top: Floats
    """The weights of the layers from below, and of the output; their first rows and columns."""


@dataclass(frozen=True, slots=True, eq=False)
class ByTime:
    """How gradients fare on their way back in time."""

    now: tuple[Floats, ...]
    start: tuple[Floats, ...]
    """Mean |∂J/∂h| at every time `(times,)` of each layer, now and with the first weights."""
    norm: float
    """The length of the whole gradient."""


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """One moment of the run; all arrays are its own, and what the page does not show is None."""

    about: About
    sequence: int
    shown: Shown | None = None
    traced: Traced | None = None
    by_time: ByTime | None = None
    tried: Tried | None = None


def look(run: RnnRun, wish: Wish | None) -> Picture:
    """Return what the page shows."""
    wish = wish or Wish()
    about = about_of(run)
    sequence = wish.sequence % about.sequences
    match wish.view:
        case "through_time":
            return Picture(about, sequence, traced=run.traced(_one(run, sequence)))
        case "by_time":
            now = tuple(run.gradient_by_time())
            return Picture(about, sequence, by_time=ByTime(now, run.gradient_at_start, run.gauge.norm))
        case "try":
            return Picture(about, sequence, tried=tried(run, wish.attempt))
        case _:
            return Picture(about, sequence, shown=_shown(run, _one(run, sequence)))


def layers(run: RnnRun) -> list[Text]:
    """Return the names of the layers whose gradients are recorded."""
    return [run.layer_name(number) for number in range(1, len(run.training.network.layers) + 1)]


def about_of(run: RnnRun) -> About:
    """Return what the network is and learns."""
    spec, some = run.spec, run.sequences
    return About(
        task=run.task,
        cell=CELLS[spec.cell],
        units=spec.units,
        layers=spec.layers,
        times=some.times,
        input_names=some.input_names,
        output_names=some.output_names,
        is_classes=some.task == CLASSIFICATION,
        sequences=len(some),
        tests=len(run.rows.test),
        clip=spec.clip,
        example=example_of(run),
    )


def _one(run: RnnRun, number: int) -> Sequences:
    """Return a sequence, counted over those of the test and then all others."""
    rows = run.rows
    for part in (rows.test, rows.train, rows.validation):
        if number < len(part):
            return run.sequences.rows(part[number : number + 1])
        number -= len(part)
    raise IndexError(number)


def _shown(run: RnnRun, one: Sequences) -> Shown:
    there = forth(run.training.network, one.x[0], None if one.present is None else one.present[0])
    asked = np.ones(len(there.p), np.bool_) if one.asked is None else one.asked[0].copy()
    form = run.task.form
    only_first = np.arange(there.times) == 0
    feeds_back = form is Form.ONE_TO_MANY and run.task.continues
    fed_back = there.present & ~only_first & one.x[0].any(axis=1) if feeds_back else np.zeros_like(only_first)
    return Shown(
        x=one.x[0][:, :FEATURES_SHOWN].copy(),
        present=there.present,
        given=only_first if form is Form.ONE_TO_MANY else there.present,
        fed_back=fed_back,
        states=tuple(layer.h[:, :UNITS_SHOWN] for layer in there.layers),
        p=there.p,
        y=one.y[0].copy(),
        asked=asked,
        wrong=asked & _is_wrong(run, there, one.y[0]),
        from_input=tuple(layer.weights.from_input[:ROWS_SHOWN, :UNITS_SHOWN] for layer in there.layers),
        from_before=tuple(layer.weights.from_before[:ROWS_SHOWN, :UNITS_SHOWN] for layer in there.layers),
        top=there.top[:UNITS_SHOWN, :UNITS_SHOWN],
    )


def _is_wrong(run: RnnRun, there: Forth, y: Floats) -> Flags:
    if run.sequences.task == CLASSIFICATION:
        return np.asarray(there.p.argmax(axis=1) != y.argmax(axis=1))
    known = run.sequences.y[:LOOKED_AT]
    span = float(known.max() - known.min()) or 1.0
    return ~(np.abs(there.p - y).max(axis=1) <= FAR_OFF * span)
