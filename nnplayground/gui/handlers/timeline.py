"""What the actions do that move the window in time."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from nnplayground.gui.timeline.bar import TimeBar


class TimelineHandlers(QObject):
    """Looks back and returns; what makes no sense at a moment cannot be chosen."""

    def __init__(self, bar: TimeBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar

    def use_actions(self, actions: Mapping[str, QAction]) -> None:
        """Enable those that make sense, from now on."""
        self._actions = actions
        actions["time_bar"].setChecked(True)
        self._bar.visibilityChanged.connect(actions["time_bar"].setChecked)
        self._bar.moved.connect(self._enable)
        self._enable()

    def _enable(self) -> None:
        is_past, place = self._bar.moment is not None, self._bar.slider.value()
        self._actions["look_earlier"].setEnabled(place > 0)
        for name in ("look_later", "look_now", "branch_off"):
            self._actions[name].setEnabled(is_past)

    def do_time_bar(self, on: bool) -> None:
        """Show the bar, or hide it; the present is shown again without it."""
        if not on:
            self._bar.return_to_now()
        self._bar.setVisible(on)

    def do_look_earlier(self) -> None:
        """Look at the moment before."""
        self._bar.step(-1)

    def do_look_later(self) -> None:
        """Look at the moment after."""
        self._bar.step(1)

    def do_look_now(self) -> None:
        """Show the present again."""
        self._bar.return_to_now()

    def do_branch_off(self) -> None:
        """Go on from the moment shown."""
        self._bar.branch_off()
