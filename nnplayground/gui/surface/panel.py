"""The dock of the loss surface: what is to be seen above, the map below, and the run that walks on over it."""

from __future__ import annotations

import time

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from nnplayground.experiment.surface import NOTHING_THERE
from nnplayground.gui.document import Document
from nnplayground.gui.surface.form import SurfaceForm
from nnplayground.gui.surface.map import Point, SurfaceMap
from nnplayground.gui.surface.scale import scale_of
from nnplayground.gui.surface.surveyor import Found, Surveyor
from nnplayground.gui.surface.words import BEYOND, CHANGED, GONE_ON, HOW_TO_READ, sentences
from nnplayground.gui.theme import Look
from nnplayground.gui.training import Controller, Frame, Need
from nnplayground.gui.training.messages import State, Status
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text

EVERY_S = 0.1
"""How often the mark of the present follows a run."""
STEPS_KEPT = 400
"""Points of the way since the map was computed; beyond that, every second one is left out."""
BAR_HEIGHT = 6
LOW, NARROW = 280, 480
"""Pixels of height and width below which the map is given what room there is."""
STANDING = (State.PAUSED, State.FINISHED, State.DIVERGED)
NOT_YET = QT_TRANSLATE_NOOP("Surface", "No surface has been computed yet.")
COMPUTING = QT_TRANSLATE_NOOP("Surface", "Computing …")


