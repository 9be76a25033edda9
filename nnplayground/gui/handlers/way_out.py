"""What the actions do that take a network to other tools: as a file with its weights, as a table, and as a script."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication, QLocale, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMainWindow

from nnplayground.errors import InputError
from nnplayground.experiment import atomic
from nnplayground.experiment.build import Run, build
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.background import start_job
from nnplayground.gui.banner import Banner
from nnplayground.gui.document import Document
from nnplayground.gui.filing.jobs import start_long_job
from nnplayground.gui.training import Controller
from nnplayground.gui.training.messages import Captured
from nnplayground.gui.translation import tr, usual_form
from nnplayground.gui.widgets.menu import TitledMenu
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text, printable
from nnplayground.progress import Report

if TYPE_CHECKING:
    from nnplayground.data.csv_export import Form
    from nnplayground.interchange.model import Model
    from nnplayground.interchange.scripts import Script

SHOWN_MS = 6000
NOT_TRAINED = QT_TRANSLATE_NOOP("Interchange", "There is no trained network yet: mend what does not fit first.")

Encode = Callable[["Model"], bytes]
Write = Callable[[Experiment, Captured, Report], bytes]
"""Returns a file's bytes from an experiment and where its training stands; raises `InputError` where there is none."""


class WayOutHandlers(QObject):
    """Asks for a file, has the network as it stands written there in the background, and copies scripts."""

    def __init__(self, window: QMainWindow, document: Document, controller: Controller, banner: Banner) -> None:
        super().__init__(window)
        self._window, self._document, self._controller, self._banner = window, document, controller, banner
        self._waiting: dict[int, tuple[Path, Write]] = {}
        self.menu = TitledMenu(QT_TRANSLATE_NOOP("Menu", "Cop&y as code"), window, self._fill)
        controller.captured.connect(self._on_captured)

    # -- files ---------------------------------------------------------------------------------------------------------

    def do_export_network(self) -> None:
        """Ask for a tool and a file, and write the trained network for it."""
        from nnplayground.interchange.exports import EXPORTS  # noqa: PLC0415 - the window is there sooner so

        exports = {f"{tr(export.label)} (*{export.suffix})": export for export in EXPORTS.values()}
        dialog = self._dialog(self.tr("Export the trained network"), list(exports))

        def suffix() -> str:
            return exports[dialog.selectedNameFilter()].suffix.removeprefix(".")

        dialog.filterSelected.connect(lambda _chosen: dialog.setDefaultSuffix(suffix()))
        dialog.setDefaultSuffix(suffix())
        dialog.fileSelected.connect(lambda name: self.export(Path(name), exports[dialog.selectedNameFilter()].encode))
        dialog.open()

    def do_export_parameters(self) -> None:
        """Ask for a file, and write all weights and biases into it as a table."""
        from nnplayground.interchange.parameters import encode  # noqa: PLC0415

        dialog = self._dialog(self.tr("Export the parameters"), [self.tr("Tables (*.csv)")])
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(lambda name: self.export(Path(name), encode))
        dialog.open()

    def do_export_predictions(self) -> None:
        """Ask for a form and a file, and write every sample with what the network says of it as a table."""
        self._ask_for_table(self.tr("Export the predictions"), self.export_predictions)

    def do_export_step(self) -> None:
        """Ask for a form and a file, and write every number of the next step of training as a table."""
        self._ask_for_table(self.tr("Export the next step, number by number"), self.export_step)

    def _ask_for_table(self, title: str, export: Callable[[Path, Form], None]) -> None:
        from nnplayground.data.csv_export import FORMS  # noqa: PLC0415

        forms = {f"{tr(form.label)} (*.csv)": form for form in FORMS.values()}
        dialog = self._dialog(title, list(forms))
        usual = usual_form(QLocale.system())
        dialog.selectNameFilter(next(name for name, form in forms.items() if form.key == usual))
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(lambda name: export(Path(name), forms[dialog.selectedNameFilter()]))
        dialog.open()

    def _dialog(self, title: str, filters: list[str]) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        dialog.setObjectName("files")
        dialog.setNameFilters(filters)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def export(self, path: Path, encode: Encode) -> None:
        """Write the network as it now stands; the old file stays until the new one is complete."""
        self._write(path, lambda experiment, captured, _report: encode(_model(experiment, captured)))

    def export_predictions(self, path: Path, form: Form) -> None:
        """Write what the network as it now stands says of every sample."""
        from nnplayground.interchange import predictions  # noqa: PLC0415

        def write(experiment: Experiment, captured: Captured, report: Report) -> bytes:
            return predictions.encode(_run(experiment, captured), form, report)

        self._write(path, write)

    def export_step(self, path: Path, form: Form) -> None:
        """Write what training will compute on its next batch, from the sums to the new weights."""
        self._write(path, lambda experiment, captured, _report: _step(experiment, captured, form))

    def _write(self, path: Path, write: Write) -> None:
        self._waiting[self._controller.capture()] = path, write

    def _on_captured(self, captured: Captured) -> None:
        wanted = self._waiting.pop(captured.number, None)
        if wanted is None:
            return
        path, write = wanted
        experiment = self._document.experiment

        def work(report: Report) -> Path:
            atomic.write(path, write(experiment, captured, report))
            return path

        words = self.tr("Export"), self.tr("Exporting …")
        start_long_job(self, work, self._on_written, self._on_failed, *words, self._window)

    def _on_written(self, path: Path) -> None:
        self._say(self.tr("Exported to {name}").format(name=printable(path.name)))

    # -- scripts -------------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        from nnplayground.interchange.scripts import SCRIPTS  # noqa: PLC0415

        self.menu.clear()
        for script in SCRIPTS.values():
            action = self.menu.addAction(tr(script.label))
            action.setObjectName(f"copy {script.key}")
            action.triggered.connect(partial(self.copy_code, script))

    def copy_code(self, script: Script, _checked: bool = False) -> None:
        """Put the experiment on the clipboard as a script that makes the same run."""
        from nnplayground.interchange.scripts.recipe import recipe_of  # noqa: PLC0415

        experiment = self._document.experiment
        done = partial(self._on_code, script)
        start_job(self, lambda: script.encode(recipe_of(experiment)), done, self._on_failed)

    def _on_code(self, script: Script, code: str) -> None:
        QGuiApplication.clipboard().setText(code)
        said = self.tr("Copied as code for {tool}: {count} lines.")
        self._say(said.format(tool=tr(script.label), count=code.count("\n")))

    # -- said ----------------------------------------------------------------------------------------------------------

    def _on_failed(self, why: Text) -> None:
        self._banner.show_message(why, serious=True)

    def _say(self, text: str) -> None:
        self._window.statusBar().showMessage(text, SHOWN_MS)


def _model(experiment: Experiment, captured: Captured) -> Model:
    """Return the network with the weights that it has in the training thread; raises `InputError` for none."""
    from nnplayground.interchange.model import model_of  # noqa: PLC0415

    return model_of(_run(experiment, captured))


def _run(experiment: Experiment, captured: Captured) -> Run:
    """Return a run with the weights that the network has in the training thread; raises `InputError` for none."""
    if captured.parameters is None:
        raise InputError(NOT_TRAINED)
    run = build(experiment)
    if run.training.network.parameters.shape != captured.parameters.shape:
        raise InputError(NOT_TRAINED)
    np.copyto(run.training.network.parameters, captured.parameters)
    return run


def _step(experiment: Experiment, captured: Captured, form: Form) -> bytes:
    """Return the table of the next step; raises `InputError` where nothing is trained, and for too many numbers."""
    from nnplayground.lessons.walk import Course, export  # noqa: PLC0415

    if captured.parameters is None:
        raise InputError(NOT_TRAINED)
    course = Course.begin(experiment, captured.parameters, dict(captured.state))
    return export.encode(course.walk, form, QCoreApplication.translate)
