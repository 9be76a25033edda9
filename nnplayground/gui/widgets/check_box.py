"""A check box that follows the language."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QWidget

from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.explained import Explained
from nnplayground.i18n import Marked


class TickBox(QCheckBox):
    """A check box whose square can be seen in every theme; Qt frames it darker than the window, however dark."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame the square in the palette's colour of lines."""
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        square = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(square.adjusted(0, 0, -1, -1))
        painter.end()


class CheckBox(TickBox):
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
