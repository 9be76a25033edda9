"""What was found: every symptom with its evidence, and what it means."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.hint import Hint, Paragraph
from nnplayground.i18n import Text
from nnplayground.tuning.advice.guide import Diagnosis
from nnplayground.tuning.advice.symptoms import Found
from nnplayground.tuning.advice.words import method, nothing_found, standing


class FindingCard(Translated):
    """One symptom."""

    def __init__(self, found: Found, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = found
        self.title, self.evidence = QLabel(), Paragraph()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(1)
        for widget in (self.title, self.evidence, Hint(found.symptom.meaning)):
            column.addWidget(widget)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.title.setText(tr(self._found.symptom.label))
        self.evidence.show_text(tr(self._found.evidence))


class Findings(Translated):
    """Shows a diagnosis: how the network does, what was found, and how that is judged."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._diagnosis: Diagnosis | None = None
        self.heading, self.standing, self.nothing, self.method = QLabel(), Paragraph(), Paragraph(), Paragraph()
        font = self.heading.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self.heading.setFont(font)
        self.method.setEnabled(False)
        self.cards: list[FindingCard] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 6, 8, 6)
        column.addWidget(self.standing)
        column.addLayout(self._list)
        column.addWidget(self.nothing)
        column.addWidget(self.method)
        column.addStretch(1)
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.heading)
        whole.addWidget(self.area, 1)
        self.retranslate()

    def show_diagnosis(self, diagnosis: Diagnosis | None) -> None:
        """Show another one; None where nothing is known yet."""
        self._diagnosis = diagnosis
        while self.cards:
            card = self.cards.pop()
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        for found in diagnosis.found if diagnosis is not None else ():
            card = FindingCard(found, self)
            self.cards.append(card)
            self._list.addWidget(card)
        self.area.verticalScrollBar().setValue(0)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.heading.setText(self.tr("What was found"))
        self.area.setAccessibleName(self.heading.text())
        found = self._diagnosis
        texts: tuple[tuple[Paragraph, Text | None], ...] = (
            (self.standing, None if found is None else standing(found)),
            (self.nothing, None if found is None or found.found else nothing_found(found)),
            (self.method, None if found is None else method(found.plan)),
        )
        for paragraph, text in texts:
            paragraph.show_text("" if text is None else tr(text))
            paragraph.setVisible(text is not None)
