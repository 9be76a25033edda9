"""Prints how good the further families become on the bundled data, and how long that takes.

    python -m tests.families [--seeds 5] [--games 10]

Every row is one document of a lab, trained with several seeds, each of which is the seed of its test split, its
starting weights and its training: the median test score with the lowest and the highest, and the median seconds. Goals
on the handwritten digits: 98 % for the convolutional network, 96 % for an LSTM that reads them row by row.

What learns without classes is compared: a fine-tuned stack of machines with the same network from random weights, a
machine's features with those of scikit-learn's under logistic regression, an autoencoder's test error with that of PCA
of equal width. Of the adversarial games, 7 in 10 are to cover all eight heaps.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator

import numpy as np
from msgspec.structs import replace

from nnplayground.data.dataset import CLASSIFICATION
from nnplayground.data.sequences.tasks import TASKS
from nnplayground.engine.layers.recurrent import CELLS
from nnplayground.engine.threads import use_one_blas_thread
from nnplayground.engine.trainer import Trainer
from nnplayground.experiment.labs import cnn, rnn
from nnplayground.experiment.labs.rnn_spec import RnnSpec
from tests.families_beside import beside

Make = Callable[[int], Trainer]
"""Returns the run of a seed at its beginning."""


def convolutional(spec: cnn.CnnSpec) -> Make:
    """Return how to start a convolutional network."""

    def make(seed: int) -> Trainer:
        start, training = replace(spec.start, seed=seed), replace(spec.training, seed=seed)
        return cnn.build(replace(spec, split_seed=seed, start=start, training=training)).training

    return make


def recurrent(spec: RnnSpec) -> Make:
    """Return how to start a recurrent network."""

    def make(seed: int) -> Trainer:
        start, training = replace(spec.start, seed=seed), replace(spec.training, seed=seed)
        return rnn.build(replace(spec, data_seed=seed, split_seed=seed, start=start, training=training)).training

    return make


def rows() -> Iterator[tuple[str, Make, float, bool]]:
    """Yield what is trained, how, the score to be glad of, and whether that is a share."""
    yield "CNN on the digits", convolutional(cnn.CnnSpec()), 0.98, True
    for key, task in TASKS.items():
        for cell in CELLS if key == "rows" else ("lstm",):
            spec = replace(rnn.suited(RnnSpec(), key), cell=cell)
            good = task.good if cell == "lstm" else 0.0
            yield f"{key}, {cell}", recurrent(spec), good, task.task == CLASSIFICATION


def main() -> int:
    """Train and print one table; return 1 where a median misses its goal."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=5, help="how many seeds each")
    parser.add_argument("--games", type=int, default=10, help="how many adversarial games")
    options = parser.parse_args()
    use_one_blas_thread()
    missed = supervised(options.seeds)
    for line, met in beside(options.seeds, options.games):
        print(line, flush=True)
        missed += not met
    return int(missed > 0)


def supervised(seeds: int) -> int:
    """Print the table of those with a test score; return how many medians miss their goal."""
    missed = 0
    print(f"{'':20}{'test score':>12}{'lowest':>9}{'highest':>9}{'goal':>7}{'seconds':>9}{'parameters':>12}")
    for name, make, good, is_share in rows():
        scores, seconds, numbers = [], [], 0
        for seed in range(seeds):
            trainer = make(seed)
            begin = time.perf_counter()
            trainer.advance(10**9)
            seconds.append(time.perf_counter() - begin)
            scores.append(trainer.record.test_score)
            numbers = trainer.parameters.size
        middle = float(np.median(scores))
        missed += middle < good
        shown = "".join(
            f"{100.0 * value:{width}.1f} %" if is_share else f"{value:{width}.3f} R²"
            for value, width in zip((middle, min(scores), max(scores)), (10, 7, 7), strict=True)
        )
        goal = f"{100.0 * good:5.0f} %" if is_share else f"{good:7.2f}"
        print(f"{name:20}{shown}{goal if good else '–':>7}{np.median(seconds):9.1f}{numbers:12}", flush=True)
    return missed


if __name__ == "__main__":
    raise SystemExit(main())
