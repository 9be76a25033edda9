"""The dosage network: the lecture's numbers, its thresholds, and what is learned from random weights."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nnplayground.data.generators.curves import dosage_curve
from nnplayground.lessons.topics.dosage import LECTURE, Dosage, equations, peaks, thresholds
from nnplayground.lessons.topics.dosage_learning import EPOCHS, Apprentice

ITEMS: dict[str, Any] = {
    item["id"]: item
    for item in json.loads((Path(__file__).parents[2] / "reference" / "lecture.json").read_text())["items"]
}
NEURONS = {"orange": 0, "blue": 1}


@pytest.mark.parametrize("key", [f"dose_{colour}_x{dose}" for colour in NEURONS for dose in (0, 1)])
def test_each_neuron_of_the_lecture(key: str) -> None:
    item, neuron = ITEMS[key], NEURONS[key.split("_")[1]]
    given, expected, dose = item["inputs"], item["expected"], item["inputs"]["x"]
    assert (LECTURE.w1[neuron], LECTURE.b1[neuron], LECTURE.w2[neuron]) == (given["w1"], given["b1"], given["w2"])
    assert float(LECTURE.sum(neuron, dose)) == pytest.approx(expected["z"], rel=1e-12)
    assert float(LECTURE.bent(neuron, dose)) == pytest.approx(expected["softplus"], rel=1e-12)
    assert equations(LECTURE, dose)[neuron].value == pytest.approx(expected["product"], rel=1e-12)


def test_the_whole_curve_of_the_lecture() -> None:
    item = ITEMS["dose_network_output"]
    given, expected = item["inputs"], item["expected"]
    assert (list(LECTURE.w1), list(LECTURE.b1), list(LECTURE.w2)) == (given["w1"], given["b1"], given["w2"])
    doses = np.array(given["x"])
    for values in (LECTURE.output(doses), [equations(LECTURE, dose)[2].value for dose in given["x"]]):
        np.testing.assert_allclose(values, expected["output"], rtol=1e-12)
    assert (LECTURE.output(doses) > 0.5).tolist() == expected["yes"]
    lowest, highest = thresholds(LECTURE)
    assert lowest == pytest.approx(expected["threshold_low"], rel=1e-12)
    assert highest == pytest.approx(expected["threshold_high"], rel=1e-12)
    (peak,) = peaks(LECTURE)
    assert peak == pytest.approx(expected["peak_x"], rel=1e-12)
    assert float(LECTURE.output(peak)) == pytest.approx(expected["peak_value"], rel=1e-12)


def test_it_is_the_curve_that_the_data_set_draws() -> None:
    doses = np.linspace(0.0, 1.0, 50)
    np.testing.assert_allclose(LECTURE.output(doses), dosage_curve(doses), rtol=1e-12)


def test_the_equation_written_with_numbers() -> None:
    orange = equations(LECTURE, 1.0)[0].plain(3)
    assert orange == "orange = ln(1 + e^(x·w₁₁⁽¹⁾ + b₁⁽¹⁾))·w₁₁⁽²⁾ = ln(1 + e^(1·3.34 + (−1.43)))·(−1.22) = −2.5"


def test_a_curve_that_never_decides() -> None:
    assert thresholds(Dosage(b2=-5.0)) == ()
    assert thresholds(Dosage(w1=(0.0, 0.0))) == ()
    assert len(thresholds(Dosage(b2=2.0))) == 0
    assert len(thresholds(Dosage(w2=(-1.22, 0.0), b2=1.0))) == 1


@pytest.mark.thorough
def test_most_starts_find_the_curve_and_some_do_not() -> None:
    apprentices = [Apprentice(seed) for seed in range(5)]
    for apprentice in apprentices:
        apprentice.learn(EPOCHS + 10)
    assert all(apprentice.epoch == EPOCHS and apprentice.is_done for apprentice in apprentices)
    assert [apprentice.has_found_it for apprentice in apprentices] == [True, True, True, False, True]
    found = apprentices[1].model
    doses = np.linspace(0.0, 1.0, 30)
    np.testing.assert_allclose(found.output(doses), LECTURE.output(doses), atol=0.15)
    assert max(abs(a - b) for a, b in zip(found.w1, LECTURE.w1, strict=True)) > 1.0


def test_slices_of_learning_are_one_run() -> None:
    whole, sliced = Apprentice(7), Apprentice(7)
    whole.learn(60)
    for _ in range(30):
        sliced.learn(2)
    assert whole.model == sliced.model
