"""A check box that follows the language."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.explained import Explained
from nnplayground.i18n import Marked


class CheckBox(QCheckBox):
    """Switches something on or off; `switched` is emitted only when a person does."""

    switched = Signal(bool)

    def __init__(self, label: Marked, parent: QWidget | None = None, help: Marked | None = None) -> None:  # noqa: A002
        super().__init__(tr(label), parent)
        self._label, self._help = label, help
        self.retranslate()
        self.toggled.connect(self.switched)

    def show_checked(self, on: bool) -> None:
        """Show another state without telling anybody."""
        with QSignalBlocker(self):
            self.setChecked(on)

    def explanation(self) -> Explained:
        """Return what it is for."""
        return Explained(tr(self._label), tr(self._help) if self._help else "")

    def retranslate(self) -> None:
        """Set its texts in the window's language."""
        self.setText(tr(self._label))
        if self._help:
            self.setToolTip(self.explanation().html())
            self.setWhatsThis(self.toolTip())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
