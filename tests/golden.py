"""Replays files of reference numbers and prints the largest relative error of each section.

    python -m tests.golden FILE.json ...

The formats are those of `tests/reference/`: networks, activations, costs and solver steps computed by PyTorch, and the
worked numbers of the lecture. The error of a number v is |ours - v| / max(1, |v|). Exit 1 where one exceeds 1e-9, and 2
where a file cannot be read. What the engine has no part in is counted as not replayed.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array, run
from nnplayground.engine.layers import Dense
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.metrics import accuracy
from nnplayground.engine.network import Network
from nnplayground.engine.objective import Cost, Part
from nnplayground.engine.penalties import Penalties
from nnplayground.engine.solvers import SOLVERS, Problem
from nnplayground.engine.trace import Trace, trace
from nnplayground.engine.training import Data, Settings, Training
from tests.compare import Differences, Json, NotReplayed, difference, list_difference
from tests.golden_layers import LAYERS
from tests.golden_lecture import lecture

TOLERANCE = 1e-9


# -- networks ----------------------------------------------------------------------------------------------------------

ACTIVATION_PARAMETERS = {"prelu": {"alpha": "slope"}}
"""Where a reference file names a parameter otherwise than the catalogue."""


Entry = TypeVar("Entry")


def entry(entries: Mapping[str, Entry], key: str) -> Entry:
    """Return a catalogue entry; a key that the catalogue lacks makes a case one that is not replayed."""
    if key not in entries:
        raise NotReplayed(f"there is no {key}")
    return entries[key]


def renamed(activation: str, params: Json) -> dict[str, float]:
    """Return the parameters of an activation under the catalogue's names."""
    names = ACTIVATION_PARAMETERS.get(activation, {})
    return {names.get(name, name): value for name, value in params.items()}


def build_network(case: Json) -> Network:
    """Return the network of an `mlp` case with its parameters."""
    sizes = case["layers"]
    network = Network(
        [
            Dense(n_in, n_out, entry(ACTIVATIONS, key), renamed(key, params))
            for n_in, n_out, key, params in zip(
                sizes, sizes[1:], case["activations"], case["activation_params"], strict=False
            )
        ]
    )
    put_parameters(network, case["params"])
    return network


def put_parameters(network: Network, params: Json) -> None:
    """Copy weights, biases and learned slopes of a reference into the network."""
    slopes = params.get("prelu_alpha") or [None] * len(network.layers)
    for index, (weights, bias, slope) in enumerate(zip(params["W"], params["b"], slopes, strict=True)):
        network.weights(index)[...] = weights
        network.bias(index)[...] = bias
        if (view := network.slope(index)) is not None:
            view[()] = slope


def build_cost(case: Json, network: Network) -> Cost:
    """Return the cost function of an `mlp` case."""
    mask = network.weight_mask()
    strengths = {key: case[key] * mask for key in ("l2", "l1") if case.get(key)}
    loss = entry(LOSSES, case["loss"])
    return Cost(loss, accuracy, Penalties(strengths), {param.name: param.default for param in loss.params})


def parameters_differ(network: Network, reference: Json, vector: Array | None = None) -> Differences:
    """Compare parameters, or a vector like them, with a reference."""
    for index in range(len(network.layers)):
        yield "W", difference(network.weights(index, vector), reference["W"][index])
        yield "b", difference(network.bias(index, vector), reference["b"][index])
        slope = network.slope(index, vector)
        if slope is not None:
            yield "slope", difference(slope, reference["prelu_alpha"][index])


def mlp(case: Json) -> Differences:
    """Forward pass, cost, gradients, deltas, and some steps of every solver."""
    network = build_network(case)
    cost = build_cost(case, network)
    seen = trace(network, np.array(case["X"]), np.array(case["Y"]), cost)
    yield from pass_differs(seen, case)
    yield from parameters_differ(network, case["grads"], network.gradient)
    for name, reference in case.get("optimizers", {}).items():
        for field, after in reference.items():
            if field.startswith("after"):
                what = f"{name} {field}"
                for part, error in solver_differs(case, name, reference["hyper"], int(field[5:]), after):
                    yield f"{what} {part}", error


