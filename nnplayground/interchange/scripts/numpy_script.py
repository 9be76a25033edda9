"""The run in plain NumPy: the lecture's four steps, written out for this network."""

from __future__ import annotations

from itertools import pairwise

from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.interchange.functions import NUMPY
from nnplayground.interchange.model import Layer, Model, refuse
from nnplayground.interchange.numpy_source import below
from nnplayground.interchange.scripts.recipe import Recipe, head, rate, refuse_unwritten, shuffles
from nnplayground.interchange.source import array

TOOL = "NumPy"
SLOPES = {
    "identity": "1.0",
    "step": "0.0",
    "logistic": "a * (1.0 - a)",
    "tanh": "1.0 - a**2",
    "arctan": "1.0 / (1.0 + z**2)",
    "relu": "(z >= 0.0)",
    "prelu": "np.where(z < 0.0, {slope}, 1.0)",
    "elu": "np.where(z < 0.0, a + {alpha}, 1.0)",
    "softplus": "1.0 / (1.0 + np.exp(-z))",
    "leaky_relu": "np.where(z < 0.0, {slope}, 1.0)",
    "gelu": "(0.5 * (1.0 + np.vectorize(math.erf)(z / math.sqrt(2.0)))"
    " + z * np.exp(-0.5 * z**2) / math.sqrt(2.0 * math.pi))",
    "gelu_tanh": "0.5 * (1.0 + np.tanh(GELU * (z + 0.044715 * z**3)))"
    " + 0.5 * z * (1.0 - np.tanh(GELU * (z + 0.044715 * z**3)) ** 2) * GELU * (1.0 + 3.0 * 0.044715 * z**2)",
    "swish": "a + (1.0 - a) / (1.0 + np.exp(-z))",
}
"""f'(z), from z and a = f(z)."""
LOSSES = {
    "mse": "((p - y) ** 2).sum() / (2.0 * len(y))",
    "mae": "np.abs(p - y).sum() / len(y)",
    "huber": "np.where(np.abs(p - y) <= {delta}, 0.5 * (p - y) ** 2,"
    " {delta} * np.abs(p - y) - 0.5 * {delta} ** 2).sum() / len(y)",
    "cross_entropy": "-(y * np.log(np.where(y > 0.0, p, 1.0))).sum() / len(y)",
    "binary_cross_entropy": "-(y * np.log(np.where(y > 0.0, p, 1.0))"
    " + (1.0 - y) * np.log(np.where(y < 1.0, 1.0 - p, 1.0))).sum() / len(y)",
    "kl": "(y * np.log(np.where(y > 0.0, y, 1.0) / np.where(y > 0.0, p, 1.0))).sum() / len(y)",
}
LOSS_SLOPES = {
    "mse": "p - y",
    "mae": "np.sign(p - y)",
    "huber": "np.clip(p - y, -{delta}, {delta})",
    "cross_entropy": "-y / p",
    "binary_cross_entropy": "(1.0 - y) / (1.0 - p) - y / p",
    "kl": "-y / p",
}
UPDATES = {
    "sgd": ("", ["value -= rate * g"]),
    "momentum": ("v", ["v[...] = {momentum} * v - rate * g", "value += v"]),
    "nesterov": ("v", ["v[...] = {momentum} * v - rate * g", "value += {momentum} * v - rate * g"]),
    "adagrad": ("s", ["s += g**2", "value -= rate * g / (np.sqrt(s) + {epsilon})"]),
    "rmsprop": (
        "s",
        ["s[...] = {decay} * s + (1.0 - {decay}) * g**2", "value -= rate * g / (np.sqrt(s) + {epsilon})"],
    ),
    "adam": (
        "ms",
        [
            "m[...] = {beta_1} * m + (1.0 - {beta_1}) * g",
            "s[...] = {beta_2} * s + (1.0 - {beta_2}) * g**2",
            "value -= rate * (m / (1.0 - {beta_1}**t)) / (np.sqrt(s / (1.0 - {beta_2}**t)) + {epsilon})",
        ],
    ),
}
"""The memories of each solver, and how a value moves along its gradient g."""
ADAM_EPSILON_FIRST = "value -= rate * math.sqrt(1.0 - {beta_2}**t) / (1.0 - {beta_1}**t) * m / (np.sqrt(s) + {epsilon})"
SOFTMAX = [
    "def softmax(z):",
    "    e = np.exp(z - z.max(axis=1, keepdims=True))",
    "    return e / e.sum(axis=1, keepdims=True)",
    "",
    "",
]


