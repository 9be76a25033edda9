"""The output plot under a hand: turns mouse and keys into gestures, and gestures into edits of the document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from nnplayground.data.dataset import Dataset, Floats
from nnplayground.errors import InputError
from nnplayground.experiment import edit_points
from nnplayground.experiment.spec import Experiment, PointsSpec
from nnplayground.gui.plots.boundary_view import BoundaryView
from nnplayground.gui.theme import Theme
from nnplayground.gui.workshop.bench import READING, Bench
from nnplayground.gui.workshop.cursor import Cursor
from nnplayground.gui.workshop.gestures import TOOLS, Brush, Erase, Gesture, Paint, Place, Scene, Select, Tool
from nnplayground.i18n import QT_TRANSLATE_NOOP

EDIT_EVERY_MS = 100
"""How often the document changes while a hand draws; what is shown follows at once."""
MOST_PAINTED = 16
"""Features of a data set that can be painted into: of more, too many would stand at their mean."""
NUMBERED = range(Qt.Key.Key_1, Qt.Key.Key_9 + 1)


class Easel(QObject):
    """Watches the plot while painting is on; the tool in hand decides what a press of the button begins."""

    label_chosen = Signal(int)
    """A key chose a class."""

    def __init__(self, bench: Bench, view: BoundaryView) -> None:
        super().__init__(view)
        self._bench, self._view, self._plot = bench, view, view.plot
        self.tool: Tool = TOOLS[0]
        self.brush = Brush()
        self.is_on = False
        self._gesture: Gesture | None = None
        self._is_putting = False
        self._begun: tuple[Experiment, Dataset, PointsSpec] | None = None
        self._number, self._merge_key = count(1), ""
        self._pressed_at = QPointF()
        self._cursor = self._plot.add_overlay(Cursor())
        self._timer = QTimer(self, interval=EDIT_EVERY_MS, singleShot=True)
        self._timer.timeout.connect(self._flush)
        bench.changed.connect(self._on_changed)
        bench.selected.connect(lambda: self._plot.select(bench.selection))
        bench.document.changed.connect(self._on_document)
        view.plot.look.changed.connect(self.restyle)
        self.restyle(view.plot.look.theme)

    # -- on and off ----------------------------------------------------------------------------------------------------

    def switch(self, on: bool) -> None:
        """Begin or end to watch the plot."""
        if on == self.is_on:
            return
        self.is_on = on
        viewport = self._plot.viewport()
        for watched in (viewport, self._plot):
            (watched.installEventFilter if on else watched.removeEventFilter)(self)
        if on:
            viewport.setMouseTracking(True)
            self._plot.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        else:
            self.cancel()
            self._view.keep_span(False)
        self.take(self.tool)

    def take(self, tool: Tool) -> None:
        """Take another tool in hand."""
        self.cancel()
        self.tool = tool
        self._cursor.show_ring(None)
        viewport = self._plot.viewport()
        if self.is_on:
            viewport.setCursor(Qt.CursorShape.CrossCursor if tool.has_brush else Qt.CursorShape.ArrowCursor)
        else:
            viewport.unsetCursor()
        self._plot.paint_soon()

    # -- news ----------------------------------------------------------------------------------------------------------

    def _on_changed(self) -> None:
        """Draw samples of one's own at once; others come with the run that is built of them."""
        dataset, axes = self._bench.dataset, self._plot.axes
        is_own = self._bench.is_busy or self._bench.document.experiment.data.points is not None
        if is_own and dataset is not None and max(axes.x, axes.y or 0) < max(dataset.n_features, 2):
            self._plot.preview(dataset, self._bench.rows)

    def _on_document(self, experiment: Experiment) -> None:
        if self._gesture is not None and not self._is_putting:
            self._timer.stop()  # somebody else was quicker: what the gesture began with is no more
            self._end()
        if experiment.data.points is None and self._gesture is None:
            self._view.keep_span(False)

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        self._cursor.set_colours(theme.text, theme.base)

    # -- events --------------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take mouse and keys of the plot."""
        if watched is self._plot:
            return isinstance(event, QKeyEvent) and self._on_key(event)
        if isinstance(event, QMouseEvent):
            return self._on_mouse(event)
        if event.type() == QEvent.Type.Leave:
            self._cursor.show_ring(None)
            self._plot.paint_soon()
        return False

    def _on_mouse(self, event: QMouseEvent) -> bool:
        place = event.position()
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            inside = self._plot.box.sceneBoundingRect().contains(self._plot.mapToScene(place.toPoint()))
            if event.button() != Qt.MouseButton.LeftButton or not inside:
                return False
            self._plot.setFocus(Qt.FocusReason.MouseFocusReason)
            self._press(place, adds=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.type() == QEvent.Type.MouseMove:
            self._show_cursor(place)
            if self._gesture is not None:
                self._guarded(self._gesture.move, self._to_data(place))
        elif event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
            self._finish()
        else:
            return False
        self._plot.paint_soon()
        return True

    def _on_key(self, event: QKeyEvent) -> bool:
        """Digits choose the class, Delete erases the selection, Escape gives a gesture up."""
        key, wanted = event.key(), event.type() == QEvent.Type.KeyPress
        is_busy = self._gesture is not None or len(self._bench.selection) > 0
        is_mine = key in NUMBERED or (is_busy and key in (Qt.Key.Key_Delete, Qt.Key.Key_Escape))
        if not is_mine or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if not wanted:
            event.accept()  # ahead of shortcuts of the window
            return event.type() == QEvent.Type.ShortcutOverride
        if key == Qt.Key.Key_Escape:
            self.cancel()
            self._bench.select(self._bench.selection[:0])
        elif key == Qt.Key.Key_Delete:
            self.erase_selection()
        else:
            self.label_chosen.emit(key - Qt.Key.Key_1)
        return True

    def erase_selection(self) -> None:
        """Take the selected samples away, unless a gesture has hold of them."""
        rows = self._bench.selection
        if len(rows) and self._gesture is None:
            what = QT_TRANSLATE_NOOP("Workshop", "Erase samples")
            self._bench.edit(lambda points: edit_points.erase(points, rows), what)

    # -- gestures ------------------------------------------------------------------------------------------------------

    def _press(self, place: QPointF, *, adds: bool) -> None:
        self.cancel()
        self._guarded(self._begin, place, adds)

    def _begin(self, place: QPointF, adds: bool) -> None:
        """Begin a gesture with the samples in force; raises `InputError` where they cannot be edited."""
        points, dataset = self._bench.points(), self._bench.dataset
        if dataset is None:
            return
        if self.tool.gesture is Paint and len(points.names) > MOST_PAINTED:
            raise InputError(
                QT_TRANSLATE_NOOP(
                    "Workshop", "Data of {count} features cannot be painted, {most} at most: add rows to the table."
                ),
                count=len(points.names),
                most=MOST_PAINTED,
            )
        if not len(self._plot.places()[0]) == len(dataset) == len(points.rows):
            raise InputError(READING)
        self._view.keep_span(True)
        self._plot.hold(True)
        self._bench.is_busy = True
        self._pressed_at = place
        self._begun = (self._bench.document.experiment, dataset, points)
        number = next(self._number)
        self._merge_key = f"points.gesture.{number}"
        gesture = self.tool.gesture(self._scene(points, dataset), self.brush, number)
        self._gesture = gesture
        gesture.press(self._to_data(place), adds=adds)

    def _scene(self, points: PointsSpec, dataset: Dataset) -> Scene:
        axes, width = self._plot.axes, len(points.names)
        x, y = self._plot.places()
        up: int | None = axes.y
        if width == 1 or axes.y is None:
            up = None if points.labels is not None else width
        columns = (axes.x if width > 1 else 0, up)
        unit_x, unit_y = self._plot.box.viewPixelSize()
        return Scene(points, x, y, self._bench.selection, columns, (unit_x, unit_y), self._blank(points, dataset))

    def _blank(self, points: PointsSpec, dataset: Dataset) -> Floats:
        """Return what a new sample has where nobody says: the mean of the selection, or of all samples."""
        rows = self._bench.chosen()
        if not len(rows):
            return np.zeros(len(edit_points.columns_of(points)))
        parts = [values[rows].mean(axis=0) for values in (dataset.x, dataset.targets) if values is not None]
        return np.concatenate(parts)

    def _guarded(self, act: Callable[..., None], *arguments: object) -> None:
        """Let a gesture do something; what it cannot do is told."""
        try:
            act(*arguments)
        except InputError as error:
            self._bench.complain(error.text)
        else:
            if self._gesture is not None:
                self._bench.complain(None)
        self._show_gesture()

    def _show_gesture(self) -> None:
        """Show what the gesture has come to; the document follows a little later."""
        gesture = self._gesture
        if gesture is None:
            return
        if gesture.points is not gesture.scene.points:
            self._bench.preview(gesture.points)
            if not self._timer.isActive():
                self._timer.start()
        self._bench.select(gesture.selection)

    def _flush(self) -> None:
        """Put what the gesture has come to in force."""
        if self._gesture is not None and self._begun is not None:
            before = self._begun[2]
            if self._gesture.points != before:
                what = STEPS.get(type(self._gesture), STEPS[Gesture])
                self._is_putting = True
                self._bench.put(before, self._gesture.points, what, self._merge_key)
                self._is_putting = False

    def _finish(self) -> None:
        if self._gesture is None:
            return
        self._timer.stop()
        self._gesture.release()
        selection = self._gesture.selection
        self._flush()
        self._end()
        self._bench.select(selection)

    def _end(self) -> None:
        self._gesture = self._begun = None
        self._bench.is_busy = False
        self._cursor.show_frame(None)
        self._plot.hold(False)

    def cancel(self) -> None:
        """Give the gesture up: everything is as it was before."""
        if self._gesture is None or self._begun is None:
            return
        self._timer.stop()
        experiment, dataset, _points = self._begun
        what = STEPS.get(type(self._gesture), STEPS[Gesture])
        self._is_putting = True
        self._bench.restore(experiment, dataset, what, self._merge_key)
        self._is_putting = False
        self._plot.preview(dataset, self._bench.rows)
        self._end()

    # -- places --------------------------------------------------------------------------------------------------------

    def _to_data(self, place: QPointF) -> Place:
        """Return a place of the viewport in coordinates of the data; a hand that leaves the plot stays at its edge."""
        scene, inside = self._plot.mapToScene(place.toPoint()), self._plot.box.sceneBoundingRect()
        x = min(max(scene.x(), inside.left()), inside.right())
        y = min(max(scene.y(), inside.top()), inside.bottom())
        mapped = self._plot.box.mapSceneToView(QPointF(x, y))
        return float(mapped.x()), float(mapped.y())

    def _show_cursor(self, place: QPointF) -> None:
        self._cursor.show_ring(place if self.tool.has_brush else None, self.brush.radius)
        if isinstance(self._gesture, Select):
            self._cursor.show_frame(self._pressed_at, place)

    def dip(self, **changes: Any) -> None:
        """Change the brush."""
        self.brush = replace(self.brush, **changes)


STEPS = {
    Gesture: QT_TRANSLATE_NOOP("Workshop", "Change samples"),
    Paint: QT_TRANSLATE_NOOP("Workshop", "Paint samples"),
    Erase: QT_TRANSLATE_NOOP("Workshop", "Erase samples"),
}
"""Names of the undo steps."""
