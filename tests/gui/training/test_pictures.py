"""Pictures show what the network computes, also along skips."""

from __future__ import annotations

import numpy as np

from nnplayground.experiment.build import build
from nnplayground.experiment.spec import LayerSpec
from nnplayground.gui.training.pictures import Coding, Colours, Painter
from nnplayground.gui.training.plane import Axes, plane
from tests.experiment.experiments import experiment

COLOURS = Colours(
    np.zeros((256, 4), np.uint8), np.zeros((256, 4), np.uint8), np.zeros((2, 3), np.uint8), (255, 255, 255)
)


def test_a_network_with_skips_is_painted_as_it_predicts() -> None:
    layers = (LayerSpec(units=3), LayerSpec(units=2, skips=(0,)), LayerSpec(units=1, skips=(1, 0)))
    run = build(experiment(layers=layers))
    run.training.advance(200)
    picture = plane(run.prepared, Axes(0, 1), 40)
    painter = Painter(run.training.network, picture, Coding(2, -1.0, 1.0), COLOURS)
    painter.feed()
    expected = run.training.network.predict(picture.inputs[:-1].T)
    np.testing.assert_allclose(painter.outputs().reshape(1, -1).T, expected, atol=1e-5)
    assert [len(maps) for maps in painter.maps(8)] == [3, 2, 1]
