"""The one undo command: from an experiment to an edited one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from nnplayground.experiment.spec import Experiment

Apply = Callable[[Experiment], None]


class Edit(QUndoCommand):
    """Replaces the experiment; edits with the same merge key in a row become one step."""

    def __init__(self, apply: Apply, old: Experiment, new: Experiment, text: str, merge_key: str = "") -> None:
        super().__init__(text)
        self._apply = apply
        self.old, self.new = old, new
        self.merge_key = merge_key

    def redo(self) -> None:
        """Put the edited experiment in force."""
        self._apply(self.new)

    def undo(self) -> None:
        """Put the experiment from before back in force."""
        self._apply(self.old)

    def id(self) -> int:
        """Return a number that equal merge keys share; -1 never merges."""
        return hash(self.merge_key) & 0x7FFFFFFF if self.merge_key else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over the outcome of a later edit of the same kind; going there and back again leaves nothing to undo."""
        if not isinstance(other, Edit) or other.merge_key != self.merge_key:
            return False
        self.new = other.new
        self.setObsolete(self.new == self.old)
        return True
