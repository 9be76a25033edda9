"""One place of a lesson file: its value, and what it may be; every error names file, line and field."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import NoReturn, TypeVar

from nnplayground.catalogue import Entry
from nnplayground.errors import InputError
from nnplayground.i18n import LANGUAGES, QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.lessons.files.lesson import Option, Words
from nnplayground.lessons.files.yaml_tree import Listing, Node, Scalar, Table, fault, shown
from nnplayground.numbers import full, parse_number, parse_whole

ValueT = TypeVar("ValueT")

WORD = re.compile(r"[a-z][a-z0-9_]{0,59}")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Spot:
    """A value with its way from the top of the file, counted from 1 as people count: `pages[2].text.en`."""

    file: str
    path: str
    node: Node

    # -- errors --------------------------------------------------------------------------------------------------------

    def refuse(self, reason: Marked, line: int = 0, /, **values: object) -> NoReturn:
        """Raise the `InputError` of this place."""
        raise fault(self.file, line or self.node.line, Text(reason, values), self.path)

    def within(self, check: Callable[[], ValueT]) -> ValueT:
        """Return what `check` returns; an `InputError` of it becomes one of this place."""
        try:
            return check()
        except InputError as error:
            raise fault(self.file, self.node.line, error.text, self.path) from error

    # -- lists and tables ----------------------------------------------------------------------------------------------

    def below(self, name: str) -> Spot:
        """Return the value of a field that is there."""
        table = self._table()
        return Spot(self.file, f"{self.path}.{name}" if self.path else name, table.fields[name])

    def fields(self, known: Collection[str], needed: Collection[str] = ()) -> Mapping[str, Spot]:
        """Return the fields by name; one that is unknown, missing or empty is refused."""
        table = self._table()
        for name in table.fields:
            if name not in known:
                self._refuse_unknown(name, table.lines[name], known)
        for name in needed:
            if name not in table.fields:
                message = QT_TRANSLATE_NOOP("Lesson", "the field “{name}” is missing.")
                self.refuse(message, name=name)
        return {name: self.below(name) for name in table.fields}

    def _refuse_unknown(self, name: str, line: int, known: Collection[str]) -> NoReturn:
        if _DIGITS.fullmatch(name):
            message = QT_TRANSLATE_NOOP(
                "Lesson", "a number with a comma falls apart between braces: write 0.9, or “0,9” in quotation marks."
            )
            self.refuse(message, line)
        message = QT_TRANSLATE_NOOP("Lesson", "there is no field “{name}”. There are: {choices}.")
        self.refuse(message, line, name=shown(name), choices=", ".join(known))

    def _table(self) -> Table:
        if not isinstance(self.node, Table):
            self.refuse(QT_TRANSLATE_NOOP("Lesson", "fields with names are needed here, as in “title: …”."))
        return self.node

    def items(self, most: int) -> tuple[Spot, ...]:
        """Return the values of a list of one at least; a single value is a list of one."""
        if not isinstance(self.node, Listing):
            return (self,)
        if not 1 <= len(self.node.items) <= most:
            message = QT_TRANSLATE_NOOP("Lesson", "1 to {most} entries are possible here, not {count}.")
            self.refuse(message, most=most, count=len(self.node.items))
        return tuple(
            Spot(self.file, f"{self.path}[{number}]", item) for number, item in enumerate(self.node.items, start=1)
        )

    def named(self) -> Iterator[tuple[str, Spot]]:
        """Yield names and values of a table whose names are free."""
        for name in self._table().fields:
            if not WORD.fullmatch(name):
                message = QT_TRANSLATE_NOOP("Lesson", "“{name}” is no name: small letters, digits and _ only.")
                self.refuse(message, self._table().lines[name], name=shown(name))
            yield name, self.below(name)

    # -- single values -------------------------------------------------------------------------------------------------

    def scalar(self) -> Scalar:
        """Return the scalar that stands here."""
        if not isinstance(self.node, Scalar):
            self.refuse(QT_TRANSLATE_NOOP("Lesson", "a single value is needed here, not a list or fields."))
        return self.node

    def text(self, most: int) -> str:
        """Return a text that is not empty."""
        text = self.scalar().text.strip()
        if not text:
            self.refuse(QT_TRANSLATE_NOOP("Lesson", "a text is missing here."))
        if len(text) > most:
            message = QT_TRANSLATE_NOOP("Lesson", "at most {most} characters are possible here, not {count}.")
            self.refuse(message, most=most, count=len(text))
        return text

    def words(self, most: int) -> Words:
        """Return a text in one language or in several."""
        if not isinstance(self.node, Table):
            text = self.text(most)
            return Words({next(iter(LANGUAGES)): text})
        fields = self.fields(tuple(LANGUAGES))
        if not fields:
            self.refuse(QT_TRANSLATE_NOOP("Lesson", "a text is missing here."))
        return Words({name: spot.text(most) for name, spot in fields.items()})

    def number(self) -> float:
        """Return a number, with a point or a comma."""
        text = self.scalar().text
        return self.within(lambda: parse_number(text))

    def whole(self, low: int, high: int) -> int:
        """Return a whole number within its range."""
        text = self.scalar().text
        value = self.within(lambda: parse_whole(text))
        if not low <= value <= high:
            message = QT_TRANSLATE_NOOP("Lesson", "a whole number from {low} to {high} is needed, not {value}.")
            self.refuse(message, low=low, high=high, value=full(value))
        return value

    def key(self, entries: Mapping[str, Entry]) -> str:
        """Return the key of an entry that there is."""
        text = self.scalar().text.strip()
        if text not in entries:
            message = QT_TRANSLATE_NOOP("Lesson", "there is no “{name}”. Choose one of: {choices}.")
            self.refuse(message, name=shown(text), choices=", ".join(entries) or "–")
        return text

    def keys(self, entries: Mapping[str, Entry]) -> tuple[str, ...]:
        """Return the keys of a list, each once."""
        spots = self.items(len(entries) or 1)
        found: list[str] = []
        for spot in spots:
            key = spot.key(entries)
            if key in found:
                spot.refuse(QT_TRANSLATE_NOOP("Lesson", "“{name}” stands here a second time."), name=key)
            found.append(key)
        return tuple(found)

    def option(self) -> Option:
        """Return a value whose meaning others know: true, false, a number, a text, or a list of these.

        Only the words `true` and `false` are such; a text in quotation marks stays a text.
        """
        if isinstance(self.node, Listing):
            return tuple(_value(spot) for spot in self.items(100))
        return _value(self)


def _value(spot: Spot) -> bool | int | float | str:
    """Return true, false, a number or a text."""
    scalar = spot.scalar()
    if scalar.is_plain and scalar.text in ("true", "false"):
        return scalar.text == "true"
    if scalar.is_plain:
        try:
            number = parse_number(scalar.text)
        except InputError:
            return spot.text(1000)
        return int(number) if number == int(number) and _DIGITS.fullmatch(scalar.text.lstrip("+-")) else number
    return spot.text(1000)
