"""Past moments of a run: looked at as they were, and gone on from on a branch of its own.

A moment is an epoch whose parameters the history has kept. Neither the memory of the solver nor the order of the
samples is kept with it: a branch begins with an empty memory and takes the samples in an order of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
from numpy.typing import NDArray

from nnplayground.engine.arrays import Array
from nnplayground.engine.history import Record
from nnplayground.engine.last_step import LastStep
from nnplayground.engine.schedules import Progress
from nnplayground.engine.trainer import Trainer
from nnplayground.engine.training import Training

PLATEAUS_AT_MOST = 256
"""How often an adaptive rate may have been lowered to be recognised."""


def moments(run: Trainer) -> NDArray[np.int64]:
    """Return the epochs that can be looked back at, in order; the present one is not among them."""
    epochs = run.history.parameters.epochs
    return epochs if run.batch else epochs[epochs < run.epoch]


@contextmanager
def looking_back(run: Trainer, epoch: int) -> Iterator[None]:
    """Have a run stand, for as long as the block lasts, where it stood at the end of a past epoch.

    Only what can be seen is put back: epoch, parameters and record; no step is known that led there. Nothing may be
    trained meanwhile.
    Raises `KeyError` where nothing is kept of that epoch.
    """
    past = _kept(run, epoch)
    present = run.parameters.copy()
    place = run.epoch, run.batch, run.sample, run.record
    step = run.last_step if isinstance(run, Training) else None
    np.copyto(run.parameters, past)
    run.epoch, run.batch, run.sample = epoch, 0, 0
    if isinstance(run, Training):
        run.last_step = LastStep(run.network)
    try:
        _record(run, epoch)
        yield
    finally:
        np.copyto(run.parameters, present)
        run.epoch, run.batch, run.sample, run.record = place
        if isinstance(run, Training) and step is not None:
            run.last_step = step


def branch_off(run: Training, epoch: int) -> None:
    """Go on from a past epoch; the course so far is kept among the branches of the history.

    What is locked stays as it is now. Raises `KeyError` where nothing is kept of that epoch.
    """
    past = _kept(run, epoch)
    _leave(run)
    run.history.cut(epoch)
    run.history.marks.append(epoch)
    _begin_at(run, epoch, past)


def take_back(run: Training, number: int) -> None:
    """Go on where a branch of the history was left; the present course becomes one itself."""
    course = run.history.branches.pop(number)  # first: another branch may go for the one that is left
    _leave(run)
    run.history.follow(course)
    epoch = int(run.history.parameters.epochs[-1])
    _begin_at(run, epoch, _kept(run, epoch))


def _kept(run: Trainer, epoch: int) -> Array:
    past = run.history.parameters.at(epoch)
    if past is None:
        raise KeyError(epoch)
    return past


def _record(run: Trainer, epoch: int) -> None:
    """Take the record of an epoch from the history, or measure what was left out there."""
    row = run.history.records.at(epoch)
    if row is None:
        if isinstance(run, Training):
            run.last_step.ratios = np.full_like(run.last_step.ratios, np.nan)
        run.refresh()
    else:
        run.record = Record.of(row)
        if isinstance(run, Training):
            run.last_step.ratios = run.record.updates.copy()


def _leave(run: Training) -> None:
    """Keep the present course up to where it stands."""
    run.refresh()
    run.history.records.add(run.epoch, run.record.row())
    run.history.parameters.add(run.epoch, run.parameters)
    run.history.leave()


def _begin_at(run: Training, epoch: int, parameters: Array) -> None:
    """Stand at the beginning of the epoch after this one, with these parameters."""
    parameters[run.settings.locked] = run.parameters[run.settings.locked]
    np.copyto(run.parameters, parameters)
    run.epoch, run.batch, run.sample, run.begun = epoch, 0, 0, False
    run.steps = epoch * run.batches
    run.epoch_cost = 0.0
    run.last_step.forget()
    _record(run, epoch)
    _begin_plan_anew(run)
    run.forget_memory()
    run.hold_locked()
    run.rate[()] = run.scheduled_rate()
    run.keep()


def _begin_plan_anew(run: Training) -> None:
    """Be patient again, with the rate of that epoch; the planned end stays where it is as long as it lies ahead."""
    run.finish, run.best = None, None
    if run.is_at_the_end:
        run.plan_again()
    if run.plateau is not None:
        run.plateau = type(run.plateau)(run.plateau.tolerance, run.plateau.patience)
    run.plateaus = _plateaus(run)


def _plateaus(run: Training) -> int:
    """Return how many plateaus had been met by then, told from the learning rate of the record."""
    schedule, settings = run.settings.schedule, run.settings
    if not schedule.uses_plateaus:
        return 0

    def distance(plateaus: int) -> float:
        progress = Progress(run.epoch, run.epoch * len(run.order), plateaus)
        rate = schedule.rate(settings.learning_rate, progress, **settings.schedule_params)
        return abs(np.log(rate / run.record.rate))

    return min(range(PLATEAUS_AT_MOST), key=distance)
