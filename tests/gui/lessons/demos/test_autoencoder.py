"""The plane of the autoencoder under the hand: points, codes, training, and the numbers beside them."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.errors import InputError
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.translation import use_language
from nnplayground.lessons.topics.autoencoder import rebuilt
from tests.gui.hands import choose, click, until
from tests.gui.lessons.staging import drag, fits, staged

Key, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


def column(demo, number: int = 1) -> list[str]:
    return [demo.table.text(row, number) for row in range(demo.table.rowCount())]


def test_training_ends_at_what_pca_leaves_over(qtbot: QtBot, window: MainWindow) -> None:
    demo = staged(qtbot, window, "autoencoder", cloud="three")
    assert column(demo)[1:] == ["0.3333", "0.3333"]
    assert column(demo, 2)[1:] == ["0.1667", "0.1667"]
    click(qtbot, demo.step_button)
    assert demo.learner.training.epoch == 1
    demo.learner.learn(600)
    click(qtbot, demo.train_button)
    until(qtbot, lambda: column(demo)[0] == "0.3333")
    assert demo.train_button.text() == "Pause"
    demo.hide()
    assert not demo.train_button.isChecked()
    epoch = demo.learner.training.epoch
    demo.anew_button.click()
    assert demo.learner.training.epoch == 0 < epoch
    demo.show()
    choose(qtbot, demo.cloud, "narrow")
    choose(qtbot, demo.spoil, "gaussian")
    assert column(demo, 0)[0] == "Spoilt, as shown"
    demo.learner.learn(500)
    demo.step_button.click()
    spoilt, mended, _ = map(float, column(demo))
    assert mended < spoilt


def test_points_and_codes_are_dragged(qtbot: QtBot, qapp: QApplication, window: MainWindow) -> None:
    demo = staged(qtbot, window, "autoencoder", 420, cloud="three", by="pca")
    plane, strip = demo.plane, demo.strip
    drag(qtbot, plane.viewport(), plane.to_pixels(2.0, 1.0), plane.to_pixels(1.0, -1.0))
    assert demo.point == pytest.approx([1.0, -1.0], abs=0.06)
    made = rebuilt(demo.straight, demo.point[None])[0]
    assert demo.code == pytest.approx(float(demo.straight.codes(demo.point[None])[0]))
    assert made[0] == pytest.approx(made[1], abs=1e-9), "the line of the three samples"
    until(qtbot, lambda: demo.distance.isVisible() and len(demo.distance.parts) > 1)
    before = demo.point.copy()
    plane.setFocus()
    qtbot.keyClick(plane, Key.Key_Right)
    qtbot.keyClick(plane, Key.Key_Down, SHIFT)
    assert demo.point == pytest.approx([before[0] + 0.05, before[1] - 0.5], abs=0.011)
    drag(qtbot, strip.viewport(), strip.to_pixels(2.0, 0.0), strip.to_pixels(-1.0, 0.0))
    assert demo.point is None
    assert demo.code == pytest.approx(-1.0, abs=0.03)
    made = demo.straight.decoded(np.array([demo.code]))[0]
    assert f"({made[0]:.4g}, {made[1]:.4g})" in demo.says.text()
    strip.setFocus()
    for _ in range(20):
        qtbot.keyClick(strip, Key.Key_Right, SHIFT)
    assert demo.code > 2.5
    choose(qtbot, demo.by, "network")
    assert demo.point is None
    choose(qtbot, demo.form, "curved")
    assert demo.point is not None
    assert column(demo, 3)[0] == "–"
    use_language(qapp, "id")
    window.look.choose("dark")
    assert fits(demo)
    with pytest.raises(InputError, match="cloud: there is no “cube”"):
        staged(qtbot, window, "autoencoder", cloud="cube")
