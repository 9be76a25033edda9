"""The second tab: back-propagation through time, moment by moment, with numbers."""

from __future__ import annotations

import time
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from nnplayground.engine.families.through_time import Traced
from nnplayground.experiment.labs.looks.rnn import THROUGH_TIME, Picture, Wish
from nnplayground.gui.labs.matrix_line import BlockScript, MatrixLine
from nnplayground.gui.labs.rnn_strip import MomentStrip
from nnplayground.gui.labs.rnn_view import SequenceChoice, View
from nnplayground.gui.theme import Look
from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.formula import Formula
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.ring import draw_ring
from nnplayground.lessons.matrices import grid
from nnplayground.lessons.scripts import LATEX
from nnplayground.lessons.through_time import BACK, FORTH, Line, Moment, lines, moments
from nnplayground.numbers import short

DIGITS = 3
FOLLOWS_S = 0.5
"""While training runs, the numbers are renewed this often: they can be read, and are those of the moment."""


class LineView(QWidget):
    """One line of a walk: what it computes in words, its formula, and all of its numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.title, self.formula, self.numbers = Paragraph(), Formula(scale=0.85), MatrixLine()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(2)
        for widget in (self.title, self.formula, self.numbers):
            column.addWidget(widget)

    def show_line(self, line: Line) -> None:
        """Show a line; numbers that are the result are not said twice."""
        symbols, *_ = line.equation.lines(LATEX, DIGITS)
        script = BlockScript()
        written = line.equation.lines(script, DIGITS)
        result = grid(line.equation.numbers, script, DIGITS)
        sides = [result] if len(written) == 1 or written[1] == written[2] else [written[1], result]
        self.title.show_text(tr(line.title))
        self.formula.show_parts([symbols if len(written) > 1 else line.equation.name.latex])
        self.numbers.show_written("".join(f" = {side} " for side in sides).strip(), script)
        plain = line.equation.plain(DIGITS)
        self.numbers.setAccessibleName(plain)
        self.setAccessibleName(f"{tr(line.title)}: {plain}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a ring around the line that is read."""
        super().paintEvent(event)
        draw_ring(self, self.palette().highlight().color())


