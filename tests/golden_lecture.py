"""Replays the lecture's worked numbers: what the engine computes for the inputs of an item, by the lecture's names.

An item is recognised by the names of its inputs, never by its numbers, so that other numbers and sizes replay as well.
The lecture counts layers from the input, which is layer 1, and keeps samples in columns; `W1` leads out of layer 1.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array, run
from nnplayground.engine.layers import Dense
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.metrics import accuracy
from nnplayground.engine.network import Network, with_ones
from nnplayground.engine.objective import Cost, Part
from nnplayground.engine.penalties import Penalties
from nnplayground.engine.solvers import SOLVERS, Problem
from nnplayground.engine.trace import trace
from nnplayground.engine.training import Data, Settings, Training
from tests.compare import Differences, Json, NotReplayed, difference

Values = dict[str, Any]
"""What the engine computes for an item, by the lecture's names."""

ALIASES = {"sigmoid": "logistic", "ln(1+e^": "softplus"}
AMBIGUOUS = ("identity", "step")
"""Names of activations that are also plain words."""


def named_activation(item: Json, default: str | None = None) -> str:
    """Return the activation that formula, topic or id of an item speak of."""
    names = {key: key for key in ACTIVATIONS if key not in AMBIGUOUS} | ALIASES
    for text in (item.get("formula"), item.get("topic"), item.get("id")):
        for name in sorted(names, key=len, reverse=True):
            if name in str(text).lower().replace(" ", ""):
                return names[name]
    if default is None:
        raise NotReplayed("no activation is named")
    return default


def make_network(weights: list[Array], biases: list[Array], activations: list[str]) -> Network:
    """Return a network with these parameters."""
    network = Network(
        [Dense(w.shape[1], w.shape[0], ACTIVATIONS[key]) for w, key in zip(weights, activations, strict=True)]
    )
    for index, (w, b) in enumerate(zip(weights, biases, strict=True)):
        network.weights(index)[...] = w
        network.bias(index)[...] = b
    return network


# -- single neurons and functions --------------------------------------------------------------------------------------


def softplus_network(item: Json) -> Values:
    """The dosage example: one input, some softplus neurons, one sum."""
    given = item["inputs"]
    w1, b1, w2 = (np.atleast_1d(np.asarray(given[key], dtype=float)) for key in ("w1", "b1", "w2"))
    network = make_network(
        [w1[:, None], w2[None, :]],
        [b1, np.array([given.get("b2", 0.0)])],
        [named_activation(item, "softplus"), "identity"],
    )
    x = np.asarray(given["x"], dtype=float)
    seen = trace(network, x.reshape(-1, 1), np.zeros((x.size, 1)), squared_error(network))
    hidden, output = seen.layers
    values = {"z": hidden.z, "softplus": hidden.a, "product": output.a, "output": output.a, "yes": output.a > 0.5}
    return {name: value.reshape(np.shape(item["expected"][name])) for name, value in fitting(values, item["expected"])}


def fitting(values: Mapping[str, Array], expected: Json) -> Iterator[tuple[str, Array]]:
    """Return the values that an item expects and that have as many numbers."""
    for name, value in values.items():
        if name in expected and np.size(expected[name]) == value.size:
            yield name, value


def squared_error(network: Network, strength: float = 0.0) -> Cost:
    """Return the lecture's cost: MSE, with λ/2 Σw² where λ is given."""
    penalties = Penalties({"l2": strength * network.weight_mask()}) if strength else Penalties()
    return Cost(LOSSES["mse"], accuracy, penalties)


def information(item: Json) -> Values:
    """Information -ln P, its negative, or the entropy of a distribution."""
    p = np.asarray(item["inputs"]["P"], dtype=float)
    formula = str(item.get("formula", ""))
    if p.ndim and ("sum" in formula or "H =" in formula):
        return {"": LOSSES["cross_entropy"].value(p[:, None], p[:, None])}
    surprise = np.array([LOSSES["cross_entropy"].value(one[None, None], np.ones((1, 1))) for one in p.ravel()])
    return {"": surprise.reshape(p.shape) * (-1.0 if formula.startswith("ln") else 1.0)}


def two_distributions(item: Json) -> Values:
    """Cross-entropy, or the Kullback-Leibler divergence, of Q from P."""
    p, q = (np.asarray(item["inputs"][key], dtype=float)[:, None] for key in ("P", "Q"))
    is_divergence = "/" in str(item.get("formula")) or "kl" in str(item["id"]).lower()
    return {"": LOSSES["kl" if is_divergence else "cross_entropy"].value(q, p)}


