"""What is to be seen of a autoencoder in training."""

from __future__ import annotations

from dataclasses import dataclass

from nnplayground.data.dataset import Floats
from nnplayground.experiment.labs.autoencoder import AutoencoderRun


@dataclass(frozen=True, slots=True)
class Wish:
    """What a page asks for."""


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """One moment of the run; all arrays are its own."""

    codes: Floats
    """What the test images are reduced to `(m, bottleneck)`."""


def look(run: AutoencoderRun, wish: Wish | None) -> Picture:
    """Return what the page shows."""
    _ = wish
    return Picture(run.codes(run.images.pixels[run.rows.test]))


def layers(run: AutoencoderRun) -> list[str]:
    """Return the names of the layers whose gradients are recorded."""
    return [f"W({number})" for number in range(1, len(run.training.network.layers) + 1)]
