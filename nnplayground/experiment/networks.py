"""From the layers of the document to a network with its starting weights."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from nnplayground.catalogue import checked
from nnplayground.data.dataset import Floats
from nnplayground.engine import initializers
from nnplayground.engine.activations import ACTIVATIONS, Activation
from nnplayground.engine.initializers import INITIALIZERS
from nnplayground.engine.layers import Dense
from nnplayground.engine.network import Network
from nnplayground.errors import InputError
from nnplayground.experiment.fields import MOST_PARAMETERS
from nnplayground.experiment.spec import EdgeSpec, LayerSpec, NetworkSpec
from nnplayground.experiment.wiring import feeders, layer_inputs, unit_ids
from nnplayground.i18n import QT_TRANSLATE_NOOP


def build_network(spec: NetworkSpec, inputs: int) -> Network:
    """Return the network with its starting weights, for so many inputs."""
    fan_ins = layer_inputs(spec.layers, inputs)
    _refuse_too_many(spec, fan_ins)
    network = Network(
        [_dense(n_in, layer) for n_in, layer in zip(fan_ins, spec.layers, strict=True)],
        columns=[feeders(spec.layers, index) for index in range(len(spec.layers))],
    )
    rng = np.random.default_rng(spec.seed)
    for index, layer in enumerate(spec.layers):
        belongs_to = spec.layers[max(index - 1, 0)] if index == len(spec.layers) - 1 else layer
        shape = initializers.Shape(fan_ins[index], layer.units, belongs_to.activation)
        weights, bias = _draw(spec, layer, shape, _own_rng(spec, layer) or rng)
        network.weights(index)[...], network.bias(index)[...] = weights, bias
        _put_given(network, index, layer)
        slope = network.slope(index)
        if slope is not None:
            slope[()] = network.layers[index].params[_learned(network.layers[index].activation)]
    _put_edges(network, spec)
    return network


def _refuse_too_many(spec: NetworkSpec, fan_ins: tuple[int, ...]) -> None:
    count = sum(layer.units * (n_in + 1) for n_in, layer in zip(fan_ins, spec.layers, strict=True))
    if count > MOST_PARAMETERS:
        raise InputError(
            QT_TRANSLATE_NOOP("Check", "The network would have {count} weights; at most {most} can be trained here."),
            count=count,
            most=MOST_PARAMETERS,
        )


def _dense(n_in: int, layer: LayerSpec) -> Dense:
    activation = ACTIVATIONS[layer.activation]
    return Dense(n_in, layer.units, activation, checked(activation.params, layer.params, activation.key), layer.dropout)


def _learned(activation: Activation) -> str:
    if activation.learned is None:
        raise ValueError(f"{activation.key} learns no parameter")
    return activation.learned


def _own_rng(spec: NetworkSpec, layer: LayerSpec) -> np.random.Generator | None:
    """Return the generator of a layer in which neurons came, went or moved.

    In the common one a neuron that takes the place of another would start as its twin, and stay so for ever.
    """
    ids = unit_ids(layer)
    if ids == tuple(range(layer.units)):
        return None
    return np.random.default_rng([spec.seed, *(number % 2**64 for number in ids)])


def _draw(
    spec: NetworkSpec, layer: LayerSpec, shape: initializers.Shape, rng: np.random.Generator
) -> tuple[Floats, Floats]:
    """Return weights and bias of one layer, by its own initialiser where it has one."""
    entry = INITIALIZERS[layer.initializer or spec.initializer]
    given = layer.initializer_params if layer.initializer else spec.initializer_params
    return entry.draw(shape, rng, **checked(entry.params, given, entry.key))


def _put_given(network: Network, index: int, layer: LayerSpec) -> None:
    """Put the weights and biases that the experiment gives one by one."""
    for name, given, view in (
        ("weights", layer.weights, network.weights(index)),
        ("bias", layer.bias, network.bias(index)),
    ):
        if given is not None:
            _put(np.asarray(given, dtype=object), view, f"network.layers[{index}].{name}")


def _put(given: NDArray[np.object_], view: Floats, path: str) -> None:
    """Copy given numbers into a view; rows of unequal length arrive here as a shorter shape."""
    if given.shape != view.shape or not np.isfinite(given.astype(np.float64)).all():
        raise InputError(
            QT_TRANSLATE_NOOP("Check", "{path}: {expected} finite numbers are needed."),
            path=path,
            expected=" × ".join(map(str, view.shape)),
        )
    view[...] = given


def _put_edges(network: Network, spec: NetworkSpec) -> None:
    """Put the weights and biases that were set one by one; what is cut is 0."""
    for place, edge in edge_places(network, spec):
        if edge.cut or edge.value is not None:
            network.parameters[place] = 0.0 if edge.cut else edge.value


def edge_places(network: Network, spec: NetworkSpec) -> Iterator[tuple[int, EdgeSpec]]:
    """Yield every edge that a person changed with its place in the parameter vector.

    Raises `InputError` for one that the network does not have.
    """
    for index, (layer, own) in enumerate(zip(network.layers, network.slices, strict=True)):
        for number, edge in enumerate(spec.layers[index].edges):
            source = layer.n_in if edge.source is None else edge.source
            if not 0 <= edge.unit < layer.n_out or (edge.source is not None and not 0 <= source < layer.n_in):
                raise InputError(
                    QT_TRANSLATE_NOOP("Check", "{path}: the layer has {units} neurons and {inputs} inputs."),
                    path=f"network.layers[{index}].edges[{number}]",
                    units=layer.n_out,
                    inputs=layer.n_in,
                )
            yield own.start + edge.unit * (layer.n_in + 1) + source, edge
