"""What this program is: its version, what it is made of under which licences, and where its log lies."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nnplayground import __version__
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.line_edit import LineEdit
from nnplayground.gui.widgets.screens import resize_within

NAME = "NN Playground"
LICENCE = "MIT"
WIDTH, HEIGHT = 680, 600


@dataclass(frozen=True, slots=True)
class PartOfIt:
    """A package that is used, and its licence."""

    name: str
    licence: str


PARTS = (
    PartOfIt("numpy", "BSD-3-Clause"),
    PartOfIt("PySide6-Essentials", "LGPL-3.0"),
    PartOfIt("shiboken6", "LGPL-3.0"),
    PartOfIt("pyqtgraph", "MIT"),
    PartOfIt("msgspec", "BSD-3-Clause"),
    PartOfIt("threadpoolctl", "BSD-3-Clause"),
    PartOfIt("typer", "MIT"),
    PartOfIt("rich", "MIT"),
    PartOfIt("pillow", "MIT-CMU"),
    PartOfIt("ziamath", "MIT; STIX Two Math: OFL-1.1"),
    PartOfIt("ziafont", "MIT; DejaVu Sans: Bitstream Vera"),
    PartOfIt("latex2mathml", "MIT"),
    PartOfIt("PyYAML", "MIT"),
)
"""Everything that is delivered with the program, beside Python."""
DATA = ("Iris, Wine, Breast Cancer, Digits (UCI Machine Learning Repository)", "CC BY 4.0")


def version_of(name: str) -> str:
    """Return the version of a package; a dash where nothing is said of it."""
    try:
        return version(name)
    except PackageNotFoundError:
        return "–"


def rows() -> list[tuple[str, str, str]]:
    """Return name, version and licence of every part."""
    python = ("Python", platform.python_version(), "PSF-2.0")
    return [python, *((part.name, version_of(part.name), part.licence) for part in PARTS), (DATA[0], "–", DATA[1])]


class About(QDialog):
    """Shows all of it, and can put it into the clipboard for whoever reports a fault."""

    folder_wanted = Signal()
    """A person wants to see the folder of the log."""

    def __init__(self, log: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About {name}").format(name=NAME))
        heading = QLabel(f"{NAME} {__version__}", textFormat=Qt.TextFormat.PlainText)
        font = heading.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        heading.setFont(font)
        about = self.tr("Build a neural network on a canvas, train it live, and step through it with the real numbers.")
        self.parts, self.log = QTreeWidget(), LineEdit("–" if log is None else str(log))
        self._fill()
        self.log.setReadOnly(True)
        self.log.setAccessibleName(self.tr("Where the log lies"))
        label = QLabel(self.tr("&Log of what went wrong:"))
        label.setBuddy(self.log)
        column = QVBoxLayout(self)
        licence = Paragraph(self.tr("Licence: {licence}").format(licence=LICENCE))
        for part in (heading, Paragraph(about), licence, Paragraph(self.tr("Made with:"))):
            column.addWidget(part)
        column.addWidget(self.parts, 1)
        for below in (label, self.log, self._buttons(has_folder=log is not None)):
            column.addWidget(below)
        resize_within(self, WIDTH, HEIGHT)

    def _fill(self) -> None:
        self.parts.setHeaderLabels([self.tr("Part"), self.tr("Version"), self.tr("Licence")])
        self.parts.setRootIsDecorated(False)
        self.parts.setAccessibleName(self.tr("Parts and their licences"))
        self.parts.addTopLevelItems([QTreeWidgetItem(list(row)) for row in rows()])
        header = self.parts.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for section in (1, 2):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.ResizeToContents)

    def _buttons(self, *, has_folder: bool) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.folder_button = QPushButton(self.tr("&Open the folder"))
        self.copy_button = QPushButton(self.tr("&Copy"))
        self.copy_button.setToolTip(self.tr("Copy versions and the place of the log, to report a fault"))
        self.folder_button.setEnabled(has_folder)
        for button in (self.folder_button, self.copy_button):
            button.setAutoDefault(False)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        self.folder_button.clicked.connect(self.folder_wanted)
        self.copy_button.clicked.connect(lambda: QApplication.clipboard().setText(self.as_text()))
        buttons.rejected.connect(self.reject)
        return buttons

    def as_text(self) -> str:
        """Return version, system, parts and the place of the log."""
        lines = [f"{NAME} {__version__}", platform.platform(), *(" ".join(row).strip() for row in rows())]
        return "\n".join([*lines, self.log.text()])