def regression_cost(item: Json) -> Values:
    """The cost of a prediction: MSE with its factor 1/2, or MAE."""
    p, y = (np.asarray(item["inputs"][key], dtype=float) for key in ("p", "y"))
    p, y = (values[:, None] if values.ndim == 1 else values for values in (p, y))
    squares = LOSSES["mse"].value(p, y)
    if "|" in str(item.get("formula")) or "mae" in str(item["id"]).lower():
        return dict.fromkeys(("", "J"), LOSSES["mae"].value(p, y))
    return {"": squares, "J": squares, "J_with_half": squares, "sum_of_squares": 2.0 * p.shape[1] * squares}


def softmax(item: Json) -> Values:
    """One or all outputs of softmax."""
    outputs = ACTIVATIONS["softmax"](np.asarray(item["inputs"]["z"], dtype=float))
    chosen = outputs[item["inputs"]["index"]] if "index" in item["inputs"] else outputs
    return {"": chosen, "softmax": chosen}


def softmax_cost(item: Json) -> Values:
    """Cross-entropy of softmax of given sums, with its slope in them."""
    z, y = (np.asarray(item["inputs"][key], dtype=float) for key in ("z", "y"))
    network = make_network([np.zeros((len(z), 1))], [z], ["softmax"])
    seen = trace(network, np.zeros((1, 1)), y[None, :], Cost(LOSSES["cross_entropy"], accuracy))
    return {"": seen.cost, "J": seen.cost, "grad_wrt_z": seen.layers[0].delta[0]}


def one_layer(item: Json) -> Values:
    """z = w·x + b, and a = f(z) where an activation is named."""
    given = item["inputs"]
    weights = np.atleast_2d(np.asarray(given["w"], dtype=float))
    bias = np.atleast_1d(np.asarray(given["b"], dtype=float))
    network = make_network([weights], [bias], [named_activation(item, "identity")])
    seen = trace(network, np.atleast_2d(given["x"]), np.zeros((1, len(bias))), squared_error(network)).layers[0]
    z, a = (values[0] if np.ndim(given["b"]) else values[0, 0] for values in (seen.z, seen.a))
    return {"": a if str(item["id"]).rpartition("_")[2].startswith("a") else z, "z": z, "a": a}


def one_activation(item: Json) -> Values:
    """f(z) or f'(z)."""
    (z,) = item["inputs"].values()
    function = ACTIVATIONS[named_activation(item)]
    if function.key == "softmax":
        return softmax({**item, "inputs": {"z": z}})
    f, df = function(z), function.slope(z)
    is_slope = "'" in str(item.get("formula")) or "d/d" in str(item.get("formula"))
    return {"": df if is_slope else f, "f": f, "df": df, "a": f}


# -- the worked example with one sample --------------------------------------------------------------------------------


def matrices(given: Json) -> tuple[list[Array], list[Array]]:
    """Return weights and biases from names such as `w21_1`, from unit 1 of layer 1 to unit 2 of layer 2, and `b2_1`."""
    found = {
        tuple(map(int, match.groups())): value for name, value in given.items() if (match := WEIGHT.fullmatch(name))
    }
    layers = sorted({layer for _, _, layer in found})
    weights, biases = [], []
    for layer in layers:
        own = {(i, j): value for (i, j, of), value in found.items() if of == layer}
        w = np.zeros((max(i for i, _ in own), max(j for _, j in own)))
        for (i, j), value in own.items():
            w[i - 1, j - 1] = value
        weights.append(w)
        biases.append(np.array([given.get(f"b{i}_{layer}", 0.0) for i in range(1, len(w) + 1)]))
    return weights, biases


WEIGHT = re.compile(r"w(\d)(\d)_(\d)")


def one_sample(item: Json) -> Values:
    """Feed forward and back by hand for one sample; deltas of outputs may be given instead of their targets."""
    given = item["inputs"]
    weights, biases = matrices(given)
    network = make_network(weights, biases, [named_activation(item, "arctan")] * len(weights))
    x = with_ones(np.array([given["x"]], dtype=float)).T
    bound = network.bind(1)
    bound.forward(x)
    below = [x, *(layer.out for layer in bound.layers)]
    top = bound.layers[-1]
    y = np.array([[given.get(f"y{i}", top.a[i - 1, 0])] for i in range(1, len(top.a) + 1)])
    run(LOSSES["mse"].gradient(top.delta, top.a, y))
    values: Values = {"err": top.delta[0, 0]}
    run(top.activation_backward())
    for i in range(1, len(top.delta) + 1):
        top.delta[i - 1] = given.get(f"delta{i}_{len(weights) + 1}", top.delta[i - 1, 0])
    for index in reversed(range(len(weights))):
        run(bound.layers[index].partials(below[index]))
        if index:
            run(bound.layers[index].pass_down(bound.layers[index - 1].from_above))
            values["inner_sum"] = bound.layers[index - 1].delta[0, 0]
            run(bound.layers[index - 1].activation_backward())
    return values | one_sample_values(network, bound.layers) | one_sample_steps(item, network)


