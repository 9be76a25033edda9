"""Formulas: LaTeX to SVG, sharp at every size, and cut into the pieces that are set one by one.

Names and numbers come back again and again, in other company. So a formula is cut at its signs into atoms, each of
which is set once; setting all of it anew would take many times as long.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from threading import Lock

KEPT = 4096
"""Formulas that are remembered; one takes 1 to 60 ms to set and about 5 kB."""
_ALONE = Lock()
_LIMIT = r"(?:\{(?:[^{}]|\{[^{}]*\})*\}|\\[a-zA-Z]+|[^\\{}\s])"
_HALF_LIMITS = re.compile(rf"\\(?:sum|prod)\s*(?P<mark>[_^])\s*{_LIMIT}(?!\s*[_^])")
"""Sums with one limit only: ziamath makes brackets around them as high as it can."""
_BLACK = "#000001"
"""The colour that everything is set in; others take its place in the text."""


def svg(latex: str, size: float, colour: str) -> str:
    """Return the SVG of a formula, in letters `size` pixels high and in a colour such as `#202020`."""
    return _set(latex, size).replace(_BLACK, colour)


@lru_cache(KEPT)
def _set(latex: str, size: float) -> str:
    """Set a formula; the library keeps what it is doing in places that all threads share, so one at a time may."""
    with _ALONE:
        return _set_alone(latex, size)


def _set_alone(latex: str, size: float) -> str:
    from ziamath.config import config  # noqa: PLC0415 - takes 0.2 s, which only those pay who look at a formula
    from ziamath.zmath import Latex  # noqa: PLC0415

    config.svg2 = False  # Qt draws what the newer form refers to as specks
    whole = _HALF_LIMITS.sub(lambda found: found[0] + ("^{}" if found["mark"] == "_" else "_{}"), latex)
    return str(Latex(whole, size=size, color=_BLACK).svg())


class Kind(Enum):
    """What an atom is, which decides the room around it and where a line may begin."""

    BODY = auto()
    RELATION = auto()
    SIGN = auto()
    DOT = auto()
    OPEN = auto()
    CLOSE = auto()


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece of a formula that is set by itself; `is_apart` asks for a little room before it."""

    latex: str
    kind: Kind = Kind.BODY
    is_apart: bool = False


_TOKEN = re.compile(r"\\(?:left|right)(?:\\.|.)|\\[a-zA-Z]+|\\.|.", re.DOTALL)
_RELATIONS = frozenset(("=", "<", ">", r"\approx", r"\to", r"\le", r"\ge", r"\leq", r"\geq", r"\in", r"\Rightarrow"))
_SIGNS, _DOTS = frozenset(("+", "-", r"\pm")), frozenset((r"\cdot", r"\times"))
_SPACES = frozenset((r"\,", r"\;", r"\:", r"\quad", r"\qquad"))
_FRACTIONS, _SUMS = frozenset((r"\frac", r"\dfrac")), frozenset((r"\sum", r"\prod"))
_PLAIN = frozenset("([")
_BRACKETS = {"(": ")", "[": "]", "|": "|"}
_TALL = re.compile(r"\\(?:d?frac|sum|prod|int|sqrt|begin|hat)")
"""What stands higher than a line: brackets around it are set together with it."""


@lru_cache(KEPT)
def atoms(latex: str) -> tuple[Atom, ...]:
    """Return the atoms of a formula, which together are all of it."""
    return tuple(_Cutter(_TOKEN.findall(latex)).cut())


