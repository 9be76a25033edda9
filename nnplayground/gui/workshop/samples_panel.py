"""The panel of samples: the table, the buttons for its rows, and the form that changes samples by numbers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from nnplayground.gui.theme import Look
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.workshop.bench import Bench
from nnplayground.gui.workshop.change_form import ChangeForm
from nnplayground.gui.workshop.table import SamplesTable
from nnplayground.i18n import Text

FORM_WIDTH = 240


class SamplesPanel(Translated):
    """Everything about samples that is typed rather than painted."""

    def __init__(self, bench: Bench, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._complaint: Text | None = None
        self.table, self.form = SamplesTable(bench, look), ChangeForm(bench, look)
        self.add, self.remove, self.copy, self.paste = (QPushButton() for _ in range(4))
        self.message = Paragraph()
        self.message.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.addLayout(self._left(), 1)
        row.addWidget(self._right())
        self.add.clicked.connect(self.table.add_row)
        self.remove.clicked.connect(self.table.remove_rows)
        self.copy.clicked.connect(self.table.copy)
        self.paste.clicked.connect(self.table.paste)
        bench.refused.connect(self._on_refused)
        bench.selected.connect(self._show_enabled)
        bench.allowed_changed.connect(lambda _allowed: self._show_enabled())
        self.setMinimumHeight(120)
        self._show_enabled()
        self.retranslate()

    def _left(self) -> QVBoxLayout:
        left, buttons = QVBoxLayout(), QHBoxLayout()
        left.setSpacing(3)
        for button in (self.add, self.remove, self.copy, self.paste):
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            buttons.addWidget(button)
        buttons.addStretch(1)
        left.addLayout(buttons)
        left.addWidget(self.message)
        left.addWidget(self.table, 1)
        return left

    def _right(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidget(self.form)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedWidth(FORM_WIDTH + area.verticalScrollBar().sizeHint().width())
        return area

    def _show_enabled(self) -> None:
        allowed = self._bench.is_allowed
        self.add.setEnabled(allowed)
        self.paste.setEnabled(allowed)
        self.remove.setEnabled(allowed and bool(len(self._bench.selection)))

    def _on_refused(self, text: Text | None) -> None:
        self._complaint = text
        self.message.show_text("" if text is None else tr(text))
        self.message.setVisible(text is not None)

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.add.setText(self.tr("Add row"))
        self.remove.setText(self.tr("Remove rows"))
        self.copy.setText(self.tr("Copy"))
        self.paste.setText(self.tr("Paste"))
        self._on_refused(self._complaint)
