"""The form of a search: rows of knobs, how they are tried, and how much work that is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from nnplayground.catalogue import Param
from nnplayground.errors import InputError
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.knobs.offers import FIRST, on_offer, values_to_begin_with
from nnplayground.gui.knobs.row import KnobRow
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.tuning.hunt import Quarry
from nnplayground.gui.tuning.plan import Plan
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Hint, Paragraph
from nnplayground.gui.widgets.line_edit import LineEdit
from nnplayground.gui.widgets.number_box import NumberBox
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.tuning.folds import FOLDS, SEEDS
from nnplayground.tuning.knobs import Value
from nnplayground.tuning.space import MOST_SETTINGS, Range, Space

GRID, DRAWS = "grid", "draws"
WAYS: dict[str, Marked | str] = {
    GRID: QT_TRANSLATE_NOOP("Tuning", "Every combination"),
    DRAWS: QT_TRANSLATE_NOOP("Tuning", "Random draws"),
}
DRAWN = Param(
    "draws",
    QT_TRANSLATE_NOOP("Tuning", "Draws"),
    20,
    1,
    2000,
    kind=int,
    help=QT_TRANSLATE_NOOP(
        "Tuning", "How many settings n are drawn at random; by this chance one of them is among the best 5 %."
    ),
    formula=r"1 - (1 - 0.05)^{n}",
    small=QT_TRANSLATE_NOOP("Tuning", "Whether a good setting is among them is left to chance."),
    large=QT_TRANSLATE_NOOP(
        "Tuning", "The search takes long, and the best score is flattered by the choice among so many."
    ),
)
CLUSTER = QT_TRANSLATE_NOOP("Tuning", "Dask &cluster")
HERE = QT_TRANSLATE_NOOP("Tuning", "this computer")
ABOUT_CLUSTER = QT_TRANSLATE_NOOP(
    "Tuning",
    "Empty: all cores of this computer. Otherwise the address of the scheduler of a Dask cluster that you trust, as "
    "tcp://host:8786.",
)
MOST_TRAININGS = 100_000
TWICE = QT_TRANSLATE_NOOP("Tuning", "This stands in two rows.")
GONE = QT_TRANSLATE_NOOP("Tuning", "This cannot be turned in the present experiment.")
NEEDS_DRAWS = QT_TRANSLATE_NOOP(
    "Tuning", "A range can only be drawn from: choose random draws, or write single values."
)
WIDTH = 300


class PlanForm(Translated):
    """Says what is to be tried on an experiment."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment = Experiment()
        self.rows: list[KnobRow] = []
        self.has_used_test = self.has_gone_on = False
        self.way = ChoiceBox({})
        self.way.offer(WAYS)
        self.way.set_key(GRID)
        self.draws, self.folds, self.seeds = NumberBox(DRAWN), NumberBox(FOLDS), NumberBox(SEEDS)
        self.add, self.amount = QPushButton(), Paragraph()
        self.cluster = LineEdit()
        boxes: tuple[QWidget, ...] = (self.way, self.draws, self.folds, self.seeds, self.cluster)
        self._labels = {box: QLabel() for box in boxes}
        self._lay_out()
        self.add.clicked.connect(lambda _checked: self._add_row())
        self.way.chosen.connect(lambda _key: self._on_changed())
        for box in (self.draws, self.folds, self.seeds):
            box.value_changed.connect(lambda _value: self._on_changed())
        self.retranslate()

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        for box, label in self._labels.items():
            label.setBuddy(box)
            self._form.addRow(label, box)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(Hint(QT_TRANSLATE_NOOP("Tuning", "What is tried, each with its values:")))
        column.addLayout(self._lines)
        column.addWidget(self.add)
        column.addLayout(self._form)
        column.addWidget(self.amount)
        column.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields have the keyboard
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        self.setFixedWidth(WIDTH)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def show_experiment(self, experiment: Experiment) -> None:
        """Offer the knobs of an experiment; what was typed stays."""
        self._experiment = experiment
        self._offer()
        self._on_changed()

    def show_plan(self, plan: Plan | None) -> None:
        """Show what was to be tried last; for None a search to begin with."""
        offer = on_offer(self._experiment)
        for row in list(self.rows):
            self._take_away(row)
        if plan is not None:
            for box, value in ((self.folds, plan.folds), (self.seeds, plan.seeds)):
                box.set_value(value)
            self.way.set_key(GRID if plan.draws is None else DRAWS)
            self.draws.set_value(plan.draws or DRAWN.default)
        for key, values in plan.rows if plan is not None else [(key, "") for key in FIRST]:
            if key in offer:
                self._add_row(key, values)
        if not self.rows and offer:
            self._add_row()
        self.set_used(plan is not None and plan.has_used_test, plan is not None and plan.has_gone_on)
        self._on_changed()

    def set_used(self, used: bool, gone_on: bool) -> None:
        """Learn whether the test samples have been looked at, and whether a search went on after that."""
        self.has_used_test, self.has_gone_on = used, gone_on

    @property
    def address(self) -> str:
        """The address of the cluster that is to do the work; empty for this computer."""
        return self.cluster.text().strip()

    def plan(self) -> Plan:
        """Return what is typed, right or wrong."""
        draws = int(self.draws.value) if self.way.key == DRAWS else None
        rows = tuple((row.key, row.values.text()) for row in self.rows if row.key)
        return Plan(rows, draws, int(self.folds.value), int(self.seeds.value), self.has_used_test, self.has_gone_on)

    def quarry(self) -> Quarry | None:
        """Return the search that is typed; None where something is wrong, which is said where it stands."""
        choices: dict[str, tuple[Value, ...] | Range] = {}
        is_right = True
        for row in self.rows:
            fault = self._read(row, choices)
            row.show_fault(fault)
            is_right = is_right and fault is None
        boxes_are_right = all(box.is_valid() for box in (self.draws, self.folds, self.seeds))
        if not choices or not is_right or not boxes_are_right:
            self.amount.show_text("")
            return None
        draws = self.plan().draws
        quarry = Quarry(self._experiment, Space(choices), draws, int(self.folds.value), int(self.seeds.value))
        return quarry if self._say_amount(quarry) else None

    def _read(self, row: KnobRow, choices: dict[str, tuple[Value, ...] | Range]) -> Text | Marked | None:
        """Add what a row says to the choices; return what is wrong with it."""
        if not row.key:
            return GONE
        if row.key in choices:
            return TWICE
        try:
            found = row.read()
        except InputError as error:
            return error.text
        choices[row.key] = found
        return NEEDS_DRAWS if isinstance(found, Range) and self.way.key == GRID else None

    def _on_changed(self) -> None:
        is_drawing = self.way.key == DRAWS
        self._form.setRowVisible(self.draws, is_drawing)
        self.changed.emit()

    def _say_amount(self, quarry: Quarry) -> bool:
        """Say how many trainings there will be; False where those are too many."""
        settings = len(quarry.space) if quarry.draws is None else quarry.draws
        total = settings * quarry.folds * quarry.seeds
        fits = settings <= MOST_SETTINGS and total <= MOST_TRAININGS
        if fits:
            text = self.tr("{settings} settings × {folds} folds × {seeds} seeds = {total} trainings")
        else:
            text = self.tr("{total} trainings are too many; at most {most} can be.")
        said = text.format(settings=settings, folds=quarry.folds, seeds=quarry.seeds, total=total, most=MOST_TRAININGS)
        self.amount.setForegroundRole(QPalette.ColorRole.WindowText if fits else QPalette.ColorRole.BrightText)
        self.amount.show_text(said)
        return fits

    # -- rows ----------------------------------------------------------------------------------------------------------

    def _offer(self) -> None:
        labels = {key: label for key, (_, label) in on_offer(self._experiment).items()}
        for row in self.rows:
            row.offer(labels)
        self.add.setEnabled(len(self.rows) < len(labels))

    def _add_row(self, key: str = "", values: str = "") -> None:
        """Add a row for a knob, or for the first one that no other row has, with its present value."""
        offer = on_offer(self._experiment)
        taken = {row.key for row in self.rows}
        key = key or next((each for each in offer if each not in taken), "")
        if not key:
            return
        row = KnobRow(self)
        self.rows.append(row)
        self._lines.addWidget(row)
        row.show()  # and not only with the next round of events
        self._offer()
        each = offer[key][0]
        row.turn(each, values or values_to_begin_with(each, self._experiment))
        row.knob_chosen.connect(lambda chosen: self._turn(row, chosen))
        row.changed.connect(self._on_changed)
        row.removed.connect(lambda: self._remove(row))
        self._on_changed()

    def _turn(self, row: KnobRow, key: str) -> None:
        """Have a row turn another knob."""
        each = on_offer(self._experiment)[key][0]
        row.turn(each, values_to_begin_with(each, self._experiment))
        self._on_changed()

    def _remove(self, row: KnobRow) -> None:
        self._take_away(row)
        self._offer()
        self._on_changed()

    def _take_away(self, row: KnobRow) -> None:
        self.rows.remove(row)
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()

    # -- texts ---------------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.add.setText(self.tr("&Add a row"))
        self._labels[self.way].setText(self.tr("Tried"))
        for box, param in ((self.draws, DRAWN), (self.folds, FOLDS), (self.seeds, SEEDS)):
            self._labels[box].setText(tr(param.label))
        self.way.setAccessibleName(self.tr("Tried"))
        self._labels[self.cluster].setText(tr(CLUSTER))
        self.cluster.setAccessibleName(tr(CLUSTER).replace("&", ""))
        self.cluster.setPlaceholderText(tr(HERE))
        self.cluster.setToolTip(tr(ABOUT_CLUSTER))
        self._offer()
        self.changed.emit()
