"""The unrolled network, drawn time by time: the same weights at every time, in the same colour under the same name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsItem,
    QGraphicsScene,
    QStyleOptionGraphicsItem,
    QToolTip,
    QWidget,
)

from nnplayground.experiment.labs.looks.rnn import About, Picture, Shown
from nnplayground.gui.figures.figure import Figure
from nnplayground.gui.figures.numbers import Column
from nnplayground.gui.labs.rnn_layout import (
    INPUT,
    LEFT,
    STATE,
    WEIGHTS,
    Layout,
    Spot,
)
from nnplayground.gui.labs.rnn_painter import Pointed, SequencePainter
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.widgets.ring import RingedView

MOST_IN_FIGURE = 40
"""Times up to which a figure shows all of them."""


class UnrolledDrawing(RingedView):
    """One sequence in the unrolled network.

    Left and right go through the times, up and down through what there is at one; the mouse points at it, too.
    """

    picked = Signal()
    """Something else is pointed at; see `spot`."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._about: About | None = None
        self.shown: Shown | None = None
        self.spot: Spot | None = None
        """What is chosen."""
        self._hovered: Spot | None = None
        self._layout = Layout(1, 1, 100.0)
        self._painter: SequencePainter | None = None
        self._item = _Item(self)
        self.setScene(QGraphicsScene(self))
        self.scene().addItem(self._item)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setMinimumSize(160, 120)
        self.horizontalScrollBar().valueChanged.connect(lambda _value: self.viewport().update())
        self.figure = Figure(self, columns=self.columns, part=self._figure_part)
        look.changed.connect(self._restyle)
        self._restyle(look.theme)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def show_picture(self, picture: Picture) -> None:
        """Show the sequence of a picture."""
        if picture.shown is None:
            return
        before = self._about
        self._about, self.shown = picture.about, picture.shown
        if before is None or (before.times, before.layers) != (self._about.times, self._about.layers):
            self.spot = None
            self._lay_out()
        self._renew()
        self.viewport().update()

    def _renew(self) -> None:
        if self._about is not None and self.shown is not None:
            self._painter = SequencePainter(self._about, self.shown, self._layout, self._look.theme)

    def columns(self) -> list[Column]:
        """Return the state of every layer at every time, one column a unit."""
        states = self.shown.states if self.shown is not None else ()
        return [
            (f"h{layer + 1}[{unit + 1}]", values[:, unit])
            for layer, values in enumerate(states)
            for unit in range(values.shape[1])
        ]

    def _restyle(self, theme: Theme) -> None:
        self.setBackgroundBrush(QBrush(QColor(theme.base)))
        self._renew()
        self.viewport().update()

    def _lay_out(self) -> None:
        about = self._about
        times, layers = (about.times, about.layers) if about is not None else (1, 1)
        self._layout = Layout(times, layers, float(self.viewport().height()))
        self._item.prepareGeometryChange()
        self.scene().setSceneRect(0.0, 0.0, self._layout.width, self._layout.height)
        self._renew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the height there is."""
        super().resizeEvent(event)
        self._lay_out()

    # -- what is there -------------------------------------------------------------------------------------------------

    def place(self, spot: Spot) -> QRectF:
        """Return where something stands, in pixels of the view."""
        return QRectF(self.mapFromScene(self._layout.place(spot)).boundingRect())

    def bounds(self) -> QRectF:
        """Return the room of the whole drawing."""
        return QRectF(0.0, 0.0, self._layout.width, self._layout.height)

    def _figure_part(self) -> QRectF:
        """Return what a figure has: everything, or of a long sequence what can be seen."""
        if self._layout.times <= MOST_IN_FIGURE:
            return self.bounds()
        return QRectF(self.mapToScene(self.viewport().rect()).boundingRect())

    def has(self, spot: Spot) -> bool:
        """Say whether there is anything of the kind at the time: the shape of the task."""
        return self._painter is not None and self._painter.has(spot)

    def place_at(self, time: int) -> int | None:
        """Return the number of the answer at a time."""
        return self._painter.place_at(time) if self._painter is not None else None

    def weights_name(self, spot: Spot) -> str:
        """Return what weights are called."""
        return self._painter.weights_name(spot) if self._painter is not None else ""

    def paint(self, painter: QPainter, seen: QRectF) -> None:
        """Paint what can be seen; the names of the rows stay at the left."""
        if self._painter is not None:
            left = float(self.horizontalScrollBar().value())
            self._painter.paint(painter, seen.united(QRectF(left, 0.0, 1.0, 1.0)), self._pointed())

    def _pointed(self) -> Pointed:
        lit = next((at.row for at in (self._hovered, self.spot) if at is not None and at.kind in WEIGHTS), None)
        return Pointed(self.spot, self.hasFocus(), lit)

    # -- choosing ------------------------------------------------------------------------------------------------------

    def pick(self, spot: Spot | None) -> None:
        """Choose something as a person does."""
        self.spot = spot
        if spot is not None:
            place = self._layout.place(spot)
            self.ensureVisible(QRectF(place.left() - LEFT, place.top(), place.width() + 2 * LEFT, place.height()), 0, 0)
        self.viewport().update()
        self.picked.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is clicked."""
        spot = self._layout.at(self.mapToScene(event.position().toPoint()))
        if event.button() == Qt.MouseButton.LeftButton and spot is not None and self.has(spot):
            self.pick(spot)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up weights that the mouse points at, at every time."""
        super().mouseMoveEvent(event)
        self._hover(self._layout.at(self.mapToScene(event.position().toPoint())))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self._hover(None)

    def _hover(self, spot: Spot | None) -> None:
        if spot != self._hovered:
            self._hovered = spot
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through times and rows."""
        key, times = event.key(), self._layout.times
        spot = self.spot or Spot(STATE, 0, self._layout.layers - 1)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -times, Qt.Key.Key_End: times}.get(
            Qt.Key(key)
        )
        if self.shown is None or (step is None and key not in (Qt.Key.Key_Up, Qt.Key.Key_Down)):
            super().keyPressEvent(event)
        elif self.spot is None:
            self.pick(spot)
        elif step is not None:
            self.pick(self._nearest(spot, step))
        else:
            self.pick(self._beside(spot, 1 if key == Qt.Key.Key_Down else -1))

    def _nearest(self, spot: Spot, step: int) -> Spot:
        """Return the same at another time, at the next where it is."""
        times = self._layout.times
        if abs(step) > 1:
            order = range(times) if step < 0 else range(times - 1, -1, -1)
        else:
            order = range(spot.time + step, times if step > 0 else -1, step)
        return next((found for time in order if self.has(found := Spot(spot.kind, time, spot.layer))), spot)

    def _beside(self, spot: Spot, step: int) -> Spot:
        """Return what stands above or below at the same time."""
        rows = [row for row in self._layout.rows() if self.has(Spot(row[0], spot.time, row[1]))]
        at = rows.index(spot.row) if spot.row in rows else 0
        kind, layer = rows[min(max(at + step, 0), len(rows) - 1)]
        return Spot(kind, spot.time, layer)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say which number stands behind a cell."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.number_at(self.mapToScene(event.pos()))
            if text:
                QToolTip.showText(event.globalPos(), text, self)
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def number_at(self, point: QPointF) -> str:
        """Return the number of the cell at a point of the scene, empty where there is none."""
        spot = self._layout.at(point)
        if self._painter is None or spot is None or spot.kind not in (STATE, INPUT) or not self.has(spot):
            return ""
        return self._painter.number_at(spot, point)


class _Item(QGraphicsItem):
    """The whole drawing as one item of the scene, so that a figure paints the same."""

    def __init__(self, drawing: UnrolledDrawing) -> None:
        super().__init__()
        self._drawing = drawing
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def boundingRect(self) -> QRectF:
        """Return the room of the drawing."""
        return self._drawing.bounds()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Paint what can be seen."""
        self._drawing.paint(painter, QRectF(option.exposedRect))
