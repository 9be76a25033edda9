"""What is to be printed, and how: looked at first, on a printer, or as PDF."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QPushButton, QVBoxLayout, QWidget

from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Hint
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked

ABOUT = QT_TRANSLATE_NOOP(
    "PaperDialog", "Pages are A4, in light colours and in the language of the window, with drawings as shapes."
)


class Way(Enum):
    """Where pages go."""

    PREVIEW = "preview"
    PRINT = "print"
    PDF = "pdf"


class PaperDialog(QDialog):
    """Asks what is to be put on paper."""

    chosen = Signal(str, object)
    """The key of what is wanted, and the `Way`."""

    def __init__(self, choices: Mapping[str, Marked], way: Way, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Print or save as PDF"))
        self.what = ChoiceBox({})
        self.what.offer(choices)
        self.what.set_key(next(iter(choices)))
        form = QFormLayout()
        form.addRow(self.tr("&What"), self.what)
        self.what.setAccessibleName(self.tr("What"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.by_way: dict[Way, QPushButton] = {}
        role = QDialogButtonBox.ButtonRole.AcceptRole
        for one, words in (
            (Way.PREVIEW, self.tr("Pre&view …")),
            (Way.PRINT, self.tr("&Print …")),
            (Way.PDF, self.tr("Save as P&DF …")),
        ):
            button = self.by_way[one] = self.buttons.addButton(words, role)
            button.clicked.connect(lambda _checked=False, one=one: self.chosen.emit(self.what.key, one))
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(Hint(ABOUT))
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.by_way[way].setDefault(True)  # of the dialog that it is in by now
        self.setMinimumWidth(440)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
