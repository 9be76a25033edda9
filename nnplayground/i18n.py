"""Translatable texts without Qt.

A source text is marked where it stands with `QT_TRANSLATE_NOOP`, which `pyside6-lupdate` finds by its name; window and
terminal translate it when it is shown; widgets mark what they show themselves by `self.tr`. Neither takes an f-string:
it would never be extracted. A `Text` joins such a source with the values that belong into it.
"""

from __future__ import annotations

import unicodedata
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from nnplayground.decimals import Written, for_reading
from nnplayground.resources import resource

Translate = Callable[[str, str], str]
"""Maps (context, English source) to the text in the reader's language."""

LANGUAGES: Mapping[str, str] = {"en": "English", "id": "Bahasa Indonesia"}
"""What every language calls itself, by its code, in the order of the menu; the sources are in the first one."""


class Marked(str):
    """An English source text that knows the context under which it is translated."""

    __slots__ = ("context",)
    context: str


def QT_TRANSLATE_NOOP(context: str, source: str) -> Marked:  # noqa: N802 - lupdate searches for this very name
    """Mark `source` for extraction; it stays English until it is shown."""
    marked = Marked(source)
    marked.context = context
    return marked


def proper_name(name: str) -> Marked:
    """Return a name that is the same in every language, for where a marked text is wanted."""
    marked = Marked(name)
    marked.context = ""
    return marked


@dataclass(frozen=True)
class Text:
    """A marked source with the values of its `{placeholders}`; a value may itself be marked."""

    source: Marked
    values: dict[str, Any] = field(default_factory=dict)

    def render(self, translate: Translate) -> str:
        """Return the text in the language of `translate`."""
        shown = {name: render(value, translate) for name, value in self.values.items()}
        return translate(self.source.context, self.source).format(**shown)

    def __str__(self) -> str:
        return self.render(english)


def render(value: Any, translate: Translate) -> Any:
    """Translate a `Marked` or `Text`, write numbers for reading, escape control characters of other strings."""
    if isinstance(value, Text):
        return value.render(translate)
    if isinstance(value, Marked):
        return translate(value.context, value)
    if isinstance(value, Written):
        return value.again()
    if isinstance(value, float):
        return for_reading(str(value))
    return printable(value) if isinstance(value, str) else value


def printable(text: str) -> str:
    """Escape control and direction-override characters: text from a file must not steer a terminal or a label."""
    return "".join(
        char.encode("unicode_escape").decode() if unicodedata.category(char) in ("Cc", "Cf") else char for char in text
    )


def english(_context: str, source: str) -> str:
    """Translate nothing: the sources are English."""
    return source


@cache
def translator(language: str) -> Translate:
    """Return the `Translate` of a language, read from the catalogue that the window's translations are made from."""
    if language == "en":
        return english
    texts: dict[tuple[str, str], str] = {}
    catalogue = resource(f"translations/nnplayground_{language}.ts")
    for context in ElementTree.parse(catalogue).iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            if translation := message.findtext("translation", ""):
                texts[name, message.findtext("source", "")] = translation
    return lambda context, source: texts.get((context, source), source)
