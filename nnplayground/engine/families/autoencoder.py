"""Autoencoders: networks that learn to give back what they are shown, through a bottleneck; and what PCA makes of it.

Vincent et al. (2008), Extracting and composing robust features with denoising autoencoders.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nnplayground.catalogue import Param, catalogue
from nnplayground.engine.arrays import Array
from nnplayground.engine.network import Network, with_ones
from nnplayground.engine.settings import Data, Settings
from nnplayground.engine.training import Training
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked


@dataclass(frozen=True, slots=True)
class Corruption:
    """What is done to samples before they are shown: `spoil(samples, rng, amount)` returns spoilt ones `(m, n)`."""

    key: str
    label: Marked
    spoil: Callable[[Array, np.random.Generator, float], Array]
    amount: Param | None = None


def _mask(samples: Array, rng: np.random.Generator, amount: float) -> Array:
    return np.where(rng.random(samples.shape) < amount, 0.0, samples)


def _gaussian(samples: Array, rng: np.random.Generator, amount: float) -> Array:
    return samples + amount * rng.standard_normal(samples.shape)


def _salt_and_pepper(samples: Array, rng: np.random.Generator, amount: float) -> Array:
    grain = rng.integers(0, 2, samples.shape) * (samples.max(initial=0.0) - samples.min(initial=0.0))
    return np.where(rng.random(samples.shape) < amount, grain + samples.min(initial=0.0), samples)


_SHARE = Param(
    "amount",
    QT_TRANSLATE_NOOP("Corruption", "Share of the inputs"),
    0.3,
    0.0,
    1.0,
    help=QT_TRANSLATE_NOOP("Corruption", "The share of pixels that training spoils, others in every epoch."),
    small=QT_TRANSLATE_NOOP("Corruption", "Hardly anything has to be mended: copying is enough."),
    large=QT_TRANSLATE_NOOP("Corruption", "Too little is left to tell images by, and all come back as their mean."),
)

CORRUPTIONS = catalogue(
    [
        Corruption("none", QT_TRANSLATE_NOOP("Corruption", "None"), lambda samples, _rng, _amount: samples),
        Corruption("mask", QT_TRANSLATE_NOOP("Corruption", "Set to zero"), _mask, _SHARE),
        Corruption(
            "gaussian",
            QT_TRANSLATE_NOOP("Corruption", "Gaussian noise"),
            _gaussian,
            Param(
                "amount",
                QT_TRANSLATE_NOOP("Corruption", "Deviation"),
                0.3,
                0.0,
                10.0,
                help=QT_TRANSLATE_NOOP(
                    "Corruption", "How far pixels are moved at random in training, where black is 0 and white is 1."
                ),
                formula=r"\tilde{x} = x + \sigma\, \varepsilon,\quad \varepsilon \sim N(0, 1)",
                small=QT_TRANSLATE_NOOP("Corruption", "Hardly anything has to be mended: copying is enough."),
                large=QT_TRANSLATE_NOOP("Corruption", "Images drown in noise, and all come back as their mean."),
            ),
        ),
        Corruption("salt", QT_TRANSLATE_NOOP("Corruption", "Salt and pepper"), _salt_and_pepper, _SHARE),
    ]
)
"""Every way to spoil samples."""


class Reconstruction(Training):
    """Training in which every epoch shows the samples spoilt anew, and asks for them as they are.

    The targets of the data are what is asked for. What spoils an epoch is drawn from the seed and the epoch alone, so
    that it is the same wherever a run is taken up.
    """

    def __init__(
        self,
        network: Network,
        data: Data,
        settings: Settings,
        rng: np.random.Generator,
        corruption: Corruption = CORRUPTIONS["none"],
        amount: float = 0.0,
    ) -> None:
        self._spoil, self._amount = corruption.spoil, amount
        self._seed = int(rng.integers(2**63))
        super().__init__(network, data, settings, rng)

    def arrange(self) -> None:
        """Lay the samples out in their order, spoilt."""
        super().arrange()
        if self._amount:
            shown = self._shuffled_rows[:, :-1]
            shown[...] = self._spoil(shown, np.random.default_rng((self._seed, self.epoch)), self._amount)


def codes(network: Network, samples: Array, layer: int) -> Array:
    """Return the outputs of a layer, counted from 0, for samples `(m, units)`: of the bottleneck, what a sample is
    reduced to."""
    bound = network.bind(len(samples))
    bound.forward(with_ones(samples).T)
    return bound.layers[layer].a.T.copy()


def decoded(network: Network, code: Array, layer: int) -> Array:
    """Return what the layers above one make of its outputs `(m, units)`."""
    values = code
    for index in range(layer + 1, len(network.layers)):
        above = network.layers[index]
        z = values @ network.weights(index).T + network.bias(index)
        params = above.activation_params(network.parameters[network.slices[index]])
        values = above.activation(z.T, **params).T
    return values


class Pca:
    """Principal components, the best that can be done with straight lines; `width` of them."""

    def __init__(self, samples: Array, width: int) -> None:
        self.mean = samples.mean(axis=0)
        _, sizes, directions = np.linalg.svd(samples - self.mean, full_matrices=False)
        self.directions = directions[:width]
        variance = sizes**2
        self.explained = variance[:width] / max(float(variance.sum()), 1e-300)
        """Share of the variance along each component."""

    def codes(self, samples: Array) -> Array:
        """Return the samples' coordinates along the components `(m, width)`."""
        return (samples - self.mean) @ self.directions.T

    def decoded(self, code: Array) -> Array:
        """Return the samples that stand at these coordinates."""
        return code @ self.directions + self.mean


def error(samples: Array, rebuilt: Array) -> float:
    """Return the mean square error of a number."""
    return float(((samples - rebuilt) ** 2).mean())
