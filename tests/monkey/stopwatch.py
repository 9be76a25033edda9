"""How long the window's thread keeps the event loop waiting, without the time in which the machine did other things.

A stretch begins when the window is given something to do and ends when the loop is back. Of its length the time is
taken off in which a thread of ours was ready to run but had no processor, as Linux counts it; elsewhere what counts is
the time of the processor. Where others use the machine, a processor that is shared does less in the same time: after a
long stretch a fixed piece of work is done several times, and the stretch counts as so much shorter as that took longer
than ever before (`Stretch.slowness`, at most 2; all numbers are told). Where the whole process stood still, as on a
machine that is paused, no more counts than what all of its threads have computed.

While a stretch is long, a second thread has `faulthandler` write down where the window's thread is. It must not look at
the frames itself: whoever holds one may be the last to hold what is in it, and destroys widgets in the wrong thread
when he lets go.
"""

from __future__ import annotations

import faulthandler
import re
import tempfile
import threading
import time
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from PySide6.QtCore import QObject, QTimer

LONGEST_S = 0.25
HEART_MS = 5
LOOK_EVERY_S, LOOKS_FROM_S = 0.02, 0.12
SLOWEST = 2.0
"""No stretch counts as less than half of what it took."""
TASKS = Path("/proc/self/task")
OWN = "nnplayground/"
PLACES = 4
"""Innermost calls of our own that are noted."""
CALL = re.compile(rf'  File ".*/{OWN}(?P<file>.+)", line (?P<line>\d+) in (?P<name>.+)')


@dataclass(slots=True)
class Stretch:
    """One time of the loop being away: seconds of our own, those of the processor, and where the thread was."""

    own_s: float
    processor_s: float
    wall_s: float
    slowness: float = 1.0
    """How many times as long as at best a fixed piece of work took just then."""
    seen: list[str] = field(default_factory=list)


class Stopwatch(QObject):
    """Measures stretches in the thread that makes it; the long ones are kept in `frozen`."""

    def __init__(self, longest_s: float = LONGEST_S) -> None:
        super().__init__()
        self._longest_s = longest_s
        self._main = threading.get_ident()
        self._task = TASKS / str(threading.get_native_id())
        self._begun: tuple[float, float, float, float] | None = None
        self._seen: list[str] = []
        self._waits: deque[tuple[float, float]] = deque(maxlen=2000)
        self._ends = threading.Event()
        self.frozen: list[Stretch] = []
        self.worst_s = 0.0
        self._best_s = min(_work_s() for _ in range(20))
        self._heart = QTimer(self, interval=HEART_MS)
        self._heart.timeout.connect(self.beat)
        self._heart.start()
        self._thread = threading.Thread(target=self._look, name="stopwatch", daemon=True)
        self._thread.start()

    def start(self) -> None:
        """Begin a stretch."""
        self._seen = []
        self._begun = time.perf_counter(), time.thread_time(), _wait_s(self._task), time.process_time()

    def beat(self) -> None:
        """End a stretch, if there is one, and begin another."""
        if self._begun is not None:
            self.stop()
            self.start()

    def stop(self) -> None:
        """End a stretch; what follows is not the window's doing."""
        begun, self._begun = self._begun, None
        if begun is None:
            return
        now = time.perf_counter()
        wall, processor = now - begun[0], time.thread_time() - begun[1]
        own = wall - (_wait_s(self._task) - begun[2])
        if own > self._longest_s:
            own -= self._others_since(begun[0])
        own = max(own, processor) if self._task.exists() else processor
        if own > self._longest_s:
            seen, slowness = list(self._seen), self._slowness()
            if not seen:  # the second thread had no turn either: what counts is what the process has done
                own = min(own, time.process_time() - begun[3])
            own /= slowness
            if own > self._longest_s:
                self.frozen.append(Stretch(own, processor, wall, slowness, seen))
        self.worst_s = max(self.worst_s, own)

    def close(self) -> None:
        """End for good."""
        self._heart.stop()
        self._begun = None
        self._ends.set()
        self._thread.join()

    def _slowness(self) -> float:
        """Return how many times as long as at best the processor takes now for the same work."""
        took = sorted(_work_s() for _ in range(5))
        self._best_s = min(self._best_s, took[0])
        return min(max(took[2] / self._best_s, 1.0), SLOWEST)

    def _others_since(self, moment: float) -> float:
        """Return how long threads other than the window's have waited for a processor since a moment."""
        waits = list(self._waits)  # at once: the other thread goes on writing
        before = [waited for when, waited in waits if when <= moment]
        return max(0.0, self._others() - (before[-1] if before else 0.0)) if waits else 0.0

    def _others(self) -> float:
        return sum(_wait_s(task) for task in TASKS.glob("*") if task.name != self._task.name)

    def _look(self) -> None:
        with tempfile.TemporaryFile("w+", encoding="utf-8") as written:
            while not self._ends.wait(LOOK_EVERY_S):
                self._waits.append((time.perf_counter(), self._others()))
                begun = self._begun
                if begun is not None and time.perf_counter() - begun[0] > LOOKS_FROM_S:
                    self._seen.append(_place(written, self._main))


def _place(written: IO[str], thread: int) -> str:
    """Return where a thread is: the innermost calls of our own."""
    written.seek(0)
    written.truncate()
    faulthandler.dump_traceback(written, all_threads=True)
    written.seek(0)
    _, _, rest = written.read().partition(f"0x{thread:016x} (most recent call first):\n")
    calls = list(CALL.finditer(re.split(r"^\S", rest, maxsplit=1, flags=re.MULTILINE)[0]))[:PLACES]
    return " > ".join(f"{call['file']}:{call['line']} {call['name']}" for call in reversed(calls))


def _work_s() -> float:
    """Return how long the processor takes for a piece of work like that of a window: many small objects."""
    begin = time.thread_time()
    found = {number * 7919 % 100_003: (number, str(number)) for number in range(6000)}
    sorted(found.values())
    return time.thread_time() - begin


def _wait_s(task: Path) -> float:
    """Return how long a thread was ready to run but had no processor; 0 where nobody counts that."""
    try:
        return int((task / "schedstat").read_text().split()[1]) / 1e9
    except (OSError, IndexError, ValueError):
        return 0.0
