"""The convolution as a layer of a network, with all buffers made once.

With samples as the last axis, an image `(channels, rows, columns, samples)` is the same memory as units × samples, and
what all windows see is one copy of long pieces. Its matrix has a row of ones at its end, so that kernels and biases are
one matrix [K | b] as in the dense layer, and forward and backward one matrix product each.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from itertools import product
from math import prod

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from nnplayground.engine.activations import Activation
from nnplayground.engine.arrays import Array, Program
from nnplayground.engine.layers.between import Shape
from nnplayground.engine.layers.layer import BoundLayer, Layer
from nnplayground.engine.layers.windows import Windows


@dataclass(frozen=True, slots=True)
class Convolution(Layer):
    """The rule of one convolution of images of this `shape`: one kernel a channel that it gives.

    With windows of 1 × 1 it is a dense layer used at every place alike: at every time of a sequence, for instance.
    """

    shape: Shape
    channels: int
    windows: Windows
    activation: Activation
    params: dict[str, float] = field(default_factory=dict)
    dropout: float = 0.0

    @property
    def shape_out(self) -> Shape:
        """Channels, rows and columns of what it gives."""
        return (self.channels, *self.windows.places(self.shape[1:]))

    @property
    def n_in(self) -> int:
        """How many units feed it."""
        return prod(self.shape)

    @property
    def n_out(self) -> int:
        """How many units it has."""
        return prod(self.shape_out)

    @property
    def rows(self) -> int:
        """Kernels."""
        return self.channels

    @property
    def fan_in(self) -> int:
        """Weights in a kernel."""
        return self.shape[0] * prod(self.windows.size)

    @property
    def places(self) -> int:
        """Windows in an image."""
        return prod(self.shape_out[1:])

    @property
    def footprint(self) -> int:
        """About how many numbers it needs to have at hand for every sample."""
        return (self.fan_in + 1) * self.places + self.n_out

    def kernels(self, own: Array) -> Array:
        """Return the view of the kernels `(channels out, channels in, rows, columns)`."""
        return self.weights(own).reshape(self.channels, self.shape[0], *self.windows.size)

    def bind(
        self, own: Array, gradient: Array, samples: int, rng: np.random.Generator | None = None
    ) -> BoundConvolution:
        """Return the layer with buffers for so many samples."""
        return BoundConvolution(self, own, gradient, samples, rng)


class BoundConvolution(BoundLayer):
    """A convolution with the buffers of one batch size."""

    def __init__(
        self, layer: Convolution, own: Array, gradient: Array, samples: int, rng: np.random.Generator | None = None
    ) -> None:
        super().__init__(layer, own, gradient, samples, rng)
        self._convolution, self._samples = layer, samples
        channels, *size = layer.shape
        padding = layer.windows.padding
        self._inside = (slice(None), *(slice(more, more + length) for length, more in zip(size, padding, strict=True)))
        self._padded_shape = (channels, *(n + 2 * more for n, more in zip(size, padding, strict=True)), samples)
        self._image: Array | None = None
        self._columns = np.ones((layer.fan_in + 1, layer.places * samples), own.dtype)
        """What every window sees, a column each, and the row of ones that meets the biases."""

    def _by_window(self, columns: Array) -> Array:
        """Return the view `(channels, height, width, rows, columns, samples)` of a matrix of windows."""
        layer = self._convolution
        shape = (layer.shape[0], *layer.windows.size, *layer.shape_out[1:], self._samples)
        return columns[:-1].reshape(shape)

    def _unpadded(self, below: Array) -> Array:
        return below[:-1].reshape(*self._convolution.shape, self._samples)

    def _padded(self) -> Array:
        """Return the image with the 0 around it, made when first needed."""
        if self._image is None:
            self._image = np.zeros(self._padded_shape, self.z.dtype)
        return self._image

    def sums(self, below: Array) -> Program:
        """z = [K | b] columns."""
        image, program = self._unpadded(below), []
        if self._padded_shape != image.shape or not image.flags.c_contiguous:
            program.append(partial(np.copyto, self._padded()[self._inside], image))
            image = self._padded()
        down, right = self._convolution.windows.stride
        seen = sliding_window_view(image, self._convolution.windows.size, axis=(1, 2))[:, ::down, ::right]
        program.append(partial(np.copyto, self._by_window(self._columns), seen.transpose(0, 4, 5, 1, 2, 3)))
        return [*program, partial(self.layer.matrix(self._own).dot, self._columns, self.by_row(self.z))]

    def partials(self, below: Array) -> Program:
        """∂J/∂[K | b] = delta columnsᵀ, summed over windows and samples."""
        del below
        return [partial(self.by_row(self.delta).dot, self._columns.T, self.layer.matrix(self._gradient))]

    def pass_down(self, below: Array) -> Program:
        """dJ/da of the layer below: every window adds Kᵀ delta to what it has seen."""
        shares = np.empty_like(self._columns)
        program: Program = [partial(self.layer.matrix(self._own).T.dot, self.by_row(self.delta), shares)]
        image = self._unpadded(below)
        if self._convolution.windows == Windows((1, 1)):
            return [*program, partial(np.copyto, image, self._by_window(shares)[:, 0, 0])]
        is_padded = self._padded_shape != image.shape
        back = np.empty(self._padded_shape, self.z.dtype) if is_padded else image
        program += [partial(back.fill, 0.0), *self._spread(back, self._by_window(shares))]
        return [*program, partial(np.copyto, image, back[self._inside])] if is_padded else program

    def _spread(self, back: Array, shares: Array) -> Program:
        """Add what comes from every place in the windows to the places of the image that it saw."""
        windows, (_, rows, columns) = self._convolution.windows, self._convolution.shape_out
        (height, width), (down, right) = windows.size, windows.stride
        program: Program = []
        for row, column in product(range(height), range(width)):
            ends = row + down * (rows - 1) + 1, column + right * (columns - 1) + 1
            view = back[:, row : ends[0] : down, column : ends[1] : right]
            program.append(partial(np.add, view, shares[:, row, column], view))
        return program
