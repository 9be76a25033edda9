"""Runs that are kept: what was set, how it went, what came out, and the bytes they are written as."""

from __future__ import annotations

import hashlib
import math
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import msgspec
import numpy as np

from nnplayground.data.dataset import CLASSIFICATION
from nnplayground.engine.arrays import Array
from nnplayground.engine.history import FIELDS_BEFORE_GRADIENTS
from nnplayground.engine.state import FINISHES
from nnplayground.engine.stopping import Finish
from nnplayground.experiment import envelope, npz
from nnplayground.experiment.archive import Damaged, pack, unpack
from nnplayground.experiment.spec import Experiment
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.tuning.aspects import aspects

ABOUT, EXPERIMENT, COURSE, PARAMETERS = "run.json", envelope.NAME, "course.npz", "parameters.npz"
VERSION = 1
MOST_PARAMETERS_KEPT = 2_000_000
"""Weights of a larger network are not kept with its run."""
MOST_COURSE_BYTES = 4 * 2**20
MOST_BYTES = envelope.MOST_JSON_BYTES + MOST_COURSE_BYTES + 8 * MOST_PARAMETERS_KEPT + 2**20
MOST_NAME = 200
COLUMNS = ("epochs", "train_loss", "test_loss", "train_score", "test_score", "rate")

ENDINGS = {finish.name.lower(): finish.value for finish in Finish}
"""Why a run was over, by the key that is written."""
STOPPED = QT_TRANSLATE_NOOP("Runs", "left by hand")


class Newer(ValueError):  # noqa: N818 - said of a file, not of the program
    """A newer version of the program has written this."""


class About(msgspec.Struct, frozen=True, kw_only=True):
    """What is said of a run, beside its experiment and its course; no number where it is not finite."""

    version: int = VERSION
    key: str
    """What tells it from all others."""
    when: str
    """When it was kept: a time in ISO form, with its zone."""
    name: str = ""
    """Given by a person; empty for one that is made of what is set."""
    note: str = ""
    is_pinned: bool = False
    colour: int = 0
    """Which of the colours of runs it is drawn in; any number."""
    task: str = CLASSIFICATION
    ending: str = ""
    """A key of `ENDINGS`; empty where it was left."""
    epochs: int
    steps: int
    seconds: float | None = None
    train_loss: float | None = None
    test_loss: float | None = None
    train_score: float | None = None
    test_score: float | None = None
    digest: str = ""
    """Of the last weights and the epoch: a run that is repeated has the same."""

    @property
    def has_diverged(self) -> bool:
        """Whether it ended in numbers beyond all bounds."""
        return self.ending == Finish.DIVERGED.name.lower()

    @property
    def why(self) -> Text:
        """Why it was over, for reading."""
        return Text(ENDINGS.get(self.ending, STOPPED))


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """How a run went; every array has one entry a record, as in the history of a training."""

    epochs: Array
    train_loss: Array
    test_loss: Array
    train_score: Array
    test_score: Array
    rate: Array
    gradients: Array
    """Mean |∂J/∂W| of each layer `(records, layers)`."""
    updates: Array
    """Update ratio of each layer `(records, layers)`; not-a-number in runs that were kept before there were any."""


@dataclass(frozen=True, slots=True, eq=False)
class KeptRun:
    """One run; `parameters` is the flat vector at its end, None where it was too long to be kept or was not read."""

    about: About
    experiment: Experiment
    course: Course
    marks: tuple[int, ...] = ()
    """Epochs at which a setting was changed by hand."""
    parameters: Array | None = field(default=None, repr=False)

    def with_about(self, **changes: Any) -> KeptRun:
        """Return the run with something else said of it."""
        about = msgspec.structs.replace(self.about, **changes)
        return KeptRun(about, self.experiment, self.course, self.marks, self.parameters)

    def without_parameters(self) -> KeptRun:
        """Return the run for a list of many."""
        return KeptRun(self.about, self.experiment, self.course, self.marks)

    @property
    def name(self) -> Text | str:
        """What it is called: as a person named it, or by its data, network and solver."""
        return self.about.name or name_of(self.experiment)


def name_of(experiment: Experiment) -> Text:
    """Return a name made of what is set: `Circle · 4-2 · Tanh · Adam 0.03`."""
    found = aspects(experiment)
    values = {"data": found["data.source"].shown, "hidden": found["network.hidden"].shown}
    values["solver"] = found["training.solver"].shown
    if "training.learning_rate" not in found:
        return Text(QT_TRANSLATE_NOOP("Runs", "{data} · {hidden} · {solver}"), values)
    values["rate"] = found["training.learning_rate"].shown
    return Text(QT_TRANSLATE_NOOP("Runs", "{data} · {hidden} · {solver} {rate}"), values)


# -- from a training ---------------------------------------------------------------------------------------------------


