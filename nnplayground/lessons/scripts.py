"""How formulas are written: as LaTeX for the window and the printed sheet, as plain Unicode text for the terminal."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from nnplayground.decimals import COMMA
from nnplayground.numbers import short

_RAISED = str.maketrans("0123456789+-−()=", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾⁼")
_LOWERED = str.maketrans("0123456789+-−()=", "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎₌")
_TALL = (r"\frac", r"\sum", r"\sqrt", r"\begin")
_EXPONENT = re.compile(r"e([+-])0*(\d+)$")


def raised(text: str) -> str:
    """Return digits, signs and brackets as superscripts."""
    return text.translate(_RAISED)


def lowered(text: str) -> str:
    """Return digits, signs and brackets as subscripts."""
    return text.translate(_LOWERED)


@dataclass(frozen=True, slots=True)
class Name:
    """What a quantity is called, in LaTeX and in plain text."""

    latex: str
    plain: str


class Script:
    """The LaTeX of it; ziamath wants a unary minus in braces, or it is spaced like a difference."""

    has_fractions = True
    dots = r"\dots"
    times = r" \cdot "
    beside = r"\,"
    minus_sign = "-"
    each = r" \odot "
    """Multiplied element by element."""
    dots_below = r"\vdots"

    def name(self, name: Name) -> str:
        """Return a name."""
        return name.latex

    def number(self, value: float, digits: int) -> str:
        """Return a number with so many significant digits."""
        if not math.isfinite(value):
            return r"\text{nan}" if math.isnan(value) else r"\infty" if value > 0 else r"{-}\infty"
        text = short(value, digits).replace(COMMA, "{,}")  # or it would have the room of one between two numbers
        if found := _EXPONENT.search(text):
            sign = "{-}" if found[1] == "-" else ""
            text = f"{text[: found.start()]} \\cdot 10^{{{sign}{found[2]}}}"
        return "{-}" + text[1:] if text.startswith("-") else text

    def minus(self, text: str) -> str:
        """Return a text with a minus before it."""
        return "{-}" + text

    def group(self, text: str) -> str:
        """Return a text in brackets; those that stretch take twice as long to set, each within another once more."""
        return rf"\left({text}\right)" if any(sign in text for sign in _TALL) else f"({text})"

    def fraction(self, above: str, below: str) -> str:
        """Return one text over another."""
        return rf"\frac{{{above}}}{{{below}}}"

    def power(self, base: str, exponent: str) -> str:
        """Return a power."""
        return f"{base}^{{{exponent}}}"

    def root(self, text: str) -> str:
        """Return a square root."""
        return rf"\sqrt{{{text}}}"

    def absolute(self, text: str) -> str:
        """Return |text|."""
        return rf"\left|{text}\right|"

    def call(self, name: Name, arguments: str) -> str:
        """Return a function of something."""
        return f"{self.name(name)}{self.group(arguments)}"

    def series(self, index: Name, up_to: Name, body: str) -> str:
        """Return a sum over an index from 1."""
        return rf"\sum_{{{index.latex}=1}}^{{{up_to.latex}}} {body}"

    def matrix(self, rows: Sequence[Sequence[str]], *, opens: bool = True, closes: bool = True) -> str:
        """Return a matrix of written entries, or a block of its columns with brackets only where it begins or ends."""
        inside = r" \\ ".join(" & ".join(row) for row in rows)
        opened, closed = "(" if opens else ".", ")" if closes else "."
        return rf"\left{opened}\begin{{matrix}}{inside}\end{{matrix}}\right{closed}"  # ziamath raises no `pmatrix`

    def transposed(self, text: str) -> str:
        """Return a transposed matrix."""
        return rf"{text}^{{\top}}"


class PlainScript(Script):
    """Plain text in one line: `z₁⁽²⁾ = w₁₁⁽¹⁾x₁ + b₁⁽¹⁾`."""

    has_fractions = False
    dots = "…"
    times = "·"
    beside = "·"
    minus_sign = "−"
    each = " ⊙ "
    dots_below = "⋮"

    def name(self, name: Name) -> str:
        """Return a name."""
        return name.plain

    def number(self, value: float, digits: int) -> str:
        """Return a number with so many significant digits."""
        if not math.isfinite(value):
            return "nan" if math.isnan(value) else "∞" if value > 0 else "−∞"
        text: str = short(value, digits)
        if found := _EXPONENT.search(text):
            sign = "⁻" if found[1] == "-" else ""
            text = f"{text[: found.start()]}·10{sign}{raised(found[2])}"
        return text.replace("-", "−")

    def minus(self, text: str) -> str:
        """Return a text with a minus before it."""
        return "−" + text

    def group(self, text: str) -> str:
        """Return a text in brackets."""
        return f"({text})"

    def fraction(self, above: str, below: str) -> str:
        """Return one text by another."""
        return f"{above}/{below}"

    def power(self, base: str, exponent: str) -> str:
        """Return a power."""
        simple = re.fullmatch(r"[−-]?\d+", exponent)
        return base + raised(exponent) if simple else f"{base}^({exponent})"

    def root(self, text: str) -> str:
        """Return a square root."""
        return f"√({text})"

    def absolute(self, text: str) -> str:
        """Return |text|."""
        return f"|{text}|"

    def series(self, index: Name, up_to: Name, body: str) -> str:
        """Return a sum over an index from 1."""
        del up_to
        return f"Σ{index.plain} {body}"

    def matrix(self, rows: Sequence[Sequence[str]], *, opens: bool = True, closes: bool = True) -> str:
        """Return a matrix row by row in one line."""
        return f"{'[' if opens else ''}{'; '.join(' '.join(row) for row in rows)}{']' if closes else ''}"

    def transposed(self, text: str) -> str:
        """Return a transposed matrix."""
        return f"{text}ᵀ"


LATEX, PLAIN = Script(), PlainScript()
