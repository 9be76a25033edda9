"""Lessons in the real window, read and worked through by hand, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextCursor
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nnplayground.experiment.gallery import GALLERY
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.lessons.demos.demo import Demo
from nnplayground.gui.lessons.exercises.exercise_view import ExerciseView
from nnplayground.gui.lessons.reader.card import LessonCard
from nnplayground.gui.lessons.reader.page import PageView
from nnplayground.gui.lessons.reader.places import Places
from nnplayground.gui.lessons.reader.reader import Reader
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import LAYOUT_VERSION
from nnplayground.gui.training.messages import State
from nnplayground.gui.translation import tr, use_language
from nnplayground.lessons.files.handin import read
from nnplayground.lessons.files.judging import judge
from nnplayground.lessons.files.lesson import LANGUAGE
from tests.gui.hands import click, press, settle, tool, type_file, until, until_state
from tests.lessons.lesson_files import SMALL


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return the folder of own lessons, with one in it."""
    folder = tmp_path / "lessons"
    folder.mkdir()
    (folder / "small.yaml").write_text(SMALL, encoding="utf-8")
    return folder


@pytest.fixture
def reader(qtbot: QtBot, own: Path, window: MainWindow) -> Reader:
    """Open the contents with the key."""
    press(qtbot, window, "F1")
    found = window.lesson_handlers.reader
    assert found is not None
    until(qtbot, found.contents.isVisible)
    return found


def card(reader: Reader, key: str = "small") -> LessonCard:
    return next(button for button in reader.contents.buttons if button.objectName() == f"lesson {key}")


def view(reader: Reader) -> PageView:
    assert reader.view is not None
    return reader.view


def opened(qtbot: QtBot, reader: Reader, page: int = 1) -> PageView:
    """Click the small lesson and turn to a page, counted from 1."""
    click(qtbot, card(reader))
    for _ in range(page - 1):
        click(qtbot, reader.next)
    until(qtbot, view(reader).is_furnished)
    return view(reader)


def docks(window: MainWindow) -> set[str]:
    return {name for name, dock in window.docks.by_name.items() if not dock.isHidden()}


def layout(window: MainWindow) -> QByteArray:
    return window.saveState(LAYOUT_VERSION)


# -- contents ----------------------------------------------------------------------------------------------------------


def test_the_contents_say_what_there_is_and_how_far_one_is(qtbot: QtBot, reader: Reader) -> None:
    found = card(reader)
    assert found.title.text().endswith("  Small")
    assert found.summary.text() == "What it is about."
    assert found.progress.text() == "0 of 3 pages done"
    opened(qtbot, reader, 2)
    click(qtbot, reader.contents_button)
    assert card(reader).progress.text() == "1 of 3 pages done", "a page with checkpoints is done when they are reached"


def test_a_broken_file_says_its_line_and_hides_no_other(qtbot: QtBot, own: Path, reader: Reader) -> None:
    (own / "broken.yaml").write_text(SMALL.replace("at_least", "at_lest"), encoding="utf-8")
    click(qtbot, card(reader))
    click(qtbot, reader.contents_button)
    assert card(reader).isEnabled()
    (said,) = [label.text() for label in reader.contents.findChildren(QLabel) if "broken" in label.text()]
    assert "broken.yaml, line 27" in said


def test_a_file_from_anywhere_is_opened(qtbot: QtBot, tmp_path: Path, window: MainWindow) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(SMALL, encoding="utf-8")
    window.actions_by_name["open_lesson"].trigger()
    type_file(qtbot, window, path)
    reader = window.lesson_handlers.reader
    assert reader is not None
    assert view(reader).sheet.title.text() == "Read"
    path.write_text(SMALL.replace("en: Small", "en Small"), encoding="utf-8")
    window.lesson_handlers.open(path)
    assert "mine.yaml, line 2" in window.banner.text


def test_a_lesson_to_begin_with_is_saved_and_can_be_opened(qtbot: QtBot, tmp_path: Path, window: MainWindow) -> None:
    window.actions_by_name["save_template"].trigger()
    type_file(qtbot, window, tmp_path / "first.yaml")
    until(qtbot, (tmp_path / "FORMAT.md").exists)
    window.lesson_handlers.open(tmp_path / "first.yaml")
    assert window.lesson_handlers.reader is not None
    assert len(window.lesson_handlers.reader.lesson.pages) == 2


# -- pages -------------------------------------------------------------------------------------------------------------


