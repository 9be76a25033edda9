"""The outputs of all lanes over the plane, side by side, each below its name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.experiment.build import Prepared
from nnplayground.gui.plots.boundary import BoundaryPlot
from nnplayground.gui.race.colours import lane_colours
from nnplayground.gui.race.course import Scene
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.training import Frame
from nnplayground.gui.training.plane import telling_axes
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.hint import plain_tip
from nnplayground.tuning.race import STATES, Standing, State

NARROWEST = 175
"""Pixels of a picture beside others."""
LOWEST_WITH_NAMES = 190
"""Pixels of a picture in which there is room for the names of its axes."""


class LanePicture(Translated):
    """One lane: what its network says over the plane."""

    def __init__(self, look: Look, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = BoundaryPlot(look)
        self._swatch, self._title, self._state = QLabel("●"), QLabel(), QLabel()
        self._standing: Standing | None = None
        self._prepared: Prepared | None = None
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        head = QHBoxLayout()
        head.setContentsMargins(4, 0, 4, 0)
        head.setSpacing(5)
        head.addWidget(self._swatch)
        head.addWidget(self._title, 1)
        head.addWidget(self._state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addLayout(head)
        column.addWidget(self.plot, 1)
        self.show_colour(colour)

    def show_colour(self, colour: str) -> None:
        """Be of another colour."""
        palette = self._swatch.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        self._swatch.setPalette(palette)

    def show_lane(self, standing: Standing, frame: Frame, prepared: Prepared) -> None:
        """Show a moment; painting comes after."""
        if prepared is not self._prepared:
            self._prepared = prepared
            self.plot.set_data(prepared, telling_axes(prepared.dataset))
        self.plot.show_frame(frame)
        self._standing = standing
        self._write()

    def _write(self) -> None:
        if self._standing is None:
            return
        epoch = self.tr("epoch {number}").format(number=self._standing.epoch)
        is_racing = self._standing.state is State.RACING
        self._state.setText(epoch if is_racing else f"{tr(STATES[self._standing.state])} · {epoch}")
        room = self.width() - self._state.sizeHint().width() - self._swatch.sizeHint().width() - 22
        name = tr(self._standing.name)
        self._title.setText(self._title.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, max(room, 24)))
        self._title.setToolTip("" if self._title.text() == name else plain_tip(name))
        self.plot.setAccessibleName(f"{name}: {self._state.text()}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write as much of the name as there is room for."""
        super().resizeEvent(event)
        self.plot.show_axis_names(self.height() >= LOWEST_WITH_NAMES)
        self._write()

    def retranslate(self) -> None:
        """Set every text that people see."""
        self._write()


class Pictures(QWidget):
    """As many pictures as there are lanes, in one row, or in two where they would become too narrow."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.lanes: list[LanePicture] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        look.changed.connect(self._on_look)

    def show_scene(self, scene: Scene) -> None:
        """Show all lanes; painting comes after."""
        if len(scene.frames) != len(self.lanes):
            self._make(len(scene.frames))
        for lane, standing, frame, prepared in zip(
            self.lanes, scene.standings, scene.frames, scene.prepared, strict=True
        ):
            lane.show_lane(standing, frame, prepared)

    def paint_soon(self) -> None:
        """Have the pictures painted together with whatever is painted next."""
        for lane in self.lanes:
            lane.plot.paint_soon()

    def _make(self, count: int) -> None:
        for lane in self.lanes:
            self._grid.removeWidget(lane)
            lane.hide()
            lane.deleteLater()
        self.lanes = [LanePicture(self._look, colour, self) for colour in lane_colours(self._look.theme)[:count]]
        self._columns = 0
        self._arrange()

    def _arrange(self) -> None:
        """Put the pictures into one row or two."""
        count = len(self.lanes)
        fits = count * NARROWEST <= self.width()
        columns = count if fits or count <= 2 else (count + 1) // 2
        if columns == self._columns:
            return
        self._columns = columns
        for place, lane in enumerate(self.lanes):
            self._grid.removeWidget(lane)
            self._grid.addWidget(lane, place // columns, place % columns)
            lane.show()
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, int(column < columns))

    def _on_look(self, _theme: Theme) -> None:
        for lane, colour in zip(self.lanes, lane_colours(self._look.theme), strict=False):
            lane.show_colour(colour)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take another row where they became too narrow, or one less."""
        super().resizeEvent(event)
        self._arrange()
