"""The third tab: how large gradients still are when they have come back to each time."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout

from nnplayground.data.dataset import Floats
from nnplayground.experiment.labs.looks.rnn import BY_TIME, About, ByTime, Picture, Wish
from nnplayground.gui.labs.rnn_view import View
from nnplayground.gui.plots.base import Line, Plots, Range, legend
from nnplayground.gui.plots.scales import decades, log10
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.numbers import short

PALE = 0.5
"""How much of their colour the lines of the beginning keep."""
VANISHED, GROWN = 0.01, 100.0
"""Of a gradient that has become less than this, or more, on its way from the last time to the first it is said."""


class TimePlot(Plots):
    """Mean |∂J/∂h| at every time on a logarithmic axis: now, and dashed and paler with the first weights."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._legend = self.addLabel(row=0, col=0, justify="left")
        self._plot = self.add_plot(1, 0)
        self._plot.getAxis("left").set_log(True)
        self._plot.getAxis("left").setWidth(64)
        self._range = Range(self._plot)
        self._now: list[Line] = []
        self._start: list[Line] = []
        self._about: About | None = None
        self.retranslate()
        self.restyle(look.theme)

    def show_picture(self, about: About, found: ByTime) -> None:
        """Draw the present sizes and those of the beginning."""
        if self._about is None or (about.layers, about.cell) != (self._about.layers, self._about.cell):
            self._set_layers(about)
        times = np.arange(1.0, about.times + 1.0)
        for lines, curves in ((self._now, found.now), (self._start, found.start)):
            for line, sizes in zip(lines, curves, strict=True):
                line.set_data(*_visible(times, log10(sizes)))
        low, high = decades(*found.now, *found.start)
        self._range.fit_between((0.5, about.times + 0.5), (max(low, high - 40.0), high))
        self._about = about

    def _set_layers(self, about: About) -> None:
        for line in (*self._start, *self._now):
            self.remove_live(self._plot, line)
        self._start = [self.add_live(self._plot, Line(dashed=True)) for _ in range(about.layers)]
        self._now = [self.add_live(self._plot, Line()) for _ in range(about.layers)]
        self._about = about
        self.restyle(self.look.theme)

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        if self._about is None:
            return
        names: list[tuple[str, QColor | str, bool]] = []
        for number, (now, start) in enumerate(zip(self._now, self._start, strict=True)):
            colour = theme.layer_colour(number, max(len(self._now), 2))
            pale = QColor(colour)
            pale.setAlphaF(PALE)
            kind = f"{tr(self._about.cell.label)} {number + 1}"
            now.name = self.tr("{layer}, now").format(layer=kind)
            start.name = self.tr("{layer}, at the beginning").format(layer=kind)
            now.set_colour(colour)
            start.set_colour(pale)
            names.append((self.tr("Layer {number}").format(number=number + 1), colour, False))
        names.append((self.tr("at the beginning"), theme.faint, True))
        self._legend.setText(legend(names), size="9pt", color=theme.text)

    def retranslate(self) -> None:
        """Set axes and names."""
        self._plot.setLabel("left", self.tr("mean |∂J/∂h|"))
        self._plot.setLabel("bottom", self.tr("Time"))
        self.setAccessibleName(self.tr("Size of the gradient by time"))
        self.restyle(self.look.theme)


def _visible(times: Floats, values: Floats) -> tuple[Floats, Floats]:
    """Return a curve; a single point becomes a short line that can be seen."""
    if len(times) == 1:
        return np.array([0.9, 1.1]), np.repeat(values, 2)
    return times, values


class ByTimeView(View):
    """The plot, and in words what is to be seen."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.plot, self.words = TimePlot(look), Paragraph()
        self._picture: Picture | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.words)
        column.addWidget(self.plot, 1)
        self.retranslate()

    def wish(self) -> Wish:
        """Return the wish for gradients by time."""
        return Wish(BY_TIME)

    def show_picture(self, picture: Picture) -> None:
        """Show the gradients."""
        if picture.by_time is None:
            return
        self._picture = picture
        self.plot.show_picture(picture.about, picture.by_time)
        self._write()

    def _write(self) -> None:
        picture = self._picture
        if picture is None or picture.by_time is None:
            return
        about, found = picture.about, picture.by_time
        said = [self.tr("∂J/∂h comes back from the last time to the first, through the same weights again and again.")]
        if about.times > 1:
            now, start = (_share(curves[-1]) for curves in (found.now, found.start))
            arrives = self.tr(
                "What arrives at the first time is {now} times what is at the last ({start} with the first weights)."
            )
            said.append(arrives.format(now=short(now, 2), start=short(start, 2)))
            if now < VANISHED:
                said.append(self.tr("The gradient vanishes: what came early is hardly learned from."))
            elif now > GROWN:
                said.append(self.tr("The gradient explodes."))
        said.append(self._clip_text(about, found))
        text = " ".join(said)
        if text != self.words.text():
            self.words.show_text(text)
            self.plot.setAccessibleDescription(text)

    def _clip_text(self, about: About, found: ByTime) -> str:
        norm = short(found.norm, 3)
        if about.clip is None:
            return self.tr("The whole gradient has the length {norm}; nothing is shortened.").format(norm=norm)
        said = self.tr(
            "The whole gradient has the length {norm}. Where the gradient of a batch is longer than {clip}, "
            "it is scaled down to the length {clip}."
        )
        return said.format(norm=norm, clip=short(about.clip, 3))

    def retranslate(self) -> None:
        """Set every text that people see."""
        self._write()


def _share(sizes: Floats) -> float:
    """Return the first size as a share of the last one."""
    return float(sizes[0] / sizes[-1]) if sizes[-1] > 0.0 else float("nan")
