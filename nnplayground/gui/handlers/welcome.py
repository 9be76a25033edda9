"""What the action *Welcome* does, and when the welcome comes by itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from nnplayground.experiment.spec import Experiment
from nnplayground.gui.banner import Banner
from nnplayground.gui.document import Document
from nnplayground.gui.filing.recent import RecentFiles
from nnplayground.gui.handlers.view import ViewHandlers
from nnplayground.gui.settings import GREETED, Settings
from nnplayground.gui.theme import Look
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text

if TYPE_CHECKING:
    from nnplayground.gui.dialogs.welcome import Welcome

FIRST_STEPS = QT_TRANSLATE_NOOP(
    "Welcome",
    "Press {run} and watch the network learn; {run} again pauses. Then try other data, or click a neuron or a "
    "line of the network. {step} goes through one step number by number, {undo} takes anything back.",
)


class WelcomeHandlers(QObject):
    """Shows the doors, and leads through the one that is chosen."""

    def __init__(
        self,
        window: QMainWindow,
        look: Look,
        settings: Settings,
        view: ViewHandlers,
        document: Document,
        recent: RecentFiles,
        banner: Banner,
    ) -> None:
        super().__init__(window)
        self._window, self._look, self._settings, self._view = window, look, settings, view
        self._document, self._recent, self._banner = document, recent, banner
        self._actions: Mapping[str, QAction] = {}
        self.sheet: Welcome | None = None
        """The welcome, while it is shown."""
        document.changed.connect(self._on_document)

    def use_actions(self, actions: Mapping[str, QAction]) -> None:
        """Take the actions that the doors lead to."""
        self._actions = actions

    def greet(self) -> None:
        """Show the welcome at the first start of all, and at others where that is wanted."""
        if self._view.preferences.welcome or self._settings.is_first_start():
            self.do_welcome()

    def do_welcome(self) -> None:
        """Show the welcome, in front of everything."""
        from nnplayground.gui.dialogs.welcome import Welcome  # noqa: PLC0415 - the window is there sooner without it

        self._settings.keep_text(GREETED, "yes")
        if self.sheet is None:
            paths, at_start = self._recent.paths(), self._view.preferences.welcome
            self.sheet = Welcome(self._window, self._look, self._actions, paths, at_start=at_start)
            self.sheet.door_opened.connect(self._open)
            self.sheet.file_wanted.connect(self._recent.wanted)
            self.sheet.at_start_chosen.connect(lambda on: self._view.prefer(welcome=on))
            self.sheet.closed.connect(self._on_closed)
        self.sheet.appear()

    def _on_closed(self) -> None:
        self.sheet = None
        self._window.setFocus()

    def _on_document(self, _experiment: Experiment) -> None:
        """Go as soon as another document is begun by other ways."""
        if self.sheet is not None and self._document.is_beginning:
            self.sheet.leave()

    def _open(self, key: str) -> None:
        """Go through a door."""
        if key == "play":
            self._play()
        else:
            self._actions["lessons" if key == "lecture" else "open_data"].trigger()

    def _play(self) -> None:
        """Begin with the default experiment, unless it is there, and say what to press first."""
        if self._document.experiment != Experiment():
            self._actions["new"].trigger()
        keys = {name: self._keys(action) for name, action in (("run", "run"), ("step", "stepper"), ("undo", "undo"))}
        self._banner.add_notices((Text(FIRST_STEPS, keys),))

    def _keys(self, name: str) -> str:
        return self._actions[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
