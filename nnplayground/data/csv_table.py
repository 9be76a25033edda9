"""From rows to named columns: whether there is a header, what the columns are called, which of them are empty."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from nnplayground.data.csv_cells import unprotected
from nnplayground.data.csv_numbers import MISSING, Column, looks_like_number, profile
from nnplayground.data.csv_rows import Rows
from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.progress import Report, part, silently

CLASS_NAMES = (
    "label", "labels", "class", "classes", "kelas", "species", "spesies", "diagnosis", "category", "kategori",
)  # fmt: skip
"""What a column of classes is often called, in small letters."""
TARGET_NAMES = (*CLASS_NAMES, "target", "targets", "y", "output", "outcome", "result", "hasil", "keluaran")
_CERTAIN_NAMES = frozenset(TARGET_NAMES) - {"y"}
"""Those that are hardly a value, as `y` for yes is."""

MOST_NAME_CHARACTERS = 100
MANY_COLUMNS = 100
_SAMPLE_ROWS = 100
_NOT_LEFT_OUT = QT_TRANSLATE_NOOP("Csv", "There is no column “{name}” to be left out. The columns are: {names}.")


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Named columns of equal length, at least two of them."""

    columns: list[Column]
    has_header: bool
    notes: tuple[Text, ...]
    all_names: tuple[str, ...] = ()
    """Those of empty columns and of columns left out, too."""

    @property
    def names(self) -> list[str]:
        """The names of the columns, no two alike."""
        return [column.name for column in self.columns]


def read_table(
    rows: Rows,
    header: bool | None,
    file: str,
    without: Sequence[str] = (),
    report: Report = silently,
) -> Table:
    """Return the columns of a table; without a given `header` it is found whether the first row is one.

    Columns in `without` are not looked at. Raises `InputError` where fewer than two rows of values or two columns with
    values are left, and for a name in `without` that no column has.
    """
    first = [list(row) for row in zip(*(cells[: _SAMPLE_ROWS + 1] for cells in rows.columns), strict=True)] or [[]]
    has_header = _has_header(first) if header is None else header
    count = max(len(rows.lines), 1) - has_header
    if count < 2:
        message = QT_TRANSLATE_NOOP(
            "Csv",
            "Rows of values in {name}, without its header: {count}. At least 2 are needed to train and test.",
        )
        raise InputError(message, name=file, count=count)
    given = [unprotected(cell) for cell in first[0]] if has_header else [""] * len(first[0])
    names, renamed = _unique_names(given)
    notes = renamed if has_header else []
    left_out = {names[index_of(names, name, _NOT_LEFT_OUT)] for name in without}
    columns, lines = [], rows.lines[1:] if has_header else rows.lines
    for index, name in enumerate(names):
        if name not in left_out:
            cells = rows.columns[index][1:] if has_header else rows.columns[index]
            columns.append(column_of(name, cells, lines, part(report, index / len(names), (index + 1) / len(names))))
    kept = [column for column in columns if column.profile.has_values]
    if len(kept) < 2:
        message = QT_TRANSLATE_NOOP("Csv", "Columns with values in {name}: {count}. A feature and a target are needed.")
        raise InputError(message, name=file, count=len(kept))
    if left_out:
        message = QT_TRANSLATE_NOOP("Csv", "Columns left out as chosen: {names}.")
        notes.append(Text(message, {"names": listed([name for name in names if name in left_out])}))
    return Table(kept, has_header, (*notes, *_shape_notes(rows, columns, kept)), tuple(names))


def index_of(names: Sequence[str], wanted: str, unknown: Marked) -> int:
    """Return the column with this name, or else the only one that has it in other letters, small or capital.

    Raises `InputError` with the text `unknown` where there is none.
    """
    if wanted in names:
        return names.index(wanted)
    alike = [index for index, name in enumerate(names) if name.casefold() == wanted.strip().casefold()]
    if len(alike) == 1:
        return alike[0]
    raise InputError(unknown, name=wanted[:100], names=listed(names, 20))


def column_of(name: str, cells: list[str], lines: Sequence[int], report: Report = silently) -> Column:
    """Return a column with what stands in its cells."""
    return Column(name, cells, lines, profile(cells, report))


def _has_header(cells: list[list[str]]) -> bool:
    """Say whether the first row names the columns.

    It does if it holds the usual name of a target that is no value of its column, and does not if it holds a number.
    Otherwise text above numbers is a header, and in a table of texts a first row with nothing that occurs again.
    """
    first, *rest = cells[: _SAMPLE_ROWS + 1]
    columns = list(zip(*rest, strict=True)) or [()] * len(first)
    named = [(cell, column) for cell, column in zip(first, columns, strict=True) if cell.lower() not in MISSING]
    if any(cell.lower() in _CERTAIN_NAMES and cell not in column for cell, column in named):
        return True
    if any(map(looks_like_number, first)):
        return False
    if any(profile(column).is_numeric for _, column in named):
        return True
    return bool(named) and not any(cell in column for cell, column in named)


def _unique_names(given: list[str]) -> tuple[list[str], list[Text]]:
    """Return names for all columns, no two alike, and a note if some are not as given."""
    wanted = [text[:MOST_NAME_CHARACTERS] or f"x{number}" for number, text in enumerate(given, start=1)]
    reserved, used = set(wanted), set[str]()
    repeats: Counter[str] = Counter(dict.fromkeys(wanted, 1))
    for index, name in enumerate(wanted):
        unique = name
        while unique in used or (unique != name and unique in reserved):
            repeats[name] += 1
            unique = f"{name} ({repeats[name]})"
        used.add(unique)
        wanted[index] = unique
    changed = [name for text, name in zip(given, wanted, strict=True) if text != name]
    message = QT_TRANSLATE_NOOP("Csv", "Columns with a missing, repeated or very long name were renamed: {names}.")
    return wanted, [Text(message, {"names": listed(changed)})] if changed else []


def _shape_notes(rows: Rows, columns: list[Column], kept: list[Column]) -> list[Text]:
    notes = []
    if len(kept) < len(columns):
        empty = [column.name for column in columns if not column.profile.has_values]
        message = QT_TRANSLATE_NOOP("Csv", "Columns without any value were left out: {names}.")
        notes.append(Text(message, {"names": listed(empty)}))
    if rows.emptied:
        message = QT_TRANSLATE_NOOP("Csv", "Rows without any value were left out: {count}.")
        notes.append(Text(message, {"count": rows.emptied}))
    if len(kept) > MANY_COLUMNS:
        message = QT_TRANSLATE_NOOP("Csv", "The table has {count} columns: choose the features that matter.")
        notes.append(Text(message, {"count": len(kept)}))
    return notes


def listed(names: Sequence[str], most: int = 5) -> str:
    """Return the first few names in a row, with dots where there are more."""
    return ", ".join(names[:most]) + (", …" if len(names) > most else "")
