"""Values of nested frozen documents by their path, `training.learning_rate`: read, and replaced."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from msgspec.structs import replace

from nnplayground.experiment.spec import Spec

SpecT = TypeVar("SpecT", bound=Spec)


def value_at(spec: Spec, path: str) -> Any:
    """Return the value at a path."""
    found: Any = spec
    for name in path.split("."):
        found = getattr(found, name)
    return found


def with_values(spec: SpecT, values: Mapping[str, Any]) -> SpecT:
    """Return the document with other values at these paths."""
    for path, value in values.items():
        spec = _with_value(spec, path, value)
    return spec


def _with_value(spec: SpecT, path: str, value: Any) -> SpecT:
    name, _, below = path.partition(".")
    return replace(spec, **{name: _with_value(getattr(spec, name), below, value) if below else value})
