"""Pictures as sequences: the handwritten digits read row by row."""

from __future__ import annotations

import numpy as np

from nnplayground.data.images import digits
from nnplayground.data.sequences.sequences import Sequences, one_hot


def rows(_rng: np.random.Generator) -> Sequences:
    """Return the eight rows of every digit from top to bottom, and which digit it is: many to one."""
    images = digits()
    columns = images.shape[2]
    names = tuple(f"pixel {number}" for number in range(1, columns + 1))
    return Sequences(images.pixels[:, 0].copy(), one_hot(images.labels[:, None], 10), names, images.class_names)
