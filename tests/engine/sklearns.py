"""Runs of scikit-learn's networks, and ours from the very same starting weights."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier, MLPRegressor

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array
from nnplayground.engine.initializers import INITIALIZERS, Shape
from nnplayground.engine.layers import Dense
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.metrics import accuracy, r_squared
from nnplayground.engine.network import Network
from nnplayground.engine.objective import Cost, Part
from nnplayground.engine.penalties import Penalties
from nnplayground.engine.schedules import SCHEDULES
from nnplayground.engine.solvers import SOLVERS
from nnplayground.engine.training import Data, Settings, Training

Model = MLPClassifier | MLPRegressor


@dataclass(frozen=True, slots=True)
class Kind:
    """What scikit-learn puts on top of a network for one kind of task."""

    output: str
    loss: str


KINDS = {
    "binary": Kind("logistic", "binary_cross_entropy"),
    "classes": Kind("softmax", "cross_entropy"),
    "regression": Kind("identity", "mse"),
}


def make_problem(kind: str, samples: int = 53) -> tuple[Array, Array, Array]:
    """Return inputs, targets as scikit-learn takes them, and as the network does `(m, n_out)`."""
    rng = np.random.default_rng(5)
    x = rng.normal(size=(samples, 4))
    if kind == "regression":
        y = np.column_stack([np.sin(x[:, 0]) + x[:, 1], x[:, 2] * x[:, 3]])
        return x, y, y
    score = x[:, 0] + x[:, 1] * x[:, 2] + 0.3 * rng.normal(size=samples)
    labels = np.digitize(score, [0.0] if kind == "binary" else [-0.5, 0.7])
    return x, labels, labels[:, None].astype(float) if kind == "binary" else np.eye(3)[labels]


def fitted(kind: str, x: Array, y: Array, **parameters: Any) -> Model:
    """Return scikit-learn's network, trained; that it stops early is no warning here."""
    make = MLPRegressor if kind == "regression" else MLPClassifier
    model = make(**{"shuffle": False, "random_state": 3} | parameters)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        return model.fit(x, y)


def twin(kind: str, x: Array, targets: Array, model: Model) -> Training:
    """Return our run with the settings, the starting weights and the validation samples of scikit-learn's."""
    rng = np.random.RandomState(model.random_state)
    hidden = model.hidden_layer_sizes if isinstance(model.hidden_layer_sizes, tuple) else (model.hidden_layer_sizes,)
    network = start((x.shape[1], *hidden, targets.shape[1]), model.activation, KINDS[kind].output, rng)
    train, validation = Part(x, targets), None
    if model.early_stopping:
        stratify = targets if kind == "binary" else None
        size = model.validation_fraction
        split = train_test_split(x, targets, random_state=rng, test_size=size, stratify=stratify)
        train, validation = Part(split[0], split[2]), Part(split[1], split[3])
    penalties = Penalties({"l2": model.alpha * network.weight_mask()}, divided_by_samples=True)
    score = r_squared if kind == "regression" else accuracy
    data = Data(train, train, validation)
    settings = settings_of(model, Cost(LOSSES[KINDS[kind].loss], score, penalties), len(train))
    return Training(network, data, settings, np.random.default_rng(0))


def start(sizes: tuple[int, ...], activation: str, output: str, rng: np.random.RandomState) -> Network:
    """Return a network with the weights that scikit-learn draws; it keeps them the other way round."""
    hidden = [activation] * (len(sizes) - 2)
    shapes = list(pairwise(sizes))
    network = Network([Dense(*shape, ACTIVATIONS[key]) for shape, key in zip(shapes, [*hidden, output], strict=True)])
    for index, shape in enumerate(shapes):
        weights, bias = INITIALIZERS["sklearn"].draw(Shape(*shape, activation), rng)  # type: ignore[arg-type]
        network.weights(index)[...] = weights.reshape(shape).T
        network.bias(index)[...] = bias
    return network


def settings_of(model: Model, cost: Cost, samples: int) -> Settings:
    """Return our settings for scikit-learn's parameters."""
    key, params = solver_of(model)
    schedule = SCHEDULES[model.learning_rate if key != "adam" and model.solver == "sgd" else "constant"]
    schedule_params = {param.name: param.default for param in schedule.params}
    if schedule.key == "invscaling":
        schedule_params["power"] = model.power_t
    return Settings(
        cost=cost,
        solver=SOLVERS[key],
        learning_rate=model.learning_rate_init,
        batch_size=min(200, samples) if model.batch_size == "auto" else model.batch_size,
        solver_params=params,
        schedule=schedule,
        schedule_params=schedule_params,
        shuffle=False,
        epochs=model.max_iter,
        plateau=None if key == "lbfgs" else (model.tol, model.n_iter_no_change),
    )


def solver_of(model: Model) -> tuple[str, dict[str, float]]:
    """Return our key and parameters of scikit-learn's solver."""
    if model.solver == "adam":
        betas = {"beta_1": model.beta_1, "beta_2": model.beta_2}
        return "adam", {**betas, "epsilon": model.epsilon, "epsilon_first": True}
    if model.solver == "lbfgs":
        return "lbfgs", {"memory": 10, "gradient_tolerance": model.tol, "max_evaluations": model.max_fun}
    if not model.momentum:
        return "sgd", {}
    return ("nesterov" if model.nesterovs_momentum else "momentum"), {"momentum": model.momentum}


def run_to_the_end(run: Training) -> Training:
    """Train until the run ends by itself."""
    for _ in run.epochs():
        pass
    return run


def assert_same_weights(run: Training, model: Model, rtol: float = 1e-9) -> None:
    """Compare every weight and bias."""
    for index, (weights, bias) in enumerate(zip(model.coefs_, model.intercepts_, strict=True)):
        np.testing.assert_allclose(run.network.weights(index), weights.T, rtol=rtol, atol=1e-12)
        np.testing.assert_allclose(run.network.bias(index), bias, rtol=rtol, atol=1e-12)
