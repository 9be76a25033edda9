"""The view of the network: how closely it is looked at, and which gesture or key means what."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from nnplayground.experiment.spec import Experiment
from nnplayground.gui.canvas.close_view import CloseView
from nnplayground.gui.canvas.editor import ValueEditor
from nnplayground.gui.canvas.gestures import Gesture, begin
from nnplayground.gui.canvas.hover import Card, Teller
from nnplayground.gui.canvas.keys import Keys
from nnplayground.gui.canvas.marks import Ghost, handle_place
from nnplayground.gui.canvas.menu import CanvasMenu
from nnplayground.gui.canvas.operations import Operations
from nnplayground.gui.canvas.picture import NetworkPicture
from nnplayground.gui.canvas.targets import Edge, Neuron, Pointed, Target
from nnplayground.gui.widgets.hint import plain_tip
from nnplayground.gui.widgets.ring import draw_ring

HANDLE_REACH = 4.0
"""Pixels around a handle that still mean it."""


class NetworkView(CloseView):
    """Shows the picture; turns mouse and keys into gestures, selections and edits."""

    pointed_changed = Signal(object)
    """What is selected and pointed at, a `Pointed`."""

    def __init__(self, picture: NetworkPicture, operations: Operations, teller: Teller, parent: QWidget) -> None:
        super().__init__(parent)
        self.picture, self.operations, self.teller = picture, operations, teller
        self.setObjectName("network")
        self.scene().addItem(picture)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.card, self.editor = Card(self.viewport()), ValueEditor(self)
        self.editor.accepted.connect(operations.set_value)
        operations.refused.connect(self.say)
        self._keys = Keys(self)
        self._gesture: Gesture | None = None
        self._mouse = QPoint()
        self.zoomed.connect(self.keep_editor)
        self.is_space_down = False

    # -- pointing ------------------------------------------------------------------------------------------------------

    def show_target(self, target: Target) -> None:
        """Scroll so that something is inside."""
        middle = self.mapFromScene(self.picture.middle_of(target))
        if not self.viewport().rect().contains(middle):
            self.scroll_by(QPointF(middle - self.viewport().rect().center()))

    # -- pointing ------------------------------------------------------------------------------------------------------

    @property
    def pointed(self) -> Pointed:
        """What is selected and pointed at."""
        return self.picture.pointed

    def point(self, pointed: Pointed) -> None:
        """Select and point at other things."""
        if pointed != self.picture.pointed:
            self.picture.pointed = pointed
            self.show_card()
            self.pointed_changed.emit(pointed)
            self.paint()

    def select(self, targets: frozenset[Target], *, adds: bool) -> None:
        """Select these, or take them in and out of the selection; a single one gets the cursor."""
        now = self.pointed
        selected = now.selected ^ targets if adds else targets
        cursor = next(iter(targets)) if len(targets) == 1 else now.cursor
        self.point(Pointed(selected, cursor, now.hovered, now.chosen))
        self.announce_selection(targets)

    def put_cursor(self, target: Target | None, *, selects: bool = False) -> None:
        """Move the keyboard's cursor, and say where it is."""
        now = self.pointed
        selected = now.selected
        if target is not None:
            selected = selected | {target} if selects else frozenset({target})
        self.point(Pointed(selected, target, None, now.chosen))
        if target is not None:
            self.show_target(target)
            self.announce(self.teller.tell(target))

    def meant(self, target: Target | None) -> list[Target]:
        """Return what an order at a target is about: the selection where it belongs to it."""
        if target is None or target in self.pointed.selected:
            return sorted(self.pointed.selected, key=repr)
        return [target]

    def choose_map(self, neuron: Neuron | None) -> None:
        """Have the map of a neuron fill the plot of the output, or the output itself again."""
        now = self.pointed
        chosen = None if neuron == now.chosen else neuron
        self.point(Pointed(now.selected, now.cursor, now.hovered, chosen))

    def show_ghost(self, ghost: Ghost | None) -> None:
        """Draw what a gesture is about, at once: the hand has to see itself."""
        self.picture.ghost = ghost
        self.viewport().repaint()

    # -- words ---------------------------------------------------------------------------------------------------------

    def announce(self, text: str) -> None:
        """Tell screen readers."""
        self.setAccessibleDescription(text)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def announce_selection(self, targets: frozenset[Target]) -> None:
        """Tell screen readers what is selected."""
        if targets:
            first = min(targets, key=repr)
            text = self.tr("{count} selected: {name}")
            self.announce(text.format(count=len(self.pointed.selected), name=self.teller.name(first)))

    def say(self, text: str) -> None:
        """Say why something cannot be done, where people look."""
        target = self.pointed.cursor
        place = self.mapFromScene(self.picture.middle_of(target)) if target else self.viewport().rect().center()
        QToolTip.showText(self.viewport().mapToGlobal(place), plain_tip(text), self)
        self.announce(text)

    def explained(self) -> Target | None:
        """Return what the card is about: what the mouse is over, or else the keyboard's cursor."""
        if self._gesture is not None or self.editor.isVisible():
            return None
        return self.pointed.hovered or (self.pointed.cursor if self._keys.is_used and self.hasFocus() else None)

    def show_card(self) -> None:
        """Show the numbers of what is pointed at."""
        target = self.explained()
        if target is None:
            self.card.hide()
            return
        place = self._mouse if self.pointed.hovered else self.mapFromScene(self.picture.middle_of(target))
        self.card.tell(self.teller.tell(target), place)

    # -- numbers and menus ---------------------------------------------------------------------------------------------

    def edit_value(self, targets: list[Target]) -> None:
        """Ask for the number of weights; of a neuron it is the bias."""
        edges = [edge for edge in map(_edge, targets) if edge is not None]
        if not edges:
            return
        first = edges[0]
        self.show_target(first)
        middle = self.mapFromScene(self.picture.middle_of(first))
        value = self.teller.value(first)
        self.editor.open(middle, [edge.place for edge in edges], value, self.teller.name(first))
        self.show_card()

    def keep_editor(self) -> None:
        """Leave the field where its weight is."""
        edge = Edge(*self.editor.places[0]) if self.editor.places else None
        if edge is not None and self.picture.form.has(edge):
            self.editor.place_at(self.mapFromScene(self.picture.middle_of(edge)))

    def menu_at(self, target: Target | None, column: int) -> CanvasMenu:
        """Return the menu of a neuron, a weight, or of the layer where neither is."""
        menu = CanvasMenu(self.operations, self)
        targets = self.meant(target) if target is not None else []
        if isinstance(target, Neuron):
            if target.column:
                menu.add_value(lambda: self.edit_value(targets))
            menu.add_map(lambda: self.choose_map(target), is_chosen=target == self.pointed.chosen)
            menu.add_weights(targets)
            if target.column:
                menu.add_neurons(target, targets)
        elif target is not None:
            menu.add_value(lambda: self.edit_value(targets))
            menu.add_weights(targets)
        if not isinstance(target, Edge):
            menu.add_layer(column)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def open_menu(self, target: Target | None, column: int, place: QPoint) -> None:
        """Open the menu of something at a place of the viewport."""
        if target is not None and target not in self.pointed.selected:
            self.select(frozenset({target}), adds=False)
        self.menu_at(target, column).popup(self.viewport().mapToGlobal(place))

    # -- other networks ------------------------------------------------------------------------------------------------

    def give_up(self) -> None:
        """Cancel what the mouse is doing."""
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.cancel()
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def follow(self, old: Experiment, new: Experiment) -> None:
        """Point at the same things in an edited network; close what showed something that may no longer be there."""
        self.point(self.pointed.after(old, new, self.picture.form))
        self.give_up()  # it paints at once: an error while Python paints for Python ends the process
        self.editor.dismiss()
        self.show_card()

    # -- mouse ---------------------------------------------------------------------------------------------------------

    def handle_at(self, place: QPointF) -> Neuron | None:
        """Return the neuron whose handle is at a place; only the one under the mouse shows its own."""
        neuron = self.pointed.hovered
        if not isinstance(neuron, Neuron) or neuron.column + 1 >= len(self.picture.form.sizes) - 1:
            return None
        room = HANDLE_REACH / self.closeness
        handle = handle_place(self.picture, neuron, self.closeness).adjusted(-room, -room, room, room)
        return neuron if handle.contains(place) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture; a second button gives up the one that goes on."""
        self._mouse = event.position().toPoint()
        if self._gesture is not None:
            self.give_up()
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._keys.is_used = False
        self._gesture = begin(self, event)
        self.show_card()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow with the gesture, or see what the mouse is over."""
        self._mouse = event.position().toPoint()
        place = self.mapToScene(self._mouse)
        if self._gesture is not None:
            self._gesture.move(place)
            return
        hovered = self.handle_at(place) or self.picture.target_at(place, self.closeness)
        if hovered != self.pointed.hovered:
            now = self.pointed
            self.point(Pointed(now.selected, now.cursor, hovered, now.chosen))
        elif hovered is not None:
            self.show_card()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Finish the gesture."""
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            self.setCursor(Qt.CursorShape.ArrowCursor)
            gesture.finish(self.mapToScene(event.position().toPoint()))
            self.show_card()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show the map of a neuron large."""
        place = self.mapToScene(event.position().toPoint())
        target = self.picture.target_at(place, self.closeness)
        if event.button() == Qt.MouseButton.LeftButton and isinstance(target, Neuron):
            self.choose_map(target)
        else:
            self.mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of what is under the mouse, or of what the cursor is on."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            target = self.pointed.cursor
            beside = self.mapToScene(self.viewport().rect().center())
            middle = beside if target is None else self.picture.middle_of(target)
        else:
            middle = self.mapToScene(event.pos())
            target = self.picture.target_at(middle, self.closeness)
        column = target.column if isinstance(target, Neuron) else self.picture.layout.column_at(middle.x())
        self.give_up()
        self.open_menu(target, column, self.mapFromScene(middle))
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Forget what the mouse was over when it leaves; list the keys only where nothing else is explained."""
        if event.type() == QEvent.Type.Leave and self._gesture is None:
            now = self.pointed
            self.point(Pointed(now.selected, now.cursor, None, now.chosen))
        elif event.type() == QEvent.Type.ToolTip and (self.pointed.hovered or self.explained()):
            return True
        return super().viewportEvent(event)

    # -- keys ----------------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Take keys that mean something here before shortcuts of the window do."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            gives_up = self._gesture is not None and event.key() == Qt.Key.Key_Escape
            if gives_up or self._keys.knows(event):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key is for; Escape gives a gesture up."""
        if event.key() == Qt.Key.Key_Escape and self._gesture is not None:
            self.give_up()
        elif event.key() == Qt.Key.Key_Space:
            self.is_space_down = True
        elif not self._keys.press(event):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go of the canvas with the space bar."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.is_space_down = False
        super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor to whoever comes by key."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._keys.enter()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a ring around the network while it has the keyboard."""
        super().paintEvent(event)
        draw_ring(self, self.picture.theme.accent)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget the space bar and the card of the cursor."""
        super().focusOutEvent(event)
        self.is_space_down = False
        self.show_card()
        self.viewport().update()


def _edge(target: Target) -> Edge | None:
    """Return the weight that is edited at a target: of a neuron its bias, of an input none."""
    if isinstance(target, Edge):
        return target
    return Edge(target.column - 1, target.unit, None) if target.column else None
