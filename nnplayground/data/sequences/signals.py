"""Tasks with waves and copies: going on with a sine, drawing one from its frequency, an echo."""

from __future__ import annotations

import numpy as np

from nnplayground.data.sequences.sequences import Sequences, one_hot, regression

LOWEST, HIGHEST = 0.2, 0.8
"""Frequencies of the waves in radians a time."""


def sine(rng: np.random.Generator, *, samples: int, length: int, noise: float) -> Sequences:
    """Return waves of different frequency and phase, and at every time their next value: many to many."""
    wave = np.sin(_angles(rng.uniform(LOWEST, HIGHEST, samples), rng.uniform(0.0, 2.0 * np.pi, samples), length + 1))
    seen = wave + rng.normal(0.0, noise, wave.shape)
    return regression(seen[:, :-1, None], wave[:, 1:, None], ("x",), ("next",))


def wave(rng: np.random.Generator, *, samples: int, length: int) -> Sequences:
    """Return frequency and start at the first time, 0 at all others, and the wave that they stand for: one to many."""
    frequency, phase = rng.uniform(LOWEST, HIGHEST, samples), rng.uniform(0.0, 2.0 * np.pi, samples)
    x = np.zeros((samples, length, 3))
    x[:, 0] = np.stack([(frequency - LOWEST) / (HIGHEST - LOWEST), np.cos(phase), np.sin(phase)], axis=1)
    y = np.sin(_angles(frequency, phase, length))
    return regression(x, y[..., None], ("frequency", "cos", "sin"), ("y",))


def _angles(frequency: np.ndarray, phase: np.ndarray, times: int) -> np.ndarray:
    return frequency[:, None] * np.arange(times) + phase[:, None]


def echo(rng: np.random.Generator, *, samples: int, length: int, delay: int, symbols: int) -> Sequences:
    """Return letters, and at every time the one that stood `delay` times before: many to many.

    The first `delay` times are not asked for.
    """
    letters = rng.integers(0, symbols, (samples, length))
    late = np.roll(letters, delay, axis=1)
    asked = np.broadcast_to(np.arange(length) >= delay, letters.shape).copy()
    names = tuple("abcdefghijklmnopqrstuvwxyz"[:symbols])
    y = one_hot(np.where(asked, late, -1), symbols)
    return Sequences(one_hot(letters, symbols), y, names, names, asked=asked)
