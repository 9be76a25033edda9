"""Judging a hand-in anew: every network is measured and every answer checked, whatever the file says of them."""

from __future__ import annotations

import math
from dataclasses import dataclass

import msgspec
import numpy as np

from nnplayground.engine.threads import use_one_blas_thread
from nnplayground.errors import InputError
from nnplayground.experiment.build import build
from nnplayground.experiment.files import Saved
from nnplayground.experiment.labs import labs
from nnplayground.experiment.resume import resume
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.lessons.exercises.records import judge as judge_record
from nnplayground.lessons.files import references
from nnplayground.lessons.files.checkpoints import ACCURACY, R2, Facts, all_reached, value
from nnplayground.lessons.files.experiments import bottleneck_of, experiment_of, learns_the_same
from nnplayground.lessons.files.handin import HandIn
from nnplayground.lessons.files.lesson import Lesson
from nnplayground.lessons.files.sitting import Answer, tasks

NOT_HANDED_IN = QT_TRANSLATE_NOOP("HandIn", "not handed in")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one task of one page is worth: `values` of its checkpoints as they were measured again, and why not."""

    page: int
    what: Marked | Text
    holds: bool
    values: tuple[float, ...] = ()
    why: Marked | Text | None = None


def judge(result: HandIn, lesson: Lesson) -> tuple[Verdict, ...]:
    """Return the verdicts of all tasks, page by page.

    Raises `InputError` for a result of another lesson, or of another version of it.
    """
    sheet = result.sheet
    if sheet.lesson != lesson.key:
        message = QT_TRANSLATE_NOOP("HandIn", "The hand-in is about the lesson “{other}”, not “{lesson}”.")
        raise InputError(message, other=sheet.lesson, lesson=lesson.key)
    if sheet.checksum != lesson.checksum:
        raise InputError(
            QT_TRANSLATE_NOOP(
                "HandIn",
                "The hand-in was made with another version of the lesson “{lesson}” ({other}; this one is {checksum}).",
            ),
            lesson=lesson.key,
            other=sheet.checksum,
            checksum=lesson.checksum,
        )
    use_one_blas_thread()
    return tuple(
        verdict
        for number, page in enumerate(lesson.pages)
        for verdict in (
            *_exercises(result, lesson, number),
            *([_checkpoints(result, lesson, number)] if page.checkpoints else []),
        )
    )


def _exercises(result: HandIn, lesson: Lesson, number: int) -> list[Verdict]:
    """Return the verdicts on the tasks of a page, each by the numbers that its seed draws."""
    given = {
        (answer.key, answer.level, answer.seed): answer for answer in result.sheet.answers if answer.page == number
    }
    return [_answer(number, task, given.get(task)) for task in tasks(lesson.pages[number])]


def _answer(number: int, task: tuple[str, int, int], answer: Answer | None) -> Verdict:
    key, level, seed = task
    said = QT_TRANSLATE_NOOP("HandIn", "{exercise} (level {level}, seed {seed})")
    what = Text(said, {"exercise": references.exercises()[key].label, "level": level, "seed": seed})
    if answer is None:
        return Verdict(number, what, holds=False, why=NOT_HANDED_IN)
    try:
        found = judge_record(msgspec.to_builtins(answer))
    except InputError as error:
        return Verdict(number, what, holds=False, why=error.text)
    if answer.shown:
        return Verdict(number, what, holds=False, why=QT_TRANSLATE_NOOP("HandIn", "the solution was shown first"))
    wrong = next((judgement.text for judgement in found.judgements if not judgement.is_right), None)
    return Verdict(number, what, holds=found.is_right, why=wrong)


def _checkpoints(result: HandIn, lesson: Lesson, number: int) -> Verdict:
    page, saved = lesson.pages[number], result.runs.get(number)
    what = QT_TRANSLATE_NOOP("HandIn", "Checkpoints")
    claimed = any(reached.page == number for reached in result.sheet.reached)
    solved = sum(verdict.holds for verdict in _exercises(result, lesson, number))
    if not claimed:
        return Verdict(number, what, holds=False, why=NOT_HANDED_IN)
    try:
        facts = Facts(solved=solved) if saved is None else measured(saved, solved)
    except InputError as error:
        return Verdict(number, what, holds=False, why=error.text)
    values = tuple(value(checkpoint, facts) for checkpoint in page.checkpoints)
    wanted = experiment_of(page)
    if saved is not None and wanted is not None and not learns_the_same(saved.experiment, wanted):
        why = QT_TRANSLATE_NOOP("HandIn", "the network learned other data than those of the page")
        return Verdict(number, what, holds=False, values=values, why=why)
    holds = all_reached(page.checkpoints, facts)
    why_not = None if holds else QT_TRANSLATE_NOOP("HandIn", "measured again, they do not hold")
    return Verdict(number, what, holds=holds, values=values, why=why_not)


def measured(saved: Saved, solved: int = 0) -> Facts:
    """Return the facts of a run, measured from its weights; raises `InputError` where it cannot be restored whole."""
    if saved.experiment.lab is not None:
        return _measured_lab(saved, solved)
    run = build(saved.experiment)
    if problems := resume(run.training, saved):
        raise InputError(problems[0].source, **problems[0].values)
    training, network = run.training, run.training.network
    training.refresh()
    sizes = [network.weights(index).size + network.bias(index).size for index in range(len(network.layers))]
    return Facts(
        record=training.record,
        epochs=training.epoch,
        steps=training.steps,
        parameters=int(np.sum(sizes)),
        neurons=sum(layer.n_out for layer in network.layers[:-1]),
        layers=len(network.layers) - 1,
        scores=ACCURACY if run.prepared.dataset.labels is not None else R2,
        solved=solved,
    )


def _measured_lab(saved: Saved, solved: int) -> Facts:
    """Return the facts of the run of a lab; nothing is learned for that."""
    made = labs.build(saved.experiment, untaught=True)
    training = made.training
    if problems := resume(training, saved):
        raise InputError(problems[0].source, **problems[0].values)
    training.refresh()
    return Facts(
        record=training.record,
        epochs=training.epoch,
        steps=training.steps,
        parameters=training.parameters.size,
        neurons=math.nan,
        layers=math.nan,
        scores=made.lab.curves(made.run).kind,
        bottleneck=bottleneck_of(saved.experiment),
        solved=solved,
    )
