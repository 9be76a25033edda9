"""Loss and score over the epochs, of training and test samples."""

from __future__ import annotations

import numpy as np

from nnplayground.data.dataset import CLASSIFICATION
from nnplayground.engine.history import Curve
from nnplayground.gui.plots.base import Line, Plots, Range, decades, legend, log10, rounded_up
from nnplayground.gui.plots.cursor import Cursor
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.training import Frame, Need

LOSS_STEPS = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
"""Round numbers at which the axis of the loss may end."""


class LossPlot(Plots):
    """Loss above, accuracy (or R²) below; solid for training, dashed for test."""

    need = Need.LOSS | Need.TIME

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._log = False
        self._task = CLASSIFICATION
        self._curve: Curve | None = None
        self._legend = self.addLabel(row=0, col=0, justify="right")
        self._loss, self._score = self.add_plot(1, 0), self.add_plot(2, 0)
        self.ci.layout.setRowStretchFactor(1, 3)
        self.ci.layout.setRowStretchFactor(2, 2)
        self._score.setXLink(self._loss)
        self._ranges = Range(self._loss), Range(self._score)
        self._lines = [
            self.add_live(plot, Line(dashed=dashed)) for plot in (self._loss, self._score) for dashed in (False, True)
        ]
        self._branches: tuple[Curve, ...] = ()
        self._pale: list[tuple[Line, Line]] = []
        self._cursors = [self.add_live(plot, Cursor()) for plot in (self._loss, self._score)]
        for plot in (self._loss, self._score):
            plot.getAxis("left").setWidth(62)
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

    def set_task(self, task: str) -> None:
        """Name the score after the task."""
        self._task = task
        self.retranslate()

    def show_frame(self, frame: Frame) -> None:
        """Draw the course so far, palely those that were left for it, and where a past moment stands."""
        for cursor in self._cursors:
            cursor.show_at(frame.epoch if frame.is_past else None)
        if frame.timeline is not None:
            self._draw_branches(frame.timeline.branches)
        if frame.curve is not None:
            self._draw(frame.curve)

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
        end = float(
            max(epochs[-1], *(branch.epochs[-1] for branch in self._branches)) if self._branches else epochs[-1]
        )
        self._ranges[0].fit(end, decades(curve.train_loss, curve.test_loss) if self._log else _span(curve))
        self._ranges[1].fit(end, _score_span(curve))

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        for line, colour in zip(self._lines, (theme.text, theme.accent) * 2, strict=True):
            line.set_colour(colour)
        for line in (line for lines in self._pale for line in lines):
            line.set_colour(theme.line)
        for cursor in self._cursors:
            cursor.set_colour(theme.accent)
        self._write_legend()

    def _write_legend(self) -> None:
        theme = self.look.theme
        self._legend.setText(
            legend([(self.tr("Training"), theme.text, False), (self.tr("Test"), theme.accent, True)]), size="9pt"
        )

    def retranslate(self) -> None:
        """Set legend and axes."""
        for line, name in zip(self._lines, (self.tr("Training"), self.tr("Test")) * 2, strict=True):
            line.name = name
        self._write_legend()
        self._loss.setLabel("left", self.tr("Loss"))
        self._score.setLabel("left", self.tr("Accuracy") if self._task == CLASSIFICATION else "R²")
        self._score.setLabel("bottom", self.tr("Epoch"))
        self.setAccessibleName(self.tr("Loss and accuracy over the epochs"))


def _span(curve: Curve) -> tuple[float, float]:
    """Return 0 and a round number above every finite loss."""
    losses = np.concatenate([curve.train_loss, curve.test_loss])
    finite = losses[np.isfinite(losses)]
    highest = float(finite.max()) if finite.size else 1.0
    return 0.0, rounded_up(highest, LOSS_STEPS)


def _score_span(curve: Curve) -> tuple[float, float]:
    """Return a span that ends above 1 and begins at 0, or at -1 where scores are negative."""
    scores = np.concatenate([curve.train_score, curve.test_score])
    finite = scores[np.isfinite(scores)]
    return (-1.0 if finite.size and finite.min() < 0.0 else 0.0), 1.05
