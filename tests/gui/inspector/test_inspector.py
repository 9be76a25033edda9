"""The inspector follows what people point at and choose, through edits, runs and failures."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnplayground.engine.inspection import (
    LayerAt,
    LayerReport,
    Report,
    Subject,
    UnitAt,
    UnitReport,
    WeightAt,
    WeightReport,
)
from nnplayground.experiment import edit_network as edit
from nnplayground.experiment import edits
from nnplayground.experiment.problems import with_training
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.canvas.targets import Edge, Neuron
from nnplayground.gui.figures.formats import FORMATS
from nnplayground.gui.inspector.inspector import SIDE_BY_SIDE, Inspector
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training.frames import Need
from nnplayground.gui.training.messages import Command, State
from tests.gui.canvas.gestures import click_on, press_keys
from tests.gui.hands import choose, click, headers, inserts, open_tab, settle, tool, until, until_state

Key = Qt.Key


def opened(qtbot: QtBot, window: MainWindow) -> Inspector:
    """Press the key of the inspector and wait for its first numbers."""
    settle(qtbot, window)
    qtbot.keyClick(window, Key.Key_F4)
    inspector = window.around.inspector()
    until(qtbot, lambda: inspector.report is not None)
    return inspector


def report_on(qtbot: QtBot, inspector: Inspector, subject: Subject) -> Report:
    """Wait for the numbers of something that has been chosen."""
    assert inspector.subject == subject
    until(qtbot, lambda: inspector.report is not None and inspector.report.subject == subject)
    assert inspector.report is not None
    return inspector.report


def complete(qtbot: QtBot, inspector: Inspector) -> WeightReport:
    """Wait until the gradients of the past are known."""
    until(qtbot, lambda: isinstance(inspector.report, WeightReport) and inspector.report.is_complete)
    assert isinstance(inspector.report, WeightReport)
    return inspector.report


def train(qtbot: QtBot, window: MainWindow, epochs: int) -> None:
    for _ in range(epochs):
        click(qtbot, tool(window, "step_epoch"))
    until(qtbot, lambda: window.last_frame is not None and window.last_frame.epoch == epochs)


# -- opening -----------------------------------------------------------------------------------------------------------


def test_a_key_opens_it_with_the_keyboard_in_its_boxes(qtbot: QtBot, window: MainWindow) -> None:
    inspector = opened(qtbot, window)
    assert inspector.isVisible()
    assert window.focusWidget() is inspector.chooser.kind
    assert isinstance(inspector.report, UnitReport)
    assert inspector.subject == UnitAt(1, 0)
    assert "350 training samples" in inspector.words.text()


def test_nothing_is_computed_for_an_inspector_that_nobody_sees(qtbot: QtBot, window: MainWindow) -> None:
    assert Need.INSPECTION not in window.controller._show().turns
    assert window.controller._show().inspected is None
    inspector = opened(qtbot, window)
    assert window.controller._show().inspected == inspector.subject
    open_tab(qtbot, window, "table")
    until(qtbot, lambda: not inspector.is_shown())
    assert window.controller._show().inspected is None


def test_what_was_selected_before_is_what_it_opens_with(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    click_on(qtbot, window, Neuron(2, 1))
    inspector = opened(qtbot, window)
    report_on(qtbot, inspector, UnitAt(2, 1))


# -- the canvas --------------------------------------------------------------------------------------------------------


def test_clicks_on_the_canvas_are_followed(qtbot: QtBot, window: MainWindow) -> None:
    inspector = opened(qtbot, window)
    click_on(qtbot, window, Neuron(1, 2))
    report_on(qtbot, inspector, UnitAt(1, 2))
    click_on(qtbot, window, Edge(1, 0, 2))
    qtbot.keyClick(window.canvas.view.editor, Key.Key_Escape)
    report = report_on(qtbot, inspector, WeightAt(1, 0, 2))
    assert isinstance(report, WeightReport)
    assert report.values[-1] == window.last_frame.weights[1][0, 2]
    click_on(qtbot, window, Edge(0, 1, None))
    qtbot.keyClick(window.canvas.view.editor, Key.Key_Escape)
    report_on(qtbot, inspector, WeightAt(0, 1, None))
    click_on(qtbot, window, Neuron(0, 1))
    report = report_on(qtbot, inspector, UnitAt(0, 1))
    assert inspector.words.text().startswith("An input")


@pytest.mark.parametrize("index", [0, 2])
def test_a_click_on_the_header_of_a_layer_is_followed_and_the_neuron_can_be_clicked_again(
    qtbot: QtBot, window: MainWindow, index: int
) -> None:
    inspector = opened(qtbot, window)
    click_on(qtbot, window, Neuron(1, 2))
    report_on(qtbot, inspector, UnitAt(1, 2))
    click(qtbot, headers(window)[index]._title)
    report = report_on(qtbot, inspector, LayerAt(index))
    assert isinstance(report, LayerReport)
    assert not window.canvas.view.pointed.selected
    click_on(qtbot, window, Neuron(1, 2))
    report_on(qtbot, inspector, UnitAt(1, 2))


def test_arrows_on_the_canvas_are_followed(qtbot: QtBot, window: MainWindow) -> None:
    inspector = opened(qtbot, window)
    click_on(qtbot, window, Neuron(1, 0))
    press_keys(qtbot, window, Key.Key_Down)
    report_on(qtbot, inspector, UnitAt(1, 1))
    press_keys(qtbot, window, Key.Key_E)
    report_on(qtbot, inspector, WeightAt(0, 1, 0))


# -- the boxes ---------------------------------------------------------------------------------------------------------


def test_boxes_choose_with_the_mouse_and_the_canvas_follows(qtbot: QtBot, window: MainWindow) -> None:
    inspector = opened(qtbot, window)
    chooser = inspector.chooser
    choose(qtbot, chooser.layer, "2")
    report_on(qtbot, inspector, UnitAt(2, 0))
    choose(qtbot, chooser.unit, "1")
    report_on(qtbot, inspector, UnitAt(2, 1))
    assert window.canvas.view.pointed.selected == {Neuron(2, 1)}
    choose(qtbot, chooser.kind, "weight")
    report_on(qtbot, inspector, WeightAt(1, 1, 0))
    choose(qtbot, chooser.source, "3")
    report_on(qtbot, inspector, WeightAt(1, 1, 3))
    assert chooser.source.currentText() == "from Hidden 1, neuron 4"
    assert window.canvas.view.pointed.selected == {Edge(1, 1, 3)}
    choose(qtbot, chooser.source, "bias")
    report_on(qtbot, inspector, WeightAt(1, 1, None))
    choose(qtbot, chooser.kind, "layer")
    report_on(qtbot, inspector, LayerAt(1))
    assert not chooser.unit.isVisible()
    choose(qtbot, chooser.layer, "3")
    report_on(qtbot, inspector, LayerAt(2))


def test_keys_are_enough(qtbot: QtBot, window: MainWindow) -> None:
    inspector = opened(qtbot, window)
    qtbot.keyClick(inspector.chooser.kind, Key.Key_Down)
    report_on(qtbot, inspector, WeightAt(0, 0, 0))
    inspector.chooser.source.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(inspector.chooser.source, Key.Key_End)
    report_on(qtbot, inspector, WeightAt(0, 0, None))
    qtbot.keyClick(inspector.chooser.layer, Key.Key_Down)
    report_on(qtbot, inspector, WeightAt(1, 0, None))
    assert inspector.chooser.layer.accessibleName() == "Layer"


# -- numbers -----------------------------------------------------------------------------------------------------------


def test_a_weight_over_the_epochs(qtbot: QtBot, window: MainWindow) -> None:
    inspector = opened(qtbot, window)
    inspector._on_chosen(WeightAt(0, 1, 1))
    values = [window.last_frame.weights[0][1, 1]]
    for epoch in range(1, 4):
        click(qtbot, tool(window, "step_epoch"))
        until(qtbot, lambda now=epoch: window.last_frame.epoch == now)
        values.append(window.last_frame.weights[0][1, 1])
    until(qtbot, lambda: isinstance(inspector.report, WeightReport) and len(inspector.report.epochs) == 4)
    report = complete(qtbot, inspector)
    np.testing.assert_array_equal(report.values, values)
    assert np.isfinite(report.gradients).all()
    assert f"Last update of epoch 3: Δw = {report.moved:.3g}".replace("-", "−") in inspector.words.text()


def test_gradients_of_a_long_past_come_bit_by_bit_while_the_run_stands_still(qtbot: QtBot, open_window) -> None:
    window = open_window(with_training(Experiment(), epochs=400))
    settle(qtbot, window)
    window.controller.order(Command.RUN)
    until_state(qtbot, window, State.FINISHED)
    inspector = opened(qtbot, window)
    inspector._on_chosen(WeightAt(1, 0, 0))
    report = complete(qtbot, inspector)
    assert len(report.epochs) == 401
    assert np.isfinite(report.gradients).all()
    assert "being computed" not in inspector.words.text()


def test_it_moves_along_while_training_runs(qtbot: QtBot, window: MainWindow) -> None:
    inspector = opened(qtbot, window)
    for subject in (UnitAt(1, 0), WeightAt(0, 0, 0), LayerAt(1)):
        inspector._on_chosen(subject)
        window.controller.order(Command.RUN)
        before = window.last_frame.epoch
        until(
            qtbot,
            lambda now=before, at=subject: (
                inspector.report is not None
                and inspector.report.subject == at
                and inspector.report.epochs[-1] > now + 20
            ),
        )
        window.controller.order(Command.PAUSE)
        until_state(qtbot, window, State.PAUSED)
    assert inspector.layer.plots[2].getViewBox().viewRange()[0][1] >= inspector.report.epochs[-1]


def test_a_dead_neuron_is_said_to_be_dead(qtbot: QtBot, open_window) -> None:
    experiment = edits.set_layer(Experiment(), 0, activation="relu")
    experiment = edit.set_values(experiment, {(0, 1, None): -1000.0})
    window = open_window(experiment)
    inspector = opened(qtbot, window)
    click_on(qtbot, window, Neuron(1, 1))
    report_on(qtbot, inspector, UnitAt(1, 1))
    said = "Dead for all 350 training samples: no gradient of the loss reaches its weights."
    assert inspector.words.text().startswith(said)
    click(qtbot, headers(window)[0]._title)
    report = report_on(qtbot, inspector, LayerAt(0))
    assert report.dead[1] == 1.0
    assert "1 of 4 neurons are dead for all samples" in inspector.words.text()


def test_an_identity_is_never_dead_or_saturated(qtbot: QtBot, open_window) -> None:
    window = open_window(edits.set_layer(Experiment(), 0, activation="identity"))
    inspector = opened(qtbot, window)
    assert inspector.words.text().startswith("Neither dead nor saturated for any of 350 training samples.")


def test_a_saturated_output_whose_loss_cancels_the_slope(qtbot: QtBot, open_window) -> None:
    experiment = edits.choose_loss(Experiment(), "binary_cross_entropy", None)
    assert experiment.network.layers[-1].activation == "logistic"
    window = open_window(edit.set_values(experiment, {(2, 0, None): 50.0}))
    inspector = opened(qtbot, window)
    click_on(qtbot, window, Neuron(3, 0))
    report_on(qtbot, inspector, UnitAt(3, 0))
    assert "Saturated for all 350" in inspector.words.text()
    assert "∂J/∂z = a − y" in inspector.words.text()
    assert "hardly move" not in inspector.words.text()


def test_locks_cuts_and_given_values_are_told(qtbot: QtBot, open_window) -> None:
    experiment = edit.lock(edit.set_values(Experiment(), {(0, 0, 0): 0.25}), [(0, 0, 0)])
    window = open_window(edit.cut(experiment, [(0, 0, 1)]))
    inspector = opened(qtbot, window)
    train(qtbot, window, 2)
    inspector._on_chosen(WeightAt(0, 0, 0))
    report = complete(qtbot, inspector)
    assert set(report.values.tolist()) == {0.25}
    for said in ("Locked: training does not move it.", "Set to 0.25 at every start.", "Δw = 0"):
        assert said in inspector.words.text()
    inspector._on_chosen(WeightAt(0, 0, 1))
    report_on(qtbot, inspector, WeightAt(0, 0, 1))
    assert "Cut: it is 0 and stays so." in inspector.words.text()


def test_skips_and_dropout(qtbot: QtBot, open_window) -> None:
    window = open_window(edits.set_layer(edit.add_skip(Experiment(), 2, 0), 0, dropout=0.5))
    inspector = opened(qtbot, window)
    choose(qtbot, inspector.chooser.kind, "weight")
    choose(qtbot, inspector.chooser.layer, "3")
    choose(qtbot, inspector.chooser.source, "3")
    assert inspector.chooser.source.currentText().startswith("from x")
    train(qtbot, window, 2)
    assert complete(qtbot, inspector).values[-1] == window.last_frame.weights[2][0, 3]
    inspector._on_chosen(LayerAt(0))
    assert isinstance(report_on(qtbot, inspector, LayerAt(0)), LayerReport)


# -- edits -------------------------------------------------------------------------------------------------------------


def test_a_layer_that_is_edited_away_leaves_what_is_nearest(qtbot: QtBot, window: MainWindow) -> None:
    inspector = opened(qtbot, window)
    click(qtbot, headers(window)[2]._title)
    report_on(qtbot, inspector, LayerAt(2))
    click(qtbot, headers(window)[1].remove)
    report_on(qtbot, inspector, LayerAt(1))
    window.document.undo_stack.undo()
    report_on(qtbot, inspector, LayerAt(2))
    inspector._on_chosen(WeightAt(1, 1, 3))
    click(qtbot, headers(window)[1].remove)
    report_on(qtbot, inspector, WeightAt(1, 0, 3))
    click(qtbot, headers(window)[0].remove)
    report_on(qtbot, inspector, WeightAt(0, 0, 1))


def test_a_neuron_is_followed_to_its_new_place(qtbot: QtBot, window: MainWindow) -> None:
    inspector = opened(qtbot, window)
    click_on(qtbot, window, Neuron(1, 1))
    report_on(qtbot, inspector, UnitAt(1, 1))
    click(qtbot, inserts(window)[0].button)
    report_on(qtbot, inspector, UnitAt(2, 1))
    window.document.edit(edit.remove_neurons(window.document.experiment, 1, [0]), "remove")
    report_on(qtbot, inspector, UnitAt(2, 0))
    window.document.edit(edit.remove_neurons(window.document.experiment, 1, [0]), "remove")
    report_on(qtbot, inspector, UnitAt(2, 0))


def test_delete_on_the_canvas_while_it_is_inspected_and_training_runs(qtbot: QtBot, window: MainWindow) -> None:
    inspector = opened(qtbot, window)
    window.controller.order(Command.RUN)
    for _ in range(3):
        click_on(qtbot, window, Neuron(1, 0))
        press_keys(qtbot, window, Key.Key_Delete)
        settle(qtbot, window)
    assert window.document.experiment.network.layers[0].units == 1
    until(qtbot, lambda: inspector.report is not None and inspector.report.subject == inspector.subject)
    for _ in range(3):
        window.document.undo_stack.undo()
    settle(qtbot, window)
    window.controller.order(Command.PAUSE)
    until_state(qtbot, window, State.PAUSED)
    report_on(qtbot, inspector, inspector.subject)


def test_other_data_with_fewer_inputs(qtbot: QtBot, open_window) -> None:
    window = open_window(edits.choose_source(Experiment(), "iris"))
    inspector = opened(qtbot, window)
    inspector._on_chosen(WeightAt(0, 0, 3))
    report_on(qtbot, inspector, WeightAt(0, 0, 3))
    window.document.edit(edits.choose_source(window.document.experiment, "circle"), "circle")
    settle(qtbot, window)
    until(qtbot, lambda: inspector.subject == WeightAt(0, 0, 1))
    report_on(qtbot, inspector, WeightAt(0, 0, 1))


@pytest.mark.thorough
def test_a_thousand_neurons(qtbot: QtBot, open_window) -> None:
    window = open_window(edits.set_layer(edits.set_units(Experiment(), 0, 1000), 0, activation="relu"))
    inspector = opened(qtbot, window)
    click(qtbot, headers(window)[0]._title)
    report = report_on(qtbot, inspector, LayerAt(0))
    assert report.dead.shape == (1000,)
    choose(qtbot, inspector.chooser.kind, "unit")
    qtbot.keyClick(inspector.chooser.unit, Key.Key_End)
    report_on(qtbot, inspector, UnitAt(1, 999))
    choose(qtbot, inspector.chooser.kind, "weight")
    choose(qtbot, inspector.chooser.layer, "2")
    choose(qtbot, inspector.chooser.source, "998")
    complete(qtbot, inspector)


# -- failures ----------------------------------------------------------------------------------------------------------


def test_a_run_that_diverges_is_shown_as_it_fell_back(qtbot: QtBot, open_window) -> None:
    experiment = edits.set_layer(Experiment(), 2, activation="identity")
    experiment = with_training(edits.set_hidden(experiment, activation="relu"), learning_rate=1e6, loss="mse")
    window = open_window(experiment)
    inspector = opened(qtbot, window)
    inspector._on_chosen(WeightAt(0, 0, 0))
    window.controller.order(Command.RUN)
    until_state(qtbot, window, State.DIVERGED)
    report = complete(qtbot, inspector)
    assert np.isfinite(report.values).all()
    for subject in (UnitAt(1, 0), LayerAt(0)):
        inspector._on_chosen(subject)
        report_on(qtbot, inspector, subject)


def test_an_experiment_that_cannot_be_trained_has_no_numbers(qtbot: QtBot, window: MainWindow) -> None:
    inspector = opened(qtbot, window)
    broken = replace(window.document.experiment.training, loss="cross_entropy")
    window.document.edit(replace(window.document.experiment, training=broken), "break")
    until_state(qtbot, window, State.REFUSED)
    assert inspector.words.text() == "There are no numbers: nothing can be trained as it is."
    window.document.undo_stack.undo()
    settle(qtbot, window)
    report_on(qtbot, inspector, UnitAt(1, 0))
    assert "350 training samples" in inspector.words.text()


# -- the past ----------------------------------------------------------------------------------------------------------


def test_a_look_back_shows_the_numbers_of_then_and_marks_the_epoch(qtbot: QtBot, window: MainWindow) -> None:
    inspector = opened(qtbot, window)
    inspector._on_chosen(WeightAt(0, 0, 0))
    train(qtbot, window, 4)
    until(qtbot, lambda: complete(qtbot, inspector).moved_epoch == 4)
    assert "Last update of epoch 4" in inspector.words.text()
    qtbot.keyClick(window, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    until(qtbot, lambda: window.last_frame.is_past and inspector.report.moved_epoch == 3)
    report = complete(qtbot, inspector)
    assert report.values[report.now] == window.last_frame.weights[0][0, 0]
    assert report.epochs[-1] == 4
    assert "Last update" not in inspector.words.text()
    assert [cursor.x for cursor in inspector.weight._cursors] == [3, 3]
    inspector._on_chosen(LayerAt(1))
    layer = report_on(qtbot, inspector, LayerAt(1))
    assert layer.gradient == window.last_frame.record.gradients[1]
    qtbot.keyClick(window, Key.Key_End, Qt.KeyboardModifier.AltModifier)
    until(qtbot, lambda: not window.last_frame.is_past and inspector.layer._cursors[0].x is None)


# -- figures -----------------------------------------------------------------------------------------------------------


def test_every_page_is_a_figure_with_its_legend_and_its_numbers(qtbot: QtBot, window: MainWindow) -> None:
    inspector = opened(qtbot, window)
    train(qtbot, window, 3)
    wanted = {
        UnitAt(1, 0): ["share: outputs a", "share: sums z", "bias b", "‖w‖ of its weights", "‖∂J/∂w‖"],
        UnitAt(0, 0): ["x over the training samples", "share"],
        WeightAt(0, 1, None): ["b", "∂J/∂b"],
        LayerAt(1): ["share: outputs a", "mean |∂J/∂W|", "update ratio", "Neuron", "dead", "saturated"],
    }
    for subject, names in wanted.items():
        inspector._on_chosen(subject)
        report_on(qtbot, inspector, subject)
        until(qtbot, inspector.page.isVisible)
        figure = inspector.page.figure
        assert set(names) <= dict(figure.columns()).keys()
        assert figure.name() == inspector.page.accessibleName()
        drawn = ElementTree.fromstring(FORMATS["svg"].encode(figure))
        said = "".join(text for each in drawn.iter() if (text := each.text))
        assert ("sums z" in said) is (subject == UnitAt(1, 0))
    assert dict(figure.columns())["Neuron"].tolist() == [1.0, 2.0]


@pytest.mark.parametrize(("width", "height"), [(200, 80), (200, 300), (900, 80)])
def test_the_pages_fit_into_any_room(qtbot: QtBot, window: MainWindow, width: int, height: int) -> None:
    inspector = opened(qtbot, window)
    train(qtbot, window, 2)
    for subject in (UnitAt(1, 0), WeightAt(0, 0, 0), LayerAt(0)):
        inspector._on_chosen(subject)
        report_on(qtbot, inspector, subject)
        page = inspector.page
        page.setParent(None)
        page.resize(900, 300)
        page.show()
        page.resize(width, height)
        page.grab()
        assert page.ci.geometry().width() <= width
        inspector._pages.addWidget(page)


# -- looks -------------------------------------------------------------------------------------------------------------


def test_language_digits_and_room(qtbot: QtBot, window: MainWindow) -> None:
    inspector = opened(qtbot, window)
    inspector._on_chosen(WeightAt(0, 0, 0))
    report = complete(qtbot, inspector)
    window.view_handlers.digits_chosen.emit(7)
    assert f"w = {report.values[-1]:.7g}".replace("-", "−") in inspector.words.text()
    window.actions_by_name["language_id"].trigger()
    until(qtbot, lambda: inspector.chooser.layer.currentText() == "Tersembunyi 1")
    window.actions_by_name["theme_dark"].trigger()
    window.actions_by_name["theme_light"].trigger()
    assert inspector.width() >= SIDE_BY_SIDE
    assert inspector._pages.x() > inspector._scroll.x() + 100
    window.resize(1024, 600)
    until(qtbot, lambda: inspector.width() < SIDE_BY_SIDE and inspector._pages.x() == inspector._scroll.x())
    assert inspector._pages.y() > inspector._scroll.y()
    assert inspector._pages.width() <= inspector.width()


def test_gradients_and_update_ratios(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    train(qtbot, window, 3)
    view = window.around.gradient_view
    assert not view.plot._thumb.isVisible()
    choose(qtbot, view.quantity, "ratio")
    assert view.plot._thumb.isVisible()
    assert view.plot._history.getAxis("left").labelText == "Update ratio"
    shown = view.plot._lines[0]._pieces[0].at(1).y()
    assert shown == pytest.approx(np.log10(window.last_frame.curve.updates[2, 0]))
    qtbot.keyClick(view.quantity, Key.Key_Up)
    assert view.plot._lines[0]._pieces[0].at(1).y() == pytest.approx(np.log10(window.last_frame.curve.gradients[2, 0]))
