"""Deep belief networks: Boltzmann machines stacked layer by layer, then fine-tuned by back-propagation.

Hinton, Osindero & Teh (2006), A fast learning algorithm for deep belief nets.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array
from nnplayground.engine.families.loop import Loop, Pace
from nnplayground.engine.families.rbm import (
    Rbm,
    RbmSettings,
    Stepper,
    drawn,
    evenly,
    expected_contrast,
    recorded,
)
from nnplayground.engine.history import Record
from nnplayground.engine.initializers import INITIALIZERS, Shape
from nnplayground.engine.layers import Dense
from nnplayground.engine.network import Network
from nnplayground.engine.trainer import Rows


class Dbn:
    """A stack of machines over one flat vector; the hidden units of each are the visible ones of the next."""

    def __init__(self, sizes: Sequence[int]) -> None:
        if len(sizes) < 2:
            raise ValueError("a stack needs visible units and at least one hidden layer")
        self.sizes = tuple(sizes)
        shapes = list(pairwise(sizes))
        ends = np.cumsum([0, *(Rbm.size(*shape) for shape in shapes)]).tolist()
        self.parameters: Array = np.zeros(ends[-1])
        self.slices = tuple(slice(*span) for span in pairwise(ends))
        self.machines = tuple(Rbm(*shape, self.parameters[own]) for shape, own in zip(shapes, self.slices, strict=True))

    def features(self, visible: Array, layers: int | None = None) -> Array:
        """Return the expectations of the hidden units `layers` up (all by default), `(m, units)`."""
        for machine in self.machines[:layers]:
            visible = machine.hidden(visible)
        return visible

    def down(self, hidden: Array, layers: int | None = None) -> Array:
        """Return what the units `layers` up (all by default) expect to be seen at the bottom `(m, n_visible)`."""
        for machine in reversed(self.machines[:layers]):
            hidden = machine.visible(hidden)
        return hidden

    def generate(self, count: int, rng: np.random.Generator, steps: int = 200, begin: Array | None = None) -> Array:
        """Return what the machine at the top dreams: it samples itself, and what it saw is taken down `(count, n)`.

        It begins at random states, or at the features of rows to `begin` with.
        """
        top = self.machines[-1]
        expected = np.full((count, top.n_hidden), 0.5) if begin is None else self.features(begin)
        _, hidden = top.gibbs(drawn(expected, rng), rng, steps)
        return self.down(hidden)


@dataclass(frozen=True, slots=True)
class Output:
    """The layer that fine-tuning puts on top: its units, activation, and how its weights begin."""

    units: int
    activation: str = "softmax"
    initializer: str = "glorot_uniform"


def network_of(dbn: Dbn, output: Output, rng: np.random.Generator) -> Network:
    """Return the feed-forward network that begins with what the machines have learned, and an output layer."""
    made = blank(dbn, output)
    for index, machine in enumerate(dbn.machines):
        made.weights(index)[...] = machine.weights
        made.bias(index)[:] = machine.hidden_bias
    _draw(made, len(dbn.machines), output.initializer, rng)
    return made


def random_twin(dbn: Dbn, output: Output, rng: np.random.Generator) -> Network:
    """Return the same network with weights drawn in all layers; its output layer begins as that of `network_of`."""
    made = blank(dbn, output)
    for index in reversed(range(len(dbn.machines) + 1)):
        _draw(made, index, output.initializer, rng)
    return made


def blank(dbn: Dbn, output: Output) -> Network:
    """Return a network of the form of a stack, all 0."""
    sizes, keys = [*dbn.sizes, output.units], ["logistic"] * len(dbn.machines) + [output.activation]
    return Network(
        [
            Dense(n_in, n_out, ACTIVATIONS[key], ACTIVATIONS[key].defaults())
            for n_in, n_out, key in zip(sizes[:-1], sizes[1:], keys, strict=True)
        ]
    )


def _draw(network: Network, index: int, initializer: str, rng: np.random.Generator) -> None:
    layer, entry = network.layers[index], INITIALIZERS[initializer]
    params = {param.name: param.default for param in entry.params}
    shape = Shape(layer.n_in, layer.n_out, layer.activation.key)
    network.weights(index)[...], network.bias(index)[:] = entry.draw(shape, rng, **params)


class DbnTraining(Loop):
    """Trains the machines one after the other, from the bottom, each for so many epochs on what those below tell it.

    Loss and score are those of the machine in training; the record of an epoch belongs to the machine that it trained.
    """

    def __init__(
        self, dbn: Dbn, train: Array, test: Array, settings: RbmSettings, each: int, rng: np.random.Generator
    ) -> None:
        order, chance, first = rng.spawn(3)
        pace = Pace(settings.pace.batch_size, each * len(dbn.machines), settings.pace.shuffle)
        super().__init__(dbn.parameters, dbn.slices, len(train), pace, settings.solver, order)
        self.dbn, self.settings, self.each = dbn, settings, each
        self._samples = train, test
        self.rngs |= {"chance": chance, "first": first}
        self._steppers = [
            Stepper(machine, self.gradient[own], settings)
            for machine, own in zip(dbn.machines, dbn.slices, strict=True)
        ]
        size = min(settings.pace.batch_size, len(train))
        for number, (machine, stepper) in enumerate(zip(dbn.machines, self._steppers, strict=True)):
            self.memory |= {f"{number}/{name}": values for name, values in stepper.state.items()}
            if settings.persistent:
                self.carried[f"{number}/chains"] = drawn(np.full((size, machine.n_hidden), 0.5), chance)
        self.carried["drawn"] = np.zeros(())
        self._shown = -1
        self._enter()
        self.begin()

    @property
    def layer(self) -> int:
        """The machine in training, counted from 0."""
        return min(self.epoch // self.each, len(self.dbn.machines) - 1)

    def _drawn(self) -> int:
        """Return how many machines have been given weights to begin with."""
        return int(np.clip(self.carried["drawn"], 0.0, len(self.dbn.machines)))

    def _enter(self) -> None:
        """Draw the machines up to the one in training that have not been drawn, each for what those below it say."""
        for number in range(self._drawn(), self.layer + 1):
            self.dbn.machines[number].draw(self.dbn.features(self._samples[0], number), self.rngs["first"])
            self.carried["drawn"][()] = number + 1.0

    def _look(self) -> Rbm:
        """Return the machine that is seen, once what it is shown is worked out; those below it no longer change."""
        number = max(0, min(self.layer, self._drawn() - 1))
        if number != self._shown:
            self._train, self._test = (self.dbn.features(part, number) for part in self._samples)
            self._measured = evenly(self._train), evenly(self._test)
            self._shown = number
        return self.dbn.machines[number]

    def resumed(self) -> None:
        """Work out anew what the machine in training is shown."""
        self._shown = -1

    def learn(self, rows: Rows) -> None:
        """Make one step of contrastive divergence on the machine whose turn it is."""
        self._enter()
        self._look()
        chains = self.carried.get(f"{self.layer}/chains")
        hidden = self._steppers[self.layer].step(self._train[rows], chains, self.rngs["chance"])
        if chains is not None:
            np.copyto(chains, hidden)

    def weights(self, vector: Array) -> list[Array]:
        """Return the weights of every machine in a vector like the parameters."""
        pairs = zip(self.dbn.machines, self.dbn.slices, strict=True)
        return [machine.views(vector[own])[0] for machine, own in pairs]

    def measure(self) -> Record:
        """Return what the machine in training is judged by, and gradients of 0 for all others."""
        return recorded(self, self._look(), self._measured, self.settings.learning_rate)

    def gauge(self) -> list[Array]:
        """Return the gradient of every machine's weights; 0 for those that are not in training."""
        machine = self._look()
        found = [np.zeros_like(each.weights) for each in self.dbn.machines]
        found[self._shown] = expected_contrast(machine, self._measured[0])
        return found
