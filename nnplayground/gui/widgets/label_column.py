"""The labels of a panel of forms in one column, so that all fields begin at the same place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

MOST_LETTERS = 20
"""Labels that are longer are folded: in one line they would leave too little room to all fields."""


class LabelColumn(QObject):
    """Keeps the labels of every form in a panel as wide as the widest that can be seen and need not be folded."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        self._panel = panel
        panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what is shown, language and letters: whatever changes in a panel has it laid out anew."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        labels = [label for form in self._panel.findChildren(QFormLayout) for label in labels_of(form)]
        most = MOST_LETTERS * self._panel.fontMetrics().averageCharWidth()
        wanted = {label: label.fontMetrics().horizontalAdvance(label.text()) + 1 for label in labels}
        seen = [width for label, width in wanted.items() if label.isVisibleTo(self._panel) and width <= most]
        widest = max(seen, default=most)
        for label, width in wanted.items():
            label.setWordWrap(width > most)
            if label.minimumWidth() != widest:
                label.setFixedWidth(widest)
            high = label.heightForWidth(widest) if width > most else 0  # form layouts do not see to that
            if label.minimumHeight() != high:
                label.setMinimumHeight(high)


def labels_of(form: QFormLayout) -> list[QLabel]:
    """Return the labels of a form, from above to below."""
    items = (form.itemAt(row, QFormLayout.ItemRole.LabelRole) for row in range(form.rowCount()))
    widgets = (item.widget() for item in items if item is not None)
    return [label for label in widgets if isinstance(label, QLabel)]
