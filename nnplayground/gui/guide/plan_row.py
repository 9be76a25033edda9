"""How experiments are tried: folds and seeds, and the button that looks again."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.number_box import NumberBox
from nnplayground.tuning import folds
from nnplayground.tuning.advice.guide import FOLDS, SEEDS, Plan

FOLDS_PARAM, SEEDS_PARAM = replace(folds.FOLDS, default=FOLDS), replace(folds.SEEDS, default=SEEDS)


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
