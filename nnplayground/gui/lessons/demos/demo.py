"""One demonstration: its key in lesson files, and how its widget is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from nnplayground.gui.lessons.stage import Stage
from nnplayground.i18n import Marked
from nnplayground.lessons.files.demos import DEMO_NAMES


@dataclass(frozen=True, slots=True)
class Demo:
    """One entry of the catalogue; `make` raises `InputError` that names the option where one makes no sense."""

    key: str
    make: Callable[[Stage], QWidget]

    @property
    def label(self) -> Marked:
        """The name of the demonstration."""
        return DEMO_NAMES[self.key].label
