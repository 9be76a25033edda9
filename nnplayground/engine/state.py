"""All that decides how a run goes on, as plain arrays: to be written to a file, and not trusted when read from one."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NoReturn

import numpy as np

from nnplayground.engine.arrays import Array
from nnplayground.engine.history import BRANCHES, MARKS, History, Record, Thinned, split
from nnplayground.engine.solvers import State, is_sound
from nnplayground.engine.stopping import Finish
from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text

if TYPE_CHECKING:
    from nnplayground.engine.trainer import Trainer
    from nnplayground.engine.training import Training

Arrays = dict[str, Any]
"""Arrays of float64, int64 or uint64 by name."""

LARGEST_COUNT = 2**53
FINISHES = {
    0: None,
    1: Finish.EPOCHS,
    2: Finish.PLATEAU,
    3: Finish.VALIDATION,
    4: Finish.OPTIMUM,
    5: Finish.DIVERGED,
}
"""How the end of a run is written; numbers are never used again for another one."""
FORGOTTEN = QT_TRANSLATE_NOOP("Restored", "The solver's memory was missing or of another form; it begins anew.")
"""What is said where a run is restored without it."""
NO_PLAN = -1
"""Stands for no planned end."""

_GROUPS = ("solver", "kept", "recorded")
"""The present state of the solver, and those that a diverging run falls back to."""
_HALF = 2**64


# -- capture -----------------------------------------------------------------------------------------------------------


def capture(run: Training) -> Arrays:
    """Return copies of everything beyond the experiment and the parameters."""
    saved: Arrays = course_of(run) | {
        "rate": run.rate.copy(),
        "epoch_cost": np.array(float(run.epoch_cost)),
        "gradient": run.network.gradient.copy(),
        "order_rng": rng_state(run.order_rng),
        "dropout_rng": rng_state(run.dropout_rng),
        "kept/parameters": run.kept[0].copy(),
        "recorded/parameters": run.recorded[0].copy(),
    }
    if run.plateau is not None:
        saved["plateau"] = np.array([float(run.plateau.best), float(run.plateau.count)])
    if run.best is not None:
        saved["best"] = run.best.copy()
    for group, values in zip(_GROUPS, _memories(run), strict=True):
        saved |= {f"{group}/{name}": array.copy() for name, array in values.items()}
    return saved


def course_of(run: Trainer) -> Arrays:
    """Return the entries that runs of every kind have."""
    saved: Arrays = {
        "counts": _whole([run.epoch, run.steps, run.batch, run.sample, run.begun, run.plateaus]),
        "finish": _whole(next(number for number, finish in FINISHES.items() if finish is run.finish)),
        "last_epoch": _whole(NO_PLAN if run.last_epoch is None else run.last_epoch),
        "record": _before_updates(run.record.row()),
        "record/updates": split(run.record.row())[2].copy(),
        "order": run.order.astype(np.int64),
    }
    saved |= _course("history", run.history)
    for number, branch in enumerate(run.history.branches):
        saved |= _course(f"branch/{number}", branch)
    return saved


def _before_updates(rows: Array) -> Array:
    """Return rows of records without update ratios, as programs read and wrote them that knew of none."""
    numbers, gradients, _ = split(rows)
    return np.concatenate([numbers, gradients], axis=-1)


def _course(name: str, history: History) -> Arrays:
    """Return the entries of one course."""
    found: Arrays = {f"{name}/marks": _whole(list(history.marks))}
    for part, thinned in (("records", history.records), ("parameters", history.parameters)):
        found |= thinned_entries(f"{name}/{part}", thinned)
    records = found[f"{name}/records/rows"]
    found[f"{name}/records/rows"] = _before_updates(records)
    found[f"{name}/records/updates"] = split(records)[2].copy()
    return found


def thinned_entries(name: str, thinned: Thinned) -> Arrays:
    """Return the entries of one thinned record."""
    entries = {"epochs": thinned.epochs, "rows": thinned.rows, "stride": _whole(thinned.stride)}
    return {f"{name}/{part}": values for part, values in entries.items()}


def _whole(values: Any) -> Any:
    return np.array(values, dtype=np.int64)


def _memories(run: Training) -> tuple[State, State, State]:
    """Return the solver's state now, and those kept, by name."""
    names = run.solver_state
    return (
        run.solver_state,
        dict(zip(names, run.kept[1:], strict=True)),
        dict(zip(names, run.recorded[1:], strict=True)),
    )


def rng_state(rng: np.random.Generator) -> Any:
    """Return the state of a PCG64: two numbers of 128 bits in halves, and half a number that is left over."""
    found: Any = rng.bit_generator.state
    inner = found["state"]
    halves = [*divmod(inner["state"], _HALF), *divmod(inner["inc"], _HALF)]
    return np.array([*halves, found["has_uint32"], found["uinteger"]], dtype=np.uint64)


# -- restore -----------------------------------------------------------------------------------------------------------


