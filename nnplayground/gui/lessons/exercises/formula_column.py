"""Formulas one below the other, set one at a time so that a long solution does not keep the window waiting."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.gui.widgets.formula import Formula
from nnplayground.lessons.exercises.task import Hint


class FormulaColumn(QWidget):
    """Shows formulas; those that are shown already stay when more are added."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._waiting: list[Hint] = []
        self.formulas: list[Formula] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._add_next)

    def clear(self) -> None:
        """Show nothing."""
        self._timer.stop()
        self._waiting = []
        for formula in self.formulas:
            self._column.removeWidget(formula)
            formula.deleteLater()
        self.formulas = []
        self.setVisible(False)

    def add(self, formulas: Sequence[Hint]) -> None:
        """Show further formulas below: the first one at once, the others as the window gets to them."""
        self._waiting += formulas
        if formulas and not self._timer.isActive():
            self.setVisible(True)
            self._add_next()
            self._timer.start()

    def _add_next(self) -> None:
        if not self._waiting:
            self._timer.stop()
            return
        shown = self._waiting.pop(0)
        formula = Formula(self)
        formula.show_parts(shown.latex, shown.plain)
        self.formulas.append(formula)
        self._column.addWidget(formula)
