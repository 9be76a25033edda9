"""ONNX files of dense networks: the layers that the graph computes, whatever program wrote it.

Read are Gemm, MatMul and Add, activations in one node or in several, standardisation, features, skips, dropout, and the
decisions that exporters put behind the outputs. Everything else is refused with the name of its node and operator.
"""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import numpy as np

from nnplayground.data.dataset import CLASSIFICATION
from nnplayground.data.inputs import Inputs
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.interchange.model import Layer
from nnplayground.interchange.ways_in.imported import Imported, check, refuse
from nnplayground.interchange.ways_in.onnx_bytes import Graph, Node, parse
from nnplayground.interchange.ways_in.onnx_trace import Found, Refused, Trace
from nnplayground.interchange.ways_in.onnx_values import Columns, Unfit

MOST_FEATURES = 100_000


def decode(content: bytes, folder: Path | None = None) -> Imported:
    """Return the network in the bytes of a file; raises `InputError` for anything else.

    Numbers that lie in files of their own are read from `folder` alone; without one they are refused.
    """
    with np.errstate(all="ignore"):  # numbers that are none are found by `check`
        graph = parse(content, folder)
        trace = Trace(graph, _features(graph))
        return check(_network(graph, trace, _output(graph, trace)))


def _features(graph: Graph) -> int:
    """Return how many columns the inputs have together."""
    if not graph.inputs:
        refuse(QT_TRANSLATE_NOOP("Import", "the file has no inputs"))
    count = 0
    for name, shape in graph.inputs.items():
        sizes = [_guessed(graph) if size is None and len(shape) == 2 else size for size in shape[1:]]
        known = [size for size in sizes if size is not None and 0 < size <= MOST_FEATURES]
        if len(known) != len(sizes) or not sizes:
            refuse(QT_TRANSLATE_NOOP("Import", "the input “{name}” has no size"), name=name[:80])
        count += int(np.prod(known, dtype=object))
    if count > MOST_FEATURES or (len(graph.inputs) > 1 and any(None in shape[1:] for shape in graph.inputs.values())):
        refuse(QT_TRANSLATE_NOOP("Import", "the input “{name}” has no size"), name=next(iter(graph.inputs))[:80])
    return count


def _guessed(graph: Graph) -> int | None:
    """Return how many rows the first weights have, for an input whose width is open."""
    for node in graph.nodes:
        if node.operation in ("MatMul", "Gemm") and len(node.inputs) > 1:
            weights = graph.constants.get(node.inputs[1])
            if weights is not None and weights.ndim == 2:
                return int(weights.shape[1 if node.attributes.get("transB") else 0])
    return None


# -- the output --------------------------------------------------------------------------------------------------------


def _output(graph: Graph, trace: Trace) -> Columns:
    """Return the first output that is the output of a layer; labels that stand beside probabilities are passed over."""
    refused: Refused | None = None
    found: Columns | None = None
    for name in graph.outputs:
        value = trace.values.get(name)
        if isinstance(value, Refused):
            refused = refused or value
        elif value is not None:
            try:
                columns = trace.close(value)
            except Unfit as unfit:
                node = next((node for node in reversed(graph.nodes) if name in node.outputs), None)
                refused = refused or (None if node is None else Refused(node, unfit.text))
                continue
            if found is None and columns.width and columns.sources.all():
                found = columns
    if found is None and refused is not None:
        _refuse_node(refused.node, refused.why)
    if found is None:
        refuse(QT_TRANSLATE_NOOP("Import", "its output is no output of a layer"))
    return found


def _refuse_node(node: Node, reason: Text) -> NoReturn:
    said = QT_TRANSLATE_NOOP("Import", "node “{node}” ({operation}): {reason}")
    refuse(said, node=node.shown, operation=node.operation[:60], reason=reason)


def _top(trace: Trace, output: Columns) -> int:
    """Return the number of the layer whose outputs are the network's."""
    top = int(output.sources[0])
    if top == 0 or not (output.sources == top).all():
        refuse(QT_TRANSLATE_NOOP("Import", "its output is no output of a layer"))
    width = trace.layers[top - 1].sums.width
    is_whole = output.is_bare and output.units.tolist() == list(range(width))
    both = (output.units.tolist(), output.scale.tolist(), output.shift.tolist())
    has_both = width == 1 and both == ([0, 0], [-1.0, 1.0], [1.0, 0.0])  # the probabilities of both classes
    if not is_whole and not has_both:
        refuse(QT_TRANSLATE_NOOP("Import", "its outputs are scaled or reordered behind the last activation"))
    return top


# -- the network -------------------------------------------------------------------------------------------------------


def _network(graph: Graph, trace: Trace, output: Columns) -> Imported:
    needed = _needed(trace, _top(trace, output))
    columns = {old: new for new, old in enumerate([0, *needed])}
    sizes = [len(trace.used), *(trace.layers[old - 1].sums.width for old in needed)]
    layers = tuple(_layer(trace, trace.layers[old - 1], new, columns, sizes) for new, old in enumerate(needed, start=1))
    top = layers[-1]
    is_classifier = top.activation == "softmax"
    names = tuple(graph.notes.get("classes", "").split("\n")) if graph.notes.get("classes") else trace.class_names
    has_names = len(names) == (2 if top.bias.size == 1 else top.bias.size)
    raw = [key for key in trace.keys if key[1:].isdecimal()]
    return Imported(
        layers=layers,
        inputs=_inputs(trace),
        n_features=len(raw),
        precision=1e-6,
        task=CLASSIFICATION if is_classifier or (has_names and names) else None,
        class_names=names if has_names else (),
        feature_names=tuple(graph.inputs) if len(graph.inputs) == len(raw) > 1 else (),
    )


def _needed(trace: Trace, top: int) -> list[int]:
    """Return the layers that the output depends on, in their order."""
    found, waiting = {top}, [top]
    while waiting:
        for source in trace.layers[waiting.pop() - 1].sums.weights:
            if source and source not in found:
                found.add(source)
                waiting.append(source)
    return sorted(found)


def _layer(trace: Trace, found: Found, number: int, columns: dict[int, int], sizes: list[int]) -> Layer:
    """Return a layer with its weights side by side: of the layer below, then of those that are skipped to it."""
    parts = {columns[source]: matrix for source, matrix in found.sums.weights.items()}
    if 0 in parts:
        padded = np.zeros((len(parts[0]), len(trace.keys)))
        padded[:, : parts[0].shape[1]] = parts[0]
        parts[0] = padded[:, trace.used]
    if number - 1 not in parts:
        refuse(QT_TRANSLATE_NOOP("Import", "it has branches side by side, layers here stand one above the other"))
    order = sorted(parts, reverse=True)
    if any(parts[column].shape[1] != sizes[column] for column in order):
        refuse(QT_TRANSLATE_NOOP("Import", "its layers do not fit together"))
    weights = found.gain * np.hstack([parts[column] for column in order])
    bias = found.gain * found.sums.bias + found.offset
    return Layer(weights, bias, found.known.key, dict(found.known.params), tuple(order))


def _inputs(trace: Trace) -> Inputs:
    """Return the way from raw columns to the inputs, as it stands before the first weights."""
    scales = np.array([trace.scales[unit] for unit in trace.used])
    scale = 1.0 / scales[:, 0]
    mean = -scales[:, 1] * scale
    return Inputs(tuple(trace.keys[unit] for unit in trace.used), mean + 0.0, scale)
