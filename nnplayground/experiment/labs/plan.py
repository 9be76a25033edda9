"""From the stages of a convolutional network to its layers, each mistake naming the stage."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from math import prod

from nnplayground.catalogue import checked, lookup
from nnplayground.engine.activations import ACTIVATIONS, Activation
from nnplayground.engine.families import maps
from nnplayground.engine.layers import Between, Convolution, Dense, Dropout, Layer, Pool
from nnplayground.engine.layers.between import Shape
from nnplayground.engine.layers.pooling import POOLINGS
from nnplayground.engine.layers.windows import Windows
from nnplayground.errors import InputError
from nnplayground.experiment.check import with_path
from nnplayground.experiment.fields import MOST_LAYERS
from nnplayground.experiment.labs.learning import refuse_too_many
from nnplayground.experiment.labs.stages import (
    ConvolutionStage,
    DenseStage,
    DropoutStage,
    FlattenStage,
    PoolingStage,
    Stage,
    kind_of,
)
from nnplayground.experiment.spec import Params
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text


@dataclass(frozen=True, slots=True)
class Plan:
    """What the stages come to: the layers, what stands between them, and a stop for everything that gives maps.

    The last of the layers is the output; `named` says which of the stops is a layer.
    """

    layers: tuple[Layer, ...]
    between: tuple[tuple[Between, ...], ...]
    stops: tuple[maps.Stage, ...]
    names: tuple[Text, ...]
    """Of the layers, for people."""


def plan(stages: Sequence[Stage], output: str, shape: Shape, classes: int) -> Plan:
    """Return what stages and an output layer come to, for images of a shape; raises `InputError` naming the stage."""
    if len(stages) > MOST_LAYERS:
        message = QT_TRANSLATE_NOOP("Lab", "At most {most} stages can be used, not {count}.")
        raise InputError(message, most=MOST_LAYERS, count=len(stages))
    making = _Making(shape)
    for stage in stages:
        making.add(stage)
    making.end(output, classes)
    refuse_too_many(sum(layer.size for layer in making.layers))
    return Plan(tuple(making.layers), tuple(map(tuple, making.between)), tuple(making.stops), tuple(making.names))


@dataclass(frozen=True, slots=True)
class Passed:
    """What leaves one stage: channels, rows and columns; and how many numbers the stage learns."""

    shape: Shape
    numbers: int = 0


def passed(stages: Sequence[Stage], shape: Shape) -> tuple[tuple[Passed, ...], Text | None]:
    """Return what leaves every stage, as far as there can be any, and why there cannot be the next one."""
    making, found = _Making(shape), list[Passed]()
    for stage in stages:
        before = len(making.layers)
        try:
            making.add(stage)
        except InputError as error:
            return tuple(found), error.text
        found.append(Passed(making.shape, sum(layer.size for layer in making.layers[before:])))
    return tuple(found), None


class _Making:
    """Layers as far as they are made, and the shape of what they give."""

    def __init__(self, shape: Shape) -> None:
        self.shape, self.is_flat = shape, False
        self.layers: list[Layer] = []
        self.between: list[list[Between]] = [[]]
        self.stops: list[maps.Stage] = []
        self.names: list[Text] = []
        self._number = 0
        self._counts: dict[str, int] = {}

    def add(self, stage: Stage) -> None:
        """Put one stage on top."""
        self._number += 1
        kind = kind_of(stage)
        for param in kind.params:
            value = getattr(stage, param.name)
            if value is not None:
                self._named(stage, partial(param.check, value))
        match stage:
            case ConvolutionStage():
                self._add_convolution(stage)
            case PoolingStage():
                self._add_pooling(stage)
            case FlattenStage():
                self.is_flat, self.shape = True, (prod(self.shape), 1, 1)
            case DenseStage():
                self._named(stage, partial(self._add_dense, stage.units, stage.activation, stage.params))
            case DropoutStage():
                self.between[-1].append(Dropout(prod(self.shape), stage.share))
                self._stop(stage)

    def end(self, activation: str, classes: int) -> None:
        """Put the output layer on top."""
        with_path("output", partial(self._dense, classes, activation, {}, is_output=True))
        self.stops.append(maps.Stage("output", (classes, 1, 1)))
        self.names.append(Text(QT_TRANSLATE_NOOP("Lab", "Output layer")))
        self.between.pop()

    def _add_convolution(self, stage: ConvolutionStage) -> None:
        windows = self._windows(stage, stage.kernel, stage.stride, stage.padding)
        self._named(stage, partial(self._convolution, stage, windows))
        self._stop(stage)

    def _convolution(self, stage: ConvolutionStage, windows: Windows) -> None:
        activation, params = self._activation(stage.activation, stage.params)
        layer = Convolution(self.shape, stage.channels, windows, activation, params)
        self._put(layer, layer.shape_out)

    def _add_pooling(self, stage: PoolingStage) -> None:
        self._named(stage, lambda: lookup(POOLINGS, stage.pooling, "pooling"))
        windows = self._windows(stage, stage.size, stage.stride or stage.size, stage.padding)
        pool = Pool(stage.pooling, self.shape, windows)
        self.between[-1].append(pool)
        self.shape = pool.shape_out
        self._stop(stage)

    def _add_dense(self, units: int, activation: str, params: Params) -> None:
        self._dense(units, activation, params)
        self._stop(DenseStage())

    def _dense(self, units: int, activation: str, params: Params, *, is_output: bool = False) -> None:
        entry, complete = self._activation(activation, params, is_output=is_output)
        self._put(Dense(prod(self.shape), units, entry, complete), (units, 1, 1))
        self.is_flat = True

    def _put(self, layer: Layer, shape: Shape) -> None:
        self.layers.append(layer)
        self.between.append([])
        self.shape = shape

    def _activation(self, key: str, params: Params, *, is_output: bool = False) -> tuple[Activation, dict[str, float]]:
        entry = lookup(ACTIVATIONS, key, "activation")
        if entry.output_only and not is_output:
            message = QT_TRANSLATE_NOOP("Lab", "{activation} is for the output layer alone.")
            raise InputError(message, activation=entry.label)
        return entry, checked(entry.params, params, key)

    def _windows(self, stage: ConvolutionStage | PoolingStage, size: int, stride: int, padding: int) -> Windows:
        """Return the windows of a stage; raises `InputError` where they do not fit."""
        if self.is_flat:
            raise self._error(
                stage,
                Text(QT_TRANSLATE_NOOP("Lab", "there are no rows and columns after a dense layer or flattening.")),
            )
        rows, columns = (length + 2 * padding for length in self.shape[1:])
        if size > min(rows, columns):
            text = QT_TRANSLATE_NOOP(
                "Lab", "a window of {size} × {size} is larger than the picture there, {rows} × {columns}."
            )
            raise self._error(stage, Text(text, {"size": size, "rows": rows, "columns": columns}))
        if padding >= size:
            text = QT_TRANSLATE_NOOP("Lab", "a padding of {padding} must be less than the window of {size} × {size}.")
            raise self._error(stage, Text(text, {"padding": padding, "size": size}))
        return Windows((size, size), (stride, stride), (padding, padding))

    def _named(self, stage: Stage, check_value: Callable[[], object]) -> None:
        """Run a check; put the stage before its message."""
        try:
            check_value()
        except InputError as error:
            raise self._error(stage, error.text) from None

    def _error(self, stage: Stage, message: Text) -> InputError:
        text = QT_TRANSLATE_NOOP("Lab", "Stage {number} ({kind}): {message}")
        return InputError(text, number=self._number, kind=kind_of(stage).label, message=message)

    def _stop(self, stage: Stage) -> None:
        """Note what a stage gives, under a name of its own."""
        kind = kind_of(stage)
        self._counts[kind.key] = self._counts.get(kind.key, 0) + 1
        self.stops.append(maps.Stage(f"{kind.key}{self._counts[kind.key]}", self.shape))
        if isinstance(stage, ConvolutionStage | DenseStage):
            named = Text(
                QT_TRANSLATE_NOOP("Lab", "{kind} {number}"), {"kind": kind.label, "number": self._counts[kind.key]}
            )
            self.names.append(named)
