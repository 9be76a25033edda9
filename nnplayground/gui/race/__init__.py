"""The race: several networks learn side by side, from the same samples and the same starting weights.

`tuning/lanes.py` puts every lane on the samples, split and order of the first one and gives it its starting weights
layer by layer; `tuning/race.py` lets the lane that is behind go next, in pieces of any size, so that a race repeats
however it is paused. In the window a `Course` does that in the thread of a `Job`; it offers scenes through a `Baton` of
its own, one `Frame` a lane made by a `Studio`, so that pictures are those of the main window.
"""

from nnplayground.gui.race.window import RaceWindow

__all__ = ["RaceWindow"]
