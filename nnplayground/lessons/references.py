"""What a lesson file may refer to by key: the one place where lessons are wired to what stands on their pages."""

from __future__ import annotations

from collections.abc import Mapping

from nnplayground.catalogue import Entry
from nnplayground.experiment.gallery import GALLERY
from nnplayground.lessons.demos import DEMO_NAMES
from nnplayground.lessons.worked.examples import EXAMPLES


def demos() -> Mapping[str, Entry]:
    """Return the demonstrations."""
    return DEMO_NAMES


def examples() -> Mapping[str, Entry]:
    """Return the worked examples."""
    return EXAMPLES


def exercises() -> Mapping[str, Entry]:
    """Return the exercises."""
    return {}


def experiments() -> Mapping[str, Entry]:
    """Return the ready experiments."""
    return GALLERY
