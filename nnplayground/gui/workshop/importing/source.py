"""Where a table comes from: a file, or the clipboard."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QMimeData

from nnplayground.data.csv_bytes import LARGEST, read_bytes
from nnplayground.data.csv_preview import Preview, preview
from nnplayground.data.html_table import html_to_text
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
    return html_to_text(data.html()) if data.hasHtml() else ""
