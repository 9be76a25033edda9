"""One demonstration: its key in lesson files, its name, and how its widget is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from nnplayground.gui.lessons.stage import Stage
from nnplayground.i18n import Marked


@dataclass(frozen=True, slots=True)
class Demo:
    """One entry of the catalogue; `make` raises `InputError` that names the option where one makes no sense."""

    key: str
    label: Marked
    make: Callable[[Stage], QWidget]
