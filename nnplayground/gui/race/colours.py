"""The colours of the lanes: none of them is that of one of the first two classes, beside which they stand."""

from __future__ import annotations

from nnplayground.gui.theme import DARK, Theme

ON_LIGHT = ("#007A5A", "#C2410C", "#6D4FC4", "#B83280", "#7A6A00", "#566069")
ON_DARK = ("#35C69B", "#FF8F52", "#B3A2FF", "#F08CC6", "#E6D53C", "#B5BDC7")


def lane_colours(theme: Theme) -> tuple[str, ...]:
    """Return a colour for each lane, with a contrast of at least 4.5 : 1 to the paper of the plots."""
    return ON_DARK if theme.key == DARK.key else ON_LIGHT
