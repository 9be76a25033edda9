"""The gradient over some of the training samples: the size that is recorded, looked at and drawn."""

from __future__ import annotations

from nnplayground.engine.arrays import Array, Program
from nnplayground.engine.network import Network
from nnplayground.engine.objective import Cost, Objective

SAMPLES = 256
"""Training samples, spread evenly, over which the size of the gradients is measured: enough for a steady curve.
Networks of which fewer fill the cache make do with those."""


def gauge(network: Network, cost: Cost, rows: Array, targets: Array, gradient: Array) -> Program:
    """Return the program that leaves ∂J/∂θ at the present parameters of a network in `gradient`.

    Of the rows `(m, n_in + 1)`, whose last column is ones, and targets `(m, n_out)` some are copied and used.
    """
    step = max(1, len(rows) // min(SAMPLES, network.at_once))
    some, wanted = rows[::step].copy(), targets[::step].copy()
    return Objective(network, cost, len(some), gradient=gradient).learn(some.T, wanted.T)
