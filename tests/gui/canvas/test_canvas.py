"""Layers and neurons edited on the canvas, and everything visible on it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.experiment import edits
from nnplayground.gui.canvas.layout import Layout
from nnplayground.gui.main_window import MainWindow
from tests.gui.hands import choose, click, headers, inserts, settle, tool


def units(window: MainWindow) -> list[int]:
    return [layer.units for layer in window.document.experiment.network.layers]


@pytest.mark.thorough
def test_neurons_are_added_and_removed(qtbot: QtBot, window: MainWindow) -> None:
    click(qtbot, headers(window)[0].more, times=2)
    click(qtbot, headers(window)[1].fewer)
    assert units(window) == [6, 1, 1]
    assert not headers(window)[1].fewer.isEnabled()


def test_layers_are_inserted_and_removed(qtbot: QtBot, window: MainWindow) -> None:
    click(qtbot, inserts(window)[1].button)
    assert units(window) == [4, 4, 2, 1]
    click(qtbot, headers(window)[2].remove)
    assert units(window) == [4, 4, 1]
    while len(headers(window)) > 1:
        click(qtbot, headers(window)[0].remove)
    assert units(window) == [1]
    assert [matrix.shape for matrix in settle(qtbot, window).weights] == [(1, 2)]


def test_the_keyboard_is_enough(qtbot: QtBot, window: MainWindow) -> None:
    more = headers(window)[0].more
    more.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(more, Qt.Key.Key_Space)
    assert units(window)[0] == 5
    assert more.accessibleName() == "Add a neuron to layer 1"


@pytest.mark.parametrize("key", [key for key, entry in ACTIVATIONS.items() if not entry.output_only])
def test_every_activation_can_be_chosen(qtbot: QtBot, window: MainWindow, key: str) -> None:
    choose(qtbot, headers(window)[0].activation, key)
    assert window.document.experiment.network.layers[0].activation == key
    assert window.document.experiment.network.layers[1].activation == "tanh"


def test_what_was_done_can_be_undone(qtbot: QtBot, window: MainWindow) -> None:
    start = window.document.experiment
    click(qtbot, inserts(window)[0].button)
    click(qtbot, headers(window)[0].more, times=3)
    choose(qtbot, headers(window)[-1].activation, "softmax")
    end = window.document.experiment
    for _ in range(5):
        click(qtbot, tool(window, "undo"))
    assert window.document.experiment == start
    assert not tool(window, "undo").isEnabled()
    for _ in range(5):
        qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.document.experiment == end


@pytest.mark.parametrize("width", [1400, 1250])
def test_neurons_and_biases_are_painted(qtbot: QtBot, window: MainWindow, width: int) -> None:
    settle(qtbot, window)
    window.resize(width, 850)  # nothing new comes from the thread, and the maps have to stay
    QCoreApplication.processEvents()
    picture: QImage = window.canvas.viewport().grab().toImage()
    layout = window.canvas.picture.layout
    background = QColor(picture.pixel(2, 2)).rgb()
    for column, row in layout.nodes():
        x, y = layout.x(column), layout.y(column, row)
        shades = {picture.pixel(int(x + dx), int(y + dy)) for dx in range(-20, 21, 4) for dy in range(-20, 21, 4)}
        assert len(shades) > 5, f"no map in column {column}, row {row}"
        assert background not in shades


@pytest.mark.parametrize("layers", [0, 1, 4, 8])
def test_every_part_stays_inside(qtbot: QtBot, window: MainWindow, layers: int) -> None:
    experiment = window.document.experiment
    for _ in range(layers):
        experiment = edits.add_layer(experiment, 1)
    window.document.edit(experiment, "more layers")
    window.resize(1024, 600)
    QCoreApplication.processEvents()
    strip = window.canvas.rect()
    for widget in (*headers(window), *inserts(window)):
        assert strip.contains(widget.mapTo(window.canvas, widget.rect().topLeft()))
        assert strip.contains(widget.mapTo(window.canvas, widget.rect().bottomRight()))


@pytest.mark.parametrize("sizes", [(1, 1), (2, 4, 2, 1), (64, 128, 64, 10), (2, *([8] * 30), 1)])
def test_the_layout_has_room_for_all(sizes: tuple[int, ...]) -> None:
    layout = Layout(sizes, 700.0, 500.0)
    for column, row in layout.nodes():
        assert layout.x(column) - layout.node / 2 >= 0.0
        assert layout.x(column) + layout.node / 2 <= 700.0
        assert layout.y(column, row) - layout.node / 2 >= 0.0
        assert layout.y(column, row) + layout.node / 2 <= 500.0
    for column, units in enumerate(sizes):
        assert 0.0 <= layout.column_place(column).top() < layout.column_place(column).bottom() <= 500.0
        assert [layout.row_at(column, layout.y(column, row)) for row in range(units)] == list(range(units))
