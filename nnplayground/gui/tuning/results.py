"""What a search has found: the table of settings, what can be done with one, and the picture below."""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from nnplayground.data.dataset import CLASSIFICATION
from nnplayground.gui.theme import Look
from nnplayground.gui.translation import Translated
from nnplayground.gui.tuning.model import ResultsModel, score_name
from nnplayground.gui.tuning.pictures import Pictures
from nnplayground.gui.widgets.row_table import RowTable
from nnplayground.numbers import fixed
from nnplayground.tuning.results import Score
from nnplayground.tuning.standings import Standings
from nnplayground.tuning.trial import Outcome

RENEW_EVERY_S, REST = 0.5, 20.0
"""Time from one picture of a running search to the next, and how many times as long as drawing it at least."""
SHARES = (2, 3)
"""Of the height: the table, and the picture."""
PRECISION = 60
"""Rows that are looked at when columns are made as wide as they need."""


class Results(Translated):
    """Shows what is done of a search, the best setting first."""

    open_wanted = Signal(object)
    """A `Score` whose setting is to be put on the canvas."""
    judge_wanted = Signal(object)
    """The best `Score`, to be judged by the test samples."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model, self.table, self.pictures = ResultsModel(), RowTable(), Pictures(look)
        self.open_button, self.judge_button, self.verdict = QPushButton(), QPushButton(), QLabel()
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        self.verdict.setWordWrap(True)
        self._standings: Standings | None = None
        self._shown, self._due_at = 0, 0.0
        self._task = CLASSIFICATION
        self._judged: list[Outcome] = []
        self._is_busy = False
        self._lay_out()
        self._connect()
        self.retranslate()
        self._enable()

    def _lay_out(self) -> None:
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        self.table.horizontalHeader().setResizeContentsPrecision(PRECISION)
        row = QHBoxLayout()
        row.addWidget(self.open_button)
        row.addWidget(self.judge_button)
        row.addWidget(self.verdict, 1)
        above = QWidget()
        column = QVBoxLayout(above)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        splitter = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        splitter.addWidget(above)
        splitter.addWidget(self.pictures)
        splitter.setStretchFactor(0, SHARES[0])
        splitter.setStretchFactor(1, SHARES[1])
        splitter.setSizes([100 * share for share in SHARES])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)

    def _connect(self) -> None:
        self.open_button.clicked.connect(lambda _checked: self._open())
        self.judge_button.clicked.connect(lambda _checked: self._judge())
        self.table.doubleClicked.connect(lambda _index: self._open())
        self.table.entered_by_key.connect(self._open)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Show nothing: another search begins."""
        self._standings, self._shown, self._judged = None, 0, []
        self.model.show_scores((), (), self._task)
        self._say_verdict()
        self._enable()

    def show_standings(self, standings: Standings, task: str, *, at_once: bool) -> None:
        """Show what is done by now, unless that was shown a moment ago."""
        if standings is not self._standings:
            self._standings, self._shown, self._task = standings, 0, task
            self.pictures.begin(standings.search.settings, task)
        scores = standings.complete[:]
        is_time = at_once or time.monotonic() > self._due_at
        if len(scores) > self._shown and is_time:
            self._show(scores)

    def _show(self, scores: Sequence[Score]) -> None:
        chosen, is_first = self._chosen(), not self._shown
        self._shown, begin = len(scores), time.monotonic()
        self.model.show_scores(tuple(scores[0].setting), scores, self._task)
        if is_first:
            self.table.resizeColumnsToContents()
        if chosen is not None and (row := self.model.row_of(chosen.number)) >= 0:
            self.table.selectRow(row)
        self.pictures.show_scores(scores)
        self._enable()
        now = time.monotonic()
        self._due_at = now + max(RENEW_EVERY_S, REST * (now - begin))

    def show_busy(self, busy: bool) -> None:
        """Let nothing be judged while a search goes on."""
        self._is_busy = busy
        if not busy and self._shown:
            self.table.resizeColumnsToContents()
        self._enable()

    def show_judged(self, outcomes: list[Outcome]) -> None:
        """Say what the best setting comes to over the test samples."""
        self._judged = outcomes
        self._say_verdict()

    def _say_verdict(self) -> None:
        scores = [outcome.score for outcome in self._judged if outcome.score is not None]
        if not self._judged:
            self.verdict.setText("")
        elif not scores:
            self.verdict.setText(self.tr("The best setting diverged when it was trained on all training samples."))
        else:
            said = self.tr("Over the test samples: {name} {mean} ± {spread}")
            mean, spread = fixed(statistics.fmean(scores), 4), fixed(statistics.pstdev(scores), 4)
            self.verdict.setText(said.format(name=score_name(self._task), mean=mean, spread=spread))

    # -- what is chosen ------------------------------------------------------------------------------------------------

    def _chosen(self) -> Score | None:
        rows = self.table.selectionModel().selectedRows()
        return self.model.scores[rows[0].row()] if rows and rows[0].row() < len(self.model.scores) else None

    def _best(self) -> Score | None:
        scores = self.model.scores
        return scores[0] if scores and math.isfinite(scores[0].mean) else None

    def _open(self) -> None:
        score = self._chosen() or self._best()
        if score is not None:
            self.open_wanted.emit(score)

    def _judge(self) -> None:
        best = self._best()
        if best is not None:
            self.judge_wanted.emit(best)

    def _enable(self) -> None:
        self.open_button.setEnabled(bool(self.model.scores))
        self.judge_button.setEnabled(self._best() is not None and not self._is_busy)

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.table.setAccessibleName(self.tr("Settings that were tried"))
        self.open_button.setText(self.tr("&Open this one on the canvas"))
        self.open_button.setToolTip(self.tr("Put the selected setting, or the best one, in force as one step"))
        self.judge_button.setText(self.tr("&Judge the best one by the test samples"))
        self.judge_button.setToolTip(self.tr("Do this last: from then on the test samples are no longer unseen"))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(self.model.columnCount() - 1, 0))
        self._say_verdict()
