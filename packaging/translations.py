"""Keeps the Indonesian translation in step with the sources.

    python packaging/translations.py            extract all marked texts into the .ts files and compile the .qm files
    python packaging/translations.py --check    fail if a text is missing, untranslated, or not compiled

Texts are translated in `resources/translations/nnplayground_id.ts`; `qtbase_id.ts` holds what Qt's own dialogs say,
since Qt has no Indonesian.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
OWN, QT = "nnplayground_id.ts", "qtbase_id.ts"


def tool(name: str) -> str:
    """Return the path of one of PySide6's tools, beside this Python."""
    found = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    if found is None:
        sys.exit(f"{name} is not installed; it comes with PySide6-Essentials")
    return found


def extract(folder: Path) -> None:
    """Bring the own .ts file in a folder up to date with the sources."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "nnplayground").rglob("*.py"))
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", "id", "-silent"]
    subprocess.run([tool("pyside6-lupdate"), *options, *sources, "-ts", str(folder / OWN)], cwd=ROOT, check=True)


def compile_all(folder: Path) -> None:
    """Make a .qm file of every .ts file in a folder."""
    for path in sorted(folder.glob("*.ts")):
        command = [tool("pyside6-lrelease"), "-silent", str(path), "-qm", str(path.with_suffix(".qm"))]
        subprocess.run(command, check=True)


def messages(path: Path) -> dict[tuple[str, str], str]:
    """Return all translations of a .ts file by context and source; an unfinished one is empty."""
    found: dict[tuple[str, str], str] = {}
    for context in ElementTree.parse(path).iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            finished = translation is not None and translation.get("type") is None
            text = (translation.text or "") if translation is not None and finished else ""
            found[context.findtext("name", ""), message.findtext("source", "")] = text
    return found


def check() -> list[str]:
    """Return what is wrong, line by line."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path in FOLDER.glob("*.ts"):
            shutil.copy(path, folder)
        extract(folder)
        compile_all(folder)
        wanted, there = messages(folder / OWN), messages(FOLDER / OWN)
        faults = [f"not extracted: {key}" for key in wanted.keys() - there.keys()]
        faults += [f"no longer used: {key}" for key in there.keys() - wanted.keys()]
        for file in (OWN, QT):
            faults += [f"not translated: {key}" for key, text in messages(FOLDER / file).items() if not text]
            compiled = Path(file).with_suffix(".qm").name
            if not (FOLDER / compiled).exists() or (FOLDER / compiled).read_bytes() != (folder / compiled).read_bytes():
                faults.append(f"not compiled: {compiled}")
        return sorted(faults)


def main(arguments: list[str]) -> int:
    """Obey the command line."""
    if arguments == ["--check"]:
        faults = check()
        print("\n".join(faults) or "translations are complete")
        return 1 if faults else 0
    extract(FOLDER)
    compile_all(FOLDER)
    untranslated = sum(not text for path in (OWN, QT) for text in messages(FOLDER / path).values())
    print(f"{untranslated} texts are not translated yet")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
