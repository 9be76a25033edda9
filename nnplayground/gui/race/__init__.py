"""The race: several networks learn side by side, from the same samples and the same starting weights."""

from nnplayground.gui.race.window import RaceWindow

__all__ = ["RaceWindow"]
