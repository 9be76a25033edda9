"""The buttons that lead through the steps, and their keys."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.flow import FlowRow
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.lessons.walk import Stride

ARROW_WIDTH, GAP = 18, 4
FIRST, BATCH = "first", "batch"


@dataclass(frozen=True, slots=True)
class Way:
    """One way through the steps: its key, what it is called, and the keys that lead back and forth."""

    key: str
    label: Marked
    back: Marked
    forth: Marked
    keys: tuple[str, str]


WAYS = (
    Way(
        Stride.QUANTITY.value,
        QT_TRANSLATE_NOOP("StepperBar", "Number"),
        QT_TRANSLATE_NOOP("StepperBar", "Back by one number"),
        QT_TRANSLATE_NOOP("StepperBar", "On by one number"),
        ("Left", "Right"),
    ),
    Way(
        Stride.LAYER.value,
        QT_TRANSLATE_NOOP("StepperBar", "Layer"),
        QT_TRANSLATE_NOOP("StepperBar", "Back by one layer"),
        QT_TRANSLATE_NOOP("StepperBar", "On by one layer"),
        ("Up", "Down"),
    ),
    Way(
        Stride.SAMPLE.value,
        QT_TRANSLATE_NOOP("StepperBar", "Sample"),
        QT_TRANSLATE_NOOP("StepperBar", "Back by one sample"),
        QT_TRANSLATE_NOOP("StepperBar", "On by one sample"),
        ("Shift+Left", "Shift+Right"),
    ),
    Way(
        Stride.PHASE.value,
        QT_TRANSLATE_NOOP("StepperBar", "Phase"),
        QT_TRANSLATE_NOOP("StepperBar", "Back by one phase"),
        QT_TRANSLATE_NOOP("StepperBar", "On by one phase"),
        ("PgUp", "PgDown"),
    ),
    Way(
        BATCH,
        QT_TRANSLATE_NOOP("StepperBar", "Batch"),
        QT_TRANSLATE_NOOP("StepperBar", "Back to the batch before; training goes back, too"),
        QT_TRANSLATE_NOOP("StepperBar", "On to the next batch; training does this step, too"),
        ("Ctrl+Left", "Ctrl+Right"),
    ),
)
ENDS = Way(
    FIRST,
    QT_TRANSLATE_NOOP("StepperBar", "Ends"),
    QT_TRANSLATE_NOOP("StepperBar", "To the first number of the batch"),
    QT_TRANSLATE_NOOP("StepperBar", "To the last number of the batch"),
    ("Home", "End"),
)


class StepperBar(Translated):
    """A pair of arrows for every way; `moved` says which one is wanted, and whether forwards."""

    moved = Signal(str, bool)

    def __init__(self, owner: QWidget, *beside: QWidget) -> None:
        """Stand in `owner`, within which the keys work, with other widgets after the arrows."""
        super().__init__(owner)
        self._arrows: list[tuple[QToolButton, Way, bool]] = []
        self._labels: list[tuple[QLabel, Way]] = []
        groups = [self._group(way) for way in WAYS]
        first, last = self._arrow(ENDS, forwards=False), self._arrow(ENDS, forwards=True)
        self.row = FlowRow((first, *groups, last, *beside), self, gap=GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.row)
        for way in (ENDS, *WAYS):
            for keys, forwards in zip(way.keys, (False, True), strict=True):
                shortcut = QShortcut(QKeySequence(keys), owner)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(lambda way=way, forwards=forwards: self.moved.emit(way.key, forwards))
        self.retranslate()

    def _group(self, way: Way) -> QWidget:
        """Return a name between two arrows."""
        group = QWidget()
        row = QHBoxLayout(group)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        label = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._labels.append((label, way))
        for widget in (self._arrow(way, forwards=False), label, self._arrow(way, forwards=True)):
            row.addWidget(widget)
        return group

    def _arrow(self, way: Way, *, forwards: bool) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"{way.key} {'forth' if forwards else 'back'}")
        if way is ENDS:
            button.setText("›|" if forwards else "|‹")
        else:
            button.setArrowType(Qt.ArrowType.RightArrow if forwards else Qt.ArrowType.LeftArrow)
            button.setFixedWidth(ARROW_WIDTH)
        button.setAutoRaise(True)
        button.setAutoRepeat(way.key == Stride.QUANTITY.value)
        button.clicked.connect(lambda: self.moved.emit(way.key, forwards))
        self._arrows.append((button, way, forwards))
        return button

    def button(self, key: str, *, forwards: bool) -> QToolButton:
        """Return an arrow."""
        return next(button for button, way, ahead in self._arrows if way.key == key and ahead is forwards)

    def allow(self, *, back: bool, forth: bool, batch_back: bool, batch_forth: bool) -> None:
        """Enable what leads somewhere."""
        for button, way, forwards in self._arrows:
            is_batch = way.key == BATCH
            button.setEnabled((batch_forth if is_batch else forth) if forwards else batch_back if is_batch else back)

    def retranslate(self) -> None:
        """Name the ways."""
        for label, way in self._labels:
            label.setText(tr(way.label))
        for button, way, forwards in self._arrows:
            what = tr(way.forth if forwards else way.back)
            keys = QKeySequence(way.keys[forwards]).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{what} ({keys})")
            button.setAccessibleName(what)
        self.row.fit()
