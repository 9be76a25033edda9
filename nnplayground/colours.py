"""Colours with a meaning, the same in window and pictures."""

from __future__ import annotations

OKABE_ITO = ("#E69F00", "#0072B2", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442", "#8A8A8A")
"""Colours of classes that people with any colour vision can tell apart (Okabe & Ito, 2008).

Of two classes, and of signs, the first is negative and the second positive.
"""