def restore(run: Training, parameters: Array, saved: Arrays) -> list[Text]:
    """Check everything, then put it in force; see `Training.restore`."""
    found = _SavedTraining(run, saved)
    parameters = found.vector("parameters", parameters)
    kept, recorded = found.vector("kept/parameters"), found.vector("recorded/parameters")
    put_back = [*found.common(), *found.chance(), *found.watch()]
    memories = found.memories()
    np.copyto(run.network.parameters, parameters)
    np.copyto(run.kept[0], kept)
    np.copyto(run.recorded[0], recorded)
    run.last_step.forget()
    for put in put_back:
        put()
    run.arrange()
    for values, group in zip(_memories(run), memories or (), strict=False):
        for name, array in values.items():
            np.copyto(array, group[name])
    run.hold_locked()
    if memories is not None:
        return []
    run.forget_memory()
    return [Text(FORGOTTEN)]


class Saved:
    """Entries of a saved state, each checked against the run that it is to be put into."""

    def __init__(self, run: Trainer, saved: Arrays) -> None:
        self._run, self._saved = run, saved

    def common(self) -> Iterable[Any]:
        """Return what puts back all that runs of every kind have."""
        run, record = self._run, self._record()

        def put() -> None:
            run.record = record

        return [*self._progress(), *self._order(), put, *self._history()]

    def _progress(self) -> Iterable[Any]:
        """Return what puts back how far the run is, and its end."""
        run = self._run
        epoch, steps, batch, sample, begun, plateaus = self._counts("counts", (6,))
        finish, last = int(self._array("finish", np.int64, ())), int(self._array("last_epoch", np.int64, ()))
        in_place = batch < run.batches and begun <= 1 and (begun or batch == sample == 0)
        if not in_place or sample >= run.batch_samples(run.starts[batch]):
            _refuse("counts")
        if finish not in FINISHES:
            _refuse("finish")
        if not NO_PLAN <= last <= LARGEST_COUNT:
            _refuse("last_epoch")

        def put() -> None:
            run.epoch, run.steps, run.plateaus = epoch, steps, plateaus
            run.batch, run.sample, run.begun = batch, sample, bool(begun)
            run.finish, run.last_epoch = FINISHES[finish], None if last == NO_PLAN else last

        return [put]

    def _order(self) -> Iterable[Any]:
        """Return what puts back the order of the samples."""
        run = self._run
        order = self._array("order", np.int64, run.order.shape)
        if not np.array_equal(np.sort(order), np.arange(len(order))):
            _refuse("order")

        def put() -> None:
            run.order[:] = order

        return [put]

    def _history(self) -> Iterable[Any]:
        """Return what puts back the history with its branches."""
        history, now = self._run.history, self._counts("counts", (6,))[0]
        layers, width = len(self._run.record.gradients), history.parameters.width
        branches: list[History] = []
        puts = self._course("history", history, now)
        while (name := f"branch/{len(branches)}") + "/marks" in self._saved and len(branches) < BRANCHES:
            branches.append(History(layers, width))
            puts += self._course(name, branches[-1], LARGEST_COUNT)

        def put_branches() -> None:
            history.branches = branches

        return [*puts, put_branches]

    def _course(self, name: str, history: History, last: int) -> list[Any]:
        """Return what puts one course back that ends at an epoch or before."""
        marks = self._array(f"{name}/marks", np.int64, (None,))
        if len(marks) > MARKS or not _ascends(marks, last, strictly=False):
            _refuse(f"{name}/marks")

        def put_marks() -> None:
            history.marks.clear()
            history.marks.extend(marks.tolist())

        records = self._thinned(f"{name}/records", history.records, last)
        return [put_marks, records, self._thinned(f"{name}/parameters", history.parameters, last, finite=True)]

    def _thinned(self, name: str, thinned: Thinned, last: int, *, finite: bool = False) -> Any:
        epochs = self._array(f"{name}/epochs", np.int64, (None,))
        stride = int(self._array(f"{name}/stride", np.int64, ()))
        rows = self._rows(name, (len(epochs), thinned.width))
        if not 1 <= len(epochs) <= thinned.capacity or not _ascends(epochs, last, strictly=True):
            _refuse(f"{name}/epochs")
        if not 1 <= stride <= LARGEST_COUNT or stride & (stride - 1):
            _refuse(f"{name}/stride")
        if finite and not np.isfinite(rows).all():
            _refuse(f"{name}/rows")
        return lambda: thinned.fill(epochs, rows, stride)

    def _rows(self, name: str, shape: tuple[int, int]) -> Array:
        """Return the rows of a part of a course; update ratios of records have an entry of their own."""
        if not name.endswith("/records"):
            return self._array(f"{name}/rows", np.float64, shape)
        layers = len(self._run.record.gradients)
        rows = self._array(f"{name}/rows", np.float64, (shape[0], shape[1] - layers))
        return np.hstack([rows, self._updates(f"{name}/updates", (shape[0], layers))])

    def _updates(self, name: str, shape: tuple[int, ...]) -> Any:
        """Return update ratios; states of before they were recorded have none, which is no number."""
        return self._array(name, np.float64, shape) if name in self._saved else np.full(shape, np.nan)

    # -- single entries ------------------------------------------------------------------------------------------------

    def vector(self, name: str, given: Any = None) -> Array:
        """Return finite numbers, as many as the parameters."""
        values = self._array(name, np.float64, self._run.parameters.shape, given)
        if not np.isfinite(values).all():
            _refuse(name)
        return values

    def _array(self, name: str, kind: Any, shape: tuple[int | None, ...], given: Any = None) -> Any:
        """Return an entry of this type and shape; None is any length."""
        values = self._saved.get(name) if given is None else given
        if not isinstance(values, np.ndarray) or values.dtype != kind:
            message = QT_TRANSLATE_NOOP("Restored", "{name}: numbers of the type {type} are needed.")
            raise InputError(message, name=name, type=np.dtype(kind).name)
        if len(values.shape) != len(shape) or any(b not in (None, a) for a, b in zip(values.shape, shape, strict=True)):
            raise InputError(
                QT_TRANSLATE_NOOP("Restored", "{name}: {expected} numbers are needed, but there are {found}."),
                name=name,
                expected=" × ".join("n" if size is None else str(size) for size in shape) or "1",
                found=" × ".join(map(str, values.shape)) or "1",
            )
        return values

    def _counts(self, name: str, shape: tuple[int, ...]) -> list[int]:
        values = self._array(name, np.int64, shape)
        if values.min() < 0 or values.max() > LARGEST_COUNT:
            _refuse(name)
        return [int(value) for value in values]

    def _rng(self, name: str) -> dict[str, Any]:
        """Return the state of a PCG64, whose increment is odd and whose spare half has 32 bits."""
        high, low, inc_high, inc_low, has_spare, spare = map(int, self._array(name, np.uint64, (6,)))
        if not inc_low % 2 or has_spare > 1 or spare >= 2**32:
            _refuse(name)
        inner = {"state": high * _HALF + low, "inc": inc_high * _HALF + inc_low}
        return {"bit_generator": "PCG64", "state": inner, "has_uint32": has_spare, "uinteger": spare}

    def _record(self) -> Record:
        layers = len(self._run.record.gradients)
        row = self._array("record", np.float64, _before_updates(self._run.record.row()).shape)
        return Record.of(np.append(row, self._updates("record/updates", (layers,))))


