"""What is to be seen of a convolutional network in training."""

from __future__ import annotations

from dataclasses import dataclass
from math import isqrt

import numpy as np

from nnplayground.data.dataset import Floats, Labels
from nnplayground.engine.arrays import Array
from nnplayground.engine.families import maps
from nnplayground.engine.layers import Convolution
from nnplayground.experiment.labs.cnn import CnnRun
from nnplayground.experiment.labs.stages import ConvolutionStage, FlattenStage, Stage
from nnplayground.i18n import Text

NETWORK, KERNELS, HAND, WHY, RESULTS = "network", "kernels", "hand", "why", "results"
"""What a page may show."""
RESULTS_SHOWN = 120
WORK, LEAST_EXAMINED = 4_000_000, 20
"""Numbers that the layers may make for the results of one frame, some milliseconds' work; and images at least."""
COVER_WORK, MOST_COVERED, FEWEST_COVERED = 2_000_000, 400, 16
"""The same for covered images, and how many there may be."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a page asks for."""

    view: str = NETWORK
    sample: int = 0
    """Number of the test image."""
    drawn: tuple[float, ...] = ()
    """The pixels of an image drawn by hand, in place of a test image; empty for none."""
    convolution: int = 0
    """Which one's kernels, counted from 0."""
    label: int = -1
    """The class that is asked about; -1 is the one that the network says."""
    cover: int = 3
    """Rows and columns that are covered at once."""


@dataclass(frozen=True, slots=True, eq=False)
class Kernels:
    """The kernels of one convolution, and what it sees."""

    number: int
    """Which of the convolutions it is, from 0."""
    stage: int
    """Number of its stage from 0."""
    values: Floats
    """`(channels out, channels in, rows, columns)`."""
    bias: Floats
    below: Floats
    """What it sees of the image `(channels in, rows, columns)`."""
    stride: int
    padding: int


@dataclass(frozen=True, slots=True, eq=False)
class Reasons:
    """Which pixels speak for a class."""

    label: int
    saliency: Floats
    """∂z/∂pixel of the class `(rows, columns)`, summed over the channels of the image."""
    occlusion: Floats
    """By how much z falls while a square is covered, one number a square `(rows, columns)`."""


@dataclass(frozen=True, slots=True, eq=False)
class Results:
    """Test images and what the network says of them: wrong ones first, the surest of them at the very front."""

    samples: Labels
    """Numbers of the test images `(m,)`, as in a wish."""
    images: Floats
    """`(m, rows, columns)`"""
    truth: Labels
    said: Labels
    sure: Floats
    """The output of the class that it says."""
    wrong: int
    examined: int
    """How many of all that were asked about are wrong; `examined` may be an even selection of the test images."""


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """One moment of the run; all arrays are its own, and what the page does not show is None."""

    view: str
    stages: tuple[Stage, ...]
    class_names: tuple[str, ...]
    tests: int
    """Test images there are."""
    image: Floats
    """The image in question `(channels, rows, columns)`."""
    truth: int | None
    """Its class; None where it is drawn."""
    maps: tuple[Floats, ...]
    """What every stage and at last the output layer makes of it `(channels, rows, columns)`."""
    convolutions: tuple[int, ...]
    """Numbers of the stages with kernels."""
    kernels: Kernels | None = None
    reasons: Reasons | None = None
    results: Results | None = None

    @property
    def outputs(self) -> Floats:
        """What the network says of the image `(classes,)`."""
        return self.maps[-1].ravel()

    @property
    def said(self) -> int:
        """The class with the largest output."""
        return int(np.nan_to_num(self.outputs, nan=-np.inf).argmax())


def look(run: CnnRun, wish: Wish | None) -> Picture:
    """Return what the page shows."""
    wish = wish or Wish()
    tests = run.rows.test if len(run.rows.test) else run.rows.train
    image, truth = _image(run, wish, tests)
    made = _maps(run, image)
    stages = run.spec.stages
    convolutions = tuple(index for index, stage in enumerate(stages) if isinstance(stage, ConvolutionStage))
    return Picture(
        view=wish.view,
        stages=stages,
        class_names=run.images.class_names,
        tests=len(tests),
        image=image,
        truth=truth,
        maps=made,
        convolutions=convolutions,
        kernels=_kernels(run, wish, image, made, convolutions) if wish.view in (KERNELS, HAND) else None,
        results=_results(run, tests) if wish.view == RESULTS else None,
        reasons=_reasons(run, wish, image, made[-1].ravel()) if wish.view == WHY else None,
    )


