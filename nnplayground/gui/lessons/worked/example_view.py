"""A worked example in the window: its items one below another, one more at a time or all."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from nnplayground.decimals import decimal_sign
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.lessons.worked.example_card import ExampleCard
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.flow import FlowRow
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.lessons.worked.example import Example

AHEAD = 1
"""Items below those on screen whose formulas are typeset before they are scrolled to."""


class ExampleView(Translated):
    """Shows an example from its first item on. Only formulas on screen, or soon to be, are typeset, side by side, and
    between two sides the window lives."""

    experiment_chosen = Signal(str)
    """The experiment of the gallery with this key is wanted on the canvas."""

    def __init__(self, stage: Stage, example: Example, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.example = example
        self._stage = stage
        self._digits, self._sign = max(stage.digits(), example.fewest_digits), decimal_sign()
        self._wanted: set[int] = set()
        self.title = Paragraph()
        self.cards = [ExampleCard(number, item) for number, item in enumerate(example.items(), start=1)]
        self.next_button, self.all_button = QPushButton(), QPushButton()
        self.again_button, self.canvas_button = QPushButton(), QPushButton()
        self._worker = QTimer(self)
        self._worker.setInterval(0)
        self._worker.timeout.connect(self._work)
        self._scroller = QTimer(self, interval=0, singleShot=True)
        self._scroller.timeout.connect(self._scroll_to_the_end)
        for card in self.cards:
            card.forget(self._digits)
        self._lay_out()
        self._connect()
        self._show_cards(1)
        if not self.cards[0].is_finished:
            self.cards[0].set_next(self._digits)
        self.retranslate()

    def _lay_out(self) -> None:
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.title)
        for card in self.cards:
            column.addWidget(card)
        self._buttons = FlowRow((self.next_button, self.all_button, self.again_button, self.canvas_button))
        self.canvas_button.setVisible(bool(self.example.experiment))
        for button in (self.next_button, self.all_button, self.again_button):
            button.setVisible(len(self.cards) > 1)
        column.addWidget(self._buttons)
        column.addStretch(1)

    def _connect(self) -> None:
        for card in self.cards:
            card.painted.connect(self._on_painted)
        self.next_button.clicked.connect(self._on_next)
        self.all_button.clicked.connect(self._on_all)
        self.again_button.clicked.connect(self._on_again)
        self.canvas_button.clicked.connect(self._on_canvas)

    def retranslate(self) -> None:
        """Set title and buttons."""
        self.title.show_text(tr(self.example.label))
        self.setAccessibleName(tr(self.example.label))
        self.next_button.setText(self.tr("&Next"))
        self.all_button.setText(self.tr("Show &all"))
        self.again_button.setText(self.tr("From the sta&rt"))
        self.canvas_button.setText(self.tr("On the &canvas"))
        self.canvas_button.setToolTip(
            self.tr("Open this example as an experiment, to train it and to step through it.")
        )
        self._buttons.fit()
        self.set_digits(self._digits)

    # -- how many are shown --------------------------------------------------------------------------------------------

    @property
    def shown(self) -> int:
        """How many items are shown."""
        return self._shown

    def _show_cards(self, count: int) -> None:
        self._shown = count
        for place, card in enumerate(self.cards):
            card.setVisible(place < count)
        is_all = count == len(self.cards)
        self.next_button.setEnabled(not is_all)
        self.all_button.setEnabled(not is_all)
        self.again_button.setEnabled(count > 1)

    def _on_next(self) -> None:
        self._show_cards(self._shown + 1)
        card = self.cards[self._shown - 1]
        if not card.is_finished:
            card.set_next(self._digits)
        self._scroller.start()

    def _on_all(self) -> None:
        self._show_cards(len(self.cards))

    def _on_again(self) -> None:
        self._show_cards(1)
        self._scroller.start()

    def _on_canvas(self) -> None:
        self.experiment_chosen.emit(self.example.experiment)

    def _scroll_to_the_end(self) -> None:
        """Bring the newest item and the buttons into view, where a page around it is scrolled."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self.cards[self._shown - 1])
            around.ensureWidgetVisible(self.next_button)

    # -- typesetting ---------------------------------------------------------------------------------------------------

    def set_digits(self, digits: int) -> None:
        """Show numbers with so many significant digits, or with as many as the example needs."""
        digits = max(digits, self.example.fewest_digits)
        if (digits, decimal_sign()) == (self._digits, self._sign):
            return
        self._digits, self._sign = digits, decimal_sign()
        self._wanted.clear()
        for card in self.cards:
            card.forget(digits)
            card.update()

    def _on_painted(self, number: int) -> None:
        """Let the formulas of an item on screen be typeset, and those of the next; items are counted from 1."""
        wanted = set(range(number - 1, min(number + AHEAD, self._shown)))
        if not wanted <= self._wanted:
            self._wanted |= wanted
            self._worker.start()

    def _work(self) -> None:
        """Typeset one side of a formula."""
        card = next((self.cards[place] for place in sorted(self._wanted) if not self.cards[place].is_finished), None)
        if card is None:
            self._worker.stop()
        else:
            card.set_next(self._digits)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the digits that were chosen meanwhile."""
        super().showEvent(event)
        self.set_digits(self._stage.digits())
