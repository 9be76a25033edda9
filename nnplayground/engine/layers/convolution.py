"""The convolution: every output is the sum of a window's products with a kernel, and a bias.

All windows become the columns of one matrix, so that forward and backward are one matrix product each (Chellapilla,
Puri & Simard 2006).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnplayground.engine.arrays import Array
from nnplayground.engine.layers.windows import Windows


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What forward leaves for backward: the windows as columns, and the shape of the image."""

    columns: Array
    """`(channels · height · width, samples · rows · columns)`."""
    shape: tuple[int, ...]


def forward(x: Array, kernels: Array, bias: Array, windows: Windows) -> tuple[Array, Seen]:
    """Return the feature maps `(m, out, rows, columns)` of images `(m, in, h, w)` under kernels `(out, in, kh, kw)`."""
    seen = windows.seen(x)
    samples, channels, rows, columns, height, width = seen.shape
    flat = seen.transpose(1, 4, 5, 0, 2, 3).reshape(channels * height * width, -1)
    out = len(kernels)
    sums = kernels.reshape(out, -1) @ flat
    sums += bias[:, None]
    maps = sums.reshape(out, samples, rows, columns).transpose(1, 0, 2, 3)
    return maps, Seen(flat, x.shape)


def backward(delta: Array, kernels: Array, seen: Seen, windows: Windows) -> tuple[Array, Array, Array]:
    """Return dJ/dx, dJ/dkernels and dJ/dbias for dJ/dmaps `(m, out, rows, columns)`."""
    samples, out, rows, columns = delta.shape
    flat = delta.transpose(1, 0, 2, 3).reshape(out, -1)
    kernel_gradient = (flat @ seen.columns.T).reshape(kernels.shape)
    shares = kernels.reshape(out, -1).T @ flat
    channels, height, width = kernels.shape[1:]
    by_window = shares.reshape(channels, height, width, samples, rows, columns).transpose(3, 0, 4, 5, 1, 2)
    return windows.spread(by_window, seen.shape), kernel_gradient, np.asarray(flat.sum(axis=1))
