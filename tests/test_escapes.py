"""Texts that no translator would get are found in the sources, in translations and in resources; CI looks for them."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def escapes() -> Iterator[ModuleType]:
    """Return the script, which stands beside those of packaging."""
    sys.path.insert(0, str(ROOT / "packaging"))
    yield import_module("escapes")
    sys.path.remove(str(ROOT / "packaging"))


def said(escapes: ModuleType, source: str) -> list[str]:
    return [what for _line, what in escapes._escapes(ast.parse(source))]


@pytest.mark.parametrize(
    ("source", "part"),
    [
        ('label.setText("Learning rate")', "setText without tr: 'Learning rate'"),
        ('label.setText("✓ " + "ready")', "'ready'"),
        ('label.setText(f"Epoch {epoch}")', "'Epoch '"),
        ('label.setText("on" if x else "switched off")', "'switched off'"),
        ('box = QPushButton(text="Begin")', "QPushButton without tr"),
        ("label.setText(self.tr(name))", "no literal is never extracted"),
        ('label.setText(self.tr(f"Epoch {epoch}"))', "no literal is never extracted"),
        ('TEXT = QT_TRANSLATE_NOOP("Panel", "a" + name)', "no literal and is never extracted"),
        ('raise InputError("There is no data.")', "InputError of an unmarked text"),
        ('raise InputError(f"There is no {name}.")', "InputError of an unmarked text"),
    ],
)
def test_what_escapes_is_found(escapes: ModuleType, source: str, part: str) -> None:
    found = said(escapes, source)
    assert len(found) == 1
    assert part in found[0]


@pytest.mark.parametrize(
    "source",
    [
        'label.setText(self.tr("Learning rate"))',
        'label.setText(self.tr("{count} epochs").format(count=3))',
        'label.setText(f"<b>{html.escape(name)}</b> · {number}")',
        'label.setText("W" if index else "b")',
        "label.setText(tr(TEXT))",
        'label.setObjectName("learning rate")',
        'TEXT = QT_TRANSLATE_NOOP("Panel", "Learning rate")',
        'raise InputError(QT_TRANSLATE_NOOP("Import", "There is no {name}."), name=name)',
        'raise ValueError("a fault of the program")',
    ],
)
def test_what_is_marked_or_no_text_is_let_through(escapes: ModuleType, source: str) -> None:
    assert said(escapes, source) == []


def test_a_translation_with_other_placeholders_or_edges_is_found(escapes: ModuleType, tmp_path: Path) -> None:
    pairs = [("{a} of {b}", "{b} dari {a}"), ("{a} of {b}", "{a} dari b"), (" more", "lagi"), ("%n file(s)", "berkas")]
    messages = "".join(f"<message><source>{a}</source><translation>{b}</translation></message>" for a, b in pairs)
    path = tmp_path / "some_id.ts"
    path.write_text(f"<TS><context><name>Panel</name>{messages}</context></TS>", encoding="utf-8")
    found = escapes.torn(path)
    assert len(found) == 3
    assert all("Panel" in each for each in found)


def test_a_lesson_in_one_language_is_found(escapes: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "half.yaml"
    path.write_text("title: {en: Half}\npages:\n  - {title: {en: One, id: ''}, text: {en: a, id: b}}\n")
    assert escapes.one_sided(path) == [
        "half.yaml: half.title in en alone",
        "half.yaml: half.pages[1].title has an empty text in id",
    ]


def test_ci_looks_for_them() -> None:
    assert "translations.py --check" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "escapes.faults()" in (ROOT / "packaging" / "translations.py").read_text(encoding="utf-8")
