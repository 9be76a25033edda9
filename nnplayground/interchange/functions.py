"""Activations and derived features in the words of each tool; what is missing here, a tool cannot express.

In the expressions `z` is the sum, `{slope}` and the like are the parameters of the activation.
"""

from __future__ import annotations

from collections.abc import Mapping

NUMPY: Mapping[str, str] = {
    "identity": "z",
    "step": "np.heaviside(z, 1.0)",
    "logistic": "1.0 / (1.0 + np.exp(-z))",
    "tanh": "np.tanh(z)",
    "arctan": "np.arctan(z)",
    "relu": "np.maximum(z, 0.0)",
    "prelu": "np.where(z < 0.0, {slope} * z, z)",
    "elu": "np.where(z < 0.0, {alpha} * np.expm1(np.minimum(z, 0.0)), z)",
    "softplus": "np.logaddexp(0.0, z)",
    "leaky_relu": "np.where(z < 0.0, {slope} * z, z)",
    "gelu": "z * 0.5 * (1.0 + np.vectorize(math.erf)(z / math.sqrt(2.0)))",
    "gelu_tanh": "z * 0.5 * (1.0 + np.tanh(math.sqrt(2.0 / math.pi) * (z + 0.044715 * z**3)))",
    "swish": "z / (1.0 + np.exp(-z))",
    "softmax": "softmax(z)",
}
TORCH: Mapping[str, str] = {
    "identity": "z",
    "step": "torch.heaviside(z, torch.ones_like(z))",
    "logistic": "torch.sigmoid(z)",
    "tanh": "torch.tanh(z)",
    "arctan": "torch.arctan(z)",
    "relu": "torch.relu(z)",
    "prelu": "F.prelu(z, {slope})",
    "elu": "F.elu(z, {alpha})",
    "softplus": "torch.logaddexp(z, torch.zeros_like(z))",
    "leaky_relu": "F.leaky_relu(z, {slope})",
    "gelu": "F.gelu(z)",
    "gelu_tanh": 'F.gelu(z, approximate="tanh")',
    "swish": "F.silu(z)",
    "softmax": "torch.softmax(z, dim=1)",
}
KERAS: Mapping[str, str] = {
    "identity": "z",
    "step": 'ops.cast(z >= 0.0, "float64")',
    "logistic": "ops.sigmoid(z)",
    "tanh": "ops.tanh(z)",
    "arctan": "ops.arctan(z)",
    "relu": "ops.relu(z)",
    "prelu": "ops.where(z < 0.0, {slope} * z, z)",
    "elu": "ops.where(z < 0.0, {alpha} * (ops.exp(ops.minimum(z, 0.0)) - 1.0), z)",
    "softplus": "ops.softplus(z)",
    "leaky_relu": "ops.where(z < 0.0, {slope} * z, z)",
    "gelu": "ops.gelu(z, approximate=False)",
    "gelu_tanh": "ops.gelu(z, approximate=True)",
    "swish": "ops.silu(z)",
    "softmax": "ops.softmax(z, axis=1)",
}
SKLEARN: Mapping[str, str] = {"identity": "identity", "logistic": "logistic", "tanh": "tanh", "relu": "relu"}

FEATURES: Mapping[str, str] = {
    "x1^2": "{x}[:, 0] ** 2",
    "x2^2": "{x}[:, 1] ** 2",
    "x1*x2": "{x}[:, 0] * {x}[:, 1]",
    "sin(x1)": "{sin}({x}[:, 0])",
    "sin(x2)": "{sin}({x}[:, 1])",
}
"""Derived features, for anything that slices like NumPy."""


def feature(key: str, sine: str, x: str = "x") -> str:
    """Return the expression of an input by its key: a column, or a feature derived from columns."""
    return FEATURES[key].format(x=x, sin=sine) if key in FEATURES else f"{x}[:, {int(key[1:]) - 1}]"