def test_a_page_shows_its_text_and_its_formulas(qtbot: QtBot, reader: Reader) -> None:
    text = opened(qtbot, reader).sheet.text
    until(qtbot, text.is_complete)
    until(qtbot, lambda: not reader.typesetter.is_busy())
    shown = text.document().toPlainText()
    assert "First \ufffc, then" in shown
    assert shown.count("\ufffc") == 2
    assert "<b>this</b>" in shown, "HTML is text"
    for number in (0, 1):
        image = text.loadResource(2, QUrl(f"formula:{number}"))
        assert image.width() > 20
        assert image.devicePixelRatio() == text.devicePixelRatioF()


def test_formulas_stand_on_the_line_of_the_text(qtbot: QtBot, reader: Reader) -> None:
    """The letter a of a formula ends on the same line of pixels as that of the text before it."""
    text = opened(qtbot, reader).sheet.text
    text.show_markdown("aaaa $a$")
    until(qtbot, text.is_complete)
    until(qtbot, lambda: not reader.typesetter.is_busy())
    shown = text.viewport().grab().toImage()
    scale, paper = shown.devicePixelRatio(), shown.pixelColor(0, 0)
    cursor = QTextCursor(text.document())
    cursor.setPosition(5)
    edge = int(text.cursorRect(cursor).left() * scale)

    def lowest(columns: range) -> int:
        dark = [
            y
            for x in columns
            for y in range(min(int(30 * scale), shown.height()))
            if shown.pixelColor(x, y).lightness() < paper.lightness() - 90
        ]
        return max(dark)

    assert abs(lowest(range(1, edge - 2)) - lowest(range(edge, edge + int(14 * scale)))) <= scale


def test_nothing_is_loaded_and_web_pages_open_by_a_click_alone(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, reader: Reader
) -> None:
    text = opened(qtbot, reader).sheet.text
    asked: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url.toString()))
    assert "passwd" not in text.toHtml()
    assert text.loadResource(2, QUrl("file:///etc/passwd")).width() == 1
    for address in ("https://example.org", "file:///etc/passwd", "javascript:alert(1)", "formula:0"):
        text.anchorClicked.emit(QUrl(address))
    assert asked == ["https://example.org"]


def test_a_link_leads_to_a_page(qtbot: QtBot, reader: Reader) -> None:
    text = opened(qtbot, reader).sheet.text
    place = text.document().toPlainText().index("the next") + 3
    cursor = text.textCursor()
    cursor.setPosition(place)
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=text.cursorRect(cursor).center())
    assert reader.number == 1
    view(reader).page_wanted.emit(99)
    assert reader.number == 1


def test_keys_lead_through_the_lesson(qtbot: QtBot, window: MainWindow, reader: Reader) -> None:
    opened(qtbot, reader)
    assert reader.where.text() == "Page 1 of 3"
    assert not reader.previous.isEnabled()
    for key, number in (("PageDown", 1), ("PageDown", 2), ("PageDown", 2), ("PageUp", 1)):
        press(qtbot, window, f"Ctrl+{key}")
        assert reader.number == number
    press(qtbot, window, "Ctrl+Home")
    assert reader.contents.isVisible()
    assert reader.page is None


def test_old_pages_are_gone(qtbot: QtBot, reader: Reader) -> None:
    opened(qtbot, reader)
    click(qtbot, reader.next)
    until(qtbot, lambda: len(reader.findChildren(PageView)) == 1)


def test_another_language_leaves_the_keyboard_on_its_lesson(qtbot: QtBot, qapp: QApplication, reader: Reader) -> None:
    card(reader).setFocus()
    use_language(qapp, "id")
    qapp.processEvents()
    assert qapp.focusWidget() is card(reader)


def test_a_page_stands_before_its_demonstration(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, reader: Reader) -> None:
    made: list[dict[str, object]] = []

    def make(stage: object) -> QWidget:
        made.append(dict(stage.options))
        return QLabel("demonstration")

    monkeypatch.setattr("nnplayground.gui.lessons.reader.furnishing.DEMOS", {"neuron": Demo("neuron", make)})
    click(qtbot, card(reader))
    reader.show_page(2)
    assert not made
    assert view(reader).sheet.title.text() == "Show"
    until(qtbot, view(reader).is_furnished)
    assert made[0]["activation"] == "tanh"
    assert [label.text() for label in view(reader).findChildren(QLabel)].count("demonstration") == 1


def test_where_one_stopped_is_remembered(qtbot: QtBot, own: Path, reader: Reader, open_window) -> None:
    opened(qtbot, reader, 3)
    other = open_window()
    press(qtbot, other, "F1")
    again = other.lesson_handlers.reader
    assert again is not None
    click(qtbot, card(again))
    assert again.number == 2


