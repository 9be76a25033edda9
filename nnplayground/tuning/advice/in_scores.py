"""Signs in the scores of the trials: on the samples learned from, and on the folds that judge."""

from __future__ import annotations

import math

import numpy as np

from nnplayground.engine.penalties import PENALTIES
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.numbers import short
from nnplayground.tuning.advice.case import Case
from nnplayground.tuning.advice.course import late_fall, lowest, roughness

GOOD, GOOD_R_SQUARED = 0.98, 0.97
"""Scores from which on there is nothing to look for."""
LOW, LOW_R_SQUARED = 0.95, 0.9
"""Scores over the samples learned from below which a network has not learned them."""
GAP, GAP_R_SQUARED = 0.04, 0.1
"""Between the score over samples learned from and over others: from here on the network has learned by heart."""
RISE = 0.25
"""A validation loss that has risen by this share from its lowest value has turned round."""
EARLY, CALM = 0.8, 0.15
NO_BETTER = 0.02
SEEDS_DIFFER = 0.04
SMALL_LAYER = 5
UNEVEN = 3.0
"""How many times as many samples the largest class has."""
DIGITS = 3

ACCURACY, R_SQUARED = QT_TRANSLATE_NOOP("Advice", "accuracy"), QT_TRANSLATE_NOOP("Advice", "R²")


def measure(case: Case) -> Marked:
    """Return the name of the score."""
    return ACCURACY if case.is_classification else R_SQUARED


def has_room(case: Case) -> bool:
    """Say whether the score over the judging folds could be better."""
    return case.score < (GOOD if case.is_classification else GOOD_R_SQUARED)


def is_underfitted(case: Case) -> bool:
    """Say whether the network has not even learned the samples that it was shown."""
    return case.train_score < (LOW if case.is_classification else LOW_R_SQUARED)


def _gap(case: Case) -> float:
    """Return by how much samples learned from are judged better; 0 where that is within the spread of the trials."""
    gaps = case.train_scores - case.scores
    error = float(gaps.std(ddof=1)) / math.sqrt(len(gaps)) if len(gaps) > 1 else 0.0
    return float(gaps.mean()) if gaps.mean() > 2.0 * error else 0.0


def _has_gap(case: Case) -> bool:
    return _gap(case) >= (GAP if case.is_classification else GAP_R_SQUARED)


def constant(case: Case) -> Text | None:
    """Find a network that is no better than one which always says the same."""
    if case.diverged or case.train_score > case.constant_score + NO_BETTER:
        return None
    text = QT_TRANSLATE_NOOP(
        "Advice",
        "Over the samples learned from, its {measure} is {train}; a network that always says the same has {constant}.",
    )
    values = {
        "measure": measure(case),
        "train": short(case.train_score, DIGITS),
        "constant": short(case.constant_score, DIGITS),
    }
    return Text(text, values)


def underfitting(case: Case) -> Text | None:
    """Find a network that is bad on what it has learned from, and not much worse on other samples."""
    if case.diverged or not is_underfitted(case) or overfitting(case) is not None:
        return None
    text = QT_TRANSLATE_NOOP(
        "Advice", "Its {measure} is {train} even over the samples learned from, and {judged} over the judging folds."
    )
    values = {
        "measure": measure(case),
        "train": short(case.train_score, DIGITS),
        "judged": short(case.score, DIGITS),
    }
    return Text(text, values)


def overfitting(case: Case) -> Text | None:
    """Find a network that knows its samples much better than others, or whose validation loss has turned round."""
    if case.diverged or not has_room(case):
        return None
    turned = _turning(case)
    if _has_gap(case):
        text = QT_TRANSLATE_NOOP(
            "Advice", "Its {measure} is {train} over the samples learned from, but {judged} over the judging folds."
        )
        values = {
            "measure": measure(case),
            "train": short(case.train_score, DIGITS),
            "judged": short(case.score, DIGITS),
        }
        return Text(text, values)
    if turned is None:
        return None
    epoch, rise = turned
    text = QT_TRANSLATE_NOOP(
        "Advice",
        "The loss over the judging fold was lowest at epoch {epoch} (median of the trials) and has risen by {rise} % "
        "since, while the training loss went on falling.",
    )
    return Text(text, {"epoch": epoch, "rise": short(100.0 * rise, 2)})


