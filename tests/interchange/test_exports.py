"""What other tools make of an export gives the outputs that the network gives; what they cannot make is refused."""

from __future__ import annotations

import csv
import runpy
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest
from hypothesis import given, settings

from nnplayground.data.dataset import CLASSIFICATION
from nnplayground.data.inputs import Inputs
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.errors import InputError
from nnplayground.experiment.build import build
from nnplayground.experiment.gallery import GALLERY, NETWORKS
from nnplayground.interchange import parameters
from nnplayground.interchange.exports import EXPORTS
from nnplayground.interchange.model import Layer, Model, model_of
from nnplayground.interchange.sklearn_model import to_sklearn
from tests.interchange.models import decided, models, rows


def run_source(key: str, model: Model, folder: Path) -> dict[str, Any]:
    path = folder / "exported.py"
    path.write_bytes(EXPORTS[key].encode(model))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return runpy.run_path(str(path))


@settings(max_examples=60, deadline=None)
@given(model=models())
def test_numpy_gives_the_same(model: Model, tmp_path_factory: pytest.TempPathFactory) -> None:
    made, x = run_source("numpy", model, tmp_path_factory.mktemp("numpy")), rows(model)
    np.testing.assert_allclose(made["outputs"](x), model.outputs(x), rtol=1e-12, atol=1e-14)
    np.testing.assert_array_equal(made["predict"](x), decided(model, made["outputs"](x)))


@settings(max_examples=30, deadline=None)
@given(model=models())
@pytest.mark.parametrize(("key", "tolerance"), [("torch", 1e-12), ("keras", 1e-6)])  # Keras multiplies in single
def test_other_libraries_give_the_same(
    key: str, tolerance: float, model: Model, tmp_path_factory: pytest.TempPathFactory
) -> None:
    pytest.importorskip(key)
    made, x = run_source(key, model, tmp_path_factory.mktemp(key)), rows(model)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # other libraries know of what is deprecated in NumPy at their own time
        outputs, predicted = np.asarray(made["outputs"](x)), made["predict"](x)
    np.testing.assert_allclose(outputs, model.outputs(x), rtol=tolerance, atol=tolerance)
    if model.is_classifier:
        np.testing.assert_array_equal(predicted, decided(model, outputs))


@settings(max_examples=40, deadline=None)
@given(model=models())
def test_onnx_gives_the_same(model: Model) -> None:
    session = onnxruntime.InferenceSession(EXPORTS["onnx"].encode(model), providers=["CPUExecutionProvider"])
    x = rows(model).astype(np.float32)
    (outputs,) = session.run(None, {"x": x})
    wanted = model.outputs(x.astype(np.float64))
    steps = any(layer.activation == "step" for layer in model.layers)
    close = np.isclose(outputs, wanted, rtol=1e-5, atol=1e-5)
    assert close.all() or (steps and close.mean() > 0.8)  # a sum at the edge may round to the other side


@settings(max_examples=60, deadline=None)
@given(model=models(plain=True))
def test_scikit_learn_gives_the_same(model: Model, tmp_path_factory: pytest.TempPathFactory) -> None:
    x = rows(model)
    for network in (to_sklearn(model), run_source("sklearn", model, tmp_path_factory.mktemp("sk"))["network"]):
        found, wanted = network.predict(x), decided(model, model.outputs(x))
        if model.is_classifier:
            np.testing.assert_array_equal(found, wanted)
            probabilities = network.predict_proba(x)[:, -model.layers[-1].bias.size :]
            np.testing.assert_allclose(probabilities, model.outputs(x), rtol=1e-12, atol=1e-14)
        else:
            np.testing.assert_allclose(found.reshape(wanted.shape), wanted, rtol=1e-12, atol=1e-14)


def layer(n_in: int, n_out: int, key: str, columns: tuple[int, ...]) -> Layer:
    return Layer(np.ones((n_out, n_in)), np.ones(n_out), key, ACTIVATIONS[key].defaults(), columns)


@pytest.mark.parametrize(
    ("layers", "keys", "why"),
    [
        ((layer(2, 1, "logistic", (0,)),), ("x1", "x2"), "hidden layer"),
        ((layer(2, 2, "arctan", (0,)), layer(2, 1, "logistic", (1,))), ("x1", "x2"), "arctan"),
        ((layer(2, 2, "tanh", (0,)), layer(2, 1, "tanh", (1,))), ("x1", "x2"), "logistic here, not tanh"),
        ((layer(2, 2, "tanh", (0,)), layer(4, 1, "logistic", (1, 0))), ("x1", "x2"), "one below"),
        ((layer(1, 2, "tanh", (0,)), layer(2, 1, "logistic", (1,))), ("x1^2",), "columns"),
        (
            (layer(2, 2, "tanh", (0,)), layer(2, 2, "relu", (1,)), layer(2, 1, "logistic", (2,))),
            ("x1", "x2"),
            "same activation",
        ),
    ],
)
def test_scikit_learn_cannot_express_everything(layers: tuple[Layer, ...], keys: tuple[str, ...], why: str) -> None:
    inputs = Inputs(keys, np.zeros(len(keys)), np.ones(len(keys)))
    model = Model("", ("a", "b"), inputs, layers, CLASSIFICATION, ("no", "yes"), (), 0.5)
    with pytest.raises(InputError, match=why):
        EXPORTS["sklearn"].encode(model)
    with pytest.raises(InputError, match=why):
        to_sklearn(model)


@pytest.mark.parametrize("key", NETWORKS)
def test_every_ready_experiment_can_be_exported(key: str, tmp_path: Path) -> None:
    run = build(GALLERY[key].experiment)
    model, x = model_of(run), run.prepared.dataset.x[:10]
    np.testing.assert_allclose(
        model.outputs(x), run.training.network.predict(run.prepared.inputs(x)), rtol=1e-12, atol=1e-14
    )
    np.testing.assert_allclose(run_source("numpy", model, tmp_path)["outputs"](x), model.outputs(x), atol=1e-12)


@given(models())
def test_parameters_as_a_table_read_back_to_the_last_bit(model: Model) -> None:
    rows = list(csv.DictReader(parameters.encode(model).decode().splitlines()))
    for number, layer in enumerate(model.layers, start=1):
        mine = [row for row in rows if row["layer"] == str(number)]
        values = np.array([float(row["value"]) for row in mine]).reshape(len(layer.bias), -1)
        assert np.array_equal(values, np.column_stack([layer.bias, layer.weights]))
        assert [row["to"] for row in mine[:: values.shape[1]]] == [str(to + 1) for to in range(len(layer.bias))]
        assert {int(row["from_layer"]) for row in mine} == set(layer.columns)
        assert all(row["from"] == "0" for row in mine[:: values.shape[1]])
