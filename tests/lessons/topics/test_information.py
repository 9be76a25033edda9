"""The numbers of distributions: the lecture's to twelve digits, and what holds for all of them."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import log_loss

from nnplayground.i18n import translator
from nnplayground.lessons.topics.information import (
    MEASURES,
    PRESETS,
    UNITS,
    cross_entropy,
    divergence,
    entropy,
    in_words,
    information,
    information_equation,
    rescaled,
)

ITEMS = {
    item["id"]: item
    for item in json.loads((Path(__file__).parents[2] / "reference" / "lecture.json").read_text())["items"]
}
NATS, BITS = UNITS["nats"], UNITS["bits"]
COIN = PRESETS["coin"]

shares = st.lists(st.floats(0.001, 1.0), min_size=2, max_size=6).map(lambda raw: tuple(v / sum(raw) for v in raw))


def expected(key: str) -> float:
    return pytest.approx(ITEMS[key]["expected"], rel=1e-12)


def test_the_lectures_information() -> None:
    assert information_equation(0.8, NATS).value == expected("information_0.8")
    assert information_equation(0.2, NATS).value == expected("information_0.2")
    coin, die = (information(share) for share in ITEMS["information_coin_vs_die"]["inputs"]["P"])
    assert [coin, die] == expected("information_coin_vs_die")
    assert coin + die == pytest.approx(math.log(12.0), rel=1e-12)
    assert NATS.logarithm(0.2) == expected("entropy_unfair_ln02")


@pytest.mark.parametrize(
    ("measure", "key"),
    [
        ("entropy_p", "entropy_fair"),
        ("entropy_q", "entropy_unfair"),
        ("cross_entropy", "cross_entropy_coin"),
        ("kl_pq", "kl_coin"),
    ],
)
def test_the_lectures_coins(measure: str, key: str) -> None:
    entry = MEASURES[measure]
    assert entry.value(COIN.p, COIN.q, NATS) == expected(key)
    equation = entry.equation(COIN.p, COIN.q, NATS)
    assert equation.term.value == expected(key)
    assert equation.value == expected(key)


def test_bits() -> None:
    assert entropy((0.5, 0.5)) / math.log(2.0) == pytest.approx(1.0)
    assert MEASURES["entropy_p"].value((1 / 6,) * 6, (1 / 6,) * 6, BITS) == pytest.approx(math.log2(6.0))
    assert MEASURES["cross_entropy"].equation(COIN.p, COIN.q, BITS).term.value == pytest.approx(
        -0.5 * math.log2(0.2) - 0.5 * math.log2(0.8)
    )


@given(shares, st.data())
def test_what_holds_for_all(p: tuple[float, ...], data: st.DataObject) -> None:
    q = data.draw(shares.filter(lambda other: len(other) == len(p)))
    assert cross_entropy(p, q) == pytest.approx(entropy(p) + divergence(p, q), abs=1e-12)
    assert divergence(p, q) >= 0.0
    assert entropy(p) <= math.log(len(p)) + 1e-12


def test_cross_entropy_is_sklearns_log_loss() -> None:
    q = (0.1, 0.6, 0.3)
    assert cross_entropy((0.0, 1.0, 0.0), q) == pytest.approx(log_loss([1], [q], labels=[0, 1, 2]), rel=1e-12)


@given(shares, st.integers(0, 5), st.floats(0.0, 1.0))
def test_the_others_give_way(before: tuple[float, ...], index: int, wanted: float) -> None:
    index %= len(before)
    after = rescaled(before, index, wanted)
    assert after[index] == wanted
    assert math.fsum(after) == pytest.approx(1.0, abs=1e-12)
    others = [place for place in range(len(before)) if place != index]
    ratio = np.array([after[place] / before[place] for place in others])
    np.testing.assert_allclose(ratio, ratio[0], rtol=1e-9)


def test_shares_that_were_0_get_an_even_part() -> None:
    assert rescaled((1.0, 0.0, 0.0), 0, 0.4) == pytest.approx((0.4, 0.3, 0.3))
    assert rescaled((0.3, 0.7), 0, 1.7) == (1.0, 0.0)
    assert rescaled((0.3, 0.7), 1, -2.0) == (1.0, 0.0)


def test_impossible_outcomes() -> None:
    """0 · ln 0 is 0; −ln 0 is infinite, and said in words."""
    p, q = (0.5, 0.5), (0.0, 1.0)
    assert information(0.0) == math.inf
    assert math.copysign(1.0, information(1.0)) == 1.0
    assert entropy(q) == 0.0
    assert math.copysign(1.0, entropy(q)) == 1.0
    assert cross_entropy(p, q) == divergence(p, q) == math.inf
    assert divergence(q, p) == pytest.approx(math.log(2.0))
    for entry in MEASURES.values():
        assert entry.equation(p, q, NATS).plain(3)
    (text,) = in_words(p, q, ("head", "tail"))
    assert "“head” impossible" in str(text)
    assert text.render(translator("id"))
    assert "the same" in str(in_words(p, p, ("head", "tail"))[0])
    assert not in_words(COIN.p, COIN.q, COIN.outcomes)


def test_formulas_are_cut_between_outcomes() -> None:
    die = PRESETS["die"]
    pieces = MEASURES["entropy_q"].pieces(die.p, die.q, NATS, 3)
    assert len(pieces) == 8
    assert pieces[1] == r"= {-} 0.1 \cdot \ln(0.1)"
    assert pieces[-1] == "= 1.5"
    label = (0.0,) * 9 + (1.0,)
    q = (0.01,) * 9 + (0.91,)
    assert MEASURES["cross_entropy"].pieces(label, q, NATS, 3)[1:] == [r"= {-} 1 \cdot \ln(0.91)", "= 0.0943"]
    assert r"{-} \dots" in MEASURES["entropy_q"].pieces(label, q, NATS, 3)
    assert MEASURES["cross_entropy"].pieces(COIN.p, COIN.q, NATS, 3, 1.0)[-1] == "= 1"


def test_presets_are_distributions() -> None:
    for preset in PRESETS.values():
        assert math.fsum(preset.p) == pytest.approx(1.0)
        assert math.fsum(preset.q) == pytest.approx(1.0)
        assert len(preset.p) == len(preset.q) == len(preset.outcomes)
