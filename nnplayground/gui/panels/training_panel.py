"""Training: cost, solver, schedule, batches, penalties, and when to stop."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from nnplayground.engine.losses import LOSSES
from nnplayground.engine.penalties import PENALTIES
from nnplayground.engine.schedules import SCHEDULES
from nnplayground.engine.solvers import SOLVERS
from nnplayground.experiment import edits
from nnplayground.experiment.fields import NUMBERS, strength_of
from nnplayground.experiment.problems import with_training
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.document import Document
from nnplayground.gui.panels.panel import Panel, changed
from nnplayground.gui.widgets.check_box import CheckBox
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Hint
from nnplayground.gui.widgets.number_box import NumberBox
from nnplayground.gui.widgets.param_form import ParamForm
from nnplayground.gui.widgets.section import Section
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked

CHANGE = {
    "loss": QT_TRANSLATE_NOOP("Training", "Choose the loss"),
    "solver": QT_TRANSLATE_NOOP("Training", "Choose the solver"),
    "schedule": QT_TRANSLATE_NOOP("Training", "Choose the schedule"),
    "number": QT_TRANSLATE_NOOP("Training", "Change a training parameter"),
}

SHUFFLE = QT_TRANSLATE_NOOP(
    "Training", "Batches differ from epoch to epoch. Otherwise the order of the samples is learned, too."
)
PER_SAMPLE = QT_TRANSLATE_NOOP(
    "Training", "The penalty counts less the larger the batch is, as scikit-learn's alpha; the lecture's does not."
)
EARLY = QT_TRANSLATE_NOOP(
    "Training", "A part of the training samples is not learned from; training stops when its score no longer rises."
)
LIMIT = QT_TRANSLATE_NOOP("Training", "Training ends after so many epochs, wherever it stands.")
STOPS = QT_TRANSLATE_NOOP("Training", "Training ends when the loss has not improved for some epochs.")


class TrainingPanel(Panel):
    """Edits the training of the document's experiment; all of it takes effect while training runs."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self._add_cost()
        self._add_solver()
        self._add_penalties()
        self._add_stopping()
        self.column.addWidget(
            Hint(QT_TRANSLATE_NOOP("Training", "Everything here takes effect at once, while training runs."))
        )
        self.column.addStretch(1)
        self.show_experiment(self.experiment)

    def _add_cost(self) -> None:
        self.cost_section = section = Section(QT_TRANSLATE_NOOP("Training", "Cost"))
        self.loss, self.loss_params = ChoiceBox(LOSSES), ParamForm()
        section.add_row(QT_TRANSLATE_NOOP("Training", "Loss"), self.loss)
        section.add_wide(self.loss_params)
        self.loss.chosen.connect(self._on_loss)
        self.loss_params.changed.connect(lambda name, value: self._on_param("loss_params", name, value))
        self.column.addWidget(section)

    def _add_solver(self) -> None:
        self.solver_section = section = Section(QT_TRANSLATE_NOOP("Training", "Solver"))
        self.solver, self.solver_params = ChoiceBox(SOLVERS), ParamForm()
        self.schedule, self.schedule_params = ChoiceBox(SCHEDULES), ParamForm()
        self.learning_rate = self._number("learning_rate")
        self.batch_size = self._number("batch_size")
        self.shuffle = self._check_box(QT_TRANSLATE_NOOP("Training", "New order in every epoch"), "shuffle", SHUFFLE)
        section.add_row(QT_TRANSLATE_NOOP("Training", "Solver"), self.solver)
        section.add_row(NUMBERS["learning_rate"].label, self.learning_rate)
        section.add_wide(self.solver_params)
        section.add_row(QT_TRANSLATE_NOOP("Training", "Rate over time"), self.schedule)
        section.add_wide(self.schedule_params)
        section.add_row(NUMBERS["batch_size"].label, self.batch_size)
        section.add_wide(self.shuffle)
        self.solver.chosen.connect(self._on_solver)
        self.schedule.chosen.connect(self._on_schedule)
        self.solver_params.changed.connect(lambda name, value: self._on_param("solver_params", name, value))
        self.schedule_params.changed.connect(lambda name, value: self._on_param("schedule_params", name, value))
        self.column.addWidget(section)

    def _add_penalties(self) -> None:
        self.penalty_section = section = Section(QT_TRANSLATE_NOOP("Training", "Penalties"))
        self.penalties: dict[str, NumberBox] = {}
        for key, penalty in PENALTIES.items():
            param = strength_of(penalty)
            box = NumberBox(param)
            box.setObjectName(key)
            box.value_changed.connect(lambda value, key=key: self._on_penalty(key, value))
            section.add_row(penalty.label, box)
            self.penalties[key] = box
        self.per_sample = self._check_box(
            QT_TRANSLATE_NOOP("Training", "Divide by the batch size, as scikit-learn"), "penalty_per_sample", PER_SAMPLE
        )
        section.add_wide(self.per_sample)
        self.column.addWidget(section)

    def _add_stopping(self) -> None:
        self.stopping_section = section = Section(QT_TRANSLATE_NOOP("Training", "Stop by itself"), folded=True)
        self.limits = CheckBox(QT_TRANSLATE_NOOP("Training", "Stop after some epochs"), help=LIMIT)
        self.stops = CheckBox(QT_TRANSLATE_NOOP("Training", "Without improvement"), help=STOPS)
        self.epochs, self.tolerance = self._number("epochs"), self._number("tolerance")
        self.patience, self.validation = self._number("patience"), self._number("validation_fraction")
        self.early = self._check_box(QT_TRANSLATE_NOOP("Training", "Watch a validation part"), "early_stopping", EARLY)
        section.add_wide(self.limits)
        section.add_row(NUMBERS["epochs"].label, self.epochs)
        section.add_wide(self.stops)
        section.add_row(NUMBERS["tolerance"].label, self.tolerance)
        section.add_row(NUMBERS["patience"].label, self.patience)
        section.add_wide(self.early)
        section.add_row(NUMBERS["validation_fraction"].label, self.validation)
        self.limits.switched.connect(lambda on: self._set(epochs=int(NUMBERS["epochs"].default) if on else None))
        self.stops.switched.connect(self._on_stops)
        self.column.addWidget(section)

    # -- fields --------------------------------------------------------------------------------------------------------

    def _number(self, name: str) -> NumberBox:
        box = NumberBox(NUMBERS[name])
        box.setObjectName(name)
        box.value_changed.connect(lambda value: self._set(name, **{name: value}))
        return box

    def _check_box(self, label: Marked, name: str, about: Marked) -> CheckBox:
        box = CheckBox(label, help=about)
        box.setObjectName(name)
        box.switched.connect(lambda on: self._set(**{name: on}))
        return box

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the training of an experiment."""
        training = experiment.training
        solver, schedule, loss = SOLVERS[training.solver], SCHEDULES[training.schedule], LOSSES[training.loss]
        for box, form, entry, values in (
            (self.loss, self.loss_params, loss, training.loss_params),
            (self.solver, self.solver_params, solver, training.solver_params),
            (self.schedule, self.schedule_params, schedule, training.schedule_params),
        ):
            box.set_key(entry.key)
            form.offer(entry.params)
            form.set_values(values)
        self.learning_rate.set_value(training.learning_rate)
        self.batch_size.set_value(training.batch_size)
        for field in (self.learning_rate, self.batch_size, self.schedule, self.shuffle):
            field.setEnabled(not solver.full_batch)
        for key, box_of in self.penalties.items():
            box_of.set_value(training.penalties.get(key, 0.0))
        self._show_switches(experiment)

    def _show_switches(self, experiment: Experiment) -> None:
        training = experiment.training
        for box, on in (
            (self.shuffle, training.shuffle),
            (self.per_sample, training.penalty_per_sample),
            (self.early, training.early_stopping),
            (self.limits, training.epochs is not None),
            (self.stops, training.tolerance is not None),
        ):
            box.show_checked(on)
        self.epochs.set_value(training.epochs or NUMBERS["epochs"].default)
        self.tolerance.set_value(NUMBERS["tolerance"].default if training.tolerance is None else training.tolerance)
        self.patience.set_value(training.patience)
        self.validation.set_value(training.validation_fraction)
        self.epochs.setEnabled(self.limits.isChecked())
        for field in (self.tolerance, self.patience, self.early):
            field.setEnabled(self.stops.isChecked())
        self.validation.setEnabled(self.stops.isChecked() and self.early.isChecked())

    # -- edits ---------------------------------------------------------------------------------------------------------

    def _set(self, merge_key: str = "", /, **changes: Any) -> None:
        self.edit(with_training(self.experiment, **changes), CHANGE["number"], merge_key)

    def _on_loss(self, key: str) -> None:
        self.edit(edits.choose_loss(self.experiment, key, self.shape), CHANGE["loss"])

    def _on_solver(self, key: str) -> None:
        self.edit(edits.choose_solver(self.experiment, key, SOLVERS[key].rate), CHANGE["solver"])

    def _on_schedule(self, key: str) -> None:
        self.edit(with_training(self.experiment, schedule=key, schedule_params={}), CHANGE["schedule"])

    def _on_param(self, group: str, name: str, value: float) -> None:
        present = getattr(self.experiment.training, group)
        self._set(f"{group}.{name}", **{group: changed(present, name, value)})

    def _on_penalty(self, key: str, value: float) -> None:
        strengths = {name: strength for name, strength in self.experiment.training.penalties.items() if name != key}
        self._set(f"penalty.{key}", penalties={**strengths, key: value} if value else strengths)

    def _on_stops(self, on: bool) -> None:
        tolerance = NUMBERS["tolerance"].default if on else None
        self._set(tolerance=tolerance, early_stopping=on and self.experiment.training.early_stopping)
