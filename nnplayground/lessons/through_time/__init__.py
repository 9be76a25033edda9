"""Back-propagation through time as formulas that know their numbers, one moment after the other.

`engine/families/through_time.py` takes one sequence through a recurrent network and back by the plain formulas and
keeps every number; what training computes for batches is held to it. `lessons/through_time` makes formulas of such a
trace, moment by moment, whose terms come to its numbers. A lab that can learn from the samples of the experiment says
so by its `Given`; a text of one's own stands in the document.
"""

from nnplayground.lessons.through_time.line import Line
from nnplayground.lessons.through_time.moments import BACK, END, FORTH, Moment, lines, moments

__all__ = ["BACK", "END", "FORTH", "Line", "Moment", "lines", "moments"]
