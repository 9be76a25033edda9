"""What the guide says: how an attempt came out, and how that is decided, in plain sentences."""

from __future__ import annotations

import math

from nnplayground.decimals import for_reading
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.numbers import short
from nnplayground.tuning.advice.guide import Attempt, Diagnosis, Plan
from nnplayground.tuning.advice.in_scores import has_room, measure
from nnplayground.tuning.advice.paired import NOTHING, Comparison, Finding

DIGITS = 3
PROMISING = 0.35
"""Below this p, a difference that is not beyond chance may be one that more pairs would show."""

METHOD = QT_TRANSLATE_NOOP(
    "Advice",
    "Each experiment is trained {trainings} times: on {folds} folds of the training samples, of which one after the "
    "other judges, from {seeds} starting weights each. Both experiments meet the same folds and seeds, so that they "
    "can be compared pair by pair. A difference counts as beyond chance where the paired t-test, corrected for what "
    "the folds share (Nadeau and Bengio), gives p < 0.05; of twenty changes that do nothing, one still looks like a "
    "difference. The test samples are never looked at.",
)
NOTHING_FOUND = QT_TRANSLATE_NOOP(
    "Advice", "Nothing stands out. What is proposed is worth an experiment with any network."
)
NOTHING_TO_DO = QT_TRANSLATE_NOOP("Advice", "Nothing stands out, and there is hardly anything left to improve.")
STANDS_AT = QT_TRANSLATE_NOOP(
    "Advice", "Over the judging folds its {measure} is {score} ± {spread}, over the samples learned from {train}."
)
NAMES = {
    Finding.BETTER: QT_TRANSLATE_NOOP("Advice", "better"),
    Finding.WORSE: QT_TRANSLATE_NOOP("Advice", "worse"),
    Finding.ALIKE: QT_TRANSLATE_NOOP("Advice", "no clear difference"),
}
_VERDICTS = {
    Finding.BETTER: QT_TRANSLATE_NOOP(
        "Advice",
        "Better beyond chance: {measure} {after} in place of {before}. In pairs that is {mean} ± {spread}, better in "
        "{wins} of {pairs} ({p}). Adopt it.",
    ),
    Finding.WORSE: QT_TRANSLATE_NOOP(
        "Advice",
        "Worse beyond chance: {measure} {after} in place of {before}. In pairs that is {mean} ± {spread}, worse in "
        "{losses} of {pairs} ({p}). Leave it.",
    ),
    Finding.ALIKE: QT_TRANSLATE_NOOP(
        "Advice",
        "No difference beyond chance: {measure} {after} in place of {before}. In pairs that is {mean} ± {spread}, "
        "better in {wins} and worse in {losses} of {pairs} ({p}). There is no reason to adopt it.",
    ),
}
_DIVERGED = QT_TRANSLATE_NOOP("Advice", "{count} of its trainings diverged, which counts as {floor}.")
MORE_SEEDS = QT_TRANSLATE_NOOP("Advice", "It may still be better: more seeds would tell.")
BOTH = Marked("{one} {other}")
BOTH.context = "Advice"


def method(plan: Plan) -> Text:
    """Return how experiments are compared."""
    return Text(METHOD, {"trainings": plan.trainings, "folds": plan.folds, "seeds": plan.seeds})


def standing(diagnosis: Diagnosis) -> Text:
    """Return how an experiment does."""
    case = diagnosis.case
    values = {
        "measure": measure(case),
        "score": short(case.score, DIGITS),
        "spread": short(float(case.scores.std()), 2),
        "train": short(case.train_score, DIGITS),
    }
    return Text(STANDS_AT, values)


def verdict(attempt: Attempt) -> Text:
    """Return how an attempt came out, with its numbers."""
    comparison, case = attempt.comparison, attempt.case
    values = {
        "measure": measure(case),
        "before": short(float(comparison.before.mean()), DIGITS),
        "after": short(float(comparison.after.mean()), DIGITS),
        "mean": signed(comparison.mean),
        "spread": short(comparison.spread, 2),
        "wins": comparison.wins,
        "losses": comparison.losses,
        "pairs": len(comparison.differences),
        "p": chance(comparison),
    }
    said = Text(_VERDICTS[comparison.finding], values)
    if case.diverged:
        gone = Text(_DIVERGED, {"count": case.diverged, "floor": short(case.floor, DIGITS)})
        return Text(BOTH, {"one": said, "other": gone})
    if comparison.finding is Finding.ALIKE and comparison.mean > NOTHING and comparison.chance < PROMISING:
        return Text(BOTH, {"one": said, "other": Text(MORE_SEEDS)})
    return said


def name(attempt: Attempt) -> Marked:
    """Return the outcome in one or few words."""
    return NAMES[attempt.comparison.finding]


def nothing_found(diagnosis: Diagnosis) -> Text:
    """Say that nothing is wrong, and whether that leaves anything to be wished for."""
    return Text(NOTHING_FOUND if has_room(diagnosis.case) else NOTHING_TO_DO)


LEAST_CHANCE = 0.001
"""A smaller p is not told apart."""


def signed(value: float) -> str:
    """Return a difference with its sign."""
    return "0" if math.isnan(value) or abs(value) < NOTHING else for_reading(f"{value:+.2g}").replace("-", "−")


def chance(comparison: Comparison) -> str:
    """Return the p of a comparison for reading."""
    p = comparison.chance
    return f"p < {short(LEAST_CHANCE)}" if p < LEAST_CHANCE else f"p = {short(p, 2)}"
