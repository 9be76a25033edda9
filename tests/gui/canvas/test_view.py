"""What the canvas shows: cards with numbers, closeness, what becomes of what is pointed at when it goes."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from nnplayground.experiment import edit_network as edit
from nnplayground.experiment.spec import Experiment, LayerSpec
from nnplayground.gui.canvas.close_view import LARGEST_ZOOM
from nnplayground.gui.canvas.targets import Edge, Neuron, Target
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training import Need
from nnplayground.gui.training.messages import Command, State
from tests.gui.canvas.gestures import CONTROL, click_on, drag, hover, pick, press_keys, spot, view_of
from tests.gui.conftest import Open
from tests.gui.hands import click, settle, tool, until, until_state

Key = Qt.Key


def with_hidden(*units: int) -> Experiment:
    spec = Experiment()
    layers = (*(LayerSpec(units=count) for count in units), LayerSpec(units=1))
    return replace(spec, network=replace(spec.network, layers=layers))


def card_text(window: MainWindow) -> str:
    card = view_of(window).card
    return card.text() if card.isVisible() else ""


# -- cards -------------------------------------------------------------------------------------------------------------


def test_the_card_of_a_neuron_has_its_equation(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    hover(qtbot, window, Neuron(1, 1))
    until(qtbot, lambda: "z = Σ w·a + b" in card_text(window))
    numbers, frame = window.canvas.teller.numbers, window.last_frame
    assert numbers is not None
    assert frame is not None
    z = frame.weights[0][1] @ numbers.inputs + frame.biases[0][1]
    np.testing.assert_allclose(numbers.sums[0][1], z, rtol=1e-12)
    np.testing.assert_allclose(numbers.outputs[0][1], np.tanh(z), rtol=1e-12)
    assert "for the mean of the training inputs" in card_text(window)
    assert f"z = {window.canvas.teller.number(z)}" in card_text(window)


def test_the_card_speaks_of_the_sample_looked_at(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    click(qtbot, tool(window, "step_sample"))
    hover(qtbot, window, Neuron(2, 0))
    until(qtbot, lambda: "for sample" in card_text(window))
    assert window.last_frame is not None
    assert f"for sample {window.last_frame.sample + 1}" in card_text(window)


def test_the_card_of_a_weight_has_its_gradient_live(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    hover(qtbot, window, Edge(1, 0, 1))
    until(qtbot, lambda: "∂J/∂w = " in card_text(window))
    before = card_text(window)
    window.controller.order(Command.RUN)
    until(qtbot, lambda: card_text(window) not in ("", before))
    window.controller.order(Command.PAUSE)
    until_state(qtbot, window, State.PAUSED)


def test_numbers_are_made_only_while_asked_for(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    assert window.canvas.need == Need.MAPS
    hover(qtbot, window, Neuron(1, 1))
    assert Need.NUMBERS in window.canvas.need
    qtbot.mouseMove(view_of(window).viewport(), QPoint(3, 3))
    assert window.canvas.need == Need.MAPS
    assert card_text(window) == ""


def test_as_many_digits_are_shown_as_were_chosen(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    window.canvas.set_digits(6)
    hover(qtbot, window, Edge(0, 0, None))
    until(qtbot, lambda: "b = " in card_text(window))
    value = window.last_frame.biases[0][0]
    assert f"b = {value:.6g}".replace("-", "−") in card_text(window)


# -- what goes ---------------------------------------------------------------------------------------------------------


def remove(window: MainWindow) -> None:
    window.document.edit(edit.remove_neurons(window.document.experiment, 0, {3}), "remove")


@pytest.mark.parametrize("target", [Neuron(1, 3), Edge(0, 3, 0), Edge(1, 0, 3), Edge(0, 3, None)])
def test_what_shows_something_closes_with_it(qtbot: QtBot, window: MainWindow, target: Target) -> None:
    settle(qtbot, window)
    hover(qtbot, window, target)
    click_on(qtbot, window, target)
    remove(window)
    view = view_of(window)
    assert not view.editor.isVisible()
    assert card_text(window) == ""
    assert view.pointed.hovered is None
    assert not view.pointed.selected
    settle(qtbot, window)
    qtbot.mouseMove(view.viewport(), QPoint(5, 5))


@pytest.mark.parametrize("modifiers", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier])
def test_what_is_dragged_can_go(qtbot: QtBot, window: MainWindow, modifiers: Qt.KeyboardModifier) -> None:
    settle(qtbot, window)
    viewport, end = view_of(window).viewport(), spot(window, Neuron(1, 0))
    drag(qtbot, viewport, spot(window, Neuron(1, 3)), end, modifiers, ends=False)
    remove(window)
    left = window.document.experiment
    assert window.canvas.picture.ghost is None
    qtbot.mouseMove(viewport, end + QPoint(4, 4))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, modifiers, end)
    assert window.document.experiment is left


def test_a_key_deletes_what_is_dragged(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    click_on(qtbot, window, Neuron(1, 3))
    drag(qtbot, view_of(window).viewport(), spot(window, Neuron(1, 3)), spot(window, Neuron(1, 0)), ends=False)
    press_keys(qtbot, window, Key.Key_Delete)
    assert [layer.units for layer in window.document.experiment.network.layers] == [3, 2, 1]
    assert window.canvas.picture.ghost is None


def test_what_is_pointed_at_moves_with_its_neuron(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    window.canvas.choose_neuron(0, 2)
    click_on(qtbot, window, Neuron(1, 2))
    click_on(qtbot, window, Edge(1, 0, 2), CONTROL)
    window.document.edit(edit.remove_neurons(window.document.experiment, 0, {0}), "remove")
    pointed = view_of(window).pointed
    assert pointed.selected == {Neuron(1, 1), Edge(1, 0, 1)}
    assert pointed.chosen == Neuron(1, 1)
    window.document.undo_stack.undo()
    assert view_of(window).pointed.selected == {Neuron(1, 2), Edge(1, 0, 2)}


def test_the_menu_key_opens_the_menu_of_the_cursor(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    press_keys(qtbot, window, Key.Key_Down, Key.Key_Right)
    view = view_of(window)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(view, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    pick(qtbot, menu, "duplicate")
    unit = view.pointed.cursor
    assert isinstance(unit, Neuron)
    assert window.document.experiment == edit.duplicate_neurons(Experiment(), 0, {unit.unit})


# -- the map of a neuron -----------------------------------------------------------------------------------------------


def test_a_neuron_is_chosen_by_mouse_and_key(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    chosen: list[object] = []
    window.canvas.neuron_chosen.connect(chosen.append)
    qtbot.mouseDClick(view_of(window).viewport(), Qt.MouseButton.LeftButton, pos=spot(window, Neuron(2, 1)))
    press_keys(qtbot, window, Key.Key_Down, Key.Key_M, Key.Key_M)
    window.canvas.choose_neuron(0, 3)
    remove(window)
    assert chosen == [(1, 1), (-1, 0), None, (0, 3), None]


# -- closeness ---------------------------------------------------------------------------------------------------------


def wheel(window: MainWindow, steps: int, modifiers: Qt.KeyboardModifier) -> None:
    viewport = view_of(window).viewport()
    middle = viewport.rect().center()
    event = QWheelEvent(
        QPointF(middle),
        QPointF(viewport.mapToGlobal(middle)),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def test_the_wheel_and_keys_look_closer_and_fit_again(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    view = view_of(window)
    middle = view.mapToScene(view.viewport().rect().center())
    wheel(window, 4, CONTROL)
    assert view.closeness > 2.0
    assert (view.mapToScene(view.viewport().rect().center()) - middle).manhattanLength() < 4.0
    for order in (Key.Key_F, (Key.Key_0, CONTROL)):
        press_keys(qtbot, window, Key.Key_Plus, Key.Key_Plus)
        assert view.closeness > 1.5
        press_keys(qtbot, window, order)
        assert view.closeness == 1.0


def test_pulling_moves_the_network_and_stays_inside(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    view = view_of(window)
    view.zoom(4.0)
    start, viewport = view.horizontalScrollBar().value(), view.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.MiddleButton, pos=QPoint(300, 200))
    qtbot.mouseMove(viewport, QPoint(200, 200))
    assert abs(view.horizontalScrollBar().value() - start - 100) <= 2
    qtbot.mouseMove(viewport, QPoint(-(10**6), 10**6))
    qtbot.mouseRelease(viewport, Qt.MouseButton.MiddleButton, pos=QPoint(0, 0))
    assert view.horizontalScrollBar().value() == view.horizontalScrollBar().maximum()
    view.fit()
    assert view.horizontalScrollBar().value() == 0


@pytest.mark.parametrize("steps", [10_000, -10_000, 7])
def test_closeness_is_clamped(qtbot: QtBot, window: MainWindow, steps: int) -> None:
    settle(qtbot, window)
    wheel(window, steps, CONTROL)
    assert 1.0 <= view_of(window).closeness <= LARGEST_ZOOM
    view_of(window).fit()
    assert view_of(window).closeness == 1.0


def test_a_neuron_dragged_far_away_lands_at_the_end(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    before = window.document.experiment
    drag(qtbot, view_of(window).viewport(), spot(window, Neuron(1, 0)), QPoint(5, 10**8))
    assert window.document.experiment == edit.move_neuron(before, 0, 0, 3)


# -- many neurons ------------------------------------------------------------------------------------------------------


@pytest.mark.thorough
@pytest.mark.parametrize("units", [(1000,), (8,) * 99])
def test_large_networks_are_painted_and_edited(qtbot: QtBot, open_window: Open, units: tuple[int, ...]) -> None:
    window = open_window(with_hidden(*units))
    settle(qtbot, window)
    picture = view_of(window).viewport().grab().toImage()
    layout = window.canvas.picture.layout
    place = layout.column_place(1)
    shades = {
        picture.pixel(int(place.center().x()), int(place.top() + share * place.height() / 40)) for share in range(1, 40)
    }
    assert len(shades) > 5
    press_keys(qtbot, window, Key.Key_Down, Key.Key_Right, Key.Key_Insert)
    assert window.document.experiment.network.layers[0].units == units[0] + 1
    view_of(window).zoom(20.0)
    press_keys(qtbot, window, Key.Key_Down)
    middle = view_of(window).mapFromScene(window.canvas.picture.middle_of(view_of(window).pointed.cursor))
    assert view_of(window).viewport().rect().contains(middle)


# -- for those who cannot see ------------------------------------------------------------------------------------------


def test_the_keyboard_reaches_the_canvas_and_is_told_where_it_is(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    view = view_of(window)
    assert view.focusPolicy() & Qt.FocusPolicy.TabFocus
    press_keys(qtbot, window, Key.Key_Down, Key.Key_Right)
    assert view.accessibleDescription().startswith("Hidden 1, neuron")
    press_keys(qtbot, window, Key.Key_E)
    assert view.accessibleDescription().startswith("Weight from x₁ to Hidden 1, neuron")
    press_keys(qtbot, window, Key.Key_L)
    assert view.accessibleDescription() == "Lock weights"
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Name) == "Network"
    assert "lock, cut" in view.whatsThis()


@pytest.mark.parametrize("edits", [lambda e: edit.lock(e, [(1, 0, 1)]), lambda e: edit.cut(e, [(1, 0, 1)])])
def test_locked_and_cut_weights_look_different(
    qtbot: QtBot, window: MainWindow, edits: Callable[[Experiment], Experiment]
) -> None:
    settle(qtbot, window)
    plain = view_of(window).viewport().grab().toImage()
    window.document.edit(edits(window.document.experiment), "decide")
    settle(qtbot, window)
    assert view_of(window).viewport().grab().toImage() != plain


def test_the_field_stays_with_its_weight(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    click_on(qtbot, window, Edge(1, 0, 1))
    view = view_of(window)
    view.zoom(1.5)
    middle = view.mapFromScene(view.picture.middle_of(Edge(1, 0, 1)))
    assert view.editor.geometry().contains(middle)


# -- while training runs -----------------------------------------------------------------------------------------------


def test_what_is_locked_and_cut_on_the_canvas_holds_while_training_runs(qtbot: QtBot, window: MainWindow) -> None:
    before = settle(qtbot, window)
    window.controller.order(Command.RUN)
    click_on(qtbot, window, Neuron(1, 1))
    press_keys(qtbot, window, Key.Key_L)
    click_on(qtbot, window, Neuron(2, 0))
    press_keys(qtbot, window, Key.Key_X)
    held = settle(qtbot, window)
    until(qtbot, lambda: window.last_frame is not None and window.last_frame.epoch > held.epoch + 5)
    after = window.last_frame
    assert after is not None
    np.testing.assert_array_equal(after.weights[0][1], held.weights[0][1])
    assert (after.weights[0][0] != before.weights[0][0]).all()
    np.testing.assert_array_equal(after.weights[1][0], 0.0)
    assert after.biases[1][0] == 0.0
