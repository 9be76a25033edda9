"""One page of a lesson: its text at once, then whatever can be done on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from nnplayground.errors import InputError
from nnplayground.gui.lessons.reader import furnishing
from nnplayground.gui.lessons.reader.goal_keeper import GoalKeeper
from nnplayground.gui.lessons.reader.goals import GoalsBox
from nnplayground.gui.lessons.reader.text import LessonText
from nnplayground.gui.lessons.reader.typesetting import Typesetter
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.area_ring import AreaRing
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.lessons.files.experiments import has_lab
from nnplayground.lessons.files.lesson import Lesson, Page

WIDEST_TEXT = 860
"""Lines that are longer are hard to read."""


class PageView(QScrollArea):
    """Shows one page; what stands on it is made after its text was painted, and goes with it."""

    experiment_wanted = Signal()
    """The experiment of the page."""
    example_wanted = Signal(str)
    """The experiment of the gallery with this key."""
    page_wanted = Signal(int)
    hand_in_wanted = Signal()
    answered = Signal(object)
    """An `Answer` was given; it does not say on which page."""
    furnished = Signal()
    """Everything that belongs on the page stands there."""

    def __init__(
        self,
        lesson: Lesson,
        page: Page,
        stage: Stage,
        typesetter: Typesetter,
        keeper: GoalKeeper,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.lesson, self.page, self._stage, self._keeper = lesson, page, stage, keeper
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.sheet = _Sheet(page, typesetter)
        self.setAccessibleName(page.title.say(QCoreApplication.translate))
        AreaRing(self)  # turning pages gives it the keyboard, which nobody has to be shown
        self.setWidget(self.sheet)
        self.sheet.text.page_wanted.connect(self.page_wanted)
        self.sheet.experiment_button.clicked.connect(lambda: self.experiment_wanted.emit())  # noqa: PLW0108
        self.sheet.hand_in_button.clicked.connect(lambda: self.hand_in_wanted.emit())  # noqa: PLW0108
        self.goals: GoalsBox | None = None
        if page.checkpoints:
            self.goals = GoalsBox(page, keeper, stage.digits)
            self.sheet.add(self.goals)
        self._waiting = self._furniture()
        self._timer = QTimer(self, interval=0, singleShot=True)
        self._timer.timeout.connect(self._furnish)

    def _furniture(self) -> list[Callable[[], QWidget]]:
        """Return what makes the widgets of the page, in their order."""
        made: list[Callable[[], QWidget]] = []
        demo = self.page.demo
        if demo is not None:
            made.append(partial(furnishing.demo, replace(self._stage, options=demo.options), demo.key))
        open_experiment = self.example_wanted.emit
        made.extend(partial(furnishing.example, self._stage, key, open_experiment) for key in self.page.examples)
        tell = self.answered.emit
        made.extend(partial(furnishing.exercise, self._stage, wanted, tell) for wanted in self.page.exercises)
        return made

    def begin(self) -> None:
        """Let the text be painted, and furnish the page then, one widget a turn."""
        self._timer.start()

    def is_furnished(self) -> bool:
        """Say whether everything stands on the page."""
        return not self._waiting

    def _furnish(self) -> None:
        if self._waiting:
            self.sheet.add_furniture(self._made(self._waiting.pop(0)))
            self._timer.start()
        else:
            self.furnished.emit()

    def _made(self, make: Callable[[], QWidget]) -> QWidget:
        """Return a widget, or what its options say wrong with the line of the file."""
        try:
            return make()
        except InputError as error:
            said = QT_TRANSLATE_NOOP("Lesson", "{file}, line {line}: {reason}")
            line = self.page.demo.line if self.page.demo is not None else self.page.line
            return Complaint(Text(said, {"file": self.lesson.file, "line": line, "reason": error.text}))


class _Sheet(Translated):
    """What scrolls: title, text, furniture, experiment, checkpoints."""

    def __init__(self, page: Page, typesetter: Typesetter) -> None:
        super().__init__()
        self._page = page
        self.title = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        large = self.title.font()
        large.setPointSizeF(large.pointSizeF() * 1.5)
        large.setBold(True)
        self.title.setFont(large)
        self.text = LessonText(typesetter)
        self.experiment_button, self.hand_in_button = QPushButton(), QPushButton()
        for button in (self.experiment_button, self.hand_in_button):
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._furniture = QVBoxLayout()
        self._furniture.setSpacing(16)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 16)
        self._column.setSpacing(14)
        for widget in (self.title, self.text):
            widget.setMaximumWidth(WIDEST_TEXT)
            self._column.addWidget(widget)
        self._column.addLayout(self._furniture)
        self._column.addWidget(self.experiment_button)
        self._column.addWidget(self.hand_in_button)
        self.experiment_button.setVisible(bool(page.experiment))
        self.hand_in_button.setVisible(page.has_tasks)
        self._column.addStretch(1)
        self.retranslate()

    def add(self, widget: QWidget) -> None:
        """Add a widget before what ends the page."""
        self._column.insertWidget(self._column.indexOf(self.hand_in_button), widget)

    def add_furniture(self, widget: QWidget) -> None:
        """Add a widget below the text."""
        self._furniture.addWidget(widget)

    def retranslate(self) -> None:
        """Set title and text in the language of the window."""
        translate = QCoreApplication.translate
        self.title.setText(self._page.title.say(translate))
        self.text.setAccessibleName(self.tr("Text of the page"))
        self.text.show_markdown(self._page.text.say(translate))
        is_lab = has_lab(self._page)
        self.experiment_button.setText(self.tr("Open the lab") if is_lab else self.tr("Put it on the canvas"))
        self.experiment_button.setToolTip(
            self.tr("Begin with the lab of this page") if is_lab else self.tr("Begin with the experiment of this page")
        )
        self.hand_in_button.setText(self.tr("Hand in …"))
        self.hand_in_button.setToolTip(self.tr("Write what was reached and answered into a file for the lecturer"))


class Complaint(Translated):
    """Says in place of a widget why there is none."""

    def __init__(self, said: Text) -> None:
        super().__init__()
        self._said = said
        self._label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._label)
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language in force."""
        self._label.setText(tr(self._said))
