"""What an experiment is called and what it is about."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from nnplayground.experiment.fields import MOST_TEXT
from nnplayground.gui.widgets.line_edit import LineEdit
from nnplayground.gui.widgets.screens import resize_within


class PropertiesDialog(QDialog):
    """Asks for a title and a description of several lines."""

    chosen = Signal(str, str)
    """Title and description."""

    def __init__(self, title: str, description: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Title and description"))
        self.title, self.description = LineEdit(title), QPlainTextEdit(description)
        self.title.setMaxLength(MOST_TEXT)
        self.description.setTabChangesFocus(True)
        self.fault = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        buttons = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        form = QFormLayout()
        form.addRow(self.tr("&Title"), self.title)
        form.addRow(self.tr("&Description"), self.description)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.fault)
        column.addWidget(self.buttons)
        resize_within(self, 520, 320)
        self.description.textChanged.connect(self._on_text)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.accepted.connect(lambda: self.chosen.emit(self.title.text(), self.description.toPlainText()))
        self._on_text()

    def _on_text(self) -> None:
        """Refuse what is too long to be kept."""
        count = len(self.description.toPlainText())
        text = self.tr("The description has {count} characters; at most {most} are kept. Shorten it.")
        self.fault.setText(text.format(count=count, most=MOST_TEXT) if count > MOST_TEXT else "")
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(count <= MOST_TEXT)
