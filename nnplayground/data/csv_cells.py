"""Texts in cells that are safe to open in a spreadsheet, and read as the same texts again.

A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@`, and whoever reads `007` or `na` takes it for a number
or for nothing. Such a text is written with an apostrophe before it, as spreadsheets themselves do; reading takes one
apostrophe away from just these texts.
"""

from __future__ import annotations

from nnplayground.data.csv_numbers import MISSING, looks_like_number

_RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r")
APOSTROPHE = "'"


def protected(text: str) -> str:
    """Return how a text is written."""
    return APOSTROPHE + text if _needs_apostrophe(text) else text


def unprotected(text: str) -> str:
    """Return the text that was written so."""
    is_protected = text.startswith(APOSTROPHE) and _needs_apostrophe(text[1:])
    return text[1:] if is_protected else text


def _needs_apostrophe(text: str) -> bool:
    """Say whether a text, apart from apostrophes before it, is one that others mistake."""
    bare = text.lstrip(APOSTROPHE)
    return bare.startswith(_RUN_BY_SPREADSHEETS) or bare.lower() in MISSING or looks_like_number(bare)
