"""What the pages of the inspector share: a legend above plots side by side, in whatever room there is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication, QResizeEvent

from nnplayground.gui.plots.base import Line, Plots, Range, legend
from nnplayground.gui.plots.blank import add_blank
from nnplayground.gui.plots.cursor import Cursor
from nnplayground.gui.theme import Look, Theme

NARROW_AXIS = 20
"""Pixels of an axis without numbers."""
LEGEND_POINTS, LEGEND_ROOM = 9, 14
"""Size of the writing of a legend, and pixels beside it."""
LOW = 130
"""Pixels of height below which the axes of epochs and samples go without their names."""

Named = tuple[str, QColor | str, bool]
"""Something a legend names, its colour, and whether its line is dashed."""


def rows_of(names: Iterable[Named], width: float) -> list[list[Named]]:
    """Return what a legend names in rows that have room in a width in pixels."""
    font = QGuiApplication.font()
    font.setPointSizeF(LEGEND_POINTS)
    metrics = QFontMetricsF(font)
    rows: list[list[Named]] = []
    left = 0.0
    for named in names:
        size = metrics.horizontalAdvance(f"── {named[0]}   ")
        if size > left:
            rows.append([])
            left = width
        rows[-1].append(named)
        left -= size
    return rows


class Page(Plots):
    """Plots side by side; their legend stands above them and takes as many rows as it needs.

    `over_epochs` are the plots whose x is the epochs.
    """

    is_ready = False
    """Whether it has been made: pyqtgraph lays it out before."""

    def __init__(self, look: Look, plots: int, over_epochs: Iterable[int]) -> None:
        super().__init__(look)
        self.legend = self.addLabel(row=0, col=0, colspan=plots, justify="left")
        self.legend.setContentsMargins(0, 0, 0, 0)
        self.plots = [self.add_plot(1, column) for column in range(plots)]
        self._ranges = [Range(plot) for plot in self.plots]
        self._cursors = [self.add_live(self.plots[plot], Cursor()) for plot in over_epochs]
        self.blanks = [add_blank(self, self.plots[plot]) for plot in over_epochs]
        self.ci.layout.setContentsMargins(2, 8, 8, 2)
        self.ci.layout.setVerticalSpacing(2)
        self.setMinimumSize(200, 80)

    def show_moment(self, epoch: int | None) -> None:
        """Mark an epoch that is looked back at; None marks nothing."""
        for cursor in self._cursors:
            cursor.show_at(epoch)

    def follow(self) -> None:
        """Follow other curves than before."""
        for span in self._ranges:
            span.follow()

    def _names(self) -> list[Named]:
        """Return name, colour and dashes of what the legend names."""
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Share the room anew, before the plots are laid out in it."""
        if self.is_ready:
            self._write_legend()
        super().resizeEvent(event)

    def _write_legend(self) -> None:
        """Write the legend in rows that are no wider than the plots, and leave out names of axes where it is low."""
        for plot in self.plots:
            plot.getAxis("bottom").showLabel(self.viewport().height() >= LOW)
        text = "<br>".join(
            legend(row, self.look.theme) for row in rows_of(self._names(), self.viewport().width() - LEGEND_ROOM)
        )
        if text != self.legend.text:
            self.legend.setVisible(bool(text))
            self.legend.setText(text, size=f"{LEGEND_POINTS}pt")

    def _add_line(self, plot: int, *, dashed: bool = False) -> Line:
        return self.add_live(self.plots[plot], Line(dashed=dashed))

    def _histogram_axes(self, plot: int) -> None:
        axis = self.plots[plot].getAxis("left")
        axis.setStyle(showValues=False)
        axis.setWidth(NARROW_AXIS)

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        for line, colour in self._coloured(theme):
            line.set_colour(colour)
        for cursor in self._cursors:
            cursor.set_colour(theme.accent)
        self._write_legend()

    def _coloured(self, theme: Theme) -> list[tuple[Line, QColor | str]]:
        """Return every line with its colour."""
        raise NotImplementedError
