"""Chooses one weight or bias of a network: its layer, its unit, and where it comes from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnplayground.engine.places import Place
from nnplayground.gui.translation import Translated
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.i18n import Marked
from nnplayground.lessons.scripts import raised

Shape = tuple[int, int]
"""Rows and columns of a layer's W."""
BIAS = "bias"


class PlaceBox(Translated):
    """Three lists side by side, the `number`-th ones; `chosen` is emitted only when a person chooses."""

    chosen = Signal()

    def __init__(self, place: Place, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place, self._number = place, number
        self._shapes: tuple[Shape, ...] = ()
        self.layer, self.unit, self.source = ChoiceBox({}), ChoiceBox({}), ChoiceBox({})
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for box, letters in ((self.layer, 4), (self.unit, 5), (self.source, 6)):
            box.setMinimumContentsLength(letters)
            box.chosen.connect(self._on_chosen)
            row.addWidget(box)
        self.retranslate()

    @property
    def place(self) -> Place:
        """The place chosen."""
        return self._place

    def set_shapes(self, shapes: Sequence[Shape]) -> None:
        """Offer the places of layers with these W; what was chosen stays, or becomes the nearest there is."""
        self._shapes = tuple(shapes)
        self._fit()

    def set_place(self, place: Place) -> None:
        """Show another place without telling anybody."""
        self._place = place
        self._fit()

    def _on_chosen(self, _key: str) -> None:
        source = None if self.source.key == BIAS else int(self.source.key)
        self._place = Place(int(self.layer.key), int(self.unit.key), source)
        self._fit()
        self.chosen.emit()

    def _fit(self) -> None:
        """Offer what the layer has."""
        if not self._shapes:
            return
        layer = min(self._place.layer, len(self._shapes) - 1)
        units, sources = self._shapes[layer]
        source = self._place.source
        self._place = Place(
            layer, min(self._place.unit, units - 1), None if source is None else min(source, sources - 1)
        )
        self._offer(units, sources)

    def _offer(self, units: int, sources: int) -> None:
        count = len(self._shapes)
        layers = {str(at): f"W{raised(f'({at + 1})')}" for at in range(count)}
        _show(self.layer, layers, str(self._place.layer))
        to = {str(at): self.tr("to {n}").format(n=at + 1) for at in range(units)}
        _show(self.unit, to, str(self._place.unit))
        before = {str(at): self.tr("from {n}").format(n=at + 1) for at in range(sources)} | {BIAS: self.tr("bias")}
        _show(self.source, before, BIAS if self._place.source is None else str(self._place.source))

    def retranslate(self) -> None:
        """Set every text that people see."""
        for box, name in (
            (self.layer, self.tr("Layer of the weight")),
            (self.unit, self.tr("Neuron that it leads to")),
            (self.source, self.tr("Where it comes from")),
        ):
            box.setAccessibleName(f"{self._number}. {name}")
            box.setToolTip(name)
        self._fit()


def _show(box: ChoiceBox, labels: Mapping[str, Marked | str], key: str) -> None:
    box.offer(labels)
    box.set_key(key)
