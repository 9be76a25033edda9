"""Loss and score over the epochs, of training and test samples."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg

from nnplayground.data.dataset import CLASSIFICATION, Floats
from nnplayground.engine.history import Curve
from nnplayground.experiment.labs.families import Curves
from nnplayground.gui.plots import words
from nnplayground.gui.plots.base import Line, Plots, Range, legend
from nnplayground.gui.plots.blank import add_blank
from nnplayground.gui.plots.cursor import Cursor
from nnplayground.gui.plots.others import Course, Other, legend_with, run_colour
from nnplayground.gui.plots.scales import closely, log10, rounded_up
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.training import Frame, Need
from nnplayground.gui.translation import tr
from nnplayground.numbers import full

AXIS_WIDTH, LEGEND_PT = 62, 9.0
"""Pixels beside the curves, and letters of the legend."""
LEAST_ROOM = 0.02
"""Around scores that hardly differ, as a share of their size: else the axis needs more digits than it has room for."""
LOSS_STEPS = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
"""Round numbers at which the axis of the loss may end."""


class LossPlot(Plots):
    """Loss above, accuracy (or R²) below; solid for training, dashed for test."""

    need = Need.LOSS | Need.TIME

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._log = False
        self._frame: Frame | None = None
        self._task = CLASSIFICATION
        self._curve: Curve | None = None
        self._words: Curves | None = None
        self._legend = self.addLabel(row=0, col=0, justify="right")
        self._score_legend = self.addLabel(row=2, col=0, justify="right")
        self._loss, self._score = self.add_plot(1, 0), self.add_plot(3, 0)
        self.ci.layout.setRowStretchFactor(1, 3)
        self.ci.layout.setRowStretchFactor(3, 2)
        self._score.setXLink(self._loss)
        self._ranges = Range(self._loss), Range(self._score)
        self._lines = [
            self.add_live(plot, Line(dashed=dashed)) for plot in (self._loss, self._score) for dashed in (False, True)
        ]
        self._branches: tuple[Curve, ...] = ()
        self._pale: list[tuple[Line, Line]] = []
        self._others: tuple[Other, ...] = ()
        self._other_lines: list[list[Line]] = []
        self._cursors = [self.add_live(plot, Cursor()) for plot in (self._loss, self._score)]
        self.blank = add_blank(self, self._loss)
        self._loss.getAxis("bottom").setStyle(showValues=False)
        self.retranslate()
        self.restyle(look.theme)

    def set_log(self, log: bool) -> None:
        """Show the loss on a logarithmic axis or not."""
        self._log = log
        self._loss.getAxis("left").set_log(log)
        self._ranges[0].follow()
        if self._curve is not None:
            self._draw_branches(self._branches)
            self._draw(self._curve)
        self._draw_others()

    def set_task(self, task: str) -> None:
        """Name the score after the task."""
        self._task = task
        self.retranslate()
        self._draw_others()

    def set_curves(self, curves: Curves | None) -> None:
        """Name the four curves as a lab calls them; None calls them as those of a network."""
        if curves != self._words:
            self._words = curves
            self.retranslate()

    def set_others(self, others: Sequence[Other]) -> None:
        """Draw these runs beneath the present one, each in its colour; scores only of the same task."""
        for lines in self._other_lines:
            for plot, line in zip(self._plots_twice, lines, strict=True):
                self.remove_still(plot, line)
        self._others = tuple(others)
        self._other_lines = [
            [self.add_still(plot, Line(dashed=dashed)) for plot, dashed in self._each_line()] for _ in self._others
        ]
        self._draw_others()
        self.restyle(self.look.theme)
        self.retranslate()
        if self._curve is not None:
            self._draw(self._curve)

    @property
    def _plots_twice(self) -> tuple[pg.PlotItem, ...]:
        return tuple(plot for plot, _dashed in self._each_line())

    def _each_line(self) -> list[tuple[pg.PlotItem, bool]]:
        return [(plot, dashed) for plot in (self._loss, self._score) for dashed in (False, True)]

    def _draw_others(self) -> None:
        """Draw what never changes while training goes on."""
        for other, lines in zip(self._others, self._other_lines, strict=True):
            course, has_score = other.course, other.task == self._task
            values = (course.train_loss, course.test_loss, course.train_score, course.test_score)
            for line, value, is_loss in zip(lines, values, (True, True, False, False), strict=True):
                shown = log10(value) if is_loss and self._log else value
                line.set_data(course.epochs, shown if is_loss or has_score else np.full(len(value), np.nan))
        self.renew_still()

    def show_frame(self, frame: Frame) -> None:
        """Draw the course so far, palely those that were left for it, and where a past moment stands."""
        self._frame = frame
        self._spoken.renew()
        for cursor in self._cursors:
            cursor.show_at(frame.epoch if frame.is_past else None)
        if frame.timeline is not None:
            self._draw_branches(frame.timeline.branches)
        if frame.curve is not None:
            self._draw(frame.curve)

    def words(self) -> str:
        """Return the present losses and scores for screen readers."""
        if self._frame is None:
            return ""
        record = self._frame.record
        return f"{words.losses(self._frame.epoch, record)} {words.scores(self._task, record)}"

    def _show_branches(self, count: int) -> None:
        """Have so many pale curves, beneath all others."""
        for lines in self._pale:
            for plot, line in zip((self._loss, self._score), lines, strict=True):
                self.remove_live(plot, line)
        self._pale = [
            (self.add_live(self._loss, Line(), beneath=True), self.add_live(self._score, Line(), beneath=True))
            for _ in range(count)
        ]
        self.restyle(self.look.theme)

    def _draw_branches(self, branches: tuple[Curve, ...]) -> None:
        if len(branches) != len(self._pale):
            self._show_branches(len(branches))
        for curve, (loss, score) in zip(branches, self._pale, strict=True):
            epochs = curve.epochs.astype(np.float64)
            loss.set_data(epochs, log10(curve.train_loss) if self._log else curve.train_loss)
            score.set_data(epochs, curve.train_score)
        self._branches = branches

    def _draw(self, curve: Curve) -> None:
        self._curve = curve
        losses = [log10(values) if self._log else values for values in (curve.train_loss, curve.test_loss)]
        epochs = curve.epochs.astype(np.float64)
        for line, values in zip(self._lines, (*losses, curve.train_score, curve.test_score), strict=True):
            line.set_data(epochs, values)
        courses: list[Curve | Course] = [curve, *(other.course for other in self._others)]
        alike: list[Curve | Course] = [curve, *(other.course for other in self._others if other.task == self._task)]
        end = max(float(each.epochs[-1]) for each in (*courses, *self._branches))
        self._ranges[0].fit(end, closely(*_losses(courses)) if self._log else _span(courses))
        is_free = self._words is not None and self._words.is_free
        self._ranges[1].fit(end, _free_span(alike) if is_free else _score_span(alike))

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        for plot in (self._loss, self._score):
            plot.getAxis("left").setWidth(int(AXIS_WIDTH * theme.large))
        for line, colour in zip(self._lines, (theme.text, theme.accent) * 2, strict=True):
            line.set_colour(colour)
        for line in (line for lines in self._pale for line in lines):
            line.set_colour(theme.line)
        for other, others in zip(self._others, self._other_lines, strict=True):
            for line in others:
                line.set_colour(run_colour(theme, other.colour))
        self.renew_still()
        for cursor in self._cursors:
            cursor.set_colour(theme.accent)
        self._write_legend()

    def _pair(self) -> tuple[str, str]:
        """Return what tells two curves of a plot apart."""
        if self._words is not None:
            return tr(self._words.first), tr(self._words.second)
        return self.tr("Training"), self.tr("Test")

    def _score_pair(self) -> tuple[str, str]:
        """Return the same of the lower plot."""
        if self._words is None or self._words.scores is None:
            return self._pair()
        first, second = self._words.scores
        return tr(first), tr(second)

    def _write_legend(self) -> None:
        """Name the curves above the upper plot; those of the lower one once more where they are called otherwise."""
        theme = self.look.theme
        size = f"{full(LEGEND_PT * theme.large)}pt"
        (first, second), (third, fourth) = self._pair(), self._score_pair()
        own = [(first, theme.text, False), (second, theme.accent, True)]
        self._legend.setText(legend_with(own, self._others, theme), size=size)
        is_other = (third, fourth) != (first, second)
        below = [(third, theme.text, False), (fourth, theme.accent, True)] if is_other else []
        self._score_legend.setText(legend(below, theme), size=size)
        self._score_legend.setVisible(is_other)

    def retranslate(self) -> None:
        """Set legend and axes."""
        for line, name in zip(self._lines, self._pair() + self._score_pair(), strict=True):
            line.name = name
        for other, others in zip(self._others, self._other_lines, strict=True):
            for line, name in zip(others, (self.tr("Training"), self.tr("Test")) * 2, strict=True):
                line.name = f"{other.name}: {name}"
        self._write_legend()
        score = self.tr("Accuracy") if self._task == CLASSIFICATION else "R²"
        self._loss.setLabel("left", tr(self._words.loss) if self._words else self.tr("Loss"))
        self._score.setLabel("left", tr(self._words.score) if self._words else score)
        self._score.setLabel("bottom", self.tr("Epoch"))
        self.setAccessibleName(self.tr("Loss and accuracy over the epochs"))
        self._spoken.renew()


def _losses(courses: Sequence[Curve | Course]) -> list[Floats]:
    return [losses for course in courses for losses in (course.train_loss, course.test_loss)]


def _span(courses: Sequence[Curve | Course]) -> tuple[float, float]:
    """Return 0 and a round number above every finite loss."""
    losses = np.concatenate(_losses(courses))
    finite = losses[np.isfinite(losses)]
    highest = float(finite.max()) if finite.size else 1.0
    return 0.0, rounded_up(highest, LOSS_STEPS)


def _free_span(courses: Sequence[Curve | Course]) -> tuple[float, float]:
    """Return a span with some room around all scores, whatever they measure."""
    scores = np.concatenate([scores for each in courses for scores in (each.train_score, each.test_score)])
    finite = scores[np.isfinite(scores)]
    low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)
    room = max(0.05 * (high - low), LEAST_ROOM * max(abs(low), abs(high))) or 0.5
    return low - room, high + room


def _score_span(courses: Sequence[Curve | Course]) -> tuple[float, float]:
    """Return a span that ends above 1 and begins at 0, or at -1 where scores are negative."""
    scores = np.concatenate([scores for each in courses for scores in (each.train_score, each.test_score)])
    finite = scores[np.isfinite(scores)]
    return (-1.0 if finite.size and finite.min() < 0.0 else 0.0), 1.05
