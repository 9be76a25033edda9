"""The stages of a convolutional network as a person chooses them, each with its fields and their ranges."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

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


_SIZE = r"n_{\text{out}} = \left\lfloor \frac{n + 2p - k}{s} \right\rfloor + 1"
"""Rows or columns that a window leaves of a picture."""

_STRIDE = Param(
    "stride",
    QT_TRANSLATE_NOOP("Stage", "Stride"),
    1,
    1,
    LARGEST_WINDOW,
    kind=int,
    help=QT_TRANSLATE_NOOP("Stage", "How far the window moves at a time."),
    formula=_SIZE,
    small=QT_TRANSLATE_NOOP(
        "Stage", "Neighbouring windows see nearly the same: there is more to compute than to learn."
    ),
    large=QT_TRANSLATE_NOOP(
        "Stage", "Windows skip what lies between them, and the picture becomes too small to tell anything."
    ),
)
_PADDING = Param(
    "padding",
    QT_TRANSLATE_NOOP("Stage", "Padding"),
    1,
    0,
    LARGEST_WINDOW,
    kind=int,
    help=QT_TRANSLATE_NOOP("Stage", "Rows and columns of 0 that are added on every side."),
    formula=_SIZE,
    small=QT_TRANSLATE_NOOP("Stage", "The picture shrinks with every stage, and pixels at the rim hardly count."),
    large=QT_TRANSLATE_NOOP("Stage", "Much of the picture is nothing but zeros, and the rim looks like an edge."),
)

STAGES: Mapping[str, StageKind] = catalogue(
    [
        StageKind(
            "convolution",
            QT_TRANSLATE_NOOP("Stage", "Convolution"),
            ConvolutionStage,
            (
                Param(
                    "channels",
                    QT_TRANSLATE_NOOP("Stage", "Channels"),
                    8,
                    1,
                    MOST_CHANNELS,
                    kind=int,
                    help=QT_TRANSLATE_NOOP(
                        "Stage", "How many kernels there are: each looks for something of its own and makes one map."
                    ),
                    formula=r"N = \left( k^2 c_{\text{in}} + 1 \right) c_{\text{out}}",
                    small=QT_TRANSLATE_NOOP("Stage", "Too few things can be looked for (underfitting)."),
                    large=QT_TRANSLATE_NOOP(
                        "Stage",
                        "Training is slower, kernels repeat each other, and images may be learned by heart "
                        "(overfitting).",
                    ),
                ),
                Param(
                    "kernel",
                    QT_TRANSLATE_NOOP("Stage", "Kernel"),
                    3,
                    1,
                    LARGEST_WINDOW,
                    kind=int,
                    help=QT_TRANSLATE_NOOP(
                        "Stage", "Rows and columns of a kernel: how much of the picture it sees at a time."
                    ),
                    formula=r"y_{ij} = \sum_{u=1}^{k} \sum_{v=1}^{k} k_{uv}\, x_{i+u-1,\,j+v-1} + b",
                    small=QT_TRANSLATE_NOOP("Stage", "A kernel of 1 sees no neighbours: it can only mix channels."),
                    large=QT_TRANSLATE_NOOP(
                        "Stage", "There are many weights, and each place is learned for itself, as in a dense layer."
                    ),
                ),
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
                Param(
                    "size",
                    QT_TRANSLATE_NOOP("Stage", "Window"),
                    2,
                    1,
                    LARGEST_WINDOW,
                    kind=int,
                    help=QT_TRANSLATE_NOOP("Stage", "Rows and columns of the window of which one number is left."),
                    formula=_SIZE,
                    small=QT_TRANSLATE_NOOP(
                        "Stage", "Nothing becomes smaller, and a digit moved by a pixel looks like another one."
                    ),
                    large=QT_TRANSLATE_NOOP("Stage", "Where things were is forgotten: a 6 and a 9 may look alike."),
                ),
                _STRIDE,
                replace(_PADDING, default=0),
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
            (replace(NUMBERS["units"], default=32, low=1, high=MOST_UNITS),),
            QT_TRANSLATE_NOOP("Stage", "Every neuron sees everything below."),
        ),
        StageKind(
            "dropout",
            QT_TRANSLATE_NOOP("Stage", "Dropout"),
            DropoutStage,
            (replace(NUMBERS["dropout"], name="share", label=QT_TRANSLATE_NOOP("Stage", "Share"), default=0.25),),
            QT_TRANSLATE_NOOP("Stage", "A part is silenced at random in every training step."),
        ),
    ]
)
"""Every kind of stage, by the tag that stands in files."""


def kind_of(stage: Stage) -> StageKind:
    """Return the kind of a stage."""
    return next(kind for kind in STAGES.values() if isinstance(stage, kind.make))
