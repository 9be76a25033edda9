"""A lesson on paper: one page of it, or all of them, with examples worked out and exercises to be filled in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from nnplayground.gui.printing.paper import Drawing, Paper, Piece, Prose
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text, Translate, printable, render
from nnplayground.lessons.exercises.exercises import EXERCISES
from nnplayground.lessons.files import references
from nnplayground.lessons.files.checkpoints import words
from nnplayground.lessons.files.lesson import Lesson, Page
from nnplayground.lessons.files.sitting import tasks
from nnplayground.lessons.scripts import LATEX, PLAIN
from nnplayground.lessons.worked.example import Example, Item, sides
from nnplayground.lessons.worked.examples import EXAMPLES
from nnplayground.lessons.worked.text import shown_erratum, shown_value
from nnplayground.lessons.worksheet import Heading, Line, Paragraph, asked
from nnplayground.progress import Report, silently

FOOT = QT_TRANSLATE_NOOP("Paper", "NN Playground · {title}")
NUMBERED = QT_TRANSLATE_NOOP("Paper", "{number}. {title}")
IN_THE_PROGRAM = QT_TRANSLATE_NOOP("Paper", "Demonstration in the program: {name}")
EXPERIMENT = QT_TRANSLATE_NOOP("Paper", "Experiment: {name}")
CHECKPOINT = QT_TRANSLATE_NOOP("Paper", "☐ Checkpoint: {text}")


@dataclass(frozen=True, slots=True, eq=False)
class Printed:
    """What is to be printed of a lesson: pages counted from 0, and the figures that stand on those that are shown."""

    lesson: Lesson
    numbers: tuple[int, ...]
    digits: int
    drawings: Mapping[int, Sequence[Drawing]] = field(default_factory=dict)


def lesson_paper(wanted: Printed, translate: Translate, report: Report = silently) -> Paper:
    """Return pages of a lesson as a paper, in the language of `translate`."""
    lesson = wanted.lesson
    title = printable(lesson.title.say(translate))
    pieces: list[Piece] = [Heading(title, 1)]
    if len(wanted.numbers) == len(lesson.pages) and lesson.summary.say(translate):
        pieces.append(Paragraph(printable(lesson.summary.say(translate))))
    for done, number in enumerate(wanted.numbers, 1):
        pieces += _Writer(wanted, translate).page(number)
        report(done / len(wanted.numbers))
    return Paper(title, say(FOOT, translate, title=title), tuple(pieces))


def say(text: Marked, translate: Translate, **values: object) -> str:
    """Return a marked text with its values in the language of `translate`."""
    return Text(text, values).render(translate)


class _Writer:
    """Writes pages of one lesson."""

    def __init__(self, wanted: Printed, translate: Translate) -> None:
        self._wanted, self._translate = wanted, translate

    def _say(self, text: Marked, **values: object) -> str:
        return say(text, self._translate, **values)

    def page(self, number: int) -> Iterator[Piece]:
        """Yield a page in the order in which it stands in the window."""
        page = self._wanted.lesson.pages[number]
        yield Heading(self._say(NUMBERED, number=number + 1, title=page.title.say(self._translate)), 2)
        yield Prose(page.text.say(self._translate))
        yield from self._shown(page, self._wanted.drawings.get(number, ()))
        for key in page.examples:
            yield from self._example(EXAMPLES[key])
        for place, (key, level, seed) in enumerate(tasks(page), 1):
            exercise = EXERCISES[key]
            yield from asked(exercise, exercise.task(seed, level), place, self._translate)
        for checkpoint in page.checkpoints:
            yield Paragraph(Text(CHECKPOINT, {"text": words(checkpoint)}).render(self._translate))

    def _shown(self, page: Page, drawings: Sequence[Drawing]) -> Iterator[Piece]:
        """Yield what is demonstrated: as it is shown, or else its name."""
        if page.demo is not None and not drawings:
            yield Paragraph(self._say(IN_THE_PROGRAM, name=references.demos()[page.demo.key].label))
        yield from drawings
        known = references.experiments()
        if page.experiment in known:
            yield Paragraph(self._say(EXPERIMENT, name=known[page.experiment].label))

    def _example(self, example: Example) -> Iterator[Piece]:
        yield Heading(str(render(example.label, self._translate)), 3)
        digits = max(self._wanted.digits, example.fewest_digits)
        for number, item in enumerate(example.items(), 1):
            yield Paragraph(self._say(NUMBERED, number=number, title=item.caption))
            yield from self._item(item, digits)

    def _item(self, item: Item, digits: int) -> Iterator[Piece]:
        for equation in item.equations:
            yield Line(sides(equation, LATEX, digits), " ".join(sides(equation, PLAIN, digits)))
        if not item.equations:
            yield Paragraph(shown_value(item, self._translate))
        if item.erratum is not None:
            yield Paragraph(shown_erratum(item, self._translate))
