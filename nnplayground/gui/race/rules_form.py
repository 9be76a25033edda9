"""The form of the rules: what is raced for, who judges, when a lane stops, and how lanes take turns."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.catalogue import Param
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.check_box import CheckBox
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.number_box import NumberBox
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.tuning.lanes import Judge
from nnplayground.tuning.race import Measure, Pace, Rules

MEASURES: dict[str, Marked | str] = {
    Measure.LOSS.value: QT_TRANSLATE_NOOP("Race", "Loss (less wins)"),
    Measure.SCORE.value: QT_TRANSLATE_NOOP("Race", "Accuracy or R² (more wins)"),
}
JUDGES: dict[str, Marked | str] = {
    Judge.TRAIN.value: QT_TRANSLATE_NOOP("Race", "Training samples"),
    Judge.VALIDATION.value: QT_TRANSLATE_NOOP("Race", "Validation samples"),
    Judge.TEST.value: QT_TRANSLATE_NOOP("Race", "Test samples"),
}
PACES: dict[str, Marked | str] = {
    Pace.EPOCHS.value: QT_TRANSLATE_NOOP("Race", "By epochs"),
    Pace.TIME.value: QT_TRANSLATE_NOOP("Race", "By computing time"),
}
LOSS_GOAL = Param(
    "loss",
    QT_TRANSLATE_NOOP("Race", "Loss at the goal"),
    0.05,
    0.0,
    help=QT_TRANSLATE_NOOP("Race", "A lane has won when its loss falls to this."),
    small=QT_TRANSLATE_NOOP("Race", "No lane ever gets there, and the epochs decide."),
    large=QT_TRANSLATE_NOOP("Race", "All lanes are there at once: the start decides, and not how they learn."),
)
SCORE_GOAL = Param(
    "score",
    QT_TRANSLATE_NOOP("Race", "Accuracy or R² at the goal"),
    0.95,
    -1000.0,
    1.0,
    help=QT_TRANSLATE_NOOP("Race", "A lane has won when its score rises to this."),
    small=QT_TRANSLATE_NOOP("Race", "All lanes are there at once: the start decides, and not how they learn."),
    large=QT_TRANSLATE_NOOP("Race", "No lane ever gets there, and the epochs decide."),
)
EPOCHS = Param(
    "epochs",
    QT_TRANSLATE_NOOP("Race", "Epochs at most"),
    200,
    1,
    1_000_000,
    kind=int,
    help=QT_TRANSLATE_NOOP("Race", "In place of what the lanes have planned for themselves"),
    small=QT_TRANSLATE_NOOP("Race", "Whoever begins slowly and becomes better later has no chance."),
    large=QT_TRANSLATE_NOOP("Race", "The race takes long after all lanes have come to rest."),
)
PATIENCE = Param(
    "patience",
    QT_TRANSLATE_NOOP("Race", "Epochs of patience"),
    20,
    1,
    1_000_000,
    kind=int,
    help=QT_TRANSLATE_NOOP("Race", "A lane gives up after so many epochs without an improvement."),
    small=QT_TRANSLATE_NOOP("Race", "A lane gives up on a plateau that it would have left."),
    large=QT_TRANSLATE_NOOP("Race", "Lanes that learn nothing more keep the others waiting."),
)
TOLERANCE = Param(
    "tolerance",
    QT_TRANSLATE_NOOP("Race", "Least improvement"),
    1e-4,
    0.0,
    help=QT_TRANSLATE_NOOP("Race", "What becomes better by less counts as no improvement."),
    small=QT_TRANSLATE_NOOP("Race", "The smallest flicker counts as progress, and no lane gives up."),
    large=QT_TRANSLATE_NOOP("Race", "Lanes give up although they still learn, only slowly."),
)


class RulesForm(Translated):
    """Says how the race goes."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.measure, self.judge, self.pace = ChoiceBox({}), ChoiceBox({}), ChoiceBox({})
        for box, offer in ((self.measure, MEASURES), (self.judge, JUDGES), (self.pace, PACES)):
            box.offer(offer)
            box.set_key(next(iter(offer)))
            box.chosen.connect(lambda _key: self._on_changed())
        self.loss, self.score = NumberBox(LOSS_GOAL), NumberBox(SCORE_GOAL)
        self.epochs, self.patience, self.tolerance = NumberBox(EPOCHS), NumberBox(PATIENCE), NumberBox(TOLERANCE)
        self.has_goal = CheckBox(QT_TRANSLATE_NOOP("Race", "There is a goal"))
        self.gives_up = CheckBox(QT_TRANSLATE_NOOP("Race", "Lanes give up"))
        self.same_weights = CheckBox(QT_TRANSLATE_NOOP("Race", "Same starting weights"))
        self.has_goal.show_checked(True)
        self.same_weights.show_checked(True)
        for switch in (self.has_goal, self.gives_up, self.same_weights):
            switch.switched.connect(lambda _on: self._on_changed())
        self._labels: dict[QWidget, QLabel] = {}
        self._lay_out()
        self.retranslate()
        self._show_rows()

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._row(self.measure)
        self._row(self.judge)
        self._form.addRow(self.has_goal)
        self._row(self.loss)
        self._row(self.score)
        self._row(self.epochs)
        self._form.addRow(self.gives_up)
        self._row(self.patience)
        self._row(self.tolerance)
        self._row(self.pace)
        self._form.addRow(self.same_weights)
        for box in (self.loss, self.score, self.epochs, self.patience, self.tolerance):
            box.value_changed.connect(lambda _value: self.changed.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._form)

    def _row(self, box: QWidget) -> None:
        label = QLabel()
        label.setBuddy(box)
        self._labels[box] = label
        self._form.addRow(label, box)

    def rules(self) -> Rules | None:
        """Return the rules; None where a number is wrong, which its field says."""
        measure = Measure(self.measure.key)
        goal = self.loss if measure is Measure.LOSS else self.score
        boxes = [self.epochs]
        boxes += [goal] if self.has_goal.isChecked() else []
        boxes += [self.patience, self.tolerance] if self.gives_up.isChecked() else []
        if not all(box.is_valid() for box in boxes):
            return None
        return Rules(
            measure=measure,
            judge=Judge(self.judge.key),
            goal=goal.value if self.has_goal.isChecked() else None,
            epochs=int(self.epochs.value),
            patience=int(self.patience.value) if self.gives_up.isChecked() else None,
            tolerance=self.tolerance.value,
            pace=Pace(self.pace.key),
            same_weights=self.same_weights.isChecked(),
        )

    def _on_changed(self) -> None:
        self._show_rows()
        self.changed.emit()

    def _show_rows(self) -> None:
        is_loss, has_goal = self.measure.key == Measure.LOSS.value, self.has_goal.isChecked()
        self._form.setRowVisible(self.loss, has_goal and is_loss)
        self._form.setRowVisible(self.score, has_goal and not is_loss)
        for box in (self.patience, self.tolerance):
            self._form.setRowVisible(box, self.gives_up.isChecked())

    def retranslate(self) -> None:
        """Set every text that people see."""
        words = {
            self.measure: self.tr("Compared"),
            self.judge: self.tr("Judged by"),
            self.loss: self.tr("At most"),
            self.score: self.tr("At least"),
            self.epochs: tr(EPOCHS.label),
            self.patience: tr(PATIENCE.label),
            self.tolerance: tr(TOLERANCE.label),
            self.pace: self.tr("Turns"),
        }
        for box, word in words.items():
            self._labels[box].setText(word)
            if isinstance(box, ChoiceBox):
                box.setAccessibleName(word)
        self.judge.setToolTip(
            self.tr("Validation samples are a quarter of the training samples, from which no lane learns then.")
        )
        self.pace.setToolTip(
            self.tr("By epochs, every lane does one epoch a round; by time, every lane computes for as long.")
        )
