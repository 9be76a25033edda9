"""One pass through a network with everything kept, for teaching: every z, a, delta and partial derivative.

Rows are samples here, `(m, units)`, and `delta` is dJ/dz per sample without the 1/m, as in the lecture.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnplayground.engine.arrays import Array, run
from nnplayground.engine.network import Network, with_ones
from nnplayground.engine.objective import Cost


@dataclass(frozen=True, slots=True)
class LayerTrace:
    """What one layer computed: `below (m, n_in)` from all its columns, `z`, `a`, `delta` `(m, n_out)`, and the averaged
    partials."""

    below: Array
    z: Array
    a: Array
    delta: Array
    weights: Array
    bias: Array
    weights_gradient: Array
    """∂J/∂W `(n_out, n_in)`, penalties included."""
    bias_gradient: Array
    """∂J/∂b `(n_out,)`."""
    slope: float | None
    slope_gradient: float | None

    def partials_by_sample(self) -> Array:
        """Return delta_i · a_j of every sample `(m, n_out, n_in)`, whose mean is ∂J/∂W without penalties."""
        return np.einsum("mi,mj->mij", self.delta, self.below)


@dataclass(frozen=True, slots=True)
class Trace:
    """A whole pass: the layers from first hidden to output, the cost, and its slope in the inputs."""

    layers: tuple[LayerTrace, ...]
    data_loss: float
    cost: float
    """The loss and the penalties."""
    inputs_gradient: Array
    """∂J/∂X `(m, n_in)`, with the 1/m."""


def trace(network: Network, x: Array, y: Array, cost: Cost) -> Trace:
    """Feed x `(m, n_in)` forward, propagate back from targets y `(m, n_out)`, and return all of it.

    Leaves the gradient in `network.gradient`; dropout does not take part.
    """
    samples = len(x)
    rows = np.ascontiguousarray(with_ones(np.asarray(x, dtype=np.float64)))
    targets = np.ascontiguousarray(y, dtype=np.float64).T
    bound = network.bind(samples)
    with np.errstate(all="ignore"):
        run(bound.backpropagation(cost.loss, cost.params)(rows.T, targets))
        run(cost.penalties.gradient(network.parameters, network.gradient, samples))
        data_loss = bound.data_loss(cost.loss, targets, cost.params)
    below = [rows[:, :-1], *(bound.below(index)[:-1].T.copy() for index in range(1, len(bound.layers)))]
    layers = tuple(
        LayerTrace(
            below=below[index],
            z=layer.z.T.copy(),
            a=layer.a.T.copy(),
            delta=layer.delta.T.copy(),
            weights=network.weights(index).copy(),
            bias=network.bias(index).copy(),
            weights_gradient=network.weights(index, network.gradient).copy(),
            bias_gradient=network.bias(index, network.gradient).copy(),
            slope=_number(network.slope(index)),
            slope_gradient=_number(network.slope(index, network.gradient)),
        )
        for index, layer in enumerate(bound.layers)
    )
    return Trace(
        layers=layers,
        data_loss=data_loss,
        cost=data_loss + cost.penalties.value(network.parameters, samples),
        inputs_gradient=_inputs_gradient(network, layers) / samples,
    )


def _inputs_gradient(network: Network, layers: tuple[LayerTrace, ...]) -> Array:
    """Return dJ/dx of every sample `(m, n_in)`: by way of all layers that the inputs feed, as their last columns."""
    fed = [layer for layer, columns in zip(layers, network.columns, strict=True) if columns[-1] == 0]
    return np.sum([layer.delta @ layer.weights[:, -network.n_in :] for layer in fed], axis=0)


def _number(value: Array | None) -> float | None:
    return None if value is None else float(value)
