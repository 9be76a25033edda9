"""Where several columns meet: what feeds a layer that has skips, and what comes back for each of its columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

import numpy as np
from numpy.typing import DTypeLike

from nnplayground.engine.arrays import Array


class Junction:
    """Columns of these sizes one below the other, with the row of ones that meets the biases at the end.

    `out` and `from_above` are `(sum of sizes + 1, samples)`, as those of a layer; `parts` and `parts_from_above` are
    their views, one a column.
    """

    def __init__(self, sizes: Sequence[int], samples: int, dtype: DTypeLike) -> None:
        spans = [slice(*ends) for ends in pairwise(accumulate(sizes, initial=0))]
        self.out = np.ones((sum(sizes) + 1, samples), dtype)
        self.from_above = np.empty_like(self.out)
        self.parts: list[Array] = [self.out[span] for span in spans]
        self.parts_from_above: list[Array] = [self.from_above[span] for span in spans]
