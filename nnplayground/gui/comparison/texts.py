"""Rows of the table of runs as text for other programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Qt

from nnplayground.data.csv_numbers import looks_like_number
from nnplayground.decimals import for_other_programs

FORMULAS = ("=", "+", "-", "@")


def _cells(model: QAbstractItemModel, rows: Sequence[int]) -> list[list[str]]:
    """Return headings and cells as they are shown, but numbers with a point."""
    columns = range(model.columnCount())
    headings = [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in columns]
    with for_other_programs():
        return [headings, *([str(model.index(row, column).data()) for column in columns] for row in rows)]


def as_text(model: QAbstractItemModel, rows: Sequence[int]) -> str:
    """Return rows with a tab between cells, as spreadsheets and documents take them."""
    clean = ([" ".join(cell.split()) for cell in line] for line in _cells(model, rows))
    return "\n".join("\t".join(map(_safe, line)) for line in clean)


def as_csv(model: QAbstractItemModel, rows: Sequence[int]) -> str:
    """Return rows as CSV; what would be taken for a formula is protected."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerows([_safe(cell) for cell in line] for line in _cells(model, rows))
    return text.getvalue()


def _safe(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula; a dash alone stands for no number."""
    if cell == "–":
        return ""
    return f"'{cell}" if cell.startswith(FORMULAS) and not looks_like_number(cell) else cell
