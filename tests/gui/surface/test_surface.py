"""The dock of the loss surface: opened, read off, chosen from, followed and called off with real clicks and keys.

faults.md: E1 `test_the_run_walks_on_over_the_map`, E3 `test_an_edit_is_said_and_a_refused_network_shows_nothing`.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnplayground.engine.places import Place
from nnplayground.experiment import edits, surface
from nnplayground.experiment.build import build
from nnplayground.experiment.problems import with_training
from nnplayground.experiment.spec import Experiment
from nnplayground.experiment.surface import Surface, surface_of
from nnplayground.gui.figures.formats import FORMATS
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.surface.panel import SurfacePanel
from nnplayground.gui.training.messages import Command, State
from nnplayground.gui.translation import use_language
from tests.gui.conftest import Open
from tests.gui.hands import choose, click, open_tab, press, settle, type_number, until, until_state


def opened(qtbot: QtBot, window: MainWindow) -> SurfacePanel:
    """Open the surface by its keys."""
    settle(qtbot, window)
    press(qtbot, window, "Ctrl+Shift+L")
    panel = window.around.surface()
    until(qtbot, panel.isVisible)
    return panel


def trained(qtbot: QtBot, open_window: Open, epochs: int = 8, l2: float = 0.0) -> tuple[MainWindow, SurfacePanel]:
    """Open a window whose run has ended, and the surface of it."""
    experiment = with_training(Experiment(), epochs=epochs)
    if l2:
        experiment = replace(experiment, training=replace(experiment.training, penalties={"l2": l2}))
    window = open_window(experiment)
    settle(qtbot, window)
    window.controller.order(Command.RUN)
    until_state(qtbot, window, State.FINISHED)
    panel = opened(qtbot, window)
    next_map(qtbot, panel, None)
    return window, panel


def next_map(qtbot: QtBot, panel: SurfacePanel, before: Surface | None) -> Surface:
    """Wait for another map than one."""
    until(qtbot, lambda: panel._found is not None and panel._found.surface is not before and not panel.surveyor.is_busy)
    assert panel._found is not None
    return panel._found.surface


def test_it_shows_what_the_run_comes_to_and_reads_it_off(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    window, panel = trained(qtbot, open_window, l2=0.01)
    found = next_map(qtbot, panel, None)
    run = build(window.document.experiment)
    run.training.advance(8 * run.training.batches)
    expected = surface_of(run.experiment, run.training.network.parameters, run.training.state(), panel.form.request)
    np.testing.assert_array_equal(found.losses, expected.losses)
    assert f"Training loss {found.loss:.4g} at epoch 8" in panel.summary.text()
    assert panel.map.accessibleDescription().startswith(panel.summary.text())

    def point() -> bool:  # until the words above the map have the room they need
        place = panel.map.to_pixels(float(found.a[30]), float(found.b[12])).toPoint()
        qtbot.mouseMove(panel.map.viewport(), place)
        return panel.map.probed == (12, 30)

    until(qtbot, point)
    assert f"loss {found.losses[12, 30]:.4g}, cost {found.costs[12, 30]:.4g}" in panel.map.read
    panel.map.setFocus()
    qtbot.keyClick(panel.map, Qt.Key.Key_Up)
    qtbot.keyClick(panel.map, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert panel.map.probed == (13, 20)
    assert panel.map.accessibleDescription() == panel.map.read
    qtbot.keyClick(panel.map, Qt.Key.Key_Escape)
    assert (panel.map.probed, panel.map.read) == (None, "")
    assert panel.map.accessibleDescription().startswith(panel.summary.text())

    choose(qtbot, panel.form.value, "cost")
    assert f"Cost J {found.cost:.4g}" in panel.summary.text()
    click(qtbot, panel.form.log)
    assert not panel.map.bar.getAxis("left").logMode
    header, *rows = FORMATS["csv_point"].encode(panel.map.figure).decode("utf-8-sig").splitlines()
    assert header.startswith("Component 1")
    assert "Cost J" in header
    assert "path: epoch" in header
    assert len(rows) == 41 * 41
    assert float(rows[45].split(",")[2]) == found.losses[1, 4]
    for form in ("png", "svg", "pdf"):
        assert len(FORMATS[form].encode(panel.map.figure)) > 2000


def test_what_is_chosen_is_computed(qtbot: QtBot, open_window: Open) -> None:
    _, panel = trained(qtbot, open_window)
    form, found = panel.form, next_map(qtbot, panel, None)
    assert form.value.isHidden()
    choose(qtbot, form.resolution, "21")
    found = next_map(qtbot, panel, found)
    assert found.losses.shape == (21, 21)
    choose(qtbot, form.directions, "random")
    found = next_map(qtbot, panel, found)
    type_number(qtbot, form.seed, "7")
    other = next_map(qtbot, panel, found)
    assert not np.array_equal(other.losses, found.losses)
    choose(qtbot, form.span, "present")
    found = next_map(qtbot, panel, other)
    type_number(qtbot, form.width_box, "0,5")
    narrow = next_map(qtbot, panel, found)
    assert np.ptp(narrow.a) == pytest.approx(np.ptp(found.a) / 2.0)
    choose(qtbot, form.part, "test")
    assert next_map(qtbot, panel, narrow).request.part == "test"
    assert "Test loss" in panel.summary.text()

    choose(qtbot, form.directions, "weights")
    found = next_map(qtbot, panel, narrow)
    until(qtbot, form.places[1].isVisible)
    choose(qtbot, form.places[1].layer, "2")
    found = next_map(qtbot, panel, found)
    choose(qtbot, form.places[1].source, "bias")
    found = next_map(qtbot, panel, found)
    assert found.request.places == (Place(0, 0, 0), Place(2, 0, None))
    assert "b₁⁽³⁾" in panel.map.plot.getAxis("left").labelText
    click(qtbot, form.more)
    assert not form.span.isVisible()


def test_the_run_walks_on_over_the_map(qtbot: QtBot, window: MainWindow) -> None:
    panel = opened(qtbot, window)
    until(qtbot, lambda: "not walked far enough" in panel.message.text())
    window.controller.order(Command.RUN)
    until(qtbot, lambda: window.last_frame is not None and window.last_frame.epoch > 20)
    click(qtbot, panel.form.button)
    next_map(qtbot, panel, None)
    until(qtbot, lambda: "Computed at epoch" in panel.notice.text() and len(panel._further) > 2)
    window.controller.order(Command.PAUSE)
    until_state(qtbot, window, State.PAUSED)
    frame = settle(qtbot, window)
    assert panel._found is not None
    seen = panel._found.surface.seen(frame.weights, frame.biases)
    until(qtbot, lambda: panel._further[-1] == pytest.approx(seen))
    window.time_bar.step(-3)
    until(qtbot, lambda: panel.map._moment._place is not None)
    window.time_bar.return_to_now()
    until(qtbot, lambda: panel.map._moment._place is None)
    before = panel._found.surface
    click(qtbot, panel.form.button)
    found = next_map(qtbot, panel, before)
    assert panel.notice.isHidden()
    assert found.epochs[-1] == frame.epoch


def test_an_edit_is_said_and_a_refused_network_shows_nothing(qtbot: QtBot, open_window: Open) -> None:
    window, panel = trained(qtbot, open_window)
    window.document.edit(edits.set_units(window.document.experiment, 0, 5), "another unit")
    until(qtbot, lambda: "something was changed" in panel.notice.text())
    use_language(window._app, "id")
    assert panel.notice.isVisible()
    use_language(window._app, "en")
    window.document.edit(edits.choose_source(window.document.experiment, "iris"), "iris")
    settle(qtbot, window)
    refused = replace(window.document.experiment, network=replace(window.document.experiment.network, layers=()))
    window.document.edit(replace(refused, network=Experiment().network), "does not fit")
    until(qtbot, lambda: window.controller.status.state is State.REFUSED)
    until(qtbot, lambda: "no network" in panel.message.text() and panel.message.isVisible())
    assert panel.notice.isHidden()


def test_it_is_called_off_by_hand_and_where_nobody_looks(
    qtbot: QtBot, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, panel = trained(qtbot, open_window)
    monkeypatch.setattr(surface, "SAMPLES_AT_LEAST", 10**9)
    choose(qtbot, panel.form.resolution, "81")
    until(qtbot, lambda: panel.progress.value() > 2)
    assert panel.form.button.text() == "Cancel"
    before = panel._found
    click(qtbot, panel.form.button)
    assert not panel.surveyor.is_busy
    assert panel.progress.isHidden()
    assert panel.form.button.text() == "Compute"
    click(qtbot, panel.form.button)
    open_tab(qtbot, window, "gradients")
    until(qtbot, lambda: not panel.surveyor.is_busy)
    assert panel._found is before
    open_tab(qtbot, window, "surface")
    until(qtbot, lambda: panel.surveyor.is_busy)
    panel.surveyor.end()
    until(qtbot, lambda: panel.surveyor._left == [])
