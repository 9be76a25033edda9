"""The boxes that say what is inspected, for whoever does not point at it on the canvas."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnplayground.engine.inspection import LayerAt, Subject, UnitAt, WeightAt
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.canvas.targets import Form
from nnplayground.gui.inspector.subjects import within
from nnplayground.gui.tables.names import BIAS, column_name, source_name
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text, printable

UNIT, WEIGHT, LAYER = "unit", "weight", "layer"
KINDS = {
    UNIT: QT_TRANSLATE_NOOP("Inspector", "Neuron"),
    WEIGHT: QT_TRANSLATE_NOOP("Inspector", "Weight or bias"),
    LAYER: QT_TRANSLATE_NOOP("Inspector", "Layer"),
}
OF_BIAS = "bias"
NUMBERED = QT_TRANSLATE_NOOP("Inspector", "Neuron {n}")
FROM = QT_TRANSLATE_NOOP("Inspector", "from {source}")


class Chooser(Translated):
    """Chooses a neuron, a weight or a layer of the network; `chosen` is emitted only when a person does."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment = Experiment()
        self._labels: tuple[str, ...] = ()
        self._subject: Subject = UnitAt(1, 0)
        self.kind, self.layer, self.unit, self.source = (ChoiceBox({}) for _ in range(4))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for box in (self.kind, self.layer, self.unit, self.source):
            box.setMinimumContentsLength(5)
            row.addWidget(box, 1)
            box.chosen.connect(self._on_chosen)
        self.retranslate()

    def show_subject(self, experiment: Experiment, labels: tuple[str, ...], subject: Subject) -> None:
        """Show something of a network whose inputs are named so; it has to be there."""
        self._experiment, self._labels, self._subject = experiment, labels, subject
        layers = experiment.network.layers
        column = subject.column if isinstance(subject, UnitAt) else subject.layer + 1
        first = 0 if isinstance(subject, UnitAt) else 1
        self.kind.set_key(_kind(subject))
        self.layer.offer({str(place): column_name(layers, place) for place in range(first, len(layers) + 1)})
        self.layer.set_key(str(column))
        if not isinstance(subject, LayerAt):
            self._offer_units(column)
            self.unit.set_key(str(subject.unit))
        if isinstance(subject, WeightAt):
            self._offer_sources(subject.layer)
            self.source.set_key(OF_BIAS if subject.source is None else str(subject.source))
        self.unit.setVisible(not isinstance(subject, LayerAt))
        self.source.setVisible(isinstance(subject, WeightAt))

    def _offer_units(self, column: int) -> None:
        if not column:
            names = [printable(label) for label in self._labels]
        else:
            count = self._experiment.network.layers[column - 1].units
            names = [tr(Text(NUMBERED, {"n": number + 1})) for number in range(count)]
        self.unit.offer({str(number): name for number, name in enumerate(names)})

    def _offer_sources(self, layer: int) -> None:
        count = Form.of(self._experiment, len(self._labels)).width(layer)
        offered = {
            str(number): tr(Text(FROM, {"source": source_name(self._experiment, layer, number, self._labels)}))
            for number in range(count)
        }
        self.source.offer({**offered, OF_BIAS: tr(BIAS)})

    def _on_chosen(self, _key: str) -> None:
        """Tell what the boxes come to; a number that the newly chosen layer does not have becomes its last."""
        before = self._subject
        column = int(self.layer.key or 1)
        unit = int(self.unit.key) if not isinstance(before, LayerAt) else 0
        kind = self.kind.key
        if kind == UNIT:
            wanted: Subject = UnitAt(column, unit)
        elif kind == LAYER:
            wanted = LayerAt(max(column, 1) - 1)
        else:
            is_bias = isinstance(before, WeightAt) and self.source.key == OF_BIAS
            number = int(self.source.key) if isinstance(before, WeightAt) and not is_bias else 0
            wanted = WeightAt(max(column, 1) - 1, unit, None if is_bias else number)
        self.chosen.emit(within(wanted, Form.of(self._experiment, len(self._labels))))

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.kind.offer(KINDS)
        self.kind.setAccessibleName(self.tr("Inspected"))
        self.layer.setAccessibleName(self.tr("Layer"))
        self.unit.setAccessibleName(self.tr("Neuron"))
        self.source.setAccessibleName(self.tr("Weight from, or bias"))
        if self._labels:
            self.show_subject(self._experiment, self._labels, self._subject)


def _kind(subject: Subject) -> str:
    return UNIT if isinstance(subject, UnitAt) else WEIGHT if isinstance(subject, WeightAt) else LAYER
