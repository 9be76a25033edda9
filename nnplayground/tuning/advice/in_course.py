"""Signs in the course of a run: the loss, the steps, the learning rate. Each returns what tells it, or nothing."""

from __future__ import annotations

import math

import numpy as np

from nnplayground.engine.solvers import SOLVERS
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.numbers import short
from nnplayground.tuning.advice.case import Case
from nnplayground.tuning.advice.course import fallen, late_fall, lowest, roughness, steady
from nnplayground.tuning.advice.in_scores import has_room, is_underfitted

HARDLY_MOVED = 0.15
"""Weights that have come no further than this share of their length have hardly left their start."""
SMOOTH = 0.02
ROUGH = 0.15
"""From this size of the jumps from epoch to epoch, as a share of the loss, the loss oscillates."""
NEARLY_GONE = 0.97
"""Of a loss that has lost more than this share, what is left may jump."""
STILL = 0.1
"""A loss that lost this share in the last quarter of the run would go on falling."""
STANDS = 0.02
LATE = 0.85
"""After this share of the epochs, the lowest validation loss counts as one at the end."""
FEW_STEPS = 2
ENOUGH_SAMPLES = 50
"""Of fewer samples, no batches could be made that were worth the name."""
TINY_BATCH = 2
LARGE_GRADIENT = 10.0
DIGITS = 3


def diverged(case: Case) -> Text | None:
    """Find trainings whose numbers grew beyond all bounds."""
    if case.diverged:
        text = QT_TRANSLATE_NOOP("Advice", "{count} of {total} trainings ended in numbers beyond all bounds.")
        return Text(text, {"count": case.diverged, "total": len(case.watched)})
    if case.run is not None and case.run.has_diverged:
        return Text(QT_TRANSLATE_NOOP("Advice", "The run on the canvas ended in numbers beyond all bounds."))
    return None


def exploding(case: Case) -> Text | None:
    """Find gradients that have become huge."""
    gradients = case.signs.gradients
    if not gradients.size or not np.nanmax(gradients) > LARGE_GRADIENT:
        return None
    record, layer = np.unravel_index(int(np.nanargmax(gradients)), gradients.shape)
    text = QT_TRANSLATE_NOOP(
        "Advice", "The mean |∂J/∂W| of layer {layer} grew to {size} (epoch {epoch}); it began at {first}."
    )
    values = {
        "layer": int(layer) + 1,
        "size": short(float(gradients[record, layer]), DIGITS),
        "epoch": int(case.signs.epochs[record]),
        "first": short(float(gradients[0, layer]), DIGITS),
    }
    return Text(text, values)


def small_rate(case: Case) -> Text | None:
    """Find a loss that falls steadily, but by steps so small that the weights have hardly left their start."""
    signs, training = case.signs, case.experiment.training
    if SOLVERS[training.solver].full_batch or not has_room(case) or len(signs.loss) < 2:
        return None
    if max(signs.moved) > HARDLY_MOVED or not steady(signs.loss) or roughness(signs.loss) > SMOOTH:
        return None
    text = QT_TRANSLATE_NOOP(
        "Advice",
        "In {epochs} epochs the weights have moved by {moved} % of their length at most, and the loss, which falls all "
        "the time, has lost {lost} %. The learning rate is {rate}.",
    )
    values = {
        "epochs": signs.done,
        "moved": short(100.0 * max(signs.moved), 2),
        "lost": short(100.0 * fallen(signs.loss), 2),
        "rate": short(training.learning_rate, DIGITS),
    }
    return Text(text, values)


def large_rate(case: Case) -> Text | None:
    """Find a loss that has grown."""
    loss = case.signs.loss
    if SOLVERS[case.experiment.training.solver].full_batch or not len(loss) or not fallen(loss) < -0.02:
        return None
    text = QT_TRANSLATE_NOOP("Advice", "The loss has grown from {first} to {last}. The learning rate is {rate}.")
    rate = short(case.experiment.training.learning_rate, DIGITS)
    return Text(text, {"first": short(float(loss[0]), DIGITS), "last": short(float(loss[-1]), DIGITS), "rate": rate})


