"""The autoencoder as a document: which images, how wide its bottleneck, what spoils them; and the run it becomes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from nnplayground.catalogue import Param, lookup
from nnplayground.data.dataset import Floats, Labels
from nnplayground.data.images import Images
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.families.autoencoder import CORRUPTIONS, Pca, Reconstruction, codes, decoded, error
from nnplayground.engine.initializers import Shape as Fans
from nnplayground.engine.layers import Dense
from nnplayground.engine.metrics import r_squared
from nnplayground.engine.network import Network
from nnplayground.engine.objective import Part
from nnplayground.engine.settings import Data
from nnplayground.errors import InputError
from nnplayground.experiment.fields import MOST_LAYERS, NUMBERS
from nnplayground.experiment.labs.images import images_named
from nnplayground.experiment.labs.learning import (
    OUTPUT_LAYER,
    Rows,
    Start,
    check_hidden,
    check_learning,
    deal,
    draw,
    refuse_too_many,
    settings_of,
    start_slopes,
)
from nnplayground.experiment.spec import Spec, TrainingSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text

PARAMS = {
    param.name: param
    for param in [
        Param(
            "bottleneck",
            QT_TRANSLATE_NOOP("Lab", "Width of the bottleneck"),
            2,
            1,
            10_000,
            kind=int,
            help=QT_TRANSLATE_NOOP("Lab", "So many numbers have to tell a whole image; two can be shown as a map."),
            formula=r"c = f(x),\quad \hat{x} = g(c),\quad c \in \mathbb{R}^{n}",
            small=QT_TRANSLATE_NOOP("Lab", "Images that differ get the same code, and come back as their mean."),
            large=QT_TRANSLATE_NOOP("Lab", "Everything fits through, noise as well: nothing has to be understood."),
        ),
        *(NUMBERS[name] for name in ("test_fraction", "seed", "learning_rate", "batch_size", "epochs")),
    ]
}
"""The numbers of the document."""


class AutoencoderSpec(Spec, frozen=True, kw_only=True):
    """An autoencoder on images; what lies above the bottleneck mirrors what lies below."""

    images: str = "digits"
    test_fraction: float = 0.3
    split_seed: int = 0
    hidden: tuple[int, ...] = (64, 32)
    """Units of the layers below the bottleneck, from the images on."""
    bottleneck: int = 2
    activation: str = "elu"
    code: str = "identity"
    """Activation of the bottleneck."""
    output: str = "logistic"
    corruption: str = "none"
    amount: float = 0.3
    start: Start = Start()
    training: TrainingSpec = TrainingSpec(loss="mse", solver="adam", learning_rate=0.003, batch_size=32, epochs=150)


@dataclass(frozen=True, slots=True, eq=False)
class AutoencoderRun:
    """An autoencoder with its images and its training."""

    spec: AutoencoderSpec
    images: Images
    rows: Rows
    training: Reconstruction

    @property
    def code_layer(self) -> int:
        """The bottleneck's index in the network."""
        return len(self.spec.hidden)

    def layer_name(self, layer: int) -> Text:
        """Return what the layer is called that `TrainingDiverged` and the gradients count from 1."""
        below, number = self.code_layer, layer - 1
        if number == below:
            return Text(QT_TRANSLATE_NOOP("Lab", "Bottleneck"))
        if number > 2 * below:
            return Text(OUTPUT_LAYER)
        if number < below:
            return Text(QT_TRANSLATE_NOOP("Lab", "Encoder, layer {number}"), {"number": layer})
        return Text(QT_TRANSLATE_NOOP("Lab", "Decoder, layer {number}"), {"number": number - below})

    def codes(self, pixels: Floats) -> Floats:
        """Return what images `(m, channels, rows, columns)` are reduced to `(m, bottleneck)`."""
        return codes(self.training.network, pixels.reshape(len(pixels), -1), self.code_layer)

    def decoded(self, code: Floats) -> Floats:
        """Return the images `(m, channels, rows, columns)` that stand at these numbers."""
        return decoded(self.training.network, code, self.code_layer).reshape(-1, *self.images.shape)

    def rebuilt(self, pixels: Floats) -> Floats:
        """Return images as the network gives them back, of the same shape."""
        return self.training.network.predict(pixels.reshape(len(pixels), -1)).reshape(pixels.shape)

    def spoilt(self, pixels: Floats, rng: np.random.Generator) -> Floats:
        """Return images as training shows them."""
        kind = CORRUPTIONS[self.spec.corruption]
        return kind.spoil(pixels.reshape(len(pixels), -1), rng, float(self.spec.amount)).reshape(pixels.shape)

    def pca(self) -> Pca:
        """Return as many principal components of the training images as the bottleneck is wide."""
        return Pca(_flat(self.images)[self.rows.train], self.spec.bottleneck)

    def errors(self) -> tuple[float, float]:
        """Return the mean square error of a pixel over the test images: of the network, and of PCA of equal width."""
        tests, straight = _flat(self.images)[self.rows.test], self.pca()
        of_pca = error(tests, straight.decoded(straight.codes(tests)))
        return error(tests, self.training.network.predict(tests)), of_pca


