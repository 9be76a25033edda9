"""What became of a race, in plain sentences: who won, and by how much."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from nnplayground.data.dataset import CLASSIFICATION
from nnplayground.experiment.spec import Experiment
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.numbers import short
from nnplayground.tuning.differences import sentence
from nnplayground.tuning.lanes import Judge, Lane
from nnplayground.tuning.race import Measure, Pace, Rules, Standing, State

_LOSSES = {
    Judge.TRAIN: QT_TRANSLATE_NOOP("Race", "training loss"),
    Judge.VALIDATION: QT_TRANSLATE_NOOP("Race", "validation loss"),
    Judge.TEST: QT_TRANSLATE_NOOP("Race", "test loss"),
}
_ACCURACIES = {
    Judge.TRAIN: QT_TRANSLATE_NOOP("Race", "training accuracy"),
    Judge.VALIDATION: QT_TRANSLATE_NOOP("Race", "validation accuracy"),
    Judge.TEST: QT_TRANSLATE_NOOP("Race", "test accuracy"),
}
_R_SQUARED = {
    Judge.TRAIN: QT_TRANSLATE_NOOP("Race", "training R²"),
    Judge.VALIDATION: QT_TRANSLATE_NOOP("Race", "validation R²"),
    Judge.TEST: QT_TRANSLATE_NOOP("Race", "test R²"),
}
JUDGED_BY_TEST = QT_TRANSLATE_NOOP(
    "Race",
    "The test samples judge this race. Whoever chooses a network by it has used them: their score is too hopeful then, "
    "and only samples that were never looked at can say how good the network is.",
)
COMPARED = QT_TRANSLATE_NOOP("Race", "Compared with {one}: {other} {differences}.")
DIGITS = 4


def compared(rules: Rules, task: str) -> Marked:
    """Return the name of what is compared."""
    if rules.measure is Measure.LOSS:
        return _LOSSES[rules.judge]
    return (_ACCURACIES if task == CLASSIFICATION else _R_SQUARED)[rules.judge]


def goal(rules: Rules, task: str) -> Text | None:
    """Return the goal, as *training loss ≤ 0.1*; None where there is none."""
    if rules.goal is None:
        return None
    less = QT_TRANSLATE_NOOP("Race", "{measure} ≤ {value}")
    more = QT_TRANSLATE_NOOP("Race", "{measure} ≥ {value}")
    text = less if rules.measure is Measure.LOSS else more
    return Text(text, {"measure": compared(rules, task), "value": short(rules.goal, 6)})


def verdict(standings: Sequence[Standing], rules: Rules, task: str) -> Text:
    """Return who won, and by how much, when the race is over."""
    order = sorted(standings, key=lambda each: (each.place, each.number))
    first, second = order[:2]
    if first.state is State.DIVERGED:
        return Text(QT_TRANSLATE_NOOP("Race", "Every lane diverged. Try smaller learning rates."))
    if not math.isfinite(first.best):
        return Text(QT_TRANSLATE_NOOP("Race", "No lane has a number that can be compared."))
    values: dict[str, Any] = {
        "first": first.name,
        "second": second.name,
        "goal": goal(rules, task),
        "measure": compared(rules, task),
        "value": short(first.best, DIGITS),
        "other": short(second.best, DIGITS),
    }
    if first.state is State.REACHED:
        return _at_the_goal(first, second, rules, values)
    if rules.goal is not None:
        return _short_of_the_goal(second, values)
    return _best(first, second, values)


def _at_the_goal(first: Standing, second: Standing, rules: Rules, values: dict[str, Any]) -> Text:
    if second.state is not State.REACHED:
        text = QT_TRANSLATE_NOOP("Race", "{first} won: it came to {goal} in epoch {epoch}, and no other lane did.")
        return Text(text, {**values, "epoch": first.epoch})
    if first.place == second.place:
        text = QT_TRANSLATE_NOOP("Race", "Dead heat: {first} and {second} came to {goal} in the same epoch, {epoch}.")
        return Text(text, {**values, "epoch": first.epoch})
    if rules.pace is Pace.TIME:
        text = QT_TRANSLATE_NOOP(
            "Race", "{first} won: it came to {goal} after {time} s of computing, {later} s before {second}."
        )
        later = short(second.seconds - first.seconds, 3)
        return Text(text, {**values, "time": short(first.seconds, 3), "later": later})
    text = QT_TRANSLATE_NOOP(
        "Race", "{first} won: it came to {goal} in epoch {epoch}; {second} came there in epoch {after} ({later} later)."
    )
    return Text(text, {**values, "epoch": first.epoch, "after": second.epoch, "later": second.epoch - first.epoch})


def _short_of_the_goal(second: Standing, values: dict[str, Any]) -> Text:
    if not math.isfinite(second.best) or second.state is State.DIVERGED:
        return Text(QT_TRANSLATE_NOOP("Race", "No lane came to {goal}. {first} came closest, with {value}."), values)
    text = QT_TRANSLATE_NOOP(
        "Race", "No lane came to {goal}. {first} came closest, with {value}; then {second}, with {other}."
    )
    return Text(text, values)


def _best(first: Standing, second: Standing, values: dict[str, Any]) -> Text:
    values = {**values, "epoch": first.best_epoch}
    if second.state is State.DIVERGED or not math.isfinite(second.best):
        text = QT_TRANSLATE_NOOP("Race", "{first} won: its best {measure} is {value}, in epoch {epoch}.")
    elif first.place == second.place:
        text = QT_TRANSLATE_NOOP("Race", "Dead heat: the best {measure} of {first} and of {second} is {value}.")
    else:
        text = QT_TRANSLATE_NOOP(
            "Race", "{first} won: its best {measure} is {value}, in epoch {epoch}; that of {second} is {other}."
        )
    return Text(text, values)


def differing(lanes: Sequence[Lane], experiments: Sequence[Experiment], rules: Rules) -> Text:
    """Return in plain words what the second lane has otherwise than the first one."""
    one, other = experiments[:2]
    if rules.same_weights:
        other = replace(other, network=replace(other.network, seed=one.network.seed))
    return sentence(one, other, Text(COMPARED, {"one": lanes[0].name, "other": lanes[1].name}))
