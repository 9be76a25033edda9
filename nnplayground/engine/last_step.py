"""How far the last step of an epoch moved the parameters: one copy an epoch, and the rest when it is asked for."""

from __future__ import annotations

from functools import partial

import numpy as np

from nnplayground.engine.arrays import Array, Operation
from nnplayground.engine.network import Network


class LastStep:
    """Remembers where the last step of an epoch went from."""

    def __init__(self, network: Network) -> None:
        self._parameters = network.parameters
        self._before = np.full_like(network.parameters, np.nan)
        self._pair = np.empty((2, network.parameters.size))
        self._is_weight = network.weight_mask()
        self._layers = [index for index, own in enumerate(network.slices) if own.stop > own.start]
        self._starts = [network.slices[index].start for index in self._layers]
        self.ratios = np.full(len(network.layers), np.nan)
        """The update ratio of each layer at the last record, as in `Record`."""
        self.begin: Operation = partial(np.copyto, self._before, network.parameters)
        """To be done before the last step of an epoch."""

    def forget(self) -> None:
        """Know of no step: the parameters are of another moment."""
        self._before.fill(np.nan)

    def move_on(self, parameters: Array) -> None:
        """Count from elsewhere what the step did, for parameters that are put in place of those it led to."""
        self._before += parameters - self._parameters

    def measured(self) -> Array:
        """Return mean |Δw| ÷ mean |w| of each layer's weights, of the step just made and the weights after it.

        Layers that have nothing to learn have no ratio, nor have those whose weights are all 0.
        """
        size, move = self._pair
        np.copyto(size, self._parameters)
        np.subtract(size, self._before, move)
        np.abs(self._pair, self._pair)
        np.multiply(self._pair, self._is_weight, self._pair)
        sizes, moves = np.add.reduceat(self._pair, self._starts, 1)
        ratios = np.full_like(self.ratios, np.nan)
        ratios[self._layers] = np.divide(moves, sizes, out=np.full_like(sizes, np.nan), where=sizes > 0.0)
        return ratios

    def moved(self, after: Array) -> Array:
        """Return Δθ of the step, for the parameters after it; not-a-number where no step is known."""
        return after - self._before
