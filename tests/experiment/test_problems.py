"""Parts that do not fit together: named before training, each with a fix that mends it."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from msgspec.structs import replace

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.losses import LOSSES
from nnplayground.errors import InputError
from nnplayground.experiment.check import check
from nnplayground.experiment.problems import Problem, Shape, problems, refuse
from nnplayground.experiment.spec import Experiment, LayerSpec
from tests.experiment.experiments import experiment, hidden_and

BINARY, CLASSES = Shape(100, ("x1", "x2"), 2), Shape(100, ("x1", "x2"), 3)
NUMBERS, TWO_NUMBERS = Shape(100, ("x1",), 0), Shape(100, ("x1",), 0, 2)


def made(output: str, units: int, loss: str = "mse", **changes: Any) -> Experiment:
    """Return an experiment with this output layer."""
    layers = hidden_and(LayerSpec(units=units, activation=output), 4)
    return experiment(layers=layers, training_loss=loss, **changes)


def blocking(tried: Experiment, shape: Shape) -> list[Problem]:
    return [problem for problem in problems(tried, shape) if problem.blocking]


def mended(tried: Experiment, shape: Shape) -> Experiment:
    """Return the experiment after one click for each blocking problem."""
    for _ in range(5):
        found = blocking(tried, shape)
        if not found:
            return tried
        assert found[0].fix is not None, str(found[0].text)
        tried = found[0].fix
    raise AssertionError(f"still blocked: {found[0].text}")


REFUSED = [
    (made("softmax", 1, "cross_entropy"), BINARY, "Softmax over one output is always 1"),
    (made("softmax", 1), CLASSES, "Softmax over one output is always 1: 3 classes need 3 outputs"),
    (made("identity", 3, "cross_entropy"), CLASSES, "Cross-entropy needs the output activation Softmax"),
    (made("identity", 3, "kl"), CLASSES, "needs the output activation Softmax"),
    (made("tanh", 1, "binary_cross_entropy"), BINARY, "needs the output activation Logistic"),
    (made("tanh", 2), CLASSES, "3 classes need 3 outputs, but the network has 2"),
    (made("tanh", 1), CLASSES, "3 classes need 3 outputs, but the network has 1"),
    (made("softmax", 2, "cross_entropy"), CLASSES, "3 classes need 3 outputs, but the network has 2"),
    (made("tanh", 3), BINARY, "2 classes need 1 outputs, but the network has 3"),
    (made("identity", 2), NUMBERS, "The data have 1 targets, but the network has 2 outputs"),
    (made("identity", 1), TWO_NUMBERS, "The data have 2 targets, but the network has 1 outputs"),
    (made("softmax", 2), TWO_NUMBERS, "Softmax outputs are probabilities, but the targets are numbers"),
    (made("logistic", 1, "binary_cross_entropy"), NUMBERS, "compares probabilities, but the targets are numbers"),
    (made("identity", 1, "kl"), NUMBERS, "compares probabilities, but the targets are numbers"),
    (made("tanh", 1, data_features=("x1", "x9")), BINARY, "no feature “x9”"),
    (made("tanh", 1, training_early_stopping=True), BINARY, "Early stopping needs a tolerance"),
]


@pytest.mark.parametrize(("tried", "shape", "words"), REFUSED, ids=range(len(REFUSED)))
def test_parts_that_do_not_fit_are_refused_with_a_fix(tried: Experiment, shape: Shape, words: str) -> None:
    check(tried)
    found = blocking(tried, shape)
    assert words in str(found[0].text)
    with pytest.raises(InputError, match=r"\w"):
        refuse(found)
    check(mended(tried, shape))


def test_softmax_in_a_hidden_layer_is_refused() -> None:
    layers = hidden_and(LayerSpec(units=1), 4, 4, activation="softmax")
    found = blocking(experiment(layers=layers), BINARY)
    assert [str(problem.text)[-15:] for problem in found] == ["hidden layer 1.", "hidden layer 2."]
    assert all(layer.activation == "tanh" for layer in mended(experiment(layers=layers), BINARY).network.layers)


@pytest.mark.parametrize(
    "shape", [BINARY, CLASSES, NUMBERS, TWO_NUMBERS], ids=["binary", "classes", "number", "numbers"]
)
@pytest.mark.parametrize("loss", LOSSES)
def test_every_combination_can_be_mended(shape: Shape, loss: str) -> None:
    for output, units in product(ACTIVATIONS, (1, 2, 3)):
        fixed = mended(made(output, units, loss), shape)
        check(fixed)
        layer = fixed.network.layers[-1]
        assert shape.fits(layer.units, layer.activation)
        assert shape.task in LOSSES[fixed.training.loss].tasks
        assert LOSSES[fixed.training.loss].link in (None, layer.activation)


def test_fitting_experiments_have_no_problem() -> None:
    fitting = [
        (made("tanh", 1), BINARY),
        (made("tanh", 2), BINARY),
        (made("logistic", 1, "binary_cross_entropy"), BINARY),
        (made("softmax", 2, "kl"), BINARY),
        (made("softmax", 3, "cross_entropy"), CLASSES),
        (made("logistic", 3, "binary_cross_entropy"), CLASSES),
        (made("identity", 1, "huber"), NUMBERS),
        (made("relu", 2, "mae"), TWO_NUMBERS),
    ]
    for tried, shape in fitting:
        assert problems(tried, shape) == []


def test_a_fix_that_changes_the_outputs_keeps_weights_given_for_those_that_stay() -> None:
    given = LayerSpec(units=1, activation="identity", weights=((1.0, 2.0, 3.0, 4.0),), bias=(0.5,))
    tried = experiment(layers=hidden_and(given, 4), training_loss="cross_entropy")
    output = mended(tried, CLASSES).network.layers[-1]
    assert output.units == len(output.weights) == len(output.bias) == 3
    assert (output.weights[0], output.bias[0]) == (given.weights[0], 0.5)
    wider = experiment(layers=hidden_and(replace(given, activation="tanh"), 4))
    assert mended(wider, CLASSES).network.layers[-1].weights[0] == given.weights[0]


def test_a_fix_that_keeps_the_outputs_keeps_weights_given_for_them() -> None:
    given = LayerSpec(units=1, activation="tanh", weights=((1.0, 2.0, 3.0, 4.0),), bias=(0.5,))
    tried = experiment(layers=hidden_and(given, 4), training_loss="binary_cross_entropy")
    assert mended(tried, BINARY).network.layers[-1] == replace(given, activation="logistic")


HINTS = [
    (experiment(layers=hidden_and(LayerSpec(units=1), 3, activation="step")), "slope 0"),
    (experiment(layers=hidden_and(LayerSpec(units=1, activation="step"), 3)), "slope 0"),
    (experiment(training_learning_rate=1e308), "very large"),
    (experiment(training_batch_size=101), "all 100 samples are one"),
]


@pytest.mark.parametrize(("tried", "words"), HINTS, ids=["step", "step output", "rate", "batch"])
def test_hints_do_not_block_and_their_fix_removes_them(tried: Experiment, words: str) -> None:
    (hint,) = problems(tried, BINARY)
    assert words in str(hint.text)
    assert not hint.blocking
    refuse([hint])
    assert hint.fix is not None
    assert problems(hint.fix, BINARY) == []


def test_step_names_its_layer() -> None:
    layers = (LayerSpec(units=3), LayerSpec(units=3, activation="step"), LayerSpec(units=1))
    (hint,) = problems(experiment(layers=layers), BINARY)
    assert "Layer 2 " in str(hint.text)


def test_a_class_for_every_sample_is_suspicious() -> None:
    tried = made("softmax", 50, "cross_entropy")
    (hint,) = problems(tried, Shape(100, ("x1", "x2"), 50))
    assert "50 classes are many" in str(hint.text)
    assert not hint.blocking


def test_blocking_problems_come_first() -> None:
    tried = made("tanh", 2, training_learning_rate=100.0, training_early_stopping=True)
    assert [problem.blocking for problem in problems(tried, CLASSES)] == [True, True, False]
