"""Replays the reference cases of convolution, pooling and recurrent layers, alone and with what is on top of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array
from nnplayground.engine.layers import convolution
from nnplayground.engine.layers.pooling import POOLINGS
from nnplayground.engine.layers.recurrent import CELLS, Cell, State, Weights, through_time, unroll
from nnplayground.engine.layers.windows import Windows
from nnplayground.engine.losses import LOSSES
from tests.compare import Differences, Json, NotReplayed, difference

Params = dict[str, Array]
Gradient = Callable[[Params], tuple[float, Params]]
"""Returns the cost and its gradient at some parameters."""


def arrays(case: Json, *names: str) -> list[Array]:
    """Return fields of a case as arrays."""
    return [np.array(case[name], dtype=float) for name in names]


def conv2d(case: Json) -> Differences:
    """Feature maps, and what comes back to image, kernels and biases."""
    x, w, b, delta = arrays(case, "x", "w", "b", "grad_out")
    windows = Windows(w.shape[2:], tuple(case["stride"]), tuple(case["padding"]))
    maps, seen = convolution.forward(x, w, b, windows)
    yield "out", difference(maps, case["out"])
    for name, ours in zip(("dx", "dw", "db"), convolution.backward(delta, w, seen, windows), strict=True):
        yield name, difference(ours, case[name])


def pool(case: Json) -> Differences:
    """Pooled maps, and what comes back to the image."""
    if case["kind"] not in POOLINGS or not case.get("count_include_pad", True):
        raise NotReplayed("there is no such pooling")
    kind = POOLINGS[case["kind"]]
    x, delta = arrays(case, "x", "grad_out")
    windows = Windows(tuple(case["kernel"]), tuple(case["stride"]), tuple(case["padding"]))
    pooled, kept = kind.forward(x, windows)
    yield "out", difference(pooled, case["out"])
    yield "dx", difference(kind.backward(delta, kept, windows), case["dx"])


def cnn(case: Json) -> Differences:
    """A small network of convolution, activation, pooling and a dense layer with softmax, and some steps of descent."""
    x = np.array(case["X"], dtype=float)
    labels = np.eye(len(case["params"]["b"]))[case["labels"]]
    activation, kind = ACTIVATIONS[case["activation"]], POOLINGS[case["pool"]]
    seen_logits: list[Array] = []

    def gradient(params: Params) -> tuple[float, Params]:
        windows, halves = Windows(params["conv_w"].shape[2:]), Windows((2, 2), (2, 2))
        z, seen = convolution.forward(x, params["conv_w"], params["conv_b"], windows)
        pooled, kept = kind.forward(activation(z), halves)
        flat = pooled.reshape(len(x), -1)
        logits = flat @ params["W"].T + params["b"]
        seen_logits.append(logits)
        delta = (ACTIVATIONS["softmax"](logits.T).T - labels) / len(x)
        back = kind.backward((delta @ params["W"]).reshape(pooled.shape), kept, halves) * activation.slope(z)
        _, kernels, bias = convolution.backward(back, params["conv_w"], seen, windows)
        found = {"conv_w": kernels, "conv_b": bias, "W": delta.T @ flat, "b": delta.sum(axis=0)}
        return softmax_cost(logits, labels), found

    yield from model_differs(case, gradient, case["loss"])
    yield "logits", difference(seen_logits[0], case["logits"])


def softmax_cost(logits: Array, labels: Array) -> float:
    """Return the cross-entropy of rows of sums before softmax."""
    value = LOSSES["cross_entropy"].value_from_z
    if value is None:
        raise NotReplayed("cross-entropy needs probabilities")
    return value(logits.T, labels.T)


def model_differs(case: Json, gradient: Gradient, cost: float) -> Differences:
    """Compare cost, gradient, and parameters and cost after steps of plain descent."""
    params = {name: np.array(values, dtype=float) for name, values in case["params"].items()}
    ours, found = gradient(params)
    yield "cost", difference(ours, cost)
    for name, reference in case["grads"].items():
        yield name, difference(found[name], reference)
    for steps in (1, 5):
        after = dict(params)
        for _ in range(steps):
            _, slope = gradient(after)
            after = {name: values - case["sgd_lr"] * slope[name] for name, values in after.items()}
        reference = case[f"after{steps}"]
        for name, values in after.items():
            yield f"after {steps} {name}", difference(values, reference[name])
        yield f"after {steps} cost", difference(gradient(after)[0], reference["loss"])


def cell_of(case: Json) -> Cell:
    """Return the recurrent layer of a case, if there is one."""
    before = str(case.get("variant", "")).startswith("reset_before")
    key = "gru_before" if before else case["kind"]
    if key not in CELLS or list(CELLS[key].gates) != case["gate_order"]:
        raise NotReplayed("there is no such layer")
    return CELLS[key]


def recurrent(case: Json) -> Differences:
    """Outputs of a whole sequence, and back-propagation through time to everything."""
    cell = cell_of(case)
    from_input, from_before, bias = arrays(case, "W_ih", "W_hh", "b_ih")
    has_two_biases = case["b_hh"] is not None
    before_bias = np.array(case["b_hh"], dtype=float) if has_two_biases else np.zeros_like(bias)
    weights = Weights(from_input, from_before, bias, before_bias)
    x, delta, h0 = arrays(case, "x", "grad_h", "h0")
    start = State(h0, np.array(case["c0"], dtype=float) if "c0" in case else np.zeros_like(h0))
    unrolled = unroll(cell, x, weights, start)
    yield "h", difference(unrolled.outputs, case["h"])
    back = through_time(cell, delta, unrolled, weights)
    yield "dx", difference(back.x, case["dx"])
    yield "dh0", difference(back.start.h, case["dh0"])
    yield "dW_ih", difference(back.weights.from_input, case["dW_ih"])
    yield "dW_hh", difference(back.weights.from_before, case["dW_hh"])
    yield "db_ih", difference(back.weights.input_bias, case["db_ih"])
    if has_two_biases:
        yield "db_hh", difference(back.weights.before_bias, case["db_hh"])
    if "c0" in case:
        yield "c_last", difference(unrolled.last.c, case["c_last"])
        yield "dc0", difference(back.start.c, case["dc0"])


def recurrent_model(case: Json) -> Differences:
    """A recurrent layer with a dense one on top, at the last time or at all of them, and some steps of descent."""
    cell = cell_of(case)
    x, y = arrays(case, "x", "Y")
    at_last = case["mode"] == "many_to_one"
    seen_outputs: list[Array] = []

    def gradient(params: Params) -> tuple[float, Params]:
        units = params["W_hh"].shape[1]
        weights = Weights(params["W_ih"], params["W_hh"], params["b"], np.zeros_like(params["b"]))
        zero = np.zeros((len(x), units))
        unrolled = unroll(cell, x, weights, State(zero, zero))
        h = unrolled.outputs[:, -1:] if at_last else unrolled.outputs
        outputs = h @ params["W_out"].T + params["b_out"]
        seen_outputs.append(outputs[:, 0] if at_last else outputs)
        cost, delta = _cost_and_delta(case, outputs, y[:, None] if at_last else y)
        back = np.zeros_like(unrolled.outputs)
        back[:, -h.shape[1] :] = delta @ params["W_out"]
        found = through_time(cell, back, unrolled, weights).weights
        flat, h_flat = delta.reshape(-1, delta.shape[2]), h.reshape(-1, units)
        gradients = {"W_ih": found.from_input, "W_hh": found.from_before, "b": found.input_bias}
        return cost, {**gradients, "W_out": flat.T @ h_flat, "b_out": flat.sum(axis=0)}

    yield from model_differs(case, gradient, case["value"])
    yield "output", difference(seen_outputs[0], case["output"])


def _cost_and_delta(case: Json, outputs: Array, y: Array) -> tuple[float, Array]:
    """Return the cost of outputs `(samples, times, n_out)` and its slope in them."""
    samples = len(outputs)
    if case["loss"].startswith("softmax"):
        logits = outputs.reshape(-1, outputs.shape[2])
        p = ACTIVATIONS["softmax"](logits.T).T.reshape(outputs.shape)
        return softmax_cost(logits, y.reshape(logits.shape)) * outputs.shape[1], (p - y) / samples
    if not case["loss"].startswith("squared"):
        raise NotReplayed("there is no such cost")
    return float(((outputs - y) ** 2).sum()) / (2.0 * samples), (outputs - y) / samples


LAYERS: Mapping[str, Callable[[Json], Differences]] = {
    "conv2d": conv2d,
    "pool": pool,
    "cnn": cnn,
    "recurrent": recurrent,
    "recurrent_model": recurrent_model,
}
"""How to replay the cases of these sections."""
