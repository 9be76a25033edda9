"""Worksheets from a sheet of exercises, and from one step of a network."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text, Translate, printable, render, translator
from nnplayground.lessons.exercises.nets import parameters_of, rate_of, sketch_of
from nnplayground.lessons.exercises.sheet import Sheet
from nnplayground.lessons.exercises.task import (
    FEWEST_DIGITS,
    MOST_DIGITS,
    Exercise,
    Field,
    Hint,
    Kind,
    Task,
    given_latex,
    given_plain,
    written,
)
from nnplayground.lessons.scripts import LATEX, PLAIN
from nnplayground.lessons.terms import Quantity
from nnplayground.lessons.walk.cells import INPUTS, Cell, Phase, X, Y
from nnplayground.lessons.walk.walk import Step, Walk
from nnplayground.lessons.worksheet.blocks import Block, Break, Heading, Line, Paragraph, Picture, Worksheet

MOST_STEPS = 400
"""Quantities of one network that are worked out on paper."""
MOST_TITLE = 80
GIVEN_DIGITS = 6
"""With which a network's own numbers are given: enough that what is computed from them agrees."""

EXERCISES_TITLE = QT_TRANSLATE_NOOP("Worksheet", "Exercises")
NETWORK_TITLE = QT_TRANSLATE_NOOP("Worksheet", "One step of a network by hand")
KEY_TITLE = QT_TRANSLATE_NOOP("Worksheet", "Answer key")
NAME_LINE = QT_TRANSLATE_NOOP("Worksheet", "Name: {blank}   Date: {blank}")
NUMBERED = QT_TRANSLATE_NOOP("Worksheet", "{number}. {title}")
HOW_TO_ANSWER = QT_TRANSLATE_NOOP("Worksheet", "Give numbers with {digits} significant digits.")
FOOT_OF_SHEET = QT_TRANSLATE_NOOP("Worksheet", "NN Playground · exercises · seed {seed}")
FOOT_OF_NETWORK = QT_TRANSLATE_NOOP("Worksheet", "NN Playground · {title}")
ABOUT_NETWORK = QT_TRANSLATE_NOOP(
    "Worksheet",
    "A network with {sizes} units, inputs first. Activation: {activations}. Cost: {cost}. Solver: {solver}. Samples in "
    "the batch: {samples}.",
)
CUT_BATCH = QT_TRANSLATE_NOOP(
    "Worksheet", "Only the first samples of the batch are taken here, and the solver begins without a memory."
)
GIVEN = QT_TRANSLATE_NOOP("Worksheet", "Given")
TOO_LONG = QT_TRANSLATE_NOOP(
    "Worksheet",
    "One step of this network has {steps} quantities; at most {most} make a worksheet. Take fewer samples or a smaller "
    "network.",
)
WHOLE_DIGITS = 15
BLANK = "_" * 24


class KeyPlace(Enum):
    """Where the answer key goes."""

    NONE = "none"
    PAGES = "pages"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class _Words:
    """Marked texts in one language."""

    translate: Translate

    def __call__(self, text: Marked | Text) -> str:
        return str(render(text, self.translate))


def task_sheets(sheet: Sheet, language: str, key: KeyPlace) -> tuple[Worksheet, ...]:
    """Return the worksheet of a sheet of exercises, and its key as a second one where that is wanted."""
    words = _Words(translator(language))
    tasks = sheet.tasks()
    foot = words(Text(FOOT_OF_SHEET, {"seed": sheet.seed}))
    head: list[Block] = [
        Heading(words(EXERCISES_TITLE), 1),
        _name_line(words),
        Paragraph(words(Text(HOW_TO_ANSWER, {"digits": sheet.digits}))),
    ]
    questions = [block for number, pair in enumerate(tasks, 1) for block in _question(words, number, *pair)]
    answers = [block for number, pair in enumerate(tasks, 1) for block in _answer(words, number, *pair)]
    return _assembled(words, language, words(EXERCISES_TITLE), foot, [*head, *questions], answers, key)


def network_sheets(
    walk: Walk, title: str, language: str, key: KeyPlace, digits: int, *, is_cut: bool = False
) -> tuple[Worksheet, ...]:
    """Return the worksheet of one step of a network, and its key as a second one where that is wanted.

    Raises `InputError` where the step has too many quantities, or digits are out of range.
    """
    if len(walk) > MOST_STEPS:
        raise InputError(TOO_LONG, steps=len(walk), most=MOST_STEPS)
    digits = min(max(digits, FEWEST_DIGITS), MOST_DIGITS)
    words = _Words(translator(language))
    name = printable(title[:MOST_TITLE]) or words(NETWORK_TITLE)
    foot = words(Text(FOOT_OF_NETWORK, {"title": name}))
    head: list[Block] = [Heading(words(NETWORK_TITLE), 1), _name_line(words), *_about(words, walk, is_cut=is_cut)]
    head.append(Paragraph(words(Text(HOW_TO_ANSWER, {"digits": digits}))))
    questions = [block for step in _by_phase(words, walk) for block in _to_fill_in(step)]
    answers = [block for step in _by_phase(words, walk) for block in _worked(step, digits)]
    return _assembled(words, language, name, foot, [*head, *questions], answers, key)


def _assembled(
    words: _Words,
    language: str,
    title: str,
    foot: str,
    questions: list[Block],
    answers: list[Block],
    key: KeyPlace,
) -> tuple[Worksheet, ...]:
    key_title = f"{title} – {words(KEY_TITLE)}"
    answers = [Heading(key_title, 1), *answers]
    if key is KeyPlace.PAGES:
        questions = [*questions, Break(), *answers]
    made = Worksheet(title, language, foot, tuple(questions))
    return (made, Worksheet(key_title, language, foot, tuple(answers))) if key is KeyPlace.FILE else (made,)


