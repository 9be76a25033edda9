"""The convolutional network as a document: which images, which stages, how trained; and the run that it becomes."""

from __future__ import annotations

from dataclasses import dataclass
from math import prod

import numpy as np

from nnplayground.catalogue import lookup
from nnplayground.data.dataset import Floats, Labels
from nnplayground.data.images import Images
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array
from nnplayground.engine.families import maps
from nnplayground.engine.initializers import Shape as Fans
from nnplayground.engine.layers import Convolution
from nnplayground.engine.metrics import accuracy
from nnplayground.engine.network import Network
from nnplayground.engine.objective import Part
from nnplayground.engine.training import Training
from nnplayground.experiment.fields import NUMBERS
from nnplayground.experiment.labs.images import images_named
from nnplayground.experiment.labs.learning import (
    CLIP,
    Rows,
    Start,
    begin,
    check_learning,
    deal,
    draw,
    settings_of,
    start_slopes,
)
from nnplayground.experiment.labs.plan import Plan, plan
from nnplayground.experiment.labs.stages import ConvolutionStage, DropoutStage, PoolingStage, Stage
from nnplayground.experiment.spec import Spec, TrainingSpec
from nnplayground.i18n import Text

DEFAULT_STAGES: tuple[Stage, ...] = (
    ConvolutionStage(channels=16),
    PoolingStage(),
    ConvolutionStage(channels=32),
    PoolingStage(),
    DropoutStage(),
)


class CnnSpec(Spec, frozen=True, kw_only=True):
    """A convolutional network on images; the output layer, one neuron a class, comes by itself."""

    images: str = "digits"
    test_fraction: float = 0.3
    split_seed: int = 0
    stages: tuple[Stage, ...] = DEFAULT_STAGES
    output: str = "softmax"
    """The activation of the output layer."""
    start: Start = Start(initializer="he_uniform")
    training: TrainingSpec = TrainingSpec(
        loss="cross_entropy", solver="adam", learning_rate=0.003, batch_size=32, epochs=40
    )
    clip: float | None = None


PARAMS = {name: NUMBERS[name] for name in ("test_fraction", "seed", "learning_rate", "batch_size", "epochs")} | {
    CLIP.name: CLIP
}
"""The numbers of the document, beside those of the stages."""


@dataclass(frozen=True, slots=True, eq=False)
class CnnRun:
    """A convolutional network with its images and its training."""

    spec: CnnSpec
    images: Images
    rows: Rows
    plan: Plan
    training: Training

    def layer_name(self, layer: int) -> Text:
        """Return what the layer is called that `TrainingDiverged` and the gradients count from 1."""
        return self.plan.names[layer - 1]

    def feature_maps(self, image: Array) -> dict[str, Array]:
        """Return what every stage makes of one image `(channels, rows, columns)`, by the name of the stage."""
        return maps.activity(self.training.network, image, self.plan.stops)

    def kernels(self, layer: int = 0) -> Array:
        """Return a copy of the kernels `(channels out, channels in, rows, columns)` of a layer counted from 0."""
        rule, network = self.plan.layers[layer], self.training.network
        if not isinstance(rule, Convolution):
            raise TypeError(f"layer {layer} has no kernels")
        return rule.kernels(network.parameters[network.slices[layer]]).copy()

    def saliency(self, image: Array, label: int) -> Array:
        """Return ∂score/∂pixel for a class, of the shape of the image."""
        return maps.saliency(self.training.network, image, label)

    def occlusion(self, image: Array, label: int, size: int = 3) -> Array:
        """Return by how much the score of a class falls while a square around each pixel is covered."""
        return maps.occlusion(self.training.network, image, label, size)

    def probabilities(self, pixels: Floats) -> Array:
        """Return the outputs `(m, classes)` for images `(m, channels, rows, columns)`."""
        return self.training.network.predict(pixels.reshape(len(pixels), -1))


def check(spec: CnnSpec, images: Images | None = None) -> Plan:
    """Return what a document comes to; raises `InputError` that names the stage for what cannot be."""
    shown = images_named(spec.images) if images is None else images
    for name, value in (("test_fraction", spec.test_fraction), ("seed", spec.split_seed)):
        NUMBERS[name].check(value)
    spec.start.check()
    lookup(ACTIVATIONS, spec.output, "output")
    check_learning(spec.training, spec.output, spec.clip)
    return plan(spec.stages, spec.output, shown.shape, len(shown.class_names))


def build(spec: CnnSpec, images: Images | None = None) -> CnnRun:
    """Return the run at its beginning, on the images named or on given ones. Raises `InputError` as `check` does."""
    planned = check(spec, images)
    shown = images_named(spec.images) if images is None else images
    network = Network(planned.layers, between=planned.between)
    _start(network, spec)
    training = spec.training
    rows = deal(len(shown), shown.labels, spec.test_fraction, spec.split_seed, training)
    pixels, targets = shown.pixels.reshape(len(shown), -1), np.eye(len(shown.class_names))[shown.labels]

    def part(chosen: Labels) -> Part:
        return Part(pixels[chosen], targets[chosen])

    settings = settings_of(training, network, accuracy, spec.clip)
    return CnnRun(spec, shown, rows, planned, begin(network, part, rows, settings, training.seed))


def _start(network: Network, spec: CnnSpec) -> None:
    """Draw all numbers; a kernel has as many inputs and outputs as its window meets."""
    rng = np.random.default_rng(spec.start.seed)
    for index, layer in enumerate(network.layers):
        window = prod(layer.windows.size) if isinstance(layer, Convolution) else 1
        belongs_to = network.layers[max(index - 1, 0)] if index == len(network.layers) - 1 else layer
        weights, bias = draw(spec.start, Fans(layer.fan_in, layer.rows * window, belongs_to.activation.key), rng)
        network.weights(index)[...], network.bias(index)[...] = weights[: layer.rows], bias[: layer.rows]
    start_slopes(network)
