"""Where each number of an update stands: the tables, and the four steps of the lecture."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked

X, Z, A, Y, LOSS, DELTA = "x", "z", "a", "y", "loss", "delta"
"""Tables of samples: inputs, sums, outputs, targets, cost of each sample, deltas."""
ACTIVATED = "f"
"""f(z), which differs from the output a under dropout alone."""
COST = "cost"
OLD, GRADIENT, NEW = "old", "gradient", "new"
"""Tables of parameters: as they are, their partial derivatives, and after the update."""
SHARE = "share"
"""What one sample adds to a partial derivative, before it is averaged."""
INPUTS = -1
"""The layer of the inputs; layers of the network count from 0."""
SLOPE = -1
"""The unit of a layer's learned slope."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One number: its table, layer, unit, and, where it belongs to one, its source and its sample.

    Tables beside those named here are those of the solver's memory, by the names in its state. A parameter without
    a source is a bias, and with the unit `SLOPE` the learned slope of the layer.
    """

    table: str
    layer: int = INPUTS
    unit: int = 0
    source: int | None = None
    sample: int | None = None


class Phase(Enum):
    """The lecture's four steps of back-propagation."""

    FORWARD = QT_TRANSLATE_NOOP("Phase", "Feed-forward")
    DELTAS = QT_TRANSLATE_NOOP("Phase", "Deltas")
    PARTIALS = QT_TRANSLATE_NOOP("Phase", "Partial derivatives")
    UPDATE = QT_TRANSLATE_NOOP("Phase", "Update")

    @property
    def label(self) -> Marked:
        """Its name for people."""
        return self.value


class Stride(Enum):
    """How far one goes at a time."""

    QUANTITY = "quantity"
    LAYER = "layer"
    SAMPLE = "sample"
    PHASE = "phase"
