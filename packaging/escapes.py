"""Finds texts that people see and that no translator ever gets, by reading the sources.

    python packaging/escapes.py

A text escapes where a literal is given to what shows it without `tr`, where what is marked is no literal, so that it is
not extracted, where an error is raised with an unmarked text, where a translation lost or invented a placeholder, and
where a text of the resources lacks one of the languages. `translations.py --check` asks this module, too.
"""

from __future__ import annotations

import ast
import re
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import product
import yaml

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "nnplayground"
SHOWING = frozenset(
    [
        "setText",
        "setToolTip",
        "setTitle",
        "setWindowTitle",
        "setLabelText",
        "setPlaceholderText",
        "setStatusTip",
        "setWhatsThis",
        "setSuffix",
        "setPrefix",
        "setAccessibleName",
        "setAccessibleDescription",
        "setTabText",
        "setItemText",
        "setHeaderLabels",
        "setInformativeText",
        "setHorizontalHeaderLabels",
        "setVerticalHeaderLabels",
        "setNameFilters",
        "setNameFilter",
        "setSpecialValueText",
        "setButtonText",
        "setDetailedText",
        "setLabel",
        "setCornerButtonText",
        "setIconText",
        "setHtml",
        "setPlainText",
        "setMarkdown",
        "addAction",
        "addMenu",
        "addItem",
        "addItems",
        "addRow",
        "addTab",
        "addButton",
        "addToolBar",
        "insertItem",
        "insertTab",
        "insertRow",
        "showMessage",
        "show_text",
        "show_message",
        "drawText",
        "drawStaticText",
        "appendText",
        "showText",
        "QLabel",
        "QPushButton",
        "QToolButton",
        "QCheckBox",
        "QRadioButton",
        "QGroupBox",
        "QAction",
        "QMenu",
        "QDockWidget",
        "QFileDialog",
        "QInputDialog",
        "QMessageBox",
        "QListWidgetItem",
        "QTreeWidgetItem",
        "QTableWidgetItem",
        "QStandardItem",
        "QProgressDialog",
        "Paragraph",
        "TitledMenu",
    ]
)
"""Calls whose texts are seen; that one of them is a method of something else does no harm."""
MARKING = frozenset({"tr", "translate", "QT_TRANSLATE_NOOP", "Text", "setObjectName", "property", "setProperty"})
"""Calls within which a literal is translated, or is a name that nobody sees."""
WORD = re.compile(r"[A-Za-zÀ-ÿ]{3,}")
TAG = re.compile(r"<[^>]*(>|$)|^[^<>]*;?\">|&[a-z]+;")
"""Marks of rich text, also where a value stands within one: their names are no words."""
HOLES = re.compile(r"\{(\w*)[^{}]*\}|%(\d|n)")
NAMES = frozenset({"Playground", "PDF", "pdf", "left", "bottom", "right", "top", "font", "size"})
"""Names that are the same in every language, and what plots call their sides and styles."""


def faults_in(path: Path) -> list[str]:
    """Return the texts of one module that escape, with their lines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    name = path.relative_to(ROOT).as_posix()
    return [f"{name}:{line}: {what}" for line, what in sorted(set(_escapes(tree)))]


def _escapes(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = _called(node)
        if called in SHOWING:
            for line, text in _bare_words([*node.args, *(each.value for each in node.keywords)]):
                yield line, f"given to {called} without tr: {text!r}"
        elif called == "tr" and isinstance(node.func, ast.Attribute) and not _is_literal(node.args[0]):
            yield node.lineno, "self.tr of what is no literal is never extracted"
        elif called == "QT_TRANSLATE_NOOP" and not all(_is_literal(part) for part in node.args):
            yield node.lineno, "what is marked is no literal and is never extracted"
        elif called in ("InputError", "Text") and node.args and _is_text(node.args[0]):
            yield node.lineno, f"{called} of an unmarked text"


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def _is_literal(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.JoinedStr) or _is_literal(node)


def _bare_words(nodes: list[ast.expr]) -> Iterator[tuple[int, str]]:
    """Yield every literal with words in it below these nodes that is not within a call that translates it."""
    todo: list[ast.AST] = list(nodes)
    while todo:
        node = todo.pop()
        if isinstance(node, ast.Call) and (_called(node) in MARKING or _called(node) not in SHOWING):
            if _called(node) not in MARKING and _called(node) in ("format", "join"):
                todo += [node.func, *node.args]
            continue
        if isinstance(node, ast.Subscript | ast.Compare | ast.Lambda):
            continue
        if _is_literal(node):
            words = [word for word in WORD.findall(TAG.sub(" ", node.value)) if word not in NAMES]  # type: ignore[attr-defined]
            if words:
                yield node.lineno, node.value  # type: ignore[attr-defined]
        elif isinstance(node, ast.IfExp):
            todo += [node.body, node.orelse]
        else:
            todo += list(ast.iter_child_nodes(node))


# -- translations ------------------------------------------------------------------------------------------------------


def holes(text: str) -> list[str]:
    """Return the placeholders of a text, sorted."""
    return sorted(found[1] or found[2] or "" for found in HOLES.finditer(text))


def torn(path: Path) -> list[str]:
    """Return translations of a .ts file whose placeholders are not those of their source, or that lost an edge."""
    faults = []
    for context in ElementTree.parse(path).iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            source, translation = message.findtext("source", ""), message.findtext("translation", "")
            if not translation:
                continue
            where = f"{path.name}: {context.findtext('name', '')}: {source!r}"
            if holes(source) != holes(translation):
                faults.append(f"{where} has other placeholders than {translation!r}")
            if source[:1].isspace() != translation[:1].isspace() or source[-1:].isspace() != translation[-1:].isspace():
                faults.append(f"{where} has other spaces at its ends than {translation!r}")
    return faults


# -- resources ---------------------------------------------------------------------------------------------------------


def one_sided(path: Path) -> list[str]:
    """Return where a YAML file of ours says something in one language only."""
    faults: list[str] = []

    def look(value: Any, where: str) -> None:
        if isinstance(value, dict):
            languages = set(value) & set(product.LANGUAGES)
            if languages and languages != set(product.LANGUAGES):
                faults.append(f"{path.name}: {where} in {', '.join(sorted(languages))} alone")
            empty = [key for key in languages if not str(value[key] or "").strip()]
            faults.extend(f"{path.name}: {where} has an empty text in {key}" for key in empty)
            for key, inner in value.items():
                if key in ("title", "text", "summary") and isinstance(inner, str):
                    faults.append(f"{path.name}: {where}.{key} in one language alone")
                look(inner, f"{where}.{key}")
        elif isinstance(value, list):
            for number, inner in enumerate(value, start=1):
                look(inner, f"{where}[{number}]")

    look(yaml.safe_load(path.read_text(encoding="utf-8")), path.stem)
    return faults


def faults() -> list[str]:
    """Return every text that escapes."""
    found = [fault for path in sorted(PACKAGE.rglob("*.py")) for fault in faults_in(path)]
    for path in sorted((ROOT / "resources" / "translations").glob("*.ts")):
        found += torn(path)
    for path in sorted((ROOT / "resources" / "lessons").glob("*.yaml")):
        found += one_sided(path)
    return found


def main() -> int:
    """Print what escapes."""
    found = faults()
    print("\n".join(found) or "no text escapes its translation")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
