"""The next experiment: what is proposed, for what, and why."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.tuning.advice.guide import Proposal


class ProposalCard(Translated):
    """Shows one proposal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposal: Proposal | None = None
        self.heading, self.title = QLabel(), QLabel()
        self.change, self.why, self.reasons = Paragraph(), Paragraph(), Paragraph()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        for label, factor in ((self.heading, 1.15), (self.title, 1.0)):
            font = label.font()
            font.setBold(True)
            font.setPointSizeF(font.pointSizeF() * factor)
            label.setFont(font)
        self.reasons.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for widget in (self.heading, self.title, self.change, self.why, self.reasons):
            column.addWidget(widget)
        self.retranslate()

    def show_proposal(self, proposal: Proposal | None) -> None:
        """Show another one; None where there is none."""
        self._proposal = proposal
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.heading.setText(self.tr("The next experiment"))
        found = self._proposal
        for label in (self.title, self.change, self.why, self.reasons):
            label.setVisible(found is not None)
        if found is None:
            return
        self.title.setText(" + ".join(tr(remedy.label) for remedy in found.remedies))
        self.change.show_text(tr(found.change))
        self.why.show_text(" ".join(tr(remedy.why) for remedy in found.remedies))
        reasons = ", ".join(tr(reason.symptom.label) for reason in found.reasons)
        self.reasons.show_text(self.tr("For: {reasons}").format(reasons=reasons))
        self.reasons.setVisible(bool(reasons))
