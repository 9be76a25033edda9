"""Back-propagation through time as formulas that know their numbers, one moment after the other."""

from nnplayground.lessons.through_time.line import Line
from nnplayground.lessons.through_time.moments import BACK, END, FORTH, Moment, lines, moments

__all__ = ["BACK", "END", "FORTH", "Line", "Moment", "lines", "moments"]
