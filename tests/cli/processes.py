"""Running the program as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def environment(**changes: str) -> dict[str, str]:
    """Return an environment without a screen, in English, that finds the package."""
    kept = {
        name: value for name, value in os.environ.items() if name not in (*SCREENS, "LC_ALL", "LC_MESSAGES", "LANG")
    }
    return {**kept, "PYTHONPATH": str(ROOT), **changes}


def run(*arguments: str, cwd: Path, **changes: str) -> subprocess.CompletedProcess[str]:
    """Run Python with these arguments to its end."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env=environment(**changes),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
