"""The step of a network that a worksheet works out: that of the next batch, or of its first few samples."""

from __future__ import annotations

from msgspec.structs import replace

from nnplayground.engine.arrays import Array
from nnplayground.engine.state import Arrays
from nnplayground.experiment.build import build
from nnplayground.experiment.spec import Experiment
from nnplayground.lessons.walk import Course, Walk


def step_of(experiment: Experiment, parameters: Array, state: Arrays, samples: int) -> tuple[Walk, bool]:
    """Return the next step of a run, and whether its batch had to be cut to so many samples.

    A cut one has the present weights, the first samples in the order of the data, and a solver without a memory.
    Raises `InputError` as `Course.begin` does.
    """
    walk = Course.begin(experiment, parameters, state).walk
    if walk.samples <= samples:
        return walk, False
    training = replace(experiment.training, batch_size=samples, shuffle=False)
    run = build(replace(experiment, training=training))
    run.training.network.parameters[...] = parameters
    return Course(run).walk, True
