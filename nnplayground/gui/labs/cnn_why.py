"""The tab *Why*: which pixels speak for a class, by the gradient and by covering them."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout

from nnplayground.catalogue import Param
from nnplayground.experiment.labs.looks.cnn import WHY, Picture
from nnplayground.gui.labs.cnn_view import View
from nnplayground.gui.labs.image_grid import ImageGrid
from nnplayground.gui.theme import Look
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.flow import FlowRow
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.number_box import NumberBox
from nnplayground.i18n import QT_TRANSLATE_NOOP, printable
from nnplayground.numbers import short

COVER = Param(
    "cover",
    QT_TRANSLATE_NOOP("WhyView", "Covered square"),
    3,
    1,
    64,
    kind=int,
    help=QT_TRANSLATE_NOOP("WhyView", "Rows and columns of the grey square that is laid over every pixel in turn."),
    small=QT_TRANSLATE_NOOP("WhyView", "A single pixel hardly ever counts: the picture is pale and restless."),
    large=QT_TRANSLATE_NOOP("WhyView", "Half of the digit is gone wherever it lies, and all places look alike."),
)
NUMBER_WIDTH, LARGEST, LEAST_HEIGHT, GAP = 48, 360, 140, 12
SAID = "said"


class WhyView(View):
    """Saliency and occlusion side by side, for the class that the network says or another one."""

    key = WHY

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.label, self.cover = ChoiceBox({}), NumberBox(COVER)
        self.label.setMinimumContentsLength(18)
        self.cover.setFixedWidth(NUMBER_WIDTH)
        self.saliency = ImageGrid(look, signed=True, largest=LARGEST, choosable=False)
        self.occlusion = ImageGrid(look, signed=True, largest=LARGEST, choosable=False)
        self.names, self.heads, self.titles = (QLabel(), QLabel()), (QLabel(), QLabel()), (Paragraph(), Paragraph())
        self._picture: Picture | None = None
        self._lay_out()
        self.label.chosen.connect(lambda _key: self.wished.emit())
        self.cover.value_changed.connect(lambda _value: self.wished.emit())
        self.retranslate()

    def _lay_out(self) -> None:
        for name, field in zip(self.names, (self.label, self.cover), strict=True):
            name.setBuddy(field)
        self.tools = FlowRow((self.names[0], self.label, self.names[1], self.cover))
        grid = QGridLayout()
        for number, (title, part) in enumerate(zip(self.titles, (self.saliency, self.occlusion), strict=True)):
            grid.addWidget(self.heads[number], 0, number)
            grid.addWidget(part, 1, number)
            grid.addWidget(title, 2, number)
            part.setMinimumHeight(LEAST_HEIGHT)
            grid.setColumnStretch(number, 1)
        grid.setRowStretch(1, 100)
        grid.setRowStretch(3, 1)
        column = QVBoxLayout(self)
        column.addWidget(self.tools)
        column.addLayout(grid, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words close below the pictures."""
        super().resizeEvent(event)
        most = max(min(event.size().width() // 2 - GAP, LARGEST), LEAST_HEIGHT)
        for part in (self.saliency, self.occlusion):
            part.setMaximumHeight(most)

    def wish(self) -> dict[str, Any]:
        """Return the class and the size of the square that are asked about."""
        label = -1 if self.label.key in ("", SAID) else int(self.label.key)
        return {"label": label, "cover": int(self.cover.value)}

    def show_picture(self, picture: Picture) -> None:
        """Show which pixels speak for the class."""
        self._picture = picture
        self._offer(picture)
        reasons = picture.reasons
        if reasons is not None:
            self.saliency.show_images(reasons.saliency[None])
            self.occlusion.show_images(reasons.occlusion[None])
            self._write(picture)

    def _offer(self, picture: Picture) -> None:
        names = {str(index): printable(name) for index, name in enumerate(picture.class_names)}
        self.label.offer({SAID: self.tr("what the network says"), **names})
        if self.label.currentIndex() < 0:
            self.label.set_key(SAID)

    def _write(self, picture: Picture) -> None:
        reasons = picture.reasons
        if reasons is None:
            return
        name, output = printable(picture.class_names[reasons.label]), float(picture.outputs[reasons.label])
        row, column = divmod(int(np.abs(reasons.saliency).argmax()), reasons.saliency.shape[1])
        saliency = self.tr(
            "By how much the score z of {name} (output = {output}) grows for each pixel made brighter. "
            "The strongest, row {row}, column {column}: {value}."
        ).format(
            name=name,
            output=short(output, 3),
            row=row + 1,
            column=column + 1,
            value=short(float(reasons.saliency[row, column]), 3),
        )
        occlusion = self.tr(
            "By how much z falls when a square around the place is covered. "
            "Positive: what is there speaks for {name}, up to {value}."
        ).format(name=name, value=short(float(reasons.occlusion.max()), 3))
        for title, part, said in zip(self.titles, (self.saliency, self.occlusion), (saliency, occlusion), strict=True):
            if said != title.text():
                title.show_text(said)
                part.setAccessibleDescription(said)

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.names[0].setText(self.tr("Class"))
        self.names[1].setText(self.tr("Covered square"))
        self.label.setAccessibleName(self.tr("Class"))
        heads = self.tr("Saliency"), self.tr("Occlusion")
        for head, part, text in zip(self.heads, (self.saliency, self.occlusion), heads, strict=True):
            head.setText(text)
            part.setAccessibleName(text)
        self.tools.fit()
        if self._picture is not None:
            self._offer(self._picture)
            self._write(self._picture)
