"""Pictures of what a network computes over the plane, made in the training thread as ready bytes.

Everything here is a few large NumPy calls, which release the interpreter to the window.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.data.dataset import Floats
from nnplayground.engine.network import Network
from nnplayground.gui.training.plane import Plane

Bytes = NDArray[np.uint8]

MAP_SIZE = 32
"""Pixels of a neuron's own picture, each way."""
CONTOURS = (0.1, 0.25, 0.75, 0.9)
"""Probabilities whose contours are drawn faintly, beside the boundary itself."""


@dataclass(frozen=True, slots=True, eq=False)
class Colours:
    """What the pictures are painted with: diverging tables `(256, 4)`, full for neurons and pale for the surface that
    samples are drawn upon, class colours `(k, 3)`, and the colour of zero.

    Bytes stand in the order blue, green, red, alpha, as `QImage.Format_RGB32` wants them.
    """

    diverging: Bytes
    pale: Bytes
    classes: Bytes
    neutral: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Coding:
    """How outputs are read: class codes, whether they are classes, and the span of regression targets."""

    classes: int
    low: float
    high: float


class Painter:
    """Feeds a plane through a network, in single precision, and paints the outputs and every neuron."""

    def __init__(self, network: Network, plane: Plane, coding: Coding, colours: Colours) -> None:
        self.plane, self._coding, self._colours = plane, coding, colours
        self._network = network
        self._twin = network.twin(np.float32)
        self._inputs: Any = plane.inputs.astype(np.float32)
        self._pass = self._twin.bind(plane.inputs.shape[1])
        self._step = max(1, plane.width // MAP_SIZE)

    def feed(self) -> None:
        """Compute all neurons at the present parameters."""
        with np.errstate(all="ignore"):
            np.copyto(self._twin.parameters, self._network.parameters, casting="same_kind")
            self._pass.forward(self._inputs)

    def outputs(self) -> Floats:
        """Return the outputs over the plane `(n_out, height, width)`."""
        return self._pass.layers[-1].a.reshape(-1, self.plane.height, self.plane.width)

    def neuron(self, watched: tuple[int, int]) -> Floats:
        """Return what a neuron (layer, unit) says over the plane `(height, width)`; layer -1 is the inputs."""
        layer, unit = watched
        values = self._inputs[unit] if layer < 0 else self._pass.layers[layer].a[unit]
        return values.reshape(self.plane.height, self.plane.width)

    def field(self, watched: tuple[int, int] | None = None) -> NDArray[np.float32]:
        """Return a copy of what the picture of the outputs, or of one neuron, shows `(n_out, height, width)`."""
        values = self.outputs() if watched is None else self.neuron(watched)[None]
        return values.astype(np.float32)

    def boundary(self, watched: tuple[int, int] | None = None) -> Bytes:
        """Return the picture of the outputs, or of one neuron, `(height, width, 4)`, the bottom row first."""
        if watched is not None:
            return self._neuron_picture(self.neuron(watched))
        outputs = self.outputs()
        if self._coding.classes > 2 or (self._coding.classes and len(outputs) > 1):
            return self._regions(outputs)
        low, high = self._coding.low, self._coding.high
        share = (outputs[0] - low) / (high - low)
        picture = self._look_up(share, self._colours.pale)
        if self._coding.classes:
            self._draw_contours(picture, share)
        return picture

    def _neuron_picture(self, values: Floats) -> Bytes:
        """Return the picture of one neuron, pale so that samples are seen upon it, scaled by its own largest value."""
        largest = float(np.nan_to_num(np.abs(values), posinf=0.0).max()) or 1.0
        picture = self._look_up(0.5 + 0.5 * values / largest, self._colours.pale)
        _darken(picture, values > 0.0, 110)
        return picture

    def _look_up(self, share: Floats, table: Bytes) -> Bytes:
        """Return diverging colours for values between 0 and 1; others, and what is not a number, are clipped."""
        index = np.nan_to_num(share * 255.0, nan=127.0, posinf=255.0, neginf=0.0)
        return table.take(index.clip(0.0, 255.0).astype(np.uint8), axis=0)

    def _draw_contours(self, picture: Bytes, share: Floats) -> None:
        faint = np.zeros(share.shape, dtype=np.int8)
        for level in CONTOURS:
            faint += share > level
        _darken(picture, faint, 228)
        _darken(picture, share > 0.5, 110)

    def _regions(self, outputs: Floats) -> Bytes:
        """Return each place in the colour of its class, paler where the network is less sure."""
        winner = outputs.argmax(axis=0)
        runner_up = np.partition(outputs, -2, axis=0)[-2]
        margin = np.nan_to_num(outputs.max(axis=0) - runner_up).clip(0.0, 1.0)[..., None]
        colours = self._colours.classes[:, ::-1].astype(np.float32)[winner]
        paper = np.array(self._colours.neutral[::-1], dtype=np.float32)
        picture = np.full((*winner.shape, 4), 255, dtype=np.uint8)
        picture[..., :3] = paper + (colours - paper) * (0.2 + 0.4 * margin)
        _darken(picture, winner, 130)
        return picture

    def curves(self, watched: tuple[int, int] | None = None) -> Floats:
        """Return the outputs along a line of one feature `(n_out, width)`, or those of one neuron `(1, width)`."""
        if watched is not None:
            return self.neuron(watched).copy()
        return self._pass.layers[-1].a.copy()

    def maps(self, at_most: int) -> list[Bytes]:
        """Return for each layer the pictures `(units, h, w, 4)` of its first neurons, scaled by the layer's largest.

        The top row comes first.
        """
        painted = []
        for layer in self._pass.layers:
            units = min(len(layer.a), at_most)
            values = layer.a[:units].reshape(units, self.plane.height, self.plane.width)
            values = values[:, :: -self._step, :: self._step]
            largest = float(np.abs(values).max()) or 1.0
            painted.append(self._look_up(0.5 + 0.5 * values / largest, self._colours.diverging))
        return painted

    def input_maps(self, at_most: int) -> Bytes:
        """Return the pictures `(inputs, h, w, 4)` of the network's first inputs, each scaled by its own largest.

        The top row comes first.
        """
        count = min(len(self.plane.inputs) - 1, at_most)
        values = self.plane.inputs[:count].reshape(count, self.plane.height, self.plane.width)
        values = values[:, :: -self._step, :: self._step]
        largest = np.abs(values).max(axis=(1, 2), keepdims=True)
        return self._look_up(0.5 + 0.5 * values / np.where(largest > 0.0, largest, 1.0), self._colours.diverging)


def _darken(picture: Bytes, regions: NDArray[Any], brightness: int) -> None:
    """Darken the pixels where a region ends and another begins one place up or to the right."""
    edge = np.zeros(regions.shape, dtype=np.bool_)
    edge[:, :-1] = regions[:, 1:] != regions[:, :-1]
    edge[:-1] |= regions[1:] != regions[:-1]
    picture[edge, :3] = (picture[edge, :3].astype(np.uint16) * brightness) >> 8
