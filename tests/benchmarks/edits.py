"""Prints how long an edit takes until the run goes on with it, beside building the experiment from nothing.

    python -m tests.benchmarks.edits [--rounds 7]

Milliseconds, the best of all rounds. Goal: well under 100 for every network but the last.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from functools import partial

from msgspec.structs import replace

from nnplayground.engine.threads import use_one_blas_thread
from nnplayground.experiment.build import build, rebuild
from nnplayground.experiment.spec import DataSpec, EdgeSpec, Experiment, LayerSpec, NetworkSpec, TrainingSpec
from nnplayground.experiment.wiring import pinned


def experiment(source: str, *units: int) -> Experiment:
    """Return an experiment with hidden layers of these sizes; digits have ten classes, a circle two."""
    many = source == "digits"
    output = LayerSpec(units=10, activation="softmax") if many else LayerSpec(units=1)
    network = pinned(NetworkSpec(layers=(*(LayerSpec(units=count) for count in units), output)))
    training = TrainingSpec(solver="adam", loss="cross_entropy" if many else "mse")
    return Experiment(data=DataSpec(source=source), network=network, training=training)


def with_first(spec: Experiment, **fields: object) -> Experiment:
    """Return the experiment with another first layer."""
    first, *rest = spec.network.layers
    return replace(spec, network=replace(spec.network, layers=(replace(first, **fields), *rest)))


NETWORKS = {
    "2-8×6-1": experiment("circle", *[8] * 6),
    "64-128-64-10": experiment("digits", 128, 64),
    "2-1000-1": experiment("circle", 1000),
    "64-1000-10": experiment("digits", 1000),
    "2-1000-1000-1": experiment("circle", 1000, 1000),
}
EDITS: dict[str, Callable[[Experiment], Experiment]] = {
    "neuron": lambda spec: with_first(spec, units=spec.network.layers[0].units + 1),
    "dropout": lambda spec: with_first(spec, dropout=0.1),
    "weight": lambda spec: with_first(spec, edges=(EdgeSpec(unit=0, source=0, value=1.0),)),
}


def best_ms(work: Callable[[], object], rounds: int) -> float:
    """Return the shortest time of some rounds."""
    times = []
    for _ in range(rounds):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return 1e3 * min(times)


def main() -> None:
    """Measure and print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    use_one_blas_thread()
    print(f"{'network':16}{'build':>10}" + "".join(f"{name:>10}" for name in EDITS))
    for name, spec in NETWORKS.items():
        run = build(spec)
        run.training.advance(20)
        built = best_ms(partial(build, spec), rounds)
        edited = [best_ms(partial(rebuild, edit(spec), run), rounds) for edit in EDITS.values()]
        print(f"{name:16}{built:10.1f}" + "".join(f"{took:10.1f}" for took in edited), flush=True)


if __name__ == "__main__":
    main()
