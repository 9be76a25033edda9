"""Formulas: LaTeX to SVG, sharp at every size, and where a long one may go on in another line."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from threading import Lock

KEPT = 4096
"""Formulas that are remembered; one takes 1 to 30 ms to set and about 5 kB."""
_ALONE = Lock()
_LIMIT = r"(?:\{(?:[^{}]|\{[^{}]*\})*\}|\\[a-zA-Z]+|[^\\{}\s])"
_HALF_LIMITS = re.compile(rf"\\(?:sum|prod)\s*(?P<mark>[_^])\s*{_LIMIT}(?!\s*[_^])")
"""Sums with one limit only: ziamath makes brackets around them as high as it can.

The other limit is made a thin space: beside an empty one, the room of the formula ends within the sign.
"""
_BLACK = "#000001"
"""The colour that everything is set in; others take its place in the text."""
_TOKEN = re.compile(r"\\[a-zA-Z]+|\\.|.", re.DOTALL)
_OPENS, _CLOSES = frozenset(("{", r"\left", r"\begin")), frozenset(("}", r"\right", r"\end"))
_RELATIONS = frozenset(("=", "<", ">", r"\approx", r"\to", r"\le", r"\ge", r"\leq", r"\geq", r"\in", r"\Rightarrow"))
_BESIDE = r"\,"
"""Between two factors; before a prime it belongs to the name."""
_SIGNS = frozenset(("+", "-", r"\pm"))


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
    whole = _HALF_LIMITS.sub(lambda found: found[0] + (r"^{\,}" if found["mark"] == "_" else r"_{\,}"), latex)
    drawn = str(Latex(whole, size=size, color=_BLACK).svg())
    return drawn.replace('fill="black"', f'fill="{_BLACK}"')  # the bar of an overline takes no colour


@lru_cache(KEPT)
def pieces(latex: str) -> tuple[str, ...]:
    """Return a formula cut before every sign, relation and factor that stands in no braces: there a line may begin.

    Terms come back again and again, in other company, so that setting piece by piece is faster, too.
    """
    found, piece, depth = [], "", 0
    for token, following in pairwise((*_TOKEN.findall(latex), "")):
        depth += (token in _OPENS) - (token in _CLOSES)
        is_sign = token in _RELATIONS or token in _SIGNS
        is_factor = token == _BESIDE and following != "'"
        if not depth and (is_sign or is_factor) and _holds_more(piece):
            found.append(piece.strip())
            piece = "{} " if is_sign else ""  # so that the sign has the room of one between two terms
        piece += token
    return (*found, piece.strip()) if piece.strip() else tuple(found)


def _holds_more(piece: str) -> bool:
    """Say whether there is more in a piece than opening brackets and a sign."""
    return piece.strip(" ({}") not in ("", *_RELATIONS, *_SIGNS)


def begins_with_relation(piece: str) -> bool:
    """Say whether a piece goes on with = or the like."""
    first = _TOKEN.findall(piece.removeprefix("{}").lstrip())[:1]
    return bool(first) and first[0] in _RELATIONS
