"""What the pages of all labs share: a view of frames that shows what the training thread has made of its wish."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from nnplayground.gui.document import Document
from nnplayground.gui.plots.base import Plots
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.training import Controller, Frame, Need
from nnplayground.gui.translation import Translated

if TYPE_CHECKING:
    from nnplayground.gui.training.messages import LabBuilt


class LabPage(Translated):
    """The middle of the window for one family.

    A family shows in `show_picture` what its `look` returned, and asks for other things by `ask`: pages never touch
    the run, and compute nothing that takes longer than painting.
    """

    need = Need.LAB

    def __init__(self, document: Document, controller: Controller, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document, self.controller, self.look = document, controller, look
        self._wish: object | None = None
        look.changed.connect(self.restyle)

    # -- what a family says itself -------------------------------------------------------------------------------------

    def show_picture(self, picture: Any, frame: Frame) -> None:
        """Show what the `look` of the family returned, at the moment of the frame."""
        raise NotImplementedError

    def show_built(self, built: LabBuilt) -> None:
        """Another run stands ready, of whatever settings; its first picture follows."""

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""

    # -- what it wishes to see -----------------------------------------------------------------------------------------

    def ask(self, wish: object) -> None:
        """Have pictures made of this from now on, the first of them at once."""
        self._wish = wish
        if self.isVisible():
            self.controller.set_wish(wish)

    def enter(self) -> None:
        """Be the page that is shown."""
        self.controller.set_wish(self._wish)

    # -- as a view of frames -------------------------------------------------------------------------------------------

    def is_shown(self) -> bool:
        """Say whether anybody can see it."""
        return self.isVisible() and not self.visibleRegion().isEmpty()

    def show_frame(self, frame: Frame) -> None:
        """Show the picture of a frame."""
        if frame.lab is not None:
            self.show_picture(frame.lab, frame)

    def paint_soon(self) -> None:
        """Have its plots painted; its other parts see to that themselves where they have changed."""
        for plots in self.findChildren(Plots):
            if plots.isVisible():
                plots.paint_soon()

    def paint_now(self) -> None:
        """Have its plots painted with what comes next: several of them at once would hold the training up."""
        self.paint_soon()
