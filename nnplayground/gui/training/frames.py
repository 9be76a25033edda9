"""What the training thread shows the window: one frame, complete and never changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Flag, auto

import numpy as np
from numpy.typing import NDArray

from nnplayground.engine.arrays import Array
from nnplayground.engine.history import Curve, Record
from nnplayground.engine.inspection import Report
from nnplayground.experiment.judging import Examined
from nnplayground.gui.training.plane import Plane


class Need(Flag):
    """Parts of a frame that cost something to make; a view asks for those it shows."""

    NOTHING = 0
    BOUNDARY = auto()
    MAPS = auto()
    LOSS = auto()
    GRADIENTS = auto()
    HISTOGRAM = auto()
    NUMBERS = auto()
    TIME = auto()
    RESULTS = auto()
    INSPECTION = auto()
    LAB = auto()
    ALL = BOUNDARY | MAPS | LOSS | GRADIENTS | HISTOGRAM | NUMBERS | TIME | RESULTS | INSPECTION | LAB


@dataclass(frozen=True, slots=True, eq=False)
class Histogram:
    """How the sizes |∂J/∂w| of each layer's weights spread: counts `(layers, bins)` over log₁₀ edges `(bins + 1,)`."""

    edges: Array
    counts: NDArray[np.int64]
    zeros: NDArray[np.int64]
    """Weights of each layer whose gradient is exactly 0."""


@dataclass(frozen=True, slots=True, eq=False)
class Numbers:
    """Every sum and output for one input, and every gradient over the training samples; one array a layer."""

    sample: int | None
    """Row of the data set that they are for; None is the mean of the training inputs."""
    inputs: Array
    sums: tuple[Array, ...]
    outputs: tuple[Array, ...]
    weight_gradients: tuple[Array, ...]
    """∂J/∂W `(n_out, n_in)`."""
    bias_gradients: tuple[Array, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Timeline:
    """What can be looked back at: the past epochs kept, and how far the run has come."""

    moments: NDArray[np.int64]
    now: int
    """The present epoch."""
    branches: tuple[Curve, ...]
    """The courses that the run has left, the oldest first."""
    may_branch: bool = True
    """Whether the run can go on from a past moment."""


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One moment of a run as the window sees it; parts that nobody asked for are None."""

    version: int
    """Of the experiment it belongs to."""
    epoch: int
    steps: int
    batch: int
    batches: int
    sample: int | None
    """Row of the data set that sample-by-sample stepping looks at."""
    needs: Need
    """The parts it was made with."""
    record: Record
    steps_per_second: float
    parameters: int = 0
    """Numbers that are learned."""
    weights: tuple[Array, ...] = ()
    biases: tuple[Array, ...] = ()
    plane: Plane | None = None
    boundary: NDArray[np.uint8] | None = None
    curves: Array | None = None
    field: NDArray[np.float32] | None = None
    """What `boundary` was painted from, `(n_out, height, width)`, the bottom row first; only of a run that stands."""
    watched: tuple[int, int] | None = None
    """The neuron that `boundary` or `curves` show in place of the output."""
    maps: tuple[NDArray[np.uint8], ...] | None = None
    """Pictures of the inputs, then of each layer."""
    curve: Curve | None = None
    marks: tuple[int, ...] = ()
    histogram: Histogram | None = None
    numbers: Numbers | None = None
    timeline: Timeline | None = None
    is_past: bool = False
    """It shows the end of an epoch that lies behind, not where the run stands."""
    is_still: bool = True
    """The run stands still, or has just changed otherwise than by training."""
    looks: int = 0
    """Number of the last order to look back that was obeyed."""
    results: Examined | None = None
    """What the network says of the samples of one part; made only while somebody looks, and now and then."""
    inspection: Report | None = None
    """None also where it is too early for another one."""
    lab: object | None = None
    """What the page of a lab shows; a network of dense layers has none."""


MOST_DECADES = 12.0
"""What is smaller still is counted into the lowest bin: it moves nothing."""


def histogram(gradients: Sequence[Array], bins: int = 40) -> Histogram:
    """Return the spread of |∂J/∂w| for each layer, over the decades that all layers together cover."""
    sizes = [np.abs(gradient).ravel() for gradient in gradients]
    present = [np.log10(size[size > 0.0]) for size in sizes]
    finite = [values[np.isfinite(values)] for values in present]
    joined = np.concatenate(finite) if finite else np.empty(0)
    low, high = (np.floor(joined.min()), np.ceil(joined.max())) if joined.size else (-6.0, 0.0)
    low = max(low, high - MOST_DECADES)
    edges = np.linspace(low, max(high, low + 1.0), bins + 1)
    counts = np.array([np.histogram(np.maximum(values, low), edges)[0] for values in finite])
    return Histogram(edges, counts, np.array([int((size == 0.0).sum()) for size in sizes]))
