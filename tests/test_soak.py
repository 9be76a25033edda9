"""The soak, shortly, and how it tells growth from noise."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.soak.slopes import Verdict, slope

ROOT = Path(__file__).resolve().parents[1]


def test_a_slope_is_that_of_most_readings() -> None:
    values = 3.0 * np.arange(20.0)
    values[7] = 1e6
    found = slope(range(20), values)
    assert found.middle == pytest.approx(3.0)
    assert found.low <= 3.0 <= found.high
    assert not Verdict("memory", found, 1.0, "reading").is_flat
    assert Verdict("memory", found, 3.0, "reading").is_flat


def test_noise_is_no_growth_and_a_little_growth_is_found_in_it() -> None:
    noise = np.random.default_rng(0).normal(size=60)
    assert Verdict("memory", slope(range(60), noise), 0.0, "reading").is_flat
    assert not Verdict("memory", slope(range(60), noise + 0.1 * np.arange(60)), 0.01, "reading").is_flat


@pytest.mark.parametrize("values", [[5], [5, 5, 5]])
def test_what_stays_has_no_slope(values: list[int]) -> None:
    assert Verdict("threads", slope(range(len(values)), values), 0.0, "reading").is_flat


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
@pytest.mark.thorough
def test_nothing_that_can_be_counted_grows() -> None:
    """U6, for some seconds; `python -m tests.soak` does it for half an hour."""
    command = [sys.executable, "-m", "tests.soak", "--short"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
