"""What an experiment of the gallery is, and short ways to say one."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import msgspec
from msgspec.structs import replace

from nnplayground.experiment.spec import Experiment, LabSpec, LayerSpec, NetworkSpec, Spec, TrainingSpec
from nnplayground.i18n import Marked

Range = tuple[float, float]
ANY: Range = (-math.inf, math.inf)


@dataclass(frozen=True, slots=True)
class Claim:
    """What a run comes to after its epochs: ranges of the scores, or that it diverges before.

    Scores are accuracy or R²; those of labs are what `Curves` says they are.
    """

    train: Range = ANY
    test: Range = ANY
    diverges: bool = False


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One ready experiment: what to watch and what to try, and after how many epochs it looks like its picture."""

    key: str
    label: Marked
    description: Marked
    group: str
    experiment: Experiment
    epochs: int
    claim: Claim = Claim()

    def titled(self, say: Callable[[Marked], str]) -> Experiment:
        """Return the experiment with title and description in the language of `say`."""
        return replace(self.experiment, title=say(self.label), description=say(self.description))


def network(*hidden: int, activation: str = "tanh", dropout: float = 0.0, **fields: Any) -> NetworkSpec:
    """Return hidden layers of these sizes and one tanh output, or whatever `output` and `outputs` say."""
    output = LayerSpec(units=fields.pop("outputs", 1), activation=fields.pop("output", "tanh"))
    layers = (LayerSpec(units=units, activation=activation, dropout=dropout) for units in hidden)
    return NetworkSpec(layers=(*layers, output), **fields)


def laboratory(family: str, spec: Spec) -> Experiment:
    """Return the experiment of a lab with these settings."""
    return Experiment(lab=LabSpec(family=family, settings=msgspec.json.decode(msgspec.json.encode(spec))))


softmax = partial(network, output="softmax")
linear = partial(network, output="identity")
entropy = partial(TrainingSpec, loss="cross_entropy")
adam = partial(TrainingSpec, solver="adam", learning_rate=0.01)
