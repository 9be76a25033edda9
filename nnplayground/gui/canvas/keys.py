"""Everything on the canvas with keys alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from nnplayground.gui.canvas.close_view import ZOOM_STEP
from nnplayground.gui.canvas.targets import Edge, Neuron, Target
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked

if TYPE_CHECKING:
    from nnplayground.gui.canvas.view import NetworkView

Key = Qt.Key
SHORTCUTS: tuple[tuple[Marked, Marked], ...] = (
    (QT_TRANSLATE_NOOP("CanvasKeys", "Arrows"), QT_TRANSLATE_NOOP("CanvasKeys", "go to another neuron")),
    (QT_TRANSLATE_NOOP("CanvasKeys", "Shift+arrows"), QT_TRANSLATE_NOOP("CanvasKeys", "select more")),
    (
        QT_TRANSLATE_NOOP("CanvasKeys", "E, then ↑ ↓"),
        QT_TRANSLATE_NOOP("CanvasKeys", "go along the weights of a neuron"),
    ),
    (QT_TRANSLATE_NOOP("CanvasKeys", "Enter"), QT_TRANSLATE_NOOP("CanvasKeys", "type a weight or a bias")),
    (QT_TRANSLATE_NOOP("CanvasKeys", "L, X, U"), QT_TRANSLATE_NOOP("CanvasKeys", "lock, cut, leave to training")),
    (QT_TRANSLATE_NOOP("CanvasKeys", "Insert, D, Delete"), QT_TRANSLATE_NOOP("CanvasKeys", "add, duplicate, remove")),
    (QT_TRANSLATE_NOOP("CanvasKeys", "Alt+arrows"), QT_TRANSLATE_NOOP("CanvasKeys", "move a neuron or a layer")),
    (QT_TRANSLATE_NOOP("CanvasKeys", "M"), QT_TRANSLATE_NOOP("CanvasKeys", "show a neuron in the output plot")),
    (QT_TRANSLATE_NOOP("CanvasKeys", "Menu"), QT_TRANSLATE_NOOP("CanvasKeys", "everything else")),
    (
        QT_TRANSLATE_NOOP("CanvasKeys", "+, −, F"),
        QT_TRANSLATE_NOOP("CanvasKeys", "look closer, farther, at everything"),
    ),
)
"""What the tool tip of the canvas lists."""
ARROWS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}


class Keys:
    """Moves the cursor and edits what it is on."""

    def __init__(self, view: NetworkView) -> None:
        self._view = view
        self._walked: Neuron | None = None
        """Whose weights the cursor goes along."""
        self.is_used = False
        self._orders: dict[int, Callable[[], object]] = {
            Key.Key_Return: self._edit,
            Key.Key_Enter: self._edit,
            Key.Key_E: self._walk_edges,
            Key.Key_L: self._lock,
            Key.Key_X: self._cut,
            Key.Key_U: self._free,
            Key.Key_Insert: self._insert,
            Key.Key_Delete: self._delete,
            Key.Key_Backspace: self._delete,
            Key.Key_D: self._duplicate,
            Key.Key_M: self._map,
            Key.Key_F: view.fit,
            Key.Key_Plus: lambda: view.zoom(ZOOM_STEP),
            Key.Key_Equal: lambda: view.zoom(ZOOM_STEP),
            Key.Key_Minus: lambda: view.zoom(1.0 / ZOOM_STEP),
            Key.Key_Escape: self._leave,
        }

    def _order(self, event: QKeyEvent) -> Callable[[], object] | None:
        """Return what a key is for; None where it means nothing here."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        control = modifiers == Qt.KeyboardModifier.ControlModifier
        step = ARROWS.get(Key(event.key()))
        if step is not None and modifiers == Qt.KeyboardModifier.AltModifier:
            return lambda: self._carry(*step)
        if step is not None and modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            return lambda: self._go(*step, selects=bool(modifiers))
        if control and event.key() == Key.Key_0:
            return self._view.fit
        if control and event.key() in (Key.Key_Plus, Key.Key_Equal, Key.Key_Minus):
            return self._orders[event.key()]
        plain = modifiers == Qt.KeyboardModifier.NoModifier and (event.key() != Key.Key_Escape or self._can_leave)
        if plain or (modifiers == Qt.KeyboardModifier.ShiftModifier and event.key() == Key.Key_Plus):
            return self._orders.get(event.key())
        return None

    def knows(self, event: QKeyEvent) -> bool:
        """Say whether a key means something here."""
        return self._order(event) is not None

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key is for; say whether it was for anything."""
        order = self._order(event)
        if order is not None:
            self.is_used = True
            order()
        return order is not None

    def enter(self) -> None:
        """Begin where the cursor was left, or at the first neuron."""
        self.is_used = True
        self._view.put_cursor(self._view.pointed.cursor or Neuron(0, 0))

    # -- the cursor ----------------------------------------------------------------------------------------------------

    @property
    def _neuron(self) -> Neuron | None:
        """The neuron that the cursor is on, or whose weights it is on."""
        cursor = self._view.pointed.cursor
        if isinstance(cursor, Edge):
            form, walked = self._view.picture.form, self._walked
            return walked if walked is not None and form.has(walked) else Neuron(cursor.index + 1, cursor.unit)
        return cursor

    def _go(self, right: int, down: int, *, selects: bool) -> None:
        view, sizes = self._view, self._view.picture.form.sizes
        cursor = view.pointed.cursor
        if cursor is None:
            view.put_cursor(Neuron(0, 0))
        elif isinstance(cursor, Edge):
            self._go_along(cursor, right, down, selects=selects)
        else:
            column = min(max(cursor.column + right, 0), len(sizes) - 1)
            unit = cursor.unit + down
            if column != cursor.column:
                layout = view.picture.layout
                unit = layout.row_at(column, layout.y(cursor.column, cursor.unit))
            view.put_cursor(Neuron(column, min(max(unit, 0), sizes[column] - 1)), selects=selects)

    def _go_along(self, edge: Edge, right: int, down: int, *, selects: bool) -> None:
        """Go to the next weight of the neuron, or to the neuron at either end of this one."""
        form, neuron = self._view.picture.form, self._neuron
        if neuron is None:
            return
        if right:
            start = None if edge.source is None else form.source(edge.index, edge.source)
            end = Neuron(edge.index + 1, edge.unit)
            self._walked = None
            self._view.put_cursor(end if right > 0 or start is None else start)
            return
        edges = list(form.edges_of(neuron))
        place = edges.index(edge) if edge in edges else 0
        self._view.put_cursor(edges[min(max(place + down, 0), len(edges) - 1)], selects=selects)

    def _walk_edges(self) -> None:
        neuron = self._neuron
        if neuron is not None:
            self._walked = neuron
            self._view.put_cursor(next(self._view.picture.form.edges_of(neuron)))

    @property
    def _can_leave(self) -> bool:
        """Whether there is anything to go back from; else Escape is for the window."""
        pointed = self._view.pointed
        return bool(pointed.selected) or isinstance(pointed.cursor, Edge)

    def _leave(self) -> None:
        """Go back from the weights to their neuron, and from a neuron to nothing."""
        is_edge = isinstance(self._view.pointed.cursor, Edge)
        neuron, self._walked = self._neuron, None
        if is_edge:
            self._view.put_cursor(neuron)
        else:
            self._view.select(frozenset(), adds=False)

    # -- edits ---------------------------------------------------------------------------------------------------------

    def _meant(self) -> list[Target]:
        return self._view.meant(self._view.pointed.cursor)

    def _edit(self) -> None:
        self._view.edit_value(self._meant())

    def _lock(self) -> None:
        operations = self._view.operations
        places = operations.form.places(self._meant())
        if places:
            (operations.unlock if operations.is_locked(places) else operations.lock)(places)

    def _cut(self) -> None:
        operations = self._view.operations
        places = operations.form.places(self._meant())
        if places:
            (operations.restore if operations.is_cut(places) else operations.cut)(places)

    def _free(self) -> None:
        self._view.operations.clear(self._view.operations.form.places(self._meant()))

    def _insert(self) -> None:
        neuron = self._neuron
        if neuron is not None and neuron.column:
            self._view.operations.add_neuron(neuron.column - 1, neuron.unit + 1)

    def _delete(self) -> None:
        self._view.operations.delete(self._meant())

    def _duplicate(self) -> None:
        self._view.operations.duplicate(self._meant())

    def _map(self) -> None:
        self._view.choose_map(self._neuron)

    def _carry(self, right: int, down: int) -> None:
        """Move the neuron to the next row, or its layer to the next place."""
        neuron, view = self._neuron, self._view
        if neuron is None or not neuron.column:
            return
        sizes, index = view.picture.form.sizes, neuron.column - 1
        if down and 0 <= neuron.unit + down < sizes[neuron.column]:
            view.operations.move_neuron(index, neuron.unit, neuron.unit + down)
            view.put_cursor(Neuron(neuron.column, neuron.unit + down))
        elif right and 0 <= index + right < len(sizes) - 2 and index < len(sizes) - 2:
            view.operations.move_layer(index, index + right)
            view.put_cursor(Neuron(neuron.column + right, neuron.unit))
