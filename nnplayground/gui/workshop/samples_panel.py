"""The panel of samples: the table, the buttons for its rows, and the form that changes samples by numbers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from nnplayground.gui.theme import Look
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.workshop.bench import Bench
from nnplayground.gui.workshop.change_form import ChangeForm
from nnplayground.gui.workshop.table import SamplesTable
from nnplayground.i18n import Text

FORM_WIDTH = 230
BOTH_FROM = 560
"""Width from which table and form stand side by side; below, one of them is shown."""


class SamplesPanel(Translated):
    """Everything about samples that is typed rather than painted."""

    def __init__(self, bench: Bench, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._complaint: Text | None = None
        self.table, self.form = SamplesTable(bench, look), ChangeForm(bench, look)
        self.add, self.remove, self.copy, self.paste, self.change = (QToolButton() for _ in range(5))
        self.change.setCheckable(True)
        self.message, self._area = Paragraph(), self._scrolling()
        self.message.hide()
        self._area.hide()
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(3)
        column.addLayout(self._buttons())
        column.addWidget(self.message)
        column.addLayout(row, 1)
        row.addWidget(self.table, 1)
        row.addWidget(self._area)
        self.add.clicked.connect(self.table.add_row)
        self.remove.clicked.connect(self.table.remove_rows)
        self.copy.clicked.connect(self.table.copy)
        self.paste.clicked.connect(self.table.paste)
        self.change.toggled.connect(lambda _on: self._share_room())
        bench.refused.connect(self._on_refused)
        bench.selected.connect(self._show_enabled)
        bench.allowed_changed.connect(lambda _allowed: self._show_enabled())
        self.setMinimumSize(FORM_WIDTH + 30, 120)
        self._show_enabled()
        self.retranslate()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(3)
        for button in (self.add, self.remove, self.copy, self.paste, self.change):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _scrolling(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidget(self.form)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields have the keyboard
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(
            max(FORM_WIDTH, self.form.minimumSizeHint().width()) + area.verticalScrollBar().sizeHint().width()
        )
        return area

    def _share_room(self) -> None:
        """Show table and form side by side, or, in a narrow panel, the one that is wanted."""
        is_wide = self.width() >= BOTH_FROM
        self.change.setVisible(not is_wide)
        self.table.setVisible(is_wide or not self.change.isChecked())
        self._area.setVisible(is_wide or self.change.isChecked())
        self._area.setMaximumWidth(self._area.minimumWidth() if is_wide else 16777215)

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
        for button, sign, name in (
            (self.add, "+", self.tr("Add a row")),
            (self.remove, "−", self.tr("Remove the selected rows")),
            (self.copy, self.tr("Copy"), self.tr("Copy the selected rows, or all, as a table of text")),
            (self.paste, self.tr("Paste"), self.tr("Paste a table of text from the cell in hand on, or at the end")),
            (self.change, self.tr("Change …"), self.tr("Change samples by numbers")),
        ):
            button.setText(sign)
            button.setToolTip(name)
            button.setAccessibleName(name)
        self._on_refused(self._complaint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share_room()
