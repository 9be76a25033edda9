"""A network as it comes from another tool, before it is known on which data it will work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NoReturn

import numpy as np

from nnplayground.data.inputs import Inputs
from nnplayground.errors import InputError
from nnplayground.experiment.fields import MOST_LAYERS, MOST_PARAMETERS, MOST_UNITS
from nnplayground.experiment.spec import TrainingSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.interchange.model import Layer


@dataclass(frozen=True, slots=True, eq=False)
class Imported:
    """Layers with their numbers, what feeds them, and what the file or the model says of the rest."""

    layers: tuple[Layer, ...]
    inputs: Inputs
    """From raw columns to what feeds the first layer."""
    n_features: int
    """Raw columns."""
    precision: float
    """How exactly its numbers are given, as a share of them."""
    task: str | None = None
    """`classification` or `regression`; None where nobody says."""
    class_names: tuple[str, ...] = ()
    """In the order of the outputs; empty where nobody says. Two names for one output are those of 0 and 1."""
    feature_names: tuple[str, ...] = ()
    training: TrainingSpec | None = None
    """How it was trained; None where nobody says."""
    initializer: str | None = None
    notices: tuple[Text, ...] = ()

    @property
    def is_scaled(self) -> bool:
        """Whether it shifts and scales its inputs itself."""
        return bool((self.inputs.mean != 0.0).any() or (self.inputs.scale != 1.0).any())

    @property
    def n_out(self) -> int:
        """Number of outputs."""
        return int(self.layers[-1].bias.size)


def refuse(why: Marked, **values: object) -> NoReturn:
    """Raise the `InputError` that says why a network cannot be taken."""
    message = QT_TRANSLATE_NOOP("Import", "The network cannot be imported: {why}.")
    raise InputError(message, why=Text(why, values))


def check(imported: Imported) -> Imported:
    """Return the network; raises `InputError` where it is too large or not all of its numbers are finite."""
    layers = imported.layers
    if not 1 <= len(layers) <= MOST_LAYERS:
        refuse(
            QT_TRANSLATE_NOOP("Import", "it has {count} layers; 1 to {most} can be used"), **_of(layers, MOST_LAYERS)
        )
    if sum(layer.weights.size + layer.bias.size for layer in layers) > MOST_PARAMETERS:
        refuse(QT_TRANSLATE_NOOP("Import", "it has more than {most} weights"), most=MOST_PARAMETERS)
    for number, layer in enumerate(layers, start=1):
        if not 1 <= layer.bias.size <= MOST_UNITS:
            why = QT_TRANSLATE_NOOP("Import", "layer {n} has {count} neurons; 1 to {most} can be used")
            refuse(why, n=number, count=layer.bias.size, most=MOST_UNITS)
        if not (np.isfinite(layer.weights).all() and np.isfinite(layer.bias).all()):
            refuse(QT_TRANSLATE_NOOP("Import", "layer {n} has weights that are no finite numbers"), n=number)
    if not (np.isfinite(imported.inputs.mean).all() and np.isfinite(imported.inputs.scale).all()):
        refuse(QT_TRANSLATE_NOOP("Import", "it scales its inputs by what is no finite number"))
    return imported


def _of(layers: tuple[Layer, ...], most: int) -> dict[str, int]:
    return {"count": len(layers), "most": most}
