"""The reader of lessons: contents, one page at a time, and the way between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nnplayground.experiment.files import Saved
from nnplayground.experiment.gallery import GALLERY
from nnplayground.gui.lessons.reader.contents import Contents
from nnplayground.gui.lessons.reader.goal_keeper import GoalKeeper
from nnplayground.gui.lessons.reader.places import Places
from nnplayground.gui.lessons.reader.typesetting import Typesetter
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.settings import Settings
from nnplayground.gui.translation import Translated, tr
from nnplayground.i18n import printable
from nnplayground.lessons.files.experiments import experiment_of
from nnplayground.lessons.files.lesson import Lesson, Page
from nnplayground.lessons.files.library import Listed
from nnplayground.lessons.files.sitting import Answer, Sitting

if TYPE_CHECKING:
    from nnplayground.gui.lessons.reader.page import PageView

KEYS = {"previous": "Ctrl+PgUp", "next": "Ctrl+PgDown", "contents": "Ctrl+Home"}


class Reader(Translated):
    """Shows lessons; it changes nothing of the document but asks for whatever a page wants."""

    experiment_wanted = Signal(object)
    """Begin with this `Experiment`."""
    page_shown = Signal(object)
    """Another `Page` is shown; None is the contents."""
    leave_wanted = Signal()
    file_wanted = Signal()
    folder_wanted = Signal()
    hand_in_wanted = Signal()

    def __init__(self, stage: Stage, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage, self._places = stage, Places(settings)
        self.typesetter = Typesetter(self)
        self.keeper = GoalKeeper(stage.document, stage.controller, self)
        self.contents = Contents(settings.lessons, self._places)
        self.entry: Listed | None = None
        self.number = 0
        """The page that is shown, counted from 0."""
        self.view: PageView | None = None
        self._sittings: dict[tuple[str, str], Sitting] = {}
        self._lay_out()
        self.keeper.reached.connect(self._on_reached)
        self.contents.lesson_wanted.connect(self.open)
        self.contents.file_wanted.connect(self.file_wanted)
        self.contents.folder_wanted.connect(self.folder_wanted)
        stage.look.changed.connect(lambda _theme: self._restyle())
        self.retranslate()

    def _lay_out(self) -> None:
        self.contents_button, self.leave_button, self.heading = QToolButton(), QToolButton(), QLabel()
        self.contents_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.leave_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.leave_button.setAutoRaise(True)
        self.contents_button.setAutoRaise(True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setMinimumWidth(40)
        above = QHBoxLayout()
        above.addWidget(self.contents_button)
        above.addWidget(self.heading, 1)
        above.addWidget(self.leave_button)
        self.previous, self.next, self.where = QPushButton(), QPushButton(), QLabel()
        self._below = QWidget()
        below = QHBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self.previous)
        below.addStretch(1)
        below.addWidget(self.where)
        below.addStretch(1)
        below.addWidget(self.next)
        holder = QFrame()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(self.contents)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 6)
        column.addLayout(above)
        column.addWidget(holder, 1)
        column.addWidget(self._below)
        self.contents_button.clicked.connect(lambda: self.show_contents())  # noqa: PLW0108 - without its argument
        self.leave_button.clicked.connect(lambda: self.leave_wanted.emit())  # noqa: PLW0108
        for name, act in (("previous", self.go_back), ("next", self.go_on), ("contents", self.show_contents)):
            QShortcut(QKeySequence(KEYS[name]), self).activated.connect(act)
        self.previous.clicked.connect(lambda: self.go_back())  # noqa: PLW0108
        self.next.clicked.connect(lambda: self.go_on())  # noqa: PLW0108

    # -- where we are --------------------------------------------------------------------------------------------------

    @property
    def lesson(self) -> Lesson | None:
        """The lesson that is open."""
        return self.entry.lesson if self.entry is not None else None

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self.lesson.pages[self.number] if self.lesson is not None else None

    @property
    def sitting(self) -> Sitting | None:
        """What was done so far in the lesson that is open."""
        if self.entry is None or self.lesson is None:
            return None
        return self._sittings.setdefault((self.entry.name, self.lesson.checksum), Sitting(self.lesson))

    def show_contents(self) -> None:
        """Close the lesson and show what there is, with the keyboard on the lesson that was open."""
        left, self.entry = self.entry, None
        self._forget_page()
        self.keeper.watch(None)
        self.contents.refresh()
        self.typesetter.warm_up()
        self._stack.setCurrentWidget(self.contents)
        self.retranslate()
        self.page_shown.emit(None)
        self.contents.give_keys(left)

    def open(self, entry: Listed) -> None:
        """Open a lesson where the student stopped."""
        if entry.lesson is None:
            return
        self.entry = entry
        self.show_page(self._places.of(entry.name, len(entry.lesson.pages)).page)

    def go_on(self) -> None:
        """Show the next page."""
        if self.lesson is not None and self.number + 1 < len(self.lesson.pages):
            self.show_page(self.number + 1)

    def go_back(self) -> None:
        """Show the page before."""
        if self.lesson is not None and self.number > 0:
            self.show_page(self.number - 1)

    def show_page(self, number: int) -> None:
        """Show a page, counted from 0: its text at once, the rest as soon as that is painted."""
        lesson = self.lesson
        if lesson is None or not 0 <= number < len(lesson.pages):
            return
        from nnplayground.gui.lessons.reader.page import PageView  # noqa: PLC0415 - the contents come sooner without it

        self._forget_page()
        self.number = number
        page = lesson.pages[number]
        sitting = self.sitting
        is_reached = sitting is not None and number in sitting.reached
        self.keeper.watch(page, is_reached=is_reached, solved=sitting.solved(number) if sitting is not None else 0)
        self.view = PageView(lesson, page, self._stage, self.typesetter, self.keeper)
        self.view.experiment_wanted.connect(self._on_experiment)
        self.view.example_wanted.connect(lambda key: self.experiment_wanted.emit(GALLERY[key].titled(tr)))
        self.view.page_wanted.connect(lambda counted: self.show_page(counted - 1))
        self.view.answered.connect(self._on_answered)
        self.view.hand_in_wanted.connect(self.hand_in_wanted)
        if self.view.goals is not None and is_reached:
            self.view.goals.set_reached()
        self._stack.addWidget(self.view)
        self._stack.setCurrentWidget(self.view)
        self._keep(number, is_done=not page.has_tasks)
        self.retranslate()
        self.view.setFocus()
        self.page_shown.emit(page)
        self.view.begin()

    def rest(self) -> None:
        """Let go of the page while the lesson is left; opening it again shows it anew."""
        self._forget_page()
        self.keeper.watch(None)

    def _forget_page(self) -> None:
        if self.view is not None:
            self._stack.removeWidget(self.view)
            self.view.hide()
            self.view.deleteLater()
            self.view = None

    # -- what is done --------------------------------------------------------------------------------------------------

    def _keep(self, number: int, *, is_done: bool) -> None:
        """Remember where the student is, and that a page is done."""
        if self.entry is None or self.lesson is None:
            return
        place = self._places.of(self.entry.name, len(self.lesson.pages))
        done = tuple(sorted({*place.done, number})) if is_done else place.done
        self._places.keep(self.entry.name, replace(place, page=number, done=done, checksum=self.lesson.checksum))

    def _on_experiment(self) -> None:
        experiment = experiment_of(self.page, tr) if self.page is not None else None
        if experiment is not None:
            self.experiment_wanted.emit(experiment)

    def _on_reached(self, saved: Saved | None) -> None:
        """The checkpoints of the page hold: keep how, and tick them for good."""
        if self.sitting is None:
            return
        self.sitting.reach(self.number, saved, self.keeper.facts)
        if self.view is not None and self.view.goals is not None:
            self.view.goals.set_reached()
        self._tell_done()

    def _on_answered(self, answer: Answer) -> None:
        if self.sitting is not None:
            self.sitting.answer(replace(answer, page=self.number))
            self.keeper.set_solved(self.sitting.solved(self.number))
            self._tell_done()

    def _tell_done(self) -> None:
        sitting = self.sitting
        if sitting is not None and sitting.is_done(self.number):
            self._keep(self.number, is_done=True)
        self.retranslate()

    def close_threads(self) -> None:
        """End what goes on in the background."""
        self.typesetter.close()

    # -- looks ---------------------------------------------------------------------------------------------------------

    def _restyle(self) -> None:
        if self.view is not None:
            self.view.sheet.retranslate()

    def retranslate(self) -> None:
        """Set every text that people see."""
        lesson = self.lesson
        self.contents_button.setText(self.tr("☰ Contents"))
        self.contents_button.setToolTip(self.tr("All lessons ({keys})").format(keys=KEYS["contents"]))
        self.contents_button.setVisible(lesson is not None)
        self.leave_button.setText(self.tr("✕ Leave"))
        self.leave_button.setToolTip(self.tr("Leave the lesson; the window becomes as it was before"))
        self.heading.setText(
            self.tr("Lessons") if lesson is None else printable(lesson.title.say(QCoreApplication.translate))
        )
        self._below.setVisible(lesson is not None)
        self.previous.setText(self.tr("← Previous"))
        self.previous.setToolTip(KEYS["previous"])
        self.next.setText(self.tr("Next →"))
        self.next.setToolTip(KEYS["next"])
        pages = len(lesson.pages) if lesson is not None else 0
        self.where.setText(self.tr("Page {number} of {pages}").format(number=self.number + 1, pages=pages))
        self.previous.setEnabled(self.number > 0)
        self.next.setEnabled(self.number + 1 < pages)
