"""What is painted of an unrolled network: the same weights at every time, in the same colour under the same name."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from nnplayground.colours import OKABE_ITO
from nnplayground.data.dataset import Floats
from nnplayground.experiment.labs.looks.rnn import About, Shown
from nnplayground.gui.labs.rnn_layout import (
    ANSWER,
    IN_WEIGHTS,
    INPUT,
    LEFT,
    OUT_WEIGHTS,
    STATE,
    STATE_WEIGHTS,
    TARGET,
    WEIGHTS,
    Layout,
    Spot,
)
from nnplayground.gui.labs.rnn_view import answer, is_letter, named
from nnplayground.gui.theme import Theme
from nnplayground.gui.translation import tr
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.numbers import short

COLOURS = {OUT_WEIGHTS: OKABE_ITO[3], STATE_WEIGHTS: OKABE_ITO[5], IN_WEIGHTS: OKABE_ITO[2]}
"""Of the weights, the same at every time."""
NAMES = {
    TARGET: QT_TRANSLATE_NOOP("UnrolledDrawing", "Target"),
    ANSWER: QT_TRANSLATE_NOOP("UnrolledDrawing", "Answer"),
    STATE: QT_TRANSLATE_NOOP("UnrolledDrawing", "State h"),
    INPUT: QT_TRANSLATE_NOOP("UnrolledDrawing", "Input"),
}
HEAD = 5.0
PALE = 0.6
"""Strength of the colours of inputs."""
MOST_RULED = 36
"""Cells of a picture up to which lines are drawn between them."""
RIGHT, WRONG = "✓", "✗"


@dataclass(frozen=True, slots=True)
class Pointed:
    """What is pointed at: what is chosen, with the focus or without, and the weights that are lit up at every time."""

    spot: Spot | None = None
    has_focus: bool = False
    lit: tuple[str, int] | None = None


class SequencePainter:
    """Paints one sequence in the unrolled network of a layout, in the colours of a theme."""

    def __init__(self, about: About, shown: Shown, layout: Layout, theme: Theme) -> None:
        self._about, self._shown, self._layout, self._theme = about, shown, layout, theme
        self._table = theme.diverging(256)
        self.states = [[self._image(values) for values in state] for state in shown.states]
        largest = float(np.abs(np.nan_to_num(shown.x)).max(initial=0.0)) or 1.0
        self._table = theme.diverging(256, PALE)  # numbers are written upon it
        self.inputs = [self._image(values / largest, row=True) for values in shown.x]

    def _image(self, values: Floats, *, row: bool = False) -> QImage:
        """Return numbers from -1 to 1 as a square picture, or as a row."""
        across = len(values) if row else int(np.ceil(np.sqrt(len(values))))
        filled = np.zeros(-(-len(values) // across) * across)
        filled[: len(values)] = values
        levels = (np.clip(np.nan_to_num(filled) * 0.5 + 0.5, 0.0, 1.0) * 255.0).astype(np.uint8)
        pixels = np.ascontiguousarray(self._table[levels.reshape(-1, across)])
        rows, columns = pixels.shape[:2]
        return QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32).copy()

    def has(self, spot: Spot) -> bool:
        """Say whether there is anything of the kind at the time: the shape of the task."""
        shown = self._shown
        if spot.kind in (TARGET, ANSWER, OUT_WEIGHTS):
            return self.place_at(spot.time) is not None
        if spot.kind == INPUT or (spot.kind == IN_WEIGHTS and spot.layer == 0):
            return bool(shown.given[spot.time] or shown.fed_back[spot.time])
        return True

    def place_at(self, time: int) -> int | None:
        """Return the number of the answer at a time."""
        shown = self._shown
        if len(shown.p) == len(shown.present):
            return time if shown.present[time] else None
        return 0 if time == len(shown.present) - 1 else None

    # -- painting ------------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, seen: QRectF, pointed: Pointed) -> None:
        """Paint the columns that can be seen, and the names of the rows at their left."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for time in self._layout.seen(seen.left(), seen.right()):
            self._paint_time(painter, time, pointed)
        self._paint_names(painter, seen.left())

    def _paint_time(self, painter: QPainter, time: int, pointed: Pointed) -> None:
        shown = self._shown
        is_there = bool(shown.present[time])
        painter.setOpacity(1.0 if is_there else 0.4)
        for kind, layer in self._layout.rows():
            spot = Spot(kind, time, layer)
            if not self.has(spot):
                continue
            if kind in WEIGHTS:
                painter.setOpacity(1.0 if is_there or kind != IN_WEIGHTS else 0.4)
                self._paint_weights(painter, spot, pointed.lit)
            elif kind == STATE:
                self._paint_image(painter, spot, self.states[layer][time])
            elif kind == INPUT:
                self._paint_input(painter, spot)
            else:
                self._paint_answer(painter, spot)
            if spot == pointed.spot:
                self._frame(painter, spot, has_focus=pointed.has_focus)
        painter.setOpacity(1.0)
        painter.setPen(QColor(self._theme.faint))
        painter.drawText(self._layout.label_of_time(time), Qt.AlignmentFlag.AlignCenter, f"t = {time + 1}")

    def _frame(self, painter: QPainter, spot: Spot, *, has_focus: bool) -> None:
        pen = QPen(QColor(self._theme.accent), 2.0)
        if not has_focus:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self._layout.place(spot).adjusted(-2.0, -2.0, 2.0, 2.0))

    def _paint_image(self, painter: QPainter, spot: Spot, image: QImage) -> None:
        place = self._layout.place(spot)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.drawImage(place, image)
        painter.setPen(QPen(QColor(self._theme.line), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        across, down = image.width(), image.height()
        if across * down <= MOST_RULED:
            xs = [place.left() + n * place.width() / across for n in range(1, across)]
            ys = [place.top() + n * place.height() / down for n in range(1, down)]
            painter.drawLines([QLineF(x, place.top(), x, place.bottom()) for x in xs])
            painter.drawLines([QLineF(place.left(), y, place.right(), y) for y in ys])
        painter.drawRect(place)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_input(self, painter: QPainter, spot: Spot) -> None:
        shown, about = self._shown, self._about
        values = shown.x[spot.time]
        text, letter = named(about, values), is_letter(about, values)
        if not letter:
            self._paint_image(painter, spot, self.inputs[spot.time])
        if text or letter:
            self._paint_box(painter, spot, text, None, dashed=bool(shown.fed_back[spot.time]), filled=letter)

    def _paint_answer(self, painter: QPainter, spot: Spot) -> None:
        shown, about = self._shown, self._about
        place = self.place_at(spot.time)
        if place is None:
            return
        theme = self._theme
        if not shown.asked[place]:
            painter.setOpacity(0.4)
        values = shown.y[place] if spot.kind == TARGET else shown.p[place]
        text = answer(about, values) if shown.asked[place] or spot.kind == ANSWER else "–"
        colour = None
        if spot.kind == ANSWER and shown.asked[place]:
            is_wrong = bool(shown.wrong[place])
            text = f"{text} {WRONG if is_wrong else RIGHT}"
            colour = theme.error if is_wrong else None
        self._paint_box(painter, spot, text, colour)
        painter.setOpacity(1.0 if shown.present[spot.time] else 0.4)

    def _paint_box(
        self, painter: QPainter, spot: Spot, text: str, colour: str | None, *, dashed: bool = False, filled: bool = True
    ) -> None:
        theme, place = self._theme, self._layout.place(spot)
        pen = QPen(QColor(colour or theme.line), 2.5 if colour else 1.0)
        if dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(theme.window) if filled else Qt.BrushStyle.NoBrush)
        painter.drawRect(place)
        painter.setPen(QColor(colour or theme.text))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()) - 2)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)

    def _paint_weights(self, painter: QPainter, spot: Spot, lit: tuple[str, int] | None) -> None:
        place, colour = self._layout.place(spot), QColor(COLOURS[spot.kind])
        is_lit = lit == spot.row
        if lit is not None and not is_lit:
            colour.setAlphaF(0.3)
        pen = QPen(colour, 4.0 if is_lit else 2.0)
        is_kept = not self._shown.present[spot.time] and spot.kind == STATE_WEIGHTS
        if is_kept:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        if spot.kind == STATE_WEIGHTS:
            start, end = QPointF(place.left() + 2, place.center().y()), QPointF(place.right() - 2, place.center().y())
            painter.drawLines([QLineF(start, end), *_head(end, QPointF(-HEAD, 0.0))])
            room = QRectF(place.left() - 4, place.top() - 4, place.width() + 8, place.height() / 2 + 2)
        else:
            start = QPointF(place.center().x(), place.bottom() - 2)
            end = QPointF(place.center().x(), place.top() + 2)
            painter.drawLines([QLineF(start, end), *_head(end, QPointF(0.0, HEAD))])
            room = QRectF(place.center().x() + 5, place.top(), 40.0, place.height())
        if not is_kept:
            self._paint_weights_name(painter, spot, room, colour, is_lit=is_lit)

    def _paint_weights_name(self, painter: QPainter, spot: Spot, room: QRectF, colour: QColor, *, is_lit: bool) -> None:
        font = painter.font()
        font.setBold(is_lit)
        painter.setFont(font)
        painter.setPen(colour)
        is_level = spot.kind == STATE_WEIGHTS
        where = Qt.AlignmentFlag.AlignCenter if is_level else Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, where, self.weights_name(spot))
        font.setBold(False)
        painter.setFont(font)

    def weights_name(self, spot: Spot) -> str:
        """Return what weights are called, with the number of their layer where there are several."""
        letters = {OUT_WEIGHTS: "Wʸ", STATE_WEIGHTS: "Wʰ", IN_WEIGHTS: "Wˣ"}
        has_layers = self._about.layers > 1 and spot.kind != OUT_WEIGHTS
        return letters[spot.kind] + ("₁₂₃₄"[spot.layer] if has_layers else "")

    def _paint_names(self, painter: QPainter, left: float) -> None:
        theme = self._theme
        ground = QColor(theme.base)
        painter.fillRect(QRectF(left, 0.0, LEFT - 22.0, self._layout.height), ground)
        painter.setPen(QColor(theme.text))
        for kind, layer in self._layout.rows():
            if kind not in NAMES:
                continue
            place = self._layout.place(Spot(kind, 0, layer))
            has_layers = kind == STATE and self._layout.layers > 1
            text = tr(NAMES[kind]) + (" ₁₂₃₄"[layer + 1] if has_layers else "")
            room = QRectF(left + 4.0, place.top(), LEFT - 26.0, place.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def number_at(self, spot: Spot, point: QPointF) -> str:
        """Return the number of the cell of a state or an input at a point, empty where there is none."""
        is_state = spot.kind == STATE
        values = self._shown.states[spot.layer][spot.time] if is_state else self._shown.x[spot.time]
        image = self.states[spot.layer][spot.time] if is_state else self.inputs[spot.time]
        place = self._layout.place(spot)
        column = min(int((point.x() - place.left()) / place.width() * image.width()), image.width() - 1)
        row = min(int((point.y() - place.top()) / place.height() * image.height()), image.height() - 1)
        index = row * image.width() + column
        if index >= len(values):
            return ""
        return f"{'h' if is_state else 'x'}[{index + 1}], t = {spot.time + 1}: {short(float(values[index]), 4)}"


def _head(end: QPointF, back: QPointF) -> list[QLineF]:
    """Return the two strokes of the head of an arrow that came from `back`."""
    side = QPointF(back.y(), back.x())
    return [QLineF(end, end + back + side), QLineF(end, end + back - side)]
