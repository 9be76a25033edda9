"""Drives the real window while it trains and prints how it responds, how often it paints, and what training is left.

    python -m tests.benchmarks.window [--seconds 10] [--layers 4,2] [--size 1400x900]

All figures come from one run, so compare them with each other: the thread's rate beside the window is given as a share
of its rate alone, measured before and after. Set QT_QPA_PLATFORM=offscreen, or run it under Xvfb.
"""

from __future__ import annotations

import argparse
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QStandardPaths, Qt, QTimer
from PySide6.QtGui import QInputDevice, QKeyEvent, QMouseEvent, QPointingDevice
from PySide6.QtWidgets import QWidget

from nnplayground.app import make_app
from nnplayground.engine.threads import use_one_blas_thread
from nnplayground.experiment.build import build
from nnplayground.experiment.spec import Experiment, LayerSpec
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import Settings
from nnplayground.gui.training.worker import SLICE_S

EVENT_EVERY_S = 0.037
SOLO_S = 2.0


def experiment(layers: str) -> Experiment:
    """Return the default experiment with hidden layers of these sizes."""
    hidden = tuple(LayerSpec(units=int(units)) for units in layers.split(","))
    start = Experiment()
    return replace(start, network=replace(start.network, layers=(*hidden, LayerSpec(units=1))))


def solo_rate(chosen: Experiment) -> float:
    """Return steps per second of training alone, in slices as the thread makes them."""
    training = build(chosen).training
    use_one_blas_thread()
    training.advance(200)
    begin = time.perf_counter()
    training.advance(500)
    per_slice = max(1, int(500 * SLICE_S / (time.perf_counter() - begin)))
    first, begin = training.steps, time.perf_counter()
    while time.perf_counter() - begin < SOLO_S:
        training.advance(per_slice)
    return (training.steps - first) / (time.perf_counter() - begin)


class Probe(QObject):
    """Posts keys and mouse moves from a thread of its own and times how long they take to arrive."""

    def __init__(self, target: QWidget) -> None:
        super().__init__()
        self._target, self._posted = target, 0.0
        QInputDevice.primaryKeyboard()  # both devices have to be made in the window's thread
        self._mouse = QPointingDevice.primaryPointingDevice()
        self.waits_s: list[float] = []
        target.setMouseTracking(True)  # or Qt drops moves without a button
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._post, name="probe")
        target.installEventFilter(self)
        self._thread.start()

    def _post(self) -> None:
        number = 0
        while not self._stop.wait(EVENT_EVERY_S):
            number += 1
            self._posted = time.perf_counter()
            QCoreApplication.postEvent(self._target, self._event(number))

    def _event(self, number: int) -> QEvent:
        none, no_button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
        if number % 2:
            return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F24, none)
        place = QPointF(number % 200, 50.0)
        return QMouseEvent(QEvent.Type.MouseMove, place, place, place, no_button, no_button, none, self._mouse)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note when an event arrives."""
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.MouseMove) and self._posted:
            self.waits_s.append(time.perf_counter() - self._posted)
            self._posted = 0.0
        return False

    def stop(self) -> None:
        """Post no more."""
        self._stop.set()
        self._thread.join()


class PaintCounter(QObject):
    """Notes when a view is painted."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__()
        self.times_s: list[float] = []
        viewport.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note a paint."""
        if event.type() == QEvent.Type.Paint:
            self.times_s.append(time.perf_counter())
        return False


def percentiles(values: list[float]) -> str:
    """Return median, 99th percentile and largest of times in seconds, as milliseconds."""
    if not values:
        return "none"
    p50, p99 = np.percentile(values, [50, 99]) * 1e3
    return f"p50 {p50:6.1f} ms   p99 {p99:6.1f} ms   max {max(values) * 1e3:6.1f} ms   ({len(values)})"


def measure(window: MainWindow, seconds: float, done: Callable[[dict[str, Any]], None]) -> None:
    """Train for some seconds and hand over what was seen."""
    viewports = {
        "output": window.boundary.plot.viewport(),
        "loss": window.loss.viewport(),
        "gradients": window.gradients.viewport(),
        "canvas": window.canvas.viewport(),
    }
    window.actions_by_name["run"].trigger()

    def begin() -> None:
        counters = {name: PaintCounter(viewport) for name, viewport in viewports.items()}
        probe, start = Probe(window.canvas), time.perf_counter()
        first = window.last_frame.steps if window.last_frame else 0

        def end() -> None:
            passed = time.perf_counter() - start
            probe.stop()
            last = window.last_frame.steps if window.last_frame else 0
            done({"counters": counters, "waits": probe.waits_s, "rate": (last - first) / passed, "passed": passed})

        QTimer.singleShot(int(seconds * 1000), end)

    QTimer.singleShot(1000, begin)


def report(found: dict[str, Any], solo: float) -> None:
    """Print what was seen."""
    print(f"event response   {percentiles(found['waits'])}")
    for name, counter in found["counters"].items():
        intervals = np.diff(counter.times_s).tolist()
        print(f"{name:10} {len(counter.times_s) / found['passed']:5.1f} frames/s   {percentiles(intervals)}")
    print(f"training   {found['rate']:.0f} steps/s beside the window, {solo:.0f} alone: {found['rate'] / solo:.0%}")


def main(arguments: list[str]) -> int:
    """Run the measurement once."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--layers", default="4,2")
    parser.add_argument("--size", default="1400x900")
    options = parser.parse_args(arguments)
    chosen = experiment(options.layers)
    QStandardPaths.setTestModeEnabled(True)
    before = solo_rate(chosen)
    app = make_app(["benchmark"])
    window = MainWindow(app, Settings(), chosen)
    width, height = map(int, options.size.split("x"))
    window.resize(width, height)
    window.show()
    found: dict[str, Any] = {}

    def done(seen: dict[str, Any]) -> None:
        found.update(seen)
        window.close()
        app.quit()

    QTimer.singleShot(500, lambda: measure(window, options.seconds, done))
    app.exec()
    print(f"{app.platformName()}, window {options.size}, hidden layers {options.layers}")
    report(found, (before + solo_rate(chosen)) / 2.0)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
