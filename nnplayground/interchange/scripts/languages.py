"""Every tool whose script can make a run again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from nnplayground.catalogue import catalogue
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.interchange.scripts import numpy_script, sklearn_script, torch_script
from nnplayground.interchange.scripts.recipe import Recipe


@dataclass(frozen=True, slots=True)
class Script:
    """One tool; `encode` raises `InputError` with the reason where it would make another run."""

    key: str
    label: Marked
    encode: Callable[[Recipe], str]


SCRIPTS = catalogue(
    [
        Script("numpy", QT_TRANSLATE_NOOP("Interchange", "NumPy alone"), numpy_script.encode),
        Script("sklearn", QT_TRANSLATE_NOOP("Interchange", "scikit-learn"), sklearn_script.encode),
        Script("torch", QT_TRANSLATE_NOOP("Interchange", "PyTorch"), torch_script.encode),
    ]
)
"""Every script, in the order of the menu."""
