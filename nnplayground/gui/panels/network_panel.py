"""The network as a whole: activations, initialiser, dropout, and the seed of the weights."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.initializers import INITIALIZERS
from nnplayground.experiment import edits
from nnplayground.experiment.fields import NUMBERS
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.document import Document
from nnplayground.gui.panels.panel import Panel, changed
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Hint
from nnplayground.gui.widgets.number_box import NumberBox
from nnplayground.gui.widgets.param_form import ParamForm
from nnplayground.gui.widgets.section import Section
from nnplayground.i18n import QT_TRANSLATE_NOOP

HIDDEN = [key for key, entry in ACTIVATIONS.items() if not entry.output_only]


class NetworkPanel(Panel):
    """Edits what all layers share; single layers are edited on the canvas."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        section = Section(QT_TRANSLATE_NOOP("Network", "Network"))
        self.hidden = ChoiceBox({key: ACTIVATIONS[key] for key in HIDDEN})
        self.hidden_params = ParamForm()
        self.output = ChoiceBox(ACTIVATIONS)
        self.dropout = NumberBox(NUMBERS["dropout"])
        self.initializer, self.initializer_params = ChoiceBox(INITIALIZERS), ParamForm()
        self.seed = NumberBox(NUMBERS["seed"])
        section.add_row(QT_TRANSLATE_NOOP("Network", "Hidden layers"), self.hidden)
        section.add_wide(self.hidden_params)
        section.add_row(QT_TRANSLATE_NOOP("Network", "Output"), self.output)
        section.add_row(NUMBERS["dropout"].label, self.dropout)
        section.add_row(QT_TRANSLATE_NOOP("Network", "First weights"), self.initializer)
        section.add_wide(self.initializer_params)
        section.add_row(QT_TRANSLATE_NOOP("Network", "Seed of the weights"), self.seed)
        section.add_wide(
            Hint(
                QT_TRANSLATE_NOOP("Network", "Other first weights start training anew; other changes keep the weights.")
            )
        )
        self.column.addWidget(section)
        self.column.addStretch(1)
        self._connect()
        self.show_experiment(self.experiment)

    def _connect(self) -> None:
        self.hidden.chosen.connect(self._on_hidden)
        self.hidden_params.changed.connect(self._on_hidden_param)
        self.output.chosen.connect(self._on_output)
        self.dropout.value_changed.connect(self._on_dropout)
        self.initializer.chosen.connect(self._on_initializer)
        self.initializer_params.changed.connect(self._on_initializer_param)
        self.seed.value_changed.connect(self._on_seed)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the network of an experiment; layers that differ show the first one's activation."""
        network = experiment.network
        hidden = network.layers[:-1]
        first = hidden[0] if hidden else network.layers[-1]
        for field in (self.hidden, self.hidden_params, self.dropout):
            field.setEnabled(bool(hidden))
        self.hidden.set_key(first.activation)
        self.hidden_params.offer(ACTIVATIONS[first.activation].params)
        self.hidden_params.set_values(first.params)
        self.output.set_key(network.layers[-1].activation)
        self.dropout.set_value(first.dropout if hidden else 0.0)
        self.initializer.set_key(network.initializer)
        self.initializer_params.offer(INITIALIZERS[network.initializer].params)
        self.initializer_params.set_values(network.initializer_params)
        self.seed.set_value(network.seed)

    # -- edits ---------------------------------------------------------------------------------------------------------

    def _on_hidden(self, key: str) -> None:
        self.edit(
            edits.set_hidden(self.experiment, activation=key, params={}),
            QT_TRANSLATE_NOOP("Network", "Choose the activation of the hidden layers"),
        )

    def _on_hidden_param(self, name: str, value: float) -> None:
        params = changed(self.experiment.network.layers[0].params, name, value)
        what = QT_TRANSLATE_NOOP("Network", "Change a parameter of the activation")
        self.edit(edits.set_hidden(self.experiment, params=params), what, f"hidden.{name}")

    def _on_output(self, key: str) -> None:
        what = QT_TRANSLATE_NOOP("Network", "Choose the activation of the output")
        self.edit(edits.choose_output(self.experiment, key, self.shape), what)

    def _on_dropout(self, share: float) -> None:
        what = QT_TRANSLATE_NOOP("Network", "Change dropout")
        self.edit(edits.set_hidden(self.experiment, dropout=share), what, "dropout")

    def _on_initializer(self, key: str) -> None:
        what = QT_TRANSLATE_NOOP("Network", "Choose the initialiser")
        self.edit(edits.change_network(self.experiment, initializer=key, initializer_params={}), what)

    def _on_initializer_param(self, name: str, value: float) -> None:
        params = changed(self.experiment.network.initializer_params, name, value)
        what = QT_TRANSLATE_NOOP("Network", "Change a parameter of the initialiser")
        self.edit(edits.change_network(self.experiment, initializer_params=params), what, f"initializer.{name}")

    def _on_seed(self, seed: int) -> None:
        what = QT_TRANSLATE_NOOP("Network", "Draw other weights")
        self.edit(edits.change_network(self.experiment, seed=seed), what, "network.seed")
