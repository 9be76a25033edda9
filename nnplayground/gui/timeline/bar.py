"""A bar with a slider over the whole run: every moment kept can be looked at, and gone on from."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMainWindow, QMenu, QSlider, QToolBar, QToolButton

from nnplayground.engine.history import Curve
from nnplayground.gui.training import Controller, Frame, Need
from nnplayground.gui.training.frames import Timeline
from nnplayground.numbers import short

EVERY_S = 0.2
"""How often the bar follows a run."""
SHORTEST = 80
"""Pixels of the slider at least."""
BESIDE = 8
"""Pixels between slider and number."""


class TimeBar(QToolBar):
    """Shows where in the run the window stands, and takes it elsewhere."""

    need = Need.TIME
    moved = Signal()
    """It shows another moment than before."""

    def __init__(self, window: QMainWindow, controller: Controller) -> None:
        super().__init__(window)
        self.setObjectName("time")
        self.setMovable(False)
        self._controller = controller
        self._timeline: Timeline | None = None
        self.number = 0
        """Of the last move of the slider; frames say when it was obeyed."""
        self._shown_at = 0.0
        self.slider, self.label = QSlider(Qt.Orientation.Horizontal), QLabel()
        self.branches = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self.branches.setMenu(QMenu(self.branches))
        self.branches.menu().aboutToShow.connect(self._list_branches)
        self.slider.setMinimumWidth(SHORTEST)
        self.slider.setRange(0, 0)
        self.slider.valueChanged.connect(self._on_moved)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setContentsMargins(BESIDE, 0, 0, 0)

    def fill(self, actions: Mapping[str, QAction], names: Sequence[str]) -> None:
        """Lay slider, number, buttons for these actions, and branches out."""
        self.addWidget(self.slider)
        self.addWidget(self.label)
        for name in names:
            button = QToolButton()
            button.setDefaultAction(actions[name])
            button.setObjectName(f"{name} button")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setAccessibleName(actions[name].text().replace("&", ""))
            self.addWidget(button)
        self.addWidget(self.branches)
        self.retranslate()

    # -- what is so ----------------------------------------------------------------------------------------------------

    @property
    def moment(self) -> int | None:
        """The past epoch that is shown; None is the present."""
        place = self.slider.value()
        if self._timeline is None or place >= len(self._timeline.moments):
            return None
        return int(self._timeline.moments[place])

    @property
    def may_branch(self) -> bool:
        """Whether the run can go on from a past moment."""
        return self._timeline is not None and self._timeline.may_branch

    # -- as a view of frames -------------------------------------------------------------------------------------------

    def is_shown(self) -> bool:
        """Say whether anybody can see it."""
        return self.isVisible()

    def show_frame(self, frame: Frame) -> None:
        """Follow the run; while a person moves the slider, only the answer to the last move counts."""
        if frame.timeline is None or frame.looks != self.number:
            return
        now = time.monotonic()
        is_other = self._timeline is None or frame.timeline.now < self._timeline.now
        if not (frame.is_still or is_other or now - self._shown_at >= EVERY_S):
            return
        self._shown_at, self._timeline = now, frame.timeline
        moments = frame.timeline.moments
        with QSignalBlocker(self.slider):
            self.slider.setMaximum(len(moments))
            if not frame.is_past:
                self.slider.setValue(len(moments))
        self._show_words()

    def paint_soon(self) -> None:
        """Have it painted; Qt does so by itself."""

    def paint_now(self) -> None:
        """Have it painted; Qt does so by itself."""

    # -- moving --------------------------------------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """Go some moments to the left or right."""
        self.slider.setValue(self.slider.value() + by)

    def return_to_now(self) -> None:
        """Show the present."""
        self.slider.setValue(self.slider.maximum())

    def branch_off(self) -> None:
        """Go on from the moment shown."""
        if self.moment is not None:
            self._controller.branch_off(self.moment)

    def _on_moved(self) -> None:
        self.number = self._controller.look_back(self.moment)
        self._show_words()

    # -- branches ------------------------------------------------------------------------------------------------------

    def _list_branches(self) -> None:
        menu = self.branches.menu()
        menu.clear()
        for number, curve in enumerate(self._timeline.branches if self._timeline else ()):
            action = menu.addAction(self._describe(number, curve))
            action.triggered.connect(lambda _on=False, number=number: self._controller.take_back(number))

    def _describe(self, number: int, curve: Curve) -> str:
        said = self.tr("Branch {n}: left at epoch {epoch}, training loss {loss}")
        return said.format(n=number + 1, epoch=int(curve.epochs[-1]), loss=short(float(curve.train_loss[-1]), 4))

    # -- words ---------------------------------------------------------------------------------------------------------

    def _show_words(self) -> None:
        now = self._timeline.now if self._timeline else 0
        epoch = now if self.moment is None else self.moment
        self.label.setText(self.tr("Epoch {epoch} of {now}").format(epoch=epoch, now=now))
        self.branches.setEnabled(bool(self._timeline and self._timeline.branches))
        self.moved.emit()

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.setWindowTitle(self.tr("Time"))
        self.slider.setAccessibleName(self.tr("Moment of the run"))
        self.slider.setToolTip(self.tr("Drag to look back: output, weights, gradients and loss as they were"))
        self.branches.setText(self.tr("Branches"))
        self.branches.setToolTip(self.tr("Go back to where a branch of this run was left"))
        longest = self.tr("Epoch {epoch} of {now}").format(epoch="12345678", now="12345678")
        self.label.setFixedWidth(self.label.fontMetrics().horizontalAdvance(longest) + 8 + BESIDE)
        self._show_words()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
