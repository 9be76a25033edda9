"""What all panels share: they show the document's experiment and edit nothing but the document."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.experiment.problems import Shape
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.document import Document
from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.label_column import LabelColumn
from nnplayground.i18n import Marked


class Panel(QWidget):
    """A column of sections over one document."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.shape: Shape | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(4, 4, 4, 4)
        self.column.setSpacing(4)
        LabelColumn(self)
        document.changed.connect(self._on_changed)

    @property
    def experiment(self) -> Experiment:
        """The experiment in force."""
        return self.document.experiment

    def set_shape(self, shape: Shape) -> None:
        """Learn what the data ask of a network."""
        self.shape = shape
        self.show_experiment(self.experiment)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the values of an experiment."""
        raise NotImplementedError

    def edit(self, new: Experiment, what: Marked, merge_key: str = "") -> None:
        """Put an edited experiment in force; `what` names the undo step."""
        self.document.edit(new, tr(what), merge_key)
        self.show_experiment(self.experiment)

    def _on_changed(self, experiment: Experiment) -> None:
        self.show_experiment(experiment)


def changed(params: dict[str, float], name: str, value: Any) -> dict[str, float]:
    """Return parameters with one of them changed."""
    return {**params, name: value}
