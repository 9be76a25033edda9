"""The plot of the layers' gradients with a box above it that chooses what is drawn."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from nnplayground.gui.plots.gradients import GRADIENT, RATIO, RATIO_TIP, GradientPlot
from nnplayground.gui.theme import Look
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.i18n import QT_TRANSLATE_NOOP

QUANTITIES = {
    GRADIENT: QT_TRANSLATE_NOOP("GradientPlot", "Gradients"),
    RATIO: QT_TRANSLATE_NOOP("GradientPlot", "Update ratios"),
}


class GradientView(Translated):
    """Shows gradients or update ratios of all layers."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.plot, self.quantity = GradientPlot(look), ChoiceBox({})
        self.quantity.offer(QUANTITIES)
        self.quantity.set_key(GRADIENT)
        self.quantity.setMinimumContentsLength(14)
        self.quantity.chosen.connect(self.plot.set_quantity)
        row = QHBoxLayout()
        row.setContentsMargins(4, 2, 4, 0)
        row.addWidget(self.quantity)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.plot, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the box, and say what an update ratio is."""
        self.quantity.setAccessibleName(self.tr("Drawn of the layers"))
        self.quantity.setToolTip(tr(RATIO_TIP))
