"""The moments of one sequence: forth from the first time to the last, back again, and the gradient in the end."""

from __future__ import annotations

from dataclasses import dataclass

from nnplayground.engine.families.through_time import Traced
from nnplayground.lessons.through_time import backward, forward
from nnplayground.lessons.through_time.line import Line

FORTH, BACK, END = "forth", "back", "end"
"""Ways on which a moment can be; at the end the gradient is complete."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One time on the way there or on the way back."""

    way: str
    time: int


def moments(times: int) -> tuple[Moment, ...]:
    """Return every moment of a sequence of so many times."""
    there = [Moment(FORTH, time) for time in range(times)]
    return (*there, *(Moment(BACK, time) for time in range(times - 1, -1, -1)), Moment(END, 0))


def lines(traced: Traced, layer: int, moment: Moment) -> list[Line]:
    """Return what is computed in one recurrent layer at a moment, and in the output layer where the layer feeds it."""
    if moment.way == FORTH:
        return forward.lines(traced, layer, moment.time)
    if moment.way == BACK:
        return backward.lines(traced, layer, moment.time)
    return backward.gradient(traced, layer)
