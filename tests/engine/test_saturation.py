"""Dead and saturated, for every activation of the catalogue, against central differences and closed forms."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.saturation import SMALL, has_flat_side, idle, largest_slope, own_slopes

SINGLE = [key for key, entry in ACTIVATIONS.items() if not entry.output_only]
SUMS = arrays(np.float64, (3, 5), elements=st.floats(-60.0, 60.0))


@pytest.mark.parametrize("key", ACTIVATIONS)
@given(z=SUMS)
def test_nobody_is_both_and_small_slopes_are_one_of_them(key: str, z: np.ndarray) -> None:
    entry = ACTIVATIONS[key]
    dead, saturated = idle(entry, z)
    assert not (dead & saturated).any()
    slopes, top = np.abs(own_slopes(entry, z)), largest_slope(entry)
    assert (slopes[dead] == 0.0).all()
    np.testing.assert_array_equal(dead | saturated, (slopes < SMALL * top) | (slopes == 0.0))


@pytest.mark.parametrize("key", ACTIVATIONS)
@given(z=arrays(np.float64, (3, 4), elements=st.floats(-8.0, 8.0)))
def test_own_slopes_are_central_differences(key: str, z: np.ndarray) -> None:
    entry, step = ACTIVATIONS[key], 1e-6
    kinked = np.abs(z) < 2.0 * step
    for unit in range(len(z)):
        above, below = z.copy(), z.copy()
        above[unit] += step
        below[unit] -= step
        slope = (entry(above)[unit] - entry(below)[unit]) / (2.0 * step)
        wanted = np.where(kinked[unit], own_slopes(entry, z)[unit], slope)
        np.testing.assert_allclose(own_slopes(entry, z)[unit], wanted, atol=1e-7)


@pytest.mark.parametrize("key", SINGLE)
@given(z=SUMS)
def test_no_slope_is_larger_than_the_largest(key: str, z: np.ndarray) -> None:
    entry = ACTIVATIONS[key]
    assert np.abs(entry.slope(z)).max() <= largest_slope(entry) * (1.0 + 1e-6)


@given(z=arrays(np.float64, (2, 3), elements=st.floats(-1e308, 1e308)))
def test_identity_is_never_dead_or_saturated(z: np.ndarray) -> None:
    dead, saturated = idle(ACTIVATIONS["identity"], z)
    assert not dead.any()
    assert not saturated.any()


@given(z=SUMS)
def test_a_relu_is_dead_below_zero_and_nowhere_saturated(z: np.ndarray) -> None:
    dead, saturated = idle(ACTIVATIONS["relu"], z)
    np.testing.assert_array_equal(dead, z < 0.0)
    assert not saturated.any()


@given(z=SUMS)
def test_a_step_is_dead_everywhere(z: np.ndarray) -> None:
    assert idle(ACTIVATIONS["step"], z)[0].all()


@pytest.mark.parametrize(
    ("key", "edge"), [("tanh", np.arctanh(np.sqrt(1.0 - SMALL))), ("arctan", np.sqrt(1.0 / SMALL - 1.0))]
)
def test_saturation_begins_where_the_slope_says(key: str, edge: float) -> None:
    z = np.array([[0.0, edge - 1e-3, edge + 1e-3, -edge - 1e-3, 300.0, -300.0]])
    dead, saturated = idle(ACTIVATIONS[key], z)
    assert not dead.any()
    assert saturated[0].tolist() == [False, False, True, True, True, True]


def test_a_smooth_function_far_out_is_saturated_not_dead() -> None:
    for key in ("logistic", "tanh", "gelu", "gelu_tanh", "swish", "softplus"):
        dead, saturated = idle(ACTIVATIONS[key], np.array([[-800.0]]))
        assert not dead.any(), key
        assert saturated.all(), key


@pytest.mark.parametrize(
    ("key", "params", "flat"),
    [
        ("relu", {}, True),
        ("step", {}, True),
        ("elu", {"alpha": 0.0}, True),
        ("elu", {"alpha": 1.0}, False),
        ("leaky_relu", {"slope": 0.0}, True),
        ("leaky_relu", {"slope": 0.01}, False),
        ("prelu", {"slope": 0.0}, True),
        ("tanh", {}, False),
        ("identity", {}, False),
        ("softmax", {}, False),
    ],
)
def test_flat_sides(key: str, params: dict[str, float], flat: bool) -> None:
    assert has_flat_side(ACTIVATIONS[key], **params) is flat


def test_a_learned_slope_counts_as_it_stands() -> None:
    dead, saturated = idle(ACTIVATIONS["prelu"], np.array([[-1.0, 1.0]]), slope=0.01)
    assert not dead.any()
    assert saturated.tolist() == [[True, False]]
    assert largest_slope(ACTIVATIONS["prelu"], slope=-3.0) == 3.0


def test_softmax_is_judged_by_its_diagonal() -> None:
    z = np.array([[9.0, 0.0], [0.0, 0.0]])
    dead, saturated = idle(ACTIVATIONS["softmax"], z)
    assert not dead.any()
    assert saturated.tolist() == [[True, False], [True, False]]


@pytest.mark.parametrize("key", ACTIVATIONS)
def test_what_is_no_number_is_neither(key: str) -> None:
    if key == "step":
        return  # flat whatever the sum is
    dead, saturated = idle(ACTIVATIONS[key], np.full((2, 1), np.nan))
    assert not dead.any()
    assert not saturated.any()