def check(spec: AutoencoderSpec, images: Images | None = None) -> list[int]:
    """Return the sizes of all columns; raises `InputError` for what cannot be."""
    shown = images_named(spec.images) if images is None else images
    for name, value in (("test_fraction", spec.test_fraction), ("seed", spec.split_seed)):
        NUMBERS[name].check(value)
    if len(spec.hidden) * 2 + 2 > MOST_LAYERS:
        message = QT_TRANSLATE_NOOP("Lab", "hidden: at most {most} layers below the bottleneck, not {count}.")
        raise InputError(message, most=MOST_LAYERS // 2 - 1, count=len(spec.hidden))
    for units in (*spec.hidden, spec.bottleneck):
        PARAMS["bottleneck"].check(units)
    for name in ("activation", "code"):
        check_hidden(getattr(spec, name), name)
    lookup(ACTIVATIONS, spec.output, "output")
    kind = lookup(CORRUPTIONS, spec.corruption, "corruption")
    if kind.amount is not None:
        kind.amount.check(spec.amount)
    spec.start.check()
    check_learning(spec.training, spec.output, None)
    pixels = int(np.prod(shown.shape))
    sizes = [pixels, *spec.hidden, spec.bottleneck, *reversed(spec.hidden), pixels]
    refuse_too_many(sum((below + 1) * above for below, above in pairwise(sizes)))
    return sizes


def build(spec: AutoencoderSpec, images: Images | None = None) -> AutoencoderRun:
    """Return the run at its beginning, on the images named or on given ones. Raises `InputError` as `check` does."""
    sizes = check(spec, images)
    shown = images_named(spec.images) if images is None else images
    network = _network(spec, sizes)
    rows = deal(len(shown), shown.labels, spec.test_fraction, spec.split_seed, spec.training)
    pixels = _flat(shown)

    def part(chosen: Labels) -> Part:
        return Part(pixels[chosen], pixels[chosen])

    data = Data(part(rows.train), part(rows.test), part(rows.validation) if len(rows.validation) else None)
    settings, rng = settings_of(spec.training, network, r_squared), np.random.default_rng(spec.training.seed)
    kind = CORRUPTIONS[spec.corruption]
    amount = float(spec.amount) if kind.amount is not None else 0.0
    return AutoencoderRun(spec, shown, rows, Reconstruction(network, data, settings, rng, kind, amount))


def _network(spec: AutoencoderSpec, sizes: list[int]) -> Network:
    below = [spec.activation] * len(spec.hidden)
    keys = [*below, spec.code, *below, spec.output]
    network = Network(
        [
            Dense(n_in, n_out, ACTIVATIONS[key], ACTIVATIONS[key].defaults())
            for n_in, n_out, key in zip(sizes[:-1], sizes[1:], keys, strict=True)
        ]
    )
    rng = np.random.default_rng(spec.start.seed)
    for index, layer in enumerate(network.layers):
        weights, bias = draw(spec.start, Fans(layer.n_in, layer.n_out, layer.activation.key), rng)
        network.weights(index)[...], network.bias(index)[:] = weights, bias
    start_slopes(network)
    return network


def _flat(images: Images) -> Floats:
    return images.pixels.reshape(len(images), -1)
