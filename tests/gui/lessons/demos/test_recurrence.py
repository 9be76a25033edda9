"""Recurrent networks and the sliding kernel on their pages: options, shapes, time by time, gradients."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.errors import InputError
from nnplayground.gui.lessons.demos import DEMOS
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.theme import Look
from nnplayground.gui.translation import use_language
from nnplayground.lessons.files.library import find
from nnplayground.lessons.topics.recurrence import SHAPES
from tests.gui.hands import choose, type_number, until
from tests.gui.lessons.staging import fits

Key = Qt.Key


def shown(qtbot: QtBot, look: Look, key: str = "recurrence", **options: object) -> Any:
    """Show a demonstration alone: these look at no network of the window."""
    demo = DEMOS[key].make(Stage(None, None, look, lambda: 4, options))  # type: ignore[arg-type]  # not looked at
    qtbot.addWidget(demo)
    demo.resize(560, 700)
    with qtbot.waitExposed(demo):
        demo.show()
    return demo


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """Return the colours."""
    return Look(qapp)


@pytest.fixture
def demo(qtbot: QtBot, look: Look) -> Any:
    """Return the demonstration with its first tab open."""
    return shown(qtbot, look)


def test_time_goes_on_by_keys_and_mouse(qtbot: QtBot, demo: Any) -> None:
    page, picture = demo.shapes, demo.shapes.picture
    assert picture.accessibleDescription() == "h₁ = 0.762"
    picture.setFocus()
    qtbot.keyClick(picture, Key.Key_Right)
    assert picture.accessibleDescription().count("h") == 2
    until(qtbot, lambda: bool(page.sum.parts) and page.sum.parts[0].startswith("z_{2}"))
    place = picture.place("h", 3).toPoint()
    qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=place)
    assert picture.accessibleDescription().count("h") == 4
    qtbot.keyClick(picture, Key.Key_Home)
    assert picture.accessibleDescription().count("h") == 1


def test_one_weight_lights_up_wherever_it_is_used(qtbot: QtBot, demo: Any) -> None:
    picture = demo.shapes.picture
    arrows = [arrow for arrow in picture.arrows() if arrow.letter == "u"]
    assert len(arrows) == 3
    qtbot.mouseMove(picture, arrows[1].middle.toPoint())
    until(qtbot, lambda: picture.lit == "u")
    qtbot.mouseMove(picture, QPoint(2, 2))
    until(qtbot, lambda: picture.lit == "")


def test_the_four_shapes(qtbot: QtBot, demo: Any) -> None:
    counts = {}
    for key in SHAPES:
        choose(qtbot, demo.shapes.shape, key)
        letters = [arrow.letter for arrow in demo.shapes.picture.arrows()]
        counts[key] = tuple(letters.count(letter) for letter in "wuv")
    assert counts == {
        "one_to_one": (1, 0, 1),
        "one_to_many": (1, 3, 4),
        "many_to_one": (4, 3, 1),
        "many_to_many": (4, 3, 4),
    }
    type_number(qtbot, demo.shapes.times, "6")
    assert demo.shapes.picture.times == 6
    type_number(qtbot, demo.shapes.weights.field("before").box, "0")
    assert "u" not in demo.shapes.picture.accessibleDescription()


def test_gradients_by_time_and_clipping(qtbot: QtBot, look: Look) -> None:
    demo = shown(qtbot, look, view="gradients", setting="exploding")
    page = demo.gradients
    series = page.view.series[0]
    assert series.spread.middle[0] == pytest.approx(1.5**19, rel=1e-9)
    assert "→ 5" in page.clipped.text()
    assert "·10³ at time step 1 and 1 at the last one" in page.said.text()
    type_number(qtbot, page.limit, "1")
    assert "→ 1\n" in page.clipped.text()
    type_number(qtbot, page.form.field("before").box, "0,5")
    assert page.view.series[0].spread.middle[0] == pytest.approx(0.5**19, rel=1e-9)
    choose(qtbot, page.quantity, "by_input")
    assert page.view.series[0].spread.middle[-1] == pytest.approx(0.5, rel=1e-9)
    type_number(qtbot, page.form.field("times"), "60")
    assert len(page.view.series[0].spread.middle) == 60


@pytest.mark.parametrize("lesson", ["cnn", "rnn"])
def test_the_pages_ask_for_what_there_is(qtbot: QtBot, look: Look, lesson: str) -> None:
    for page in find(lesson).pages:
        if page.demo is not None:
            assert fits(shown(qtbot, look, page.demo.key, **page.demo.options))


@pytest.mark.parametrize(("key", "option"), [("recurrence", "shape"), ("convolution", "kernel")])
def test_options_are_checked(qtbot: QtBot, look: Look, key: str, option: str) -> None:
    with pytest.raises(InputError, match=option):
        shown(qtbot, look, key, **{option: "no such"})


def test_languages_and_themes(qapp: QApplication, look: Look, demo: Any) -> None:
    for language in ("id", "en"):
        use_language(qapp, language)
        for tab in (0, 1):
            demo.tabs.setCurrentIndex(tab)
            assert fits(demo)
    for theme in ("dark", "light"):
        look.choose(theme)
