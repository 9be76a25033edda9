"""Coins, dice and the network's predictions, dragged, typed and trained for real."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.errors import InputError
from nnplayground.experiment.gallery import GALLERY
from nnplayground.gui.lessons.demos.parts.bars import ShareBars
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training.messages import Command, State
from nnplayground.gui.translation import use_language
from tests.gui.conftest import Open
from tests.gui.hands import choose, click, type_number, until, until_state
from tests.gui.lessons.staging import drag, fits, staged

Key = Qt.Key


def top_of(bars: ShareBars, which: int, outcome: int, share: float) -> QPointF:
    """Return the place of a bar's end at a share."""
    full = bars.bar(which, outcome)
    return QPointF(full.center().x(), full.bottom() - share * full.height())


def test_the_lectures_coins(qtbot: QtBot, window: MainWindow) -> None:
    demo = staged(qtbot, window, "information")
    shown = {key: label.text() for key, label in demo.coins.figures.values.items()}
    assert shown == {
        "entropy_p": "0.6931",
        "entropy_q": "0.5004",
        "cross_entropy": "0.9163",
        "kl_pq": "0.2231",
        "kl_qp": "0.1927",
    }
    click(qtbot, demo.coins.figures.buttons["cross_entropy"])
    until(qtbot, lambda: demo.coins.figures.worked.parts[-1:] == ("= 0.9163",))


def test_bars_are_dragged_and_the_others_give_way(qtbot: QtBot, window: MainWindow) -> None:
    demo = staged(qtbot, window, "information", preset="die")
    bars = demo.coins.bars
    drag(qtbot, bars, top_of(bars, 0, 5, 1 / 6), top_of(bars, 0, 5, 0.3), top_of(bars, 0, 5, 0.5))
    assert bars.p[5] == pytest.approx(0.5, abs=0.011)
    assert math.fsum(bars.p) == pytest.approx(1.0)
    assert bars.p[:5] == pytest.approx([(1.0 - bars.p[5]) / 5.0] * 5)
    assert bars.q == (0.1, 0.1, 0.1, 0.1, 0.1, 0.5)
    drag(qtbot, bars, top_of(bars, 1, 0, 0.1), QPointF(bars.bar(1, 0).center().x(), -500.0))
    assert bars.q == (1.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    assert demo.coins.figures.values["kl_pq"].text() == "∞"
    assert "impossible" in demo.coins.words.text()
    click(qtbot, demo.coins.lecture)
    assert (bars.p, bars.q) == ((0.5, 0.5), (0.2, 0.8))
    assert demo.coins.words.text() == ""


def test_keys_choose_and_move_bars(qtbot: QtBot, window: MainWindow) -> None:
    demo = staged(qtbot, window, "information")
    bars = demo.coins.bars
    bars.setFocus()
    qtbot.keyClick(bars, Key.Key_Up)
    assert bars.p == pytest.approx((0.51, 0.49))
    qtbot.keyClick(bars, Key.Key_Right)
    qtbot.keyClick(bars, Key.Key_PageUp)
    assert bars.q == pytest.approx((0.3, 0.7))
    qtbot.keyClick(bars, Key.Key_Left)
    qtbot.keyClick(bars, Key.Key_Home)
    assert bars.p == (0.0, 1.0)
    assert demo.coins.figures.values["entropy_p"].text() == "0"
    qtbot.keyClick(bars, Key.Key_End)
    assert bars.p == (1.0, 0.0)


def test_the_point_on_the_curve_is_the_chosen_bar(qtbot: QtBot, window: MainWindow) -> None:
    demo = staged(qtbot, window, "information")
    curve = demo.coins.curve
    drag(qtbot, curve.viewport(), curve.to_pixels(0.5, 0.7), curve.to_pixels(0.8, 0.3))
    assert demo.coins.bars.p[0] == pytest.approx(0.8, abs=0.02)
    share = demo.coins.bars.p[0]
    curve.setFocus()
    qtbot.keyClick(curve, Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert demo.coins.bars.p[0] == pytest.approx(share - 0.1)


def test_bits(qtbot: QtBot, window: MainWindow) -> None:
    demo = staged(qtbot, window, "information", preset="die")
    choose(qtbot, demo.unit, "bits")
    assert demo.coins.figures.values["entropy_p"].text() == "2.585"
    until(qtbot, lambda: "log₂" in demo.coins.figures.worked.accessibleName())


def test_indonesian_and_narrow(qtbot: QtBot, qapp: QApplication, window: MainWindow) -> None:
    demo = staged(qtbot, window, "information")
    use_language(qapp, "id")
    assert fits(demo)
    choose(qtbot, demo.coins.preset, "impossible")
    assert demo.coins.words.text()
    assert demo.coins.figures.values["cross_entropy"].text() == "∞"


def test_options_are_checked(qtbot: QtBot, window: MainWindow) -> None:
    assert staged(qtbot, window, "information", view="network", unit="bits").tabs.currentIndex() == 1
    with pytest.raises(InputError, match=r"no option “colour”\. It has: view, preset, unit"):
        staged(qtbot, window, "information", colour="red")
    with pytest.raises(InputError, match="view: there is no “dice”"):
        staged(qtbot, window, "information", view="dice")


# -- the network's predictions -----------------------------------------------------------------------------------------


def test_the_loss_is_the_mean_cross_entropy_while_it_trains(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(GALLERY["iris"].experiment)
    until_state(qtbot, window, State.PAUSED)
    demo = staged(qtbot, window, "information", view="network").predicted
    value = demo.figures.values["cross_entropy"]
    until(qtbot, lambda: value.text() != "")
    before = float(value.text())
    window.controller.order(Command.RUN)
    until(qtbot, lambda: float(value.text()) < 0.7 * before)
    window.controller.order(Command.PAUSE)
    until_state(qtbot, window, State.PAUSED)
    until(qtbot, lambda: window.last_frame is not None and f"{window.last_frame.record.train_loss:.4g}" == value.text())
    assert "105 training samples" in demo.says.text()


def test_one_sample(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(GALLERY["iris"].experiment)
    until_state(qtbot, window, State.PAUSED)
    demo = staged(qtbot, window, "information", view="network").predicted
    until(qtbot, lambda: "Means over" in demo.says.text())
    mean = float(demo.figures.values["cross_entropy"].text())
    click(qtbot, demo.worst)
    assert demo.which.key == "sample"
    assert float(demo.figures.values["cross_entropy"].text()) > mean
    type_number(qtbot, demo.number, "150")
    assert "Sample 150 of 150" in demo.says.text()
    assert "virginica" in demo.says.text()
    assert demo.bars.p == (0.0, 0.0, 1.0)
    assert demo.figures.values["kl_pq"].text() == demo.figures.values["cross_entropy"].text()
    type_number(qtbot, demo.number, "9999")
    assert demo.number.value == 150
    choose(qtbot, demo.which, "mean")
    assert float(demo.figures.values["cross_entropy"].text()) == mean


def test_a_network_without_probabilities_is_told(qtbot: QtBot, window: MainWindow) -> None:
    """And as soon as it has some, they are shown."""
    until_state(qtbot, window, State.PAUSED)
    demo = staged(qtbot, window, "information", view="network").predicted
    until(qtbot, lambda: "no probabilities" in demo.says.text())
    assert not demo.bars.isVisible()
    window.document.edit(GALLERY["iris"].experiment, "another")
    until(qtbot, lambda: "Means over" in demo.says.text())
    assert demo.bars.isVisible()
    window.document.edit(GALLERY["sine"].experiment, "another")
    until(qtbot, lambda: "numbers as targets" in demo.says.text())
