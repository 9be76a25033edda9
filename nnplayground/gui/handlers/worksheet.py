"""What the action *Worksheet* does: asks, and writes the files in the background."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMainWindow

from nnplayground.engine.arrays import Array
from nnplayground.engine.state import Arrays
from nnplayground.experiment import atomic
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.banner import Banner
from nnplayground.gui.document import Document
from nnplayground.gui.filing.jobs import start_long_job
from nnplayground.gui.settings import Settings
from nnplayground.gui.training import Controller
from nnplayground.gui.training.messages import Captured
from nnplayground.gui.translation import system_language
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text, printable
from nnplayground.progress import Report, part

if TYPE_CHECKING:
    from nnplayground.gui.dialogs.worksheet import Wish
    from nnplayground.lessons.worksheet import Worksheet

SHOWN_MS = 6000
NOT_TRAINED = QT_TRANSLATE_NOOP(
    "Worksheet", "The current network cannot be trained yet, so there is no step to work out."
)


class WorksheetHandlers(QObject):
    """Makes worksheets of exercises and of the network in the window."""

    print_wanted = Signal(object)
    """Worksheets that are to be printed."""

    def __init__(
        self, window: QMainWindow, settings: Settings, document: Document, controller: Controller, banner: Banner
    ) -> None:
        super().__init__(window)
        self._settings = settings
        self._window, self._document, self._controller, self._banner = window, document, controller, banner
        self._waiting: tuple[int, Wish, Path | None] | None = None
        controller.captured.connect(self._on_captured)

    def do_worksheet(self) -> None:
        """Ask what the worksheet is to be."""
        from nnplayground.gui.dialogs.worksheet import WorksheetDialog  # noqa: PLC0415 - the window is there sooner so

        language = self._settings.preferences().language or system_language()
        dialog = WorksheetDialog(language, self._window)
        dialog.chosen.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, wish: Wish) -> None:
        """Ask for the file, without a loop of the dialog's own; what is printed needs none."""
        from nnplayground.gui.dialogs.worksheet import PRINT  # noqa: PLC0415

        if wish.form == PRINT:
            self.make(wish, None)
            return
        dialog = QFileDialog(self._window, self.tr("Save the worksheet"))
        dialog.setObjectName("files")
        dialog.setNameFilters([f"{wish.form.upper()} (*.{wish.form})", self.tr("All files (*)")])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(wish.form)
        dialog.fileSelected.connect(lambda name: self.make(wish, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def make(self, wish: Wish, path: Path | None) -> None:
        """Make a worksheet; of the network, from where its training stands."""
        from nnplayground.gui.dialogs.worksheet import NETWORK  # noqa: PLC0415

        if wish.what == NETWORK:
            self._waiting = self._controller.capture(), wish, path
        else:
            self._start(wish, path, None)

    def _on_captured(self, captured: Captured) -> None:
        if self._waiting is None or captured.number != self._waiting[0]:
            return
        _, wish, path = self._waiting
        self._waiting = None
        if captured.parameters is None:
            self._on_failed(Text(NOT_TRAINED))
            return
        self._start(wish, path, captured)

    def _start(self, wish: Wish, path: Path | None, captured: Captured | None) -> None:
        experiment = self._document.experiment

        def work(report: Report) -> Path | tuple[Worksheet, ...]:
            if captured is None or captured.parameters is None:
                sheets = _of_tasks(wish)
            else:
                sheets = _of_network(wish, experiment, captured.parameters, dict(captured.state))
            if path is None:
                return sheets
            write(sheets, wish.form, path, report)
            return path

        words = self.tr("Worksheet"), self.tr("Making the worksheet …")
        start_long_job(self, work, self._on_done, self._on_failed, *words, self._window)

    def _on_done(self, made: Path | tuple[Worksheet, ...]) -> None:
        if not isinstance(made, Path):
            self.print_wanted.emit(made)
            return
        self._window.statusBar().showMessage(self.tr("Saved: {name}").format(name=printable(made.name)), SHOWN_MS)

    def _on_failed(self, why: Text) -> None:
        self._banner.show_message(why, serious=True)


def _of_tasks(wish: Wish) -> tuple[Worksheet, ...]:
    from nnplayground.gui.dialogs.worksheet import ALL  # noqa: PLC0415
    from nnplayground.lessons.exercises.sheet import drawn, of_lesson  # noqa: PLC0415
    from nnplayground.lessons.worksheet import task_sheets  # noqa: PLC0415

    keys = of_lesson("" if wish.what == ALL else wish.what)
    return task_sheets(drawn(wish.seed, keys, wish.count, wish.level, wish.digits), wish.language, wish.key)


def _of_network(wish: Wish, experiment: Experiment, parameters: Array, state: Arrays) -> tuple[Worksheet, ...]:
    from nnplayground.lessons.worksheet import network_sheets, step_of  # noqa: PLC0415

    walk, is_cut = step_of(experiment, parameters, state, wish.samples)
    return network_sheets(walk, experiment.title, wish.language, wish.key, wish.digits, is_cut=is_cut)


def write(sheets: tuple[Worksheet, ...], form: str, path: Path, report: Report) -> None:
    """Write every sheet; the second one, the key, beside the first as `NAME-key`."""
    from nnplayground.gui.printing.devices import to_pdf  # noqa: PLC0415
    from nnplayground.lessons.worksheet import to_html  # noqa: PLC0415

    encode = to_pdf if form == "pdf" else to_html
    made = []
    for place, sheet in enumerate(sheets):
        made.append(encode(sheet, part(report, place / len(sheets), (place + 1) / len(sheets))))
    for place, content in enumerate(made):
        atomic.write(path if place == 0 else path.with_name(f"{path.stem}-key{path.suffix}"), content)
