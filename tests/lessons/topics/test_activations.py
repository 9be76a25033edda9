"""Activations looked at: slopes against differences, flat stretches against what can be worked out."""

from __future__ import annotations

import math

import numpy as np
import pytest

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.lessons.topics.activations import Kind, Zone, curve, zones

DEAD, SATURATED = Kind.DEAD, Kind.SATURATED
FLAT = 0.05
LOGISTIC = math.log((1.0 + math.sqrt(1.0 - 4.0 * FLAT)) / (1.0 - math.sqrt(1.0 - 4.0 * FLAT)))
"""Where s(1 - s) is 0.05."""
EDGES: dict[str, list[tuple[float, float, Kind]]] = {
    "identity": [],
    "step": [(-6.0, 6.0, DEAD)],
    "logistic": [(-6.0, -LOGISTIC, SATURATED), (LOGISTIC, 6.0, SATURATED)],
    "softmax": [(-6.0, -LOGISTIC, SATURATED), (LOGISTIC, 6.0, SATURATED)],
    "tanh": [(-6.0, -math.atanh(math.sqrt(0.95)), SATURATED), (math.atanh(math.sqrt(0.95)), 6.0, SATURATED)],
    "arctan": [(-6.0, -math.sqrt(19.0), SATURATED), (math.sqrt(19.0), 6.0, SATURATED)],
    "relu": [(-6.0, 0.0, DEAD)],
    "prelu": [],
    "elu": [(-6.0, math.log(FLAT), SATURATED)],
    "softplus": [(-6.0, math.log(FLAT / (1.0 - FLAT)), SATURATED)],
    "leaky_relu": [(-6.0, 0.0, SATURATED)],
}


def as_tuples(found: tuple[Zone, ...]) -> list[tuple[float, float, Kind]]:
    return [(zone.low, zone.high, zone.kind) for zone in found]


@pytest.mark.parametrize("key", EDGES)
def test_edges_are_where_they_can_be_worked_out(key: str) -> None:
    found = as_tuples(zones(ACTIVATIONS[key], {}, FLAT))
    assert len(found) == len(EDGES[key])
    for (low, high, kind), (true_low, true_high, true_kind) in zip(found, EDGES[key], strict=True):
        assert kind is true_kind
        assert (low, high) == pytest.approx((true_low, true_high), abs=1e-9)


def test_a_parameter_can_kill() -> None:
    assert as_tuples(zones(ACTIVATIONS["leaky_relu"], {"slope": 0.0})) == as_tuples(zones(ACTIVATIONS["relu"], {}))
    assert [zone.kind for zone in zones(ACTIVATIONS["elu"], {"alpha": 0.0})] == [DEAD]
    assert not zones(ACTIVATIONS["leaky_relu"], {"slope": 0.2})


@pytest.mark.parametrize("key", ["gelu", "gelu_tanh", "swish"])
def test_the_dip_is_flat_but_not_dead(key: str) -> None:
    assert [zone.kind for zone in zones(ACTIVATIONS[key], {})] == [SATURATED, SATURATED]


@pytest.mark.parametrize("key", ACTIVATIONS)
def test_slopes_are_those_of_the_curves(key: str) -> None:
    z, h = np.linspace(-5.93, 5.91, 75), 1e-5  # not at the kinks
    around = [curve(ACTIVATIONS[key], {}, place).value for place in (z + h, z - h)]
    found = curve(ACTIVATIONS[key], {}, z)
    np.testing.assert_allclose(found.slope, (around[0] - around[1]) / (2.0 * h), atol=1e-8)
