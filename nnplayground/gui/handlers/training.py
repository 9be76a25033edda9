"""What the actions of the menu *Training* do."""

from __future__ import annotations

from PySide6.QtCore import QObject

from nnplayground.experiment import edits
from nnplayground.gui.document import Document
from nnplayground.gui.training import Controller
from nnplayground.gui.training.messages import Command


class TrainingHandlers(QObject):
    """Runs, steps and begins anew."""

    def __init__(self, document: Document, controller: Controller, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._controller = document, controller

    def do_run(self, on: bool) -> None:
        """Train, or pause."""
        self._controller.order(Command.RUN if on else Command.PAUSE)

    def do_step_sample(self) -> None:
        """Look at the next sample."""
        self._controller.order(Command.STEP_SAMPLE)

    def do_step_batch(self) -> None:
        """Learn from the next batch."""
        self._controller.order(Command.STEP_BATCH)

    def do_step_epoch(self) -> None:
        """Learn from the rest of the epoch."""
        self._controller.order(Command.STEP_EPOCH)

    def do_reset(self) -> None:
        """Go back to the beginning with the same weights."""
        self._controller.load(self._document.experiment, fresh=True)

    def do_new_weights(self) -> None:
        """Go back to the beginning with other weights."""
        experiment = self._document.experiment
        from nnplayground.experiment.labs import labs  # noqa: PLC0415 - the window is there sooner without it

        draw = edits.new_weights if experiment.lab is None else labs.with_new_weights
        self._document.edit(draw(experiment), self.tr("Draw other weights"))
