"""What lesson files can name is what the window has."""

from __future__ import annotations

from nnplayground.gui.lessons.demos import DEMOS
from nnplayground.lessons.files.demos import DEMO_NAMES
from nnplayground.lessons.files.library import built_in


def test_every_demonstration_of_the_window_can_be_named() -> None:
    assert list(DEMO_NAMES) == list(DEMOS), "both are in the order of the lecture"


def test_the_demonstrations_of_lessons_are_there() -> None:
    named = {
        page.demo.key
        for entry in built_in()
        if entry.lesson is not None
        for page in entry.lesson.pages
        if page.demo is not None
    }
    assert named <= set(DEMOS)
