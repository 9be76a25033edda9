"""Worksheets: well-formed, self-contained, with blanks in the questions and right answers in the key."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

import pytest
from msgspec.structs import replace

from nnplayground.errors import InputError
from nnplayground.experiment.build import build
from nnplayground.experiment.gallery import GALLERY
from nnplayground.experiment.spec import Experiment, LayerSpec, NetworkSpec
from nnplayground.lessons.exercises.judge import judge_field
from nnplayground.lessons.exercises.sheet import Sheet, drawn, of_lesson
from nnplayground.lessons.exercises.task import Kind
from nnplayground.lessons.scripts import PLAIN
from nnplayground.lessons.walk import Course
from nnplayground.lessons.worksheet import (
    Heading,
    KeyPlace,
    Line,
    Worksheet,
    network_sheets,
    step_of,
    task_sheets,
    to_html,
)

PLAIN_4 = (PLAIN, 4)
HTML = "{http://www.w3.org/1999/xhtml}"


def parsed(sheet: Worksheet) -> ElementTree.Element:
    text = to_html(sheet).decode()
    assert text.startswith("<!DOCTYPE html>")
    return ElementTree.fromstring(text.partition("\n")[2])


def lines(sheet: Worksheet) -> list[Line]:
    return [block for block in sheet.blocks if isinstance(block, Line)]


@pytest.mark.parametrize(("language", "level"), [("en", 1), ("id", 3)])
@pytest.mark.thorough
def test_a_sheet_of_all_exercises_is_well_formed(language: str, level: int) -> None:
    keys = of_lesson("")
    for sheet in task_sheets(drawn(3, keys, len(keys), level), language, KeyPlace.FILE):
        root = parsed(sheet)
        assert root.get("lang") == language
        assert len(root.findall(f".//{HTML}section")) == len(keys)
        drawings = [element for element in root.iter() if element.tag.endswith("}svg")]
        assert len(drawings) > len(keys)


@pytest.mark.thorough
def test_it_needs_nothing_from_elsewhere() -> None:
    text = to_html(task_sheets(drawn(3, of_lesson(""), 12, 2), "en", KeyPlace.PAGES)[0]).decode()
    assert not re.search(r"<(script|link|img|iframe)\b|url\(|src=|@import", text)


def test_the_key_has_the_answers_and_the_questions_have_not() -> None:
    sheet = drawn(5, of_lesson(""), 40, 2, digits=4)
    questions, key = task_sheets(sheet, "en", KeyPlace.FILE)
    fields = [field for _, task in sheet.tasks() for field in task.fields if field.kind is not Kind.CHOICE]
    blanks = [line for line in lines(questions) if line.blank]
    assert [line.plain for line in blanks] == [f"{field.name.plain} =" for field in fields]
    results = [line for line in lines(key) if line.plain.startswith("⇒") or " × " in line.plain]
    assert len(results) == len(fields)
    for field, line in zip(fields, results, strict=True):
        typed = re.split(r" [=≈] |: ", line.plain)[-1].replace("−", "-")
        typed = re.sub(r"·10⁻(.)", lambda found: f"e-{'⁰¹²³⁴⁵⁶⁷⁸⁹'.index(found[1])}", typed)
        assert judge_field(field, typed).is_right, line.plain
    assert not any(line.blank for line in lines(key))


def test_the_key_stands_where_it_is_wanted() -> None:
    sheet = Sheet(1, (("entropy", 1),))
    assert len(task_sheets(sheet, "en", KeyPlace.NONE)) == 1
    assert len(task_sheets(sheet, "en", KeyPlace.FILE)) == 2
    (both,) = task_sheets(sheet, "en", KeyPlace.PAGES)
    assert [block.text for block in both.blocks if isinstance(block, Heading) and block.level == 1] == [
        "Exercises",
        "Exercises – Answer key",
    ]


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_network_is_worked_out_with_the_walks_numbers(language: str) -> None:
    walk = Course.begin(GALLERY["worked"].experiment).walk
    questions, key = network_sheets(walk, "<Mine & yours>", language, KeyPlace.FILE, 4)
    for sheet in (questions, key):
        assert "<Mine & yours>" in parsed(sheet).findtext(f".//{HTML}title", "")
    assert [line.plain for line in lines(questions) if line.blank] == [
        f"{step.equation.lines(*PLAIN_4)[0]} =" for step in walk
    ]
    for line, step in zip(lines(key), walk, strict=True):
        assert line.plain.endswith(step.equation.lines(*PLAIN_4)[2])
    assert any("0.7908" in line.plain for line in lines(key))


@pytest.mark.parametrize("title", ["\x00\x0b", "</title><script>", "\u202egnp.exe", "x" * 5000, "{number}"])
def test_no_title_breaks_the_file(title: str) -> None:
    walk = Course.begin(GALLERY["worked"].experiment).walk
    (sheet,) = network_sheets(walk, title, "en", KeyPlace.NONE, 3)
    root = parsed(sheet)
    assert root.find(f".//{HTML}script") is None
    assert "\u202e" not in sheet.title


def test_a_large_batch_is_cut_and_a_small_one_is_not() -> None:
    experiment = Experiment()
    training = build(experiment).training
    training.advance(7)
    walk, is_cut = step_of(experiment, training.network.parameters.copy(), training.state(), 2)
    assert is_cut
    assert walk.samples == 2
    assert (walk.before == training.network.parameters).all()
    small = replace(experiment, training=replace(experiment.training, batch_size=3, solver="adam"))
    training = build(small).training
    training.advance(7)
    walk, is_cut = step_of(small, training.network.parameters.copy(), training.state(), 3)
    training.advance(1)
    assert not is_cut
    assert (walk.after == training.network.parameters).all()


def test_what_is_too_long_for_paper_is_refused() -> None:
    layers = (LayerSpec(units=20), LayerSpec(units=20), LayerSpec(units=1))
    walk = Course.begin(Experiment(network=NetworkSpec(layers=layers))).walk
    with pytest.raises(InputError, match="smaller network"):
        network_sheets(walk, "", "en", KeyPlace.NONE, 3)