def encode(recipe: Recipe) -> str:
    """Return the script."""
    check(recipe)
    layers = recipe.model.layers
    lines = head(recipe, ["import numpy as np"])
    for number, layer in enumerate(layers, start=1):
        lines += [f"W{number} = np.array({array(layer.weights)})", f"b{number} = np.array({array(layer.bias)})"]
        lines += [f"c{number} = np.array({layer.params['slope']!r})"] if layer.activation == "prelu" else []
    values = ", ".join(_values(recipe.model))
    lines += ["GELU = math.sqrt(2.0 / math.pi)"] if any(layer.activation == "gelu_tanh" for layer in layers) else []
    lines += [f"values = [{values}]", *_memories(recipe), "", ""]
    lines += SOFTMAX if any(layer.activation == "softmax" for layer in layers) else []
    lines += _feed_forward(recipe.model)
    lines += ["def loss(p, y):", f"    return {LOSSES[recipe.settings.cost.loss.key].format(**_loss_params(recipe))}"]
    lines += ["", "", "losses, t = [], 0", "for epoch in range(EPOCHS):", f"    rate = {rate(recipe)}"]
    lines += [*shuffles(recipe), "    for start in range(0, len(X), BATCH):"]
    lines += [f"        {line}" for line in _step(recipe)]
    last = f"a{len(layers)}"
    lines += [f"    losses.append(loss(feed_forward(X)['{last}'], Y))", "", "print(losses[-1])"]
    return "\n".join(lines) + "\n"


def check(recipe: Recipe) -> None:
    """Raise `InputError` for what is not written out here."""
    refuse_unwritten(TOOL, recipe, NUMPY, LOSSES, UPDATES)
    *hidden, output = recipe.model.layers
    linked = recipe.settings.cost.loss.link == output.activation
    for layer in hidden if linked else (*hidden, output):
        if layer.activation not in SLOPES and layer.activation != "softmax":
            why = QT_TRANSLATE_NOOP("Interchange", "the slope of “{key}” is not written out")
            refuse(TOOL, why, key=layer.activation)


def _loss_params(recipe: Recipe) -> dict[str, str]:
    return {name: repr(value) for name, value in recipe.settings.cost.params.items()}


def _values(model: Model) -> list[str]:
    """Return the names of all that is learned."""
    found = []
    for number, layer in enumerate(model.layers, start=1):
        found += [f"W{number}", f"b{number}", *([f"c{number}"] if layer.activation == "prelu" else [])]
    return found


def _memories(recipe: Recipe) -> list[str]:
    letters, _ = UPDATES[recipe.settings.solver.key]
    return [f"all_{letter} = [np.zeros_like(value) for value in values]" for letter in letters]


def _params(number: int, layer: Layer) -> dict[str, str]:
    params = {name: repr(value) for name, value in layer.params.items()}
    return {**params, "slope": f"c{number}"} if layer.activation == "prelu" else params


def _feed_forward(model: Model) -> list[str]:
    lines = ["def feed_forward(a0):"]
    for number, layer in enumerate(model.layers, start=1):
        expression = NUMPY[layer.activation].format(**_params(number, layer))
        lines += [
            f"    z = z{number} = {below(layer, 'np.hstack(({}))')} @ W{number}.T + b{number}",
            f"    a{number} = {expression}",
        ]
    return [*lines, "    return locals()", "", ""]


