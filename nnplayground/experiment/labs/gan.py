"""The adversarial game as a document: which distribution, which players, which game; and the run that it becomes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import msgspec
import numpy as np

from nnplayground.catalogue import Param, checked, lookup
from nnplayground.data.dataset import Floats, Labels
from nnplayground.data.distributions import DISTRIBUTIONS, heaps_covered
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.families.gan import GAMES, GanSettings, GanTraining
from nnplayground.engine.families.loop import Pace
from nnplayground.engine.initializers import Shape as Fans
from nnplayground.engine.layers import Dense
from nnplayground.engine.network import Network
from nnplayground.engine.solvers import SOLVERS
from nnplayground.errors import InputError
from nnplayground.experiment.check import with_path
from nnplayground.experiment.fields import NUMBERS
from nnplayground.experiment.labs.learning import Start, check_hidden, draw, refuse_too_many, start_slopes
from nnplayground.experiment.spec import Params, Spec
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text

FEWEST_POINTS, MOST_HIDDEN = 10, 10

PARAMS = {
    param.name: param
    for param in [
        Param(
            "samples",
            QT_TRANSLATE_NOOP("Lab", "Real samples"),
            2048,
            FEWEST_POINTS,
            1_000_000,
            kind=int,
            help=QT_TRANSLATE_NOOP(
                "Lab", "How many points are drawn from the distribution; the discriminator sees no others."
            ),
            small=QT_TRANSLATE_NOOP(
                "Lab", "The discriminator learns them by heart, and the generator is to make just these."
            ),
            large=QT_TRANSLATE_NOOP("Lab", "An epoch takes longer."),
        ),
        Param(
            "latent",
            QT_TRANSLATE_NOOP("Lab", "Numbers of noise"),
            2,
            1,
            1000,
            kind=int,
            help=QT_TRANSLATE_NOOP("Lab", "What the generator makes its samples of; two can be shown as a grid."),
            formula=r"x = G(z),\quad z \sim N(0, I)",
            small=QT_TRANSLATE_NOOP("Lab", "One number is a thread: it cannot fill a plane, only wind through it."),
            large=QT_TRANSLATE_NOOP("Lab", "Most of them change nothing, and nobody can look at them."),
        ),
        Param(
            "discriminator_steps",
            QT_TRANSLATE_NOOP("Lab", "Steps of the discriminator"),
            1,
            1,
            100,
            kind=int,
            symbol="k_D",
            help=QT_TRANSLATE_NOOP("Lab", "Steps of the discriminator for every batch."),
            small=QT_TRANSLATE_NOOP(
                "Lab", "It follows too late: the generator is believed where it should not be, and collapses."
            ),
            large=QT_TRANSLATE_NOOP(
                "Lab", "It is always right, and where it is sure it has no slope that the generator could learn from."
            ),
        ),
        Param(
            "generator_steps",
            QT_TRANSLATE_NOOP("Lab", "Steps of the generator"),
            1,
            1,
            100,
            kind=int,
            symbol="k_G",
            help=QT_TRANSLATE_NOOP("Lab", "Steps of the generator for every batch."),
            small=QT_TRANSLATE_NOOP("Lab", "The generator hardly moves while the discriminator becomes perfect."),
            large=QT_TRANSLATE_NOOP("Lab", "It runs to wherever it is believed just now, all of it: mode collapse."),
        ),
        Param(
            "discriminator_rate",
            QT_TRANSLATE_NOOP("Lab", "Learning rate of the discriminator"),
            1e-3,
            0.0,
            open_ends=("low",),
            help=QT_TRANSLATE_NOOP("Lab", "How far each step of the discriminator follows its gradient."),
            formula=r"\theta_D \leftarrow \theta_D - \eta_D\, \frac{\partial J_D}{\partial \theta_D}",
            small=QT_TRANSLATE_NOOP(
                "Lab", "It judges by what the generator made long ago, and the generator collapses or circles."
            ),
            large=QT_TRANSLATE_NOOP("Lab", "It swings or becomes perfect, and the generator learns nothing."),
        ),
        Param(
            "generator_rate",
            QT_TRANSLATE_NOOP("Lab", "Learning rate of the generator"),
            1e-3,
            0.0,
            open_ends=("low",),
            help=QT_TRANSLATE_NOOP("Lab", "How far each step of the generator follows its gradient."),
            formula=r"\theta_G \leftarrow \theta_G - \eta_G\, \frac{\partial J_G}{\partial \theta_G}",
            small=QT_TRANSLATE_NOOP("Lab", "Samples move slowly, and the discriminator has long seen through them."),
            large=QT_TRANSLATE_NOOP(
                "Lab", "Samples leap from heap to heap faster than the discriminator can follow: mode collapse."
            ),
        ),
        *(NUMBERS[name] for name in ("units", "seed", "batch_size", "epochs")),
    ]
}
"""The numbers of the document."""


class GanSpec(Spec, frozen=True, kw_only=True):
    """A generator and a discriminator over the plane."""

    distribution: str = "eight"
    points: tuple[tuple[float, float], ...] = ()
    """Real samples drawn by hand; with them the distribution does not count."""
    samples: int = 2048
    data_seed: int = 0
    latent: int = 2
    generator: tuple[int, ...] = (64, 64)
    discriminator: tuple[int, ...] = (64, 64)
    """Units of the hidden layers of both players."""
    activation: str = "relu"
    game: str = "log"
    discriminator_steps: int = 1
    generator_steps: int = 1
    discriminator_rate: float = 1e-3
    generator_rate: float = 1e-3
    solver: str = "adam"
    solver_params: Params = msgspec.field(default_factory=lambda: {"beta_1": 0.5})
    batch_size: int = 128
    epochs: int | None = 400
    start: Start = Start(initializer="he_normal")
    seed: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class GanRun:
    """Both players with the real samples and their training."""

    spec: GanSpec
    real: Floats
    training: GanTraining

    def layer_name(self, layer: int) -> Text:
        """Return what the layer is called that `TrainingDiverged` and the gradients count from 1."""
        below = len(self.training.generator.layers)
        if layer <= below:
            return Text(QT_TRANSLATE_NOOP("Lab", "Generator, layer {number}"), {"number": layer})
        return Text(QT_TRANSLATE_NOOP("Lab", "Discriminator, layer {number}"), {"number": layer - below})

    def divergences(self) -> tuple[Labels, Floats, Floats]:
        """Return epochs, KL(real ‖ made) and the Jensen-Shannon divergence at each `(n,)`, in nats."""
        course = self.training.courses["divergences"]
        kl, js = course.rows.T
        return course.epochs, kl, js

    @property
    def heaps(self) -> tuple[tuple[float, float], ...]:
        """The middles of what the distribution consists of; none where it does not consist of heaps."""
        return () if self.spec.points else DISTRIBUTIONS[self.spec.distribution].heaps

    def covered(self) -> tuple[int, int] | None:
        """Return how many heaps of the distribution the generator reaches, and how many there are; None without."""
        heaps = self.heaps
        return (heaps_covered(self.training.made(), heaps), len(heaps)) if heaps else None

    def bent(self, lines: int = 15, reach: float = 2.5) -> Floats:
        """Return where the generator puts a grid of its noise `(lines, lines, 2)`, for noise of two numbers."""
        ticks = np.linspace(-reach, reach, lines)
        grid = np.stack(np.meshgrid(ticks, ticks), axis=-1).reshape(-1, 2)
        return self.training.generator.predict(grid).reshape(lines, lines, 2)

    def field(self, x: Floats, y: Floats) -> Floats:
        """Return what the discriminator says at the places of a grid `(len(y), len(x))`."""
        places = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
        return self.training.discriminator.predict(places).reshape(len(y), len(x))


def check(spec: GanSpec) -> None:
    """Raise `InputError` for what cannot be."""
    if spec.points and len(spec.points) < FEWEST_POINTS:
        message = QT_TRANSLATE_NOOP("Lab", "points: at least {least} are needed, and there are {count}.")
        raise InputError(message, least=FEWEST_POINTS, count=len(spec.points))
    if not np.isfinite(np.array(spec.points, dtype=np.float64)).all():
        raise InputError(QT_TRANSLATE_NOOP("Lab", "points: every coordinate is a finite number."))
    lookup(DISTRIBUTIONS, spec.distribution, "distribution")
    names = ("samples", "latent", "discriminator_steps", "generator_steps", "discriminator_rate", "generator_rate")
    for name in (*names, "batch_size", "seed"):
        PARAMS[name].check(getattr(spec, name))
    NUMBERS["seed"].check(spec.data_seed)
    if spec.epochs is not None:
        NUMBERS["epochs"].check(spec.epochs)
    for layers in (spec.generator, spec.discriminator):
        if len(layers) > MOST_HIDDEN:
            message = QT_TRANSLATE_NOOP("Lab", "At most {most} hidden layers, not {count}.")
            raise InputError(message, most=MOST_HIDDEN, count=len(layers))
        for units in layers:
            NUMBERS["units"].check(units)
    check_hidden(spec.activation, "activation")
    lookup(GAMES, spec.game, "game")
    spec.start.check()
    entry = lookup(SOLVERS, spec.solver, "solver")
    with_path("solver", lambda: checked(entry.params, spec.solver_params, entry.key))
    if entry.full_batch:
        message = QT_TRANSLATE_NOOP("Lab", "{solver} needs the value of a cost, which a game does not have.")
        raise InputError(message, solver=entry.label)
    refuse_too_many(sum(_numbers(sizes) for sizes in _sizes(spec)))


def build(spec: GanSpec) -> GanRun:
    """Return the run at its beginning. Raises `InputError` as `check` does."""
    check(spec)
    entry, rng = SOLVERS[spec.solver], np.random.default_rng(spec.data_seed)
    real = (
        np.array(spec.points, dtype=np.float64)
        if spec.points
        else DISTRIBUTIONS[spec.distribution].draw(rng, spec.samples)
    )
    settings = GanSettings(
        Pace(spec.batch_size, spec.epochs),
        GAMES[spec.game],
        spec.discriminator_steps,
        spec.generator_steps,
        float(spec.discriminator_rate),
        float(spec.generator_rate),
        entry,
        checked(entry.params, spec.solver_params, entry.key),
    )
    first = np.random.default_rng(spec.start.seed)
    outputs = ("identity", GAMES[spec.game].activation)
    generator, discriminator = (
        _network(spec, sizes, output, first) for sizes, output in zip(_sizes(spec), outputs, strict=True)
    )
    rng = np.random.default_rng(spec.seed)
    return GanRun(spec, real, GanTraining(generator, discriminator, real, settings, rng))


def _sizes(spec: GanSpec) -> tuple[list[int], list[int]]:
    return [spec.latent, *spec.generator, 2], [2, *spec.discriminator, 1]


def _numbers(sizes: list[int]) -> int:
    return sum((below + 1) * above for below, above in pairwise(sizes))


def _network(spec: GanSpec, sizes: list[int], output: str, rng: np.random.Generator) -> Network:
    keys = [*[spec.activation] * (len(sizes) - 2), output]
    network = Network(
        [
            Dense(n_in, n_out, ACTIVATIONS[key], ACTIVATIONS[key].defaults())
            for n_in, n_out, key in zip(sizes[:-1], sizes[1:], keys, strict=True)
        ]
    )
    for index, layer in enumerate(network.layers):
        weights, bias = draw(spec.start, Fans(layer.n_in, layer.n_out, spec.activation), rng)
        network.weights(index)[...], network.bias(index)[:] = weights, bias
    start_slopes(network)
    return network
