"""How the families that learn without classes do beside what they have to hold out against; see `tests.families`."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from msgspec.structs import replace
from sklearn.linear_model import LogisticRegression
from sklearn.neural_network import BernoulliRBM

from nnplayground.engine.training import Training
from nnplayground.experiment.labs import autoencoder, gan, machines

Pair = tuple[float, float]
MATCHED = 0.005
"""Share of correct answers by which features may be worse and still match."""
GAMES_WON = 0.7
"""Share of the games in which all heaps are to be covered."""


@dataclass(frozen=True, slots=True)
class Rivalry:
    """One comparison: `measure(seed)` returns both numbers; `wins` judges the medians over all seeds."""

    name: str
    other: str
    measure: Callable[[int], Pair]
    wins: Callable[[float, float], bool]
    goal: str


def finished(training: Training) -> float:
    """Train to the end, and return the test score."""
    training.advance(10**9)
    return training.record.test_score


def stack(seed: int) -> Pair:
    """Return the test accuracy of a stack that was fine-tuned with few classes, and of its twin from random weights."""
    spec = machines.DbnSpec()
    contrast, training = replace(spec.contrast, seed=seed), replace(spec.training, seed=seed)
    run = machines.build_dbn(replace(spec, split_seed=seed, contrast=contrast, training=training))
    run.training.advance(10**9)
    return finished(run.fine_tuning()), finished(run.from_random_weights())


def features(seed: int) -> Pair:
    """Return the test accuracy of logistic regression on a machine's features, and on those of scikit-learn's."""
    spec = machines.RbmSpec()
    run = machines.build_rbm(replace(spec, split_seed=seed, contrast=replace(spec.contrast, seed=seed)))
    run.training.advance(10**9)
    pixels = run.images.pixels.reshape(len(run.images), -1)
    contrast = spec.contrast
    twin = BernoulliRBM(
        n_components=spec.hidden,
        learning_rate=contrast.learning_rate,
        batch_size=contrast.batch_size,
        n_iter=spec.epochs or 1,
        random_state=seed,
    ).fit(pixels[run.rows.train])

    def judged(seen: np.ndarray) -> float:
        labels, (train, test) = run.images.labels, (run.rows.train, run.rows.test)
        model = LogisticRegression(C=100.0, max_iter=3000).fit(seen[train], labels[train])
        return float(model.score(seen[test], labels[test]))

    return judged(run.features(run.images.pixels)), judged(twin.transform(pixels))


def bottleneck(width: int) -> Callable[[int], Pair]:
    """Return what measures the test error of an autoencoder, and of as many principal components."""

    def measure(seed: int) -> Pair:
        spec = autoencoder.AutoencoderSpec()
        start, training = replace(spec.start, seed=seed), replace(spec.training, seed=seed)
        run = autoencoder.build(replace(spec, split_seed=seed, bottleneck=width, start=start, training=training))
        run.training.advance(10**9)
        return run.errors()

    return measure


RIVALRIES = [
    Rivalry("DBN, 200 classes", "random start", stack, lambda mine, other: mine >= other, "at least"),
    Rivalry(
        "RBM features", "BernoulliRBM", features, lambda mine, other: mine >= other - MATCHED, f"less {MATCHED} at most"
    ),
    *(
        Rivalry(f"autoencoder, {width} wide", f"{width} components", bottleneck(width), lambda a, b: a < b, "below")
        for width in (2, 8)
    ),
]


def beside(seeds: int, of_games: int) -> Iterator[tuple[str, bool]]:
    """Yield the lines of all comparisons, each as soon as it is there, and whether each is won."""
    yield from compare(seeds)
    yield games(of_games)


def compare(seeds: int) -> Iterator[tuple[str, bool]]:
    """Yield a line for each comparison, and whether it is won."""
    yield f"{'':22}{'median':>8}{'lowest':>9}{'highest':>9}   {'':16}{'median':>8}   {'goal':22}{'seconds':>8}", True
    for rivalry in RIVALRIES:
        begin = time.perf_counter()
        mine, other = np.array([rivalry.measure(seed) for seed in range(seeds)]).T
        seconds = (time.perf_counter() - begin) / seeds
        middle, beside = float(np.median(mine)), float(np.median(other))
        met = rivalry.wins(middle, beside)
        figures = f"{middle:8.4f}{mine.min():9.4f}{mine.max():9.4f}"
        goal = f"{rivalry.goal}: {'met' if met else 'MISSED'}"
        yield f"{rivalry.name:22}{figures}   {rivalry.other:16}{beside:8.4f}   {goal:22}{seconds:8.1f}", met


def games(seeds: int) -> tuple[str, bool]:
    """Return a line about how many games end with all heaps covered, and whether these are enough."""
    begin, spec = time.perf_counter(), gan.GanSpec()
    covered = []
    for seed in range(seeds):
        run = gan.build(replace(spec, seed=seed, data_seed=seed, start=replace(spec.start, seed=seed)))
        run.training.advance(10**9)
        found = run.covered()
        covered.append(0 if found is None else found[0])
    won, seconds = covered.count(8), (time.perf_counter() - begin) / seeds
    met = won >= GAMES_WON * seeds
    said = f"{won} of {seeds} games cover all 8 Gaussians, {' '.join(map(str, covered))}"
    return f"{'GAN':22}  {said}; goal {GAMES_WON:.0%}: {'met' if met else 'MISSED'}{seconds:8.1f} s each", met
