"""The page of all keys: made from the actions and from the tables of keys, to be searched, printed and kept as PDF."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, Qt
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nnplayground.errors import InputError
from nnplayground.experiment import atomic
from nnplayground.gui.canvas.keys import SHORTCUTS as CANVAS_KEYS
from nnplayground.gui.help.commands import Command
from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.line_edit import LineEdit
from nnplayground.gui.widgets.number_box import SHORTCUTS as NUMBER_KEYS
from nnplayground.gui.widgets.screens import resize_within
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked

WIDTH, HEIGHT = 560, 640
MARGIN_MM = 15.0
KEYS_OF: tuple[tuple[Marked, tuple[tuple[Marked, Marked], ...]], ...] = (
    (QT_TRANSLATE_NOOP("Keyboard", "On the network"), CANVAS_KEYS),
    (QT_TRANSLATE_NOOP("Keyboard", "In a field for a number"), NUMBER_KEYS),
)
"""Places with keys of their own."""


@dataclass(frozen=True, slots=True)
class Row:
    """Keys and what they do."""

    keys: str
    what: str


def sections(commands: Iterable[Command]) -> dict[str, list[Row]]:
    """Return all keys under the menu or the place where they mean something, in the language in force."""
    found: dict[str, list[Row]] = {}
    for command in commands:
        if command.keys:
            found.setdefault(command.place, []).append(Row(command.keys, command.name))
    for place, table in KEYS_OF:
        found[tr(place)] = [Row(tr(keys), tr(what)) for keys, what in table]
    return found


def as_html(title: str, found: dict[str, list[Row]]) -> str:
    """Return the page as it is printed."""
    parts = [f"<h1>{escape(title)}</h1>"]
    for place, rows in found.items():
        parts.append(f"<h3>{escape(place)}</h3><table cellpadding='3' width='100%'>")
        parts += [f"<tr><td width='30%'><b>{escape(row.keys)}</b></td><td>{escape(row.what)}</td></tr>" for row in rows]
        parts.append("</table>")
    return "".join(parts)


class Keyboard(QDialog):
    """Lists all keys; what is typed above leaves those that have these words."""

    def __init__(self, commands: Iterable[Command], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._sections = sections(commands)
        self.field, self.list, self.fault = LineEdit(), QTreeWidget(), Paragraph()
        self.field.setPlaceholderText(self.tr("Find keys, or what they do"))
        self.field.setAccessibleName(self.tr("Find keys, or what they do"))
        self.field.setClearButtonEnabled(True)
        self.list.setHeaderLabels([self.tr("Keys"), self.tr("What they do")])
        self.list.setAccessibleName(self.windowTitle())
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.fault.hide()
        self.print_button = QPushButton(self.tr("&Print …"))
        self.pdf_button = QPushButton(self.tr("Save as P&DF …"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for button in (self.print_button, self.pdf_button):
            button.setAutoDefault(False)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        for part, stretch in ((self.field, 0), (self.list, 1), (self.fault, 0), (buttons, 0)):
            column.addWidget(part, stretch)
        resize_within(self, WIDTH, HEIGHT)
        buttons.rejected.connect(self.reject)
        self.field.textChanged.connect(self._fill)
        self.print_button.clicked.connect(self._on_print)
        self.pdf_button.clicked.connect(self._on_pdf)
        self._fill("")

    def shown(self) -> dict[str, list[Row]]:
        """Return what is listed now."""
        words = self.field.text().casefold().split()
        found = {
            place: [row for row in rows if all(word in f"{place} {row.keys} {row.what}".casefold() for word in words)]
            for place, rows in self._sections.items()
        }
        return {place: rows for place, rows in found.items() if rows}

    def _fill(self, _text: str) -> None:
        self.list.clear()
        for place, rows in self.shown().items():
            heading = QTreeWidgetItem([place])
            font = self.list.font()
            font.setBold(True)
            heading.setFont(0, font)
            self.list.addTopLevelItem(heading)
            heading.setFirstColumnSpanned(True)
            heading.addChildren([QTreeWidgetItem([row.keys, row.what]) for row in rows])
        self.list.expandAll()
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)

    # -- paper ---------------------------------------------------------------------------------------------------------

    def put_on(self, device: QPagedPaintDevice) -> None:
        """Print what is listed, with a margin, on as many pages as it needs."""
        document = QTextDocument()
        document.setHtml(as_html(self.windowTitle(), self.shown()))
        document.print_(device)

    def pdf(self) -> bytes:
        """Return what is listed as a PDF file."""
        found = QByteArray()
        buffer = QBuffer(found)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle(self.windowTitle())
        writer.setCreator("NN Playground")
        margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
        size = QPageSize(QPageSize.PageSizeId.A4)
        layout = QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
        writer.setPageLayout(layout)
        self.put_on(writer)
        buffer.close()
        return bytes(found.data())

    def _on_print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - looks for all printers there are

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setObjectName("print")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.put_on(printer))
        QDialog.open(dialog)

    def _on_pdf(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the keyboard shortcuts"))
        dialog.setObjectName("files")
        dialog.setNameFilters(["PDF (*.pdf)", self.tr("All files (*)")])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda name: self.save(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, path: Path) -> None:
        """Write what is listed as PDF; where that cannot be, say why."""
        try:
            atomic.write(path, self.pdf())
        except InputError as error:
            self.fault.show_text(tr(error.text))
        else:
            self.fault.show_text(self.tr("Saved: {name}").format(name=path.name))
        self.fault.show()
