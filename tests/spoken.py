"""What a screen reader is told, everywhere: `python -m tests.spoken [OUT.txt] [--language id] [SCENE ...]`.

Goes through all scenes of `packaging/screens.py`: the main window, every dock, lab, dialog, question and window, and
every page of every lesson. Writes the trees into a file, and prints what has no name, what stands beside something of
the same name, pictures that are not described, and what can be clicked but not come to by keys. With `--marks` every
text that passes through a translator comes out between brackets; what is seen without them is printed: it escaped.
The exit code is 1 where there is anything.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import traceback
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "packaging"))

from pictures.studio import Studio, hear_no_plugin, use_screen
from PySide6.QtCore import QSize, Qt, QTranslator
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QTabBar, QWidget

from tests.gui.accessible import alike, nameless, tree, undescribed, unreachable, written

SCREEN = QSize(1920, 1080)
WORD = re.compile(r"[^\W\d_]{3,}")
MARKED = re.compile(r"⟦[^⟧]*⟧|<[^>]*>")
MOST_CELLS = 40


class Marker(QTranslator):
    """Puts every text that is translated between brackets."""

    def translate(self, _context: str, source: str, _disambiguation: str | None = None, _count: int = -1) -> str:
        """Return the source between brackets, each line and each placeholder's surroundings with it."""
        return f"⟦{source}⟧" if source else source

    def isEmpty(self) -> bool:  # noqa: N802 - Qt calls it
        """Say that there is something in it."""
        return False


CHECKS = {
    "has no name": nameless,
    "cannot be told from what is beside it": alike,
    "is a picture without a description": undescribed,
    "cannot be come to by keys": unreachable,
}


def texts(window: QWidget) -> Iterator[str]:
    """Yield what is seen or told of a window."""
    yield window.windowTitle()
    for _depth, told in tree(window):
        yield told.text(QAccessible.Text.Name)
        yield told.text(QAccessible.Text.Description)
    for part in (window, *window.findChildren(QWidget)):
        if part.isVisible():
            yield from _own_texts(part)
    for action in window.findChildren(QAction):
        yield action.text()
        yield action.toolTip()


def _own_texts(part: QWidget) -> Iterator[str]:
    yield part.toolTip()
    yield part.whatsThis()
    if isinstance(part, QLineEdit):
        yield part.placeholderText()
    elif isinstance(part, QComboBox):
        yield from (part.itemText(place) for place in range(part.count()))
    elif isinstance(part, QTabBar):
        yield from (part.tabText(place) for place in range(part.count()))
    elif isinstance(part, QAbstractItemView) and (model := part.model()) is not None:
        for way, count in (
            (Qt.Orientation.Horizontal, model.columnCount()),
            (Qt.Orientation.Vertical, model.rowCount()),
        ):
            yield from (str(model.headerData(place, way) or "") for place in range(min(count, MOST_CELLS)))
        for row in range(min(model.rowCount(), MOST_CELLS)):
            yield from (str(model.index(row, column).data() or "") for column in range(model.columnCount()))


def escaped(window: QWidget) -> set[str]:
    """Return lines with words that passed through no translator."""
    lines = {line for text in texts(window) for line in text.splitlines()}
    return {line for line in lines if WORD.search(MARKED.sub(" ", line))}


def main(arguments: list[str]) -> int:
    """Go through the scenes that are asked for, or all."""
    parser = argparse.ArgumentParser(description="what a screen reader is told")
    parser.add_argument("out", nargs="?", type=Path, default=Path("spoken.txt"))
    parser.add_argument("--language", default="en")
    parser.add_argument("--marks", action="store_true")
    parser.add_argument("--only", nargs="+", default=[])
    wanted = parser.parse_args(arguments)
    found: dict[str, list[str]] = {}
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as own, wanted.out.open("w", encoding="utf-8") as file:
        use_screen(Path(own), SCREEN, 1)
        hear_no_plugin()
        from nnplayground.app import make_app  # noqa: PLC0415 - the screen has to be known before

        app = make_app(["spoken"])
        app.setQuitOnLastWindowClosed(False)
        marker = Marker(app)
        if wanted.marks:
            app.installTranslator(marker)
        for name, window in _pictures(Studio(app, Path(own), wanted.language), wanted.only):
            file.write(f"== {name}\n{written(window)}\n\n")
            for said, check in CHECKS.items():
                for fault in check(window):
                    found.setdefault(f"{said}: {fault}", []).append(name)
            for line in sorted(escaped(window)) if wanted.marks else ():
                found.setdefault(f"escaped: {line[:160]}", []).append(name)
    for fault, places in found.items():
        print(f"{fault} ({len(places)}: {', '.join(places[:3])})")
    print(f"{len(found)} findings")
    return int(bool(found))


def _pictures(studio: Studio, only: list[str]) -> Iterator[tuple[str, QWidget]]:
    from pictures.subjects import SCENES  # noqa: PLC0415

    for key, scene in SCENES.items():
        if not only or key in only:
            try:
                yield from scene(studio)
            except Exception:  # noqa: BLE001 - what is told in all the others is worth more
                print(f"{key}: failed\n{traceback.format_exc()}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
