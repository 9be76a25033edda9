"""What layers, neurons and weights are called in tables."""

from __future__ import annotations

from collections.abc import Sequence

from nnplayground.experiment.spec import Experiment, LayerSpec
from nnplayground.experiment.wiring import feeders
from nnplayground.gui.translation import tr
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text, printable

INPUTS = QT_TRANSLATE_NOOP("NetworkNames", "Inputs")
OUTPUT = QT_TRANSLATE_NOOP("NetworkNames", "Output")
HIDDEN = QT_TRANSLATE_NOOP("NetworkNames", "Hidden {n}")
NEURON = QT_TRANSLATE_NOOP("NetworkNames", "{layer}, neuron {unit}")
CUT, LOCKED = QT_TRANSLATE_NOOP("NetworkNames", "cut"), QT_TRANSLATE_NOOP("NetworkNames", "locked")
BIAS = QT_TRANSLATE_NOOP("NetworkNames", "Bias")


def column_name(layers: Sequence[LayerSpec], column: int) -> str:
    """Return what a column is called; 0 is the inputs."""
    if not column:
        return tr(INPUTS)
    return tr(OUTPUT) if column == len(layers) else tr(Text(HIDDEN, {"n": column}))


def neuron_name(layers: Sequence[LayerSpec], column: int, unit: int) -> str:
    """Return what a neuron of a layer is called."""
    return tr(Text(NEURON, {"layer": column_name(layers, column), "unit": unit + 1}))


def source_count(experiment: Experiment, index: int, inputs: int) -> int:
    """Return how many weights lead into each neuron of a layer."""
    layers = experiment.network.layers
    return sum(layers[column - 1].units if column else inputs for column in feeders(layers, index))


def source_name(experiment: Experiment, index: int, number: int, labels: Sequence[str]) -> str:
    """Return what the source of a layer's weights in a column of its W is called; `labels` are the inputs'."""
    layers = experiment.network.layers
    for column in feeders(layers, index):
        count = layers[column - 1].units if column else len(labels)
        if number < count:
            return neuron_name(layers, column, number) if column else printable(labels[number])
        number -= count
    raise IndexError(f"layer {index + 1} has no such source")


def state_words(*, locked: bool, cut: bool) -> str:
    """Return in words what is decided about a weight; empty where training may move it."""
    words = []
    if cut:
        words.append(tr(CUT))
    if locked:
        words.append(tr(LOCKED))
    return ", ".join(words)
