"""Cost functions over one axis, with their slopes below, and a point that reads both off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.catalogue import Param
from nnplayground.engine.losses import Loss
from nnplayground.engine.penalties import PENALTIES
from nnplayground.gui.lessons.demos.parts.figures import shown
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.plots.base import Line
from nnplayground.gui.plots.reach import Dot, Reach
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.check_box import TickBox
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.late import LateFormula, Turns
from nnplayground.gui.widgets.param_form import ParamForm
from nnplayground.gui.widgets.slider_box import SliderBox
from nnplayground.lessons.topics.costs import STRENGTH, TARGET, Curve, Punished, Setting, Sight, defaults, place_of
from nnplayground.lessons.topics.jumps import around, broken

POINTS = 161
STEPS = 200
"""Steps that arrow keys need from one end to the other."""
SAMPLE_SIZE = 12


class CostPlot(Reach):
    """J above, its slope below; every cost has one line in each, and a dashed one where it is shown without penalty."""

    def __init__(self, look: Look, sight: Sight) -> None:
        super().__init__(look)
        self._sight = sight
        self._places = [place_of(loss) for loss in sight.losses()]
        count = len(self._places)
        self._slopes = self.add_plot(1, 0)
        self._slopes.setMouseEnabled(False, False)
        self._slopes.disableAutoRange()
        self.ci.layout.setRowStretchFactor(0, 3)
        self.ci.layout.setRowStretchFactor(1, 2)
        plots = (self.plot, self._slopes)
        self._zero = [self.add_live(plot, Line(dashed=True)) for plot in plots]
        self._plain = [self.add_live(self.plot, Line(dashed=True)) for _ in range(count)]
        self._lines = [[self.add_live(plot, Line(breaks=True)) for _ in range(count)] for plot in plots]
        self._dots = [[self.add_live(plot, Dot(9.0)) for _ in range(count)] for plot in plots]
        for plot, span in zip(plots, (sight.values, sight.slopes), strict=True):
            plot.getAxis("left").setWidth(58)
            plot.setRange(xRange=sight.span, yRange=span, padding=0.0)
        self.plot.getAxis("bottom").setStyle(showValues=False)
        self.setFixedHeight(330)
        self.retranslate()
        self.restyle(look.theme)

    def show_curve(self, number: int, curve: Curve | None, plain: Curve | None = None) -> None:
        """Draw one cost, or none."""
        nothing = np.empty(0)
        x, value, slope = (nothing, nothing, nothing) if curve is None else (curve.x, curve.value, curve.slope)
        self._lines[0][number].set_data(x, value)
        self._lines[1][number].set_data(x, slope)
        self._plain[number].set_data(*((nothing, nothing) if plain is None else (plain.x, plain.value)))

    def show_point(self, number: int, point: Curve | None) -> None:
        """Put the two dots of a cost where the point is, or nowhere."""
        for dots, value in zip(self._dots, (None, None) if point is None else (point.value, point.slope), strict=True):
            if point is None or value is None:
                dots[number].hide_place()
            else:
                dots[number].set_place(float(point.x[0]), float(value[0]))

    def name_curves(self, names: Sequence[str]) -> None:
        """Call the costs by these names."""
        for number, name in enumerate(names):
            self._plain[number].name = self.tr("{name}, without penalty").format(name=name)
            for lines in self._lines:
                lines[number].name = name

    def show_place(self, x: float) -> None:
        """Draw the line through the point."""
        for line, span in zip(self._zero, (self._sight.values, self._sight.slopes), strict=True):
            line.set_data(np.array([x, x]), np.array(span))
        self.viewport().update()

    def colours(self, theme: Theme) -> list[QColor]:
        """Return the colour of every cost: the same along every axis."""
        every = theme.class_colours(max(self._places) + 1).tolist()
        return [QColor(*every[place]) for place in self._places]

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        for line in self._zero:
            line.set_colour(theme.accent if self.hasFocus() else theme.line)
        for number, colour in enumerate(self.colours(theme)):
            self._plain[number].set_colour(colour)
            for lines, dots in zip(self._lines, self._dots, strict=True):
                lines[number].set_colour(colour)
                dots[number].set_colours(colour, theme.base)

    def retranslate(self) -> None:
        """Name the axes."""
        self.plot.setLabel("left", "J")
        self._slopes.setLabel("left", f"∂J/∂{self._sight.name.plain}")
        self._slopes.setLabel("bottom", tr(self._sight.axis))
        self.setAccessibleName(f"J – {tr(self._sight.axis)}")


class CostCurves(Translated):
    """One `Sight`: the plot, a row for every cost, and whatever can be turned."""

    def __init__(self, stage: Stage, sight: Sight) -> None:
        super().__init__()
        self._stage, self._sight = stage, sight
        self.losses: list[Loss] = sight.losses()
        self.setting = Setting(strength=STRENGTH.default if sight.has_penalty else 0.0)
        self.plot = CostPlot(stage.look, sight)
        self.at = sight.start
        self.task, self.says = Paragraph(), Paragraph()
        self.named, self.formula = QLabel(), LateFormula(Turns(self), 0.9)
        self.boxes: dict[str, QCheckBox] = {}
        self.values: dict[str, tuple[QLabel, QLabel]] = {}
        self.forms: dict[str, ParamForm] = {}
        self._heads = (QLabel("J"), QLabel(f"∂J/∂{sight.name.plain}"))
        self._turns: list[tuple[QLabel, Param]] = []
        self._place = QLabel()
        self.penalty = ChoiceBox(PENALTIES)
        self.penalty.set_key(self.setting.penalty)
        self._lay_out()
        self.plot.pointed.connect(lambda x, _y: self.set_x(x))
        self.plot.stepped.connect(lambda right, up: self.set_x(self.at + (right + up) * self._step()))
        stage.look.changed.connect(self._on_look)
        self._on_look(stage.look.theme)
        self._show_formula(next(loss for loss in self.losses if self.boxes[loss.key].isChecked()))
        self.retranslate()

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        for part in (self.task, self.plot, self._turnable(), self._table(), self.named, self.formula, self.says):
            column.addWidget(part)
        column.addStretch(1)

    def _turnable(self) -> QWidget:
        """Return the fields of target and penalty, where there are any."""
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        if self._sight.has_target:
            self.target = self._turn(row, TARGET)
            self.target.value_changed.connect(lambda value: self._set(target=float(value)))
        if self._sight.has_penalty:
            row.addWidget(self.penalty)
            self.penalty.chosen.connect(lambda key: self._set(penalty=key))
            self.strength = self._turn(row, STRENGTH)
            self.strength.value_changed.connect(lambda value: self._set(strength=float(value)))
        if row.count() == 0:
            part.hide()
        return part

    def _turn(self, row: QHBoxLayout, param: Param) -> SliderBox:
        label, field = QLabel(), SliderBox(param)
        label.setBuddy(field)
        row.addWidget(label)
        row.addWidget(field, 1)
        self._turns.append((label, param))
        return field

    def _table(self) -> QWidget:
        part = QWidget()
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._place, 0, 0, 1, 2)
        for number, head in enumerate(self._heads):
            head.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(head, 0, 2 + number)
        for row, loss in enumerate(self.losses, start=1):
            self._add_row(grid, row, loss)
        for place in (2, 3):
            grid.setColumnMinimumWidth(place, 76)
        return part

    def _add_row(self, grid: QGridLayout, row: int, loss: Loss) -> None:
        box = TickBox()
        box.setChecked(loss.key not in self._sight.hidden)
        box.toggled.connect(lambda _on: self._on_switched(loss))
        self.boxes[loss.key] = box
        grid.addWidget(box, row, 0)
        if loss.params:
            form = ParamForm()
            form.offer(loss.params)
            form.setMaximumWidth(200)
            form.changed.connect(lambda name, value: self._set_param(loss, name, value))
            self.forms[loss.key] = form
            grid.addWidget(form, row, 1)
        self.values[loss.key] = QLabel(), QLabel()
        for place, label in enumerate(self.values[loss.key], start=2):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(label, row, place)

    # -- what is turned ------------------------------------------------------------------------------------------------

    def _step(self) -> float:
        low, high = self._sight.span
        return (high - low) / STEPS

    def set_x(self, x: float) -> None:
        """Read the curves off at another place."""
        low, high = self._sight.span
        step = self._step()
        self.at = min(max(round(round(x / step) * step, 6), low), high)
        self._show_point()

    def _set(self, **changes: object) -> None:
        self.setting = replace(self.setting, **changes)  # type: ignore[arg-type]  # by name, all of them checked
        self._show_curves()

    def _set_param(self, loss: Loss, name: str, value: float) -> None:
        mine = {**defaults(loss), **self.setting.of(loss), name: float(value)}
        self._set(params={**self.setting.params, loss.key: mine})
        self._show_formula(loss)

    def _on_switched(self, loss: Loss) -> None:
        self._show_formula(loss)
        self._show_curves()

    # -- display -------------------------------------------------------------------------------------------------------

    def _show_formula(self, loss: Loss) -> None:
        formula, self._explained = loss.formula, loss
        self.named.setText(tr(loss.label))
        if self._sight.has_penalty:
            formula = f"{formula} + {PENALTIES[self.setting.penalty].formula}"
        self.formula.show_late([formula], tr(loss.label))

    def _show_curves(self) -> None:
        jump = self._sight.jump(self.setting)
        x = around(np.linspace(*self._sight.span, POINTS), jump)
        free = replace(self.setting, strength=0.0)
        for number, loss in enumerate(self.losses):
            is_on = self.boxes[loss.key].isChecked()
            curve = self._sight.curve(loss, x, self.setting) if is_on else None
            if curve is not None:
                curve = replace(curve, slope=broken(x, curve.slope, jump))
            plain = self._sight.curve(loss, x, free) if is_on and self._sight.has_penalty else None
            self.plot.show_curve(number, curve, plain)
        self._show_point()
        self._say()

    def _show_point(self) -> None:
        digits, x = self._stage.digits(), np.array([self.at])
        for number, loss in enumerate(self.losses):
            point = self._sight.curve(loss, x, self.setting)
            is_on = self.boxes[loss.key].isChecked()
            self.plot.show_point(number, point if is_on else None)
            for label, value in zip(self.values[loss.key], (point.value[0], point.slope[0]), strict=True):
                label.setText(shown(float(value), digits))
                label.setEnabled(is_on)
        self.plot.show_place(self.at)
        self._place.setText(f"{tr(self._sight.axis)} = {shown(self.at, digits)}")

    def _say(self) -> None:
        """Say where the lowest place is, for the axis on which that is the point."""
        if not self._sight.has_penalty:
            self.says.setVisible(False)
            return
        x = np.linspace(*self._sight.span, POINTS)
        said = []
        for loss in self.losses:
            if self.boxes[loss.key].isChecked():
                punished = Punished(loss, self.setting.penalty, self.setting.strength)
                lowest = punished.lowest(x, self.setting.of(loss))
                text = self.tr("{cost}: falls on and on.")
                if lowest is not None:
                    text = self.tr("{cost}: lowest at w = {w}.")
                said.append(text.format(cost=tr(loss.label), w=shown(lowest or 0.0, 3)))
        self.says.show_text("\n".join(said))

    def _on_look(self, theme: Theme) -> None:
        """Paint the colour of each cost beside its name."""
        for loss, colour in zip(self.losses, self.plot.colours(theme), strict=True):
            sample = QPixmap(SAMPLE_SIZE, SAMPLE_SIZE)
            sample.fill(colour)
            self.boxes[loss.key].setIcon(sample)

    def retranslate(self) -> None:
        """Set every text."""
        self.task.show_text(tr(self._sight.task) if self._sight.task else "")
        for loss in self.losses:
            self.boxes[loss.key].setText(tr(loss.label))
        self.plot.name_curves([tr(loss.label) for loss in self.losses])
        for label, param in self._turns:
            label.setText(tr(param.label))
        self.penalty.setAccessibleName(self.tr("Penalty"))
        self._show_formula(self._explained)
        self._show_curves()
