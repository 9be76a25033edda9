"""Cost curves and the iris sample under the hand."""

from __future__ import annotations

import dataclasses
from types import MappingProxyType

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.engine.losses import LOSSES
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.translation import use_language
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.lessons.topics import costs
from nnplayground.lessons.topics.costs import IRIS_Z, SIGHTS
from tests.gui.hands import choose, click, type_number, until
from tests.gui.lessons.staging import drag, fits, staged

Key = Qt.Key


def shown(page: object, loss: str) -> tuple[float, float]:
    """Return J and slope that stand in the row of a cost."""
    value, slope = page.values[loss]  # type: ignore[attr-defined]
    return float(value.text()), float(slope.text())


def test_the_point_reads_the_curves_off(qtbot: QtBot, window: MainWindow) -> None:
    page = staged(qtbot, window, "costs", view="error").pages["error"]
    assert shown(page, "mse") == (2.0, 2.0)
    assert shown(page, "mae") == (2.0, 1.0)
    assert shown(page, "huber") == (1.5, 1.0)
    drag(qtbot, page.plot.viewport(), page.plot.to_pixels(2.0, 1.0), page.plot.to_pixels(-1.0, 1.0))
    assert page.at == pytest.approx(-1.0, abs=0.04)
    assert shown(page, "mae")[1] == -1.0
    page.plot.setFocus()
    before = page.at
    qtbot.keyClick(page.plot, Key.Key_Right)
    assert page.at == pytest.approx(before + 0.03)
    qtbot.keyClick(page.plot, Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert page.at == pytest.approx(before - 0.27)


def test_hubers_delta(qtbot: QtBot, window: MainWindow) -> None:
    page = staged(qtbot, window, "costs", view="error").pages["error"]
    type_number(qtbot, page.forms["huber"].field("delta"), "0,5")
    assert shown(page, "huber") == (0.875, 0.5)
    assert page.named.text() == "Huber"


def test_soft_targets_tell_kl_apart(qtbot: QtBot, window: MainWindow) -> None:
    page = staged(qtbot, window, "costs", view="probability").pages["probability"]
    assert shown(page, "kl") == shown(page, "cross_entropy") == shown(page, "binary_cross_entropy") == (1.386, -4.0)
    type_number(qtbot, page.target.box, "0.7")
    assert shown(page, "kl")[0] < shown(page, "cross_entropy")[0]
    assert shown(page, "kl")[1] == shown(page, "cross_entropy")[1]


def test_the_penalty(qtbot: QtBot, window: MainWindow) -> None:
    page = staged(qtbot, window, "costs", view="weight").pages["weight"]
    assert "Cross-entropy: lowest at w = 2.13." in page.says.text()
    assert page.penalty.key == "l2"
    type_number(qtbot, page.strength.box, "0")
    assert "Cross-entropy: falls on and on." in page.says.text()
    type_number(qtbot, page.strength.box, "0.6")
    choose(qtbot, page.penalty, "l1")
    assert "Cross-entropy: lowest at w = 0" in page.says.text()


def test_costs_are_switched(qtbot: QtBot, window: MainWindow) -> None:
    page = staged(qtbot, window, "costs", view="mistakes").pages["mistakes"]
    box = page.boxes["mae"]
    assert not box.isChecked()
    click(qtbot, box)
    assert page.named.text() == box.text()
    assert page.values["mae"][0].isEnabled()


def test_confident_mistakes(qtbot: QtBot, window: MainWindow) -> None:
    page = staged(qtbot, window, "costs", view="mistakes").pages["mistakes"]
    page.plot.setFocus()
    for _ in range(6):
        qtbot.keyClick(page.plot, Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert page.at == -8.0
    assert abs(shown(page, "mse")[1]) < 1e-3
    assert shown(page, "binary_cross_entropy")[1] < -0.999


def test_a_new_cost_appears_by_itself(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = dataclasses.replace(LOSSES["huber"], key="fake", label=QT_TRANSLATE_NOOP("Test", "Fake"))
    monkeypatch.setattr(costs, "LOSSES", MappingProxyType({**LOSSES, "fake": fake}))
    demo = staged(qtbot, window, "costs")
    for number, key in enumerate(SIGHTS):
        demo.tabs.setCurrentIndex(number)
        page = demo.pages[key]
        assert page.boxes["fake"].text() == "Fake"
        assert page.boxes["fake"].isChecked()
        assert shown(page, "fake")


# -- iris --------------------------------------------------------------------------------------------------------------


def test_the_lectures_flower(qtbot: QtBot, window: MainWindow) -> None:
    page = staged(qtbot, window, "costs", view="iris").pages["iris"]
    assert {way: label.text() for way, label in page.costs.items()} == {
        "raw": "J = 0.1989",
        "mse": "J = 0.07713",
        "cross_entropy": "J = 0.3795",
    }
    assert "0.684" in page.note.text()
    assert page.gradients.accessibleDescription().startswith("setosa: 0.43, -0.1055, -0.3158")


def test_sums_are_dragged(qtbot: QtBot, window: MainWindow) -> None:
    page = staged(qtbot, window, "costs", view="iris").pages["iris"]
    bars = page.sums
    x = bars.bar(1).center().x()
    drag(qtbot, bars, QPointF(x, bars.y_of(-0.4)), QPointF(x, bars.y_of(2.0)), QPointF(x, bars.y_of(4.0)))
    assert page.z[1] == pytest.approx(4.0, abs=0.1)
    assert (page.z[0], page.z[2]) == (1.43, 0.23)
    bars.setFocus()
    before = page.z[2]
    qtbot.keyClick(bars, Key.Key_Right)
    qtbot.keyClick(bars, Key.Key_PageUp)
    assert page.z[2] == pytest.approx(before + 0.1)
    click(qtbot, page.wrong)
    assert "pulls at its sum with 1, MSE through softmax with" in page.note.text()
    click(qtbot, page.lecture)
    assert page.z == IRIS_Z


def test_formulas_follow_when_the_hand_rests(qtbot: QtBot, window: MainWindow) -> None:
    page = staged(qtbot, window, "costs", view="iris").pages["iris"]
    until(qtbot, lambda: page.worked[3].parts[-1:] == ("= 0.3795",))
    click(qtbot, page.wrong)
    assert page.worked[3].accessibleName().endswith("= 10.01")
    assert page.worked[3].parts[-1] == "= 0.3795"
    until(qtbot, lambda: page.worked[3].parts[-1] == "= 10.01")


def test_indonesian_and_narrow(qtbot: QtBot, qapp: QApplication, window: MainWindow) -> None:
    demo = staged(qtbot, window, "costs")
    use_language(qapp, "id")
    for number in range(demo.tabs.count()):
        demo.tabs.setCurrentIndex(number)
    assert fits(demo)
    page = demo.pages["error"]
    demo.tabs.setCurrentIndex(0)
    type_number(qtbot, page.forms["huber"].field("delta"), "0,5")
    assert shown(page, "huber") == (0.875, 0.5)
