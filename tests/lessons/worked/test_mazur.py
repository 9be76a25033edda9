"""Mazur's published numbers, from "A Step by Step Backpropagation Example" (2015)."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nnplayground.experiment.build import build
from nnplayground.experiment.gallery import GALLERY
from nnplayground.lessons.worked.examples import EXAMPLES

PUBLISHED: dict[str, dict[str, float]] = {
    "mazur_hidden": {"z1": 0.3775, "a1": 0.593269992, "a2": 0.596884378},
    "mazur_outputs": {"z1": 1.105905967, "a1": 0.75136507, "a2": 0.772928465},
    "mazur_new_out": {"w5": 0.35891648, "w6": 0.408666186, "w7": 0.511301270, "w8": 0.561370121},
    "mazur_new_hidden": {"w1": 0.149780716, "w2": 0.19956143, "w3": 0.24975114, "w4": 0.29950229},
}
NINE_DECIMALS, EIGHT_DECIMALS = 1e-9, 1e-8


def values() -> dict[str, Any]:
    return {item.key: item.value for item in EXAMPLES["mazur"].items()}


@pytest.mark.parametrize("key", PUBLISHED)
def test_his_numbers(key: str) -> None:
    found = values()[key]
    for name, number in PUBLISHED[key].items():
        assert found[name] == pytest.approx(number, abs=EIGHT_DECIMALS), name


def test_his_errors_and_partial_derivatives() -> None:
    found = values()
    assert found["mazur_error"] == pytest.approx(0.298371109, abs=NINE_DECIMALS)
    assert found["mazur_deltas_out"]["delta1"] == pytest.approx(0.138498562, abs=NINE_DECIMALS)
    assert found["mazur_dw5"] == pytest.approx(0.082167041, abs=NINE_DECIMALS)
    assert found["mazur_dw1"] == pytest.approx(0.000438568, abs=NINE_DECIMALS)


def test_the_error_after_the_step_is_that_of_his_weights() -> None:
    """He prints 0.291027924; with the weights that he prints it is 0.291027774, which differs in the seventh digit."""
    after = values()["mazur_error_after"]
    assert after == pytest.approx(0.291027924, abs=2e-7)
    hidden = 1.0 / (
        1.0 + np.exp(-(np.array([[0.149780716, 0.19956143], [0.24975114, 0.29950229]]) @ [0.05, 0.1] + 0.35))
    )
    weights = np.array([[0.35891648, 0.408666186], [0.511301270, 0.561370121]])
    out = 1.0 / (1.0 + np.exp(-(weights @ hidden + 0.6)))
    assert after == pytest.approx(0.5 * float(((out - [0.01, 0.99]) ** 2).sum()), abs=NINE_DECIMALS)


def test_the_gallery_has_it_and_keeps_the_biases() -> None:
    training = build(GALLERY["mazur"].experiment).training
    assert training.record.train_loss == pytest.approx(0.298371109, abs=NINE_DECIMALS)
    for _ in range(10_000):
        training.advance_epoch()
    training.refresh()
    network = training.network
    assert network.bias(0).tolist() == [0.35, 0.35]
    assert network.bias(1).tolist() == [0.60, 0.60]
    part = training.data.train
    assert network.predict(part.x) == pytest.approx(np.array([[0.015912196, 0.984065734]]), abs=1e-5)
    assert training.record.train_loss == pytest.approx(0.0000351085, rel=1e-3)
