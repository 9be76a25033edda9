"""The contents: every lesson with its number, what it is about, and how far one has come; broken files with why."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from nnplayground.gui.lessons.reader.card import LessonCard
from nnplayground.gui.lessons.reader.places import Places
from nnplayground.gui.translation import Translated, tr
from nnplayground.i18n import printable
from nnplayground.lessons.files.lesson import Lesson
from nnplayground.lessons.files.library import Listed, library

WIDEST = 760


class Contents(Translated):
    """A list of buttons, one a lesson."""

    lesson_wanted = Signal(object)
    """The `Listed` that was chosen."""
    file_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, folder: Path, places: Places, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder, self._places = folder, places
        self._entries: tuple[Listed, ...] = ()
        self.buttons: list[LessonCard] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self._file, self._own = QPushButton(), QPushButton()
        self._file.clicked.connect(lambda: self.file_wanted.emit())  # noqa: PLW0108 - without the button's argument
        self._own.clicked.connect(lambda: self.folder_wanted.emit())  # noqa: PLW0108
        below = QHBoxLayout()
        below.addWidget(self._file)
        below.addWidget(self._own)
        below.addStretch(1)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(12, 8, 12, 12)
        column.addLayout(self._rows)
        column.addLayout(below)
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields have the keyboard
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self.retranslate()

    def refresh(self) -> None:
        """Look at the folders again."""
        self._entries = library(self._folder)
        self.retranslate()

    def give_keys(self, entry: Listed | None) -> None:
        """Have the keyboard on a lesson, or on the first one."""
        self._focus("" if entry is None else f"lesson {entry.path.stem}")

    def _focus(self, wanted: str) -> None:
        card = next((card for card in self.buttons if card.objectName() == wanted), next(iter(self.buttons), None))
        if card is not None:
            card.show()  # what was added just now is not shown before the next turn, and could not have the keyboard
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Write every row anew, in the language in force; the keyboard stays where it was."""
        with_keys = self.window().focusWidget()  # perhaps a dialog is in front just now
        had_keys = next((each.objectName() for each in self.buttons if each is with_keys), None)
        while item := self._rows.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        self.buttons = []
        for number, entry in enumerate(self._entries, start=1):
            lesson = entry.lesson
            self._rows.addWidget(self._complaint(entry) if lesson is None else self._button(number, entry, lesson))
        self._file.setText(self.tr("Open lesson file …"))
        self._own.setText(self.tr("Folder of own lessons"))
        self._own.setToolTip(self.tr("Lesson files that lie there are listed here"))
        if had_keys is not None:
            self._focus(had_keys)

    def _button(self, number: int, entry: Listed, lesson: Lesson) -> LessonCard:
        title, summary = (words.say(QCoreApplication.translate) for words in (lesson.title, lesson.summary))
        button = LessonCard(f"{number}  {printable(title)}", printable(summary), self._progress(entry, lesson))
        button.setObjectName(f"lesson {entry.path.stem}")
        button.setMaximumWidth(WIDEST)
        button.clicked.connect(lambda: self.lesson_wanted.emit(entry))
        self.buttons.append(button)
        return button

    def _progress(self, entry: Listed, lesson: Lesson) -> str:
        pages = len(lesson.pages)
        done = len(self._places.of(entry.name, pages).done)
        if done == pages:
            return self.tr("✓ all {pages} pages done").format(pages=pages)
        return self.tr("{done} of {pages} pages done").format(done=done, pages=pages)

    def _complaint(self, entry: Listed) -> QLabel:
        said = tr(entry.error) if entry.error is not None else entry.path.name
        label = QLabel(f"⚠ {said}", wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        label.setContentsMargins(12, 6, 6, 6)
        label.setMaximumWidth(WIDEST)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label
