"""What window and training thread say to each other."""

from __future__ import annotations

import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

from nnplayground.data.dataset import Dataset
from nnplayground.engine.arrays import Array
from nnplayground.engine.inspection import Subject
from nnplayground.engine.trainer import Trainer
from nnplayground.experiment.build import Prepared, Run
from nnplayground.experiment.files import Saved
from nnplayground.experiment.labs.families import Curves
from nnplayground.experiment.npz import Values
from nnplayground.experiment.problems import Problem, Shape
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.training.frames import Need
from nnplayground.gui.training.pictures import Colours
from nnplayground.gui.training.plane import Axes
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text

if TYPE_CHECKING:
    from nnplayground.experiment.labs.labs import LabTraining


class Command(Enum):
    """An order without further words."""

    RUN = auto()
    PAUSE = auto()
    STEP_SAMPLE = auto()
    STEP_BATCH = auto()
    STEP_EPOCH = auto()
    LOOK_ON = auto()
    """Go on with what an inspection of a run that stands still has left to do, and show how far it is."""
    QUIT = auto()


@dataclass(frozen=True, slots=True)
class Load:
    """Train this experiment from now on; `fresh` starts it anew where an edit would go on.

    With `saved` the run begins from where that stands.
    """

    experiment: Experiment
    version: int
    fresh: bool = False
    saved: Saved | None = None
    is_same_run: bool = False
    """Whether `saved` is an earlier moment of the run that it takes the place of."""


@dataclass(frozen=True, slots=True)
class Capture:
    """Say where the training stands, between two steps; the answer is a `Captured` with the same number."""

    number: int


@dataclass(frozen=True, slots=True)
class Speed:
    """At most so many steps a second; None is as fast as possible."""

    steps_per_second: float | None


@dataclass(frozen=True, slots=True)
class Show:
    """What frames are made of: the plane, how many places of it are computed each way (while
    running, and standing still), the colours, the parts of every frame, and those that take turns."""

    axes: Axes
    size: int
    still_size: int
    colours: Colours
    always: Need
    turns: tuple[Need, ...]
    maps_at_most: int
    watched: tuple[int, int] | None = None
    """The neuron (layer, unit) that the plane shows in place of the output; layer -1 is the inputs."""
    examined: str = "test"
    """The part of the data whose samples the results are about."""
    inspected: Subject | None = None
    """What is looked at closely."""
    wish: object | None = None
    """What the page of a lab wishes to see, in the terms of its family; None at first."""


@dataclass(frozen=True, slots=True)
class LookBack:
    """Stop, and show the end of a past epoch; None shows the present again. Only the newest such order counts.

    Frames say with its number that it was obeyed.
    """

    number: int
    epoch: int | None


@dataclass(frozen=True, slots=True)
class BranchOff:
    """Go on from the end of a past epoch; the run is another one from then on, with a version of its own."""

    version: int
    epoch: int


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Go on where a branch was left; its number is that in the timeline of the frames."""

    version: int
    branch: int


Order = Command | Load | Capture | Speed | Show | LookBack | BranchOff | TakeBack


class State(Enum):
    """What the thread is doing."""

    LOADING = auto()
    PAUSED = auto()
    RUNNING = auto()
    FINISHED = auto()
    DIVERGED = auto()
    REFUSED = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class Status:
    """The state, for which version of the experiment, and in words where there is something to say."""

    state: State
    version: int
    text: Text | None = None
    detail: str = ""
    """For the log: a traceback where something failed."""


def failure(version: int, errors: Sequence[BaseException]) -> Status:
    """Return what is said of a training that failed by the first of these errors, the others being what that led to."""
    first = f"{type(errors[0]).__name__}: {errors[0]}"
    message = QT_TRANSLATE_NOOP("Training", "Training failed: {error}. The last good weights are kept.")
    detail = "".join(line for error in errors for line in traceback.format_exception(error))
    return Status(State.FAILED, version, Text(message, {"error": first}), detail)


@dataclass(frozen=True, slots=True, eq=False)
class Surveyed:
    """The data of an experiment have been looked at."""

    version: int
    experiment: Experiment
    dataset: Dataset
    shape: Shape
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Built:
    """A run of an experiment stands ready; `sizes` are the units of the inputs and of every layer.

    `steps` were made so far; `notices` say what could not be taken over from a file.
    """

    version: int
    experiment: Experiment
    prepared: Prepared
    sizes: tuple[int, ...]
    steps: int = 0
    notices: tuple[Text, ...] = ()

    @classmethod
    def of(cls, version: int, run: Run, notices: tuple[Text, ...]) -> Built:
        """Say it of a run."""
        network, steps = run.training.network, run.training.steps
        sizes = (network.n_in, *(layer.n_out for layer in network.layers))
        return cls(version, run.experiment, run.prepared, sizes, steps, notices)


@dataclass(frozen=True, slots=True, eq=False)
class LabBuilt:
    """A run of a lab stands ready; `layers` are the names of those whose gradients are recorded."""

    version: int
    experiment: Experiment
    layers: tuple[Marked | Text | str, ...]
    curves: Curves
    steps: int = 0
    notices: tuple[Text, ...] = ()

    @classmethod
    def of(cls, version: int, run: LabTraining, notices: tuple[Text, ...]) -> LabBuilt:
        """Say it of the run of a lab."""
        layers, curves = tuple(run.lab.layers(run.run)), run.lab.curves(run.run)
        return cls(version, run.experiment, layers, curves, run.training.steps, notices)


@dataclass(frozen=True, slots=True, eq=False)
class Captured:
    """Where the training of an experiment stands, in arrays of its own; None where it cannot be trained."""

    number: int
    version: int
    parameters: Array | None = None
    state: Mapping[str, Values] = field(default_factory=dict)
    steps: int = 0

    @classmethod
    def of(cls, number: int, version: int, training: Trainer) -> Captured:
        """Say where a run stands, which is only read, so that it does not notice."""
        return cls(number, version, training.parameters.copy(), training.state(), training.steps)


@dataclass(frozen=True, slots=True, eq=False)
class Left:
    """A run of at least one epoch that is trained no further: another one takes its place, or another course of it."""

    experiment: Experiment
    task: str
    parameters: Array
    state: Mapping[str, Values]

    @classmethod
    def of(cls, run: Run) -> Left:
        """Say how far a run has come."""
        training, task = run.training, run.prepared.dataset.task
        return cls(run.experiment, task, training.network.parameters.copy(), training.state())
