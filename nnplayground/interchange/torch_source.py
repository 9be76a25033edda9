"""The network as a Python file for PyTorch: a module with the weights in it, in double precision."""

from __future__ import annotations

from nnplayground.interchange.functions import TORCH, feature
from nnplayground.interchange.model import Layer, Model
from nnplayground.interchange.numpy_source import below, names, predict
from nnplayground.interchange.source import array, heading, texts

TOOL = "PyTorch"


def encode(model: Model) -> str:
    """Return the source: the module `Network`, `outputs(x)` and `predict(x)`."""
    lines = [
        *heading(model.title),
        '"""A network, in PyTorch: predict(x) takes raw rows (m, n)."""',
        "",
        "import numpy as np",
        "import torch",
        "import torch.nn.functional as F",
        "from torch import nn",
        "",
        f"FEATURES = {texts(model.feature_names)}",
        *names(model),
        "",
        "",
        "class Network(nn.Module):",
        '    """Takes raw rows (m, n) as a tensor of doubles."""',
        "",
        "    def __init__(self):",
        "        super().__init__()",
        f'        self.register_buffer("mean", {_tensor(array(model.inputs.mean))})',
        f'        self.register_buffer("scale", {_tensor(array(model.inputs.scale))})',
    ]
    for number, layer in enumerate(model.layers, start=1):
        lines += _made(number, layer)
    columns = ", ".join(feature(key, "torch.sin") for key in model.inputs.keys)
    lines += [
        "",
        "    def forward(self, x):",
        f"        a0 = (torch.stack([{columns}], dim=1) - self.mean) / self.scale",
    ]
    for number, layer in enumerate(model.layers, start=1):
        lines += [
            f"        z = self.layer{number}({below(layer, 'torch.cat(({}), dim=1)')})",
            f"        a{number} = {_f(number, layer)}",
        ]
    lines += [f"        return a{len(model.layers)}", "", ""]
    return "\n".join(lines) + _OUTPUTS + predict(model, "outputs(x)", "{}.numpy()")


_OUTPUTS = '''network = Network().double().eval()


def outputs(x):
    """Return the outputs of the network (m, n_out) for raw rows."""
    with torch.no_grad():
        return network(torch.as_tensor(np.asarray(x, dtype=float)))
'''


def _tensor(values: str) -> str:
    return f"torch.tensor({values}, dtype=torch.float64)"


def _made(number: int, layer: Layer) -> list[str]:
    n_out, n_in = layer.weights.shape
    lines = [
        f"        self.layer{number} = nn.Linear({n_in}, {n_out}, dtype=torch.float64)",
        "        with torch.no_grad():",
        f"            self.layer{number}.weight.copy_({_tensor(array(layer.weights))})",
        f"            self.layer{number}.bias.copy_({_tensor(array(layer.bias))})",
    ]
    if layer.activation == "prelu":
        lines.append(f"        self.slope{number} = nn.Parameter({_tensor(repr([layer.params['slope']]))})")
    return lines


def _f(number: int, layer: Layer) -> str:
    params = {name: repr(value) for name, value in layer.params.items()}
    if layer.activation == "prelu":
        params["slope"] = f"self.slope{number}"
    return TORCH[layer.activation].format(**params)
