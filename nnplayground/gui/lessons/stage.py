"""What a lesson stands on: the window's document, training and look, given to every demonstration."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from nnplayground.gui.document import Document
from nnplayground.gui.theme import Look
from nnplayground.gui.training import Controller


@dataclass(frozen=True, slots=True)
class Stage:
    """The window as a demonstration sees it; `digits` says with how many significant digits numbers are shown.

    `options` are what the lesson's file says of this demonstration, checked by the demonstration itself.
    """

    document: Document
    controller: Controller
    look: Look
    digits: Callable[[], int] = lambda: 3
    options: Mapping[str, object] = field(default_factory=dict)