class FormulaLines(QWidget):
    """Lines below each other; one is set for every turn of the event loop."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._views: list[LineView] = []
        self._waiting: list[tuple[LineView, Line]] = []
        self.shown: tuple[Line, ...] = ()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._set_next)
        self._column.addStretch(1)

    def show_lines(self, shown: Sequence[Line]) -> None:
        """Show these lines in place of those before."""
        self.shown = tuple(shown)
        while len(self._views) < len(shown):
            view = LineView()
            view.hide()  # until there is something to be read in it
            self._column.insertWidget(self._column.count() - 1, view)
            self._views.append(view)
        for view in self._views[len(shown) :]:
            view.hide()
        self._waiting = list(zip(self._views, shown, strict=False))
        self._set_next()
        self._timer.start()

    @property
    def is_ready(self) -> bool:
        """Whether all lines have been set."""
        return not self._waiting

    def _set_next(self) -> None:
        if not self._waiting:
            self._timer.stop()
            return
        view, line = self._waiting.pop(0)
        view.show_line(line)
        view.show()


class ThroughTimeView(View):
    """Steps through one sequence: forth, back, and the gradient that comes of it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.choice, self.layer, self.strip = SequenceChoice(self), ChoiceBox({}), MomentStrip(look)
        self.layer.setMinimumContentsLength(2)
        self.layer_label = QLabel()
        self.layer_label.setBuddy(self.layer)
        self.formulas, self.words, self.note = FormulaLines(), Paragraph(), Paragraph()
        self.first, self.back, self.next, self.last = (QToolButton() for _ in range(4))
        self.index = 0
        """Which of the moments is shown."""
        self._is_running = False
        self._renewed_at = 0.0
        self._latest: Picture | None = None
        self._shown: Picture | None = None
        self.choice.changed.connect(lambda _number: self._choose_sequence())
        self.layer.chosen.connect(lambda _key: self._show())
        self.strip.chosen.connect(self._go_to)
        self._add_steps()
        self._lay_out()
        self.retranslate()

    def _add_steps(self) -> None:
        for button, sign, keys, go in (
            (self.first, "|‹", ("Home",), lambda: self.go(-(10**6))),
            (self.back, "‹", ("Left",), lambda: self.go(-1)),
            (self.next, "›", ("Right",), lambda: self.go(1)),
            (self.last, "›|", ("End",), lambda: self.go(10**6)),
        ):
            button.setText(sign)
            button.setMinimumWidth(32)
            button.clicked.connect(lambda _checked=False, go=go: go())
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(go)
        self.back.setAutoRepeat(True)
        self.next.setAutoRepeat(True)

    def _lay_out(self) -> None:
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self.formulas)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area = area
        top = QHBoxLayout()
        top.addWidget(self.choice, 1)
        top.addWidget(self.layer_label)
        top.addWidget(self.layer)
        row = QHBoxLayout()
        row.setSpacing(2)
        for button in (self.first, self.back, self.next, self.last):
            row.addWidget(button)
        row.addSpacing(6)
        row.addWidget(self.words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addLayout(top)
        column.addWidget(self.strip)
        column.addLayout(row)
        column.addWidget(self.note)
        column.addWidget(area, 1)

    def wish(self) -> Wish:
        """Return the wish for the chosen sequence."""
        return Wish(THROUGH_TIME, self.choice.sequence)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def set_running(self, is_running: bool) -> None:
        """While training runs, the numbers follow now and then."""
        if is_running != self._is_running:
            self._is_running = is_running
            self._take_latest()

    def show_picture(self, picture: Picture) -> None:
        """Keep what is newest, and show it; while training runs, no sooner than the last numbers could be read."""
        if picture.traced is None:
            return
        self._latest = picture
        shown = self._shown
        is_like = shown is not None and shown.about == picture.about and shown.sequence == picture.sequence
        is_due = time.perf_counter() >= self._renewed_at + FOLLOWS_S and self.formulas.is_ready
        if is_due or not (self._is_running and is_like):
            self._take_latest()

    def _take_latest(self) -> None:
        latest = self._latest
        if latest is None:
            return
        if self._shown is None or self._shown.about != latest.about:
            self.index = 0
        self._shown, self._renewed_at = latest, time.perf_counter()
        self.choice.show_about(latest.about)
        if latest.sequence != self.choice.sequence:
            self.choice.set_sequence(latest.sequence)
        self.layer.offer({str(number): str(number + 1) for number in range(latest.about.layers)})
        if not self.layer.key:
            self.layer.set_key(str(latest.about.layers - 1))
        for widget in (self.layer, self.layer_label):
            widget.setVisible(latest.about.layers > 1)
        self.note.setVisible(self._is_running)
        self._show()

    @property
    def _traced(self) -> Traced | None:
        return None if self._shown is None else self._shown.traced

    @property
    def moment(self) -> Moment:
        """What is shown."""
        traced = self._traced
        every = moments(traced.forth.times if traced is not None else 1)
        self.index = min(max(self.index, 0), len(every) - 1)
        return every[self.index]

    def _show(self) -> None:
        """Show the moment in the chosen layer."""
        traced = self._traced
        if traced is None:
            return
        layer, moment = min(int(self.layer.key or 0), len(traced.forth.layers) - 1), self.moment
        self.strip.show_sizes(np.abs(traced.back.layers[layer].total).mean(axis=1))
        self.strip.show_moment(moment)
        self.formulas.show_lines(lines(traced, layer, moment))
        self._write(traced, moment)
        last = len(moments(traced.forth.times)) - 1
        for button, allowed in (
            (self.first, self.index > 0),
            (self.back, self.index > 0),
            (self.next, self.index < last),
            (self.last, self.index < last),
        ):
            button.setEnabled(allowed)

    def _write(self, traced: Traced, moment: Moment) -> None:
        times = traced.forth.times
        if moment.way == FORTH:
            said = self.tr("Forward, time {time} of {times}").format(time=moment.time + 1, times=times)
        elif moment.way == BACK:
            said = self.tr("Backward, time {time} of {times}").format(time=moment.time + 1, times=times)
        else:
            said = self._gradient_text(traced)
        self.words.show_text(said)
        self.strip.setAccessibleDescription(said)
        self.area.setAccessibleName(said)

    def _gradient_text(self, traced: Traced) -> str:
        said = self.tr("All times together: J = {cost}, and the whole gradient of this sequence has the length {norm}.")
        said = said.format(cost=short(traced.value, 4), norm=short(traced.norm(), 4))
        clip = None if self._shown is None else self._shown.about.clip
        if clip is None:
            return said
        cut = self.tr("Where the gradient of a batch is longer than {clip}, it is scaled down to the length {clip}.")
        return f"{said} {cut.format(clip=short(clip, 4))}"

    # -- going ---------------------------------------------------------------------------------------------------------

    def go(self, by: int) -> None:
        """Go so many moments on, at most to either end."""
        traced, before = self._traced, self.index
        if traced is None:
            return
        self.index = min(max(before + by, 0), len(moments(traced.forth.times)) - 1)
        if self.index != before:
            self.area.verticalScrollBar().setValue(0)
            self._show()

    def _go_to(self, moment: Moment) -> None:
        traced = self._traced
        if traced is not None:
            self.index = moments(traced.forth.times).index(moment)
            self._show()

    def _choose_sequence(self) -> None:
        self.index = 0
        self.wished.emit()

    def retranslate(self) -> None:
        """Set every text that people see."""
        for button, text in (
            (self.first, self.tr("To the first time (Home)")),
            (self.back, self.tr("A step back (Left)")),
            (self.next, self.tr("A step on (Right)")),
            (self.last, self.tr("To the whole gradient (End)")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self.layer_label.setText(self.tr("Layer"))
        self.layer.setAccessibleName(self.tr("Layer"))
        self.strip.setAccessibleName(self.tr("Forward and backward in time"))
        self.strip.setToolTip(
            self.tr("Above forward, below backward; bars: the size of ∂J/∂h. Click on a time to go there.")
        )
        self.note.show_text(self.tr("Training goes on, and the numbers follow twice a second; pause to compute along."))
        self._show()
