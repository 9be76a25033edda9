"""Labels that are the same in every language: letters of the lecture's formulas."""

from __future__ import annotations

from nnplayground.i18n import Marked


def symbol(text: str) -> Marked:
    """Return a letter as a label; no translation has it, so it is shown as it is."""
    marked = Marked(text)
    marked.context = "Symbol"
    return marked
