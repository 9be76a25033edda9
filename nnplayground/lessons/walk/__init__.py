"""The stepper without a window: one update of a network, quantity by quantity, with every formula and number."""

from nnplayground.lessons.walk.cells import Cell, Phase, Stride
from nnplayground.lessons.walk.course import Course
from nnplayground.lessons.walk.walk import Matrix, Step, Walk

__all__ = ["Cell", "Course", "Matrix", "Phase", "Step", "Stride", "Walk"]
