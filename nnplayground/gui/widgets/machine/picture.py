"""A small Boltzmann machine drawn as it is wired: units to be switched by hand, with their chances and all numbers."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from nnplayground.gui.theme import Look
from nnplayground.gui.translation import Translated
from nnplayground.lessons.scripts import lowered
from nnplayground.lessons.topics.machines import Small, State
from nnplayground.numbers import short

HEIGHT, SIDE = 268, 20.0
RADIUS, RING = 21.0, 27.0
HIDDEN_Y, VISIBLE_Y = 64.0, HEIGHT - 64.0
LABEL = QSize(46, 20)
SHARES = (0.34, 0.66)
"""How far down an edge its number stands, by hidden unit in turn, so that numbers do not meet."""
THINNEST, THICKEST, STRONGEST = 1.2, 9.0, 6.0
"""Widths of edges in pixels, and the weight that is as thick as can be."""
HIDDEN, VISIBLE = "h", "v"
Unit = tuple[str, int]
"""A side and a number, counted from 0."""


@dataclass(frozen=True, slots=True)
class Wired:
    """What is drawn: a machine, its state, and the chance of every unit given the other side."""

    small: Small
    visible: State
    hidden: State
    visible_chances: State
    hidden_chances: State


@dataclass(frozen=True, slots=True)
class Part:
    """One number of a machine: `w` with both units, `b` with a hidden and `c` with a visible one."""

    kind: str
    hidden: int = 0
    visible: int = 0

    @property
    def name(self) -> str:
        """Its name in plain text: w₁₂."""
        digits = {"w": f"{self.hidden + 1}{self.visible + 1}", "b": f"{self.hidden + 1}", "c": f"{self.visible + 1}"}
        return f"{self.kind}{lowered(digits[self.kind])}"

    def of(self, small: Small) -> float:
        """Return its value."""
        if self.kind == "w":
            return small.weights[self.hidden][self.visible]
        return small.hidden_bias[self.hidden] if self.kind == "b" else small.visible_bias[self.visible]

    def put(self, small: Small, value: float) -> Small:
        """Return the machine with another value here."""
        weights, hidden, visible = [list(row) for row in small.weights], [*small.hidden_bias], [*small.visible_bias]
        if self.kind == "w":
            weights[self.hidden][self.visible] = value
        elif self.kind == "b":
            hidden[self.hidden] = value
        else:
            visible[self.visible] = value
        return Small(tuple(map(tuple, weights)), tuple(hidden), tuple(visible))


class MachinePicture(Translated):
    """Hidden units above, visible ones below, edges between them.

    A click switches a unit or takes up a number. Keys: arrows go from unit to unit, the space bar switches.
    """

    switched = Signal(str, int)
    """The side and the number of a unit that a person switches."""
    taken = Signal(object)
    """The `Part` that a person clicks on."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: Wired | None = None
        self._digits = 3
        self.at: Unit = (VISIBLE, 0)
        self.chosen = Part("w")
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.update)
        self.retranslate()

    def show_machine(self, shown: Wired, digits: int) -> None:
        """Draw this."""
        self._shown, self._digits = shown, digits
        bits = [
            f"{side}{lowered(str(number + 1))} = {bit:.0f}, p = {short(chance, digits)}"
            for side, states, chances in (
                (VISIBLE, shown.visible, shown.visible_chances),
                (HIDDEN, shown.hidden, shown.hidden_chances),
            )
            for number, (bit, chance) in enumerate(zip(states, chances, strict=True))
        ]
        self.setAccessibleDescription("; ".join(bits))
        self.update()

    def choose(self, part: Part) -> None:
        """Mark a number as the one that is turned."""
        self.chosen = part
        self.update()

    # -- places --------------------------------------------------------------------------------------------------------

    def _counts(self) -> dict[str, int]:
        shown = self._shown
        return {HIDDEN: len(shown.hidden), VISIBLE: len(shown.visible)} if shown else {HIDDEN: 0, VISIBLE: 0}

    def place(self, unit: Unit) -> QPointF:
        """Return the middle of a unit."""
        side, number = unit
        count, room = self._counts()[side], self.width() - 2 * SIDE
        return QPointF(SIDE + room * (number + 0.5) / max(count, 1), HIDDEN_Y if side == HIDDEN else VISIBLE_Y)

    def label(self, part: Part) -> QRectF:
        """Return where a number stands: on its edge, or beside its unit."""
        if part.kind == "w":
            above, below = self.place((HIDDEN, part.hidden)), self.place((VISIBLE, part.visible))
            middle = above + (below - above) * SHARES[part.hidden % len(SHARES)]
        else:
            unit = (HIDDEN, part.hidden) if part.kind == "b" else (VISIBLE, part.visible)
            middle = self.place(unit) + QPointF(RING + 3.0 + LABEL.width() / 2.0, 0.0)
        return QRectF(
            middle.x() - LABEL.width() / 2.0, middle.y() - LABEL.height() / 2.0, LABEL.width(), LABEL.height()
        )

    def parts(self) -> list[Part]:
        """Return every number of the machine."""
        counts = self._counts()
        edges = [Part("w", i, j) for i in range(counts[HIDDEN]) for j in range(counts[VISIBLE])]
        biases = [Part("b", hidden=i) for i in range(counts[HIDDEN])]
        return [*edges, *biases, *(Part("c", visible=j) for j in range(counts[VISIBLE]))]

    def units(self) -> list[Unit]:
        """Return every unit."""
        return [(side, number) for side, count in self._counts().items() for number in range(count)]

    # -- hands ---------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Switch the unit or take up the number below the pointer."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        for unit in self.units():
            away = event.position() - self.place(unit)
            if away.x() ** 2 + away.y() ** 2 <= RING**2:
                self.at = unit
                self.switched.emit(*unit)
                return
        for part in self.parts():
            if self.label(part).contains(event.position()):
                self.choose(part)
                self.taken.emit(part)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from unit to unit, and switch."""
        key, (side, number), counts = Qt.Key(event.key()), self.at, self._counts()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.at = side, (number + (1 if key == Qt.Key.Key_Right else -1)) % counts[side]
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            other = HIDDEN if key == Qt.Key.Key_Up else VISIBLE
            self.at = other, min(number, counts[other] - 1)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
            self.switched.emit(*self.at)
        else:
            event.ignore()
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show who has the keys."""
        super().focusInEvent(event)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the least that shows everything."""
        return QSize(420, HEIGHT)

    def retranslate(self) -> None:
        """Name it."""
        self.setAccessibleName(self.tr("Boltzmann machine"))
        self.setToolTip(
            self.tr(
                "Click a unit to switch it, or a number to turn it. Keys: arrows go from unit to unit, the space bar "
                "switches."
            )
        )

    # -- painting ------------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw edges, then units, then numbers."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._shown is not None:
            for part in self.parts():
                if part.kind == "w":
                    self._paint_edge(painter, part, self._shown)
            for unit in self.units():
                self._paint_unit(painter, unit, self._shown)
            for part in self.parts():
                self._paint_number(painter, part, self._shown)
        painter.end()

    def _paint_edge(self, painter: QPainter, part: Part, shown: Wired) -> None:
        theme, weight = self._look.theme, part.of(shown.small)
        colour = QColor(theme.positive if weight > 0.0 else theme.negative if weight < 0.0 else theme.line)
        is_active = shown.hidden[part.hidden] and shown.visible[part.visible]
        colour.setAlphaF(1.0 if is_active else 0.35)
        width = THINNEST + (THICKEST - THINNEST) * min(abs(weight) / STRONGEST, 1.0)
        painter.setPen(QPen(colour, width, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(self.place((HIDDEN, part.hidden)), self.place((VISIBLE, part.visible)))

    def _paint_unit(self, painter: QPainter, unit: Unit, shown: Wired) -> None:
        theme, middle, (side, number) = self._look.theme, self.place(unit), unit
        states, chances = (
            (shown.hidden, shown.hidden_chances) if side == HIDDEN else (shown.visible, shown.visible_chances)
        )
        ring = QRectF(middle.x() - RING, middle.y() - RING, 2 * RING, 2 * RING)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.window))
        painter.drawEllipse(ring)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.line), 4.0))
        painter.drawEllipse(ring)
        painter.setPen(QPen(QColor(theme.positive), 4.0, c=Qt.PenCapStyle.FlatCap))
        painter.drawArc(ring, 90 * 16, round(-360 * 16 * chances[number]))
        is_here = unit == self.at and self.hasFocus()
        painter.setPen(QPen(QColor(theme.text if is_here else theme.line), 2.5 if is_here else 1.0))
        painter.setBrush(QColor(theme.accent if states[number] else theme.base))
        painter.drawEllipse(middle, RADIUS, RADIUS)
        large = self.font()
        large.setPointSizeF(large.pointSizeF() * 1.3)
        large.setBold(True)
        painter.setFont(large)
        painter.setPen(QColor("#FFFFFF" if states[number] else theme.text))
        box = QRectF(middle.x() - RADIUS, middle.y() - RADIUS, 2 * RADIUS, 2 * RADIUS)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{states[number]:.0f}")
        painter.setFont(self.font())
        self._paint_chance(painter, unit, middle, chances[number])

    def _paint_chance(self, painter: QPainter, unit: Unit, middle: QPointF, chance: float) -> None:
        """Write name and chance of a unit beyond it."""
        side, number = unit
        other = VISIBLE if side == HIDDEN else HIDDEN
        text = f"p({side}{lowered(str(number + 1))} = 1 | {other}) = {short(chance, min(self._digits, 3))}"
        rise = -RING - 24.0 if side == HIDDEN else RING + 6.0
        painter.setPen(QColor(self._look.theme.text))
        painter.drawText(QRectF(middle.x() - 90.0, middle.y() + rise, 180.0, 18.0), Qt.AlignmentFlag.AlignCenter, text)

    def _paint_number(self, painter: QPainter, part: Part, shown: Wired) -> None:
        theme, box = self._look.theme, self.label(part)
        is_chosen = part == self.chosen
        painter.setPen(QPen(QColor(theme.accent), 2.0) if is_chosen else QPen(QColor(theme.line), 1.0))
        painter.setBrush(QColor(theme.base))
        painter.drawRoundedRect(box, 5.0, 5.0)
        painter.setPen(QColor(theme.text))
        text = short(part.of(shown.small), 3).replace("-", "−")
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
