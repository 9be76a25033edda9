"""Answers that are handed in are judged from the seed, whatever they claim."""

from __future__ import annotations

import json
from typing import Any

import pytest

from nnplayground.errors import InputError
from nnplayground.lessons.exercises import EXERCISES, judge, record


def right(key: str = "hidden_delta", seed: int = 7, level: int = 3) -> dict[str, Any]:
    typed = [field.answer() for field in EXERCISES[key].task(seed, level).fields]
    return record(key, seed, level, typed, hints=2)


@pytest.mark.parametrize("key", EXERCISES)
def test_it_survives_a_file(key: str) -> None:
    handed_in = json.loads(json.dumps(right(key)))
    assert handed_in["right"]
    assert judge(handed_in).is_right


def test_a_forged_verdict_does_not_help() -> None:
    forged = {**right(), "typed": ["0", "0"], "right": True, "verdicts": ["right", "right"]}
    assert not judge(forged).is_right


@pytest.mark.parametrize(
    "change",
    [
        {"key": "nothing"},
        {"key": None},
        {"seed": -1},
        {"seed": "7"},
        {"seed": True},
        {"seed": 10**30},
        {"level": 9},
        {"digits": None},
        {"hints": 0.5},
        {"typed": ["1"]},
        {"typed": "12"},
        {"typed": [1.0, 2.0]},
        {"typed": ["9" * 1000, "1"]},
        {"edition": 99},
        {"edition": None},
    ],
)
def test_a_damaged_record_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(InputError):
        judge({**right(), **change})
