"""Replays the reference cases of convolution, pooling and recurrent layers, alone and with what is on top of them.

Every case is replayed twice: by the functions that say plainly what a layer does, and by the layers of a network.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array, run
from nnplayground.engine.families.sequences import as_rows, as_sequences
from nnplayground.engine.layers import (
    BoundLayer,
    BoundRecurrent,
    Convolution,
    Dense,
    Layer,
    Pool,
    Recurrent,
    convolution,
)
from nnplayground.engine.layers.cells import BoundLstm
from nnplayground.engine.layers.pooling import POOLINGS
from nnplayground.engine.layers.recurrent import CELLS, Cell, State, Weights, through_time, unroll
from nnplayground.engine.layers.unrolled import ALL, LAST
from nnplayground.engine.layers.windows import Windows
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.network import Network, with_ones
from nnplayground.engine.objective import Cost, Part
from nnplayground.engine.solvers import SOLVERS
from nnplayground.engine.training import Data, Settings, Training
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
    layer = Convolution(x.shape[1:], len(w), windows, ACTIVATIONS["identity"])
    bound, own, gradient = bind(layer, len(x))
    layer.kernels(own)[...], layer.bias(own)[:] = w, b
    out, dx = there_and_back(bound, x, delta)
    yield "network's out", difference(out.reshape(maps.shape), case["out"])
    yield "network's dx", difference(dx.reshape(x.shape), case["dx"])
    yield "network's dw", difference(layer.kernels(gradient), case["dw"])
    yield "network's db", difference(layer.bias(gradient), case["db"])


def bind(layer: Layer, samples: int) -> tuple[BoundLayer, Array, Array]:
    """Return a layer bound to numbers of its own, these, and their gradient."""
    own, gradient = np.zeros(layer.size), np.zeros(layer.size)
    return layer.bind(own, gradient, samples), own, gradient


def there_and_back(bound: BoundLayer, x: Array, delta: Array) -> tuple[Array, Array]:
    """Feed samples through a layer and lead dJ/da back; return outputs and dJ/dx, both as rows."""
    below = with_ones(x.reshape(len(x), -1)).T
    run([*bound.sums(below), *bound.activate()])
    bound.delta[...] = delta.reshape(len(x), -1).T
    back = np.zeros_like(np.ascontiguousarray(below))
    run([*bound.activation_backward(), *bound.partials(below), *bound.pass_down(back)])
    return bound.a.T.copy(), back[:-1].T


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
    below = with_ones(x.reshape(len(x), -1)).T
    bound = Pool(kind.key, x.shape[1:], windows).bind(len(x), None, x)
    run(bound.upwards(below))
    bound.from_above[:-1] = delta.reshape(len(x), -1).T
    back = np.zeros_like(np.ascontiguousarray(below))
    run(bound.downwards(back))
    yield "network's out", difference(bound.out[:-1].T.reshape(pooled.shape), case["out"])
    yield "network's dx", difference(back[:-1].T.reshape(x.shape), case["dx"])


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
    if activation.learned:
        return  # a network would learn its slope, too
    kernels = np.array(case["params"]["conv_w"])
    layer = Convolution(x.shape[1:], len(kernels), Windows(kernels.shape[2:]), activation)
    pool = Pool(kind.key, layer.shape_out, Windows((2, 2), (2, 2)))
    top = Dense(pool.n_out, labels.shape[1], ACTIVATIONS["softmax"])
    network = Network([layer, top], between=[[], [pool]])

    def views(vector: Array) -> Params:
        own = vector[network.slices[0]]
        found = {"conv_w": layer.kernels(own), "conv_b": layer.bias(own)}
        return {**found, "W": network.weights(1, vector), "b": network.bias(1, vector)}

    yield from network_differs(case, network, views, x.reshape(len(x), -1), labels, "cross_entropy", case["loss"])


Views = Callable[[Array], Params]
"""Returns the parts of a vector of parameters, by the names that a case has for them."""


def network_differs(
    case: Json, network: Network, views: Views, x: Array, y: Array, loss: str, value: float
) -> Differences:
    """Replay a model by a network and its training: cost, gradient, and steps of plain descent."""
    for name, view in views(network.parameters).items():
        view[...] = case["params"][name]
    params = {param.name: param.default for param in LOSSES[loss].params}
    cost = Cost(LOSSES[loss], lambda _p, _y: 0.0, params=params)
    settings = Settings(cost, SOLVERS["sgd"], case["sgd_lr"], len(x), shuffle=False)
    training = Training(network, Data(Part(x, y), Part(x, y)), settings, np.random.default_rng(0))
    yield "network's cost", difference(training.record.train_loss, value)
    yield "network's measured cost", difference(training.record.test_loss, value)
    training.gauge()
    for name, view in views(training.gauged_gradient).items():
        yield f"network's {name}", difference(view, case["grads"][name])
    for steps in (1, 5):
        training.advance(steps - training.steps)
        training.refresh()
        for name, view in views(network.parameters).items():
            yield f"network after {steps} {name}", difference(view, case[f"after{steps}"][name])
        yield f"network after {steps} cost", difference(training.record.train_loss, case[f"after{steps}"]["loss"])


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
    yield from layer_differs(case, cell, weights, start, x, delta)


def layer_differs(case: Json, cell: Cell, weights: Weights, start: State, x: Array, delta: Array) -> Differences:
    """Replay a recurrent layer as it stands in a network; the gradient of the state at the start it does not need."""
    samples, times, features = x.shape
    layer = Recurrent(cell.key, features, times, start.h.shape[1])
    bound, own, gradient = bind(layer, samples)
    put_weights(layer, own, weights)
    assert isinstance(bound, BoundRecurrent)
    bound.before[0][...] = start.h.T
    if isinstance(bound, BoundLstm):
        bound.c[0][...] = start.c.T
    out, dx = there_and_back(bound, as_rows(x), as_rows(delta))
    matrix = layer.matrix(gradient)
    yield "network's h", difference(as_sequences(out, times), case["h"])
    yield "network's dx", difference(as_sequences(dx, times), case["dx"])
    yield "network's dW_hh", difference(matrix[:, : layer.units], case["dW_hh"])
    yield "network's dW_ih", difference(matrix[:, layer.units : -1], case["dW_ih"])
    yield "network's db_ih", difference(matrix[:, -1], case["db_ih"])
    if layer.extra:
        yield "network's db_hh", difference(layer.inner_bias(gradient), np.array(case["db_hh"])[-layer.units :])


def put_weights(layer: Recurrent, own: Array, weights: Weights) -> None:
    """Put weights into a layer, which has two biases only where one of them is within a reset gate."""
    matrix, inner = layer.matrix(own), layer.inner_bias(own)
    matrix[:, : layer.units], matrix[:, layer.units : -1] = weights.from_before, weights.from_input
    outer = np.where(np.arange(layer.rows) < layer.rows - inner.size, weights.before_bias, 0.0)
    matrix[:, -1] = weights.input_bias + outer
    inner[:] = weights.before_bias[layer.rows - inner.size :]


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
    units, (samples, times, features) = np.array(case["params"]["W_hh"]).shape[1], x.shape
    softmax = case["loss"].startswith("softmax")
    activation = ACTIVATIONS["softmax" if softmax else "identity"]
    layer = Recurrent(cell.key, features, times, units, LAST if at_last else ALL)
    if layer.extra:
        return  # it has a bias more than the case
    targets = y.reshape(samples, -1) if at_last else as_rows(y)
    n_out = y.shape[-1]
    top = (
        Dense(units, n_out, activation)
        if at_last
        else Convolution((units, 1, times), n_out, Windows((1, 1)), activation)
    )
    network = Network([layer, top])

    def views(vector: Array) -> Params:
        matrix = layer.matrix(vector[network.slices[0]])
        found = {"W_hh": matrix[:, :units], "W_ih": matrix[:, units:-1], "b": matrix[:, -1]}
        return {**found, "W_out": network.weights(1, vector), "b_out": network.bias(1, vector)}

    loss = "cross_entropy" if softmax else "mse"
    yield from network_differs(case, network, views, as_rows(x), targets, loss, case["value"])


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
