"""Where a table comes from: a file, or the clipboard."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QMimeData

from nnplayground.data.csv_bytes import LARGEST, read_bytes
from nnplayground.data.csv_preview import Preview, preview
from nnplayground.experiment.spec import CsvSpec
from nnplayground.experiment.tables import Stamp, options_of, stamp
from nnplayground.progress import Report, part

CLIPBOARD = "clipboard"


@dataclass(slots=True)
class Source:
    """A file by its path, or a text; a file is read again only where it has changed."""

    path: Path | None = None
    text: str = ""
    stamp: Stamp = None
    _content: bytes | None = None
    _lock: Lock = field(default_factory=Lock)

    @property
    def name(self) -> str:
        """What to call it; empty for a text."""
        return self.path.name if self.path else ""

    def examine(self, file: CsvSpec, report: Report) -> Preview:
        """Return what becomes of the table, read in a thread of its own; raises `InputError` for an unreadable file."""
        content = self._read(part(report, 0.0, 0.1))
        return preview(content, options_of(file), self.name or CLIPBOARD, part(report, 0.1, 1.0))

    def _read(self, report: Report) -> bytes:
        with self._lock:
            if self.path is None:
                return self.text[: LARGEST + 1].encode(errors="replace")
            now = stamp(self.path)
            if self._content is None or now is None or now != self.stamp:
                self._content, self.stamp = read_bytes(self.path, report), now
            return self._content


def text_of(data: QMimeData | None) -> str:
    """Return the table in the clipboard as text: plain text if there is any, else the cells of a web page's table."""
    if data is None:  # as an empty clipboard has it
        return ""
    if data.hasFormat("text/plain") and (text := data.text().strip("\n\r\0")):
        return text
    return html_cells(data.html()) if data.hasHtml() else ""


def html_cells(html: str) -> str:
    """Return the cells of the tables of a web page, between tabs."""
    reader = _TableReader()
    reader.feed(html)
    reader.close()
    return "\n".join("\t".join(row) for row in reader.rows)


class _TableReader(HTMLParser):
    """Collects the text in `td` and `th`, row by row."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self._cell: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the base class's
        if tag == "tr":
            self._end_cell()
            self.rows.append([])
        elif tag in ("td", "th"):
            self._end_cell()
            self._cell = []

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "tr", "table"):
            self._end_cell()

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(data)

    def close(self) -> None:
        super().close()
        self._end_cell()

    def _end_cell(self) -> None:
        if self._cell is not None:
            if not self.rows:
                self.rows.append([])
            self.rows[-1].append(_quoted(" ".join("".join(self._cell).split())))
        self._cell = None


def _quoted(cell: str) -> str:
    """Return a cell that stays one whatever it holds."""
    return '"' + cell.replace('"', '""') + '"' if '"' in cell else cell
