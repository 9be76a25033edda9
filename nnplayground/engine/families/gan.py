"""Generative adversarial networks: a generator that makes samples of noise, and a discriminator that tells them apart.

Goodfellow et al. (2014), Generative adversarial nets; Mao et al. (2017), Least squares generative adversarial networks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from nnplayground.catalogue import catalogue
from nnplayground.engine.arrays import Array, Program, run
from nnplayground.engine.families.loop import Loop, Pace
from nnplayground.engine.history import Record
from nnplayground.engine.losses import LOSSES, Loss
from nnplayground.engine.network import Network, with_ones
from nnplayground.engine.objective import Cost, Measure, Part
from nnplayground.engine.solvers import SOLVERS, Problem, Solver, State
from nnplayground.engine.trainer import Rows
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked

PROBES = 1000
"""Draws of noise, always the same, by which the generator is measured."""
CELLS = 20
"""Cells, each way, in which real and made samples are counted to compare their distributions."""
MARGIN = 0.15
"""Share of the extent of the real samples that is counted beyond them."""


@dataclass(frozen=True, slots=True)
class Game:
    """What both players want.

    `loss` is what the discriminator pays, with targets 1 for real and 0 for made; the generator pays the same loss of
    made samples for `wanted`, times `sign`.
    """

    key: str
    label: Marked
    discriminator: str
    """Formulas of what each pays."""
    generator: str
    activation: str
    """Of the discriminator's output."""
    loss: str
    wanted: float = 1.0
    sign: float = 1.0


GAMES = catalogue(
    [
        Game(
            "log",
            QT_TRANSLATE_NOOP("Game", "Logarithms"),
            r"J_D = -\overline{\ln D(x)} - \overline{\ln(1 - D(G(z)))}",
            r"J_G = -\overline{\ln D(G(z))}",
            "logistic",
            "binary_cross_entropy",
        ),
        Game(
            "minimax",
            QT_TRANSLATE_NOOP("Game", "Logarithms, zero sum"),
            r"J_D = -\overline{\ln D(x)} - \overline{\ln(1 - D(G(z)))}",
            r"J_G = \overline{\ln(1 - D(G(z)))}",
            "logistic",
            "binary_cross_entropy",
            wanted=0.0,
            sign=-1.0,
        ),
        Game(
            "least_squares",
            QT_TRANSLATE_NOOP("Game", "Least squares"),
            r"J_D = \frac{1}{2}\overline{(D(x) - 1)^2} + \frac{1}{2}\overline{D(G(z))^2}",
            r"J_G = \frac{1}{2}\overline{(D(G(z)) - 1)^2}",
            "identity",
            "mse",
        ),
    ]
)
"""Every game. `minimax` is the one of the theory; its generator hardly learns as long as it is easily seen through."""


def _copy_slope(delta: Array, _made: Array, slope: Array) -> Program:
    return [partial(np.copyto, delta, slope)]


GIVEN_SLOPE = Loss(
    "given",
    QT_TRANSLATE_NOOP("Game", "given by the discriminator"),
    "",
    lambda _made, _slope: 0.0,
    _copy_slope,
    terms=lambda made, _slope: np.zeros_like(made),
)
"""What the generator goes down: the slope in what it made, which comes out of the discriminator."""


@dataclass(frozen=True, slots=True)
class GanSettings:
    """How both learn: steps of each a batch, and one solver's settings for both, with a rate of its own each."""

    pace: Pace
    game: Game
    discriminator_steps: int = 1
    generator_steps: int = 1
    discriminator_rate: float = 1e-3
    generator_rate: float = 1e-3
    solver: Solver = SOLVERS["adam"]
    solver_params: dict[str, float] | None = None


class Player:
    """One of both networks over its part of the common vectors, with its solver."""

    def __init__(
        self, network: Network, parameters: Array, gradient: Array, rate: float, settings: GanSettings
    ) -> None:
        self.network = network
        np.copyto(parameters, network.parameters)
        network.parameters, network.gradient = parameters, gradient
        params = settings.solver_params
        if params is None:
            params = {param.name: param.default for param in settings.solver.params}
        self.state: State = settings.solver.state(parameters.size, params)
        problem = Problem(parameters, gradient, np.array(rate), _no_cost, _no_optimum)
        self.update = settings.solver.bind(problem, self.state, **params)


def _share_called_real(outputs: Array, _targets: Array) -> float:
    return float((outputs > 0.5).mean())


def _weights(network: Network, vector: Array) -> list[Array]:
    return [network.weights(index, vector) for index in range(len(network.layers))]


