"""Convolution, pooling and recurrent layers of random shapes: central differences, and the plainest way to compute."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnplayground.engine.arrays import Array
from nnplayground.engine.layers import convolution
from nnplayground.engine.layers.pooling import POOLINGS
from nnplayground.engine.layers.recurrent import CELLS, State, Weights, through_time, unroll
from nnplayground.engine.layers.windows import Windows

STEP = 1e-5


def central(cost: Callable[[], float], values: Array) -> Array:
    """Return the gradient of a cost in an array, which is changed in place and put back."""
    found = np.empty_like(values)
    for place in np.ndindex(values.shape):
        kept = values[place]
        values[place] = kept + STEP
        above = cost()
        values[place] = kept - STEP
        found[place] = (above - cost()) / (2.0 * STEP)
        values[place] = kept
    return found


def close(ours: Array, reference: Array) -> None:
    np.testing.assert_allclose(ours, reference, rtol=1e-6, atol=1e-7)


@st.composite
def window_cases(draw: st.DrawFn) -> tuple[Windows, tuple[int, int], np.random.Generator]:
    pair = st.tuples(st.integers(1, 3), st.integers(1, 3))
    size, stride = draw(pair), draw(pair)
    padding = draw(st.tuples(st.integers(0, size[0] - 1), st.integers(0, size[1] - 1)))
    shape = size[0] + draw(st.integers(0, 4)), size[1] + draw(st.integers(0, 4))
    return Windows(size, stride, padding), shape, np.random.default_rng(draw(st.integers(0, 2**32 - 1)))


@settings(max_examples=60, deadline=None)
@given(window_cases(), st.integers(1, 3), st.integers(1, 3), st.integers(1, 2))
def test_convolution_is_the_sum_of_products(case, channels: int, out: int, samples: int) -> None:
    windows, shape, rng = case
    x = rng.normal(size=(samples, channels, *shape))
    kernels, bias = rng.normal(size=(out, channels, *windows.size)), rng.normal(size=out)
    maps, _ = convolution.forward(x, kernels, bias, windows)
    rows, columns = windows.padding
    padded = np.pad(x, ((0, 0), (0, 0), (rows, rows), (columns, columns)))
    for place in np.ndindex(maps.shape):
        sample, kernel, row, column = place
        top, left = row * windows.stride[0], column * windows.stride[1]
        window = padded[sample, :, top : top + windows.size[0], left : left + windows.size[1]]
        assert maps[place] == pytest.approx((window * kernels[kernel]).sum() + bias[kernel], rel=1e-12, abs=1e-13)


@settings(max_examples=30, deadline=None)
@given(window_cases(), st.integers(1, 2), st.integers(1, 2), st.integers(1, 2))
def test_gradients_of_the_convolution(case, channels: int, out: int, samples: int) -> None:
    windows, shape, rng = case
    x = rng.normal(size=(samples, channels, *shape))
    kernels, bias = rng.normal(size=(out, channels, *windows.size)), rng.normal(size=out)
    maps, seen = convolution.forward(x, kernels, bias, windows)
    delta = rng.normal(size=maps.shape)

    def cost() -> float:
        return float((convolution.forward(x, kernels, bias, windows)[0] * delta).sum())

    ours = convolution.backward(delta, kernels, seen, windows)
    for found, values in zip(ours, (x, kernels, bias), strict=True):
        close(found, central(cost, values))


@settings(max_examples=30, deadline=None)
@given(window_cases(), st.sampled_from(list(POOLINGS)), st.integers(1, 2))
def test_gradients_of_pooling(case, key: str, channels: int) -> None:
    windows, shape, rng = case
    x = rng.permutation(np.arange(float(2 * channels * shape[0] * shape[1]))).reshape(2, channels, *shape)
    kind = POOLINGS[key]
    pooled, kept = kind.forward(x, windows)
    delta = rng.normal(size=pooled.shape)
    close(kind.backward(delta, kept, windows), central(lambda: float((kind.forward(x, windows)[0] * delta).sum()), x))


@pytest.mark.parametrize("wrong", [{"size": (0, 1)}, {"stride": (1, 0)}, {"padding": (-1, 0)}])
def test_windows_that_cannot_be(wrong) -> None:
    with pytest.raises(ValueError, match="no windows"):
        replace(Windows((2, 2)), **wrong)


def test_windows_that_do_not_fit() -> None:
    with pytest.raises(ValueError, match="do not fit"):
        Windows((3, 3)).places((2, 5))
    assert Windows((3, 3), (2, 2), (1, 1)).places((5, 6)) == (3, 3)


@settings(max_examples=25, deadline=None)
@given(
    st.sampled_from(list(CELLS)),
    st.tuples(*[st.integers(1, 3)] * 4),
    st.integers(0, 2**32 - 1),
)
def test_gradients_through_time(key: str, sizes: tuple[int, int, int, int], seed: int) -> None:
    cell, rng = CELLS[key], np.random.default_rng(seed)
    samples, times, features, units = sizes
    gates = len(cell.gates) * units
    shapes = ((gates, features), (gates, units), (gates,), (gates,))
    weights = Weights(*(rng.normal(size=shape) for shape in shapes))
    start = State(rng.normal(size=(samples, units)), rng.normal(size=(samples, units)))
    x, delta = rng.normal(size=(samples, times, features)), rng.normal(size=(samples, times, units))

    def cost() -> float:
        return float((unroll(cell, x, weights, start).outputs * delta).sum())

    back = through_time(cell, delta, unroll(cell, x, weights, start), weights)
    close(back.x, central(cost, x))
    close(back.start.h, central(cost, start.h))
    if cell.has_memory:
        close(back.start.c, central(cost, start.c))
    for name in ("from_input", "from_before", "input_bias", "before_bias"):
        close(getattr(back.weights, name), central(cost, getattr(weights, name)))
    assert back.sizes.shape == (times,)
