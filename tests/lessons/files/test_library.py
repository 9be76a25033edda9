"""The list of lessons, and what every lesson of the program has to be."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from nnplayground.errors import InputError
from nnplayground.lessons.files.lesson import Lesson, Words
from nnplayground.lessons.files.library import Listed, built_in, find, library
from nnplayground.lessons.files.markdown import formulas
from nnplayground.lessons.files.reading import read
from nnplayground.typeset import svg
from tests.lessons.lesson_files import SMALL

BUILT_IN = built_in()
each = pytest.mark.parametrize("entry", BUILT_IN, ids=lambda entry: entry.path.stem)


def texts(lesson: Lesson) -> list[Words]:
    return [lesson.title, lesson.summary, *(words for page in lesson.pages for words in (page.title, page.text))]


@each
def test_it_is_sound_and_complete_in_its_languages(entry: Listed) -> None:
    assert entry.error is None, str(entry.error)
    assert entry.lesson is not None
    assert read(entry.path) == entry.lesson, "with its formulas, which the list does not read"
    assert entry.lesson.order is not None
    for words in texts(entry.lesson):
        said = words.by_language
        assert set(said) == set(texts(entry.lesson)[0].by_language) >= {"en", "id"}
        assert len(said["en"]) < 15 or said["en"] != said["id"], "a longer text in the other language is another text"
        assert len({len(formulas(text)) for text in said.values()}) == 1, "all languages have the same formulas"


@each
def test_its_formulas_are_set_without_a_stray_sign(entry: Listed) -> None:
    assert entry.lesson is not None
    wanted = {
        formula.latex
        for words in texts(entry.lesson)
        for text in words.by_language.values()
        for formula in formulas(text)
    }
    for latex in sorted(wanted):
        found = re.search(r'viewBox="\S+ \S+ (\S+) (\S+)"', svg(latex, 16.0, "#000000"))
        assert found is not None
        assert float(found[1]) < 1200.0, latex
        assert float(found[2]) < 200.0, latex


def test_orders_differ() -> None:
    orders = [entry.lesson.order for entry in BUILT_IN if entry.lesson is not None]
    assert len(set(orders)) == len(orders)


def test_own_lessons_come_after_the_program_s_and_broken_ones_hide_none(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text(SMALL + "order: 2\n", encoding="utf-8")
    (tmp_path / "c.yml").write_text(SMALL + "order: 1\n", encoding="utf-8")
    (tmp_path / "a.yaml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "broken.yaml").write_text("format: 1\n", encoding="utf-8")
    (tmp_path / "other.txt").write_text("format: 1\n", encoding="utf-8")
    found = library(tmp_path)
    assert [entry.path.stem for entry in found[len(BUILT_IN) :]] == ["c", "b", "a", "broken"]
    assert all(entry.is_own for entry in found[len(BUILT_IN) :])
    assert "broken.yaml, line 1" in str(found[-1].error)
    assert find("b", tmp_path).order == 2.0
    with pytest.raises(InputError, match="line 1"):
        find("broken", tmp_path)
    with pytest.raises(InputError, match="There is no lesson"):
        find("none", tmp_path)


def test_a_file_that_changes_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(SMALL, encoding="utf-8")
    before = find("a", tmp_path)
    assert find("a", tmp_path) is before
    path.write_text(SMALL.replace("Small", "Smaller"), encoding="utf-8")
    assert find("a", tmp_path).title.by_language["en"] == "Smaller"


def test_a_folder_that_is_not_there_has_no_lessons(tmp_path: Path) -> None:
    assert library(tmp_path / "none") == BUILT_IN
