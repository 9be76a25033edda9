"""One neuron in the window: gates built with sliders and typing, the point dragged, every activation chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nnplayground.errors import InputError
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.translation import use_language
from nnplayground.lessons.topics.neuron import choices
from tests.gui.hands import choose, click, type_number, until
from tests.gui.lessons.staging import drag, fits, staged

Key = Qt.Key


def ticks(demo: QWidget) -> list[str]:
    return [labels[3].text() for labels in demo.corners]  # type: ignore[attr-defined]


@pytest.mark.parametrize(("language", "half"), [("en", "1.5"), ("id", "1,5")])
def test_and_by_typing_point_or_comma(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, language: str, half: str
) -> None:
    use_language(qapp, language)
    demo = staged(qtbot, window, "neuron")
    assert ticks(demo) == ["✓", "✗", "✗", "✓"]
    type_number(qtbot, demo.weights.field("b").box, f"-{half}")
    assert ticks(demo) == ["✓"] * 4
    assert demo.verdict.text().startswith("✓")
    assert demo.neuron.bias == -1.5


def test_or_by_the_keys_of_a_slider(qtbot: QtBot, window: MainWindow) -> None:
    demo = staged(qtbot, window, "neuron", gate="nand")
    choose(qtbot, demo.gate, "or")
    type_number(qtbot, demo.weights.field("b").box, "-2")
    assert ticks(demo) != ["✓"] * 4
    slider = demo.weights.field("b").slider
    for _ in range(15):
        qtbot.keyClick(slider, Key.Key_Right)
    assert demo.neuron.bias == -0.5
    assert ticks(demo) == ["✓"] * 4
    click(qtbot, demo.reset_button)
    assert demo.neuron.bias == -0.5


def test_the_point_is_dragged_and_moved_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    demo = staged(qtbot, window, "neuron", activation="identity")
    plane = demo.plane
    drag(qtbot, plane.viewport(), plane.to_pixels(1.0, 0.5), plane.to_pixels(0.0, 0.0), plane.to_pixels(-1.5, 2.0))
    assert demo.point == pytest.approx((-1.5, 2.0), abs=0.04)
    assert demo.inputs.field("x1").value == demo.point[0]
    before = demo.point
    qtbot.keyClick(plane, Key.Key_Right)
    qtbot.keyClick(plane, Key.Key_Down)
    assert demo.point == pytest.approx((before[0] + 0.05, before[1] - 0.05))
    assert demo.neuron.output(demo.point) == demo.neuron.sum(demo.point)


def test_numbers_rest_before_they_are_set(qtbot: QtBot, window: MainWindow) -> None:
    demo = staged(qtbot, window, "neuron")
    until(qtbot, lambda: bool(demo.sum.parts))
    slider = demo.inputs.field("x1").slider
    shown = set()
    for _ in range(20):
        qtbot.keyClick(slider, Key.Key_Left)
        shown.add(demo.sum.parts)
    assert len(shown) < 10
    numbers = "1 \\cdot 0 + 1 \\cdot 0.5 + ({-}0.5)"
    until(qtbot, lambda: demo.sum.parts[1] == f"= {numbers}")
    assert demo.sum.accessibleName().endswith("= 0")


def test_every_activation_with_its_parameters(qtbot: QtBot, window: MainWindow) -> None:
    demo = staged(qtbot, window, "neuron")
    for key, entry in choices().items():
        choose(qtbot, demo.activation, key)
        for param in entry.params:
            type_number(qtbot, demo.params.field(param.name), "0,5")
            assert demo.neuron.params[param.name] == 0.5
        assert demo.note.isVisible() == bool(entry.note)


def colours(widget: QWidget) -> set[str]:
    """Return the colours of a picture of a widget."""
    picture: QImage = widget.grab().toImage()
    width, height = picture.width(), picture.height()
    return {picture.pixelColor(x, y).name() for x in range(0, width, 3) for y in range(0, height, 3)}


def test_the_drawing_follows_signs_and_theme(qtbot: QtBot, window: MainWindow) -> None:
    demo = staged(qtbot, window, "neuron")
    window.look.choose("light")
    theme = window.look.theme
    seen = colours(demo.picture)
    assert theme.positive.lower() in seen
    assert theme.negative.lower() in seen
    type_number(qtbot, demo.weights.field("b").box, "0.5")
    assert theme.negative.lower() not in colours(demo.picture)
    window.look.choose("dark")
    assert window.look.theme.base.lower() in colours(demo.picture)
    assert colours(demo.plane) != {theme.base.lower()}
    window.look.choose("light")


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("width", [560, 1000])
def test_it_fits(qtbot: QtBot, qapp: QApplication, window: MainWindow, language: str, width: int) -> None:
    use_language(qapp, language)
    assert fits(staged(qtbot, window, "neuron", width, activation="prelu"))


@pytest.mark.parametrize("options", [{"activation": "softmax"}, {"gate": "maybe"}, {"colour": "red"}])
def test_an_option_that_makes_no_sense_is_named(qtbot: QtBot, window: MainWindow, options: dict[str, str]) -> None:
    with pytest.raises(InputError) as caught:
        staged(qtbot, window, "neuron", **options)
    assert next(iter(options)) in str(caught.value.text)
