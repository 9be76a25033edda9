"""How an attempt came out: the sentence, and the picture of its pairs."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.gui.guide.pairs_plot import PairsPlot
from nnplayground.gui.theme import Look
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.tuning.advice.guide import Attempt
from nnplayground.tuning.advice.words import verdict


class Outcome(Translated):
    """Shows one attempt, or that there is none yet."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._attempt: Attempt | None = None
        self.verdict, self.plot = Paragraph(), PairsPlot(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.verdict)
        column.addWidget(self.plot, 1)
        policy = self.plot.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # what stands below it stays where it is
        self.plot.setSizePolicy(policy)
        self.show_attempt(None)

    def show_attempt(self, attempt: Attempt | None) -> None:
        """Show another one; None where the proposal was not tried yet."""
        self._attempt = attempt
        self.plot.show_attempt(attempt)
        self.plot.setVisible(attempt is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text that people see."""
        found = self._attempt
        self.verdict.setEnabled(found is not None)
        self.verdict.show_text(self.tr("Not tried yet.") if found is None else tr(verdict(found)))
