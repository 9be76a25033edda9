"""Gradients of a deep network, layer by layer: how they vanish or grow on their way down, and what they are made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnplayground.data.sources import SOURCES
from nnplayground.engine.activations import ACTIVATIONS, Activation
from nnplayground.engine.arrays import Array
from nnplayground.engine.errors import TrainingDiverged
from nnplayground.engine.objective import Cost
from nnplayground.engine.trace import Trace, trace
from nnplayground.experiment.build import Run, build
from nnplayground.experiment.gallery import GALLERY
from nnplayground.experiment.spec import DataSpec, Experiment, LayerSpec, NetworkSpec, TrainingSpec
from nnplayground.lessons.topics.spread import padded
from nnplayground.progress import Report, part, silently

Flags = NDArray[np.bool_]
MOST_DEPTH, MOST_UNITS = 12, 16
SEEDS, TRAINED_SEEDS, EPOCHS = 20, 5, 50
COMPARED = ("logistic", "tanh", "relu")
SAMPLES = 256
"""How many training samples a network is looked at with."""


@dataclass(frozen=True, slots=True)
class Deep:
    """A deep network, but for the activation of its hidden layers and the seed of its weights."""

    depth: int = 6
    units: int = 8
    initializer: str = "glorot_uniform"
    initializer_params: tuple[tuple[str, float], ...] = ()
    source: str = "circle"
    standardize: bool = False
    shortcuts: bool = False
    """Whether the output layer is fed by every hidden layer, and not by the last one alone."""
    rate: float = 0.03

    def experiment(self, activation: str, seed: int = 0) -> Experiment:
        """Return the experiment with one activation: one tanh output for two classes, softmax for more."""
        hidden = [LayerSpec(units=self.units, activation=activation) for _ in range(self.depth)]
        skips = tuple(range(self.depth - 1, 0, -1)) if self.shortcuts else ()
        classes = SOURCES[self.source].classes
        output = LayerSpec(units=1, skips=skips)
        loss = "mse"
        if classes > 2:
            output, loss = LayerSpec(units=classes, activation="softmax", skips=skips), "cross_entropy"
        return Experiment(
            data=DataSpec(source=self.source, standardize=self.standardize),
            network=NetworkSpec(
                layers=(*hidden, output),
                initializer=self.initializer,
                initializer_params=dict(self.initializer_params),
                seed=seed,
            ),
            training=TrainingSpec(loss=loss, learning_rate=self.rate, seed=seed),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Depths:
    """What was found in networks that differ in their seeds; rows are seeds, columns layers, the output last."""

    gradients: Array
    """Mean |∂J/∂W| `(seeds, layers)`."""
    deltas: Array
    """Root mean square of δ = ∂J/∂z over units and samples `(seeds, layers)`."""
    slopes: Array
    """Median |f'(z)| of the hidden layers `(seeds, layers - 1)`."""
    weights: Array
    """Median |w| `(seeds, layers)`."""
    dead: Array
    """Share of the hidden units that put out 0 for every sample `(seeds, layers - 1)`."""

    @property
    def relative(self) -> Array:
        """Mean |∂J/∂W| over that of the output layer; no number where the output layer's is 0."""
        with np.errstate(divide="ignore", invalid="ignore"):
            ratio = self.gradients / self.gradients[:, -1:]
        return np.where(self.gradients[:, -1:] > 0.0, ratio, np.nan)

    @property
    def factors(self) -> Array:
        """By how much δ changes from the layer above to each hidden layer `(seeds, layers - 1)`."""
        with np.errstate(divide="ignore", invalid="ignore"):
            ratio = self.deltas[:, :-1] / self.deltas[:, 1:]
        return np.where(self.deltas[:, 1:] > 0.0, ratio, np.nan)


