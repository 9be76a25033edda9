"""The monkey, shortly, and what it measures by; `python -m tests.monkey --seed N` does it for long."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nnplayground.catalogue import catalogue
from tests.monkey.stopwatch import Stopwatch, _place

ROOT = Path(__file__).resolve().parents[1]


class _Busy:
    """An entry whose key takes as long as a function does."""

    def __init__(self, work) -> None:
        self._work = work

    @property
    def key(self) -> str:
        self._work()
        return "busy"


def test_it_is_told_where_a_thread_is() -> None:
    places: list[str] = []
    with tempfile.TemporaryFile("w+", encoding="utf-8") as written:

        def look() -> None:
            looker = threading.Thread(target=lambda: places.append(_place(written, threading.main_thread().ident or 0)))
            looker.start()
            looker.join()

        catalogue([_Busy(look)])
    assert places[0].startswith("catalogue.py:")
    assert places[0].endswith(" catalogue")


def test_a_long_stretch_is_found_with_its_place(qtbot: QtBot) -> None:
    def work() -> None:
        until = time.thread_time() + 0.2
        while time.thread_time() < until:
            pass

    watch = Stopwatch(longest_s=0.08)
    try:
        watch.start()
        catalogue([_Busy(work)])
        watch.stop()
        (found,) = watch.frozen
        assert found.own_s * found.slowness >= found.processor_s * (1 - 1e-9)
        assert found.processor_s >= 0.19
        assert "catalogue.py" in found.seen[0]
    finally:
        watch.close()


@pytest.mark.thorough
def test_some_actions_break_nothing() -> None:
    """U5; the longest pause is left to the long run, for here other tests keep the processors busy."""
    command = [sys.executable, "-m", "tests.monkey", "--seed", "4", "--actions", "100", "--all", "--quiet"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    said = [line for line in done.stdout.splitlines() if " × " in line and " × frozen" not in line]
    assert "100 actions" in done.stdout, done.stdout[-4000:] + done.stderr[-2000:]
    assert not said, done.stdout[-4000:]
