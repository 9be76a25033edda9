"""The line at the bottom: state, epoch, loss, score, speed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from nnplayground.data.dataset import CLASSIFICATION
from nnplayground.experiment.labs.families import TEST, Curves
from nnplayground.gui.training import Frame, Status
from nnplayground.gui.training.messages import State
from nnplayground.gui.translation import Translated, tr
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.numbers import percent, short

STATES: dict[State, Marked] = {
    State.LOADING: QT_TRANSLATE_NOOP("State", "Loading …"),
    State.PAUSED: QT_TRANSLATE_NOOP("State", "Paused"),
    State.RUNNING: QT_TRANSLATE_NOOP("State", "Training"),
    State.FINISHED: QT_TRANSLATE_NOOP("State", "Finished"),
    State.DIVERGED: QT_TRANSLATE_NOOP("State", "Diverged"),
    State.REFUSED: QT_TRANSLATE_NOOP("State", "Cannot train"),
    State.FAILED: QT_TRANSLATE_NOOP("State", "Failed"),
}


class StatusLine(Translated):
    """Numbers of the frame last shown, each at a fixed place.

    Fields of a fixed size: otherwise every new number would have the whole window lay itself out again.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame: Frame | None = None
        self._status: Status | None = None
        self._task = CLASSIFICATION
        self._words: Curves | None = None
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 6, 0)
        row.setSpacing(14)
        self.state, self.epoch, self.loss, self.score, self.speed = (QLabel() for _ in range(5))
        self._fields = (self.state, self.epoch, self.loss, self.score, self.speed)
        for label in self._fields:
            label.setTextFormat(Qt.TextFormat.PlainText)
            row.addWidget(label)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.retranslate()

    def show_frame(self, frame: Frame) -> None:
        """Show the numbers of a frame."""
        self._frame = frame
        record = frame.record
        within = f" + {frame.batch}/{frame.batches}" if frame.batch else ""
        self.epoch.setText(self.tr("Epoch {n}").format(n=f"{frame.epoch}{within}"))
        scores = record.train_score, record.test_score
        if self._words is not None:
            loss, name, is_share = tr(self._words.loss), tr(self._words.score), self._words.is_share
        else:
            is_share = self._task == CLASSIFICATION
            loss, name = self.tr("Loss"), self.tr("Accuracy") if is_share else "R²"
        self.loss.setText(self._pair(loss, short(record.train_loss, 4), short(record.test_loss, 4)))
        self.score.setText(self._pair(name, *(percent(score) if is_share else short(score) for score in scores)))
        rate = frame.steps_per_second
        self.speed.setText(self.tr("{n} steps/s").format(n=f"{rate:.0f}" if rate else "–"))

    def _pair(self, name: str, train: str, test: str) -> str:
        if self._words is not None and self._words.second != TEST:
            return f"{name} {train}; {test}"
        return self.tr("{name} {train} (test {test})").format(name=name, train=train, test=test)

    def show_status(self, status: Status) -> None:
        """Show what the training thread is doing."""
        self._status = status
        self.state.setText(tr(STATES[status.state]))

    def in_words(self) -> str:
        """Return what is said but the speed, in one line."""
        return " · ".join(filter(None, (label.text() for label in self._fields[:-1])))

    def set_task(self, task: str) -> None:
        """Name the score after the task."""
        if task != self._task:
            self._task = task
            self._fit()

    def set_curves(self, curves: Curves | None) -> None:
        """Call losses and scores as a lab does; None calls them as those of a network."""
        if curves != self._words:
            self._words = curves
            self.retranslate()

    def _fit(self) -> None:
        """Give every field room for the longest text to be expected."""
        metrics, number = self.fontMetrics(), "-1.234e+100"
        is_share = self._words.is_share if self._words is not None else self._task == CLASSIFICATION
        score = ["100.0 %"] * 2 if is_share else [number] * 2
        longest = (
            max((tr(text) for text in STATES.values()), key=metrics.horizontalAdvance),
            self.tr("Epoch {n}").format(n="1234567890 + 1234/1234"),
            self._pair(tr(self._words.loss) if self._words else self.tr("Loss"), number, number),
            self._pair(tr(self._words.score) if self._words else self.tr("Accuracy"), *score),
            self.tr("{n} steps/s").format(n="1234567"),
        )
        for label, text in zip(self._fields, longest, strict=True):
            label.setFixedSize(metrics.horizontalAdvance(text) + 4, metrics.height() + 2)
        self._leave_out()

    def _leave_out(self) -> None:
        """Show as many fields, from the left, as there is room for: large letters need more of it."""
        row, right = self._row, self._row.contentsMargins().left()
        for label in self._fields:
            right += label.maximumWidth() + row.spacing()
            label.setVisible(right <= self.width() or label is self.state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._leave_out()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of letters, too."""
        if event.type() == QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Write everything anew."""
        self._fit()
        if self._status is not None:
            self.show_status(self._status)
        if self._frame is not None:
            self.show_frame(self._frame)
        self.setAccessibleName(self.tr("Progress of the training"))
