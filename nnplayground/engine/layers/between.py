"""What stands between two layers and has no numbers of its own: pooling, and dropout by itself.

Flattening needs nothing: units are counted channel by channel, row by row, as they lie in memory.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from functools import partial
from itertools import product
from math import prod

import numpy as np

from nnplayground.engine.arrays import Array, Program
from nnplayground.engine.layers.layer import drop_out
from nnplayground.engine.layers.windows import Windows

Shape = tuple[int, int, int]
"""Channels, rows and columns of an image."""


class Between(ABC):
    """The rule of one such thing."""

    __slots__ = ()

    @property
    @abstractmethod
    def n_in(self) -> int:
        """How many units feed it."""

    @property
    @abstractmethod
    def n_out(self) -> int:
        """How many units it gives."""

    @abstractmethod
    def bind(self, samples: int, rng: np.random.Generator | None, like: Array) -> BoundBetween:
        """Return it with buffers for so many samples, in the precision of an array; `rng` switches dropout on."""


class BoundBetween(ABC):
    """The same with the buffers of one batch size: `out` and `from_above`, both `(n_out + 1, samples)` as a layer's."""

    def __init__(self, units: int, samples: int, like: Array) -> None:
        self.out = np.ones((units + 1, samples), like.dtype)
        self.from_above = np.empty_like(self.out)

    @abstractmethod
    def upwards(self, below: Array) -> Program:
        """Make `out` of what feeds it, `(n_in + 1, samples)`."""

    @abstractmethod
    def downwards(self, below: Array) -> Program:
        """Lead `from_above` back to that of what feeds it, `(n_in + 1, samples)`; comes after `upwards`."""


# -- pooling -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Pool(Between):
    """Of every window of every channel the largest value, or the mean; a `kind` of the catalogue `POOLINGS`."""

    kind: str
    shape: Shape
    windows: Windows

    @property
    def shape_out(self) -> Shape:
        """Channels, rows and columns of what it gives."""
        return (self.shape[0], *self.windows.places(self.shape[1:]))

    @property
    def n_in(self) -> int:
        """How many units feed it."""
        return prod(self.shape)

    @property
    def n_out(self) -> int:
        """How many units it gives."""
        return prod(self.shape_out)

    def bind(self, samples: int, rng: np.random.Generator | None, like: Array) -> BoundBetween:
        """Return it with buffers for so many samples."""
        del rng
        return BOUND_POOLS[self.kind](self, samples, like)


class BoundPool(BoundBetween):
    """Pooling with its buffers; each place in the window is one view of all images `(channels, rows, columns, m)`."""

    outside = 0.0
    """What stands around the image."""

    def __init__(self, pool: Pool, samples: int, like: Array) -> None:
        super().__init__(pool.n_out, samples, like)
        self._pool, self._shape = pool, (*pool.shape, samples)
        self._y = self.out[:-1].reshape(*pool.shape_out, samples)
        self._delta = self.from_above[:-1].reshape(self._y.shape)
        padding, size = pool.windows.padding, pool.shape[1:]
        self._padded = any(padding)
        rows, columns = (length + 2 * more for length, more in zip(size, padding, strict=True))
        self._inside = (slice(None), *(slice(more, more + length) for length, more in zip(size, padding, strict=True)))
        self._x = np.full((pool.shape[0], rows, columns, samples), self.outside, like.dtype)
        self._back = np.empty_like(self._x)
        covered = zip(pool.windows.size, pool.windows.stride, pool.shape_out[1:], (rows, columns), strict=True)
        self._tiles = all(size == stride and size * count == length for size, stride, count, length in covered)

    def _image(self, below: Array) -> tuple[Array, Program]:
        """Return the image with what is around it, and how it is made."""
        image = below[:-1].reshape(self._shape)
        if not self._padded and image.flags.c_contiguous:
            return image, []
        return self._x, [partial(np.copyto, self._x[self._inside], image)]

    def _views(self, image: Array) -> list[Array]:
        """Return what every place of the windows sees, row by row."""
        windows = self._pool.windows
        ends = zip(windows.stride, self._pool.shape_out[1:], strict=True)
        (down, rows), (right, columns) = ends
        return [
            image[:, row : row + down * (rows - 1) + 1 : down, column : column + right * (columns - 1) + 1 : right]
            for row, column in product(*map(range, windows.size))
        ]

    def _spread(self, below: Array, shares: list[Program], share: Array) -> Program:
        """Add to every place of the image the share that the program of its place in the windows leaves."""
        image = below[:-1].reshape(self._shape)
        back = self._back if self._padded else image
        program: Program = [] if self._tiles else [partial(back.fill, 0.0)]
        for view, making in zip(self._views(back), shares, strict=True):
            program += making
            program.append(partial(np.copyto, view, share) if self._tiles else partial(np.add, view, share, view))
        return [*program, partial(np.copyto, image, back[self._inside])] if self._padded else program


