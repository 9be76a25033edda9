"""The panel of the runs that are kept: their table, what can be done with them, and what differs between two."""

from __future__ import annotations

import time
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QMenu,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from nnplayground.experiment.files import Saved
from nnplayground.experiment.problems import Shape
from nnplayground.gui.comparison.columns import WHEN
from nnplayground.gui.comparison.library import Library
from nnplayground.gui.comparison.model import MOST_DRAWN, RunsModel, SortedRuns
from nnplayground.gui.comparison.table import RunsTable, TickDelegate
from nnplayground.gui.comparison.texts import as_csv, as_text
from nnplayground.gui.comparison.verdict import LEAST_HEIGHT, PRESENT, Side, Verdict
from nnplayground.gui.document import Document
from nnplayground.gui.filing.questions import CANCEL, Questions, nothing
from nnplayground.gui.plots.others import Other
from nnplayground.gui.theme import Look
from nnplayground.gui.training import Controller, Frame
from nnplayground.gui.training.messages import State
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.flow import FlowRow
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.tuning.runs import KeptRun

COMPARE_EVERY_S = 0.5
PRECISION, WIDEST = 60, 210
NARROW = 560
"""Pixels below which table and verdict stand above each other."""
DELETE = QT_TRANSLATE_NOOP("Runs", "Delete {count} kept runs?")
DELETE_ONE = QT_TRANSLATE_NOOP("Runs", "Delete the kept run “{name}”?")
FOR_GOOD = QT_TRANSLATE_NOOP("Runs", "This cannot be undone; the experiment on the canvas stays as it is.")
TOO_MANY = QT_TRANSLATE_NOOP("Runs", "At most {most} runs can be drawn at once: untick another one first.")
WITHOUT_WEIGHTS = QT_TRANSLATE_NOOP("Runs", "The weights of this run were too many to be kept; only its settings are.")


