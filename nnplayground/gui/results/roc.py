"""The ROC curve of two classes, with the threshold that can be moved along it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QSlider, QStackedWidget, QToolTip, QVBoxLayout, QWidget

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.scores import Roc
from nnplayground.experiment.judging import Examined
from nnplayground.gui.plots.base import Line, Plots
from nnplayground.gui.plots.samples import Marks, Samples
from nnplayground.gui.plots.scales import rounded_up
from nnplayground.gui.results.findings import Findings, share
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.translation import Translated
from nnplayground.gui.widgets.flow import FlowRow
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.i18n import printable
from nnplayground.numbers import short

POSITIONS = 1000
EDGE = 0.03
"""Of the plot, left free around the curve."""
REACH = 0.12
"""How far from the curve, as a share of the plot, a mouse still points at it."""
POINT, WIDTH = 11.0, 2.0
LONG_NAMES = 170
"""Height of the plot from which an axis has room for its whole name."""
LOW, PLOT_SHARE = 260, 2
"""Height in pixels up to which the slider stands beside the plot, and how many times its room the plot then has."""
SPAN_STEPS = (1.0, 2.0, 5.0, 10.0)


class RocPlot(Plots):
    """The curve, the diagonal of guessing, and the point of the threshold in force."""

    threshold_wanted = Signal(object)
    """A threshold, which is a number."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._plot = self.add_plot(0, 0)
        self._plot.setMouseEnabled(False, False)
        self._plot.setRange(xRange=(-EDGE, 1.0 + EDGE), yRange=(-EDGE, 1.0 + EDGE), padding=0.0, disableAutoRange=True)
        self._guess = self.add_live(self._plot, Line(dashed=True))
        self._line = self.add_live(self._plot, Line())
        self._point = self.add_live(self._plot, Samples(self._plot))
        self._guess.set_data(np.array([0.0, 1.0]), np.array([0.0, 1.0]))
        self._roc: Roc | None = None
        self._at = (0.0, 0.0)
        self._is_short = False
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.restyle(look.theme)
        self.retranslate()

    def show_roc(self, roc: Roc, at: tuple[float, float]) -> None:
        """Show a curve, and the point (false positives, true positives) that is in force."""
        self._roc, self._at = roc, at
        x, y = roc.false_positives, roc.true_positives
        turns = np.ones(len(x), dtype=np.bool_)  # points on a straight line need not be drawn
        turns[1:-1] = (np.diff(x)[1:] * np.diff(y)[:-1]) != (np.diff(x)[:-1] * np.diff(y)[1:])
        self._line.set_data(x[turns], y[turns])
        self._draw_point()
        self.viewport().update()

    def _draw_point(self) -> None:
        theme = self.look.theme
        x, y = (np.array([value]) for value in self._at)
        marks = Marks(x, y, "o", QColor(theme.positive), QColor(theme.base), rim_width=WIDTH, size=POINT)
        self._point.set_marks([marks] if self._roc is not None else [])

    def nearest(self, place: QPoint) -> int | None:
        """Return the number of the point of the curve that a place of the screen is next to; None far from it."""
        if self._roc is None:
            return None
        at = self._plot.getViewBox().mapSceneToView(self.mapToScene(place))
        away = np.hypot(self._roc.false_positives - at.x(), self._roc.true_positives - at.y())
        found = int(away.argmin())
        return found if away[found] <= REACH else None

    def _threshold(self, number: int) -> float:
        """Return a threshold for a point: what scores more is taken for the class."""
        if self._roc is None:
            raise RuntimeError("no curve is shown")
        scores = self._roc.thresholds
        if number == 0:
            return float(scores[1])
        own = float(scores[number])
        below = float(scores[number + 1]) if number + 1 < len(scores) else float(np.nextafter(own, -np.inf))
        middle = (own + below) / 2.0
        return middle if middle < own else below

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the threshold of the point under the mouse."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._take(event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what the point under the mouse stands for; with the button pressed, take it."""
        place = event.position().toPoint()
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._take(place)
        found = self.nearest(place)
        if found is None or self._roc is None:
            QToolTip.hideText()
            return
        said = self.tr("Threshold {threshold}: true positive rate {true}, false positive rate {false}")
        words = said.format(
            threshold=short(self._threshold(found), 4),
            true=share(float(self._roc.true_positives[found])),
            false=share(float(self._roc.false_positives[found])),
        )
        QToolTip.showText(event.globalPosition().toPoint(), words, self)

    def _take(self, place: QPoint) -> None:
        found = self.nearest(place)
        if found is not None:
            self.threshold_wanted.emit(self._threshold(found))

    def shorten(self, short: bool) -> None:
        """Name the upright axis in short or in full."""
        self._is_short = short
        self.retranslate()

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        self._guess.set_colour(theme.faint)
        self._line.set_colour(theme.accent)
        self._draw_point()

    def retranslate(self) -> None:
        """Name the axes."""
        self._plot.setLabel("bottom", self.tr("False positive rate"))
        self._plot.setLabel("left", self.tr("TPR") if self._is_short else self.tr("True positive rate"))
        self.setAccessibleName(self.tr("ROC curve"))
        self._line.name, self._guess.name = self.tr("ROC curve"), self.tr("Guessing")


