"""The gallery of activations: made of the catalogue alone, compared, dragged, and their flat stretches said."""

from __future__ import annotations

from types import MappingProxyType

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.gui.lessons.demos.activations import ActivationsDemo
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.translation import tr, use_language
from tests.gui.hands import choose, type_number, until
from tests.gui.lessons.staging import drag, fits, staged
from tests.test_architecture import FAKE, add_fake


@pytest.mark.thorough
def test_every_activation_is_explained(qtbot: QtBot, window: MainWindow) -> None:
    demo: ActivationsDemo = staged(qtbot, window, "activations")
    for key, entry in ACTIVATIONS.items():
        choose(qtbot, demo.choice, key)
        until(qtbot, lambda entry=entry: demo.formula.parts == (entry.formula,))
        until(qtbot, lambda entry=entry: demo.derivative.parts == (entry.derivative,))
        assert key in demo.shown()
        if entry.note:
            assert tr(entry.note) in demo.note.text()


def test_a_new_activation_appears_by_itself(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(ACTIVATIONS, MappingProxyType)
    add_fake(monkeypatch, ACTIVATIONS, "softplus")
    demo: ActivationsDemo = staged(qtbot, window, "activations")
    choose(qtbot, demo.choice, FAKE)
    assert demo.boxes[FAKE].text() == "Fake"
    assert demo.values[FAKE][0].text() == demo.values["softplus"][0].text() == "1.313"
    assert demo.flat.text() == "Saturated, |f′(z)| small: z < −2.94"


def test_z_is_dragged_in_both_plots_and_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    demo: ActivationsDemo = staged(qtbot, window, "activations")
    plot = demo.plot
    places = [plot.to_pixels(z, 0.5) for z in (0.0, 2.0)]
    drag(qtbot, plot.viewport(), *places)
    assert demo.z == pytest.approx(2.0, abs=0.04)
    qtbot.keyClick(plot, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert demo.z == pytest.approx(2.5, abs=0.04)
    type_number(qtbot, demo.place.box, "-1,25")
    assert demo.z == -1.25
    f, slope = (label.text() for label in demo.values["tanh"])
    assert (float(f), float(slope)) == pytest.approx((np.tanh(-1.25), 1 - np.tanh(-1.25) ** 2), abs=1e-4)


def test_comparing_several(qtbot: QtBot, window: MainWindow) -> None:
    demo: ActivationsDemo = staged(qtbot, window, "activations", activation="relu", compare="elu")
    assert demo.shown() == ("relu", "elu")
    for key in ("gelu", "swish"):
        box = demo.boxes[key]
        qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center() - box.rect().center() / 1.2)
    assert demo.shown() == ("relu", "elu", "gelu", "swish")


def test_a_parameter_kills_and_the_threshold_widens(qtbot: QtBot, window: MainWindow) -> None:
    demo: ActivationsDemo = staged(qtbot, window, "activations", activation="leaky_relu")
    assert demo.flat.text() == "Saturated, |f′(z)| small: z < 0"
    type_number(qtbot, demo.form.field("slope"), "0")
    assert demo.flat.text() == "Dead, f′(z) = 0 exactly: z < 0"
    choose(qtbot, demo.choice, "tanh")
    assert "z < −2.18; z > 2.18" in demo.flat.text()
    type_number(qtbot, demo.threshold.box, "0.5")
    assert "z < −0.881; z > 0.881" in demo.flat.text()
    choose(qtbot, demo.choice, "step")
    assert "−∞ < z < ∞" in demo.flat.text()
    choose(qtbot, demo.choice, "identity")
    assert "Nowhere" in demo.flat.text()


def test_stretches_are_shaded(qtbot: QtBot, window: MainWindow) -> None:
    demo: ActivationsDemo = staged(qtbot, window, "activations", activation="relu")
    place = demo.plot.to_pixels(-3.0, 3.0).toPoint()
    hatched = demo.plot.viewport().grab().toImage()
    choose(qtbot, demo.choice, "identity")
    plain = demo.plot.viewport().grab().toImage()
    around = [(place.x() + right, place.y() + down) for right in range(12) for down in range(12)]
    assert len({hatched.pixel(*pixel) for pixel in around}) > len({plain.pixel(*pixel) for pixel in around})


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("key", ["logistic", "prelu", "gelu_tanh", "softmax"])
def test_it_fits(qtbot: QtBot, qapp: QApplication, window: MainWindow, language: str, key: str) -> None:
    use_language(qapp, language)
    assert fits(staged(qtbot, window, "activations", 560, activation=key))
