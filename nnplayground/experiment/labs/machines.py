"""Boltzmann machines as documents: one alone, and a stack of them that is fine-tuned; and the runs they become."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import msgspec
import numpy as np
from numpy.typing import NDArray

from nnplayground.catalogue import Param, checked, lookup
from nnplayground.data.dataset import Floats, Labels
from nnplayground.data.images import Images
from nnplayground.engine.families.dbn import Dbn, DbnTraining, Output, network_of, random_twin
from nnplayground.engine.families.loop import Pace
from nnplayground.engine.families.rbm import Rbm, RbmSettings, RbmTraining, drawn
from nnplayground.engine.metrics import accuracy
from nnplayground.engine.network import Network
from nnplayground.engine.objective import Part
from nnplayground.engine.solvers import SOLVERS
from nnplayground.engine.training import Training
from nnplayground.errors import InputError
from nnplayground.experiment.check import with_path
from nnplayground.experiment.fields import NUMBERS
from nnplayground.experiment.labs.images import images_named
from nnplayground.experiment.labs.learning import Rows, begin, check_learning, deal, refuse_too_many, settings_of
from nnplayground.experiment.spec import Params, Spec, TrainingSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text

Flags = NDArray[np.bool_]
MOST_MACHINES = 6

PARAMS = {
    param.name: param
    for param in [
        Param(
            "hidden",
            QT_TRANSLATE_NOOP("Lab", "Hidden units"),
            64,
            1,
            2000,
            kind=int,
            help=QT_TRANSLATE_NOOP("Lab", "How many features of the images the machine can tell apart."),
            formula=r"p(h_i = 1 \mid v) = \sigma \Bigl( \sum_j w_{ij}\, v_j + b_i \Bigr)",
            small=QT_TRANSLATE_NOOP(
                "Lab", "What is seen again is blurred, and dreams look alike: there is no room for more."
            ),
            large=QT_TRANSLATE_NOOP(
                "Lab", "Units learn the same thing or none, training is slow, and images are learned by heart."
            ),
        ),
        Param(
            "k",
            QT_TRANSLATE_NOOP("Lab", "Steps of Gibbs sampling k"),
            1,
            1,
            1000,
            kind=int,
            symbol="k",
            help=QT_TRANSLATE_NOOP(
                "Lab", "CD-k compares the samples with what the machine makes of them in k steps down and up."
            ),
            formula=r"\Delta w_{ij} = \eta \left( p_i^{(0)} v_j^{(0)} - p_i^{(k)} v_j^{(k)} \right)",
            small=QT_TRANSLATE_NOOP(
                "Lab", "The chains stay near the samples: what the machine believes in elsewhere is never corrected."
            ),
            large=QT_TRANSLATE_NOOP("Lab", "Every step of training takes so many times as long, and gains little."),
        ),
        Param(
            "persistent",
            QT_TRANSLATE_NOOP("Lab", "Persistent chains"),
            False,
            kind=bool,
            help=QT_TRANSLATE_NOOP(
                "Lab", "The chains go on from step to step, and do not begin anew at the samples every time."
            ),
        ),
        Param(
            "decay",
            QT_TRANSLATE_NOOP("Lab", "Weight decay λ"),
            0.0,
            0.0,
            10.0,
            symbol="λ",
            help=QT_TRANSLATE_NOOP("Lab", "λ/2 Σw² keeps weights small, and chains moving."),
            formula=r"w \leftarrow w - \eta\, \lambda\, w",
            small=QT_TRANSLATE_NOOP(
                "Lab", "Weights grow, units are all but certain, and chains no longer move from digit to digit."
            ),
            large=QT_TRANSLATE_NOOP(
                "Lab", "All weights are pulled to 0, and the machine expects the mean image everywhere."
            ),
        ),
        Param(
            "epochs_each",
            QT_TRANSLATE_NOOP("Lab", "Epochs for each machine"),
            20,
            1,
            10**6,
            kind=int,
            help=QT_TRANSLATE_NOOP("Lab", "The machines learn one after the other, from the bottom."),
            small=QT_TRANSLATE_NOOP(
                "Lab", "A machine passes on what it has hardly learned, and those above build on it."
            ),
            large=QT_TRANSLATE_NOOP(
                "Lab", "Time is spent on nothing: the reconstruction has come to rest long before."
            ),
        ),
        Param(
            "labelled",
            QT_TRANSLATE_NOOP("Lab", "Images with their class"),
            200,
            1,
            10**6,
            kind=int,
            help=QT_TRANSLATE_NOOP("Lab", "Where few classes are known, what was learned without any counts most."),
            small=QT_TRANSLATE_NOOP(
                "Lab", "The output layer learns these few by heart; how good the test is depends on which they are."
            ),
            large=QT_TRANSLATE_NOOP(
                "Lab",
                "The network from random weights catches up: there is nothing left that the machines know better.",
            ),
        ),
        *(NUMBERS[name] for name in ("test_fraction", "seed", "learning_rate", "batch_size", "epochs")),
    ]
}
"""The numbers of both documents."""


class Contrast(Spec, frozen=True, kw_only=True):
    """How a machine learns: contrastive divergence, and the solver that follows it."""

    k: int = 1
    persistent: bool = False
    decay: float = 0.0
    learning_rate: float = 0.05
    batch_size: int = 10
    solver: str = "momentum"
    solver_params: Params = msgspec.field(default_factory=lambda: {"momentum": 0.5})
    seed: int = 0

    def check(self) -> None:
        """Raise `InputError` for what cannot be."""
        for name in ("k", "persistent", "decay", "learning_rate", "batch_size", "seed"):
            PARAMS[name].check(getattr(self, name))
        entry = lookup(SOLVERS, self.solver, "solver")
        with_path("solver", lambda: checked(entry.params, self.solver_params, entry.key))
        if entry.full_batch:
            message = QT_TRANSLATE_NOOP(
                "Lab", "{solver} needs the value of a cost, which contrastive divergence does not have."
            )
            raise InputError(message, solver=entry.label)

    def settings(self, epochs: int | None) -> RbmSettings:
        """Return what the engine is given."""
        entry = SOLVERS[self.solver]
        return RbmSettings(
            Pace(self.batch_size, epochs),
            float(self.learning_rate),
            self.k,
            self.persistent,
            float(self.decay),
            entry,
            checked(entry.params, self.solver_params, entry.key),
        )


GREEDY, FINE = "greedy", "fine"
"""What of a stack is in training: its machines, or the network that they have become."""


class RbmSpec(Spec, frozen=True, kw_only=True):
    """A restricted Boltzmann machine on images, whose pixels are the probabilities of its visible units."""

    images: str = "digits"
    test_fraction: float = 0.3
    split_seed: int = 0
    hidden: int = 64
    contrast: Contrast = Contrast()
    epochs: int | None = 30


class DbnSpec(Spec, frozen=True, kw_only=True):
    """A deep belief network on images, and how it is fine-tuned afterwards."""

    images: str = "digits"
    test_fraction: float = 0.3
    split_seed: int = 0
    hidden: tuple[int, ...] = (100, 60)
    contrast: Contrast = Contrast(learning_rate=0.1)
    epochs_each: int = 20
    labelled: int | None = 200
    """Training images whose class the fine-tuning may look at, drawn by the seed of the split; None is all of them."""
    training: TrainingSpec = TrainingSpec(
        loss="cross_entropy", solver="sgd", learning_rate=0.3, batch_size=32, epochs=200
    )
    phase: str = GREEDY
    """`greedy` trains the machines, `fine` the network that they have become, once all have learned as planned."""


@dataclass(frozen=True, slots=True, eq=False)
class RbmRun:
    """A machine with its images and its training."""

    spec: RbmSpec
    images: Images
    rows: Rows
    training: RbmTraining

    @property
    def rbm(self) -> Rbm:
        """The machine."""
        return self.training.rbm

    def layer_name(self, _layer: int) -> Text:
        """Return what the one layer is called that `TrainingDiverged` and the gradients count from 1."""
        return Text(QT_TRANSLATE_NOOP("Lab", "The machine"))

    def filters(self) -> Floats:
        """Return the weights of every hidden unit as a picture `(hidden, channels, rows, columns)`."""
        return self.rbm.weights.reshape(-1, *self.images.shape).copy()

    def reconstructed(self, pixels: Floats) -> Floats:
        """Return what the machine expects to see again of images `(m, channels, rows, columns)`."""
        flat = pixels.reshape(len(pixels), -1)
        return self.rbm.visible(self.rbm.hidden(flat)).reshape(pixels.shape)

    def features(self, pixels: Floats) -> Floats:
        """Return the expectations of the hidden units `(m, hidden)` for images."""
        return self.rbm.hidden(pixels.reshape(len(pixels), -1))

    def completed(self, pixels: Floats, known: Flags, rng: np.random.Generator, steps: int = 200) -> Floats:
        """Return images whose pixels that are not `known (channels, rows, columns)` are what the machine expects of
        them, given the others."""
        _, mean = self.rbm.complete(pixels.reshape(len(pixels), -1), known.ravel(), rng, steps)
        return mean.reshape(pixels.shape)

    def dreams(self, count: int, rng: np.random.Generator, steps: int = 200) -> Floats:
        """Return what the machine expects to see after so many steps from nowhere `(count, ch., rows, columns)`."""
        _, hidden = self.rbm.gibbs(drawn(np.full((count, self.rbm.n_hidden), 0.5), rng), rng, steps)
        return self.rbm.visible(hidden).reshape(count, *self.images.shape)

    def free_energies(self) -> tuple[Floats, Floats]:
        """Return F(v) of the training and of the test images `(m,)`: where they drift apart, the machine overfits."""
        pixels = flat(self.images)
        return self.rbm.free_energy(pixels[self.rows.train]), self.rbm.free_energy(pixels[self.rows.test])


@dataclass(frozen=True, slots=True, eq=False)
class DbnRun:
    """A stack with its images, its training, and what comes after."""

    spec: DbnSpec
    images: Images
    rows: Rows
    training: DbnTraining

    @property
    def dbn(self) -> Dbn:
        """The stack."""
        return self.training.dbn

    def layer_name(self, layer: int) -> Text:
        """Return what the machine is called that `TrainingDiverged` and the gradients count from 1."""
        return Text(QT_TRANSLATE_NOOP("Lab", "Machine {number}"), {"number": layer})

    def features(self, pixels: Floats, machines: int | None = None) -> Floats:
        """Return what the units so many machines up (all by default) expect of images `(m, units)`."""
        return self.dbn.features(pixels.reshape(len(pixels), -1), machines)

    def rebuilt(self, pixels: Floats, machines: int | None = None) -> Floats:
        """Return images taken up so many machines (all by default) and down again, by expectations."""
        return self.dbn.down(self.features(pixels, machines), machines).reshape(pixels.shape)

    def dreams(self, count: int, rng: np.random.Generator, steps: int = 200, begin: Floats | None = None) -> Floats:
        """Return images that the stack makes up from its top `(count, channels, rows, columns)`; see `Dbn.generate`."""
        first = None if begin is None else begin.reshape(len(begin), -1)
        return self.dbn.generate(count, rng, steps, first).reshape(count, *self.images.shape)

    def learned(self, machine: int) -> Floats:
        """Return what makes every hidden unit of a machine fire, taken down to the pixels as a picture each."""
        units = self.dbn.machines[machine].n_hidden
        return self.dbn.down(np.eye(units), machine + 1).reshape(units, *self.images.shape)

    def labelled(self) -> Labels:
        """Return the training images whose class the fine-tuning may look at, in order.

        They are drawn, since images that stand together are often by the same hand.
        """
        rows, count = self.rows.train, self.spec.labelled
        if count is None or count >= len(rows):
            return rows
        return np.sort(np.random.default_rng(self.spec.split_seed).permutation(rows)[:count])

    def fine_tuning(self) -> Training:
        """Return the training of the network that begins with what the machines have learned."""
        return self._training(network_of)

    def from_random_weights(self) -> Training:
        """Return the training of the same network, on the same images in the same order, from random weights."""
        return self._training(random_twin)

    def _training(self, make: Callable[[Dbn, Output, np.random.Generator], Network]) -> Training:
        spec, classes = self.spec, len(self.images.class_names)
        network = make(self.dbn, Output(classes), np.random.default_rng(spec.training.seed))
        pixels, targets = flat(self.images), np.eye(classes)[self.images.labels]
        settings = settings_of(spec.training, network, accuracy)
        rows = Rows(self.labelled(), self.rows.test, self.rows.validation)
        return begin(network, lambda chosen: Part(pixels[chosen], targets[chosen]), rows, settings, spec.training.seed)


def check_rbm(spec: RbmSpec, images: Images | None = None) -> None:
    """Raise `InputError` for what cannot be."""
    shown = _check_images(spec, images)
    PARAMS["hidden"].check(spec.hidden)
    if spec.epochs is not None:
        NUMBERS["epochs"].check(spec.epochs)
    spec.contrast.check()
    refuse_too_many(Rbm.size(int(np.prod(shown.shape)), spec.hidden))


def check_dbn(spec: DbnSpec, images: Images | None = None) -> None:
    """Raise `InputError` for what cannot be."""
    shown = _check_images(spec, images)
    if not 1 <= len(spec.hidden) <= MOST_MACHINES:
        message = QT_TRANSLATE_NOOP("Lab", "hidden: a stack has 1 to {most} machines, not {count}.")
        raise InputError(message, most=MOST_MACHINES, count=len(spec.hidden))
    for units in spec.hidden:
        PARAMS["hidden"].check(units)
    PARAMS["epochs_each"].check(spec.epochs_each)
    spec.contrast.check()
    check_learning(spec.training, "softmax", None)
    if spec.phase not in (GREEDY, FINE):
        message = QT_TRANSLATE_NOOP("Lab", "phase: there is no “{phase}”. Choose one of: {choices}.")
        raise InputError(message, phase=spec.phase[:60], choices=f"{GREEDY}, {FINE}")
    if spec.labelled is not None and not 1 <= spec.labelled <= len(shown):
        message = QT_TRANSLATE_NOOP("Lab", "labelled: from 1 to {most} images, not {count}.")
        raise InputError(message, most=len(shown), count=spec.labelled)
    sizes = [int(np.prod(shown.shape)), *spec.hidden]
    refuse_too_many(sum(Rbm.size(below, above) for below, above in pairwise(sizes)))


def build_rbm(spec: RbmSpec, images: Images | None = None) -> RbmRun:
    """Return the run at its beginning, on the images named or on given ones. Raises `InputError` as `check_rbm`."""
    check_rbm(spec, images)
    shown, rows, (train, test) = _dealt(spec, images)
    rbm, rng = Rbm(train.shape[1], spec.hidden), np.random.default_rng(spec.contrast.seed)
    return RbmRun(spec, shown, rows, RbmTraining(rbm, train, test, spec.contrast.settings(spec.epochs), rng))


def build_dbn(spec: DbnSpec, images: Images | None = None) -> DbnRun:
    """Return the run at its beginning, on the images named or on given ones. Raises `InputError` as `check_dbn`."""
    check_dbn(spec, images)
    shown, rows, (train, test) = _dealt(spec, images)
    dbn, rng = Dbn([train.shape[1], *spec.hidden]), np.random.default_rng(spec.contrast.seed)
    settings = spec.contrast.settings(None)
    return DbnRun(spec, shown, rows, DbnTraining(dbn, train, test, settings, spec.epochs_each, rng))


def _check_images(spec: RbmSpec | DbnSpec, images: Images | None) -> Images:
    for name, value in (("test_fraction", spec.test_fraction), ("seed", spec.split_seed)):
        NUMBERS[name].check(value)
    return images_named(spec.images) if images is None else images


def _dealt(spec: RbmSpec | DbnSpec, images: Images | None) -> tuple[Images, Rows, tuple[Floats, Floats]]:
    shown = images_named(spec.images) if images is None else images
    rows = deal(len(shown), shown.labels, spec.test_fraction, spec.split_seed, TrainingSpec())
    pixels = flat(shown)
    return shown, rows, (pixels[rows.train], pixels[rows.test])


def flat(images: Images) -> Floats:
    """Return images as rows of pixels `(m, pixels)`."""
    return images.pixels.reshape(len(images), -1)
