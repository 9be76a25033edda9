"""The sliding window: its sums against plain loops, its terms against the engine, and what the classic kernels do."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnplayground.lessons.terms import Equation
from nnplayground.lessons.topics.convolution import KERNEL, KERNELS, PICTURES, WHAT, Sliding

FLAT = np.full((6, 6), 0.7)


def by_hand(sliding: Sliding, place: int) -> float:
    """One number of the map, pixel by pixel."""
    rows, columns = sliding.image.shape
    top, left = sliding.corner(place)
    found = []
    for row, column in np.ndindex(*sliding.kernel.shape):
        y, x = top + row - sliding.padding, left + column - sliding.padding
        inside = 0 <= y < rows and 0 <= x < columns
        if inside or sliding.what != "max":
            pixel = float(sliding.image[y, x]) if inside else 0.0
            found.append(pixel * float(sliding.kernel[row, column]) if sliding.what == KERNEL else pixel)
    if sliding.what == KERNEL:
        return math.fsum(found) + sliding.bias
    return max(found) if sliding.what == "max" else math.fsum(found) / sliding.kernel.size


@settings(max_examples=30)
@given(
    st.integers(0, 10**6),
    st.integers(3, 7),
    st.integers(1, 3),
    st.integers(1, 3),
    st.integers(0, 1),
    st.sampled_from(list(WHAT)),
)
def test_every_number_of_the_map(seed: int, side: int, size: int, stride: int, padding: int, what: str) -> None:
    rng = np.random.default_rng(seed)
    image, kernel = rng.normal(size=(side, side + 1)), rng.normal(size=(size, size))
    sliding = Sliding(image, kernel, 0.5, stride, padding, what).sound()
    assert sliding.map.shape == sliding.shape
    for place in range(sliding.places):
        value = float(sliding.map[sliding.cell(place)])
        equation = sliding.equation(place)
        assert value == pytest.approx(by_hand(sliding, place), rel=1e-12, abs=1e-12)
        assert equation.value == value
        assert equation.term.value == pytest.approx(value, rel=1e-12, abs=1e-12)


def test_no_product_is_left_out() -> None:
    equation = Sliding(PICTURES["square"].values, KERNELS["vertical"].values, bias=2.0).equation(0)
    assert isinstance(equation, Equation)
    assert equation.plain(3).count("·") == 18
    assert "…" not in equation.plain(3)
    assert equation.plain(3).startswith("y₁₁ = k₁₁·x₁₁ + k₁₂·x₁₂")


def test_what_the_classic_kernels_make_of_an_even_surface() -> None:
    made = {key: Sliding(FLAT, kernel.values).map for key, kernel in KERNELS.items()}
    for key, expected in {"vertical": 0.0, "horizontal": 0.0, "outline": 0.0, "blur": 0.7, "sharpen": 0.7}.items():
        assert np.allclose(made[key], expected, atol=1e-12), key
    image = PICTURES["digit4"].values
    assert np.array_equal(Sliding(image, KERNELS["identity"].values, padding=1).map, image)
    edges, turned = Sliding(image, KERNELS["vertical"].values), Sliding(image, KERNELS["vertical"].values).turned()
    assert np.allclose(edges.map, -turned.map), "this kernel changes its sign when it is turned"
    sharp = KERNELS["sharpen"].values - KERNELS["identity"].values
    assert sharp.sum() == 0.0


def test_a_window_that_does_not_fit_has_no_place() -> None:
    sliding = Sliding(np.zeros((2, 2)), np.ones((3, 3)))
    assert not sliding.fits
    assert sliding.places == 0
    with pytest.raises(ValueError, match="do not fit"):
        _ = sliding.shape


@pytest.mark.parametrize("key", PICTURES)
def test_pictures_can_be_drawn(key: str) -> None:
    values = PICTURES[key].values
    assert values.shape == (8, 8)
    assert 0.0 <= values.min() <= values.max() <= 1.0