def one_sample_values(network: Network, layers: list[Any]) -> Values:
    """Name sums, outputs, deltas and slopes: neurons are counted through, so z3 is the output of a 2-2-1 network."""
    z, a = (np.concatenate([getattr(layer, name)[:, 0] for layer in layers]) for name in ("z", "a"))
    values: Values = {f"z{number}": value for number, value in enumerate(z, start=1)}
    values |= {f"a{number}": value for number, value in enumerate(a, start=1)}
    values["fp"] = layers[-1].layer.activation.slope(layers[-1].z)[0, 0]
    values["fprime"] = layers[0].layer.activation.slope(layers[0].z)[0, 0]
    values[f"d{len(layers) + 1}"] = layers[-1].delta[0, 0]
    for number, layer in enumerate(layers, start=1):
        values |= {f"delta{i}_{number + 1}": delta for i, delta in enumerate(layer.delta[:, 0], start=1)}
        values |= partials_by_name(network, number, f"_{number}")
    return values


def partials_by_name(network: Network, number: int, ending: str) -> Values:
    """Return ∂J/∂w and ∂J/∂b of layer `number`, from 1, one by one."""
    weights, bias = (view(number - 1, network.gradient) for view in (network.weights, network.bias))
    values = {f"dJ_dw{i + 1}{j + 1}{ending}": value for (i, j), value in np.ndenumerate(weights)}
    return values | {f"dJ_db{i + 1}{ending}": value for i, value in enumerate(bias)}


def one_sample_steps(item: Json, network: Network) -> Values:
    """Name the partials of the layer that the id speaks of, and its weights after one step of gradient descent."""
    match = re.match(r"layer(\d)_", str(item["id"]))
    if not match or "learning_rate" not in item["inputs"] or int(match[1]) > len(network.layers):
        return {}
    values = partials_by_name(network, int(match[1]), "")
    rate = np.array(item["inputs"]["learning_rate"], dtype=float)
    run(SOLVERS["sgd"].bind(Problem(network.parameters, network.gradient, rate, float, lambda: None), {}))
    after = np.ndenumerate(network.weights(int(match[1]) - 1))
    return values | {f"w{i + 1}{j + 1}_new": value for (i, j), value in after}


# -- the worked example with a batch -----------------------------------------------------------------------------------


def batch(item: Json) -> Values:
    """The whole algorithm on a batch: forward, deltas, partials, and steps of gradient descent."""
    steps = [int(name) for name in item["expected"] if name.isdigit()] if isinstance(item["expected"], dict) else []
    if steps:
        return {str(count): batch_after(item, count) for count in steps}
    values = batch_values(item, batch_network(item))
    return values | batch_after(item, 1) if "alpha" in item["inputs"] else values


def batch_network(item: Json) -> Network:
    """Return the network of an item with matrices W1, W2, ..."""
    given = item["inputs"]
    numbers = [number for number in range(1, len(given)) if f"W{number}" in given]
    weights = [np.array(given[f"W{number}"], dtype=float) for number in numbers]
    biases = [np.array(given[f"b{number}"], dtype=float).ravel() for number in numbers]
    return make_network(weights, biases, [named_activation(item, "tanh")] * len(weights))


def batch_part(item: Json) -> Part:
    """Return the samples of an item as rows."""
    return Part(*(np.array(item["inputs"][key], dtype=float).T for key in ("x", "y")))


