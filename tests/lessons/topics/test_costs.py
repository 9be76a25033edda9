"""Cost curves: the lecture's iris sample, slopes against differences, and that one new entry is enough."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pytest
from sklearn.metrics import log_loss

from nnplayground.engine.losses import LOSSES
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.lessons.topics import costs
from nnplayground.lessons.topics.costs import IRIS_Z, SIGHTS, WAYS, Punished, Setting, judge
from nnplayground.lessons.topics.iris import cost_equation, softmax_equation

ITEMS = {
    item["id"]: item
    for item in json.loads((Path(__file__).parents[2] / "reference" / "lecture.json").read_text())["items"]
}


def test_the_lectures_mse_of_iris() -> None:
    expected = ITEMS["iris_mse_one_sample"]["expected"]
    raw = judge("raw")
    assert raw.cost == pytest.approx(expected["J_with_half"], rel=1e-12)
    assert 2.0 * raw.cost == pytest.approx(expected["sum_of_squares"], rel=1e-12)
    assert cost_equation("raw", IRIS_Z, raw).term.value == pytest.approx(expected["J_with_half"], rel=1e-12)
    np.testing.assert_allclose(raw.delta, [0.43, -0.40, 0.23], rtol=1e-12)


@pytest.mark.parametrize(("index", "name"), [*enumerate(costs.CLASSES)])
def test_the_lectures_softmax_of_iris(index: int, name: str) -> None:
    expected = ITEMS[f"iris_softmax_{name}"]["expected"]
    assert judge("cross_entropy").p[index] == pytest.approx(expected["softmax"], rel=1e-12)
    assert softmax_equation(IRIS_Z, index).value == pytest.approx(expected["softmax"], rel=1e-12)


def test_the_lectures_cross_entropy_of_iris() -> None:
    expected, judged = ITEMS["iris_cross_entropy"]["expected"], judge("cross_entropy")
    assert judged.cost == pytest.approx(expected["J"], rel=1e-12)
    np.testing.assert_allclose(judged.delta, expected["grad_wrt_z"], rtol=1e-12)
    assert cost_equation("cross_entropy", IRIS_Z, judged).term.value == pytest.approx(expected["J"], rel=1e-12)
    assert judged.cost == pytest.approx(log_loss([0], [judged.p], labels=[0, 1, 2]), rel=1e-12)


@pytest.mark.parametrize("way", WAYS)
def test_gradients_of_iris_are_differences(way: str) -> None:
    step = 1e-6
    for k in range(3):
        up, down = (tuple(z + sign * step * (j == k) for j, z in enumerate(IRIS_Z)) for sign in (1, -1))
        difference = (judge(way, up).cost - judge(way, down).cost) / (2.0 * step)
        assert judge(way).delta[k] == pytest.approx(difference, abs=1e-8)


def test_the_shortcut_of_softmax_is_the_general_way() -> None:
    """p − y comes out of the full Jacobian, too."""
    z, y = np.array([[1.43], [-0.40], [0.23]]), np.array([[1.0], [0.0], [0.0]])
    linked = costs.through("softmax", LOSSES["cross_entropy"], z, y)
    unlinked = costs.through("softmax", dataclasses.replace(LOSSES["cross_entropy"], link=None), z, y)
    for one, other in zip(linked, unlinked, strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-12)


@pytest.mark.parametrize("sight", SIGHTS.values(), ids=SIGHTS)
def test_slopes_are_differences(sight: costs.Sight) -> None:
    setting = Setting(target=0.7, strength=0.2) if sight.has_target else Setting(strength=0.2)
    low, high = sight.span
    x = np.linspace(low, high, 24)[1:-1] + 0.0123 * (high - low) / 24.0
    step = 1e-6
    for loss in sight.losses():
        curve = sight.curve(loss, x, setting)
        up, down = (sight.curve(loss, x + sign * step, setting).value for sign in (1, -1))
        np.testing.assert_allclose(curve.slope, (up - down) / (2.0 * step), rtol=1e-5, atol=1e-6)


def test_known_values() -> None:
    error = costs.error_curve(LOSSES["huber"], np.array([0.5, 3.0]), {"delta": 2.0})
    np.testing.assert_allclose(error.value, [0.125, 4.0])
    np.testing.assert_allclose(error.slope, [0.5, 2.0])
    kl = costs.probability_curve(LOSSES["kl"], np.array([0.7, 0.2]), 0.7)
    np.testing.assert_allclose(kl.value, [0.0, 0.7 * np.log(3.5) + 0.3 * np.log(0.375)], atol=1e-15)
    for key in ("cross_entropy", "binary_cross_entropy", "kl"):
        np.testing.assert_allclose(costs.probability_curve(LOSSES[key], np.array([0.25]), 1.0).value, -np.log(0.25))


def test_mse_gives_confident_mistakes_up() -> None:
    z = np.array([-8.0])
    p = 1.0 / (1.0 + np.exp(8.0))
    assert costs.mistake_curve(LOSSES["binary_cross_entropy"], z).slope[0] == pytest.approx(p - 1.0, rel=1e-12)
    assert costs.mistake_curve(LOSSES["mse"], z).slope[0] == pytest.approx((p - 1.0) * p * (1.0 - p), rel=1e-9)


def test_far_out_everything_is_finite() -> None:
    """The cost from z stays exact where p is 0 in float64."""
    curve = costs.mistake_curve(LOSSES["cross_entropy"], np.array([-1000.0, 1000.0]))
    np.testing.assert_allclose(curve.value, [1000.0, 0.0])
    np.testing.assert_allclose(curve.slope, [-1.0, 0.0])


def test_the_penalty_makes_a_minimum() -> None:
    weights = np.linspace(-3.0, 9.0, 4801)
    loss = LOSSES["cross_entropy"]
    assert Punished(loss).lowest(weights) is None
    lowest = Punished(loss, "l2", 0.1).lowest(weights)
    assert lowest is not None
    assert 0.1 * lowest == pytest.approx(1.0 / (1.0 + np.exp(lowest)), abs=1e-3)  # λw = 1 − p
    assert Punished(loss, "l1", 0.6).lowest(weights) == pytest.approx(0.0, abs=1e-3)


def test_a_new_cost_appears_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    fakes = [
        dataclasses.replace(LOSSES[like], key=f"fake_{like}", label=QT_TRANSLATE_NOOP("Test", "Fake"))
        for like in ("huber", "kl", "binary_cross_entropy")
    ]
    monkeypatch.setattr(costs, "LOSSES", MappingProxyType({**LOSSES, **{fake.key: fake for fake in fakes}}))
    x = np.array([0.3, 0.6])
    for sight in SIGHTS.values():
        offered = {loss.key: loss for loss in sight.losses()}
        assert "fake_huber" in offered
        assert ("fake_kl" in offered) is (sight.key != "error")
        for loss in offered.values():
            assert np.isfinite(sight.curve(loss, x, Setting()).value).all()
