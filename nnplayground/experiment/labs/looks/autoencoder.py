"""What is to be seen of an autoencoder in training."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from nnplayground.data.dataset import Floats, Labels
from nnplayground.engine.families.autoencoder import Pca, error
from nnplayground.experiment.labs.autoencoder import AutoencoderRun

REBUILT, MAP, STRAIGHT = "rebuilt", "map", "straight"
"""What a page may show."""
SHOWN, MAPPED = 10, 600
"""Test images that are rebuilt one by one, and those that stand on the map."""
JUDGED = 600
"""Test images that the error is measured on."""
WALK = 9
"""Images along each side of the grid that is decoded over the map."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a page asks for."""

    view: str = REBUILT
    first: int = 0
    """Number of the first test image that is rebuilt."""
    code: tuple[float, float] | None = None
    """The two numbers on the map that are decoded; None is the middle of all codes."""
    axes: tuple[int, int] = (0, 1)
    """Which numbers of the bottleneck the map spans."""


@dataclass(frozen=True, slots=True, eq=False)
class Rebuilt:
    """Test images, as training would show them, and given back by both; each `(m, rows, columns)`."""

    images: Floats
    shown: Floats
    by_network: Floats
    by_pca: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Map:
    """Codes of test images `(m, 2)` with their classes, and what stands at one place of the plane."""

    codes: Floats
    labels: Labels
    class_names: tuple[str, ...]
    place: tuple[float, float]
    decoded: Floats
    """The image that stands there `(rows, columns)`."""
    walk: Floats
    """Images over a grid of the plane `(WALK · WALK, rows, columns)`, from the upper left, row by row."""


@dataclass(frozen=True, slots=True, eq=False)
class Straight:
    """The same images in both codes `(m, 2)`: the network's, and their first two principal components."""

    codes: Floats
    components: Floats
    labels: Labels
    class_names: tuple[str, ...]
    explained: Floats
    """Share of the variance along each component, as many as the bottleneck is wide."""


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """One moment of the run; what the page does not show is None."""

    width: int
    """Of the bottleneck."""
    tests: int
    error: float
    """Mean square error of a pixel over test images."""
    pca_error: float
    """That of as many principal components as the bottleneck is wide."""
    spoils: bool
    """Whether training shows spoilt images."""
    rebuilt: Rebuilt | None = None
    map: Map | None = None
    straight: Straight | None = None


def look(run: AutoencoderRun, wish: Wish | None) -> Picture:
    """Return what the page shows."""
    wish = wish or Wish()
    tests = run.rows.test if len(run.rows.test) else run.rows.train
    judged = run.images.pixels[tests[:JUDGED]]
    straight = straight_of(run)
    flat = judged.reshape(len(judged), -1)
    return Picture(
        width=run.spec.bottleneck,
        tests=len(tests),
        error=error(judged, run.rebuilt(judged)),
        pca_error=error(flat, straight.decoded(straight.codes(flat))),
        spoils=run.spec.corruption != "none",
        rebuilt=_rebuilt(run, tests, wish.first) if wish.view == REBUILT else None,
        map=_map(run, tests, wish) if wish.view == MAP else None,
        straight=_straight(run, tests) if wish.view == STRAIGHT else None,
    )


def layers(run: AutoencoderRun) -> list[str]:
    """Return the names of the layers whose gradients are recorded."""
    return [f"W({number})" for number in range(1, len(run.training.network.layers) + 1)]


@lru_cache(maxsize=1)
def straight_of(run: AutoencoderRun) -> Pca:
    """Return the principal components of the training images, which never change."""
    return run.pca()


def _rebuilt(run: AutoencoderRun, tests: Labels, first: int) -> Rebuilt:
    chosen = tests[(first + np.arange(min(SHOWN, len(tests)))) % len(tests)]
    pixels = run.images.pixels[chosen]
    shown = run.spoilt(pixels, np.random.default_rng(first))
    straight, flat = straight_of(run), shown.reshape(len(shown), -1)
    by_pca = straight.decoded(straight.codes(flat)).reshape(pixels.shape)
    return Rebuilt(pixels[:, 0].copy(), shown[:, 0].copy(), run.rebuilt(shown)[:, 0], by_pca[:, 0])


def _map(run: AutoencoderRun, tests: Labels, wish: Wish) -> Map:
    """Return the codes of two numbers of the bottleneck; all others stand at their mean where they are decoded."""
    chosen = tests[:MAPPED]
    codes = run.codes(run.images.pixels[chosen])
    width = codes.shape[1]
    axes = [min(axis, width - 1) for axis in wish.axes]
    middle = codes.mean(axis=0)
    place = np.array([middle[axis] for axis in axes]) if wish.code is None else np.array(wish.code)
    places = np.concatenate([place[None], _grid(codes[:, axes])])
    wanted = np.tile(middle, (len(places), 1))
    for column, axis in enumerate(axes):
        wanted[:, axis] = places[:, column]
    images = run.decoded(wanted)[:, 0]
    labels = run.images.labels[chosen].copy()
    shown = codes[:, axes].copy()
    return Map(shown, labels, run.images.class_names, (float(place[0]), float(place[1])), images[0], images[1:])


def _grid(codes: Floats) -> Floats:
    """Return a grid over all codes but the most distant ones, from the upper left, row by row `(WALK · WALK, 2)`."""
    low, high = np.quantile(codes, 0.02, axis=0), np.quantile(codes, 0.98, axis=0)
    x, y = np.linspace(low[0], high[0], WALK), np.linspace(high[1], low[1], WALK)
    return np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)


def _straight(run: AutoencoderRun, tests: Labels) -> Straight:
    chosen = tests[:MAPPED]
    pixels, straight = run.images.pixels[chosen], straight_of(run)
    components = straight.codes(pixels.reshape(len(pixels), -1))
    labels = run.images.labels[chosen].copy()
    explained = straight.explained.copy()
    return Straight(_plane(run.codes(pixels)), _plane(components), labels, run.images.class_names, explained)


def _plane(codes: Floats) -> Floats:
    """Return the first two numbers of every code; of a single one with a zero beside it."""
    return codes[:, :2].copy() if codes.shape[1] > 1 else np.column_stack([codes[:, 0], np.zeros(len(codes))])
