"""`.skops` files: networks come in, nothing else is loaded, and damage is an `InputError`."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import pytest
from sklearn.compose import TransformedTargetRegressor
from sklearn.linear_model import LogisticRegression
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer, StandardScaler

from nnplayground.errors import InputError
from nnplayground.interchange.ways_in.skops_reading import decode
from tests.interchange.ways_in.test_onnx_reading import as_model, damaged
from tests.interchange.ways_in.test_sklearn_reading import CURVES, IRIS, fitted, outputs_of

skops_io = pytest.importorskip("skops.io")

MODELS: dict[str, Callable[[], Any]] = {
    "adam": lambda: fitted(
        MLPClassifier(hidden_layer_sizes=(3, 2), max_iter=3), IRIS[0], np.array(list("abc"))[IRIS[1]]
    ),
    "sgd": lambda: fitted(MLPClassifier(hidden_layer_sizes=(3,), max_iter=3, solver="sgd"), *IRIS),
    "lbfgs": lambda: fitted(MLPRegressor(hidden_layer_sizes=(3,), max_iter=3, solver="lbfgs"), *CURVES),
    "scaled": lambda: fitted(
        make_pipeline(StandardScaler(), MLPClassifier(hidden_layer_sizes=(3,), max_iter=3)), *IRIS
    ),
    "early": lambda: fitted(
        MLPClassifier(hidden_layer_sizes=(3,), max_iter=3, early_stopping=True, random_state=1), *IRIS
    ),
    "random": lambda: fitted(
        MLPClassifier(hidden_layer_sizes=(3,), max_iter=3, random_state=np.random.RandomState(1)), *IRIS
    ),
    "single": lambda: fitted(MLPClassifier(hidden_layer_sizes=(3,), max_iter=3), IRIS[0].astype(np.float32), IRIS[1]),
}


@cache
def file_of(key: str) -> bytes:
    return bytes(skops_io.dumps(MODELS[key]()))


@pytest.mark.parametrize("key", MODELS)
def test_a_file_gives_the_outputs_of_its_model(key: str) -> None:
    model = MODELS[key]()
    x = (CURVES if key == "lbfgs" else IRIS)[0]
    for compression in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        imported = decode(skops_io.dumps(model, compression=compression))
        wanted = outputs_of(model, x.astype(np.float32) if key == "single" else x)
        np.testing.assert_allclose(as_model(imported).outputs(x), wanted, rtol=1e-5 if key == "single" else 1e-12)


@pytest.mark.parametrize(
    "model",
    [
        fitted(LogisticRegression(), *IRIS),
        make_pipeline(FunctionTransformer(np.log1p), MLPClassifier()),
        TransformedTargetRegressor(MLPRegressor(), func=np.log, inverse_func=np.exp),
        {"a": 1},
        [np.ones(3)],
        np.ones(3),
        print,
        np.load,
    ],
    ids=lambda model: type(model).__name__,
)
def test_anything_but_a_network_is_refused_by_its_type(model: Any) -> None:
    with pytest.raises(InputError, match=r"the file holds “|is no MLPClassifier"):
        decode(skops_io.dumps(model))


# -- made by hand ------------------------------------------------------------------------------------------------------


def rewritten(key: str, change: Callable[[dict[str, Any], dict[str, bytes]], None]) -> bytes:
    """Return a file with its description or its members changed."""
    with zipfile.ZipFile(io.BytesIO(file_of(key))) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    schema = json.loads(members["schema.json"])
    change(schema, members)
    members["schema.json"] = json.dumps(schema).encode()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("module", "name", "loader"),
    [
        ("os", "system", "FunctionNode"),
        ("builtins", "exec", "TypeNode"),
        ("builtins", "print", "TypeNode"),
        ("operator", "methodcaller", "OperatorFuncNode"),
        ("builtins", "function", "MethodNode"),
        ("functools", "partial", "PartialNode"),
        ("sklearn.neural_network._multilayer_perceptron", "MLPClassifier", "FunctionNode"),
        ("numpy", "load", "FunctionNode"),
        ("numpy", "ndarray", "ObjectNode"),
        ("numpy", "float64", "TypeNode"),
        ("", "", ""),
    ],
)
def test_no_other_type_gets_as_far_as_the_library(module: str, name: str, loader: str) -> None:
    node = {"__module__": module, "__class__": name, "__loader__": loader, "content": "x", "__id__": 1}

    def put(schema: dict[str, Any], _members: dict[str, bytes]) -> None:
        schema["content"]["content"]["activation"] = node

    with pytest.raises(InputError, match="only a scikit-learn MLP"):
        decode(rewritten("adam", put))


def test_arrays_of_objects_and_claimed_sizes_are_refused() -> None:
    def first(members: dict[str, bytes]) -> str:
        return next(name for name in members if name != "schema.json")

    def with_array(array: np.ndarray) -> Callable[[Any, dict[str, bytes]], None]:
        buffer = io.BytesIO()
        np.save(buffer, array, allow_pickle=True)

        def put(_schema: Any, members: dict[str, bytes]) -> None:
            members[first(members)] = buffer.getvalue()

        return put

    def huge(_schema: Any, members: dict[str, bytes]) -> None:
        header = np.lib.format.header_data_from_array_1_0(np.ones(1)) | {"shape": (10**12,)}
        buffer = io.BytesIO()
        np.lib.format.write_array_header_1_0(buffer, header)
        members[first(members)] = buffer.getvalue()

    def gone(_schema: Any, members: dict[str, bytes]) -> None:
        del members[first(members)]

    def elsewhere(_schema: Any, members: dict[str, bytes]) -> None:
        members["../../evil.npy"] = b""

    for change in (with_array(np.array([{}], dtype=object)), huge, gone, elsewhere):
        with pytest.raises(InputError, match="damaged"):
            decode(rewritten("sgd", change))


@pytest.mark.thorough
def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(3):
            archive.writestr(f"{number}.npy", bytes(200_000_000))
    with pytest.raises(InputError, match="too large"):
        decode(buffer.getvalue())


def test_a_deep_description_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("schema.json", "[" * 100_000)
    with pytest.raises(InputError, match="damaged"):
        decode(buffer.getvalue())


def outcome(content: bytes) -> None:
    """Read; anything but a network or an `InputError` fails."""
    try:
        decode(content)
    except InputError:
        return


@pytest.mark.parametrize("key", ["sgd", "scaled"])
def test_damaged_bytes_are_an_input_error_and_nothing_else(key: str) -> None:
    content, rng = file_of(key), np.random.default_rng(1)
    for _ in range(700):
        outcome(damaged(content, rng))
    for length in range(0, len(content), 499):
        outcome(content[:length])


@pytest.mark.thorough
def test_damaged_descriptions_are_an_input_error_and_nothing_else() -> None:
    """With checksums that are right, so that what is inside is met."""
    rng, values = (
        np.random.default_rng(2),
        [None, True, 3, -1.5, "", "text", [], {}, [1], "null", "NaN", "1e999", '"x"'],
    )

    def change(schema: Any, members: dict[str, bytes]) -> None:
        places = []
        waiting = [schema]
        while waiting:
            value = waiting.pop()
            pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
            for key, inner in list(pairs):
                places.append((value, key))
                waiting.append(inner)
        for number in rng.integers(0, len(places), int(rng.integers(1, 4))).tolist():
            holder, key = places[number]
            if rng.random() < 0.3 and isinstance(holder, dict):
                holder.pop(key, None)
            else:
                holder[key] = values[int(rng.integers(len(values)))]
        if rng.random() < 0.2:
            name = list(members)[int(rng.integers(len(members)))]
            members[name] = damaged(members[name], rng)

    for _ in range(400):
        outcome(rewritten("scaled", change))
