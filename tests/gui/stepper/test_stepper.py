"""Walking through an update with real clicks and keys: canvas, formulas, matrices and training agree."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nnplayground.experiment import edits
from nnplayground.experiment.edit_network import lock, set_values
from nnplayground.gui.canvas.targets import Edge, Neuron
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.stepper.words import title
from nnplayground.gui.training.messages import State
from nnplayground.lessons.walk import Cell, Phase
from nnplayground.lessons.walk.cells import DELTA, GRADIENT, NEW, OLD, A, Z
from tests.gui.conftest import Open
from tests.gui.hands import click, headers, press, tool, until, until_state
from tests.gui.stepper.steps import Key, key, lecture, open_stepper, until_step

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    return open_window(lecture())


def test_it_is_closed_at_first_and_opens_with_a_key(qtbot: QtBot, window: MainWindow) -> None:
    assert not window.around.stepper().isVisible()
    stepper = open_stepper(qtbot, window)
    assert stepper.isVisible()
    assert stepper.index == 0
    assert stepper.sheet.formula.parts[0].startswith("z_{1}^{(2)[1]} = w_{11}^{(1)}")
    press(qtbot, window, "F8")
    assert not stepper.isVisible()
    assert window.canvas.picture.lights is None


def test_keys_work_as_soon_as_it_is_open(qtbot: QtBot, window: MainWindow) -> None:
    stepper = open_stepper(qtbot, window)
    assert window.focusWidget() is stepper
    qtbot.keyClick(window.focusWidget(), Key.Key_Right)
    assert stepper.index == 1


def test_keys_lead_through_every_number_and_back(qtbot: QtBot, window: MainWindow) -> None:
    stepper = open_stepper(qtbot, window)
    walk = stepper.walk
    assert walk is not None
    seen = [stepper.sheet.formula.parts]
    while stepper.index < len(walk) - 1:
        key(qtbot, stepper, Key.Key_Right)
        seen.append(stepper.sheet.formula.parts)
    assert len(seen) == len(walk)
    backwards = [seen[-1]]
    while stepper.index:
        key(qtbot, stepper, Key.Key_Left)
        backwards.append(stepper.sheet.formula.parts)
    assert backwards == seen[::-1]


def test_strides_by_layer_sample_phase_and_to_the_ends(qtbot: QtBot, window: MainWindow) -> None:
    stepper = open_stepper(qtbot, window)
    assert key(qtbot, stepper, Key.Key_Down).cell == Cell(A, 0, 1, None, 0)
    assert key(qtbot, stepper, Key.Key_Right, SHIFT).sample == 0
    assert key(qtbot, stepper, Key.Key_PageDown).phase is Phase.FORWARD
    assert key(qtbot, stepper, Key.Key_PageDown).phase is Phase.DELTAS
    assert key(qtbot, stepper, Key.Key_End).cell.table == NEW
    assert key(qtbot, stepper, Key.Key_Home).cell == Cell(Z, 0, 0, None, 0)


def test_arrows_and_phases_can_be_clicked(qtbot: QtBot, window: MainWindow) -> None:
    stepper = open_stepper(qtbot, window)
    click(qtbot, stepper.bar.button("quantity", forwards=True), times=2)
    assert stepper.index == 2
    click(qtbot, stepper.bar.button("quantity", forwards=False))
    assert stepper.index == 1
    click(qtbot, stepper.phases.buttons[2])
    assert stepper.step is not None
    assert stepper.step.phase is Phase.PARTIALS
    assert [button.is_present for button in stepper.phases.buttons] == [False, False, True, False]
    assert stepper.phases.buttons[1].share == 1.0
    assert 0.0 < stepper.phases.buttons[2].share < 1.0


def test_the_canvas_lights_up_what_a_step_is_about(qtbot: QtBot, window: MainWindow) -> None:
    stepper = open_stepper(qtbot, window)
    lights = window.canvas.picture.lights
    assert lights is not None
    assert lights.neurons == {Neuron(0, 0), Neuron(0, 1), Neuron(1, 0)}
    assert lights.edges == {Edge(0, 0, 0), Edge(0, 0, 1), Edge(0, 0, None)}
    walk = stepper.walk
    assert walk is not None
    assert lights.numbers[Neuron(1, 0)] == stepper.write(walk.value(Cell(Z, 0, 0, None, 0)))
    before = window.canvas.viewport().grab().toImage()
    click(qtbot, stepper.phases.buttons[2])
    lights = window.canvas.picture.lights
    assert lights is not None
    assert len(lights.edges) == 1
    window.canvas.viewport().repaint()
    assert window.canvas.viewport().grab().toImage() != before


def test_the_next_batch_is_trained_too_and_the_way_back_is_exact(qtbot: QtBot, window: MainWindow) -> None:
    stepper = open_stepper(qtbot, window)
    first, course = stepper.walk, stepper.session.course
    assert first is not None
    assert course is not None
    before, steps = course.moment, window.last_frame.steps
    click(qtbot, stepper.bar.button("batch", forwards=True))
    until(qtbot, lambda: stepper.walk is not first and stepper.session.is_settled)
    assert window.last_frame.steps == steps + 1
    trained = np.concatenate([matrix.ravel() for matrix in window.last_frame.weights])
    expected = [
        first.value(Cell(NEW, layer, *np.divmod(place, matrix.shape[1])))
        for layer, matrix in enumerate(window.last_frame.weights)
        for place in range(matrix.size)
    ]
    assert trained.tolist() == expected
    click(qtbot, stepper.bar.button("batch", forwards=False))
    until_step(qtbot, window)
    assert stepper.walk is first
    answers: list[object] = []
    window.controller.captured.connect(answers.append)
    window.controller.capture()
    until(qtbot, lambda: bool(answers))
    captured = answers[0]
    assert np.array_equal(captured.parameters, before.parameters)
    assert captured.state.keys() == before.state.keys()
    assert all(np.array_equal(captured.state[name], values, equal_nan=True) for name, values in before.state.items())


def test_single_steps_cross_the_border_of_a_batch(qtbot: QtBot, window: MainWindow) -> None:
    stepper = open_stepper(qtbot, window)
    first = stepper.walk
    key(qtbot, stepper, Key.Key_End)
    key(qtbot, stepper, Key.Key_Right)
    until(qtbot, lambda: stepper.walk is not first and stepper.session.is_settled)
    assert stepper.index == 0
    key(qtbot, stepper, Key.Key_Left)
    until_step(qtbot, window)
    assert stepper.walk is first
    assert stepper.index == len(first) - 1


def test_it_begins_anew_when_training_moves_on(qtbot: QtBot, window: MainWindow) -> None:
    stepper = open_stepper(qtbot, window)
    first = stepper.walk
    key(qtbot, stepper, Key.Key_PageDown)
    click(qtbot, tool(window, "step_batch"))
    until(qtbot, lambda: stepper.walk not in (None, first))
    until_step(qtbot, window)
    assert stepper.index == 0
    assert stepper.session.course.moment.steps == window.last_frame.steps == 1


def test_running_leaves_it_and_pausing_begins_anew(qtbot: QtBot, window: MainWindow) -> None:
    stepper = open_stepper(qtbot, window)
    click(qtbot, tool(window, "run"))
    until(qtbot, lambda: stepper.walk is None)
    assert stepper.said.isVisible()
    assert window.canvas.picture.lights is None
    until(qtbot, lambda: window.last_frame.epoch > 1)
    click(qtbot, tool(window, "run"))
    until_step(qtbot, window)
    assert stepper.session.course.moment.steps == window.last_frame.steps


def test_opening_it_pauses_training(qtbot: QtBot, window: MainWindow) -> None:
    click(qtbot, tool(window, "run"))
    until_state(qtbot, window, State.RUNNING)
    press(qtbot, window, "F8")
    until_step(qtbot, window)
    assert window.controller.status.state is State.PAUSED


def test_another_network_begins_anew(qtbot: QtBot, window: MainWindow) -> None:
    stepper = open_stepper(qtbot, window)
    length = len(stepper.walk)
    click(qtbot, headers(window)[0].more)
    until(qtbot, lambda: stepper.walk is not None and len(stepper.walk) > length)
    until_step(qtbot, window)


def _parameters(window: MainWindow) -> int:
    frame = window.last_frame
    return sum(part.size for part in (*frame.weights, *frame.biases))


def test_nothing_of_the_network_before_can_be_clicked(qtbot: QtBot, window: MainWindow) -> None:
    stepper = open_stepper(qtbot, window)
    phases = [phase for phase, *_ in stepper.walk.phases()]
    window.document.edit(edits.remove_layer(window.document.experiment, 0), "fewer layers")
    assert stepper.walk is None
    stepper.phases.chosen.emit(phases[-1])
    until_step(qtbot, window)
    assert stepper.walk.before.size == _parameters(window)


def test_an_edit_while_it_is_asked_where_training_stands(qtbot: QtBot, window: MainWindow) -> None:
    stepper = open_stepper(qtbot, window)
    stepper.session.begin()
    window.document.edit(edits.remove_layer(window.document.experiment, 0), "fewer layers")
    until_step(qtbot, window)
    assert stepper.session.course.moment.parameters.size == _parameters(window)


@pytest.mark.parametrize("action", ["new_weights", "reset"])
def test_no_step_is_done_before_it_begins_anew(qtbot: QtBot, window: MainWindow, action: str) -> None:
    """The trainer would do the step from where it begins, and look as if it stood where the course does."""
    stepper = open_stepper(qtbot, window)
    click(qtbot, stepper.bar.button("batch", forwards=True))
    until_step(qtbot, window)
    assert stepper.session.can_go_on
    assert stepper.session.can_go_back
    window.actions_by_name[action].trigger()
    assert not stepper.session.can_go_on
    assert not stepper.session.can_go_back
    until(qtbot, lambda: window.last_frame.version == window.controller.version and stepper.session.is_settled)
    assert stepper.walk.value(Cell(OLD, 0, 0, 0)) == window.last_frame.weights[0][0, 0]
    assert stepper.session.can_go_on


def test_closed_and_opened_again_it_stands_where_it_stood(qtbot: QtBot, window: MainWindow) -> None:
    stepper = open_stepper(qtbot, window)
    key(qtbot, stepper, Key.Key_PageDown)
    index, walk = stepper.index, stepper.walk
    window.docks.by_name["table"].raise_()
    until(qtbot, lambda: window.canvas.picture.lights is None)
    window.docks.by_name["stepper"].raise_()
    until(qtbot, lambda: window.canvas.picture.lights is not None)
    assert (stepper.index, stepper.walk) == (index, walk)


def test_left_open_it_is_open_the_next_time(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(lecture())
    open_stepper(qtbot, window)
    window.close()
    again = open_window(lecture())
    stepper = until_step(qtbot, again)
    assert stepper.isVisible()
    assert again.canvas.picture.lights is not None


def test_each_partial_is_checked_numerically(qtbot: QtBot, window: MainWindow) -> None:
    stepper = open_stepper(qtbot, window)
    click(qtbot, stepper.phases.buttons[2])
    until(qtbot, stepper.sheet.check.isVisible)
    text = stepper.sheet.check.text()
    assert text.startswith("Numerical check: analytic ")
    assert "kink" not in text
    click(qtbot, stepper.phases.buttons[3])
    assert not stepper.sheet.check.isVisible()


def test_at_a_kink_the_check_says_so(qtbot: QtBot, open_window: Open) -> None:
    """Sums of exactly 0 in ReLUs (faults.md D8)."""
    spec = edits.set_activation(lecture(), 0, "relu", None)
    at_zero = {(0, unit, source): 0.0 for unit in range(2) for source in (None, 0, 1)}
    stepper = open_stepper(qtbot, open_window(set_values(spec, at_zero)))
    click(qtbot, stepper.phases.buttons[2])
    first = next(
        place
        for place in range(stepper.index, len(stepper.walk))
        if stepper.walk[place].cell.table == GRADIENT and stepper.walk[place].cell.layer == 0
    )
    while stepper.index < first:
        key(qtbot, stepper, Key.Key_Right)
    until(qtbot, stepper.sheet.check.isVisible)
    assert "kink" in stepper.sheet.check.text()


def test_a_locked_weight_says_so(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(lock(lecture(), [(2, 0, 0)]))
    stepper = open_stepper(qtbot, window)
    stepper.go(stepper.walk.place(Cell(NEW, 2, 0, 0)))
    assert "locked" in stepper.sheet.note.text()
    assert stepper.sheet.note.isVisible()


def test_digits_are_those_of_the_window(qtbot: QtBot, window: MainWindow) -> None:
    stepper = open_stepper(qtbot, window)
    value = stepper.step.equation.value
    window.view_handlers._choose_digits(8)
    assert stepper.sheet.formula.parts[-1] == f"= {value:.8g}".replace("-", "{-}")


def test_the_language_changes_while_it_is_open(qtbot: QtBot, window: MainWindow) -> None:
    stepper = open_stepper(qtbot, window)
    key(qtbot, stepper, Key.Key_PageDown)
    index = stepper.index
    window.actions_by_name["language_id"].trigger()
    until(qtbot, lambda: stepper.samples.accessibleName() == "Sampel")
    assert stepper.index == index
    assert stepper.sheet.title.text() == title(stepper.step.cell, window.canvas.teller, stepper.walk.samples)
    window.actions_by_name["language_en"].trigger()
    until(qtbot, lambda: stepper.samples.itemText(0).startswith("Sample 1 of 3"))


# -- matrices ----------------------------------------------------------------------------------------------------------


def _middle(window: MainWindow, cell: Cell) -> QPointF:
    place = window.around.stepper().matrices.rect_of(cell)
    assert place is not None
    return place.center()


def test_matrices_fill_in_as_they_are_computed(qtbot: QtBot, window: MainWindow) -> None:
    stepper = open_stepper(qtbot, window)
    matrices = stepper.matrices
    assert matrices.text(Cell(Z, 0, 0, None, 0)) == stepper.write(stepper.step.equation.value)
    assert matrices.text(Cell(A, 0, 0, None, 0)) == "·"
    assert matrices.text(Cell(NEW, 0, 0, 0)) == "·"
    key(qtbot, stepper, Key.Key_End)
    assert matrices.text(Cell(NEW, 0, 0, 0)) == stepper.write(stepper.walk.value(Cell(NEW, 0, 0, 0)))
    key(qtbot, stepper, Key.Key_Home)
    assert matrices.text(Cell(NEW, 0, 0, 0)) == "·"


def test_a_click_on_a_number_leads_to_its_step(qtbot: QtBot, window: MainWindow) -> None:
    stepper = open_stepper(qtbot, window)
    cell = Cell(A, 0, 1, None, 0)
    place = _middle(window, cell).toPoint()
    QTest.mouseMove(stepper.matrices.viewport(), place)
    until(qtbot, stepper.matrices.card.isVisible)
    assert "Not computed yet." in stepper.matrices.card.text()
    qtbot.mouseClick(stepper.matrices.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert stepper.step.cell == cell


def test_the_keyboard_moves_from_number_to_number(qtbot: QtBot, window: MainWindow) -> None:
    stepper = open_stepper(qtbot, window)
    matrices = stepper.matrices
    matrices.setFocus(Qt.FocusReason.TabFocusReason)
    assert matrices.pointed_cell() == Cell(Z, 0, 0, None, 0)
    assert matrices.accessibleDescription().startswith("Weighted sum: Hidden 1, neuron 1")
    qtbot.keyClick(matrices, Key.Key_Down)
    assert matrices.pointed_cell() == Cell(Z, 0, 1, None, 0)
    assert stepper.index == 0
    qtbot.keyClick(matrices, Key.Key_Return)
    assert stepper.step.cell == Cell(Z, 0, 1, None, 0)


def test_all_samples_beside_each_other(qtbot: QtBot, window: MainWindow) -> None:
    stepper = open_stepper(qtbot, window)
    stepper.samples.setFocus()
    qtbot.keyClick(stepper.samples, Key.Key_End)
    key(qtbot, stepper, Key.Key_End)
    assert stepper.matrices.rect_of(Cell(DELTA, 2, 0, None, 2)) is not None
    assert stepper.matrices.rect_of(Cell(GRADIENT, 2, 0, 0)) is not None


def test_stepping_is_refused_in_words_for_what_cannot_be_trained(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(lecture())
    press(qtbot, window, "F8")
    until_step(qtbot, window)
    spec = window.document.experiment
    layers = (*spec.network.layers[:-1], replace(spec.network.layers[-1], activation="softmax"))
    window.document.edit(replace(spec, network=replace(spec.network, layers=layers)), "Softmax")
    until(
        qtbot,
        lambda: window.around.stepper().walk is None and "cannot be trained" in window.around.stepper().said.text(),
    )
    window.document.undo_stack.undo()
    until_step(qtbot, window)
