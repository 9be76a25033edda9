"""The reference numbers replay, and the program that replays them says what it finds."""

from __future__ import annotations

import json
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.compare import NotReplayed, difference
from tests.golden import TOLERANCE, Outcome, main, replay
from tests.golden_lecture import lecture

REFERENCE = Path(__file__).parents[1] / "reference"
AUTOGRAD, LECTURE = REFERENCE / "autograd.json", REFERENCE / "lecture.json"


@cache
def outcomes(path: Path) -> dict[str, Outcome]:
    return {outcome.section: outcome for outcome in replay(path)}


SECTIONS = [
    "mlp",
    "activations",
    "losses",
    "conv2d",
    "pool",
    "cnn",
    "recurrent",
    "recurrent_model",
    "optimizer_variants",
]


@pytest.mark.parametrize("section", SECTIONS)
def test_every_case_of_a_section_is_replayed_within_the_tolerance(section: str) -> None:
    outcome = outcomes(AUTOGRAD)[section]
    assert outcome.skipped == 0
    assert outcome.worst <= TOLERANCE, outcome


@pytest.mark.parametrize("path", [AUTOGRAD, LECTURE], ids=lambda path: path.stem)
def test_nothing_that_is_replayed_is_off(path: Path) -> None:
    for outcome in outcomes(path).values():
        assert outcome.worst <= TOLERANCE, outcome


def test_the_lectures_numbers_are_replayed_except_words_and_calculus() -> None:
    def is_replayed(item: Any) -> bool:
        try:
            return bool(list(lecture(item)))
        except NotReplayed:
            return False

    items = json.loads(LECTURE.read_text(encoding="utf-8"))["items"]
    left = {item["id"] for item in items if item["inputs"] and not is_replayed(item)}
    assert left == {"chain_rule_example", "bp11_labels", "exercise_label_matrix"}


# -- other numbers and sizes -------------------------------------------------------------------------------------------


def other_batch(activation: str, sizes: tuple[int, ...], samples: int) -> tuple[dict[str, Any], list[np.ndarray]]:
    """Return the inputs of a worked example of another size, and the activations of its layers by the formula."""
    rng = np.random.default_rng(0)
    inputs: dict[str, Any] = {
        "x": rng.normal(size=(sizes[0], samples)).tolist(),
        "y": np.eye(sizes[-1], samples).tolist(),
    }
    a = np.array(inputs["x"])
    layers = []
    for number, (n_in, n_out) in enumerate(pairwise(sizes), start=1):
        w, b = rng.normal(size=(n_out, n_in)), rng.normal(size=n_out)
        inputs |= {f"W{number}": w.tolist(), f"b{number}": b.tolist()}
        z = w @ a + b[:, None]
        a = np.tanh(z) if activation == "tanh" else 1.0 / (1.0 + np.exp(-z))
        layers.append(a)
    return inputs, layers


def worst(item: dict[str, Any]) -> float:
    return max(error for _, error in lecture(item))


@pytest.mark.parametrize("activation", ["tanh", "sigmoid"])
def test_other_sizes_replay(activation: str) -> None:
    inputs, layers = other_batch(activation, (3, 4, 2, 3), 5)
    item = {"topic": f"5 samples, 3-4-2-3, {activation}", "formula": "", "inputs": inputs}
    for number, a in enumerate(layers, start=2):
        assert worst({**item, "id": f"bp5_a{number}", "expected": a.tolist()}) < 1e-14
    assert worst({**item, "id": "bp5_a2", "expected": (layers[0] + 1e-6).tolist()}) > 1e-7
    cost = ((layers[-1] - np.array(inputs["y"])) ** 2).sum() / 10
    assert worst({**item, "id": "bp5_cost", "expected": cost}) < 1e-14


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("tanh(z)", np.tanh(0.3)),
        ("d/dz tanh(z)", 1 - np.tanh(0.3) ** 2),
        ("relu'(z)", 1.0),
        ("sigmoid(z)", 1 / (1 + np.exp(-0.3))),
    ],
)
def test_any_activation_and_its_slope_replay(formula: str, expected: float) -> None:
    assert worst({"id": "x_1", "formula": formula, "inputs": {"z": 0.3}, "expected": expected}) < 1e-15


@pytest.mark.parametrize(
    "item",
    [
        {},
        {"id": "a"},
        {"id": "a", "inputs": {}, "expected": 1.0},
        {"id": "a", "inputs": {"z": "?"}, "formula": "tanh", "expected": 1.0},
        {"id": "a", "inputs": {"x": [1.0], "w": [[1.0, 2.0]], "b": [1.0]}, "expected": 1.0},
        {"id": "a", "inputs": {"q": 1.0}, "expected": 1.0},
        {"id": "a_b", "inputs": {"P": 0.5}, "expected": "words"},
        "words",
    ],
)
def test_unknown_items_are_not_replayed(item: Any) -> None:
    with pytest.raises(NotReplayed):
        list(lecture(item))


# -- the program -------------------------------------------------------------------------------------------------------


def test_program_prints_every_section(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(AUTOGRAD), str(LECTURE)]) == 0
    printed = capsys.readouterr().out
    for section in ("mlp", "activations", "losses", "optimizer_variants", "conv2d", "items"):
        assert section in printed
    assert "largest relative error" in printed
    assert "not replayed" in printed


@pytest.mark.thorough
def test_a_wrong_number_is_found_and_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = json.loads(AUTOGRAD.read_text(encoding="utf-8"))
    document["mlp"][2]["grads"]["b"][-1][0] += 1e-8
    path = tmp_path / "wrong.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    assert main([str(path)]) == 1
    assert f"{document['mlp'][2]['id']}: b" in capsys.readouterr().out


def test_functions_this_program_lacks_are_not_replayed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "more.json"
    cases = {
        "activations": [{"activation": "unheard_of", "params": {}, "x": [0.0], "f": [0.0], "df": [0.6]}],
        "surprises": [1, "two"],
    }
    path.write_text(json.dumps(cases), encoding="utf-8")
    assert main([str(path)]) == 0
    assert "1 not replayed" in capsys.readouterr().out


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "{}",
        "1",
        '{"mlp": [{}]}',
        '{"mlp": [1]}',
        '{"activations": [{"activation": "tanh"}]}',
        "[" * 10**5,
        "\udcff",
    ],
    ids=range(10),
)
def test_a_malformed_file_is_one_line_on_stderr(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert main([str(path)]) == 2
    message = capsys.readouterr().err
    assert message.startswith(str(path))
    assert message.count("\n") == 1


def test_a_missing_file_is_one_line_on_stderr(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "none.json")]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_difference() -> None:
    assert difference([1.0, 200.0], [1.0, 100.0]) == 1.0
    assert difference(0.5, 0.25) == 0.25
    assert difference(np.inf, np.inf) == 0.0
    assert difference([1.0], [1.0, 2.0]) == np.inf
    assert difference(np.nan, 1.0) == np.inf
