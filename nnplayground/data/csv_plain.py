"""Many plain numbers at once: columns of them are the usual case, and looking at each cell would take long."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from nnplayground.data.dataset import Floats

POINT, COMMA = ".", ","
MOST_CHARACTERS = 400
"""Longer than any float64 written out; a cell beyond it is no number."""
CHUNK = 2**14
"""Cells that are looked at in one go: a few milliseconds, so that the window can breathe in between."""

_CHARACTERS = {sign: b"0123456789+-eE\n" + sign.encode() for sign in (POINT, COMMA)}


def plain_numbers(cells: Sequence[str], decimal: str) -> Floats | None:
    """Return the numbers of cells that all are plain ones under a decimal sign `(m,)`; else None.

    Plain are digits with a sign, a decimal sign and an exponent at most. Of texts made of these characters, `float`
    takes just the numbers; what it takes beside them has other ones.
    """
    try:
        joined = "\n".join(cells).encode("ascii")
    except UnicodeEncodeError:
        return None
    if joined.translate(None, _CHARACTERS[decimal]) or max(map(len, cells), default=0) > MOST_CHARACTERS:
        return None
    written = cells if decimal == POINT else [cell.replace(COMMA, POINT) for cell in cells]
    try:
        return np.array(list(map(float, written)))
    except ValueError:
        return None
