"""The network as a Python file for Keras 3, on whatever backend it runs, in double precision."""

from __future__ import annotations

from nnplayground.interchange.functions import KERAS, feature
from nnplayground.interchange.model import Layer, Model
from nnplayground.interchange.numpy_source import below, names, predict
from nnplayground.interchange.source import array, heading, texts

TOOL = "Keras"


def encode(model: Model) -> str:
    """Return the source: the model `network`, `outputs(x)` and `predict(x)`."""
    columns = ", ".join(feature(key, "ops.sin") for key in model.inputs.keys)
    lines = [
        *heading(model.title),
        '"""A network, in Keras: predict(x) takes raw rows (m, n)."""',
        "",
        "import keras",
        "import numpy as np",
        "from keras import ops",
        "",
        'keras.config.set_floatx("float64")',
        "",
        f"FEATURES = {texts(model.feature_names)}",
        f'MEAN = ops.convert_to_tensor({array(model.inputs.mean)}, dtype="float64")',
        f'SCALE = ops.convert_to_tensor({array(model.inputs.scale)}, dtype="float64")',
        *names(model),
        "",
        "",
        "class Network(keras.Model):",
        '    """Takes raw rows (m, n)."""',
        "",
        "    def __init__(self):",
        '        super().__init__(dtype="float64")',
    ]
    for number, layer in enumerate(model.layers, start=1):
        lines.append(f'        self.layer{number} = keras.layers.Dense({layer.bias.size}, dtype="float64")')
    lines += ["", "    def call(self, x):", f"        a0 = (ops.stack([{columns}], axis=1) - MEAN) / SCALE"]
    for number, layer in enumerate(model.layers, start=1):
        lines += [
            f"        z = self.layer{number}({below(layer, 'ops.concatenate(({}), axis=1)')})",
            f"        a{number} = {_f(layer)}",
        ]
    lines += [
        f"        return a{len(model.layers)}",
        "",
        "",
        "network = Network()",
        f"network(np.zeros((1, {len(model.feature_names)})))",
    ]
    for number, layer in enumerate(model.layers, start=1):
        weights, bias = array(layer.weights.T), array(layer.bias)
        lines.append(f"network.layer{number}.set_weights([np.array({weights}), np.array({bias})])")
    return "\n".join(lines) + "\n" + _OUTPUTS + predict(model, "outputs(x)")


_OUTPUTS = '''

def outputs(x):
    """Return the outputs of the network (m, n_out) for raw rows."""
    return ops.convert_to_numpy(network(np.asarray(x, dtype=float)))
'''


def _f(layer: Layer) -> str:
    return KERAS[layer.activation].format(**{name: repr(value) for name, value in layer.params.items()})
