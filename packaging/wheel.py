"""Builds the wheel, installs it into an empty environment, and tries it there, far from this checkout.

    python packaging/wheel.py

The environment has what the wheel asks for and nothing else. The version is asked, a network trained, a lesson read,
and the window rehearsed; what it shows of `resources` has to come out of the wheel.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

import product

INSIDE = f"{product.COMMAND}/_resources"
WHERE = "from nnplayground.resources import root; print(root())"
DIST = product.ROOT / "dist"


def build() -> Path:
    """Build the wheel into `dist/`; return it."""
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--quiet", "--no-deps"]
    subprocess.run([*pip, "--wheel-dir", str(DIST), str(product.ROOT)], check=True)
    return DIST / f"{product.COMMAND}-{product.VERSION}-py3-none-any.whl"


def missing_resources(wheel: Path) -> list[str]:
    """Return the resources of the checkout that the wheel lacks."""
    with zipfile.ZipFile(wheel) as archive:
        there = set(archive.namelist())
    folder = product.ROOT / "resources"
    own = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(name for name in own if f"{INSIDE}/{name}" not in there)


def run(*command: str, folder: Path) -> str:
    """Run a program in a folder, where it finds nothing of the checkout; return what it prints.

    Raises `RuntimeError` where it does not exit with 0.
    """
    lost = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")
    variables = {name: value for name, value in os.environ.items() if name not in lost}
    variables["QT_QPA_PLATFORM"] = "offscreen"
    done = subprocess.run(
        command, cwd=folder, env=variables, capture_output=True, text=True, encoding="utf-8", timeout=300, check=False
    )
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}: {done.stdout}{done.stderr}")
    return done.stdout


def main() -> int:
    """Build, install, try, and print what came of it."""
    wheel = build()
    missing = missing_resources(wheel)
    if missing:
        print(f"missing in the wheel: {', '.join(missing)}")
        return 1
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        venv.create(folder / "empty", with_pip=True)
        programs = folder / "empty" / ("Scripts" if os.name == "nt" else "bin")
        python, command = str(programs / "python"), str(programs / product.COMMAND)
        run(python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", str(wheel), folder=folder)
        said = run(command, "--version", folder=folder).strip()
        place = Path(run(python, "-c", WHERE, folder=folder).strip())
        if said != f"{product.COMMAND} {product.VERSION}" or not place.is_relative_to(folder.resolve() / "empty"):
            print(f"{said}, with resources in {place}")
            return 1
        run(command, "train", "--data", "iris", "--epochs", "20", "--save", "run.nnplay", folder=folder)
        run(command, "lesson", "backpropagation", "--language", "id", folder=folder)
        run(command, "--rehearse", str(folder / "rehearsal.nnplay"), folder=folder)
        saved = [path.name for path in folder.glob("*.nnplay")]
    print(f"{wheel.name}, {wheel.stat().st_size / 1e6:.1f} MB: installed into an empty environment; wrote {saved}")
    return 0 if len(saved) == 2 else 1


if __name__ == "__main__":
    sys.exit(main())