def oscillating(case: Case) -> Text | None:
    """Find a loss that jumps up and down."""
    jumps = roughness(case.signs.loss)
    if not jumps > ROUGH or not has_room(case) or fallen(case.signs.loss) > NEARLY_GONE or large_rate(case) is not None:
        return None
    text = QT_TRANSLATE_NOOP(
        "Advice", "In the second half of the run the loss jumps by {share} % of its size from one point to the next."
    )
    return Text(text, {"share": short(100.0 * jumps, 2)})


def tiny_batch(case: Case) -> Text | None:
    """Find batches so small that their gradients are mostly chance."""
    training, jumps = case.experiment.training, roughness(case.signs.loss)
    if SOLVERS[training.solver].full_batch or training.batch_size > TINY_BATCH or case.facts.samples <= TINY_BATCH:
        return None
    if not has_room(case) or not jumps > ROUGH / 2.0:
        return None
    text = QT_TRANSLATE_NOOP(
        "Advice", "Each step averages the gradients of {size} samples, and the loss jumps by {share} % of its size."
    )
    return Text(text, {"size": training.batch_size, "share": short(100.0 * jumps, 2)})


def few_steps(case: Case) -> Text | None:
    """Find a run that makes hardly a step an epoch."""
    steps = case.signs.steps_per_epoch
    if SOLVERS[case.experiment.training.solver].full_batch or steps > FEW_STEPS or not has_room(case):
        return None
    if case.facts.samples < ENOUGH_SAMPLES:
        return None
    text = QT_TRANSLATE_NOOP(
        "Advice",
        "A batch holds {size} of {samples} samples: that makes {steps} steps an epoch, {all} in the whole run.",
    )
    values = {
        "size": min(case.experiment.training.batch_size, case.facts.samples),
        "samples": case.facts.samples,
        "steps": steps,
        "all": steps * case.signs.done,
    }
    return Text(text, values)


def still_falling(case: Case) -> Text | None:
    """Find a loss that had not come to its end, and a validation loss that had not either."""
    signs = case.signs
    lost = late_fall(signs.loss)
    if not lost > STILL or not has_room(case) or roughness(signs.loss) > ROUGH:
        return None
    watched = [each.signs.validation for each in case.watched if each.signs.validation is not None]
    if any(lowest(loss)[0] < LATE * (len(loss) - 1) for loss in watched if len(loss) > 1 and np.isfinite(loss).all()):
        return None
    text = QT_TRANSLATE_NOOP(
        "Advice", "In the last quarter of {epochs} epochs the loss still lost {share} % of itself."
    )
    return Text(text, {"epochs": signs.done, "share": short(100.0 * lost, 2)})


def plateau(case: Case) -> Text | None:
    """Find a loss that stands still although much of it is left."""
    loss = case.signs.loss
    lost = late_fall(loss)
    if math.isnan(lost) or abs(lost) > STANDS or not is_underfitted(case) or roughness(loss) > ROUGH:
        return None
    if small_rate(case) is not None:
        return None
    text = QT_TRANSLATE_NOOP(
        "Advice",
        "In the last quarter of {epochs} epochs the loss changed by {share} %; it stands at {last} of {first}.",
    )
    values = {
        "epochs": case.signs.done,
        "share": short(100.0 * abs(lost), 2),
        "last": short(float(loss[-1]), DIGITS),
        "first": short(float(loss[0]), DIGITS),
    }
    return Text(text, values)


def unshuffled(case: Case) -> Text | None:
    """Find samples that come in the same order in every epoch."""
    training = case.experiment.training
    if training.shuffle or SOLVERS[training.solver].full_batch or case.signs.steps_per_epoch < 2 or not has_room(case):
        return None
    return Text(QT_TRANSLATE_NOOP("Advice", "The samples come in the same order in every epoch."))