def pass_differs(seen: Trace, case: Json) -> Differences:
    """Compare everything that the reference keeps of one pass; some keep the outputs alone."""
    kept = {
        "z": [layer.z for layer in seen.layers],
        "a": [layer.a for layer in seen.layers],
        "output": seen.layers[-1].a,
    }
    for name, reference in case["forward"].items():
        yield name, list_difference(kept[name], reference)
    yield "loss", difference(seen.data_loss, case["loss_data"])
    yield "cost", difference(seen.cost, case["loss_total"])
    if "X" in case["grads"]:
        yield "X", difference(seen.inputs_gradient, case["grads"]["X"])
    if "delta_per_sample" in case:
        yield "delta", list_difference([layer.delta for layer in seen.layers], case["delta_per_sample"])


SOLVER_PARAMETERS = {"eps": "epsilon", "rho": "decay", "beta1": "beta_1", "beta2": "beta_2", "mu": "momentum"}


def solver_params(key: str, hyper: Json) -> dict[str, float]:
    """Return the complete parameters of a solver, the reference's where it names them."""
    given = {SOLVER_PARAMETERS.get(name, name): value for name, value in hyper.items()}
    return {param.name: given.get(param.name, param.default) for param in entry(SOLVERS, key).params}


def solver_differs(case: Json, name: str, hyper: Json, steps: int, after: Json) -> Differences:
    """Train on the full batch for some steps and compare parameters and cost.

    `nesterov_lookahead` is the other way to keep the books of the same method: θ' = θ - μ·v.
    """
    key = "nesterov" if name == "nesterov_lookahead" else name
    network = build_network(case)
    cost = build_cost(case, network)
    part = Part(np.array(case["X"]), np.array(case["Y"]))
    settings = Settings(cost, entry(SOLVERS, key), hyper["lr"], len(part), solver_params(key, hyper), shuffle=False)
    training = Training(network, Data(part, part), settings, np.random.default_rng(0))
    training.advance(steps)
    if name == "nesterov_lookahead":
        network.parameters -= hyper["momentum"] * training.solver_state["velocity"]
    yield from parameters_differ(network, after)
    yield "cost", difference(trace(network, part.x, part.y, cost).cost, after["loss_total"])


# -- single functions --------------------------------------------------------------------------------------------------


def activation(case: Json) -> Differences:
    """Values and slopes of one activation function, point by point."""
    function, params = entry(ACTIVATIONS, case["activation"]), renamed(case["activation"], case["params"])
    x = np.array([case["x"]])
    yield "f", difference(function(x, **params), [case["f"]])
    yield "df", difference(function.slope(x, **params), [case["df"]])


def loss(case: Json) -> Differences:
    """Value and gradient of one cost function, in the outputs or in the sums before softmax or logistic."""
    function = entry(LOSSES, case["loss"])
    params = {param.name: param.default for param in function.params}
    y = np.array(case["Y"]).T
    if "logits" in case and function.link and function.value_from_z:
        z = np.array(case["logits"]).T
        p = ACTIVATIONS[function.link](z)
        yield "value", difference(function.value_from_z(z, y), case["value"])
        yield "gradient", difference((p - y).T / y.shape[1], case["grad_wrt_logits"])
        yield "p", difference(p.T, case["p"])
        return
    p = np.array(case["p"]).T
    delta = np.empty_like(p)
    run(function.gradient(delta, p, y, **params))
    yield "value", difference(function.value(p, y, **params), case["value"])
    yield "gradient", difference(delta.T / y.shape[1], case["grad_wrt_p"])


SOLVER_VARIANTS = {
    "adam_paper_algorithm1": ("adam", {"epsilon_first": False}),
    "adam_epsilon_hat": ("adam", {"epsilon_first": True}),
    "momentum_torch": ("momentum", {}),
    "nesterov_torch": ("nesterov", {}),
}


