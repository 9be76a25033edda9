"""The errors that people see, each with a message that says what is wrong, where, and what to do."""

from __future__ import annotations

from typing import Any

from nnplayground.i18n import Marked, Text


class InputError(ValueError):
    """Something the user gave cannot be used; the program's state is unchanged."""

    def __init__(self, source: Marked, **values: Any) -> None:
        self.text = Text(source, values)
        super().__init__(str(self.text))
