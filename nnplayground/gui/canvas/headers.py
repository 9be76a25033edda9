"""What stands above each column of the canvas: its size, its activation, and buttons that change them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.experiment.controls import Access
from nnplayground.experiment.spec import LayerSpec
from nnplayground.gui.translation import Translated
from nnplayground.gui.widgets.choice_box import ChoiceBox

NARROW = 64
"""Columns closer than this have no room for the name of the activation."""
HEADER_WIDTH, HEADER_HEIGHT = 104, 66
ROUND_BUTTON = 20


def small_button(text: str) -> QToolButton:
    """Return a small button with a sign on it; its name for screen readers is given by `retranslate`."""
    button = QToolButton()
    button.setText(text)
    button.setAutoRaise(True)
    button.setFixedSize(ROUND_BUTTON, ROUND_BUTTON)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def name(button: QToolButton, text: str) -> None:
    """Give a button that shows only a sign a name and a tool tip."""
    button.setAccessibleName(text)
    button.setToolTip(text)


class LayerHeader(Translated):
    """Edits one layer: neurons, activation, and whether it is there at all."""

    units_wanted = Signal(int, int)
    activation_wanted = Signal(int, str)
    removal_wanted = Signal(int)
    menu_wanted = Signal(int, QPoint)
    """Index, and where on the screen."""
    pressed = Signal(int)
    drag_begun = Signal(int, QPoint)
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, index: int, *, is_output: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.index, self._is_output, self._width = index, is_output, 0
        self._narrow = NARROW
        self._units = 1
        self._layers = self._activations = Access.FREE
        self._title = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.fewer, self.more = small_button("−"), small_button("+")
        self.count = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.remove = small_button("×")
        self.activation = ChoiceBox(ACTIVATIONS)
        self._offer_activations()
        self.activation.setMinimumContentsLength(4)
        self._lay_out()
        self.fewer.clicked.connect(lambda: self.units_wanted.emit(self.index, self._units - 1))
        self.more.clicked.connect(lambda: self.units_wanted.emit(self.index, self._units + 1))
        self.remove.clicked.connect(lambda: self.removal_wanted.emit(self.index))
        self.activation.chosen.connect(lambda key: self.activation_wanted.emit(self.index, key))
        self.retranslate()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(1)
        buttons.addStretch(1)
        for widget in (self.fewer, self.count, self.more, self.remove):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self._title)
        column.addLayout(buttons)
        column.addWidget(self.activation)
        self.remove.setVisible(not self._is_output)

    def _offer_activations(self) -> None:
        """Offer what can be chosen here; some belong to the output alone."""
        offered = {key: entry for key, entry in ACTIVATIONS.items() if self._is_output or not entry.output_only}
        self.activation.offer({key: entry.label for key, entry in offered.items()})

    def set_role(self, *, is_output: bool) -> None:
        """Say whether this is the output layer now."""
        if is_output != self._is_output:
            self._is_output = is_output
            self._offer_activations()
            self.fit(self._width, self._narrow / NARROW)
            self.retranslate()

    def show_layer(self, layer: LayerSpec) -> None:
        """Show the units and the activation of a layer."""
        self._units = layer.units
        self.count.setText(str(layer.units))
        self.fewer.setEnabled(layer.units > 1 and self._layers is Access.FREE)
        self.activation.set_key(layer.activation)

    def allow(self, layers: Access, activations: Access, reason: str) -> None:
        """Lock or hide the buttons and the activation; `reason` is the tool tip of what is locked."""
        self._layers, self._activations = layers, activations
        self.retranslate()
        for button in (self.fewer, self.more, self.remove):
            button.setEnabled(layers is Access.FREE)
        self.fewer.setEnabled(layers is Access.FREE and self._units > 1)
        self.activation.setEnabled(activations is Access.FREE)
        if layers is Access.LOCKED:
            for button in (self.fewer, self.more, self.remove):
                button.setToolTip(reason)
        if activations is Access.LOCKED:
            self.activation.setToolTip(reason)

    def fit(self, width: int, large: float = 1.0) -> None:
        """Leave out what a narrow column has no room for, in letters so many times as large as usual."""
        self._width, self._narrow = width, int(NARROW * large)
        self.activation.setVisible(width >= self._narrow and self._activations is not Access.HIDDEN)
        self._title.setVisible(width >= self._narrow)
        self.setFixedWidth(min(int(HEADER_WIDTH * large), max(width, ROUND_BUTTON)))
        signs = (self.width() - self.count.sizeHint().width()) // (ROUND_BUTTON + 1)
        has_buttons = self._layers is not Access.HIDDEN
        self.fewer.setVisible(width >= self._narrow and signs >= 2 and has_buttons)
        self.more.setVisible(has_buttons)
        self.remove.setVisible(width >= self._narrow and signs >= 3 and not self._is_output and has_buttons)
        self._show_title()

    def _show_title(self) -> None:
        """Name the layer, by its number alone where there is no more room."""
        number = str(self.index + 1)
        text = self.tr("Output") if self._is_output else self.tr("Hidden {n}").format(n=number)
        metrics = self._title.fontMetrics()
        if metrics.horizontalAdvance(text) <= self.width():
            self._title.setText(text)
        elif self._is_output:
            self._title.setText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, self.width()))
        else:
            self._title.setText(number)

    def retranslate(self) -> None:
        """Set every text that people see."""
        number = self.index + 1
        self._show_title()
        name(self.fewer, self.tr("Remove a neuron from layer {n}").format(n=number))
        name(self.more, self.tr("Add a neuron to layer {n}").format(n=number))
        name(self.remove, self.tr("Remove layer {n}").format(n=number))
        self.activation.setAccessibleName(self.tr("Activation of layer {n}").format(n=number))
        self.activation.setToolTip(self.activation.accessibleName())
        self._title.setToolTip(
            self.tr("Output") if self._is_output else self.tr("Drag to another place; right click for more")
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Say that this layer is meant, and take hold of it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(self.index)
        if event.button() == Qt.MouseButton.LeftButton and not self._is_output:
            self.drag_begun.emit(self.index, event.globalPosition().toPoint())
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it."""
        self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it go."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.dropped.emit(event.globalPosition().toPoint())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the layer."""
        self.menu_wanted.emit(self.index, event.globalPos())
        event.accept()


class InsertButton(Translated):
    """Adds a hidden layer between two columns."""

    layer_wanted = Signal(int)

    def __init__(self, index: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.index = index
        self.button = small_button("+")
        self.setFixedSize(ROUND_BUTTON, ROUND_BUTTON)
        self.button.setParent(self)
        self.button.setAutoRaise(False)
        self.button.clicked.connect(lambda: self.layer_wanted.emit(self.index))
        self.retranslate()

    def retranslate(self) -> None:
        """Name the button."""
        said = self.tr("Insert a hidden layer here")
        name(self.button, said)
        self.button.setAccessibleName(f"{said} ({self.index + 1})")
