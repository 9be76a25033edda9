"""The answers, computed once more in plain Python from nothing but what the task gives."""

from __future__ import annotations

import itertools
import json
import math
import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnplayground.lessons.exercises import EXERCISES, Task
from nnplayground.resources import root

Given = dict[str, float]
F: dict[str, Callable[[float], float]] = {
    "identity": lambda z: z,
    "relu": lambda z: max(0.0, z),
    "logistic": lambda z: 1.0 / (1.0 + math.exp(-z)),
    "tanh": math.tanh,
    "arctan": math.atan,
    "softplus": lambda z: math.log(1.0 + math.exp(z)),
    "elu": lambda z: z if z >= 0 else math.exp(z) - 1.0,
    "swish": lambda z: z / (1.0 + math.exp(-z)),
    "gelu_tanh": lambda z: 0.5 * z * (1.0 + math.tanh(math.sqrt(2.0 / math.pi) * (z + 0.044715 * z**3))),
}
LABELS = {
    "Identity": "identity",
    "ReLU": "relu",
    "Logistic (sigmoid)": "logistic",
    "Tanh": "tanh",
    "ArcTan": "arctan",
    "Softplus": "softplus",
    "ELU": "elu",
    "Swish (SiLU)": "swish",
    "GELU (tanh form)": "gelu_tanh",
    "Softmax": "softmax",
}


def slope(key: str, z: float) -> float:
    """f'(z) by central differences; the kinks are not asked for."""
    return (F[key](z + 1e-6) - F[key](z - 1e-6)) / 2e-6


def functions(task: Task) -> list[str]:
    return [LABELS[name.plain.partition(": ")[2]] for name in task.formulas if re.match(r"f[⁽²³⁾]*: ", name.plain)]


def numbers_in(task: Task) -> list[float]:
    return [float(found) for found in re.findall(r"\d+(?:\.\d+)?", str(task.question))]


def neuron_output(task: Task, g: Given) -> list[float]:
    z = sum(g[f"w₁{i}⁽¹⁾"] * g[f"x{i}"] for i in "₁₂₃₄" if f"x{i}" in g) + g["b₁⁽¹⁾"]
    return [z, F[functions(task)[0]](z)]


def dosage(_task: Task, g: Given) -> list[float]:
    hidden = [F["softplus"](g[f"w{i}₁⁽¹⁾"] * g["x"] + g[f"b{i}⁽¹⁾"]) for i in "₁₂"]
    output = g["w₁₁⁽²⁾"] * hidden[0] + g["w₁₂⁽²⁾"] * hidden[1] + g["b₁⁽²⁾"]
    return [output, 0.0 if output > 0.5 else 1.0]


def distributions(g: Given) -> list[tuple[float, float]]:
    return [(g[f"P{i}"], g.get(f"Q{i}", g[f"P{i}"])) for i in "₁₂₃₄" if f"P{i}" in g]


def entropy(_task: Task, g: Given) -> list[float]:
    return [-sum(p * math.log(q) for p, q in distributions(g))]


def divergence(_task: Task, g: Given) -> list[float]:
    return [sum(p * math.log(p / q) for p, q in distributions(g))]


def samples(g: Given) -> list[list[tuple[float, float]]]:
    """Outputs and targets by sample."""
    found: dict[str, list[tuple[float, float]]] = {}
    for name, value in g.items():
        if name.startswith("p"):
            found.setdefault(name.partition("[")[2], []).append((value, g["y" + name[1:]]))
    return list(found.values())


def cost(of: Callable[[float, float], float]) -> Callable[[Task, Given], list[float]]:
    return lambda _task, g: [sum(of(p, y) for row in samples(g) for p, y in row) / len(samples(g))]


def huber(p: float, y: float) -> float:
    error = abs(p - y)
    return 0.5 * error**2 if error <= 1.0 else error - 0.5


def penalised(_task: Task, g: Given) -> list[float]:
    return [g["J_data"] + g["λ"] / 2.0 * sum(value**2 for name, value in g.items() if name.startswith("w"))]