def kept(
    experiment: Experiment,
    parameters: Array,
    state: Mapping[str, Any],
    *,
    when: datetime,
    task: str = CLASSIFICATION,
    seconds: float | None = None,
    colour: int = 0,
) -> KeptRun:
    """Return the run of an experiment whose training stands at these parameters, with `Training.state()`."""
    epochs, steps = int(state["counts"][0]), int(state["counts"][1])
    finish = FINISHES[int(state["finish"])]
    train_loss, test_loss, train_score, test_score = map(_finite, state["record"][:4])
    about = About(
        key=uuid.uuid4().hex,
        when=when.astimezone().isoformat(timespec="microseconds"),
        colour=colour,
        task=task,
        ending="" if finish is None else finish.name.lower(),
        epochs=epochs,
        steps=steps,
        seconds=None if seconds is None else round(seconds, 3),
        train_loss=train_loss,
        test_loss=test_loss,
        train_score=train_score,
        test_score=test_score,
        digest=_digest(parameters, steps),
    )
    rows = np.column_stack([state["history/records/epochs"], state["history/records/rows"]])
    marks = tuple(int(mark) for mark in state["history/marks"])
    few = parameters.size <= MOST_PARAMETERS_KEPT
    course = _course(rows, state["history/records/updates"])
    return KeptRun(about, experiment, course, marks, parameters.copy() if few else None)


def _finite(value: Any) -> float | None:
    return float(value) if math.isfinite(value) else None


def _digest(parameters: Array, steps: int) -> str:
    content = np.ascontiguousarray(parameters, dtype="<f8").tobytes() + steps.to_bytes(8, "little")
    return hashlib.sha256(content).hexdigest()[:32]


def _course(rows: Array, updates: Array) -> Course:
    """Return the course in rows `(records, 1 + 5 + layers)` that begin with the epoch, and the update ratios."""
    epochs, train_loss, test_loss, train_score, test_score, rate = rows[:, : 1 + FIELDS_BEFORE_GRADIENTS].T
    gradients = rows[:, 1 + FIELDS_BEFORE_GRADIENTS :]
    return Course(epochs, train_loss, test_loss, train_score, test_score, rate, gradients, updates)


# -- as bytes ----------------------------------------------------------------------------------------------------------


def encode(run: KeptRun) -> bytes:
    """Return the bytes of a run; raises `InputError` for an experiment that could not be read again."""
    rows = np.column_stack([getattr(run.course, name) for name in COLUMNS] + [run.course.gradients])
    course = {
        "rows": rows.astype(np.float64),
        "marks": np.array(run.marks, dtype=np.float64),
        "updates": run.course.updates,
    }
    members = {
        ABOUT: msgspec.json.encode(run.about),
        EXPERIMENT: envelope.encode(run.experiment),
        COURSE: npz.encode(course),
    }
    if run.parameters is not None:
        members[PARAMETERS] = npz.encode({"parameters": run.parameters})
    return pack(members)


def decode(content: bytes, *, with_parameters: bool = False) -> KeptRun:
    """Return the run that was written; raises `Damaged`, `Newer`, or `InputError` that names a field."""
    members = unpack(content, (ABOUT, EXPERIMENT, COURSE), MOST_BYTES, optional=(PARAMETERS,))
    about = _about(members[ABOUT])
    course = npz.decode(members[COURSE], ("rows", "marks"), MOST_COURSE_BYTES, optional=("updates",))
    parameters = None
    if with_parameters and PARAMETERS in members:
        parameters = npz.decode(members[PARAMETERS], ("parameters",), MOST_BYTES)["parameters"]
        if parameters.ndim != 1 or not np.isfinite(parameters).all():
            raise Damaged(f"{PARAMETERS}: not all numbers are finite")
    experiment = envelope.decode(members[EXPERIMENT]).experiment
    return KeptRun(about, experiment, _read_course(course), _read_marks(course["marks"]), parameters)


def _about(content: bytes) -> About:
    try:
        about = msgspec.json.decode(content, type=About)
    except (msgspec.DecodeError, UnicodeError) as error:
        raise Damaged(f"{ABOUT}: {str(error)[:200]}") from error
    if about.version > VERSION:
        raise Newer
    try:
        datetime.fromisoformat(about.when)
    except ValueError as error:
        raise Damaged(f"{ABOUT}: there is no such time") from error
    return about


def _read_course(found: Mapping[str, Array]) -> Course:
    rows = found["rows"]
    if rows.ndim != 2 or rows.shape[1] < len(COLUMNS) or not len(rows):
        raise Damaged(f"{COURSE}: not the course of a run")
    epochs = rows[:, 0]
    if not (np.isfinite(epochs).all() and (epochs >= 0).all() and (np.diff(epochs) > 0).all() and epochs[-1] < 2**53):
        raise Damaged(f"{COURSE}: epochs that do not ascend")
    shape = len(rows), rows.shape[1] - len(COLUMNS)
    updates = found.get("updates", np.full(shape, np.nan))
    if updates.shape != shape:
        raise Damaged(f"{COURSE}: update ratios of another run")
    return _course(rows, updates)


def _read_marks(marks: Array) -> tuple[int, ...]:
    if marks.ndim != 1 or not np.isfinite(marks).all() or (np.abs(marks) > 2**53).any():
        raise Damaged(f"{COURSE}: marks that are no epochs")
    return tuple(int(mark) for mark in marks)
