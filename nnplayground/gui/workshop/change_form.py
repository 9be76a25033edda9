"""Changes of samples by numbers: noise, moving, scaling, turning, classes; for the selection or for all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count

import numpy as np
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QWidget

from nnplayground.catalogue import Param, catalogue
from nnplayground.data.dataset import Labels
from nnplayground.experiment import edit_points
from nnplayground.experiment.fields import NUMBERS
from nnplayground.experiment.spec import PointsSpec
from nnplayground.gui.theme import Look
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.line_edit import LineEdit
from nnplayground.gui.widgets.param_form import ParamForm
from nnplayground.gui.workshop.bench import Bench
from nnplayground.gui.workshop.class_box import ClassBox
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, printable

LARGE = 1e12
COLUMNS_AT_MOST = 500
ALL = "all"


@dataclass(frozen=True, slots=True)
class Operation:
    """One kind of change: its key, label, numbers, how many columns it takes, and what else it asks for."""

    key: str
    label: Marked
    params: tuple[Param, ...] = ()
    columns: int = 0
    asks: tuple[str, ...] = ()


AMOUNT = Param("amount", QT_TRANSLATE_NOOP("Change", "Deviation or reach"), 0.1, 0.0, LARGE)
BY = Param("by", QT_TRANSLATE_NOOP("Change", "By"), 0.1, -LARGE, LARGE)
FACTOR = Param("factor", QT_TRANSLATE_NOOP("Change", "Factor"), 1.5, -LARGE, LARGE)
DEGREES = Param("degrees", QT_TRANSLATE_NOOP("Change", "Degrees"), 30.0, -LARGE, LARGE)
VALUE = Param("value", QT_TRANSLATE_NOOP("Change", "Value"), 0.0, -LARGE, LARGE)

OPERATIONS = catalogue(
    [
        Operation("noise", QT_TRANSLATE_NOOP("Change", "Add noise"), (AMOUNT, NUMBERS["seed"]), 1, ("spread", ALL)),
        Operation("move", QT_TRANSLATE_NOOP("Change", "Move"), (BY,), 1),
        Operation("scale", QT_TRANSLATE_NOOP("Change", "Scale about the middle"), (FACTOR,), 1, (ALL,)),
        Operation("rotate", QT_TRANSLATE_NOOP("Change", "Turn about the middle"), (DEGREES,), 2),
        Operation("set", QT_TRANSLATE_NOOP("Change", "Set a column"), (VALUE,), 1),
        Operation("relabel", QT_TRANSLATE_NOOP("Change", "Give another class"), asks=("class",)),
        Operation("rename", QT_TRANSLATE_NOOP("Change", "Rename a class"), asks=("class", "name")),
        Operation("add_class", QT_TRANSLATE_NOOP("Change", "Add a class"), asks=("name",)),
        Operation("remove_class", QT_TRANSLATE_NOOP("Change", "Remove a class"), asks=("class",)),
    ]
)
"""Every change there is a form for."""
OF_CLASSES = ("relabel", "rename", "add_class", "remove_class")
SPREADS = {
    edit_points.GAUSSIAN: QT_TRANSLATE_NOOP("Change", "Gaussian"),
    edit_points.UNIFORM: QT_TRANSLATE_NOOP("Change", "Uniform"),
}


class ChangeForm(Translated):
    """Asks what a change needs to know, and applies it as one undo step."""

    def __init__(self, bench: Bench, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench, self._look = bench, look
        self._values: dict[str, float] = {}
        self._number = count(1)
        self.operation, self.first, self.second = ChoiceBox(OPERATIONS), ChoiceBox({}), ChoiceBox({})
        self.spread, self.classes, self.name = ChoiceBox({}), ClassBox(), LineEdit()
        self.spread.offer(SPREADS)
        self.spread.setCurrentIndex(0)
        self.params, self.apply = ParamForm(), QPushButton()
        self._form = QFormLayout(self)
        self._form.setContentsMargins(6, 2, 6, 2)
        self._form.setVerticalSpacing(3)
        self._labels: list[tuple[QLabel, QWidget, Marked]] = []
        for label, field in (
            (QT_TRANSLATE_NOOP("Change", "Change"), self.operation),
            (QT_TRANSLATE_NOOP("Change", "Column"), self.first),
            (QT_TRANSLATE_NOOP("Change", "towards"), self.second),
            (QT_TRANSLATE_NOOP("Change", "Spread"), self.spread),
            (QT_TRANSLATE_NOOP("Change", "Class"), self.classes),
            (QT_TRANSLATE_NOOP("Change", "New name"), self.name),
        ):
            shown = QLabel()
            shown.setBuddy(field)
            self._labels.append((shown, field, label))
            self._form.addRow(shown, field)
        self._form.addRow(self.params)
        self._form.addRow(self.apply)
        self.operation.chosen.connect(lambda _key: self._show_fields())
        self.params.changed.connect(self._on_param)
        self.name.returnPressed.connect(self._on_apply)
        self.apply.clicked.connect(self._on_apply)
        bench.changed.connect(self._show_fields)
        bench.selected.connect(self._show_scope)
        bench.allowed_changed.connect(self.setEnabled)
        self.setEnabled(bench.is_allowed)
        self.retranslate()
        self._show_fields()

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _show_fields(self) -> None:
        """Show the fields that the chosen change asks for, for the samples on the bench."""
        dataset = self._bench.dataset
        if dataset is None or self._bench.is_busy:
            return
        without = OF_CLASSES if dataset.labels is None else ()
        self.operation.offer({key: entry.label for key, entry in OPERATIONS.items() if key not in without})
        if not self.operation.key:
            self.operation.setCurrentIndex(0)
        operation = self._chosen()
        names = (*dataset.feature_names, *dataset.target_names)[:COLUMNS_AT_MOST]
        columns: dict[str, Marked | str] = {str(number): printable(name) for number, name in enumerate(names)}
        everything: dict[str, Marked | str] = {ALL: QT_TRANSLATE_NOOP("Change", "All features")}
        self.first.offer(everything | columns if ALL in operation.asks else columns)
        self.second.offer(columns)
        if not self.first.key:
            self.first.setCurrentIndex(0)
        if not self.second.key or self.second.key == self.first.key:
            self.second.setCurrentIndex(min(1, self.second.count() - 1))
        if tuple(self.classes.itemText(number) for number in range(self.classes.count())) != dataset.class_names:
            self.classes.offer(dataset.class_names, self._look.theme)
        shown = {
            self.first: operation.columns > 0,
            self.second: operation.columns > 1,
            self.spread: "spread" in operation.asks,
            self.classes: "class" in operation.asks,
            self.name: "name" in operation.asks,
        }
        for label, field, _text in self._labels:
            is_shown = shown.get(field, True)
            label.setVisible(is_shown)
            field.setVisible(is_shown)
        self.params.offer(operation.params)
        self.params.set_values(self._values)
        self.params.setVisible(bool(operation.params))
        self._show_scope()

    def _chosen(self) -> Operation:
        return OPERATIONS[self.operation.key or next(iter(OPERATIONS))]

    def _show_scope(self) -> None:
        """Say which samples the change is about."""
        dataset, selected = self._bench.dataset, len(self._bench.selection)
        if dataset is None:
            return
        if self._chosen().key in ("rename", "add_class", "remove_class"):
            self.apply.setText(self.tr("Apply"))
        elif selected:
            self.apply.setText(self.tr("Apply to {n} selected samples").format(n=selected))
        else:
            self.apply.setText(self.tr("Apply to all {n} samples").format(n=len(dataset)))

    def _on_param(self, name: str, value: float) -> None:
        self._values[name] = value

    # -- applying ------------------------------------------------------------------------------------------------------

    def _on_apply(self) -> None:
        operation, rows = self._chosen(), self._bench.chosen()
        done = self._bench.edit(lambda points: self._changed(operation, points, rows), operation.label)
        if done and "name" in operation.asks:
            self.name.clear()

    def _changed(self, operation: Operation, points: PointsSpec, rows: Labels) -> PointsSpec:
        """Return the samples after the change that the form describes."""
        values = {param.name: self._values.get(param.name, param.default) for param in operation.params}
        match operation.key:
            case "noise":
                rng = np.random.default_rng(int(values["seed"]))
                amounts = self._by_column(points, values["amount"])
                return edit_points.add_noise(points, rows, amounts, self.spread.key, rng=rng)
            case "move":
                return edit_points.shift(points, rows, self._by_column(points, values["by"]))
            case "scale":
                return edit_points.scale(points, rows, self._by_column(points, values["factor"]))
            case "rotate":
                columns = (int(self.first.key or 0), int(self.second.key or 0))
                return edit_points.rotate(points, rows, columns, values["degrees"])
            case "set":
                return edit_points.set_column(points, rows, int(self.first.key or 0), values["value"])
        return self._relabelled(operation.key, points, rows)

    def _relabelled(self, key: str, points: PointsSpec, rows: Labels) -> PointsSpec:
        label = self.classes.currentIndex()
        match key:
            case "relabel":
                return edit_points.relabel(points, rows, label)
            case "rename":
                return edit_points.rename_class(points, label, self.name.text())
            case "add_class":
                return edit_points.add_class(points, self.name.text())
        return edit_points.remove_class(points, label)

    def _by_column(self, points: PointsSpec, value: float) -> Mapping[int, float]:
        if self.first.key == ALL:
            return dict.fromkeys(range(len(points.names)), value)
        return {int(self.first.key or 0): value}

    # -- texts ---------------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Set every text that people see."""
        for label, field, text in self._labels:
            label.setText(tr(text))
            field.setAccessibleName(tr(text))
        self._show_scope()
