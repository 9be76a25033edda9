"""What remedies change: pure edits, each of which returns its experiment as it is where there is nothing to change."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

from msgspec.structs import replace

from nnplayground.data.dataset import CLASSIFICATION
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.solvers import SOLVERS
from nnplayground.experiment import edits
from nnplayground.experiment.fields import MOST_LAYERS, MOST_UNITS
from nnplayground.experiment.problems import Shape, with_output, with_training
from nnplayground.experiment.spec import Experiment
from nnplayground.tuning.knobs import turned

Change = Callable[[Experiment, Shape], Experiment]
"""An edit, given what the data ask of a network."""

FEW_UNITS = 8
"""The fewest neurons of a layer that is made larger."""
MOST_EPOCHS = 20_000
USUAL_BATCH = 10
PENALTY = 0.003
DROPOUT = 0.2
WATCHED_SHARE = 0.2
PATIENCE = 20
PLANE_FEATURES = ("x1^2", "x2^2", "x1*x2")


# -- learning rate and solver ------------------------------------------------------------------------------------------


def _takes_steps(experiment: Experiment) -> bool:
    return not SOLVERS[experiment.training.solver].full_batch


def times_rate(factor: float) -> Change:
    """Return a change of the learning rate by a factor."""

    def change(experiment: Experiment, _shape: Shape) -> Experiment:
        rate = float(f"{experiment.training.learning_rate * factor:.2g}")
        return with_training(experiment, learning_rate=rate) if _takes_steps(experiment) and rate > 0.0 else experiment

    return change


def usual_rate(experiment: Experiment, _shape: Shape) -> Experiment:
    """Take the learning rate that suits the solver, unless the present one is near it."""
    usual, present = SOLVERS[experiment.training.solver].rate, experiment.training.learning_rate
    is_near = abs(math.log10(present / usual)) < 0.45
    return experiment if is_near or not _takes_steps(experiment) else with_training(experiment, learning_rate=usual)


def adam(experiment: Experiment, _shape: Shape) -> Experiment:
    """Train by Adam."""
    if experiment.training.solver == "adam" or not _takes_steps(experiment):
        return experiment
    return edits.choose_solver(experiment, "adam", SOLVERS["adam"].rate)


def momentum(experiment: Experiment, _shape: Shape) -> Experiment:
    """Add momentum to plain gradient descent."""
    is_plain = experiment.training.solver == "sgd"
    return edits.choose_solver(experiment, "momentum", experiment.training.learning_rate) if is_plain else experiment


def cosine(experiment: Experiment, _shape: Shape) -> Experiment:
    """Let the learning rate fall to 0 over the run."""
    training = experiment.training
    if training.schedule != "constant" or training.epochs is None or not _takes_steps(experiment):
        return experiment
    return with_training(experiment, schedule="cosine", schedule_params={"period": training.epochs})


def more_epochs(experiment: Experiment, _shape: Shape) -> Experiment:
    """Train three times as long."""
    epochs = experiment.training.epochs
    return experiment if epochs is None else with_training(experiment, epochs=max(epochs, min(3 * epochs, MOST_EPOCHS)))


def smaller_batch(experiment: Experiment, shape: Shape) -> Experiment:
    """Take fewer samples a step."""
    size = min(experiment.training.batch_size, shape.samples)
    smaller = USUAL_BATCH if size > 2 * USUAL_BATCH else max(1, size // 4)
    return with_training(experiment, batch_size=smaller) if smaller < size and _takes_steps(experiment) else experiment


def larger_batch(experiment: Experiment, shape: Shape) -> Experiment:
    """Take more samples a step, half of them at most."""
    size = experiment.training.batch_size
    larger = min(max(4 * size, USUAL_BATCH), shape.samples // 2)
    return with_training(experiment, batch_size=larger) if larger > size and _takes_steps(experiment) else experiment


def shuffled(experiment: Experiment, _shape: Shape) -> Experiment:
    """Shuffle the samples in every epoch."""
    return with_training(experiment, shuffle=True)


# -- inputs, output and cost -------------------------------------------------------------------------------------------


def standardised(experiment: Experiment, _shape: Shape) -> Experiment:
    """Give every input mean 0 and deviation 1."""
    return edits.change_data(experiment, standardize=True)


def cross_entropy(experiment: Experiment, shape: Shape) -> Experiment:
    """Take the cost of probabilities, with the output that belongs to it."""
    output, loss = experiment.network.layers[-1], LOSSES[experiment.training.loss]
    if shape.task != CLASSIFICATION or loss.link == output.activation:
        return experiment
    is_one_logistic = shape.classes == 2 and output.units == 1
    return edits.choose_loss(experiment, "binary_cross_entropy" if is_one_logistic else "cross_entropy", shape)


def identity_output(experiment: Experiment, shape: Shape) -> Experiment:
    """Let the outputs of a regression be of any size."""
    if shape.task == CLASSIFICATION:
        return experiment
    return with_output(experiment, activation="identity", params={})


def plane_features(experiment: Experiment, shape: Shape) -> Experiment:
    """Add squares and product of the two columns of the plane to the inputs."""
    columns = tuple(key for key in shape.features if key[1:].isdigit())
    chosen = experiment.data.features or columns
    wanted = tuple(key for key in PLANE_FEATURES if key in shape.features and key not in chosen)
    return edits.change_data(experiment, features=(*chosen, *wanted)) if wanted else experiment


# -- layers ------------------------------------------------------------------------------------------------------------


def activation(key: str) -> Change:
    """Return a change of the activation of all hidden layers."""

    def change(experiment: Experiment, _shape: Shape) -> Experiment:
        if all(layer.activation == key for layer in experiment.network.layers[:-1]):
            return experiment
        return edits.set_hidden(experiment, activation=key, params={})

    return change


def fitting_initializer(experiment: Experiment, _shape: Shape) -> Experiment:
    """Draw all starting weights in the size that suits the activation of the hidden layers."""
    hidden = experiment.network.layers[:-1]
    key = "he_normal" if any(ACTIVATIONS[layer.activation].is_rectifier for layer in hidden) else "glorot_uniform"
    layers = tuple(
        replace(layer, initializer=None, initializer_params={}, weights=None, bias=None)
        for layer in experiment.network.layers
    )
    return edits.change_network(experiment, layers=layers, initializer=key, initializer_params={})


def hidden(resize: Callable[[tuple[int, ...]], tuple[int, ...]]) -> Change:
    """Return a change of the sizes of the hidden layers; what would be too large is left as it is."""

    def change(experiment: Experiment, shape: Shape) -> Experiment:
        sizes = tuple(layer.units for layer in experiment.network.layers[:-1])
        wanted = resize(sizes)
        is_allowed = len(wanted) < MOST_LAYERS and all(units <= MOST_UNITS for units in wanted)
        return turned(experiment, {"hidden": wanted}, shape) if is_allowed and wanted != sizes else experiment

    return change


def wider(sizes: tuple[int, ...]) -> tuple[int, ...]:
    """Return twice as many neurons for every hidden layer."""
    return tuple(max(2 * units, FEW_UNITS) for units in sizes) or (FEW_UNITS,)


def deeper(sizes: tuple[int, ...]) -> tuple[int, ...]:
    """Return the sizes with one more layer."""
    return (*sizes, max(sizes[-1], FEW_UNITS // 2)) if sizes else (FEW_UNITS,)


def narrower(sizes: tuple[int, ...]) -> tuple[int, ...]:
    """Return a third of the neurons for every hidden layer, but two at least."""
    return tuple(max(min(units, 2), units // 3) for units in sizes)


def shallower(sizes: tuple[int, ...]) -> tuple[int, ...]:
    """Return the sizes of the first two layers."""
    return sizes[:2] if len(sizes) > 2 else sizes


# -- against overfitting, and too much of it ---------------------------------------------------------------------------


def penalised(experiment: Experiment, _shape: Shape) -> Experiment:
    """Begin an L2 penalty, or make it three times as strong."""
    present = experiment.training.penalties.get("l2", 0.0)
    strength = float(f"{3.0 * present:.2g}") if present > 0.0 else PENALTY
    return with_training(experiment, penalties={**experiment.training.penalties, "l2": strength})


def with_dropout(experiment: Experiment, _shape: Shape) -> Experiment:
    """Begin dropout in the hidden layers."""
    hidden = experiment.network.layers[:-1]
    if not hidden or any(layer.dropout > 0.0 for layer in hidden):
        return experiment
    return edits.set_hidden(experiment, dropout=DROPOUT)


def early_stopping(experiment: Experiment, _shape: Shape) -> Experiment:
    """Stop by samples that are watched and not learned from."""
    changes: Mapping[str, Any] = {
        "early_stopping": True,
        "tolerance": 1e-4 if experiment.training.tolerance is None else experiment.training.tolerance,
        "patience": max(experiment.training.patience, PATIENCE),
        "validation_fraction": WATCHED_SHARE,
    }
    return experiment if experiment.training.early_stopping else with_training(experiment, **changes)


def less_penalised(experiment: Experiment, _shape: Shape) -> Experiment:
    """Take a tenth of every penalty."""
    weaker = {key: float(f"{strength / 10.0:.2g}") for key, strength in experiment.training.penalties.items()}
    layers = tuple(replace(layer, penalties={}) for layer in experiment.network.layers)
    return edits.change_network(with_training(experiment, penalties=weaker), layers=layers)


def less_dropout(experiment: Experiment, _shape: Shape) -> Experiment:
    """Silence no neurons."""
    return edits.set_hidden(experiment, dropout=0.0)
