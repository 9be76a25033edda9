"""The network of the window as it stands, with its data, for lessons that look at it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnplayground.data.dataset import Labels
from nnplayground.engine.arrays import Array
from nnplayground.engine.network import Network, with_ones
from nnplayground.experiment.build import Prepared, load_data, prepare
from nnplayground.experiment.networks import build_network
from nnplayground.experiment.spec import Experiment

PRODUCTS_AT_MOST = 20_000_000
"""Multiplications that may be spent on one look: some 10 ms."""
SAMPLES_AT_MOST = 2000


@dataclass(frozen=True, slots=True, eq=False)
class Present:
    """An experiment, its data as the network meets them, and the network with the numbers it has now."""

    experiment: Experiment
    prepared: Prepared
    network: Network

    def outputs(self, rows: Labels) -> tuple[Array, Array]:
        """Return the sums and outputs of the output layer for rows of the data set, both `(m, n_out)`."""
        bound = self.network.bind(len(rows))
        with np.errstate(all="ignore"):
            bound.forward(with_ones(self.prepared.inputs(self.prepared.dataset.x[rows])).T)
        return bound.layers[-1].z.T.copy(), bound.layers[-1].a.T.copy()

    def some(self, rows: Labels) -> Labels:
        """Return as many of these rows, evenly spread, as can be looked at within a frame."""
        most = min(SAMPLES_AT_MOST, max(1, PRODUCTS_AT_MOST // max(self.network.parameters.size, 1)))
        return rows if len(rows) <= most else rows[np.linspace(0, len(rows) - 1, most).astype(np.int64)]


def prepared_of(experiment: Experiment) -> Prepared:
    """Return the data of an experiment as its network meets them; raises `InputError` where they cannot be read."""
    return prepare(experiment, load_data(experiment.data))


def present(experiment: Experiment, prepared: Prepared, parameters: Array) -> Present:
    """Return the network of an experiment with the numbers of a run of it."""
    network = build_network(experiment.network, len(prepared.inputs.keys))
    np.copyto(network.parameters, parameters)
    return Present(experiment, prepared, network)
