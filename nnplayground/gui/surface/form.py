"""What is to be seen: directions, span, fineness, samples, and how heights are coloured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from nnplayground.catalogue import Param
from nnplayground.engine.arrays import Array
from nnplayground.experiment.surface import DIRECTIONS, RESOLUTIONS, SPANS, Request
from nnplayground.gui.surface.place_box import PlaceBox, Shape
from nnplayground.gui.surface.words import COST, LOSSES
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.check_box import CheckBox
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.flow import FlowRow
from nnplayground.gui.widgets.number_box import NumberBox
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked

WIDTH = Param(
    "width",
    QT_TRANSLATE_NOOP("Surface", "Width"),
    default=1.0,
    low=0.001,
    high=1000.0,
    help=QT_TRANSLATE_NOOP("Surface", "2 shows twice as much of the plane each way, 0.5 half as much"),
    small=QT_TRANSLATE_NOOP("Surface", "A small piece looks flat, or like a plain slope."),
    large=QT_TRANSLATE_NOOP("Surface", "The valley is a dot among high walls that no run ever sees."),
)
SEED = Param(
    "seed",
    QT_TRANSLATE_NOOP("Surface", "Seed"),
    default=0,
    low=0,
    high=2**32 - 1,
    kind=int,
    help=QT_TRANSLATE_NOOP("Surface", "Other random directions"),
)
VALUES: dict[str, Marked] = {"loss": QT_TRANSLATE_NOOP("Surface", "Loss"), "cost": COST}
LETTERS, FEW_LETTERS = 22, 12
"""How long a name of directions is seen, with all choices and without."""
FIELD = 58
"""Pixels of a field for a number."""


class SurfaceForm(Translated):
    """The directions, and below them what else can be chosen, to be folded away; every row goes on in further lines.

    Signals come only when a person chooses.
    """

    changed = Signal()
    """Another surface is wanted."""
    recoloured = Signal()
    """The same surface is to be shown in another way."""
    pressed = Signal()
    """It is to be computed again, or called off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        usual = Request()
        self.directions, self.span = ChoiceBox(DIRECTIONS), ChoiceBox({})
        self.places = PlaceBox(usual.places[0], 1), PlaceBox(usual.places[1], 2)
        self.width_box, self.seed = NumberBox(WIDTH), NumberBox(SEED)
        self.resolution, self.part, self.value = ChoiceBox({}), ChoiceBox({}), ChoiceBox({})
        self.log = CheckBox(QT_TRANSLATE_NOOP("Surface", "Logarithmic colours"))
        self.button, self.more = QToolButton(), QToolButton()
        self.more.setCheckable(True)
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._width_label, self._seed_label = QLabel(), QLabel()
        self._seed_field = _labelled(self._seed_label, self.seed)
        self._is_busy = False
        self._shapes: list[Shape] = []
        self._offer(usual)
        width_field = _labelled(self._width_label, self.width_box)
        self._first = FlowRow((self.directions, self.button, self.more, *self.places))
        others = (self._seed_field, self.span, width_field, self.resolution, self.part, self.value, self.log)
        self._others = FlowRow(others)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self._first)
        column.addWidget(self._others)
        self._connect()
        self.value.hide()
        self.unfold(True)
        self._show_fitting()
        self.retranslate()

    def _offer(self, usual: Request) -> None:
        """Offer everything, beginning with what is usual."""
        self.span.offer(SPANS)
        self.resolution.offer({str(count): f"{count} × {count}" for count in RESOLUTIONS})
        self.part.offer(LOSSES)
        self.value.offer(VALUES)
        self.log.setChecked(True)
        for box, letters in ((self.span, 14), (self.part, 9), (self.value, 7)):
            box.setMinimumContentsLength(letters)
        for box, key in (
            (self.directions, usual.directions),
            (self.span, usual.span),
            (self.resolution, str(usual.resolution)),
            (self.part, usual.part),
            (self.value, "loss"),
        ):
            box.set_key(key)

    def _connect(self) -> None:
        for box in (self.directions, self.span, self.resolution, self.part):
            box.chosen.connect(self._on_changed)
        for field in (self.width_box, self.seed):
            field.value_changed.connect(self._on_changed)
        for place in self.places:
            place.chosen.connect(self._on_changed)
        self.value.chosen.connect(lambda _key: self.recoloured.emit())
        self.log.switched.connect(lambda _on: self.recoloured.emit())
        self.button.clicked.connect(lambda _on: self.pressed.emit())
        self.more.toggled.connect(self.unfold)

    # -- what is chosen ------------------------------------------------------------------------------------------------

    @property
    def request(self) -> Request:
        """What is wanted."""
        return Request(
            directions=self.directions.key,
            span=self.span.key,
            width=self.width_box.value,
            resolution=int(self.resolution.key),
            part=self.part.key,
            seed=int(self.seed.value),
            places=(self.places[0].place, self.places[1].place),
        )

    @property
    def shows_costs(self) -> bool:
        """Whether penalties are part of the heights."""
        return not self.value.isHidden() and self.value.key == "cost"

    def set_weights(self, weights: Sequence[Array]) -> None:
        """Offer the weights of a network, given by the W of every layer."""
        shapes = [(int(each.shape[0]), int(each.shape[1])) for each in weights]
        if shapes == self._shapes:
            return
        self._shapes = shapes
        for box in self.places:
            box.set_shapes(shapes)
        first, second = (box.place for box in self.places)
        if first == second:
            self.places[1].set_place(replace(first, source=0 if first.source is None else None))

    def offer_costs(self, on: bool) -> None:
        """Offer the cost with penalties beside the loss, or not."""
        if on == self.value.isHidden():
            self.value.setVisible(on)
            self._fit()

    def show_busy(self, on: bool) -> None:
        """Say that a surface is being computed, or not."""
        self._is_busy = on
        self.retranslate()

    def unfold(self, on: bool) -> None:
        """Show what else can be chosen, or fold it away."""
        self.more.setChecked(on)
        self.more.setArrowType(Qt.ArrowType.DownArrow if on else Qt.ArrowType.RightArrow)
        self._others.setVisible(on)
        self.directions.setMinimumContentsLength(LETTERS if on else FEW_LETTERS)
        self._first.fit()

    def _fit(self) -> None:
        for row in (self._first, self._others):
            row.fit()

    def _on_changed(self, _value: object = None) -> None:
        self._show_fitting()
        self.changed.emit()

    def _show_fitting(self) -> None:
        """Show what belongs to the directions chosen."""
        directions = DIRECTIONS[self.directions.key]
        self._seed_field.setVisible(directions.is_random)
        for box in self.places:
            box.setVisible(directions.is_chosen)
        self.directions.setToolTip(tr(directions.help))
        self._fit()

    # -- words ---------------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Set every text that people see."""
        self._width_label.setText(self.tr("Width ×"))
        self._seed_label.setText(self.tr("Seed"))
        self.directions.setAccessibleName(self.tr("Directions"))
        self.span.setAccessibleName(self.tr("What is shown of the plane"))
        self.resolution.setAccessibleName(self.tr("Places that are computed"))
        self.part.setAccessibleName(self.tr("Samples that make the loss"))
        self.value.setAccessibleName(self.tr("Without penalties, or with them"))
        for box in (self.span, self.resolution, self.part, self.value):
            box.setToolTip(box.accessibleName())
        self.directions.setToolTip(tr(DIRECTIONS[self.directions.key].help))
        self.button.setText(self.tr("Cancel") if self._is_busy else self.tr("Compute"))
        self.more.setText(self.tr("More"))
        self.more.setToolTip(self.tr("What is shown of the plane, how finely, of which samples, in which colours"))
        self._fit()


def _labelled(label: QLabel, field: NumberBox) -> QWidget:
    """Return a field with its name before it."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(3)
    label.setBuddy(field)
    field.setFixedWidth(FIELD)
    row.addWidget(label)
    row.addWidget(field)
    return holder
