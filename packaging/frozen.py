"""Builds the program as a folder that needs no Python, tries it, and says how large it is and how fast it starts.

    python packaging/frozen.py                all of this:
    python packaging/frozen.py build          into dist/
    python packaging/frozen.py check [TIMES]  what is there: rehearsed, searched with, measured beside the source
    python packaging/frozen.py pack           the archives and installers that people download, into dist/

Needs the extra `package` (`python3 packaging/bootstrap.py install package`). Without a screen it paints on none. The
time until it paints is at most 1.2 times that of the source.

`contents.py` says what stays out, `product.py` what the program is called, its version, icons and kind of files;
`packs.py` makes archives, a .deb, and a set-up program for Windows; `wheel.py` installs the wheel into an empty
environment. All of them use `nnplayground --rehearse FILE.nnplay` (`app.py`): the window opens, trains, sets a formula,
saves and closes by itself. `.github/workflows/installers.yml` does that for every system.
"""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import packs
import product

ROOT = product.ROOT
WORK, DIST = ROOT / "build" / "frozen", ROOT / "dist"
FOLDER = packs.folder(DIST)
PROGRAM = packs.program(DIST)
EXTRAS = {"sklearn", "skops", "distributed"}
"""What the program may import and the build leaves out on purpose."""
EPOCHS = 100
TIMES = 9
MOST_RATIO = 1.2
"""How much later than the source the window may be painted."""
SEARCH = ["tune", "--data", "iris", "--grid", "hidden=2|4", "--cv", "2", "--jobs", "2", "--epochs", "20", "--json"]
LOST = ("PYTHONPATH", "PYTHONHOME", "PYTHONDONTWRITEBYTECODE")


