"""Lives for a long time in the real window, and says whether anything grows.

    python -m tests.soak [--minutes 30] [--lab KEY] [--every 30] [--short]

Half of the time one experiment trains with all plots in front (or a lab does: `--lab cnn`), the other half a script
goes round and round: docks, data sets, ready experiments, dialogs, labs, themes, languages, documents, lessons, undo
and redo. Every line shows memory, objects, threads, open files, entries of the history, how late events come and frames
a second; the end shows the slope of each after a warm-up, and is 1 where something grows: more than 1 MB or a thousand
of Python's objects an hour in training alone, and in the rounds more than 100 kB or a handful of objects a cycle, or
any object of Qt, thread or open file at all. `--short` does a third of the rounds a few times, and looks at what can be
counted alone.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from nnplayground.app import make_app
from nnplayground.gui.filing.recovery import Recovery
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import Settings
from nnplayground.gui.training.messages import State
from nnplayground.tuning.shelf import Shelf
from tests.soak.acts import Acts, live
from tests.soak.gauges import COUNTED, Gauges, Reading
from tests.soak.gauges import HEAD as READING_HEAD
from tests.soak.slopes import HEAD as SLOPE_HEAD
from tests.soak.slopes import Verdict, slope

MB_AN_HOUR, KB_A_CYCLE, OBJECTS_A_CYCLE = 1.0, 100.0, 20.0
OBJECTS_AN_HOUR = 1000.0
"""In training alone: a history that gets longer takes a few, a leak of one a frame makes a hundred thousand."""
WARM_UP = 1 / 3
"""The share of the readings of a phase that count for nothing: everything has to be there once."""
MOMENT_MS, SHORT_MOMENT_MS = 60, 10
RUNS_KEPT = 6
"""As many kept runs as the folder may hold, which would otherwise fill for hundreds of cycles."""
IN_FRONT = ("training", "boundary", "loss", "gradients", "results")

SHORT_S, SHORT_PART, SHORT_CYCLES = 1.0, 3, 4
"""Seconds between the readings of a short run, the share of the acts, and how often they are done."""

Say = Callable[[str], None]
Judge = Callable[[Sequence[Reading], Sequence[Reading]], Iterator[tuple[str, Verdict]]]


class Soak:
    """The two phases over one window."""

    def __init__(self, app: QApplication, folder: Path, say: Say, *, short: bool = False) -> None:
        self._say = say
        self.window = MainWindow(app, Settings(folder / "settings"), recovery=Recovery(folder / "recovery"))
        self.window.file_handlers.asks = False
        self.window.around.library.__dict__["_shelf"] = Shelf(folder / "recovery", most=RUNS_KEPT)
        self.window.show()
        live(500)
        self.gauges = Gauges(app, self.window)
        self._acts = Acts(self.window, folder, MOMENT_MS if not short else SHORT_MOMENT_MS)

    def _read(self, readings: list[Reading]) -> None:
        reading = self.gauges.read()
        readings.append(reading)
        self._say(reading.line())

    def train(self, seconds: float, every_s: float, lab: str = "") -> list[Reading]:
        """Train with all plots in front; return what was read."""
        self._acts.begin()
        for name in IN_FRONT if not lab else ():
            self.window.docks.bring(name)
        if lab:
            self.window.actions_by_name[f"lab:{lab}"].trigger()
        self._acts.run()
        readings: list[Reading] = []
        for _ in range(max(2, int(seconds / every_s))):
            live(int(1000 * every_s))
            self._read(readings)
            if self.window.controller.status.state is not State.RUNNING:
                self._acts.run()  # a run that has come to its end is taken up again
        return readings

    def cycle(self, seconds: float, every_s: float, at_least: int = 3, part: int = 1) -> list[Reading]:
        """Go round; return what was read after every cycle. A line is shown of those that end every so often.

        Every act is done, or every so many, which are the same each time.
        """
        readings: list[Reading] = []
        begin = said = time.monotonic()
        self._acts.begin()
        while len(readings) < at_least or time.monotonic() - begin < seconds:
            for _name, act in tuple(self._acts.cycle())[::part]:
                act()
            readings.append(self.gauges.read())
            if time.monotonic() - said >= every_s or len(readings) == 1:
                said = time.monotonic()
                self._say(readings[-1].line())
        return readings

    def close(self) -> None:
        """Close the window."""
        self.gauges.close()
        self.window.close()


def judged(trained: Sequence[Reading], cycled: Sequence[Reading]) -> Iterator[tuple[str, Verdict]]:
    """Yield what is to be said of the readings, by phase."""
    steady = trained[int(WARM_UP * len(trained)) :]
    hours = [reading.seconds / 3600.0 for reading in steady]
    yield "training", Verdict("RSS", slope(hours, [each.rss_mb for each in steady]), MB_AN_HOUR, "MB/h")
    yield "training", Verdict("heap", slope(hours, [each.heap_mb for each in steady]), MB_AN_HOUR, "MB/h")
    for name in ("objects", *COUNTED):
        limit = OBJECTS_AN_HOUR if name == "objects" else 0.0
        yield "training", Verdict(name, slope(hours, [getattr(each, name) for each in steady]), limit, "hour")
    rounds = cycled[int(WARM_UP * len(cycled)) :]
    numbers = list(range(len(rounds)))
    yield "cycles", Verdict("RSS", slope(numbers, [1024.0 * each.rss_mb for each in rounds]), KB_A_CYCLE, "kB/cycle")
    yield "cycles", Verdict("heap", slope(numbers, [1024.0 * each.heap_mb for each in rounds]), KB_A_CYCLE, "kB/cycle")
    for name in ("objects", *COUNTED):
        limit = OBJECTS_A_CYCLE if name == "objects" else 0.0
        yield "cycles", Verdict(name, slope(numbers, [getattr(each, name) for each in rounds]), limit, "cycle")


def judged_shortly(trained: Sequence[Reading], cycled: Sequence[Reading]) -> Iterator[tuple[str, Verdict]]:
    """Yield what can be said of a few readings: what is counted is the same from the second cycle on."""
    for phase, readings in (("training", trained[1:]), ("cycles", cycled[1:])):
        numbers = list(range(len(readings)))
        for name in COUNTED:
            yield phase, Verdict(name, slope(numbers, [getattr(each, name) for each in readings]), 0.0, "reading")


def show(trained: Sequence[Reading], cycled: Sequence[Reading], say: Say, judge: Judge = judged) -> int:
    """Say how everything grew; return how much grew too fast."""
    grown, phase = 0, ""
    for name, verdict in judge(trained, cycled):
        if name != phase:
            phase = name
            say(f"\n{SLOPE_HEAD}   {name}, {len(trained if name == 'training' else cycled)} readings")
        say(verdict.line())
        grown += not verdict.is_flat
    return grown


def run(minutes: float, every_s: float, lab: str, say: Say, *, short: bool = False) -> tuple[int, list[str]]:
    """Live for so many minutes, or shortly; return how much grew, and what Qt complained of."""
    complaints: list[str] = []

    def hear(kind: QtMsgType, _context: object, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and "This plugin does not support" not in text:
            complaints.append(text)

    qInstallMessageHandler(hear)
    app = QApplication.instance() or make_app(["soak"])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        soak = Soak(app, Path(folder), say, short=short)
        half = 30.0 * minutes
        say(f"training{f' of {lab}' if lab else ''}, every {every_s:.0f} s\n{READING_HEAD}")
        trained = soak.train(4.0 * SHORT_S, SHORT_S, lab) if short else soak.train(half, every_s, lab)
        say(f"\nround and round\n{READING_HEAD}")
        cycled = soak.cycle(0.0, 0.0, SHORT_CYCLES, SHORT_PART) if short else soak.cycle(half, every_s)
        soak.close()
    grown = show(trained, cycled, say, judged_shortly if short else judged)
    qInstallMessageHandler(None)
    return grown, complaints


def main() -> int:
    """Print the table and return 1 where something grows or Qt complains."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--every", type=float, default=30.0, help="seconds between two lines")
    parser.add_argument("--lab", default="", help="the family that trains in the first half")
    parser.add_argument("--short", action="store_true", help="some seconds in place of the minutes")
    options = parser.parse_args()

    def say(line: str) -> None:
        print(line, flush=True)

    grown, complaints = run(options.minutes, options.every, options.lab, say, short=options.short)
    for text in complaints[:20]:
        print(f"Qt: {text}")
    return int(grown > 0 or bool(complaints))


if __name__ == "__main__":
    sys.exit(main())
