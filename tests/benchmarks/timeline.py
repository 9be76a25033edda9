"""Drags the time slider over a long run in the real window and prints how long a moment takes, and what the past costs.

    python -m tests.benchmarks.timeline [--layers 8,8] [--steps 100000] [--moves 300] [--size 1400x900]

A move is measured from the slider to the painted plots and canvas. The past is measured with `tracemalloc` on a run
without a window.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
import tracemalloc
from pathlib import Path

import numpy as np

from nnplayground.app import make_app
from nnplayground.experiment.build import build
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import Settings
from nnplayground.gui.training.messages import Command
from tests.benchmarks.stepper import report, until
from tests.benchmarks.window import experiment


def past_bytes(layers: str, steps: int) -> int:
    """Return the memory that a run has taken after so many steps beyond what it had after one epoch."""
    run = build(experiment(layers)).training
    run.advance_epoch()
    tracemalloc.start()
    run.advance(steps)
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return taken + run.history.records.nbytes + run.history.parameters.nbytes


def move_times(window: MainWindow, moves: int) -> list[float]:
    """Return how long every move of the slider takes, in milliseconds."""
    bar, times = window.time_bar, []
    places = np.random.default_rng(0).integers(0, bar.slider.maximum(), moves)
    for place in places.tolist():
        if place == bar.slider.value():
            continue
        begin = time.perf_counter()
        bar.slider.setValue(place)
        until(lambda: window.last_frame is not None and window.last_frame.looks == bar.number)
        bar.repaint()
        times.append(1e3 * (time.perf_counter() - begin))
    return times


def main(arguments: list[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--layers", default="4,2")
    parser.add_argument("--steps", type=int, default=100_000)
    parser.add_argument("--moves", type=int, default=300)
    parser.add_argument("--size", default="1400x900")
    chosen = parser.parse_args(arguments)
    print(f"{chosen.steps} steps: {past_bytes(chosen.layers, chosen.steps) / 2**20:.2f} MiB of history")
    app = make_app(["benchmark"])
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(app, Settings(Path(folder)), experiment(chosen.layers))
        window.resize(*map(int, chosen.size.split("x")))
        window.show()
        until(lambda: window.last_frame is not None and window.controller.status.version == window.controller.version)
        window.controller.order(Command.RUN)
        until(lambda: window.last_frame is not None and window.last_frame.epoch > 600)
        window.controller.order(Command.PAUSE)
        until(lambda: not window.actions_by_name["run"].isChecked())
        report("a move of the slider", move_times(window, chosen.moves))
        window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
