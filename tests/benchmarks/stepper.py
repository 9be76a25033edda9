"""Walks through an update in the real window and prints how long the first formula and every step take.

    python -m tests.benchmarks.stepper [--layers 8,8,8,8,8,8] [--steps 300] [--size 1400x900]

A step is measured from the key to its painted formula, matrices and canvas. `at once` presses one key after the other;
`after a pause` lets the window set the likely next formulas beforehand, as it does while somebody reads.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from nnplayground.app import make_app
from nnplayground.gui.handlers.stepper import warm_up
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import Settings
from tests.benchmarks.window import experiment

PATIENCE_S = 30.0


def until(holds: Callable[[], bool]) -> None:
    """Let the window live until something holds."""
    end = time.perf_counter() + PATIENCE_S
    while not holds():
        QCoreApplication.processEvents()
        if time.perf_counter() > end:
            sys.exit("nothing happened for half a minute")


def open_first(window: MainWindow) -> float:
    """Return the seconds from the key to the first painted formula."""
    begin = time.perf_counter()
    window.actions_by_name["stepper"].trigger()
    until(lambda: window.around.stepper().step is not None)
    window.around.stepper().sheet.formula.repaint()
    return time.perf_counter() - begin


def step_times(window: MainWindow, key: Qt.Key, steps: int, *, pauses: bool) -> list[float]:
    """Return how long every step takes, in milliseconds."""
    stepper, times = window.around.stepper(), []
    stepper.setFocus()
    for _ in range(steps):
        if pauses:
            until(lambda: not stepper.ahead.is_busy)
        before, begin = stepper.index, time.perf_counter()
        QTest.keyClick(stepper, key)
        for widget in (stepper.sheet.formula, stepper.matrices.viewport(), window.canvas.viewport()):
            widget.repaint()
        times.append(1e3 * (time.perf_counter() - begin))
        if stepper.index == before:
            sys.exit("the key did nothing")
    return times


def report(name: str, times: list[float]) -> None:
    """Print how the times spread."""
    values = np.array(times)
    median, p90, p99 = np.percentile(values, (50, 90, 99))
    print(f"{name:34s} median {median:6.1f} ms   90 % {p90:6.1f} ms   99 % {p99:6.1f} ms   most {values.max():6.1f} ms")


def main(arguments: list[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--layers", default="8,8,8,8,8,8")
    parser.add_argument("--steps", type=int, default=300)
    parser.add_argument("--size", default="1400x900")
    chosen = parser.parse_args(arguments)
    app = make_app(["benchmark"])
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(app, Settings(Path(folder)), experiment(chosen.layers))
        window.resize(*map(int, chosen.size.split("x")))
        window.show()
        window.activateWindow()
        until(lambda: window.last_frame is not None and window.controller.status.version == window.controller.version)
        begin = time.perf_counter()
        warm_up()
        print(f"{'loading what sets formulas':34s} {1e3 * (time.perf_counter() - begin):.0f} ms, once, in a thread")
        print(f"{'first formula after the key':34s} {1e3 * open_first(window):.0f} ms")
        report("number by number, at once", step_times(window, Qt.Key.Key_Right, chosen.steps, pauses=False))
        report("number by number, after a pause", step_times(window, Qt.Key.Key_Right, chosen.steps, pauses=True))
        report("back, at once", step_times(window, Qt.Key.Key_Left, chosen.steps, pauses=False))
        report("layer by layer, at once", step_times(window, Qt.Key.Key_Down, 60, pauses=False))
        window.around.stepper()._on_phase(window.around.stepper().phases.buttons[2].phase)
        report("partial derivatives, at once", step_times(window, Qt.Key.Key_Right, chosen.steps, pauses=False))
        report(
            "partial derivatives, after a pause", step_times(window, Qt.Key.Key_Right, chosen.steps // 3, pauses=True)
        )
        window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
