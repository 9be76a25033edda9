"""The worked examples of the convolutional and the recurrent network, and the numbers that their pages name."""

from __future__ import annotations

import math
import re
from typing import Any

import numpy as np
import pytest

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.layers import Convolution, Dense
from nnplayground.engine.layers.windows import Windows
from nnplayground.lessons.files.library import find
from nnplayground.lessons.topics.convolution import KERNELS
from nnplayground.lessons.worked import convolution, gates, through_time
from nnplayground.lessons.worked.convolution import BIAS, IMAGE, OUTPUT_BIAS, TARGET, WEIGHT
from nnplayground.lessons.worked.examples import EXAMPLES

SLIGHT = 1e-6


def values(example: str) -> dict[str, Any]:
    return {item.key: item.value for item in EXAMPLES[example].items()}


def cost_of(kernel: Any, bias: float = BIAS, v: float = WEIGHT, c: float = OUTPUT_BIAS) -> float:
    """J of the small network, in plain loops."""
    maps = [
        max(0.0, bias + sum(kernel[u][w] * IMAGE[i + u][j + w] for u in range(3) for w in range(3)))
        for i in range(2)
        for j in range(2)
    ]
    return 0.5 * (v * max(maps) + c - TARGET) ** 2


def test_the_kernel_s_gradient_agrees_with_differences() -> None:
    kernel, found = KERNELS["vertical"].values, values("convolution")
    assert found["conv_cost"] == pytest.approx(cost_of(kernel), rel=1e-12)
    for row, column in np.ndindex(3, 3):
        moved = np.zeros((3, 3))
        moved[row, column] = SLIGHT
        slope = (cost_of(kernel + moved) - cost_of(kernel - moved)) / (2 * SLIGHT)
        assert found["conv_kernel_gradient"][row][column] == pytest.approx(slope, abs=1e-7)
    after = convolution.stepped()
    (v, c), bias = after.network.parameters[-2:], float(after.network.bias(0)[0])
    assert found["conv_cost_after"] == pytest.approx(cost_of(after.sliding.kernel, bias, v, c), rel=1e-12)
    assert found["conv_cost_after"] < found["conv_cost"]


def bptt(w: float, u: float, b: float, v: float, c: float) -> dict[str, float]:
    """Two times forwards and back, in plain Python."""
    x1, x2 = through_time.INPUTS
    h1 = math.tanh(w * x1 + b)
    h2 = math.tanh(w * x2 + u * h1 + b)
    out = v * h2 + c - through_time.TARGET
    d2 = v * out * (1.0 - h2**2)
    d1 = u * d2 * (1.0 - h1**2)
    return {
        "J": 0.5 * out**2,
        "w": d1 * x1 + d2 * x2,
        "u": d2 * h1,
        "b": d1 + d2,
        "v": out * h2,
        "c": out,
    }


def test_two_times_of_back_propagation() -> None:
    found, expected = values("through_time"), bptt(**through_time.STARTS)
    assert found["bptt_cost"] == pytest.approx(expected["J"], rel=1e-12)
    assert found["bptt_partials"] == pytest.approx([expected[letter] for letter in "wub"], rel=1e-12)
    assert found["bptt_partials_out"] == pytest.approx([expected[letter] for letter in "vc"], rel=1e-12)
    after = {letter: start - through_time.RATE * expected[letter] for letter, start in through_time.STARTS.items()}
    assert found["bptt_update"] == pytest.approx([after[letter] for letter in "wubvc"], rel=1e-12)
    assert found["bptt_cost_after"] == pytest.approx(bptt(**after)["J"], rel=1e-12)
    length = math.sqrt(sum(expected[letter] ** 2 for letter in "wubvc"))
    assert found["bptt_clip"] == pytest.approx([length, expected["u"] * through_time.LIMIT / length], rel=1e-12)


def logistic(z: float) -> float:
    return 1.0 / (1.0 + math.exp(-z))


def sums(table: dict[str, tuple[float, float, float]]) -> dict[str, float]:
    return {letter: w * gates.INPUT + u * gates.BEFORE + b for letter, (w, u, b) in table.items()}


def test_the_gates_of_an_lstm() -> None:
    s = sums(gates.LSTM_WEIGHTS)
    c = logistic(s["f"]) * gates.MEMORY + logistic(s["i"]) * math.tanh(s["g"])
    found = values("lstm")
    assert found["lstm_memory"] == pytest.approx([c], rel=1e-12)
    assert found["lstm_output"] == pytest.approx([logistic(s["o"]) * math.tanh(c)], rel=1e-12)


def test_the_gates_of_a_gru() -> None:
    w, u, b = gates.GRU_WEIGHTS["n"]
    s = sums(gates.GRU_WEIGHTS)
    n = math.tanh(w * gates.INPUT + b + logistic(s["r"]) * (u * gates.BEFORE + gates.INNER_BIAS))
    z = logistic(s["z"])
    assert values("gru")["gru_blend"] == pytest.approx([(1.0 - z) * n + z * gates.BEFORE], rel=1e-12)


# -- the pages ---------------------------------------------------------------------------------------------------------


def text(lesson: str, page: int, language: str) -> str:
    return find(lesson).pages[page].text.by_language[language]


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_counts_that_the_page_names(language: str) -> None:
    layer = Convolution((1, 4, 4), 1, Windows((3, 3)), ACTIVATIONS["relu"])
    dense = Dense(layer.n_in, layer.n_out, ACTIVATIONS["relu"])
    named = re.findall(r"\b\d+\b", text("cnn", 7, language).split("1. ")[1].split("2. ")[0])
    assert {str(layer.size), str(dense.size), str(layer.n_out)} <= set(named)


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_items_that_the_pages_name(language: str) -> None:
    items = [item.key for item in EXAMPLES["convolution"].items()]
    word = {"en": "item", "id": "butir"}[language]
    named = [int(found) for found in re.findall(rf"{word} (\d+)", text("cnn", 6, language))]
    assert [items[number - 1] for number in named] == ["conv_sums", "conv_mean_deltas"]
