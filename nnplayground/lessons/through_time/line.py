"""One formula of a walk through time."""

from __future__ import annotations

from dataclasses import dataclass

from nnplayground.i18n import Marked, Text
from nnplayground.lessons.matrices import MatrixEquation


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One formula, and in words what it computes."""

    title: Marked | Text
    equation: MatrixEquation
