"""Deep networks with different activations, trained side by side for some epochs."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import numpy as np
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.gui.lessons.demos.parts.deep_form import RATE, DeepForm
from nnplayground.gui.lessons.demos.parts.figures import shown
from nnplayground.gui.lessons.demos.parts.spread_view import Series, SpreadView
from nnplayground.gui.lessons.demos.parts.task import Task
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.lessons.topics.spread import spread_of
from nnplayground.lessons.topics.vanishing import EPOCHS, Course, Deep, courses
from nnplayground.numbers import short
from nnplayground.progress import Report

CURVES: dict[str, Marked | str] = {
    "loss": QT_TRANSLATE_NOOP("Deep", "Training loss"),
    "dead": QT_TRANSLATE_NOOP("Deep", "Share of dead units"),
}
Key = tuple[Deep, tuple[str, ...]]


def _train(key: Key, report: Report) -> tuple[Key, dict[str, Course]]:
    return key, courses(*key, report=report)


class TrainingPage(Translated):
    """A button that trains what the form describes, and the curves of it; they go when the form changes."""

    trained = Signal()

    def __init__(self, stage: Stage, form: DeepForm) -> None:
        super().__init__()
        self._form = form
        self._kept: dict[Key, dict[str, Course]] = {}
        self.train_button, self.task = QPushButton(), Task()
        self.curve = ChoiceBox({})
        self.curve.offer(CURVES)
        self.curve.set_key("loss")
        self._rate_label = QLabel()
        self._rate_label.setBuddy(form.rate)
        self.view, self.said = SpreadView(stage.look), Paragraph()
        self._lay_out()
        self.train_button.clicked.connect(self.train)
        self.curve.chosen.connect(lambda _key: self.show_kept())
        self.task.done.connect(self._on_done)
        self.task.failed.connect(self._on_failed)
        self.task.cancelled.connect(self._on_cancelled)
        self.retranslate()

    def _lay_out(self) -> None:
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.addWidget(self.train_button)
        row.addWidget(self._rate_label)
        row.addWidget(self._form.rate)
        row.addWidget(self.curve, 1)
        self._form.rate.setMaximumWidth(80)
        column.addLayout(row)
        for part in (self.task, self.view, self.said):
            column.addWidget(part)
        column.addStretch(1)

    @property
    def courses(self) -> Mapping[str, Course]:
        """The courses of what the form describes, by activation; empty before it is trained."""
        return self._kept.get(self._key(), {})

    def _key(self) -> Key:
        return self._form.deep, self._form.compared

    @Slot()
    def train(self) -> None:
        """Train what the form describes, unless it has been."""
        if self.courses:
            self.show_kept()
            return
        self.train_button.setEnabled(False)
        self.task.run(partial(_train, self._key()))

    @Slot(object)
    def _on_done(self, found: tuple[Key, dict[str, Course]]) -> None:
        self._kept[found[0]] = found[1]
        self.train_button.setEnabled(True)
        self.show_kept()
        self.trained.emit()

    @Slot(object)
    def _on_failed(self, why: Text) -> None:
        self.train_button.setEnabled(True)
        self.said.show_text(tr(why))

    @Slot()
    def _on_cancelled(self) -> None:
        self.train_button.setEnabled(True)

    def show_kept(self) -> None:
        """Show the curves of what the form describes."""
        found = self.courses
        key = self.curve.key
        series = [Series(tr(ACTIVATIONS[name].label), spread_of(getattr(each, key))) for name, each in found.items()]
        self.view.plot.name_axes(tr(CURVES[key]), self.tr("Epoch"))
        self.view.setVisible(bool(series))
        self.view.show_series(series, log=key == "loss", spoken=tr(CURVES[key]))
        self._say(found)

    def _say(self, found: Mapping[str, Course]) -> None:
        lines = []
        for name, each in found.items():
            text = self.tr("{name}: loss {loss} after {epochs} epochs.")
            ended = each.loss[:, -1]
            loss = shown(float(np.median(ended)), 3) if np.isfinite(ended).all() else "∞"
            line = text.format(name=tr(ACTIVATIONS[name].label), loss=loss, epochs=each.loss.shape[1] - 1)
            if each.died.any() or each.revived.any() or (each.dead[:, 0] > 0.0).any():
                more = self.tr("Of {units} hidden units, {died} died on the way and {revived} came back.")
                died, revived = (short(float(np.mean(counts)), 3) for counts in (each.died, each.revived))
                line = f"{line} {more.format(units=each.units, died=died, revived=revived)}"
            lines.append(line)
        if found:
            seeds = len(next(iter(found.values())).loss)
            lines.append(self.tr("Medians and means of {count} seeds; the band holds all of them.").format(count=seeds))
        self.said.show_text("\n".join(lines) or self.tr("Which curve will fall first? Guess, then train."))

    def retranslate(self) -> None:
        """Set every text."""
        self.train_button.setText(self.tr("Train {count} epochs").format(count=EPOCHS))
        self._rate_label.setText(tr(RATE.label))
        self.curve.setAccessibleName(self.tr("What is drawn"))
        self.show_kept()
