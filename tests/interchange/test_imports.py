"""Which files are read as networks, and what the others are called."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace
from sklearn.neural_network import MLPClassifier

from nnplayground.errors import InputError
from nnplayground.experiment import edits, files
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.filing.drops import is_network
from nnplayground.interchange import imports
from nnplayground.interchange.imports import PICKLES, SUFFIXES, read

FILES = Path(__file__).parent / "ways_in" / "files"
IRIS = edits.choose_source(Experiment(), "iris")


def why(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        read(path, IRIS)
    assert path.name in str(caught.value)
    return str(caught.value)


class Trap:
    """Would leave a file if it were unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self):
        return os.mkdir, (str(self.path),)


@pytest.mark.parametrize("suffix", [".pkl", ".pickle", ".joblib", ".pt", ".onnx", ".skops", ".PKL"])
def test_a_pickle_is_never_opened(tmp_path: Path, suffix: str) -> None:
    for protocol in (0, 2, 5):
        path = tmp_path / f"model{suffix}"
        path.write_bytes(pickle.dumps(Trap(tmp_path / "trapped"), protocol))
        said = why(path)
        assert "pickle" in said or "text file" in said
        if suffix.lower() in PICKLES:
            assert "skops.io.dump" in said
    assert not (tmp_path / "trapped").exists()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "empty"),
        (b"PK\x03\x04rest", "ZIP archive"),
        (b"\x89HDF\r\n\x1a\n", "HDF5"),
        (b"\x93NUMPY\x01\x00", "array of NumPy"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"%PDF-1.7", "PDF"),
        (b"x1,x2,y\r\n1,2,3\r\n", "text file"),
        (b"....TFL3....", "TensorFlow Lite"),
    ],
)
def test_a_file_of_another_kind_is_called_by_its_name(tmp_path: Path, content: bytes, kind: str) -> None:
    path = tmp_path / "net.onnx"
    path.write_bytes(content)
    assert kind in why(path)


def test_what_is_no_file_of_a_network_is_said(tmp_path: Path) -> None:
    assert ".onnx, .skops" in why(tmp_path / "net.h5")
    assert "cannot be read" in why(tmp_path / "missing.onnx")
    folder = tmp_path / "folder.onnx"
    folder.mkdir()
    assert "not an ordinary file" in why(folder)


def test_a_file_of_skops_is_one_and_no_other_archive(tmp_path: Path) -> None:
    pytest.importorskip("skops.io")
    onnx_as_skops = tmp_path / "net.skops"
    onnx_as_skops.write_bytes((FILES / "torch_relu.onnx").read_bytes())
    assert "damaged or no .skops file" in why(onnx_as_skops)
    experiment = tmp_path / "run.skops"
    files.save(experiment, files.Saved(Experiment()))
    assert "damaged or no .skops file" in why(experiment)


@pytest.mark.skipif(os.name == "nt", reason="files of Unix")
def test_devices_and_pipes_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.onnx")
    (tmp_path / "zero.onnx").symlink_to("/dev/zero")
    for name in ("pipe.onnx", "zero.onnx"):
        assert "not an ordinary file" in why(tmp_path / name)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.onnx"
    with path.open("wb") as file:
        file.truncate(imports.MOST_BYTES + 1)
    assert "too large" in why(path)


def test_both_kinds_are_read_by_their_names(tmp_path: Path) -> None:
    assert read(FILES / "skl2onnx_iris.onnx", IRIS).saved.parameters is not None
    skops_io = pytest.importorskip("skops.io")
    x = np.random.default_rng(0).normal(size=(30, 4))
    model = MLPClassifier(hidden_layer_sizes=(2,), max_iter=500, tol=1.0).fit(x, np.arange(30) % 3)
    skops_io.dump(model, tmp_path / "NET.SKOPS")
    opened = read(tmp_path / "NET.SKOPS", replace(IRIS, title="old"))
    assert [layer.units for layer in opened.saved.experiment.network.layers] == [2, 3]


@pytest.mark.parametrize("suffix", sorted({*SUFFIXES, *PICKLES}))
def test_the_window_knows_the_same_names(suffix: str) -> None:
    assert is_network(Path(f"NET{suffix.upper()}"))


@pytest.mark.parametrize("name", ["run.nnplay", "table.CSV", "picture.png", "onnx"])
def test_nothing_else_is_taken_for_a_network(name: str) -> None:
    assert not is_network(Path(name))
