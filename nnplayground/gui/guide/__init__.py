"""Improving a network under guidance: a window that says what was found, proposes, tries, and compares in pairs."""

from nnplayground.gui.guide.window import GuideWindow

__all__ = ["GuideWindow"]
