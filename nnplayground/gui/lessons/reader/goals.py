"""The checkpoints of a page, with a tick at each that holds and the number that it is about."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.gui.lessons.reader.goal_keeper import GoalKeeper
from nnplayground.gui.translation import Translated, tr
from nnplayground.lessons.files.checkpoints import OF_THE_PAGE, is_reached, value, words
from nnplayground.lessons.files.experiments import has_lab
from nnplayground.lessons.files.lesson import Page
from nnplayground.numbers import short

DONE, OPEN = "☑", "☐"


class GoalsBox(Translated):
    """Follows the keeper; what was reached stays ticked."""

    def __init__(
        self, page: Page, keeper: GoalKeeper, digits: Callable[[], int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._page, self._keeper, self._digits = page, keeper, digits
        self.is_reached = False
        self._heading, self.verdict = QLabel(), QLabel(wordWrap=True)
        for label in (self._heading, self.verdict):
            label.setTextFormat(Qt.TextFormat.PlainText)
        bold = self._heading.font()
        bold.setBold(True)
        self._heading.setFont(bold)
        self.rows = [(QLabel(), QLabel(), QLabel()) for _ in page.checkpoints]
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setColumnStretch(2, 1)
        for place, row in enumerate(self.rows):
            for across, label in enumerate(row):
                label.setTextFormat(Qt.TextFormat.PlainText)
                grid.addWidget(label, place, across)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._heading)
        column.addLayout(grid)
        column.addWidget(self.verdict)
        keeper.changed.connect(self.refresh)
        self.retranslate()

    def set_reached(self) -> None:
        """All of them were reached."""
        self.is_reached = True
        self.refresh()

    def refresh(self) -> None:
        """Show the numbers of this moment."""
        facts = self._keeper.facts
        for checkpoint, (tick, text, now) in zip(self._page.checkpoints, self.rows, strict=True):
            holds = self.is_reached or is_reached(checkpoint, facts)
            found = value(checkpoint, facts)
            tick.setText(DONE if holds else OPEN)
            tick.setAccessibleName(self.tr("reached") if holds else self.tr("not reached yet"))
            text.setText(tr(words(checkpoint)))
            now.setText("" if math.isnan(found) else self.tr("(now {value})").format(value=self._short(found)))
        self.verdict.setText(self._said())

    def _short(self, found: float) -> str:
        return str(int(found)) if found == int(found) and abs(found) < 1e9 else short(found, self._digits())

    def _said(self) -> str:
        if self.is_reached:
            return self.tr("Reached.")
        is_about_a_run = any(checkpoint.measure not in OF_THE_PAGE for checkpoint in self._page.checkpoints)
        if is_about_a_run and not self._keeper.is_on_canvas():
            if has_lab(self._page):
                return self.tr("This counts for the lab of this page: open it first.")
            return self.tr("This counts for the experiment of this page: put it on the canvas first.")
        if is_about_a_run and len(self._page.checkpoints) > 1:
            return self.tr("Reached when all of these hold at one moment; training pauses then.")
        return ""

    def retranslate(self) -> None:
        """Set every text that people see."""
        self._heading.setText(self.tr("Checkpoints"))
        self.refresh()
