"""Edits: pure functions from an experiment to another one.

An edit that changes what the output must look like changes the output with it, so that the usual ways never end in
parts that do not fit together.
"""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from nnplayground.data.dataset import REGRESSION
from nnplayground.data.sources import SOURCES
from nnplayground.engine.losses import LOSSES
from nnplayground.experiment import edit_network
from nnplayground.experiment.edit_network import add_layer, remove_layer
from nnplayground.experiment.fields import LARGEST_SEED
from nnplayground.experiment.problems import Shape, with_output, with_training
from nnplayground.experiment.rewiring import carried_over
from nnplayground.experiment.spec import DataSpec, Experiment

__all__ = ["add_layer", "remove_layer"]  # where they were always found

# -- network -----------------------------------------------------------------------------------------------------------


def change_network(experiment: Experiment, **changes: Any) -> Experiment:
    """Change fields of the network."""
    return replace(experiment, network=replace(experiment.network, **changes))


def set_units(experiment: Experiment, index: int, units: int) -> Experiment:
    """Give a layer another number of neurons."""
    return edit_network.set_units(experiment, index, units)


def set_layer(experiment: Experiment, index: int, **changes: Any) -> Experiment:
    """Change fields of one layer."""
    if "units" in changes:
        experiment = set_units(experiment, index, changes.pop("units"))
    layers = list(experiment.network.layers)
    layers[index] = replace(layers[index], **changes)
    return change_network(experiment, layers=tuple(layers))


def set_hidden(experiment: Experiment, **changes: Any) -> Experiment:
    """Change fields of every hidden layer."""
    for index in range(len(experiment.network.layers) - 1):
        experiment = set_layer(experiment, index, **changes)
    return experiment


def set_penalty(experiment: Experiment, index: int, key: str, strength: float | None) -> Experiment:
    """Give a layer a penalty of its own; None takes that of the training."""
    others = {name: value for name, value in experiment.network.layers[index].penalties.items() if name != key}
    return set_layer(experiment, index, penalties=others if strength is None else {**others, key: strength})


def set_activation(experiment: Experiment, index: int, key: str, shape: Shape | None) -> Experiment:
    """Give a layer another activation; the output layer takes its number of units and its loss along."""
    if index == len(experiment.network.layers) - 1:
        return choose_output(experiment, key, shape)
    return set_layer(experiment, index, activation=key, params={})


def new_weights(experiment: Experiment) -> Experiment:
    """Draw other starting weights: the next seed, and the first one after the last."""
    return change_network(experiment, seed=(experiment.network.seed + 1) % (LARGEST_SEED + 1))


# -- output and loss ---------------------------------------------------------------------------------------------------

PROBABILITIES_TO_LOSS = {"softmax": "cross_entropy", "logistic": "binary_cross_entropy"}


def choose_output(experiment: Experiment, activation: str, shape: Shape | None) -> Experiment:
    """Choose the activation of the output layer; the loss follows where it belongs to another one."""
    chosen = with_output(experiment, activation=activation, params={})
    loss = LOSSES[experiment.training.loss]
    if shape is not None and shape.task != REGRESSION and (loss.link or activation == "softmax"):
        if loss.link != activation:
            chosen = with_training(chosen, loss=PROBABILITIES_TO_LOSS.get(activation, "mse"), loss_params={})
    elif loss.link and loss.link != activation:
        chosen = with_training(chosen, loss="mse", loss_params={})
    return fit_output(chosen, shape)


def choose_loss(experiment: Experiment, key: str, shape: Shape | None) -> Experiment:
    """Choose the loss; the activation of the output follows where the loss belongs to one."""
    chosen = with_training(experiment, loss=key, loss_params={})
    link = LOSSES[key].link
    output = experiment.network.layers[-1]
    if link and output.activation != link:
        chosen = with_output(chosen, activation=link, params={})
    return fit_output(chosen, shape)


def fit_output(experiment: Experiment, shape: Shape | None) -> Experiment:
    """Give the output layer as many units as the data need, where it has a number that cannot serve."""
    output = experiment.network.layers[-1]
    if shape is None or shape.fits(output.units, output.activation):
        return experiment
    return set_units(experiment, len(experiment.network.layers) - 1, shape.units(output.activation))


# -- training ----------------------------------------------------------------------------------------------------------


def choose_solver(experiment: Experiment, key: str, rate: float) -> Experiment:
    """Choose a solver, with the learning rate that suits it."""
    return with_training(experiment, solver=key, solver_params={}, learning_rate=rate)


# -- data --------------------------------------------------------------------------------------------------------------


def change_data(experiment: Experiment, **changes: Any) -> Experiment:
    """Change fields of the data; edges of inputs follow the features."""
    changed = replace(experiment, data=replace(experiment.data, **changes))
    return changed if changed.data.features == experiment.data.features else carried_over(experiment, changed)


def choose_source(experiment: Experiment, key: str) -> Experiment:
    """Choose a data set; output and loss follow its task, features and parameters begin anew."""
    source = SOURCES[key]
    defaults = {param.name: param.default for param in source.params}
    kept = {name: value for name, value in experiment.data.params.items() if name == "noise" and name in defaults}
    data = DataSpec(
        source=key,
        params=kept,
        seed=experiment.data.seed,
        standardize=source.standardize,
        test_fraction=experiment.data.test_fraction,
        split_seed=experiment.data.split_seed,
    )
    classes = int(defaults["classes"]) if "classes" in defaults else source.classes
    return for_task(replace(experiment, data=data), Shape(0, (), classes, source.targets))


def for_task(experiment: Experiment, shape: Shape) -> Experiment:
    """Give output layer and loss a form that the task can use, changing no more than needed."""
    output, loss = experiment.network.layers[-1], LOSSES[experiment.training.loss]
    if shape.task == REGRESSION:
        if output.activation in ("softmax", "logistic", "tanh"):
            experiment = with_output(experiment, activation="identity", params={})
        if shape.task not in loss.tasks:
            experiment = with_training(experiment, loss="mse", loss_params={})
    elif shape.classes > 2 and output.activation != "softmax":
        experiment = choose_output(experiment, "softmax", shape)
    elif shape.classes == 2 and output.activation == "identity":
        experiment = with_output(experiment, activation="tanh", params={})
    return fit_output(experiment, shape)


def set_classes(experiment: Experiment, classes: int) -> Experiment:
    """Change how many classes a generated data set has; the output follows."""
    data = replace(experiment.data, params={**experiment.data.params, "classes": classes})
    return for_task(replace(experiment, data=data), Shape(0, (), classes))
