"""Nothing that can be seen is left out of the pictures, and what is measured in them is what eyes would find."""

from __future__ import annotations

import ast
import inspect
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import nnplayground.gui
from nnplayground.experiment.labs.families import FAMILIES
from nnplayground.gui.actions import ACTIONS
from nnplayground.gui.filing.questions import Questions
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.plots.base import Plots
from nnplayground.gui.theme import Look
from nnplayground.gui.translation import use_language
from nnplayground.lessons.files.library import built_in
from tests.gui.hands import settle, until

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
SMALL = QSize(1024, 600)
LOOKS, EVERY_MS = 20, 50
WINDOWS = {
    *("QFileDialog", "QInputDialog", "QPrintDialog", "QPrintPreviewDialog", "QMessageBox", "QProgressDialog", "QMenu"),
    *("QColorDialog", "QFontDialog", "QErrorMessage", "QDialog", "QWizard"),
}
KINDS = {"Window", "Popup", "Dialog", "Tool"}
DIALOG = re.compile(r"^class (\w+)\(QDialog\)", re.MULTILINE)


@pytest.fixture(scope="module")
def subjects() -> Iterator[ModuleType]:
    """Return the module of what is pictured, which stands beside the scripts."""
    sys.path.insert(0, str(PACKAGING))
    yield import_module("pictures.subjects")
    sys.path.remove(str(PACKAGING))


@pytest.fixture(scope="module")
def measures(subjects: ModuleType) -> ModuleType:
    """Return the module of what is measured."""
    return import_module("pictures.measures")


def test_every_action_is_pictured_or_opens_nothing(subjects: ModuleType) -> None:
    placed = [*subjects.OPENS, *subjects.FILES, *subjects.ELSEWHERE, *subjects.QUIET]
    assert sorted(placed) == sorted(spec.name for spec in ACTIONS)


def test_every_dialog_lab_lesson_and_question_is_pictured(subjects: ModuleType, window: MainWindow) -> None:
    folder = Path(nnplayground.gui.__file__).parent
    dialogs = {name for path in folder.rglob("*.py") for name in DIALOG.findall(path.read_text())}
    assert dialogs == set(subjects.DIALOGS)
    assert set(subjects.DIALOGS.values()) <= {*subjects.OPENS, *subjects.ELSEWHERE, *subjects.SCENES}
    assert {f"lab-{family}" for family in FAMILIES} <= set(subjects.SCENES)
    assert {f"lesson-{entry.name}" for entry in built_in()} <= set(subjects.SCENES)
    asked = {name for name, _ in inspect.getmembers(Questions, inspect.isfunction) if not name.startswith("_")} - {
        *("ask", *dir(Questions.__base__))
    }
    assert set(subjects.asking(window.file_handlers.questions)) == asked


def made_in(path: Path) -> Iterator[str]:
    """Yield Qt's windows and menus that a module makes, and what kinds of window its own widgets are."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in WINDOWS:
            yield node.func.id
        if isinstance(node, ast.Attribute) and node.attr in KINDS and ast.unparse(node.value) == "Qt.WindowType":
            yield node.attr


def test_every_window_beneath_is_pictured(subjects: ModuleType) -> None:
    folder, beneath = Path(nnplayground.gui.__file__).parent, import_module("pictures.beneath")
    made = {f"{path.relative_to(folder).as_posix()} {one}" for path in folder.rglob("*.py") for one in made_in(path)}
    assert set(beneath.BENEATH) == made
    assert all(beneath.BENEATH.values())


def test_what_is_promised_can_be_asked_for(subjects: ModuleType) -> None:
    screens = import_module("screens")
    unknown = [
        name for name in subjects.promised() if not any(screens._may_be_in(key, name) for key in subjects.SCENES)
    ]
    assert unknown == []


def test_a_dock_without_an_action_is_pictured_all_the_same(subjects: ModuleType, window: MainWindow) -> None:
    assert set(subjects.DOCK_ACTIONS) <= set(window.docks.by_name)
    assert {*subjects.CHOSEN_IN, *subjects.FOLDED_IN} <= set(window.docks.by_name)
    assert {module.name for module in pkgutil.iter_modules([str(PACKAGING / "pictures")])} == {
        *("beneath", "measures", "sheets", "studio", "subjects")
    }


def test_what_looks_wrong_is_found(qtbot: QtBot, qapp: QApplication, measures: ModuleType) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    label, button, plot = QLabel("a text that is much too long for its place"), QPushButton("another such text"), None
    for part in (label, button):
        part.setFixedWidth(40)
        column.addWidget(part)
    plot = Plots(Look(qapp))
    plot.setFixedSize(200, 120)
    column.addWidget(plot)
    window.show()
    qapp.processEvents()
    found = "\n".join(measures.findings(window))
    assert "text is wider than its place by" in found
    assert "text of a button is cut off" in found
    assert "has nothing in it" in found
    label.setFixedWidth(400)
    button.setFixedWidth(200)
    plot.add_plot(0, 0)
    button.move(0, 0)
    qapp.processEvents()
    assert measures.findings(window) == []


# -- what is measured in the window itself -----------------------------------------------------------------------------


def wrong(window: MainWindow, measures: ModuleType) -> list[str]:
    """Return what is found, but for the size of the screen, which is that of the machine."""
    return [said for said in measures.findings(window) if "larger than the screen" not in said]


def through_docks(qtbot: QtBot, window: MainWindow, measures: ModuleType) -> list[str]:
    """Bring every dock to the front, and return what is found in it and around it."""
    found = []
    for name in window.docks.by_name:
        if name != "lab":
            window.docks.bring(name)
            found += [f"{name}: {said}" for said in lasting(qtbot, lambda: wrong(window, measures))]
    return found


def but_for_scrolling(found: list[str]) -> list[str]:
    """Return what is not just that something has to be scrolled."""
    return [said for said in found if "has to be scrolled" not in said]


def of_numbers(found: list[str]) -> list[str]:
    """Return what is about fields and lists of numbers."""
    return [said for said in found if any(name in said for name in ("NumberBox", "SplitCounts", "StatusLine"))]


def lasting(qtbot: QtBot, look: Callable[[], list[str]]) -> list[str]:
    """Return what is still found when everything has been laid out and painted."""
    for _ in range(LOOKS):
        qtbot.wait(EVERY_MS)
        found = look()
        if not found:
            break
    return found


@pytest.fixture
def small(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Return a window as small as it is still meant to be used."""
    window.resize(SMALL)
    settle(qtbot, window)
    return window


