"""The window of the race: lanes and rules on the left, the race on the right."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nnplayground.experiment.files import Saved
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.document import Document
from nnplayground.gui.knobs.offers import on_offer
from nnplayground.gui.race.course import Command, Phase, Plan, Scene
from nnplayground.gui.race.form import RaceForm
from nnplayground.gui.race.results import Results
from nnplayground.gui.race.runner import Runner
from nnplayground.gui.race.speed_box import EpochSpeedBox
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.training import Controller
from nnplayground.gui.training.messages import Command as TrainingCommand
from nnplayground.gui.training.messages import State
from nnplayground.gui.training.paints import paints
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.tuning.lanes import Judge, same_samples
from nnplayground.tuning.race import Pace
from nnplayground.tuning.verdict import JUDGED_BY_TEST

FIRST_SIZE = QSize(1180, 800)
SHARE_OF_WINDOW = 0.96
REBUILD_MS = 150
"""Time after an edit in which another may come before the race is built anew."""
WRONG = QT_TRANSLATE_NOOP("Race", "Something on the left is not right yet.")
READY = QT_TRANSLATE_NOOP("Race", "Ready. Whatever is changed puts all lanes back to the start.")
PAUSED_THE_CANVAS = QT_TRANSLATE_NOOP(
    "Race", "The training on the canvas was paused, so that the race has the machine."
)
STALE = QT_TRANSLATE_NOOP("Race", "The experiment on the canvas has changed; “Back to the start” takes that over.")
OTHER_DATA = QT_TRANSLATE_NOOP("Race", "The experiment has other samples now than the race; nothing was changed.")
LOCKED = QT_TRANSLATE_NOOP("Race", "Whoever made this experiment has locked parts of it; this lane would change them.")


class RaceWindow(Translated):
    """Lets networks race; the experiment changes only when a lane is opened on the canvas."""

    def __init__(self, document: Document, controller: Controller, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.Window)
        self.setObjectName("race")
        self._document, self._controller, self._look = document, controller, look
        self.runner = Runner(self)
        self.form, self.results = RaceForm(look, document.experiment), Results(look)
        self.start, self.step, self.reset = QPushButton(), QPushButton(), QPushButton()
        self.speed, self.status, self.warning = EpochSpeedBox(), Paragraph(), QLabel()
        self._plan: Plan | None = None
        self._said: Text | Marked | None = None
        self._has_paused_canvas = self._is_stale = self._is_fault = False
        self._rebuild_soon = QTimer(self, singleShot=True, interval=REBUILD_MS)
        self._lay_out()
        self._connect()
        self._restyle(look.theme)
        self.retranslate()
        self.resize(FIRST_SIZE.boundedTo(parent.window().size() * SHARE_OF_WINDOW))

    def _lay_out(self) -> None:
        self.warning.setWordWrap(True)
        self.warning.setTextFormat(Qt.TextFormat.PlainText)
        self.warning.hide()
        left, right, row, buttons = QVBoxLayout(), QVBoxLayout(), QHBoxLayout(self), QHBoxLayout()
        left.addWidget(self.form, 1)
        left.addWidget(self.status)
        for button in (self.start, self.step):
            buttons.addWidget(button, 1)
        left.addWidget(self.speed)
        left.addLayout(buttons)
        left.addWidget(self.reset)
        self.status.setFixedWidth(self.form.width())
        right.addWidget(self.warning)
        right.addWidget(self.results, 1)
        row.setContentsMargins(6, 6, 6, 6)
        row.addLayout(left)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self._document.changed.connect(self._on_document_changed)
        self.form.changed.connect(self._on_form_changed)
        self._rebuild_soon.timeout.connect(self._rebuild)
        self.start.clicked.connect(lambda _checked: self._on_start())
        self.step.clicked.connect(lambda _checked: self._order(Command.STEP))
        self.reset.clicked.connect(lambda _checked: self._on_reset())
        self.speed.chosen.connect(self.runner.set_speed)
        self.runner.set_speed(self.speed.speed)
        self.results.open_wanted.connect(self.runner.ask_for)
        self.runner.scene_shown.connect(self._on_scene)
        self.runner.failed.connect(self._on_failed)
        self.runner.given.connect(self._on_given)
        self._look.changed.connect(self._restyle)

    # -- the plan ------------------------------------------------------------------------------------------------------

    @property
    def _has_begun(self) -> bool:
        return self.runner.scene is not None and self.runner.scene.has_begun

    def is_waiting(self) -> bool:
        """Say whether what was typed last is still to be put on the track."""
        return self._rebuild_soon.isActive()

    def _on_document_changed(self, _experiment: Experiment) -> None:
        """Race with the experiment as it is now, unless a race is under way, whose standings stay."""
        self._is_stale = True
        if self.isVisible() and not self._has_begun and self.runner.phase is not Phase.RUNNING:
            self._rebuild_soon.start()
        elif self.isVisible() and self.runner.phase is not Phase.RUNNING:
            self._say(STALE)

    def _on_form_changed(self) -> None:
        """Look at once whether all is right, and build a moment later."""
        self._plan = self.form.plan()
        if self._plan is None:
            self._say(WRONG, is_fault=True)
        self._rebuild_soon.start()
        self._enable()

    def _rebuild(self) -> None:
        """Put the lanes that are typed back to the start."""
        self._rebuild_soon.stop()
        if self._is_stale:
            self._is_stale = False
            self.form.show_canvas(self._document.experiment)
        self._plan = self.form.plan()
        if self._plan is None:
            self._say(WRONG, is_fault=True)
        else:
            self._has_paused_canvas = False
            self.results.begin(self._plan)
            self.runner.begin(self._plan, paints(self._look.theme))
            self._say(QT_TRANSLATE_NOOP("Race", "Getting ready …"))
        self._show_warning()
        self._enable()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the lanes on the track when somebody looks."""
        super().showEvent(event)
        if not self.runner.is_alive():
            self._rebuild()

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the race with its window."""
        self.close_race()
        super().closeEvent(event)

    def close_race(self) -> bool:
        """End the race and its thread; False where it does not come back in time."""
        self._rebuild_soon.stop()
        return self.runner.close()

    # -- while it goes on ----------------------------------------------------------------------------------------------

    def _on_start(self) -> None:
        self._order(Command.PAUSE if self.runner.phase is Phase.RUNNING else Command.RUN)

    def _order(self, command: Command) -> None:
        """Give an order to the race that is typed."""
        if self.is_waiting():
            self._rebuild()
        if self._plan is None:
            return
        if command is not Command.PAUSE and self._controller.status.state is State.RUNNING:
            self._controller.order(TrainingCommand.PAUSE)
            self._has_paused_canvas = True
        self.runner.order(command)

    def _on_reset(self) -> None:
        self._rebuild()

    def _on_scene(self, scene: Scene) -> None:
        self.results.show_scene(scene)
        self._show_warning()
        self._say_where_it_stands(scene)
        self._enable()

    def _say_where_it_stands(self, scene: Scene) -> None:
        """Say what the race is doing."""
        epochs = [standing.epoch for standing in scene.standings]
        text: Text | Marked = READY
        if scene.phase is Phase.OVER:
            text = QT_TRANSLATE_NOOP("Race", "The race is over.")
        elif scene.phase is Phase.RUNNING:
            text = QT_TRANSLATE_NOOP("Race", "The race is on.")
        elif scene.has_begun:
            text = Text(QT_TRANSLATE_NOOP("Race", "Paused in epoch {epoch}."), {"epoch": max(epochs)})
        self._say(text)

    def _on_failed(self, why: Text) -> None:
        self._say(why, is_fault=True)
        self._enable()

    # -- what becomes of it --------------------------------------------------------------------------------------------

    def _on_given(self, number: int, saved: Saved) -> None:
        """Put a lane in force as one step, and go on from its weights; what it is about stays as it is."""
        present = self._document.experiment
        if not same_samples(present.data, saved.experiment.data):
            self._say(OTHER_DATA, is_fault=True)
            return
        if not self._is_free(number, present):
            self._say(LOCKED, is_fault=True)
            return
        kept = {name: getattr(present, name) for name in ("title", "description", "controls")}
        opened = replace(saved.experiment, **kept)
        self._document.edit(opened, self.tr("Take a lane of a race over"))
        self._controller.load_saved(Saved(opened, saved.parameters, saved.state))

    def _is_free(self, number: int, present: Experiment) -> bool:
        """Say whether the controls of the experiment allow everything in which a lane differs from it."""
        if self._plan is None:
            return False
        lane, form = self._plan.lanes[number], self.form.lanes[number]
        if form.beginning.experiment is not None and any((present.controls.hidden, present.controls.locked)):
            return False
        return set(lane.setting) <= set(on_offer(present))

    # -- looks ---------------------------------------------------------------------------------------------------------

    def _say(self, text: Text | Marked | None, *, is_fault: bool = False) -> None:
        self._said, self._is_fault = text, is_fault
        self.status.setForegroundRole(QPalette.ColorRole.BrightText if is_fault else QPalette.ColorRole.WindowText)
        said = [tr(text)] if text is not None else []
        if not is_fault and self._has_paused_canvas:
            said.append(tr(PAUSED_THE_CANVAS))
        shown = " ".join(said)
        if shown != self.status.text():
            self.status.show_text(shown)

    def _show_warning(self) -> None:
        """Say what keeps the lanes from being alike, and who must not judge."""
        judges_by_test = self._plan is not None and self._plan.rules.judge is Judge.TEST
        notices = [tr(JUDGED_BY_TEST)] if judges_by_test else []
        notices += map(tr, self.runner.scene.notices if self.runner.scene is not None else ())
        self.warning.setText("\n".join(notices))
        self.warning.setVisible(bool(notices))

    def _enable(self) -> None:
        phase = self.runner.phase
        is_running = phase is Phase.RUNNING
        can_go_on = self._plan is not None and phase not in (Phase.OVER, Phase.REFUSED)
        self.form.setEnabled(not is_running)
        self.speed.setEnabled(self._plan is None or self._plan.rules.pace is Pace.EPOCHS)
        self.start.setEnabled(can_go_on or self.is_waiting())
        self.step.setEnabled(self.start.isEnabled() and not is_running)
        self.reset.setEnabled(self._plan is not None)
        self._name_start()

    def _name_start(self) -> None:
        go_on = self.tr("&Go on") if self._has_begun else self.tr("&Start")
        self.start.setText(self.tr("&Pause") if self.runner.phase is Phase.RUNNING else go_on)

    def _restyle(self, theme: Theme) -> None:
        self.runner.set_colours(paints(theme))
        self.warning.setStyleSheet(
            f"border-left: 4px solid {theme.error}; background: {theme.base}; color: {theme.text}; padding: 4px 8px;"
        )

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.setWindowTitle(self.tr("Race"))
        self.step.setText(self.tr("One &epoch"))
        self.step.setToolTip(self.tr("Every lane does one epoch more"))
        self.reset.setText(self.tr("&Back to the start"))
        self._name_start()
        self._show_warning()
        self._say(self._said, is_fault=self._is_fault)