def layers(run: CnnRun) -> list[Text]:
    """Return the names of the layers whose gradients are recorded."""
    return [run.layer_name(number) for number in range(1, len(run.training.network.layers) + 1)]


def _image(run: CnnRun, wish: Wish, tests: Labels) -> tuple[Floats, int | None]:
    """Return the image in question, drawn or one of the test, and the class of the latter."""
    shape = run.images.shape
    if len(wish.drawn) == shape[1] * shape[2]:
        return np.repeat(np.array(wish.drawn).reshape(1, *shape[1:]), shape[0], axis=0), None
    row = tests[wish.sample % len(tests)]
    return run.images.pixels[row].copy(), int(run.images.labels[row])


def _maps(run: CnnRun, image: Floats) -> tuple[Floats, ...]:
    """Return what every stage gives; flattening gives what is there already, in one column."""
    given = iter(run.feature_maps(image).values())
    made: list[Floats] = []
    for stage in run.spec.stages:
        is_flat = isinstance(stage, FlattenStage)
        made.append((made[-1] if made else image).reshape(-1, 1, 1).copy() if is_flat else next(given))
    return (*made, next(given))


def _kernels(
    run: CnnRun, wish: Wish, image: Floats, made: tuple[Floats, ...], convolutions: tuple[int, ...]
) -> Kernels | None:
    if not convolutions:
        return None
    number = min(max(wish.convolution, 0), len(convolutions) - 1)
    layer = [index for index, each in enumerate(run.plan.layers) if isinstance(each, Convolution)][number]
    rule, stage = run.plan.layers[layer], convolutions[number]
    if not isinstance(rule, Convolution):
        raise TypeError(f"layer {layer} has no kernels")
    return Kernels(
        number=number,
        stage=stage,
        values=run.kernels(layer),
        bias=run.training.network.bias(layer).copy(),
        below=(made[stage - 1] if stage else image).copy(),
        stride=rule.windows.stride[0],
        padding=rule.windows.padding[0],
    )


def _reasons(run: CnnRun, wish: Wish, image: Floats, outputs: Floats) -> Reasons:
    label = wish.label if 0 <= wish.label < len(outputs) else int(np.nan_to_num(outputs, nan=-np.inf).argmax())
    _, rows, columns = image.shape
    most = min(max(COVER_WORK // _size(run), FEWEST_COVERED), MOST_COVERED)
    step = -(-isqrt(rows * columns * 10_000 // most) // 100)  # the root of pixels a square, rounded up
    network, size = run.training.network, min(max(wish.cover, step), rows, columns)
    lost = maps.occlusion(network, image, label, size, step=step)
    return Reasons(label, run.saliency(image, label).sum(axis=0), lost)


def _results(run: CnnRun, tests: Labels) -> Results:
    """Ask about the test images, or about as many as time allows, spread over all of them."""
    samples = np.arange(0, len(tests), max(1, -(-len(tests) // max(WORK // _size(run), LEAST_EXAMINED))))
    pixels, truth = run.images.pixels[tests[samples]], run.images.labels[tests[samples]]
    outputs = np.nan_to_num(_outputs(run, pixels), nan=0.0)
    said, sure = outputs.argmax(axis=1), outputs.max(axis=1)
    is_right = said == truth
    order = np.lexsort((np.where(is_right, sure, -sure), is_right))[:RESULTS_SHOWN]
    shown = pixels[order, 0].copy()
    wrong = int((~is_right).sum())
    return Results(samples[order], shown, truth[order], said[order], sure[order], wrong, len(samples))


def _outputs(run: CnnRun, pixels: Array) -> Floats:
    """Return the outputs `(m, classes)` for images `(m, channels, rows, columns)`."""
    network = run.training.network
    found = np.empty((len(pixels), network.n_out))
    with np.errstate(all="ignore"):
        for start, bound, columns in maps.passes(network, pixels):
            found[start : start + bound.samples] = bound.forward(columns).T
    return found


def _size(run: CnnRun) -> int:
    """Return how many numbers the layers make of one image."""
    network = run.training.network
    return network.n_in + sum(layer.n_out + layer.footprint for layer in network.layers)
