"""Every way out for a trained network, as one list: what it is called, how its files end, and how it is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from nnplayground.catalogue import catalogue
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.interchange import keras_source, numpy_source, onnx_file, sklearn_model, tikz, torch_source
from nnplayground.interchange.functions import KERAS, NUMPY, TORCH
from nnplayground.interchange.model import Model, refuse


@dataclass(frozen=True, slots=True)
class Export:
    """One way out; `encode` raises `InputError` with the reason where the network cannot be expressed."""

    key: str
    label: Marked
    suffix: str
    encode: Callable[[Model], bytes]


def _source(tool: str, encode: Callable[[Model], str], known: Mapping[str, str]) -> Callable[[Model], bytes]:
    def encoded(model: Model) -> bytes:
        for layer in model.layers:
            if layer.activation not in known:
                refuse(tool, QT_TRANSLATE_NOOP("Interchange", "it has no activation “{key}”"), key=layer.activation)
        return encode(model).encode("utf-8")

    return encoded


EXPORTS = catalogue(
    [
        Export(
            "numpy",
            QT_TRANSLATE_NOOP("Interchange", "Python with NumPy alone"),
            ".py",
            _source("NumPy", numpy_source.encode, NUMPY),
        ),
        Export(
            "sklearn",
            QT_TRANSLATE_NOOP("Interchange", "Python with scikit-learn (MLPClassifier, MLPRegressor)"),
            ".py",
            lambda model: sklearn_model.encode(model).encode("utf-8"),
        ),
        Export(
            "torch",
            QT_TRANSLATE_NOOP("Interchange", "Python with PyTorch"),
            ".py",
            _source("PyTorch", torch_source.encode, TORCH),
        ),
        Export(
            "keras",
            QT_TRANSLATE_NOOP("Interchange", "Python with Keras"),
            ".py",
            _source("Keras", keras_source.encode, KERAS),
        ),
        Export(
            "tikz",
            QT_TRANSLATE_NOOP("Interchange", "Drawing for LaTeX (TikZ)"),
            ".tex",
            lambda model: tikz.encode(model).encode("utf-8"),
        ),
        Export("onnx", QT_TRANSLATE_NOOP("Interchange", "ONNX file"), ".onnx", onnx_file.encode),
    ]
)
"""Every way out, in the order of the menu."""
