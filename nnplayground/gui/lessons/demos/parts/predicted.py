"""What the window's network predicts, as distributions: for one sample or on average, live while it trains."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from nnplayground.catalogue import Param
from nnplayground.data.dataset import Labels
from nnplayground.gui.lessons.demos.parts.bars import ShareBars
from nnplayground.gui.lessons.demos.parts.figures import Figures
from nnplayground.gui.lessons.demos.parts.watch import Watch
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.number_box import NumberBox
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.lessons.notation import SAMPLE, SAMPLES
from nnplayground.lessons.terms import Equation, Quantity, Series
from nnplayground.lessons.topics.information import MEASURES, UNITS, Unit
from nnplayground.lessons.topics.predictions import Predictions, obstacle, predictions, remark
from nnplayground.lessons.topics.present import Present

MEAN, ONE = "mean", "sample"
WHICH: dict[str, Marked | str] = {
    MEAN: QT_TRANSLATE_NOOP("Predicted", "Mean over the training samples"),
    ONE: QT_TRANSLATE_NOOP("Predicted", "One sample"),
}
NUMBER = Param("sample", QT_TRANSLATE_NOOP("Predicted", "Number of the sample"), 1, 1, 10**7, kind=int)
SHOWN = ("entropy_p", "entropy_q", "cross_entropy", "kl_pq")


class Predicted(Translated):
    """P is the target and Q the prediction of the network on the canvas."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self._unit: Unit = UNITS["nats"]
        self._present: Present | None = None
        self._reason: Text | Marked = QT_TRANSLATE_NOOP("Predicted", "The network is being prepared.")
        self.which, self.number = ChoiceBox({}), NumberBox(NUMBER)
        self.which.offer(WHICH)
        self.which.set_key(MEAN)
        self.number.setMaximumWidth(70)
        self.worst = QPushButton()
        self.bars = ShareBars(stage.look, editable=False)
        self.figures = Figures([MEASURES[key] for key in SHOWN])
        self.figures.choose("cross_entropy")
        self.figures.show_unit(self._unit)
        self.says, self.remark = Paragraph(), Paragraph()
        self._lay_out()
        self._watch = Watch(stage, self)
        self._watch.changed.connect(self._on_changed)
        self._watch.lost.connect(self._on_lost)
        self.which.chosen.connect(self._show)
        self.number.value_changed.connect(self._on_number)
        self.worst.clicked.connect(self._on_worst)
        self.figures.chosen.connect(self._show)
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.which, 1)
        row.addWidget(self.number)
        row.addWidget(self.worst)
        column = QVBoxLayout(self)
        for part in (self.says, self.bars, self.figures, self.remark):
            column.addWidget(part)
        column.insertLayout(0, row)
        column.addStretch(1)

    def set_unit(self, unit: Unit) -> None:
        """Show every number in a unit."""
        self._unit = unit
        self.figures.show_unit(unit)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the network as soon as anybody looks here."""
        super().showEvent(event)
        self._watch.ask()

    # -- news ----------------------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_changed(self, present: Present) -> None:
        self._present = present
        why = obstacle(present)
        if why is not None:
            self._on_lost(why)
            return
        self._show()

    @Slot(object)
    def _on_lost(self, why: Text | Marked) -> None:
        self._present, self._reason = None, why
        self._show()

    def _on_number(self, _number: object) -> None:
        self.which.set_key(ONE)
        self._show()

    def _on_worst(self) -> None:
        """Go to the training sample whose cross-entropy is largest."""
        if self._present is not None:
            rows = self._present.some(self._present.prepared.train)
            costs = predictions(self._present, rows).cross_entropies()
            self.number.set_value(int(rows[int(np.argmax(costs))]) + 1)
            self._on_number(None)

    # -- display -------------------------------------------------------------------------------------------------------

    def _show(self, _key: str = "") -> None:
        present = self._present
        for part in (self.bars, self.figures, self.remark):
            part.setVisible(present is not None)
        self.worst.setEnabled(present is not None)
        if present is None:
            self.says.show_text(tr(self._reason))
            return
        text = remark(present)
        self.remark.setVisible(text is not None)
        self.remark.show_text(tr(text) if text else "")
        if self.which.key == ONE:
            self._show_sample(present)
        else:
            self._show_mean(present)

    def _show_sample(self, present: Present) -> None:
        row = min(int(self.number.value), len(present.prepared.dataset)) - 1
        self.number.set_value(row + 1)
        found = predictions(present, np.array([row]))
        digits, p, q = self._stage.digits(), found.p[0].tolist(), found.q[0].tolist()
        self.bars.show_shares(p, q, [tr(name) for name in found.names], digits)
        values = self._values(found)
        self._show_values({key: float(value[0]) for key, value in values.items()})
        number = self._unit.of(float(values[self.figures.key][0]))
        self.figures.show_shares(p, q, self._unit, digits, number)
        part = self.tr("training") if row in present.prepared.train else self.tr("not in training")
        meant = present.prepared.dataset.class_names[int(np.asarray(present.prepared.dataset.labels)[row])]
        says = self.tr("Sample {number} of {count} ({part}): its class is {name}.")
        self.says.show_text(says.format(number=row + 1, count=len(present.prepared.dataset), part=part, name=tr(meant)))

    def _show_mean(self, present: Present) -> None:
        train: Labels = present.prepared.train
        rows = present.some(train)
        found = predictions(present, rows)
        digits, values = self._stage.digits(), self._values(found)
        self.bars.show_shares(
            found.p.mean(axis=0).tolist(), found.q.mean(axis=0).tolist(), [tr(name) for name in found.names], digits
        )
        self._show_values({key: float(value.mean()) for key, value in values.items()})
        chosen = self._unit.of(1.0) * values[self.figures.key]
        name = MEASURES[self.figures.key].name
        terms = tuple(Quantity(name, float(value)) for value in chosen)
        self.figures.show_worked(
            Equation(name, Series(Quantity(name, 0.0), terms, SAMPLE, SAMPLES, mean=True), float(chosen.mean())), digits
        )
        says = self.tr("Means over {count} training samples; the bars are the mean target and the mean prediction.")
        if len(rows) < len(train):
            says = self.tr("Means over {count} training samples, evenly picked; so are the bars.")
        self.says.show_text(says.format(count=len(rows)))

    @staticmethod
    def _values(found: Predictions) -> dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float64]]]:
        crossed, own = found.cross_entropies(), found.target_entropies()
        return {
            "entropy_p": own,
            "entropy_q": found.entropies(),
            "cross_entropy": crossed,
            "kl_pq": np.maximum(crossed - own, 0.0),
        }

    def _show_values(self, values: dict[str, float]) -> None:
        for key, value in values.items():
            self.figures.show_value(key, self._unit.of(value), self._stage.digits())

    def retranslate(self) -> None:
        """Set every text."""
        self.worst.setText(self.tr("Most wrong"))
        self.worst.setToolTip(self.tr("Go to the training sample that the network is most wrong about"))
        self.which.setAccessibleName(self.tr("Which samples"))
        self.bars.setAccessibleName(self.tr("Target P and prediction Q"))
        self._show()
