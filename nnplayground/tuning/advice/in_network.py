"""Signs in the network and its inputs: what its units do, how its parts fit together, how its inputs are scaled."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from nnplayground.decimals import listed
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.losses import LOSSES
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.numbers import short
from nnplayground.tuning.advice.case import Case
from nnplayground.tuning.advice.in_scores import has_room

VANISHED = 0.02
"""Below this share of the last layer's gradient, the first layer hardly learns."""
DEAD = 0.5
SATURATED = 0.8
SPANS_DIFFER = 10.0
"""Inputs whose spans differ by this factor pull the weights at very different rates."""
FAR_OFF, LARGE_SPAN = 4.0, 20.0
"""Inputs whose mean is so many deviations from 0, or whose deviation is so large, saturate the first layer."""
DIGITS = 2


def alike(case: Case) -> Text | None:
    """Find layers whose units all do the same."""
    layers = _places(case.signs.last.alike, bool)
    if not layers:
        return None
    text = QT_TRANSLATE_NOOP("Advice", "All neurons of hidden layer {layers} have the same weights, and so they stay.")
    return Text(text, {"layers": _listed(layers)})


def step_units(case: Case) -> Text | None:
    """Find hidden layers of binary steps."""
    layers = _places([layer.activation for layer in case.experiment.network.layers[:-1]], lambda key: key == "step")
    if not layers:
        return None
    text = QT_TRANSLATE_NOOP(
        "Advice", "Hidden layer {layers} is a binary step, whose slope is 0 everywhere: no gradient passes it."
    )
    return Text(text, {"layers": _listed(layers)})


def dead(case: Case) -> Text | None:
    """Find layers of ReLU units that put out nothing."""
    shares = case.signs.last.dead
    layers = _places(shares, lambda share: share >= DEAD)
    if not layers or not (has_room(case) or max(shares[layer - 1] for layer in layers) == 1.0):
        return None
    text = QT_TRANSLATE_NOOP(
        "Advice", "In hidden layer {layers}, {shares} % of the ReLU neurons put out 0 for every training sample."
    )
    return Text(text, {"layers": _listed(layers), "shares": _percents(shares, layers)})


def vanishing(case: Case) -> Text | None:
    """Find gradients that have become small on their way to the first layer."""
    gradients = case.signs.gradients
    if gradients.shape[1] < 3 or not has_room(case):
        return None
    if "step" in [layer.activation for layer in case.experiment.network.layers[:-1]]:
        return None
    sound = gradients[(gradients[:, -1] > 0.0) & np.isfinite(gradients).all(axis=1)]
    if not len(sound):
        return None
    at_start = QT_TRANSLATE_NOOP("Advice", "The mean |∂J/∂W| at the start, from the first layer to the last: {sizes}.")
    in_run = QT_TRANSLATE_NOOP(
        "Advice", "The mean |∂J/∂W| in the run (median), from the first layer to the last: {sizes}."
    )
    for sizes, text in ((sound[0], at_start), (np.median(sound, axis=0), in_run)):
        if sizes[0] <= VANISHED * sizes[-1]:
            return Text(text, {"sizes": listed(short(float(size), DIGITS) for size in sizes)})
    return None


def saturated(case: Case) -> Text | None:
    """Find bounded units that are flat for nearly all samples: from the start on, or in the end."""
    for units, text in (
        (
            case.signs.first,
            QT_TRANSLATE_NOOP(
                "Advice",
                "Already at the start, {shares} % of the outputs of hidden layer {layers} are where f′ is ≈ 0.",
            ),
        ),
        (
            case.signs.last,
            QT_TRANSLATE_NOOP(
                "Advice", "At the end, {shares} % of the outputs of hidden layer {layers} are where f′ is ≈ 0."
            ),
        ),
    ):
        layers = _places(units.saturated, lambda share: share >= SATURATED)
        if layers and has_room(case) and not case.signs.has_diverged:
            return Text(text, {"layers": _listed(layers), "shares": _percents(units.saturated, layers)})
    return None


def unscaled(case: Case) -> Text | None:
    """Find inputs of very different or very large spans."""
    facts, deviations = case.facts, case.facts.deviations
    if case.experiment.data.standardize or not len(deviations):
        return None
    widest, narrowest = int(deviations.argmax()), int(deviations.argmin())
    if deviations[widest] >= SPANS_DIFFER * deviations[narrowest]:
        text = QT_TRANSLATE_NOOP(
            "Advice", "The deviation of {wide} is {large}, that of {narrow} is {small}: {times} times less."
        )
        values = {
            "wide": facts.names[widest],
            "large": _figure(float(deviations[widest])),
            "narrow": facts.names[narrowest],
            "small": _figure(float(deviations[narrowest])),
            "times": _figure(float(deviations[widest] / deviations[narrowest])),
        }
        return Text(text, values)
    away = np.abs(facts.means) / deviations
    place = int(away.argmax()) if away.max() >= FAR_OFF else widest
    if away[place] < FAR_OFF and deviations[place] < LARGE_SPAN:
        return None
    text = QT_TRANSLATE_NOOP("Advice", "{name} has the mean {mean} and the deviation {deviation}.")
    values = {
        "name": facts.names[place],
        "mean": _figure(float(facts.means[place])),
        "deviation": _figure(float(deviations[place])),
    }
    return Text(text, values)


def pairing(case: Case) -> Text | None:
    """Find outputs and costs of a classification that do not belong together."""
    output, loss = case.experiment.network.layers[-1], LOSSES[case.experiment.training.loss]
    if not case.is_classification or loss.link == output.activation:
        return None
    is_share = output.activation in ("softmax", "logistic")
    is_several_without = case.facts.shape.classes > 2 and output.activation != "softmax"
    if not (is_share or is_several_without or output.activation in ("identity", "relu", "step")):
        return None
    text = QT_TRANSLATE_NOOP("Advice", "The output is {activation}, the cost {loss}, the task has {classes} classes.")
    values = {
        "activation": ACTIVATIONS[output.activation].label,
        "loss": loss.label,
        "classes": case.facts.shape.classes,
    }
    return Text(text, values)


def out_of_reach(case: Case) -> Text | None:
    """Find targets that the output layer cannot give."""
    activation = ACTIVATIONS[case.experiment.network.layers[-1].activation]
    low, high = case.facts.targets
    if case.is_classification or (low >= activation.low and high <= activation.high):
        return None
    text = QT_TRANSLATE_NOOP(
        "Advice", "Targets go from {low} to {high}, but outputs of {activation} only from {least} to {most}."
    )
    values = {
        "low": short(low, 3),
        "high": short(high, 3),
        "activation": activation.label,
        "least": _bound(activation.low),
        "most": _bound(activation.high),
    }
    return Text(text, values)


def _figure(value: float) -> str:
    """Return a number for reading, without powers of ten as long as it is no larger than people are used to."""
    return f"{value:.0f}" if 1e3 <= abs(value) < 1e6 else short(value, 3)


def _bound(value: float) -> str:
    return short(value, 3) if np.isfinite(value) else ("∞" if value > 0.0 else "−∞")


def _places(values: Sequence[object], holds: Callable[..., bool]) -> list[int]:
    """Return the layers, counted from 1, for which something holds."""
    return [place for place, value in enumerate(values, start=1) if holds(value)]


def _listed(layers: Sequence[int]) -> str:
    return ", ".join(map(str, layers))


def _percents(shares: Sequence[float], layers: Sequence[int]) -> str:
    return ", ".join(f"{100.0 * shares[layer - 1]:.0f}" for layer in layers)
