"""The one thing that can go wrong in training itself."""

from __future__ import annotations

from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.numbers import short


class TrainingDiverged(InputError):  # noqa: N818 - named for what happened
    """Cost or parameters are no longer finite numbers; the last finite state has been put back."""

    def __init__(self, epoch: int, layer: int, last_loss: float) -> None:
        self.epoch, self.layer, self.last_loss = epoch, layer, last_loss
        super().__init__(
            QT_TRANSLATE_NOOP(
                "Training",
                "Diverged in epoch {epoch}: the numbers of layer {layer} grew beyond all bounds. "
                "The last finite state is kept (loss {loss}). Lower the learning rate.",
            ),
            epoch=epoch,
            layer=layer,
            loss=short(last_loss, 6),
        )
