"""Where the trials of a search are done: the one place that makes executors.

Every `concurrent.futures.Executor` will do: a search runs unchanged on this machine and on a Dask cluster.
"""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from multiprocessing import parent_process
from multiprocessing.context import SpawnContext, SpawnProcess
from threading import Thread
from typing import Any

from nnplayground import __version__
from nnplayground.errors import InputError, not_installed
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.progress import Report

Executors = Callable[[], AbstractContextManager[Executor]]
"""Makes an executor for one search; when it is left by an exception, whatever it still does is given up."""
MOST_ON_WINDOWS = 61
"""Processes that Windows lets one wait for."""
REACHED_WITHIN_S = 10.0
"""How long a cluster may take to answer."""
_LENGTH_BYTES, _MOST_GREETING_BYTES = 8, 2**20
"""What a scheduler says first: how long the rest of its greeting is."""


def guarded(work: Callable[[Report], object], ended: Marked) -> Callable[[Report], object]:
    """Return work that says in these words when a process of its executor has ended, as for want of memory."""

    def do(report: Report) -> object:
        try:
            return work(report)
        except BrokenExecutor as error:
            raise InputError(ended) from error

    return do


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


@contextmanager
def cluster(address: str, patience_s: float = REACHED_WITHIN_S) -> Iterator[Executor]:
    """Make an executor of the workers of a Dask cluster, whose scheduler has an address such as `tcp://host:8786`.

    A worker that dies is made up for by the others; what no one has begun is taken back when this is left by an
    exception. Raises `InputError` where the extra is not installed, nobody answers, no worker is there, or the workers
    have another version of this program; and where the cluster goes away meanwhile.
    """
    try:
        from distributed import Client, KilledWorker  # noqa: PLC0415 - an extra
        from distributed.comm import CommClosedError, parse_address, parse_host_port  # noqa: PLC0415
    except ImportError as error:
        raise not_installed(QT_TRANSLATE_NOOP("Extra", "searches on a cluster"), "distributed") from error
    try:
        kind, place = parse_address(address, strict=True)
        _listen(kind, parse_host_port(place), patience_s)
        client = Client(address, timeout=patience_s, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        message = QT_TRANSLATE_NOOP(
            "Tuning",
            "No Dask scheduler answers at “{address}”: {reason}. An address looks like tcp://host:8786; is it running?",
        )
        raise InputError(message, address=address[:200], reason=str(error)[:200] or type(error).__name__) from error
    try:
        _check_workers(client, address, patience_s)
        yield client.get_executor(pure=False)
    except (CancelledError, KilledWorker, CommClosedError) as error:
        message = QT_TRANSLATE_NOOP(
            "Tuning",
            "The cluster at “{address}” has gone, or lost one training again and again. Go on with what is done.",
        )
        raise InputError(message, address=address[:200]) from error
    finally:
        client.close(timeout=patience_s)


def _listen(kind: str, place: tuple[str, int], patience_s: float) -> None:
    """Hear whether a scheduler is there, which speaks first: a client waits for ever for one that says nothing.

    Raises `OSError` or `ValueError` where none is.
    """
    if kind not in ("tcp", "tls"):
        raise ValueError(kind)
    with socket.create_connection(place, patience_s) as connection:
        heard = connection.recv(_LENGTH_BYTES) if kind == "tcp" else bytes(_LENGTH_BYTES)
    if len(heard) < _LENGTH_BYTES or int.from_bytes(heard, "little") > _MOST_GREETING_BYTES:
        raise ValueError(kind)


def _check_workers(client: Any, address: str, patience_s: float) -> None:
    """Refuse a cluster without workers, and one whose workers would train by another version of this program."""
    try:
        client.wait_for_workers(1, timeout=patience_s)
    except TimeoutError as error:
        message = QT_TRANSLATE_NOOP("Tuning", "The cluster at “{address}” has no workers; start some first.")
        raise InputError(message, address=address[:200]) from error
    found = client.run(_version, on_error="return")
    for worker, version in found.items():
        if version != __version__:
            message = QT_TRANSLATE_NOOP(
                "Tuning", "The worker {worker} has no NN Playground {version}; install it there, and start it again."
            )
            raise InputError(message, worker=str(worker)[:200], version=__version__)


def _version() -> str:
    """Return which version of the program a worker has."""
    return __version__
