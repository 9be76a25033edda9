"""The lesson files of neuron, activations, dosage and chain rule: options, both languages, gallery."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from pytestqt.qtbot import QtBot

from nnplayground.experiment.gallery import GALLERY
from nnplayground.gui.main_window import MainWindow
from nnplayground.resources import resource
from tests.gui.lessons.staging import staged

LESSONS = ("neuron", "activations", "dosage", "chain_rule")


def pages(key: str) -> list[dict[str, Any]]:
    """Return the pages of a lesson, every value a text as lesson files have it."""
    text = resource(f"lessons/{key}.yaml").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = yaml.load(text, yaml.BaseLoader)["pages"]  # texts alone
    return found


@pytest.mark.parametrize("key", LESSONS)
@pytest.mark.thorough
def test_demonstrations_take_the_options_of_their_pages(qtbot: QtBot, window: MainWindow, key: str) -> None:
    for page in pages(key):
        if "demo" in page:
            wanted = page["demo"] if isinstance(page["demo"], dict) else {page["demo"]: {}}
            ((demo, options),) = wanted.items()
            assert demo == key
            staged(qtbot, window, demo, **options)


@pytest.mark.parametrize("key", LESSONS)
def test_pages_are_complete_in_both_languages(key: str) -> None:
    for page in pages(key):
        for field in ("title", "text"):
            assert set(page[field]) == {"en", "id"}
        tasks = [text.count("\n1. ") for text in page["text"].values()]
        assert tasks[0] == tasks[1]
        assert "demo" in page or "exercises" in page or "experiment" in page
        assert page.get("experiment", "iris") in GALLERY
