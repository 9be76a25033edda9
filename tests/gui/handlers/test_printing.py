"""Printing and PDF: reports and lessons on pages, in both languages, always light, with and without a printer."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QApplication, QDialog, QGraphicsView
from pytestqt.qtbot import QtBot

from nnplayground.experiment.spec import Experiment
from nnplayground.gui.dialogs.paper import PaperDialog, Way
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.printing.devices import print_pages, ready
from nnplayground.gui.printing.lesson import Printed, lesson_paper
from nnplayground.gui.printing.pages import Pages, laid_out
from nnplayground.gui.printing.paper import Drawing, Paper, Prose, Table
from nnplayground.gui.printing.report import Reported, report_paper
from nnplayground.gui.training.messages import Captured
from nnplayground.gui.translation import use_language
from nnplayground.i18n import translator
from nnplayground.lessons.files.library import built_in, find
from nnplayground.lessons.worksheet import Heading, Line, Paragraph
from nnplayground.progress import Cancelled
from tests.gui.conftest import Open
from tests.gui.hands import answer, click, press, settle, type_file, until


def words(paper: Paper) -> str:
    """Return everything that can be read on a paper, but what is drawn."""
    found = [paper.title, paper.foot]
    for piece in paper.pieces:
        if isinstance(piece, Heading | Paragraph):
            found.append(piece.text)
        elif isinstance(piece, Table):
            found += [cell for row in piece.rows for cell in row]
        elif isinstance(piece, Prose):
            found.append(piece.markdown)
        elif isinstance(piece, Line):
            found.append(piece.plain)
        elif isinstance(piece, Drawing):
            found.append(piece.name)
    return "\n".join(found)


def page_count(content: bytes) -> int:
    return content.count(b"/Type /Page\n")


def asked(qtbot: QtBot, window: MainWindow, keys: str = "Ctrl+P") -> PaperDialog:
    """Press the keys of the action and return its dialog."""
    press(qtbot, window, keys)
    dialog = window.findChild(PaperDialog)
    assert dialog is not None
    return dialog


def test_enter_does_what_was_asked_for(qtbot: QtBot, window: MainWindow) -> None:
    dialog = asked(qtbot, window)
    assert [way for way, button in dialog.by_way.items() if button.isDefault()] == [Way.PRINT]
    dialog.reject()


def trained(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_name["step_epoch"].trigger()
    until(qtbot, lambda: settle(qtbot, window).epoch == 1)


def test_a_report_is_written_as_pdf_with_shapes_and_page_numbers(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    trained(qtbot, window)
    dialog = asked(qtbot, window)
    click(qtbot, dialog.by_way[Way.PDF])
    path = tmp_path / "report.pdf"
    type_file(qtbot, window, path)
    until(qtbot, lambda: "report.pdf" in window.statusBar().currentMessage())
    content = path.read_bytes()
    assert content.startswith(b"%PDF")
    assert content.rstrip().endswith(b"%%EOF")
    assert page_count(content) >= 2
    assert b"/FontFile2" in content


def test_what_is_dark_is_printed_light_and_dark_again(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.actions_by_name["theme_dark"].trigger()
    seen: list[str] = []
    window.look.changed.connect(lambda theme: seen.append(theme.key))
    window.printing.make("report", Way.PDF)
    type_file(qtbot, window, tmp_path / "dark.pdf")
    until(qtbot, (tmp_path / "dark.pdf").exists)
    assert seen == ["light", "dark"]
    assert window.view_handlers.preferences.theme == "dark"


def test_without_a_printer_a_pdf_is_offered(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.printing.printers = list
    dialog = asked(qtbot, window)
    click(qtbot, dialog.by_way[Way.PRINT])
    until(qtbot, lambda: window.file_handlers.questions.box is not None)
    box = window.file_handlers.questions.box
    assert box is not None
    assert "no printer" in box.text()
    answer(qtbot, window, 0)
    type_file(qtbot, window, tmp_path / "instead.pdf")
    until(qtbot, (tmp_path / "instead.pdf").exists)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_preview_shows_every_page(qtbot: QtBot, window: MainWindow, theme: str) -> None:
    window.actions_by_name[f"theme_{theme}"].trigger()
    window.printing.make("report", Way.PREVIEW)
    until(qtbot, lambda: window.findChild(QPrintPreviewDialog) is not None)
    preview = window.findChild(QPrintPreviewDialog)
    assert isinstance(preview, QDialog)
    assert preview.isVisible()
    until(qtbot, lambda: bool(_inks(preview)))
    page, ink = _inks(preview)
    margin = 18.0 / 210.0 * len(page)  # of A4
    assert ink[0] - page[0] == pytest.approx(margin, abs=4)
    assert page[-1] - ink[-1] > margin - 4
    preview.reject()


def _inks(preview: QDialog) -> tuple[range, list[int]] | tuple[()]:
    """Return the columns of the page in the preview, and those with letters; nothing before it is painted."""
    view = next(each for each in preview.findChildren(QGraphicsView) if each.scene().items())
    image = view.viewport().grab().toImage()
    middle, high = image.width() // 2, image.height()
    top = next((y for y in range(high) if image.pixelColor(middle, y) == Qt.GlobalColor.white), high) + 5
    white = [x for x in range(image.width()) if top < high and image.pixelColor(x, top) == Qt.GlobalColor.white]
    inks = [x for x in white if any(image.pixelColor(x, y).lightness() < 100 for y in range(top, high // 2))]
    return (range(white[0], white[-1] + 1), inks) if inks else ()


def test_pages_that_are_chosen_go_to_the_printer(qapp: QApplication, tmp_path: Path) -> None:
    pages = laid_out(Paper("Title", "foot", tuple(Paragraph("words " * 300) for _ in range(20))))
    assert len(pages) > 3
    counts = []
    for name, range_, first, last in (("all", QPrinter.PrintRange.AllPages, 0, 0), ("some", _SOME, 2, 3)):
        printer = ready(QPrinter(), "Title")
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / name))
        printer.setPrintRange(range_)
        printer.setFromTo(first, last)
        print_pages(pages, printer)
        counts.append(page_count((tmp_path / name).read_bytes()))
    assert counts == [len(pages), 2]


_SOME = QPrinter.PrintRange.PageRange


def test_called_off_nothing_is_left(qapp: QApplication) -> None:
    def report(share: float) -> None:
        if share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        laid_out(Paper("Title", "foot", tuple(Paragraph("words") for _ in range(9))), report)


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_report_says_how_it_is_set_and_how_good_it_is(qapp: QApplication, language: str) -> None:
    use_language(qapp, language)
    experiment = replace(Experiment(), title="My circle", description="First line\nsecond")
    translate = QCoreApplication.translate
    without = report_paper(Reported(experiment, "", Captured(1, 1), "Paused"), translate)
    assert "My circle" in words(without)
    assert "second" in words(without)
    assert {"en": "Learning rate", "id": "Laju pembelajaran"}[language] in words(without)
    assert "0.03" in words(without)


def test_results_with_confusion_matrix(qtbot: QtBot, window: MainWindow) -> None:
    trained(qtbot, window)
    with qtbot.waitSignal(window.controller.captured) as caught:
        window.controller.capture()
    (captured,) = caught.args
    experiment = window.document.experiment
    paper = report_paper(Reported(experiment, "name", captured, "Paused"), QCoreApplication.translate)
    tables = [piece for piece in paper.pieces if isinstance(piece, Table)]
    assert [row[0] for row in tables[0].rows[1:]] == ["Samples", "Mean loss, without penalties", "Accuracy"]
    matrix = tables[1].rows
    assert sum(int(cell) for row in matrix[1:] for cell in row[1:]) == 150
    assert matrix[0][1:] == tuple(row[0] for row in matrix[1:])


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_lesson_has_texts_examples_and_exercises(qapp: QApplication, language: str) -> None:
    use_language(qapp, language)
    lesson = find("neuron")
    numbers = tuple(range(len(lesson.pages)))
    paper = lesson_paper(Printed(lesson, numbers, 4), translator(language))
    said = words(paper)
    for page in lesson.pages:
        assert page.title.say(translator(language)) in said
        assert page.text.say(translator(language)) in said
    assert any(isinstance(piece, Line) for piece in paper.pieces)
    pages = laid_out(paper)
    assert isinstance(pages, Pages)
    assert len(pages) >= 2


@pytest.mark.thorough
@pytest.mark.parametrize("language", ["en", "id"])
def test_every_lesson_can_be_laid_out(qapp: QApplication, language: str) -> None:
    for name in ("gan", "rnn", "cnn", "information"):
        lesson = find(name)
        paper = lesson_paper(Printed(lesson, tuple(range(len(lesson.pages))), 4), translator(language))
        assert len(laid_out(paper)) >= 2


def test_in_a_lesson_its_page_comes_first(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    window = open_window()
    assert list(window.printing.choices()) == ["report"]
    window.actions_by_name["lessons"].trigger()
    reader = window.lesson_handlers.reader
    assert reader is not None
    reader.open(built_in()[0])
    until(qtbot, lambda: reader.view is not None and reader.view.is_furnished())
    assert list(window.printing.choices()) == ["page", "lesson", "report"]
    window.printing.make("page", Way.PDF)
    type_file(qtbot, window, tmp_path / "page.pdf")
    until(qtbot, (tmp_path / "page.pdf").exists)
    assert page_count((tmp_path / "page.pdf").read_bytes()) >= 1


def test_with_a_printer_its_dialog_asks_for_pages(qtbot: QtBot, window: MainWindow) -> None:
    window.printing.printers = lambda: ["some printer"]
    window.printing.make("report", Way.PRINT)
    until(qtbot, lambda: window.findChild(QPrintDialog) is not None)
    dialog = window.findChild(QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    assert (dialog.minPage(), dialog.maxPage() >= 2) == (1, True)
    dialog.reject()
    until(qtbot, lambda: window.findChild(QPrintDialog) is None)
