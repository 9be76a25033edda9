"""The network as an ONNX file: raw rows in, outputs out, in single precision as most who read it expect."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from nnplayground.data.dataset import Floats
from nnplayground.errors import not_installed
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.interchange.model import Layer, Model, refuse

TOOL = "ONNX"
OPSET, IR_VERSION = 20, 9
"""What readers of the last years understand; Gelu came with opset 20."""

_SIMPLE = {
    "identity": "Identity",
    "logistic": "Sigmoid",
    "tanh": "Tanh",
    "arctan": "Atan",
    "relu": "Relu",
    "softplus": "Softplus",
}
_WITH_ATTRIBUTES: dict[str, tuple[str, Callable[[dict[str, float]], dict[str, Any]]]] = {
    "softmax": ("Softmax", lambda _: {"axis": 1}),
    "leaky_relu": ("LeakyRelu", lambda params: {"alpha": params["slope"]}),
    "elu": ("Elu", lambda params: {"alpha": params["alpha"]}),
    "gelu": ("Gelu", lambda _: {"approximate": "none"}),
    "gelu_tanh": ("Gelu", lambda _: {"approximate": "tanh"}),
}


def encode(model: Model) -> bytes:
    """Return the bytes of the file; raises `InputError` where the package `onnx` is not installed."""
    try:
        import onnx  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise not_installed(QT_TRANSLATE_NOOP("Extra", "ONNX files"), "onnx") from error
    graph = _Graph(onnx, model)
    made = onnx.helper.make_model(
        graph.proto(), opset_imports=[onnx.helper.make_opsetid("", OPSET)], producer_name="NN Playground"
    )
    made.ir_version = IR_VERSION
    if model.is_classifier:
        onnx.helper.set_model_props(made, {"classes": "\n".join(model.class_names)})
    onnx.checker.check_model(made, full_check=True)
    return bytes(made.SerializeToString())


class _Graph:
    """Nodes and constants, as they are added; names of values are those of the lecture."""

    def __init__(self, onnx: Any, model: Model) -> None:
        self._onnx, self._model = onnx, model
        self._nodes: list[Any] = []
        self._constants: list[Any] = []

    def proto(self) -> Any:
        """Return the graph."""
        helper, model = self._onnx.helper, self._model
        columns = [self._inputs()]
        for number, layer in enumerate(model.layers, start=1):
            columns.append(self._layer(number, layer, [columns[column] for column in layer.columns]))
        self._node("Identity", [columns[-1]], "outputs")
        kind = self._onnx.TensorProto.FLOAT
        rows, n_out = len(model.feature_names), model.layers[-1].bias.size
        return helper.make_graph(
            self._nodes,
            "network",
            [helper.make_tensor_value_info("x", kind, ["m", rows])],
            [helper.make_tensor_value_info("outputs", kind, ["m", n_out])],
            self._constants,
        )

    def _node(self, operation: str, inputs: list[str], output: str, **attributes: Any) -> str:
        self._nodes.append(self._onnx.helper.make_node(operation, inputs, [output], **attributes))
        return output

    def _constant(self, name: str, values: Floats | float, kind: type[np.generic] = np.float32) -> str:
        array = np.asarray(values, dtype=kind)
        self._constants.append(self._onnx.numpy_helper.from_array(array, name))
        return name

    def _inputs(self) -> str:
        keys = self._model.inputs.keys
        columns = [self._feature(key, f"input{number}") for number, key in enumerate(keys, start=1)]
        joined = self._node("Concat", columns, "columns", axis=1)
        centred = self._node("Sub", [joined, self._constant("mean", self._model.inputs.mean)], "centred")
        return self._node("Div", [centred, self._constant("scale", self._model.inputs.scale)], "a0")

    def _feature(self, key: str, name: str) -> str:
        """Return an input as a column `(m, 1)`."""
        numbers = [int(char) - 1 for char in key if char in "12"] if not key[1:].isdecimal() else [int(key[1:]) - 1]
        if key.endswith("^2"):
            first = self._column(numbers[0], name)
            return self._node("Mul", [first, first], f"{name}_squared")
        if key == "x1*x2":
            both = [self._column(0, f"{name}_1"), self._column(1, f"{name}_2")]
            return self._node("Mul", both, f"{name}_product")
        if key.startswith("sin"):
            return self._node("Sin", [self._column(numbers[0], name)], f"{name}_sine")
        return self._column(numbers[0], name)

    def _column(self, number: int, name: str) -> str:
        return self._node("Gather", ["x", self._constant(f"{name}_at", [number], np.int64)], name, axis=1)  # type: ignore[arg-type]

    def _layer(self, number: int, layer: Layer, below: list[str]) -> str:
        joined = below[0] if len(below) == 1 else self._node("Concat", below, f"below{number}", axis=1)
        weights, bias = self._constant(f"W{number}", layer.weights), self._constant(f"b{number}", layer.bias)
        z = self._node("Gemm", [joined, weights, bias], f"z{number}", transB=1)
        return self._activation(layer, z, f"a{number}")

    def _activation(self, layer: Layer, z: str, name: str) -> str:
        key = layer.activation
        if key not in EXPRESSED:
            refuse(TOOL, QT_TRANSLATE_NOOP("Interchange", "it has no activation “{key}”"), key=key)
        if key in _SIMPLE:
            return self._node(_SIMPLE[key], [z], name)
        if key in _WITH_ATTRIBUTES:
            operation, attributes = _WITH_ATTRIBUTES[key]
            return self._node(operation, [z], name, **attributes(layer.params))
        return _COMPOSED[key](self, layer, z, name)

    def _prelu(self, layer: Layer, z: str, name: str) -> str:
        return self._node("PRelu", [z, self._constant(f"{name}_slope", layer.params["slope"])], name)

    def _swish(self, _layer: Layer, z: str, name: str) -> str:
        return self._node("Mul", [z, self._node("Sigmoid", [z], f"{name}_sigmoid")], name)

    def _step(self, _layer: Layer, z: str, name: str) -> str:
        at_least = self._node("GreaterOrEqual", [z, self._constant(f"{name}_zero", 0.0)], f"{name}_at_least")
        return self._node("Cast", [at_least], name, to=self._onnx.TensorProto.FLOAT)


_COMPOSED: dict[str, Callable[[_Graph, Layer, str, str], str]] = {
    "prelu": _Graph._prelu,  # noqa: SLF001 - our own
    "swish": _Graph._swish,  # noqa: SLF001
    "step": _Graph._step,  # noqa: SLF001
}
EXPRESSED = frozenset({*_SIMPLE, *_WITH_ATTRIBUTES, *_COMPOSED})
"""The activations that ONNX has, or that are made of several nodes."""
