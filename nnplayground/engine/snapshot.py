"""One moment of a run."""

from __future__ import annotations

from dataclasses import dataclass

from nnplayground.engine.arrays import Array
from nnplayground.engine.history import Curve, Record
from nnplayground.engine.stopping import Finish


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One moment of a run, in read-only arrays of its own."""

    epoch: int
    steps: int
    batch: int
    """Batches of the present epoch that are done."""
    sample: int
    """Samples of the present batch that were looked at one by one."""
    parameters: Array
    gradient: Array
    record: Record
    curve: Curve
    finish: Finish | None
