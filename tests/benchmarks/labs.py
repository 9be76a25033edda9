"""Opens every lab in the real window, trains it, and prints how the window responds and how often it shows frames.

    python -m tests.benchmarks.labs [--seconds 6] [--size 1400x900] [KEY ...]

The thread's rate beside the window is given as a share of its rate alone, measured before and after. Set
QT_QPA_PLATFORM=offscreen, or run it under Xvfb.
"""

from __future__ import annotations

import argparse
import sys
import time

import numpy as np
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QTabWidget

from nnplayground.app import make_app
from nnplayground.engine.threads import use_one_blas_thread
from nnplayground.experiment.labs.families import FAMILIES
from nnplayground.experiment.labs.labs import begun, build, read, with_spec
from nnplayground.experiment.labs.paths import with_values
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import Settings
from nnplayground.gui.training.messages import Command
from nnplayground.gui.training.worker import SLICE_S
from tests.benchmarks.window import SOLO_S, Clock, Probe, live, percentiles

ENDLESS = {"gan": "epochs", "rbm": "epochs", "dbn": "epochs_each"}


def endless(key: str) -> Experiment:
    """Return a lab with its usual settings that trains until it is told to stop."""
    experiment = begun(key)
    if experiment.lab is None:
        raise ValueError(key)
    path = ENDLESS.get(key, "training.epochs")
    return with_spec(experiment, with_values(read(experiment.lab)[1], {path: 10**6 if key == "dbn" else None}))


def solo_rate(experiment: Experiment) -> float:
    """Return steps per second of training alone, in slices as the thread makes them."""
    training = build(experiment).training
    use_one_blas_thread()
    begin = time.perf_counter()
    training.advance(50)
    per_slice = max(1, int(50 * SLICE_S / (time.perf_counter() - begin)))
    first, begin = training.steps, time.perf_counter()
    while time.perf_counter() - begin < SOLO_S:
        training.advance(per_slice)
    return (training.steps - first) / (time.perf_counter() - begin)


def measure(window: MainWindow, key: str, tab: int, seconds: float) -> None:
    """Train one lab with one of its tabs in front, and print what was seen."""
    experiment = endless(key)
    Clock(window.controller.lab_built).wait_s(lambda: window.file_handlers.begin(experiment))
    page = window.centre.page
    tabs = page.findChild(QTabWidget) if page is not None else None
    if tabs is not None:
        tabs.setCurrentIndex(tab)
    live(0.5)
    alone = solo_rate(experiment)
    shown: list[float] = []

    def note(_frame: object) -> None:
        shown.append(time.perf_counter())

    window.controller.frame_shown.connect(note)
    window.controller.order(Command.RUN)
    live(0.5)
    shown.clear()
    probe, first, begin = Probe(window.centre), window.last_frame.steps, time.perf_counter()
    live(seconds)
    passed, steps = time.perf_counter() - begin, window.last_frame.steps - first
    probe.stop()
    window.controller.frame_shown.disconnect(note)
    window.controller.order(Command.PAUSE)
    live(0.3)
    share = 2.0 * steps / passed / (alone + solo_rate(experiment))
    name = tabs.tabText(tab) if tabs is not None else ""
    print(f"{key:12} {name:18} {len(shown) / passed:5.1f} frames/s   {percentiles(np.diff(shown).tolist())}")
    print(f"{'':31} events {percentiles(probe.waits_s)}; {steps / passed:.0f} steps/s, {share:.0%} of its rate alone")


def main(arguments: list[str]) -> int:
    """Run the measurement once."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=6.0)
    parser.add_argument("--size", default="1400x900")
    parser.add_argument("keys", nargs="*", default=list(FAMILIES))
    options = parser.parse_args(arguments)
    QStandardPaths.setTestModeEnabled(True)
    app = make_app(["benchmark"])
    window = MainWindow(app, Settings())
    width, height = map(int, options.size.split("x"))
    window.resize(width, height)
    window.show()
    live(1.0)
    print(f"{app.platformName()}, window {options.size}")
    for key in options.keys:
        window.file_handlers.begin(endless(key))
        live(1.0)
        tabs = window.centre.page.findChild(QTabWidget) if window.centre.page is not None else None
        for tab in range(tabs.count() if tabs is not None else 1):
            measure(window, key, tab, options.seconds)
    window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
