"""A small experiment as the bytes of a file, and as a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from nnplayground.experiment import files
from nnplayground.experiment.files import Saved
from tests.experiment.experiments import SMALL, numbers_of


@pytest.fixture(scope="session")
def content() -> bytes:
    """Return what a file of the small experiment holds."""
    return files.encode(Saved(SMALL, numbers_of(SMALL)))


@pytest.fixture
def saved(tmp_path: Path, content: bytes) -> Path:
    """Return such a file."""
    path = tmp_path / "run.nnplay"
    path.write_bytes(content)
    return path