class _SavedTraining(Saved):
    """Entries of the state of a `Training`, which has a rate that moves, a solver, and something to stop it early."""

    def __init__(self, run: Training, saved: Arrays) -> None:
        super().__init__(run, saved)
        self._training = run

    def chance(self) -> Iterable[Any]:
        """Return what puts back the random generators."""
        run, first, second = self._training, self._rng("order_rng"), self._rng("dropout_rng")

        def put() -> None:
            run.order_rng.bit_generator.state, run.dropout_rng.bit_generator.state = first, second

        return [put]

    def watch(self) -> Iterable[Any]:
        """Return what puts back the numbers that end a run or change its rate, and the last record."""
        run = self._training
        rate, cost = (float(self._array(name, np.float64, ())) for name in ("rate", "epoch_cost"))
        if not (math.isfinite(rate) and rate > 0.0):
            _refuse("rate")
        gradient = self._array("gradient", np.float64, run.network.gradient.shape)
        best = self.vector("best") if "best" in self._saved else None
        plateau = self._array("plateau", np.float64, (2,)) if run.plateau else np.zeros(2)
        if not (plateau[1].is_integer() and 0 <= plateau[1] <= LARGEST_COUNT) or math.isnan(plateau[0]):
            _refuse("plateau")

        def put() -> None:
            run.rate[()], run.epoch_cost = rate, cost
            run.last_step.ratios = run.record.updates.copy()
            np.copyto(run.network.gradient, gradient)
            run.best = None if best is None else best.copy()
            if run.plateau is not None:
                run.plateau.best, run.plateau.count = float(plateau[0]), int(plateau[1])

        return [put]

    def memories(self) -> list[State] | None:
        """Return the states of the solver, now and kept; None where one is missing or could not be gone on from."""
        fresh: State = self._training.solver_state
        found: list[State] = []
        for group in _GROUPS:
            state: Arrays = {name: self._saved.get(f"{group}/{name}") for name in fresh}
            if not all(is_like(values, fresh[name]) for name, values in state.items()):
                return None
            if not is_sound(state):
                return None
            found.append(state)
        return found


def _ascends(epochs: Any, last: int, *, strictly: bool) -> bool:
    """Say whether these are epochs up to the last one, in order."""
    in_order = bool((np.diff(epochs) >= int(strictly)).all())
    return not len(epochs) or (in_order and epochs[0] >= 0 and epochs[-1] <= last)


def is_like(values: Any, fresh: Array) -> bool:
    """Say whether an entry has the type and the shape of what it is to replace."""
    return isinstance(values, np.ndarray) and values.dtype == fresh.dtype and values.shape == fresh.shape


def _refuse(name: str) -> NoReturn:
    raise InputError(QT_TRANSLATE_NOOP("Restored", "{name}: its numbers do not belong to this run."), name=name)
