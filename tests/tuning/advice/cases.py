"""Experiments that are made to suffer from something, and healthy ones, all trained in no time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future

from msgspec.structs import replace

from nnplayground.experiment import edits
from nnplayground.experiment.build import load_data, shape_of
from nnplayground.experiment.gallery import GALLERY
from nnplayground.experiment.problems import Shape, with_output, with_training
from nnplayground.experiment.spec import Experiment, LayerSpec, PointsSpec
from nnplayground.tuning.advice.case import Case, facts_of, watch
from nnplayground.tuning.trial import Trial


class Here(Executor):
    """Does everything at once, where it is asked for."""

    def submit(self, work: Callable[..., object], /, *given: object, **named: object) -> Future[object]:
        future: Future[object] = Future()
        try:
            future.set_result(work(*given, **named))
        except Exception as error:  # noqa: BLE001 - handed to whoever asks for the result
            future.set_exception(error)
        return future


def case_of(experiment: Experiment, folds: int = 2, seeds: int = 1) -> Case:
    """Return an experiment with its trials."""
    trials = [Trial(experiment, 0, seed, fold, folds, 0) for fold in range(folds) for seed in range(seeds)]
    return Case(experiment, facts_of(experiment), tuple(map(watch, trials)), folds, seeds)


def on(source: str, samples: int = 120, **training: object) -> Experiment:
    """Return the network to begin with on so many samples of a data set."""
    chosen = edits.choose_source(Experiment(), source)
    data = replace(chosen.data, params={**chosen.data.params, "samples": samples})
    return with_training(replace(chosen, data=data), **{"epochs": 60, **training})


def layered(experiment: Experiment, *sizes: int, activation: str = "tanh") -> Experiment:
    """Return an experiment with other hidden layers."""
    hidden = (LayerSpec(units=units, activation=activation) for units in sizes)
    return edits.change_network(experiment, layers=(*hidden, experiment.network.layers[-1]))


def shape(experiment: Experiment) -> Shape:
    return shape_of(load_data(experiment.data), experiment.data)


def exhibit(key: str, epochs: int) -> Experiment:
    return with_training(GALLERY[key].experiment, epochs=epochs)


def points(rows: list[tuple[float, float]], labels: list[int]) -> Experiment:
    """Return an experiment over samples of two classes."""
    own = PointsSpec(rows=tuple(rows), labels=tuple(labels), classes=("A", "B"))
    return with_training(edits.change_data(Experiment(), points=own), epochs=30)


def deep(rate: float = 1e-5) -> Experiment:
    """Return a deep network of logistic neurons on two moons, with far too small a learning rate."""
    return layered(on("moons", learning_rate=rate), 4, 4, 4, 4, activation="logistic")


def uneven() -> Experiment:
    """Return a task with four times as many samples of one class."""
    rows = [(x / 10.0, x % 3 - 1.0) for x in range(-25, 25)]
    return points(rows, [int(x >= 40) for x in range(50)])


def far_and_wide() -> Experiment:
    """Return a task whose second column is a hundred times as wide as the first."""
    return points([(x / 30.0, 3.0 * (x % 7)) for x in range(-30, 30)], [int(x > 30) for x in range(60)])


def with_loss(experiment: Experiment, output: str, loss: str) -> Experiment:
    return with_training(edits.choose_output(experiment, output, shape(experiment)), loss=loss)


def by_heart() -> Experiment:
    """Return a large network on few noisy samples."""
    noisy = on("moons", 40, epochs=150, solver="adam", learning_rate=0.03)
    data = replace(noisy.data, params={**noisy.data.params, "noise": 0.45})
    return layered(replace(noisy, data=data), 24, 24)


SICK: dict[str, Callable[[], Experiment]] = {
    "diverged": lambda: exhibit("rate_large", 60),
    "exploding": lambda: exhibit("rate_large", 20),
    "large_rate": lambda: with_training(exhibit("rate_right", 15), learning_rate=0.4),
    "small_rate": lambda: on("moons", learning_rate=1e-5),
    "alike": lambda: exhibit("zeros", 12),
    "step_units": lambda: exhibit("step", 12),
    "dead": lambda: exhibit("dead_relu", 12),
    "vanishing": deep,
    "unscaled": far_and_wide,
    "pairing": lambda: with_loss(on("moons"), "softmax", "mse"),
    "out_of_reach": lambda: with_output(on("plane", learning_rate=0.003), activation="logistic"),
    "constant": deep,
    "overfitting": by_heart,
    "underfitting": lambda: exhibit("xor_line", 30),
    "oscillating": lambda: on("sine", learning_rate=0.3),
    "still_falling": lambda: on("circle", epochs=20, learning_rate=0.1),
    "plateau": lambda: exhibit("xor_line", 60),
    "few_steps": lambda: on("moons", batch_size=1000),
    "tiny_batch": lambda: on("moons", batch_size=1, learning_rate=0.5),
    "saturated": lambda: exhibit("wine_raw", 20),
    "small_network": lambda: exhibit("xor_line", 30),
    "large_network": by_heart,
    "strong_penalty": lambda: on("moons", penalties={"l2": 0.3}),
    "seeds_differ": lambda: on("xor", solver="momentum", learning_rate=0.1),
    "unshuffled": lambda: with_loss(on("moons", shuffle=False, epochs=20), "softmax", "cross_entropy"),
    "imbalance": uneven,
}
"""An experiment for every symptom."""


def healthy() -> Iterator[Experiment]:
    """Yield experiments that nothing is wrong with."""
    yield exhibit("playground", 200)
    yield exhibit("vanishing_relu", 60)
    yield exhibit("clouds", 60)
