"""What is to be seen of a adversarial game in training."""

from __future__ import annotations

from dataclasses import dataclass

from nnplayground.data.dataset import Floats
from nnplayground.experiment.labs.gan import GanRun


@dataclass(frozen=True, slots=True)
class Wish:
    """What a page asks for."""


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """One moment of the run; all arrays are its own."""

    bent: Floats
    """Where the generator puts a grid of its noise `(lines, lines, 2)`."""


def look(run: GanRun, wish: Wish | None) -> Picture:
    """Return what the page shows."""
    _ = wish
    return Picture(run.bent())


def layers(run: GanRun) -> list[str]:
    """Return the names of the layers whose gradients are recorded."""
    players = ("G", run.training.generator), ("D", run.training.discriminator)
    return [f"{player}({number})" for player, network in players for number in range(1, len(network.layers) + 1)]
