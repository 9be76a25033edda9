"""Training in the terminal: to the end, to a signal, or to divergence."""

from __future__ import annotations

import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from nnplayground.cli.terminal import Terminal
from nnplayground.engine.errors import TrainingDiverged
from nnplayground.engine.threads import use_one_blas_thread
from nnplayground.engine.trainer import Trainer
from nnplayground.experiment.build import Run
from nnplayground.i18n import QT_TRANSLATE_NOOP

SLICE_S = 0.05
"""How long training goes on between two looks at signals and progress."""
MOST_BATCHES = 10**6


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """How a run ended; the signal is 0 where none ended it."""

    run: Run
    seconds: float
    diverged: TrainingDiverged | None = None
    signal: int = 0


def train(run: Run, terminal: Terminal) -> Outcome:
    """Train until the run finishes, diverges, or is interrupted; numbers do not depend on how often it is looked at."""
    return Outcome(run, *carry_through(run.training, run.experiment.training.epochs, terminal))


def carry_through(
    training: Trainer, epochs: int | None, terminal: Terminal
) -> tuple[float, TrainingDiverged | None, int]:
    """Train to the end, whatever it is that trains; `epochs` is the planned end.

    Return the seconds, how it diverged if it did, and the signal that ended it, 0 where none did.
    """
    use_one_blas_thread()
    diverged = None
    with interruptible() as caught, _progress(epochs, terminal) as show:
        begin = time.perf_counter()
        try:
            _advance(training, caught, show)
        except TrainingDiverged as error:
            diverged = error
        seconds = time.perf_counter() - begin
    if training.finish is None:
        training.refresh()
    return seconds, diverged, caught[0] if caught and training.finish is None else 0


def _advance(training: Trainer, caught: list[int], show: Callable[[Trainer], None]) -> None:
    batches = 1
    while training.finish is None and not caught:
        begin = time.perf_counter()
        training.advance(batches)
        passed = time.perf_counter() - begin
        show(training)
        batches = min(MOST_BATCHES, max(1, round(batches * min(2.0, SLICE_S / max(passed, 1e-9)))))


@contextmanager
def interruptible() -> Iterator[list[int]]:
    """Collect the first request to end, by Ctrl+C or by the system; a second one has its usual effect.

    A signal that whoever started the program has switched off stays so.
    """
    caught: list[int] = []
    if threading.current_thread() is not threading.main_thread():
        yield caught
        return
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    before = {number: handler for number, handler in handlers.items() if handler not in (signal.SIG_IGN, None)}

    def on_signal(number: int, _frame: FrameType | None) -> None:
        caught.append(number)
        signal.signal(number, before[signal.Signals(number)])

    for number in before:
        signal.signal(number, on_signal)
    try:
        yield caught
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _progress(epochs: int | None, terminal: Terminal) -> Iterator[Callable[[Trainer], None]]:
    """Show a bar on standard error while that is a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda _training: None
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} %"),
        TimeRemainingColumn(),
    )
    words = terminal.say(QT_TRANSLATE_NOOP("Terminal", "Epoch {epoch}   loss {loss}"))
    with Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        task = bar.add_task("", total=epochs)

        def show(training: Trainer) -> None:
            said = words.format(epoch=training.epoch, loss=f"{training.record.train_loss:.4g}")
            bar.update(task, completed=training.epoch, description=said, refresh=True)

        yield show
