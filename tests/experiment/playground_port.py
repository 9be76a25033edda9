"""The training of TensorFlow Playground in plain Python: `nn.ts` and the loop of `playground.ts`, sample by sample.

Written after their behaviour and without anything of ours, so that it can bear witness.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from itertools import pairwise

L1, L2 = "l1", "l2"


class Neuron:
    """One neuron with its incoming weights, and what has been added up since its weights last moved."""

    def __init__(self, weights: Sequence[float], bias: float) -> None:
        self.weights, self.bias = list(weights), bias
        self.dead = [False] * len(self.weights)
        self.output = self.slope = 0.0
        self.sum_bias, self.sum_weights, self.count = 0.0, [0.0] * len(self.weights), 0


class PlaygroundNetwork:
    """Layers of tanh neurons with one output, tanh for classification and linear for regression."""

    def __init__(self, layers: Sequence[tuple[Sequence[Sequence[float]], Sequence[float]]], *, linear: bool = False):
        self.layers = [[Neuron(w, b) for w, b in zip(weights, bias, strict=True)] for weights, bias in layers]
        self.linear = linear

    def forward(self, inputs: Sequence[float]) -> float:
        values = list(inputs)
        for layer in self.layers:
            for neuron in layer:
                z = neuron.bias + sum(w * value for w, value in zip(neuron.weights, values, strict=True))
                is_linear = self.linear and layer is self.layers[-1]
                neuron.output = z if is_linear else math.tanh(z)
                neuron.slope = 1.0 if is_linear else 1.0 - neuron.output**2
            values = [neuron.output for neuron in layer]
        return values[0]

    def backward(self, inputs: Sequence[float], target: float) -> None:
        """Add the gradients of ½(output - target)² up."""
        slopes = [self.layers[-1][0].output - target]
        for depth in reversed(range(len(self.layers))):
            layer = self.layers[depth]
            below = inputs if depth == 0 else [neuron.output for neuron in self.layers[depth - 1]]
            deltas = [slope * neuron.slope for slope, neuron in zip(slopes, layer, strict=True)]
            for delta, neuron in zip(deltas, layer, strict=True):
                neuron.sum_bias += delta
                neuron.count += 1
                for place, value in enumerate(below):
                    neuron.sum_weights[place] += delta * value
            slopes = [
                sum(delta * neuron.weights[place] for delta, neuron in zip(deltas, layer, strict=True))
                for place in range(len(below))
            ]

    def update(self, rate: float, penalty: str | None, strength: float) -> None:
        """Move every weight by the mean of what was added up, then by its penalty."""
        for neuron in (neuron for layer in self.layers for neuron in layer):
            if not neuron.count:
                continue
            neuron.bias -= rate * neuron.sum_bias / neuron.count
            for place, weight in enumerate(neuron.weights):
                if neuron.dead[place]:
                    continue
                slope = {None: 0.0, L2: weight, L1: -1.0 if weight < 0.0 else 1.0}[penalty]
                moved = weight - rate / neuron.count * neuron.sum_weights[place]
                shrunk = moved - rate * strength * slope
                neuron.dead[place] = penalty == L1 and moved * shrunk < 0.0
                neuron.weights[place] = 0.0 if neuron.dead[place] else shrunk
            neuron.sum_bias, neuron.sum_weights, neuron.count = 0.0, [0.0] * len(neuron.weights), 0

    def epoch(
        self,
        samples: Sequence[tuple[Sequence[float], float]],
        batch: int,
        rate: float,
        penalty: str | None = None,
        strength: float = 0.0,
    ) -> None:
        """Go through the samples once; what an incomplete last batch adds up stays where it is."""
        for number, (inputs, target) in enumerate(samples, start=1):
            self.forward(inputs)
            self.backward(inputs, target)
            if number % batch == 0:
                self.update(rate, penalty, strength)

    def parameters(self) -> list[float]:
        """Return every neuron's weights and bias, layer by layer."""
        return [value for layer in self.layers for neuron in layer for value in (*neuron.weights, neuron.bias)]


def fresh(sizes: Sequence[int], seed: int = 0) -> PlaygroundNetwork:
    """Return a network as Playground starts it: weights U(-0.5, 0.5), biases 0.1."""
    draw = random.Random(seed)
    return PlaygroundNetwork(
        [
            ([[draw.random() - 0.5 for _ in range(n_in)] for _ in range(n_out)], [0.1] * n_out)
            for n_in, n_out in pairwise(sizes)
        ]
    )
