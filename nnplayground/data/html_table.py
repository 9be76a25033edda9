"""A table on a web page, as spreadsheets and browsers put it on the clipboard: its cells, written as a text table."""

from __future__ import annotations

import csv
import io
import re
from html.parser import HTMLParser

from nnplayground.progress import Report, silently

_AT_ONCE = 2**16
"""Characters that are parsed at once: a few milliseconds, after which the window may have its turn."""
_UNCLOSED = re.compile("<(?![^<>]*>)")
"""The beginning of a tag that has no end; Python's parser takes quadratic time over many of them."""
_SECTION = re.compile(r"<!\[[^<>]*?(?:(-->)|>)")
"""What office programs put around parts for themselves; over those it does not know, Python's parser gives up."""
_CELLS = ("td", "th")
_UNSEEN = ("script", "style", "title")


def html_to_text(markup: str, report: Report = silently) -> str:
    """Return the rows of all tables in `markup`, cells separated by tabs, quoted where needed.

    A cell that spans several columns stands in the first of them. Markup without a table gives its text, so that the
    reader of tables can say what is wrong with it.
    """
    parser, markup = _Tables(), _UNCLOSED.sub("&lt;", _SECTION.sub(r"\1", markup))
    for start in range(0, len(markup), _AT_ONCE):
        parser.feed(markup[start : start + _AT_ONCE])
        report(min(1.0, start / len(markup)))
    parser.close()
    parser.end_row()
    text = io.StringIO(newline="")
    csv.writer(text, delimiter="\t", lineterminator="\n").writerows(parser.rows)
    return text.getvalue() if parser.rows else "".join(parser.outside).strip()


class _Tables(HTMLParser):
    """Collects the cells of tables row by row; knows nothing of styles, and runs nothing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self.outside: list[str] = []
        """Text that stands in no cell."""
        self._row: list[str] = []
        self._cell: list[str] | None = None
        self._span = 1
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a row or a cell; either may be left open by the markup."""
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "tr":
            self.end_row()
        elif tag in _CELLS:
            self._end_cell()
            self._cell, self._span = [], _span(dict(attrs).get("colspan"))
        elif tag in ("br", "p", "div") and self._cell:
            self._cell.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """End a row or a cell."""
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in ("tr", "table"):
            self.end_row()
        elif tag in _CELLS:
            self._end_cell()

    def handle_data(self, data: str) -> None:
        """Take the text of a cell."""
        if not self._unseen:
            (self.outside if self._cell is None else self._cell).append(data)

    def end_row(self) -> None:
        """End the row in hand."""
        self._end_cell()
        if self._row:
            self.rows.append(self._row)
            self._row = []

    def _end_cell(self) -> None:
        if self._cell is not None:
            self._row += [" ".join("".join(self._cell).split()), *[""] * (self._span - 1)]
            self._cell = None


def _span(text: str | None) -> int:
    """Return how many columns a cell spans; nonsense is one, and no page makes a row of millions."""
    return min(max(int(text), 1), 1000) if text and text.isascii() and text.isdigit() and len(text) < 5 else 1
