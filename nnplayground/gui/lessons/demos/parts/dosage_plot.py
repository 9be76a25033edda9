"""The curves of the dosage network at every stage between two softplus curves and the green one, with handles."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent

from nnplayground.gui.plots.base import Line, Plots
from nnplayground.gui.plots.reach import MARGINS, Dot, Reach
from nnplayground.gui.theme import Look, Theme
from nnplayground.lessons.topics.dosage import DECISION, SPAN, Dosage, Pair

X_SPAN, Y_SPAN = (-0.15, 1.15), (-3.3, 2.75)
POINTS = 261
HEIGHT = 300
NEAR = 16.0
"""How many pixels from a handle it can still be taken hold of."""
GREEN = "#009E73"
KNEES, TILTS, SHIFT = ("knee 0", "knee 1"), ("tilt 0", "tilt 1"), "shift"
HANDLES = (*KNEES, *TILTS, SHIFT)
SHIFT_AT = 0.3
"""The dose at which the green curve is taken hold of."""
LN2, LN1E = math.log(2.0), math.log1p(math.e)
"""softplus(0) and softplus(1): where a curve's two handles are."""
SEEDS_SPAN, SEEDS_ROOM = (-0.6, 1.6), 0.1
"""What is always shown of the curves that are learned, and the room around those that go further."""
STAGES = 4
"""From two bent curves: both shown (1), scaled (2), added (3), shifted (4)."""


def eased(progress: float, stage: int) -> float:
    """Return how far a stage is, 0 to 1, where `progress` is that of all stages."""
    share = min(max(progress - stage + 1.0, 0.0), 1.0)
    return share * share * (3.0 - 2.0 * share)


def factor(model: Dosage, neuron: int, progress: float) -> float:
    """Return by what a bent curve is multiplied: 1 before it is scaled, its weight after."""
    return 1.0 + (model.w2[neuron] - 1.0) * eased(progress, 2)


def handles(model: Dosage, progress: float) -> dict[str, Pair]:
    """Return where the handles are that are shown at a stage."""
    found: dict[str, Pair] = {}
    for neuron in (0, 1) if progress >= 1.0 else (1,):
        w1, b1 = model.w1[neuron], model.b1[neuron]
        if w1:
            scale = factor(model, neuron, progress)
            found[KNEES[neuron]] = (-b1 / w1, LN2 * scale)
            found[TILTS[neuron]] = ((1.0 - b1) / w1, LN1E * scale)
    if progress >= STAGES:
        found[SHIFT] = (SHIFT_AT, float(model.output(SHIFT_AT)))
    return found


def dragged(model: Dosage, handle: str, place: Pair, limit: float, *, is_scaled: bool) -> Dosage:
    """Return the network after a handle was moved to a place; every number stays within ± `limit`.

    The knee moves the bend by b₁ and scales by w₂; the other handle tilts by w₁ while the knee stays.
    """
    if handle == SHIFT:
        wanted = model.b2 + place[1] - float(model.output(SHIFT_AT))
        return _changed(model, None, limit, b2=wanted)
    neuron = int(handle[-1])
    if handle in KNEES:
        scale = place[1] / LN2 if is_scaled else model.w2[neuron]
        return _changed(model, neuron, limit, b1=-model.w1[neuron] * place[0], w2=scale)
    knee = model.knee(neuron)
    away = place[0] - knee
    steep = min(1.0 / abs(away), limit) if away else limit
    tilt = math.copysign(steep, away or model.w1[neuron])
    return _changed(model, neuron, limit, w1=tilt, b1=-tilt * knee)


def _changed(model: Dosage, neuron: int | None, limit: float, **numbers: float) -> Dosage:
    values = {"w1": model.w1, "b1": model.b1, "w2": model.w2}
    b2 = model.b2
    for name, number in numbers.items():
        kept = min(max(round(number, 3) + 0.0, -limit), limit)
        if name == "b2":
            b2 = kept
        elif neuron is not None:
            first, second = values[name]
            values[name] = (kept, second) if neuron == 0 else (first, kept)
    return Dosage(values["w1"], values["b1"], values["w2"], b2)


