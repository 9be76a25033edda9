"""The stages of a convolutional network as a person chooses them, each with its fields and their ranges."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from nnplayground.catalogue import Param, catalogue
from nnplayground.engine.layers.pooling import POOLINGS
from nnplayground.experiment.fields import MOST_UNITS, NUMBERS
from nnplayground.experiment.spec import Params, Spec
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked

MOST_CHANNELS, LARGEST_WINDOW = 512, 64


class ConvolutionStage(Spec, frozen=True, kw_only=True, tag="convolution"):
    """Kernels that slide over all channels of what is below; one channel each."""

    channels: int = 8
    kernel: int = 3
    stride: int = 1
    padding: int = 1
    activation: str = "relu"
    params: Params = msgspec.field(default_factory=dict)


class PoolingStage(Spec, frozen=True, kw_only=True, tag="pooling"):
    """Windows of which one number is left; a `stride` of None is their size."""

    pooling: str = next(iter(POOLINGS))
    size: int = 2
    stride: int | None = None
    padding: int = 0


class FlattenStage(Spec, frozen=True, kw_only=True, tag="flatten"):
    """From here on there are no rows and columns; a dense stage does that by itself, too."""


class DenseStage(Spec, frozen=True, kw_only=True, tag="dense"):
    """A hidden layer as in any network."""

    units: int = 32
    activation: str = "relu"
    params: Params = msgspec.field(default_factory=dict)


class DropoutStage(Spec, frozen=True, kw_only=True, tag="dropout"):
    """A share of what is below is silenced at random in training."""

    share: float = 0.25


Stage = ConvolutionStage | PoolingStage | FlattenStage | DenseStage | DropoutStage


@dataclass(frozen=True, slots=True)
class StageKind:
    """One kind of stage: what it is called, what it is made with, and its numbers."""

    key: str
    label: Marked
    make: type[Stage]
    params: tuple[Param, ...] = ()
    help: Marked | None = None

    def param(self, name: str) -> Param:
        """Return the number of this name."""
        return next(param for param in self.params if param.name == name)


_STRIDE = Param(
    "stride",
    QT_TRANSLATE_NOOP("Stage", "Stride"),
    1,
    1,
    LARGEST_WINDOW,
    kind=int,
    help=QT_TRANSLATE_NOOP("Stage", "How far the window moves at a time."),
)
_PADDING = Param(
    "padding",
    QT_TRANSLATE_NOOP("Stage", "Padding"),
    1,
    0,
    LARGEST_WINDOW,
    kind=int,
    help=QT_TRANSLATE_NOOP("Stage", "Rows and columns of 0 that are added on every side."),
)

STAGES: Mapping[str, StageKind] = catalogue(
    [
        StageKind(
            "convolution",
            QT_TRANSLATE_NOOP("Stage", "Convolution"),
            ConvolutionStage,
            (
                Param("channels", QT_TRANSLATE_NOOP("Stage", "Channels"), 8, 1, MOST_CHANNELS, kind=int),
                Param("kernel", QT_TRANSLATE_NOOP("Stage", "Kernel"), 3, 1, LARGEST_WINDOW, kind=int),
                _STRIDE,
                _PADDING,
            ),
            QT_TRANSLATE_NOOP("Stage", "Small kernels slide over the picture and look for the same thing everywhere."),
        ),
        StageKind(
            "pooling",
            QT_TRANSLATE_NOOP("Stage", "Pooling"),
            PoolingStage,
            (
                Param("size", QT_TRANSLATE_NOOP("Stage", "Window"), 2, 1, LARGEST_WINDOW, kind=int),
                _STRIDE,
                Param("padding", _PADDING.label, 0, 0, LARGEST_WINDOW, kind=int, help=_PADDING.help),
            ),
            QT_TRANSLATE_NOOP("Stage", "Of every window one number is left: the picture becomes smaller."),
        ),
        StageKind(
            "flatten",
            QT_TRANSLATE_NOOP("Stage", "Flatten"),
            FlattenStage,
            help=QT_TRANSLATE_NOOP("Stage", "All pixels of all channels become one column of numbers."),
        ),
        StageKind(
            "dense",
            QT_TRANSLATE_NOOP("Stage", "Dense layer"),
            DenseStage,
            (Param("units", NUMBERS["units"].label, 32, 1, MOST_UNITS, kind=int),),
            QT_TRANSLATE_NOOP("Stage", "Every neuron sees everything below."),
        ),
        StageKind(
            "dropout",
            QT_TRANSLATE_NOOP("Stage", "Dropout"),
            DropoutStage,
            (
                Param(
                    "share",
                    QT_TRANSLATE_NOOP("Stage", "Share"),
                    0.25,
                    0.0,
                    1.0,
                    ("high",),
                    help=NUMBERS["dropout"].help,
                ),
            ),
            QT_TRANSLATE_NOOP("Stage", "A part is silenced at random in every training step."),
        ),
    ]
)
"""Every kind of stage, by the tag that stands in files."""


def kind_of(stage: Stage) -> StageKind:
    """Return the kind of a stage."""
    return next(kind for kind in STAGES.values() if isinstance(stage, kind.make))
