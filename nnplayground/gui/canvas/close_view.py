"""A view that can be looked at more closely, up to a limit, and never beside what there is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QNativeGestureEvent, QResizeEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

LARGEST_ZOOM = 64.0
ZOOM_STEP, MOST_STEPS = 1.25, 20.0


class CloseView(QGraphicsView):
    """Zooms with Ctrl and the wheel or by pinching, and scrolls with the wheel; it is painted when told to."""

    zoomed = Signal()
    """Another part is shown, or another size of it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(QGraphicsScene(parent), parent)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.NoViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def closeness(self) -> float:
        """Pixels of one unit of the scene; 1 shows the whole network."""
        return self.transform().m11()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Look so many times more closely, with one place of the viewport staying where it is."""
        wanted = min(max(self.closeness * factor, 1.0), LARGEST_ZOOM)
        middle = QPointF(self.viewport().rect().center()) if at is None else at
        held = self.mapToScene(middle.toPoint())
        self.setTransform(QTransform.fromScale(wanted, wanted))
        self.scroll_by(QPointF(self.mapFromScene(held)) - middle)

    def fit(self) -> None:
        """Show the whole network."""
        self.zoom(0.0)

    def scroll_by(self, pixels: QPointF) -> None:
        """Show what is beside, as far as there is something."""
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + round(pixels.x()))
        down.setValue(down.value() + round(pixels.y()))
        self.zoomed.emit()
        self.paint()

    def paint(self) -> None:
        """Paint soon, with whatever else is painted next."""
        self.viewport().update()

    def set_room(self, width: float, height: float) -> None:
        """Take the size of the scene."""
        self.setSceneRect(QRectF(0, 0, width, height))

    def sizeHint(self) -> QSize:
        """Return a size that a small network looks well in."""
        return QSize(640, 480)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that headers have to be placed anew."""
        super().resizeEvent(event)
        self.zoomed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Look more closely with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = min(max(event.angleDelta().y() / 120.0, -MOST_STEPS), MOST_STEPS)
            self.zoom(ZOOM_STEP**steps, event.position())
        else:
            self.scroll_by(QPointF(-event.angleDelta()) * 0.5)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Pinch."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom(1.0 + event.value(), event.position())
            return True
        return super().viewportEvent(event)