def traced(run: Run) -> Trace:
    """Return a pass of the run's network over up to `SAMPLES` of its training samples, without penalties."""
    prepared = run.prepared
    step = max(1, len(prepared.train) // SAMPLES)
    given = prepared.part(prepared.train[::step])
    cost = run.training.settings.cost
    return trace(run.training.network, given.x, given.y, Cost(cost.loss, cost.score, params=cost.params))


def layer_gradients(passed: Trace) -> Array:
    """Return the mean |∂J/∂W| of every layer `(layers,)`."""
    return np.array([np.abs(layer.weights_gradient).mean() for layer in passed.layers])


def is_dead(a: Array) -> Flags:
    """Return which units put out 0 for every sample, from outputs `(m, units)`."""
    dead: Flags = (a == 0.0).all(axis=0)
    return dead


def _row(run: Run) -> tuple[list[float], ...]:
    passed = traced(run)
    layers = run.training.network.layers
    hidden = list(zip(passed.layers[:-1], layers[:-1], strict=True))
    return (
        layer_gradients(passed).tolist(),
        [float(np.sqrt(np.square(layer.delta).mean())) for layer in passed.layers],
        [float(np.median(np.abs(own.activation.slope(layer.z.T, **own.params)))) for layer, own in hidden],
        [float(np.median(np.abs(layer.weights))) for layer in passed.layers],
        [float(is_dead(layer.a).mean()) for layer, _ in hidden],
    )


def depths(deep: Deep, activation: str, seeds: Sequence[int], report: Report = silently) -> Depths:
    """Return what networks with new weights look like, one for each seed."""
    rows = []
    for number, seed in enumerate(seeds):
        report(number / len(seeds))
        rows.append(_row(build(deep.experiment(activation, seed))))
    return Depths(*(np.array(values) for values in zip(*rows, strict=True)))


def side_by_side(
    deep: Deep, activations: Sequence[str] = COMPARED, seeds: int = SEEDS, report: Report = silently
) -> dict[str, Depths]:
    """Return the same networks with each of several activations."""
    count = len(activations)
    return {
        key: depths(deep, key, range(seeds), part(report, number / count, (number + 1) / count))
        for number, key in enumerate(activations)
    }


# -- training ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """Training over some epochs, from the start on; rows are seeds. A run that diverges has no numbers from there."""

    loss: Array
    """Training loss `(seeds, epochs + 1)`."""
    dead: Array
    """Share of dead units among the hidden ones `(seeds, epochs + 1)`."""
    died: Array
    """How many units were alive after one epoch and dead after the next, all in all `(seeds,)`."""
    revived: Array
    """How many units came back to life `(seeds,)`."""
    units: int
    """How many hidden units each network has."""


def _dead_units(run: Run) -> Flags:
    return np.concatenate([is_dead(layer.a) for layer in traced(run).layers[:-1]])


def _train(experiment: Experiment, epochs: int, report: Report) -> tuple[Array, Array, int, int]:
    """Return loss and dead share after each epoch, and how many units died and came back."""
    run = build(experiment)
    dead = _dead_units(run)
    losses, shares = [run.training.record.train_loss], [float(dead.mean())]
    died = revived = 0
    for epoch in range(epochs):
        report(epoch / epochs)
        try:
            run.training.advance_epoch()
        except TrainingDiverged:
            break
        before, dead = dead, _dead_units(run)
        died, revived = died + int((dead & ~before).sum()), revived + int((before & ~dead).sum())
        losses.append(run.training.record.train_loss)
        shares.append(float(dead.mean()))
    blank = np.full(epochs + 1 - len(losses), np.nan)
    return np.concatenate([losses, blank]), np.concatenate([shares, blank]), died, revived


def course(
    deep: Deep, activation: str, epochs: int = EPOCHS, seeds: int = TRAINED_SEEDS, report: Report = silently
) -> Course:
    """Return how networks of several seeds train."""
    found = [
        _train(deep.experiment(activation, seed), epochs, part(report, seed / seeds, (seed + 1) / seeds))
        for seed in range(seeds)
    ]
    losses, shares, died, revived = zip(*found, strict=True)
    return Course(
        padded(list(losses)), padded(list(shares)), np.array(died), np.array(revived), deep.depth * deep.units
    )


def courses(
    deep: Deep,
    activations: Sequence[str] = COMPARED,
    epochs: int = EPOCHS,
    seeds: int = TRAINED_SEEDS,
    report: Report = silently,
) -> dict[str, Course]:
    """Return how the same networks train with each of several activations."""
    count = len(activations)
    return {
        key: course(deep, key, epochs, seeds, part(report, number / count, (number + 1) / count))
        for number, key in enumerate(activations)
    }


# -- the lecture -------------------------------------------------------------------------------------------------------


def lecture_trace() -> Trace:
    """Return a pass of the lecture's 2-2-2 network over its 11 samples, at its starting weights."""
    return traced(build(GALLERY["eleven"].experiment))


HIDDEN: Mapping[str, Activation] = {
    key: entry for key, entry in ACTIVATIONS.items() if not entry.output_only and key != "step"
}
"""Activations that a deep network may be compared with; a step has no gradient to compare."""
