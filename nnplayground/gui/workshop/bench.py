"""What lies on the bench: the samples in force, which of them are selected, and the one way to change them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject, Signal

from nnplayground.data.dataset import Dataset, Labels
from nnplayground.errors import InputError
from nnplayground.experiment import edit_points
from nnplayground.experiment.build import load_data, parts
from nnplayground.experiment.spec import DataSpec, Experiment, PointsSpec
from nnplayground.gui.document import Document
from nnplayground.gui.training.messages import Surveyed
from nnplayground.gui.translation import tr
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text

Rows = tuple[Labels, Labels, Labels]
"""The rows that train, test and validate."""
Change = Callable[[PointsSpec], PointsSpec]

AT_ONCE = 60_000
"""Numbers of a data set that are shown before the training thread has read them; larger ones come with its news."""
READING = QT_TRANSLATE_NOOP("Workshop", "The samples are still being read.")
NOTHING: Labels = np.empty(0, dtype=np.int64)


class Bench(QObject):
    """Holds the samples of the document for all that show or edit them; every edit is one of the document."""

    changed = Signal()
    """Samples, or the side that they are on, are others."""
    selected = Signal()
    """Other rows are selected."""
    refused = Signal(object)
    """Why an edit cannot be made, as a `Text`; None takes the complaint back."""
    allowed_changed = Signal(bool)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.dataset: Dataset | None = None
        self.rows: Rows = (NOTHING, NOTHING, NOTHING)
        self.selection: Labels = NOTHING
        self.is_allowed = True
        self.is_busy = False
        """Whether a hand is drawing."""
        self._known: DataSpec | None = None

    # -- news ----------------------------------------------------------------------------------------------------------

    def show_survey(self, found: Surveyed) -> None:
        """Take over what the training thread has read; under a hand that draws, what is shown is newer."""
        points = found.experiment.data.points
        if not (self.is_busy and points is not None and self._is_small(points)):
            self._take(found.experiment, found.dataset)

    def _take(self, experiment: Experiment, dataset: Dataset) -> None:
        before, self.dataset, self._known = self.dataset, dataset, experiment.data
        self.rows = parts(experiment, dataset)
        self.changed.emit()
        if before is None or len(before) != len(dataset) or before.feature_names != dataset.feature_names:
            kept = before is not None and before.feature_names == dataset.feature_names and len(dataset) > len(before)
            self.select(self.selection if kept else NOTHING)

    def set_allowed(self, allowed: bool) -> None:
        """Let people edit samples, or not."""
        self.is_allowed = allowed
        self.allowed_changed.emit(allowed)

    # -- selection -----------------------------------------------------------------------------------------------------

    def select(self, rows: Labels) -> None:
        """Select other rows."""
        if not np.array_equal(rows, self.selection):
            self.selection = rows
            self.selected.emit()

    def chosen(self) -> Labels:
        """Return the rows that an edit is about: the selection, or all where nothing is selected."""
        if len(self.selection) or self.dataset is None:
            return self.selection
        return np.arange(len(self.dataset))

    # -- edits ---------------------------------------------------------------------------------------------------------

    def points(self) -> PointsSpec:
        """Return the samples in force as own ones; raises `InputError` where they cannot be, or must not be edited."""
        if not self.is_allowed:
            raise InputError(QT_TRANSLATE_NOOP("Workshop", "Editing of samples is locked in this experiment."))
        data = self.document.experiment.data
        if data.points is not None:
            return data.points
        if self.dataset is None or data != self._known:
            raise InputError(READING)
        return edit_points.points_of(self.dataset)

    def edit(self, change: Change, what: Marked, merge_key: str = "") -> bool:
        """Change the samples as one undo step named `what`; False, with the reason told, where that cannot be."""
        try:
            before = self.points()
            self.put(before, change(before), what, merge_key)
        except InputError as error:
            self.refused.emit(error.text)
            return False
        self.refused.emit(None)
        return True

    def put(self, before: PointsSpec, points: PointsSpec, what: Marked, merge_key: str = "") -> None:
        """Put samples in force that were made from those before."""
        old = self.document.experiment
        if points == before and old.data.points in (None, before):
            return
        new = edit_points.with_points(old, points, before)
        self.document.edit(new, tr(what), merge_key)
        if self._is_small(points):
            self._take(new, load_data(new.data))

    def preview(self, points: PointsSpec) -> None:
        """Show samples to everybody that are not in force yet."""
        if self._is_small(points):
            experiment = edit_points.with_points(self.document.experiment, points, points)
            self._take(experiment, load_data(experiment.data))

    def restore(self, experiment: Experiment, dataset: Dataset, what: Marked, merge_key: str) -> None:
        """Put back what was there before previews and edits of one gesture."""
        self.document.edit(experiment, tr(what), merge_key)
        self._take(experiment, dataset)

    def thin_out(self) -> None:
        """Go on with an even selection of samples that are too many to be edited."""
        dataset, experiment = self.dataset, self.document.experiment
        if dataset is not None and experiment.data.points is None and experiment.data == self._known:
            points = edit_points.thinned(dataset)
            self.document.edit(
                edit_points.with_points(experiment, points, points),
                tr(QT_TRANSLATE_NOOP("Workshop", "Take an even selection of the samples")),
            )
            self.refused.emit(None)

    def complain(self, text: Text | None) -> None:
        """Say why something cannot be done."""
        self.refused.emit(text)

    @staticmethod
    def _is_small(points: PointsSpec) -> bool:
        return len(points.rows) * len(points.names) <= AT_ONCE