def _turning(case: Case) -> tuple[int, float] | None:
    """Return at which epoch the validation loss turned round, and by how much it has risen since."""
    found = []
    for each in case.watched:
        signs = each.signs
        if signs.validation is None or len(signs.validation) < 2 or roughness(signs.loss) > CALM:
            continue
        place, rise = lowest(signs.validation)
        is_early = place < EARLY * (len(signs.validation) - 1)
        if is_early and rise > RISE and late_fall(signs.loss) > 0.0:
            found.append((int(signs.epochs[place]), rise))
    if 2 * len(found) <= len(case.watched):
        return None
    epochs, rises = zip(*found, strict=True)
    return int(np.median(epochs)), float(np.median(rises))


def large_network(case: Case) -> Text | None:
    """Find more parameters than samples in a network that overfits."""
    if overfitting(case) is None or case.parameters <= case.facts.samples:
        return None
    text = QT_TRANSLATE_NOOP("Advice", "{parameters} weights and biases can adapt to {samples} training samples.")
    return Text(text, {"parameters": case.parameters, "samples": case.facts.samples})


def small_network(case: Case) -> Text | None:
    """Find few neurons in a network that has not learned its samples, and would not by going on."""
    hidden = [layer.units for layer in case.experiment.network.layers[:-1]]
    if case.diverged or not is_underfitted(case) or constant(case) is not None:
        return None
    if late_fall(case.signs.loss) > CALM or overfitting(case) is not None:
        return None
    if max(hidden, default=0) > SMALL_LAYER or case.parameters > case.facts.samples:
        return None
    sizes = "-".join(map(str, hidden))
    with_hidden = QT_TRANSLATE_NOOP(
        "Advice", "Its hidden layers have {sizes} neurons: {parameters} weights and biases."
    )
    without = QT_TRANSLATE_NOOP("Advice", "It has no hidden layer: what it draws between classes is a straight line.")
    return Text(with_hidden, {"sizes": sizes, "parameters": case.parameters}) if hidden else Text(without)


def strong_penalty(case: Case) -> Text | None:
    """Find penalties or dropout in a network that has not learned its samples."""
    if case.diverged or not is_underfitted(case):
        return None
    training, layers = case.experiment.training, case.experiment.network.layers
    general = (training.penalties.get(key, 0.0) for key in PENALTIES)
    own = (strength for layer in layers for strength in layer.penalties.values())
    strength = max((*general, *own), default=0.0)
    dropout = max((layer.dropout for layer in layers), default=0.0)
    if strength == 0.0 and dropout == 0.0:
        return None
    text = QT_TRANSLATE_NOOP(
        "Advice",
        "The largest penalty is λ = {strength}, the largest dropout {dropout}, and the {measure} over the samples "
        "learned from is {train}.",
    )
    values = {
        "strength": short(strength, DIGITS),
        "dropout": short(dropout, DIGITS),
        "measure": measure(case),
        "train": short(case.train_score, DIGITS),
    }
    return Text(text, values)


def seeds_differ(case: Case) -> Text | None:
    """Find a score that depends on the starting weights."""
    if case.seeds < 2 or case.diverged:
        return None
    means = case.scores.reshape(-1, case.seeds).mean(axis=0)
    if float(means.std(ddof=1)) < SEEDS_DIFFER:
        return None
    text = QT_TRANSLATE_NOOP(
        "Advice", "From different starting weights the mean {measure} is between {low} and {high} ({seeds} seeds)."
    )
    values = {
        "measure": measure(case),
        "low": short(float(means.min()), DIGITS),
        "high": short(float(means.max()), DIGITS),
        "seeds": case.seeds,
    }
    return Text(text, values)


def imbalance(case: Case) -> Text | None:
    """Find classes of very different sizes."""
    counts = sorted(case.facts.classes, key=lambda each: each[1])
    if not counts or counts[-1][1] < UNEVEN * max(counts[0][1], 1):
        return None
    text = QT_TRANSLATE_NOOP(
        "Advice",
        "The class “{small}” has {few} training samples, “{large}” has {many}: whoever always says “{large}” is right "
        "in {share} % of the cases.",
    )
    values = {
        "small": counts[0][0],
        "few": counts[0][1],
        "large": counts[-1][0],
        "many": counts[-1][1],
        "share": short(100.0 * case.constant_score, 3),
    }
    return Text(text, values)
