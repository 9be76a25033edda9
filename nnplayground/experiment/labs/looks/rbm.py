"""What is to be seen of a Boltzmann machine in training."""

from __future__ import annotations

from dataclasses import dataclass

from nnplayground.data.dataset import Floats
from nnplayground.experiment.labs.machines import RbmRun


@dataclass(frozen=True, slots=True)
class Wish:
    """What a page asks for."""


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """One moment of the run; all arrays are its own."""

    filters: Floats
    """The weights of every hidden unit as a picture `(hidden, channels, rows, columns)`."""


def look(run: RbmRun, wish: Wish | None) -> Picture:
    """Return what the page shows."""
    _ = wish
    return Picture(run.filters())


def layers(_run: RbmRun) -> list[str]:
    """Return the names of the layers whose gradients are recorded."""
    return ["W"]
