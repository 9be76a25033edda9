"""Which neuron the output plot shows in place of the output, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from nnplayground.gui.translation import Translated

BELOW, ABOVE = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"), str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def neuron_symbol(layer: int, unit: int) -> str:
    """Return what a neuron's output is called in formulas: `a₂⁽¹⁾` for the second one of the first hidden layer.

    Both are counted from 0; layer -1 is the inputs: `x₂`.
    """
    below = str(unit + 1).translate(BELOW)
    return f"x{below}" if layer < 0 else f"a{below}⁽{str(layer + 1).translate(ABOVE)}⁾"


class NeuronHeading(Translated):
    """A line above the plot; hidden while the output is shown."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._neuron: tuple[int, int] | None = None
        self.label = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.close_button = QToolButton()
        self.close_button.setText("×")
        self.close_button.setAutoRaise(True)
        self.close_button.clicked.connect(lambda _checked: self.closed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 1, 2, 0)
        row.addWidget(self.label, 1)
        row.addWidget(self.close_button)
        self.retranslate()

    def show_neuron(self, neuron: tuple[int, int] | None) -> None:
        """Name another neuron (layer, unit), or none."""
        self._neuron = neuron
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.setVisible(self._neuron is not None)
        self.close_button.setAccessibleName(self.tr("Show the output again"))
        self.close_button.setToolTip(self.tr("Show the output again (Esc)"))
        if self._neuron is not None:
            layer, unit = self._neuron
            text = self.tr("Input {symbol}") if layer < 0 else self.tr("Neuron {symbol}")
            self.label.setText(text.format(symbol=neuron_symbol(layer, unit)))
