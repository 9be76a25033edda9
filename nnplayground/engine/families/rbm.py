"""Restricted Boltzmann machines: binary units, energy, Gibbs sampling, and contrastive divergence.

Hinton (2002), Training products of experts by minimizing contrastive divergence; Tieleman (2008) for persistent chains;
Hinton (2010), A practical guide to training restricted Boltzmann machines. Rows are samples, as everywhere outside.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product

import numpy as np
from numpy.typing import NDArray

from nnplayground.engine.arrays import Array, run
from nnplayground.engine.families.loop import Loop, Pace
from nnplayground.engine.history import Record
from nnplayground.engine.solvers import SOLVERS, Problem, Solver
from nnplayground.engine.trainer import Rows, Trainer

MEASURED = 128
"""Samples, spread evenly, over which a run is measured."""
FACTORS = 512
"""Factors of one product, each of which is 2 at most."""
SPREAD = 0.01
"""Deviation of the first weights, as Hinton (2010) has it."""
EXACT_AT_MOST = 16
"""Units of the smaller side up to which sums over all states are taken."""


def logistic(z: Array) -> Array:
    """Return 1 / (1 + e^-z), without overflow."""
    return 0.5 * (1.0 + np.tanh(0.5 * z))


def softplus(z: Array) -> Array:
    """Return ln(1 + e^z), without overflow."""
    return np.logaddexp(0.0, z)


def softplus_sum(z: Array) -> Array:
    """Return Σ ln(1 + e^z) along the last axis, by one logarithm for many terms: each is max(z, 0) + ln(1 + e^-|z|),
    and a product of so many factors from 1 to 2 does not overflow."""
    factors = np.exp(-np.abs(z))
    factors += 1.0
    logs = sum(np.log(factors[..., start : start + FACTORS].prod(axis=-1)) for start in range(0, z.shape[-1], FACTORS))
    return np.asarray(np.maximum(z, 0.0).sum(axis=-1) + logs)


class Rbm:
    """One machine over a flat vector: `weights (n_hidden, n_visible)`, then the hidden and the visible biases."""

    def __init__(self, n_visible: int, n_hidden: int, parameters: Array | None = None) -> None:
        self.n_visible, self.n_hidden = n_visible, n_hidden
        self.parameters: Array = np.zeros(self.size(n_visible, n_hidden)) if parameters is None else parameters
        self.weights, self.hidden_bias, self.visible_bias = self.views(self.parameters)

    @staticmethod
    def size(n_visible: int, n_hidden: int) -> int:
        """Return how many numbers a machine has."""
        return n_visible * n_hidden + n_hidden + n_visible

    def views(self, vector: Array) -> tuple[Array, Array, Array]:
        """Return weights, hidden biases and visible biases as views of a vector like the parameters."""
        edges, hidden = self.n_visible * self.n_hidden, self.n_hidden
        weights = vector[:edges].reshape(hidden, self.n_visible)
        return weights, vector[edges : edges + hidden], vector[edges + hidden :]

    def draw(self, samples: Array, rng: np.random.Generator) -> None:
        """Begin with small weights, and with visible biases that alone give every unit its share of ones."""
        self.weights[...] = rng.normal(0.0, SPREAD, self.weights.shape)
        self.hidden_bias[:] = 0.0
        share = samples.mean(axis=0).clip(0.01, 0.99)
        self.visible_bias[:] = np.log(share / (1.0 - share))

    # -- what it says --------------------------------------------------------------------------------------------------

    def hidden(self, visible: Array) -> Array:
        """Return p(h = 1 | v) `(m, n_hidden)`."""
        return logistic(visible @ self.weights.T + self.hidden_bias)

    def visible(self, hidden: Array) -> Array:
        """Return p(v = 1 | h) `(m, n_visible)`."""
        return logistic(hidden @ self.weights + self.visible_bias)

    def energy(self, visible: Array, hidden: Array) -> Array:
        """Return E(v, h) = -c·v - b·h - h·W·v for every row `(m,)`."""
        joint = np.einsum("mh,hv,mv->m", hidden, self.weights, visible)
        return -(visible @ self.visible_bias) - hidden @ self.hidden_bias - joint

    def free_energy(self, visible: Array) -> Array:
        """Return F(v) = -c·v - Σ ln(1 + e^(b + W v)) for every row `(m,)`: p(v) is e^-F(v) / Z."""
        return -(visible @ self.visible_bias) - softplus_sum(visible @ self.weights.T + self.hidden_bias)

    def pseudo_log_likelihood(self, visible: Array) -> Array:
        """Return Σᵢ ln p(vᵢ | all other units) for every row `(m,)`, exactly (Besag 1975)."""
        sums = visible @ self.weights.T + self.hidden_bias
        turn = 1.0 - 2.0 * visible
        kept = softplus_sum(sums)
        flipped = np.stack(
            [softplus_sum(sums + np.outer(turn[:, unit], self.weights[:, unit])) for unit in range(self.n_visible)],
            axis=1,
        )
        gain = turn * self.visible_bias + flipped - kept[:, None]
        return -softplus(gain).sum(axis=1)

    # -- sampling ------------------------------------------------------------------------------------------------------

    def gibbs(self, hidden: Array, rng: np.random.Generator, steps: int = 1) -> tuple[Array, Array]:
        """Go down and up from hidden states so often; return the visible and the hidden states reached."""
        visible = np.empty((len(hidden), self.n_visible))
        for _ in range(steps):
            visible = drawn(self.visible(hidden), rng)
            hidden = drawn(self.hidden(visible), rng)
        return visible, hidden

    def complete(
        self, visible: Array, known: NDArray[np.bool_], rng: np.random.Generator, steps: int = 200
    ) -> tuple[Array, Array]:
        """Sample the units that are not `known (n_visible,)` given those that are.

        Returns the last states, and the mean of p(v | h) over the second half of the steps, which is what is expected.
        """
        state = np.where(known, visible, drawn(np.full(visible.shape, 0.5), rng))
        mean, counted = np.zeros(visible.shape), max(1, steps // 2)
        for step in range(steps):
            expected = self.visible(drawn(self.hidden(state), rng))
            state = np.where(known, visible, drawn(expected, rng))
            if step >= steps - counted:
                mean += expected
        return state, np.where(known, visible, mean / counted)

    # -- exactly -------------------------------------------------------------------------------------------------------

    def log_partition(self) -> float:
        """Return ln Z, summed over all states of the smaller side; raises `ValueError` where that is too large."""
        if min(self.n_visible, self.n_hidden) > EXACT_AT_MOST:
            raise ValueError("too many units for a sum over all states")
        if self.n_hidden <= self.n_visible:
            states = all_states(self.n_hidden)
            terms = states @ self.hidden_bias + softplus(states @ self.weights + self.visible_bias).sum(axis=1)
        else:
            terms = -self.free_energy(all_states(self.n_visible))
        return float(np.logaddexp.reduce(terms))

    def log_likelihood(self, visible: Array) -> float:
        """Return the mean of ln p(v) over the rows, exactly."""
        return float(-self.free_energy(visible).mean() - self.log_partition())

    def exact_gradient(self, visible: Array) -> Array:
        """Return the slope of -`log_likelihood` in the parameters: ⟨∂E⟩ under the data minus under the machine."""
        states = all_states(self.n_visible)
        weight = np.exp(-self.free_energy(states) - np.logaddexp.reduce(-self.free_energy(states)))
        return self.statistics(states, self.hidden(states), weight) - self.statistics(visible, self.hidden(visible))

    def statistics(self, visible: Array, hidden: Array, weight: Array | None = None) -> Array:
        """Return ⟨h v⟩, ⟨h⟩ and ⟨v⟩ as one vector like the parameters; a mean, or a sum with these weights."""
        share = np.full(len(visible), 1.0 / len(visible)) if weight is None else weight
        found = np.empty_like(self.parameters)
        edges, hidden_mean, visible_mean = self.views(found)
        np.matmul((hidden * share[:, None]).T, visible, out=edges)
        np.matmul(share, hidden, out=hidden_mean)
        np.matmul(share, visible, out=visible_mean)
        return found


def drawn(probabilities: Array, rng: np.random.Generator) -> Array:
    """Return zeros and ones, each 1 with its probability."""
    return (rng.random(probabilities.shape) < probabilities).astype(np.float64)


def all_states(units: int) -> Array:
    """Return every state of so many binary units `(2**units, units)`."""
    return np.array(list(product((0.0, 1.0), repeat=units))).reshape(-1, units)


# -- learning ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RbmSettings:
    """How a machine learns: `k` steps of Gibbs sampling, from the data or (`persistent`) from chains that go on."""

    pace: Pace
    learning_rate: float = 0.05
    k: int = 1
    persistent: bool = False
    decay: float = 0.0
    """λ of the penalty λ/2 Σw² on the weights."""
    solver: Solver = field(default_factory=lambda: SOLVERS["momentum"])
    solver_params: dict[str, float] = field(default_factory=lambda: {"momentum": 0.5})


def contrast(rbm: Rbm, samples: Array, chains: Array | None, k: int, rng: np.random.Generator) -> tuple[Array, Array]:
    """Return the gradient of CD-k that is to go downhill, and the hidden states that its chains have come to.

    The chains begin at `chains (c, n_hidden)` where given, else at states drawn for the samples. Statistics of the data
    use probabilities of the hidden units, and so do those of the chains in their last step (Hinton 2010, section 3).
    """
    expected = rbm.hidden(samples)
    visible, hidden = rbm.gibbs(drawn(expected, rng) if chains is None else chains, rng, k)
    return rbm.statistics(visible, rbm.hidden(visible)) - rbm.statistics(samples, expected), hidden


class Stepper:
    """Moves one machine: a gradient by contrast, the penalty, and the solver's step on the machine's own numbers."""

    def __init__(self, rbm: Rbm, gradient: Array, settings: RbmSettings) -> None:
        self.rbm, self.gradient, self._settings = rbm, gradient, settings
        self.state = settings.solver.state(rbm.parameters.size, settings.solver_params)
        problem = Problem(rbm.parameters, gradient, np.array(settings.learning_rate), _no_cost, _no_optimum)
        self._update = settings.solver.bind(problem, self.state, **settings.solver_params)

    def step(self, samples: Array, chains: Array | None, rng: np.random.Generator) -> Array:
        """Make one step; return the hidden states that the chains have come to."""
        found, hidden = contrast(self.rbm, samples, chains, self._settings.k, rng)
        np.copyto(self.gradient, found)
        if self._settings.decay:
            weights, _, _ = self.rbm.views(self.gradient)
            weights += self._settings.decay * self.rbm.weights
        run(self._update)
        return hidden


def _no_cost() -> float:
    raise RuntimeError("contrastive divergence has no cost that could be evaluated")


def _no_optimum() -> None:
    """Nothing says that an optimum is reached."""


class RbmTraining(Loop):
    """A machine in training on rows of zeros and ones, or of probabilities between them.

    Its loss is the cross-entropy of a reconstruction by expectations, its score the pseudo-log-likelihood a sample.
    """

    def __init__(self, rbm: Rbm, train: Array, test: Array, settings: RbmSettings, rng: np.random.Generator) -> None:
        if settings.solver.full_batch:
            raise ValueError(f"{settings.solver.key} needs a cost, and contrastive divergence has none")
        order, chance, first = rng.spawn(3)
        whole = slice(0, rbm.parameters.size)
        super().__init__(rbm.parameters, [whole], len(train), settings.pace, settings.solver, order)
        self.rbm, self.settings = rbm, settings
        self._train, self._test = train, test
        self._measured = (evenly(train), evenly(test))
        rbm.draw(train, first)
        self.stepper = Stepper(rbm, self.gradient, settings)
        self.rngs["chance"] = chance
        self.memory = dict(self.stepper.state)
        if settings.persistent:
            chains = drawn(np.full((min(settings.pace.batch_size, len(train)), rbm.n_hidden), 0.5), chance)
            self.carried["chains"] = chains
        self.begin()

    def learn(self, rows: Rows) -> None:
        """Make one step of contrastive divergence."""
        chains = self.carried.get("chains")
        hidden = self.stepper.step(self._train[rows], chains, self.rngs["chance"])
        if chains is not None:
            np.copyto(chains, hidden)

    def weights(self, vector: Array) -> list[Array]:
        """Return the machine's weights in a vector like the parameters."""
        return [self.rbm.views(vector)[0]]

    def measure(self) -> Record:
        """Return cross-entropy and pseudo-likelihood of training and test samples."""
        return recorded(self, self.rbm, self._measured, self.settings.learning_rate)

    def gauge(self) -> list[Array]:
        """Return the gradient of the weights by one step of expectations in place of draws."""
        return [expected_contrast(self.rbm, self._measured[0])]


