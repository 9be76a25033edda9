"""Reading lesson files: strictly, with errors that name file, line and field, and without running anything."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from nnplayground.errors import InputError, reason
from nnplayground.experiment.controls import CONTROLS
from nnplayground.experiment.line import from_line
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.lessons.files import references
from nnplayground.lessons.files.checkpoints import MEASURES, OF_THE_PAGE
from nnplayground.lessons.files.lesson import FORMAT, PARTS, Checkpoint, DemoRef, ExerciseRef, Lesson, Page, Words
from nnplayground.lessons.files.markdown import check_formulas
from nnplayground.lessons.files.spot import Spot
from nnplayground.lessons.files.yaml_tree import MOST_BYTES, Scalar, Table, parse

SUFFIXES = (".yaml", ".yml")
DIGITS = 12
"""Of the checksum by which versions of a lesson are told apart."""
MOST_PAGES, MOST_ON_A_PAGE, MOST_EXERCISES = 100, 20, 50
MOST_TITLE, MOST_SUMMARY, MOST_TEXT, MOST_LINE = 200, 1000, 20_000, 1_000_000
LINE_START = "nnplayground:"


def read(path: Path, *, has_sound_formulas: bool = False) -> Lesson:
    """Return the lesson of a file; its key is the name of the file without suffix.

    Formulas that are known to be sound are not read, which takes half of the time. Raises `InputError` for what cannot
    be read, which names file, line and field wherever there are such.
    """
    return decode(_bytes(path), path.name, has_sound_formulas=has_sound_formulas)


def _bytes(path: Path) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise InputError(QT_TRANSLATE_NOOP("Files", "“{path}” is not an ordinary file."), path=str(path))
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        raise InputError(
            QT_TRANSLATE_NOOP("Files", "“{path}” cannot be read: {reason}."), path=str(path), reason=reason(error)
        ) from error


def decode(content: bytes, file: str, *, has_sound_formulas: bool = False) -> Lesson:
    """Return the lesson in the bytes of a file."""
    top = Spot(file, "", parse(content, file))
    fields = top.fields(("format", "title", "summary", "order", "pages"), needed=("format", "title", "pages"))
    number = fields["format"].whole(1, 10**9)
    if number != FORMAT:
        fields["format"].refuse(
            QT_TRANSLATE_NOOP("Lesson", "the format is {number}; this version of the program knows {known}."),
            number=number,
            known=FORMAT,
        )
    return Lesson(
        key=Path(file).stem,
        title=fields["title"].words(MOST_TITLE),
        summary=fields["summary"].words(MOST_SUMMARY) if "summary" in fields else Words(),
        order=fields["order"].number() if "order" in fields else None,
        pages=tuple(_page(spot, checks=not has_sound_formulas) for spot in fields["pages"].items(MOST_PAGES)),
        file=file,
        checksum=hashlib.sha256(content).hexdigest()[:DIGITS],
    )


# -- pages -------------------------------------------------------------------------------------------------------------


def _page(spot: Spot, *, checks: bool) -> Page:
    known = ("title", "text", *_READ)
    fields = spot.fields(known, needed=("title", "text"))
    given: dict[str, Any] = {}
    for name, read_field in _READ.items():
        if name in fields:
            given |= read_field(fields[name])
    text = _markdown(fields["text"]) if checks else fields["text"].words(MOST_TEXT)
    page = Page(title=fields["title"].words(MOST_TITLE), text=text, line=spot.node.line, **given)
    _check_whole(page, fields)
    return page


def _check_whole(page: Page, fields: Mapping[str, Spot]) -> None:
    """Refuse parts of a page that need another one."""
    if (page.hide or page.lock) and not page.experiment:
        fields["controls"].refuse(
            QT_TRANSLATE_NOOP("Lesson", "controls belong to an experiment; this page has no field “experiment”.")
        )
    for number, checkpoint in enumerate(page.checkpoints):
        if checkpoint.measure in OF_THE_PAGE and not page.exercises:
            fields["checkpoints"].items(MOST_ON_A_PAGE)[number].refuse(
                QT_TRANSLATE_NOOP("Lesson", "this page has no exercises that could be counted.")
            )


def _markdown(spot: Spot) -> Words:
    """Return the text of a page, in which every formula is complete; errors name the line inside of it."""
    words = spot.words(MOST_TEXT)
    table = spot.node
    for place in [spot.below(name) for name in table.fields] if isinstance(table, Table) else [spot]:
        check_formulas(place.scalar().text, partial(_refuse_inside, place))
    return words


def _refuse_inside(place: Spot, message: Marked, line: int, /, **values: object) -> NoReturn:
    """Refuse a line of a text, counted from 0; only literal blocks have the lines of the file."""
    scalar = place.scalar()
    place.refuse(message, scalar.line + 1 + line if scalar.is_literal else scalar.line, **values)


def _is_table(spot: Spot) -> bool:
    return isinstance(spot.node, Table)


def _demo(spot: Spot) -> dict[str, DemoRef]:
    """Read `neuron`, or `{neuron: {activation: tanh}}`."""
    if not _is_table(spot):
        return {"demo": DemoRef(spot.key(references.demos()), {}, spot.node.line)}
    named = list(spot.named())
    if len(named) != 1:
        spot.refuse(QT_TRANSLATE_NOOP("Lesson", "a page has one demonstration, not {count}."), count=len(named))
    name, below = named[0]
    key = Spot(spot.file, spot.path, Scalar(spot.node.line, name)).key(references.demos())
    options = {option: value.option() for option, value in below.named()}
    return {"demo": DemoRef(key, options, spot.node.line)}


def _experiment(spot: Spot) -> dict[str, str]:
    text = spot.scalar().text.strip()
    if text.startswith(LINE_START):
        line = spot.text(MOST_LINE)
        spot.within(lambda: from_line(line))
        return {"experiment": line}
    return {"experiment": spot.key(references.experiments())}


def _controls(spot: Spot) -> dict[str, tuple[str, ...]]:
    fields = spot.fields(("hide", "lock"))
    return {name: below.keys(CONTROLS) for name, below in fields.items()}


def _exercise(spot: Spot) -> ExerciseRef:
    """Read `relu_a1`, or `{kind: feed_forward, level: 2, count: 3, seed: 7}`."""
    if not _is_table(spot):
        return ExerciseRef(spot.key(references.exercises()))
    fields = spot.fields(("kind", "level", "count", "seed"), needed=("kind",))
    ranges = {
        "level": (1, references.HIGHEST_LEVEL),
        "count": (1, MOST_EXERCISES),
        "seed": (0, references.LARGEST_SEED - MOST_EXERCISES),
    }
    numbers = {name: fields[name].whole(*ends) for name, ends in ranges.items() if name in fields}
    return ExerciseRef(fields["kind"].key(references.exercises()), **numbers)


def _checkpoint(spot: Spot) -> Checkpoint:
    fields = spot.fields(("measure", "at_least", "at_most"), needed=("measure",))
    measure = fields["measure"].key(MEASURES)
    bounds = {name: fields[name].number() for name in ("at_least", "at_most") if name in fields}
    if not bounds:
        spot.refuse(QT_TRANSLATE_NOOP("Lesson", "one of the fields “at_least” and “at_most” is needed."))
    if len(bounds) == 2 and bounds["at_least"] > bounds["at_most"]:
        spot.refuse(QT_TRANSLATE_NOOP("Lesson", "at_least is more than at_most, which nothing can reach."))
    return Checkpoint(measure, **bounds)


_READ: Mapping[str, Callable[[Spot], dict[str, object]]] = {
    "demo": lambda spot: {**_demo(spot)},
    "example": lambda spot: {"examples": spot.keys(references.examples())},
    "experiment": lambda spot: {**_experiment(spot)},
    "show": lambda spot: {"show": spot.keys(PARTS)},
    "controls": lambda spot: {**_controls(spot)},
    "exercises": lambda spot: {"exercises": tuple(_exercise(item) for item in spot.items(MOST_ON_A_PAGE))},
    "checkpoints": lambda spot: {"checkpoints": tuple(_checkpoint(item) for item in spot.items(MOST_ON_A_PAGE))},
}
"""Fields that a page may have, and how each is read into what a `Page` is made of."""
