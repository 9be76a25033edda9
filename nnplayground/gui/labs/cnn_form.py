"""The settings of one stage of a convolutional network, made from its kind."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.catalogue import Entry, Param
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.layers.pooling import POOLINGS
from nnplayground.experiment.labs.stages import PoolingStage, Stage, StageKind, kind_of
from nnplayground.gui.panels.panel import changed
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.flow import FlowRow
from nnplayground.gui.widgets.number_box import NumberBox
from nnplayground.gui.widgets.param_form import ParamForm
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked

CHOICES: Mapping[str, tuple[Marked, Mapping[str, Entry]]] = {
    "activation": (
        QT_TRANSLATE_NOOP("StageForm", "Activation"),
        {key: entry for key, entry in ACTIVATIONS.items() if not entry.output_only},
    ),
    "pooling": (QT_TRANSLATE_NOOP("StageForm", "What is left"), POOLINGS),
}
"""What is chosen from a catalogue, by the name of the field."""
NUMBER_WIDTH, CHOICE_WIDTH = 56, 120


class StageForm(Translated):
    """Shows the fields of a stage in a row that goes on below where it is too narrow, and tells what was changed."""

    edited = Signal(str, object)
    """Name and new value of a field."""

    def __init__(self) -> None:
        super().__init__()
        self._stage: Stage | None = None
        self._kind: StageKind | None = None
        self.fields: dict[str, NumberBox | ChoiceBox] = {}
        self._labels: list[tuple[QLabel, Marked]] = []
        self._row: FlowRow | None = None
        self.params = ParamForm()
        """The numbers of the activation, such as the slope of a leaky one."""
        self.params.changed.connect(self._on_param)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.params)
        self.params.setVisible(False)

    def show_stage(self, stage: Stage | None) -> None:
        """Show another stage, or nothing, without telling anybody; fields stay while its kind does."""
        kind = None if stage is None else kind_of(stage)
        self._stage = stage
        if kind is not self._kind:
            self._kind = kind
            self._make()
        if stage is None:
            self.params.offer(())
            return
        for name, field in self.fields.items():
            value = shown(stage, name)
            if isinstance(field, ChoiceBox):
                field.set_key(value)
            else:
                field.set_value(value)
        self.params.offer(ACTIVATIONS[stage.activation].params if "activation" in self.fields else ())  # type: ignore[union-attr]
        self.params.set_values(getattr(stage, "params", {}))

    def _make(self) -> None:
        """Make the fields of the kind."""
        if self._row is not None:
            self._column.removeWidget(self._row)
            self._row.hide()
            self._row.deleteLater()
        self.fields, self._labels, self._row = {}, [], None
        if self._kind is None:
            return
        pairs = [self._number(param) for param in self._kind.params]
        pairs += [self._choice(name) for name in CHOICES if name in self._kind.make.__struct_fields__]
        if pairs:
            self._row = FlowRow(pairs)
            self._column.insertWidget(0, self._row)

    def _number(self, param: Param) -> QWidget:
        box = NumberBox(param)
        box.setFixedWidth(NUMBER_WIDTH)
        box.value_changed.connect(partial(self.edited.emit, param.name))
        return self._pair(param.name, param.label, box)

    def _choice(self, name: str) -> QWidget:
        label, entries = CHOICES[name]
        box = ChoiceBox(entries)
        box.setFixedWidth(CHOICE_WIDTH)
        box.chosen.connect(partial(self.edited.emit, name))
        return self._pair(name, label, box)

    def _pair(self, name: str, label: Marked, field: NumberBox | ChoiceBox) -> QWidget:
        """Return a field with its label."""
        pair, words = QWidget(), QLabel(tr(label))
        words.setBuddy(field)
        field.setObjectName(name)
        field.setAccessibleName(tr(label))
        line = QHBoxLayout(pair)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(words)
        line.addWidget(field)
        self.fields[name] = field
        self._labels.append((words, label))
        return pair

    def _on_param(self, name: str, value: float) -> None:
        self.edited.emit("params", changed(getattr(self._stage, "params", {}), name, value))

    def first_field(self) -> QWidget | None:
        """Return the field that keys go to first."""
        return next(iter(self.fields.values()), None)

    def retranslate(self) -> None:
        """Set the labels."""
        for words, label in self._labels:
            words.setText(tr(label))
        for field, (_, label) in zip(self.fields.values(), self._labels, strict=True):
            field.setAccessibleName(tr(label))
        if self._row is not None:
            self._row.fit()


def shown(stage: Stage, name: str) -> Any:
    """Return the value of a field as people see it: a pooling without a stride moves by its window."""
    value = getattr(stage, name)
    return stage.size if value is None and isinstance(stage, PoolingStage) else value
