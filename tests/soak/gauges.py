"""What is read now and then while the window lives: memory, objects, threads, open files, and how late events come."""

from __future__ import annotations

import ctypes
import gc
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from nnplayground.gui.garbage import give_back
from nnplayground.gui.main_window import MainWindow

PROBE_MS = 10
"""Time between two looks at how late the event loop is."""
LATEST = 100_000
"""Lateness is kept of no more looks than these."""
PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, slots=True)
class Reading:
    """One line of the table; lateness in milliseconds, memory in megabytes."""

    seconds: float
    rss_mb: float
    heap_mb: float
    """What the allocator of C has given out: RSS without what is free and only kept; 0 where it cannot be asked."""
    objects: int
    """Objects that Python's collector knows, after it has run."""
    qobjects: int
    """Everything below all windows and the application, each of which is in the tree of its parents."""
    widgets: int
    threads: int
    files: int
    history: int
    """Epochs of the run that are kept."""
    late_ms: float
    late_p99_ms: float
    frames_s: float

    def line(self) -> str:
        """Return the row of the table."""
        return (
            f"{self.seconds:8.0f}{self.rss_mb:9.2f}{self.heap_mb:9.2f}{self.objects:10}{self.qobjects:9}{self.widgets:9}{self.threads:8}"
            f"{self.files:7}{self.history:9}{self.late_ms:8.1f}{self.late_p99_ms:8.1f}{self.frames_s:8.1f}"
        )


HEAD = (
    f"{'seconds':>8}{'RSS MB':>9}{'heap MB':>9}{'objects':>10}{'QObjects':>9}{'widgets':>9}{'threads':>8}{'files':>7}"
    f"{'history':>9}{'late ms':>8}{'p99 ms':>8}{'frames':>8}"
)
COUNTED = tuple(field.name for field in fields(Reading) if field.name in {"qobjects", "widgets", "threads", "files"})
"""What is the same after a cycle as before it, to the last one."""


def rss_mb() -> float:
    """Return the memory of the process that is in use, in megabytes."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE / 2**20


class _Mallinfo(ctypes.Structure):
    """The answer of glibc's `mallinfo2`, of which two numbers are used."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in (
            "arena",
            "ordblks",
            "smblks",
            "hblks",
            "hblkhd",
            "usmblks",
            "fsmblks",
            "uordblks",
            "fordblks",
            "keep",
        )
    )


def heap_mb() -> float:
    """Return how much the allocator of C has given out, in megabytes; 0 where there is no glibc to be asked."""
    library = ctypes.CDLL(None)
    if not sys.platform.startswith("linux") or not hasattr(library, "mallinfo2"):
        return 0.0
    library.mallinfo2.restype = _Mallinfo
    found = library.mallinfo2()
    return float(found.uordblks + found.hblkhd) / 2**20


def open_files() -> int:
    """Return how many handles the process holds, without the one that it takes to count them."""
    return len(os.listdir("/proc/self/fd")) - 1  # noqa: PTH208 - a Path would be made of every name


def qobjects(app: QCoreApplication) -> int:
    """Return how many objects of Qt stand below the application and its windows.

    Level by level: `findChildren` would have Python remember every child that Qt makes and deletes by itself.
    """
    level: list[QObject] = [app, *(widget for widget in QApplication.topLevelWidgets() if widget.parent() is None)]
    count = 0
    while level:
        count += len(level)
        level = [child for each in level for child in each.children()]
    return count


def tidy(app: QCoreApplication) -> None:
    """Let go of everything that waits for it, in Qt and in Python."""
    for _ in range(2):
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    give_back()  # as the program does itself, every few seconds


class Gauges(QObject):
    """Reads everything of one window; what reading costs is left out of the lateness."""

    def __init__(self, app: QApplication, window: MainWindow) -> None:
        super().__init__()
        self._app, self._window = app, window
        self._began = self._read_at = time.monotonic()
        self._frames = 0
        self._late: list[float] = []
        self._due = 0.0
        window.controller.frame_shown.connect(self._on_frame)
        self._probe = QTimer(self, interval=PROBE_MS, timerType=Qt.TimerType.PreciseTimer)
        self._probe.timeout.connect(self._on_probe)
        self._probe.start()

    def _on_frame(self, _frame: object) -> None:
        self._frames += 1

    def _on_probe(self) -> None:
        now = time.perf_counter()
        if self._due and len(self._late) < LATEST:
            self._late.append(max(0.0, now - self._due))
        self._due = now + PROBE_MS / 1000.0

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Look at no lateness for a while."""
        self._probe.stop()
        yield
        self._due = 0.0
        self._probe.start()

    def read(self) -> Reading:
        """Return how things stand, and begin to count frames and lateness anew."""
        with self.paused():
            tidy(self._app)
            now = time.monotonic()
            late = 1000.0 * np.array(self._late or [0.0])
            frames_s = self._frames / max(now - self._read_at, 1e-9)
            self._late, self._frames, self._read_at = [], 0, now
            return Reading(
                now - self._began,
                rss_mb(),
                heap_mb(),
                len(gc.get_objects()),
                qobjects(self._app),
                len(QApplication.allWidgets()),
                len(os.listdir("/proc/self/task")),  # noqa: PTH208
                open_files(),
                self._history(),
                float(np.median(late)),
                float(np.quantile(late, 0.99)),
                frames_s,
            )

    def _history(self) -> int:
        """Return how many epochs of the present run are kept; the thread goes on writing them."""
        worker = self._window.controller._worker
        run = worker._run if worker is not None else None
        return 0 if run is None else len(run.training.history.records.epochs)

    def close(self) -> None:
        """Look no more."""
        self._probe.stop()
        self._window.controller.frame_shown.disconnect(self._on_frame)
