"""The one door to the files under `resources/`, in a checkout, an installed wheel and a frozen build."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


def is_frozen() -> bool:
    """Say whether this is a frozen build, which holds its own Python and takes no further packages."""
    return bool(getattr(sys, "frozen", False))


@cache
def root() -> Path:
    """Return the folder of the resources: bundled with a frozen build, inside the wheel, or beside the package."""
    package = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    candidates = [Path(frozen) / "resources"] if frozen else [package / "_resources", package.parent / "resources"]
    for folder in candidates:
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"resources not found in any of: {', '.join(map(str, candidates))}")


def resource(name: str) -> Path:
    """Return the path of one file or folder, named relative to `resources/` with forward slashes."""
    return root() / name
