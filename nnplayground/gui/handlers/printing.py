"""What the actions *Print* and *Export as PDF* do: ask what, and have pages made in the background."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QGraphicsView, QLineEdit, QMainWindow

from nnplayground.experiment import atomic
from nnplayground.gui.background import wait_for_jobs
from nnplayground.gui.figures.figure import Figure
from nnplayground.gui.filing.jobs import start_long_job
from nnplayground.gui.filing.questions import CANCEL, Act, nothing
from nnplayground.gui.handlers.file import FileHandlers
from nnplayground.gui.handlers.lessons import LessonHandlers
from nnplayground.gui.labs.centre import Centre, LabPanels
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.status import StatusLine
from nnplayground.gui.training.messages import Captured
from nnplayground.gui.translation import tr
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text, printable
from nnplayground.progress import Report, part

if TYPE_CHECKING:
    from nnplayground.gui.dialogs.paper import Way
    from nnplayground.gui.printing.pages import Pages
    from nnplayground.gui.printing.paper import Drawing, Paper
    from nnplayground.gui.printing.recorder import Recorder
    from nnplayground.lessons.worksheet import Worksheet

SHOWN_MS = 6000
PAGE = QT_TRANSLATE_NOOP("Printing", "This page of the lesson")
LESSON = QT_TRANSLATE_NOOP("Printing", "All pages of the lesson")
REPORT = QT_TRANSLATE_NOOP("Printing", "Report of the experiment")
NO_PRINTER = QT_TRANSLATE_NOOP("Printing", "This computer has no printer.")
HOW_TO_GET_ONE = QT_TRANSLATE_NOOP(
    "Printing",
    "Add one in the settings of the system and print again, or save the pages as PDF and print that elsewhere.",
)
SAVE = QT_TRANSLATE_NOOP("Printing", "Save as PDF …")
YES, NO = QT_TRANSLATE_NOOP("Differences", "yes"), QT_TRANSLATE_NOOP("Differences", "no")

Make = Callable[[Report], "Paper"]
"""Makes a paper, in the background."""


class PrintingHandlers(QObject):
    """Puts on paper what is in front: a lesson, the experiment, or worksheets that somebody made."""

    def __init__(
        self,
        window: QMainWindow,
        stage: Stage,
        files: FileHandlers,
        lessons: LessonHandlers,
    ) -> None:
        super().__init__(window)
        self._window, self._stage, self._files, self._lessons = window, stage, files, lessons
        self._controller = stage.controller
        self._recorder: Recorder | None = None
        self._waiting: dict[int, Callable[[Captured], None]] = {}
        self._controller.captured.connect(self._on_captured)
        self.printers: Callable[[], list[str]] = _printers
        """Names the printers that there are."""

    # -- what ----------------------------------------------------------------------------------------------------------

    def do_print(self) -> None:
        """Ask what is to be printed."""
        from nnplayground.gui.dialogs.paper import Way  # noqa: PLC0415 - the window is there sooner so

        self._ask(Way.PRINT)

    def do_export_pdf(self) -> None:
        """Ask what is to be written as PDF."""
        from nnplayground.gui.dialogs.paper import Way  # noqa: PLC0415

        self._ask(Way.PDF)

    def _ask(self, way: Way) -> None:
        from nnplayground.gui.dialogs.paper import PaperDialog  # noqa: PLC0415

        dialog = PaperDialog(self.choices(), way, self._window)
        dialog.chosen.connect(self.make)
        dialog.open()

    def choices(self) -> dict[str, Marked]:
        """Return what can be put on paper, what is in front first."""
        reader = self._lessons.reader
        has_page = reader is not None and reader.page is not None and self._lessons.mode.is_on
        return {"page": PAGE, "lesson": LESSON, "report": REPORT} if has_page else {"report": REPORT}

    def make(self, what: str, way: Way) -> None:
        """Put something on paper, and send it where it is wanted."""
        from nnplayground.gui.dialogs.paper import Way  # noqa: PLC0415

        if way is Way.PDF:
            self._ask_for_file(lambda path: self._record(what, lambda make: self._write(make, path)))
        else:
            self._record(what, lambda make: self._lay_out(make, way))

    def print_sheets(self, sheets: tuple[Worksheet, ...]) -> None:
        """Print worksheets."""
        from nnplayground.gui.dialogs.paper import Way  # noqa: PLC0415
        from nnplayground.gui.printing.paper import of_worksheets  # noqa: PLC0415

        self._lay_out(lambda _report: of_worksheets(sheets), Way.PRINT)

    # -- pictures, and what the training thread knows ------------------------------------------------------------------

    def _record(self, what: str, then: Callable[[Make], None]) -> None:
        """Record the figures that belong to it, and hand over how the paper is made of them."""
        from nnplayground.gui.printing.recorder import Recorder  # noqa: PLC0415

        if self._recorder is None:
            self._recorder = Recorder(self._stage.look, self._controller, self)
        if self._recorder.is_busy():
            return
        if what == "report":
            figures = self._figures()
            self._recorder.record(figures, lambda drawings: self._capture(figures, drawings, then))
        else:
            self._recorder.record(self._figures_of_page(), lambda drawings: then(self._of_lesson(what, drawings)))

    def _figures(self) -> list[Figure]:
        """Return the figures of the experiment that are shown, the network or the lab's page first."""
        shown = [figure for figure in self._window.findChildren(Figure) if figure.view.isVisible()]
        centre = self._window.findChild(Centre)
        reader = self._lessons.reader
        mine = [figure for figure in shown if reader is None or not reader.isAncestorOf(figure.view)]
        return sorted(mine, key=lambda figure: centre is None or not centre.isAncestorOf(figure.view))

    def _figures_of_page(self) -> list[Figure]:
        view = self._lessons.reader.view if self._lessons.reader is not None else None
        return [] if view is None else [one for one in view.findChildren(Figure) if one.view.isVisible()]

    def _of_lesson(self, what: str, drawings: list[Drawing]) -> Make:
        """Return how a lesson becomes a paper."""
        from nnplayground.gui.printing.lesson import Printed, lesson_paper  # noqa: PLC0415

        reader = self._lessons.reader
        if reader is None or reader.lesson is None:
            raise RuntimeError("no lesson is open")
        numbers = tuple(range(len(reader.lesson.pages))) if what == "lesson" else (reader.number,)
        wanted = Printed(reader.lesson, numbers, self._stage.digits(), {reader.number: drawings})
        return lambda report: lesson_paper(wanted, QCoreApplication.translate, report)

    def _capture(self, figures: list[Figure], drawings: list[Drawing], then: Callable[[Make], None]) -> None:
        """Have the training thread say where it stands."""
        centre = self._window.findChild(Centre)
        inside = sum(centre is not None and centre.isAncestorOf(figure.view) for figure in figures)
        network, others = tuple(drawings[:inside]), tuple(drawings[inside:])

        def go_on(captured: Captured) -> None:
            then(self._of_experiment(captured, network, others))

        self._waiting[self._controller.capture()] = go_on

    def _on_captured(self, captured: Captured) -> None:
        go_on = self._waiting.pop(captured.number, None)
        if go_on is not None:
            go_on(captured)

    def _of_experiment(self, captured: Captured, network: tuple[Drawing, ...], others: tuple[Drawing, ...]) -> Make:
        """Return how the experiment becomes a paper."""
        from nnplayground.gui.printing.recorder import settings_of  # noqa: PLC0415
        from nnplayground.gui.printing.report import Reported, report_paper  # noqa: PLC0415

        status, panels = self._window.findChild(StatusLine), self._window.findChild(LabPanels)
        panel = panels.panel if panels is not None else None
        wanted = Reported(
            self._stage.document.experiment,
            self._files.project.name,
            captured,
            status.in_words() if status is not None else "",
            network,
            others,
            settings_of(panel, (tr(YES), tr(NO))) if panel is not None else (),
        )
        return lambda report: report_paper(wanted, QCoreApplication.translate, report)

    # -- pages ---------------------------------------------------------------------------------------------------------

    def _lay_out(self, make: Make, way: Way) -> None:
        """Have pages made, and show or print them."""
        from nnplayground.gui.dialogs.paper import Way  # noqa: PLC0415
        from nnplayground.gui.printing.pages import laid_out  # noqa: PLC0415

        def work(report: Report) -> Pages:
            return laid_out(make(part(report, 0.0, 0.5)), part(report, 0.5, 1.0))

        self._in_background(work, self.preview if way is Way.PREVIEW else self.print_pages)

    def _write(self, make: Make, path: Path) -> None:
        """Have a PDF written; the old file stays until the new one is complete."""
        from nnplayground.gui.printing.devices import paper_pdf  # noqa: PLC0415

        def work(report: Report) -> Path:
            atomic.write(path, paper_pdf(make(part(report, 0.0, 0.4)), part(report, 0.4, 1.0)))
            return path

        self._in_background(work, self._on_written)

    def _in_background(self, work: Callable[[Report], object], done: Callable[..., None]) -> None:
        words = self.tr("Printing"), self.tr("Making the pages …")
        start_long_job(self, work, done, self._on_failed, *words, self._window)

    def _ask_for_file(self, then: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self._window, self.tr("Save as PDF"))
        dialog.setNameFilters(["PDF (*.pdf)", self.tr("All files (*)")])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self._files.project.name or self.tr("Untitled"))
        self._files.show_dialog(dialog, then)

    def _on_written(self, path: Path) -> None:
        self._say(self.tr("Saved: {name}").format(name=printable(path.name)))

    # -- printers ------------------------------------------------------------------------------------------------------

    def print_pages(self, pages: Pages) -> None:
        """Ask for a printer; where there is none, say so and offer a PDF."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

        from nnplayground.gui.printing.devices import print_pages, ready  # noqa: PLC0415

        if not self.printers():
            self._offer_pdf(pages)
            return
        printer = ready(QPrinter(), pages.paper.title)
        dialog = QPrintDialog(printer, self._window)
        dialog.setObjectName("printer")
        dialog.setMinMax(1, len(pages))
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        done = self.tr("Sent to the printer: {name}").format(name=pages.paper.title)

        def send() -> None:
            self._in_background(
                lambda report: print_pages(pages, ready(printer, pages.paper.title), report), lambda _: self._say(done)
            )

        dialog.accepted.connect(send)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # its own asks for the name of a slot

    def _offer_pdf(self, pages: Pages) -> None:
        from nnplayground.gui.printing.devices import pages_pdf  # noqa: PLC0415

        def write(path: Path) -> None:
            def work(report: Report) -> Path:
                atomic.write(path, pages_pdf(pages, report))
                return path

            self._in_background(work, self._on_written)

        save: Act = lambda: self._ask_for_file(write)  # noqa: E731 - one answer of two
        self._files.questions.ask(Text(NO_PRINTER), Text(HOW_TO_GET_ONE), ((SAVE, save), (CANCEL, nothing)))

    def preview(self, pages: Pages) -> None:
        """Show the pages as they would be printed; Qt asks for them all at once."""
        from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog  # noqa: PLC0415

        from nnplayground.gui.printing.devices import paint_pages, ready  # noqa: PLC0415

        printer = ready(QPrinter(), pages.paper.title)
        dialog = QPrintPreviewDialog(printer, self._window)
        dialog.setObjectName("preview")
        dialog.paintRequested.connect(lambda _device: paint_pages(pages, printer, range(len(pages))))  # keeps it, too
        for box in dialog.findChildren(QComboBox):
            box.setAccessibleName(self.tr("Zoom"))
        for field in dialog.findChildren(QLineEdit):
            if not field.accessibleName():
                field.setAccessibleName(self.tr("Page"))
        for view in dialog.findChildren(QGraphicsView):
            view.setAccessibleName(self.tr("Preview"))
            view.setAccessibleDescription(self.tr("Pages as they would be printed: {count}").format(count=len(pages)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.resize(self._window.size() * 0.8)
        dialog.open()

    # -- said ----------------------------------------------------------------------------------------------------------

    def _say(self, text: str) -> None:
        self._window.statusBar().showMessage(text, SHOWN_MS)

    def _on_failed(self, why: Text) -> None:
        self._files.questions.refused(Text(QT_TRANSLATE_NOOP("Printing", "The pages were not made.")), why)

    def close(self) -> None:
        """Let nothing go on in the background."""
        wait_for_jobs(self)


def _printers() -> list[str]:
    """Return the names of the printers that the system knows."""
    from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415

    return QPrinterInfo.availablePrinterNames()
