"""The functions of a composition as rows: what each is, and its numbers; rows are added and taken away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.number_box import NumberBox
from nnplayground.lessons.topics.chain_rule import MOST_LINKS, Composition, Step
from nnplayground.lessons.topics.links import LINKS

NEW = Step("power", {"n": 2.0})


class Row(QWidget):
    """One function: name of its node, kind, numbers, and a button that takes it away."""

    changed = Signal(object)
    """The new `Step`."""
    unwanted = Signal()

    def __init__(self, name: str, step: Step, *, is_alone: bool) -> None:
        super().__init__()
        self._step, self.name = step, name
        self.setAccessibleName(name)
        self.choice = ChoiceBox(LINKS)
        self.choice.set_key(step.key)
        self.boxes: dict[str, NumberBox] = {}
        self.remove = QToolButton()
        self.remove.setText("×")
        self.remove.setEnabled(not is_alone)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        label = QLabel(f"{name} =")
        label.setMinimumWidth(26)
        label.setBuddy(self.choice)
        row.addWidget(label)
        row.addWidget(self.choice, 1)
        numbers = QGridLayout()
        for column, param in enumerate(LINKS[step.key].params):
            box = NumberBox(param)
            box.setObjectName(f"{name} {param.name}")
            box.set_value(step.complete()[param.name])
            box.setMaximumWidth(64)
            box.value_changed.connect(partial(self._on_number, param.name))
            self.boxes[param.name] = box
            numbers.addWidget(QLabel(tr(param.label)), 0, 2 * column)
            numbers.addWidget(box, 0, 2 * column + 1)
        row.addLayout(numbers)
        row.addWidget(self.remove)
        self.choice.chosen.connect(self._on_chosen)
        self.remove.clicked.connect(lambda: self.unwanted.emit())  # noqa: PLW0108 - without the button's argument

    def adopt(self, step: Step) -> None:
        """Show other numbers of the same function."""
        self._step = step
        for name, value in step.complete().items():
            self.boxes[name].set_value(value)

    def _on_number(self, name: str, value: float) -> None:
        self._step = Step(self._step.key, {**self._step.complete(), name: float(value)})
        self.changed.emit(self._step)

    def _on_chosen(self, key: str) -> None:
        self.changed.emit(Step(key))


class ChainRows(Translated):
    """Rows from the innermost function to the outermost one."""

    edited = Signal(object)
    """The `Composition` that a person has made."""

    def __init__(self) -> None:
        super().__init__()
        self._composition = Composition((NEW,))
        self.rows: list[Row] = []
        self.add_button = QPushButton()
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._column)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_button.clicked.connect(lambda: self._emit([*self._composition.steps, NEW]))
        self.retranslate()

    def show_composition(self, composition: Composition) -> None:
        """Show another one; rows whose kind stays are left as they are, so that the cursor stays in its field."""
        same_kinds = [step.key for step in composition.steps] == [step.key for step in self._composition.steps]
        self._composition = composition
        if same_kinds and self.rows:
            for row, step in zip(self.rows, composition.steps, strict=True):
                row.adopt(step)
            return
        self._make_rows()

    def _make_rows(self) -> None:
        for old in self.rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        names, steps = self._composition.names()[1:], self._composition.steps
        self.rows = [Row(name.plain, step, is_alone=len(steps) == 1) for name, step in zip(names, steps, strict=True)]
        for place, row in enumerate(self.rows):
            row.changed.connect(partial(self._on_changed, place))
            row.unwanted.connect(partial(self._on_unwanted, place))
            self._column.addWidget(row)
        self.retranslate()

    def _on_changed(self, place: int, step: Step) -> None:
        steps = list(self._composition.steps)
        steps[place] = step
        self._emit(steps)

    def _on_unwanted(self, place: int) -> None:
        self._emit([step for number, step in enumerate(self._composition.steps) if number != place])

    def _emit(self, steps: Sequence[Step]) -> None:
        self.edited.emit(Composition(tuple(steps)))

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.add_button.setText(self.tr("Add an outer function"))
        self.add_button.setEnabled(len(self._composition.steps) < MOST_LINKS)
        for row in self.rows:
            row.choice.setAccessibleName(f"{self.tr('Function')} {row.name}")
            row.remove.setAccessibleName(f"{self.tr('Take this function away')}: {row.name}")
            row.remove.setToolTip(self.tr("Take this function away"))