class DosagePlot(Reach):
    """Orange, blue and green over the dose, the level of the decision, and a dose that is looked at."""

    grabbed = Signal(str, float, float)
    """A handle, and where it is being moved to."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._level = self.add_live(self.plot, Line(dashed=True))
        self._zero = self.add_live(self.plot, Line())
        self._limits = [self.add_live(self.plot, Line(dashed=True)) for _ in range(4)]
        self._at = self.add_live(self.plot, Line(dashed=True))
        self._orange, self._blue, self._green = (self.add_live(self.plot, Line()) for _ in range(3))
        self._dots = {name: self.add_live(self.plot, Dot(13.0 if name in KNEES else 10.0)) for name in HANDLES}
        self._reading = self.add_live(self.plot, Dot(9.0))
        self._places: dict[str, Pair] = {}
        self._held = ""
        self.setFixedHeight(HEIGHT)
        self.plot.getAxis("left").setWidth(44)
        self.set_range(X_SPAN, Y_SPAN)
        self._zero.set_data(np.array(X_SPAN), np.zeros(2))
        self.retranslate()
        self.restyle(look.theme)

    def show_stage(self, model: Dosage, progress: float, dose: float, limits: Sequence[float]) -> None:
        """Draw the curves as they are at a stage between 0 (blue alone) and `STAGES` (all done)."""
        x, nothing = np.linspace(*X_SPAN, POINTS), np.empty(0)
        curves = [model.bent(neuron, x) * factor(model, neuron, progress) for neuron in (0, 1)]
        self._blue.set_data(x, curves[1])
        self._orange.set_data(x, curves[0] if progress > 0.0 else np.full_like(x, np.nan))
        added, shifted = eased(progress, 3), eased(progress, 4)
        green = curves[0] + added * curves[1] + shifted * model.b2
        self._green.set_data(x, green if progress > 2.0 else np.full_like(x, np.nan))
        is_done = progress >= STAGES
        self._level.set_data(np.array(X_SPAN) if is_done else nothing, np.full(2 if is_done else 0, DECISION))
        for number, line in enumerate(self._limits):
            here = limits[number : number + 1] if is_done else []
            line.set_data(np.array([*here, *here]), np.array(Y_SPAN if here else ()))
        self._places = handles(model, progress)
        for name, dot in self._dots.items():
            if name in self._places:
                dot.set_place(*self._places[name])
            else:
                dot.hide_place()
        self._show_dose(model, dose, is_done=is_done)

    def _show_dose(self, model: Dosage, dose: float, *, is_done: bool) -> None:
        if is_done:
            self._at.set_data(np.array([dose, dose]), np.array(Y_SPAN))
            self._reading.set_place(dose, float(model.output(dose)))
        else:
            self._at.set_data(np.empty(0), np.empty(0))
            self._reading.hide_place()
        self.viewport().update()

    # -- what is dragged -----------------------------------------------------------------------------------------------

    def handle_at(self, x: float, y: float) -> str:
        """Return the handle nearest to a place of the viewport in pixels, or nothing."""
        away = {
            name: math.hypot(pixel.x() - x, pixel.y() - y)
            for name, pixel in ((name, self.to_pixels(*place)) for name, place in self._places.items())
        }
        nearest = min(away, key=lambda name: away[name], default="")
        return nearest if nearest and away[nearest] <= NEAR else ""

    def _tell(self, event: QMouseEvent) -> None:
        place = self.plot.getViewBox().mapSceneToView(self.mapToScene(event.position().toPoint()))
        if self._held:
            self.grabbed.emit(self._held, place.x(), place.y())
        else:
            self.pointed.emit(place.x(), place.y())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a handle, or of the dose."""
        self._held = self.handle_at(event.position().x(), event.position().y())
        super().mousePressEvent(event)

    # -- looks ---------------------------------------------------------------------------------------------------------

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        for line in (self._level, *self._limits):
            line.set_colour(theme.faint)
        self._zero.set_colour(theme.line)
        self._at.set_colour(theme.accent if self.hasFocus() else theme.line)
        for line, colour in ((self._orange, theme.negative), (self._blue, theme.positive), (self._green, GREEN)):
            line.set_colour(colour)
        for name, dot in self._dots.items():
            colour = GREEN if name == SHIFT else theme.negative if name.endswith("0") else theme.positive
            dot.set_colours(colour if name in (*KNEES, SHIFT) else theme.base, theme.text if name in KNEES else colour)
        self._reading.set_colours(QColor(theme.text), theme.base)

    def retranslate(self) -> None:
        """Name the axes."""
        self.plot.setLabel("bottom", self.tr("Dose"))
        self.plot.setLabel("left", self.tr("Effect"))
        self._blue.name, self._orange.name = self.tr("blue neuron"), self.tr("orange neuron")
        self._green.name = self.tr("green sum")
        self.setAccessibleName(self.tr("Curves of the two neurons and their sum"))
        self.setToolTip(self.tr("Drag a handle to change weights, anywhere else to move the dose"))


class SeedsPlot(Plots):
    """Curves of networks that learn from different seeds, beside the lecture's."""

    def __init__(self, look: Look, count: int) -> None:
        super().__init__(look)
        self.plot = self.add_plot(0, 0)
        self.plot.setMouseEnabled(False, False)
        self.plot.disableAutoRange()
        self.ci.layout.setContentsMargins(*MARGINS)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # there is nothing to be moved in it
        self._level = self.add_live(self.plot, Line(dashed=True))
        self._wanted = self.add_live(self.plot, Line(dashed=True))
        self._lines = [self.add_live(self.plot, Line()) for _ in range(count)]
        self.setFixedHeight(HEIGHT)
        self.plot.getAxis("left").setWidth(44)
        self._level.set_data(np.array([0.0, 1.0]), np.full(2, DECISION))
        self.retranslate()
        self.restyle(look.theme)

    def show_models(self, wanted: Dosage, models: Mapping[int, Dosage]) -> None:
        """Draw them all, each by its seed."""
        x = np.linspace(0.0, 1.0, 121)
        self._wanted.set_data(x, wanted.output(x))
        low, high = SEEDS_SPAN
        for line, (seed, model) in zip(self._lines, models.items(), strict=True):
            y = model.output(x)
            line.set_data(x, y)
            line.name = self.tr("seed {seed}").format(seed=seed)
            low, high = min(low, float(y.min()) - SEEDS_ROOM), max(high, float(y.max()) + SEEDS_ROOM)
        self.plot.setRange(xRange=SPAN, yRange=(low, high), padding=0.0)
        self.viewport().update()

    def colours(self, theme: Theme) -> list[QColor]:
        """Return the colour of every seed."""
        return [QColor(*rgb) for rgb in theme.class_colours(len(self._lines)).tolist()]

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        self._level.set_colour(theme.faint)
        self._wanted.set_colour(theme.text)
        for line, colour in zip(self._lines, self.colours(theme), strict=True):
            line.set_colour(colour)

    def retranslate(self) -> None:
        """Name the axes."""
        self.plot.setLabel("bottom", self.tr("Dose"))
        self.plot.setLabel("left", self.tr("Effect"))
        self._wanted.name = self.tr("the lecture's curve")
        self.setAccessibleName(self.tr("Curves that are learned from different starting weights"))
