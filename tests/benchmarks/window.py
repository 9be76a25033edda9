"""Drives the real window while it trains and prints how it responds, how often it paints, and what training is left.

    python -m tests.benchmarks.window [--seconds 10] [--layers 4,2] [--size 1400x900]

All figures come from one run, so compare them with each other: the thread's rate beside the window is given as a share
of its rate alone, measured before and after every round. Set QT_QPA_PLATFORM=offscreen, or run it under Xvfb.
"""

from __future__ import annotations

import argparse
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QObject,
    QPointF,
    QStandardPaths,
    Qt,
    QTimer,
    SignalInstance,
)
from PySide6.QtGui import QInputDevice, QKeyEvent, QMouseEvent, QPointingDevice
from PySide6.QtWidgets import QWidget

from nnplayground.app import make_app
from nnplayground.engine.threads import use_one_blas_thread
from nnplayground.experiment.build import build
from nnplayground.experiment.problems import with_training
from nnplayground.experiment.spec import Experiment, LayerSpec
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import Settings
from nnplayground.gui.training.messages import Command
from nnplayground.gui.training.worker import SLICE_S

EVENT_EVERY_S = 0.037
SOLO_S, ROUND_S = 0.7, 2.0


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


class Clock(QObject):
    """Waits for a signal of the controller while the window lives, and says how long that took."""

    def __init__(self, signal: SignalInstance) -> None:
        super().__init__()
        self._loop = QEventLoop()
        signal.connect(self._loop.quit)

    def wait_s(self, order: Callable[[], None]) -> float:
        """Give an order and return the time until it is answered."""
        begin = time.perf_counter()
        order()
        QTimer.singleShot(5000, self._loop.quit)
        self._loop.exec()
        return time.perf_counter() - begin


def live(seconds: float) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(int(1000 * seconds), loop.quit)
    loop.exec()


@dataclass
class Seen:
    """What all rounds of one measurement have seen; times in seconds."""

    waits: list[float] = field(default_factory=list)
    intervals: dict[str, list[float]] = field(default_factory=dict)
    frames: dict[str, int] = field(default_factory=dict)
    passed: float = 0.0
    rates: list[float] = field(default_factory=list)
    shares: list[float] = field(default_factory=list)
    pauses: list[float] = field(default_factory=list)
    edits: list[float] = field(default_factory=list)
    closing: float = 0.0


def measure_round(window: MainWindow, seconds: float, seen: Seen) -> float:
    """Train for some seconds, then edit and pause; return steps per second beside the window."""
    viewports = {
        "output": window.boundary.plot.viewport(),
        "loss": window.loss.viewport(),
        "gradients": window.around.gradients.viewport(),
        "canvas": window.canvas.viewport(),
    }
    window.controller.order(Command.RUN)
    live(0.4)
    counters = {name: PaintCounter(viewport) for name, viewport in viewports.items()}
    probe, begin, first = Probe(window.canvas), time.perf_counter(), window.last_frame.steps
    live(seconds)
    passed, last = time.perf_counter() - begin, window.last_frame.steps
    probe.stop()
    for name, counter in counters.items():
        viewports[name].removeEventFilter(counter)
        seen.intervals.setdefault(name, []).extend(np.diff(counter.times_s).tolist())
        seen.frames[name] = seen.frames.get(name, 0) + len(counter.times_s)
    seen.waits += probe.waits_s
    seen.passed += passed
    other = with_training(window.document.experiment, learning_rate=0.03 + 1e-6 * (1 + len(seen.edits)))
    seen.edits.append(Clock(window.controller.built).wait_s(lambda: window.document.edit(other, "")))
    seen.pauses.append(Clock(window.controller.status_changed).wait_s(lambda: window.controller.order(Command.PAUSE)))
    return (last - first) / passed


def measure(window: MainWindow, chosen: Experiment, seconds: float) -> Seen:
    """Measure in rounds, each between two of training alone, since the speed of a machine changes as it goes."""
    seen, before = Seen(), solo_rate(chosen)
    for _ in range(max(1, round(seconds / ROUND_S))):
        rate = measure_round(window, ROUND_S, seen)
        after = solo_rate(chosen)
        seen.rates.append(rate)
        seen.shares.append(2.0 * rate / (before + after))
        before = after
    window.controller.order(Command.RUN)
    live(0.4)
    begin = time.perf_counter()
    window.close()
    seen.closing = time.perf_counter() - begin
    return seen


def report(seen: Seen) -> None:
    """Print what was seen."""
    print(f"event response   {percentiles(seen.waits)}")
    for name, intervals in seen.intervals.items():
        print(f"{name:10} {seen.frames[name] / seen.passed:5.1f} frames/s   {percentiles(intervals)}")
    print(f"edit answered    {percentiles(seen.edits)}")
    print(f"pause answered   {percentiles(seen.pauses)}")
    print(f"close answered   {1e3 * seen.closing:6.1f} ms")
    low, high = min(seen.shares), max(seen.shares)
    print(f"training   {np.median(seen.rates):.0f} steps/s beside the window", end=", ")
    print(f"{np.median(seen.shares):.0%} of its rate alone (rounds from {low:.0%} to {high:.0%})")


def main(arguments: list[str]) -> int:
    """Run the measurement once."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=12.0)
    parser.add_argument("--layers", default="4,2")
    parser.add_argument("--size", default="1400x900")
    options = parser.parse_args(arguments)
    chosen = experiment(options.layers)
    QStandardPaths.setTestModeEnabled(True)
    app = make_app(["benchmark"])
    window = MainWindow(app, Settings(), chosen)
    width, height = map(int, options.size.split("x"))
    window.resize(width, height)
    window.show()
    live(1.0)
    print(f"{app.platformName()}, window {options.size}, hidden layers {options.layers}")
    report(measure(window, chosen, options.seconds))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
