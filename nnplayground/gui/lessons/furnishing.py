"""What stands on a page, made by key: the one place where the reader meets demonstrations, examples and exercises."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from nnplayground.catalogue import lookup
from nnplayground.gui.lessons.demos import DEMOS
from nnplayground.gui.lessons.stage import Stage


def demo(stage: Stage, key: str) -> QWidget:
    """Return the widget of a demonstration; raises `InputError` that names an option it cannot use."""
    return lookup(DEMOS, key, "demo").make(stage)
