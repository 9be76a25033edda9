"""What is to be seen of an adversarial game in training."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnplayground.data.dataset import Floats, Labels
from nnplayground.data.distributions import heaps_reached
from nnplayground.experiment.labs.gan import GanRun

FIELD = 48
"""Places of the plane, each way, where the discriminator is asked."""
REAL_AT_MOST, MADE_AT_MOST, ARROWS = 800, 800, 60
"""Points drawn, and fakes whose gradient is drawn."""
ROOM = 0.35
"""Share of the extent of the real samples that is shown beyond them, on every side."""
LINES = 15
"""Lines of the generator's grid, each way."""

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Wish:
    """What a page asks for: the noise whose sample is shown, where the generator has two numbers of it."""

    noise: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """One moment of the game; all arrays are its own."""

    x: Span
    y: Span
    """What is shown of the plane."""
    real: Floats
    made: Floats
    """Points `(n, 2)`: real ones, and what the generator makes of the noise that is always the same."""
    field: Floats
    """What the discriminator says `(FIELD, FIELD)`, the bottom row first: 1 is real."""
    arrows: Floats
    """From where to where the gradient pulls a few fakes `(ARROWS, 2, 2)`; the longest is a tenth of the plane."""
    pull: float
    """Mean size of the gradient over those fakes."""
    bent: Floats | None
    """Where a grid of noise goes `(LINES, LINES, 2)`; None unless the generator takes two numbers."""
    epochs: Labels
    kl: Floats
    js: Floats
    """Divergences of what is made from what is real over the epochs `(n,)`, in nats."""
    heaps: Floats
    reached: NDArray[np.bool_]
    """Middles of the heaps `(k, 2)` of the distribution, and which of them the generator reaches."""
    real_called_real: float
    made_called_real: float
    """What the discriminator says of both on average."""
    sample: tuple[float, float] | None = None
    """What the generator makes of the noise wished for."""


def look(run: GanRun, wish: Wish | None) -> Picture:
    """Return what the page shows."""
    training = run.training
    made = training.made()
    x, y = _span(run.real[:, 0]), _span(run.real[:, 1])
    tips = _evenly(made, ARROWS)
    slopes = training.slopes(tips) / len(tips)
    epochs, kl, js = run.divergences()
    return Picture(
        x=x,
        y=y,
        real=_evenly(run.real, REAL_AT_MOST),
        made=_evenly(made, MADE_AT_MOST),
        field=run.field(_centres(x), _centres(y)),
        arrows=np.stack([tips, tips + _scaled(slopes, 0.1 * (x[1] - x[0]))], axis=1),
        pull=float(np.linalg.norm(slopes * len(tips), axis=1).mean()),
        bent=run.bent(LINES) if training.generator.n_in == 2 else None,
        epochs=epochs.copy(),
        kl=kl.copy(),
        js=js.copy(),
        heaps=np.array(run.heaps).reshape(-1, 2),
        reached=heaps_reached(made, run.heaps),
        real_called_real=float(training.discriminator.predict(_evenly(run.real, REAL_AT_MOST)).mean()),
        made_called_real=float(training.discriminator.predict(_evenly(made, MADE_AT_MOST)).mean()),
        sample=_sample(run, wish),
    )


def layers(run: GanRun) -> list[str]:
    """Return the names of the layers whose gradients are recorded: the generator's, then the discriminator's."""
    players = ("G", run.training.generator), ("D", run.training.discriminator)
    return [f"{player}({number})" for player, network in players for number in range(1, len(network.layers) + 1)]


def _span(values: Floats) -> Span:
    low, high = float(values.min()), float(values.max())
    room = ROOM * ((high - low) or 1.0)
    return low - room, high + room


def _centres(span: Span) -> Floats:
    return span[0] + (np.arange(FIELD) + 0.5) * (span[1] - span[0]) / FIELD


def _evenly(points: Floats, most: int) -> Floats:
    """Return at most so many of the points, spread over all of them."""
    step = max(1, -(-len(points) // most))
    return points[::step].copy()


def _scaled(slopes: Floats, longest: float) -> Floats:
    """Return arrows whose longest has this length; all are 0 where there is no slope."""
    size = float(np.linalg.norm(slopes, axis=1).max(initial=0.0))
    return slopes * (longest / size) if np.isfinite(size) and size > 0.0 else np.zeros_like(slopes)


def _sample(run: GanRun, wish: Wish | None) -> tuple[float, float] | None:
    generator = run.training.generator
    if wish is None or wish.noise is None or generator.n_in != 2:
        return None
    made = generator.predict(np.array([wish.noise]))[0]
    return float(made[0]), float(made[1])
