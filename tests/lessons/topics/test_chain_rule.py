"""The chain rule: the lecture's example exactly, every function against differences, words for what has no number."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from nnplayground.errors import InputError
from nnplayground.lessons.scripts import PLAIN
from nnplayground.lessons.topics.chain_rule import Composition, Step, compare, product
from nnplayground.lessons.topics.composing import MOST_CHARACTERS, compose, written
from nnplayground.lessons.topics.links import LINKS

ITEMS = {
    item["id"]: item
    for item in json.loads((Path(__file__).parents[2] / "reference" / "lecture.json").read_text())["items"]
}
SMALL = st.floats(-3.0, 3.0).map(lambda value: round(value, 3)).filter(lambda value: value != 0.0)
STEPS = st.one_of(
    st.builds(lambda a, b: Step("linear", {"a": a, "b": b}), SMALL, SMALL),
    st.builds(lambda n: Step("power", {"n": float(n)}), st.integers(-2, 4)),
    st.sampled_from([Step(key) for key, link in LINKS.items() if not link.params]),
)


def test_the_lectures_example_to_the_last_bit() -> None:
    item = ITEMS["chain_rule_example"]
    composition = compose("(3x - 2)^6")
    assert [composition.slope(x) for x in item["inputs"]["x"]] == item["expected"] == [-576.0, 18.0, 18432.0]
    assert composition.steps == (Step("linear", {"a": 3.0, "b": -2.0}), Step("power", {"n": 6.0}))


def test_the_factors_are_written_with_their_numbers() -> None:
    nodes = compose("(3x - 2)^6").nodes(2.0)
    assert [node.value.plain(6) for node in nodes] == ["u = 3·x − 2 = 3·2 − 2 = 4", "y = u⁶ = 4⁶ = 4096"]
    assert nodes[1].slope.lines(PLAIN, 6) == ("dy/du = 6·u⁵", "6·4⁵", "6144")
    assert product(nodes).plain(6) == "dy/dx = dy/du·du/dx = 6144·3 = 18432"


@pytest.mark.parametrize("key", LINKS)
@pytest.mark.parametrize("x", [0.3, 1.1, 2.4])
def test_every_function_against_differences(key: str, x: float) -> None:
    found = compare(Composition((Step(key),)), x)
    assert found.error < 1e-9


@given(st.lists(STEPS, min_size=1, max_size=5), SMALL)
def test_products_of_slopes_are_slopes_of_compositions(steps: list[Step], x: float) -> None:
    composition = Composition(tuple(steps))
    try:
        found = compare(composition, x)
        curvature = abs(composition.slope(x + 1e-3) - composition.slope(x - 1e-3)) / 2e-3
    except InputError:
        assume(False)
    value = composition.value(x)
    assume(abs(value) < 1e4 and abs(found.exact) < 1e3 and curvature < 1e3)
    assert found.numerical == pytest.approx(found.exact, rel=1e-4, abs=1e-4)


@given(st.lists(STEPS, min_size=1, max_size=5))
def test_what_is_written_reads_back(steps: list[Step]) -> None:
    merged = Composition(tuple(steps))
    assume(len(written(merged)) <= MOST_CHARACTERS)
    again = compose(written(merged))
    for x in (-1.3, 0.4, 2.2):
        try:
            expected = merged.value(x)
        except InputError:
            continue
        assert again.value(x) == expected


@pytest.mark.parametrize(
    ("text", "x", "value"),
    [
        ("x", 2.0, 2.0),
        ("-x + 3", 2.0, 1.0),
        ("2*(x + 1)", 2.0, 6.0),
        ("tanh(0,5x)^2", 2.0, np.tanh(1.0) ** 2),
        ("1 - x^2", 2.0, -3.0),
        ("e^-x^2", 0.5, np.exp(-0.25)),
        ("e^(−x²/2)", 2.0, np.exp(-2.0)),
        ("1/(1 + e^-x)", 0.3, 1.0 / (1.0 + np.exp(-0.3))),
        ("3/x", 2.0, 1.5),
        ("SIN(2x + 1)", 0.2, np.sin(1.4)),
        ("1e-3x", 2.0, 0.002),
        ("x^0.5", 2.0, np.sqrt(2.0)),
        ("sqrt(x^2 + 1)", 2.0, np.sqrt(5.0)),
        ("softplus(x)", 2.0, np.log1p(np.exp(2.0))),
    ],
)
def test_typed_functions(text: str, x: float, value: float) -> None:
    assert compose(text).value(x) == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "Type a function"),
        ("2", "missing at the end"),
        ("(x", "missing at the end"),
        ("x^", "missing at the end"),
        ("3x - 2x", "only one chain of functions of x"),
        ("x)", "At place 2"),
        ("x^x", "A number is needed at place 3"),
        ("foo(x)", "at place 1, not “foo”"),
        ("sin x", "“(” is needed at place 5"),
        ("__import__('os')", "“_” at place 1 is not understood"),
        ("x; x", "“;” at place 2 is not understood"),
        ("9**9**9", "needed at place 3"),
        ("x^9^9^9", "At place 4"),
        ("x/0", "divided by 0"),
        ("x^1000", "must be"),
        ("1.500x", "fraction or thousands"),
        ("(" * 30 + "x" + ")" * 30, "needed at place"),
        ("x" * 81, "too long"),
        ("((((x + 1)^2 + 1)^2 + 1)^2 + 1)", "7 functions"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_place(text: str, says: str) -> None:
    with pytest.raises(InputError) as caught:
        compose(text)
    assert says in str(caught.value.text)


@pytest.mark.parametrize(
    ("text", "x", "says"),
    [
        ("ln(x)", -1.0, "positive numbers only; here x = -1"),
        ("ln(2x - 2)", 1.0, "positive numbers only; here u = 0"),
        ("sqrt(x)", -4.0, "no real root"),
        ("sqrt(x)", 0.0, "no slope here"),
        ("1/x", 0.0, "divided by 0; here x = 0"),
        ("x^0.5", -1.0, "positive number below it"),
        ("exp(exp(3x))", 3.0, "y is too large for float64 here: v = 8103"),
        ("(1000x)^100", 3.0, "too large"),
        ("x^0.5", 0.0, "no slope here"),
        ("exp(1000x)", 0.709, "The derivative of y is too large"),
    ],
)
def test_what_has_no_number_is_said_in_words(text: str, x: float, says: str) -> None:
    composition = compose(text)
    with pytest.raises(InputError) as caught:
        composition.nodes(x)
    assert says in str(caught.value.text)
    values, slopes = composition.sample(np.array([x]))
    assert np.isnan(values).all()
    assert np.isnan(slopes).all()


@given(st.text("x23.,+-*/^() einsexplnqrtah²−", max_size=90))
def test_any_text_is_read_or_explained(text: str) -> None:
    try:
        composition = compose(text)
    except InputError:
        return
    assert 1 <= len(composition.steps) <= 5
    values, slopes = composition.sample(np.array([-1.0, 0.0, 2.5]))
    assert np.isfinite(values[~np.isnan(values)]).all()
    assert np.isfinite(slopes[~np.isnan(slopes)]).all()


def test_nodes_before_the_one_that_fails_have_numbers() -> None:
    nodes, fault = compose("ln(2x - 2)").reached(0.5)
    assert [node.value.value for node in nodes] == [-1.0]
    assert fault is not None
