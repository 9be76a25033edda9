"""The search: a process for every parser, that bends inputs, reads them, and tells what came of it."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import multiprocessing
import os
import random
import tempfile
import time
import zlib
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from nnplayground.engine.threads import use_one_blas_thread
from nnplayground.errors import InputError
from tests.fuzz.mutations import bent, smaller
from tests.fuzz.parsers import PARSERS
from tests.fuzz.trial import Outcome, tried

CORPUS = Path(__file__).resolve().parent / "corpus"
PATIENCE_S = 20.0
"""A process that says nothing for so long is taken for hung in a place where no signal reaches it."""
FEW_TRIES = 400
"""Attempts to make an input smaller."""


def corpus_of(name: str) -> list[Path]:
    """Return the kept inputs of a parser."""
    return sorted(path for path in (CORPUS / name).iterdir() if path.is_file())


def prepare() -> None:
    """Make what readers of the window need, and what is made once in any case."""
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    use_one_blas_thread()
    logging.disable(logging.CRITICAL)
    if QApplication.instance() is None:
        _KEPT.append(QApplication(["fuzz"]))
    qInstallMessageHandler(lambda _kind, _context, _text: None if _kind != QtMsgType.QtFatalMsg else os.abort())


_KEPT: list[object] = []


def warm_up(name: str) -> None:
    """Read one input without limits: modules are read by the first."""
    with tempfile.TemporaryDirectory() as folder, contextlib.suppress(InputError, *PARSERS[name].refusals):
        PARSERS[name].read(corpus_of(name)[0].read_bytes(), Path(folder))


@dataclass
class Hunt:
    """The search in one parser; lives in its process."""

    name: str
    rng: random.Random
    inputs: list[bytes] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    faults: set[str] = field(default_factory=set)
    tries: int = 0

    def begin(self) -> None:
        """Read the corpus; all that it leads to is seen."""
        self.inputs = [path.read_bytes() for path in corpus_of(self.name)] or [b""]
        warm_up(self.name)
        for content in self.inputs:
            self.seen.add(tried(PARSERS[self.name], content).kind)

    def go(self, seconds: float, connection: Connection) -> None:
        """Bend and read for a while; tell of every input before it is read, and of every fault."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            content = bent(self.rng, self.rng.choice(self.inputs), self.inputs)
            connection.send(("try", content))
            outcome = tried(PARSERS[self.name], content)
            self.tries += 1
            if outcome.fault and outcome.fault not in self.faults:
                self.faults.add(outcome.fault)
                connection.send(("fault", self._smallest(content, outcome), outcome))
            elif not outcome.fault and outcome.kind not in self.seen:
                self.inputs.append(content)
            self.seen.add(outcome.kind)
        connection.send(("end", self.tries, len(self.seen)))

    def _smallest(self, content: bytes, outcome: Outcome) -> bytes:
        """Return a smaller input with the same fault."""
        left = 4 if outcome.kind == "hang" else FEW_TRIES
        found = True
        while found and left > 0:
            found = False
            for shorter in smaller(content):
                left -= 1
                if left <= 0 or tried(PARSERS[self.name], shorter).fault == outcome.fault:
                    found = left > 0
                    content = shorter if found else content
                    break
        return content


def _work(name: str, seed: int, seconds: float, known: set[str], connection: Connection) -> None:
    faulthandler.enable()
    prepare()
    hunt = Hunt(name, random.Random(f"{seed} {name}"), faults=known)
    hunt.begin()
    connection.send(("ready",))
    hunt.go(seconds, connection)


@dataclass
class Report:
    """What came of one parser."""

    tries: int = 0
    kinds: int = 0
    faults: dict[str, tuple[bytes, str]] = field(default_factory=dict)


def fuzz(name: str, seed: int, seconds: float) -> Report:
    """Search in one parser for a while, in as many processes as are brought down, one after the other."""
    report, end, round_ = Report(), time.monotonic() + seconds, 0
    context = multiprocessing.get_context("spawn")
    while (left := end - time.monotonic()) > 0.5 and round_ < 20:
        here, there = context.Pipe(duplex=False)
        process = context.Process(target=_work, args=(name, seed + round_, left, set(report.faults), there))
        process.start()
        there.close()
        content, has_ended = _listen(here, report)
        if not has_ended:
            process.kill()
        process.join()
        if not has_ended:
            fault = f"process {round_} ended with {process.exitcode}"
            report.faults[fault] = (content, "")
        round_ += 1
        if has_ended:
            break
    return report


def _listen(here: Connection, report: Report) -> tuple[bytes, bool]:
    """Take in what a process tells until it ends; return its last input, and whether it ended by itself."""
    content = b""
    while True:
        try:
            if not here.poll(PATIENCE_S * (6 if not content else 1)):
                return content, False
            kind, *rest = here.recv()
        except EOFError:
            return content, False
        if kind == "try":
            content = rest[0]
        elif kind == "fault":
            report.faults[rest[1].fault] = (rest[0], rest[1].detail)
        elif kind == "end":
            report.tries += rest[0]
            report.kinds = max(report.kinds, rest[1])
            return content, True


def keep(name: str, content: bytes) -> Path:
    """Write an input into the corpus, by a name made of what it holds."""
    path = CORPUS / name / f"found-{zlib.crc32(content):08x}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path
