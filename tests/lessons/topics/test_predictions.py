"""What networks predict, as distributions: the numbers are those of the training, and of scikit-learn."""

from __future__ import annotations

import math

import numpy as np
import pytest
from msgspec.structs import replace
from sklearn.metrics import log_loss

from nnplayground.experiment.build import Run, build
from nnplayground.experiment.gallery import GALLERY
from nnplayground.experiment.spec import DataSpec, Experiment, LayerSpec, NetworkSpec, TrainingSpec
from nnplayground.lessons.topics import present as present_module
from nnplayground.lessons.topics.predictions import obstacle, predictions, remark
from nnplayground.lessons.topics.present import Present, prepared_of, present


def experiment(output: str, loss: str, units: int, source: str = "circle") -> Experiment:
    layers = (LayerSpec(units=3, activation="prelu"), LayerSpec(units=units, activation=output))
    return Experiment(
        data=DataSpec(source=source), network=NetworkSpec(layers=layers), training=TrainingSpec(loss=loss)
    )


def standing(trained: Experiment) -> tuple[Run, Present]:
    run = build(trained)
    run.training.advance(200)
    run.training.refresh()
    return run, present(trained, prepared_of(trained), run.training.network.parameters)


@pytest.mark.parametrize(
    ("output", "loss", "units"),
    [("softmax", "cross_entropy", 2), ("logistic", "binary_cross_entropy", 1), ("logistic", "binary_cross_entropy", 2)],
)
def test_the_mean_cross_entropy_is_the_loss(output: str, loss: str, units: int) -> None:
    run, now = standing(experiment(output, loss, units))
    assert obstacle(now) is None
    found = predictions(now, now.prepared.train)
    assert found.cross_entropies().mean() == pytest.approx(run.training.record.train_loss, rel=1e-12)
    assert len(found.names) == found.p.shape[1] == (2 if units == 1 or output == "softmax" else 4)
    np.testing.assert_allclose(found.q, np.exp(found.log_q), rtol=1e-12)
    if units == 1 or output == "softmax":
        labels = np.asarray(now.prepared.dataset.labels)[now.prepared.train]
        assert found.cross_entropies().mean() == pytest.approx(log_loss(labels, found.q), rel=1e-9)
        np.testing.assert_allclose(found.p.sum(axis=1), 1.0)
        np.testing.assert_allclose(found.q.sum(axis=1), 1.0)
    assert (found.target_entropies() == 0.0).all()
    assert (found.entropies() >= 0.0).all()
    assert (remark(now) is not None) is (output == "logistic" and units == 2)


def test_sure_mistakes_stay_finite() -> None:
    """Where Q is 0 in float64, the cross-entropy is still the number that training makes small."""
    _, now = standing(experiment("softmax", "cross_entropy", 2))
    now.network.bias(1)[...] = (2000.0, -2000.0)
    found = predictions(now, now.prepared.train)
    wrong = found.p[:, 1] == 1.0
    assert (found.q[wrong, 1] == 0.0).all()
    assert np.isfinite(found.cross_entropies()).all()
    assert np.isfinite(found.entropies()).all()


def test_what_is_no_probability_is_said() -> None:
    _, tanh = standing(experiment("tanh", "mse", 1))
    why = obstacle(tanh)
    assert why is not None
    assert "logistic or the softmax" in why
    _, numbers = standing(GALLERY["sine"].experiment)
    why = obstacle(numbers)
    assert why is not None
    assert "numbers as targets" in why
    _, squares = standing(experiment("softmax", "mse", 2))
    assert obstacle(squares) is None
    assert "not a cross-entropy" in str(remark(squares))


def test_large_data_are_looked_at_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    _, now = standing(experiment("softmax", "cross_entropy", 2))
    rows = now.prepared.train
    assert now.some(rows) is rows
    monkeypatch.setattr(present_module, "SAMPLES_AT_MOST", 7)
    some = now.some(rows)
    assert len(some) == 7
    assert set(some.tolist()) <= set(rows.tolist())


def test_skips_and_standardised_inputs() -> None:
    base = GALLERY["iris"].experiment
    layers = (*base.network.layers[:-1], replace(base.network.layers[-1], skips=(0,)))
    skipping = replace(base, network=replace(base.network, layers=layers))
    run, now = standing(skipping)
    found = predictions(now, now.prepared.train)
    assert math.isclose(float(found.cross_entropies().mean()), run.training.record.train_loss, rel_tol=1e-12)
