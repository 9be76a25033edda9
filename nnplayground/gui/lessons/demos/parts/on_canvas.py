"""How a demonstration puts an experiment on the canvas: as one undo step, so that nothing is lost by looking."""

from __future__ import annotations

from msgspec.structs import replace

from nnplayground.experiment.spec import Experiment
from nnplayground.gui.lessons.stage import Stage


def put_on_canvas(stage: Stage, experiment: Experiment, step: str, title: str, description: str = "") -> None:
    """Put an experiment in force under a title; what a lecturer has locked stays locked.

    `step` names the undo step.
    """
    controls = stage.document.experiment.controls
    stage.document.edit(replace(experiment, controls=controls, title=title, description=description), step)
