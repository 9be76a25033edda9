"""The boundary plot with the choice of the two features it spans."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.experiment.build import Prepared
from nnplayground.gui.plots.boundary import BoundaryPlot
from nnplayground.gui.plots.neuron_heading import NeuronHeading
from nnplayground.gui.theme import Look
from nnplayground.gui.training.plane import Axes, telling_axes
from nnplayground.gui.translation import Translated
from nnplayground.i18n import printable

NAMES_AT_MOST = 500
"""Columns that can be chosen; nobody scrolls through thousands."""


class BoundaryView(Translated):
    """Shows the boundary over any two features of wider data; two features need no choice."""

    axes_chosen = Signal(object)
    output_wanted = Signal()
    """A person wants the output back in place of a neuron."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = BoundaryPlot(look)
        self._names: tuple[str, ...] = ()
        self.axes = Axes()
        self._choice = QWidget()
        self.x_box, self.y_box = QComboBox(), QComboBox()
        self._by = QLabel("×")
        row = QHBoxLayout(self._choice)
        row.setContentsMargins(4, 2, 4, 0)
        for widget, stretch in ((self.x_box, 1), (self._by, 0), (self.y_box, 1)):
            row.addWidget(widget, stretch)
        for box in (self.x_box, self.y_box):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(6)
        self.x_box.activated.connect(self._on_x)
        self.y_box.activated.connect(self._on_y)
        self.heading = NeuronHeading()
        self.heading.closed.connect(self.output_wanted)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.output_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self._choice)
        column.addWidget(self.plot, 1)
        self._choice.hide()
        self.retranslate()

    def set_data(self, prepared: Prepared) -> None:
        """Draw the samples of a data set; other features begin with the two that tell most."""
        names = prepared.dataset.feature_names
        are_others = names != self._names
        if are_others:
            self._names, self.axes = names, telling_axes(prepared.dataset)
            for box in (self.x_box, self.y_box):
                with QSignalBlocker(box):
                    box.clear()
                    box.addItems([printable(name) for name in names[:NAMES_AT_MOST]])
        self._show_axes()
        self._choice.setVisible(len(names) > 2)
        self.plot.set_data(prepared, self.axes)
        if are_others:
            self.axes_chosen.emit(self.axes)

    def show_watched(self, neuron: tuple[int, int] | None) -> None:
        """Say which neuron (layer, unit) is drawn in place of the output; None is the output."""
        self.heading.show_neuron(neuron)

    def _show_axes(self) -> None:
        for box, index in ((self.x_box, self.axes.x), (self.y_box, self.axes.y or 0)):
            with QSignalBlocker(box):
                box.setCurrentIndex(index)

    def _on_x(self, index: int) -> None:
        self._choose(Axes(index, self.axes.x if index == self.axes.y else self.axes.y))

    def _on_y(self, index: int) -> None:
        self._choose(Axes(self.axes.y or 0 if index == self.axes.x else self.axes.x, index))

    def _choose(self, axes: Axes) -> None:
        """Span other features; choosing the one that the other axis has swaps them."""
        self.axes = axes
        self._show_axes()
        self.axes_chosen.emit(axes)

    def keep_span(self, kept: bool) -> None:
        """Let the plot show at least what it shows now, so that it holds still under a brush; or not any more."""
        if kept != (self.axes.at_least is not None):
            self._choose(replace(self.axes, at_least=self.plot.span() if kept else None))

    def add_bar(self, bar: QWidget) -> None:
        """Put a bar of tools above the plot."""
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(0, bar)

    def retranslate(self) -> None:
        """Name the boxes."""
        self.x_box.setAccessibleName(self.tr("Feature to the right"))
        self.y_box.setAccessibleName(self.tr("Feature upwards"))
        self.x_box.setToolTip(self.x_box.accessibleName())
        self.y_box.setToolTip(self.y_box.accessibleName())
