"""Small random networks with data of their own, of every activation, cost, penalty and solver."""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray

from nnplayground.catalogue import checked
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.layers import Dense
from nnplayground.engine.losses import CLASSIFICATION, LOSSES
from nnplayground.engine.metrics import r_squared
from nnplayground.engine.network import Network
from nnplayground.engine.objective import Cost, Part
from nnplayground.engine.penalties import Penalties
from nnplayground.engine.settings import Data, Settings
from nnplayground.engine.solvers import SOLVERS
from nnplayground.engine.training import Training

HIDDEN = [key for key, activation in ACTIVATIONS.items() if not activation.output_only]
SMOOTH = ["identity", "logistic", "tanh", "arctan", "softplus", "swish", "gelu"]


@st.composite
def trainings(draw: st.DrawFn, *, smooth: bool = False) -> Training:
    """Draw a run that stands before a step of its own choice."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    loss = LOSSES[draw(st.sampled_from([key for key in LOSSES if not smooth or key not in ("mae", "huber")]))]
    n_in, samples = draw(st.integers(1, 3)), draw(st.integers(1, 7))
    network, n_out = _network(draw, rng, n_in, loss.link, smooth=smooth)
    x = np.round(rng.normal(size=(samples, n_in)), 3)
    y = _targets(rng, samples, n_out, is_class=loss.tasks == (CLASSIFICATION,))
    solver = SOLVERS[draw(st.sampled_from(list(SOLVERS)))]
    settings = Settings(
        cost=Cost(loss, r_squared, _penalties(draw, network), checked(loss.params, {}, "")),
        solver=solver,
        learning_rate=draw(st.sampled_from([0.01, 0.1, 0.5])),
        batch_size=draw(st.integers(1, samples)),
        solver_params=checked(solver.params, _variant(draw, solver.key), ""),
        shuffle=draw(st.booleans()),
        locked=np.flatnonzero(rng.random(network.parameters.size) < draw(st.sampled_from([0.0, 0.3]))),
    )
    part = Part(x, y)
    return Training(network, Data(part, part), settings, rng)


def _variant(draw: st.DrawFn, solver: str) -> dict[str, bool]:
    return {"epsilon_first": draw(st.booleans())} if solver == "adam" else {}


def _network(
    draw: st.DrawFn, rng: np.random.Generator, n_in: int, link: str | None, *, smooth: bool
) -> tuple[Network, int]:
    sizes = draw(st.lists(st.integers(1, 3), min_size=0, max_size=3))
    n_out = draw(st.integers(2 if link == "softmax" else 1, 3))  # the targets of a softmax add up to 1
    outputs = [link] if link else [*(SMOOTH if smooth else HIDDEN), "softmax"]
    keys = [*(draw(st.sampled_from(SMOOTH if smooth else HIDDEN)) for _ in sizes), draw(st.sampled_from(outputs))]
    columns = [(index, *_skips(draw, index)) for index in range(len(keys))]
    all_sizes = [n_in, *sizes, n_out]
    layers = [
        Dense(
            sum(all_sizes[column] for column in fed_by),
            units,
            ACTIVATIONS[key],
            dropout=draw(st.sampled_from([0.0, 0.0, 0.4])) if index < len(sizes) else 0.0,
        )
        for index, (fed_by, units, key) in enumerate(zip(columns, all_sizes[1:], keys, strict=True))
    ]
    network = Network(layers, columns=columns)
    network.parameters[:] = np.round(rng.normal(size=network.parameters.size), 3)
    return network, n_out


def _skips(draw: st.DrawFn, index: int) -> list[int]:
    return sorted(draw(st.sets(st.integers(0, index - 1), max_size=2)), reverse=True) if index else []


def _targets(rng: np.random.Generator, samples: int, n_out: int, *, is_class: bool) -> NDArray[np.float64]:
    if not is_class:
        return np.round(rng.normal(size=(samples, n_out)), 3)
    return np.eye(n_out)[rng.integers(0, n_out, samples)] if n_out > 1 else rng.integers(0, 2, (samples, 1)) * 1.0


def _penalties(draw: st.DrawFn, network: Network) -> Penalties:
    mask = network.weight_mask()
    keys = draw(st.sets(st.sampled_from(["l1", "l2"])))
    return Penalties(dict.fromkeys(sorted(keys), 0.1 * mask), draw(st.booleans()))
