"""The parameters of a network as a table: one row a number, indexed as in the lecture."""

from __future__ import annotations

import csv
import io

from nnplayground.interchange.model import Model

HEADER = ("layer", "to", "from_layer", "from", "value")
"""Layers and units are counted from 1, the inputs are layer 0; a bias comes from unit 0, as of a further input 1."""


def encode(model: Model) -> bytes:
    """Return the bytes of the table; numbers are written in full, so that they read back to the last bit."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEADER)
    sizes = (len(model.inputs.keys), *(len(layer.bias) for layer in model.layers))
    for number, layer in enumerate(model.layers, start=1):
        origins = [(below, unit) for below in layer.columns for unit in range(1, sizes[below] + 1)]
        for to, (bias, weights) in enumerate(zip(layer.bias.tolist(), layer.weights.tolist(), strict=True), start=1):
            writer.writerow((number, to, layer.columns[0], 0, repr(bias)))
            for (below, unit), value in zip(origins, weights, strict=True):
                writer.writerow((number, to, below, unit, repr(value)))
    return text.getvalue().encode("utf-8")
