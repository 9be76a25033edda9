"""How the samples are to be written: which separator and decimal sign, and whether with the part of each row."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from nnplayground.data.csv_export import FORMS, Form
from nnplayground.gui.translation import tr, usual_form
from nnplayground.gui.widgets.check_box import CheckBox
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Hint
from nnplayground.i18n import QT_TRANSLATE_NOOP


class ExportDialog(QDialog):
    """Asks for the form of a table; `chosen` tells it, and whether the split becomes a column."""

    chosen = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("export")
        self.setWindowTitle(self.tr("Export data"))
        self.form = ChoiceBox(FORMS)
        self.form.setMinimumContentsLength(36)
        self.form.set_key(usual_form(QLocale.system()))
        label = QT_TRANSLATE_NOOP("Export", "Form of the table")
        self.form.setAccessibleName(tr(label))
        self.with_split = CheckBox(QT_TRANSLATE_NOOP("Export", "With a column for train, test and validation"))
        rows = QFormLayout()
        rows.addRow(tr(label), self.form)
        column = QVBoxLayout(self)
        column.addLayout(rows)
        column.addWidget(self.with_split)
        column.addWidget(
            Hint(
                QT_TRANSLATE_NOOP(
                    "Export",
                    "Numbers are written in full. A text that a spreadsheet would take for a formula or a number gets "
                    "an apostrophe before it; importing takes it away again.",
                )
            )
        )
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)

    def accept(self) -> None:
        """Tell what was chosen, and close."""
        form: Form = FORMS[self.form.key]
        with_split = self.with_split.isChecked()
        super().accept()
        self.chosen.emit(form, with_split)