def build() -> None:
    """Call PyInstaller; make libpython as small as those of distributions, which its debugging symbols triple."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    places = ["--distpath", str(DIST), "--workpath", str(WORK)]
    spec = str(ROOT / "packaging" / "nnplayground.spec")
    subprocess.run([*command, *places, spec], cwd=ROOT, env=environment(ROOT), check=True)
    if sys.platform.startswith("linux"):
        for library in FOLDER.glob("_internal/libpython3*.so*"):
            subprocess.run(["strip", "--strip-unneeded", str(library)], check=False)


def environment(path: Path | None) -> dict[str, str]:
    """Return the environment of a start, with modules found in a folder; without a screen nothing is shown."""
    kept = {name: value for name, value in os.environ.items() if name not in LOST}
    if path is not None:
        kept["PYTHONPATH"] = str(path)
    if sys.platform.startswith("linux") and not any(name in kept for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        kept.setdefault("QT_QPA_PLATFORM", "offscreen")
    return kept


# -- what is in it -----------------------------------------------------------------------------------------------------


def missing_modules() -> list[str]:
    """Return what the program imports anywhere, in functions too, and the build has not."""
    analysis = WORK / "nnplayground"
    contents = ast.literal_eval((analysis / "PYZ-00.toc").read_text(encoding="utf-8"))
    frozen = {name for name, _, _ in contents[1]}
    own = {module_name(path): path for path in (ROOT / "nnplayground").rglob("*.py")}
    missing = [
        f"not in the build: {wanted}, which {name} imports"
        for name in sorted(frozen & own.keys())
        for wanted in imports_of(own[name])
        if wanted in own and wanted not in frozen
    ]
    warnings = (analysis / "warn-nnplayground.txt").read_text(encoding="utf-8")
    for name, importers in re.findall(r"module named '?([\w.]+)'? - imported by (.*)", warnings):
        known = EXTRAS | sys.stdlib_module_names  # of these it takes names for modules
        if re.search(r"(^| )nnplayground\.", importers) and name.split(".")[0] not in known:
            missing.append(f"not found: {name}, imported by {importers}")
    return missing


def module_name(path: Path) -> str:
    """Return what a file of the program is imported as."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imports_of(path: Path) -> Iterator[str]:
    """Yield every module, or name in a module, that a file imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def sizes() -> str:
    """Return how large the folder is, and its largest parts, in one line."""
    files = [path for path in FOLDER.rglob("*") if path.is_file() and not path.is_symlink()]
    whole = sum(path.stat().st_size for path in files)
    parts: dict[str, int] = {}
    for path in files:
        name = Path(*path.relative_to(FOLDER).parts[:2]).name
        parts[name] = parts.get(name, 0) + path.stat().st_size
    largest = sorted(parts.items(), key=lambda part: -part[1])[:6]
    return f"{whole / 1e6:.0f} MB in {len(files)} files; " + ", ".join(f"{n} {size / 1e6:.0f}" for n, size in largest)


# -- whether it works --------------------------------------------------------------------------------------------------


def source_start() -> tuple[list[str], dict[str, str]]:
    """Return how the program is started from its source."""
    return [sys.executable, "-m", "nnplayground"], environment(ROOT)


def frozen_start() -> tuple[list[str], dict[str, str]]:
    """Return how the frozen program is started."""
    return [str(PROGRAM)], environment(None)


def rehearse(start: tuple[list[str], dict[str, str]]) -> tuple[float, str]:
    """Start the program once; return how long it took until it had painted, in seconds, and on what screen.

    Raises `RuntimeError` where it does not train, save and exit as it should.
    """
    command, variables = start
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"rehearsal{product.SUFFIX}")
        begin = time.time()
        done = subprocess.run(
            [*command, "--rehearse", str(path)],
            env=variables,
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=180,
            check=False,
        )
        if done.returncode != 0 or not path.exists():
            raise RuntimeError(f"rehearsal of {command[0]} ended with {done.returncode}: {done.stdout}{done.stderr}")
        if epochs_in(path) != EPOCHS:
            raise RuntimeError(f"rehearsal of {command[0]} saved {epochs_in(path)} epochs")
    told = json.loads(done.stdout.splitlines()[-1])
    return told["painted"] - begin, told["platform"]


def epochs_in(path: Path) -> int:
    """Return how many epochs the run in a file has made."""
    sys.path.insert(0, str(ROOT))
    from nnplayground.experiment.files import load  # noqa: PLC0415 - as this checkout reads it

    return int(load(path).state["counts"][0])


def search(start: tuple[list[str], dict[str, str]]) -> list[list[float]]:
    """Search in two processes; return the scores of every setting."""
    command, variables = start
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [*command, *SEARCH], env=variables, cwd=folder, capture_output=True, text=True, timeout=180, check=False
        )
    if done.returncode != 0:
        raise RuntimeError(f"search of {command[0]} ended with {done.returncode}: {done.stderr}")
    return [result["scores"] for result in json.loads(done.stdout)["results"]]


# -- how fast it starts ------------------------------------------------------------------------------------------------


def both(times: int, before: Callable[[], None] = lambda: None) -> tuple[list[float], list[float]]:
    """Start source and build in turn; return how long each took until it had painted, in seconds."""
    source: list[float] = []
    frozen: list[float] = []
    for _ in range(times):
        before()
        source.append(rehearse(source_start())[0])
        before()
        frozen.append(rehearse(frozen_start())[0])
    return source, frozen


def compared(name: str, source: list[float], frozen: list[float]) -> float:
    """Print medians and fastest starts; return the ratio of the fastest, which other work moves least."""
    ratio = min(frozen) / min(source)
    print(
        f"{name:10} source {median(source):.2f} s, frozen {median(frozen):.2f} s (medians of {len(source)}, in turn); "
        f"fastest {min(source):.2f} s and {min(frozen):.2f} s, ratio {ratio:.2f}"
    )
    return ratio


def forget_files() -> None:
    """Let Linux read everything from the disk again that either start reads, as after switching the computer on."""
    for path in _read_at_start():
        try:
            file = os.open(path, os.O_RDONLY)
        except OSError:
            continue
        os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(file)


def _read_at_start() -> Iterator[Path]:
    for folder in (FOLDER, Path(sys.prefix), Path(os.__file__).parent, ROOT / "nnplayground", ROOT / "resources"):
        yield from (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def check(times: int) -> int:
    """Try and measure; return 1 where something is not as it should be."""
    missing = missing_modules()
    print("".join(f"{fault}\n" for fault in missing), end="", flush=True)  # what follows may fail for them
    faults = [f"{len(missing)} modules are missing"] if missing else []
    print(f"size       {sizes()}")
    seconds, platform = rehearse(frozen_start())
    print(f"rehearsal  painted, {EPOCHS} epochs, a formula, saved, exit 0 ({platform}; first start {seconds:.2f} s)")
    scores = search(frozen_start())
    if scores != search(source_start()):
        faults.append("a search of the build has other scores than one of the source")
    print(f"search     {len(scores)} settings in 2 processes, the same scores as from source")
    rehearse(source_start())  # compiles what has not been compiled
    ratio = compared("start", *both(times))
    if hasattr(os, "posix_fadvise"):
        compared("cold", *both(3, forget_files))
    if ratio > MOST_RATIO and sys.platform.startswith("linux"):
        faults.append(f"the build starts {ratio:.2f} times as slowly as the source; at most {MOST_RATIO}")
    print("\n".join(faults) or "the frozen build is in order")
    return 1 if faults else 0


def main(arguments: list[str]) -> int:
    """Obey the command line."""
    command, *rest = arguments or ["all"]
    if command not in ("all", "build", "check", "pack"):
        print(__doc__, file=sys.stderr)
        return 2
    if command in ("all", "build"):
        build()
    if command in ("all", "check") and check(int(rest[0]) if rest else TIMES) != 0:
        return 1
    if command in ("all", "pack"):
        for path in packs.pack(DIST, WORK / "packs"):
            print(f"{path.name}  {path.stat().st_size / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
