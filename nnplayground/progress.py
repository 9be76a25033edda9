"""Long work that says how far it is and can be called off."""

from __future__ import annotations

from collections.abc import Callable

Report = Callable[[float], None]
"""Takes the share of the work that is done, from 0 to 1; raises `Cancelled` where nobody wants the rest."""


class Cancelled(Exception):  # noqa: N818 - nothing went wrong
    """The work was called off; nothing of it has taken effect."""


def silently(_share: float) -> None:
    """Report to nobody."""


def part(report: Report, begin: float, end: float) -> Report:
    """Return the report of one part of the work, which lasts from `begin` to `end` of the whole."""
    return lambda share: report(begin + (end - begin) * share)
