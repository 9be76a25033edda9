"""Garbage is destroyed in the window's thread, whichever thread made it or would have found it."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.data.quiet import quiet
from nnplayground.gui.garbage import Sweeper, allocator, give_back
from tests.gui.hands import until
from tests.soak.gauges import rss_mb


class _Knot:
    """Refers to itself, and notes which thread destroys it."""

    def __init__(self, destroyed_in: list[threading.Thread]) -> None:
        self.itself = self
        self._destroyed_in = destroyed_in

    def __del__(self) -> None:
        self._destroyed_in.append(threading.current_thread())


def _in_a_thread(work: Callable[[], object]) -> None:
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


def _many() -> list[list[int]]:
    """Make so many objects that Python would search several times; as long as they are kept, a search is due."""
    return [[] for _ in range(20 * gc.get_threshold()[0])]


def test_a_thread_that_makes_objects_destroys_none_of_the_windows(qtbot: QtBot, qapp: QApplication) -> None:
    destroyed_in: list[threading.Thread] = []
    kept: list[object] = []
    _Knot(destroyed_in)
    _in_a_thread(lambda: kept.append(_many()))
    _in_a_thread(lambda: _Knot(destroyed_in) and kept.append(_many()))
    assert not destroyed_in
    until(qtbot, lambda: len(destroyed_in) == 2)
    assert set(destroyed_in) == {threading.main_thread()}


def test_little_that_was_made_is_no_reason_to_search(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[int] = []
    monkeypatch.setattr(gc, "get_count", lambda: (3, 20, 20))
    monkeypatch.setattr(gc, "collect", searched.append)
    Sweeper(qapp).sweep()
    assert not searched


def test_everything_is_searched_seldom_and_memory_given_back_a_turn_later(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[int | str] = []
    monkeypatch.setattr(gc, "get_count", lambda: (10_000, 20, 0))
    monkeypatch.setattr(gc, "collect", done.append)
    monkeypatch.setattr("nnplayground.gui.garbage.give_back", lambda: done.append("given back"))
    sweeper = Sweeper(qapp)
    monkeypatch.setattr("time.monotonic", iter((100.0, 100.1, 101.0, 111.0, 111.1)).__next__)
    for _ in range(5):
        sweeper.sweep()
    assert done == [2, "given back", 1, 2, "given back"]


@pytest.mark.skipif(allocator() is None, reason="this allocator keeps nothing, or cannot be asked")
def test_memory_between_what_is_used_is_given_back() -> None:
    pieces = [np.ones(8000) for _ in range(4000)]  # 64 kB each, of which every other one goes
    del pieces[::2]
    before = rss_mb()
    give_back()
    assert pieces
    assert rss_mb() < before - 60.0


def test_it_waits_while_a_table_is_read(qapp: QApplication) -> None:
    knot, kept = weakref.ref(_Knot([])), _many()
    sweeper = Sweeper(qapp)
    with quiet():
        sweeper.sweep()
        assert knot() is not None
    sweeper.sweep()
    assert kept
    assert knot() is None
