"""Reading a typed composition of functions such as (3x - 2)^6: a small grammar of its own, nothing is ever run.

sum    = term [(+|-) number]
term   = [+|-] [number [*|/]] power [/ number]
power  = base [^ [-] number]
base   = x | name ( sum ) | ( sum )
"""

from __future__ import annotations

import re
from typing import NoReturn

from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.lessons.topics.chain_rule import MOST_LINKS, Composition, Step
from nnplayground.lessons.topics.links import LINKS
from nnplayground.numbers import parse_number, unmistakable

MOST_CHARACTERS = 80
DEEPEST = 12
_TOKEN = re.compile(
    r"\s*(?P<number>(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:e[+-]?\d+)?)|\s*(?P<name>[a-z]+)|\s*(?P<sign>[-+*/^()])", re.ASCII
)
_WORDS = {word: link.key for link in LINKS.values() for word in link.words}
_ALIKE = str.maketrans({"−": "-", "–": "-", "·": "*", "×": "*", "²": "^2", "³": "^3", "[": "(", "]": ")"})

EMPTY = QT_TRANSLATE_NOOP("ChainRule", "Type a function of x, such as (3x - 2)^6 or sin(2x + 1).")
TOO_LONG = QT_TRANSLATE_NOOP("ChainRule", "This is too long: {count} characters at most.")
STRANGE = QT_TRANSLATE_NOOP("ChainRule", "“{text}” at place {place} is not understood. Known are: {known}.")
UNFINISHED = QT_TRANSLATE_NOOP("ChainRule", "Something is missing at the end.")
NEEDS_X = QT_TRANSLATE_NOOP("ChainRule", "A function of x is needed at place {place}, not “{text}”.")
NEEDS_NUMBER = QT_TRANSLATE_NOOP("ChainRule", "A number is needed at place {place}, not “{text}”.")
NEEDS_SIGN = QT_TRANSLATE_NOOP("ChainRule", "“{wanted}” is needed at place {place}, not “{text}”.")
ONE_CHAIN = QT_TRANSLATE_NOOP(
    "ChainRule", "At place {place}: only one chain of functions of x is possible here, so “{text}” has no place."
)
BY_ZERO = QT_TRANSLATE_NOOP("ChainRule", "Nothing can be divided by 0.")
TOO_MANY = QT_TRANSLATE_NOOP("ChainRule", "These are {count} functions; {most} at most can be shown.")


def compose(text: str) -> Composition:
    """Return the composition of a typed expression; raises `InputError` that says what is wrong at which place."""
    plain = text.strip().lower().translate(_ALIKE)
    if not plain:
        raise InputError(EMPTY)
    if len(plain) > MOST_CHARACTERS:
        raise InputError(TOO_LONG, count=MOST_CHARACTERS)
    steps = _Reader(plain).read()
    if len(steps) > MOST_LINKS:
        raise InputError(TOO_MANY, count=len(steps), most=MOST_LINKS)
    composition = Composition(tuple(steps) or (Step("linear", {"a": 1.0, "b": 0.0}),))
    for step in composition.steps:
        step.complete()
    return composition


