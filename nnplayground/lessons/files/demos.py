"""The demonstrations by key and name, without their widgets: what lesson files may name and the terminal can say."""

from __future__ import annotations

from dataclasses import dataclass

from nnplayground.catalogue import catalogue
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked


@dataclass(frozen=True, slots=True)
class DemoName:
    """A demonstration that the window has."""

    key: str
    label: Marked


DEMO_NAMES = catalogue(
    [
        DemoName("neuron", QT_TRANSLATE_NOOP("Demo", "One neuron")),
        DemoName("activations", QT_TRANSLATE_NOOP("Demo", "Gallery of activations")),
        DemoName("dosage", QT_TRANSLATE_NOOP("Demo", "The dosage curve")),
        DemoName("information", QT_TRANSLATE_NOOP("Demo", "Information and entropy")),
        DemoName("costs", QT_TRANSLATE_NOOP("Demo", "Cost functions")),
        DemoName("chain_rule", QT_TRANSLATE_NOOP("Demo", "The chain rule")),
        DemoName("vanishing", QT_TRANSLATE_NOOP("Demo", "Vanishing gradients")),
        DemoName("hyperparameters", QT_TRANSLATE_NOOP("Demo", "Hyperparameters")),
        DemoName("descent", QT_TRANSLATE_NOOP("Demo", "Gradient descent")),
        DemoName("convolution", QT_TRANSLATE_NOOP("Demo", "The sliding kernel")),
        DemoName("recurrence", QT_TRANSLATE_NOOP("Demo", "Recurrent networks through time")),
        DemoName("rbm", QT_TRANSLATE_NOOP("Demo", "A small Boltzmann machine")),
        DemoName("dbn", QT_TRANSLATE_NOOP("Demo", "A deep belief network")),
        DemoName("autoencoder", QT_TRANSLATE_NOOP("Demo", "Autoencoders")),
        DemoName("gan", QT_TRANSLATE_NOOP("Demo", "The adversarial game")),
    ]
)
"""Every demonstration, in the order of the lecture; a test keeps it equal to the window's own."""
