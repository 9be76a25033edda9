"""The form in which a deep network is described: how deep and wide, how it begins, on what, and what is compared."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.catalogue import Param
from nnplayground.data.sources import SOURCES
from nnplayground.engine.initializers import INITIALIZERS
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.check_box import CheckBox
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.number_box import NumberBox
from nnplayground.gui.widgets.param_form import ParamForm
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.lessons.topics.vanishing import HIDDEN, MOST_DEPTH, MOST_UNITS, Deep

DEPTH = Param("depth", QT_TRANSLATE_NOOP("Deep", "Hidden layers"), 6, 1, MOST_DEPTH, kind=int)
UNITS = Param("units", QT_TRANSLATE_NOOP("Deep", "Neurons in each"), 8, 1, MOST_UNITS, kind=int)
RATE = Param("rate", QT_TRANSLATE_NOOP("Deep", "Learning rate"), 0.03, 0.0, 100.0, ("low",), symbol="η")
DATA = ("circle", "xor", "spiral", "moons", "iris", "wine")
COMPARED = 3
NONE = "none"
LABELS: tuple[Marked, ...] = (
    DEPTH.label,
    UNITS.label,
    QT_TRANSLATE_NOOP("Deep", "First weights"),
    QT_TRANSLATE_NOOP("Deep", "Data set"),
    QT_TRANSLATE_NOOP("Deep", "Compare"),
)


class DeepForm(Translated):
    """Edits a `Deep` and the activations that are compared; `changed` is emitted when a person does."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._deep = Deep()
        self.depth_box, self.units, self.rate = NumberBox(DEPTH), NumberBox(UNITS), NumberBox(RATE)
        self.initializer, self.params = ChoiceBox(INITIALIZERS), ParamForm()
        self.source = ChoiceBox({key: SOURCES[key] for key in DATA})
        self.standardize = CheckBox(QT_TRANSLATE_NOOP("Deep", "Standardised inputs"))
        self.shortcuts = CheckBox(QT_TRANSLATE_NOOP("Deep", "Shortcuts to the output"))
        self.activations = [ChoiceBox({}) for _ in range(COMPARED)]
        names: dict[str, Marked | str] = {key: entry.label for key, entry in HIDDEN.items()}
        for place, box in enumerate(self.activations):
            box.offer(names if place == 0 else {NONE: "–", **names})
            box.set_key("tanh" if place == 0 else NONE)
        self._labels = [QLabel() for _ in LABELS]
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        compared, grid = QHBoxLayout(), QGridLayout()
        for box in self.activations:
            compared.addWidget(box, 1)
        first, size, start, data, compare = self._labels
        places: list[tuple[QWidget, int, int]] = [
            (first, 0, 0),
            (self.depth_box, 0, 1),
            (size, 0, 2),
            (self.units, 0, 3),
        ]
        places += [(start, 1, 0), (self.initializer, 1, 1), (data, 1, 2), (self.source, 1, 3)]
        for widget, row, column in places:
            grid.addWidget(widget, row, column)
        grid.addWidget(self.params, 2, 0, 1, 2)
        grid.addWidget(self.shortcuts, 3, 0, 1, 2)
        grid.addWidget(self.standardize, 3, 2, 1, 2)
        grid.addWidget(compare, 4, 0)
        grid.addLayout(compared, 4, 1, 1, 3)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(grid)
        fields: list[QWidget] = [self.depth_box, self.units, self.initializer, self.source, self.activations[0]]
        for label, field in zip(self._labels, fields, strict=True):
            label.setBuddy(field)

    def _connect(self) -> None:
        self.depth_box.value_changed.connect(lambda value: self._set(depth=int(value)))
        self.units.value_changed.connect(lambda value: self._set(units=int(value)))
        self.rate.value_changed.connect(lambda value: self._set(rate=float(value)))
        self.initializer.chosen.connect(self._on_initializer)
        self.params.changed.connect(self._on_param)
        self.source.chosen.connect(lambda key: self._set(source=key))
        self.standardize.switched.connect(lambda on: self._set(standardize=on))
        self.shortcuts.switched.connect(lambda on: self._set(shortcuts=on))
        for box in self.activations:
            box.chosen.connect(lambda _key: self.changed.emit())

    # -- values --------------------------------------------------------------------------------------------------------

    @property
    def deep(self) -> Deep:
        """The network that is described."""
        return self._deep

    @property
    def compared(self) -> tuple[str, ...]:
        """The activations that are compared, each once."""
        return tuple(dict.fromkeys(box.key for box in self.activations if box.key != NONE))

    def show_deep(self, deep: Deep, activations: tuple[str, ...]) -> None:
        """Show another network without telling anybody."""
        self._deep = deep
        self.depth_box.set_value(deep.depth)
        self.units.set_value(deep.units)
        self.rate.set_value(deep.rate)
        self.initializer.set_key(deep.initializer)
        self.params.offer(INITIALIZERS[deep.initializer].params)
        self._align()
        self.params.set_values(dict(deep.initializer_params))
        self.source.set_key(deep.source)
        self.standardize.show_checked(deep.standardize)
        self.shortcuts.show_checked(deep.shortcuts)
        for place, box in enumerate(self.activations):
            box.set_key(activations[place] if place < len(activations) else NONE)

    def _set(self, **changes: object) -> None:
        self._deep = replace(self._deep, **changes)  # type: ignore[arg-type]  # each of its field's kind
        self.changed.emit()

    def _on_initializer(self, key: str) -> None:
        self.params.offer(INITIALIZERS[key].params)
        self.params.set_values({})
        self._set(initializer=key, initializer_params=())
        self._align()

    def _on_param(self, name: str, value: float) -> None:
        given = {**dict(self._deep.initializer_params), name: float(value)}
        self._set(initializer_params=tuple(given.items()))

    def _align(self) -> None:
        """Let the fields of the first weights' parameters stand in line with those above them."""
        first, _size, start, _data, compare = self._labels
        params = INITIALIZERS[self._deep.initializer].params
        texts = (*(label.text() for label in (first, start, compare)), *(tr(param.label) for param in params))
        width = max(first.fontMetrics().horizontalAdvance(text) for text in texts) + 2
        first.setMinimumWidth(width)
        self.params.align(width)

    def retranslate(self) -> None:
        """Name the fields."""
        for label, text in zip(self._labels, LABELS, strict=True):
            label.setText(tr(text))
        self._align()
        for number, box in enumerate(self.activations, start=1):
            box.setAccessibleName(self.tr("Activation {n} of the comparison").format(n=number))
