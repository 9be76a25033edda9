"""Where the trials of a search are done: the one place that makes executors.

Every `concurrent.futures.Executor` will do: a search runs unchanged on a cluster whose client gives one.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from multiprocessing import parent_process
from multiprocessing.context import SpawnContext, SpawnProcess
from threading import Thread
from typing import Any

Executors = Callable[[], AbstractContextManager[Executor]]
"""Makes an executor for one search; when it is left by an exception, whatever it still does is given up."""
MOST_ON_WINDOWS = 61
"""Processes that Windows lets one wait for."""


class _Spawning(SpawnContext):
    """Starts fresh interpreters, since a fork would share the locks of the matrix library; knows which it has started.

    Whoever calls off a search ends them: the last trials may take minutes, and nobody waits for their outcome.
    """

    def __init__(self) -> None:
        super().__init__()
        self.started: list[SpawnProcess] = []

    def Process(self, *arguments: Any, **named: Any) -> SpawnProcess:  # type: ignore[override]  # noqa: N802
        """Start one more."""
        process = SpawnProcess(*arguments, **named)
        self.started.append(process)
        return process


@contextmanager
def processes(jobs: int | None = None) -> Iterator[Executor]:
    """Make an executor of so many processes on this machine, by default one a core."""
    context, most = _Spawning(), jobs or os.cpu_count() or 1
    executor = ProcessPoolExecutor(min(most, MOST_ON_WINDOWS) if os.name == "nt" else most, context, initializer=_begin)
    try:
        yield executor
    except BaseException:
        for process in context.started:
            if process.pid is not None:
                process.terminate()
        raise
    finally:
        executor.shutdown(cancel_futures=True)


def _begin() -> None:
    """Leave Ctrl+C, which a terminal sends to all processes, to the one that gives out the work; end when it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, name="parent", daemon=True).start()


def _end_with_parent() -> None:
    """Wait for the end of the process that gives out the work: one that was killed leaves nobody who would say so."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
