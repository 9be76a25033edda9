"""How a run goes on from where another one stands: under other settings, on other samples, in another network."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from nnplayground.engine.arrays import Array
from nnplayground.engine.history import History, remapped

if TYPE_CHECKING:
    from nnplayground.engine.training import Training


@dataclass(frozen=True, slots=True)
class Places:
    """Where the numbers of a network stood in another one.

    `values (P,)` are the parameters to begin with; `numbers (P,)` says which number of the other vector each one is, -1
    where it begins anew; `layers` says the same of the layers.
    """

    values: Array
    numbers: NDArray[np.int64]
    layers: tuple[int, ...]

    def of(self, values: Array) -> Array:
        """Return a vector `(..., P)` of the other network in the order of this one, 0 where a number begins anew."""
        return np.where(self.numbers >= 0, values[..., self.numbers], 0.0)


def take_over(mine: Training, other: Training, places: Places | None) -> None:
    """Make `mine` go on from where `other` stands, which is left alone."""
    network = mine.network
    np.copyto(network.parameters, other.network.parameters if places is None else places.values)
    np.copyto(network.gradient, other.network.gradient if places is None else places.of(other.network.gradient))
    _take_solver_over(mine, other, places)
    _take_place_over(mine, other)
    _take_history_over(mine, other, places)
    if places is None:
        _take_watch_over(mine, other)
    mine.rate[()] = mine.scheduled_rate()
    ratios = other.last_step.ratios
    mine.last_step.ratios = ratios.copy() if places is None else _of_layers(ratios, places.layers)
    mine.hold_locked()
    mine.keep()
    mine.refresh()


def _take_solver_over(mine: Training, other: Training, places: Places | None) -> None:
    """Keep the memory of the same solver, all of it or nothing: its parts belong together.

    Numbers that begin anew have none. What L-BFGS remembers is the form of the cost around it, which is another one
    in another network and where other numbers may move.
    """
    state, theirs = mine.solver_state, other.solver_state
    same_locks = np.array_equal(mine.settings.locked, other.settings.locked)
    is_elsewhere = mine.settings.solver.full_batch and (places is not None or not same_locks)
    if mine.settings.solver.key != other.settings.solver.key or is_elsewhere:
        return
    known = {name: _placed(values, places) for name, values in theirs.items()}
    if {name: values.shape for name, values in known.items()} != {name: old.shape for name, old in state.items()}:
        return
    for name, values in state.items():
        np.copyto(values, known[name])
    mine.forget_cost()


def _of_layers(values: Array, layers: tuple[int, ...]) -> Array:
    """Return one number a layer for these layers, which is none for -1."""
    return np.append(values, np.nan)[list(layers)]


def _placed(values: Array, places: Places | None) -> Array:
    return values if places is None or not values.ndim else places.of(values)


def _take_history_over(mine: Training, other: Training, places: Places | None) -> None:
    mine.history = other.history if places is None else _history(other.history, places)
    mine.history.marks.append(mine.epoch)
    if places is not None:
        mine.history.parameters.add(mine.epoch, mine.network.parameters)


def _history(other: History, places: Places) -> History:
    """Return the course so far, and those branches whose parameters are known in the other network, too."""
    history = _course(other, places)
    branches = [_course(branch, places) for branch in other.branches]
    history.branches = [branch for branch in branches if len(branch.parameters.epochs)]
    return history


def _course(other: History, places: Places) -> History:
    """Return one course: gradients follow their layers; parameters do where the numbers are the same ones."""
    history = History(len(places.layers), len(places.values))
    history.records = remapped(other.records, places.layers)
    history.marks.extend(other.marks)
    past, parameters = other.parameters, history.parameters
    if past.width == parameters.width and (places.numbers >= 0).all():
        parameters.fill(past.epochs, past.rows[:, places.numbers], past.stride)
    return history


def _take_watch_over(mine: Training, other: Training) -> None:
    """Keep the best validation score and its weights; a best training loss may be of another cost function."""
    ours, theirs = mine.data.validation, other.data.validation
    if mine.plateau and other.plateau and ours and theirs and len(ours) == len(theirs):
        mine.plateau.best, mine.plateau.count = other.plateau.best, other.plateau.count
        mine.best = None if other.best is None else other.best.copy()


def _take_place_over(mine: Training, other: Training) -> None:
    mine.order_rng.bit_generator.state = other.order_rng.bit_generator.state
    mine.dropout_rng.bit_generator.state = other.dropout_rng.bit_generator.state
    if mine.take_place_over(other):
        mine.epoch_cost = np.nan  # of an epoch begun under other settings: such an epoch is not judged
    mine.arrange()  # also where batches do not fit: without shuffling no epoch would lay the samples out
