"""When a run ends by itself."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

from nnplayground.i18n import QT_TRANSLATE_NOOP


class Finish(Enum):
    """Why a run is over; the value is what people read."""

    EPOCHS = QT_TRANSLATE_NOOP("Finish", "the planned epochs are done")
    PLATEAU = QT_TRANSLATE_NOOP("Finish", "the training loss no longer falls")
    VALIDATION = QT_TRANSLATE_NOOP("Finish", "the validation score no longer rises; the best weights are back")
    OPTIMUM = QT_TRANSLATE_NOOP("Finish", "no better point was found: this is a minimum")
    DIVERGED = QT_TRANSLATE_NOOP("Finish", "diverged")


@dataclass(slots=True)
class Plateau:
    """Counts epochs without an improvement of more than `tolerance`, as scikit-learn's `n_iter_no_change` does."""

    tolerance: float
    patience: int
    best: float = math.inf
    count: int = 0

    def reached(self, value: float) -> bool:
        """Take the value of one epoch, smaller being better; True when the patience is used up."""
        self.count = self.count + 1 if value > self.best - self.tolerance else 0
        self.best = min(self.best, value)
        return self.count > self.patience
