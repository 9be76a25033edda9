"""What each parameter of scikit-learn's `MLPClassifier` does: guess, run, compare."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from nnplayground.gui.lessons.demos.demo import Demo
from nnplayground.gui.lessons.demos.parts.on_canvas import put_on_canvas
from nnplayground.gui.lessons.demos.parts.setting_rows import SettingRows
from nnplayground.gui.lessons.demos.parts.spread_view import Series, SpreadView
from nnplayground.gui.lessons.demos.parts.task import Task
from nnplayground.gui.lessons.demos.parts.wishes import wishes
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.lessons.topics.comparing import Outcome
from nnplayground.lessons.topics.hyperparameters import HYPERPARAMETERS, outcomes
from nnplayground.lessons.topics.mlp import Hyperparameter
from nnplayground.progress import Report

CURVES: dict[str, Marked] = {
    "train_loss": QT_TRANSLATE_NOOP("Hyper", "Training loss"),
    "test_loss": QT_TRANSLATE_NOOP("Hyper", "Test loss"),
    "rate": QT_TRANSLATE_NOOP("Hyper", "Learning rate"),
}
LOG_HEIGHT = 120
Found = tuple[str, list[Outcome]]


def _run(key: str, report: Report) -> Found:
    return key, outcomes(HYPERPARAMETERS[key], report)


class HyperparametersDemo(Translated):
    """Choose a parameter, read what it does, guess, and run settings that differ in it alone."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        wanted = wishes(stage.options, {"parameter": HYPERPARAMETERS})
        self._stage = stage
        self._kept: dict[str, list[Outcome]] = {}
        self.parameter = ChoiceBox(HYPERPARAMETERS)
        self.before_button, self.next_button, self.run_button = QPushButton("◀"), QPushButton("▶"), QPushButton()
        self.default, self.path = (QLabel(textFormat=Qt.TextFormat.PlainText) for _ in range(2))
        self.effect, self.ours, self.shows = Paragraph(), Paragraph(), Paragraph()
        self._names = [QLabel() for _ in range(4)]
        self.task, self.rows, self.view = Task(), SettingRows(stage), SpreadView(stage.look)
        self.log = QPlainTextEdit(readOnly=True)
        self.log.setFixedHeight(LOG_HEIGHT)
        self._lay_out()
        self._connect()
        self.parameter.set_key(wanted.get("parameter", next(iter(HYPERPARAMETERS))))
        self.retranslate()

    def _lay_out(self) -> None:
        top, form, run, column = QHBoxLayout(), QFormLayout(), QHBoxLayout(), QVBoxLayout(self)
        for button in (self.before_button, self.next_button):
            button.setMaximumWidth(44)
        top.addWidget(self.before_button)
        top.addWidget(self.parameter, 1)
        top.addWidget(self.next_button)
        for name, field in zip(self._names, (self.default, self.effect, self.ours, self.path), strict=True):
            form.addRow(name, field)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        run.addWidget(self.run_button)
        run.addWidget(self.task, 1)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addLayout(form)
        column.addLayout(run)
        for part in (self.rows, self.shows, self.view, self.log):
            column.addWidget(part)
        column.addStretch(1)

    def _connect(self) -> None:
        self.parameter.chosen.connect(self._on_chosen)
        self.before_button.clicked.connect(partial(self._go, -1))
        self.next_button.clicked.connect(partial(self._go, 1))
        self.run_button.clicked.connect(self.run)
        self.rows.wanted.connect(self._put)
        self.task.done.connect(self._on_done)
        self.task.failed.connect(self._on_failed)
        self.task.cancelled.connect(self._on_cancelled)

    # -- which parameter -----------------------------------------------------------------------------------------------

    @property
    def entry(self) -> Hyperparameter:
        """The parameter that is shown."""
        return HYPERPARAMETERS[self.parameter.key]

    @property
    def outcomes(self) -> list[Outcome]:
        """What its settings came to; empty before they are run."""
        return self._kept.get(self.parameter.key, [])

    def _go(self, step: int, _checked: bool = False) -> None:
        keys = list(HYPERPARAMETERS)
        self.parameter.set_key(keys[(keys.index(self.parameter.key) + step) % len(keys)])
        self._on_chosen(self.parameter.key)

    def _on_chosen(self, _key: str) -> None:
        self.task.cancel()
        self._show()

    # -- running -------------------------------------------------------------------------------------------------------

    @Slot()
    def run(self) -> None:
        """Train every setting with every seed."""
        self.run_button.setEnabled(False)
        self.task.run(partial(_run, self.parameter.key))

    @Slot(object)
    def _on_done(self, found: Found) -> None:
        self._kept[found[0]] = found[1]
        self._show()

    @Slot(object)
    def _on_failed(self, why: Text) -> None:
        self._show()
        self.shows.show_text(tr(why))

    @Slot()
    def _on_cancelled(self) -> None:
        self._show()

    # -- display -------------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        entry, found = self.entry, self.outcomes
        self.run_button.setEnabled(not found)
        self.default.setText(f"{entry.key} = {entry.default!r}")
        self.effect.show_text(tr(entry.effect))
        self.ours.show_text(tr(entry.ours))
        self.path.setText(entry.path)
        self.rows.show_parameter(entry, found)
        self.view.setVisible(bool(found))
        self.log.setVisible(bool(found) and entry.logged)
        if not found:
            self.shows.show_text(self.tr("Guess first: what will the settings above come to?"))
            return
        seeds = max(len(each.values) for each in found)
        told = self.tr("The curves are medians of {count} seeds, the bands hold all of them.").format(count=seeds)
        self.shows.show_text(f"{tr(entry.said)} {told}" if seeds > 1 else tr(entry.said))
        names = [f"{entry.key} = {setting.value}" for setting in entry.settings]
        curves = [Series(name, each.curve) for name, each in zip(names, found, strict=True)]
        self.view.plot.name_axes(tr(CURVES[entry.curve]), self.tr("Epoch"))
        self.view.show_series(curves, log=True, spoken=tr(CURVES[entry.curve]))
        lines = (f"Iteration {epoch}, loss = {loss:.8f}" for epoch, loss in found[-1].log if epoch)
        self.log.setPlainText("\n".join(lines))

    @Slot(int)
    def _put(self, place: int) -> None:
        entry = self.entry
        setting = entry.settings[place]
        step = self.tr("Take an experiment of a lesson")
        put_on_canvas(self._stage, setting.experiment, step, f"{entry.key} = {setting.value}", tr(entry.effect))

    def retranslate(self) -> None:
        """Set every text."""
        names = (
            self.tr("scikit-learn, default"),
            self.tr("What it does"),
            self.tr("Here"),
            self.tr("In files"),
        )
        for label, name in zip(self._names, names, strict=True):
            label.setText(name)
        self.parameter.setAccessibleName(self.tr("Parameter of MLPClassifier"))
        self.before_button.setAccessibleName(self.tr("Parameter before"))
        self.next_button.setAccessibleName(self.tr("Next parameter"))
        self.run_button.setText(self.tr("Run the comparison"))
        self.log.setAccessibleName(self.tr("What verbose prints"))
        self._show()


def _make(stage: Stage) -> QWidget:
    return HyperparametersDemo(stage)


DEMO = Demo("hyperparameters", _make)
