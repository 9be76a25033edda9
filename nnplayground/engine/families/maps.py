"""Looking into a network that sees images: what its layers make of one, and which pixels matter for a score.

A score is the sum z of an output unit, before its activation. Images are `(channels, rows, columns)`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnplayground.engine.arrays import Array, run
from nnplayground.engine.layers.between import Shape
from nnplayground.engine.network import Network, descend, with_ones


@dataclass(frozen=True, slots=True)
class Stage:
    """A stop on the way up: its name, and the shape of what passes there; one that is flat has 1 row and 1 column."""

    name: str
    shape: Shape


def activity(network: Network, image: Array, stages: tuple[Stage, ...]) -> dict[str, Array]:
    """Return what every stage gives for one image, by name: `(channels, rows, columns)`.

    `stages` names, in order, everything between the layers and every layer.
    """
    bound = network.bind(1)
    with np.errstate(all="ignore"):
        bound.forward(with_ones(image.reshape(1, -1)).T)
    passed: list[Array] = []
    for between, layer in zip(bound.between, bound.layers, strict=True):
        passed += [stage.out[:-1] for stage in between]
        passed.append(layer.a)
    return {stage.name: values[:, 0].reshape(stage.shape).copy() for stage, values in zip(stages, passed, strict=True)}


def saliency(network: Network, image: Array, unit: int) -> Array:
    """Return ∂z/∂pixel of an output unit, of the shape of the image."""
    bound = network.bind(1, gradient=np.zeros_like(network.gradient))
    x = with_ones(image.reshape(1, -1)).T
    targets = [np.zeros_like(x), *(layer.from_above for layer in bound.layers[:-1])]
    with np.errstate(all="ignore"):
        bound.forward(x)
        top = bound.layers[-1]
        top.delta.fill(0.0)
        top.delta[unit] = 1.0
        for index in range(len(bound.layers) - 1, -1, -1):
            layer, between = bound.layers[index], bound.between[index]
            run([] if layer is top else layer.activation_backward())
            run(layer.pass_down(between[-1].from_above if between else targets[index]))
            run(descend(between, targets[index]))
    return targets[0][:-1, 0].reshape(image.shape)


def occlusion(network: Network, image: Array, unit: int, size: int, fill: float = 0.0) -> Array:
    """Return by how much the score falls while a square of `size` pixels around each one is covered `(rows, columns)`.

    A positive number says that what was there spoke for the unit.
    """
    _, rows, columns = image.shape
    covered = np.repeat(image[None], rows * columns, axis=0)
    before, after = (size - 1) // 2, size // 2 + 1
    for number, picture in enumerate(covered):
        row, column = divmod(number, columns)
        picture[:, max(row - before, 0) : row + after, max(column - before, 0) : column + after] = fill
    scores = _scores(network, np.concatenate([image[None], covered]), unit)
    return (scores[0] - scores[1:]).reshape(rows, columns)


def _scores(network: Network, images: Array, unit: int) -> Array:
    """Return z of an output unit for every image `(m,)`."""
    found = np.empty(len(images))
    for start in range(0, len(images), network.at_once):
        rows = with_ones(images[start : start + network.at_once].reshape(-1, images[0].size))
        bound = network.bind(len(rows))
        with np.errstate(all="ignore"):
            bound.forward(rows.T)
        found[start : start + len(rows)] = bound.layers[-1].z[unit]
    return found
