"""Formulas: LaTeX to SVG, sharp at every size."""

from __future__ import annotations

from functools import lru_cache

KEPT = 2048
"""Formulas that are remembered; one takes 5 to 60 ms to set and about 10 kB."""


@lru_cache(KEPT)
def svg(latex: str, size: float, colour: str) -> str:
    """Return the SVG of a formula, in letters `size` pixels high and in a colour such as `#202020`."""
    from ziamath.config import config  # noqa: PLC0415 - takes 0.2 s, which only those pay who look at a formula
    from ziamath.zmath import Latex  # noqa: PLC0415

    config.svg2 = False  # Qt draws what the newer form refers to as specks
    return str(Latex(latex, size=size, color=colour).svg())
