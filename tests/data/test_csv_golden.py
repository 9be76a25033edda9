"""The collected cases, byte for byte: accepted with these values, or refused with a message; never slow."""

from __future__ import annotations

import base64
import json
import time
from pathlib import Path
from typing import Any

import pytest

from tests.data.tables import classes, column, notes, read, refused

CASES = json.loads((Path(__file__).parent / "golden" / "bad_csv.json").read_text(encoding="utf-8"))["cases"]
MOST_SECONDS = 2.0
ALWAYS_NOTED = 2
"""Which column is the target, and how the file was read."""


def cases(*expectations: str) -> Any:
    chosen = [case for case in CASES if case["expect"] in expectations]
    return pytest.mark.parametrize("case", chosen, ids=lambda case: case["id"])


def content(case: dict[str, Any]) -> bytes:
    return base64.b64decode(case["bytes_b64"])


def test_every_case_has_a_known_expectation():
    known = {"accept", "accept_with_warning", "reject_with_message", "ask_or_reject_never_guess"}
    assert {case["expect"] for case in CASES} == known


@cases("accept", "accept_with_warning")
def test_accepted(case):
    start = time.thread_time()
    dataset = read(content(case))
    assert time.thread_time() - start < MOST_SECONDS
    if case["header"]:
        assert [name.partition(" (")[0] for name in dataset.columns] == case["header"]
    if case["values"]:
        table = [column(dataset, name) for name in dataset.columns]
        assert [list(row) for row in zip(*table, strict=True)] == case["values"]
    if case["labels"]:
        assert classes(dataset) == case["labels"]
    if case["rows"]:
        assert len(dataset) == case["rows"]


@cases("accept_with_warning")
def test_warned(case):
    assert len(read(content(case)).notes) > ALWAYS_NOTED


@cases("reject_with_message", "ask_or_reject_never_guess")
def test_refused(case):
    start = time.thread_time()
    message = refused(content(case))
    assert time.thread_time() - start < MOST_SECONDS
    assert len(message) > 20
    assert message.isprintable()


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("invalid_utf8_middle", "Line 3, column “x2”"),
        ("ragged_short", "1 in line 3, 2 in line 1"),
        ("unclosed_quote", "line 2 is not closed"),
        ("overflow_1e400", "Line 2, column “x2”: 1e400"),
        ("underscore_number", "1_000"),
        ("arabic_digits", "another script"),
        ("percent_currency", "Line 2, column “x1”: “50%” is a percentage"),
        ("ambiguous_1_500", "Choose the decimal sign"),
        ("mixed_decimal_styles", "mixes decimal signs"),
        ("one_class", "only one class, A"),
        ("xlsx_renamed", "Excel"),
        ("png_renamed", "binary"),
        ("html_page", "web page"),
    ],
)
def test_message_names_the_fault(name, part):
    assert part in refused(content(next(case for case in CASES if case["id"] == name)))


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("nbsp_thousands", "groups of three digits"),
        ("duplicate_header", "renamed: x (2)"),
        ("blank_header", "renamed: x1"),
        ("label_homoglyphs", r"\u039c"),
        ("label_spaces_case", "look alike but differ: A, a"),
        ("bidi_override", "control characters"),
        ("constant_column", "same in every row tell nothing: x2"),
        ("id_as_label", "500 classes in 500 rows"),
        ("huge_integer", "rounded"),
        ("dates", "dates or times"),
        ("wide_5000", "5000 columns"),
    ],
)
def test_note_names_the_doubt(name, part):
    assert part in notes(read(content(next(case for case in CASES if case["id"] == name))))