class RunsPanel(Translated):
    """Shows the runs of the library; edits the document only where one of them is opened."""

    drawn = Signal(object)
    """The runs that are to be drawn beneath the present one, as a list of `Other`."""
    keep_wanted = Signal()
    """A person wants the present run to be kept."""

    def __init__(self, document: Document, controller: Controller, library: Library, look: Look) -> None:
        super().__init__()
        self._document, self._controller, self._library, self._look = document, controller, library, look
        self._shape: Shape | None = None
        self._frame: Frame | None = None
        self._due_at = 0.0
        self._was_sorted = False
        self.model = RunsModel(look.theme, self)
        self.sorted = SortedRuns(self.model, self)
        self.table, self.verdict, self.status = RunsTable(), Verdict(), Paragraph()
        self.questions = Questions(self)
        self._make_actions()
        self._lay_out()
        self._connect()
        self.retranslate()
        self._show_runs()
        library.load()

    # -- making --------------------------------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        acts = {
            "keep": self.keep_wanted.emit,
            "draw": self._toggle_drawn,
            "open": self._open,
            "open_weights": self._open_with_weights,
            "rename": self._rename,
            "pin": self._pin,
            "copy": self._copy_text,
            "copy_csv": self._copy_csv,
            "delete": self._delete,
        }
        self.acts = {name: QAction(self) for name in acts}
        for name, act in acts.items():
            self.acts[name].triggered.connect(lambda _checked, act=act: act())
        shown = ("keep", "draw", "open", "open_weights", "pin", "copy", "delete")
        self.buttons = {name: QPushButton() for name in shown}
        for name, button in self.buttons.items():
            button.setObjectName(f"{name} run")
            button.clicked.connect(self.acts[name].trigger)
        self.row = FlowRow(self.buttons.values())

    def _lay_out(self) -> None:
        table = self.table
        table.setModel(self.sorted)
        table.setItemDelegateForColumn(0, TickDelegate(table))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        table.setSortingEnabled(True)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setMinimumHeight(LEAST_HEIGHT)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        table.horizontalHeader().setResizeContentsPrecision(PRECISION)
        table.horizontalHeader().setHighlightSections(False)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for part in (self.row, table, self.status):
            column.addWidget(part, 1 if part is table else 0)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.verdict)
        self.splitter.setStretchFactor(0, 5)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setSizes([500, 260])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(4, 4, 4, 4)
        whole.addWidget(self.splitter)

    def _connect(self) -> None:
        self._library.changed.connect(self._show_runs)
        self._library.said.connect(self._say)
        self.model.ticked.connect(self._on_ticked)
        self.model.too_many.connect(lambda: self._say(Text(TOO_MANY, {"most": MOST_DRAWN}), True))
        self.model.written.connect(lambda name, field, words: self._library.change(name, **{field: words}))
        table = self.table
        table.selectionModel().selectionChanged.connect(lambda _on, _off: self._on_selected())
        table.doubleClicked.connect(lambda _index: self._open())
        table.open_wanted.connect(self._open)
        table.tick_wanted.connect(self._toggle_drawn)
        table.delete_wanted.connect(self._delete)
        table.copy_wanted.connect(self._copy_text)
        table.customContextMenuRequested.connect(self._show_menu)
        self._document.changed.connect(lambda _experiment: self._compare())
        self._controller.frame_shown.connect(self._on_frame)
        self._look.changed.connect(self.model.restyle)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """See what other windows have kept meanwhile."""
        super().showEvent(event)
        self._library.load()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put table and verdict above each other where there is no room beside."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < NARROW
        orientation = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        if orientation != self.splitter.orientation():
            self.splitter.setOrientation(orientation)
            self.splitter.setSizes([300, 200] if is_narrow else [500, 260])

    def set_shape(self, shape: Shape) -> None:
        """Learn what the present task is."""
        self._shape = shape
        self._compare()

    def _show_runs(self) -> None:
        """Show the runs of the library; selection and order stay what they were."""
        chosen, before = self.chosen(), self._headings()
        header = self.table.horizontalHeader()
        section, order = header.sortIndicatorSection(), header.sortIndicatorOrder()
        by = before[section] if 0 <= section < len(before) else WHEN
        self.model.show_runs(self._library.runs)
        after = self._headings()
        if by not in after or not self._was_sorted:
            by, order = WHEN, Qt.SortOrder.DescendingOrder
        self.table.sortByColumn(after.index(by), order)
        if after != before or not self._was_sorted:
            self._fit_columns()
        self._was_sorted = bool(self.model.names)
        self.select(chosen)
        self._on_selected()
        if self.model.drawn:
            self._tell_drawn()  # a run may have another name

    def _headings(self) -> list[Text | Marked]:
        return [column.heading for column in self.model.columns]

    def _fit_columns(self) -> None:
        self.table.resizeColumnsToContents()
        for column in range(self.sorted.columnCount()):
            self.table.setColumnWidth(column, min(self.table.columnWidth(column), WIDEST))

    def chosen(self) -> list[str]:
        """Return the names of the selected runs, from above to below."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self._name_at(row) for row in rows]

    def _name_at(self, row: int) -> str:
        return self.model.names[self.sorted.mapToSource(self.sorted.index(row, 0)).row()]

    def select(self, names: list[str]) -> None:
        """Select runs by their names."""
        selection = self.table.selectionModel()
        selection.clearSelection()
        flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
        for name in names:
            if name in self.model.names:
                index = self.sorted.mapFromSource(self.model.index(self.model.names.index(name), 0))
                selection.select(index, flags)
                self.table.scrollTo(index)

    def _on_selected(self) -> None:
        chosen = self.chosen()
        has_some, is_one = bool(chosen), len(chosen) == 1
        for name in ("draw", "pin", "copy", "copy_csv", "delete"):
            self.acts[name].setEnabled(has_some)
        for name in ("open", "open_weights", "rename"):
            self.acts[name].setEnabled(is_one)
        for name, button in self.buttons.items():
            button.setEnabled(self.acts[name].isEnabled())
        self._compare()

    def _say(self, text: Text | None, is_fault: bool = False) -> None:
        self.status.setForegroundRole(QPalette.ColorRole.BrightText if is_fault else QPalette.ColorRole.WindowText)
        self.status.show_text("" if text is None else tr(text))
        self.status.setVisible(text is not None)

    # -- comparing -----------------------------------------------------------------------------------------------------

    def _on_frame(self, frame: Frame) -> None:
        """Follow the present run now and then."""
        self._frame = frame
        now = time.monotonic()
        if self.isVisible() and (now > self._due_at or self._controller.status.state is not State.RUNNING):
            self._due_at = now + COMPARE_EVERY_S
            self._compare()

    def _compare(self) -> None:
        """Compare the two runs selected, the older one first, or the one with the present experiment."""
        chosen = sorted(self.chosen())
        runs = [self.model.runs[name] for name in chosen]
        if len(runs) == 2:
            self.verdict.compare(Side.of(runs[0]), Side.of(runs[1]), with_present=False)
        elif len(runs) == 1 and self._shape is not None:
            self.verdict.compare(Side.of(runs[0]), self._present(self._shape), with_present=True)
        else:
            self.verdict.clear()

    def _present(self, shape: Shape) -> Side:
        frame = self._frame
        if frame is None or frame.is_past or frame.version != self._controller.version:
            return Side(PRESENT, self._document.experiment, shape.task, (None,) * 4, 0)
        record = frame.record
        outcomes = (record.train_loss, record.test_loss, record.train_score, record.test_score)
        return Side(PRESENT, self._document.experiment, shape.task, outcomes, frame.epoch)

    # -- what can be done ----------------------------------------------------------------------------------------------

    def _on_ticked(self) -> None:
        self._say(None)
        self._tell_drawn()

    def _tell_drawn(self) -> None:
        runs = [self.model.runs[name] for name in self.model.drawn]
        self.drawn.emit([Other(tr(run.name), run.about.colour, run.about.task, run.course) for run in runs])

    def _toggle_drawn(self) -> None:
        chosen = self.chosen()
        self.model.draw(chosen, on=any(name not in self.model.drawn for name in chosen))

    def _open(self) -> None:
        """Put the settings of the selected run in force as one step."""
        if len(chosen := self.chosen()) == 1:
            self._put(self.model.runs[chosen[0]])

    def _put(self, run: KeptRun) -> None:
        """Put an experiment in force; title, description and controls stay those of the document."""
        present = self._document.experiment
        kept = {name: getattr(present, name) for name in ("title", "description", "controls")}
        self._document.edit(replace(run.experiment, **kept), self.tr("Open a kept run"))

    def _open_with_weights(self) -> None:
        if len(chosen := self.chosen()) == 1:
            self._library.fetch(chosen[0], self._put_with_weights)

    def _put_with_weights(self, run: KeptRun) -> None:
        """Put a run in force with its weights, from which training goes on."""
        self._put(run)
        if run.parameters is None:
            self._say(Text(WITHOUT_WEIGHTS), True)
        else:
            self._controller.load_saved(Saved(self._document.experiment, run.parameters))

    def _rename(self) -> None:
        rows = self.table.selectionModel().selectedRows(0)
        if len(rows) == 1:
            self.table.setCurrentIndex(rows[0])
            self.table.edit(rows[0])

    def _pin(self) -> None:
        chosen = self.chosen()
        pinned = any(not self.model.runs[name].about.is_pinned for name in chosen)
        for name in chosen:
            self._library.change(name, is_pinned=pinned)

    def _delete(self) -> None:
        chosen = self.chosen()
        if not chosen:
            return
        one = Text(DELETE_ONE, {"name": self.model.runs[chosen[0]].name})
        title = one if len(chosen) == 1 else Text(DELETE, {"count": len(chosen)})
        answers = (
            (QT_TRANSLATE_NOOP("Runs", "&Delete"), partial(self._library.remove, chosen)),
            (CANCEL, nothing),
        )
        self.questions.ask(title, Text(FOR_GOOD), answers)

    def _copy_text(self) -> None:
        self._copy(as_text)

    def _copy_csv(self) -> None:
        self._copy(as_csv)

    def _copy(self, write: object) -> None:
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        if rows and callable(write):
            QGuiApplication.clipboard().setText(write(self.sorted, rows))

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        for name in ("draw", "open", "open_weights", "", "rename", "pin", "", "copy", "copy_csv", "", "delete"):
            if name:
                menu.addAction(self.acts[name])
            else:
                menu.addSeparator()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.table.viewport().mapToGlobal(place))

    # -- words ---------------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Set every text that people see."""
        words = {
            "keep": (self.tr("&Keep this run"), self.tr("Keep the present run as it stands")),
            "draw": (self.tr("D&raw"), self.tr("Draw the selected runs beneath the present one, or no more (Space)")),
            "open": (self.tr("&Open on canvas"), self.tr("Put the settings of the run in force as one step (Enter)")),
            "open_weights": (
                self.tr("Open with &weights"),
                self.tr("Put the run in force with the weights it ended with"),
            ),
            "rename": (self.tr("Re&name"), self.tr("Give the run another name (F2)")),
            "pin": (self.tr("&Pin"), self.tr("Never make room for new runs by deleting this one, or do so again")),
            "copy": (self.tr("&Copy"), self.tr("Copy the selected rows as text (Ctrl+C)")),
            "copy_csv": (self.tr("Copy as CS&V"), self.tr("Copy the selected rows with commas between them")),
            "delete": (self.tr("&Delete …"), self.tr("Delete the selected runs after asking (Del)")),
        }
        for name, (text, tip) in words.items():
            self.acts[name].setText(text)
            self.acts[name].setToolTip(tip)
            if name in self.buttons:
                self.buttons[name].setText(text)
                self.buttons[name].setToolTip(tip)
        self.row.fit()
        self.table.setAccessibleName(self.tr("Kept runs"))
        self._say(None)
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(self.model.columnCount() - 1, 0))
        self._tell_drawn()
