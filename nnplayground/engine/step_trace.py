"""One step of a run with everything kept: what the trainer computes on its next batch, from inputs to new weights.

Unlike `trace`, which looks at any samples, this is the step that training is about to do, dropout and solver included.
Samples are rows here, `(m, units)`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.engine.arrays import Array, frozen, run
from nnplayground.engine.objective import Objective
from nnplayground.engine.training import Training


@dataclass(frozen=True, slots=True)
class LayerStep:
    """What one layer computed: all its inputs `below (m, n_in)`, the sums `z`, `f` = f(z), the outputs `a` that it
    passed on, which differ from f(z) by the factors of dropout `mask` alone, and `delta`, dJ/dz without the 1/m."""

    below: Array
    z: Array
    f: Array
    a: Array
    mask: Array | None
    delta: Array


@dataclass(frozen=True, slots=True)
class StepTrace:
    """One step: the batch, every layer, and all numbers before and after."""

    rows: NDArray[np.int64]
    """Rows of the training data."""
    x: Array
    y: Array
    layers: tuple[LayerStep, ...]
    losses: Array
    """J of every sample alone `(m,)`, without penalties."""
    cost: float
    """The mean of the losses, and the penalties."""
    parameters: Array
    gradient: Array
    """∂J/∂θ, penalties included, before locked parameters are held."""
    after: Array
    memory: dict[str, Array]
    """What the solver remembered before the step."""
    memory_after: dict[str, Array]
    rate: float
    chance: dict[str, Any]
    """Where the random generator of dropout stood."""


def trace_step(training: Training) -> StepTrace:
    """Return what the next batch of a run will do; the run is left as it was.

    The parameters `after` are those that training arrives at, to the last bit.
    """
    parameters, saved = training.network.parameters.copy(), training.state()
    memory = _copies(training.solver_state)
    chance = dict(training.dropout_rng.bit_generator.state)
    with np.errstate(all="ignore"):
        objective, x, y, rows = training.next_batch()
        run(objective.learn(x, y))
        layers, losses = _layers(training, objective, x), _losses(training, objective, y)
        cost, gradient = objective.value(y), frozen(training.network.gradient)
        inputs, targets = frozen(x[:-1].T), frozen(y.T)
        training.restore(parameters, saved)
        training.next_batch()
        run(training.next_program())
    after, memory_after = frozen(training.network.parameters), _copies(training.solver_state)
    training.restore(parameters, saved)
    return StepTrace(
        rows=rows,
        x=inputs,
        y=targets,
        layers=layers,
        losses=losses,
        cost=cost,
        parameters=frozen(parameters),
        gradient=gradient,
        after=after,
        memory=memory,
        memory_after=memory_after,
        rate=float(training.rate),
        chance=chance,
    )


def _copies(state: dict[str, Array]) -> dict[str, Array]:
    return {name: frozen(values) for name, values in state.items()}


def _layers(training: Training, objective: Objective, x: Array) -> tuple[LayerStep, ...]:
    bound = objective.bound
    below = [x[:-1], *(bound.below(index)[:-1] for index in range(1, len(training.network.layers)))]
    return tuple(
        LayerStep(
            below=frozen(inputs.T),
            z=frozen(layer.z.T),
            f=frozen(layer.y.T),
            a=frozen(layer.a.T),
            mask=None if layer.mask is None else frozen(layer.mask.T),
            delta=frozen(layer.delta.T),
        )
        for inputs, layer in zip(below, bound.layers, strict=True)
    )


def _losses(training: Training, objective: Objective, y: Array) -> Array:
    """Return J of every sample alone, from the outputs now in the buffers."""
    cost, top = training.settings.cost, objective.bound.layers[-1]
    columns = [slice(d, d + 1) for d in range(y.shape[1])]
    if cost.loss.value_from_z and cost.loss.link == top.layer.activation.key:
        return np.array([cost.loss.value_from_z(top.z[:, d], y[:, d]) for d in columns])
    return np.array([cost.loss.value(top.a[:, d], y[:, d], **cost.params) for d in columns])
