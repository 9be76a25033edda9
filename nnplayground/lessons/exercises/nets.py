"""Small networks for exercises, walked through by the stepper: every number and every formula is the engine's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.layers import Dense
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.metrics import r_squared
from nnplayground.engine.network import Network
from nnplayground.engine.objective import Cost, Part
from nnplayground.engine.penalties import Penalties
from nnplayground.engine.settings import Data, Settings
from nnplayground.engine.solvers import SOLVERS
from nnplayground.engine.step_trace import trace_step
from nnplayground.engine.training import Training
from nnplayground.lessons import notation
from nnplayground.lessons.exercises.draw import nonzero
from nnplayground.lessons.exercises.neurons import formula_of
from nnplayground.lessons.exercises.sketch import Sketch
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.terms import Equation, Quantity
from nnplayground.lessons.walk.cells import INPUTS, OLD, Cell, X, Y
from nnplayground.lessons.walk.walk import Walk

MOST_EDGES_DRAWN = 8
"""Weights that have room beside the edges of a drawing."""


@dataclass(frozen=True, slots=True)
class Net:
    """A dense network with a batch: weights `[layer][to][from]`, one activation a layer, samples as rows."""

    keys: tuple[str, ...]
    weights: tuple[tuple[tuple[float, ...], ...], ...]
    biases: tuple[tuple[float, ...], ...]
    x: tuple[tuple[float, ...], ...]
    y: tuple[tuple[float, ...], ...]
    loss: str = "mse"
    rate: float = 0.1
    l2: float = 0.0

    @property
    def sizes(self) -> tuple[int, ...]:
        """Units of every column, inputs first."""
        return (len(self.x[0]), *(len(rows) for rows in self.weights))

    def walk(self) -> Walk:
        """Return one step of gradient descent, quantity by quantity."""
        layers = [Dense(*ends, ACTIVATIONS[key]) for ends, key in zip(pairwise(self.sizes), self.keys, strict=True)]
        network = Network(layers)
        for index, (weights, bias) in enumerate(zip(self.weights, self.biases, strict=True)):
            network.weights(index)[...] = weights
            network.bias(index)[...] = bias
        loss = LOSSES[self.loss]
        strengths = {"l2": self.l2 * network.weight_mask()} if self.l2 else {}
        params = {param.name: param.default for param in loss.params}
        cost = Cost(loss, r_squared, Penalties(strengths), params)
        part = Part(np.array(self.x), np.array(self.y))
        settings = Settings(cost, SOLVERS["sgd"], self.rate, batch_size=len(self.x), shuffle=False)
        rng = np.random.Generator(np.random.PCG64(0))
        training = Training(network, Data(part, part), settings, rng)
        return Walk(network.twin(np.float64), settings, trace_step(training), rng)

    def formulas(self) -> tuple[Name, ...]:
        """Return the definitions of the activation functions; where there are several, each with its layer."""
        if len(set(self.keys)) == 1:
            return (formula_of(ACTIVATIONS[self.keys[0]]),)
        return tuple(_of_layer(formula_of(ACTIVATIONS[key]), layer) for layer, key in enumerate(self.keys, start=2))


def _of_layer(formula: Name, layer: int) -> Name:
    """Return `f^{(2)}(z) = ...` for `f(z) = ...`."""
    f = notation.indexed(notation.letter("f"), "", layer)
    return Name(f"{f.latex}{formula.latex.removeprefix('f')}", f"{f.plain}{formula.plain.removeprefix('f')}")


def draw_net(
    rng: np.random.Generator, sizes: Sequence[int], keys: Sequence[str], samples: int = 1, loss: str = "mse"
) -> Net:
    """Return a network with numbers of one decimal; targets fit the cost function."""
    weights = tuple(
        tuple(tuple(nonzero(rng, 0.9) for _ in range(below)) for _ in range(above)) for below, above in pairwise(sizes)
    )
    biases = tuple(tuple(nonzero(rng, 0.9) for _ in range(above)) for above in sizes[1:])
    x = tuple(tuple(nonzero(rng, 2.0) for _ in range(sizes[0])) for _ in range(samples))
    if loss == "cross_entropy":
        meant = [int(rng.random() * sizes[-1]) for _ in range(samples)]
        y = tuple(tuple(float(k == m) for k in range(sizes[-1])) for m in meant)
    else:
        y = tuple(tuple(nonzero(rng, 1.0) for _ in range(sizes[-1])) for _ in range(samples))
    return Net(tuple(keys), weights, biases, x, y, loss)


def sketch_of(walk: Walk) -> Sketch | None:
    """Return the drawing of a network; None where it has skips, or its weights have no room in it."""
    network, before = walk.numbers.network, walk.before
    sizes = (network.n_in, *(layer.n_out for layer in network.layers))
    if any(len(columns) > 1 for columns in network.columns):
        return None
    if sum(below * above for below, above in pairwise(sizes)) > MOST_EDGES_DRAWN:
        return None
    indices = range(len(network.layers))
    weights = tuple(tuple(map(tuple, network.weights(index, before).tolist())) for index in indices)
    return Sketch(sizes, weights, tuple(tuple(network.bias(index, before).tolist()) for index in indices))


def parameters_of(walk: Walk) -> list[Quantity]:
    """Return every weight and bias with its name."""
    found = []
    for index, layer in enumerate(walk.numbers.network.layers):
        for unit in range(layer.n_out):
            found += [walk.numbers.quantity(Cell(OLD, index, unit, source)) for source in (*range(layer.n_in), None)]
    return found


def inputs_of(walk: Walk, *, with_targets: bool = True) -> list[Quantity]:
    """Return the inputs, and the targets where they matter."""
    network, found = walk.numbers.network, []
    for sample in range(walk.samples):
        found += [walk.numbers.quantity(Cell(X, INPUTS, unit, None, sample)) for unit in range(network.n_in)]
        if with_targets:
            found += [walk.numbers.quantity(Cell(Y, INPUTS, unit, None, sample)) for unit in range(network.n_out)]
    return found


def rate_of(walk: Walk) -> Quantity:
    """Return the learning rate with its name."""
    return Quantity(notation.RATE, float(walk.numbers.settings.learning_rate))


def way_to(walk: Walk, *cells: Cell) -> tuple[Equation, ...]:
    """Return the equations that lead to some numbers, each after those that it needs and none that nobody needs."""
    needed: set[int] = set()
    left = [walk.place(cell) for cell in cells]
    while left:
        place = left.pop()
        if place < 0 or place in needed:
            continue
        needed.add(place)
        quantities = walk[place].equation.term.quantities()
        left += [walk.place(part.cell) for part in quantities if isinstance(part.cell, Cell)]
    ends = [walk.place(cell) for cell in cells]
    order = [*sorted(needed - set(ends)), *dict.fromkeys(ends)] if len(cells) == 1 else sorted(needed)
    return tuple(walk[place].equation for place in order)
