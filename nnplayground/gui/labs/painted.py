"""A view that is painted in one go, and is a figure that can be saved."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsItem, QGraphicsScene, QGraphicsView, QStyleOptionGraphicsItem, QWidget

from nnplayground.gui.figures.figure import Figure
from nnplayground.gui.figures.numbers import Column
from nnplayground.gui.theme import Look, Theme


class Painted(QGraphicsView):
    """Says in `paint` what is to be seen, and in `columns` which numbers stand behind it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._item = _Item(self)
        self.setScene(QGraphicsScene(self))
        self.scene().addItem(self._item)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.figure = Figure(self, columns=self.columns)
        look.changed.connect(self.restyle)
        self.setBackgroundBrush(QBrush(QColor(look.theme.window)))

    def paint(self, painter: QPainter) -> None:
        """Paint everything, in pixels of the scene."""
        raise NotImplementedError

    def columns(self) -> list[Column]:
        """Return the numbers behind it, as columns with their names."""
        raise NotImplementedError

    def extent(self) -> QRectF:
        """Return how much room everything takes."""
        return QRectF(self.viewport().rect())

    def lay_out(self) -> None:
        """Take up another extent."""
        self._item.prepareGeometryChange()
        self.setSceneRect(self.extent())
        self.viewport().update()

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        self.setBackgroundBrush(QBrush(QColor(theme.window)))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self.lay_out()


class _Item(QGraphicsItem):
    """All there is as one item of the scene, so that a figure paints the same."""

    def __init__(self, view: Painted) -> None:
        super().__init__()
        self._view = view

    def boundingRect(self) -> QRectF:
        """Return everything."""
        return self._view.extent()

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Paint everything."""
        self._view.paint(painter)
