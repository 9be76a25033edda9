"""Tasks that count: exclusive or, parity, more ups than downs, the adding problem."""

from __future__ import annotations

import numpy as np

from nnplayground.data.dataset import Labels
from nnplayground.data.sequences.sequences import Flags, Sequences, one_hot, regression

BITS = ("0", "1")
SIGNS = ("+", "-", ".")
"""Up, down, and neither."""


def exclusive_or(rng: np.random.Generator, *, samples: int, noise: float) -> Sequences:
    """Return two bits at one time, and whether they differ: one to one, which is an ordinary network."""
    bits = rng.integers(0, 2, (samples, 2))
    x = bits + rng.normal(0.0, noise, bits.shape)
    return Sequences(x[:, None], one_hot(bits[:, :1] ^ bits[:, 1:], 2), ("a", "b"), BITS)


def parity(rng: np.random.Generator, *, samples: int, length: int) -> Sequences:
    """Return bits, and at every time whether there have been an odd number of ones so far: many to many."""
    bits = rng.integers(0, 2, (samples, length))
    return Sequences(bits[..., None].astype(np.float64), one_hot(np.cumsum(bits, axis=1) % 2, 2), ("bit",), BITS)


def majority(rng: np.random.Generator, *, samples: int, length: int) -> Sequences:
    """Return words of +, - and . of different lengths, and whether they hold more ups than downs: many to one.

    It is how the mood of a text is judged, without its words. There are no draws: the last sign decides.
    """
    every, last = np.arange(samples), rng.integers(length // 2, length, samples)
    words = rng.integers(0, len(SIGNS), (samples, length))
    present = np.arange(length) <= last[:, None]
    drawn = _balance(words, present) == 0
    instead = np.where(words[every, last] == SIGNS.index("."), rng.integers(0, 2, samples), SIGNS.index("."))
    words[every, last] = np.where(drawn, instead, words[every, last])
    is_up = _balance(words, present) > 0
    x = one_hot(np.where(present, words, -1), len(SIGNS))
    return Sequences(x, one_hot(is_up[:, None].astype(np.int64), 2), SIGNS, ("-", "+"), present=present)


def _balance(words: Labels, present: Flags) -> Labels:
    """Return how many more ups than downs every word holds."""
    return ((words == SIGNS.index("+")) & present).sum(axis=1) - ((words == SIGNS.index("-")) & present).sum(axis=1)


def adding(rng: np.random.Generator, *, samples: int, length: int) -> Sequences:
    """Return numbers between 0 and 1, of which two are marked, and the sum of these: many to one.

    One of the first half and one of the second (Hochreiter & Schmidhuber 1997).
    """
    numbers, every, half = rng.random((samples, length)), np.arange(samples), length // 2
    marks = np.zeros((samples, length))
    marks[every, rng.integers(0, half, samples)] = 1.0
    marks[every, rng.integers(half, length, samples)] = 1.0
    total = (numbers * marks).sum(axis=1)
    return regression(np.stack([numbers, marks], axis=2), total[:, None, None], ("x", "mark"), ("sum",))