def solver_variant(case: Json) -> Differences:
    """A given sequence of gradients through the variants of Adam and momentum."""
    for field, reference in case.items():
        found = [entry for start, entry in SOLVER_VARIANTS.items() if field.startswith(start)]
        if found:
            key, extra = found[0]
            hyper = case["adam" if key == "adam" else "momentum"]
            yield field, difference(theta_after(case, key, hyper, extra), reference)


def theta_after(case: Json, key: str, hyper: Json, extra: dict[str, float]) -> list[list[float]]:
    """Return θ after each of the given gradients."""
    theta, gradient = np.array(case["theta0"]), np.zeros(len(case["theta0"]))
    params = {**solver_params(key, hyper), **extra}
    state = SOLVERS[key].state(len(theta), params)
    problem = Problem(theta, gradient, np.array(hyper["lr"]), lambda: 0.0, lambda: None)
    step, path = SOLVERS[key].bind(problem, state, **params), []
    for given in case["gradients"]:
        gradient[:] = given
        run(step)
        path.append(theta.tolist())
    return path


SECTIONS: dict[str, Callable[[Json], Differences]] = {
    "mlp": mlp,
    "activations": activation,
    "losses": loss,
    "optimizer_variants": solver_variant,
    "items": lecture,
    **LAYERS,
}
"""How to replay the cases of a section; other sections are not replayed."""


# -- the program -------------------------------------------------------------------------------------------------------


class MalformedError(ValueError):
    """A file that does not hold what it should, with what is wrong in one line."""


@dataclass
class Outcome:
    """What came out of one section."""

    section: str
    cases: int
    skipped: int = 0
    worst: float = 0.0
    where: str = "-"

    @property
    def replayed(self) -> int:
        """How many cases were compared."""
        return self.cases - self.skipped

    def __str__(self) -> str:
        line = f"{self.section:20} {self.cases:4} cases"
        if self.replayed:
            line += f"  largest relative error {self.worst:.1e}  ({self.where})"
        return f"{line}  {self.skipped} not replayed" if self.skipped else line


def replay_section(section: str, cases: Json) -> Outcome:
    """Replay the cases of one section, or count them where there is no such part."""
    outcome = Outcome(section, len(cases))
    for number, case in enumerate(cases):
        name = str(case.get("id", number)) if isinstance(case, dict) else str(number)
        try:
            compared = list(SECTIONS[section](case)) if section in SECTIONS else []
        except NotReplayed:
            compared = []
        except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
            raise MalformedError(f"{section}, case {name}: {type(error).__name__}: {error}") from error
        outcome.skipped += not compared
        for what, error_size in compared:
            if error_size > outcome.worst:
                outcome.worst, outcome.where = error_size, f"{name}: {what}"
    return outcome


def replay(path: Path) -> list[Outcome]:
    """Return the outcome of every section of a file."""
    document = json.loads(path.read_text(encoding="utf-8"))
    sections = (
        {key: cases for key, cases in document.items() if isinstance(cases, list)} if isinstance(document, dict) else {}
    )
    if not sections:
        raise MalformedError("there are no sections of cases in it")
    return [replay_section(section, cases) for section, cases in sections.items()]


def main(arguments: list[str]) -> int:
    """Replay every file named; 0 where all sections are within the tolerance."""
    if not arguments:
        print(__doc__, file=sys.stderr)
        return 2
    worst = 0.0
    for name in arguments:
        try:
            outcomes = replay(Path(name))
        except (OSError, ValueError, RecursionError) as error:
            print(f"{name}: {' '.join(str(error).split())}", file=sys.stderr)
            return 2
        print(name, *(f"  {outcome}" for outcome in outcomes), sep="\n")
        worst = max(worst, *(outcome.worst for outcome in outcomes))
    return int(not worst <= TOLERANCE)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
