"""What is to be seen of a stack of Boltzmann machines in training."""

from __future__ import annotations

from dataclasses import dataclass

from nnplayground.data.dataset import Floats
from nnplayground.experiment.labs.machines import DbnRun


@dataclass(frozen=True, slots=True)
class Wish:
    """What a page asks for."""


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """One moment of the run; all arrays are its own."""

    learned: tuple[Floats, ...]
    """What makes the units of each machine fire `(units, channels, rows, columns)`."""


def look(run: DbnRun, wish: Wish | None) -> Picture:
    """Return what the page shows."""
    _ = wish
    return Picture(tuple(run.learned(machine) for machine in range(len(run.spec.hidden))))


def layers(run: DbnRun) -> list[str]:
    """Return the names of the layers whose gradients are recorded."""
    return [f"W({number})" for number in range(1, len(run.spec.hidden) + 1)]
