"""Every field that is typed into has an edge that can be seen in the dark."""

from __future__ import annotations

import re
from pathlib import Path

import nnplayground.gui

MADE = re.compile(r"\bQ(LineEdit|CheckBox)\(")
"""Qt's own, whose edges are darker than the window."""


def test_no_field_is_qts_own() -> None:
    folder = Path(nnplayground.gui.__file__).parent
    found = [
        f"{path.name}: {line.strip()}"
        for path in folder.rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if MADE.search(line) and not line.startswith("class ")
    ]
    assert found == []