class LargestPool(BoundPool):
    """The largest value; all of a delta goes to where it stood, the first one of equals."""

    outside = -np.inf

    def upwards(self, below: Array) -> Program:
        """y = max x."""
        image, program = self._image(below)
        self._seen = self._views(image)
        first, *others = self._seen
        return [*program, partial(np.copyto, self._y, first), *self._maxima(others)]

    def _maxima(self, others: list[Array]) -> Program:
        return [partial(np.maximum, self._y, view, out=self._y) for view in others]

    def downwards(self, below: Array) -> Program:
        """What is left of delta goes to the first place whose value is the largest."""
        left, share = self._delta, np.empty_like(self._delta)
        hit = np.empty(share.shape, np.bool_)
        shares: list[Program] = [
            [
                partial(np.equal, view, self._y, hit),
                partial(np.multiply, left, hit, share),
                partial(np.subtract, left, share, left),
            ]
            for view in self._seen
        ]
        return self._spread(below, shares, share)


class MeanPool(BoundPool):
    """The mean, in which what is around the image counts as 0."""

    def upwards(self, below: Array) -> Program:
        """y = Σ x / n."""
        image, program = self._image(below)
        first, *others = self._views(image)
        part = np.array(1.0 / prod(self._pool.windows.size), self._y.dtype)
        added = [partial(np.add, self._y, view, self._y) for view in others]
        return [*program, partial(np.copyto, self._y, first), *added, partial(np.multiply, self._y, part, self._y)]

    def downwards(self, below: Array) -> Program:
        """Every place of a window gets an equal part."""
        part = np.array(1.0 / prod(self._pool.windows.size), self._y.dtype)
        shares: list[Program] = [[] for _ in range(prod(self._pool.windows.size))]
        return [partial(np.multiply, self._delta, part, self._delta), *self._spread(below, shares, self._delta)]


BOUND_POOLS: dict[str, type[BoundPool]] = {"max": LargestPool, "avg": MeanPool}
"""How each kind of the catalogue is computed."""


# -- dropout -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Dropout(Between):
    """A share of all units is silenced at random in training."""

    units: int
    share: float

    @property
    def n_in(self) -> int:
        """How many units feed it."""
        return self.units

    @property
    def n_out(self) -> int:
        """How many units it gives."""
        return self.units

    def bind(self, samples: int, rng: np.random.Generator | None, like: Array) -> BoundBetween:
        """Return it with buffers for so many samples; without `rng` it lets everything through."""
        return BoundDropout(self, samples, rng, like)


class BoundDropout(BoundBetween):
    """Dropout with its buffers."""

    def __init__(self, dropout: Dropout, samples: int, rng: np.random.Generator | None, like: Array) -> None:
        super().__init__(dropout.units, samples, like)
        self._share, self._rng = dropout.share, rng
        self._mask = np.ones((dropout.units, samples))

    def upwards(self, below: Array) -> Program:
        """Silence a random share and scale the others up."""
        if self._rng is None or not self._share:
            return [partial(np.copyto, self.out[:-1], below[:-1])]
        return [
            partial(drop_out, self._rng, self._share, self._mask),
            partial(np.multiply, below[:-1], self._mask, self.out[:-1]),
        ]

    def downwards(self, below: Array) -> Program:
        """What was silenced gets nothing."""
        return [partial(np.multiply, self.from_above[:-1], self._mask, below[:-1])]
