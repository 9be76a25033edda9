"""Edits of the stages of a convolutional network, as pure functions of the stages that there are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from nnplayground.experiment.labs.stages import STAGES, PoolingStage, Stage

Stages = tuple[Stage, ...]


def added(stages: Sequence[Stage], at: int, kind: str) -> Stages:
    """Return the stages with one more of a kind, before the one that stands at a place counted from 0."""
    return (*stages[:at], STAGES[kind].make(), *stages[at:])


def removed(stages: Sequence[Stage], at: int) -> Stages:
    """Return the stages without one of them."""
    return (*stages[:at], *stages[at + 1 :])


def moved(stages: Sequence[Stage], at: int, by: int) -> Stages:
    """Return the stages with one of them so many places further up, as far as that goes."""
    others, to = removed(stages, at), min(max(at + by, 0), len(stages) - 1)
    return (*others[:to], stages[at], *others[to:])


def changed(stages: Sequence[Stage], at: int, name: str, value: Any) -> Stages:
    """Return the stages with another value of one of them.

    Another activation begins with its own numbers, and a stride that is the window of a pooling follows it from now on.
    """
    stage, values = stages[at], {name: value}
    if name == "activation":
        values["params"] = {}
    if isinstance(stage, PoolingStage) and name == "stride" and value == stage.size:
        values["stride"] = None
    return (*stages[:at], replace(stage, **values), *stages[at + 1 :])
