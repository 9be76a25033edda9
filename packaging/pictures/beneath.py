"""Windows that no action opens by itself: those that others open, those of Qt, what pops up, and menus of a place.

`BENEATH` names every place in `nnplayground.gui` that makes such a window, with the pictures in which it is seen. A
test holds it to the source; whoever takes all pictures is told which of them are missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from threading import Event

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QMenu, QWidget

from nnplayground.experiment import edits, files
from nnplayground.experiment.spec import CsvSpec, Experiment
from nnplayground.gui.canvas.targets import Neuron
from nnplayground.gui.dialogs.paper import PaperDialog, Way
from nnplayground.gui.figures import saving
from nnplayground.gui.filing.jobs import start_long_job
from nnplayground.gui.labs.cnn_stages import StageControls
from nnplayground.gui.labs.image_desk import ImageDesk
from nnplayground.gui.labs.rnn_own import OwnText
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.widgets.sliding.controls import SlidingControls
from nnplayground.progress import Report
from pictures.studio import SETTLED_MS, Studio, close_others, opened, others, pause, until

Picture = tuple[str, QWidget]

BENEATH: Mapping[str, tuple[str, ...]] = {
    "comparison/panel.py QMenu": ("below-menu_of_runs",),
    "figures/saving.py QFileDialog": ("below-save_figure",),
    "figures/saving.py QMenu": ("below-menu_of_figure",),
    "figures/saving.py QMessageBox": ("below-figure_not_saved",),
    "filing/jobs.py QProgressDialog": ("below-progress",),
    "filing/questions.py QMessageBox": ("question-unsaved", "question-not_saved", "question-recover"),
    "guide/window.py Window": ("dialog-improve", "dialog-improve-found", "dialog-improve-tried"),
    "handlers/data.py QFileDialog": ("below-save_data",),
    "handlers/file.py QFileDialog": ("dialog-open", "dialog-save_as", "below-locate"),
    "handlers/lessons.py QFileDialog": ("dialog-open_lesson", "dialog-save_template", "below-save_hand_in"),
    "handlers/lessons.py QInputDialog": ("dialog-hand_in",),
    "handlers/printing.py QFileDialog": ("below-save_pdf",),
    "handlers/printing.py QPrintDialog": ("below-printer",),
    "handlers/printing.py QPrintPreviewDialog": ("below-preview",),
    "handlers/race.py QFileDialog": ("below-lane_of_file",),
    "handlers/tables.py QFileDialog": ("below-open_data",),
    "handlers/view.py QInputDialog": ("dialog-digits",),
    "handlers/way_in.py QFileDialog": ("dialog-import_network",),
    "handlers/way_out.py QFileDialog": ("dialog-export_network", "dialog-export_parameters"),
    "handlers/worksheet.py QFileDialog": ("below-save_worksheet",),
    "help/keyboard.py QFileDialog": ("below-save_keys",),
    "help/keyboard.py QPrintDialog": ("below-print_keys",),
    "knobs/row.py QMenu": ("below-menu_of_values",),
    "labs/cnn_stages.py QMenu": ("below-menu_of_stages",),
    "labs/rnn_own.py QFileDialog": ("below-load_text",),
    "race/form.py QMenu": ("below-menu_of_lanes",),
    "race/window.py Window": ("dialog-race", "dialog-race-on"),
    "tables/grid.py QMenu": ("below-menu_of_table",),
    "timeline/bar.py QMenu": ("below-menu_of_branches",),
    "tuning/window.py Window": ("dialog-tune", "dialog-tune-done"),
    "widgets/explanation.py Popup": ("dialog-explanation",),
    "widgets/sliding/image_file.py QFileDialog": ("below-load_image", "below-load_kernel_image"),
    "workshop/importing/dialog.py QMenu": ("below-menu_of_columns",),
}
"""Where a window is made, by the file and by Qt's class or kind of window, and the pictures of it."""


