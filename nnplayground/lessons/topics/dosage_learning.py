"""The dosage network trained from random weights, a little at a time, as the gallery's experiment has it."""

from __future__ import annotations

from msgspec.structs import replace

from nnplayground.engine.network import Network
from nnplayground.experiment.build import build
from nnplayground.experiment.gallery import GALLERY
from nnplayground.lessons.topics.dosage import Dosage, thresholds

RATE = 0.05
EPOCHS = 1500
"""Epochs after which a run has settled, or is stuck."""
GOOD = 0.01
"""Below this mean squared error the curve has been found."""


class Apprentice:
    """One run of the lecture's network from the weights of a seed."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        experiment = GALLERY["dosage_learned"].experiment
        experiment = replace(
            experiment,
            network=replace(experiment.network, seed=seed),
            training=replace(experiment.training, seed=seed, learning_rate=RATE, epochs=EPOCHS),
        )
        self._training = build(experiment).training

    def learn(self, epochs: int) -> None:
        """Train on, as far as there is something left to learn."""
        for _ in range(min(epochs, EPOCHS - self.epoch)):
            self._training.advance_epoch()

    @property
    def epoch(self) -> int:
        """Epochs that are done."""
        return self._training.epoch

    @property
    def is_done(self) -> bool:
        """Whether all epochs are done."""
        return self.epoch >= EPOCHS

    @property
    def loss(self) -> float:
        """J over the training samples, as last recorded."""
        return float(self._training.record.train_loss)

    @property
    def model(self) -> Dosage:
        """The weights of this moment."""
        return _model(self._training.network)

    @property
    def has_found_it(self) -> bool:
        """Whether the curve is the lecture's: a small error, and a window of two thresholds."""
        return self.loss < GOOD and len(thresholds(self.model)) == 2


def _model(network: Network) -> Dosage:
    first, second = network.weights(0)[:, 0].tolist(), network.weights(1)[0].tolist()
    bias = network.bias(0).tolist()
    return Dosage((first[0], first[1]), (bias[0], bias[1]), (second[0], second[1]), float(network.bias(1)[0]))
