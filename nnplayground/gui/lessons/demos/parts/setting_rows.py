"""The settings of a comparison as rows: value, picture, the number they are compared by, a button for the canvas."""

from __future__ import annotations

import html

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from nnplayground.engine.arrays import Array
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.theme import Theme
from nnplayground.gui.translation import Translated, tr
from nnplayground.lessons.topics.comparing import GAUGES, Gauge, Outcome
from nnplayground.lessons.topics.mlp import Hyperparameter
from nnplayground.numbers import exactly, short

PICTURE_SIZE = QSize(84, 84)
STEPS = 256


def _number(value: float, gauge: Gauge) -> str:
    if np.isinf(value):
        return "∞"
    return exactly(value) if gauge.whole else short(value, 3)


def said(outcome: Outcome, gauge: Gauge) -> str:
    """Return median and extremes of an outcome's numbers."""
    low, middle, high = (
        _number(float(value), gauge) for value in np.quantile(outcome.values, (0.0, 0.5, 1.0), method="nearest")
    )
    return middle if low == high else f"{middle}  ({low} … {high})"


def pixmap(picture: Array, theme: Theme, ratio: float) -> QPixmap:
    """Return the picture of a boundary in the colours of the two classes, for a screen of so many pixels a point."""
    places = np.round(picture * (STEPS - 1)).astype(np.int64)
    pixels = np.ascontiguousarray(theme.diverging(STEPS, 0.8)[places])
    height, width = picture.shape
    image = QImage(pixels.data, width, height, QImage.Format.Format_ARGB32)  # copied by the next line
    size = PICTURE_SIZE * ratio
    scaled = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    found = QPixmap.fromImage(scaled)
    found.setDevicePixelRatio(ratio)
    return found


class SettingRows(Translated):
    """One row a setting, before and after its runs."""

    wanted = Signal(int)
    """The place of a setting that is to be put on the canvas."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self._parameter: Hyperparameter | None = None
        self._outcomes: list[Outcome] = []
        self.buttons: list[QPushButton] = []
        self.numbers: list[QLabel] = []
        self.pictures: list[QLabel] = []
        self._heading = QLabel(wordWrap=True)
        self._names: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(2, 1)
        self._grid.addWidget(self._heading, 0, 2)
        stage.look.changed.connect(self._on_look)

    def show_parameter(self, parameter: Hyperparameter, outcomes: list[Outcome]) -> None:
        """Show the settings of a parameter, with what they came to where that is known."""
        if parameter is not self._parameter:
            self._parameter = parameter
            self._make_rows(parameter)
        self._outcomes = outcomes
        self.retranslate()

    def _make_rows(self, parameter: Hyperparameter) -> None:
        old: list[QWidget] = [*self.buttons, *self.numbers, *self.pictures, *self._names]
        for widget in old:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        count = len(parameter.settings)
        self._names, self.pictures = [QLabel() for _ in range(count)], [QLabel() for _ in range(count)]
        self.numbers, self.buttons = [QLabel() for _ in range(count)], [QPushButton() for _ in range(count)]
        for row, parts in enumerate(zip(self._names, self.pictures, self.numbers, self.buttons, strict=True), start=1):
            parts[0].setTextFormat(Qt.TextFormat.RichText)
            parts[2].setTextFormat(Qt.TextFormat.PlainText)
            parts[2].setWordWrap(True)
            parts[3].clicked.connect(self._on_clicked)
            for column, part in enumerate(parts):
                self._grid.addWidget(part, row, column)

    @Slot()
    def _on_clicked(self) -> None:
        self.wanted.emit(next(place for place, button in enumerate(self.buttons) if button is self.sender()))

    @Slot(object)
    def _on_look(self, theme: Theme) -> None:
        colours = theme.class_colours(len(self._names)).tolist()
        for name, rgb in zip(self._names, colours, strict=True):
            dot = f'<span style="color:{QColor(*rgb).name()}">●</span>'
            name.setText(f"{dot}&nbsp;{html.escape(str(name.property('said')))}")
        for place, label in enumerate(self.pictures):
            picture = self._outcomes[place].picture if place < len(self._outcomes) else None
            label.setVisible(picture is not None)
            if picture is not None:
                label.setPixmap(pixmap(picture, theme, self.devicePixelRatioF()))

    def retranslate(self) -> None:
        """Set every text."""
        if self._parameter is None:
            return
        gauge = GAUGES[self._parameter.gauge]
        self._heading.setText(self.tr("{what}, median (smallest … largest)").format(what=tr(gauge.label)))
        self._heading.setVisible(bool(self._outcomes))
        for place, setting in enumerate(self._parameter.settings):
            self._names[place].setProperty("said", f"{self._parameter.key} = {setting.value}")
            self.numbers[place].setText(said(self._outcomes[place], gauge) if self._outcomes else "")
            self.buttons[place].setText(self.tr("On the canvas"))
            named = self.tr("Put {name} on the canvas").format(name=f"{self._parameter.key} = {setting.value}")
            self.buttons[place].setAccessibleName(f"{named} ({place + 1})")
            self.pictures[place].setAccessibleName(self.tr("Output over the plane, first seed"))
        self._on_look(self._stage.look.theme)