def softmax(values: list[float]) -> list[float]:
    return [math.exp(value) / sum(map(math.exp, values)) for value in values]


def forward(task: Task, g: Given) -> tuple[list[float], list[float], list[float], list[float]]:
    """z and a of both layers of a network with one hidden layer."""
    keys = functions(task)
    inputs = [i for i in "₁₂" if f"x{i}" in g]
    hidden = [i for i in "₁₂" if f"b{i}⁽¹⁾" in g]
    outputs = [i for i in "₁₂" if f"b{i}⁽²⁾" in g]
    z2 = [sum(g[f"w{i}{j}⁽¹⁾"] * g[f"x{j}"] for j in inputs) + g[f"b{i}⁽¹⁾"] for i in hidden]
    a2 = [F[keys[0]](z) for z in z2]
    z3 = [sum(g[f"w{k}{i}⁽²⁾"] * a for i, a in zip(hidden, a2, strict=True)) + g[f"b{k}⁽²⁾"] for k in outputs]
    top = keys[-1]
    return z2, a2, z3, softmax(z3) if top == "softmax" else [F[top](z) for z in z3]


def feed_forward(task: Task, g: Given) -> list[float]:
    _, a2, _, a3 = forward(task, g)
    return [*a2, *a3]


def updated(task: Task, g: Given) -> list[float]:
    z2, _, z3, a3 = forward(task, g)
    keys = functions(task)
    above = [(a - g[f"y{k}"]) * slope(keys[-1], z) for k, a, z in zip("₁₂", a3, z3, strict=False)]
    delta = sum(g[f"w{k}₁⁽²⁾"] * d for k, d in zip("₁₂", above, strict=False)) * slope(keys[0], z2[0])
    return [delta, g["w₁₁⁽¹⁾"] - g["η"] * delta * g["x₁"]]


def output_delta(task: Task, g: Given) -> list[float]:
    if "y₂" in g:
        p = softmax([g[f"z{i}⁽²⁾"] for i in "₁₂₃"])
        return [p[k] - g[f"y{i}"] for k, i in enumerate("₁₂₃")]
    z, key = g["z₁⁽³⁾"], functions(task)[0]
    return [F[key](z), (F[key](z) - g["y₁"]) * slope(key, z)]


def hidden_delta(task: Task, g: Given) -> list[float]:
    key = functions(task)[0]
    return [
        sum(g[f"w{k}{i}⁽²⁾"] * g[f"δ{k}⁽³⁾"] for k in "₁₂") * slope(key, g[f"z{i}⁽²⁾"])
        for i in "₁₂"[: len(task.fields)]
    ]


def partial(task: Task, g: Given) -> list[float]:
    marks = [mark for mark in ("", "[1]", "[2]") if f"x₁{mark}" in g]
    key, shares = functions(task)[0], []
    for mark in marks:
        z = g["w₁₁⁽¹⁾"] * g[f"x₁{mark}"] + g["w₁₂⁽¹⁾"] * g[f"x₂{mark}"] + g["b₁⁽¹⁾"]
        shares.append((F[key](z) - g[f"y₁{mark}"]) * slope(key, z) * g[f"x₂{mark}"])
    return [sum(shares) / len(shares) + g.get("λ", 0.0) * g["w₁₂⁽¹⁾"]]


def vanishing(task: Task, g: Given) -> list[float]:
    return [(g["w"] * slope(functions(task)[0], g["z"])) ** g["L"]]


def sgd(_task: Task, g: Given) -> list[float]:
    return [g["w"] - g["η"] * sum(value for name, value in g.items() if "∂" in name)]


def momentum(_task: Task, g: Given) -> list[float]:
    v = g["μ"] * g["v"] - g["η"] * g["∂J/∂w"]
    return [v, g["w"] + v]


def adam(_task: Task, g: Given) -> list[float]:
    slope, t = g["∂J/∂w"], g["t"]
    m, v = 0.9 * g["m"] + 0.1 * slope, 0.999 * g["v"] + 0.001 * slope**2
    m_hat, v_hat = m / (1 - 0.9**t), v / (1 - 0.999**t)
    return [m_hat, g["w"] - g["η"] * m_hat / (math.sqrt(v_hat) + 1e-8)]


