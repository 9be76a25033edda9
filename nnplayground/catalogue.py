"""Catalogues: the closed lists of things a user can choose from, each a plain literal in one file.

Menus, forms, command-line choices, file keys, checks and tests are made from the entries, so one entry is enough.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Protocol, TypeVar

from nnplayground.errors import InputError, UnknownKey
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.numbers import short


class Entry(Protocol):
    """What every catalogue entry has."""

    @property
    def key(self) -> str:
        """Name in files and on the command line; never shown translated."""

    @property
    def label(self) -> Marked:
        """Name shown to people."""


EntryT = TypeVar("EntryT", bound=Entry)


def catalogue(entries: Iterable[EntryT]) -> Mapping[str, EntryT]:
    """Return a read-only `key -> entry` mapping in display order; a repeated key is an error."""
    found: dict[str, EntryT] = {}
    for entry in entries:
        if entry.key in found:
            raise ValueError(f"catalogue key {entry.key!r} is used twice")
        found[entry.key] = entry
    return MappingProxyType(found)


def lookup(entries: Mapping[str, EntryT], key: str, field: str) -> EntryT:
    """Return the entry of `key`; raise `UnknownKey` that names the field and lists what there is."""
    try:
        return entries[key]
    except KeyError:
        message = QT_TRANSLATE_NOOP("Catalogue", "{field}: there is no “{key}”. Choose one of: {choices}.")
        raise UnknownKey(message, field=field, key=str(key)[:60], choices=", ".join(entries)) from None


@dataclass(frozen=True, slots=True)
class Param:
    """One number a user may turn; forms, command-line options and file checks are made from it.

    `low` and `high` bound the value; an end listed in `open_ends` ("low", "high") is itself excluded.
    """

    name: str
    label: Marked
    default: float
    low: float = -math.inf
    high: float = math.inf
    open_ends: tuple[str, ...] = ()
    kind: type[float] | type[int] | type[bool] = float
    help: Marked | None = None
    symbol: str = ""
    slider: bool = False
    """Whether people move it more than they type it."""
    formula: str = ""
    """Where it stands in the mathematics, as LaTeX."""
    small: Marked | None = None
    """What happens when it is too small."""
    large: Marked | None = None
    """What happens when it is too large."""

    def check(self, value: Any) -> float:
        """Return `value` as this parameter's kind; raise `InputError` naming the parameter and its range."""
        wrong_type = isinstance(value, bool) != (self.kind is bool) or not isinstance(value, int | float)
        if wrong_type or not self._within(value) or not _is_finite(value):
            raise InputError(
                QT_TRANSLATE_NOOP("Catalogue", "{name} must be {range}, not {value}."),
                name=self.label,
                range=self.range_text(),
                value=str(value)[:40],
            )
        if self.kind is int and value != int(value):
            raise InputError(
                QT_TRANSLATE_NOOP("Catalogue", "{name} must be a whole number, not {value}."),
                name=self.label,
                value=value,
            )
        return self.kind(value)

    def _within(self, value: float) -> bool:
        above = value > self.low if "low" in self.open_ends else value >= self.low
        below = value < self.high if "high" in self.open_ends else value <= self.high
        return above and below

    def range_text(self) -> str:
        """Return the permitted range in mathematical signs, the same in every language: `0 < x ≤ 1`."""
        if self.kind is bool:
            return "true / false"
        left = "" if self.low == -math.inf else f"{short(self.low, 6)} {'<' if 'low' in self.open_ends else '≤'} "
        right = "" if self.high == math.inf else f" {'<' if 'high' in self.open_ends else '≤'} {short(self.high, 6)}"
        return f"{left}{self.symbol or 'x'}{right}"


def _is_finite(value: float) -> bool:
    """Say whether a number fits into float64 and is one; whole numbers of Python may be larger."""
    try:
        return math.isfinite(value)
    except OverflowError:
        return False


def checked(params: Iterable[Param], given: Mapping[str, Any], owner: str) -> dict[str, float]:
    """Return the value of every parameter, given or default; an unknown name is an `InputError`."""
    known = {param.name: param for param in params}
    for name in given:
        if name not in known:
            raise InputError(
                QT_TRANSLATE_NOOP("Catalogue", "{owner} has no parameter “{name}”. It has: {choices}."),
                owner=owner,
                name=str(name)[:60],
                choices=", ".join(known) or "–",
            )
    return {name: param.check(given.get(name, param.default)) for name, param in known.items()}
