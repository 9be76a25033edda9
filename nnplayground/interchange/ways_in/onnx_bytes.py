"""The bytes of an ONNX file as plain data: nodes, constants, inputs and outputs. Sizes are checked beforehand.

Numbers that lie in a file of their own are taken only from the folder of the file, and only where they are whole.
"""

from __future__ import annotations

import math
import stat
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any, NoReturn

import numpy as np

from nnplayground.errors import InputError, not_installed
from nnplayground.experiment.fields import MOST_PARAMETERS
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.interchange.ways_in.imported import refuse

Constant = np.ndarray[Any, np.dtype[Any]]
Attribute = int | float | str | list[int] | list[float] | list[str] | Constant

MOST_NODES, MOST_CONSTANTS, MOST_DIMENSIONS = 10_000, 10_000, 8
_FLOAT, _INT, _STRING, _TENSOR, _FLOATS, _INTS, _STRINGS = 1, 2, 3, 4, 6, 7, 8
"""Kinds of attributes, by their numbers in `AttributeProto.AttributeType`."""
_KINDS: dict[int, tuple[str, str]] = {
    1: ("<f4", "float_data"),
    2: ("|u1", "int32_data"),
    3: ("|i1", "int32_data"),
    6: ("<i4", "int32_data"),
    7: ("<i8", "int64_data"),
    9: ("|b1", "int32_data"),
    10: ("<f2", "int32_data"),
    11: ("<f8", "double_data"),
    16: ("<u2", "int32_data"),
}
"""The types of constants that are read: how their bytes look, and where their numbers are if not given as bytes."""
_HALF, _BRAIN = 10, 16
_EXTERNAL = 1


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """One operation; missing inputs have an empty name."""

    name: str
    operation: str
    domain: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    attributes: dict[str, Attribute]

    @property
    def shown(self) -> str:
        """What it is called in messages: its own name, or that of its result."""
        return (self.name or next(iter(self.outputs), ""))[:80]


@dataclass(frozen=True, slots=True, eq=False)
class Graph:
    """What is computed from what; a size of an input is None where it is open."""

    nodes: tuple[Node, ...]
    constants: dict[str, Constant]
    inputs: dict[str, tuple[int | None, ...]]
    outputs: tuple[str, ...]
    notes: dict[str, str] = field(default_factory=dict)


def parse(content: bytes, folder: Path | None) -> Graph:
    """Return the graph in the bytes of a file; raises `InputError` where there is none.

    `folder` is where numbers in other files are looked for; None takes none of them.
    """
    try:
        import onnx  # noqa: PLC0415 - an extra
        from google.protobuf.message import DecodeError  # noqa: PLC0415
    except ImportError as error:
        raise not_installed(QT_TRANSLATE_NOOP("Extra", "ONNX files"), "onnx") from error
    model = onnx.ModelProto()
    try:
        model.ParseFromString(content)
    except (DecodeError, ValueError) as error:
        _damaged(str(error)[:100])
    if not model.HasField("graph") or not model.ir_version or not (model.graph.node and model.graph.output):
        _damaged("no graph")
    if model.functions:
        refuse(QT_TRANSLATE_NOOP("Import", "the file defines operations of its own"))
    return _Reader(folder).graph(model)


def _damaged(reason: str) -> NoReturn:
    message = QT_TRANSLATE_NOOP("Import", "The file is damaged or no ONNX file: {reason}.")
    raise InputError(message, reason=reason)


