"""What opens the window, and what is for the terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from nnplayground.cli import _project


@pytest.mark.parametrize(("arguments", "opens"), [(["a.nnplay"], True), (["A.NNPLAY"], True), (["train"], False)])
def test_an_experiment_is_opened_in_the_window(arguments: list[str], opens: bool) -> None:
    assert _project(arguments) == (Path(arguments[0]).absolute() if opens else None)


def test_options_are_for_the_terminal() -> None:
    assert _project(["train", "--save", "a.nnplay"]) is None
    assert _project([]) is None
