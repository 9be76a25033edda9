"""The strict harness of all tests: no screen, no real settings, one BLAS thread, nothing left over."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator

import pytest
from hypothesis import settings

from nnplayground.engine.threads import use_one_blas_thread

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.text.font.db.warning=false")

settings.register_profile("tests", deadline=None, derandomize=True, max_examples=40)
settings.register_profile("thorough", deadline=None, max_examples=1000)
settings.load_profile("tests")


@pytest.fixture(scope="session", autouse=True)
def _one_blas_thread() -> None:
    """Bits repeat, and small matrices are several times faster."""
    use_one_blas_thread()


@pytest.fixture(autouse=True)
def _no_threads_left() -> Iterator[None]:
    """A test ends every thread that it starts."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and thread.is_alive()]
    assert not left, f"threads left running: {left}"