class _Reader:
    """Goes through the tokens once; each is its text and its place, counted from 1."""

    def __init__(self, text: str) -> None:
        self._tokens: list[tuple[str, int]] = []
        self._at = self._depth = 0
        end = 0
        while end < len(text):
            found = _TOKEN.match(text, end)
            if not found:
                rest = text[end:].lstrip()
                raise InputError(
                    STRANGE, text=rest[:1], place=len(text) - len(rest) + 1, known=f"x + - * / ^ ( ) {' '.join(_WORDS)}"
                )
            token = found.group().strip()
            self._tokens.append((token, found.end() - len(token) + 1))
            end = found.end()

    def read(self) -> list[Step]:
        """Return the steps of all of the text."""
        steps = self._sum()
        if self._next():
            self._refuse(ONE_CHAIN)
        return steps

    def _next(self) -> str:
        return self._tokens[self._at][0] if self._at < len(self._tokens) else ""

    def _take(self) -> str:
        token = self._next()
        self._at += 1
        return token

    def _refuse(self, message: Marked, **values: str) -> NoReturn:
        if self._at >= len(self._tokens):
            raise InputError(UNFINISHED)
        text, place = self._tokens[self._at]
        raise InputError(message, text=text, place=place, **values)

    def _is_number(self) -> bool:
        return self._next()[:1] in set("0123456789.,") and bool(self._next())

    def _number(self) -> float:
        if not self._is_number():
            self._refuse(NEEDS_NUMBER)
        return parse_number(self._take())

    def _sum(self) -> list[Step]:
        self._depth += 1
        if self._depth > DEEPEST:
            self._refuse(NEEDS_X)
        leading = self._leading()
        factor, inner = self._term()
        shift = leading
        if self._next() in ("+", "-") and leading is None:
            sign = -1.0 if self._take() == "-" else 1.0
            shift = sign * self._number()
        self._depth -= 1
        return _linear(inner, factor, shift or 0.0)

    def _leading(self) -> float | None:
        """Return the number of a sum that begins with it, `1 + e^x`, and leave the rest to be read."""
        start = self._at
        sign = -1.0 if self._next() == "-" else 1.0
        if self._next() in ("+", "-"):
            self._take()
        if self._is_number():
            number = sign * self._number()
            if self._next() in ("+", "-"):
                return number
        self._at = start
        return None

    def _term(self) -> tuple[float, list[Step]]:
        factor = 1.0
        if self._next() in ("+", "-"):
            factor = -1.0 if self._take() == "-" else 1.0
        if self._is_number():
            factor *= self._number()
            if self._next() in ("*", "/"):
                is_below = self._take() == "/"
                return (factor, [*self._power(), Step("power", {"n": -1.0})]) if is_below else self._divided(factor)
        return self._divided(factor)

    def _divided(self, factor: float) -> tuple[float, list[Step]]:
        inner = self._power()
        if self._next() != "/":
            return factor, inner
        self._take()
        below = self._number()
        if below == 0.0:
            raise InputError(BY_ZERO)
        return factor / below, inner

    def _power(self) -> list[Step]:
        if self._next() == "e" and self._tokens[self._at + 1 : self._at + 2] and self._tokens[self._at + 1][0] == "^":
            return self._exponential()
        inner = self._base()
        if self._next() == "^":
            self._take()
            sign = -1.0 if self._next() == "-" else 1.0
            if sign < 0.0:
                self._take()
            inner = [*inner, Step("power", {"n": sign * self._number()})]
        return inner

    def _exponential(self) -> list[Step]:
        """Read e^x, e^-x, e^2x or e^( sum )."""
        self._at += 2
        factor, inner = self._term()
        return [*_linear(inner, factor, 0.0), Step("exp")]

    def _base(self) -> list[Step]:
        word = self._next()
        if word == "x":
            self._take()
            return []
        if word in _WORDS:
            self._take()
            return [*self._bracket(), Step(_WORDS[word])]
        if word != "(":
            self._refuse(NEEDS_X)
        return self._bracket()

    def _bracket(self) -> list[Step]:
        self._expect("(")
        inner = self._sum()
        self._expect(")")
        return inner

    def _expect(self, wanted: str) -> None:
        if self._next() != wanted:
            self._refuse(NEEDS_SIGN, wanted=wanted)
        self._take()


def _linear(inner: list[Step], a: float, b: float) -> list[Step]:
    """Return the steps with a·u + b behind them, unless that changes nothing."""
    return inner if (a, b) == (1.0, 0.0) else [*inner, Step("linear", {"a": a, "b": b})]


def written(composition: Composition) -> str:
    """Return a composition as it can be typed; reading it gives an equal one."""
    text = "x"
    for step in composition.steps:
        text = _around(text, step)
    return text


def _around(inner: str, step: Step) -> str:
    params, simple = step.complete(), inner if inner == "x" else f"({inner})"
    if step.key == "linear":
        a, b = params["a"], params["b"]
        factor = "" if a == 1.0 else f"{unmistakable(a)}*"
        shift = "" if b == 0.0 else f" {'-' if b < 0.0 else '+'} {unmistakable(abs(b))}"
        return f"{factor}{simple}{shift}"
    if step.key == "power":
        return f"{simple}^{unmistakable(params['n'])}"
    return f"{LINKS[step.key].words[0]}({inner})"
