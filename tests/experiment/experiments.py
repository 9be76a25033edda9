"""Short ways to make experiments for tests."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from nnplayground.data.dataset import Floats
from nnplayground.data.sources import SOURCES
from nnplayground.experiment.build import build
from nnplayground.experiment.problems import Shape
from nnplayground.experiment.spec import DataSpec, Experiment, LayerSpec, NetworkSpec, TrainingSpec


def experiment(source: str = "circle", *, layers: tuple[LayerSpec, ...] | None = None, **changes: Any) -> Experiment:
    """Return an experiment; changes are fields of `data`, `network` or `training` by their own name."""
    parts = {"data": DataSpec(source=source), "network": NetworkSpec(), "training": TrainingSpec()}
    if layers is not None:
        parts["network"] = replace(parts["network"], layers=layers)
    for name, value in changes.items():
        owner, _, field = name.partition("_")
        parts[owner] = replace(parts[owner], **{field: value})
    return Experiment(**parts)


def hidden_and(output: LayerSpec, *units: int, **fields: Any) -> tuple[LayerSpec, ...]:
    """Return hidden layers of these sizes, and the output layer."""
    return (*(LayerSpec(units=count, **fields) for count in units), output)


def shape_of_source(key: str) -> Shape:
    """Return the shape of a data set that is not loaded."""
    source = SOURCES[key]
    classes = next((int(param.default) for param in source.params if param.name == "classes"), source.classes)
    features = tuple(f"x{number}" for number in range(1, source.features + 1))
    return Shape(100, features, classes, source.targets)


SMALL = experiment(layers=(LayerSpec(units=3, activation="prelu"), LayerSpec(units=1)))
"""An experiment for files: two layers, one of them with a learned slope."""


def numbers_of(spec: Experiment) -> Floats:
    """Return the parameters that a run of an experiment begins with."""
    return build(spec).training.network.parameters