def _step(recipe: Recipe) -> list[str]:
    layers = recipe.model.layers
    names = ["a0", *(f"{letter}{number}" for number in range(1, len(layers) + 1) for letter in "za")]
    lines = [
        "rows = order[start : start + BATCH]",
        "y, count, t = Y[rows], len(rows), t + 1",
        "# 1. feed-forward",
        "seen = feed_forward(X[rows])",
        f"{', '.join(names)} = ({', '.join(f'seen[{name!r}]' for name in names)})",
        "# 2. deltas",
        *_deltas(recipe),
        "# 3. partial derivatives",
        *_partials(recipe),
        "# 4. update",
    ]
    letters, update = UPDATES[recipe.settings.solver.key]
    params = {name: repr(value) for name, value in recipe.settings.solver_params.items()}
    if recipe.settings.solver_params.get("epsilon_first"):
        update = [*update[:-1], ADAM_EPSILON_FIRST]
    gradients = ", ".join(f"d{name}" for name in _values(recipe.model))
    own = ["value", "g", *letters]
    lists = ["values", f"[{gradients}]", *(f"all_{letter}" for letter in letters)]
    lines.append(f"for {', '.join(own)} in zip({', '.join(lists)}):")
    return [*lines, *(f"    {line.format(**params)}" for line in update)]


def _deltas(recipe: Recipe) -> list[str]:
    """Return dJ/dz of every layer, from the top; what comes back along skips is added."""
    layers, cost = recipe.model.layers, recipe.settings.cost
    top = len(layers)
    lines = [f"p = a{top}"]
    for number in range(top, 0, -1):
        layer = layers[number - 1]
        if number == top and cost.loss.link == layer.activation:
            lines.append(f"d{number} = p - y")
            continue
        back = LOSS_SLOPES[cost.loss.key].format(**_loss_params(recipe)) if number == top else _back(layers, number)
        lines += [f"z, a, back = z{number}, a{number}, {back}", f"d{number} = {_down(number, layer)}"]
        if layer.activation == "prelu":
            lines.append(f"dc{number} = (back * np.minimum(z, 0.0)).sum() / count")
    return lines


def _down(number: int, layer: Layer) -> str:
    """Return dJ/dz, from dJ/da in `back`."""
    if layer.activation == "softmax":
        return "a * (back - (back * a).sum(axis=1, keepdims=True))"
    return f"back * ({SLOPES[layer.activation].format(**_params(number, layer))})"


def _back(layers: tuple[Layer, ...], number: int) -> str:
    """Return dJ/da of a layer: Wᵀ delta of every layer that it feeds."""
    parts = []
    for above, layer in enumerate(layers[number:], start=number + 1):
        sizes = [layers[column - 1].bias.size if column else 0 for column in layer.columns]
        ends = [sum(sizes[:count]) for count in range(len(sizes) + 1)]
        for column, (first, last) in zip(layer.columns, pairwise(ends), strict=True):
            if column == number:
                part = f"W{above}" if not layer.has_skips else f"W{above}[:, {first}:{last}]"
                parts.append(f"d{above} @ {part}")
    return " + ".join(parts)


def _partials(recipe: Recipe) -> list[str]:
    lines = []
    per_sample = " / count" if recipe.settings.cost.penalties.divided_by_samples else ""
    for number, layer in enumerate(recipe.model.layers, start=1):
        penalty = ""
        for key, strengths in recipe.strengths.items():
            of = {"l2": f"W{number}", "l1": f"np.sign(W{number})"}[key]
            penalty += f" + {strengths[number - 1]!r} * {of}{per_sample}" if strengths[number - 1] else ""
        lines += [
            f"dW{number} = d{number}.T @ {below(layer, 'np.hstack(({}))')} / count{penalty}",
            f"db{number} = d{number}.sum(axis=0) / count",
        ]
        rows, columns = recipe.locked[number - 1]
        for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
            place = f"b{number}[{row}]" if column == layer.weights.shape[1] else f"W{number}[{row}, {column}]"
            lines.append(f"d{place} = 0.0  # locked")
    return lines
