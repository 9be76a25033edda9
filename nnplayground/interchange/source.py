"""Numbers and names as Python source: every number in full, every name a string that cannot get out of its quotes."""

from __future__ import annotations

from collections.abc import Iterable

from nnplayground.data.dataset import Floats

WIDTH = 100


def array(values: Floats) -> str:
    """Return a vector or a matrix as nested lists; reading them gives the same numbers to the last bit."""
    return (
        str(values.tolist()) if values.ndim == 1 else "[\n" + "".join(f"    {row},\n" for row in values.tolist()) + "]"
    )


def text(value: str) -> str:
    """Return a string as it stands in source, in ASCII."""
    return ascii(value)


def texts(values: Iterable[str]) -> str:
    """Return a list of strings."""
    return "[" + ", ".join(map(text, values)) + "]"


def heading(title: str) -> list[str]:
    """Return a title as a line of comment, which nothing in it can get out of; none for an empty one."""
    line = "".join(char if char.isprintable() else " " for char in title).strip()
    return [f"# {line[:WIDTH]}"] if line else []
