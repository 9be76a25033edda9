"""What the actions of the workshop do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from nnplayground.gui.docks import Docks
from nnplayground.gui.parts import Part

if TYPE_CHECKING:
    from nnplayground.gui.workshop.samples_panel import SamplesPanel
    from nnplayground.gui.workshop.workshop import Workshop


class WorkshopHandlers(QObject):
    """Shows the tools, the table and the views of the samples."""

    def __init__(self, workshop: Part[Workshop], samples: Part[SamplesPanel], docks: Docks, parent: QObject) -> None:
        super().__init__(parent)
        self._workshop, self._samples, self._docks = workshop, samples, docks

    def do_paint_samples(self, on: bool) -> None:
        """Show the tools over the output plot, or take them away."""
        if on:
            self._docks.bring("boundary")
        self._workshop().set_painting(on)

    def do_samples(self) -> None:
        """Bring the table of samples to the front."""
        self._docks.bring("samples")
        self._samples().table.setFocus()

    def do_data_views(self) -> None:
        """Bring the views of the data to the front."""
        self._docks.bring("data_views")