class SurfacePanel(Translated):
    """Shows the loss around the run, and along its path; follows the run upon it while it trains."""

    need = Need.NOTHING

    def __init__(self, document: Document, controller: Controller, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form, self.map = SurfaceForm(), SurfaceMap(look)
        self.summary, self.notice, self.message = Paragraph(), Paragraph(), Paragraph()
        self.progress = QProgressBar()
        self.surveyor = Surveyor(document, controller, self)
        self._whole = QStackedWidget()
        self._found: Found | None = None
        self._missing: Text | Marked = NOT_YET
        self._wants = True
        """Whether a surface is to be computed as soon as somebody looks."""
        self._is_open = self._is_small = False
        self._stale: Marked | None = None
        self._followed_at = 0.0
        self._frame: Frame | None = None
        self._further: list[Point] = []
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message.setContentsMargins(12, 4, 12, 4)
        self.progress.setRange(0, 100)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(BAR_HEIGHT)
        self.notice.setForegroundRole(QPalette.ColorRole.Link)
        for each in (self._whole, self.map):
            each.setMinimumHeight(90)
        self._whole.addWidget(self.message)
        self._whole.addWidget(self.map)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 2, 4, 0)
        column.setSpacing(2)
        for widget in (self.form, self.progress, self.notice, self.summary):
            column.addWidget(widget)
        column.addWidget(self._whole, 1)
        self.notice.hide()
        self._keep_room(self.progress)
        self.setMinimumSize(240, 150)

    @staticmethod
    def _keep_room(bar: QProgressBar) -> None:
        """Have nothing move when the bar comes and goes."""
        policy = bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        bar.setSizePolicy(policy)
        bar.hide()

    def _connect(self) -> None:
        self.form.changed.connect(self.compute)
        self.form.recoloured.connect(self._show)
        self.form.pressed.connect(self._on_pressed)
        self.surveyor.found.connect(self._on_found)
        self.surveyor.failed.connect(self._on_failed)
        self.surveyor.progressed.connect(lambda share: self.progress.setValue(int(100 * share)))
        self.surveyor.is_busy_changed.connect(self._on_busy)

    # -- computing -----------------------------------------------------------------------------------------------------

    def compute(self) -> None:
        """Compute the surface that is chosen, around the run as it stands."""
        self._wants = True
        if self._is_open and self.isVisible():
            self.surveyor.survey(self.form.request)

    def _on_pressed(self) -> None:
        if self.surveyor.is_busy:
            self._wants = False
            self.surveyor.call_off()
        else:
            self.compute()

    def _on_busy(self, on: bool) -> None:
        self.form.show_busy(on)
        self.progress.setValue(0)
        self.progress.setVisible(on)
        if self._found is None:
            self.message.show_text(tr(COMPUTING if on else self._missing))

    def _on_found(self, found: Found) -> None:
        self._wants, self._found, self._further, self._stale = False, found, [], None
        self.form.offer_costs(found.surface.has_penalties)
        self._show()
        if self._frame is not None:
            self._follow(self._frame)

    def _on_failed(self, why: Text) -> None:
        self._wants, self._found, self._missing = False, None, why
        self._show()

    def set_open(self, on: bool) -> None:
        """Say whether its dock is in front: Qt does not hide one that stands behind another."""
        self._is_open = on
        if not on:
            self.surveyor.call_off()
        elif self._wants and not self.surveyor.is_busy:
            self.compute()

    def hideEvent(self, event: QHideEvent) -> None:
        """Compute nothing where nobody looks."""
        super().hideEvent(event)
        self.surveyor.call_off()

    def showEvent(self, event: QShowEvent) -> None:
        """Take up what was called off."""
        super().showEvent(event)
        self.set_open(self._is_open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave words and choices out that would take the room of the map."""
        super().resizeEvent(event)
        is_small = event.size().height() < LOW or event.size().width() < NARROW
        if is_small != self._is_small:
            self._is_small = is_small
            self.form.unfold(not is_small)
            self.summary.setVisible(self._found is not None and not is_small)

    def show_status(self, status: Status) -> None:
        """Begin where there was nothing to be seen before: a run that has come to a stop may have walked by now."""
        if status.state is State.REFUSED:
            self.surveyor.call_off()
            self._on_failed(Text(NOTHING_THERE))
        elif status.state in STANDING and self._found is None and not self.surveyor.is_busy:
            self.compute()

    # -- as a view of frames -------------------------------------------------------------------------------------------

    def is_shown(self) -> bool:
        """Say whether anybody can see it."""
        return self.isVisible() and not self.visibleRegion().isEmpty()

    def show_frame(self, frame: Frame) -> None:
        """Move the marks of the present and of the moment shown, now and then."""
        now = time.monotonic()
        if frame.is_still or now - self._followed_at >= EVERY_S:
            self._followed_at, self._frame = now, frame
            self.form.set_weights(frame.weights)
            self._follow(frame)

    def paint_soon(self) -> None:
        """Leave painting to the window: what has changed has asked for it."""

    def paint_now(self) -> None:
        """Paint at once."""
        self.map.paint_now()

    def _follow(self, frame: Frame) -> None:
        found = self._found
        if found is None:
            return
        place = found.surface.seen(frame.weights, frame.biases)
        is_same = frame.version == found.version and place is not None
        self.map.show_moment(place if frame.is_past and is_same else None)
        if not frame.is_past:
            self.map.show_present(place if is_same else None)
            self._walk(place, found, frame) if place is not None and is_same else self._say_stale(CHANGED)
        self.map.paint_soon()

    def _walk(self, place: Point, found: Found, frame: Frame) -> None:
        """Go on to a place that the run has come to since."""
        if frame.steps == found.steps:
            self._further = []
            self._say_stale(None)
        else:
            self._further = [*(self._further or [found.surface.present]), place]
            if len(self._further) > STEPS_KEPT:
                self._further = [*self._further[:-1:2], place]
            a, b = found.surface.a, found.surface.b
            is_seen = a[0] <= place[0] <= a[-1] and b[0] <= place[1] <= b[-1]
            self._say_stale(GONE_ON if is_seen else BEYOND)
        self.map.show_further(np.array(self._further, dtype=np.float64).reshape(-1, 2))

    def _say_stale(self, why: Marked | None) -> None:
        if why is not self._stale:
            self._stale = why
            self._show_notice()

    def _show_notice(self) -> None:
        epoch = 0 if self._found is None else int(self._found.surface.epochs[-1])
        is_said = self._found is not None and self._stale is not None
        self.notice.setVisible(is_said)
        self.notice.show_text(tr(Text(self._stale, {"epoch": epoch})) if is_said and self._stale is not None else "")

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        """Show what was found, or why nothing was."""
        found = self._found
        self._whole.setCurrentIndex(int(found is not None))
        self._show_notice()
        self.summary.setVisible(found is not None and not self._is_small)
        if found is None:
            self.message.show_text(tr(COMPUTING if self.surveyor.is_busy else self._missing))
            return
        self.message.show_text("")
        costs = self.form.shows_costs
        scale = scale_of(found.surface.values(costs=costs), is_log=self.form.log.isChecked())
        self.map.show_surface(found.surface, scale, costs=costs)
        said = " ".join(tr(sentence) for sentence in sentences(found.surface, scale, costs=costs))
        self.summary.show_text(said)
        self.summary.setToolTip(tr(HOW_TO_READ))
        self.map.describe(f"{said} {tr(HOW_TO_READ)}")

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.progress.setAccessibleName(self.tr("Progress of the surface"))
        self._show()
