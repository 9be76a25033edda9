"""A check box that follows the language."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from nnplayground.gui.translation import tr
from nnplayground.i18n import Marked


class CheckBox(QCheckBox):
    """Switches something on or off; `switched` is emitted only when a person does."""

    switched = Signal(bool)

    def __init__(self, label: Marked, parent: QWidget | None = None) -> None:
        super().__init__(tr(label), parent)
        self._label = label
        self.toggled.connect(self.switched)

    def show_checked(self, on: bool) -> None:
        """Show another state without telling anybody."""
        with QSignalBlocker(self):
            self.setChecked(on)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.setText(tr(self._label))
        super().changeEvent(event)
