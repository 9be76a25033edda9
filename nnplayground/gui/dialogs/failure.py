"""What people are told when something goes wrong that nobody expected: one window, however often it happens."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QStyle, QVBoxLayout, QWidget

from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.i18n import printable

WIDTH = 520
MOST_CHARACTERS = 300
"""Of what went wrong; the log has all of it."""


class FailureDialog(QDialog):
    """Says so, and offers to save a copy, to look into the log, and to go on; Escape goes on."""

    copy_wanted = Signal()
    log_wanted = Signal()

    def __init__(self, line: str, *, has_log: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)  # whatever else is open waits behind it
        self.setObjectName("failure")
        self._line, self._more = printable(line)[:MOST_CHARACTERS], 0
        self.heading = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        font = self.heading.font()
        font.setBold(True)
        self.heading.setFont(font)
        self.words, self.what, self.count = Paragraph(), Paragraph(), Paragraph()
        self.what.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.save, self.log, self.go_on = QPushButton(), QPushButton(), QPushButton(default=True)
        self.log.setEnabled(has_log)
        buttons = QDialogButtonBox()
        for button, role in (
            (self.log, QDialogButtonBox.ButtonRole.ActionRole),
            (self.save, QDialogButtonBox.ButtonRole.ActionRole),
            (self.go_on, QDialogButtonBox.ButtonRole.RejectRole),
        ):
            buttons.addButton(button, role)
        sign = QLabel()
        size = self.style().pixelMetric(QStyle.PixelMetric.PM_MessageBoxIconSize)
        sign.setPixmap(self.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxWarning).pixmap(size))
        column = QVBoxLayout(self)
        for part in (sign, self.heading, self.words, self.what, self.count, buttons):
            column.addWidget(part)
        self.save.clicked.connect(self._on_save)
        self.log.clicked.connect(self.log_wanted)
        buttons.rejected.connect(self.reject)
        self.resize(WIDTH, self.sizeHint().height())
        self.retranslate()

    def show_count(self, more: int) -> None:
        """Say how often something went wrong since."""
        self._more = more
        self.count.setVisible(more > 0)
        self.count.show_text(self.tr("How often it has happened again since: {count}.").format(count=more))

    def _on_save(self) -> None:
        self.accept()
        self.copy_wanted.emit()

    def retranslate(self) -> None:
        """Set every text."""
        self.setWindowTitle("NN Playground")
        self.heading.setText(self.tr("Something went wrong in the program."))
        words = self.tr(
            "That is a mistake of the program, not yours. The document is still there. Save it under another name to "
            "be safe, then go on; if it happens again, close the program and start it anew. The log has the details."
        )
        self.words.show_text(words)
        self.what.show_text(tr(self._line))
        self.save.setText(self.tr("Save &as …"))
        self.log.setText(self.tr("Show the &log"))
        self.go_on.setText(self.tr("&Go on"))
        self.show_count(self._more)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Have the keyboard where nothing is done by mistake."""
        super().showEvent(event)
        self.go_on.setFocus()
