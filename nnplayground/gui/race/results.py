"""What a race shows: the pictures, the curves, the table of standings, and in words what became of it."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from nnplayground.data.dataset import CLASSIFICATION, REGRESSION
from nnplayground.gui.race.course import Phase, Plan, Scene
from nnplayground.gui.race.curves import Curves
from nnplayground.gui.race.pictures import Pictures
from nnplayground.gui.race.table import EPOCH, LANE, LOSS, SCORE, STATE, TIME, StandingsModel
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.check_box import CheckBox
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.row_table import RowTable
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.tuning.race import STATES
from nnplayground.tuning.verdict import differing, verdict

TABLE_EVERY_S = 0.2
"""How often numbers change while the race goes on."""
SHARES = (9, 6, 5)
"""Of the height: pictures, curves, and the table."""


class _Table(RowTable):
    """The lanes, of which two at least can be seen."""

    def minimumSizeHint(self) -> QSize:
        """Ask for room for the head and two rows."""
        rows = self.verticalHeader().defaultSectionSize() * 2
        return QSize(200, self.horizontalHeader().sizeHint().height() + rows + 4)


class Results(Translated):
    """Follows a race."""

    open_wanted = Signal(int)
    """The number of a lane that is to be put on the canvas."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pictures, self.curves, self.model = Pictures(look), Curves(look), StandingsModel(look)
        self.table, self.verdict, self.open_button = _Table(), Paragraph(), QPushButton()
        self.log = CheckBox(QT_TRANSLATE_NOOP("Race", "Logarithmic loss axis"))
        self.both = CheckBox(QT_TRANSLATE_NOOP("Race", "Draw the other samples, too (dashed)"))
        self._plan: Plan | None = None
        self._scene: Scene | None = None
        self._task = CLASSIFICATION
        self._due_at = 0.0
        self._lay_out()
        self.log.switched.connect(self.curves.set_log)
        self.both.switched.connect(self.curves.set_both)
        self.open_button.clicked.connect(lambda _checked: self._open())
        self.table.doubleClicked.connect(lambda _index: self._open())
        self.table.entered_by_key.connect(self._open)
        look.changed.connect(self._restyle)
        self.retranslate()
        self._enable()

    def _lay_out(self) -> None:
        self.table.setModel(self.model)
        font = self.verdict.font()
        font.setBold(True)
        self.verdict.setFont(font)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.horizontalHeader().setSectionResizeMode(LANE, QHeaderView.ResizeMode.Stretch)
        drawn, below = QWidget(), QWidget()
        curves, switches = QVBoxLayout(drawn), QHBoxLayout()
        curves.setContentsMargins(0, 0, 0, 0)
        switches.addWidget(self.log)
        switches.addWidget(self.both)
        switches.addStretch(1)
        curves.setSpacing(2)
        curves.addWidget(self.curves, 1)
        curves.addLayout(switches)
        column, row = QVBoxLayout(below), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.verdict, 1)
        row.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignBottom)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        splitter = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        for widget, share in zip((self.pictures, drawn, below), SHARES, strict=True):
            splitter.addWidget(widget)
            splitter.setStretchFactor(splitter.count() - 1, share)
        splitter.setSizes([100 * share for share in SHARES])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def begin(self, plan: Plan) -> None:
        """Follow another race; what was shown stays until its first scene."""
        self._plan, self._scene = plan, None
        self._say()
        self._enable()

    def show_scene(self, scene: Scene) -> None:
        """Show a moment, and paint it at once."""
        if self._plan is None:
            return
        if self._scene is None:
            self._task = REGRESSION if scene.prepared[0].dataset.task == REGRESSION else CLASSIFICATION
            self.curves.begin(self._plan.rules, self._task, [lane.name for lane in self._plan.lanes])
            self.model.begin(self._plan.rules, self._task)
        self._scene = scene
        self.pictures.show_scene(scene)
        self.curves.show_curves([frame.curve for frame in scene.frames if frame.curve is not None])
        self._renew_table(scene)
        self.pictures.paint_soon()
        self.curves.paint_now()

    def _renew_table(self, scene: Scene) -> None:
        now = time.monotonic()
        if scene.phase is Phase.RUNNING and now < self._due_at:
            return
        self._due_at = now + TABLE_EVERY_S
        chosen = self._chosen()
        self.model.show_standings(scene.standings)
        if scene.phase is not Phase.RUNNING:
            self._fit_columns()
        if chosen is not None and self._chosen() is None and chosen < self.model.rowCount():
            self.table.selectRow(chosen)
        self._say()
        self._enable()

    def _fit_columns(self) -> None:
        """Make columns as wide as they need to be, with some room for what becomes of a race that goes on."""
        self.table.resizeColumnsToContents()
        bold = QFont(self.font())
        bold.setBold(True)
        longest = {column: ["000000"] for column in (EPOCH, TIME)}
        longest |= {column: ["0.0001234 (0.0001234)"] for column in (LOSS, SCORE)}
        longest[STATE] = [tr(state) for state in STATES.values()]
        for column, texts in longest.items():
            room = max(map(QFontMetrics(bold).horizontalAdvance, texts))
            header = self.table.horizontalHeader()
            header.resizeSection(column, max(header.sectionSize(column), room + 12))

    def _say(self) -> None:
        """Say in words what became of the race, and what differs between its first two lanes."""
        self.verdict.show_text(" ".join(map(tr, self._sentences())))

    def _sentences(self) -> Sequence[Text]:
        scene, plan = self._scene, self._plan
        if scene is None or plan is None:
            return ()
        differs = differing(plan.lanes, scene.experiments, plan.rules)
        if scene.phase is not Phase.OVER:
            return (differs,)
        return verdict(scene.standings, plan.rules, self._task), differs

    # -- what is chosen ------------------------------------------------------------------------------------------------

    def _chosen(self) -> int | None:
        rows = self.table.selectionModel().selectedRows()
        return rows[0].row() if rows else None

    def _open(self) -> None:
        """Open the lane that is selected, or the first one of those that are ahead."""
        chosen = self._chosen()
        if chosen is None:
            ahead = [each.number for each in self.model.standings if each.place == 1]
            chosen = ahead[0] if ahead else None
        if chosen is not None and self.open_button.isEnabled():
            self.open_wanted.emit(chosen)

    def _enable(self) -> None:
        self.open_button.setEnabled(self._scene is not None and self._scene.has_begun)

    # -- looks ---------------------------------------------------------------------------------------------------------

    def _restyle(self, _theme: Theme) -> None:
        self.table.viewport().update()

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.table.setAccessibleName(self.tr("Standings"))
        self.open_button.setText(self.tr("&Open this one on the canvas"))
        self.open_button.setToolTip(
            self.tr("Put the selected lane, or the one ahead, in force as one step, with its weights")
        )
        if self.model.rowCount():
            self.model.refresh()
        self.table.horizontalHeader().setToolTip("")
        self._fit_columns()
        self._say()
