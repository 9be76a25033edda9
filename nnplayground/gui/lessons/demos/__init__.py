"""Demonstrations: what a lesson shows that can be moved. One file and one entry each."""

from __future__ import annotations

from nnplayground.catalogue import catalogue
from nnplayground.gui.lessons.demos.demo import Demo

DEMOS = catalogue(list[Demo]())
"""Every demonstration by the key that lesson files name it with, in the order of the lecture."""
