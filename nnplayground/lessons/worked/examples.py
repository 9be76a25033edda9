"""The catalogue of worked examples, in the lecture's order."""

from __future__ import annotations

from nnplayground.catalogue import catalogue
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.lessons.worked import (
    activations,
    autoencoder,
    chain_rule,
    convolution,
    costs,
    dbn,
    dosage,
    eleven,
    eleven_training,
    exercises,
    feed_forward,
    gan,
    gates,
    information,
    layer1,
    layer2,
    mazur,
    rbm,
    rbm_step,
    through_time,
    wording,
)
from nnplayground.lessons.worked.example import Example

EXAMPLES = catalogue(
    [
        Example("dosage", QT_TRANSLATE_NOOP("Worked", "The dosage curves"), dosage.items, "dosage"),
        Example("activations", QT_TRANSLATE_NOOP("Worked", "Activation functions"), activations.items),
        Example("information", QT_TRANSLATE_NOOP("Worked", "Information and entropy"), information.items),
        Example("costs", QT_TRANSLATE_NOOP("Worked", "Costs of one iris"), costs.items),
        Example("feed_forward", QT_TRANSLATE_NOOP("Worked", "Feed-forward through one neuron"), feed_forward.items),
        Example("chain_rule", QT_TRANSLATE_NOOP("Worked", "The chain rule"), chain_rule.items),
        Example("layer2", QT_TRANSLATE_NOOP("Worked", "A weight of layer 2"), layer2.items, "worked"),
        Example("layer1", QT_TRANSLATE_NOOP("Worked", "A weight of layer 1"), layer1.items),
        Example("mazur", QT_TRANSLATE_NOOP("Worked", "Mazur's example"), mazur.items, "mazur", 6),
        Example("eleven", QT_TRANSLATE_NOOP("Worked", "The 11 samples in matrices"), eleven.items, "eleven"),
        Example(
            "eleven_l2",
            QT_TRANSLATE_NOOP("Worked", "The 11 samples with the L2 term"),
            eleven_training.penalty_items,
            "eleven",
        ),
        Example(
            "eleven_updates",
            QT_TRANSLATE_NOOP("Worked", "The 11 samples over many updates"),
            eleven_training.update_items,
            "eleven",
            5,
        ),
        Example(
            "vanishing",
            QT_TRANSLATE_NOOP("Worked", "The vanishing gradient"),
            eleven_training.vanishing_items,
            "eleven",
        ),
        Example("convolution", QT_TRANSLATE_NOOP("Worked", "A convolutional network on paper"), convolution.items),
        Example(
            "through_time", QT_TRANSLATE_NOOP("Worked", "Back-propagation through time"), through_time.items, "", 4
        ),
        Example("lstm", QT_TRANSLATE_NOOP("Worked", "One step of an LSTM"), gates.lstm_items),
        Example("gru", QT_TRANSLATE_NOOP("Worked", "One step of a GRU"), gates.gru_items),
        Example("rbm", QT_TRANSLATE_NOOP("Worked", "A Boltzmann machine of five units"), rbm.items),
        Example("rbm_cd", QT_TRANSLATE_NOOP("Worked", "One step of contrastive divergence"), rbm_step.items),
        Example("dbn", QT_TRANSLATE_NOOP("Worked", "Two machines as one network"), dbn.items),
        Example(
            "autoencoder",
            QT_TRANSLATE_NOOP("Worked", "One step of an autoencoder"),
            autoencoder.items,
            "autoencoder",
            4,
        ),
        Example("gan", QT_TRANSLATE_NOOP("Worked", "One step of each player"), gan.items, fewest_digits=4),
        Example("exercises", QT_TRANSLATE_NOOP("Worked", "Formulas of the exercises"), exercises.items),
        Example("wording", QT_TRANSLATE_NOOP("Worked", "Words and letters"), wording.items),
    ]
)
"""Every example by the key that lesson files name it with."""
