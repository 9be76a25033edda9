"""The network as a fitted `MLPClassifier` or `MLPRegressor` of scikit-learn, where one can be like it."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnplayground.errors import not_installed
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.interchange.functions import SKLEARN
from nnplayground.interchange.model import Model, refuse
from nnplayground.interchange.source import array, heading, texts

TOOL = "scikit-learn"


def check(model: Model) -> None:
    """Raise `InputError` with the reason where scikit-learn has no such network on raw columns."""
    check_network(model)
    if not model.uses_plain_columns:
        refuse(TOOL, QT_TRANSLATE_NOOP("Interchange", "the inputs must be all columns as they are, without others"))


def check_network(model: Model) -> None:
    """Raise `InputError` with the reason where scikit-learn has no such network."""
    *hidden, output = model.layers
    activations = {layer.activation for layer in hidden}
    if not hidden:
        refuse(TOOL, QT_TRANSLATE_NOOP("Interchange", "it needs a hidden layer"))
    if len(activations) > 1:
        refuse(TOOL, QT_TRANSLATE_NOOP("Interchange", "all hidden layers must have the same activation"))
    for key in sorted(activations - SKLEARN.keys()):
        refuse(TOOL, QT_TRANSLATE_NOOP("Interchange", "it has no activation “{key}”"), key=key)
    if any(layer.has_skips for layer in model.layers):
        refuse(TOOL, QT_TRANSLATE_NOOP("Interchange", "a layer may only be fed by the one below it"))
    if output.activation != (wanted := _output(model)):
        why = QT_TRANSLATE_NOOP("Interchange", "its output is {wanted} here, not {key}")
        refuse(TOOL, why, wanted=wanted, key=output.activation)


def _output(model: Model) -> str:
    if not model.is_classifier:
        return "identity"
    return "logistic" if model.layers[-1].bias.size == 1 else "softmax"


def to_sklearn(model: Model) -> Any:
    """Return the fitted estimator, in a pipeline after a `StandardScaler` where the inputs are standardised.

    Raises `InputError` where it cannot be expressed, or where scikit-learn is not installed.
    """
    check(model)
    try:
        from sklearn.neural_network import MLPClassifier, MLPRegressor  # noqa: PLC0415 - not needed to run the program
        from sklearn.pipeline import make_pipeline  # noqa: PLC0415
        from sklearn.preprocessing import LabelBinarizer, StandardScaler  # noqa: PLC0415
    except ImportError as error:
        raise not_installed(QT_TRANSLATE_NOOP("Extra", "estimators of scikit-learn"), "scikit-learn") from error
    *hidden, output = model.layers
    kind = MLPClassifier if model.is_classifier else MLPRegressor
    sizes = tuple(layer.bias.size for layer in hidden)
    network = kind(hidden_layer_sizes=sizes, activation=SKLEARN[hidden[0].activation])
    network.coefs_ = [layer.weights.T.copy() for layer in model.layers]
    network.intercepts_ = [layer.bias.copy() for layer in model.layers]
    network.n_layers_, network.n_outputs_ = len(model.layers) + 1, output.bias.size
    network.n_features_in_, network.out_activation_ = len(model.inputs.keys), output.activation
    network.n_iter_, network.t_ = 0, 0
    if model.is_classifier:
        network.classes_ = np.array(model.class_names)
        binarizer = LabelBinarizer().fit(network.classes_)
        binarizer.classes_ = network.classes_  # in the order of the outputs, which need not be that of the alphabet
        network._label_binarizer = binarizer  # noqa: SLF001 - predict asks for it
    if not model.is_scaled:
        return network
    scaler = StandardScaler()
    scaler.mean_, scaler.scale_ = model.inputs.mean.copy(), model.inputs.scale.copy()
    scaler.var_, scaler.n_features_in_, scaler.n_samples_seen_ = scaler.scale_**2, network.n_features_in_, 1
    return make_pipeline(scaler, network)


def encode(model: Model) -> str:
    """Return a Python file that makes the fitted estimator `network` from its numbers."""
    check(model)
    *hidden, output = model.layers
    kind = "MLPClassifier" if model.is_classifier else "MLPRegressor"
    sizes = repr(tuple(layer.bias.size for layer in hidden))
    coefs = ",\n".join(f"np.array({array(layer.weights.T)})" for layer in model.layers)
    intercepts = ",\n".join(f"np.array({array(layer.bias)})" for layer in model.layers)
    lines = [
        *heading(model.title),
        '"""A network, in scikit-learn: network.predict(x) takes raw rows (m, n)."""',
        "",
        "import numpy as np",
        f"from sklearn.neural_network import {kind}",
        *(["from sklearn.pipeline import make_pipeline"] if model.is_scaled else []),
        *_preprocessing(model),
        "",
        f"FEATURES = {texts(model.feature_names)}",
        "",
        f'network = {kind}(hidden_layer_sizes={sizes}, activation="{SKLEARN[hidden[0].activation]}")',
        f"network.coefs_ = [\n{coefs}\n]",
        f"network.intercepts_ = [\n{intercepts}\n]",
        f"network.n_layers_, network.n_outputs_ = {len(model.layers) + 1}, {output.bias.size}",
        f'network.n_features_in_, network.out_activation_ = {len(model.inputs.keys)}, "{output.activation}"',
        "network.n_iter_, network.t_ = 0, 0",
    ]
    if model.is_classifier:
        lines += [
            f"network.classes_ = np.array({texts(model.class_names)})",
            "network._label_binarizer = LabelBinarizer().fit(network.classes_)",
            "network._label_binarizer.classes_ = network.classes_  # in the order of the outputs",
        ]
    if model.is_scaled:
        lines += [
            "scaler = StandardScaler()",
            f"scaler.mean_ = np.array({array(model.inputs.mean)})",
            f"scaler.scale_ = np.array({array(model.inputs.scale)})",
            "scaler.var_, scaler.n_samples_seen_ = scaler.scale_**2, 1",
            "scaler.n_features_in_ = network.n_features_in_",
            "network = make_pipeline(scaler, network)",
        ]
    return "\n".join(lines) + "\n"


def _preprocessing(model: Model) -> list[str]:
    wanted = [*(["LabelBinarizer"] if model.is_classifier else []), *(["StandardScaler"] if model.is_scaled else [])]
    return [f"from sklearn.preprocessing import {', '.join(wanted)}"] if wanted else []
