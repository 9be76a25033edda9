"""Sequences as a network's rows and back, how good its answers are, and how gradients fare on their way back in time.

A sequence `(times, features)` becomes a row feature by feature, and within one time by time, as `Recurrent` counts its
units. Where sequences differ in length, rows of inputs end with a flag a time, 1 where there is something; where not
every time is asked for an answer, rows of targets do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnplayground.engine.arrays import Array, run
from nnplayground.engine.layers import BoundRecurrent
from nnplayground.engine.network import Network, with_ones
from nnplayground.engine.objective import Cost, Objective, Part

Score = Callable[[Array, Array], float]


def as_rows(sequences: Array, flags: NDArray[np.bool_] | None = None) -> Array:
    """Return sequences `(m, times, features)` as rows, with a flag a time `(m, times)` at their end where given."""
    rows = sequences.transpose(0, 2, 1).reshape(len(sequences), -1)
    return np.ascontiguousarray(rows if flags is None else np.hstack([rows, flags]))


def as_sequences(rows: Array, times: int) -> Array:
    """Return rows of outputs `(m, features · times)` as sequences `(m, times, features)`."""
    return rows.reshape(len(rows), -1, times).transpose(0, 2, 1)


@dataclass(frozen=True, slots=True)
class AtEveryTime:
    """A score of answers that are given at `times`: each time that is asked for counts as a sample of its own."""

    score: Score
    times: int

    def __call__(self, p: Array, y: Array) -> float:
        """Return the score of outputs `(n_out, m)` for targets, which may end with a flag a time."""
        asked = y[len(p) :].ravel() > 0.0 if len(y) > len(p) else np.ones(self.times * p.shape[1], np.bool_)
        outputs, targets = (values[: len(p)].reshape(len(p) // self.times, -1)[:, asked] for values in (p, y))
        return self.score(outputs, targets) if asked.any() else float("nan")


class TimeGauge:
    """Measures how large gradients arrive at every time: the mean |∂J/∂h| of each recurrent layer.

    The samples are fixed, and J is of each sample alone, so that the figure does not depend on their number.
    """

    def __init__(self, network: Network, part: Part, cost: Cost, samples: int = 256) -> None:
        step = max(1, len(part) // samples)
        rows, targets = with_ones(part.x[::step]), part.y[::step].copy()
        self._objective = Objective(network, cost, len(rows), gradient=np.zeros_like(network.parameters))
        self._program = self._objective.learn(rows.T, targets.T)

    def __call__(self) -> list[Array]:
        """Return the mean |∂J/∂h| at every time `(times,)` of each recurrent layer, at the present weights."""
        with np.errstate(all="ignore"):
            run(self._program)
        layers = [layer for layer in self._objective.bound.layers if isinstance(layer, BoundRecurrent)]
        return [np.abs(layer.h_delta).mean(axis=(1, 2)) for layer in layers]

    @property
    def norm(self) -> float:
        """The length of the whole gradient, averaged over the samples and with the penalties, when last measured."""
        return float(np.linalg.norm(self._objective.gradient))


@dataclass(frozen=True, slots=True, eq=False)
class Unfolded:
    """One recurrent layer over one sequence."""

    moments: dict[str, Array]
    """What every time computes `(times, units)`, by name: the output "h", the gates, and the memory "c" of an LSTM.

    Where the sequence is not there, h and c stay as they were, and gates mean nothing.
    """
    h_delta: Array
    """∂J/∂h at every time `(times, units)`, for the cost of this sequence alone."""


def unfold(network: Network, part: Part, cost: Cost) -> list[Unfolded]:
    """Return what every recurrent layer makes of a single sequence, and how the gradient comes back through it."""
    objective = Objective(network, cost, 1, gradient=np.zeros_like(network.parameters))
    with np.errstate(all="ignore"):
        run(objective.learn(with_ones(part.x).T, part.y.T))
    layers = [layer for layer in objective.bound.layers if isinstance(layer, BoundRecurrent)]
    return [
        Unfolded({name: values[:, :, 0].copy() for name, values in layer.moments().items()}, layer.h_delta[:, :, 0])
        for layer in layers
    ]


def prolong(network: Network, begin: Array, times: int, feed_back: Callable[[Array, int], Array]) -> Array:
    """Let a network go on by itself: from a beginning `(known, features)` to a sequence `(times, features)`.

    `times` is the length that the network is made for, and it answers at every time. `feed_back(answer, time)` makes
    the input at a time of the answer `(outputs,)` at the one before.
    """
    known, features = begin.shape
    sequence = np.zeros((times, features))
    sequence[:known] = begin
    for time in range(known, times):
        answers = as_sequences(network.predict(as_rows(sequence[None])), times)[0]
        sequence[time] = feed_back(answers[time - 1], time)
    return sequence


def slide(network: Network, begin: Array, times: int, window: int, feed_back: Callable[[Array], Array]) -> Array:
    """Let a network go on for longer than it is made for: from `(known, features)` to `(times, features)`.

    It looks at the last `window` times, the length that it is made for, and answers at every one of them. `feed_back`
    makes the next input of the last answer `(outputs,)`.
    """
    known, features = begin.shape
    sequence = np.zeros((max(times, known), features))
    sequence[:known] = begin
    for time in range(known, times):
        seen = sequence[max(time - window, 0) : time]
        padded = np.zeros((1, window, features))
        padded[0, : len(seen)] = seen
        answers = as_sequences(network.predict(as_rows(padded)), window)
        sequence[time] = feed_back(answers[0, len(seen) - 1])
    return sequence


def choose(shares: Array, warmth: float, rng: np.random.Generator) -> int:
    """Return a class drawn by its probability `(classes,)`; `warmth` near 0 takes the likeliest, 1 takes them as is."""
    logits = np.log(np.maximum(shares, 1e-300)) / max(warmth, 1e-3)
    warmed = np.exp(logits - logits.max())
    return int(np.searchsorted(np.cumsum(warmed) / warmed.sum(), rng.random()))
