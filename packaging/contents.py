"""What goes into the frozen build, and what stays out of it.

Imports inside of functions are found by PyInstaller like any other. Left out are the extras for scikit-learn and for
clusters, which would be larger than all else together, and the parts of Qt and of other libraries that no window uses.
"""

from __future__ import annotations

import re
from importlib.metadata import Distribution, distribution
from pathlib import Path, PurePosixPath

import product

Entry = tuple[str, str, str]
"""A file of the build as PyInstaller has it: its place there, where it comes from, and its kind."""

WITH_DATA = ("ziamath", "ziafont", "latex2mathml")
"""Packages that read files of their own, and of which PyInstaller does not know it."""
HIDDEN = ["PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"]
"""Modules that are imported under a name made at run time: pyqtgraph does so."""
EXCLUDED = [
    *("sklearn", "skops", "scipy", "joblib", "distributed", "dask", "onnxruntime", "torch", "tensorflow"),
    *("pandas", "matplotlib", "numba", "cupy", "h5py", "colorcet", "IPython", "ipykernel", "jupyter_rfb"),
    *("tkinter", "test", "lib2to3", "idlelib", "ensurepip", "distutils", "setuptools", "pip", "wheel"),
    *("pytest", "_pytest", "hypothesis", "mypy", "ruff", "PyInstaller", "tests"),
    *("pyqtgraph.opengl", "pyqtgraph.examples", "pyqtgraph.jupyter", "OpenGL", "numpy.f2py"),
    *("PIL._avif", "PIL._webp", "PIL._imagingcms", "PIL._imagingtk", "PIL.ImageTk", "PIL.ImageQt"),
    *("PyQt5", "PyQt6", "PySide2"),
    *(f"PySide6.Qt{part}" for part in ("Qml", "Quick", "QuickWidgets", "QuickControls2", "QuickTest", "Sql", "Help")),
    *(f"PySide6.Qt{part}" for part in ("Designer", "UiTools", "Xml", "Test", "DBus", "Network", "Concurrent")),
]
UNWANTED = re.compile(
    rf"Qt/translations/(?!qtbase_({'|'.join(product.LANGUAGES)})\.qm)"
    r"|PySide6/translations/"
    r"|plugins/(egldeviceintegrations|generic|networkinformation|tls|platforminputcontexts/libqtvirtualkeyboard)"
    r"|plugins/(platforms/libq(vnc|linuxfb|eglfs|vkkhrdisplay|minimal|minimalegl)\b)"
    r"|plugins/(imageformats/libq(tiff|webp|pdf|icns|tga|wbmp|gif)\b)"
    r"|plugins/platformthemes/libqgtk3"
    r"|onnx/(backend/test|reference|test|examples|tools)/"
    r"|\.(proto|pyi|h|cc|cpp)$"
)
"""Files that no window uses: what Qt brings along for other devices and languages, and tests of libraries."""


def is_wanted(name: str) -> bool:
    """Say whether a file belongs into the folder, by its place there."""
    return UNWANTED.search(str(PurePosixPath(*re.split(r"[\\/]", name)))) is None


def resources(folder: Path) -> list[tuple[str, str]]:
    """Return every resource, as (file, folder of the build), but what Qt's own texts were compiled from.

    What ours were compiled from is read where there is no Qt: in the terminal, and for worksheets.
    """
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.match("qtbase_*.ts"))
    return [(str(path), str(Path("resources") / path.parent.relative_to(folder))) for path in found]


def licences(package: str, extra: str) -> list[tuple[str, str]]:
    """Return the licences of a package and of all that it needs with an extra, as (file, folder of the build)."""
    ahead, seen = [package], dict[str, Distribution]()
    while ahead:
        name = ahead.pop()
        if name not in seen:
            seen[name] = distribution(name)
            ahead += [_name(line) for line in seen[name].requires or () if _is_needed(line, extra)]
    return [
        (str(found.locate_file(file)), str(PurePosixPath("licences", name, *file.parts[1:-1])))
        for name, found in seen.items()
        for file in found.files or ()
        if ".dist-info" in str(file) and re.search(r"licen[cs]e|copying|notice|authors", file.name, re.IGNORECASE)
    ]


def _name(requirement: str) -> str:
    return re.split(r"[^\w.-]", requirement, maxsplit=1)[0].lower().replace("_", "-")


def _is_needed(requirement: str, extra: str) -> bool:
    """Say whether a requirement holds here: those of other extras and other systems are not installed."""
    from packaging.requirements import Requirement  # noqa: PLC0415 - PyInstaller brings it

    marker = Requirement(requirement).marker
    return marker is None or marker.evaluate({"extra": extra})


def without_orphans(entries: list[Entry]) -> list[Entry]:
    """Leave out libraries of Linux that only parts needed which were left out: those of GTK, for instance."""
    from PyInstaller.depend.bindepend import get_imports  # noqa: PLC0415 - those who test what is wanted do without

    files = {PurePosixPath(place).name: source for place, source, kind in entries if kind != "SYMLINK"}
    needed: set[str] = set()
    ahead = [PurePosixPath(place).name for place, _, kind in entries if kind == "EXTENSION" or _is_loaded(place)]
    while ahead:
        name = ahead.pop()
        if name in files and name not in needed:
            needed.add(name)
            ahead += [PurePosixPath(library).name for library, _ in get_imports(files[name])]
    return [entry for entry in entries if PurePosixPath(entry[0]).name in needed]


def _is_loaded(place: str) -> bool:
    """Say whether a library is loaded by name at run time: plug-ins of Qt, and Python by the program itself."""
    return "/plugins/" in place or PurePosixPath(place).name.startswith("libpython")
