"""Follows an ONNX graph from its inputs and finds the dense layers in it.

Nothing is run: each value is known as columns, as sums of columns, or as a function of sums, and whatever does not
remain one of these is refused, but only where an output of the network depends on it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from nnplayground.data.dataset import Floats
from nnplayground.data.inputs import DERIVED
from nnplayground.experiment.fields import MOST_PARAMETERS
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.interchange.ways_in import onnx_functions
from nnplayground.interchange.ways_in.onnx_bytes import Constant, Graph, Node
from nnplayground.interchange.ways_in.onnx_folding import fold
from nnplayground.interchange.ways_in.onnx_operations import OPERATIONS
from nnplayground.interchange.ways_in.onnx_shapes import Known, recognised
from nnplayground.interchange.ways_in.onnx_values import (
    NO_WEIGHTS,
    TOO_LARGE,
    UNKNOWN,
    WRONG_SHAPE,
    Columns,
    Function,
    Sums,
    Unfit,
    Value,
    bare_sums,
    exactly,
    function,
    function_of,
    of_sums,
    per_unit,
    plain_columns,
    scalar_of,
    scaled_columns,
)

_MISSING = QT_TRANSLATE_NOOP("Import", "its input “{name}” comes from nowhere")
NO_ACTIVATION = QT_TRANSLATE_NOOP("Import", "what is computed up to it is no activation that is known here")


@dataclass(frozen=True, eq=False)
class Refused:
    """A value that no dense network has, and why."""

    node: Node
    why: Text


@dataclass(frozen=True, eq=False)
class Found:
    """One layer: its sums, and the activation of gain · sums + offset."""

    sums: Sums
    gain: float
    offset: float
    known: Known


class Trace:
    """The values of a graph by name, and the layers found on the way, in their order."""

    def __init__(self, graph: Graph, features: int) -> None:
        self.values: dict[str, Value | Refused] = dict(graph.constants)
        self.layers: list[Found] = []
        self.class_names: tuple[str, ...] = ()
        self.keys = [f"x{number}" for number in range(1, features + 1)]
        """Of the inputs; derived features are put behind the columns."""
        self.scales: dict[int, tuple[float, float]] = {}
        """By what each input is scaled and shifted before the first weights, as they were met."""
        self.used: list[int] = []
        """The inputs that weights lead from, in the order in which they were met."""
        self._left = 4 * MOST_PARAMETERS
        self._put_inputs(graph)
        for node in graph.nodes:
            self._follow(node)

    def _put_inputs(self, graph: Graph) -> None:
        """Number the columns of all inputs, one after the other."""
        first = 0
        for name, shape in graph.inputs.items():
            sizes = tuple(len(self.keys) if size is None else size for size in shape[1:])
            count = int(np.prod(sizes, dtype=object))
            self.values[name] = plain_columns(0, np.arange(first, first + count), sizes)
            first += count

    # -- one node after the other --------------------------------------------------------------------------------------

    def _follow(self, node: Node) -> None:
        """Find what the results of a node are; a node with a refused input is refused for the same reason."""
        given: list[Value | None] = []
        for name in node.inputs:
            value = self.values.get(name) if name else None
            if isinstance(value, Refused):
                self._put(node, value)
                return
            if name and value is None:
                self._put(node, Refused(node, Text(_MISSING, {"name": name[:80]})))
                return
            given.append(value)
        try:
            self._put(node, self._result(node, given))
        except Unfit as unfit:
            self._put(node, Refused(node, unfit.text))

    def _put(self, node: Node, value: Value | Refused) -> None:
        for name in node.outputs[:1]:
            self.values[name] = value
        for name in node.outputs[1:]:
            self.values[name] = value if isinstance(value, Refused) else Refused(node, Text(UNKNOWN))

    def _result(self, node: Node, given: list[Value | None]) -> Value:
        """Return the first result of a node; raises `Unfit`."""
        if node.domain not in ("", "ai.onnx.ml"):
            raise Unfit(UNKNOWN)
        if node.operation == "Constant":
            return _constant(node)
        present = [value for value in given if value is not None]
        if present and all(isinstance(value, np.ndarray) for value in present) and node.operation != "Dropout":
            return fold(node, [value for value in present if isinstance(value, np.ndarray)])
        act = OPERATIONS.get(node.operation)
        if act is not None:
            return act(self, node, present)
        if node.operation in onnx_functions.UNARY:
            return self._unary(node, present)
        if node.operation in onnx_functions.BINARY:
            return self._several(node, present)
        raise Unfit(UNKNOWN)

    # -- functions -----------------------------------------------------------------------------------------------------

    def _unary(self, node: Node, given: Sequence[Value]) -> Value:
        (value,) = exactly(given, 1)
        if isinstance(value, Columns):
            return self._derived(node, value)
        f = onnx_functions.UNARY[node.operation]
        readings = [
            replace(reading, values=f(reading.values, node.attributes)) for reading in function_of(value).readings
        ]
        result = function(readings, learned=function_of(value).learned, flipped=function_of(value).flipped)
        return replace(result, inner=(function_of(value), -1.0, 0.0)) if node.operation == "Neg" else result

    def _derived(self, node: Node, value: Columns) -> Value:
        """Return features that are computed from columns, as sin x₁ is."""
        if node.operation == "Neg":
            return replace(value, scale=-value.scale, shift=-value.shift)
        if node.operation != "Sin":
            raise Unfit(NO_WEIGHTS)
        return self._features(value, lambda key: f"sin({key})")

    def _features(self, value: Columns, name: Callable[[str], str]) -> Columns:
        """Return the features that are made of each column of the inputs."""
        if value.sources.any() or not value.is_bare:
            raise Unfit(NO_WEIGHTS)
        keys = [name(self.keys[unit]) for unit in value.units.tolist()]
        if any(key not in DERIVED for key in keys):
            raise Unfit(QT_TRANSLATE_NOOP("Import", "there is no such feature here"))
        for key in keys:
            if key not in self.keys:
                self.keys.append(key)
        return replace(value, units=np.array([self.keys.index(key) for key in keys]))

    def _several(self, node: Node, given: Sequence[Value]) -> Value:
        """Return the result of an operation on two values, or on more, one after the other."""
        if node.operation in ("Max", "Min", "Sum") and given:
            result = given[0]
            for value in given[1:]:
                result = self._binary(node, result, value)
            return result
        if node.operation == "Where":
            return self._where(node, given)
        return self._binary(node, *exactly(given, 2))

    def _binary(self, node: Node, first: Value, second: Value) -> Value:
        if isinstance(first, np.ndarray) and isinstance(second, np.ndarray):
            return fold(replace(node, operation="Add" if node.operation == "Sum" else node.operation), [first, second])
        if isinstance(first, np.ndarray) or isinstance(second, np.ndarray):
            return self._with_constant(node, first, second)
        if isinstance(first, Function) and isinstance(second, Function):
            f = onnx_functions.BINARY[node.operation]
            readings = [
                replace(one, values=f(one.values, other.values))
                for one in first.readings
                for other in second.readings
                if one.same_argument(other)
            ]
            if readings and first.flipped == second.flipped:
                return function(readings, learned=first.learned or second.learned, flipped=first.flipped)
        if node.operation == "Mul" and isinstance(first, Columns) and isinstance(second, Columns):
            return self._product(first, second)
        if node.operation in ("Add", "Sub", "Sum"):
            return self.added(first, second, -1.0 if node.operation == "Sub" else 1.0)
        raise Unfit(UNKNOWN)

    def _product(self, first: Columns, second: Columns) -> Columns:
        """Return the features x₁², x₂² and x₁x₂."""
        if first.width != second.width or second.sources.any() or not second.is_bare:
            raise Unfit(UNKNOWN)
        others = iter([self.keys[unit] for unit in second.units.tolist()])

        def name(key: str) -> str:
            other = next(others)
            return f"{key}^2" if key == other else "*".join(sorted((key, other)))

        return self._features(first, name)

    def added(self, first: Value, second: Value, sign: float) -> Function:
        """Return the sum of two values as sums of all that they are sums of."""
        one, flipped = self.as_sums(first)
        other, other_flipped = self.as_sums(second)
        if one.width != other.width or flipped != other_flipped:
            raise Unfit(WRONG_SHAPE)
        weights = dict(one.weights)
        for source, matrix in other.weights.items():
            weights[source] = _padded_sum(weights[source], matrix, sign) if source in weights else sign * matrix
        return of_sums(Sums(weights, one.bias + sign * other.bias), flipped=flipped)

    def _with_constant(self, node: Node, first: Value, second: Value) -> Value:
        """Return the result of an operation on a value and a constant."""
        constant, value = (first, second) if isinstance(first, np.ndarray) else (second, first)
        if not isinstance(constant, np.ndarray) or isinstance(value, np.ndarray):
            raise Unfit(UNKNOWN)
        comes_first = constant is first
        number = scalar_of(constant)
        tail = value.tail if isinstance(value, Columns) else (value.width,)
        vector = per_unit(constant, value.width, tail, flipped=value.flipped)
        line = onnx_functions.straight(node.operation, vector, comes_first=comes_first)
        if isinstance(value, Columns):
            if node.operation == "Pow" and not comes_first and number == 2.0:
                return self._features(value, lambda key: f"{key}^2")
            return scaled_columns(value, line)
        if number is None:
            return self.scaled_units(value, line)
        f = onnx_functions.BINARY[node.operation]
        alone = np.float64(number)
        readings = [
            replace(reading, values=f(alone, reading.values) if comes_first else f(reading.values, alone))
            for reading in value.readings
        ]
        learned = value.learned or node.operation == "PRelu"
        result = function(readings, learned=learned, flipped=value.flipped)
        return result if line is None else replace(result, inner=(value, float(line[0][0]), float(line[1][0])))

    def scaled_units(self, value: Function, line: tuple[Floats, Floats] | None) -> Value:
        """Return values that are scaled and shifted each by a number of its own."""
        if line is None:
            raise Unfit(QT_TRANSLATE_NOOP("Import", "its constant differs from neuron to neuron"))
        found = bare_sums(value)
        if found is None:
            return scaled_columns(self.close(value), line)
        sums, gain, offset = found
        scale, shift = line
        self.spend(sum(matrix.size for matrix in sums.weights.values()))
        weights = {source: matrix * (scale * gain)[:, None] for source, matrix in sums.weights.items()}
        return of_sums(Sums(weights, (sums.bias * gain + offset) * scale + shift), flipped=value.flipped)

    def _where(self, node: Node, given: Sequence[Value]) -> Value:
        """Return a choice between values by a condition; all must be functions of the same sums, or numbers."""
        values = exactly(given, 3)
        functions = [value for value in values if isinstance(value, Function)]
        if not functions or any(isinstance(value, Columns) for value in values):
            raise Unfit(UNKNOWN)
        readings = []
        for reading in functions[0].readings:
            parts = [_part(value, reading) for value in values]
            known = [part for part in parts if part is not None]
            if len(known) == 3:
                readings.append(replace(reading, values=np.where(known[0] != 0.0, known[1], known[2])))
        if not readings:
            raise Unfit(UNKNOWN)
        learned = any(value.learned for value in functions)
        del node
        return function(readings, learned=learned, flipped=functions[0].flipped)

    # -- layers --------------------------------------------------------------------------------------------------------

    def close(self, value: Value) -> Columns:
        """Return a value as columns: a function of sums becomes the layer that computes it."""
        if isinstance(value, Columns):
            return value
        if isinstance(value, np.ndarray):
            raise Unfit(UNKNOWN)
        found = bare_sums(value)
        if found is not None:
            return self.layer(*found, Known("identity"), flipped=value.flipped)
        for reading in value.readings:
            known = recognised(reading.values, learned=value.learned)
            if known is not None:
                return self.layer(reading.sums, reading.gain, reading.offset, known, flipped=value.flipped)
        if value.inner is not None:
            inside, scale, shift = value.inner
            columns = self.close(inside)
            return scaled_columns(columns, (np.full(columns.width, scale), np.full(columns.width, shift)))
        raise Unfit(NO_ACTIVATION)

    def layer(self, sums: Sums, gain: float, offset: float, known: Known, *, flipped: bool) -> Columns:
        """Return the outputs of a layer; one that was met before is the same."""
        for number, layer in enumerate(self.layers, start=1):
            if layer.sums is sums and (layer.gain, layer.offset, layer.known) == (gain, offset, known):
                return replace(plain_columns(number, np.arange(sums.width), (sums.width,)), flipped=flipped)
        self.layers.append(Found(sums, gain, offset, known))
        return replace(plain_columns(len(self.layers), np.arange(sums.width), (sums.width,)), flipped=flipped)

    def as_sums(self, value: Value) -> tuple[Sums, bool]:
        """Return a value as sums, and whether samples are columns; columns become sums with one weight of 1 each."""
        if isinstance(value, Function) and (found := bare_sums(value)) is not None:
            sums, gain, offset = found
            if (gain, offset) == (1.0, 0.0):
                return sums, value.flipped
            self.spend(sum(matrix.size for matrix in sums.weights.values()))
            scaled = {source: gain * matrix for source, matrix in sums.weights.items()}
            return Sums(scaled, gain * sums.bias + offset), value.flipped
        columns = self.close(value)
        self.spend(columns.width**2)
        return self.weighted(columns, np.eye(columns.width)), columns.flipped

    def weighted(self, columns: Columns, matrix: Floats) -> Sums:
        """Return sums of columns by weights `(width, n_out)`."""
        if len(columns.tail) != 1 or matrix.ndim != 2 or len(matrix) != columns.width or not matrix.size:
            raise Unfit(WRONG_SHAPE)
        weights: dict[int, Floats] = {}
        bias = columns.shift @ matrix
        scale, shift = columns.scale.copy(), np.zeros(columns.width)
        for place in np.flatnonzero(columns.sources == 0).tolist():
            unit = int(columns.units[place])
            scale[place], shift[place] = self._relative(unit, columns.scale[place], columns.shift[place])
            bias = bias + (shift[place] - columns.shift[place]) * matrix[place]
        for source in np.unique(columns.sources).tolist():
            own = columns.sources == source
            size = self.layers[source - 1].sums.width if source else len(self.keys)
            self.spend(size * matrix.shape[1])
            made = np.zeros((size, matrix.shape[1]))
            np.add.at(made, columns.units[own], matrix[own] * scale[own, None])
            weights[source] = np.ascontiguousarray(made.T)
        return Sums(weights, bias)

    def _relative(self, unit: int, scale: float, shift: float) -> tuple[float, float]:
        """Return factor and offset of an input in terms of how it was scaled when it was first met."""
        if unit not in self.scales:
            self.scales[unit] = (scale, shift) if scale else (1.0, 0.0)
            self.used.append(unit)
        first_scale, first_shift = self.scales[unit]
        factor = scale / first_scale
        return factor, shift - factor * first_shift

    def spend(self, count: int) -> None:
        """Bound the numbers that are made of a file, however its nodes are wired."""
        self._left -= count
        if self._left < 0:
            raise Unfit(TOO_LARGE)


def _padded_sum(first: Floats, second: Floats, sign: float) -> Floats:
    """Return a sum of matrices of which one may know more inputs than the other."""
    width = max(first.shape[1], second.shape[1])
    made = np.zeros((len(first), width))
    made[:, : first.shape[1]] += first
    made[:, : second.shape[1]] += sign * second
    return made


def _part(value: Value, reading: object) -> Floats | None:
    """Return the values of a function of the same argument, or a number for all of the grid."""
    if isinstance(value, np.ndarray):
        number = scalar_of(value)
        return None if number is None else np.float64(number) * np.ones(1)
    if isinstance(value, Function):
        return next((each.values for each in value.readings if each.same_argument(reading)), None)  # type: ignore[arg-type]
    return None


def _constant(node: Node) -> Constant:
    """Return the value of a `Constant` node."""
    for name in ("value", "value_float", "value_int", "value_floats", "value_ints"):
        value = node.attributes.get(name)
        if value is not None and not isinstance(value, str):
            made = np.asarray(value)
            return made.astype(np.float64) if made.dtype.kind == "f" else made
    raise Unfit(UNKNOWN)
