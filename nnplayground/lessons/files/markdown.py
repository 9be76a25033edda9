"""Lesson texts: Markdown with formulas between `$` signs, taken apart so that each reader sets formulas in its way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn, Protocol

from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.lessons.files.plain import check_formula

MOST_FORMULA = 1000
"""Characters of one formula."""
DEEPEST = 20
"""Braces within braces."""

_PIECE = re.compile(
    r"(?P<code>```.*?(?:```|\Z)|~~~.*?(?:~~~|\Z)|`[^`\n]+`)"
    r"|(?P<sign>\\\$)"
    r"|\$\$(?P<display>[^$]+?)\$\$"
    r"|\$(?P<inline>[^\s$](?:[^$\n]*[^\s$\\])?)\$(?!\d)",
    re.DOTALL,
)
_TOKEN = re.compile(r"\\[{}\\]|(?P<open>\\begin\b|\\left(?![a-zA-Z])|\{)|(?P<close>\\end\b|\\right(?![a-zA-Z])|\})")


@dataclass(frozen=True, slots=True)
class Prose:
    """A stretch of Markdown without formulas."""

    text: str


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula in LaTeX; `is_display` has a line of its own. `line` counts from the first line of the text, 0."""

    latex: str
    is_display: bool
    line: int


def pieces(text: str) -> Iterator[Prose | Formula]:
    r"""Yield the pieces of a text in order; `\$` is a dollar sign, and so is one that no other closes."""
    end = 0
    for found in _PIECE.finditer(text):
        if found.start() > end:
            yield Prose(text[end : found.start()])
        end = found.end()
        latex = found["display"] or found["inline"]
        if latex:
            yield Formula(latex.strip(), found["display"] is not None, text.count("\n", 0, found.start()))
        else:
            yield Prose("$" if found["sign"] else found[0])
    if end < len(text):
        yield Prose(text[end:])


def formulas(text: str) -> tuple[Formula, ...]:
    """Return the formulas of a text, from its beginning on."""
    return tuple(piece for piece in pieces(text) if isinstance(piece, Formula))


class Refuse(Protocol):
    """Raises an error of a line, counted from 0."""

    def __call__(self, message: Marked, line: int, /, **values: object) -> NoReturn:
        """Raise it."""


def check_formulas(text: str, refuse: Refuse) -> None:
    """Refuse formulas that do not end, are too long, or cannot be read."""
    for piece in pieces(text):
        if isinstance(piece, Prose):
            if "$$" in piece.text and "`" not in piece.text and "~~~" not in piece.text:
                line = text.count("\n", 0, text.find("$$", text.find(piece.text)))
                refuse(QT_TRANSLATE_NOOP("Lesson", "a formula begins with $$ and does not end."), line)
            continue
        if len(piece.latex) > MOST_FORMULA:
            message = QT_TRANSLATE_NOOP("Lesson", "a formula has more than {most} characters.")
            refuse(message, piece.line, most=MOST_FORMULA)
        if _depth(piece.latex) > DEEPEST:
            message = QT_TRANSLATE_NOOP("Lesson", "in the formula “{latex}”, braces do not fit together.")
            refuse(message, piece.line, latex=piece.latex[:60])
        try:
            check_formula(piece.latex)
        except InputError as error:
            refuse(error.text.source, piece.line, **error.text.values)


def _depth(latex: str) -> int:
    """Return how deep braces and brackets go; more than any may where they do not fit together."""
    depth = deepest = 0
    for found in _TOKEN.finditer(latex):
        begins, ends = found["open"], found["close"]
        depth += 1 if begins else -1 if ends else 0
        deepest = max(deepest, depth)
        if depth < 0:
            return DEEPEST + 1
    return deepest if depth == 0 else DEEPEST + 1
