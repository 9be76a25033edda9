"""The run in PyTorch: the same batches, the gradients by autograd, the solver's formula as PyTorch has it."""

from __future__ import annotations

from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.interchange.functions import TORCH
from nnplayground.interchange.model import Layer, refuse
from nnplayground.interchange.numpy_source import below
from nnplayground.interchange.scripts.recipe import Recipe, head, rate, refuse_unwritten, shuffles
from nnplayground.interchange.source import array

TOOL = "PyTorch"
LOSSES = {
    "mse": "((p - y) ** 2).sum() / (2 * len(y))",
    "mae": "(p - y).abs().sum() / len(y)",
    "huber": 'F.huber_loss(p, y, delta={delta}, reduction="sum") / len(y)',
    "cross_entropy": "-torch.special.xlogy(y, p).sum() / len(y)",
    "binary_cross_entropy": "-(torch.special.xlogy(y, p) + torch.special.xlogy(1 - y, 1 - p)).sum() / len(y)",
    "kl": "(torch.special.xlogy(y, y) - torch.special.xlogy(y, p)).sum() / len(y)",
}
OPTIMIZERS = {
    "sgd": "torch.optim.SGD(values, lr=RATE)",
    "momentum": "torch.optim.SGD(values, lr=RATE, momentum={momentum})",
    "nesterov": "torch.optim.SGD(values, lr=RATE, momentum={momentum}, nesterov=True)",
    "adagrad": "torch.optim.Adagrad(values, lr=RATE, eps={epsilon})",
    "rmsprop": "torch.optim.RMSprop(values, lr=RATE, alpha={decay}, eps={epsilon})",
    "adam": "torch.optim.Adam(values, lr=RATE, betas=({beta_1}, {beta_2}), eps={epsilon})",
}

_AT_ZERO = {
    "relu": "torch.where(z >= 0.0, z, 0.0 * z)",
    "prelu": "torch.where(z >= 0.0, z, {slope} * z)",
    "leaky_relu": "torch.where(z >= 0.0, z, {slope} * z)",
    "elu": "torch.where(z >= 0.0, z, {alpha} * torch.expm1(torch.clamp(z, max=0.0)))",
}
"""Where PyTorch's own slope at 0 is another than the lecture's 1."""


def encode(recipe: Recipe) -> str:
    """Return the script; raises `InputError` for what PyTorch does otherwise."""
    settings = recipe.settings
    _check(recipe)
    lines = head(recipe, ["import numpy as np", "import torch", "import torch.nn.functional as F"])
    names = []
    for number, layer in enumerate(recipe.model.layers, start=1):
        names += [f"W{number}", f"b{number}", *([f"c{number}"] if layer.activation == "prelu" else [])]
        lines += [f"W{number} = {_leaf(array(layer.weights))}", f"b{number} = {_leaf(array(layer.bias))}"]
        lines += [f"c{number} = {_leaf(repr([layer.params['slope']]))}"] if layer.activation == "prelu" else []
    params = {name: repr(value) for name, value in settings.solver_params.items()}
    lines += [
        f"values = [{', '.join(names)}]",
        f"optimizer = {OPTIMIZERS[settings.solver.key].format(**params)}",
        "inputs, targets = torch.tensor(X), torch.tensor(Y)",
        "",
        "",
        "def outputs(a0):",
    ]
    for number, layer in enumerate(recipe.model.layers, start=1):
        lines += [
            f"    z = {below(layer, 'torch.cat(({}), dim=1)')} @ W{number}.T + b{number}",
            f"    a{number} = {_f(number, layer)}",
        ]
    cost = settings.cost
    loss = LOSSES[cost.loss.key].format(**{name: repr(value) for name, value in cost.params.items()})
    lines += [f"    return a{len(recipe.model.layers)}", "", "", "def loss(p, y):", f"    return {loss}", "", ""]
    lines += ["losses = []", "for epoch in range(EPOCHS):", *shuffles(recipe)]
    lines += [f'    optimizer.param_groups[0]["lr"] = {rate(recipe)}', "    for start in range(0, len(X), BATCH):"]
    lines += [f"        {line}" for line in _step(recipe)]
    lines += ["    with torch.no_grad():", "        losses.append(float(loss(outputs(inputs), targets)))"]
    return "\n".join([*lines, "", "print(losses[-1])"]) + "\n"


def _check(recipe: Recipe) -> None:
    refuse_unwritten(TOOL, recipe, TORCH, LOSSES, OPTIMIZERS)
    if recipe.settings.solver_params.get("epsilon_first"):
        refuse(TOOL, QT_TRANSLATE_NOOP("Interchange", "its Adam adds ε after the correction of the bias"))
    if recipe.settings.solver.key in ("momentum", "nesterov") and recipe.settings.schedule.key != "constant":
        why = QT_TRANSLATE_NOOP("Interchange", "its momentum is scaled by the learning rate of each step")
        refuse(TOOL, why)


def _leaf(values: str) -> str:
    return f"torch.tensor({values}, dtype=torch.float64, requires_grad=True)"


def _f(number: int, layer: Layer) -> str:
    params = {name: repr(value) for name, value in layer.params.items()}
    if layer.activation == "prelu":
        params["slope"] = f"c{number}"
    return {**TORCH, **_AT_ZERO}[layer.activation].format(**params)


def _step(recipe: Recipe) -> list[str]:
    per_sample = " / len(rows)" if recipe.settings.cost.penalties.divided_by_samples else ""
    lines = [
        "rows = torch.tensor(order[start : start + BATCH])",
        "optimizer.zero_grad()",
        "cost = loss(outputs(inputs[rows]), targets[rows])",
    ]
    for key, strengths in recipe.strengths.items():
        for number, strength in enumerate(strengths, start=1):
            of = {"l2": f"0.5 * (W{number} ** 2).sum()", "l1": f"W{number}.abs().sum()"}[key]
            lines += [f"cost = cost + {strength!r} * {of}{per_sample}"] if strength else []
    lines.append("cost.backward()")
    for number, (layer, (rows, columns)) in enumerate(zip(recipe.model.layers, recipe.locked, strict=True), start=1):
        for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
            is_bias = column == layer.weights.shape[1]
            place = f"b{number}.grad[{row}]" if is_bias else f"W{number}.grad[{row}, {column}]"
            lines.append(f"{place} = 0.0  # locked")
    return [*lines, "optimizer.step()"]
