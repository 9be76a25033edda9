"""The document: the experiment in force, and the way back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from nnplayground.experiment.spec import Experiment
from nnplayground.gui.commands import Edit


class Document(QObject):
    """Holds one frozen `Experiment`; every change of it is an undo step and is announced once."""

    changed = Signal(object)

    def __init__(self, experiment: Experiment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._experiment = experiment
        self.undo_stack = QUndoStack(self)
        self.is_beginning = False
        """Whether the change that is being announced is another document, with a training of its own."""

    @property
    def experiment(self) -> Experiment:
        """The experiment in force."""
        return self._experiment

    def edit(self, new: Experiment, text: str, merge_key: str = "") -> None:
        """Put an edited experiment in force as one undo step; one that is equal changes nothing.

        Steps in a row with the same `merge_key`, such as those of one drag, become one.
        """
        if new != self._experiment:
            self.undo_stack.push(Edit(self._set, self._experiment, new, text, merge_key))

    def begin(self, experiment: Experiment) -> None:
        """Begin with another experiment that whoever calls trains from somewhere on; views are told as of an edit.

        There is no way back before it.
        """
        self.is_beginning = True
        try:
            self.replace(experiment)
        finally:
            self.is_beginning = False

    def replace(self, experiment: Experiment) -> None:
        """Begin with another experiment; there is no way back before it."""
        self.undo_stack.clear()
        self._set(experiment)

    def _set(self, experiment: Experiment) -> None:
        if experiment != self._experiment:
            self._experiment = experiment
            self.changed.emit(experiment)