def test_a_formula_that_cannot_be_set_is_shown_as_it_was_typed(qtbot: QtBot, reader: Reader, caplog) -> None:
    text = opened(qtbot, reader).sheet.text
    text.show_markdown(r"before $\frac{x$ after")
    until(qtbot, lambda: text.is_complete() and not reader.typesetter.is_busy())
    assert text.loadResource(2, QUrl("formula:0")).width() > 20
    assert "cannot be set" in caplog.text
    caplog.clear()


def test_places_that_cannot_be_read_begin_anew(qtbot: QtBot, window: MainWindow, own: Path, caplog) -> None:
    for text in ("{", '{"small": 3}', '{"%s": {"page": 99, "done": [7, -1]}}' % (own / "small.yaml")):
        window.settings.keep_text("lessons", text)
        places = Places(window.settings)
        assert places.of(str(own / "small.yaml"), 3).page in (0, 2)
        assert places.of(str(own / "small.yaml"), 3).done == ()
    assert caplog.text.count("begin anew") == 2
    caplog.clear()


# -- the window around it ----------------------------------------------------------------------------------------------


def test_pages_get_the_parts_they_ask_for(qtbot: QtBot, window: MainWindow, reader: Reader) -> None:
    assert docks(window) == set()
    assert not window.canvas.isVisible()
    opened(qtbot, reader, 2)
    assert docks(window) == {"boundary", "loss"}
    assert window.canvas.isVisible()
    assert reader.width() >= 500
    click(qtbot, reader.next)
    assert docks(window) == set()
    assert not window.canvas.isVisible()


def test_leaving_puts_the_layout_back(qtbot: QtBot, own: Path, window: MainWindow) -> None:
    window.docks.by_name["gradients"].hide()
    window.docks.by_name["layer"].raise_()
    before, shown, size = layout(window), docks(window), window.canvas.size()
    press(qtbot, window, "F1")
    reader = window.lesson_handlers.reader
    assert reader is not None
    opened(qtbot, reader, 2)
    click(qtbot, reader.leave_button)
    assert not reader.isVisible()
    assert docks(window) == shown
    assert layout(window) == before
    until(qtbot, lambda: window.canvas.size() == size)
    press(qtbot, window, "F1")
    assert reader.number == 1, "the page that was left"
    press(qtbot, window, "Shift+F1")
    assert layout(window) == before


def test_a_panel_that_floats_floats_afterwards(qtbot: QtBot, own: Path, window: MainWindow) -> None:
    window.docks.by_name["loss"].setFloating(True)
    press(qtbot, window, "F1")
    opened(qtbot, window.lesson_handlers.reader, 2)
    click(qtbot, window.lesson_handlers.reader.leave_button)
    assert window.docks.by_name["loss"].isFloating()
    assert not window.docks.by_name["loss"].isHidden()


def test_a_window_closed_in_a_lesson_opens_as_it_was(qtbot: QtBot, own: Path, window: MainWindow, open_window) -> None:
    shown = docks(window)
    press(qtbot, window, "F1")
    opened(qtbot, window.lesson_handlers.reader, 2)
    window.close()
    assert docks(open_window()) == shown


def test_resetting_the_layout_in_a_lesson_holds_afterwards(qtbot: QtBot, window: MainWindow, reader: Reader) -> None:
    window.lesson_handlers.do_leave_lesson()
    at_first = docks(window)
    window.docks.by_name["gradients"].hide()
    press(qtbot, window, "F1")
    opened(qtbot, reader, 2)
    window.actions_by_name["reset_layout"].trigger()
    assert docks(window) == {"boundary", "loss"}
    click(qtbot, reader.leave_button)
    assert docks(window) == at_first


def test_the_experiment_is_put_on_the_canvas_with_its_controls(
    qtbot: QtBot, window: MainWindow, reader: Reader
) -> None:
    page = opened(qtbot, reader, 2)
    click(qtbot, page.sheet.experiment_button)
    settle(qtbot, window)
    experiment = window.document.experiment
    assert experiment.network == GALLERY["playground"].experiment.network
    assert (experiment.controls.hidden, experiment.controls.locked) == (("features",), ("data",))
    assert docks(window) == {"boundary", "loss"}
    click(qtbot, reader.leave_button)
    assert window.around.data().feature_section.isHidden()


