"""What becomes of a network on the data that are at hand: kept where they fit, told what is needed where not."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from msgspec.structs import replace as changed

from nnplayground.data.dataset import CLASSIFICATION, REGRESSION
from nnplayground.data.inputs import Inputs
from nnplayground.data.points import rows_of
from nnplayground.errors import InputError
from nnplayground.experiment import edits, files
from nnplayground.experiment.build import Run, build
from nnplayground.experiment.problems import with_training
from nnplayground.experiment.resume import resume
from nnplayground.experiment.spec import Experiment, PointsSpec
from nnplayground.interchange import onnx_file
from nnplayground.interchange.model import Layer, Model, model_of
from nnplayground.interchange.ways_in.fitting import Opened, fit
from nnplayground.interchange.ways_in.imported import Imported
from nnplayground.interchange.ways_in.onnx_reading import decode
from tests.interchange.models import models


def run_of(opened: Opened) -> Run:
    run = build(opened.saved.experiment)
    assert resume(run.training, opened.saved) == []
    return run


def outputs(opened: Opened, x: np.ndarray) -> np.ndarray:
    run = run_of(opened)
    return run.training.network.predict(run.prepared.inputs(x))


def network(n_in: int, n_out: int, output: str, **fields: object) -> Imported:
    rng = np.random.default_rng(n_in + 10 * n_out)
    layers = (
        Layer(rng.normal(size=(3, n_in)), rng.normal(size=3), "tanh", {}, (0,)),
        Layer(rng.normal(size=(n_out, 3)), rng.normal(size=n_out), output, {}, (1,)),
    )
    keys = tuple(f"x{number}" for number in range(1, n_in + 1))
    plain = Inputs(keys, np.zeros(n_in), np.ones(n_in))
    return Imported(**{"layers": layers, "inputs": plain, "n_features": n_in, "precision": 1e-12, **fields})


def on(source: str) -> Experiment:
    return edits.choose_source(Experiment(), source)


def raw(source: str) -> Experiment:
    return edits.change_data(on(source), standardize=False)


def samples(model: Model) -> Experiment:
    """Return an experiment whose samples fit a model."""
    rng, count = np.random.default_rng(0), 40
    x, n_out = rng.normal(size=(count, len(model.feature_names))), model.layers[-1].bias.size
    names = tuple(f"c{number}" for number in range(x.shape[1]))
    classes = tuple(map(str, range(max(2, n_out)))) if model.is_classifier else ()
    points = (
        PointsSpec(
            names=names, rows=rows_of(x), labels=tuple(n % len(classes) for n in range(count)), classes=classes
        )
        if model.is_classifier
        else PointsSpec(
            names=names, rows=rows_of(x), targets=rows_of(rng.normal(size=(count, n_out))),
            target_names=tuple(map(str, range(n_out))),
        )
    )  # fmt: skip
    return edits.change_data(Experiment(), points=points)


@settings(max_examples=60)
@given(models())
def test_whatever_was_exported_computes_the_same_in_an_experiment(model: Model) -> None:
    output = model.layers[-1]
    if output.activation == "softmax" and (not model.is_classifier or output.bias.size == 1):
        return  # such a network is refused, as it is everywhere
    x = np.random.default_rng(5).normal(size=(20, len(model.feature_names)))
    opened = fit(replace(decode(onnx_file.encode(model)), class_names=(), task=None), samples(model))
    steps = any(layer.activation == "step" for layer in model.layers)
    close = np.isclose(outputs(opened, x), model.outputs(x), rtol=1e-5, atol=1e-5)
    assert close.all() or (steps and close.mean() > 0.8)
    back = files.decode(files.encode(opened.saved))
    assert np.array_equal(back.parameters, opened.saved.parameters)


@pytest.mark.parametrize(
    ("source", "hidden", "output"),
    [("iris", "relu", "softmax"), ("breast_cancer", "tanh", "logistic"), ("sine", "elu", "identity")],
)
def test_out_and_in_again_is_the_same_experiment_on_the_same_data(source: str, hidden: str, output: str) -> None:
    experiment = edits.set_hidden(edits.choose_output(on(source), output, None), activation=hidden)
    experiment = with_training(edits.fit_output(experiment, None), learning_rate=0.01)
    run = build(edits.for_task(experiment, _shape(experiment)))
    run.training.advance_epoch()
    opened = fit(decode(onnx_file.encode(model_of(run))), run.experiment)
    mine, his = opened.saved.experiment, run.experiment
    assert mine.data == his.data
    assert [(each.units, each.activation) for each in mine.network.layers] == [
        (each.units, each.activation) for each in his.network.layers
    ]
    assert mine.training == his.training
    np.testing.assert_allclose(opened.saved.parameters, run.training.network.parameters, rtol=1e-6, atol=1e-8)
    assert opened.notices == ()


def _shape(experiment: Experiment):
    from nnplayground.experiment.build import load_data, shape_of  # noqa: PLC0415

    return shape_of(load_data(experiment.data), experiment.data)


# -- data that fit, and data that do not -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("imported", "source", "parts"),
    [
        (network(4, 3, "softmax"), "circle", ("inputs: 4, classes: 3", "inputs: 2, classes: 2", "Iris")),
        (network(2, 3, "softmax"), "circle", ("inputs: 2, classes: 3", "Spirals")),
        (network(2, 2, "softmax"), "plane", ("classes: 2", "numbers to predict: 1")),
        (network(2, 1, "identity", task=REGRESSION), "circle", ("numbers to predict: 1", "Plane, Six bumps")),
        (network(2, 1, "logistic", task=CLASSIFICATION), "plane", ("classes: 2", "Circle")),
        (network(64, 10, "identity"), "iris", ("inputs: 64, outputs: 10", "Handwritten digits")),
        (network(7, 1, "identity"), "circle", ("inputs: 7, outputs: 1", "None of the sets")),
    ],
)
def test_data_that_do_not_fit_are_told_what_is_needed(imported: Imported, source: str, parts: tuple[str, ...]) -> None:
    with pytest.raises(InputError) as caught:
        fit(imported, on(source))
    assert all(part in str(caught.value) for part in parts), str(caught.value)


@pytest.mark.parametrize(
    ("imported", "source", "loss"),
    [
        (network(4, 3, "softmax"), "iris", "cross_entropy"),
        (network(2, 1, "logistic"), "circle", "binary_cross_entropy"),
        (network(2, 1, "logistic"), "plane", "mse"),
        (network(2, 1, "tanh"), "circle", "mse"),
        (network(4, 3, "identity"), "iris", "mse"),
        (network(1, 2, "identity"), "two_waves", "mse"),
    ],
)
def test_the_loss_goes_with_the_output_and_the_run_can_be_trained(imported: Imported, source: str, loss: str) -> None:
    opened = fit(imported, raw(source))
    assert opened.saved.experiment.training.loss == loss
    run_of(opened).training.advance_epoch()


def test_a_loss_that_fits_is_kept() -> None:
    huber = with_training(raw("plane"), loss="huber")
    assert fit(network(2, 1, "identity"), huber).saved.experiment.training.loss == "huber"


def test_sums_as_outputs_are_said() -> None:
    (notice,) = fit(network(4, 3, "identity"), raw("iris")).notices
    assert "plain sums" in str(notice)


# -- names -------------------------------------------------------------------------------------------------------------


def test_classes_take_the_order_of_the_data() -> None:
    imported = network(4, 3, "softmax", class_names=("virginica", "setosa", "versicolor"))
    x = np.random.default_rng(0).normal(size=(5, 4))
    plain = outputs(fit(replace(imported, class_names=()), raw("iris")), x)
    opened = fit(imported, raw("iris"))
    assert np.allclose(outputs(opened, x), plain[:, [1, 2, 0]])
    assert opened.notices == ()


def test_two_classes_the_other_way_round_turn_a_single_output() -> None:
    imported = network(2, 1, "logistic")
    experiment = raw("circle")
    names = build(fit(imported, experiment).saved.experiment).prepared.dataset.class_names
    x = np.random.default_rng(0).normal(size=(5, 2))
    turned = fit(replace(imported, class_names=names[::-1]), experiment)
    assert np.allclose(outputs(turned, x), 1.0 - outputs(fit(imported, experiment), x))


def test_other_names_of_classes_are_said() -> None:
    (notice,) = fit(network(4, 3, "softmax", class_names=("0", "1", "2")), raw("iris")).notices
    assert "The classes 0, 1, 2 of the network are taken for setosa" in str(notice)


def test_inputs_take_the_order_of_the_columns() -> None:
    names = build(raw("iris")).prepared.dataset.feature_names
    imported = network(4, 3, "softmax", feature_names=names[::-1])
    x = np.random.default_rng(0).normal(size=(5, 4))
    opened = fit(imported, raw("iris"))
    assert np.allclose(outputs(opened, x), outputs(fit(network(4, 3, "softmax"), raw("iris")), x[:, ::-1]))
    (notice,) = fit(replace(imported, feature_names=tuple("abcd")), raw("iris")).notices
    assert "columns here, in order" in str(notice)


# -- scale -------------------------------------------------------------------------------------------------------------


def test_another_scale_becomes_part_of_the_weights() -> None:
    imported = network(4, 3, "softmax")
    scaled = replace(
        imported, inputs=replace(imported.inputs, mean=np.arange(4.0), scale=np.array([1.0, 2.0, 4.0, 8.0]))
    )
    x = np.random.default_rng(0).normal(size=(5, 4))
    opened = fit(scaled, on("iris"))
    assert not opened.saved.experiment.data.standardize
    assert "put into its first weights" in str(opened.notices[0])
    wanted = outputs(fit(imported, raw("iris")), (x - np.arange(4.0)) / [1.0, 2.0, 4.0, 8.0])
    np.testing.assert_allclose(outputs(opened, x), wanted, rtol=1e-12)


def test_whether_inputs_were_standardised_is_found_out_by_the_score() -> None:
    run = build(with_training(edits.set_hidden(on("wine"), activation="relu"), learning_rate=0.1))
    for _ in range(30):
        run.training.advance_epoch()
    network_alone = replace(decode(onnx_file.encode(model_of(run))), class_names=())
    count = len(network_alone.inputs.keys)
    unscaled = replace(
        network_alone, inputs=Inputs(network_alone.inputs.keys, np.zeros(count), np.ones(count)), precision=1e-6
    )
    opened = fit(unscaled, on("wine"))
    assert opened.saved.experiment.data.standardize
    assert "Standardising is on" in str(opened.notices[-1])
    assert not fit(unscaled, on("wine"), standardize=False).saved.experiment.data.standardize
    assert fit(unscaled, raw("wine"), standardize=True).saved.experiment.data.standardize
    assert not fit(unscaled, raw("wine")).saved.experiment.data.standardize


def test_settings_of_the_present_experiment_are_kept_where_the_file_says_nothing() -> None:
    present = with_training(changed(raw("iris"), title="mine"), solver="adam", learning_rate=0.5, batch_size=3)
    found = fit(network(4, 3, "softmax"), present).saved.experiment
    assert (found.training.solver, found.training.learning_rate, found.training.batch_size) == ("adam", 0.5, 3)
    assert (found.data, found.title) == (present.data, "")
