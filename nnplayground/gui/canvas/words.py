"""The network in words: what it is made of, and where its strongest weight is."""

from __future__ import annotations

import numpy as np

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.gui.canvas.hover import Teller
from nnplayground.gui.canvas.targets import Edge
from nnplayground.gui.translation import tr
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text

INPUTS = QT_TRANSLATE_NOOP("CanvasWords", "Inputs: {names}.")
HIDDEN = QT_TRANSLATE_NOOP("CanvasWords", "Hidden layer {number}: {activation}, neurons: {units}.")
OUTPUT = QT_TRANSLATE_NOOP("CanvasWords", "Output: {activation}, neurons: {units}.")
STRONGEST = QT_TRANSLATE_NOOP("CanvasWords", "Epoch {epoch}. Strongest: {weight} = {value}.")
NAMES_AT_MOST = 8


def overview(teller: Teller) -> str:
    """Return the whole network with its present numbers."""
    layers = teller.experiment.network.layers
    names = [*teller.labels[:NAMES_AT_MOST], *(["…"] if len(teller.labels) > NAMES_AT_MOST else [])]
    said = [tr(Text(INPUTS, {"names": ", ".join(names)}))]
    for number, layer in enumerate(layers, 1):
        text: Marked = OUTPUT if number == len(layers) else HIDDEN
        values = {"number": number, "units": layer.units, "activation": ACTIVATIONS[layer.activation].label}
        said.append(tr(Text(text, values)))
    return " ".join([*said, _strongest(teller)]).strip()


def _strongest(teller: Teller) -> str:
    """Return the name and the value of the weight that is farthest from 0."""
    frame = teller.frame
    if frame is None or not frame.weights:
        return ""
    sizes = [np.abs(np.nan_to_num(matrix)) for matrix in frame.weights]
    index = max(range(len(sizes)), key=lambda each: float(sizes[each].max(initial=0.0)))
    unit, source = np.unravel_index(int(sizes[index].argmax()), sizes[index].shape)
    edge = Edge(index, int(unit), int(source))
    value = teller.value(edge)
    values = {"epoch": frame.epoch, "weight": teller.name(edge), "value": teller.number(value or 0.0)}
    return tr(Text(STRONGEST, values))
