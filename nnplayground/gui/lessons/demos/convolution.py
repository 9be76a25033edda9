"""The convolution by hand: a kernel slides over an image that a student draws, chooses or loads."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from nnplayground.gui.lessons.demos.demo import Demo
from nnplayground.gui.lessons.demos.parts.wishes import wishes
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.widgets.sliding import SlidingKernel
from nnplayground.lessons.topics.convolution import KERNELS, PICTURES, WHAT

SHOWN = ("begin", "all")
"""Whether the map is empty at first."""


def _make(stage: Stage) -> QWidget:
    wanted = wishes(stage.options, {"image": PICTURES, "kernel": KERNELS, "what": WHAT, "map": SHOWN})
    demo = SlidingKernel(stage.look, stage.digits)
    demo.choose(wanted.get("image", "square"), wanted.get("kernel", "vertical"), wanted.get("what", "kernel"))
    if wanted.get("map") == "all":
        demo.fill()
    return demo


DEMO = Demo("convolution", _make)
