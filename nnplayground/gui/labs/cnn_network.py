"""The tab *Network*: the stages as a picture with the live feature maps of one image, edited by mouse and keys."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from nnplayground.experiment.labs.looks.cnn import NETWORK, Picture
from nnplayground.experiment.labs.plan import passed
from nnplayground.experiment.labs.stages import Stage, kind_of
from nnplayground.gui.document import Document
from nnplayground.gui.labs.cnn_canvas import Box, StageCanvas
from nnplayground.gui.labs.cnn_stages import StageControls, input_of, line, pressed, shape_text
from nnplayground.gui.labs.cnn_view import View
from nnplayground.gui.labs.image_grid import ImageGrid
from nnplayground.gui.theme import Look
from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.numbers import short

MAPS_AT_MOST = 128
"""Feature maps that are shown large."""
LEAST_HEIGHT = 120


class NetworkView(View):
    """The picture above; what can be done with the chosen stage, and its feature maps, below."""

    key = NETWORK

    def __init__(self, document: Document, look: Look) -> None:
        super().__init__()
        self._document = document
        self._picture: Picture | None = None
        self._why: Text | None = None
        """Why there cannot be such stages."""
        self.canvas, self.controls = StageCanvas(look), StageControls(document)
        self.maps, self.words = ImageGrid(look, signed=True), Paragraph()
        self._lay_out()
        self.canvas.chosen.connect(self._on_chosen)
        self.canvas.add_wanted.connect(self._on_add_wanted)
        self.canvas.opened.connect(self._on_opened)
        self.canvas.key_pressed.connect(self._on_key)
        self.controls.picked.connect(self._on_picked)
        document.changed.connect(lambda _experiment: self._show_boxes())
        self.maps.chosen.connect(lambda _index: self._write())
        self.retranslate()
        self._show_boxes()

    def _lay_out(self) -> None:
        self.maps.setMinimumHeight(LEAST_HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 4, 4)
        for part in (self.canvas, self.controls, self.words):
            column.addWidget(part)
        column.addWidget(self.maps, 1)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def show_picture(self, picture: Picture) -> None:
        """Show what every stage makes of the image, unless other stages have come meanwhile."""
        self._picture = picture
        if picture.stages != self.controls.stages:
            self.canvas.show_maps((), ("", ""))
            self.maps.show_images(np.empty((0, 1, 1)))
        else:
            answer = picture.class_names[picture.said], short(float(picture.outputs[picture.said]), 3)
            self.canvas.show_maps((picture.image, *picture.maps), answer)
            self._show_large()

    def _show_boxes(self) -> None:
        """Show the stages in force, each with what leaves it; those that cannot be are marked."""
        stages, images = self.controls.stages, input_of(self._document.experiment)
        self.controls.show_stages()
        found, self._why = passed(stages, images[0]) if images is not None else ((), None)
        boxes = [Box(self.tr("Image"), "" if images is None else shape_text(images[0]))]
        for number, name in enumerate(names(stages)):
            shape = shape_text(found[number].shape) if number < len(found) else "–"
            boxes.append(Box(name, shape, is_fault=self._why is not None and number == len(found)))
        classes = "" if images is None else str(images[1])
        boxes.append(Box(self.tr("Classes"), classes))
        self.canvas.show_boxes(boxes, min(self.canvas.current, len(boxes) - 1))
        if self._picture is not None:
            self.show_picture(self._picture)
        self._write()

    def _show_large(self) -> None:
        """Show the maps of the chosen box."""
        picture, at = self._picture, self.canvas.current
        if picture is None or at > len(picture.maps) or picture.stages != self.controls.stages:
            return
        values = (picture.image, *picture.maps)[at]
        self.maps.show_images(values[:MAPS_AT_MOST])
        self._write()

    def _write(self) -> None:
        picture, at, stages = self._picture, self.canvas.current, self.controls.stages
        if picture is None or at > len(picture.maps) or picture.stages != stages:
            self._say("" if self._why is None else tr(self._why))
            return
        said = self.tr("The image that the network is asked about.")
        values = (picture.image, *picture.maps)[at]
        if 1 <= at <= len(stages):
            images = input_of(self._document.experiment)
            found = passed(stages, images[0])[0] if images is not None else ()
            said = line(at - 1, stages[at - 1], found[at - 1] if at <= len(found) else None)
        elif at > len(stages):
            said = self.tr("The output layer: one neuron for each class.")
        chosen = self.maps.current
        if chosen is not None and chosen < len(values):
            low, high = short(float(values[chosen].min()), 3), short(float(values[chosen].max()), 3)
            words = self.tr("Channel {n}: {low} to {high}.").format(n=chosen + 1, low=low, high=high)
            said += "\n" + (words if values[chosen].size > 1 else self.tr("Unit {n}: {a}.").format(n=chosen + 1, a=low))
        self._say(said)
        self.canvas.setAccessibleDescription(self.canvas.says(at))

    def _say(self, said: str) -> None:
        if said != self.words.text():
            self.words.show_text(said)
            self.maps.setAccessibleDescription(said)

    # -- hands ---------------------------------------------------------------------------------------------------------

    def _on_chosen(self, box: int) -> None:
        self.controls.pick(box - 1 if box <= len(self.controls.stages) else -1)
        self.maps.show_current(None)
        self._show_large()

    def _on_picked(self, at: int) -> None:
        """Follow an edit to where its stage stands now."""
        self.canvas.current = at + 1
        self._show_boxes()

    def _on_add_wanted(self, box: int, where: QPoint) -> None:
        self.controls.open_menu(box, where)

    def _on_opened(self) -> None:
        field = self.controls.form.first_field()
        if field is not None:
            field.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_key(self, event: QKeyEvent) -> None:
        """Edit with keys: + adds behind the choice, Delete removes, Alt and arrows move, up and down make larger."""
        key, is_moved = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        event.accept()
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Insert):
            self.canvas.want_stage(self.canvas.current)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not is_moved:
            self.controls.grow(1 if key == Qt.Key.Key_Up else -1)
        elif not pressed(self.controls, event):
            event.ignore()

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.canvas.setAccessibleName(self.tr("Network from the image to the classes"))
        self.canvas.setToolTip(
            self.tr("Arrow keys choose a stage, up and down make it larger or smaller; + adds, Delete removes")
        )
        self.maps.setAccessibleName(self.tr("Feature maps of the chosen stage"))
        self._show_boxes()


def names(stages: tuple[Stage, ...]) -> list[str]:
    """Return what every stage is called: its kind, and which one of that kind it is."""
    counts: dict[str, int] = {}
    found = []
    for stage in stages:
        kind = kind_of(stage)
        counts[kind.key] = counts.get(kind.key, 0) + 1
        found.append(
            tr(Text(QT_TRANSLATE_NOOP("Lab", "{kind} {number}"), {"kind": kind.label, "number": counts[kind.key]}))
        )
    return found
