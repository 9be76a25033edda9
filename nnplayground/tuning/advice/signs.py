"""What a run shows of itself, as plain numbers: its course, its gradients, and what its units do.

Nothing here looks at test samples. In a trial the judging fold stands in their place, and that is no test sample.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, fields

import numpy as np

from nnplayground.data.dataset import Floats, Labels
from nnplayground.data.points import even_rows
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array
from nnplayground.engine.history import Curve
from nnplayground.engine.network import Network
from nnplayground.engine.saturation import has_flat_side, idle
from nnplayground.engine.stopping import Finish
from nnplayground.engine.trace import LayerTrace, trace
from nnplayground.engine.training import Training
from nnplayground.experiment.build import Run, build
from nnplayground.experiment.files import Saved
from nnplayground.experiment.resume import resume

LOOKED_AT = 512
"""Training samples, spread evenly, for which the units are looked at."""


@dataclass(frozen=True, slots=True, eq=False)
class Units:
    """What the hidden layers do at one moment, one number a layer; not-a-number where it says nothing."""

    dead: tuple[float, ...]
    """Share of ReLU units that put out 0 for every sample."""
    saturated: tuple[float, ...]
    """Share of the outputs of a bounded activation at which its slope is nearly 0."""
    alike: tuple[bool, ...]
    """Whether all units of a layer have the same weights, and so can only learn the same."""


@dataclass(frozen=True, slots=True, eq=False)
class Signs:
    """What one run shows; arrays have one entry a record of its course."""

    epochs: Labels
    loss: Floats
    """The training loss."""
    validation: Floats | None
    """The loss over the judging fold; None for a run that has no such samples."""
    rates: Floats
    gradients: Floats
    """Mean |∂J/∂W| of each layer `(records, layers)`."""
    has_diverged: bool
    steps_per_epoch: int
    moved: tuple[float, ...]
    """How far the parameters of each layer have come from where they began, as a share of their length there."""
    first: Units
    last: Units

    @property
    def done(self) -> int:
        """Epochs of the course."""
        return int(self.epochs[-1] - self.epochs[0]) if len(self.epochs) else 0


def signs_of(run: Run, *, judged: bool = False) -> Signs:
    """Return what a run shows since a setting was last changed by hand; `judged` is for one that a fold judges."""
    training = run.training
    course = _since_last_mark(training)
    begin = _beginning(training)
    return Signs(
        epochs=course.epochs,
        loss=course.train_loss,
        validation=course.test_loss if judged else None,
        rates=course.rate,
        gradients=course.gradients,
        has_diverged=training.finish is Finish.DIVERGED,
        steps_per_epoch=training.batches,
        moved=_moved(training.network, begin),
        first=_units(training, begin),
        last=_units(training, training.network.parameters),
    )


def signs_of_saved(saved: Saved) -> Signs | None:
    """Return what a run shows that stands where it was saved; None where it was not kept, or has done nothing yet.

    Raises `InputError` where the experiment cannot be built.
    """
    if saved.parameters is None or not saved.state:
        return None
    run = build(saved.experiment)
    resume(run.training, saved)
    signs = signs_of(run)
    return signs if signs.done or signs.has_diverged else None


def _since_last_mark(training: Training) -> Curve:
    course, marks = training.history.curve(), training.history.marks
    begin = int(np.searchsorted(course.epochs, marks[-1])) if marks else 0
    begin = min(begin, max(len(course.epochs) - 1, 0))
    return Curve(*(getattr(course, each.name)[begin:] for each in fields(course)))


def _beginning(training: Training) -> Array:
    """Return the first parameters that are kept."""
    rows = training.history.parameters.rows
    return rows[0] if len(rows) else training.network.parameters.copy()


def _moved(network: Network, begin: Array) -> tuple[float, ...]:
    way = network.parameters - begin
    lengths = [(float(np.linalg.norm(way[own])), float(np.linalg.norm(begin[own]))) for own in network.slices]
    return tuple(gone / length if length > 0.0 else (math.inf if gone > 0.0 else 0.0) for gone, length in lengths)


def _units(training: Training, parameters: Array) -> Units:
    """Return what the hidden layers do with some parameters; the network has its own again afterwards."""
    network, part = training.network, training.data.train
    own, gradient = network.parameters.copy(), network.gradient.copy()
    np.copyto(network.parameters, parameters)
    chosen = even_rows(len(part), LOOKED_AT)
    layers = trace(network, part.x[chosen], part.y[chosen], training.settings.cost).layers[:-1]
    np.copyto(network.parameters, own)
    np.copyto(network.gradient, gradient)
    kinds = [layer.activation.key for layer in network.layers[:-1]]
    return Units(
        dead=tuple(_dead(key, layer) for key, layer in zip(kinds, layers, strict=True)),
        saturated=tuple(_saturated(key, layer) for key, layer in zip(kinds, layers, strict=True)),
        alike=tuple(_alike(layer) for layer in layers),
    )


def _dead(key: str, layer: LayerTrace) -> float:
    """Return the share of units that are dead for every sample, where an activation has one flat side."""
    if key == "step" or not has_flat_side(ACTIVATIONS[key]):
        return math.nan
    return float(np.mean(idle(ACTIVATIONS[key], layer.z.T)[0].all(axis=1)))


def _saturated(key: str, layer: LayerTrace) -> float:
    """Return the share of outputs that are saturated, where an activation is bounded on both sides."""
    activation = ACTIVATIONS[key]
    is_bounded = math.isfinite(activation.low) and math.isfinite(activation.high)
    return float(np.mean(idle(activation, layer.z.T)[1])) if is_bounded and key != "step" else math.nan


def _alike(layer: LayerTrace) -> bool:
    rows = np.column_stack([layer.weights, layer.bias])
    return len(rows) > 1 and bool(np.ptp(rows, axis=0).max() < 1e-12)
