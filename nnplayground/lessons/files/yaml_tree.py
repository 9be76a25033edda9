"""YAML as a tree in which every value knows its line: texts, lists and tables, and nothing else.

Only the events of the parser are used, so nothing is ever made of a tag, and every scalar stays the text that was
typed: `no`, `1e3` and `2026-11-25` mean what their field makes of them. Anchors, aliases, tags, keys that stand twice,
several documents and deep nesting are refused; a small file cannot become a large tree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text

MOST_BYTES = 2**20
MOST_VALUES = 20_000
DEEPEST = 12
"""Levels of lists and tables; a lesson has at most six."""
MOST_SHOWN = 60
"""Characters of a text from the file that a message repeats."""

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser of libyaml is fifteen times faster; wheels of PyYAML have it."""
_UNPRINTABLE = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""What YAML forbids, and what turns the direction of writing around."""
_OTHER_BREAKS = re.compile("[\x85\u2028\u2029]")
"""What YAML counts as the end of a line and no editor does."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as it stands in the file; `is_plain` says that it has no quotation marks."""

    line: int
    text: str
    is_plain: bool = True
    is_literal: bool = False
    """Whether it is a block after `|`, whose lines are those of the file."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Values one after the other."""

    line: int
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Values by name; `lines` says where each name stands."""

    line: int
    fields: dict[str, Node]
    lines: dict[str, int]


Node = Scalar | Listing | Table


def fault(file: str, line: int, said: Text, field: str = "") -> InputError:
    """Return the error of a place in a file, which names file, line and, where there is one, field."""
    if field:
        named = QT_TRANSLATE_NOOP("Lesson", "{file}, line {line}, {field}: {reason}")
        return InputError(named, file=file, line=line, field=field, reason=said)
    return InputError(QT_TRANSLATE_NOOP("Lesson", "{file}, line {line}: {reason}"), file=file, line=line, reason=said)


def shown(text: str) -> str:
    """Return a text from a file as a message may repeat it."""
    return text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN]}…"


def parse(content: bytes, file: str) -> Node:
    """Return the tree of a YAML text in UTF-8; raises `InputError` that names the line."""
    text = _decoded(content, file)
    try:
        return _Builder(file, yaml.parse(text, Loader=LOADER)).document()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        said = QT_TRANSLATE_NOOP(
            "Lesson",
            "the file cannot be read here ({problem}). Check the indentation, which is made of spaces; texts that "
            "have “: ” in them or begin with a sign such as * & ! % @ [ need quotation marks.",
        )
        problem = shown(str(getattr(error, "problem", None) or "YAML"))
        raise fault(file, 1 if mark is None else mark.line + 1, Text(said, {"problem": problem})) from error


def _decoded(content: bytes, file: str) -> str:
    if len(content) > MOST_BYTES:
        raise InputError(QT_TRANSLATE_NOOP("Lesson", "{file} is too large for a lesson: 1 MB at most."), file=file)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = QT_TRANSLATE_NOOP("Lesson", "these bytes are not text in UTF-8. Save the file as UTF-8.")
        raise fault(file, line, Text(message)) from error
    text = _OTHER_BREAKS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    if found := _UNPRINTABLE.search(text):
        line = text.count("\n", 0, found.start()) + 1
        message = QT_TRANSLATE_NOOP("Lesson", "there is a character that cannot be shown ({code}). Remove it.")
        raise fault(file, line, Text(message, {"code": f"U+{ord(found[0]):04X}"}))
    return text


class _Builder:
    """Makes the tree of one document out of the events of the parser."""

    def __init__(self, file: str, events: Iterator[Any]) -> None:
        self._file, self._events, self._count = file, events, 0

    def document(self) -> Node:
        """Return the tree of the only document."""
        root: Node | None = None
        event: Any
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    message = QT_TRANSLATE_NOOP("Lesson", "a second document begins; a file holds one lesson.")
                    raise fault(self._file, _line(event), Text(message))
                root = self._node(next(self._events), 0)
        if root is None:
            raise fault(self._file, 1, Text(QT_TRANSLATE_NOOP("Lesson", "the file is empty.")))
        return root

    def _node(self, event: Any, depth: int) -> Node:
        line = _line(event)
        self._refuse_odd(event, line, depth)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(line, event.value, is_plain=not event.style, is_literal=event.style == "|")
        if isinstance(event, yaml.SequenceStartEvent):
            return Listing(line, tuple(self._items(depth, yaml.SequenceEndEvent)))
        fields: dict[str, Node] = {}
        lines: dict[str, int] = {}
        for key in self._items(depth, yaml.MappingEndEvent):
            if not isinstance(key, Scalar):
                message = QT_TRANSLATE_NOOP("Lesson", "the name of a field must be a word.")
                raise fault(self._file, key.line, Text(message))
            if key.text in fields:
                message = QT_TRANSLATE_NOOP(
                    "Lesson", "“{name}” stands here a second time; the first is in line {first}."
                )
                values = {"name": shown(key.text), "first": lines[key.text]}
                raise fault(self._file, key.line, Text(message, values))
            lines[key.text] = key.line
            fields[key.text] = self._node(next(self._events), depth + 1)
        return Table(line, fields, lines)

    def _items(self, depth: int, end: type) -> Iterator[Node]:
        while not isinstance(event := next(self._events), end):
            yield self._node(event, depth + 1)

    def _refuse_odd(self, event: Any, line: int, depth: int) -> None:
        """Refuse what no lesson needs, and trees that are too large."""
        self._count += 1
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            message = QT_TRANSLATE_NOOP(
                "Lesson", "anchors (&) and references (*) cannot be used; quote a text that begins so."
            )
            raise fault(self._file, line, Text(message))
        if event.tag is not None:
            message = QT_TRANSLATE_NOOP("Lesson", "tags (!) cannot be used; quote a text that begins so.")
            raise fault(self._file, line, Text(message))
        if depth > DEEPEST or self._count > MOST_VALUES:
            message = QT_TRANSLATE_NOOP("Lesson", "too many values, or lists within lists, for a lesson.")
            raise fault(self._file, line, Text(message))


def _line(event: Any) -> int:
    """Return the line in which an event begins, counted from 1."""
    return int(event.start_mark.line) + 1
