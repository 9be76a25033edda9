"""The lessons on feed-forward and back-propagation name examples and experiments that there are, in both languages."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from nnplayground.experiment.gallery import GALLERY
from nnplayground.lessons.worked.examples import EXAMPLES
from nnplayground.resources import resource

each_lesson = pytest.mark.parametrize("key", ["feed_forward", "backpropagation", "autoencoder", "gan"])
LANGUAGES = {"en", "id"}


def lesson(key: str) -> dict[str, Any]:
    found = yaml.safe_load(resource(f"lessons/{key}.yaml").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def examples(page: dict[str, Any]) -> list[str]:
    named = page.get("example", [])
    return [named] if isinstance(named, str) else named


@each_lesson
def test_keys_exist(key: str) -> None:
    for page in lesson(key)["pages"]:
        assert set(examples(page)) <= set(EXAMPLES)
        assert page.get("experiment", "worked") in GALLERY


@each_lesson
def test_every_text_is_there_in_both_languages(key: str) -> None:
    found = lesson(key)
    assert set(found["title"]) == set(found["summary"]) == LANGUAGES
    for page in found["pages"]:
        assert set(page["title"]) == set(page["text"]) == LANGUAGES
        tasks = [
            sum(line.strip()[:2] in ("1.", "2.", "3.", "4.") for line in text.splitlines())
            for text in page["text"].values()
        ]
        assert tasks[0] == tasks[1] >= 2, "a student is asked to do something"
        assert page["text"]["en"].count("$") == page["text"]["id"].count("$")


def test_the_examples_of_back_propagation_are_all_on_a_page() -> None:
    shown = {
        name for key in ("feed_forward", "backpropagation") for page in lesson(key)["pages"] for name in examples(page)
    }
    assert shown == {"feed_forward", "layer2", "layer1", "mazur", "eleven", "eleven_l2", "eleven_updates", "vanishing"}
