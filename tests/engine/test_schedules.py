"""Learning-rate schedules: the rate at every point of a run."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.catalogue import checked
from nnplayground.engine.schedules import SCHEDULES, Progress, Schedule
from tests.engine.networks import network, part, training

each = pytest.mark.parametrize("entry", SCHEDULES.values(), ids=lambda entry: entry.key)


def rate(key: str, *, epochs: int = 0, samples: int = 0, plateaus: int = 0, **params: float) -> float:
    entry = SCHEDULES[key]
    return entry.rate(0.8, Progress(epochs, samples, plateaus), **checked(entry.params, params, key))


@each
def test_begins_with_the_rate_given(entry: Schedule) -> None:
    assert rate(entry.key) == 0.8


@each
@given(epochs=st.integers(0, 10**12), more=st.integers(0, 10**12))
def test_never_rises_and_never_turns_negative(entry: Schedule, epochs: int, more: int) -> None:
    early, late = (rate(entry.key, epochs=n, samples=10 * n, plateaus=min(n, 400)) for n in (epochs, epochs + more))
    assert 0.0 <= late <= early <= 0.8


def test_worked_values() -> None:
    assert rate("constant", epochs=99) == 0.8
    assert rate("invscaling", samples=99) == pytest.approx(0.08)
    assert rate("invscaling", samples=99, power=1.0) == pytest.approx(0.008)
    assert rate("adaptive", plateaus=2) == pytest.approx(0.8 / 25.0)
    assert rate("step", epochs=99) == 0.8
    assert rate("step", epochs=100) == 0.4
    assert rate("step", epochs=299, factor=0.1) == pytest.approx(0.008)
    assert rate("cosine", epochs=250) == pytest.approx(0.4)
    assert rate("cosine", epochs=125) == pytest.approx(0.4 * (1.0 + math.sqrt(0.5)))
    assert rate("cosine", epochs=10**6, floor=0.25) == pytest.approx(0.2)


@pytest.mark.parametrize("key", ["invscaling", "step", "cosine"])
def test_a_run_follows_its_schedule(key: str) -> None:
    entry = SCHEDULES[key]
    params = checked(entry.params, {"every": 2} if key == "step" else {}, key)
    run = training(network(2, 1), part(25, 2, 1), schedule=entry, schedule_params=params, learning_rate=0.1)
    rates = [0.1]
    for _ in range(5):
        run.advance_epoch()
        rates.append(run.scheduled_rate())
    assert rates == [entry.rate(0.1, Progress(n, 25 * n, 0), **params) for n in range(6)]
    assert run.record.rate == rates[4]  # the rate of the epoch recorded last
