"""Drags neurons over the canvas of a window that trains, edits while it trains, and paints large networks.

    python -m tests.benchmarks.canvas [--seconds 6] [--layers 8,8,8,8,8,8]

Prints frames a second and the intervals between them while the mouse drags, how long an edit takes until a frame shows
it, and how long a frame of the canvas takes to take over and to paint. Set QT_QPA_PLATFORM=offscreen, or use Xvfb.
"""

from __future__ import annotations

import argparse
import sys
import time

import numpy as np
from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, QStandardPaths, Qt, QTimer
from PySide6.QtTest import QTest

from nnplayground.app import make_app
from nnplayground.experiment import edit_network
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.canvas.targets import Neuron
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import Settings
from nnplayground.gui.training.messages import Command
from tests.benchmarks.window import PaintCounter, experiment, live, percentiles

MOVE_EVERY_MS = 16
"""Time between two moves of the mouse: about 60 a second."""
EDITS, PAINTS = 10, 10
LARGE = {"1000": "1000 neurons in a layer", ",".join(["8"] * 99): "100 layers", "1000,1000": "a million weights"}


def spot(window: MainWindow, neuron: Neuron) -> QPoint:
    """Return where a neuron is on the viewport."""
    return window.canvas.view.mapFromScene(window.canvas.picture.middle_of(neuron))


def drag(window: MainWindow, seconds: float) -> None:
    """Hold a neuron and move it up and down for a while, then give up."""
    viewport, layout = window.canvas.viewport(), window.canvas.picture.layout
    start, end = spot(window, Neuron(3, 0)), spot(window, Neuron(3, layout.sizes[3] - 1))
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    counter, begin, late = PaintCounter(viewport), time.perf_counter(), []
    loop, timer = QEventLoop(), QTimer(interval=MOVE_EVERY_MS)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    first = window.last_frame.steps

    def move() -> None:
        now = time.perf_counter()
        share = 0.5 - 0.5 * np.cos(3.0 * (now - begin))
        QTest.mouseMove(viewport, start + (end - start) * float(share))
        late.append(time.perf_counter() - now)
        if now - begin > seconds:
            loop.quit()

    timer.timeout.connect(move)
    timer.start()
    loop.exec()
    timer.stop()
    passed, steps = time.perf_counter() - begin, window.last_frame.steps - first
    viewport.removeEventFilter(counter)
    QTest.keyClick(window.canvas.view, Qt.Key.Key_Escape)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    print(
        f"dragging     {len(counter.times_s) / passed:5.1f} frames/s   {percentiles(np.diff(counter.times_s).tolist())}"
    )
    print(f"a move       {percentiles(late)}")
    print(f"training     {steps / passed:.0f} steps/s meanwhile")


def edit_while_training(window: MainWindow) -> None:
    """Edit weights, neurons and layers, and time until a frame of the edited network is shown."""
    kinds = {
        "set a weight": lambda spec, number: edit_network.set_value(spec, 1, 0, 1, number / 10),
        "add a neuron": lambda spec, _number: edit_network.add_neuron(spec, 1),
        "cut a neuron": lambda spec, number: edit_network.cut(spec, [(1, 1, number % 8)]),
    }
    for name, edit in kinds.items():
        times = []
        for number in range(EDITS):
            live(0.1)
            loop = QEventLoop()
            window.controller.frame_shown.connect(loop.quit)
            begin = time.perf_counter()
            window.document.edit(edit(window.document.experiment, number + 1), name)
            while window.last_frame.version != window.controller.version and time.perf_counter() - begin < 5.0:
                loop.exec()
            times.append(time.perf_counter() - begin)
            window.controller.frame_shown.disconnect(loop.quit)
        print(f"{name:12} {percentiles(times)}")


def paint_large(window: MainWindow, layers: str, name: str) -> None:
    """Show a large network, and time what the window does for one frame of it."""
    begin = time.perf_counter()
    window.document.edit(experiment(layers), name)
    laid_out = time.perf_counter() - begin
    while window.last_frame.version != window.controller.version:
        live(0.05)
    taking, painting = [], []
    for _ in range(PAINTS):
        begin = time.perf_counter()
        window.canvas.show_frame(window.last_frame)
        taking.append(time.perf_counter() - begin)
        begin = time.perf_counter()
        window.canvas.paint_now()
        painting.append(time.perf_counter() - begin)
        QCoreApplication.processEvents()
    print(f"{name}: laid out in {1e3 * laid_out:.0f} ms")
    print(f"  taken over {percentiles(taking)}")
    print(f"  painted    {percentiles(painting)}")


def main(arguments: list[str]) -> int:
    """Run the measurements once."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=6.0)
    parser.add_argument("--layers", default="8,8,8,8,8,8")
    options = parser.parse_args(arguments)
    QStandardPaths.setTestModeEnabled(True)
    app = make_app(["benchmark"])
    window = MainWindow(app, Settings(), experiment(options.layers))
    window.resize(1400, 900)
    window.show()
    live(1.0)
    print(f"{app.platformName()}, window 1400x900, hidden layers {options.layers}")
    window.controller.order(Command.RUN)
    live(0.5)
    drag(window, options.seconds)
    edit_while_training(window)
    window.controller.order(Command.PAUSE)
    live(0.3)
    for layers, name in LARGE.items():
        paint_large(window, layers, name)
    window.document.replace(Experiment())
    window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