class RocView(Translated):
    """The plot, what its point stands for, and a slider for the threshold."""

    threshold_chosen = Signal(object)
    """A threshold, or None for the network's own rule."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot, self.words, self.missing = RocPlot(look), Paragraph(), Paragraph()
        self.slider, self.value, self.own = QSlider(Qt.Orientation.Horizontal), QLabel(), QPushButton()
        self._name = QLabel()
        self._name.setBuddy(self.slider)
        self.slider.setRange(0, POSITIONS)
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._span = (0.0, 1.0)
        self._found: Findings | None = None
        self._lay_out()
        self.slider.valueChanged.connect(self._on_slider)
        self.plot.threshold_wanted.connect(self.threshold_chosen)
        self.own.clicked.connect(lambda _checked: self.threshold_chosen.emit(None))
        self.retranslate()

    def _lay_out(self) -> None:
        self.slider.setMinimumWidth(60)
        self.value.setMinimumWidth(self.fontMetrics().horizontalAdvance("−0.0000"))
        values = FlowRow((self._name, self.value, self.own))
        beside = QVBoxLayout()
        for widget in (values, self.slider, self.words):
            beside.addWidget(widget)
        beside.addStretch(1)
        page = QWidget()
        self._halves.addWidget(self.plot, PLOT_SHARE)
        self._halves.addLayout(beside, 1)
        page.setLayout(self._halves)
        self._halves.setContentsMargins(2, 2, 2, 2)
        self._halves.setSpacing(4)
        self.missing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        self._pages.addWidget(page)
        self._pages.addWidget(self.missing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    def show_findings(self, found: Findings) -> None:
        """Show the curve and the threshold in force, or say why there is none."""
        if found.judged is None:
            return
        self._found = found
        roc, counts = found.judged.roc, found.judged.confusion
        self._pages.setCurrentIndex(int(roc is None))
        if roc is None:
            return
        true, false = counts[1, 1] / counts[1].sum(), counts[0, 1] / counts[0].sum()
        self.plot.show_roc(roc, (float(false), float(true)))
        threshold = found.examined.own_threshold if found.threshold is None else found.threshold
        self._show_threshold(found.examined, threshold)
        self.own.setEnabled(found.threshold is not None)
        self._say(roc.area, float(true), float(false))

    def _show_threshold(self, examined: Examined, threshold: float) -> None:
        if not self.slider.isSliderDown():
            self._span = _span(examined, threshold)
        low, high = self._span
        with QSignalBlocker(self.slider):
            self.slider.setValue(round((threshold - low) / (high - low) * POSITIONS))
        self.value.setText(short(threshold, 4))

    def _say(self, area: float, true: float, false: float) -> None:
        if self._found is None:
            return
        is_beside = self._halves.direction() == QBoxLayout.Direction.LeftToRight
        said = (
            self.tr("AUC {area}").format(area=share(area)),
            self.tr("TPR {share}").format(share=share(true)),
            self.tr("FPR {share}").format(share=share(false)),
            self.tr("for “{name}”").format(name=printable(self._found.names[1])),
        )
        self.words.show_text(("\n" if is_beside else " · ").join(said))

    def _on_slider(self, position: int) -> None:
        low, high = self._span
        self.threshold_chosen.emit(round(low + (high - low) * position / POSITIONS, 12))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the slider beside the plot where there is little height."""
        super().resizeEvent(event)
        is_low = event.size().height() < LOW
        self.plot.shorten(event.size().height() < LONG_NAMES)
        self._halves.setDirection(QBoxLayout.Direction.LeftToRight if is_low else QBoxLayout.Direction.TopToBottom)
        if self._found is not None:
            self.show_findings(self._found)

    def retranslate(self) -> None:
        """Set every text that people see."""
        self._name.setText(self.tr("Threshold"))
        self.own.setText(self.tr("Own rule"))
        self.own.setToolTip(self.tr("Back to the rule of the network itself"))
        self.slider.setAccessibleName(self.tr("Threshold"))
        self.slider.setToolTip(self.tr("What scores more than the threshold is taken for the second class."))
        self.missing.show_text(self.tr("There is a ROC curve only where samples of both classes are there."))
        self.words.setToolTip(
            self.tr(
                "TPR, true positive rate = samples of the class that are taken for it ÷ all of the class. FPR, false "
                "positive rate = others that are taken for it ÷ all others. AUC = area under the curve: how often one "
                "of the class scores higher than one of the others; 0.5 is guessing."
            )
        )
        if self._found is not None:
            self.show_findings(self._found)


def _span(examined: Examined, threshold: float) -> tuple[float, float]:
    """Return the thresholds that make sense: as far as the output reaches, or around all scores."""
    activation = ACTIVATIONS[examined.activation]
    if examined.outputs.shape[1] == 1 or activation.key == "softmax":
        low, high = activation.low, activation.high
    else:
        low, high = activation.low - activation.high, activation.high - activation.low
    if np.isfinite([low, high]).all():
        return low, high
    scores = examined.scores()
    reach = rounded_up(float(max(np.abs(scores).max(initial=0.0), abs(threshold))), SPAN_STEPS)
    return -reach, reach
