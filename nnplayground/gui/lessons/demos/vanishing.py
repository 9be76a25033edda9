"""Vanishing and exploding gradients: deep networks with several activations side by side."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.gui.lessons.demos.demo import Demo
from nnplayground.gui.lessons.demos.parts.deep_form import DeepForm
from nnplayground.gui.lessons.demos.parts.deep_pages import DeadPage, FactorPage, GradientPage, LecturePage
from nnplayground.gui.lessons.demos.parts.deep_training import Key, TrainingPage
from nnplayground.gui.lessons.demos.parts.on_canvas import put_on_canvas
from nnplayground.gui.lessons.demos.parts.task import Task
from nnplayground.gui.lessons.demos.parts.wishes import wishes
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.tabs import Tabs
from nnplayground.i18n import Text
from nnplayground.lessons.topics.deep_scenes import DEEP_SCENES
from nnplayground.lessons.topics.vanishing import Depths, side_by_side
from nnplayground.progress import Report

VIEWS = ("gradients", "factors", "dead", "training", "lecture")
REST_MS = 250
"""How long a form rests before what it describes is computed."""


def _compare(key: Key, report: Report) -> tuple[Key, dict[str, Depths]]:
    return key, side_by_side(*key, report=report)


class VanishingDemo(Translated):
    """A setting, a form to change it, and what comes of it."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        wanted = wishes(stage.options, {"scene": DEEP_SCENES, "view": VIEWS})
        self._stage = stage
        self._kept: dict[Key, dict[str, Depths]] = {}
        self.scene, self.note, self.form, self.task = ChoiceBox(DEEP_SCENES), Paragraph(), DeepForm(), Task()
        self.put_choice, self.put_button = ChoiceBox({}), QPushButton()
        self.gradients, self.factors, self.dead = GradientPage(stage), FactorPage(stage), DeadPage(stage)
        self.training, self.lecture = TrainingPage(stage, self.form), LecturePage(stage)
        self.tabs = Tabs()
        for page in (self.gradients, self.factors, self.dead, self.training, self.lecture):
            self.tabs.addTab(page, "")
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._lay_out()
        self._connect()
        self.tabs.setCurrentIndex(VIEWS.index(wanted.get("view", VIEWS[0])))
        self.scene.set_key(wanted.get("scene", "vanishing"))
        self.retranslate()
        self._on_scene(self.scene.key)

    def _lay_out(self) -> None:
        put, column = QHBoxLayout(), QVBoxLayout(self)
        put.addWidget(self.put_choice, 1)
        put.addWidget(self.put_button)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.scene, self.note, self.form, self.task, self.tabs):
            column.addWidget(part)
        column.addLayout(put)
        column.addStretch(1)

    def _connect(self) -> None:
        self.scene.chosen.connect(self._on_scene)
        self.form.changed.connect(self._on_changed)
        self._rest.timeout.connect(self._compute)
        self.task.done.connect(self._on_found)
        self.task.failed.connect(self._on_failed)
        self.put_button.clicked.connect(self._put)

    # -- what is described ---------------------------------------------------------------------------------------------

    def _key(self) -> Key:
        return self.form.deep, self.form.compared

    @property
    def found(self) -> dict[str, Depths]:
        """What is known of the networks that the form describes, by activation; empty while it is computed."""
        return self._kept.get(self._key(), {})

    def _on_scene(self, key: str) -> None:
        scene = DEEP_SCENES[key]
        self.form.show_deep(scene.deep, scene.activations)
        self.note.show_text(tr(scene.note))
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        """Offer what the form now describes, and have it computed when it rests."""
        chosen = self.put_choice.key
        self.put_choice.offer({key: ACTIVATIONS[key].label for key in self.form.compared})
        self.put_choice.set_key(chosen if chosen in self.form.compared else self.form.compared[0])
        self.training.task.cancel()
        self.training.show_kept()
        self._rest.start()

    @Slot()
    def _compute(self) -> None:
        if self.found:
            self.task.cancel()
            self._show()
        else:
            self.task.run(partial(_compare, self._key()))

    def showEvent(self, event: QShowEvent) -> None:
        """Take up what was called off when the page was left."""
        super().showEvent(event)
        if not self.found and not self.task.is_running():
            self._rest.start()

    @Slot(object)
    def _on_found(self, found: tuple[Key, dict[str, Depths]]) -> None:
        self._kept[found[0]] = found[1]
        self._show()

    @Slot(object)
    def _on_failed(self, why: Text) -> None:
        self.note.show_text(tr(why))

    def _show(self) -> None:
        for page in (self.gradients, self.factors, self.dead):
            page.show_found(self.found)

    # -- the canvas ----------------------------------------------------------------------------------------------------

    @Slot()
    def _put(self) -> None:
        key = self.put_choice.key
        title = self.tr("Deep network: {activation}").format(activation=tr(ACTIVATIONS[key].label))
        put_on_canvas(self._stage, self.form.deep.experiment(key), self.tr("Take a deep network"), title)

    def retranslate(self) -> None:
        """Name everything."""
        names = (
            self.tr("Gradients"),
            self.tr("Factors"),
            self.tr("Dead ReLUs"),
            self.tr("Training"),
            self.tr("Lecture"),
        )
        for index, name in enumerate(names):
            self.tabs.setTabText(index, name)
        self.scene.setAccessibleName(self.tr("Setting"))
        self.put_choice.setAccessibleName(self.tr("Activation for the canvas"))
        self.put_button.setText(self.tr("Put this network on the canvas"))
        self.note.show_text(tr(DEEP_SCENES[self.scene.key].note))


def _make(stage: Stage) -> QWidget:
    return VanishingDemo(stage)


DEMO = Demo("vanishing", _make)
