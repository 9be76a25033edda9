"""Worksheets as PDF: pages, fonts, and nothing left behind when they are called off."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from nnplayground.gui.handlers.worksheet import write
from nnplayground.gui.printing.devices import to_pdf
from nnplayground.lessons.exercises.sheet import drawn, of_lesson
from nnplayground.lessons.exercises.sketch import Sketch
from nnplayground.lessons.worksheet import Break, Heading, KeyPlace, Line, Paragraph, Picture, Worksheet, task_sheets
from nnplayground.progress import Cancelled, silently

pytestmark = pytest.mark.usefixtures("qapp")


def pages(content: bytes) -> int:
    return content.count(b"/Type /Page\n")


def sheet_of(*blocks: Heading | Paragraph | Line | Picture | Break) -> Worksheet:
    return Worksheet("A sheet", "en", "foot", blocks)


def test_what_is_short_is_one_page_and_a_break_makes_two() -> None:
    words = Paragraph("words")
    assert pages(to_pdf(sheet_of(Heading("Title", 1), words))) == 1
    assert pages(to_pdf(sheet_of(words, Break(), words))) == 2


def test_an_exercise_goes_to_the_next_page_as_a_whole() -> None:
    filling = [Paragraph("words") for _ in range(36)]
    exercise = (Heading("1. Exercise", 3), *(Line((r"\frac{a}{b} =",), "a/b =", blank=True) for _ in range(8)))
    assert pages(to_pdf(sheet_of(*filling))) == 1
    assert pages(to_pdf(sheet_of(*filling, *exercise))) == 2


def test_what_is_longer_than_a_page_goes_over_several() -> None:
    exercise = (Heading("1. Exercise", 3), *(Paragraph(f"line {number}") for number in range(200)))
    assert pages(to_pdf(sheet_of(*exercise))) > 3
    assert pages(to_pdf(sheet_of(Paragraph("many words " * 5000)))) >= 1


def test_what_is_wider_than_the_page_is_made_smaller() -> None:
    wide = Line((" + ".join(f"x_{{{number}}}" for number in range(120)),), "a long sum")
    sketch = Sketch((1,) * 12, (((1.0,),),) * 11, ((0.5,),) * 11)
    assert pages(to_pdf(sheet_of(wide, Picture(sketch)))) == 1


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_sheet_has_embedded_fonts_and_no_pictures_of_a_screen(language: str) -> None:
    for sheet in task_sheets(drawn(1, of_lesson(""), 6, 2), language, KeyPlace.FILE):
        content = to_pdf(sheet)
        assert b"/FontFile2" in content
        assert b"/Subtype /Image" not in content


@pytest.mark.parametrize("form", ["pdf", "html"])
def test_called_off_it_leaves_the_old_file(qapp: QApplication, tmp_path: Path, form: str) -> None:
    path = tmp_path / f"sheet.{form}"
    path.write_text("old")
    sheets = task_sheets(drawn(1, of_lesson(""), 6, 1), "en", KeyPlace.FILE)

    def report(share: float) -> None:
        if share > 0.6:
            raise Cancelled

    with pytest.raises(Cancelled):
        write(sheets, form, path, report)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
    assert path.read_text() == "old"
    write(sheets, form, path, silently)
    assert {file.name for file in tmp_path.iterdir()} == {f"sheet.{form}", f"sheet-key.{form}"}