def beneath(studio: Studio) -> Iterator[Picture]:
    """Everything that is opened from within the main window, a dialog, a dock or a lab."""
    with studio.window(edits.choose_source(Experiment(), "blobs")) as window:
        for part in (_figures, _questions_of_files, _papers, _of_dialogs, _of_rooms, _menus_of_docks):
            yield from part(studio, window)
        yield from _of_labs(window)
        yield from _of_lesson(window)


def _shown(name: str, window: MainWindow) -> Iterator[Picture]:
    """Yield the window that has just been opened, and close it with all others."""
    yield f"below-{name}", opened(window)
    close_others(window)


def _popped(name: str) -> Iterator[Picture]:
    """Yield the menu that has just popped up, and close it."""
    until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    pause(SETTLED_MS)
    menu = QApplication.activePopupWidget()
    if menu is not None:
        yield f"below-{name}", menu
        menu.close()


# -- files, papers, jobs -----------------------------------------------------------------------------------------------


def _figures(studio: Studio, window: MainWindow) -> Iterator[Picture]:
    figure = window.around.loss.figure
    saving.ask(figure)
    yield from _shown("save_figure", window)
    saving.figure_menu(figure).popup(window.mapToGlobal(QPoint(400, 300)))
    yield from _popped("menu_of_figure")
    form = next(iter(saving.formats_of(figure).values()))
    saving.save(figure, studio.folder / "nowhere" / f"loss{form.suffix}", form)
    yield from _shown("figure_not_saved", window)
    ended = Event()

    def work(report: Report) -> None:
        report(0.3)
        ended.wait()

    job = start_long_job(window, work, lambda _none: None, lambda _why: None, "NN Playground", "…", window)
    yield "below-progress", opened(window)
    ended.set()
    until(lambda: not others(window))
    del job


def _questions_of_files(studio: Studio, window: MainWindow) -> Iterator[Picture]:
    path = studio.folder / "lost.nnplay"
    lost = CsvSpec(path=str(studio.folder / "bunga.csv"))
    files.save(path, files.Saved(edits.change_data(Experiment(), file=lost)))
    window.file_handlers.open(path)
    asked = window.file_handlers.questions
    until(lambda: asked.box is not None)
    asked.box.defaultButton().click()
    pause(SETTLED_MS)
    yield from _shown("locate", window)
    window.actions_by_name["open_data"].trigger()
    yield from _shown("open_data", window)


def _papers(_studio: Studio, window: MainWindow) -> Iterator[Picture]:
    window.printing.printers = lambda: ["printer"]
    for name, way in (("preview", Way.PREVIEW), ("printer", Way.PRINT), ("save_pdf", Way.PDF)):
        window.actions_by_name["print"].trigger()
        dialog = opened(window)
        if isinstance(dialog, PaperDialog):
            dialog.by_way[way].click()
        until(lambda: any(isinstance(each, QDialog) and not isinstance(each, PaperDialog) for each in others(window)))
        yield from _shown(name, window)


def _of_dialogs(studio: Studio, window: MainWindow) -> Iterator[Picture]:
    """What dialogs of our own open when they are answered, and beside themselves."""
    for action, name in (("export_data", "save_data"), ("worksheet", "save_worksheet")):
        window.actions_by_name[action].trigger()
        box = opened(window).findChild(QDialogButtonBox)
        box.button(QDialogButtonBox.StandardButton.Save).click()
        pause(SETTLED_MS)
        yield from _shown(name, window)
    for name in ("print_keys", "save_keys"):
        window.actions_by_name["shortcuts"].trigger()
        keys = opened(window)
        (keys.print_button if name == "print_keys" else keys.pdf_button).click()
        yield f"below-{name}", opened(keys, window)
        close_others(window)
    path = studio.folder / "columns.csv"
    path.write_text("tinggi;berat;jenis\n" + "1;2;ya\n2;1;tidak\n" * 10)
    dialog = window.table_handlers.open_data(path)
    until(lambda: not dialog.is_reading())
    dialog.table.customContextMenuRequested.emit(QPoint(40, 20))
    yield from _popped("menu_of_columns")
    close_others(window)


