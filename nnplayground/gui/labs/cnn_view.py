"""What the tabs of the convolutional network's lab share."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal

from nnplayground.experiment.labs.looks.cnn import NETWORK, Picture
from nnplayground.gui.translation import Translated


class View(Translated):
    """One tab: shows its part of a picture, and says by `wished` that it wants another one."""

    wished = Signal()
    key = NETWORK
    """What its pictures are asked for by."""

    def wish(self) -> dict[str, Any]:
        """Return the fields of a `Wish` that it has something to say about."""
        return {}

    def show_picture(self, picture: Picture) -> None:
        """Show a picture that was made of the wish."""
        raise NotImplementedError
