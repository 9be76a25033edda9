"""What is to be seen of a Boltzmann machine in training."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnplayground.data.dataset import Floats
from nnplayground.experiment.labs.machines import RbmRun

FILTERS, REBUILT, GIBBS, COMPLETE, DREAM = "filters", "rebuilt", "gibbs", "complete", "dream"
"""What a page may show."""
FILTERS_AT_MOST, REBUILT_SHOWN, DREAMS_SHOWN = 400, 20, 20
COMPLETING, DREAMING = 120, 60
"""Steps of Gibbs sampling until a covered image is completed, and until there is a dream."""
STEPS_AT_MOST = 40
WEIGHED = 200
"""Images whose free energy is looked at."""
COVERS = ("bottom", "top", "left", "right")
"""Halves of an image that can be covered."""

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Wish:
    """What a page asks for."""

    view: str = FILTERS
    sample: int = 0
    """Number of the test image."""
    steps: int = 0
    """Half steps of Gibbs sampling: up, down, up, ..."""
    seed: int = 0
    cover: str = COVERS[0]
    drawn: tuple[float, ...] = ()
    """The pixels of an image drawn by hand, in place of a test image; empty for none."""


@dataclass(frozen=True, slots=True, eq=False)
class Chain:
    """Gibbs sampling from one image, half step by half step; index 0 is the beginning."""

    visible: Floats
    """Visible states `(n + 1, rows, columns)`: the image, then after every way down."""
    expected: Floats
    """p(v = 1 | h) of each way down `(n, rows, columns)`."""
    hidden: Floats
    """Hidden states `(k, hidden)`, one a way up."""
    hidden_expected: Floats
    """p(h = 1 | v) of each way up `(k, hidden)`."""
    energies: Floats
    """E(v, h) after every half step `(steps,)`."""


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """One moment of the machine; all arrays are its own, and what the page does not show is None."""

    filters: Floats
    """The weights of the hidden units as pictures `(hidden, channels, rows, columns)`."""
    hidden_bias: Floats
    tests: int
    """Test images there are."""
    image: Floats
    """The image in question `(rows, columns)`."""
    rebuilt: tuple[Floats, Floats] | None = None
    """Test images and what the machine expects to see again of them `(m, rows, columns)`."""
    chain: Chain | None = None
    completed: tuple[Floats, Flags] | None = None
    """The image with its covered half as the machine expects it, and which pixels were known `(rows, columns)`."""
    dreams: Floats | None = None
    free_energy: tuple[float, float] | None = None
    """Mean F(v) of training and test images."""


def look(run: RbmRun, wish: Wish | None) -> Picture:
    """Return what the page shows."""
    wish = wish or Wish()
    tests = run.rows.test if len(run.rows.test) else run.rows.train
    image = _image(run, wish, tests)
    rng = np.random.default_rng(wish.seed)
    free = [_free_energy(run, rows) for rows in (run.rows.train, run.rows.test)]
    return Picture(
        filters=run.filters()[:FILTERS_AT_MOST],
        hidden_bias=run.rbm.hidden_bias.copy(),
        tests=len(tests),
        image=image[0],
        rebuilt=_rebuilt(run, run.images.pixels[tests[:REBUILT_SHOWN]]) if wish.view == REBUILT else None,
        chain=_chain(run, image, min(wish.steps, STEPS_AT_MOST), rng) if wish.view == GIBBS else None,
        completed=_completed(run, image, wish.cover, rng) if wish.view == COMPLETE else None,
        dreams=run.dreams(DREAMS_SHOWN, rng, DREAMING)[:, 0] if wish.view == DREAM else None,
        free_energy=(free[0], free[1]),
    )


def layers(_run: RbmRun) -> list[str]:
    """Return the name of the one layer whose gradient is recorded."""
    return ["W"]


def known_of(cover: str, rows: int, columns: int) -> Flags:
    """Return which pixels can be seen while a half is covered `(rows, columns)`."""
    known = np.ones((rows, columns), dtype=np.bool_)
    half_rows, half_columns = rows // 2, columns // 2
    match cover:
        case "bottom":
            known[rows - half_rows :] = False
        case "top":
            known[:half_rows] = False
        case "left":
            known[:, :half_columns] = False
        case _:
            known[:, columns - half_columns :] = False
    return known


def _image(run: RbmRun, wish: Wish, tests: NDArray[np.int64]) -> Floats:
    """Return the image in question `(channels, rows, columns)`: drawn, or one of the test."""
    shape = run.images.shape
    if len(wish.drawn) == int(np.prod(shape)):
        return np.array(wish.drawn).reshape(shape)
    return run.images.pixels[tests[wish.sample % len(tests)]].copy()


def _free_energy(run: RbmRun, rows: NDArray[np.int64]) -> float:
    """Return the mean F(v) of some images, of which an even selection tells enough."""
    if not len(rows):
        return np.nan
    chosen = rows[:: -(-len(rows) // WEIGHED)]
    return float(run.rbm.free_energy(run.images.pixels[chosen].reshape(len(chosen), -1)).mean())


def _rebuilt(run: RbmRun, pixels: Floats) -> tuple[Floats, Floats]:
    return pixels[:, 0].copy(), run.reconstructed(pixels)[:, 0]


def _chain(run: RbmRun, image: Floats, steps: int, rng: np.random.Generator) -> Chain:
    """Go up and down in turns; the image itself is where it begins, and every number comes from `rng`."""
    rbm, shape = run.rbm, image.shape[-2:]
    visible = image.reshape(1, -1)
    seen, expected, hidden, hidden_expected, energies = [visible], [], [], [], []
    state = np.zeros((1, rbm.n_hidden))
    for step in range(steps):
        if step % 2 == 0:
            chances = rbm.hidden(visible)
            state = (rng.random(chances.shape) < chances).astype(np.float64)
            hidden_expected.append(chances[0])
            hidden.append(state[0])
        else:
            chances = rbm.visible(state)
            visible = (rng.random(chances.shape) < chances).astype(np.float64)
            expected.append(chances[0])
            seen.append(visible)
        energies.append(float(rbm.energy(visible, state)[0]))
    return Chain(
        np.concatenate(seen).reshape(-1, *shape),
        np.array(expected).reshape(-1, *shape),
        np.array(hidden).reshape(-1, rbm.n_hidden),
        np.array(hidden_expected).reshape(-1, rbm.n_hidden),
        np.array(energies),
    )


def _completed(run: RbmRun, image: Floats, cover: str, rng: np.random.Generator) -> tuple[Floats, Flags]:
    known = known_of(cover, *image.shape[-2:])
    everywhere = np.broadcast_to(known, image.shape)
    return run.completed(image[None], everywhere, rng, COMPLETING)[0, 0], known
