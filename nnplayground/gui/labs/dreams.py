"""Images that a family makes up, from other random numbers at the press of a button."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from nnplayground.gui.labs.image_grid import ImageGrid
from nnplayground.gui.labs.views import View
from nnplayground.gui.theme import Look
from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.flow import FlowRow
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked


class DreamView(View):
    """Shows the `dreams` of a picture; `wish_of` makes the wish of a seed, and `further` stand beside the button."""

    def __init__(self, look: Look, words: Marked, wish_of: Callable[[int], object], *further: QWidget) -> None:
        super().__init__()
        self._said, self._wish_of = words, wish_of
        self.grid, self.again, self.words = ImageGrid(look, choosable=False), QPushButton(), Paragraph()
        self.seed = 0
        self.again.clicked.connect(self._other_numbers)
        column = QVBoxLayout(self)
        column.addWidget(FlowRow((self.again, *further)))
        column.addWidget(self.words)
        column.addWidget(self.grid, 1)
        self.retranslate()

    def wish(self) -> object:
        """Return the wish for dreams."""
        return self._wish_of(self.seed)

    def _other_numbers(self) -> None:
        self.seed += 1
        self.wished.emit()

    def show_picture(self, picture: Any) -> None:
        """Show the dreams."""
        if picture.dreams is not None:
            self.grid.show_images(picture.dreams)

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.again.setText(tr(OTHER_NUMBERS))
        self.words.show_text(tr(self._said))
        self.grid.setAccessibleName(self.tr("Images that it makes up"))


OTHER_NUMBERS = QT_TRANSLATE_NOOP("DreamView", "Other random numbers")
"""What the button is called that draws anew."""
