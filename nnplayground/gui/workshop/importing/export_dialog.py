"""Asks how data are to be written before they leave as a CSV file."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from nnplayground.data.csv_export import FORMS, Form
from nnplayground.gui.widgets.check_box import CheckBox
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Hint
from nnplayground.i18n import QT_TRANSLATE_NOOP


class ExportDialog(QDialog):
    """Chooses the form of a table and whether it says which part every sample is in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export data"))
        self.form, self.split = (
            ChoiceBox({}),
            CheckBox(QT_TRANSLATE_NOOP("Export", "Column with the part: train, test")),
        )
        self.form.offer({key: form.label for key, form in FORMS.items()})
        self.form.set_key(next(iter(FORMS)))
        self.form.setMinimumContentsLength(36)
        self.form.setAccessibleName(self.tr("Form"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        fields = QFormLayout()
        fields.addRow(self.tr("&Form"), self.form)
        fields.addRow(self.split)
        column = QVBoxLayout(self)
        column.addLayout(fields)
        hint = QT_TRANSLATE_NOOP(
            "Export",
            "All samples with all their digits. Texts that a spreadsheet would run get an apostrophe in front.",
        )
        column.addWidget(Hint(hint))
        column.addWidget(self.buttons)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    @property
    def chosen(self) -> Form:
        """The separator and decimal sign chosen."""
        return FORMS[self.form.key]
