"""Demonstrations: what a lesson shows that can be moved. One file and one entry each."""

from __future__ import annotations

from nnplayground.catalogue import catalogue
from nnplayground.gui.lessons.demos import costs, descent, information

DEMOS = catalogue([information.DEMO, costs.DEMO, descent.DEMO])
"""Every demonstration by the key that lesson files name it with, in the order of the lecture."""