class _Reader:
    """Reads one model; the numbers of all constants together are bounded."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._left = 2 * MOST_PARAMETERS

    def graph(self, model: Any) -> Graph:
        """Return the graph of a model."""
        graph = model.graph
        if len(graph.node) > MOST_NODES or len(graph.initializer) > MOST_CONSTANTS:
            refuse(QT_TRANSLATE_NOOP("Import", "it has more than {most} operations"), most=MOST_NODES)
        if graph.sparse_initializer:
            refuse(QT_TRANSLATE_NOOP("Import", "its weights are kept as sparse matrices"))
        constants = {tensor.name: self._constant(tensor) for tensor in graph.initializer}
        inputs = {value.name: _shape(value) for value in graph.input if value.name not in constants}
        return Graph(
            nodes=tuple(self._node(node) for node in graph.node),
            constants=constants,
            inputs=inputs,
            outputs=tuple(value.name for value in graph.output),
            notes={_text(entry.key): _text(entry.value) for entry in model.metadata_props},
        )

    def _node(self, node: Any) -> Node:
        attributes = {entry.name: value for entry in node.attribute if (value := self._attribute(entry)) is not None}
        domain = "" if node.domain == "ai.onnx" else node.domain
        return Node(node.name, node.op_type, domain, tuple(node.input), tuple(node.output), attributes)

    def _attribute(self, entry: Any) -> Attribute | None:
        """Return the value of an attribute; None for graphs and other things that no known operation has."""
        kind = entry.type
        if kind == _TENSOR:
            return self._constant(entry.t)
        if kind in (_STRING, _STRINGS):
            texts = [text.decode("utf-8", "replace") for text in (entry.strings if kind == _STRINGS else [entry.s])]
            return texts if kind == _STRINGS else texts[0]
        simple: dict[int, Any] = {_FLOAT: entry.f, _INT: entry.i}
        if kind in simple:
            return float(simple[kind]) if kind == _FLOAT else int(simple[kind])
        return list(entry.floats) if kind == _FLOATS else list(entry.ints) if kind == _INTS else None

    # -- constants -----------------------------------------------------------------------------------------------------

    def _constant(self, tensor: Any) -> Constant:
        """Return a constant; its claimed size must be that of its numbers."""
        name, dims = tensor.name[:80], tuple(tensor.dims)
        if tensor.data_type == 8:  # texts: names of classes, which no weight is made from
            return np.array([text.decode("utf-8", "replace")[:200] for text in tensor.string_data], dtype=np.str_)
        if tensor.data_type not in _KINDS:
            _wrong(QT_TRANSLATE_NOOP("Import", "the constant “{name}” has numbers of an unknown kind"), name)
        if len(dims) > MOST_DIMENSIONS or any(size < 0 for size in dims) or math.prod(dims) > self._left:
            _wrong(QT_TRANSLATE_NOOP("Import", "the constant “{name}” is too large"), name)
        count, (code, place) = math.prod(dims), _KINDS[tensor.data_type]
        self._left -= count
        kind = np.dtype(code)
        if tensor.data_location == _EXTERNAL:
            values = np.frombuffer(self._beside(tensor, count * kind.itemsize), kind)
        elif tensor.raw_data or not count:
            if len(tensor.raw_data) != count * kind.itemsize:
                _wrong(QT_TRANSLATE_NOOP("Import", "the constant “{name}” is not as large as it claims"), name)
            values = np.frombuffer(tensor.raw_data, kind)
        else:
            values = _listed(getattr(tensor, place), tensor.data_type, kind)
            if len(values) != count:
                _wrong(QT_TRANSLATE_NOOP("Import", "the constant “{name}” is not as large as it claims"), name)
        if tensor.data_type == _BRAIN:  # the upper half of a float32
            values = (values.astype(np.uint32) << 16).view(np.float32)
        if kind.kind == "b":
            values = values.view(np.uint8) != 0
        return values.astype(np.float64 if values.dtype.kind == "f" else values.dtype).reshape(dims)

    def _beside(self, tensor: Any, size: int) -> bytes:
        """Return the bytes of a constant that lies in another file of the same folder."""
        entries = {entry.key: entry.value for entry in tensor.external_data}
        location = entries.get("location", "")
        parts = {*PurePosixPath(location).parts, *PureWindowsPath(location).parts}
        is_plain = len(PurePosixPath(location).parts) == len(PureWindowsPath(location).parts) == 1 and ".." not in parts
        why = QT_TRANSLATE_NOOP("Import", "its numbers lie in the file “{name}”, which cannot be taken from its folder")
        if self._folder is None or not is_plain or "\0" in location or PureWindowsPath(location).drive:
            _wrong(why, location[:80])
        path = self._folder / location
        offset, length = entries.get("offset", "0"), entries.get("length", str(size))
        if not (offset.isascii() and offset.isdecimal() and len(offset) < 16 and length == str(size)):
            _wrong(why, location[:80])
        try:
            if path.is_symlink() or not stat.S_ISREG(path.stat().st_mode):
                _wrong(why, location[:80])
            with path.open("rb") as file:
                file.seek(int(offset))
                content = file.read(size)
        except (OSError, ValueError) as error:
            if isinstance(error, InputError):
                raise
            _wrong(why, location[:80])
        if len(content) != size:
            _wrong(why, location[:80])
        return content


def _wrong(why: Marked, name: str) -> NoReturn:
    refuse(why, name=name)


def _listed(numbers: Any, data_type: int, kind: np.dtype[Any]) -> Constant:
    """Return numbers that are given one by one; halves are given by their bits."""
    if data_type in (_HALF, _BRAIN):
        return (np.array(numbers, dtype=np.int64) & 0xFFFF).astype(np.uint16).view(kind)
    return np.array(numbers, dtype=np.int64).astype(kind) if kind.kind in "iub" else np.array(numbers, dtype=kind)


def _shape(value: Any) -> tuple[int | None, ...]:
    """Return the sizes of an input; open ones and such without a number are None."""
    sizes = value.type.tensor_type.shape.dim
    return tuple(int(size.dim_value) if size.HasField("dim_value") else None for size in sizes)[:MOST_DIMENSIONS]


def _text(value: str | bytes) -> str:
    """Return a text of a file: what is no UTF-8 comes as its bytes."""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value
