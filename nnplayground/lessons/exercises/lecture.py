"""The lecture's own three exercises. The figures of the first two are lost: their numbers are chosen here."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.lessons.exercises.counts import label_shape
from nnplayground.lessons.exercises.nets import Net
from nnplayground.lessons.exercises.networks import step_task
from nnplayground.lessons.exercises.neurons import neuron
from nnplayground.lessons.exercises.task import Task

INPUTS, CLASSES, BATCH = 10, 4, 15
_NET = Net(
    keys=("relu", "identity"),
    weights=(((0.5, 0.3), (0.2, 0.4)), ((0.6, 0.7), (0.8, 0.9))),
    biases=((0.1, 0.3), (0.1, 0.2)),
    x=((2.0, 1.0),),
    y=((1.0, 1.0),),
    rate=0.1,
)


def relu_a1(_rng: np.random.Generator, _level: int) -> Task:
    """a₁⁽²⁾ of a ReLU neuron with two inputs."""
    return replace(
        neuron("relu", _NET.x[0], _NET.weights[0][0], _NET.biases[0][0]),
        question=Text(
            QT_TRANSLATE_NOOP("Exercise", "The lecture's first exercise: what are z₁⁽²⁾ and, with ReLU, a₁⁽²⁾?")
        ),
    )


def delta_update(_rng: np.random.Generator, _level: int) -> Task:
    """δ₁⁽²⁾ with ReLU, and w₁₁⁽¹⁾ after a step with the learning rate 0.1."""
    question = QT_TRANSLATE_NOOP(
        "Exercise",
        "The lecture's second exercise: ReLU in layer 2, the identity in layer 3, MSE. What is δ₁⁽²⁾, and what is "
        "w₁₁⁽¹⁾ after one step?",
    )
    reason = QT_TRANSLATE_NOOP(
        "Exercise",
        "Both deltas of layer 3 come back, each along its own weight, and it is the derivative of ReLU that they are "
        "multiplied by: 1 here, for z is not negative.",
    )
    return replace(step_task(_NET), question=Text(question), reason=Text(reason))


def label_matrix(_rng: np.random.Generator, _level: int) -> Task:
    """The shape of the label matrix of 10 inputs, 4 classes and batches of 15."""
    return label_shape(INPUTS, CLASSES, BATCH)
