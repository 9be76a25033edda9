"""The network as a Python file that needs NumPy alone."""

from __future__ import annotations

from nnplayground.interchange.functions import NUMPY, feature
from nnplayground.interchange.model import Layer, Model
from nnplayground.interchange.source import array, heading, texts

TOOL = "NumPy"
_SOFTMAX = '''

def softmax(z):
    """e^z / sum(e^z) of every row, without overflow."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
'''


def encode(model: Model) -> str:
    """Return the source: `outputs(x)` and `predict(x)` for raw rows `(m, n)`."""
    uses = {layer.activation for layer in model.layers}
    lines = [
        *heading(model.title),
        '"""A network, in plain NumPy: predict(x) takes raw rows (m, n)."""',
        "",
        *(["import math", ""] if uses & {"gelu", "gelu_tanh"} else []),
        "import numpy as np",
        "",
        f"FEATURES = {texts(model.feature_names)}",
        f"MEAN = np.array({array(model.inputs.mean)})",
        f"SCALE = np.array({array(model.inputs.scale)})",
        *names(model),
    ]
    for number, layer in enumerate(model.layers, start=1):
        lines += [f"W{number} = np.array({array(layer.weights)})", f"b{number} = np.array({array(layer.bias)})"]
    source = "\n".join(lines) + "\n"
    if "softmax" in uses:
        source += _SOFTMAX
    return source + _outputs(model) + predict(model, "outputs(x)")


def names(model: Model) -> list[str]:
    """Return what the outputs mean, as constants."""
    if not model.is_classifier:
        return [f"TARGETS = {texts(model.target_names)}"]
    found = [f"CLASSES = np.array({texts(model.class_names)})"]
    return [*found, f"THRESHOLD = {model.threshold!r}"] if model.layers[-1].bias.size == 1 else found


def _outputs(model: Model) -> str:
    columns = ", ".join(feature(key, "np.sin") for key in model.inputs.keys)
    lines = [
        "",
        "",
        "def outputs(x):",
        '    """Return the outputs of the network (m, n_out) for raw rows."""',
        "    x = np.asarray(x, dtype=float)",
        f"    a0 = (np.column_stack([{columns}]) - MEAN) / SCALE",
    ]
    for number, layer in enumerate(model.layers, start=1):
        lines += [
            f"    z = {below(layer, 'np.hstack(({}))')} @ W{number}.T + b{number}",
            f"    a{number} = {_f(layer)}",
        ]
    return "\n".join([*lines, f"    return a{len(model.layers)}", ""])


def below(layer: Layer, join: str) -> str:
    """Return what feeds a layer: the layer below, or several joined."""
    parts = [f"a{column}" for column in layer.columns]
    return parts[0] if len(parts) == 1 else join.format(", ".join(parts))


def _f(layer: Layer) -> str:
    return NUMPY[layer.activation].format(**{name: repr(value) for name, value in layer.params.items()})


def predict(model: Model, outputs: str, to_numpy: str = "{}") -> str:
    """Return the function that decides: the class, or the numbers themselves."""
    made = to_numpy.format(outputs)
    if not model.is_classifier:
        what, body = "the targets", f"    return {made}"
    elif model.layers[-1].bias.size == 1:
        what, body = "the class of every row", f"    return CLASSES[({made}[:, 0] >= THRESHOLD).astype(int)]"
    else:
        what, body = "the class of every row", f"    return CLASSES[{made}.argmax(axis=1)]"
    return f'\n\ndef predict(x):\n    """Return {what} for raw rows (m, n)."""\n{body}\n'
