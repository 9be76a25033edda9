"""What does not fit together, above the canvas, with a button that mends it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from nnplayground.experiment.problems import Problem
from nnplayground.gui.theme import Look
from nnplayground.gui.translation import Translated, tr
from nnplayground.i18n import Text

LINES_AT_MOST = 3


class Banner(Translated):
    """Shows one message, such as a refusal, and the problems of the experiment."""

    fix_wanted = Signal(object)
    """The mended experiment."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._message: Text | None = None
        self._problems: tuple[Problem, ...] = ()
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

    def show_message(self, message: Text | None) -> None:
        """Show a message above the problems, or none."""
        if message != self._message:
            self._message = message
            self.retranslate()

    @property
    def text(self) -> str:
        """Everything that is said, line by line."""
        parts = [*([self._message] if self._message else []), *(problem.text for problem in self._problems)]
        return "\n".join(tr(part) for part in parts)

    def retranslate(self) -> None:
        """Write all lines anew."""
        while item := self._lines.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        if self._message is not None:
            self._add(self._message, None, serious=True)
        for problem in self._problems[:LINES_AT_MOST]:
            self._add(problem.text, problem, serious=problem.blocking)
        self.setVisible(self._lines.count() > 0)

    def _add(self, text: Text, problem: Problem | None, *, serious: bool) -> None:
        theme = self._look.theme
        line = QFrame(frameShape=QFrame.Shape.NoFrame)
        colour = theme.error if serious else theme.accent
        line.setStyleSheet(f"QFrame {{ border-left: 4px solid {colour}; background: {theme.base}; }}")
        label = QLabel(tr(text), wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        label.setStyleSheet("border: none;")
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(line)
        row.setContentsMargins(8, 3, 4, 3)
        row.addWidget(label, 1)
        if problem is not None and problem.fix is not None:
            fix = QPushButton(self.tr("Fix"))
            fix.clicked.connect(lambda: self.fix_wanted.emit(problem.fix))
            row.addWidget(fix)
        self._lines.addWidget(line)
