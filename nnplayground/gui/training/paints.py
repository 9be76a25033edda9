"""The colours of a theme as the painter in a training thread wants them."""

from __future__ import annotations

from functools import cache

from nnplayground.gui.theme import Theme
from nnplayground.gui.training.pictures import Colours

PALE, MOST_CLASS_COLOURS = 0.6, 1000


@cache
def paints(theme: Theme) -> Colours:
    """Return what pictures of networks are painted with in a theme."""
    blue, green, red, _ = theme.diverging(3)[1].tolist()
    return Colours(
        theme.diverging(),
        theme.diverging(strength=PALE),
        theme.class_colours(MOST_CLASS_COLOURS),
        (red, green, blue),
    )
