"""Which features the network gets: a box to tick for each."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from nnplayground.data.dataset import Dataset
from nnplayground.data.inputs import available
from nnplayground.gui.widgets.check_box import TickBox
from nnplayground.i18n import printable

FEATURES_AT_MOST = 64
"""Data with more columns use them all: nobody ticks thousands of boxes."""
SHORT_NAME = 8
"""Names up to this length stand three in a row, longer ones below each other."""


class FeatureBox(QWidget):
    """Ticks features by key; no tick at all is refused, all columns and nothing else are the empty tuple."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(2)
        self._boxes: dict[str, QCheckBox] = {}
        self._offered: dict[str, str] = {}
        self._columns: tuple[str, ...] = ()

    def offer(self, dataset: Dataset) -> None:
        """Offer the features of a data set."""
        offered = available(dataset)
        if offered == self._offered:
            return
        self._offered = offered
        self._columns = tuple(f"x{number}" for number in range(1, dataset.n_features + 1))
        for box in self._boxes.values():
            self._grid.removeWidget(box)
            box.deleteLater()
        self._boxes = {}
        if len(offered) > FEATURES_AT_MOST:
            return
        per_row = 3 if max(map(len, offered.values())) <= SHORT_NAME else 1
        for place, (key, name) in enumerate(offered.items()):
            box = TickBox(printable(name).replace("&", "&&"))
            box.setObjectName(f"feature {key}")
            box.toggled.connect(self._on_toggled)
            self._grid.addWidget(box, place // per_row, place % per_row)
            self._boxes[key] = box

    def show_chosen(self, keys: tuple[str, ...]) -> None:
        """Show which features are in force without telling anybody."""
        for key, box in self._boxes.items():
            with QSignalBlocker(box):
                box.setChecked(key in (keys or self._columns))

    def _on_toggled(self) -> None:
        keys = tuple(key for key, box in self._boxes.items() if box.isChecked())
        if not keys:
            box = self.sender()
            if isinstance(box, QCheckBox):
                with QSignalBlocker(box):
                    box.setChecked(True)
            return
        self.chosen.emit(() if keys == self._columns else keys)