@pytest.mark.thorough
@pytest.mark.parametrize("language", ["en", "id"])
def test_every_dock_fits_into_a_small_window(
    qtbot: QtBot, qapp: QApplication, small: MainWindow, measures: ModuleType, language: str
) -> None:
    use_language(qapp, language)
    assert through_docks(qtbot, small, measures) == []
    until(qtbot, lambda: small.size() == SMALL)


@pytest.mark.thorough
@pytest.mark.parametrize("family", FAMILIES)
def test_every_lab_fits_into_a_small_window(
    qtbot: QtBot, qapp: QApplication, small: MainWindow, measures: ModuleType, family: str
) -> None:
    use_language(qapp, "id")
    small.actions_by_name[f"lab:{family}"].trigger()
    settle(qtbot, small)
    page = small.centre.page
    assert page is not None
    tabs = getattr(page, "tabs", None)
    for place in range(tabs.count() if tabs is not None else 1):
        if tabs is not None:
            tabs.setCurrentIndex(place)
        assert lasting(qtbot, lambda: but_for_scrolling(wrong(small, measures))) == []
    assert small.size() == SMALL


@pytest.fixture
def letters(qapp: QApplication) -> Iterator[QFont]:
    """Return the usual letters, and put them back in force afterwards."""
    usual = QFont(qapp.font())
    yield QFont(usual)
    qapp.setFont(usual)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.thorough
@pytest.mark.parametrize("points", [8, 14, 20])
def test_letters_of_any_size_have_room(
    qtbot: QtBot, qapp: QApplication, letters: QFont, window: MainWindow, measures: ModuleType, points: int
) -> None:
    letters.setPointSizeF(points)
    qapp.setFont(letters)
    assert through_docks(qtbot, window, measures) == []


@pytest.mark.thorough
def test_huge_letters_cut_no_numbers_off(
    qtbot: QtBot, qapp: QApplication, letters: QFont, window: MainWindow, measures: ModuleType
) -> None:
    letters.setPointSizeF(32)
    qapp.setFont(letters)
    for name in ("data", "network", "layer", "training", "table", "samples", "results"):
        window.docks.bring(name)
        assert lasting(qtbot, lambda: of_numbers(wrong(window, measures))) == []


@pytest.mark.thorough
@pytest.mark.parametrize("family", ["No Such Family", "DejaVu Serif"])
def test_a_missing_font_and_another_one(
    qtbot: QtBot, qapp: QApplication, letters: QFont, window: MainWindow, measures: ModuleType, family: str
) -> None:
    letters.setFamily(family)
    qapp.setFont(letters)
    assert through_docks(qtbot, window, measures) == []


@pytest.mark.thorough
def test_from_right_to_left(
    qtbot: QtBot, qapp: QApplication, letters: QFont, window: MainWindow, measures: ModuleType
) -> None:
    assert letters
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert through_docks(qtbot, window, measures) == []


def test_a_large_font_leaves_headers_whole(
    qtbot: QtBot, qapp: QApplication, letters: QFont, window: MainWindow, measures: ModuleType
) -> None:
    letters.setPointSizeF(14)
    qapp.setFont(letters)
    assert lasting(qtbot, lambda: wrong(window, measures)) == []
