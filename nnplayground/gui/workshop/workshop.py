"""The workshop as the window sees it: its parts, and the few doors to them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from nnplayground.gui.document import Document
from nnplayground.gui.plots.boundary_view import BoundaryView
from nnplayground.gui.theme import Look
from nnplayground.gui.training.messages import Surveyed
from nnplayground.gui.workshop.bench import Bench
from nnplayground.gui.workshop.easel import Easel
from nnplayground.gui.workshop.paint_bar import PaintBar


class Workshop(QObject):
    """The bench, with easel and bar over the output plot; the table and the views of the samples share the bench."""

    def __init__(self, document: Document, look: Look, boundary: BoundaryView, parent: QObject) -> None:
        super().__init__(parent)
        self.bench = Bench(document, self)
        self.easel = Easel(self.bench, boundary)
        self.bar = PaintBar(self.bench, self.easel, look)
        boundary.add_bar(self.bar)
        self.bar.hide()

    def show_survey(self, found: Surveyed) -> None:
        """Take over the data that the training thread has read."""
        self.bench.show_survey(found)

    def set_painting(self, on: bool) -> None:
        """Show the tools over the output plot, or take them away."""
        self.bar.setVisible(on)
        self.easel.switch(on)

    def set_allowed(self, allowed: bool) -> None:
        """Let people edit samples, or lock every tool, cell and form."""
        self.bench.set_allowed(allowed)
        if not allowed:
            self.easel.cancel()
