"""What a run is given: its samples, and how to train on them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

import numpy as np
from numpy.typing import NDArray

from nnplayground.engine.arrays import Array, Program, clip_norm
from nnplayground.engine.objective import Cost, Part
from nnplayground.engine.schedules import SCHEDULES, Schedule
from nnplayground.engine.solvers import Solver


@dataclass(frozen=True, slots=True)
class Data:
    """The samples to learn from, to test on, and (for early stopping) to validate on."""

    train: Part
    test: Part
    validation: Part | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """How to train; parameters of catalogue entries are complete and checked."""

    cost: Cost
    solver: Solver
    learning_rate: float
    batch_size: int
    solver_params: dict[str, float] = field(default_factory=dict)
    schedule: Schedule = SCHEDULES["constant"]
    schedule_params: dict[str, float] = field(default_factory=dict)
    shuffle: bool = True
    epochs: int | None = None
    """The planned end; None trains until told to stop."""
    plateau: tuple[float, int] | None = None
    """Tolerance and patience after which the run ends by itself; None never does."""
    locked: NDArray[np.int64] = field(default_factory=lambda: np.empty(0, np.int64))
    """Which parameters training leaves where they are."""
    clip: float | None = None
    """The longest gradient that a step follows: a longer one keeps its direction and is shortened to this norm.

    Solvers that evaluate the whole training set themselves take the gradient as it is.
    """

    def restraint(self, gradient: Array) -> Program:
        """Return what is done to a gradient `(P,)` before a step follows it: locks and clipping."""
        program: Program = [partial(gradient.put, self.locked, 0.0)] if len(self.locked) else []
        if self.clip is not None and not self.solver.full_batch:
            program.append(partial(clip_norm, gradient, self.clip))
        return program
