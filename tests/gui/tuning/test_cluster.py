"""A search in the window on a Dask cluster, and what is said where there is none."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from nnplayground.gui.tuning import TuningWindow
from tests.gui.hands import click, until
from tests.gui.tuning.conftest import fill
from tests.tuning.clusters import Workers, workers

distributed = pytest.importorskip("distributed")
__all__ = ["workers"]  # the fixture


def type_address(qtbot: QtBot, room: TuningWindow, address: str) -> None:
    room.form.cluster.setFocus()
    room.form.cluster.selectAll()
    qtbot.keyClicks(room.form.cluster, address)


@pytest.mark.thorough
def test_the_search_runs_where_the_address_says(workers: Workers, qtbot: QtBot, room: TuningWindow) -> None:
    fill(qtbot, room, learning_rate="0.01,0.1")
    type_address(qtbot, room, workers.scheduler_address)
    click(qtbot, room.start)
    until(qtbot, lambda: "Trainings done: 4" in room.status.text())
    standings = room.hunt.standings
    assert standings is not None
    assert standings.done == standings.total == 4


def test_an_address_without_a_scheduler_is_said(qtbot: QtBot, room: TuningWindow) -> None:
    fill(qtbot, room, learning_rate="0.01,0.1")
    type_address(qtbot, room, "tcp://127.0.0.1:1")
    click(qtbot, room.start)
    until(qtbot, lambda: "No Dask scheduler answers" in room.status.text())
    type_address(qtbot, room, " ")
    click(qtbot, room.start)
    until(qtbot, lambda: "Trainings done: 4" in room.status.text())
