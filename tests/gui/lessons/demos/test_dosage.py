"""The dosage curve in the window: stages, handles, thresholds, and networks that learn it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.gui.lessons.demos.parts.dosage_builder import TICK_MS, DosageBuilder
from nnplayground.gui.lessons.demos.parts.dosage_plot import HANDLES, STAGES, dragged, handles
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.translation import use_language
from nnplayground.lessons.topics.dosage import LECTURE, thresholds
from tests.gui.hands import click, type_number, until
from tests.gui.lessons.staging import drag, fits, staged


def builder(qtbot: QtBot, window: MainWindow, view: str = "weights") -> DosageBuilder:
    found: DosageBuilder = staged(qtbot, window, "dosage", view=view).builder
    return found


@pytest.mark.thorough
def test_stage_by_stage_forth_and_back(qtbot: QtBot, window: MainWindow) -> None:
    page = builder(qtbot, window, "stages")
    page.stage_ms = 4 * TICK_MS
    assert page.caption.text().startswith("1.")
    assert set(handles(page.model, page.progress)) == {"knee 1", "tilt 1"}
    for stage in range(1, STAGES + 1):
        click(qtbot, page.next_button)
        assert page.caption.text().startswith(f"{stage + 1}.")
        until(qtbot, lambda stage=stage: page.progress == stage)
    assert set(handles(page.model, page.progress)) == set(HANDLES)
    assert not page.next_button.isEnabled()
    click(qtbot, page.back_button)
    until(qtbot, lambda: page.progress == STAGES - 1)
    click(qtbot, page.all_button)
    until(qtbot, lambda: 0.0 < page.progress < 2.0)
    until(qtbot, lambda: page.progress == STAGES)


@pytest.mark.parametrize(("language", "dose"), [("en", "0.12"), ("id", "0,12")])
def test_the_lectures_thresholds(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, language: str, dose: str
) -> None:
    use_language(qapp, language)
    page = builder(qtbot, window)
    assert "0.129721; 0.822757" in page.decision.text()
    type_number(qtbot, page.place.field("dose").box, dose)
    assert ("no" if language == "en" else "tidak") in page.decision.text()
    type_number(qtbot, page.place.field("dose").box, dose.replace("12", "13"))
    assert {"en": "effective: yes", "id": "efektif: ya"}[language] in page.decision.text()


@pytest.mark.parametrize(
    ("handle", "move", "changed"),
    [
        ("knee 0", (0.1, 0.4), {"b1", "w2"}),
        ("knee 1", (0.1, -0.4), {"b1", "w2"}),
        ("tilt 0", (-0.1, 0.0), {"w1", "b1"}),
        ("tilt 1", (0.1, 0.0), {"w1", "b1"}),
        ("shift", (0.0, 0.5), {"b2"}),
    ],
)
def test_each_handle_changes_its_numbers(
    qtbot: QtBot, window: MainWindow, handle: str, move: tuple[float, float], changed: set[str]
) -> None:
    page = builder(qtbot, window)
    start = handles(page.model, STAGES)[handle]
    goal = (start[0] + move[0], start[1] + move[1])
    pixels = [page.plot.to_pixels(*place) for place in (start, goal)]
    drag(qtbot, page.plot.viewport(), *pixels)
    assert {name for name in ("w1", "b1", "w2", "b2") if getattr(page.model, name) != getattr(LECTURE, name)} == changed
    assert handles(page.model, STAGES)[handle] == pytest.approx(goal, abs=0.05)
    assert page.output.field("b2").value == page.model.b2
    limits = thresholds(page.model)
    assert all(f"{limit:.6g}" in page.decision.text() for limit in limits)
    click(qtbot, page.lecture_button)
    assert page.model == LECTURE


def test_handles_at_their_limits() -> None:
    knee = LECTURE.knee(0)
    steep = dragged(LECTURE, "tilt 0", (knee, 0.0), 8.0, is_scaled=True)
    assert steep.w1[0] == 8.0
    assert dragged(LECTURE, "knee 1", (0.2, 99.0), 8.0, is_scaled=True).w2[1] == 8.0
    assert dragged(LECTURE, "knee 1", (0.2, 99.0), 8.0, is_scaled=False).w2 == LECTURE.w2
    assert dragged(LECTURE, "tilt 1", (1.0, 0.0), 8.0, is_scaled=True).w1[1] > 0.0


def test_the_dose_is_dragged_where_there_is_no_handle(qtbot: QtBot, window: MainWindow) -> None:
    page = builder(qtbot, window)
    drag(qtbot, page.plot.viewport(), page.plot.to_pixels(0.9, 2.0), page.plot.to_pixels(0.7, 2.0))
    assert page.dose == pytest.approx(0.7, abs=0.02)
    assert page.model == LECTURE
    before = page.dose
    qtbot.keyClick(page.plot, Qt.Key.Key_Left)
    assert page.dose == pytest.approx(before - 0.01)


def test_weights_by_slider_change_the_curve_and_formula(qtbot: QtBot, window: MainWindow) -> None:
    page = builder(qtbot, window)
    type_number(qtbot, page.output.field("b2").box, "0")
    assert "never crosses" in page.decision.text()
    type_number(qtbot, page.orange.field("w10").box, "0")
    assert page.model.w1 == (0.0, -3.53)
    assert "knee 0" not in handles(page.model, STAGES)
    until(qtbot, lambda: "0.5 \\cdot 0" in "".join(page.formulas[0].parts))


@pytest.mark.thorough
def test_five_networks_learn_while_the_window_lives(qtbot: QtBot, window: MainWindow) -> None:
    demo = staged(qtbot, window, "dosage", view="train")
    school = demo.school
    assert [row[1].text() for row in school.rows] == ["0", "1", "2", "3", "4"]
    click(qtbot, school.run_button)
    until(qtbot, lambda: school.apprentices[0].epoch > 20)
    click(qtbot, school.run_button)
    stopped = school.apprentices[0].epoch
    assert stopped < 1500
    click(qtbot, school.run_button)
    until(qtbot, lambda: school.is_done)
    assert school.verdict.text().startswith("4 of 5 networks")
    assert [row[3].text() == "–" for row in school.rows] == [False, False, False, True, False]
    click(qtbot, school.other_button)
    assert [row[1].text() for row in school.rows] == ["5", "6", "7", "8", "9"]
    assert not school.run_button.isChecked()


def test_learning_stops_when_nobody_looks(qtbot: QtBot, window: MainWindow) -> None:
    demo = staged(qtbot, window, "dosage", view="train")
    click(qtbot, demo.school.run_button)
    until(qtbot, lambda: demo.school.apprentices[0].epoch > 0)
    demo.tabs.setCurrentIndex(0)
    assert not demo.school.run_button.isChecked()


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("view", ["stages", "weights", "train"])
def test_it_fits(qtbot: QtBot, qapp: QApplication, window: MainWindow, language: str, view: str) -> None:
    use_language(qapp, language)
    assert fits(staged(qtbot, window, "dosage", 560, view=view))
