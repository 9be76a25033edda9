"""Nothing is left behind: the tests of it run in a process of their own, where no other test has left anything."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.thorough
def test_whatever_is_opened_and_closed_leaves_nothing() -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-n", "0", "-m", "", "tests/gui/leaks.py"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout[-4000:]