def _name_line(words: _Words) -> Paragraph:
    return Paragraph(words(Text(NAME_LINE, {"blank": BLANK})))


def asked(exercise: Exercise, task: Task, number: int, translate: Translate) -> tuple[Block, ...]:
    """Return an exercise to be filled in, in the language of `translate`."""
    return tuple(_question(_Words(translate), number, exercise, task))


# -- exercises ---------------------------------------------------------------------------------------------------------


def _question(words: _Words, number: int, exercise: Exercise, task: Task) -> Iterator[Block]:
    yield _numbered(words, number, exercise)
    yield Paragraph(words(task.question))
    if task.given:
        yield Line(given_latex(task), given_plain(task))
    for formula in task.formulas:
        yield Line((formula.latex,), formula.plain)
    if task.sketch is not None:
        yield Picture(task.sketch)
    for field in task.fields:
        yield _field(words, field)


def _numbered(words: _Words, number: int, exercise: Exercise) -> Heading:
    return Heading(words(Text(NUMBERED, {"number": number, "title": exercise.label})), 3)


def _field(words: _Words, field: Field) -> Line | Paragraph:
    label = f"{words(field.label)}:" if field.label else ""
    if field.kind is Kind.CHOICE:
        return Paragraph(f"{label}   " + "   ".join(f"☐ {words(choice)}" for choice in field.choices))
    return Line((f"{field.name.latex} =",), f"{field.name.plain} =", blank=True, label=label)


def _answer(words: _Words, number: int, exercise: Exercise, task: Task) -> Iterator[Block]:
    yield _numbered(words, number, exercise)
    for equation in task.solution:
        yield _line(written(equation, task.digits))
    if task.reason is not None:
        yield Paragraph(words(task.reason))
    for field in task.fields:
        label = f"{words(field.label)}:" if field.label else ""
        if field.kind is Kind.CHOICE:
            yield Paragraph(f"{label} {words(field.choices[int(field.value)])}")
        else:
            yield _result(field, label)


def _result(field: Field, label: str) -> Line:
    """Return the answer as it is to be typed, rounded to the digits asked."""
    if field.kind is Kind.SHAPE:
        rows, columns = field.shape
        return Line(
            (rf"{field.name.latex}: {rows} \times {columns}",), f"{field.name.plain}: {rows} × {columns}", label=label
        )
    digits, sign = (field.digits, r"\approx") if field.kind is Kind.NUMBER else (WHOLE_DIGITS, "=")
    latex, plain = (script.number(field.value, digits) for script in (LATEX, PLAIN))
    of_plain = f"⇒ {field.name.plain} {'=' if sign == '=' else '≈'} {plain}"
    return Line((rf"\Rightarrow\; {field.name.latex} {sign} {latex}",), of_plain, label=label)


def _line(hint: Hint) -> Line:
    return Line(hint.latex, hint.plain)


# -- a network ---------------------------------------------------------------------------------------------------------


def _about(words: _Words, walk: Walk, *, is_cut: bool) -> Iterator[Block]:
    network, settings = walk.numbers.network, walk.numbers.settings
    sizes = "-".join(map(str, (network.n_in, *(layer.n_out for layer in network.layers))))
    labels = dict.fromkeys(words(layer.activation.label) for layer in network.layers)
    values = {
        "sizes": sizes,
        "activations": ", ".join(labels),
        "cost": settings.cost.loss.label,
        "solver": settings.solver.label,
        "samples": walk.samples,
    }
    yield Paragraph(words(Text(ABOUT_NETWORK, values)))
    if is_cut:
        yield Paragraph(words(CUT_BATCH))
    for formula in dict.fromkeys(layer.activation.formula for layer in network.layers):
        yield Line((formula,), "")
    yield Line((settings.cost.loss.formula,), words(settings.cost.loss.label))
    sketch = sketch_of(walk)
    if sketch is not None:
        yield Picture(sketch)
    yield Heading(words(GIVEN), 2)
    for sample in range(walk.samples):
        cells = [Cell(X, INPUTS, unit, None, sample) for unit in range(network.n_in)]
        cells += [Cell(Y, INPUTS, unit, None, sample) for unit in range(network.n_out)]
        yield _given([walk.numbers.quantity(cell) for cell in cells])
    yield _given([*parameters_of(walk), rate_of(walk)])


def _given(quantities: list[Quantity]) -> Line:
    latex = tuple(f"{quantity.name.latex} = {quantity.latex(GIVEN_DIGITS)}" for quantity in quantities)
    return Line(latex, ", ".join(f"{quantity.name.plain} = {quantity.plain(GIVEN_DIGITS)}" for quantity in quantities))


def _by_phase(words: _Words, walk: Walk) -> Iterator[Heading | Step]:
    """Yield every step, with the name of its phase before the first one."""
    phase: Phase | None = None
    for step in walk:
        if step.phase is not phase:
            phase = step.phase
            yield Heading(words(phase.label), 2)
        yield step


def _to_fill_in(step: Heading | Step) -> Iterator[Block]:
    if isinstance(step, Heading):
        yield step
        return
    symbols, plain = (step.equation.lines(script, GIVEN_DIGITS)[0] for script in (LATEX, PLAIN))
    yield Line((f"{symbols} =",), f"{plain} =", blank=True)


def _worked(step: Heading | Step, digits: int) -> Iterator[Block]:
    yield step if isinstance(step, Heading) else _line(written(step.equation, digits))
