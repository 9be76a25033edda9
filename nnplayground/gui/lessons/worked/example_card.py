"""One item of a worked example: its caption, its formulas, and quietly what the slide has in its place."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.formula import Formula
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.lessons.scripts import LATEX, PLAIN
from nnplayground.lessons.worked.example import Item, sides
from nnplayground.lessons.worked.text import shown_erratum, shown_value

UNSET_HEIGHT = 36
"""About the height of a formula that has not been typeset yet."""


class ExampleCard(Translated):
    """Shows one item. Its formulas are typeset side by side, when `set_next` is called: each side takes 5 to 40 ms."""

    painted = Signal(int)
    """The item of this number is on screen, so that its formulas are wanted."""

    def __init__(self, number: int, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self._number = number
        self._set = self._sides = 0
        self.caption = Paragraph()
        self.formulas = [Formula() for _ in item.equations]
        self.value = Paragraph()
        self.erratum = Paragraph()
        self.erratum.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for text in (self.value, self.erratum):
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 10)
        column.setSpacing(4)
        column.addWidget(self.caption)
        body = QVBoxLayout()
        body.setContentsMargins(18, 0, 0, 0)
        body.setSpacing(6)
        for shown in (*self.formulas, self.value, self.erratum):
            body.addWidget(shown)
        column.addLayout(body)
        self.value.setVisible(not item.equations)
        self.erratum.setVisible(item.erratum is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts; formulas are the same in every language."""
        self.caption.show_text(f"{self._number}. {tr(self.item.caption)}")
        self.value.show_text(shown_value(self.item, QCoreApplication.translate))
        self.erratum.show_text(shown_erratum(self.item, QCoreApplication.translate))

    @property
    def is_finished(self) -> bool:
        """Whether all formulas are typeset."""
        return self._set == len(self.formulas)

    def forget(self, digits: int) -> None:
        """Let the formulas be typeset anew, as with other digits; what is said of them is right at once."""
        self._set = self._sides = 0
        for line, formula in zip(self.item.equations, self.formulas, strict=True):
            formula.setAccessibleName(" ".join(sides(line, PLAIN, digits)))
            if not formula.parts:
                formula.setMinimumHeight(UNSET_HEIGHT)

    def set_next(self, digits: int) -> None:
        """Typeset the next side of a formula with so many significant digits; until then the old one stays."""
        line, formula = self.item.equations[self._set], self.formulas[self._set]
        parts = sides(line, LATEX, digits)
        self._sides += 1
        is_whole = self._sides >= len(parts)
        formula.setMinimumHeight(0)
        left = () if is_whole else formula.parts[self._sides :]
        formula.show_parts((*parts[: self._sides], *left), " ".join(sides(line, PLAIN, digits)))
        if is_whole:
            self._set, self._sides = self._set + 1, 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say that it is on screen."""
        super().paintEvent(event)
        self.painted.emit(self._number)
