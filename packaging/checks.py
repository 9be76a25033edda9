"""Checks what the program says of itself to a Linux desktop.

    python packaging/checks.py

The files in `packaging/linux` have to agree with `product.py`, and the desktops' own validators have to accept them
where they are installed (Debian: desktop-file-utils, appstream, shared-mime-info).
"""

from __future__ import annotations

import configparser
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import product

LINUX = product.ROOT / "packaging" / "linux"
DESKTOP, METAINFO, MIME = (LINUX / f"{product.COMMAND}.{kind}" for kind in ("desktop", "metainfo.xml", "xml"))
MIME_NAMESPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"


def disagreements() -> list[str]:
    """Return where the files say something else than `product.py`."""
    entry = configparser.RawConfigParser()
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(DESKTOP, encoding="utf-8")
    desktop = dict(entry["Desktop Entry"])
    info = ElementTree.parse(METAINFO).getroot()  # noqa: S314 - our own file
    kind = ElementTree.parse(MIME).getroot()[0]  # noqa: S314 - our own file
    release = info.find("releases/release")
    glob = kind.find(f"{MIME_NAMESPACE}glob")
    pairs = {
        "name in the menu": (desktop["Name"], product.NAME),
        "summary in the menu": (desktop["Comment"], product.SUMMARY),
        "files of the menu entry": (desktop["MimeType"], f"{product.MIME_TYPE};"),
        "languages that the menu entry lacks": (
            [code for code in product.LANGUAGES[1:] if f"Comment[{code}]" not in desktop],
            [],
        ),
        "identifier in the metainfo": (info.findtext("id"), product.IDENTIFIER),
        "name in the metainfo": (info.findtext("name"), product.NAME),
        "summary in the metainfo": (info.findtext("summary"), product.SUMMARY),
        "files in the metainfo": (info.findtext("provides/mediatype"), product.MIME_TYPE),
        "newest release in the metainfo": (None if release is None else release.get("version"), product.VERSION),
        "kind of files": (kind.get("type"), product.MIME_TYPE),
        "suffix of files": (None if glob is None else glob.get("pattern"), f"*{product.SUFFIX}"),
        "description of files": (kind.findtext(f"{MIME_NAMESPACE}comment"), product.FILE_KIND),
    }
    return [f"{what}: {found!r}, not {wanted!r}" for what, (found, wanted) in pairs.items() if found != wanted]


def verdicts() -> list[str]:
    """Return what the validators object to; say which of them are not there."""
    commands = [
        ["desktop-file-validate", str(DESKTOP)],
        ["appstreamcli", "validate", "--no-net", "--no-color", str(METAINFO)],
    ]
    faults: list[str] = []
    for command in commands:
        if shutil.which(command[0]) is None:
            print(f"{command[0]} is not installed here; left out")
            continue
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0 or "hint" in done.stdout + done.stderr:
            faults.append(f"{command[0]}: {done.stdout}{done.stderr}".strip())
    return faults + _mime_verdict()


def _mime_verdict() -> list[str]:
    """Put the kind of files into a database of its own, and look whether the suffix is known there."""
    if shutil.which("update-mime-database") is None:
        print("update-mime-database is not installed here; left out")
        return []
    with tempfile.TemporaryDirectory() as name:
        packages = Path(name, "packages")
        packages.mkdir()
        shutil.copy(MIME, packages)
        done = subprocess.run(["update-mime-database", name], capture_output=True, text=True, check=False)
        known = Path(name, "globs2")
        wanted = f"{product.MIME_TYPE}:*{product.SUFFIX}"
        if done.returncode != 0 or wanted not in known.read_text(encoding="utf-8"):
            return [f"update-mime-database: {done.stderr}"]
    return []


def main() -> int:
    """Print what is wrong."""
    faults = disagreements() + verdicts()
    print("\n".join(faults) or "desktop files are in order")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
