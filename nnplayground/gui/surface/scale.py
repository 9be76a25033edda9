"""Which loss has which colour, in equal steps or in equal ratios, and from where on all of them look alike."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnplayground.data.dataset import Floats

STEEPEST = 30.0
"""How many times as far as half of all places the colours reach above the lowest one, in equal steps."""
DECADES_ABOVE, DECADES = 6.0, 10.0
"""How far they reach above half of all places, and from the highest one downwards, in equal ratios."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Losses from `low` to `high` have colours of their own; `is_clipped` where some lie above."""

    low: float
    high: float
    is_log: bool
    is_clipped: bool = False

    @property
    def ends(self) -> tuple[float, float]:
        """Both ends as they stand on an axis: logarithms, where the colours are equal ratios."""
        return (float(np.log10(self.low)), float(np.log10(self.high))) if self.is_log else (self.low, self.high)

    def shares(self, values: Floats) -> Floats:
        """Return how high losses are, from 0 to 1; what is not finite is as high as can be."""
        low, high = self.ends
        with np.errstate(all="ignore"):
            places = np.log10(np.maximum(values, self.low)) if self.is_log else values
            shares = (places - low) / (high - low)
        return np.clip(np.where(np.isfinite(values) & np.isfinite(shares), shares, 1.0), 0.0, 1.0)


def scale_of(values: Floats, *, is_log: bool) -> Scale:
    """Return the scale that tells most of these losses apart; ratios need one above 0."""
    finite = values[np.isfinite(values)]
    if not finite.size:
        return Scale(0.0, 1.0, is_log=False)
    low, middle, high = float(finite.min()), float(np.median(finite)), float(finite.max())
    if is_log and high > 0.0:
        limit = middle * 10.0**DECADES_ABOVE if middle > 0.0 else high
        top = min(high, limit)
        bottom = max(low, top / 10.0**DECADES)
        return Scale(bottom, top if top > bottom * (1.0 + 1e-9) else bottom * 10.0, is_log=True, is_clipped=high > top)
    limit = low + STEEPEST * (middle - low)
    top = min(high, limit) if limit > low else high
    return Scale(low, top if top > low else low + 1.0, is_log=False, is_clipped=high > top)
