"""A combo box over a catalogue: entries by key, shown in the language in force."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QToolTip, QWidget

from nnplayground.catalogue import Entry
from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.explained import Explained
from nnplayground.i18n import Marked

TEXT_MARGIN = 4
"""What styles leave beside the text, in pixels."""


class ChoiceBox(QComboBox):
    """Chooses one key; `chosen` is emitted only when a person does."""

    chosen = Signal(str)

    def __init__(self, entries: Mapping[str, Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: dict[str, Marked | str] = {}
        self._entries = entries
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.offer({key: entry.label for key, entry in entries.items()})
        self.activated.connect(lambda index: self.chosen.emit(self.itemData(index)))

    def offer(self, labels: Mapping[str, Marked | str]) -> None:
        """Offer these keys; a label that is not marked, such as the name of a column, is shown as it is."""
        if labels == self._labels:
            return
        self._labels = dict(labels)
        current = self.key
        with QSignalBlocker(self):
            self.clear()
            for key, label in labels.items():
                self.addItem(tr(label), key)
            self.set_key(current)

    def without(self, keys: Iterable[str]) -> ChoiceBox:
        """Offer fewer keys; returns itself."""
        left_out = set(keys)
        self.offer({key: label for key, label in self._labels.items() if key not in left_out})
        return self

    @property
    def key(self) -> str:
        """The key chosen."""
        return str(self.currentData() or "")

    def set_key(self, key: str) -> None:
        """Show another key without telling anybody."""
        index = self.findData(key)
        if index != self.currentIndex():
            with QSignalBlocker(self):
                self.setCurrentIndex(index)

    def setAccessibleName(self, name: str) -> None:
        """Name it, and say the name as its description, too: on Linux the name of a list is what is chosen in it."""
        super().setAccessibleName(name)
        self.setAccessibleDescription(name)

    def explanation(self) -> Explained:
        """Return what is chosen, with its formula where it has one."""
        entry = self._entries.get(self.key)
        formula: str = getattr(entry, "formula", "")
        return Explained(self.accessibleName(), self.currentText() if formula else "", formula)

    def showPopup(self) -> None:
        """Open the list as wide as its longest entry."""
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + self.view().verticalScrollBar().width())
        super().showPopup()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the entry chosen, with dots where it is too long; the placeholder where none is."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        right = Qt.TextElideMode.ElideRight
        text = self.currentText() or self.placeholderText()
        option.currentText = self.fontMetrics().elidedText(text, right, self._room())
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    @property
    def is_cut(self) -> bool:
        """Whether there is too little room for the entry chosen."""
        return self.fontMetrics().horizontalAdvance(self.currentText()) > self._room()

    def _room(self) -> int:
        """Return how many pixels the text has."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        control, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        return self.style().subControlRect(control, option, field, self).width() - TEXT_MARGIN

    def event(self, event: QEvent) -> bool:
        """Say in the tool tip what is too long for the box, before what else there is to say."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.is_cut:
            lines = [escape(self.currentText()), *([self.toolTip()] if self.toolTip() else [])]
            QToolTip.showText(event.globalPos(), f"<span>{'<br>'.join(lines)}</span>", self)
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the scroll area: scrolling past must not change a choice."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            for index in range(self.count()):
                self.setItemText(index, tr(self._labels[self.itemData(index)]))
        super().changeEvent(event)
