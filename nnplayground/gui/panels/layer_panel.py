"""One layer: neurons, activation, first weights, dropout, penalties, and what else feeds it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.initializers import INITIALIZERS
from nnplayground.engine.penalties import PENALTIES
from nnplayground.errors import InputError
from nnplayground.experiment import edit_network, edits
from nnplayground.experiment.fields import NUMBERS, strength_of
from nnplayground.experiment.spec import Experiment, LayerSpec
from nnplayground.gui.document import Document
from nnplayground.gui.panels.panel import Panel, changed
from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.check_box import CheckBox, TickBox
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.number_box import NumberBox
from nnplayground.gui.widgets.param_form import ParamForm
from nnplayground.gui.widgets.section import Section
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text

INPUTS = QT_TRANSLATE_NOOP("Layer", "Inputs")
OUTPUT = QT_TRANSLATE_NOOP("Layer", "Output")
HIDDEN = QT_TRANSLATE_NOOP("Layer", "Hidden {n}")
AS_NETWORK = QT_TRANSLATE_NOOP("Layer", "As the network")

AS_TRAINING = QT_TRANSLATE_NOOP("Layer", "As the training")
AS_TRAINING_HELP = QT_TRANSLATE_NOOP("Layer", "The layer has the penalty of the panel Training, not one of its own.")


def layer_name(column: int, count: int) -> Text | Marked:
    """Return what a column is called in a network of so many layers; 0 is the inputs."""
    if not column:
        return INPUTS
    return OUTPUT if column == count else Text(HIDDEN, {"n": column})


class LayerPanel(Panel):
    """Edits the layer that was chosen here, on the canvas or in the table."""

    layer_chosen = Signal(int)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self.layer = QComboBox()
        self.layer.activated.connect(self._on_layer)
        self.column.addWidget(self.layer)
        self._add_units()
        self._add_activation()
        self._add_initializer()
        self._add_penalties()
        self.fault = Paragraph()
        self.fault.setObjectName("fault")
        self.column.addWidget(self.fault)
        self.column.addStretch(1)
        self.show_experiment(self.experiment)

    def _add_units(self) -> None:
        self.units_section = Section(QT_TRANSLATE_NOOP("Layer", "Neurons"))
        self.units, self.dropout = NumberBox(NUMBERS["units"]), NumberBox(NUMBERS["dropout"])
        self.skips = SkipBox()
        self.units_section.add_row(NUMBERS["units"].label, self.units)
        self.units_section.add_row(NUMBERS["dropout"].label, self.dropout)
        self.units_section.add_row(QT_TRANSLATE_NOOP("Layer", "Also fed by"), self.skips)
        self.units.value_changed.connect(self._on_units)
        self.dropout.value_changed.connect(self._on_dropout)
        self.skips.switched.connect(self._on_skip)
        self.column.addWidget(self.units_section)

    def _add_activation(self) -> None:
        self.activation_section = Section(QT_TRANSLATE_NOOP("Layer", "Activation"))
        self.activation, self.activation_params = ChoiceBox(ACTIVATIONS), ParamForm()
        self.activation_section.add_row(QT_TRANSLATE_NOOP("Layer", "Activation"), self.activation)
        self.activation_section.add_wide(self.activation_params)
        self.activation.chosen.connect(self._on_activation)
        self.activation_params.changed.connect(self._on_activation_param)
        self.column.addWidget(self.activation_section)

    def _add_initializer(self) -> None:
        self.initializer_section = Section(QT_TRANSLATE_NOOP("Layer", "First weights"))
        self.initializer, self.initializer_params = ChoiceBox(INITIALIZERS), ParamForm()
        self.initializer.offer({"": AS_NETWORK, **{key: entry.label for key, entry in INITIALIZERS.items()}})
        self.initializer_section.add_row(QT_TRANSLATE_NOOP("Layer", "Drawn from"), self.initializer)
        self.initializer_section.add_wide(self.initializer_params)
        self.initializer.chosen.connect(self._on_initializer)
        self.initializer_params.changed.connect(self._on_initializer_param)
        self.column.addWidget(self.initializer_section)

    def _add_penalties(self) -> None:
        self.penalty_section = Section(QT_TRANSLATE_NOOP("Layer", "Penalties"))
        self.own: dict[str, CheckBox] = {}
        self.penalties: dict[str, NumberBox] = {}
        for key, entry in PENALTIES.items():
            own = CheckBox(AS_TRAINING, help=AS_TRAINING_HELP)
            box = NumberBox(strength_of(entry))
            own.setObjectName(f"{key} as training")
            box.setObjectName(key)
            own.switched.connect(lambda on, key=key: self._on_as_training(key, as_training=on))
            box.value_changed.connect(lambda value, key=key: self._on_penalty(key, value))
            self.penalty_section.add_row(entry.label, box)
            self.penalty_section.add_wide(own)
            self.own[key], self.penalties[key] = own, box
        self.column.addWidget(self.penalty_section)
        self._name_own()

    def _name_own(self) -> None:
        """Tell the boxes apart that say the same beside each other."""
        for key, own in self.own.items():
            own.setAccessibleName(f"{tr(PENALTIES[key].label)}: {tr(AS_TRAINING)}")

    # -- showing -------------------------------------------------------------------------------------------------------

    @property
    def index(self) -> int:
        """The layer that is shown, counted from 0."""
        return max(self.layer.currentIndex(), 0)

    @property
    def _spec(self) -> LayerSpec:
        return self.experiment.network.layers[self.index]

    def choose_layer(self, index: int) -> None:
        """Show another layer."""
        if 0 <= index < self.layer.count() and index != self.index:
            self.layer.setCurrentIndex(index)
            self.show_experiment(self.experiment)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the layer of an experiment; where it is gone, the last one."""
        self.fault.show_text("")
        self.fault.hide()
        layers = experiment.network.layers
        self._name_layers(len(layers))
        layer, is_output = layers[self.index], self.index == len(layers) - 1
        self.units.set_value(layer.units)
        self.dropout.set_value(layer.dropout)
        self.dropout.setEnabled(not is_output)
        names = {column: layer_name(column, len(layers)) for column in range(self.index)}
        self.skips.offer(names, layer.skips)
        self.units_section.form.setRowVisible(self.skips, bool(names))
        entries = {key: entry for key, entry in ACTIVATIONS.items() if is_output or not entry.output_only}
        self.activation.offer({key: entry.label for key, entry in entries.items()})
        self.activation.set_key(layer.activation)
        self.activation_params.offer(ACTIVATIONS[layer.activation].params)
        self.activation_params.set_values(layer.params)
        self.initializer.set_key(layer.initializer or "")
        self.initializer_params.offer(INITIALIZERS[layer.initializer].params if layer.initializer else ())
        self.initializer_params.set_values(layer.initializer_params)
        for key, box in self.penalties.items():
            own = key in layer.penalties
            self.own[key].show_checked(not own)
            box.setEnabled(own)
            box.set_value(layer.penalties.get(key, experiment.training.penalties.get(key, 0.0)))

    def _name_layers(self, count: int) -> None:
        before = self.index
        with QSignalBlocker(self.layer):
            self.layer.clear()
            self.layer.addItems([tr(layer_name(column, count)) for column in range(1, count + 1)])
            self.layer.setCurrentIndex(min(before, count - 1))
        self.layer.setAccessibleName(self.tr("Layer"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.show_experiment(self.experiment)
            self._name_own()
        super().changeEvent(event)

    # -- edits ---------------------------------------------------------------------------------------------------------

    def _try(self, change: Callable[[Experiment], Experiment], what: Marked, merge_key: str = "") -> None:
        """Put an edit in force; where it is refused, say why below the form."""
        try:
            self.edit(change(self.experiment), what, merge_key and f"layer {self.index} {merge_key}")
        except InputError as error:
            self.show_experiment(self.experiment)
            self.fault.show()
            self.fault.show_text(tr(error.text))

    def _on_layer(self, index: int) -> None:
        self.show_experiment(self.experiment)
        self.layer_chosen.emit(index)

    def _on_units(self, units: int) -> None:
        what = QT_TRANSLATE_NOOP("Layer", "Change the neurons of a layer")
        self._try(lambda spec: edits.set_units(spec, self.index, units), what)

    def _on_dropout(self, share: float) -> None:
        what = QT_TRANSLATE_NOOP("Layer", "Change dropout of a layer")
        self._try(lambda spec: edits.set_layer(spec, self.index, dropout=share), what, "dropout")

    def _on_skip(self, column: int, on: bool) -> None:
        add, remove = edit_network.add_skip, edit_network.remove_skip
        what = (
            QT_TRANSLATE_NOOP("Layer", "Add a skip connection")
            if on
            else QT_TRANSLATE_NOOP("Layer", "Remove a skip connection")
        )
        self._try(lambda spec: (add if on else remove)(spec, self.index, column), what)

    def _on_activation(self, key: str) -> None:
        what = QT_TRANSLATE_NOOP("Layer", "Choose the activation of a layer")
        self._try(lambda spec: edits.set_activation(spec, self.index, key, self.shape), what)

    def _on_activation_param(self, name: str, value: float) -> None:
        what = QT_TRANSLATE_NOOP("Layer", "Change a parameter of the activation")
        params = changed(self._spec.params, name, value)
        self._try(lambda spec: edits.set_layer(spec, self.index, params=params), what, name)

    def _on_initializer(self, key: str) -> None:
        what = QT_TRANSLATE_NOOP("Layer", "Choose the initialiser of a layer")
        self._try(lambda spec: edits.set_layer(spec, self.index, initializer=key or None, initializer_params={}), what)

    def _on_initializer_param(self, name: str, value: float) -> None:
        what = QT_TRANSLATE_NOOP("Layer", "Change a parameter of the initialiser")
        params = changed(self._spec.initializer_params, name, value)
        self._try(lambda spec: edits.set_layer(spec, self.index, initializer_params=params), what, f"first {name}")

    def _on_as_training(self, key: str, *, as_training: bool) -> None:
        what = QT_TRANSLATE_NOOP("Layer", "Change a penalty of a layer")
        strength = None if as_training else self.experiment.training.penalties.get(key, 0.0)
        self._try(lambda spec: edits.set_penalty(spec, self.index, key, strength), what)

    def _on_penalty(self, key: str, strength: float) -> None:
        what = QT_TRANSLATE_NOOP("Layer", "Change a penalty of a layer")
        self._try(lambda spec: edits.set_penalty(spec, self.index, key, strength), what, key)


class SkipBox(QWidget):
    """Ticks the columns further down that feed a layer beside the one below it."""

    switched = Signal(int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[int, QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)

    def offer(self, names: dict[int, Text | Marked], chosen: tuple[int, ...]) -> None:
        """Offer these columns, some of them ticked, without telling anybody."""
        for column in [column for column in self.boxes if column not in names]:
            self.boxes.pop(column).deleteLater()
        for column, name in names.items():
            if column not in self.boxes:
                self.boxes[column] = box = TickBox()
                box.setObjectName(f"skip {column}")
                box.toggled.connect(lambda on, column=column: self.switched.emit(column, on))
                self._column.addWidget(box)
            self.boxes[column].setText(tr(name))
            with QSignalBlocker(self.boxes[column]):
                self.boxes[column].setChecked(column in chosen)
