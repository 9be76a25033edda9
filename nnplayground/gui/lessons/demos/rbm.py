"""A small Boltzmann machine: units to be switched, its energy, and Gibbs sampling step by step."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from nnplayground.gui.lessons.demos.demo import Demo
from nnplayground.gui.lessons.demos.parts.wishes import wishes
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.widgets.machine.play import MachinePlay
from nnplayground.lessons.topics.machines import PRESETS


def _make(stage: Stage) -> QWidget:
    wanted = wishes(stage.options, {"machine": PRESETS})
    return MachinePlay(stage.look, stage.digits, wanted.get("machine", next(iter(PRESETS))))


DEMO = Demo("rbm", _make)
