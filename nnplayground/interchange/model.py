"""A trained network as every other tool can be told of it: numbers, names, and the way from raw columns to a decision.

What a tool cannot express is refused with the reason, never left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NoReturn

import numpy as np

from nnplayground.data.dataset import CLASSIFICATION, Floats
from nnplayground.data.inputs import Inputs
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import frozen
from nnplayground.errors import InputError
from nnplayground.experiment.build import Run
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """One dense layer: `weights (n_out, n_in)`, `bias (n_out,)`, and the columns that feed it, 0 being the inputs."""

    weights: Floats
    bias: Floats
    activation: str
    params: dict[str, float]
    columns: tuple[int, ...]
    dropout: float = 0.0

    @property
    def has_skips(self) -> bool:
        """Whether anything feeds it beside the layer below."""
        return len(self.columns) > 1


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """A network with its inputs and the meaning of its outputs."""

    title: str
    feature_names: tuple[str, ...]
    """Of the raw columns."""
    inputs: Inputs
    layers: tuple[Layer, ...]
    task: str
    class_names: tuple[str, ...]
    target_names: tuple[str, ...]
    threshold: float
    """Where a single output decides between two classes."""

    @property
    def is_classifier(self) -> bool:
        """Whether the outputs stand for classes."""
        return self.task == CLASSIFICATION

    @property
    def uses_plain_columns(self) -> bool:
        """Whether the inputs are all raw columns in their order, at most shifted and scaled."""
        return self.inputs.keys == tuple(f"x{number}" for number in range(1, len(self.feature_names) + 1))

    @property
    def is_scaled(self) -> bool:
        """Whether the inputs are standardised."""
        return bool((self.inputs.mean != 0.0).any() or (self.inputs.scale != 1.0).any())

    def outputs(self, x: Floats) -> Floats:
        """Return the outputs `(m, n_out)` for raw rows: the reference that every export is held to."""
        columns = [self.inputs(x)]
        for layer in self.layers:
            below = np.hstack([columns[column] for column in layer.columns])
            z = below @ layer.weights.T + layer.bias
            columns.append(ACTIVATIONS[layer.activation](z.T, **layer.params).T)
        return columns[-1]


def model_of(run: Run) -> Model:
    """Return the network of a run as it stands."""
    network, prepared = run.training.network, run.prepared
    layers = tuple(
        Layer(
            weights=frozen(network.weights(index)),
            bias=frozen(network.bias(index)),
            activation=layer.activation.key,
            params={
                name: float(value)
                for name, value in layer.activation_params(network.parameters[network.slices[index]]).items()
            },
            columns=network.columns[index],
            dropout=layer.dropout,
        )
        for index, layer in enumerate(network.layers)
    )
    dataset = prepared.dataset
    return Model(
        title=run.experiment.title,
        feature_names=tuple(dataset.feature_names),
        inputs=prepared.inputs,
        layers=layers,
        task=dataset.task,
        class_names=tuple(dataset.class_names),
        target_names=tuple(dataset.target_names),
        threshold=prepared.threshold,
    )


def refuse(tool: str, why: Marked, **values: object) -> NoReturn:
    """Raise the `InputError` that says what a tool cannot express."""
    message = QT_TRANSLATE_NOOP("Interchange", "{tool} cannot express this network: {why}.")
    raise InputError(message, tool=tool, why=Text(why, values))
