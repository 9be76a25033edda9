"""The grid of a table of the network: keys and menu for what a cell stands for, copy and paste."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QMenu, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from nnplayground.data.csv_block import MOST_CELLS
from nnplayground.decimals import for_other_programs
from nnplayground.experiment import edit_network
from nnplayground.experiment.edit_network import Place, edge_at
from nnplayground.experiment.spec import EdgeSpec, Experiment
from nnplayground.gui.tables.layers import LayersModel
from nnplayground.gui.tables.model import Index, NetworkModel, Role
from nnplayground.gui.tables.weights import WeightsModel
from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text

Key = Qt.Key
CELL_WIDTH = 124
TOO_MANY = QT_TRANSLATE_NOOP("NetworkTable", "At most {most} cells can be copied or changed at once.")
TEXT_KEYS = frozenset("0123456789+-−.,")
"""What begins a number: typing it opens the editor, as in a spreadsheet."""

Edit = Callable[[Experiment, list[Place]], Experiment]
EDITS: dict[str, tuple[Edit, Marked]] = {
    "lock": (edit_network.lock, QT_TRANSLATE_NOOP("NetworkTable", "Lock weights")),
    "unlock": (edit_network.unlock, QT_TRANSLATE_NOOP("NetworkTable", "Unlock weights")),
    "cut": (edit_network.cut, QT_TRANSLATE_NOOP("NetworkTable", "Cut weights")),
    "restore": (edit_network.restore, QT_TRANSLATE_NOOP("NetworkTable", "Restore weights")),
    "free": (edit_network.clear_edges, QT_TRANSLATE_NOOP("NetworkTable", "Free weights")),
}


class Grid(QTableView):
    """A table of the network with its keys: L locks, X cuts, U frees, M shows a neuron in the output plot."""

    neuron_wanted = Signal(object)
    """A neuron (layer, unit) is to be shown in the output plot; None gives the output back."""
    row_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(ChoiceDelegate(self))
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setDefaultSectionSize(CELL_WIDTH)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)

    @property
    def network_model(self) -> NetworkModel:
        """The table that is shown."""
        model = self.model()
        if not isinstance(model, NetworkModel):
            raise TypeError("the grid shows no network")
        return model

    def show_model(self, model: NetworkModel) -> None:
        """Show another table; the one that is shown keeps its selection."""
        if model is self.model():
            return
        old = self.selectionModel()
        self.setModel(model)
        if old is not None:
            old.deleteLater()
        self.selectionModel().currentChanged.connect(self._on_current)

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.row_chosen.emit(current.row())

    # -- what is selected ----------------------------------------------------------------------------------------------

    def _selected(self) -> list[QModelIndex]:
        """Return the cells that are meant, row by row: those selected, or the one with the cursor.

        None where there are more than can be handled at once, which is said.
        """
        count = sum(part.width() * part.height() for part in self.selectionModel().selection().toList())
        if count > MOST_CELLS:
            self.network_model.refused.emit(tr(Text(TOO_MANY, {"most": MOST_CELLS})))
            return []
        cells = self.selectedIndexes() or [self.currentIndex()]
        return sorted((cell for cell in cells if cell.isValid()), key=lambda cell: (cell.row(), cell.column()))

    def places(self) -> list[Place]:
        """Return the weights that are selected."""
        model, found = self.network_model, dict[Place, None]()
        for cell in self._selected():
            found |= dict.fromkeys(model.places(cell))
        if len(found) > MOST_CELLS:
            model.refused.emit(tr(Text(TOO_MANY, {"most": MOST_CELLS})))
            return []
        return list(found)

    def _known(self, places: list[Place]) -> list[EdgeSpec]:
        experiment = self.network_model.experiment
        if len(places) == 1:
            return [edge_at(experiment, places[0])]
        edges = {(edge.unit, edge.source): edge for edge in experiment.network.layers[self.network_model.layer].edges}
        return [edges.get((unit, source), EdgeSpec(unit=unit, source=source)) for _, unit, source in places]

    # -- edits ---------------------------------------------------------------------------------------------------------

    def decide(self, name: str) -> None:
        """Lock, unlock, cut, restore or free what is selected."""
        places = self.places()
        if places:
            edit, what = EDITS[name]
            self.network_model.edit(lambda spec: edit(spec, places), what)

    def _toggle(self, name: str, back: str) -> None:
        known = self._known(self.places())
        is_on = all(edge.locked if name == "lock" else edge.cut for edge in known)
        self.decide(back if known and is_on else name)

    def copy(self) -> None:
        """Copy the rectangle around the selection: weights in full, other tables as they are shown."""
        cells = self._selected()
        if not cells:
            return
        rows = range(cells[0].row(), cells[-1].row() + 1)
        columns = range(min(cell.column() for cell in cells), max(cell.column() for cell in cells) + 1)
        model = self.network_model
        if isinstance(model, WeightsModel):
            text = model.block(rows, columns)
        else:
            with for_other_programs():
                text = "\n".join("\t".join(str(model.index(row, at).data()) for at in columns) for row in rows)
        QGuiApplication.clipboard().setText(text)

    def paste(self) -> None:
        """Paste a block of a spreadsheet from the first selected cell on."""
        model, cells = self.network_model, self._selected()
        if isinstance(model, WeightsModel) and cells:
            column = min(cell.column() for cell in cells)
            model.paste(QGuiApplication.clipboard().text(), cells[0].row(), column)

    def _show_neuron(self) -> None:
        neuron = self.network_model.neuron(self.currentIndex()) if self.currentIndex().isValid() else None
        if neuron is not None:
            self.neuron_wanted.emit(neuron)

    # -- keys and menu -------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key is for; digits begin to type a number."""
        orders: dict[int, Callable[[], None]] = {
            Key.Key_L: lambda: self._toggle("lock", "unlock"),
            Key.Key_X: lambda: self._toggle("cut", "restore"),
            Key.Key_U: lambda: self.decide("free"),
            Key.Key_Delete: lambda: self.decide("free"),
            Key.Key_M: self._show_neuron,
            Key.Key_Escape: lambda: self.neuron_wanted.emit(None),
            Key.Key_Return: self._edit_current,
            Key.Key_Enter: self._edit_current,
        }
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif plain and event.key() in orders and self.state() != QAbstractItemView.State.EditingState:
            orders[event.key()]()
        elif event.text() and event.text() in TEXT_KEYS:
            self.edit(self.currentIndex(), QAbstractItemView.EditTrigger.AllEditTriggers, event)
        else:
            super().keyPressEvent(event)

    def _edit_current(self) -> None:
        """Edit the cell with the cursor, if there is one that can be edited."""
        cell = self.currentIndex()
        if cell.isValid() and self.network_model.flags(cell) & Qt.ItemFlag.ItemIsEditable:
            self.edit(cell)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the selection."""
        menu = self.make_menu()
        menu.popup(event.globalPos())

    def make_menu(self) -> QMenu:
        """Return the menu of the selection."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setObjectName("table menu")
        model, cell = self.network_model, self.currentIndex()
        can_edit = cell.isValid() and bool(model.flags(cell) & Qt.ItemFlag.ItemIsEditable)
        self._add(menu, "edit", self.tr("Set value …"), self.tr("Enter"), self._edit_current, can_edit)
        known = self._known(self.places()) if not isinstance(model, LayersModel) else []
        free = bool(known) and not model.is_frozen
        for name, text, keys, does in (
            ("lock", self.tr("Lock"), "L", not all(edge.locked for edge in known)),
            ("unlock", self.tr("Unlock"), "L", any(edge.locked for edge in known)),
            ("cut", self.tr("Cut"), "X", not all(edge.cut for edge in known)),
            ("restore", self.tr("Restore"), "X", any(edge.cut for edge in known)),
            ("free", self.tr("Leave to training"), "U", any(map(_is_decided, known))),
        ):
            self._add(menu, name, text, keys, partial(self.decide, name), free and does)
        menu.addSeparator()
        is_neuron = cell.isValid() and model.neuron(cell) is not None
        self._add(menu, "map", self.tr("Show in the output plot"), "M", self._show_neuron, is_neuron)
        menu.addSeparator()
        self._add(menu, "copy", self.tr("Copy"), "Ctrl+C", self.copy, cell.isValid())
        is_weights = isinstance(model, WeightsModel) and not model.is_frozen
        self._add(menu, "paste", self.tr("Paste"), "Ctrl+V", self.paste, is_weights and cell.isValid())
        return menu

    @staticmethod
    def _add(menu: QMenu, name: str, text: str, keys: str, do: Callable[[], object], enabled: bool) -> None:
        action = menu.addAction(f"{text}\t{keys}")
        action.setObjectName(name)
        action.setEnabled(enabled)
        action.triggered.connect(lambda _checked=False: do())

    def event(self, event: QEvent) -> bool:
        """Take the keys of the table before shortcuts of the window do."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            standard = QKeySequence.StandardKey
            if event.matches(standard.Copy) or event.matches(standard.Paste) or event.key() == Key.Key_Escape:
                event.accept()
                return True
        return super().event(event)


def _is_decided(edge: EdgeSpec) -> bool:
    return edge.value is not None or edge.locked or edge.cut


class ChoiceDelegate(QStyledItemDelegate):
    """Edits cells that are set to one of several keys with a list, all others with a field for text."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the editor of a cell."""
        model = index.model()
        choices = model.choices(index) if isinstance(model, LayersModel) else {}
        if not choices:
            return super().createEditor(parent, option, index)
        box = ChoiceBox({}, parent)
        box.offer(choices)
        box.chosen.connect(lambda _key: self._finish(box))
        return box

    def _finish(self, box: QWidget) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what stands in the cell."""
        if isinstance(editor, ChoiceBox):
            editor.set_key(str(index.data(Role.EditRole)))
        elif not editor.property("filled"):  # live numbers must not overwrite what is being typed
            editor.setProperty("filled", True)
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Put what was chosen or typed in force."""
        if isinstance(editor, ChoiceBox):
            model.setData(index, editor.key)
        else:
            super().setModelData(editor, model, index)
