"""What does not fit together, above the canvas, with a button that mends it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from nnplayground.experiment.problems import Problem
from nnplayground.gui.theme import Look
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.i18n import Text

LINES_AT_MOST = 3


class Banner(Translated):
    """Shows one message, such as a refusal, and the problems of the experiment."""

    fix_wanted = Signal(object)
    """The mended experiment."""
    way_back_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._message: Text | None = None
        self._is_serious = self._has_way_back = False
        self._problems: tuple[Problem, ...] = ()
        self._notices: tuple[Text, ...] = ()
        self._lasting: set[str] = set()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        look.changed.connect(lambda _theme: self.retranslate())
        self.retranslate()

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show what does not fit."""
        self._problems = problems
        self.retranslate()

    def show_message(self, message: Text | None, *, serious: bool = False, has_way_back: bool = False) -> None:
        """Show a message above the problems, or none; with a way back, a button offers to undo."""
        wanted = (message, serious, has_way_back)
        if wanted != (self._message, self._is_serious, self._has_way_back):
            self._message, self._is_serious, self._has_way_back = wanted
            self.retranslate()

    def add_notices(self, notices: Iterable[Text], *, lasting: bool = False) -> None:
        """Show what should be known and changes nothing, until it is closed.

        What is `lasting` is not about the document, and stays when another one is opened.
        """
        new = tuple(notice for notice in notices if notice not in self._notices)
        self._lasting.update(str(notice) for notice in new if lasting)
        if new:
            self._notices += new
            self.retranslate()

    def clear_notices(self, *, of_document: bool = False) -> None:
        """Show no notices any more, or none of those that are about the document."""
        stay = tuple(notice for notice in self._notices if of_document and str(notice) in self._lasting)
        if stay != self._notices:
            self._notices = stay
            self.retranslate()

    @property
    def text(self) -> str:
        """Everything that is said, line by line."""
        message = [self._message] if self._message else []
        parts = [*message, *(problem.text for problem in self._problems), *self._notices]
        return "\n".join(tr(part) for part in parts)

    def retranslate(self) -> None:
        """Write all lines anew."""
        while item := self._lines.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        if self._message is not None:
            row = self._add(self._message, serious=self._is_serious)
            if self._has_way_back:
                self._add_button(row, self.tr("Undo"), self.way_back_wanted.emit)
        for problem in self._problems[:LINES_AT_MOST]:
            row = self._add(problem.text, serious=problem.blocking)
            if problem.fix is not None:
                self._add_button(row, self.tr("Fix"), partial(self.fix_wanted.emit, problem.fix))
        for notice in self._notices:
            row = self._add(notice, serious=False)
            if notice is self._notices[0]:
                self._add_button(row, self.tr("Close"), self.clear_notices)
        self.setVisible(self._lines.count() > 0)

    def _add(self, text: Text, *, serious: bool) -> QHBoxLayout:
        theme = self._look.theme
        line = QFrame(frameShape=QFrame.Shape.NoFrame)
        colour = theme.error if serious else theme.accent
        line.setStyleSheet(f"QFrame {{ border-left: 4px solid {colour}; background: {theme.base}; }}")
        label = Paragraph(tr(text))
        label.setStyleSheet("border: none;")
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(line)
        row.setContentsMargins(8, 3, 4, 3)
        row.addWidget(label, 1)
        self._lines.addWidget(line)
        return row

    @staticmethod
    def _add_button(row: QHBoxLayout, text: str, act: Callable[[], None]) -> None:
        button = QPushButton(text)
        button.clicked.connect(lambda: act())  # noqa: PLW0108 - without the button's own argument
        row.addWidget(button)
