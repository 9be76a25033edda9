"""One parameter of scikit-learn's `MLPClassifier`, and short ways to say the experiments that show what it does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from nnplayground.experiment.spec import DataSpec, Experiment, LayerSpec, NetworkSpec, TrainingSpec
from nnplayground.i18n import Marked
from nnplayground.lessons.topics.comparing import Claim, Setting

MOONS = DataSpec(source="moons", params={"samples": 200, "noise": 0.2})
CIRCLE = DataSpec(source="circle", params={"samples": 200})
FEW_NOISY = DataSpec(source="moons", params={"samples": 120, "noise": 0.35}, test_fraction=0.4)


@dataclass(frozen=True, slots=True)
class Hyperparameter:
    """One parameter and its experiment.

    `key` and `default` are scikit-learn's. `path` is our field in `experiment.json`, `ours` says how to set it in the
    window, `effect` what it does. `claim` is what the outcomes of the settings show, and `said` the same in words.
    """

    key: str
    default: Any
    path: str
    ours: Marked
    effect: Marked
    settings: tuple[Setting, ...]
    gauge: str
    claim: Claim
    said: Marked
    curve: str = "train_loss"
    pictured: bool = False
    logged: bool = False

    @property
    def label(self) -> Marked:
        """Its name in scikit-learn, the same in every language."""
        marked = Marked(self.key)
        marked.context = "Mlp"
        return marked


def experiment(
    *hidden: int, activation: str = "tanh", data: DataSpec = MOONS, seed: int = 0, **training: Any
) -> Experiment:
    """Return a classifier of two classes as scikit-learn makes it: logistic output, binary cross-entropy, Adam."""
    layers = [LayerSpec(units=units, activation=activation) for units in hidden or (8,)]
    chosen = {
        "loss": "binary_cross_entropy",
        "solver": "adam",
        "learning_rate": 0.01,
        "batch_size": 20,
        "epochs": 30,
        "seed": seed,
        **training,
    }
    return Experiment(
        data=data,
        network=NetworkSpec(layers=(*layers, LayerSpec(units=1, activation="logistic")), seed=seed),
        training=TrainingSpec(**chosen),
    )


def varied(changes: Mapping[str, Mapping[str, Any]], *hidden: int, **common: Any) -> tuple[Setting, ...]:
    """Return one setting for each value, by what it changes."""
    return tuple(Setting(value, experiment(*hidden, **{**common, **change})) for value, change in changes.items())
