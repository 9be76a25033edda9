"""What the worked examples ask of the engine: single costs, activations as formulas, one pass through a network."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array
from nnplayground.engine.arrays import run as operate
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.metrics import accuracy
from nnplayground.engine.network import Network, with_ones
from nnplayground.engine.objective import Cost, Objective
from nnplayground.engine.trace import Trace, trace
from nnplayground.experiment.build import Run, build
from nnplayground.experiment.gallery import GALLERY
from nnplayground.experiment.spec import Experiment
from nnplayground.i18n import Marked, Text
from nnplayground.lessons import notation
from nnplayground.lessons.scripts import PLAIN, Name
from nnplayground.lessons.terms import Quantity, Term
from nnplayground.lessons.walk.functions import activated, slope

CAPTION_DIGITS = 6


def cost(key: str, p: Sequence[float], y: Sequence[float]) -> float:
    """Return the cost of one sample."""
    return LOSSES[key].value(np.array([p]).T, np.array([y]).T)


def output(key: str, z: float) -> float:
    """Return f(z)."""
    return float(ACTIVATIONS[key](np.array([z]))[0])


def output_term(key: str, z: Quantity) -> Term:
    """Return f(z) as a formula."""
    return activated(ACTIVATIONS[key], {}, z)


def slope_at(key: str, z: float) -> float:
    """Return f'(z)."""
    return float(ACTIVATIONS[key].slope(np.array([z]))[0])


def slope_term(key: str, z: Quantity, f: Quantity) -> Term:
    """Return f'(z) as a formula; f is f(z)."""
    return slope(ACTIVATIONS[key], {}, z, f)


def seen(run: Run) -> Trace:
    """Return one pass of a run over all of its training samples."""
    part = run.training.data.train
    return trace(run.training.network, part.x, part.y, run.training.settings.cost)


def learned(network: Network, x: Array, y: Array) -> Objective:
    """Return what a network makes of samples as rows, and all its gradients of the mean squared error for `y`.

    The network's own numbers stay as they are.
    """
    cost = Cost(LOSSES["mse"], accuracy)
    objective = Objective(network, cost, len(x), gradient=np.zeros_like(network.parameters))
    operate(objective.learn(with_ones(x).T, y.T))
    return objective


def gallery_run(key: str) -> Run:
    """Return an experiment of the gallery at its beginning."""
    return run_of(GALLERY[key].experiment)


def run_of(experiment: Experiment) -> Run:
    """Return an experiment at its beginning."""
    return build(experiment)


def told(caption: Marked, **values: float) -> Text:
    """Return a caption with numbers in it."""
    return Text(caption, {name: PLAIN.number(value, CAPTION_DIGITS) for name, value in values.items()})


def matrix_name(letter: str, layer: int) -> Name:
    """Return the name of a matrix of a layer: W⁽¹⁾, z⁽²⁾."""
    letters = {"delta": notation.DELTA}
    return notation.indexed(letters.get(letter, notation.letter(letter)), "", layer)


def rows(values: Array) -> list[list[float]]:
    """Return a matrix as lists of numbers."""
    return [[float(number) for number in row] for row in values]


def numbers(values: Array) -> list[float]:
    """Return a vector as a list of numbers."""
    return [float(number) for number in values]
