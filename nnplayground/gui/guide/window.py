"""The window *Improve this network*: what was found on the left, the next experiment and its outcome on the right."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSplitter, QVBoxLayout, QWidget

from nnplayground.experiment.files import Saved
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.document import Document
from nnplayground.gui.guide.findings import Findings
from nnplayground.gui.guide.log import Log
from nnplayground.gui.guide.outcome import Outcome
from nnplayground.gui.guide.plan_row import PlanRow
from nnplayground.gui.guide.proposal_card import ProposalCard
from nnplayground.gui.guide.tutor import Tutor
from nnplayground.gui.guide.visit import Visit
from nnplayground.gui.theme import Look
from nnplayground.gui.training import Controller
from nnplayground.gui.training.messages import Captured
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.durations import duration
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.tuning.advice.guide import Attempt, Proposal, is_in_force
from nnplayground.tuning.executors import Executors

FIRST_SIZE = QSize(1180, 780)
SHARE_OF_WINDOW = 0.96
LEFT_WIDTH = 340
SHARES = (3, 2)
"""Of the height: the outcome, and what was tried."""
LOOKING = QT_TRANSLATE_NOOP("Advice", "Looking at the network, and training it on all folds …")
TRYING = QT_TRANSLATE_NOOP("Advice", "Training on the same folds from the same weights …")
LEFT = QT_TRANSLATE_NOOP("Advice", "{doing} About {left} left.")
STALE = QT_TRANSLATE_NOOP("Advice", "The experiment has changed since it was looked at: look again.")
CALLED_OFF = QT_TRANSLATE_NOOP("Advice", "Called off; what was tried to its end is kept.")
NOT_LOOKED = QT_TRANSLATE_NOOP("Advice", "Called off before anything was found: look again.")
ALL_TRIED = QT_TRANSLATE_NOOP("Advice", "Everything that was proposed has been tried.")
BEST_SHOWN = QT_TRANSLATE_NOOP(
    "Advice",
    "Tried: {count}. The one that is better by most is shown; the best of many looks a little better than it is.",
)
NONE_BETTER = QT_TRANSLATE_NOOP("Advice", "Tried: {count}. None of them is better beyond chance.")
IN_FORCE = QT_TRANSLATE_NOOP(
    "Advice", "Adopted as one step; Undo takes it back. Its trials have shown what stands on the left."
)


class GuideWindow(Translated):
    """Proposes one experiment after the other; the one in force changes only when a proposal is adopted."""

    def __init__(
        self, document: Document, controller: Controller, look: Look, executors: Executors, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.Window)
        self.setObjectName("guide")
        self._document, self._controller = document, controller
        self.tutor = Tutor(executors, self)
        self.findings, self.plan = Findings(), PlanRow()
        self.card, self.outcome, self.log = ProposalCard(), Outcome(look), Log()
        self.try_button, self.adopt_button = QPushButton(), QPushButton()
        self.another_button, self.all_button = QPushButton(), QPushButton()
        self.bar, self.cancel_button, self.status = QProgressBar(), QPushButton(), Paragraph()
        self._visits: list[Visit] = []
        self.visit: Visit | None = None
        """What is known of the experiment in force; None where that was not looked at."""
        self.shown: Proposal | None = None
        self._adopted: dict[Attempt, Visit] = {}
        """What is known of the experiment that each attempt would put in force."""
        self._wanted: int | None = None
        self._was_left = False
        """Whether what goes on was called off by closing the window."""
        self._taken = 0
        self._is_looking = self._was_cancelled = False
        self._said: Text | Marked | None = None
        self._lay_out()
        self._connect()
        self.retranslate()
        self._enable()
        self.resize(FIRST_SIZE.boundedTo(parent.window().size() * SHARE_OF_WINDOW))

    def _lay_out(self) -> None:
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        left, right, row = QVBoxLayout(), QVBoxLayout(), QHBoxLayout(self)
        left.addWidget(self.findings, 1)
        left.addWidget(self.plan)
        buttons, busy = QHBoxLayout(), QHBoxLayout()
        for button in (self.try_button, self.adopt_button, self.another_button, self.all_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        busy.addWidget(self.bar, 1)
        busy.addWidget(self.cancel_button)
        splitter = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        splitter.addWidget(self.outcome)
        splitter.addWidget(self.log)
        for place, share in enumerate(SHARES):
            splitter.setStretchFactor(place, share)
        splitter.setSizes([100 * share for share in SHARES])
        right.addWidget(self.card)
        right.addLayout(buttons)
        right.addLayout(busy)
        right.addWidget(self.status)
        right.addWidget(splitter, 1)
        for widget in (self.findings, self.plan):
            widget.setFixedWidth(LEFT_WIDTH)
        row.setContentsMargins(8, 6, 8, 6)
        row.setSpacing(12)
        row.addLayout(left)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self._document.changed.connect(self._on_document_changed)
        self._controller.captured.connect(self._on_captured)
        self.tutor.progressed.connect(self._on_progressed)
        self.tutor.ended.connect(self._on_ended)
        self.plan.look_wanted.connect(self._look_again)
        self.plan.changed.connect(self._enable)
        self.log.chosen.connect(self._show_attempt)
        self.try_button.clicked.connect(lambda _checked: self._try([self.shown] if self.shown is not None else []))
        self.all_button.clicked.connect(lambda _checked: self._try(self.visit.untried() if self.visit else []))
        self.another_button.clicked.connect(lambda _checked: self._show_another())
        self.adopt_button.clicked.connect(lambda _checked: self._adopt())
        self.cancel_button.clicked.connect(lambda _checked: self._cancel())

    # -- looking -------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the experiment in force when somebody comes who has not seen it."""
        super().showEvent(event)
        if self.visit is None and not self.is_busy():
            self._look_again()

    def _look_again(self) -> None:
        """Ask where the run on the canvas stands, and look at it when that is known."""
        if self.plan.plan() is None or self.is_busy():
            return
        self._is_looking, self._was_cancelled = True, False
        self._wanted = self._controller.capture()
        self._say(LOOKING)
        self._enable()

    def _on_captured(self, captured: Captured) -> None:
        plan = self.plan.plan()
        if captured.number != self._wanted or plan is None:
            return
        self._wanted = None
        self.tutor.look(Saved(self._document.experiment, captured.parameters, captured.state), plan)
        self._enable()

    def _on_document_changed(self, experiment: Experiment) -> None:
        """Go back to what is known of the experiment in force, as after an undo, or say that it is unknown."""
        self.visit = next((each for each in self._visits if is_in_force(each.diagnosis, experiment)), None)
        if self.is_busy():
            return
        self._show_visit()
        self._say(None if self.visit is not None else STALE)

    def _show_visit(self) -> None:
        """Show what is known of the experiment in force, and what is proposed next."""
        visit = self.visit
        self.findings.show_diagnosis(visit.diagnosis if visit is not None else None)
        self._show_proposal(visit.after(None) if visit is not None else None)

    # -- proposals -----------------------------------------------------------------------------------------------------

    def _show_proposal(self, proposal: Proposal | None, attempt: Attempt | None = None) -> None:
        self.shown = proposal
        self.card.show_proposal(proposal)
        self.outcome.show_attempt(attempt)
        self.log.show_chosen(attempt)
        self._enable()

    def _show_attempt(self, attempt: Attempt) -> None:
        self._show_proposal(attempt.proposal, attempt)

    def _show_another(self) -> None:
        if self.visit is not None:
            self._show_proposal(self.visit.after(self.shown))

    def _attempt_shown(self) -> Attempt | None:
        """Return how the proposal that is shown came out, where it began from the experiment in force."""
        return self.visit.attempt_of(self.shown) if self.visit is not None and self.shown is not None else None

    # -- trying --------------------------------------------------------------------------------------------------------

    def _try(self, wanted: Sequence[Proposal]) -> None:
        if self.visit is None or not wanted or self.is_busy():
            return
        self._is_looking, self._was_cancelled, self._taken = False, False, 0
        self.tutor.attempt(self.visit.diagnosis, list(wanted))
        self._say(TRYING)
        self._enable()

    def _take_over(self) -> list[Attempt]:
        """Take over what was tried since the last time."""
        new = self.tutor.done[self._taken :]
        self._taken += len(new)
        for tried in new:
            self._adopted[tried.attempt] = tried.visit
            source = next((each for each in self._visits if each.diagnosis is tried.attempt.diagnosis), None)
            if source is not None:
                source.attempts.append(tried.attempt)
            self.log.add(tried.attempt)
        return [tried.attempt for tried in new]

    def _on_progressed(self) -> None:
        self.bar.setValue(round(1000 * self.tutor.share))
        new = [] if self._is_looking else self._take_over()
        if new:
            self._show_attempt(new[-1])
        left = self.tutor.seconds_left()
        doing = LOOKING if self._is_looking else TRYING
        self._say(doing if left is None else Text(LEFT, {"doing": doing, "left": duration(left)}))

    def _on_ended(self, why: Text | None) -> None:
        if self._is_looking:
            self._on_looked(why)
        else:
            self._on_tried(why)
        self._enable()
        was_left, self._was_left = self._was_left, False
        if was_left and self.isVisible() and self.visit is None:
            self._look_again()

    def _on_looked(self, why: Text | None) -> None:
        found, self._is_looking = self.tutor.looked, False
        if found is not None:
            self._visits = [
                each for each in self._visits if not is_in_force(each.diagnosis, found.diagnosis.experiment)
            ]
            self._visits.append(found)
        self._on_document_changed(self._document.experiment)
        if why is not None:
            self._say(why, is_fault=True)
        elif found is None:
            self._say(NOT_LOOKED if self.visit is None else CALLED_OFF)

    def _on_tried(self, why: Text | None) -> None:
        self._take_over()
        if self.visit is None:
            self._show_visit()
            self._say(STALE)
        elif why is not None:
            self._say(why, is_fault=True)
        elif self._taken > 1:
            best = self.visit.best()
            self._show_attempt(best or self.visit.attempts[-1])
            self._say(Text(BEST_SHOWN if best is not None else NONE_BETTER, {"count": self._taken}))
        else:
            if self._taken:
                self._show_attempt(self.visit.attempts[-1])
            self._say(CALLED_OFF if self._was_cancelled else None if self.visit.untried() else ALL_TRIED)

    def _cancel(self) -> None:
        self._was_cancelled = True
        if self._wanted is not None:
            self._wanted, self._is_looking = None, False
            self._say(NOT_LOOKED if self.visit is None else CALLED_OFF)
        self.tutor.cancel()
        self._enable()

    # -- adopting ------------------------------------------------------------------------------------------------------

    def _adopt(self) -> None:
        """Put the proposal that is shown in force as one step; what it is about stays as it is."""
        attempt, present = self._attempt_shown(), self._document.experiment
        if attempt is None or self.is_busy():
            return
        kept = {name: getattr(present, name) for name in ("title", "description", "controls")}
        self._visits.append(self._adopted[attempt])
        self.log.mark_adopted(attempt)
        self._document.edit(replace(attempt.proposal.experiment, **kept), self.tr("Adopt a proposal"))
        self._say(IN_FORCE)

    # -- looks ---------------------------------------------------------------------------------------------------------

    def is_busy(self) -> bool:
        """Say whether something is being looked at or tried."""
        return self._wanted is not None or self.tutor.is_running()

    def _enable(self) -> None:
        busy, attempt = self.is_busy(), self._attempt_shown()
        can_go_on = not busy and self.visit is not None
        self.plan.setEnabled(not busy)
        self.try_button.setEnabled(can_go_on and self._is_open() and attempt is None)
        self.adopt_button.setEnabled(not busy and attempt is not None)
        self.another_button.setEnabled(
            can_go_on and self.visit is not None and self.visit.after(self.shown) is not None
        )
        self.all_button.setEnabled(can_go_on and self.visit is not None and bool(self.visit.untried()))
        for widget in (self.bar, self.cancel_button):
            widget.setVisible(busy)
        if busy and not self.tutor.is_running():
            self.bar.setValue(0)

    def _is_open(self) -> bool:
        """Say whether what is shown was proposed for the experiment in force."""
        return self.visit is not None and self.shown in self.visit.proposals

    def _say(self, text: Text | Marked | None, *, is_fault: bool = False) -> None:
        self._said = text
        self.status.setForegroundRole(QPalette.ColorRole.BrightText if is_fault else QPalette.ColorRole.WindowText)
        self.status.show_text(tr(text) if text is not None else "")
        self.status.setVisible(text is not None)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Call the work off with the window, without waiting for a training that has to end first."""
        self._was_left = self.is_busy()
        self._wanted = None
        self.tutor.cancel()
        super().closeEvent(event)

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.setWindowTitle(self.tr("Improve this network"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self.log.setAccessibleName(self.tr("Tried in this visit"))
        self.log.retranslate()
        self.try_button.setText(self.tr("&Try it"))
        self.adopt_button.setText(self.tr("&Adopt"))
        self.another_button.setText(self.tr("Another &proposal"))
        self.all_button.setText(self.tr("Try a&ll"))
        self.cancel_button.setText(self.tr("&Cancel"))
        self.try_button.setToolTip(self.tr("Train it on the same folds from the same weights as what is in force"))
        self.adopt_button.setToolTip(self.tr("Put this experiment in force as one step"))
        self.another_button.setToolTip(self.tr("Show what may be tried in place of this"))
        self.all_button.setToolTip(self.tr("Try everything that is proposed, one after the other"))
        self._say(self._said)
