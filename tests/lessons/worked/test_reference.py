"""Every number of the lecture, read from the lessons and compared with the reference."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nnplayground.i18n import Marked, Text
from nnplayground.lessons.matrices import MatrixEquation
from nnplayground.lessons.statements import Result, Written
from nnplayground.lessons.terms import Equation
from nnplayground.lessons.worked.example import Item
from nnplayground.lessons.worked.examples import EXAMPLES

REFERENCE = Path(__file__).parents[2] / "reference" / "lecture.json"
REFERENCES = json.loads(REFERENCE.read_text(encoding="utf-8"))["items"]
RIGHT = ("agrees", "no number on slide", "convention")
"""How the verdicts begin of items that are right on the slide, or not there at all."""

OWN = (
    *("mazur_", "activation_", "conv_", "bptt_", "lstm_", "gru_"),
    *("autoencoder_", "gan_", "rbm_", "dbn_"),
)
"""How the keys begin of items that the lecture has no numbers for."""

each_reference = pytest.mark.parametrize("reference", REFERENCES, ids=lambda reference: reference["id"])


def all_items() -> list[Item]:
    return [item for example in EXAMPLES.values() for item in example.items()]


def item_of(key: str) -> Item:
    (found,) = (item for item in all_items() if item.key == key)
    return found


def assert_same(ours: Any, expected: Any, tolerance: float, where: str = "value") -> None:
    """Compare structure, kinds and numbers; 0 in either only equals 0."""
    if isinstance(expected, Mapping):
        assert isinstance(ours, Mapping), where
        assert ours.keys() == expected.keys(), where
        for name in expected:
            assert_same(ours[name], expected[name], tolerance, f"{where}.{name}")
    elif isinstance(expected, list):
        assert isinstance(ours, list), where
        assert len(ours) == len(expected), where
        for place, (own, other) in enumerate(zip(ours, expected, strict=True)):
            assert_same(own, other, tolerance, f"{where}[{place}]")
    elif isinstance(expected, bool | str):
        assert type(ours) is type(expected) or isinstance(ours, Marked), where
        assert ours == expected, where
    else:
        assert isinstance(ours, int | float), where
        assert not isinstance(ours, bool), where
        assert abs(ours - expected) <= tolerance * abs(expected), f"{where}: {ours!r} is not {expected!r}"


def leaves(value: Any) -> Iterator[Any]:
    """Yield everything that an item's value is made of: itself, its parts, their parts."""
    yield value
    if isinstance(value, Mapping):
        for part in value.values():
            yield from leaves(part)
    elif isinstance(value, list):
        for part in value:
            yield from leaves(part)


def test_there_are_all_82() -> None:
    assert len(REFERENCES) == 82


@each_reference
def test_the_lessons_have_it(reference: dict[str, Any]) -> None:
    item = item_of(reference["id"])
    if reference["expected"] is None:
        assert isinstance(item.value, str)
        assert item.value
        return
    assert_same(item.value, reference["expected"], reference["rel_tol"])


@each_reference
def test_what_is_wrong_on_the_slide_is_said(reference: dict[str, Any]) -> None:
    item = item_of(reference["id"])
    is_right = reference["verdict"].startswith(RIGHT)
    assert (item.erratum is None) == is_right
    assert bool(item.slide) == (not is_right)


def tolerance_of(key: str) -> float:
    """Return how far a formula may be from the engine's number: 1e-12, or what the reference allows."""
    return max([1e-12, *(reference["rel_tol"] for reference in REFERENCES if reference["id"] == key)])


@pytest.mark.parametrize("item", all_items(), ids=lambda item: item.key)
def test_every_formula_comes_to_a_number_of_its_item(item: Item) -> None:
    tolerance = tolerance_of(item.key)
    for line in item.equations:
        if isinstance(line, Written):
            continue
        if isinstance(line, MatrixEquation):
            flat = line.value.ravel().tolist()
            assert is_among(flat, item.value), line.plain(6)
            if line.term is not None:
                assert np.allclose(line.term.value, line.value, rtol=tolerance, atol=0.0), line.plain(6)
            continue
        assert is_among([line.value], item.value), line.lines
        if isinstance(line, Equation):
            assert math.isclose(line.term.value, line.value, rel_tol=tolerance), line.plain(12)
            if isinstance(item.value, float):
                assert math.isclose(line.value, item.value, rel_tol=1e-15)
        else:
            assert isinstance(line, Result)


def is_among(numbers: list[float], value: Any) -> bool:
    """Say whether numbers are the value, or a part of it, whatever its rows."""
    for part in leaves(value):
        flat = [leaf for leaf in leaves(part) if isinstance(leaf, int | float) and not isinstance(leaf, bool)]
        if len(flat) == len(numbers) and np.array_equal(flat, numbers):
            return True
    return False


def test_keys_are_told_apart() -> None:
    keys = [item.key for item in all_items()]
    assert len(keys) == len(set(keys))
    ids = {reference["id"] for reference in REFERENCES}
    assert {key for key in keys if key not in ids and not key.startswith(OWN)} == set()


def test_captions_and_errata_can_be_translated() -> None:
    for item in all_items():
        caption = item.caption.source if isinstance(item.caption, Text) else item.caption
        assert caption.context in ("Worked", "Activation")
        assert item.erratum is None or item.erratum.context == "Worked"
