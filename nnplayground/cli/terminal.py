"""Speaking to people in a terminal: language, messages, tables, exit codes."""

from __future__ import annotations

import json
import math
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import IntEnum
from typing import Any
from xml.etree.ElementTree import ParseError

import typer
from rich import box
from rich.console import Console
from rich.table import Table

from nnplayground.errors import InputError
from nnplayground.i18n import LANGUAGES, QT_TRANSLATE_NOOP, Marked, Text, Translate, english, render, translator

PIPED_WIDTH = 140
"""Columns of a table that no terminal shows."""


class Exit(IntEnum):
    """What the program returns to the shell; a signal returns 128 and its number."""

    DONE = 0
    BAD_INPUT = 2
    DIVERGED = 3
    SIGNAL = 128


class Terminal:
    """One language, standard output for results, standard error for everything else."""

    def __init__(self, translate: Translate = english) -> None:
        self.translate = translate

    def say(self, text: Text | Marked) -> str:
        """Return a text in the reader's language."""
        return str(render(text, self.translate))

    def warn(self, text: Text | Marked) -> None:
        """Write one line to standard error."""
        if sys.stderr is not None:
            print(self.say(text), file=sys.stderr, flush=True)  # noqa: T201 - this is the terminal

    def write(self, text: Text | Marked) -> None:
        """Write one line to standard output."""
        print(self.say(text))  # noqa: T201

    def show(self, table: Table) -> None:
        """Write a table to standard output."""
        width = None if sys.stdout is not None and sys.stdout.isatty() else PIPED_WIDTH
        Console(width=width, markup=False, highlight=False, emoji=False).print(table)

    def write_json(self, value: Any) -> None:
        """Write one JSON value to standard output, with nothing in it that strict readers refuse."""
        print(json.dumps(value, indent=2, allow_nan=False))  # noqa: T201


def finite(value: float) -> float | None:
    """Return a number, or nothing for one that JSON does not have."""
    return float(value) if math.isfinite(value) else None


def table(*headings: str) -> Table:
    """Return an empty table in the one look of the program; without headings it has none."""
    return Table(*headings, box=box.SIMPLE_HEAD if headings else None, show_header=bool(headings), pad_edge=False)


def rows(made: Table, content: Sequence[Sequence[str]]) -> Table:
    """Fill a table."""
    for row in content:
        made.add_row(*row)
    return made


@contextmanager
def speaking(language: str | None) -> Iterator[Terminal]:
    """Give a terminal in this language; what the user gave wrong is said there and ends the command."""
    terminal = Terminal()
    try:
        terminal.translate = _translate(language)
        yield terminal
    except InputError as error:
        terminal.warn(error.text)
        raise typer.Exit(Exit.BAD_INPUT) from None


def _translate(language: str | None) -> Translate:
    """Return the translation into a language; English where the catalogue of texts is missing."""
    if language is not None and language not in LANGUAGES:
        raise InputError(
            QT_TRANSLATE_NOOP("Terminal", "--language: there is no “{language}”. Choose one of: {choices}."),
            language=language,
            choices=", ".join(LANGUAGES),
        )
    try:
        return translator(language or _system_language())
    except (OSError, ParseError):
        return english


def _system_language() -> str:
    """Return the language that the environment asks for, where the program speaks it."""
    asked = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return asked[:2] if asked[:2] in LANGUAGES else next(iter(LANGUAGES))
