"""Everything there is to see of the program, scene by scene: a scene opens windows and yields what is to be pictured.

Docks, labs, menus, questions and lessons are found in the window itself. What each action opens stands in `OPENS`, and
whatever opens nothing in `QUIET`; a test holds both to the table of actions, so that no new window is forgotten.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QMenu, QToolButton

from nnplayground.experiment import edits
from nnplayground.experiment.gallery import GALLERY
from nnplayground.experiment.problems import with_training
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.dialogs.failure import FailureDialog
from nnplayground.gui.dialogs.welcome import Welcome
from nnplayground.gui.filing.questions import Questions, nothing
from nnplayground.gui.handlers.session import CRASHED
from nnplayground.gui.labs.pages import PAGES
from nnplayground.gui.lessons.worked.example_card import ExampleCard
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.widgets.explained import explain
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.lessons.files.library import built_in
from pictures.beneath import BENEATH, Picture, beneath
from pictures.studio import SETTLED_MS, Studio, close, close_others, leaves, limited, opened, pause, until

Scene = Callable[[Studio], Iterator[Picture]]

EPOCHS = 200
LAB_S, STEP_S = 6.0, 12.0
"""How long labs learn before they are pictured, and how long pages of lessons may take to be furnished."""

OPENS = (
    *("gallery", "properties", "controls", "worksheet", "digits", "export_data", "palette", "shortcuts", "about"),
    *("tune", "race", "improve", "print", "export_pdf"),
)
"""Actions that open a window of our own."""
FILES = (
    *("open", "save_as", "import_network", "export_network", "export_parameters", "export_predictions"),
    *("export_step", "open_lesson", "save_template"),
)
"""Actions that ask for a file at once."""
ELSEWHERE: Mapping[str, str] = {
    "stepper": "dock-stepper",
    "inspect": "dock-inspector",
    "results": "dock-results",
    "surface": "dock-surface",
    "runs": "dock-runs",
    "samples": "dock-samples",
    "data_views": "dock-data_views",
    "paint_samples": "main-paint",
    "lessons": "lesson-contents",
    "hand_in": "dialog-hand_in",
    "open_data": "dialog-import",
    "paste_data": "dialog-import",
    "presentation": "main-presentation",
    "welcome": "main-welcome",
    "explain": "dialog-explanation",
    **{f"lab:{family}": f"lab-{family}-1" for family in PAGES},
}
"""Actions whose effect is in a picture of another name."""
QUIET = (
    *("new", "save", "copy_line", "paste_line", "quit", "undo", "redo", "run", "step_sample", "step_batch"),
    *("step_epoch", "look_earlier", "look_later", "look_now", "branch_off", "reset", "new_weights", "keep_run"),
    *("lesson_folder", "leave_lesson", "theme_system", "theme_light", "theme_dark", "language_en", "language_id"),
    *("log_loss", "show_test", "time_bar", "reset_layout", "log_folder", "decimal_point", "decimal_comma"),
)
"""Actions that open nothing."""
DIALOGS: Mapping[str, str] = {
    "ImportDialog": "open_data",
    "ExportDialog": "export_data",
    "GalleryDialog": "gallery",
    "PropertiesDialog": "properties",
    "ControlsDialog": "controls",
    "WorksheetDialog": "worksheet",
    "Keyboard": "shortcuts",
    "About": "about",
    "CommandPalette": "palette",
    "PaperDialog": "print",
    "FailureDialog": "troubles",
}
"""Classes of dialogs, and the actions or scenes by which they are pictured."""
DOCK_ACTIONS = {name.removeprefix("dock-"): action for action, name in ELSEWHERE.items() if name.startswith("dock-")}

TABLE = "tinggi;berat;jenis\n" + "".join(
    f"{100 + i},{i % 10}5;{i},25;{'ya' if i % 2 else 'tidak'}\n" for i in range(40)
)
CHOSEN_IN = ("gradients", "data_views", "table", "inspector", "surface")
"""Docks whose first list chooses what the rest of them shows."""
FOLDED_IN = ("data", "layer", "network", "training")
"""Docks of sections that can be folded."""
FAULTY = "x1,x2,kind\n0.1,0.2,a\n0.3,,b\n0.4,zero,a\n0.5,0.6,\n"


# -- the main window ---------------------------------------------------------------------------------------------------


def main(studio: Studio) -> Iterator[Picture]:
    """The window as people usually see it."""
    with studio.window(limited(Experiment(), EPOCHS)) as window:
        yield "main-start", window
        window.actions_by_name["welcome"].trigger()
        pause(SETTLED_MS)
        yield "main-welcome", window
        QTest.keyClick(window.findChild(Welcome), Qt.Key.Key_Escape)
        until(lambda: window.findChild(Welcome) is None)
        studio.train(window)
        yield "main-trained", window
        window.actions_by_name["paint_samples"].trigger()
        pause(SETTLED_MS)
        yield "main-paint", window
        window.actions_by_name["paint_samples"].trigger()
        window.actions_by_name["presentation"].trigger()
        pause(2 * SETTLED_MS)
        yield "main-presentation", window
        window.actions_by_name["presentation"].trigger()


def troubles(studio: Studio) -> Iterator[Picture]:
    """The window when something is wrong."""
    wild = edits.set_activation(edits.set_activation(GALLERY["sine"].experiment, 0, "relu", None), 1, "relu", None)
    with studio.window(with_training(wild, learning_rate=1000.0, solver="sgd", solver_params={})) as window:
        studio.train(window)
        yield "main-diverged", window
    with studio.window(edits.choose_source(Experiment(), "iris")) as window:
        wrong = edits.set_units(window.document.experiment, len(window.document.experiment.network.layers) - 1, 2)
        window.document.edit(wrong, "")
        pause(2 * SETTLED_MS)
        yield "main-refused", window
        failure = FailureDialog("ZeroDivisionError: division by zero", has_log=True, parent=window)
        failure.open()
        pause(SETTLED_MS)
        yield "dialog-failure", failure
        close(failure)


def large(studio: Studio) -> Iterator[Picture]:
    """The window with networks that do not fit."""
    for key in ("digits", "breast_cancer", "dosage_learned"):
        with studio.window(limited(GALLERY[key].experiment, 10)) as window:
            studio.train(window, LAB_S)
            yield f"main-{key}", window


def docks(studio: Studio) -> Iterator[Picture]:
    """Every dock, in the window and at the place where it opens: before the first step, and after training."""
    with studio.window(limited(GALLERY["playground"].experiment, EPOCHS)) as window:
        for name in window.docks.by_name:
            yield from _dock(window, name, f"fresh-{name}")
        studio.train(window)
        window.actions_by_name["keep_run"].trigger()
        for name in window.docks.by_name:
            yield from _dock(window, name, f"dock-{name}")
        yield "main-docks", window


def _dock(window: MainWindow, name: str, called: str) -> Iterator[Picture]:
    """One dock as it opens, with its leaves, everything that can be chosen in it, and what is folded in it."""
    if name == "lab":
        return  # has something in it only where there is a lab
    dock, action = window.docks.by_name[name], window.actions_by_name.get(DOCK_ACTIONS.get(name, ""))
    if action is not None:
        action.trigger()
    window.docks.bring(name)
    pause(4 * SETTLED_MS)
    yield called, dock
    if called.startswith("fresh"):
        return
    yield from leaves(called, dock)
    box = dock.findChild(QComboBox) if name in CHOSEN_IN else None
    for place in range(1, box.count() if box is not None else 0):
        box.setCurrentIndex(place)
        box.activated.emit(place)
        pause(4 * SETTLED_MS)
        yield f"{called}-{place + 1}", dock
    folded = [button for button in dock.findChildren(QToolButton) if button.isCheckable() and not button.isChecked()]
    if name in FOLDED_IN and folded:
        for button in folded:
            button.click()
        pause(2 * SETTLED_MS)
        yield f"{called}-unfolded", dock


def lab(family: str, studio: Studio) -> Iterator[Picture]:
    """One lab before it learns, with every leaf after that, and its settings."""
    with studio.window() as window:
        window.actions_by_name[f"lab:{family}"].trigger()
        page = window.centre.page
        until(lambda: window.last_frame is not None and window.last_frame.lab is not None)
        pause(4 * SETTLED_MS)
        yield f"lab-{family}-fresh", window
        studio.train(window, LAB_S)
        pause(4 * SETTLED_MS)
        yield f"lab-{family}-1", window
        yield from leaves(f"lab-{family}", page, window)
        for name in ("lab", "history"):
            window.docks.bring(name)
            pause(SETTLED_MS)
            yield f"lab-{family}-dock-{name}", window.docks.by_name[name]


# -- dialogs and other windows -----------------------------------------------------------------------------------------


def dialogs(studio: Studio) -> Iterator[Picture]:
    """Every window that an action opens."""
    with studio.window(limited(Experiment(), EPOCHS)) as window:
        studio.train(window)
        for name in (*OPENS, *FILES):
            window.activateWindow()
            pause(SETTLED_MS)
            window.actions_by_name[name].trigger()
            dialog = opened(window)
            yield f"dialog-{name}", dialog
            yield from leaves(f"dialog-{name}", dialog)
            close_others(window)
        yield from _tables(studio, window)
        yield from _explained(window)


def _tables(studio: Studio, window: MainWindow) -> Iterator[Picture]:
    for name, text in (("import", TABLE), ("import_faulty", FAULTY)):
        path = studio.folder / f"{name}.csv"
        path.write_text(text)
        dialog = window.table_handlers.open_data(path)
        until(lambda dialog=dialog: not dialog.is_reading())
        pause(2 * SETTLED_MS)
        yield f"dialog-{name}", dialog
        close_others(window)


def _explained(window: MainWindow) -> Iterator[Picture]:
    window.docks.bring("training")
    pause(SETTLED_MS)
    explain(window.around.training().learning_rate)
    popup = opened(window)
    yield "dialog-explanation", popup
    close(popup)


def questions(studio: Studio) -> Iterator[Picture]:
    """Every question that people are asked, and what is said where something fails."""
    with studio.window() as window:
        asked = window.file_handlers.questions
        for name, ask in asking(asked).items():
            ask()
            yield f"question-{name}", opened(window)
            close_others(window)


def asking(asked: Questions) -> dict[str, Callable[[], None]]:
    """Return what asks each question, by the name of its method."""
    name, path = "percobaan pertama", str(Path.home() / "data" / "bunga.csv")
    why = Text(QT_TRANSLATE_NOOP("Import", "The network cannot be opened."))
    crash = Text(CRASHED, {"path": str(Path.home() / "log" / "crash.log")})
    return {
        "unsaved": partial(asked.unsaved, name, nothing, nothing),
        "not_saved": partial(asked.not_saved, why, nothing, nothing),
        "changed_on_disk": partial(asked.changed_on_disk, name, nothing, nothing),
        "opened_elsewhere": partial(asked.opened_elsewhere, name, nothing),
        "data_missing": partial(asked.data_missing, path, nothing),
        "data_changed": partial(asked.data_changed, path, nothing, nothing),
        "recover": partial(asked.recover, name, "2026-01-01 12:00", crash, nothing, nothing, nothing),
        "refused": partial(asked.refused, why, why),
    }


def menus(studio: Studio) -> Iterator[Picture]:
    """Every menu of the bar, with those below."""
    with studio.window() as window:
        bar = window.menuBar()
        for place, action in enumerate(bar.actions()):
            menu = action.menu()
            if isinstance(menu, QMenu):
                yield from _menu(f"menu-{place + 1}", menu, window)


def _menu(name: str, menu: QMenu, window: MainWindow) -> Iterator[Picture]:
    menu.popup(window.mapToGlobal(window.rect().topLeft()))
    pause(SETTLED_MS)
    yield name, menu
    below = [action.menu() for action in menu.actions()]
    menu.close()
    for place, each in enumerate(below):
        if isinstance(each, QMenu):
            each.aboutToShow.emit()
            yield from _menu(f"{name}-{place + 1}", each, window)


def search(studio: Studio) -> Iterator[Picture]:
    """The windows of search, race and guide after something was done in them."""
    with studio.window(with_training(edits.choose_source(Experiment(), "blobs"), epochs=5)) as window:
        window.actions_by_name["tune"].trigger()
        pause(SETTLED_MS)
        room = window.tuning_handlers.room
        room.start.click()
        until(room.hunt.is_running)
        until(lambda: not room.hunt.is_running(), 120)
        pause(4 * SETTLED_MS)
        yield "dialog-tune-done", room
        yield from leaves("dialog-tune-done", room)
        close(room)
        window.actions_by_name["race"].trigger()
        pause(4 * SETTLED_MS)
        race = window.race_handlers.room
        race.start.click()
        pause(3000)
        yield "dialog-race-on", race
        yield from leaves("dialog-race-on", race)
        close(race)
        window.actions_by_name["improve"].trigger()
        pause(SETTLED_MS)
        guide = window.guide_handlers.room
        until(lambda: not guide.is_busy() and not guide.cancel_button.isVisible(), 120)
        pause(2 * SETTLED_MS)
        yield "dialog-improve-found", guide
        guide.try_button.click()
        pause(SETTLED_MS)
        until(lambda: not guide.is_busy() and not guide.cancel_button.isVisible(), 120)
        pause(2 * SETTLED_MS)
        yield "dialog-improve-tried", guide
        close(guide)


# -- lessons -----------------------------------------------------------------------------------------------------------


def contents(studio: Studio) -> Iterator[Picture]:
    """The list of lessons, and what is asked before a result is handed in."""
    with studio.window() as window:
        window.actions_by_name["lessons"].trigger()
        pause(2 * SETTLED_MS)
        yield "lesson-contents", window
        window.lesson_handlers.reader.contents.buttons[0].click()
        pause(2 * SETTLED_MS)
        window.actions_by_name["hand_in"].trigger()
        yield "dialog-hand_in", opened(window)
        close_others(window)


def lesson(name: str, studio: Studio) -> Iterator[Picture]:
    """Every page of a lesson in the window; what does not fit into it is pictured once more, in full."""
    with studio.window() as window:
        window.actions_by_name["lessons"].trigger()
        reader = window.lesson_handlers.reader
        entry = next(entry for entry in built_in() if entry.name == name)
        reader.open(entry)
        for number in range(len(entry.lesson.pages)):
            if number:
                reader.show_page(number)
            view = reader.view
            until(lambda view=view: view.is_furnished() and view.sheet.text.is_complete())
            pause(4 * SETTLED_MS)
            yield f"lesson-{name}-{number + 1}", window
            if view.verticalScrollBar().maximum() > 0:
                cards = view.sheet.findChildren(ExampleCard)
                if not all(map(_is_set, cards)):
                    view.sheet.grab()  # formulas of examples are typeset when they are painted
                    until(lambda cards=cards: all(map(_is_set, cards)))
                    pause(2 * SETTLED_MS)
                yield f"lesson-{name}-{number + 1}-all", view.sheet
            yield from leaves(f"lesson-{name}-{number + 1}", view.sheet)


def _is_set(card: ExampleCard) -> bool:
    return card.is_finished or not card.isVisible()


SCENES: Mapping[str, Scene] = {
    "main": main,
    "troubles": troubles,
    "large": large,
    "docks": docks,
    "dialogs": dialogs,
    "questions": questions,
    "menus": menus,
    "search": search,
    "beneath": beneath,
    **{f"lab-{family}": partial(lab, family) for family in PAGES},
    "contents": contents,
    **{f"lesson-{entry.name}": partial(lesson, entry.name) for entry in built_in()},
}
"""By the name that chooses it."""


def promised() -> set[str]:
    """Return names of pictures that have to be among all that are taken."""
    named = {f"dialog-{name}" for name in (*OPENS, *FILES)} | set(ELSEWHERE.values())
    return named | {name for names in BENEATH.values() for name in names}