def test_locked_panels_do_not_come_up_in_a_lesson(qtbot: QtBot, own: Path, window: MainWindow) -> None:
    (own / "small.yaml").write_text(SMALL.replace("lock: [data]", "lock: [gradients]"), encoding="utf-8")
    press(qtbot, window, "F1")
    page = opened(qtbot, window.lesson_handlers.reader, 2)
    click(qtbot, page.sheet.experiment_button)
    settle(qtbot, window)
    assert window.document.experiment.controls.locked == ("gradients",)
    assert docks(window) == {"boundary", "loss"}


# -- checkpoints and hand-ins ------------------------------------------------------------------------------------------


def reached(qtbot: QtBot, window: MainWindow, reader: Reader) -> PageView:
    """Train the network of the second page until its checkpoints are reached."""
    page = opened(qtbot, reader, 2)
    click(qtbot, page.sheet.experiment_button)
    settle(qtbot, window)
    until_state(qtbot, window, State.PAUSED)
    click(qtbot, tool(window, "run"))
    assert page.goals is not None
    until(qtbot, lambda: page.goals.is_reached, 60_000)
    return page


def test_checkpoints_are_ticked_when_training_reaches_them(qtbot: QtBot, window: MainWindow, reader: Reader) -> None:
    page = opened(qtbot, reader, 2)
    assert page.goals is not None
    assert [row[0].text() for row in page.goals.rows] == ["☐", "☐"]
    assert "put it on the canvas" in page.goals.verdict.text()
    click(qtbot, page.sheet.experiment_button)
    settle(qtbot, window)
    until_state(qtbot, window, State.PAUSED)
    click(qtbot, tool(window, "run"))
    until(qtbot, lambda: page.goals.is_reached, 60_000)
    assert [row[0].text() for row in page.goals.rows] == ["☑", "☑"]
    assert page.goals.verdict.text() == "Reached."
    until_state(qtbot, window, State.PAUSED)
    click(qtbot, reader.contents_button)
    assert card(reader).progress.text() == "2 of 3 pages done"
    opened(qtbot, reader)
    assert view(reader).goals.is_reached


def test_other_data_do_not_count(qtbot: QtBot, own: Path, open_window) -> None:
    window = open_window(GALLERY["xor"].experiment)
    press(qtbot, window, "F1")
    page = opened(qtbot, window.lesson_handlers.reader, 2)
    assert page.goals is not None
    assert "put it on the canvas" in page.goals.verdict.text()
    click(qtbot, tool(window, "step_epoch"))
    until(qtbot, lambda: window.last_frame.epoch == 1)
    assert [row[2].text() for row in page.goals.rows] == ["", ""]


def test_a_result_is_handed_in_and_judged_again(
    qtbot: QtBot, tmp_path: Path, window: MainWindow, reader: Reader
) -> None:
    page = reached(qtbot, window, reader)
    click(qtbot, page.sheet.hand_in_button)
    until(qtbot, lambda: window.findChild(QInputDialog, "student") is not None)
    dialog = window.findChild(QInputDialog, "student")
    dialog.setTextValue("Siti")
    dialog.accept()
    type_file(qtbot, window, tmp_path / "siti.nnhandin")
    until(qtbot, (tmp_path / "siti.nnhandin").exists)
    until(qtbot, lambda: not window.lesson_handlers.findChildren(QFileDialog))
    result = read(tmp_path / "siti.nnhandin")
    assert result.sheet.student == "Siti"
    (verdict,) = judge(result, reader.lesson)
    assert verdict.holds
    assert verdict.values == result.sheet.reached[0].values


EXERCISES = """\
  - title: {en: Answer, id: Jawab}
    text: {en: Answer., id: Jawab.}
    exercises:
      - relu_a1
      - {kind: entropy, count: 2, seed: 7}
    checkpoints:
      - {measure: exercises, at_least: 2}
"""


@pytest.mark.parametrize("language", ["en", "id"])
def test_exercises_are_answered_and_handed_in(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, own: Path, window: MainWindow, language: str
) -> None:
    (own / "small.yaml").write_text(SMALL + EXERCISES, encoding="utf-8")
    use_language(qapp, language)
    press(qtbot, window, "F1")
    reader = window.lesson_handlers.reader
    page = opened(qtbot, reader, 4)
    first, second = page.findChildren(ExerciseView)
    assert (second.seed, second.count) == (7, 2)
    for exercise in (first, second):
        for field in exercise.fields:
            right = field.field.answer()
            qtbot.keyClicks(field.editor, right.replace(".", ",") if language == "id" else right)
        click(qtbot, exercise.check_button)
    assert reader.sitting.solved(3) == 2
    assert page.goals.is_reached
    assert not reader.sitting.is_done(3), "one task of two is left"
    click(qtbot, page.sheet.hand_in_button)
    dialog = window.findChild(QInputDialog, "student")
    dialog.setTextValue("Budi")
    dialog.accept()
    type_file(qtbot, window, tmp_path / "budi.nnhandin")
    until(qtbot, (tmp_path / "budi.nnhandin").exists)
    verdicts = [verdict for verdict in judge(read(tmp_path / "budi.nnhandin"), reader.lesson) if verdict.page == 3]
    assert [verdict.holds for verdict in verdicts] == [True, True, False, True]