def expected_contrast(rbm: Rbm, samples: Array) -> Array:
    """Return the gradient of the weights `(n_hidden, n_visible)` with expectations in place of draws."""
    expected = rbm.hidden(samples)
    visible = rbm.visible(expected)
    found = rbm.statistics(visible, rbm.hidden(visible)) - rbm.statistics(samples, expected)
    return rbm.views(found)[0]


def recorded(training: Trainer, rbm: Rbm, parts: tuple[Array, Array], rate: float) -> Record:
    """Return what `judged` says of training and test samples, beside the gradients of the run that trains a machine."""
    train_loss, train_score = judged(rbm, parts[0])
    training.report(0.5)
    test_loss, test_score = judged(rbm, parts[1])
    training.report(1.0)
    return Record(train_loss, test_loss, train_score, test_score, rate, training.gauged())


def judged(rbm: Rbm, samples: Array) -> tuple[float, float]:
    """Return the cross-entropy of the reconstruction and the pseudo-log-likelihood, both a sample; nan for none."""
    if not len(samples):
        return np.nan, np.nan
    z = rbm.hidden(samples) @ rbm.weights + rbm.visible_bias
    loss = (softplus(z) - samples * z).sum(axis=1).mean()
    return float(loss), float(rbm.pseudo_log_likelihood(samples.round()).mean())


def evenly(samples: Array, most: int = MEASURED) -> Array:
    """Return the samples, or an even selection of many."""
    return samples[:: max(1, -(-len(samples) // most))].copy()
