"""What a row of the search offers for an experiment: knobs, values to begin with, and how typed values are read."""

from __future__ import annotations

import re

from nnplayground.errors import InputError
from nnplayground.experiment.controls import Access, access
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.translation import tr
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.tuning.knobs import KNOBS, TRUTH, Knob, Value, parameters, written
from nnplayground.tuning.space import Range, parse_values

FIRST = ("hidden", "learning_rate")
"""The knobs of a new search."""
SEPARATOR = " | "
_ONLY_COMMAS = re.compile(r"-?\d+(,\d+)+", re.ASCII)
"""What may be numbers with decimal commas as well as whole ones with commas between them."""

_CONTROLS = {
    "hidden": "layers",
    "dropout": "layers",
    "activation": "activations",
    "output": "activations",
    "loss": "loss",
    "initializer": "initializer",
    "l1": "penalties",
    "l2": "penalties",
    "epochs": "stopping",
    "tolerance": "stopping",
    "patience": "stopping",
    "early_stopping": "stopping",
    "validation_fraction": "stopping",
    "standardize": "features",
    "data": "data",
}
"""The control of the lecturer that a knob belongs to, where it is another one than that of the solver."""


def on_offer(experiment: Experiment) -> dict[str, tuple[Knob, Marked | str]]:
    """Return the knobs that may be turned in an experiment, by key, with their names for people."""
    named: dict[str, tuple[Knob, Marked | str]] = {key: (each, each.label) for key, each in KNOBS.items()}
    for key, (each, owner) in parameters(experiment).items():
        named[key] = each, f"{tr(owner)}: {tr(each.label)}"
    return {key: found for key, found in named.items() if _is_free(experiment, key)}


def _is_free(experiment: Experiment, key: str) -> bool:
    owner = key.partition(".")[0]
    return access(experiment.controls, _CONTROLS.get(owner, "solver")) is Access.FREE


def choices(each: Knob) -> tuple[str, ...]:
    """Return all values of a knob, as they are typed, where they can be listed."""
    if each.choices:
        return each.choices
    is_truth = (each.param is None and not each.is_list) or (each.param is not None and each.param.kind is bool)
    return ("true", "false") if is_truth else ()


def values_to_begin_with(each: Knob, experiment: Experiment) -> str:
    """Return the present value of a knob with its neighbours, as they are typed."""
    present = each.get(experiment)
    if each.is_list:
        return SEPARATOR.join(written(sizes) for sizes in _sizes(present))
    listed = choices(each)
    if listed:
        return SEPARATOR.join(dict.fromkeys([written(present), *(listed if set(listed) <= set(TRUTH) else ())]))
    if each.param is None or present is None:
        present = each.param.default if each.param is not None else present
    if each.param is None:
        return written(present)
    is_whole = each.param.kind is int
    around = [present // 2, present, present * 2] if is_whole else _around(float(present))
    inside = [value for value in around if _is_inside(each, value)]
    return SEPARATOR.join(dict.fromkeys(map(written, inside)))


def _around(value: float) -> list[float]:
    if value == 0.0:
        return [0.0, 0.001, 0.01]
    return [float(f"{value / 3.0:.1g}"), value, float(f"{value * 3.0:.1g}")]


def _sizes(present: Value) -> list[tuple[int, ...]]:
    if not present:
        return [(), (4,)]
    return [present, tuple(2 * size for size in present)]


def _is_inside(each: Knob, value: float) -> bool:
    try:
        each.read(written(value))
    except InputError:
        return False
    return True


def read(each: Knob, text: str) -> tuple[Value, ...] | Range:
    """Return what was typed for a knob; raises `InputError` that says why it is nothing.

    A decimal comma is not taken for a comma between values, nor the other way round.
    """
    if not text.strip() and not each.is_list:
        raise InputError(QT_TRANSLATE_NOOP("Tuning", "A value to try is missing."))
    is_number = each.param is not None and each.param.kind is float
    if not (is_number and _ONLY_COMMAS.fullmatch(text.strip())):
        return parse_values(each, text)
    digits = text.strip().split(",")
    has_fraction = any(len(part) > 1 and part.startswith("0") for part in digits[1:])
    if len(digits) == 2 and has_fraction:
        return (each.read(text),)
    if len(digits) == 2:
        message = QT_TRANSLATE_NOOP("Tuning", "This may be one number or several. Write {one}, or {several}.")
        raise InputError(message, one=".".join(digits), several=SEPARATOR.join(digits))
    if has_fraction or len(digits) % 2 == 0:
        raise InputError(QT_TRANSLATE_NOOP("Tuning", "Write | between the values, as {example}."), example="0.01 | 0.1")
    return parse_values(each, text)
