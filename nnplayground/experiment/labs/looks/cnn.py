"""What is to be seen of a convolutional network in training."""

from __future__ import annotations

from dataclasses import dataclass

from nnplayground.data.dataset import Floats
from nnplayground.experiment.labs.cnn import CnnRun
from nnplayground.i18n import Text


@dataclass(frozen=True, slots=True)
class Wish:
    """What a page asks for."""


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """One moment of the run; all arrays are its own."""

    kernels: Floats
    """Of the first layer `(channels out, channels in, rows, columns)`."""


def look(run: CnnRun, wish: Wish | None) -> Picture:
    """Return what the page shows."""
    _ = wish
    return Picture(run.kernels())


def layers(run: CnnRun) -> list[Text]:
    """Return the names of the layers whose gradients are recorded."""
    return [run.layer_name(number) for number in range(1, len(run.training.network.layers) + 1)]
