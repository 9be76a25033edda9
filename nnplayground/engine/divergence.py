"""Where a run diverged: the steps since the last good state are made once more, one by one."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from nnplayground.engine.arrays import Program, run
from nnplayground.engine.network import Network
from nnplayground.engine.objective import Objective


def layer_that_failed(network: Network, steps: Iterable[tuple[Program, Objective]]) -> int | None:
    """Return the index of the layer whose numbers are the first that are not finite; None where all stay finite.

    Each step is the program of a batch with the objective that it works in; the network stands before the first one.
    Within a step the order is that of the computation: sums z from below, gradients from above, then the move.
    """
    for program, objective in steps:
        run(program)
        if not np.isfinite(network.parameters).all():  # the sum of finite numbers may overflow
            return _first_in_step(network, objective)
    return None


def _first_in_step(network: Network, objective: Objective) -> int:
    layers = range(len(network.layers))
    upwards = [(index, objective.sums(index)) for index in layers]
    downwards = [(index, objective.gradient[network.slices[index]]) for index in reversed(layers)]
    moved = [(index, network.parameters[network.slices[index]]) for index in layers]
    return next(index for index, values in (*upwards, *downwards, *moved) if not np.isfinite(values).all())