def batch_values(item: Json, network: Network) -> Values:
    """Name everything of one pass."""
    part = batch_part(item)
    seen = trace(network, part.x, part.y, squared_error(network, item["inputs"].get("lam", 0.0)))
    values: Values = {"cost": seen.cost, "J": seen.cost}
    for number, layer in enumerate(seen.layers, start=1):
        values |= {f"z{number + 1}": layer.z.T, f"a{number + 1}": layer.a.T, f"delta{number + 1}": layer.delta.T}
        values |= {f"dW{number}": layer.weights_gradient, f"db{number}": layer.bias_gradient}
        values[f"mean_abs_dW{number}"] = np.abs(layer.weights_gradient).mean()
    for (i, j), terms in by_weight(seen.layers[-1].partials_by_sample()):
        values[f"terms_W{i + 1}{j + 1}"] = terms
    values["ratio"] = values["mean_abs_dW1"] / values[f"mean_abs_dW{len(seen.layers)}"]
    values["analytic"] = np.concatenate([np.r_[g.weights_gradient.ravel(), g.bias_gradient] for g in seen.layers])
    return values | batch_scores(network, part)


def by_weight(partials: Array) -> Iterator[tuple[tuple[int, int], Array]]:
    """Yield (i, j) and the terms of every sample, for partials `(m, n_out, n_in)`."""
    for i, j in np.ndindex(partials.shape[1:]):
        yield (i, j), partials[:, i, j]


def batch_scores(network: Network, part: Part) -> Values:
    """Name what the outputs say of the classes."""
    p = network.predict(part.x).T
    if len(p) < 2:
        return {}
    share = accuracy(p, part.y.T)
    second, first = np.sort(p, axis=0)[-2:]
    return {"accuracy": share, "correct": round(share * len(part)), "margin_min": (first - second).min()}


def batch_after(item: Json, steps: int) -> Values:
    """Name parameters, cost and score after some steps of gradient descent on the whole batch."""
    network, part = batch_network(item), batch_part(item)
    cost = squared_error(network, item["inputs"].get("lam", 0.0))
    settings = Settings(cost, SOLVERS["sgd"], item["inputs"]["alpha"], len(part), shuffle=False)
    Training(network, Data(part, part), settings, np.random.default_rng(0)).advance(steps)
    values = batch_values(item, network)
    values["J_after"] = values["J"]
    for number in range(1, len(network.layers) + 1):
        values |= {f"W{number}": network.weights(number - 1), f"b{number}": network.bias(number - 1)}
    return values


# -- all of them -------------------------------------------------------------------------------------------------------

KINDS: list[tuple[set[str], Callable[[Json], Values]]] = [
    ({"x", "y", "W1", "b1"}, batch),
    ({"x", "w11_1", "w11_2"}, one_sample),
    ({"x", "w1", "b1", "w2"}, softplus_network),
    ({"x", "w", "b"}, one_layer),
    ({"P", "Q"}, two_distributions),
    ({"P"}, information),
    ({"p", "y"}, regression_cost),
    ({"z", "y"}, softmax_cost),
    ({"z", "index"}, softmax),
]
"""Inputs an item must have at least, and who replays it; the first that fits does."""


def lecture(item: Json) -> Differences:
    """Compare what the engine computes for an item with what the item expects of the same name."""
    if not isinstance(item, dict) or not isinstance(item.get("inputs"), dict) or "id" not in item:
        raise NotReplayed("no inputs")
    replayer = next((found for names, found in KINDS if names <= item["inputs"].keys()), None)
    if replayer is None and len(item["inputs"]) == 1:
        replayer = one_activation
    if replayer is None:
        raise NotReplayed("unknown kind of item")
    try:
        yield from expected_differ(item, replayer(item))
    except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        raise NotReplayed(f"{type(error).__name__}: {error}") from error


def expected_differ(item: Json, ours: Values) -> Differences:
    """Compare the numbers of an item: one, named by the end of its id, or several by name."""
    expected = item["expected"]
    if isinstance(expected, dict) and "exact" in expected:
        expected = expected["exact"]
    if isinstance(expected, dict):
        yield from named_differ(expected, ours)
        return
    name = str(item["id"]).partition("_")[2]
    if not is_numeric(expected) or not (name in ours or "" in ours):
        raise NotReplayed("nothing to compare")
    yield name, difference(ours.get(name, ours.get("")), expected)


def named_differ(expected: Json, ours: Values) -> Differences:
    """Compare numbers by name, also within names; what we have no number for is left out."""
    for name, value in expected.items():
        if isinstance(value, dict) and isinstance(ours.get(name), dict):
            yield from named_differ(value, ours[name])
        elif name in ours and is_numeric(value):
            yield name, difference(ours[name], value)


def is_numeric(value: Json) -> bool:
    """Say whether a value is a number, or nested lists of numbers only."""
    if isinstance(value, list):
        return all(map(is_numeric, value))
    return isinstance(value, int | float)
