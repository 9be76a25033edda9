"""All that a script needs to make a run again: where it starts, its samples, their order, and how it trains."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

import numpy as np

from nnplayground.data.dataset import Floats, Labels
from nnplayground.engine.settings import Settings
from nnplayground.errors import InputError
from nnplayground.experiment.build import build
from nnplayground.experiment.spec import Experiment
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.interchange.model import Model, model_of, refuse
from nnplayground.interchange.source import array, heading

MOST_NUMBERS = 200_000
"""Numbers of the samples that a script may carry."""
USUAL_EPOCHS = 100
RATES = {
    "constant": "RATE",
    "invscaling": "RATE / (epoch * len(X) + 1.0) ** {power!r}",
    "step": "RATE * {factor!r} ** (epoch // {every!r})",
    "cosine": "RATE * ({floor!r} + (1.0 - {floor!r}) * 0.5 * (1.0 + math.cos(math.pi * min(epoch / {period!r}, 1.0))))",
}
"""The learning rate of an epoch by schedule."""


@dataclass(frozen=True, slots=True, eq=False)
class Recipe:
    """A run from its beginning; `x (m, n_in)` are the inputs as the network meets them, `y (m, n_out)` the targets."""

    model: Model
    settings: Settings
    x: Floats
    y: Floats
    seed: int
    epochs: int
    strengths: dict[str, tuple[float, ...]]
    """The strength of each penalty in force, layer by layer."""
    locked: tuple[tuple[Labels, Labels], ...]
    """Rows and columns of [W | b] that training leaves, layer by layer."""

    @property
    def title(self) -> str:
        """What the experiment is called."""
        return self.model.title


def recipe_of(experiment: Experiment) -> Recipe:
    """Return the recipe of an experiment; raises `InputError` for what no script can do again."""
    run = build(experiment)
    training = run.training
    settings, network, train = training.settings, training.network, training.data.train
    if any(layer.dropout for layer in network.layers):
        refuse("Python", QT_TRANSLATE_NOOP("Interchange", "dropout draws other numbers there"))
    if settings.schedule.uses_plateaus:
        refuse("Python", QT_TRANSLATE_NOOP("Interchange", "an adaptive learning rate depends on the run"))
    if settings.solver.full_batch:
        refuse("Python", QT_TRANSLATE_NOOP("Interchange", "its L-BFGS takes other steps"))
    if train.x.size + train.y.size > MOST_NUMBERS:
        message = QT_TRANSLATE_NOOP("Interchange", "A script can carry {most} numbers; these samples have {count}.")
        raise InputError(message, most=MOST_NUMBERS, count=train.x.size + train.y.size)
    in_force = settings.cost.penalties.strengths
    firsts = [np.flatnonzero(network.weight_mask()[own])[:1] + own.start for own in network.slices]
    return Recipe(
        model=model_of(run),
        settings=settings,
        x=train.x,
        y=train.y,
        seed=experiment.training.seed,
        epochs=settings.epochs or USUAL_EPOCHS,
        strengths={key: tuple(float(s[first[0]]) for first in firsts) for key, s in in_force.items()},
        locked=tuple(
            _places(settings.locked, own.start, layer.n_out, layer.n_in)
            for own, layer in zip(network.slices, network.layers, strict=True)
        ),
    )


def _places(locked: Labels, start: int, n_out: int, n_in: int) -> tuple[Labels, Labels]:
    inside = locked[(locked >= start) & (locked < start + n_out * (n_in + 1))] - start
    return np.divmod(inside, n_in + 1)


def head(recipe: Recipe, imports: list[str]) -> list[str]:
    """Return the beginning of every script: imports, samples, and the order in which they come."""
    settings = recipe.settings
    return [
        *heading(recipe.title),
        '"""A run from its starting weights; `losses` is the cost of all samples after each epoch."""',
        "",
        "import math",
        "",
        *imports,
        "",
        "# inputs as the network meets them, one row a sample, and targets",
        f"X = np.array({array(recipe.x)})",
        f"Y = np.array({array(recipe.y)})",
        f"EPOCHS, BATCH, RATE = {recipe.epochs}, {min(settings.batch_size, len(recipe.x))}, {settings.learning_rate!r}",
        f"rng = np.random.default_rng({recipe.seed}).spawn(2)[0]",
        "order = np.arange(len(X))",
        "",
    ]


def shuffles(recipe: Recipe) -> list[str]:
    """Return the line that deals the samples anew in every epoch, where that is done."""
    return ["    rng.shuffle(order)"] if recipe.settings.shuffle else []


def rate(recipe: Recipe) -> str:
    """Return the learning rate of an epoch as an expression."""
    return RATES[recipe.settings.schedule.key].format(**recipe.settings.schedule_params)


def refuse_unwritten(
    tool: str, recipe: Recipe, activations: Container[str], losses: Container[str], solvers: Container[str]
) -> None:
    """Raise `InputError` for what a catalogue has and the script of a tool does not, or not yet."""
    settings = recipe.settings
    for layer in recipe.model.layers:
        if layer.activation not in activations:
            refuse(tool, QT_TRANSLATE_NOOP("Interchange", "it has no activation “{key}”"), key=layer.activation)
    for key, known, why in (
        (settings.cost.loss.key, losses, QT_TRANSLATE_NOOP("Interchange", "it has no cost function “{key}”")),
        (settings.solver.key, solvers, QT_TRANSLATE_NOOP("Interchange", "it has no solver “{key}”")),
        (settings.schedule.key, RATES, QT_TRANSLATE_NOOP("Interchange", "it has no schedule “{key}”")),
    ):
        if key not in known:
            refuse(tool, why, key=key)
