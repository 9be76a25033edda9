"""Formulas as plain text, for terminals, screen readers, and while they are being typeset: `a₁⁽²⁾ = f(z₁⁽²⁾)`.

The LaTeX is read by the library that the typesetting uses, too, and its tree is written in Unicode.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache
from html import unescape
from xml.etree.ElementTree import Element

from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP

KEPT = 1024
_ABOVE = dict(zip("0123456789+-−=()nTiᵀ′djklmtxL", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿᵀⁱᵀ′ᵈʲᵏˡᵐᵗˣᴸ", strict=True))
_BELOW = dict(zip("0123456789+-−=()ijnkmlpstx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ᵢⱼₙₖₘₗₚₛₜₓ", strict=True))
_ACCENTS = {"^": "\u0302", "~": "\u0303", "\u0304": "\u0304", "→": "\u20d7", "˙": "\u0307"}
_ALONE = re.compile(r"[\w.,′∂∞⁺⁻⁼⁽⁾₊₋₌₍₎]+|\(.*\)|[√Σ∑∏]\(.*\)", re.DOTALL)
_COMMAND = re.compile(r"\\[a-zA-Z]+")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_SUMS = frozenset("Σ∏")
_SIGNS = frozenset("=+−≤≥<>≈≠→∈±×")


def check_formula(latex: str) -> None:
    """Raise `InputError` for LaTeX that cannot be read, or with a command that is not known and would be printed."""
    written = "".join(_tree(latex).itertext())
    if found := _COMMAND.search(written):
        message = QT_TRANSLATE_NOOP("Lesson", "in the formula “{latex}”, the command {command} is not known.")
        raise InputError(message, latex=latex[:60], command=found[0])


@lru_cache(KEPT)
def plain(latex: str) -> str:
    """Return a formula as plain text in one line; what cannot be read stays LaTeX."""
    try:
        return " ".join(_write(_tree(latex)).split())
    except InputError:
        return latex


def _tree(latex: str) -> Element:
    from latex2mathml.converter import convert_to_element  # noqa: PLC0415 - only those pay who meet a formula

    try:
        return convert_to_element(latex)
    except Exception as error:  # the library fails in as many ways as there are mistakes
        message = QT_TRANSLATE_NOOP("Lesson", "the formula “{latex}” cannot be read ({reason}).")
        raise InputError(message, latex=latex[:60], reason=type(error).__name__) from error


def _write(node: Element) -> str:
    parts = [_write(child) for child in node]
    writer = _WRITERS.get(node.tag, "".join)
    return (_signs(node) if node.text else "") + writer(parts)


def _signs(node: Element) -> str:
    """Return the text of a node: signs that compare or join with room around them, names with room after them."""
    text = unicodedata.normalize("NFKC", unescape(node.text or ""))
    if node.tag == "mo" and text in _SIGNS:
        return f" {text} "
    if node.tag == "mi" and len(text) > 1:
        return f"{text} "
    return {"∑": "Σ", "⊤": "ᵀ"}.get(text, text)


def _scripts(*heights: tuple[Mapping[str, str], str]) -> Callable[[list[str]], str]:
    """Return a writer of a base with what is above and below it."""

    def write(parts: list[str]) -> str:
        scripts = (_script(part, *height) for part, height in zip(parts[1:], heights, strict=False))
        room = " " if parts and parts[0].strip() in _SUMS else ""
        return parts[0] + "".join(scripts) + room if parts else ""

    return write


def _over(parts: list[str]) -> str:
    accent = _ACCENTS.get(parts[-1].strip()) if len(parts) == 2 else None
    return parts[0].strip() + accent if accent else _scripts(_HIGH)(parts)


def _script(text: str, signs: Mapping[str, str], mark: str) -> str:
    """Return a text above or below the line, in signs of that height where there are all of them."""
    close = text.replace(" ", "")
    if close and all(char in signs for char in close):
        return "".join(signs[char] for char in close)
    if _IN_BRACKETS.fullmatch(close):
        return mark + close
    return f"{mark}{close} " if len(close) == 1 else f"{mark}({close})" if close else ""


def _grouped(text: str) -> str:
    text = text.strip()
    return text if _ALONE.fullmatch(text) and text.count("(") <= 1 else f"({text})"


_LOW, _HIGH = (_BELOW, "_"), (_ABOVE, "^")
_WRITERS: Mapping[str, Callable[[list[str]], str]] = {
    "mfrac": lambda parts: "/".join(map(_grouped, parts)),
    "msub": _scripts(_LOW),
    "munder": _scripts(_LOW),
    "msup": _scripts(_HIGH),
    "mover": _over,
    "msubsup": _scripts(_LOW, _HIGH),
    "munderover": _scripts(_LOW, _HIGH),
    "msqrt": lambda parts: f"√({''.join(parts)})",
    "mtable": "; ".join,
    "mtr": lambda parts: " ".join(part.strip() for part in parts),
    "mspace": lambda _parts: " ",
}
"""How each kind of node is written from its written parts; all others are their parts one after the other."""
