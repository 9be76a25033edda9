"""The stages of a convolutional network as one line of text, as it is typed in a terminal.

    conv:16:kernel=5:tanh, pool:avg:2, dense:32, dropout:0.25

A kind, and behind colons its first number, others by name, and the key of an activation or of a pooling. What is left
out has its default.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from nnplayground.catalogue import Param, lookup
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.layers.pooling import POOLINGS
from nnplayground.errors import InputError
from nnplayground.experiment.labs.stages import STAGES, Stage, StageKind, kind_of
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.numbers import full, parse_number, parse_whole

SHORT = {"conv": "convolution", "pool": "pooling"}
"""Other names of kinds."""
CHOICES: dict[str, tuple[str, Any]] = {
    "convolution": ("activation", ACTIVATIONS),
    "dense": ("activation", ACTIVATIONS),
    "pooling": ("pooling", POOLINGS),
}
"""What the kinds choose from a catalogue: the field and the catalogue."""


def parse(text: str) -> tuple[Stage, ...]:
    """Return the stages that a line names; raises `InputError` with the part that cannot be read."""
    return tuple(_stage(part.strip()) for part in text.split(",") if part.strip())


def written(stages: tuple[Stage, ...]) -> str:
    """Return the line that names stages, to be read by `parse`; parameters of activations are not part of it."""
    return ", ".join(map(_written, stages))


def _stage(text: str) -> Stage:
    name, *rest = (part.strip() for part in text.split(":"))
    kind = lookup(STAGES, SHORT.get(name, name), "stages")
    fields: dict[str, Any] = {}
    for part in rest:
        field, value = _field(kind, part, text)
        if field in fields:
            raise _unclear(part, text)
        fields[field] = value
    return kind.make(**fields)


def _field(kind: StageKind, part: str, text: str) -> tuple[str, Any]:
    field, equals, value = (each.strip() for each in part.partition("="))
    numbers = {param.name: param for param in kind.params}
    choice, entries = CHOICES.get(kind.key, ("", {}))
    if not equals and part in entries:
        return choice, part
    if not equals and kind.params:
        return kind.params[0].name, _number(kind.params[0], part)
    if field in numbers:
        return field, _number(numbers[field], value)
    if field == choice and choice:
        return choice, lookup(entries, value, choice).key
    raise _unclear(part, text)


def _number(param: Param, text: str) -> float:
    parse_one: Callable[[str], float] = parse_whole if param.kind is int else parse_number
    return param.check(parse_one(text))


def _unclear(part: str, text: str) -> InputError:
    message = QT_TRANSLATE_NOOP("Lab", "stages: “{part}” in “{text}” cannot be read. Write for example: {example}")
    return InputError(message, part=part[:40], text=text[:60], example="conv:16:kernel=3:relu, pool:max:2, dense:32")


def _written(stage: Stage) -> str:
    kind, plain = kind_of(stage), kind_of(stage).make()
    short = next((name for name, key in SHORT.items() if key == kind.key), kind.key)
    parts = [short]
    for number, param in enumerate(kind.params):
        value = getattr(stage, param.name)
        if number == 0:
            parts.append(full(value))
        elif value != getattr(plain, param.name):
            parts.append(f"{param.name}={full(value)}")
    choice = CHOICES.get(kind.key, ("", None))[0]
    if choice and getattr(stage, choice) != getattr(plain, choice):
        parts.append(getattr(stage, choice))
    return ":".join(parts)
