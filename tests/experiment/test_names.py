"""Names that every system can keep (faults.md S6)."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from nnplayground.errors import InputError
from nnplayground.experiment.names import checked_name


@pytest.mark.parametrize(
    "name", ["run.nnplay", "Percobaan 1.nnplay", "é 😀.nnplay", ".hidden.nnplay", "console.nnplay", "a.b.c"]
)
def test_names_that_can_be_kept(name: str) -> None:
    assert checked_name(Path("folder", name)).name == name


@pytest.mark.parametrize(
    "name",
    [
        *("x" * 300, "é" * 120, "CON", "con.nnplay", "aux.json", "NUL.tar.gz", "com1.nnplay", "LPT9", "prn "),
        *("run.", "run ", " run", " ", "a\0b", "a\nb", "a\\b", "a:b", "what?", "a*b", "<a>", 'a"b', "a|b"),
        os.fsdecode(b"\xff\xfe.nnplay"),
    ],
)
def test_names_that_cannot(name: str) -> None:
    with pytest.raises(InputError, match="cannot be the name"):
        checked_name(Path("folder", name))
