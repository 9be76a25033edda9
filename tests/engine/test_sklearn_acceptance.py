"""As accurate as scikit-learn on its own data sets, by the rule of the reference file: same splits, same settings.

Over five seeds: mean test accuracy ≥ reference mean - max(0.02, 2 std); each seed ≥ reference minimum - max(0.03, 3/n);
final training loss ≤ 1.5 × reference mean + 0.02. Weights and orders of the samples are our own draws.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache, partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nnplayground.data import inputs
from nnplayground.data.bundled import bundled
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.initializers import INITIALIZERS, Shape
from nnplayground.engine.layers import Dense
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.metrics import accuracy
from nnplayground.engine.network import Network
from nnplayground.engine.objective import Cost, Part
from nnplayground.engine.penalties import Penalties
from nnplayground.engine.solvers import SOLVERS
from nnplayground.engine.training import Data, Settings, Training
from tests.engine.networks import solver_params

REFERENCE = json.loads((Path(__file__).parents[1] / "reference" / "sklearn.json").read_text(encoding="utf-8"))
SEEDS = range(5)
OUR_SOLVER = {"sgd": "nesterov", "adam": "adam", "lbfgs": "lbfgs"}


@dataclass(frozen=True, slots=True)
class Result:
    """What one run ended with."""

    accuracy: float
    loss: float
    n_test: int


@cache
def split_data(name: str, seed: int) -> Data:
    """Return a data set split as in the reference, standardised by its training part."""
    dataset = bundled(name)
    test = np.array(REFERENCE["test_indices"][name][str(seed)])
    train = np.setdiff1d(np.arange(len(dataset)), test)
    keys = tuple(f"x{number}" for number in range(1, dataset.n_features + 1))
    scaled = inputs.fit(keys, dataset.x[train], standardize=True)
    labels = np.asarray(dataset.labels)
    targets = labels[:, None].astype(float) if dataset.n_classes == 2 else np.eye(dataset.n_classes)[labels]
    return Data(*(Part(scaled(dataset.x[rows]), targets[rows]) for rows in (train, test)))


def make_network(sizes: list[int], activation: str, rng: np.random.Generator) -> Network:
    """Return a network that starts as scikit-learn's do."""
    output = "logistic" if sizes[-1] == 1 else "softmax"
    shapes = list(pairwise(sizes))
    hidden = [activation] * (len(shapes) - 1)
    layers = [Dense(*shape, ACTIVATIONS[key]) for shape, key in zip(shapes, [*hidden, output], strict=True)]
    network = Network(layers)
    for index, shape in enumerate(shapes):
        drawn = INITIALIZERS["sklearn"].draw(Shape(*shape, activation), rng)
        network.weights(index)[...], network.bias(index)[...] = drawn
    return network


def settings(case: Any, network: Network) -> Settings:
    """Return the settings of a case."""
    hyper = case["hyperparameters"]
    loss = LOSSES["binary_cross_entropy" if network.n_out == 1 else "cross_entropy"]
    strength = hyper["alpha_l2_divided_by_n"] * network.weight_mask()
    key = OUR_SOLVER[hyper["solver"]]
    names = {param.name for param in SOLVERS[key].params}
    return Settings(
        cost=Cost(loss, partial(accuracy, threshold=0.5), Penalties({"l2": strength}, divided_by_samples=True)),
        solver=SOLVERS[key],
        learning_rate=hyper.get("learning_rate_init", 1.0),
        batch_size=hyper.get("batch_size", 32),
        solver_params=solver_params(key, **{name: hyper[name] for name in names & hyper.keys()}),
        epochs=hyper["max_iter"],
    )


def trained(case: Any, seed: int) -> Result:
    """Return the result of one run."""
    data = split_data(case["dataset"], seed)
    sizes = [data.train.x.shape[1], *case["hidden"], data.train.y.shape[1]]
    network = make_network(sizes, case["activation"], np.random.default_rng(seed))
    run = Training(network, data, settings(case, network), np.random.default_rng(seed + 1000))
    while run.finish is None:
        run.advance_epoch()
    return Result(run.record.test_score, run.record.train_loss, len(data.test))


@pytest.mark.parametrize(
    "case", REFERENCE["accuracy"], ids=lambda case: f"{case['dataset']}-{case['activation']}-{case['solver']}"
)
@pytest.mark.thorough
def test_as_good_as_scikit_learn(case: Any) -> None:
    results = [trained(case, seed) for seed in SEEDS]
    scores, reference = [result.accuracy for result in results], case["test_accuracy"]
    assert np.mean(scores) >= reference["mean"] - max(0.02, 2.0 * reference["std"])
    assert min(scores) >= reference["min"] - max(0.03, 3.0 / results[0].n_test)
    assert np.mean([result.loss for result in results]) <= 1.5 * case["final_loss"]["mean"] + 0.02
