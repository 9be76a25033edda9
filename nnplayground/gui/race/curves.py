"""Loss and score of all lanes over the epochs, drawn over each other in the colours of the lanes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import numpy as np

from nnplayground.data.dataset import CLASSIFICATION, Floats
from nnplayground.engine.history import Curve
from nnplayground.gui.plots.base import Line, Plots, Range, legend
from nnplayground.gui.plots.blank import Blank
from nnplayground.gui.plots.loss import LOSS_STEPS
from nnplayground.gui.plots.scales import decades, log10, rounded_up
from nnplayground.gui.race.colours import lane_colours
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.training import Need
from nnplayground.gui.translation import tr
from nnplayground.i18n import Text
from nnplayground.tuning.lanes import MOST, Judge
from nnplayground.tuning.race import Measure, Rules

LONGEST_NAME = 24
LOWEST = 152
"""Pixels: below, the names of the axes would reach into the legend."""


class Curves(Plots):
    """Solid lines are of the samples that judge; dashed ones, where they are wanted, of those that only train, or test;
    a faint one is the goal."""

    need = Need.LOSS

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._rules, self._task = Rules(), CLASSIFICATION
        self._names: Sequence[str | Text] = ()
        self._curves: Sequence[Curve] = ()
        self._is_log = self._shows_both = False
        self._legend = self.addLabel(row=0, col=0, colspan=2, justify="left")
        self._plots = self.add_plot(1, 0), self.add_plot(1, 1)
        self._ranges = [Range(plot) for plot in self._plots]
        self._goals = [self.add_live(plot, Line(dashed=True)) for plot in self._plots]
        self._others = [[self.add_live(plot, Line(dashed=True)) for _ in range(MOST)] for plot in self._plots]
        self._lines = [[self.add_live(plot, Line()) for _ in range(MOST)] for plot in self._plots]
        for plot, lines in zip(self._plots, self._lines, strict=True):
            self.add_live(plot, Blank(look, partial(tuple, lines)))  # the line of the goal is no curve
            plot.getAxis("left").setWidth(58)
        self.setMinimumHeight(LOWEST)
        self.retranslate()
        self.restyle(look.theme)

    def begin(self, rules: Rules, task: str, names: Sequence[str | Text]) -> None:
        """Draw another race."""
        self._rules, self._task, self._names = rules, task, names
        for each in self._ranges:
            each.follow()
        self.retranslate()

    def show_curves(self, curves: Sequence[Curve]) -> None:
        """Draw how far the lanes are; painting comes after."""
        self._curves = curves
        self._draw()

    def set_log(self, log: bool) -> None:
        """Show the loss on a logarithmic axis or not."""
        self._is_log = log
        self._plots[0].getAxis("left").set_log(log)
        self._ranges[0].follow()
        self._draw()
        self.viewport().update()

    def set_both(self, both: bool) -> None:
        """Draw the samples that do not judge, too, or not."""
        self._shows_both = both
        self._ranges[0].follow()
        self._draw()
        self.viewport().update()

    # -- drawing -------------------------------------------------------------------------------------------------------

    def _draw(self) -> None:
        if not self._curves:
            return
        end = max(float(curve.epochs[-1]) for curve in self._curves)
        judging, other = ("train", "test") if self._rules.judge is Judge.TRAIN else ("test", "train")
        for place, measure in enumerate(Measure):
            shown = [self._values(curve, judging, measure) for curve in self._curves]
            others = [self._values(curve, other, measure) for curve in self._curves] if self._shows_both else []
            for lines, values in ((self._lines[place], shown), (self._others[place], others)):
                self._draw_lines(lines, values)
            self._draw_goal(place, measure, end)
            self._fit(place, measure, end, [*shown, *others])

    def _draw_lines(self, lines: Sequence[Line], values: Sequence[Floats]) -> None:
        for line, curve, y in zip(lines, self._curves, values, strict=False):
            line.set_data(curve.epochs.astype(np.float64), y)
        for line in lines[len(values) :]:
            line.set_data(np.empty(0), np.empty(0))

    def _values(self, curve: Curve, side: str, measure: Measure) -> Floats:
        values: Floats = getattr(curve, f"{side}_{measure.value}")
        return log10(values) if self._is_log and measure is Measure.LOSS else values

    def _draw_goal(self, place: int, measure: Measure, end: float) -> None:
        goal = self._rules.goal if measure is self._rules.measure else None
        values = np.array([goal, goal]) if goal is not None else np.empty(0)
        if self._is_log and measure is Measure.LOSS:
            values = log10(values)
        self._goals[place].set_data(np.array([0.0, 1.5 * end + 10.0])[: len(values)], values)

    def _fit(self, place: int, measure: Measure, end: float, values: Sequence[Floats]) -> None:
        joined = np.concatenate(values)
        finite = joined[np.isfinite(joined)]
        if measure is Measure.SCORE:
            span = (-1.0 if finite.size and finite.min() < 0.0 else 0.0), 1.05
        elif self._is_log:
            span = decades(10.0**finite)
        else:
            span = 0.0, rounded_up(float(finite.max()) if finite.size else 1.0, LOSS_STEPS)
        self._ranges[place].fit(end, span)

    # -- looks ---------------------------------------------------------------------------------------------------------

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        for lines in (*self._lines, *self._others):
            for line, colour in zip(lines, lane_colours(theme), strict=True):
                line.set_colour(colour)
        for line in self._goals:
            line.set_colour(theme.faint)
        self._write_legend()

    def _write_legend(self) -> None:
        names = [_plain(tr(name)) for name in self._names]
        entries = [(name, colour, False) for name, colour in zip(names, lane_colours(self.look.theme), strict=False)]
        if self._rules.goal is not None and entries:
            entries.append((self.tr("Goal"), self.look.theme.faint, True))
        self._legend.setText(legend(entries, self.look.theme), size="9pt")

    def retranslate(self) -> None:
        """Set legend, axes and the names of the curves."""
        self._write_legend()
        for lines, dashed in zip(self._lines, self._others, strict=True):
            for line, other, name in zip(lines, dashed, self._names, strict=False):
                line.name = tr(name)
                other.name = self.tr("{name}, other samples").format(name=tr(name))
        words = {
            Judge.TRAIN: (self.tr("Training loss"), self.tr("Training accuracy"), self.tr("Training R²")),
            Judge.VALIDATION: (self.tr("Validation loss"), self.tr("Validation accuracy"), self.tr("Validation R²")),
            Judge.TEST: (self.tr("Test loss"), self.tr("Test accuracy"), self.tr("Test R²")),
        }[self._rules.judge]
        self._plots[0].setLabel("left", words[0])
        self._plots[1].setLabel("left", words[1] if self._task == CLASSIFICATION else words[2])
        for plot in self._plots:
            plot.setLabel("bottom", self.tr("Epoch"))
        self.setAccessibleName(self.tr("Loss and accuracy of all lanes over the epochs"))


def _plain(name: str) -> str:
    """Return a name, shortened, so that the legend, which takes HTML, shows it as it is."""
    short = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
    return short.replace("&", "&amp;").replace("<", "&lt;")
