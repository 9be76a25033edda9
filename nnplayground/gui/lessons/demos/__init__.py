"""Demonstrations: what a lesson shows that can be moved. One file and one entry each."""

from __future__ import annotations

from nnplayground.catalogue import catalogue
from nnplayground.gui.lessons.demos import (
    activations,
    autoencoder,
    chain_rule,
    convolution,
    costs,
    dbn,
    descent,
    dosage,
    gan,
    hyperparameters,
    information,
    neuron,
    rbm,
    recurrence,
    vanishing,
)

DEMOS = catalogue(
    [
        neuron.DEMO,
        activations.DEMO,
        dosage.DEMO,
        information.DEMO,
        costs.DEMO,
        chain_rule.DEMO,
        vanishing.DEMO,
        hyperparameters.DEMO,
        descent.DEMO,
        convolution.DEMO,
        recurrence.DEMO,
        rbm.DEMO,
        dbn.DEMO,
        autoencoder.DEMO,
        gan.DEMO,
    ]
)
"""Every demonstration by the key that lesson files name it with, in the order of the lecture."""
