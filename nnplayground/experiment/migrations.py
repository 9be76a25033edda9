"""From older formats to the present one: for each version, a function that turns its JSON value into the next one's.

The value has been read strictly but not checked against anything; a function touches only what it knows and leaves
whatever is odd for the checks that come after. It never changes the value given.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

VERSION = 2
"""Changes when an older program could no longer read a file; such a program refuses it."""
MINOR = 1
"""Changes when fields are added that an older program of the same version may leave out, saying so."""

Migration = Callable[[dict[str, Any]], dict[str, Any]]


def _from_1(value: dict[str, Any]) -> dict[str, Any]:
    """Version 1 had no minor number and kept no state of the training; its fields mean the same."""
    return {**value, "version": 2, "minor": 0}


MIGRATIONS: Mapping[int, Migration] = {1: _from_1}


def migrate(value: dict[str, Any]) -> dict[str, Any]:
    """Return the value in the present version; its `version` must be that of a migration, or the present one."""
    while value["version"] != VERSION:
        value = MIGRATIONS[value["version"]](value)
    return value
