"""What the experiment is about, above the canvas, folded away with one click."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from nnplayground.gui.translation import Translated
from nnplayground.i18n import printable

LINES_AT_MOST = 4


class Note(Translated):
    """Shows a description as plain text; hidden where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self.heading = QToolButton()
        self.heading.setCheckable(True)
        self.heading.setChecked(True)
        self.heading.setAutoRaise(True)
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setTabChangesFocus(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 2, 4, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.heading.toggled.connect(self._on_toggled)
        self._on_toggled(True)
        self.hide()

    def show_words(self, title: str, description: str) -> None:
        """Show what an experiment is about."""
        self._title = printable(title)
        text = "\n".join(printable(line) for line in description.splitlines())
        if text != self.text.toPlainText():
            self.text.setPlainText(text)
        self.setVisible(bool(text.strip()))
        self.retranslate()
        self._fit()

    def _on_toggled(self, open_: bool) -> None:
        self.heading.setArrowType(Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow)
        self.text.setVisible(open_)

    def _fit(self) -> None:
        """Be as high as the text, up to a few lines; the rest is scrolled."""
        lines = min(max(int(self.text.document().size().height()), 1), LINES_AT_MOST)
        self.text.setFixedHeight(lines * self.text.fontMetrics().lineSpacing() + 10)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere in another width."""
        super().resizeEvent(event)
        self._fit()

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.heading.setText((self._title or self.tr("About this experiment")).replace("&", "&&"))
        self.heading.setToolTip(self.tr("Fold the description away, or open it"))
        self.text.setAccessibleName(self.tr("Description of the experiment"))
