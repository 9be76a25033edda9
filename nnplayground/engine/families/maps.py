"""Looking into a network that sees images: what its layers make of one, and which pixels matter for a score.

A score is the sum z of an output unit, before its activation. Images are `(channels, rows, columns)`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from nnplayground.engine.arrays import Array, run
from nnplayground.engine.layers.between import Shape
from nnplayground.engine.network import Network, Pass, descend, with_ones

FEW, NUMBERS_AT_ONCE = 32, 500_000
"""Images that go through a network at once while it is looked into, and numbers that its layers make of them."""


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


def occlusion(network: Network, image: Array, unit: int, size: int, fill: float = 0.0, step: int = 1) -> Array:
    """Return by how much the score falls while a square of `size` pixels is covered `(rows, columns)`.

    There is a number for the square around each pixel, or around every `step`-th one of every `step`-th row. A
    positive number says that what was there spoke for the unit.
    """
    _, rows, columns = image.shape
    centres = [(row, column) for row in range(0, rows, step) for column in range(0, columns, step)]
    covered = np.repeat(image[None], len(centres), axis=0)
    before, after = (size - 1) // 2, size // 2 + 1
    for picture, (row, column) in zip(covered, centres, strict=True):
        picture[:, max(row - before, 0) : row + after, max(column - before, 0) : column + after] = fill
    scores = _scores(network, np.concatenate([image[None], covered]), unit)
    return (scores[0] - scores[1:]).reshape(-(-rows // step), -(-columns // step))


def _scores(network: Network, images: Array, unit: int) -> Array:
    """Return z of an output unit for every image `(m,)`."""
    found = np.empty(len(images))
    for start, bound, rows in passes(network, images):
        with np.errstate(all="ignore"):
            bound.forward(rows)
        found[start : start + bound.samples] = bound.layers[-1].z[unit]
    return found


def passes(network: Network, images: Array) -> Iterator[tuple[int, Pass, Array]]:
    """Go through images `(m, channels, rows, columns)` a few at a time.

    Yields where they begin, what they can be fed to, and their pixels as columns. Few at a time are the quickest:
    what their layers need stays in the processor's cache.
    """
    numbers = sum(layer.n_out + layer.footprint for layer in network.layers)
    at_once, bound = min(max(NUMBERS_AT_ONCE // numbers, 1), FEW), None
    for start in range(0, len(images), at_once):
        part = with_ones(images[start : start + at_once].reshape(-1, images[0].size))
        if bound is None or bound.samples != len(part):
            bound = network.bind(len(part))
        yield start, bound, part.T
