"""Lessons in the terminal: listed, read, checked, and what students have handed in judged again."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markdown import Markdown

from nnplayground.catalogue import Entry
from nnplayground.cli.terminal import PIPED_WIDTH, Exit, Terminal, rows, table
from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.lessons.exercises.exercises import EXERCISES
from nnplayground.lessons.exercises.task import Exercise
from nnplayground.lessons.files import references
from nnplayground.lessons.files.checkpoints import MEASURES, words
from nnplayground.lessons.files.handin import read as read_hand_in
from nnplayground.lessons.files.judging import Verdict, judge
from nnplayground.lessons.files.lesson import PARTS, Lesson, Page
from nnplayground.lessons.files.library import find, library
from nnplayground.lessons.files.markdown import Prose, pieces
from nnplayground.lessons.files.plain import plain
from nnplayground.lessons.files.reading import SUFFIXES, read
from nnplayground.lessons.files.sitting import tasks
from nnplayground.lessons.worked.examples import EXAMPLES
from nnplayground.lessons.worked.text import lines as worked_lines
from nnplayground.numbers import short

DIGITS, MOST_DIGITS = 4, 12
"""Significant digits of worked numbers, and of those that are given."""
_MEANING = re.compile(r"([\\`*_{}\[\]<>#])")
"""Signs that mean something in Markdown."""
_LINK = re.compile(r"\[([^\]]*)\]\(#\d+\)")

KINDS: tuple[tuple[Marked, Any], ...] = (
    (QT_TRANSLATE_NOOP("Terminal", "Demonstrations"), references.demos),
    (QT_TRANSLATE_NOOP("Terminal", "Worked examples"), references.examples),
    (QT_TRANSLATE_NOOP("Terminal", "Exercises"), references.exercises),
    (QT_TRANSLATE_NOOP("Terminal", "Measures of checkpoints"), lambda: MEASURES),
    (QT_TRANSLATE_NOOP("Terminal", "Parts of the window"), lambda: PARTS),
)
"""What lesson files can name, by headings."""


def lesson_of(name: str, folder: Path | None = None) -> Lesson:
    """Return a lesson by its key, built-in or in a folder, or that of a file; raises `InputError`."""
    path = Path(name)
    return read(path) if path.suffix.lower() in SUFFIXES else find(name, folder)


# -- lists -------------------------------------------------------------------------------------------------------------


def show_lessons(folder: Path | None, terminal: Terminal, *, as_json: bool) -> None:
    """Write the list of lessons; one that cannot be read is named on standard error."""
    found: list[Lesson] = []
    for entry in library(folder):
        if entry.lesson is not None:
            found.append(entry.lesson)
        elif entry.error is not None:
            terminal.warn(entry.error)
    if as_json:
        terminal.write_json([_listed(lesson, terminal) for lesson in found])
        return
    say = terminal.say
    made = table(
        say(QT_TRANSLATE_NOOP("Terminal", "Key")),
        say(QT_TRANSLATE_NOOP("Terminal", "Name")),
        say(QT_TRANSLATE_NOOP("Terminal", "Pages")),
        say(QT_TRANSLATE_NOOP("Terminal", "About")),
    )
    made.columns[0].no_wrap = True
    content = [
        (
            lesson.key,
            lesson.title.say(terminal.translate),
            str(len(lesson.pages)),
            lesson.summary.say(terminal.translate),
        )
        for lesson in found
    ]
    terminal.show(rows(made, content))


def _listed(lesson: Lesson, terminal: Terminal) -> dict[str, Any]:
    return {
        "key": lesson.key,
        "title": lesson.title.say(terminal.translate),
        "summary": lesson.summary.say(terminal.translate),
        "pages": len(lesson.pages),
    }


def show_keys(terminal: Terminal, *, as_json: bool) -> None:
    """Write what lesson files can name."""
    kinds: list[tuple[Marked, Mapping[str, Entry]]] = [(heading, entries()) for heading, entries in KINDS]
    if as_json:
        terminal.write_json({str(heading): list(entries) for heading, entries in kinds})
        return
    for heading, entries in kinds:
        terminal.write(heading)
        made = table()
        made.add_column(no_wrap=True)
        made.add_column()
        terminal.show(rows(made, [(f"  {key}", terminal.say(entry.label)) for key, entry in entries.items()]))


# -- one lesson --------------------------------------------------------------------------------------------------------


def show_lesson(lesson: Lesson, terminal: Terminal, *, as_json: bool) -> None:
    """Write texts, worked numbers and tasks of a lesson."""
    if as_json:
        pages = [
            {"title": page.title.say(terminal.translate), "text": page.text.say(terminal.translate)}
            for page in lesson.pages
        ]
        terminal.write_json({**_listed(lesson, terminal), "pages": pages})
        return
    console = _console()
    console.print(Markdown(f"# {_escaped(lesson.title.say(terminal.translate))}"))
    for number, page in enumerate(lesson.pages, start=1):
        console.print(Markdown(f"## {number}. {_escaped(page.title.say(terminal.translate))}"))
        console.print(Markdown(_written(page.text.say(terminal.translate)), hyperlinks=False))
        for line in _tasks(page, terminal):
            console.print(line, markup=False, highlight=False, emoji=False, soft_wrap=True)


def _console() -> Console:
    width = None if sys.stdout is not None and sys.stdout.isatty() else PIPED_WIDTH
    return Console(width=width, markup=False, highlight=False, emoji=False)


def _written(text: str) -> str:
    """Return Markdown with its formulas in plain text; links to pages are left to their words."""
    written = []
    for piece in pieces(text):
        if isinstance(piece, Prose):
            written.append(_LINK.sub(r"\1", piece.text))
        else:
            formula = _escaped(plain(piece.latex))
            written.append(f"\n\n> {formula}\n\n" if piece.is_display else formula)
    return "".join(written)


def _escaped(text: str) -> str:
    return _MEANING.sub(r"\\\1", text)


def _tasks(page: Page, terminal: Terminal) -> list[str]:
    """Return what can be done on a page, line by line."""
    say, lines = terminal.say, []
    if page.demo is not None:
        said = QT_TRANSLATE_NOOP("Terminal", "In the window: {name}.")
        lines.append(say(Text(said, {"name": references.demos()[page.demo.key].label})))
    if page.experiment:
        known = references.experiments()
        name = known[page.experiment].label if page.experiment in known else QT_TRANSLATE_NOOP("Terminal", "its own")
        lines.append(say(Text(QT_TRANSLATE_NOOP("Terminal", "Experiment: {name}."), {"name": name})))
    for key in page.examples:
        lines += ["", *worked_lines(EXAMPLES[key], terminal.translate, DIGITS), ""]
    for key, level, seed in tasks(page):
        lines += [*_exercise(EXERCISES[key], seed, level, terminal), ""]
    for checkpoint in page.checkpoints:
        said = QT_TRANSLATE_NOOP("Terminal", "☐ Checkpoint: {text}")
        lines.append(say(Text(said, {"text": words(checkpoint)})))
    return [*lines, ""] if lines else [""]


def _exercise(exercise: Exercise, seed: int, level: int, terminal: Terminal) -> list[str]:
    """Return the question of an exercise, what is given, and what is asked."""
    task = exercise.task(seed, level)
    heading = QT_TRANSLATE_NOOP("Terminal", "Exercise: {name} (level {level}, seed {seed})")
    values = {"name": exercise.label, "level": level, "seed": seed}
    known = [*(f"{given.name.plain} = {short(given.number, MOST_DIGITS)}" for given in task.given)]
    known += [formula.plain for formula in task.formulas]
    asked = [terminal.say(field.label) if field.label is not None else field.name.plain for field in task.fields]
    lines = [terminal.say(Text(heading, values)), f"  {terminal.say(task.question)}"]
    lines += [f"  {'; '.join(known)}"] if known else []
    return [*lines, *(f"  {name} = …" for name in asked)]


# -- hand-ins ----------------------------------------------------------------------------------------------------------


def check_hand_in(path: Path, name: str | None, folder: Path | None, terminal: Terminal, *, as_json: bool) -> Exit:
    """Write what a hand-in is worth; raises `InputError` for one that cannot be judged."""
    result = read_hand_in(path)
    lesson = lesson_of(name, folder) if name is not None else _lesson_about(result.sheet.lesson, folder)
    verdicts = judge(result, lesson)
    if as_json:
        terminal.write_json(
            {
                "student": result.sheet.student,
                "lesson": lesson.key,
                "right": sum(verdict.holds for verdict in verdicts),
                "tasks": len(verdicts),
                "verdicts": [_verdict_as_json(verdict, terminal) for verdict in verdicts],
            }
        )
        return Exit.DONE
    summary = QT_TRANSLATE_NOOP("Terminal", "{student}: {right} of {tasks} in “{lesson}”")
    values = {
        "student": result.sheet.student,
        "right": sum(verdict.holds for verdict in verdicts),
        "tasks": len(verdicts),
        "lesson": lesson.title.say(terminal.translate),
    }
    terminal.write(Text(summary, values))
    made = table(
        terminal.say(QT_TRANSLATE_NOOP("Terminal", "Page")),
        "",
        terminal.say(QT_TRANSLATE_NOOP("Terminal", "Task")),
        terminal.say(QT_TRANSLATE_NOOP("Terminal", "Measured again")),
    )
    terminal.show(rows(made, [_verdict_row(verdict, terminal) for verdict in verdicts]))
    return Exit.DONE


def _lesson_about(key: str, folder: Path | None) -> Lesson:
    """Return the lesson that a hand-in is about; one of a lecturer's own has to be given beside it."""
    try:
        return find(key, folder)
    except InputError as error:
        said = QT_TRANSLATE_NOOP(
            "Terminal", "The hand-in is about the lesson “{name}”: give its file, as in lesson {name}.yaml --check …"
        )
        raise InputError(said, name=key[:60]) from error


def _verdict_row(verdict: Verdict, terminal: Terminal) -> tuple[str, str, str, str]:
    found = ", ".join(short(value, DIGITS) for value in verdict.values)
    why = terminal.say(verdict.why) if verdict.why is not None else ""
    return (
        str(verdict.page + 1),
        "✓" if verdict.holds else "✗",
        terminal.say(verdict.what),
        "; ".join(part for part in (found, why) if part),
    )


def _verdict_as_json(verdict: Verdict, terminal: Terminal) -> dict[str, Any]:
    return {
        "page": verdict.page + 1,
        "task": terminal.say(verdict.what),
        "holds": verdict.holds,
        "values": [value if value == value and abs(value) != float("inf") else None for value in verdict.values],
        "why": terminal.say(verdict.why) if verdict.why is not None else None,
    }
