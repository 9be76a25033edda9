"""What is to be seen of a recurrent network in training."""

from __future__ import annotations

from dataclasses import dataclass

from nnplayground.data.dataset import Floats
from nnplayground.experiment.labs.rnn import RnnRun
from nnplayground.i18n import Text


@dataclass(frozen=True, slots=True)
class Wish:
    """What a page asks for."""


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """One moment of the run; all arrays are its own."""

    gradient_by_time: tuple[Floats, ...]
    """Mean |∂J/∂h| at every time `(times,)` of each recurrent layer."""


def look(run: RnnRun, wish: Wish | None) -> Picture:
    """Return what the page shows."""
    _ = wish
    return Picture(tuple(run.gradient_by_time()))


def layers(run: RnnRun) -> list[Text]:
    """Return the names of the layers whose gradients are recorded."""
    return [run.layer_name(number) for number in range(1, len(run.training.network.layers) + 1)]
