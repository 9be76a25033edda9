"""Every gesture does its edit, as one named step that can be undone and redone to the last bit."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from nnplayground.experiment import edit_network as edit
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.canvas.targets import Edge, Neuron, Target
from nnplayground.gui.main_window import MainWindow
from tests.gui.canvas.gestures import (
    ALT,
    CONTROL,
    SHIFT,
    click_on,
    drag,
    hover,
    pick,
    press_keys,
    right_click,
    spot,
    type_value,
    view_of,
)
from tests.gui.hands import click, headers, inserts, settle

Key = Qt.Key
Gesture = Callable[[QtBot, MainWindow], None]
Change = Callable[[Experiment], Experiment]
WEIGHT, BIAS, NEURON = Edge(1, 0, 1), Edge(0, 2, None), Neuron(1, 1)
INTO_NEURON = [(0, 1, 0), (0, 1, 1), (0, 1, None)]


def by_menu(target: Target, *names: str) -> Gesture:
    def gesture(qtbot: QtBot, window: MainWindow) -> None:
        pick(qtbot, right_click(window, view_of(window).viewport(), spot(window, target)), *names)

    return gesture


def by_layer_menu(index: int, *names: str) -> Gesture:
    def gesture(qtbot: QtBot, window: MainWindow) -> None:
        header = headers(window)[index]
        pick(qtbot, right_click(window, header, QPoint(4, 4)), *names)

    return gesture


def by_value(target: Target, text: str) -> Gesture:
    def gesture(qtbot: QtBot, window: MainWindow) -> None:
        click_on(qtbot, window, target)
        type_value(qtbot, window, text)

    return gesture


def by_keys(target: Target, *keys: Qt.Key | tuple[Qt.Key, Qt.KeyboardModifier]) -> Gesture:
    """Go to a neuron with the arrows alone, then type."""

    def gesture(qtbot: QtBot, window: MainWindow) -> None:
        assert isinstance(target, Neuron)
        press_keys(qtbot, window, Key.Key_Down, *[Key.Key_Right] * target.column, *[Key.Key_Up] * 12)
        press_keys(qtbot, window, *[Key.Key_Down] * target.unit)
        assert window.canvas.picture.pointed.cursor == target
        press_keys(qtbot, window, *keys)

    return gesture


def with_value(gesture: Gesture, text: str) -> Gesture:
    def both(qtbot: QtBot, window: MainWindow) -> None:
        gesture(qtbot, window)
        type_value(qtbot, window, text)

    return both


def drag_neuron(qtbot: QtBot, window: MainWindow) -> None:
    drag(qtbot, view_of(window).viewport(), spot(window, Neuron(1, 0)), spot(window, Neuron(1, 2)))


def drag_layer(qtbot: QtBot, window: MainWindow) -> None:
    first, second = headers(window)[:2]
    middle = QPoint(first.width() // 2, 4)
    drag(qtbot, first, middle, first.mapFromGlobal(second.mapToGlobal(middle)))


def drag_with_alt(qtbot: QtBot, window: MainWindow) -> None:
    drag(qtbot, view_of(window).viewport(), spot(window, Neuron(0, 0)), spot(window, Neuron(3, 0)), ALT)


def drag_handle(qtbot: QtBot, window: MainWindow) -> None:
    hover(qtbot, window, Neuron(1, 1))
    place = window.canvas.picture.layout.place(1, 1)
    handle = view_of(window).mapFromScene(place.right(), place.center().y())
    drag(qtbot, view_of(window).viewport(), handle, spot(window, Neuron(3, 0)))


def delete_two(qtbot: QtBot, window: MainWindow) -> None:
    click_on(qtbot, window, Neuron(1, 0))
    click_on(qtbot, window, Neuron(1, 2), CONTROL)
    press_keys(qtbot, window, Key.Key_Delete)


def delete_band(qtbot: QtBot, window: MainWindow) -> None:
    layout, view = window.canvas.picture.layout, view_of(window)
    start = view.mapFromScene(layout.x(1) - layout.node, layout.y(1, 0) - 0.8 * layout.node)
    drag(qtbot, view.viewport(), start, view.mapFromScene(layout.x(1) + layout.node, layout.y(1, 1) + 4))
    assert window.canvas.picture.pointed.selected == {Neuron(1, 0), Neuron(1, 1)}
    press_keys(qtbot, window, Key.Key_Delete)


def click_away(qtbot: QtBot, window: MainWindow) -> None:
    click_on(qtbot, window, WEIGHT)
    type_value(qtbot, window, "0.5", None)
    click_on(qtbot, window, NEURON)


def leave_field(qtbot: QtBot, window: MainWindow) -> None:
    click_on(qtbot, window, WEIGHT)
    type_value(qtbot, window, "-2", Key.Key_Tab)


GESTURES: dict[str, tuple[Gesture, Change]] = {
    "type a weight": (by_value(WEIGHT, "0.25"), lambda e: edit.set_value(e, 1, 0, 1, 0.25)),
    "type with a comma": (by_value(WEIGHT, "0,25"), lambda e: edit.set_value(e, 1, 0, 1, 0.25)),
    "type a fraction": (by_value(BIAS, "1/3"), lambda e: edit.set_value(e, 0, 2, None, 1 / 3)),
    "click away": (click_away, lambda e: edit.set_value(e, 1, 0, 1, 0.5)),
    "leave the field": (leave_field, lambda e: edit.set_value(e, 1, 0, 1, -2.0)),
    "menu: value": (
        with_value(by_menu(NEURON, "value"), "7"),
        lambda e: edit.set_value(e, 0, 1, None, 7.0),
    ),
    "menu: lock a weight": (by_menu(WEIGHT, "lock"), lambda e: edit.lock(e, [WEIGHT.place])),
    "menu: cut a weight": (by_menu(WEIGHT, "cut"), lambda e: edit.cut(e, [WEIGHT.place])),
    "menu: lock a bias": (by_menu(BIAS, "lock"), lambda e: edit.lock(e, [BIAS.place])),
    "menu: lock a neuron": (by_menu(NEURON, "lock"), lambda e: edit.lock(e, INTO_NEURON)),
    "menu: cut a neuron": (by_menu(NEURON, "cut"), lambda e: edit.cut(e, INTO_NEURON)),
    "menu: duplicate": (by_menu(NEURON, "duplicate"), lambda e: edit.duplicate_neurons(e, 0, {1})),
    "menu: delete": (by_menu(NEURON, "delete"), lambda e: edit.remove_neurons(e, 0, {1})),
    "menu: add before": (by_menu(NEURON, "add_before"), lambda e: edit.add_neuron(e, 0, 1)),
    "menu: add after": (by_menu(NEURON, "add_after"), lambda e: edit.add_neuron(e, 0, 2)),
    "menu: skip": (by_menu(NEURON, "skip", "skip_2"), lambda e: edit.add_skip(e, 2, 1)),
    "menu: layer before": (by_layer_menu(1, "layer_before"), lambda e: edit.add_layer(e, 1)),
    "menu: layer after": (by_layer_menu(1, "layer_after"), lambda e: edit.add_layer(e, 2)),
    "menu: duplicate layer": (by_layer_menu(0, "duplicate_layer"), lambda e: edit.duplicate_layer(e, 0)),
    "menu: remove layer": (by_layer_menu(0, "remove_layer"), lambda e: edit.remove_layer(e, 0)),
    "menu: skip of a layer": (by_layer_menu(0, "skip", "skip_2"), lambda e: edit.add_skip(e, 2, 1)),
    "drag a neuron": (drag_neuron, lambda e: edit.move_neuron(e, 0, 0, 2)),
    "drag a layer": (drag_layer, lambda e: edit.move_layer(e, 0, 1)),
    "drag a skip": (drag_with_alt, lambda e: edit.add_skip(e, 2, 0)),
    "drag a skip by its handle": (drag_handle, lambda e: edit.add_skip(e, 2, 1)),
    "delete a selection": (delete_two, lambda e: edit.remove_neurons(e, 0, {0, 2})),
    "delete a band": (delete_band, lambda e: edit.remove_neurons(e, 0, {0, 1})),
    "header: more": (lambda q, w: click(q, headers(w)[0].more), lambda e: edit.add_neuron(e, 0)),
    "header: fewer": (lambda q, w: click(q, headers(w)[0].fewer), lambda e: edit.remove_neurons(e, 0, {3})),
    "header: insert": (lambda q, w: click(q, inserts(w)[1].button), lambda e: edit.add_layer(e, 1)),
    "keys: bias": (with_value(by_keys(NEURON, Key.Key_Return), "1"), lambda e: edit.set_value(e, 0, 1, None, 1.0)),
    "keys: weight": (
        with_value(by_keys(NEURON, Key.Key_E, Key.Key_Down, Key.Key_Return), "-1/4"),
        lambda e: edit.set_value(e, 0, 1, 1, -0.25),
    ),
    "keys: weight out": (
        by_keys(NEURON, Key.Key_E, *[Key.Key_Down] * 4, Key.Key_X),
        lambda e: edit.cut(e, [(1, 1, 1)]),
    ),
    "keys: lock": (by_keys(NEURON, Key.Key_L), lambda e: edit.lock(e, INTO_NEURON)),
    "keys: cut": (by_keys(NEURON, Key.Key_X), lambda e: edit.cut(e, INTO_NEURON)),
    "keys: add": (by_keys(NEURON, Key.Key_Insert), lambda e: edit.add_neuron(e, 0, 2)),
    "keys: delete": (by_keys(NEURON, Key.Key_Delete), lambda e: edit.remove_neurons(e, 0, {1})),
    "keys: duplicate": (by_keys(NEURON, Key.Key_D), lambda e: edit.duplicate_neurons(e, 0, {1})),
    "keys: several": (
        by_keys(NEURON, (Key.Key_Down, SHIFT), (Key.Key_Down, SHIFT), Key.Key_Delete),
        lambda e: edit.remove_neurons(e, 0, {1, 2, 3}),
    ),
    "keys: down": (by_keys(NEURON, (Key.Key_Down, ALT)), lambda e: edit.move_neuron(e, 0, 1, 2)),
    "keys: up": (by_keys(NEURON, (Key.Key_Up, ALT)), lambda e: edit.move_neuron(e, 0, 1, 0)),
    "keys: right": (by_keys(NEURON, (Key.Key_Right, ALT)), lambda e: edit.move_layer(e, 0, 1)),
}


@pytest.mark.parametrize("name", GESTURES)
def test_a_gesture_is_one_step_there_and_back(qtbot: QtBot, window: MainWindow, name: str) -> None:
    settle(qtbot, window)
    gesture, change = GESTURES[name]
    before, stack = window.document.experiment, window.document.undo_stack
    gesture(qtbot, window)
    after = window.document.experiment
    assert after == change(before)
    assert after != before
    assert stack.count() == 1
    assert stack.undoText()
    qtbot.keyClick(window, Key.Key_Z, CONTROL)
    assert window.document.experiment == before
    qtbot.keyClick(window, Key.Key_Z, CONTROL | SHIFT)
    assert window.document.experiment == after


DECIDED: dict[str, tuple[Gesture, Change]] = {
    "menu: unlock": (by_menu(WEIGHT, "unlock"), lambda e: edit.unlock(e, [WEIGHT.place])),
    "menu: restore": (by_menu(WEIGHT, "restore"), lambda e: edit.restore(e, [WEIGHT.place])),
    "menu: free": (by_menu(WEIGHT, "free"), lambda e: edit.clear_edges(e, [WEIGHT.place])),
    "keys: unlock": (
        by_keys(Neuron(2, 0), Key.Key_E, Key.Key_Down, Key.Key_L),
        lambda e: edit.unlock(e, [WEIGHT.place]),
    ),
    "keys: restore": (
        by_keys(Neuron(2, 0), Key.Key_E, Key.Key_Down, Key.Key_X),
        lambda e: edit.restore(e, [WEIGHT.place]),
    ),
    "keys: free": (
        by_keys(Neuron(2, 0), Key.Key_E, Key.Key_Down, Key.Key_U),
        lambda e: edit.clear_edges(e, [WEIGHT.place]),
    ),
    "menu: no skip": (by_menu(NEURON, "skip", "skip_2"), lambda e: edit.remove_skip(e, 2, 1)),
}


@pytest.mark.parametrize("name", DECIDED)
def test_what_was_decided_can_be_taken_back(qtbot: QtBot, window: MainWindow, name: str) -> None:
    settle(qtbot, window)
    decided = edit.cut(
        edit.lock(edit.set_value(window.document.experiment, *WEIGHT.place, 2.0), [WEIGHT.place]), [WEIGHT.place]
    )
    decided = edit.add_skip(decided, 2, 1)
    window.document.replace(decided)
    gesture, change = DECIDED[name]
    gesture(qtbot, window)
    assert window.document.experiment == change(decided) != decided
    qtbot.keyClick(window, Key.Key_Z, CONTROL)
    assert window.document.experiment == decided


@pytest.mark.parametrize("text", ["", "abc", "1/0", "1.500", "nan", "1/2/3"])
def test_what_is_no_number_is_marked_and_not_used(qtbot: QtBot, window: MainWindow, text: str) -> None:
    settle(qtbot, window)
    before = window.document.experiment
    click_on(qtbot, window, WEIGHT)
    view_of(window).editor.setText(" ")
    editor = type_value(qtbot, window, text)
    assert editor.isVisible()
    assert editor.fault
    assert editor.accessibleDescription() == editor.fault
    qtbot.keyClick(editor, Key.Key_Escape)
    assert not editor.isVisible()
    assert window.document.experiment is before


def test_escape_gives_a_drag_up(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    before, viewport = window.document.experiment, view_of(window).viewport()
    drag(qtbot, viewport, spot(window, Neuron(1, 0)), spot(window, Neuron(1, 2)), ends=False)
    assert window.canvas.picture.ghost is not None
    press_keys(qtbot, window, Key.Key_Escape)
    assert window.canvas.picture.ghost is None
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=spot(window, Neuron(1, 2)))
    assert window.document.experiment is before


def test_an_edit_under_the_hand_gives_a_drag_up(qtbot: QtBot, window: MainWindow) -> None:
    view, corner = view_of(window), QPoint(3, 3)
    layers = len(window.document.experiment.network.layers)
    view.select(frozenset({Edge(layers - 1, 0, 1), Neuron(layers, 0)}), adds=False)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    click(qtbot, headers(window)[0].remove)
    assert view.pointed.selected == {Edge(layers - 2, 0, 1), Neuron(layers - 1, 0)}
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    assert len(window.document.experiment.network.layers) == layers - 1
