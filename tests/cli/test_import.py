"""`import`: what it says of a network, what it writes, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nnplayground.experiment import files
from tests.cli.conftest import Cli

FILES = Path(__file__).parent.parent / "interchange" / "ways_in" / "files"


def test_a_network_is_judged_by_the_data_and_saved(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "run.nnplay"
    result = cli("import", str(FILES / "skl2onnx_iris.onnx"), "--data", "iris", "--save", str(path), "--json")
    assert (result.code, result.err) == (0, "")
    figures = result.json
    assert figures["layers"] == [
        {"units": 4, "activation": "relu"},
        {"units": 3, "activation": "relu"},
        {"units": 3, "activation": "softmax"},
    ]
    assert (figures["data"], figures["classes"], figures["n_train"]) == ("iris", 3, 105)
    assert {"train_accuracy", "test_accuracy", "notices"} <= figures.keys()
    saved = files.load(path)
    assert saved.parameters is not None
    assert np.isfinite(saved.parameters).all()
    assert cli("import", str(FILES / "skl2onnx_iris.onnx"), "--data", "iris", "--no-standardize").code == 0


def test_the_table_is_for_people(cli: Cli) -> None:
    result = cli("import", str(FILES / "torch_gelu.onnx"), "--language", "id")
    assert result.code == 0
    assert "GELU" in result.out


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        ((str(FILES / "skl2onnx_iris.onnx"),), "inputs: 4, classes: 3"),
        (("missing.onnx",), "cannot be read"),
        (("model.pkl",), "pickle can run any code"),
        ((str(FILES / "README.md"),), ".onnx, .skops"),
        ((str(FILES / "skl2onnx_iris.onnx"), "--data", "nothing"), "neither a file nor a data set"),
        ((str(FILES / "skl2onnx_iris.onnx"), "--data", "iris", "--save", "/nowhere/x.nnplay"), "--save"),
    ],
)
def test_what_cannot_be_is_refused(cli: Cli, arguments: tuple[str, ...], why: str) -> None:
    result = cli("import", *arguments, "--language", "en")
    assert result.code == 2
    assert why in result.err
    assert "Traceback" not in result.err