def _no_cost() -> float:
    raise RuntimeError("a game has no cost that could be evaluated")


def _no_optimum() -> None:
    """Nothing says that an optimum is reached."""


class GanTraining(Loop):
    """Both players in training on real rows `(m, n)`; `noise` draws of as many numbers as the generator has inputs.

    The parameters are the generator's, then the discriminator's, and so are layers and gradients. The losses of the
    record are J_D and J_G, its scores the discriminator's accuracy and the Jensen-Shannon divergence of what is made
    from what is real, in nats.
    """

    def __init__(
        self,
        generator: Network,
        discriminator: Network,
        real: Array,
        settings: GanSettings,
        rng: np.random.Generator,
    ) -> None:
        if settings.solver.full_batch:
            raise ValueError(f"{settings.solver.key} needs a cost, and a game has none")
        order, chance, probe = rng.spawn(3)
        sizes = generator.parameters.size, discriminator.parameters.size
        first, second = slice(0, sizes[0]), slice(sizes[0], sum(sizes))
        shifted = [slice(part.start + sizes[0], part.stop + sizes[0]) for part in discriminator.slices]
        slices = [*generator.slices, *shifted]
        super().__init__(np.zeros(sum(sizes)), slices, len(real), settings.pace, settings.solver, order)
        self.settings, self.real = settings, real
        rates = settings.generator_rate, settings.discriminator_rate
        self._players = [
            Player(network, self.parameters[part], self.gradient[part], rate, settings)
            for network, part, rate in zip((generator, discriminator), (first, second), rates, strict=True)
        ]
        self.generator, self.discriminator = generator, discriminator
        self.rngs["chance"] = chance
        for name, player in zip(("generator", "discriminator"), self._players, strict=True):
            self.memory |= {f"{name}/{key}": values for key, values in player.state.items()}
        self.probes = probe.standard_normal((PROBES, generator.n_in))
        self._loss = LOSSES[settings.game.loss]
        self._rounds = {size: Round(self, size) for size in {self.batch_samples(start) for start in self.starts}}
        self._gauged = Round(self, min(PROBES // 4, len(real)), np.zeros_like(self.parameters))
        self._cells = Cells(real)
        self._measure_real = Measure(
            discriminator, Part(real, np.ones((len(real), 1))), Cost(self._loss, _share_called_real)
        )
        self._judge = discriminator.bind(PROBES)
        self._asked = np.zeros((1, PROBES)), np.full((1, PROBES), settings.game.wanted)
        self.begin()

    def noise(self, count: int) -> Array:
        """Return new noise `(count, n)`."""
        return self.rngs["chance"].standard_normal((count, self.generator.n_in))

    def learn(self, rows: Rows) -> None:
        """Make k_D steps of the discriminator on these rows, and then k_G of the generator."""
        turn = self._rounds[len(rows)]
        for _ in range(self.settings.discriminator_steps):
            turn.show(self.real[rows], turn.makes(self.noise(len(rows))))
            run(turn.discriminate)
            run(self._players[1].update)
        for _ in range(self.settings.generator_steps):
            turn.slope(self.noise(len(rows)))
            run(self._players[0].update)

    # -- looking -------------------------------------------------------------------------------------------------------

    def made(self) -> Array:
        """Return what the generator makes of the noise that is always the same `(1000, n)`."""
        return self.generator.predict(self.probes)

    def slopes(self, points: Array) -> Array:
        """Return -∂J_G/∂x `(m, n)`: whither the discriminator would have made samples go."""
        return -Round(self, len(points)).slope_at(points)

    def judge(self) -> tuple[float, float]:
        """Return KL(real ‖ made) and the Jensen-Shannon divergence, in nats, by counting in cells."""
        return self._cells.divergences(self.made())

    def weights(self, vector: Array) -> list[Array]:
        """Return the weights of all layers, the generator's first, in a vector like the parameters."""
        size = self.generator.parameters.size
        return [*_weights(self.generator, vector[:size]), *_weights(self.discriminator, vector[size:])]

    def measure(self) -> Record:
        """Return both losses, the discriminator's accuracy, and the Jensen-Shannon divergence."""
        made = self.made()
        self.divergences = self._cells.divergences(made)
        self.report(0.5)
        of_real, real_right = self._measure_real(self.report)
        judged = self._judge.forward(with_ones(made).T)
        of_made, wants = (self._judge.data_loss(self._loss, targets, {}) for targets in self._asked)
        right = 0.5 * (real_right + float((judged <= 0.5).mean()))
        record = of_real + of_made, self.settings.game.sign * wants, right, self.divergences[1]
        return Record(*record, self.settings.generator_rate, self.gauged())

    def figures(self) -> Mapping[str, Array]:
        """Return KL(real ‖ made) and the Jensen-Shannon divergence as `divergences (2,)`."""
        return {"divergences": np.array(self.divergences)}

    def gauge(self) -> Sequence[Array]:
        """Return the gradients of both players' weights, over real samples and noise that are always the same."""
        turn, count = self._gauged, self._gauged.count
        step = max(1, len(self.real) // count)
        turn.show(self.real[::step][:count], self.generator.predict(self.probes[:count]))
        run(turn.discriminate)
        found = [values.copy() for values in _weights(self.discriminator, turn.theirs)]
        turn.slope(self.probes[:count])
        return [*_weights(self.generator, turn.mine), *found]


class Round:
    """The passes of one batch size: of the discriminator over real and made samples, and of both for the generator."""

    def __init__(self, run_: GanTraining, count: int, gradient: Array | None = None) -> None:
        generator, discriminator, game = run_.generator, run_.discriminator, run_.settings.game
        loss = LOSSES[game.loss]
        size = generator.parameters.size
        whole = run_.gradient if gradient is None else gradient
        self.mine, self.theirs = whole[:size], whole[size:]
        self._sign = game.sign
        self._both = np.ones((discriminator.n_in + 1, 2 * count))
        self.count = count
        targets = np.concatenate([np.ones((1, count)), np.zeros((1, count))], axis=1)
        both = discriminator.bind(2 * count, gradient=self.theirs)
        halves: Program = [partial(np.multiply, self.theirs, np.array(2.0), self.theirs)]
        self.discriminate: Program = [*both.backpropagation(loss, {})(self._both, targets), *halves]
        self._noise = np.ones((generator.n_in + 1, count))
        self._upwards = generator.bind(count, gradient=self.mine)
        self._made = np.ones((discriminator.n_in + 1, count))
        self._slope = np.empty((discriminator.n_in + 1, count))
        judge = discriminator.bind(count, gradient=np.zeros(discriminator.parameters.size))
        wanted = np.full((1, count), game.wanted)
        self._judge = [*judge.backpropagation(loss, {})(self._made, wanted), *judge.layers[0].pass_down(self._slope)]
        self._learn = self._upwards.backpropagation(GIVEN_SLOPE, {})(self._noise, self._slope[:-1])

    def show(self, real: Array, made: Array) -> None:
        """Lay samples before the discriminator."""
        self._both[:-1, : self.count], self._both[:-1, self.count :] = real.T, made.T

    def makes(self, noise: Array) -> Array:
        """Return what the generator makes of noise `(m, n)`, as a view."""
        self._noise[:-1] = noise.T
        return self._upwards.forward(self._noise).T

    def slope(self, noise: Array) -> None:
        """Leave the generator's gradient for this noise."""
        self.slope_at(self.makes(noise))
        run(self._learn)

    def slope_at(self, points: Array) -> Array:
        """Return m·∂J_G/∂x `(m, n)` at these points, as a view."""
        self._made[:-1] = points.T
        run(self._judge)
        self._slope[:-1] *= self._sign
        return self._slope[:-1].T


class Cells:
    """Counts samples of the plane in cells, and compares two distributions by their shares; of more columns the first
    two are looked at."""

    def __init__(self, real: Array) -> None:
        low, high = real[:, :2].min(axis=0), real[:, :2].max(axis=0)
        room = MARGIN * np.maximum(high - low, 1e-9)
        self._edges = [np.linspace(a, b, CELLS + 1) for a, b in zip(low - room, high + room, strict=True)]
        self._real = self._shares(real)

    def _shares(self, points: Array) -> Array:
        """Return the share of every cell and, at the end, of everything beyond them; every count begins at ½."""
        counts = np.histogramdd(points[:, :2], bins=self._edges)[0].ravel()
        counts = np.append(counts, len(points) - counts.sum()) + 0.5
        return counts / counts.sum()

    def divergences(self, made: Array) -> tuple[float, float]:
        """Return KL(real ‖ made) and the Jensen-Shannon divergence, in nats."""
        p, q = self._real, self._shares(made)
        middle = 0.5 * (p + q)
        return kl(p, q), 0.5 * kl(p, middle) + 0.5 * kl(q, middle)


def kl(p: Array, q: Array) -> float:
    """Return Σ p ln(p / q), in nats; both are positive and come to 1."""
    return float((p * np.log(p / q)).sum())
