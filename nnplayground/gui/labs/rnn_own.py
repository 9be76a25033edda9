"""Fields for a task and for a text of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout

from nnplayground.data.sequences.own import MOST_LETTERS, read_text
from nnplayground.data.sequences.tasks import Form
from nnplayground.errors import InputError
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.i18n import Marked, Text

RHYMES = (
    "Kalau ada sumur di ladang, boleh kita menumpang mandi. Kalau ada umurku panjang, boleh kita berjumpa lagi. "
    "Berakit-rakit ke hulu, berenang-renang ke tepian. Bersakit-sakit dahulu, bersenang-senang kemudian. "
    "Jalan-jalan ke kota Blitar, jangan lupa membeli sukun. Jika kamu ingin pintar, belajarlah dengan tekun. "
    "Air surut memungut bayam, sayur diisi ke dalam kantung. Jangan diikuti tabiat ayam, "
    "bertelur sebiji riuh sekampung. "
    "Buah cempedak di luar pagar, ambil galah tolong jolokkan. Saya budak baru belajar, kalau salah tolong tunjukkan. "
    "Pisang emas dibawa berlayar, masak sebiji di atas peti. Hutang emas boleh dibayar, hutang budi dibawa mati. "
    "Dari mana datangnya lintah, dari sawah turun ke kali. Dari mana datangnya cinta, dari mata turun ke hati."
)
"""Old Malay rhymes that everybody knows: the text that is there before one's own."""


class TaskBox(ChoiceBox):
    """Chooses a task; the forms stand between them as headings that cannot be chosen."""

    def __init__(self, tasks: Mapping[Form, Mapping[str, Marked | str]]) -> None:
        super().__init__({})
        self._forms = tasks
        self._fill()

    def _fill(self) -> None:
        current = self.key
        with QSignalBlocker(self):
            self.clear()
            for form, tasks in self._forms.items():
                self.addItem(tr(form.value), "")
                model = self.model()
                if isinstance(model, QStandardItemModel):
                    heading = model.item(self.count() - 1)
                    heading.setEnabled(False)
                    heading.setSelectable(False)
                    font = heading.font()
                    font.setBold(True)
                    heading.setFont(font)
                for key, label in tasks.items():
                    self.addItem(tr(label), key)
            self.set_key(current)

    @property
    def keys(self) -> list[str]:
        """The tasks in the order of the list."""
        return [key for tasks in self._forms.values() for key in tasks]

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()
        super(ChoiceBox, self).changeEvent(event)


class OwnText(Translated):
    """The text that is learned from: typed, pasted, or loaded from a file."""

    taken = Signal(str)
    """Another text, as a person wants it."""

    def __init__(self) -> None:
        super().__init__()
        self.edit, self.load, self.take, self.said = QPlainTextEdit(), QPushButton(), QPushButton(), Paragraph()
        self._text = ""
        self._fault: Text | None = None
        self.edit.setTabChangesFocus(True)
        self.edit.setMaximumHeight(110)
        self.edit.textChanged.connect(self._write)
        self.take.clicked.connect(self._take)
        self.load.clicked.connect(self._ask)
        buttons = QHBoxLayout()
        for button in (self.take, self.load):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.edit)
        column.addLayout(buttons)
        column.addWidget(self.said)
        self.retranslate()

    def show_text(self, text: str) -> None:
        """Show the text in force; what a person is typing meanwhile stays until another one is in force."""
        if text != self._text:
            self._text, self._fault = text, None
            with QSignalBlocker(self.edit):
                self.edit.setPlainText(text)
            self._write()

    def show_fault(self, fault: Text | None) -> None:
        """Say why a text cannot be learned from."""
        self._fault = fault
        self._write()

    def _take(self) -> None:
        """Learn from what stands there."""
        text = self.edit.toPlainText()
        if text != self._text:
            self.taken.emit(text)

    def _write(self) -> None:
        text = self.edit.toPlainText()
        said = self.tr("{count} letters, {different} different ones; at most {most}.").format(
            count=len(text), different=len(set(text)), most=MOST_LETTERS
        )
        if self._fault is not None:
            said = tr(self._fault)
        if said != self.said.text():
            self.said.show_text(said)
        self.take.setEnabled(text != self._text)
        self.edit.setAccessibleDescription(said)

    # -- from a file ---------------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        """Ask for a text file, without a loop of its own."""
        dialog = QFileDialog(self.window(), self.tr("Open a text"))
        dialog.setObjectName("files")
        dialog.setNameFilters([self.tr("Texts (*.txt *.md *.csv)"), self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.read(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def read(self, path: Path) -> None:
        """Take the beginning of a file, as far as it can be learned from; say why where it cannot be read."""
        try:
            text = read_text(path)
        except InputError as error:
            self.show_fault(error.text)
            return
        self.edit.setPlainText(" ".join(text.split())[:MOST_LETTERS])
        self._take()

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.edit.setPlaceholderText(self.tr("Type or paste a text here"))
        self.edit.setAccessibleName(self.tr("Own text"))
        self.take.setText(self.tr("Learn from it"))
        self.take.setToolTip(self.tr("Begin anew with the text as it stands here"))
        self.load.setText(self.tr("Load…"))
        self.load.setToolTip(self.tr("Read a text from a file"))
        self._write()
