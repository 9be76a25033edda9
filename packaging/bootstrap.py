"""Sets up everything in this checkout and then starts the application or its tests; needs Python 3.11 and nothing else.

    python3 packaging/bootstrap.py run [ARGUMENTS]     the application; with arguments, its command line
    python3 packaging/bootstrap.py test [ARGUMENTS]    the tests; arguments go to pytest
    python3 packaging/bootstrap.py install [EXTRA]     the set-up alone
    python3 packaging/bootstrap.py freeze [ARGUMENTS]  a build that needs no Python, in dist/; see frozen.py

The packages go into `.venv`, and again whenever `pyproject.toml` changes. Qt's system libraries, which a bare Linux
lacks, are installed where that is possible without asking (as root, with apt); elsewhere the missing ones are named.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
"""Shared libraries that Qt's wheel expects of a Linux system, and the Debian package of each."""


def main(arguments: list[str]) -> int:
    """Obey the command line; return the exit code of what was started."""
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever calls it may have an older one
        print(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 2
    command, *rest = arguments or ["run"]
    if command == "run":
        return start(install(""), ["-m", "nnplayground", *rest])
    if command == "test":
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # each of the many processes would compile everything anew
        return start(install("test"), ["-m", "pytest", *rest], cwd=ROOT)
    if command == "freeze":
        return start(install("package"), ["packaging/frozen.py", *rest], cwd=ROOT)
    if command == "install":
        install(rest[0] if rest else "")
        return 0
    print(__doc__, file=sys.stderr)
    return 2


def start(python: Path, arguments: list[str], cwd: Path | None = None) -> int:
    """Run the environment's Python and wait; return its exit code."""
    try:
        return subprocess.call([str(python), *arguments], cwd=cwd)
    except KeyboardInterrupt:
        return 130


def install(extra: str) -> Path:
    """Bring `.venv` up to date with the packages of an extra; return its Python."""
    install_qt_libraries()
    python = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        make_environment()
    stamp = VENV / f"installed-{extra or 'base'}"
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if not stamp.exists() or stamp.read_text() != wanted:
        print("Installing the packages (once) …", file=sys.stderr, flush=True)
        project = f"{ROOT}[{extra}]" if extra else str(ROOT)
        pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "--editable", project], check=True)
        stamp.write_text(wanted)
    return python


def make_environment() -> None:
    """Make `.venv`; Debian and Ubuntu keep the module for that in a package of its own."""
    if subprocess.call([sys.executable, "-m", "venv", str(VENV)], stdout=subprocess.DEVNULL) == 0:
        return
    shutil.rmtree(VENV, ignore_errors=True)
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    if not apt_install([f"python{version}-venv"]) or subprocess.call([sys.executable, "-m", "venv", str(VENV)]) != 0:
        sys.exit(f"Python's venv module does not work here; install it (Debian: apt install python{version}-venv).")


def install_qt_libraries() -> None:
    """On Linux, install the shared libraries that Qt needs, or say which are missing."""
    if not sys.platform.startswith("linux"):
        return
    missing = [name for name in QT_LIBRARIES if not can_load(name)]
    if not missing:
        return
    packages = [QT_LIBRARIES[name] for name in missing]
    if not apt_install(packages):
        print(
            f"Qt may miss system libraries here: {', '.join(missing)}. "
            f"Debian, Ubuntu: apt install {' '.join(packages)}",
            file=sys.stderr,
        )


def can_load(name: str) -> bool:
    """Say whether the dynamic linker finds a shared library."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def apt_install(packages: list[str]) -> bool:
    """Install Debian packages without asking; False where that cannot be done."""
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        return False
    print(f"Installing system packages (once): {' '.join(packages)} …", file=sys.stderr, flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.call(["apt-get", "update", "-qq"], env=environment, stdout=subprocess.DEVNULL)
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    return subprocess.call(command, env=environment, stdout=subprocess.DEVNULL) == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
