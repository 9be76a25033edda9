"""The window *Find the best settings*: the plan on the left, what is found on the right."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from nnplayground.experiment.spec import Experiment
from nnplayground.gui.document import Document
from nnplayground.gui.knobs.offers import on_offer
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.tuning.archive import Archive
from nnplayground.gui.tuning.hunt import Hunt
from nnplayground.gui.tuning.plan_form import GONE, PlanForm
from nnplayground.gui.tuning.results import Results
from nnplayground.gui.widgets.durations import duration
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.tuning.executors import Executors, cluster
from nnplayground.tuning.results import Score
from nnplayground.tuning.trial import Outcome

FIRST_SIZE = QSize(1150, 760)
SHARE_OF_WINDOW = 0.96
LOOKED_AT = QT_TRANSLATE_NOOP(
    "Tuning",
    "The test samples have been looked at. They count as unseen only if nothing more is chosen from here on.",
)
USED_TO_CHOOSE = QT_TRANSLATE_NOOP(
    "Tuning",
    "The test samples have been used to choose: the search went on after they were looked at. Their score is too "
    "hopeful now; only samples that were never looked at can say how good the network is.",
)
OTHER_DATA = QT_TRANSLATE_NOOP("Tuning", "The experiment has other data now than the search; nothing was changed.")
CALLED_OFF = QT_TRANSLATE_NOOP(
    "Tuning", "Called off: {done} of {total} trainings are done and kept. Start again to go on."
)
FINISHED = QT_TRANSLATE_NOOP("Tuning", "Trainings done: {done}.")
FINISHED_ANEW = QT_TRANSLATE_NOOP("Tuning", "Trainings done: {done}, {kept} of them from before.")


class TuningWindow(Translated):
    """Tries many settings of the experiment in force; the experiment changes only when one of them is opened."""

    def __init__(self, document: Document, look: Look, archive: Archive, executors: Executors, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.Window)
        self.setObjectName("tuning")
        self._document, self._look, self._archive = document, look, archive
        self._executors = executors
        self.hunt = Hunt(executors, self)
        self.form, self.results = PlanForm(), Results(look)
        self.start, self.bar, self.status, self.warning = QPushButton(), QProgressBar(), Paragraph(), QLabel()
        self._said: Text | Marked | None = None
        self._is_judging = self._was_cancelled = self._is_stale = False
        self._lay_out()
        self._connect()
        self.form.show_experiment(document.experiment)
        self.form.show_plan(archive.plan(document.experiment))
        self.retranslate()
        self._restyle(look.theme)
        self.resize(FIRST_SIZE.boundedTo(parent.window().size() * SHARE_OF_WINDOW))

    def _lay_out(self) -> None:
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1)
        self.bar.hide()
        self.warning.setWordWrap(True)
        self.warning.setTextFormat(Qt.TextFormat.PlainText)
        self.warning.hide()
        left, right, row = QVBoxLayout(), QVBoxLayout(), QHBoxLayout(self)
        left.addWidget(self.form, 1)
        left.addWidget(self.status)
        left.addWidget(self.bar)
        left.addWidget(self.start)
        right.addWidget(self.warning)
        right.addWidget(self.results, 1)
        row.setContentsMargins(6, 6, 6, 6)
        row.addLayout(left)
        row.addLayout(right, 1)
        self.status.setFixedWidth(self.form.width())
        self.start.setFixedWidth(self.form.width())
        self.bar.setFixedWidth(self.form.width())

    def _connect(self) -> None:
        self._document.changed.connect(self._on_document_changed)
        self.form.changed.connect(self._on_form_changed)
        self.start.clicked.connect(lambda _checked: self._on_start())
        self.results.open_wanted.connect(self._on_open)
        self.results.judge_wanted.connect(self._on_judge)
        self.hunt.progressed.connect(self._on_progressed)
        self.hunt.ended.connect(self._on_ended)
        self.hunt.judged.connect(self._on_judged)
        self._look.changed.connect(self._restyle)

    # -- the plan ------------------------------------------------------------------------------------------------------

    def _on_document_changed(self, experiment: Experiment) -> None:
        """Offer what can be turned now, when somebody looks; what was typed stays."""
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        plan = self._archive.plan(experiment)
        self.form.set_used(plan is not None and plan.has_used_test, plan is not None and plan.has_gone_on)
        self.form.show_experiment(experiment)

    def showEvent(self, event: QShowEvent) -> None:
        """Take over what was edited while nobody looked."""
        super().showEvent(event)
        if self._is_stale:
            self._on_document_changed(self._document.experiment)

    def _on_form_changed(self) -> None:
        is_right = self.form.quarry() is not None
        self.start.setEnabled(self.hunt.is_running() or is_right)
        if not self.hunt.is_running():
            self._was_cancelled = False
            self._name_start()
        self._show_warning()

    def _on_start(self) -> None:
        if self.hunt.is_running():
            self._was_cancelled = True
            self.hunt.cancel()
            return
        quarry = self.form.quarry()
        if quarry is None:
            return
        self.form.set_used(self.form.has_used_test, self.form.has_used_test)
        self._archive.keep(quarry.experiment, self.form.plan())
        self._is_judging = self._was_cancelled = False
        self.results.begin()
        self._choose_place()
        self.hunt.start(quarry, self._archive.store)
        self._say(QT_TRANSLATE_NOOP("Tuning", "Getting ready …"))
        self._show_busy(True)

    def _choose_place(self) -> None:
        """Have the work done on the cluster that is named, or else here."""
        address = self.form.address
        self.hunt.work_on(partial(cluster, address) if address else self._executors)

    # -- while it goes on ----------------------------------------------------------------------------------------------

    def _show_busy(self, busy: bool) -> None:
        self.bar.setVisible(busy)
        self.bar.setRange(0, 0)
        self.form.setEnabled(not busy)
        self.results.show_busy(busy)
        self.start.setEnabled(busy or self.form.quarry() is not None)
        self._name_start()
        self._show_warning()

    def _on_progressed(self) -> None:
        standings = self.hunt.standings
        if standings is None or self.hunt.shape is None or self._is_judging:
            return
        self.bar.setRange(0, standings.total)
        self.bar.setValue(standings.done)
        self.results.show_standings(standings, self.hunt.shape.task, at_once=False)
        left = self.hunt.seconds_left()
        if left is None:
            text = QT_TRANSLATE_NOOP("Tuning", "{done} of {total} trainings")
            self._say(Text(text, {"done": standings.done, "total": standings.total}))
        else:
            text = QT_TRANSLATE_NOOP("Tuning", "{done} of {total} trainings, about {left} left")
            self._say(Text(text, {"done": standings.done, "total": standings.total, "left": duration(left)}))

    def _on_ended(self, why: Text | None) -> None:
        standings, shape = self.hunt.standings, self.hunt.shape
        if standings is not None and shape is not None and not self._is_judging:
            self.results.show_standings(standings, shape.task, at_once=True)
        self._show_busy(False)
        if why is not None:
            self._say(why, is_fault=True)
        elif self._is_judging or standings is None:
            self._say(None)
        elif standings.done < standings.total:
            self._say(Text(CALLED_OFF, {"done": standings.done, "total": standings.total}))
        else:
            done = Text(FINISHED_ANEW if standings.kept else FINISHED, {"done": standings.done, "kept": standings.kept})
            self._say(self.hunt.notice or done)
        self._is_judging = False

    # -- what becomes of it --------------------------------------------------------------------------------------------

    def _on_open(self, score: Score) -> None:
        """Put a setting in force as one step; title, description and controls stay those of the document."""
        standings, shape, present = self.hunt.standings, self.hunt.shape, self._document.experiment
        if standings is None or shape is None:
            return
        if present.data != standings.search.experiment.data:
            self._say(OTHER_DATA, is_fault=True)
        elif not set(score.setting) <= set(on_offer(present)):
            self._say(GONE, is_fault=True)
        else:
            chosen = standings.search.with_setting(score.setting, shape)
            kept = {name: getattr(present, name) for name in ("title", "description", "controls")}
            self._document.edit(replace(chosen, **kept), self.tr("Take the setting of a search over"))

    def _on_judge(self, score: Score) -> None:
        self._is_judging = True
        self._choose_place()
        self.hunt.judge(score.setting)
        self._say(QT_TRANSLATE_NOOP("Tuning", "Training on all training samples …"))
        self._show_busy(True)

    def _on_judged(self, outcomes: list[Outcome]) -> None:
        """Say what came out, and remember that the test samples are no longer unseen."""
        self.results.show_judged(outcomes)
        standings = self.hunt.standings
        if standings is None:
            return
        experiment = standings.search.experiment
        plan = self._archive.plan(experiment) or self.form.plan()
        self._archive.keep(experiment, replace(plan, has_used_test=True))
        if experiment.data == self._document.experiment.data:
            self.form.set_used(True, plan.has_gone_on)
        self._show_warning()

    def _show_warning(self) -> None:
        text = USED_TO_CHOOSE if self.form.has_gone_on else LOOKED_AT
        self.warning.setText(tr(text))
        self.warning.setVisible(self.form.has_used_test)

    # -- looks ---------------------------------------------------------------------------------------------------------

    def _say(self, text: Text | Marked | None, *, is_fault: bool = False) -> None:
        self._said = text
        self.status.setForegroundRole(QPalette.ColorRole.BrightText if is_fault else QPalette.ColorRole.WindowText)
        self.status.show_text(tr(text) if text is not None else "")

    def _name_start(self) -> None:
        is_running = self.hunt.is_running()
        go_on = self.tr("&Go on") if self._was_cancelled else self.tr("&Start the search")
        self.start.setText(self.tr("&Cancel") if is_running else go_on)

    def _restyle(self, theme: Theme) -> None:
        self.warning.setStyleSheet(
            f"border-left: 4px solid {theme.error}; background: {theme.base}; color: {theme.text}; padding: 4px 8px;"
        )

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.setWindowTitle(self.tr("Find the best settings"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self._name_start()
        self._show_warning()
        self.status.show_text(tr(self._said) if self._said is not None else "")
