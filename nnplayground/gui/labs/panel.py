"""What the settings of all labs share: fields bound to paths of the lab's document, each change one undo step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from nnplayground.catalogue import Entry, Param
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.initializers import INITIALIZERS
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.penalties import PENALTIES
from nnplayground.engine.schedules import SCHEDULES
from nnplayground.engine.solvers import SOLVERS
from nnplayground.experiment.fields import NUMBERS, strength_of
from nnplayground.experiment.labs.images import IMAGES, OWN
from nnplayground.experiment.labs.labs import read, with_spec
from nnplayground.experiment.labs.paths import value_at, with_values
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.document import Document
from nnplayground.gui.panels.panel import Panel, changed
from nnplayground.gui.widgets.check_box import CheckBox
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.line_edit import LineEdit
from nnplayground.gui.widgets.number_box import NumberBox
from nnplayground.gui.widgets.param_form import ParamForm
from nnplayground.gui.widgets.section import Section
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked

CHANGE = QT_TRANSLATE_NOOP("LabPanel", "Change a setting of the lab")
MOST_SIZES = 12
"""Whole numbers that one field of sizes takes."""

HIDDEN_ACTIVATIONS = {key: entry for key, entry in ACTIVATIONS.items() if not entry.output_only}
"""What the layers before the output can be activated by."""

Values = Mapping[str, Any]


class SizesEdit(LineEdit):
    """The units of several layers, written `64, 32`; empty is none."""

    sizes_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sizes: tuple[int, ...] = ()
        self.editingFinished.connect(self._on_finished)

    def set_sizes(self, sizes: tuple[int, ...]) -> None:
        """Show sizes without telling anybody."""
        self._sizes = sizes
        with QSignalBlocker(self):
            self.setText(", ".join(map(str, sizes)))

    def _on_finished(self) -> None:
        """Tell of other sizes; what is no list of whole numbers goes back to what was there."""
        parts = self.text().replace(";", ",").replace(" ", ",").split(",")
        found = [part for part in parts if part]
        if len(found) > MOST_SIZES or not all(
            part.isascii() and part.isdigit() and 0 < len(part) < 7 for part in found
        ):
            self.set_sizes(self._sizes)
            return
        sizes = tuple(map(int, found))
        if sizes != self._sizes:
            self._sizes = sizes
            self.sizes_changed.emit(sizes)


class LabPanel(Panel):
    """A column of sections whose fields show and edit the lab of the document's experiment."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self._shows: list[Callable[[Any], None]] = []
        """What shows each field's value of a document."""
        self.fields: dict[str, QWidget] = {}
        """Fields by the path that they edit."""

    @property
    def spec(self) -> Any:
        """The lab's document in force."""
        if self.experiment.lab is None:
            raise RuntimeError("the experiment has no lab")
        return read(self.experiment.lab)[1]

    def put(self, values: Values, what: Marked = CHANGE, merge_key: str = "") -> None:
        """Put other values at paths of the lab's document in force, as one undo step."""
        self.put_spec(with_values(self.spec, values), what, merge_key)

    def put_spec(self, spec: Any, what: Marked = CHANGE, merge_key: str = "") -> None:
        """Put another document of the lab in force, as one undo step."""
        self.edit(with_spec(self.experiment, spec), what, merge_key)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the settings, if the lab is that of this panel."""
        if experiment.lab is None:
            return
        spec = self.spec
        if isinstance(spec, self.document_type()):
            for show in self._shows:
                show(spec)

    def document_type(self) -> type[Any]:
        """Return the kind of document that this panel shows."""
        raise NotImplementedError

    # -- fields --------------------------------------------------------------------------------------------------------

    def add_section(self, title: Marked, *, folded: bool = False) -> Section:
        """Add a section to the column."""
        section = Section(title, folded=folded)
        self.column.addWidget(section)
        return section

    def add_number(self, section: Section, param: Param, path: str, label: Marked | None = None) -> NumberBox:
        """Add a number; `param` says its range and help."""
        box = NumberBox(param if label is None else replace(param, label=label))
        self._add(path, box, lambda spec: box.set_value(value_at(spec, path)))
        box.value_changed.connect(lambda value: self.put({path: value}, merge_key=path))
        section.add_row(label or param.label, box)
        return box

    def add_limit(self, section: Section, switch: Marked, param: Param, path: str) -> tuple[CheckBox, NumberBox]:
        """Add a number that may be missing (None): a box to tick, and the number below."""
        box, on = NumberBox(param), CheckBox(switch)

        def show(spec: Any) -> None:
            value = value_at(spec, path)
            on.show_checked(value is not None)
            box.setEnabled(value is not None)
            box.set_value(param.default if value is None else value)

        self._add(path, box, show)
        default = int(param.default) if param.kind is int else param.default
        on.switched.connect(lambda checked: self.put({path: default if checked else None}))
        box.value_changed.connect(lambda value: self.put({path: value}, merge_key=path))
        section.add_wide(on)
        section.add_row(param.label, box)
        return on, box

    def add_choice(
        self,
        section: Section,
        label: Marked,
        entries: Mapping[str, Entry],
        path: str,
        also: Callable[[str], Values] | None = None,
    ) -> ChoiceBox:
        """Add a choice of a catalogue's entry; `also` says what else is set with it."""
        box = ChoiceBox(entries)
        self._add(path, box, lambda spec: box.set_key(value_at(spec, path)))
        box.chosen.connect(lambda key: self.put({path: key, **(also(key) if also else {})}))
        section.add_row(label, box)
        return box

    def add_params(self, section: Section, path: str, params: Callable[[Any], tuple[Param, ...]]) -> ParamForm:
        """Add the numbers of whatever entry is chosen; `params` says which ones a document has."""
        form = ParamForm()

        def show(spec: Any) -> None:
            form.offer(params(spec))
            form.set_values(value_at(spec, path))

        self._add(path, form, show)

        def put(name: str, value: float) -> None:
            self.put({path: changed(value_at(self.spec, path), name, value)}, merge_key=f"{path}.{name}")

        form.changed.connect(put)
        section.add_wide(form)
        return form

    def add_switch(self, section: Section, label: Marked, path: str) -> CheckBox:
        """Add something that is on or off."""
        box = CheckBox(label)
        self._add(path, box, lambda spec: box.show_checked(value_at(spec, path)))
        box.switched.connect(lambda on: self.put({path: on}))
        section.add_wide(box)
        return box

    def add_sizes(self, section: Section, label: Marked, path: str) -> SizesEdit:
        """Add the units of several layers."""
        box = SizesEdit()
        self._add(path, box, lambda spec: box.set_sizes(value_at(spec, path)))
        box.sizes_changed.connect(lambda sizes: self.put({path: sizes}))
        section.add_row(label, box)
        return box

    def _add(self, path: str, field: QWidget, show: Callable[[Any], None]) -> None:
        field.setObjectName(path)
        self.fields[path] = field
        self._shows.append(show)

    # -- what several families have ------------------------------------------------------------------------------------

    def add_images(self) -> Section:
        """Add the choice of images and their split; own ones are the samples of the experiment."""
        section = self.add_section(QT_TRANSLATE_NOOP("LabPanel", "Images"))
        box = ChoiceBox({})
        names = {"digits": QT_TRANSLATE_NOOP("LabPanel", "Handwritten digits, 8 × 8")}
        own = QT_TRANSLATE_NOOP("LabPanel", "Own data, one pixel a column")
        box.offer({**{key: names.get(key, key) for key in IMAGES}, OWN: own})
        self._add("images", box, lambda spec: box.set_key(spec.images))
        box.chosen.connect(lambda key: self.put({"images": key}))
        section.add_row(QT_TRANSLATE_NOOP("LabPanel", "Images"), box)
        self.add_split(section)
        return section

    def add_split(self, section: Section) -> None:
        """Add which samples are kept for the test."""
        self.add_number(section, NUMBERS["test_fraction"], "test_fraction")
        self.add_number(section, NUMBERS["seed"], "split_seed", QT_TRANSLATE_NOOP("LabPanel", "Seed of the split"))

    def add_learning(self, *, losses: bool = True) -> Section:
        """Add what training by back-propagation has: cost, solver, schedule, batches, and when it stops."""
        section = self.add_section(QT_TRANSLATE_NOOP("Training", "Training"))
        if losses:
            self.add_choice(
                section,
                QT_TRANSLATE_NOOP("Training", "Loss"),
                LOSSES,
                "training.loss",
                lambda _key: {"training.loss_params": {}},
            )
            self.add_params(section, "training.loss_params", lambda spec: LOSSES[spec.training.loss].params)
        self.add_choice(
            section,
            QT_TRANSLATE_NOOP("Training", "Solver"),
            SOLVERS,
            "training.solver",
            lambda key: {"training.solver_params": {}, "training.learning_rate": SOLVERS[key].rate},
        )
        self.add_number(section, NUMBERS["learning_rate"], "training.learning_rate")
        self.add_params(section, "training.solver_params", lambda spec: SOLVERS[spec.training.solver].params)
        self.add_choice(
            section,
            QT_TRANSLATE_NOOP("Training", "Rate over time"),
            SCHEDULES,
            "training.schedule",
            lambda _key: {"training.schedule_params": {}},
        )
        self.add_params(section, "training.schedule_params", lambda spec: SCHEDULES[spec.training.schedule].params)
        self.add_number(section, NUMBERS["batch_size"], "training.batch_size")
        self.add_switch(section, QT_TRANSLATE_NOOP("Training", "New order in every epoch"), "training.shuffle")
        after = QT_TRANSLATE_NOOP("Training", "Stop after some epochs")
        self.add_limit(section, after, NUMBERS["epochs"], "training.epochs")
        return section

    def add_penalties(self) -> Section:
        """Add the penalties on weights."""
        section = self.add_section(QT_TRANSLATE_NOOP("Training", "Penalties"), folded=True)
        for key, penalty in PENALTIES.items():
            self._add_penalty(section, key, NumberBox(strength_of(penalty)), penalty.label)
        divided = QT_TRANSLATE_NOOP("Training", "Divide by the batch size, as scikit-learn")
        self.add_switch(section, divided, "training.penalty_per_sample")
        return section

    def _add_penalty(self, section: Section, key: str, box: NumberBox, label: Marked) -> None:
        path = "training.penalties"

        def put(value: float) -> None:
            others = {name: strength for name, strength in value_at(self.spec, path).items() if name != key}
            self.put({path: {**others, key: value} if value else others}, merge_key=f"{path}.{key}")

        self._add(f"{path}.{key}", box, lambda spec: box.set_value(value_at(spec, path).get(key, 0.0)))
        box.value_changed.connect(put)
        section.add_row(label, box)

    def add_stopping(self) -> Section:
        """Add what ends training where nothing improves."""
        section = self.add_section(QT_TRANSLATE_NOOP("Training", "Stop by itself"), folded=True)
        stops = QT_TRANSLATE_NOOP("Training", "Without improvement")
        self.add_limit(section, stops, NUMBERS["tolerance"], "training.tolerance")
        patience = self.add_number(section, NUMBERS["patience"], "training.patience")
        watches = QT_TRANSLATE_NOOP("Training", "Watch a validation part")
        early = self.add_switch(section, watches, "training.early_stopping")
        part = self.add_number(section, NUMBERS["validation_fraction"], "training.validation_fraction")

        def show(spec: Any) -> None:
            is_on = spec.training.tolerance is not None
            patience.setEnabled(is_on)
            early.setEnabled(is_on or spec.training.early_stopping)
            part.setEnabled(spec.training.early_stopping)

        self._shows.append(show)
        return section

    def add_start(self) -> Section:
        """Add how the weights are drawn."""
        section = self.add_section(QT_TRANSLATE_NOOP("LabPanel", "Start"), folded=True)
        self.add_choice(
            section,
            QT_TRANSLATE_NOOP("LabPanel", "Initialiser"),
            INITIALIZERS,
            "start.initializer",
            lambda _key: {"start.params": {}},
        )
        self.add_params(section, "start.params", lambda spec: INITIALIZERS[spec.start.initializer].params)
        self.add_number(section, NUMBERS["seed"], "start.seed", QT_TRANSLATE_NOOP("LabPanel", "Seed of the weights"))
        return section

    def finish(self) -> None:
        """Leave the room below empty, and show what is in force."""
        self.column.addStretch(1)
        self.show_experiment(self.experiment)
