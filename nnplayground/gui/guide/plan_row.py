"""How experiments are tried: folds and seeds, and the button that looks again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nnplayground.catalogue import Param
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.number_box import NumberBox
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.tuning.advice.guide import FOLDS, SEEDS, Plan

FOLDS_PARAM = Param(
    "folds",
    QT_TRANSLATE_NOOP("Tuning", "Folds"),
    FOLDS,
    2,
    100,
    kind=int,
    help=QT_TRANSLATE_NOOP("Tuning", "The training samples are dealt into so many parts; each judges once."),
    formula=r"\bar{s} = \frac{1}{k} \sum_{i=1}^{k} s_i",
    small=QT_TRANSLATE_NOOP(
        "Tuning", "Few samples are left to learn from in every fold, and the mean of few judgements is uncertain."
    ),
    large=QT_TRANSLATE_NOOP(
        "Tuning", "Every setting is trained so many times, and a fold of few samples judges by chance."
    ),
)
SEEDS_PARAM = Param(
    "seeds",
    QT_TRANSLATE_NOOP("Tuning", "Seeds"),
    SEEDS,
    1,
    100,
    kind=int,
    help=QT_TRANSLATE_NOOP("Tuning", "Every setting is trained from so many different starting weights."),
    small=QT_TRANSLATE_NOOP("Tuning", "One lucky start decides: settings cannot be told apart from chance."),
    large=QT_TRANSLATE_NOOP("Tuning", "The search takes so many times as long."),
)


class PlanRow(Translated):
    """Two numbers and a button."""

    look_wanted = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folds, self.seeds = NumberBox(FOLDS_PARAM), NumberBox(SEEDS_PARAM)
        self.look = QPushButton()
        self._labels = {self.folds: QLabel(), self.seeds: QLabel()}
        row = QHBoxLayout()
        for box, label in self._labels.items():
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box, 1)
            box.textEdited.connect(lambda _text: self._on_changed())
            box.value_changed.connect(lambda _value: self._on_changed())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.look)
        self.look.clicked.connect(lambda _checked: self.look_wanted.emit())
        self.retranslate()

    def plan(self) -> Plan | None:
        """Return what is typed; None where something is wrong, which is said where it stands."""
        if not (self.folds.is_valid() and self.seeds.is_valid()):
            return None
        return Plan(int(self.folds.value), int(self.seeds.value))

    def _on_changed(self) -> None:
        self.look.setEnabled(self.plan() is not None)
        self.changed.emit()

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.look.setText(self.tr("Look a&gain"))
        self.look.setToolTip(self.tr("Look at the network and its run as they are now, with these folds and seeds"))
        for box, param in ((self.folds, FOLDS_PARAM), (self.seeds, SEEDS_PARAM)):
            self._labels[box].setText(tr(param.label))
