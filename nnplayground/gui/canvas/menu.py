"""The context menus of neurons, weights and layers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from nnplayground.gui.canvas.operations import Operations
from nnplayground.gui.canvas.targets import Neuron, Target

Do = Callable[[], object]


class CanvasMenu(QMenu):
    """What can be done to what is pointed at."""

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(parent)
        self._operations = operations
        self.setObjectName("canvas menu")

    def _add(
        self, name: str, text: str, do: Do, *, enabled: bool = True, keys: str = "", menu: QMenu | None = None
    ) -> None:
        action = (menu or self).addAction(f"{text}\t{keys}" if keys else text)
        action.setObjectName(name)
        action.setEnabled(enabled)
        action.triggered.connect(partial(_call, do))

    def add_value(self, edit_value: Do) -> None:
        """Offer to type a number."""
        self._add("value", self.tr("Set value …"), edit_value, keys=self.tr("Enter"))

    def add_map(self, choose: Do, *, is_chosen: bool) -> None:
        """Offer to show a neuron large."""
        text = self.tr("Show the output again") if is_chosen else self.tr("Show in the output plot")
        self._add("map", text, choose, keys="M")

    def add_weights(self, targets: list[Target]) -> None:
        """Offer what can be done to weights: those meant, or those that lead into the neurons meant."""
        operations = self._operations
        places = operations.form.places(targets)
        if not places:
            return
        known = list(operations.edges(places))
        is_decided = any(edge.value is not None or edge.locked or edge.cut for edge in known)
        self.addSeparator()
        for name, text, do, enabled, keys in (
            ("lock", self.tr("Lock"), operations.lock, not all(edge.locked for edge in known), "L"),
            ("unlock", self.tr("Unlock"), operations.unlock, any(edge.locked for edge in known), "L"),
            ("cut", self.tr("Cut"), operations.cut, not all(edge.cut for edge in known), "X"),
            ("restore", self.tr("Restore"), operations.restore, any(edge.cut for edge in known), "X"),
            (
                "free",
                self.tr("Leave to training"),
                operations.clear,
                is_decided,
                "U",
            ),
        ):
            self._add(name, text, partial(do, places), enabled=enabled, keys=keys)

    def add_neurons(self, neuron: Neuron, targets: list[Target]) -> None:
        """Offer what can be done to neurons of a layer."""
        operations, index = self._operations, neuron.column - 1
        self.addSeparator()
        add = operations.add_neuron
        self._add("add_before", self.tr("Add a neuron before"), lambda: add(index, neuron.unit))
        self._add("add_after", self.tr("Add a neuron after"), lambda: add(index, neuron.unit + 1), keys=self.tr("Ins"))
        self._add("duplicate", self.tr("Duplicate"), lambda: operations.duplicate(targets), keys="D")
        self._add("delete", self.tr("Delete"), lambda: operations.delete(targets), keys=self.tr("Del"))

    def add_layer(self, column: int) -> None:
        """Offer what can be done to a layer, and to its skips."""
        operations, index = self._operations, column - 1
        is_hidden = 0 < column < len(operations.form.sizes) - 1
        menu = self if self.isEmpty() else self._submenu("layer", self.tr("Layer"))
        if column:
            self._add("layer_before", self.tr("Insert a layer before"), lambda: operations.add_layer(index), menu=menu)
        if column < len(operations.form.sizes) - 1:
            self._add("layer_after", self.tr("Insert a layer after"), lambda: operations.add_layer(column), menu=menu)
        if is_hidden:
            duplicate, remove = operations.duplicate_layer, operations.remove_layer
            self._add("duplicate_layer", self.tr("Duplicate the layer"), lambda: duplicate(index), menu=menu)
            self._add("remove_layer", self.tr("Remove the layer"), lambda: remove(index), menu=menu)
        self._add_skips(column)

    def _add_skips(self, column: int) -> None:
        operations = self._operations
        later = range(column + 1, len(operations.form.sizes) - 1)
        menu = self._submenu("skip", self.tr("Skip connection to"))
        menu.setEnabled(bool(later))
        for index in later:
            action = menu.addAction(self.layer_name(index + 1))
            action.setObjectName(f"skip_{index}")
            action.setCheckable(True)
            has_skip = column in operations.experiment.network.layers[index].skips
            action.setChecked(has_skip)
            do = operations.remove_skip if has_skip else operations.add_skip
            action.triggered.connect(partial(_call, partial(do, index, column)))

    def _submenu(self, name: str, text: str) -> QMenu:
        menu = self.addMenu(text)
        menu.setObjectName(name)
        return menu

    def layer_name(self, column: int) -> str:
        """Return what a column is called."""
        if not column:
            return self.tr("Inputs")
        if column == len(self._operations.form.sizes) - 1:
            return self.tr("Output")
        return self.tr("Hidden {n}").format(n=column)


def _call(do: Do, _checked: bool = False) -> None:
    """Do what an entry is for."""
    do()