def _of_rooms(_studio: Studio, window: MainWindow) -> Iterator[Picture]:
    """Menus and files of race and search."""
    window.actions_by_name["race"].trigger()
    race = opened(window)
    race.form.menu.popup(race.mapToGlobal(QPoint(20, 200)))
    yield from _popped("menu_of_lanes")
    race.form.from_file.trigger()
    yield "below-lane_of_file", opened(race, window)
    close_others(window)
    window.actions_by_name["tune"].trigger()
    room = opened(window)
    row = room.form.rows[0]
    for place in range(row.knob.count()):
        if not row.pick.isVisible():  # only some knobs have values that can be listed
            row.knob.setCurrentIndex(place)
            row.knob.activated.emit(place)
    row.menu.popup(row.mapToGlobal(QPoint(0, 20)))
    yield from _popped("menu_of_values")
    close_others(window)


def _menus_of_docks(_studio: Studio, window: MainWindow) -> Iterator[Picture]:
    window.actions_by_name["step_epoch"].trigger()
    pause(2 * SETTLED_MS)
    window.docks.bring("table")
    pause(2 * SETTLED_MS)
    grid = window.around.table().grid
    grid.setCurrentIndex(grid.model().index(0, 0))
    grid.make_menu().popup(grid.mapToGlobal(QPoint(40, 20)))
    yield from _popped("menu_of_table")
    window.actions_by_name["keep_run"].trigger()
    window.actions_by_name["runs"].trigger()
    pause(4 * SETTLED_MS)
    table = window.around.runs().table
    table.customContextMenuRequested.emit(QPoint(40, 20))
    yield from _popped("menu_of_runs")
    view = window.canvas.view
    view.open_menu(Neuron(1, 0), 1, QPoint(200, 200))
    yield from _popped("menu_of_neuron")
    view.open_menu(None, 1, QPoint(200, 200))
    yield from _popped("menu_of_layer")
    window.actions_by_name["look_earlier"].trigger()
    pause(2 * SETTLED_MS)
    window.actions_by_name["branch_off"].trigger()
    pause(2 * SETTLED_MS)
    menu = window.time_bar.branches.menu()
    menu.aboutToShow.emit()
    menu.popup(window.mapToGlobal(QPoint(900, 600)))
    yield from _popped("menu_of_branches")


# -- labs and lessons --------------------------------------------------------------------------------------------------


def _of_labs(window: MainWindow) -> Iterator[Picture]:
    for family, kind, name in (("cnn", ImageDesk, "load_image"), ("rnn", OwnText, "load_text")):
        window.actions_by_name[f"lab:{family}"].trigger()
        pause(4 * SETTLED_MS)
        window.docks.bring("lab")
        pause(SETTLED_MS)
        part = window.findChild(kind)
        (part.load_button if isinstance(part, ImageDesk) else part.load).click()
        yield from _shown(name, window)
        if family == "cnn":
            controls, stages = window.findChild(SlidingControls), window.findChild(StageControls)
            controls.load_button.click()
            yield from _shown("load_kernel_image", window)
            stages.add_button.click()
            yield from _popped("menu_of_stages")


def _of_lesson(window: MainWindow) -> Iterator[Picture]:
    window.actions_by_name["lessons"].trigger()
    pause(2 * SETTLED_MS)
    window.lesson_handlers.reader.contents.buttons[0].click()
    pause(2 * SETTLED_MS)
    window.actions_by_name["hand_in"].trigger()
    asked = opened(window)
    asked.setTextValue("Siti")
    asked.accept()
    until(lambda: any(each.inherits("QFileDialog") for each in others(window)))
    yield from _shown("save_hand_in", window)
