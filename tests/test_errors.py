"""What is said where the packages of an extra are missing, or where the system refuses a file."""

from __future__ import annotations

import errno
import os
import sys

import numpy as np
import pytest

from nnplayground.data.dataset import REGRESSION
from nnplayground.data.inputs import Inputs
from nnplayground.errors import InputError, reason
from nnplayground.i18n import Marked
from nnplayground.interchange import onnx_file, sklearn_model
from nnplayground.interchange.model import Layer, Model
from nnplayground.interchange.ways_in import onnx_bytes, skops_reading
from nnplayground.tuning.executors import cluster

MODEL = Model(
    title="",
    feature_names=("a",),
    inputs=Inputs(("x1",), np.zeros(1), np.ones(1)),
    layers=tuple(
        Layer(np.ones((1, 1)), np.ones(1), key, {}, (column,)) for column, key in enumerate(("relu", "identity"))
    ),
    task=REGRESSION,
    class_names=(),
    target_names=("b",),
    threshold=0.5,
)


def ask_cluster() -> None:
    with cluster("tcp://127.0.0.1:1"):
        pass


ASKING = {
    "distributed": ("distributed", ask_cluster),
    "skops.io": ("scikit-learn skops", lambda: skops_reading.decode(b"")),
    "onnx": ("onnx", lambda: onnx_bytes.parse(b"", None)),
    "onnx out": ("onnx", lambda: onnx_file.encode(MODEL)),
    "sklearn.neural_network": ("scikit-learn", lambda: sklearn_model.to_sklearn(MODEL)),
}


@pytest.mark.parametrize("module", ASKING)
@pytest.mark.parametrize("is_frozen", [False, True])
def test_a_missing_package_is_named_with_the_way_to_it(
    module: str, is_frozen: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    packages, ask = ASKING[module]
    monkeypatch.setitem(sys.modules, module.split(maxsplit=1)[0], None)  # an import finds nothing then
    if is_frozen:
        monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(InputError) as caught:
        ask()
    assert f"pip install {packages}" in str(caught.value)
    assert ("leaves out" in str(caught.value)) == is_frozen


@pytest.mark.parametrize("number", [errno.ENOENT, errno.EACCES, errno.ENOSPC])
def test_what_the_system_says_can_be_translated(number: int) -> None:
    said = reason(OSError(number, os.strerror(number), "x.nnplay"))
    assert isinstance(said, Marked)
    assert said == os.strerror(number)


def test_what_is_not_known_is_said_as_it_is() -> None:
    assert reason(OSError(errno.EXDEV, "Invalid cross-device link")) == "Invalid cross-device link"
    assert reason(ValueError("embedded null byte")) == "embedded null byte"
