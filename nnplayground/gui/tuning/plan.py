"""What is to be tried, as a person has put it together."""

from __future__ import annotations

import msgspec


class Plan(msgspec.Struct, frozen=True):
    """The rows as they were typed, and how they are tried; kept beside the outcomes."""

    rows: tuple[tuple[str, str], ...] = ()
    """Key of the knob, and its values."""
    draws: int | None = None
    """How many settings are drawn; all combinations where it is None."""
    folds: int = 5
    seeds: int = 2
    has_used_test: bool = False
    """Whether the test samples of these data have been looked at."""
    has_gone_on: bool = False
    """Whether a search has gone on after that."""
