"""Keeps the translations in step with the sources, in every language of `nnplayground/i18n.py`.

    python packaging/translations.py            extract all marked texts into the .ts files and compile the .qm files
    python packaging/translations.py --check    fail if a text is missing, untranslated, or not compiled,
                                                or escapes its translation (`escapes.py`)

Texts are translated in `resources/translations/nnplayground_CODE.ts`. `qtbase_CODE.ts` holds what Qt's own dialogs say,
for a language that Qt itself does not bring along, such as Indonesian.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import escapes
import product

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
CODES = product.LANGUAGES[1:]


def own(code: str) -> str:
    """Return the name of the file in which our texts are translated into a language."""
    return f"nnplayground_{code}.ts"


def tool(name: str) -> str:
    """Return the path of one of PySide6's tools, beside this Python."""
    found = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    if found is None:
        sys.exit(f"{name} is not installed; it comes with PySide6-Essentials")
    return found


def extract(folder: Path) -> None:
    """Bring our .ts files in a folder up to date with the sources; one of a new language is made."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "nnplayground").rglob("*.py"))
    for code in CODES:
        options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", code, "-silent"]
        command = [tool("pyside6-lupdate"), *options, *sources, "-ts", str(folder / own(code))]
        subprocess.run(command, cwd=ROOT, check=True)


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
        faults = [fault for code in CODES for fault in not_in_step(folder / own(code), FOLDER / own(code))]
        for path in FOLDER.glob("*.ts"):
            faults += [f"{path.name}: not translated: {key}" for key, text in messages(path).items() if not text]
            compiled = path.with_suffix(".qm")
            if not compiled.exists() or compiled.read_bytes() != (folder / compiled.name).read_bytes():
                faults.append(f"not compiled: {compiled.name}")
        return sorted(faults) + escapes.faults()


def not_in_step(wanted: Path, there: Path) -> list[str]:
    """Return what a .ts file lacks that the sources have, and what it has that they lack."""
    if not there.exists():
        return [f"not there: {there.name}"]
    sources, translated = messages(wanted).keys(), messages(there).keys()
    faults = [f"{there.name}: not extracted: {key}" for key in sources - translated]
    return faults + [f"{there.name}: no longer used: {key}" for key in translated - sources]


def main(arguments: list[str]) -> int:
    """Obey the command line."""
    if arguments == ["--check"]:
        faults = check()
        print("\n".join(faults) or "translations are complete")
        return 1 if faults else 0
    extract(FOLDER)
    compile_all(FOLDER)
    for path in sorted(FOLDER.glob("*.ts")):
        print(f"{path.name}: {sum(not text for text in messages(path).values())} texts are not translated yet")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
