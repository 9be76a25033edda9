"""A lesson to begin one's own with: the example that the description of the format has."""

from __future__ import annotations

from nnplayground.resources import resource

_BEGIN, _END = "```yaml\n", "```"


def template() -> str:
    """Return the example of `FORMAT.md`, a complete lesson with comments."""
    text = resource("lessons/FORMAT.md").read_text(encoding="utf-8")
    return text.partition(_BEGIN)[2].partition(_END)[0]