def test_a_name_is_needed(qtbot: QtBot, window: MainWindow, reader: Reader) -> None:
    click(qtbot, opened(qtbot, reader, 2).sheet.hand_in_button)
    dialog = window.findChild(QInputDialog, "student")
    dialog.accept()
    assert "name is missing" in window.banner.text


# -- languages and looks -----------------------------------------------------------------------------------------------


def test_the_lesson_with_the_keyboard_keeps_it_in_another_language(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, reader: Reader
) -> None:
    press(qtbot, window, "Tab")
    with_keys = window.focusWidget()
    assert isinstance(with_keys, LessonCard)
    use_language(qapp, "id")
    until(qtbot, lambda: "Fungsi biaya" in card(reader, "costs").accessibleName())
    again = window.focusWidget()
    assert isinstance(again, LessonCard)
    assert again.objectName() == with_keys.objectName()


def test_a_lesson_speaks_the_language_of_the_window(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, reader: Reader
) -> None:
    page = opened(qtbot, reader)
    use_language(qapp, "id")
    until(qtbot, lambda: page.sheet.title.text() == "Baca")
    assert tr(LANGUAGE) == "id"
    assert "Pertama" in page.sheet.text.document().toPlainText()
    assert reader.where.text() == "Halaman 1 dari 3"
    click(qtbot, reader.next)
    assert view(reader).sheet.title.text() == "Latih"
    assert view(reader).goals.rows[0][1].text().startswith("Akurasi")
    click(qtbot, reader.contents_button)
    assert card(reader).summary.text() == "Tentang apa."


def test_formulas_follow_the_look(qtbot: QtBot, window: MainWindow, reader: Reader) -> None:
    text = opened(qtbot, reader).sheet.text
    lightness = []
    for theme in ("light", "dark"):
        window.look.choose(theme)
        until(qtbot, lambda: text.palette().text().color().name() == window.look.theme.text.lower())
        until(qtbot, lambda: text.is_complete() and not reader.typesetter.is_busy())
        image = text.loadResource(2, QUrl("formula:0"))
        inked = [
            image.pixelColor(x, y).lightness()
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() > 200
        ]
        lightness.append(sum(inked) / len(inked))
    window.look.choose("light")
    assert lightness[0] < 80
    assert lightness[1] > 180


def test_everything_has_a_name(qtbot: QtBot, reader: Reader) -> None:
    assert card(reader).accessibleName()
    assert card(reader).accessibleDescription()
    page = opened(qtbot, reader, 2)
    for button in reader.findChildren(QPushButton):
        assert button.text() or button.accessibleName()
    assert page.sheet.text.accessibleName()
    assert all(row[0].accessibleName() for row in page.goals.rows)


@pytest.mark.parametrize("language", ["en", "id"])
def test_nothing_is_cut_off_in_a_small_window(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, reader: Reader, language: str
) -> None:
    use_language(qapp, language)
    window.resize(1024, 600)
    opened(qtbot, reader, 2)
    qtbot.waitUntil(lambda: window.width() == 1024)
    for button in (reader.previous, reader.next, reader.contents_button, reader.leave_button):
        until(qtbot, lambda button=button: button.width() >= button.minimumSizeHint().width())
        corner = button.mapTo(reader, QPoint(button.width(), button.height()))
        assert corner.x() <= reader.width()
    assert not view(reader).horizontalScrollBar().isVisible()


def test_actions_are_there_where_they_make_sense(qtbot: QtBot, window: MainWindow, reader: Reader) -> None:
    leave, hand_in = window.actions_by_name["leave_lesson"], window.actions_by_name["hand_in"]
    assert (leave.isEnabled(), hand_in.isEnabled()) == (True, False)
    opened(qtbot, reader)
    assert (leave.isEnabled(), hand_in.isEnabled()) == (True, True)
    leave.trigger()
    assert (leave.isEnabled(), hand_in.isEnabled()) == (False, False)


def test_the_default_experiment_is_left_alone(window: MainWindow, reader: Reader) -> None:
    assert window.document.experiment == Experiment()
    assert not window.actions_by_name["undo"].isEnabled()
