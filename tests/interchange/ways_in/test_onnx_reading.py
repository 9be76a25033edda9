"""ONNX files become the networks that they are, whoever wrote them; what is no dense network is refused by its node."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from onnx import TensorProto, helper, numpy_helper

from nnplayground.data.dataset import CLASSIFICATION
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.errors import InputError
from nnplayground.interchange import onnx_file
from nnplayground.interchange.model import Model
from nnplayground.interchange.ways_in.imported import Imported
from nnplayground.interchange.ways_in.onnx_functions import BINARY, UNARY
from nnplayground.interchange.ways_in.onnx_operations import OPERATIONS
from nnplayground.interchange.ways_in.onnx_reading import decode
from tests.interchange.models import models, rows

FILES = sorted((Path(__file__).parent / "files").glob("*.onnx"))
W = np.array([[0.5, -1.0], [2.0, 0.25], [-0.75, 1.5]])
B = np.array([0.1, -0.2])


def as_model(imported: Imported) -> Model:
    """Return the network as the one that every export is held to."""
    names = tuple(f"c{number}" for number in range(imported.n_features))
    return Model("", names, imported.inputs, imported.layers, CLASSIFICATION, (), (), 0.5)


def single(model: Model) -> Model:
    """Return a model whose numbers single precision can hold."""

    def rounded(values: np.ndarray) -> np.ndarray:
        return values.astype(np.float32).astype(np.float64)

    layers = [replace(each, weights=rounded(each.weights), bias=rounded(each.bias)) for each in model.layers]
    scaling = replace(model.inputs, mean=rounded(model.inputs.mean), scale=rounded(model.inputs.scale))
    return replace(model, layers=tuple(layers), inputs=scaling)


@settings(max_examples=150)
@given(models())
def test_what_was_exported_comes_back(model: Model) -> None:
    model = single(model)
    imported = decode(onnx_file.encode(model))
    x = rows(model)
    np.testing.assert_allclose(as_model(imported).outputs(x), model.outputs(x), rtol=1e-9, atol=1e-9)
    assert [each.activation for each in imported.layers] == [each.activation for each in model.layers]
    assert [each.columns for each in imported.layers] == [each.columns for each in model.layers]
    assert imported.inputs.keys == model.inputs.keys
    wanted = model.class_names if not any("\n" in name for name in model.class_names) else ()
    fits = len(wanted) == max(2, model.layers[-1].bias.size)
    assert imported.class_names == (wanted if model.is_classifier and fits else ())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_files_of_other_programs_give_the_same_outputs(path: Path) -> None:
    imported = decode(path.read_bytes())
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    (given_input,) = session.get_inputs()
    x = np.random.default_rng(0).normal(size=(6, imported.n_features)).astype(np.float32)
    found = session.run(None, {given_input.name: x.reshape(6, *given_input.shape[1:])})[-1]
    if isinstance(found, list):
        found = np.array([list(row.values()) for row in found])
    mine = as_model(imported).outputs(x.astype(np.float64))
    np.testing.assert_allclose(mine, found[:, -mine.shape[1] :], rtol=1e-6, atol=1e-6)


def test_classes_are_named_by_the_file() -> None:
    named = {path.stem: decode(path.read_bytes()).class_names for path in FILES}
    assert named["skl2onnx_iris"] == ("setosa", "versicolor", "virginica")
    assert named["skl2onnx_scaled"] == ("0", "1")
    assert named["torch_relu"] == ()


# -- graphs by hand ----------------------------------------------------------------------------------------------------


def graph(
    nodes: list[Any],
    constants: dict[str, Any] | None = None,
    shape: tuple[Any, ...] = ("m", 3),
    outputs: tuple[str, ...] = ("y",),
) -> bytes:
    """Return a file whose input is x."""
    made = helper.make_graph(
        nodes,
        "g",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in outputs],
        [numpy_helper.from_array(np.asarray(value), name) for name, value in (constants or {}).items()],
    )
    return helper.make_model(made, opset_imports=[helper.make_opsetid("", 20)]).SerializeToString()


def node(operation: str, inputs: str, output: str, **attributes: Any) -> Any:
    return helper.make_node(operation, inputs.split(), [output], name=f"n_{output}", **attributes)


X = np.random.default_rng(3).normal(size=(7, 3))


def outputs(content: bytes, x: np.ndarray = X) -> np.ndarray:
    return as_model(decode(content)).outputs(x)


Z = X @ W + B
SUMS = [node("MatMul", "x W", "s"), node("Add", "s b", "z")]
NUMBERS: dict[str, Any] = {"W": W, "b": B}


@pytest.mark.parametrize(
    ("nodes", "constants", "wanted"),
    [
        ([node("Gemm", "x W b", "y")], NUMBERS, Z),
        ([node("Gemm", "x W b", "y", transB=1)], {"W": W.T.copy(), "b": B}, Z),
        ([node("Gemm", "x W b", "y", alpha=0.5, beta=-2.0)], NUMBERS, 0.5 * X @ W - 2.0 * B),
        ([node("Gemm", "x W", "y", alpha=3.0)], NUMBERS, 3.0 * X @ W),
        ([node("Gemm", "x W b", "y")], {"W": W, "b": np.array(0.5)}, X @ W + 0.5),
        ([node("Gemm", "x W b", "y")], {"W": W, "b": B[None, :]}, Z),
        ([node("Transpose", "x", "t", perm=[1, 0]), node("Gemm", "t W b", "y", transA=1)], NUMBERS, Z),
        (
            [
                node("Transpose", "x", "t", perm=[1, 0]),
                node("MatMul", "V t", "s"),
                node("Add", "s c", "z"),
                node("Transpose", "z", "y", perm=[1, 0]),
            ],
            {"V": W.T.copy(), "c": B[:, None]},
            Z,
        ),
        ([node("Transpose", "V", "W"), node("MatMul", "x W", "y")], {"V": W.T.copy()}, X @ W),
        ([node("MatMul", "x W", "s"), node("Sub", "b s", "y")], NUMBERS, B - X @ W),
        ([node("MatMul", "x W", "s"), node("Div", "s d", "y")], {**NUMBERS, "d": [2.0, 4.0]}, X @ W / [2.0, 4.0]),
        ([*SUMS, node("Sum", "z z", "y")], NUMBERS, 2.0 * Z),
        ([*SUMS, node("MatMul", "x W", "o"), node("Sub", "z o", "y")], NUMBERS, B + 0.0 * Z),
        ([node("Identity", "x", "i"), node("Cast", "i", "c", to=1), node("Dropout", "c", "d"), *[
            node("MatMul", "d W", "y")]], NUMBERS, X @ W),
        ([node("Slice", "x from to axis", "s"), node("MatMul", "s V", "y")],
         {"from": [1], "to": [3], "axis": [1], "V": W[1:]}, X[:, 1:] @ W[1:]),
        ([node("Constant", "", "V", value=numpy_helper.from_array(W.astype(np.float16))), node("MatMul", "x V", "y")],
         {}, X @ W),
        ([node("Shape", "x", "h"), node("Gather", "h zero", "m"), node("Unsqueeze", "m axis", "u"),
          node("Concat", "u rest", "to", axis=0), node("Reshape", "x to", "f"), node("MatMul", "f W", "y")],
         {**NUMBERS, "zero": np.array(0), "axis": [0], "rest": [-1]}, X @ W),
        ([*SUMS, node("Softmax", "z", "y", axis=-1)], NUMBERS, np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)),
    ],
)  # fmt: skip
def test_sums_in_every_form(nodes: list[Any], constants: dict[str, Any], wanted: np.ndarray) -> None:
    np.testing.assert_allclose(outputs(graph(nodes, constants)), wanted, rtol=1e-6, atol=1e-9)


def decomposed(*steps: tuple[str, str, str], **constants: float) -> tuple[list[Any], dict[str, Any]]:
    return [*SUMS, *(node(*step) for step in steps)], {**NUMBERS, **{key: np.array(v) for key, v in constants.items()}}


FORMS: dict[str, tuple[str, tuple[list[Any], dict[str, Any]]]] = {
    "sigmoid as a quotient": (
        "logistic",
        decomposed(("Neg", "z", "n"), ("Exp", "n", "e"), ("Add", "one e", "d"), ("Div", "one d", "y"), one=1.0),
    ),
    "sigmoid by reciprocal": (
        "logistic",
        decomposed(
            ("Mul", "z m", "n"), ("Exp", "n", "e"), ("Add", "e one", "d"), ("Reciprocal", "d", "y"), m=-1.0, one=1.0
        ),
    ),
    "tanh by sigmoid": (
        "tanh",
        decomposed(
            ("Mul", "z two", "n"), ("Sigmoid", "n", "s"), ("Mul", "s two", "t"), ("Sub", "t one", "y"), two=2.0, one=1.0
        ),
    ),
    "softplus as a logarithm": (
        "softplus",
        decomposed(("Exp", "z", "e"), ("Add", "e one", "d"), ("Log", "d", "y"), one=1.0),
    ),
    "swish": ("swish", decomposed(("Sigmoid", "z", "s"), ("Mul", "z s", "y"))),
    "gelu by erf": (
        "gelu",
        decomposed(
            ("Div", "z root", "q"), ("Erf", "q", "e"), ("Add", "e one", "a"), ("Mul", "z a", "p"),
            ("Mul", "p half", "y"), root=2.0**0.5, one=1.0, half=0.5,
        ),
    ),
    "gelu by tanh": (
        "gelu_tanh",
        decomposed(
            ("Pow", "z three", "c"), ("Mul", "c k", "i"), ("Add", "z i", "j"), ("Mul", "j r", "t"), ("Tanh", "t", "h"),
            ("Add", "h one", "a"), ("Mul", "z a", "p"), ("Mul", "p half", "y"),
            three=3.0, k=0.044715, r=(2.0 / np.pi) ** 0.5, one=1.0, half=0.5,
        ),
    ),
    "relu by maximum": ("relu", decomposed(("Max", "z zero", "y"), zero=0.0)),
    "relu by choice": ("relu", decomposed(("Greater", "z zero", "g"), ("Where", "g z zero", "y"), zero=0.0)),
    "leaky by maximum": ("leaky_relu", decomposed(("Mul", "z a", "l"), ("Max", "z l", "y"), a=0.125)),
    "prelu by two relus": (
        "leaky_relu",
        decomposed(
            ("Relu", "z", "p"), ("Neg", "z", "n"), ("Relu", "n", "q"), ("Mul", "q a", "l"), ("Sub", "p l", "y"), a=0.125
        ),
    ),
    "step": ("step", decomposed(("Less", "z zero", "l"), ("Not", "l", "g"), ("Cast", "g", "y"), zero=0.0)),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_activations_in_several_nodes_are_known(form: str) -> None:
    key, (nodes, constants) = FORMS[form]
    for each in nodes:
        if each.op_type == "Cast":
            each.attribute.append(helper.make_attribute("to", 1))
    imported = decode(graph(nodes, {name: np.asarray(v, np.float32) for name, v in constants.items()}))
    (layer,) = imported.layers
    assert layer.activation == key
    wanted = ACTIVATIONS[key]((X @ W + B).T, **({"slope": 0.125} if key == "leaky_relu" else {})).T
    np.testing.assert_allclose(as_model(imported).outputs(X), wanted, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize(
    ("operation", "attributes", "key", "params"),
    [
        ("LeakyRelu", {"alpha": 0.3}, "leaky_relu", {"slope": 0.3}),
        ("LeakyRelu", {}, "leaky_relu", {"slope": 0.01}),
        ("Elu", {"alpha": 0.7}, "elu", {"alpha": 0.7}),
        ("Elu", {}, "elu", {"alpha": 1.0}),
        ("Gelu", {"approximate": "tanh"}, "gelu_tanh", {}),
        ("Gelu", {}, "gelu", {}),
        ("Atan", {}, "arctan", {}),
        ("Softplus", {}, "softplus", {}),
        ("Swish", {}, "swish", {}),
        ("Abs", {}, "leaky_relu", {"slope": -1.0}),
    ],
)
def test_activations_keep_their_parameters(
    operation: str, attributes: dict[str, Any], key: str, params: dict[str, float]
) -> None:
    (layer,) = decode(graph([*SUMS, node(operation, "z", "y", **attributes)], NUMBERS)).layers
    assert (layer.activation, layer.params) == (key, params)


def test_a_learned_slope_stays_learned_and_must_be_one_for_the_layer() -> None:
    (layer,) = decode(graph([*SUMS, node("PRelu", "z a", "y")], {**NUMBERS, "a": [0.5, 0.5]})).layers
    assert (layer.activation, layer.params) == ("prelu", {"slope": 0.5})
    with pytest.raises(InputError, match=r"n_y.*PRelu.*differs from neuron to neuron"):
        decode(graph([*SUMS, node("PRelu", "z a", "y")], {**NUMBERS, "a": [0.5, 0.6]}))


def test_a_skip_by_addition_is_a_skip() -> None:
    nodes = [
        *SUMS,
        node("Tanh", "z", "a"),
        node("MatMul", "a V", "p"),
        node("MatMul", "x U", "q"),
        node("Add", "p q", "y"),
    ]
    v, u = np.array([[1.0], [2.0]]), np.array([[0.5], [0.25], [-1.0]])
    content = graph(nodes, {**NUMBERS, "V": v, "U": u})
    assert [layer.columns for layer in decode(content).layers] == [(0,), (1, 0)]
    np.testing.assert_allclose(outputs(content), np.tanh(Z) @ v + X @ u, rtol=1e-9)


def test_a_residual_connection_becomes_weights_of_one() -> None:
    nodes = [*SUMS, node("Tanh", "z", "a"), node("Gemm", "a V", "p"), node("Add", "a p", "y")]
    v = np.array([[1.0, 3.0], [2.0, -1.0]])
    np.testing.assert_allclose(outputs(graph(nodes, {**NUMBERS, "V": v})), np.tanh(Z) + np.tanh(Z) @ v, rtol=1e-9)


def test_samples_of_several_dimensions_are_laid_flat() -> None:
    w = np.arange(24.0).reshape(12, 2) / 10.0
    x = np.random.default_rng(1).normal(size=(5, 12))
    for flat in (node("Flatten", "x", "f"), node("Reshape", "x to", "f")):
        content = graph([flat, node("MatMul", "f W", "y")], {"W": w, "to": [-1, 12]}, ("m", 3, 2, 2))
        np.testing.assert_allclose(outputs(content, x), x @ w, rtol=1e-9)


def test_what_the_output_does_not_need_may_be_anything() -> None:
    nodes = [*SUMS, node("Softmax", "z", "p"), node("ArgMax", "p", "label", axis=1), node("Relu", "s", "unused")]
    assert len(decode(graph(nodes, NUMBERS, outputs=("label", "p"))).layers) == 1


def test_the_width_of_an_open_input_is_that_of_the_first_weights() -> None:
    np.testing.assert_allclose(outputs(graph([node("Gemm", "x W b", "y")], NUMBERS, ("m", "n"))), Z, rtol=1e-9)


# -- refused -----------------------------------------------------------------------------------------------------------

BIG = np.ones((3, 10_001), np.float32)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (graph([node("Conv", "x W", "y")], NUMBERS), "n_y.*Conv.*no such operation"),
        (graph([*SUMS, node("Relu", "z", "r"), node("LSTM", "r W", "y")], NUMBERS), "n_y.*LSTM"),
        (graph([*SUMS, node("Mish", "z", "y")], NUMBERS), "n_y.*Mish"),
        (graph([*SUMS, node("Exp", "z", "y")], NUMBERS), "n_y.*Exp.*no activation that is known"),
        (graph([*SUMS, node("Sin", "z", "y")], NUMBERS), "n_y.*Sin.*no activation"),
        (graph([*SUMS, node("Relu", "z", "r"), node("Tanh", "r", "y")], NUMBERS), "n_y.*Tanh.*no activation"),
        (graph([node("Relu", "x", "y")]), "n_y.*Relu.*no weights before"),
        (graph([node("MatMul", "x x", "y")]), "n_y.*MatMul.*no constants"),
        (graph([node("MatMul", "x W", "y")], {"W": W.T.copy()}), "n_y.*another shape"),
        (graph([node("MatMul", "x nothing", "y")]), "nothing.*comes from nowhere"),
        (graph([*SUMS, node("Add", "z c", "y")], {**NUMBERS, "c": np.ones(5)}), "n_y.*another shape"),
        (graph([node("MatMul", "x W", "y")], {"W": np.array([[1.0, np.nan]] * 3)}), "layer 1.*finite"),
        (graph([node("MatMul", "x W", "y")], {"W": BIG}), "10001 neurons"),
        (graph([node("Identity", "x", "y")]), "no output of a layer"),
        (graph([*SUMS, node("Relu", "z", "r"), node("Mul", "r k", "y")], {**NUMBERS, "k": np.array(2.0)}), "scaled"),
        (graph([*SUMS, node("Tanh", "z", "t"), node("Softmax", "t", "y")], NUMBERS), "n_y.*Softmax"),
        (
            graph([*SUMS, node("MatMul", "x W", "q"), node("Tanh", "z", "a"), node("Relu", "q", "c"),
                   node("Concat", "a c", "j", axis=1), node("MatMul", "j V", "y")], {**NUMBERS, "V": np.ones((4, 1))}),
            "side by side",
        ),
        (graph([node("MatMul", "x W", "y")], NUMBERS, ("m", 0)), "has no size"),
        (graph([node("MatMul", "x W", "y")], NUMBERS, ("m", "a", "b")), "has no size"),
        (graph([node("MatMul", "x W", "y")], NUMBERS, ("m", 10**12)), "has no size"),
    ],
)  # fmt: skip
def test_what_is_no_dense_network_is_refused_by_its_node(content: bytes, why: str) -> None:
    with pytest.raises(InputError, match=why):
        decode(content)


def test_operations_of_the_file_itself_are_refused() -> None:
    model = onnx.load_model_from_string(graph([node("Gemm", "x W b", "y")], NUMBERS))
    model.functions.append(helper.make_function("own", "F", ["a"], ["b"], [node("Relu", "a", "b")], []))
    with pytest.raises(InputError, match="operations of its own"):
        decode(model.SerializeToString())


@pytest.mark.parametrize(
    "nodes",
    [
        [node("Mul", "row column", "big")],
        [
            node("Concat", " ".join(["row"] * 300), "row2", axis=0),
            node("Concat", " ".join(["row2"] * 300), "big", axis=0),
        ],
        [node("Gather", "row many", "big")],
        [node("Expand", "row to", "big")],
        [node("ConstantOfShape", "to", "big")],
    ],
)
def test_constants_that_grow_are_refused_before_they_do(nodes: list[Any]) -> None:
    constants = {
        "row": np.ones((1, 30_000)), "column": np.ones((30_000, 1)), "many": np.zeros(30_000, np.int64),
        "to": np.array([30_000, 30_000]),
    }  # fmt: skip
    with pytest.raises(InputError, match=r"too large|no such operation"):
        decode(graph([*nodes, node("MatMul", "x big", "y")], constants))


def test_a_size_that_is_only_claimed_is_refused() -> None:
    for change in (
        lambda tensor: tensor.dims.__setitem__(0, 8 * 10**12),
        lambda tensor: tensor.dims.__setitem__(0, -3),
        lambda tensor: tensor.ClearField("raw_data"),
        lambda tensor: setattr(tensor, "raw_data", tensor.raw_data[:-1]),
        lambda tensor: setattr(tensor, "data_type", 99),
        lambda tensor: tensor.dims.extend([1] * 9),
    ):
        model = onnx.load_model_from_string(graph([node("Gemm", "x W b", "y")], NUMBERS))
        change(model.graph.initializer[0])
        with pytest.raises(InputError, match="constant “W”"):
            decode(model.SerializeToString())


def beside(location: str, **more: str) -> bytes:
    """Return a file whose weights lie in another one."""
    model = onnx.load_model_from_string(graph([node("MatMul", "x W", "y")], {"W": W.astype(np.float32)}))
    tensor = model.graph.initializer[0]
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
    for key, value in {"location": location, **more}.items():
        tensor.external_data.add(key=key, value=value)
    return model.SerializeToString()


def test_numbers_in_another_file_come_from_the_same_folder_alone(tmp_path: Path) -> None:
    folder = tmp_path / "net"
    folder.mkdir()
    content = b"....." + W.astype(np.float32).tobytes()
    (folder / "net.data").write_bytes(content)
    (tmp_path / "secret").write_bytes(content)
    np.testing.assert_allclose(
        as_model(decode(beside("net.data", offset="5", length="24"), folder)).outputs(X), X @ W, rtol=1e-9
    )
    refused = [
        ("../secret", {"offset": "5"}), (str(tmp_path / "secret"), {"offset": "5"}), ("C:\\secret", {}),
        ("..\\secret", {}),
        ("net.data", {"offset": "6"}), ("net.data", {"offset": "-5"}), ("net.data", {"offset": "5", "length": "99"}),
        ("net.data", {"offset": "9" * 30}), ("missing", {}), ("", {}), (".", {}), ("a\0b", {}), ("/dev/zero", {}),
    ]  # fmt: skip
    if hasattr(Path, "symlink_to"):
        (folder / "link").symlink_to(tmp_path / "secret")
        refused.append(("link", {"offset": "5"}))
    for location, more in refused:
        with pytest.raises(InputError, match="cannot be taken from its folder"):
            decode(beside(location, **more), folder)
    with pytest.raises(InputError, match="cannot be taken from its folder"):
        decode(beside("net.data", offset="5"))


# -- damaged -----------------------------------------------------------------------------------------------------------


def outcome(content: bytes) -> str:
    """Return what reading ends with; anything but a network or an `InputError` fails."""
    try:
        return str(len(decode(content).layers))
    except InputError as error:
        return str(error)


def damaged(content: bytes, rng: np.random.Generator) -> bytes:
    """Return the bytes cut, with some changed, taken out, doubled or put in."""
    changed, way = bytearray(content), rng.integers(5)
    places = rng.integers(0, len(changed), rng.integers(1, 6))
    for place in sorted(places.tolist(), reverse=True):
        if way == 0:
            changed[place] ^= 1 << int(rng.integers(8))
        elif way == 1:
            changed[place] = int(rng.integers(256))
        elif way == 2:
            del changed[place : place + int(rng.integers(1, 9))]
        elif way == 3:
            changed[place:place] = changed[place : place + int(rng.integers(1, 30))]
        else:
            changed[place:place] = rng.bytes(int(rng.integers(1, 9)))
        if not changed:
            break
    return bytes(changed)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_damage_is_an_input_error_and_nothing_else(path: Path) -> None:
    content, rng = path.read_bytes(), np.random.default_rng(len(path.stem))
    for _ in range(700):
        outcome(damaged(content, rng))
    for length in range(0, len(content), 7):
        outcome(content[:length])


@settings(max_examples=300)
@given(st.binary(max_size=200))
def test_any_bytes_are_an_input_error_and_nothing_else(content: bytes) -> None:
    outcome(content)


def wild(rng: np.random.Generator) -> bytes:
    """Return known operations wired at random behind a layer, with attributes and constants of any kind."""
    operations = sorted({*OPERATIONS, *UNARY, *BINARY, "Unsqueeze"})
    attributes = [
        "axis",
        "perm",
        "to",
        "transA",
        "transB",
        "alpha",
        "epsilon",
        "axes",
        "scale",
        "offset",
        "approximate",
    ]
    values: list[Any] = [0, 1, -1, 99, [1, 0], [0, 0, 7], 1.5, [1.5], "a", ["a", "b"], float("nan"), float("inf")]
    names, nodes = ["x", "W", "b", "one", "i", "z"], list(SUMS)
    for number in range(int(rng.integers(1, 10))):
        count = int(rng.integers(1, 3)) if rng.random() < 0.8 else int(rng.integers(0, 6))
        inputs = " ".join(rng.choice(names[-3:] if rng.random() < 0.5 else names, count))
        given = {name: values[int(rng.integers(len(values)))] for name in attributes if rng.random() < 0.06}
        nodes.append(node(str(rng.choice(operations)), inputs, f"v{number}", **given))
        names.append(f"v{number}")

    def sized() -> np.ndarray:
        return np.ones(tuple(rng.integers(0, 4, int(rng.integers(0, 4)))))

    constants = {
        "W": W if rng.random() < 0.7 else sized(),
        "b": B if rng.random() < 0.7 else sized(),
        "one": np.array(rng.choice([1.0, 0.0, -1.0, np.nan, 1e308])),
        "i": rng.integers(-3, 4, tuple(rng.integers(0, 3, int(rng.integers(0, 2))))),
    }
    return graph(nodes, constants, outputs=(names[-1],))


@pytest.mark.thorough
def test_wild_graphs_are_an_input_error_and_nothing_else() -> None:
    rng, found = np.random.default_rng(0), 0
    for _ in range(3000):
        found += outcome(wild(rng)).isdecimal()
    assert found > 50  # some of them are networks
