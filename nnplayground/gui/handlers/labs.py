"""What the actions of the menu *Labs* do, and what of the window a lab has no use for.

A lab that a page of a lesson asks for stands beside the lesson, which arranges the window then; any other leaves it.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from nnplayground.experiment.spec import Experiment
from nnplayground.gui.docks import Docks
from nnplayground.gui.document import Document
from nnplayground.gui.handlers.file import FileHandlers
from nnplayground.gui.handlers.lesson_mode import LessonMode

DOCKS = ("lab", "loss", "gradients", "history")
"""Docks that a lab has a use for; all but the last are shown."""
LOSS_WIDTH, LOSS_SHARE = 320, 0.23
"""Pixels of the curves beside a lab, and what they may take of a small window."""
WITHOUT_NETWORK = frozenset(
    {
        *("export_data", "export_network", "export_parameters", "export_predictions", "export_step", "worksheet"),
        *("paste_data", "paint_samples", "samples", "data_views", "stepper", "results", "tune", "keep_run", "runs"),
        *("race", "controls", "show_test", "inspect", "surface"),
        "improve",
    }
)
"""Actions that are about a network of dense layers and its samples."""


class LabHandlers(QObject):
    """Begins labs, and arranges the window for them; afterwards it is as it was before.

    It says `entering` before it remembers the layout in force, and `left` when it has put that back.
    """

    entering, left = Signal(), Signal()

    def __init__(
        self, window: QMainWindow, document: Document, docks: Docks, files: FileHandlers, lesson: LessonMode
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._docks, self._files, self._lesson = window, document, docks, files, lesson
        self._away: tuple[QAction, ...] = ()
        self._before: QByteArray | None = None
        self._has_lab = False
        self._enabled: dict[QAction, bool] = {}
        document.changed.connect(self._on_changed)
        docks.arranged.connect(self._on_arranged)
        lesson.left.connect(self._on_lesson_left)

    def use_actions(self, actions: Mapping[str, QAction], *others: QAction) -> None:
        """Take actions away while there is a lab, and `others` with them, from now on."""
        self._away = (*others, *(actions[name] for name in WITHOUT_NETWORK))
        self._on_changed(self._document.experiment)

    @property
    def is_on(self) -> bool:
        """Whether the window is arranged for a lab."""
        return self._before is not None

    def do_lab(self, family: str) -> None:
        """Begin a document of its own with a lab."""
        from nnplayground.experiment.labs.labs import begun  # noqa: PLC0415 - the window is there sooner without it

        self._files.begin(begun(family))

    # -- arranging -----------------------------------------------------------------------------------------------------

    def _on_changed(self, experiment: Experiment) -> None:
        if (experiment.lab is not None) == self._has_lab:
            return
        if experiment.lab is not None:
            self._enter(experiment.lab.family)
        else:
            self._leave()

    def _enter(self, family: str) -> None:
        if self._lesson.is_on and not self._lesson.wants_lab(family):
            self._lesson.leave()
        self._has_lab = True
        self._lesson.set_lab(True)
        if not self._lesson.is_on:
            self._take_window()
        toggles = [dock.toggleViewAction() for name, dock in self._docks.by_name.items() if name not in DOCKS]
        for action in (*toggles, *self._away):
            self._enabled[action] = action.isEnabled()
            action.setEnabled(False)

    def _take_window(self) -> None:
        """Arrange the window for the lab; the layout in force is remembered."""
        self.entering.emit()
        self._before = self._docks.layout_now()
        self._arrange()

    def _on_lesson_left(self) -> None:
        """The lesson has put back what it found, which may have been made for a network."""
        if self._has_lab and self._before is None:
            self._take_window()

    def _arrange(self) -> None:
        """Show the docks of a lab, and no others."""
        for name, dock in self._docks.by_name.items():
            dock.setVisible(name in DOCKS[:-1])
        for name in DOCKS[:-1]:
            self._docks.by_name[name].raise_()
        beside = min(LOSS_WIDTH, int(LOSS_SHARE * self._window.width()))
        self._window.resizeDocks([self._docks.by_name["loss"]], [beside], Qt.Orientation.Horizontal)
        self._window.resizeDocks([self._docks.by_name["gradients"]], [200], Qt.Orientation.Vertical)
        self._docks.hide_forgotten_bars()

    def _leave(self) -> None:
        for action, was_enabled in self._enabled.items():
            action.setEnabled(was_enabled)
        self._enabled.clear()
        self._has_lab = False
        self._lesson.set_lab(False)
        self.restore()

    def restore(self) -> None:
        """Put the layout back in which the lab found the window."""
        before, self._before = self._before, None
        if before is not None and self._lesson.is_on:
            self._lesson.come_back_to(before)
            self._lesson.arrange_again()
        elif before is not None:
            self._docks.by_name["lab"].hide()
            self._docks.put_back(before)
            self.left.emit()

    def _on_arranged(self) -> None:
        """Somebody asked for the first layout: that is what there is after the lab."""
        if self._before is not None:
            self._before = self._docks.layout_now()
            self._arrange()
