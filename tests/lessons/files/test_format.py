"""The description of the format says what the program reads."""

from __future__ import annotations

import re

import pytest

from nnplayground.experiment.controls import CONTROLS
from nnplayground.lessons.files.lesson import PARTS
from nnplayground.lessons.files.reading import _READ
from nnplayground.resources import resource

TEXT = resource("lessons/FORMAT.md").read_text(encoding="utf-8")
ENGLISH, _, INDONESIAN = TEXT.partition("# Menulis pelajaran")


def row(text: str, name: str) -> str:
    return next(line for line in text.splitlines() if line.startswith(f"| `{name}`"))


@pytest.mark.parametrize("text", [ENGLISH, INDONESIAN], ids=["en", "id"])
def test_every_field_of_a_page_has_a_row(text: str) -> None:
    for name in ("text", *_READ):
        assert row(text, name)


def test_parts_and_controls_are_all_there() -> None:
    assert re.findall(r"`(\w+)`", row(ENGLISH, "show"))[1:] == list(PARTS)
    named = re.findall(r"`(\w+)`", row(ENGLISH, "controls"))
    assert named == ["controls", "hide", "lock", *CONTROLS, "experiment"]