def descent(task: Task, g: Given) -> list[float]:
    found = re.fullmatch(r"J\(w\) = ([\d.]*)(?:\(w ([-+]) ([\d.]+)\)|w)²", task.formulas[0].plain)
    assert found
    c, goal = float(found[1] or 1), float(found[3] or 0) * (-1.0 if found[2] == "+" else 1.0)
    w, steps = g["w₀"], {"w₁": 1, "w₂": 2, "w₃": 3}[task.fields[0].name.plain]
    for _ in range(steps):
        w -= g["η"] * 2.0 * c * (w - goal)
    return [w]


def schedule(_task: Task, g: Given) -> list[float]:
    if "q" in g:
        return [g["η"] * g["q"] ** int(g["t"] // g["T"])]
    if "p" in g:
        return [g["η"] / (g["t"] + 1.0) ** g["p"]]
    return [g["η"] / 2.0 * (1.0 + math.cos(math.pi * g["t"] / g["T"]))]


def information(task: Task, g: Given) -> list[float]:
    return [-math.log(g["P(x)"] if g else 1.0 / float(task.formulas[0].plain.rpartition("/")[2]))]


def parameters(task: Task, _g: Given) -> list[float]:
    found = re.search(r"\d+(?:-\d+)+", str(task.question))
    assert found
    sizes = [int(size) for size in found[0].split("-")]
    return [sum((below + 1) * above for below, above in itertools.pairwise(sizes))]


def steps(task: Task, _g: Given) -> list[float]:
    found = [int(number) for number in numbers_in(task)]
    if len(found) == 4:
        samples, percent, batch, epochs = found
        samples -= round(samples * percent / 100)
    else:
        samples, batch, epochs = (*found, 1)[:3]
    return [-(-samples // batch) * epochs]


def matrices(task: Task) -> list[list[list[float]]]:
    """The matrices that are given, as rows."""
    written = [name.plain.partition(" = ")[2].strip("[]").replace("−", "-") for name in task.formulas]
    return [[[float(entry) for entry in row.split()] for row in matrix.split(";")] for matrix in written]


def map_value(task: Task, _g: Given) -> list[float]:
    image, kernel = matrices(task)
    bias, row, column = (int(found) for found in re.findall(r"-?\d+", str(task.question).partition("bias")[2])[:3])
    padding = 1 if "of 0 around" in str(task.question) else 0
    total = float(bias)
    for i, weights in enumerate(kernel):
        for j, weight in enumerate(weights):
            y, x = row - 1 + i - padding, column - 1 + j - padding
            if 0 <= y < len(image) and 0 <= x < len(image[0]):
                total += weight * image[y][x]
    return [total]


def map_size(task: Task, _g: Given) -> list[float]:
    length, _, window, _, padding, stride = (int(found) for found in numbers_in(task))
    return [float(sum(1 for begin in range(0, length + 2 * padding, stride) if begin + window <= length + 2 * padding))]


def pooled_value(task: Task, _g: Given) -> list[float]:
    (image,), (row, column) = matrices(task), [int(found) - 1 for found in numbers_in(task)[2:][-2:]]
    cells = {(i, j): image[i][j] for i in (2 * row, 2 * row + 1) for j in (2 * column, 2 * column + 1)}
    if "Average" in str(task.question):
        return [sum(cells.values()) / 4.0]
    best = max(cells, key=lambda cell: cells[cell])
    return [cells[best], *((best[0] + 1.0, best[1] + 1.0) if "delta" in str(task.question) else ())]


def kernel_count(task: Task, _g: Given) -> list[float]:
    length, _, channels, kernels, window, *_ = (int(found) for found in numbers_in(task))
    own = kernels * (window * window * channels + 1)
    outputs = kernels * (length - window + 1) ** 2
    return [float(own), *([float(outputs * (length * length * channels + 1))] if "dense" in str(task.question) else [])]


def elman_states(_task: Task, g: Given) -> list[float]:
    h = 0.0
    for time in "₁₂₃":
        if f"x{time}" in g:
            h = math.tanh(g["w"] * g[f"x{time}"] + g["u"] * h + g["b"])
    return [h]


def through_time(task: Task, g: Given) -> list[float]:
    d2 = g["∂J/∂h₂"] * (1.0 - g["h₂"] ** 2)
    d1 = g["u"] * d2 * (1.0 - g["h₁"] ** 2)
    asked = [name.name.plain for name in task.fields]
    further = {"∂J/∂u": d2 * g["h₁"], "∂J/∂w": d1 * g.get("x₁", 0.0) + d2 * g.get("x₂", 0.0)}
    return [d1, *(further[name] for name in asked[1:])]


def time_factor(_task: Task, g: Given) -> list[float]:
    return [math.prod([g["u"] * (1.0 - g["h"] ** 2)] * (int(g["T"]) - 1))]


def gates(_task: Task, g: Given) -> list[float]:
    if "z" in g:
        return [(1.0 - g["z"]) * g["n"] + g["z"] * g["h_t₋₁"]]
    c = g["f"] * g["c_t₋₁"] + g["i"] * g["g"]
    return [c, *([g["o"] * math.tanh(c)] if "o" in g else [])]


def series(g: Given, letter: str, phase: str = "") -> list[float]:
    return [g[f"{letter}{i}{phase}"] for i in "₁₂₃" if f"{letter}{i}{phase}" in g]


def weights_of(g: Given, layer: str = "") -> list[list[float]]:
    """Rows of W, one a hidden unit."""
    rows = [[g[f"w{i}{j}{layer}"] for j in "₁₂₃" if f"w{i}{j}{layer}" in g] for i in "₁₂"]
    return [row for row in rows if row]


def dot(first: list[float], second: list[float]) -> float:
    return sum(one * other for one, other in zip(first, second, strict=True))


def rbm_energy(_task: Task, g: Given) -> list[float]:
    v, h = series(g, "v"), series(g, "h")
    joint = sum(h[i] * w * v[j] for i, row in enumerate(weights_of(g)) for j, w in enumerate(row))
    return [-dot(series(g, "c"), v) - dot(series(g, "b"), h) - joint]


def rbm_chance(task: Task, g: Given) -> list[float]:
    if h := series(g, "h"):
        unit = int(task.fields[0].name.plain == "s₂")
        z = dot([row[unit] for row in weights_of(g)], h) + series(g, "c")[unit]
    else:
        z = dot(weights_of(g)[0], series(g, "v")) + g["b₁"]
    return [z, F["logistic"](z)]


def rbm_contrast(_task: Task, g: Given) -> list[float]:
    if "p₁⁽⁰⁾" in g:
        return [g["w₁₁"] + g["η"] * (g["p₁⁽⁰⁾"] * g["v₁⁽⁰⁾"] - g["p₁⁽¹⁾"] * g["v₁⁽¹⁾"])]
    (w,), v, seen = weights_of(g), series(g, "v", "⁽⁰⁾"), series(g, "v", "⁽¹⁾")
    p = F["logistic"](dot(w, v) + g["b₁"])
    if "r₁" in g:
        sums = [w[j] * float(g["r₁"] < p) + g[f"c{i}"] for j, i in enumerate("₁₂")]
        seen = [float(g[name] < F["logistic"](s)) for name, s in zip(("r₂", "r₃"), sums, strict=True)]
    q = F["logistic"](dot(w, seen) + g["b₁"])
    return [p, q, g["w₁₁"] + g["η"] * (p * v[0] - q * seen[0])]


def dbn_up(_task: Task, g: Given) -> list[float]:
    found, below = [], series(g, "v")
    for layer in ("⁽¹⁾", "⁽²⁾"):
        biases = series(g, "b", layer)
        below = [F["logistic"](dot(row, below) + b) for row, b in zip(weights_of(g, layer), biases, strict=True)]
        found += below
    return found


def dbn_count(task: Task, _g: Given) -> list[float]:
    found = re.search(r"(\d+(?:-\d+)+).* (\d+)\?", str(task.question))
    assert found
    sizes, classes = [int(size) for size in found[1].split("-")], int(found[2])
    machines = sum(below * above + above + below for below, above in itertools.pairwise(sizes))
    return [machines, sum((below + 1) * above for below, above in itertools.pairwise([*sizes, classes]))]


def bottleneck(_task: Task, g: Given) -> list[float]:
    size = [i for i in "₁₂₃" if f"x{i}" in g]
    code = sum(g[f"v{i}"] * g[f"x{i}"] for i in size) + g.get("b₀", 0.0)
    made = [g[f"w{i}"] * code + g.get(f"b{i}", 0.0) for i in size]
    return [code, made[0], 0.5 * sum((value - g[f"x{i}"]) ** 2 for i, value in zip(size, made, strict=True))]


def left_out(task: Task, g: Given) -> list[float]:
    """The eigenvalues left out; of a matrix of two rows the smaller root of its characteristic polynomial."""
    if "c₁₂" in g:
        trace, determinant = g["c₁₁"] + g["c₂₂"], g["c₁₁"] * g["c₂₂"] - g["c₁₂"] ** 2
        return [0.5 * (trace - math.sqrt(trace**2 - 4.0 * determinant))]
    values, kept = list(g.values()), int(numbers_in(task)[1])
    return [sum(values[kept:]), sum(values[:kept]) / sum(values)]


def gan_costs(task: Task, g: Given) -> list[float]:
    real, made = g["D(x)"], g["D(g)"]
    if task.formulas[0].plain == "J_D: least_squares":
        return [0.5 * (real - 1.0) ** 2 + 0.5 * made**2, 0.5 * (made - 1.0) ** 2]
    paid = -math.log(made) if task.formulas[0].plain == "J_D: log" else math.log(1.0 - made)
    return [-math.log(real) - math.log(1.0 - made), paid]


def gan_best(_task: Task, g: Given) -> list[float]:
    if "p(x)" in g:
        return [g["p(x)"] / (g["p(x)"] + g["q(x)"])]
    p, q = (
        math.exp(-0.5 * ((g["x"] - g[f"μ_{of}"]) / width) ** 2) / width
        for of in "pq"
        for width in [g.get("σ") or g[f"σ_{of}"]]
    )
    return [math.log(p / q), p / (p + q)]


def gan_js(_task: Task, g: Given) -> list[float]:
    pairs = distributions(g)
    return [0.5 * sum(a * math.log(2.0 * a / (p + q)) for p, q in pairs for a in (p, q))]


def gan_pull(task: Task, g: Given) -> list[float]:
    """The slope by central differences of what the generator pays."""
    by = "g" if "g" in g else "w_G"
    is_zero_sum = task.formulas[0].plain.endswith("minimax")

    def says(value: float) -> float:
        made = value if by == "g" else value * g["z"] + g["b_G"]
        return F["logistic"](g["w_D"] * made + g["b_D"])

    def paid(value: float) -> float:
        return math.log(1.0 - says(value)) if is_zero_sum else -math.log(says(value))

    return [says(g[by]), (paid(g[by] + 1e-5) - paid(g[by] - 1e-5)) / 2e-5]


FORMULAS: dict[str, Callable[[Task, Given], list[float]]] = {
    "relu_a1": neuron_output,
    "delta_update": updated,
    "neuron_output": neuron_output,
    "activation_value": lambda task, g: [F[functions(task)[0]](g["z"])],
    "activation_slope": lambda task, g: [slope(functions(task)[0], g["z"])],
    "dosage": dosage,
    "information": information,
    "entropy": entropy,
    "cross_entropy": entropy,
    "kl": divergence,
    "cost_mae": cost(lambda p, y: abs(p - y)),
    "cost_mse": cost(lambda p, y: 0.5 * (p - y) ** 2),
    "cost_huber": cost(huber),
    "cost_cross_entropy": cost(lambda p, y: -y * math.log(p)),
    "cost_l2": penalised,
    "softmax": lambda _task, g: softmax(list(g.values())),
    "feed_forward": feed_forward,
    "output_delta": output_delta,
    "hidden_delta": hidden_delta,
    "partial": partial,
    "updated_weight": updated,
    "vanishing": vanishing,
    "update_sgd": sgd,
    "update_momentum": momentum,
    "update_adam": adam,
    "parameter_count": parameters,
    "steps_per_epoch": steps,
    "schedule": schedule,
    "descent": descent,
    "map_value": map_value,
    "map_size": map_size,
    "pooled_value": pooled_value,
    "kernel_count": kernel_count,
    "elman_states": elman_states,
    "through_time": through_time,
    "time_factor": time_factor,
    "gates": gates,
    "rbm_energy": rbm_energy,
    "rbm_chance": rbm_chance,
    "rbm_contrast": rbm_contrast,
    "dbn_up": dbn_up,
    "dbn_count": dbn_count,
    "bottleneck": bottleneck,
    "left_out": left_out,
    "gan_costs": gan_costs,
    "gan_best": gan_best,
    "gan_js": gan_js,
    "gan_pull": gan_pull,
}


def test_every_exercise_with_numbers_is_computed_here() -> None:
    by_hand = {"label_matrix", "matrix_shapes", "chain_rule"}
    assert {*FORMULAS} | by_hand == {*EXERCISES}


@settings(max_examples=500)
@given(st.sampled_from(list(FORMULAS)), st.integers(0, 10**6), st.integers(1, 3))
def test_the_answer_is_the_independent_one(key: str, seed: int, level: int) -> None:
    task = EXERCISES[key].task(seed, level)
    given_numbers = {quantity.name.plain: quantity.number for quantity in task.given}
    expected = FORMULAS[key](task, given_numbers)
    assert [field.value for field in task.fields] == pytest.approx(expected, rel=1e-7, abs=1e-10)


@settings(max_examples=100)
@given(st.integers(0, 10**6), st.integers(1, 3))
def test_the_chain_rule_agrees_with_differences(seed: int, level: int) -> None:
    task = EXERCISES["chain_rule"].task(seed, level)
    outer, inner = (name.plain for name in task.formulas)
    found = re.fullmatch(r"u = (−?)([\d.]+)x(\^2)? ([-−+]) ([\d.]+)", inner)
    assert found
    factor = float(found[2]) * (-1.0 if found[1] else 1.0)
    start = float(found[5]) * (1.0 if found[4] == "+" else -1.0)
    functions = {"y = tanh u": math.tanh, "y = e^u": math.exp, "y = 1/(1 + e^−u)": F["logistic"]}

    def y(x: float) -> float:
        u = factor * (x * x if found[3] else x) + start
        return u ** int(outer[-1]) if outer[-1].isdigit() else functions[outer](u)

    x = task.given[0].number
    assert task.fields[0].value == pytest.approx((y(x + 1e-6) - y(x - 1e-6)) / 2e-6, rel=1e-5)


def test_the_label_matrix_is_the_lectures() -> None:
    items = json.loads((root().parent / "tests/reference/lecture.json").read_text(encoding="utf-8"))["items"]
    expected = next(item["expected"] for item in items if item["id"] == "exercise_label_matrix")
    fields = EXERCISES["label_matrix"].task(0).fields
    assert [list(field.shape) for field in fields] == [expected["slide_orientation"], expected["batch_first"]]


@settings(max_examples=50)
@given(st.integers(0, 10**6), st.integers(2, 3))
def test_shapes_fit_together(seed: int, level: int) -> None:
    task = EXERCISES["matrix_shapes"].task(seed, level)
    weights, outputs = (field.shape for field in task.fields)
    sizes = [int(size) for size in str(task.question).split("have ")[1].split(" ")[0].split("-")]
    assert any(weights == (above, below) for below, above in itertools.pairwise(sizes))
    assert outputs[0] == weights[0]
    assert outputs[1] == numbers_in(task)[-1] or f"batch of {outputs[1]}" in str(task.question)
