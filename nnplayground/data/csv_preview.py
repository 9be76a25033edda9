"""What a table would become, with everything that is wrong or doubtful in it, before anybody takes it."""

from __future__ import annotations

import csv
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice

from nnplayground.data.csv_bytes import decode
from nnplayground.data.csv_import import MOST_CATEGORIES, CsvOptions, Opened, open_table, to_dataset
from nnplayground.data.csv_missing import DROP, REFUSE
from nnplayground.data.csv_numbers import Column, Profile, decimal_sign, profile, wrong_cells
from nnplayground.data.csv_plain import POINT
from nnplayground.data.csv_rows import UNEQUAL, find_lines
from nnplayground.data.csv_target import choose_target
from nnplayground.data.dataset import CLASSIFICATION, Dataset
from nnplayground.data.quiet import quiet
from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.progress import Report, part, silently

FEATURE, TARGET, WITHOUT = "feature", "target", "without"
NUMBER, TEXT, DATE, EMPTY = "number", "text", "date", "empty"
SHOWN_ROWS, SHOWN_COLUMNS, MOST_FINDINGS, MOST_CHARACTERS = 200, 200, 200, 200

REFUSED = QT_TRANSLATE_NOOP("Import", "The table is refused")
ROW_LEFT_OUT = QT_TRANSLATE_NOOP("Import", "The row is left out")
MEAN_FILLED_IN = QT_TRANSLATE_NOOP("Import", "The mean of the column is filled in")
USUAL_FILLED_IN = QT_TRANSLATE_NOOP("Import", "The most frequent text is filled in")
AS_DESCRIBED = QT_TRANSLATE_NOOP("Import", "Read as described")
MISSING_CELL = QT_TRANSLATE_NOOP("Import", "A value is missing")
TOO_MANY_TEXTS = QT_TRANSLATE_NOOP("Import", "{count} different texts; a feature can have {most}")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong or doubtful: where, what, and what becomes of it; without a line it is the column."""

    line: int | None
    column: str | None
    what: Text
    effect: Marked

    @property
    def is_refused(self) -> bool:
        """Whether the table cannot be taken because of it."""
        return self.effect == REFUSED


@dataclass(frozen=True, slots=True)
class PreviewColumn:
    """One column of a table: its name, what stands in it, how many values are missing, and what it is for."""

    name: str
    kind: str
    missing: int
    role: str


@dataclass(frozen=True, slots=True, eq=False)
class Preview:
    """A table as it was understood; `dataset` is what it becomes, or `refused` says why it becomes nothing."""

    columns: tuple[PreviewColumn, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    """The first rows, as text; longer cells are cut."""
    lines: tuple[int, ...] = ()
    encoding: str | None = None
    delimiter: str | None = None
    decimal: str | None = None
    header: bool | None = None
    findings: tuple[Finding, ...] = ()
    more: int = 0
    """How many findings there are beyond those listed."""
    dataset: Dataset | None = None
    refused: Text | None = None


class _Findings:
    """Collects findings up to a limit and counts the others."""

    def __init__(self) -> None:
        self.listed: list[Finding] = []
        self.more = 0

    def add(self, line: int | None, column: str | None, what: Text, effect: Marked) -> None:
        """Add one."""
        if len(self.listed) < MOST_FINDINGS:
            self.listed.append(Finding(line, column, what, effect))
        else:
            self.more += 1

    def add_text(self, text: Text, effect: Marked) -> None:
        """Add one that names its place itself, unless it is listed."""
        line, column = text.values.get("line"), text.values.get("column")
        if not any((found.line, found.column) == (line, column) and found.what == text for found in self.listed):
            self.add(line, column, text, effect)


def preview(content: bytes, options: CsvOptions, name: str, report: Report = silently) -> Preview:
    """Return what becomes of the bytes of a file called `name`; never raises `InputError`."""
    with quiet():
        try:
            opened = open_table(content, options, name, part(report, 0.0, 0.7))
        except InputError as error:
            return _unread(content, options, name, error.text)
        try:
            return _previewed(opened, options, report)
        finally:
            opened.forget()


def _previewed(opened: Opened, options: CsvOptions, report: Report) -> Preview:
    dataset, refused = None, None
    try:
        dataset = to_dataset(opened, options, part(report, 0.7, 0.95))
    except InputError as error:
        refused = error.text
    targets = _targets(opened, options)
    decimal = _decimal(opened, options)
    findings = _collected(opened, options, targets, decimal, part(report, 0.95, 1.0))
    if refused is not None and not any(found.is_refused for found in findings.listed):
        findings.add_text(refused, REFUSED)
    for note in dataset.notes[1:-1] if dataset else ():  # the first one is the target, the last one the form
        findings.add_text(note, AS_DESCRIBED)
    begin, lines = int(opened.table.has_header), opened.rows.lines
    shown = _rows_shown(lines, begin, findings.listed)
    return Preview(
        columns=tuple(_columns(opened, targets, begin)),
        rows=_shown([[column[row] for row in shown] for column in opened.rows.columns]),
        lines=tuple(lines[row] for row in shown),
        encoding=opened.encoding,
        delimiter=opened.rows.delimiter,
        decimal=decimal,
        header=opened.table.has_header,
        findings=tuple(findings.listed),
        more=findings.more,
        dataset=dataset,
        refused=refused,
    )


def _rows_shown(lines: Sequence[int], begin: int, findings: Sequence[Finding]) -> list[int]:
    """Return the first rows of values, and further down those with a problem."""
    rows = set(range(begin, min(begin + SHOWN_ROWS, len(lines))))
    for found in findings:
        row = bisect_left(lines, found.line) if found.line else len(lines)
        if begin <= row < len(lines) and lines[row] == found.line:
            rows.add(row)
    return sorted(rows)


def _shown(columns: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    cut = [[cell[:MOST_CHARACTERS] for cell in column] for column in columns]
    return tuple(zip(*cut, strict=True))


def _targets(opened: Opened, options: CsvOptions) -> frozenset[str]:
    with suppress(InputError):
        names = opened.table.names
        return frozenset(names[index] for index in choose_target(opened.table, options.target).indices)
    return frozenset()


def _decimal(opened: Opened, options: CsvOptions) -> str | None:
    """Return the decimal sign in force; None where the file does not tell."""
    with suppress(InputError):
        numeric = [column for column in opened.table.columns if column.profile.is_numeric]
        return options.decimal or decimal_sign(numeric, opened.rows.delimiter)
    return None


# -- columns -----------------------------------------------------------------------------------------------------------


def _columns(opened: Opened, targets: frozenset[str], begin: int) -> Iterator[PreviewColumn]:
    known = {column.name: column for column in opened.table.columns}
    for name, cells in zip(opened.table.all_names, opened.rows.columns, strict=True):
        column = known.get(name)
        found = column.profile if column else profile(cells[begin : begin + SHOWN_ROWS])
        missing = _count_missing(column) if column else 0
        role = TARGET if name in targets else FEATURE if column else WITHOUT
        yield PreviewColumn(name, _kind(found), missing, role)


def _kind(found: Profile) -> str:
    if not found.has_values:
        return EMPTY
    if found.is_numeric:
        return NUMBER
    return DATE if found.dates > found.texts else TEXT


def _count_missing(column: Column) -> int:
    if not column.profile.missing:
        return 0
    counts = Counter(column.cells)
    return sum(counts[text] for text in column.profile.missing)


# -- findings ----------------------------------------------------------------------------------------------------------


def _collected(
    opened: Opened, options: CsvOptions, targets: frozenset[str], decimal: str | None, report: Report
) -> _Findings:
    """Return all cells that are missing or cannot be read, row by row, and columns that cannot be features."""
    cells: list[tuple[int, Finding]] = []
    found, more = _Findings(), 0
    for number, column in enumerate(opened.table.columns):
        report(number / len(opened.table.columns))
        is_target = column.name in targets
        listed, rest = _in_column(column, options, decimal or POINT, is_target=is_target)
        cells += listed
        more += rest
        if not column.profile.is_numeric and not is_target:
            count = len(set(column.cells) - column.profile.missing)
            if count > MOST_CATEGORIES:
                found.add(None, column.name, Text(TOO_MANY_TEXTS, {"count": count, "most": MOST_CATEGORIES}), REFUSED)
    for _row, finding in sorted(cells, key=lambda cell: cell[0]):
        found.add(finding.line, finding.column, finding.what, finding.effect)
    found.more += more
    return found


def _in_column(
    column: Column, options: CsvOptions, decimal: str, *, is_target: bool
) -> tuple[list[tuple[int, Finding]], int]:
    """Return the first findings of a column with their rows, and how many more there are."""
    missing, listed = column.profile.missing, list[tuple[int, Finding]]()
    count = _count_missing(column)
    effect = _of_missing(column, options.missing, is_target=is_target)
    gaps = (row for row, cell in enumerate(column.cells) if cell in missing) if missing else iter(())
    for row in islice(gaps, MOST_FINDINGS):
        listed.append((row, Finding(column.lines[row], column.name, Text(MISSING_CELL), effect)))
    if column.profile.is_numeric and not (is_target and options.task == CLASSIFICATION):
        wrong = list(wrong_cells(column, decimal))
        count += len(wrong)
        for row, reason in wrong[:MOST_FINDINGS]:
            listed.append((row, Finding(column.lines[row], column.name, Text(reason, column.place(row)), REFUSED)))
    return listed, count - len(listed)


def _of_missing(column: Column, policy: str, *, is_target: bool) -> Marked:
    if policy == REFUSE:
        return REFUSED
    if policy == DROP or is_target:
        return ROW_LEFT_OUT
    return MEAN_FILLED_IN if column.profile.is_numeric else USUAL_FILLED_IN


# -- what is no table --------------------------------------------------------------------------------------------------


def _unread(content: bytes, options: CsvOptions, name: str, refused: Text) -> Preview:
    """Return the cells of what could not be read as a table, as far as there are any, and all rows of other lengths."""
    findings, rows, lines = _Findings(), list[tuple[str, ...]](), list[int]()
    encoding = delimiter = None
    with suppress(InputError, csv.Error):
        text, encoding, _notes = decode(content, options.encoding, name)
        found = find_lines(text, options.delimiter)
        delimiter = found.delimiter
        source = (line + "\n" for line in found.text.split("\n"))
        reader = csv.reader(source, delimiter=delimiter, skipinitialspace=True)
        done = found.skipped
        for row in reader:
            if any(map(str.strip, row)):
                _add_row(row, done + 1, rows, lines)
                _note_length(row, done + 1, rows, lines, findings)
            done = found.skipped + reader.line_num
    if not findings.listed:
        findings.add_text(refused, REFUSED)
    width = max(map(len, rows), default=0)
    return Preview(
        columns=tuple(PreviewColumn(f"x{number + 1}", TEXT, 0, FEATURE) for number in range(width)),
        rows=tuple((*row, *("",) * (width - len(row))) for row in rows),
        lines=tuple(lines),
        encoding=encoding,
        delimiter=delimiter,
        findings=tuple(findings.listed),
        more=findings.more,
        refused=refused,
    )


def _add_row(row: list[str], line: int, rows: list[tuple[str, ...]], lines: list[int]) -> None:
    if len(rows) < SHOWN_ROWS:
        rows.append(tuple(cell.strip()[:MOST_CHARACTERS] for cell in row[:SHOWN_COLUMNS]))
        lines.append(line)


def _note_length(row: list[str], line: int, rows: list[tuple[str, ...]], lines: list[int], findings: _Findings) -> None:
    expected = len(rows[0])
    if min(len(row), SHOWN_COLUMNS) != expected:
        values = {"line": line, "found": len(row), "first": lines[0], "expected": expected}
        findings.add(line, None, Text(UNEQUAL, values), REFUSED)