class _Cutter:
    """Goes through the tokens of a formula once."""

    def __init__(self, tokens: Sequence[str]) -> None:
        self._tokens, self._at = tokens, 0
        self._atoms: list[Atom] = []
        self._word, self._is_apart = "", False

    def cut(self) -> list[Atom]:
        """Return the atoms."""
        while self._at < len(self._tokens):
            self._take(self._tokens[self._at])
        self._flush()
        return self._atoms

    def _take(self, piece: str) -> None:
        if (piece.startswith(r"\left") and len(piece) > len(r"\left")) or piece in _PLAIN:
            self._take_brackets()
        elif piece == "{":
            self._word += "".join(self._tokens[self._at : self._end_of_group()])
            self._at = self._end_of_group()
        elif piece in (*_FRACTIONS, *_SUMS):
            self._take_with_groups(groups=2 if piece in _FRACTIONS else 0)
        elif piece == r"\begin":
            self._word += "".join(self._tokens[self._at :])
            self._at = len(self._tokens)
        else:
            self._take_loose(piece)

    def _take_loose(self, piece: str) -> None:
        """Take a sign, a space, or a part of a word."""
        if piece in _RELATIONS:
            self._sign(piece, Kind.RELATION)
        elif piece in _SIGNS and self._is_between():
            self._sign(piece, Kind.SIGN)
        elif piece in _SIGNS:
            self._add("{" + piece + "}")
        elif piece in _DOTS:
            self._sign(piece, Kind.DOT)
        elif piece in _SPACES and self._tokens[self._at + 1 : self._at + 2] != ["'"]:
            self._flush()
            self._is_apart = True
            self._at += 1
        elif piece == ",":
            self._add(piece)
            self._flush()
            self._is_apart = True
        else:
            self._add(piece)

    def _add(self, piece: str) -> None:
        self._word += piece
        self._at += 1

    def _flush(self) -> None:
        word, self._word = self._word.strip(), ""
        if word:
            self._atoms.append(Atom(word, Kind.BODY, self._is_apart))
            self._is_apart = False

    def _sign(self, piece: str, kind: Kind) -> None:
        self._flush()
        self._atoms.append(Atom(piece, kind))
        self._is_apart = False
        self._at += 1

    def _is_between(self) -> bool:
        """Say whether something stands before a sign that it joins with what follows."""
        return bool(self._word.strip()) or (bool(self._atoms) and self._atoms[-1].kind in (Kind.BODY, Kind.CLOSE))

    def _end_of_group(self) -> int:
        """Return the place after the brace that closes the one here."""
        depth = 0
        for place in range(self._at, len(self._tokens)):
            depth += (self._tokens[place] == "{") - (self._tokens[place] == "}")
            if not depth:
                return place + 1
        return len(self._tokens)

    def _end_of_brackets(self) -> int:
        """Return the place of what closes the bracket here; the last place where nothing does."""
        depth, opened = 0, self._tokens[self._at]
        if opened in _PLAIN:
            for place in range(self._at, len(self._tokens)):
                depth += (self._tokens[place] == opened) - (self._tokens[place] == _BRACKETS[opened])
                if not depth:
                    return place
            return len(self._tokens) - 1
        for place in range(self._at, len(self._tokens)):
            piece = self._tokens[place]
            depth += piece.startswith(r"\left") and len(piece) > len(r"\left")
            depth -= piece.startswith(r"\right") and len(piece) > len(r"\right") and piece != r"\rightarrow"
            if not depth:
                return place
        return len(self._tokens) - 1

    def _take_with_groups(self, groups: int) -> None:
        """Take a fraction, or the sign of a sum, with all that is written above and below it."""
        self._flush()
        self._add(self._tokens[self._at])
        for _ in range(groups):
            end = self._end_of_group() if self._tokens[self._at : self._at + 1] == ["{"] else self._at + 1
            self._word += "".join(self._tokens[self._at : end])
            self._at = end
        self._take_scripts()
        self._flush()

    def _take_scripts(self) -> None:
        """Take what stands lower or higher beside what was taken last."""
        while self._tokens[self._at : self._at + 1] in (["^"], ["_"]):
            self._add(self._tokens[self._at])
            end = self._end_of_group() if self._tokens[self._at : self._at + 1] == ["{"] else self._at + 1
            self._word += "".join(self._tokens[self._at : end])
            self._at = end

    def _take_brackets(self) -> None:
        """Cut what stands in brackets, or leave it whole where it is tall or has an exponent."""
        start, end = self._at, self._end_of_brackets()
        bracket = self._tokens[start].removeprefix(r"\left")
        if self._tokens[end].removeprefix(r"\right") != _BRACKETS.get(bracket, self._tokens[end][-1]) or end == start:
            self._word += "".join(self._tokens[start:])
            self._at = len(self._tokens)
            return
        inside = self._tokens[start + 1 : end]
        has_script = self._tokens[end + 1 : end + 2] in (["^"], ["_"])
        if bracket in _BRACKETS and not has_script and not _TALL.search("".join(inside)):
            self._flush()
            self._atoms.append(Atom(bracket, Kind.OPEN, self._is_apart))
            self._atoms += _Cutter(inside).cut()
            self._atoms.append(Atom(_BRACKETS[bracket], Kind.CLOSE))
            self._is_apart = False
            self._at = end + 1
            return
        if not self._word.strip() or "\\begin" in self._word:
            self._flush()
        self._word += "".join(self._tokens[start : end + 1])
        self._at = end + 1
        self._take_scripts()
        self._flush()
