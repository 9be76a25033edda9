"""Gradient descent on the real cost of a small network: the solver's own steps, on a map of two parameters."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nnplayground.engine.solvers import SOLVERS
from nnplayground.gui.lessons.demos.demo import Demo
from nnplayground.gui.lessons.demos.parts.figures import shown
from nnplayground.gui.lessons.demos.parts.landscape import HeightPlot, Landscape, way_colours
from nnplayground.gui.lessons.demos.parts.rate_box import RateBox
from nnplayground.gui.lessons.demos.parts.surveyor import Surveyed, Surveyor
from nnplayground.gui.lessons.demos.parts.wishes import wishes
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.check_box import CheckBox
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.late import LateFormula, Turns
from nnplayground.gui.widgets.param_form import ParamForm
from nnplayground.gui.widgets.section import Section
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.lessons.topics.descent import Descent, Ground, Manner, Point
from nnplayground.lessons.topics.grounds import PRESENT, SCENES, rates_for

TICK_MS = 50
START_STEPS = 60
"""Steps of an arrow key from one side of the map to the other."""
SIDE_BY_SIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
NARROW, LOW = 500, 190
"""Pixels of width below which things stand below each other, and the height of the plot of heights then."""
DECIMALS = 2
"""Of the start, so that places such as (0, 0) can be met."""
PACES: dict[str, Marked] = {
    "small": QT_TRANSLATE_NOOP("Descent", "Too small"),
    "right": QT_TRANSLATE_NOOP("Descent", "Right"),
    "large": QT_TRANSLATE_NOOP("Descent", "Too large"),
}
BATCHES: dict[str, Marked | str] = {
    "0": QT_TRANSLATE_NOOP("Descent", "All samples a step"),
    "10": QT_TRANSLATE_NOOP("Descent", "10 samples a step"),
    "1": QT_TRANSLATE_NOOP("Descent", "1 sample a step"),
}


class DescentDemo(Translated):
    """Choose a ground, a solver, a rate and a start, and go."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        scenes = (*SCENES, PRESENT)
        known = {"scene": scenes, "solver": SOLVERS, "rate": PACES, "compare": ("yes", "no"), "batch": BATCHES}
        wanted = wishes(stage.options, known)
        self.ground: Ground | None = None
        self.start: Point = (0.0, 0.0)
        self.ways: list[Descent] = []
        self._params: dict[str, float] = {}
        self._pace = wanted.get("rate", "right")
        self._surveyor = Surveyor(stage, self)
        self._make_parts(wanted)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._on_scene(self.scene.key)

    # -- parts ---------------------------------------------------------------------------------------------------------

    def _make_parts(self, wanted: dict[str, str]) -> None:
        self.scene, self.solver, self.batch = ChoiceBox(SCENES), ChoiceBox(SOLVERS), ChoiceBox({})
        self.scene.offer({key: scene.label for key, scene in SCENES.items()} | {PRESENT: _PRESENT_LABEL})
        self.batch.offer(BATCHES)
        self.scene.set_key(wanted.get("scene", "line"))
        self.solver.set_key(wanted.get("solver", "sgd"))
        self.batch.set_key(wanted.get("batch", "0"))
        self.axes = ChoiceBox({}), ChoiceBox({})
        self.again = QPushButton()
        self.rate = RateBox()
        self.paces = {key: QPushButton() for key in PACES}
        self.compare = CheckBox(QT_TRANSLATE_NOOP("Descent", "All three rates at once"))
        self.compare.setChecked(wanted.get("compare") == "yes")
        self.step_button, self.run_button, self.reset_button = QPushButton(), QPushButton(), QPushButton()
        self.run_button.setCheckable(True)
        self.step_button.setAutoRepeat(True)
        self.map, self.heights = Landscape(self._stage.look), HeightPlot(self._stage.look)
        self.formula, self.note, self.limit = LateFormula(Turns(self), 0.9), Paragraph(), Paragraph()
        self.verdicts = [QLabel() for _ in PACES]
        self._section = Section(QT_TRANSLATE_NOOP("Descent", "Parameters of the solver"), folded=True)
        self._form = ParamForm()
        self._section.add_wide(self._form)
        self._timer = QTimer(self, interval=TICK_MS)

    def _lay_out(self) -> None:
        top, present = QHBoxLayout(), QHBoxLayout()
        rate, go, plots = self._foldable = [QBoxLayout(SIDE_BY_SIDE) for _ in range(3)]
        top.addWidget(self.scene, 3)
        top.addWidget(self.solver, 2)
        self._present = QWidget()
        self._present.setLayout(present)
        present.setContentsMargins(0, 0, 0, 0)
        for part in (*self.axes, self.again):
            present.addWidget(part)
        rate.addLayout(_row(*self.paces.values()))
        rate.addWidget(self.compare, 1)
        go.addLayout(_row(self.step_button, self.run_button, self.reset_button))
        go.addWidget(self.batch, 1)
        plots.addWidget(self.map, 3)
        plots.addWidget(self.heights, 2)
        said = QGridLayout()
        for row, label in enumerate(self.verdicts):
            label.setWordWrap(True)
            said.addWidget(label, row, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for item in (top, self._present, self.note, self.formula, self.rate, rate, go, plots, said, self.limit):
            if isinstance(item, QWidget):
                column.addWidget(item)
            else:
                column.addLayout(item)
        column.addWidget(self._section)
        column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put things below each other where they have no room beside each other."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < NARROW
        for layout in self._foldable:
            layout.setDirection(BELOW if is_narrow else SIDE_BY_SIDE)
        self.heights.setFixedHeight(LOW if is_narrow else self.map.height())

    def _connect(self) -> None:
        self.scene.chosen.connect(self._on_scene)
        self.solver.chosen.connect(self._on_solver)
        self.batch.chosen.connect(lambda _key: self.reset())
        for place, box in enumerate(self.axes):
            box.chosen.connect(partial(self._on_axis, place))
        self.again.clicked.connect(self._on_again)
        self.rate.value_changed.connect(lambda _rate: self._on_rate())
        for button in self.paces.values():
            button.clicked.connect(self._on_pace_button)
        self.compare.switched.connect(lambda _on: self.reset())
        self.step_button.clicked.connect(self.step)
        self.run_button.toggled.connect(self._on_run)
        self.reset_button.clicked.connect(self.reset)
        self.map.pointed.connect(lambda x, y: self.set_start((x, y)))
        self.map.stepped.connect(self._on_arrow)
        self._form.changed.connect(self._on_param)
        self._timer.timeout.connect(self.step)
        self._surveyor.found.connect(self._on_found)
        self._surveyor.failed.connect(self._on_failed)
        self._stage.look.changed.connect(self._on_look)

    # -- the ground ----------------------------------------------------------------------------------------------------

    def _on_scene(self, key: str) -> None:
        self._present.setVisible(key == PRESENT)
        self.note.show_text("" if key == PRESENT else tr(SCENES[key].note))
        self._surveyor.axes = (0, 1)
        self._surveyor.survey(key)

    @Slot(object)
    def _on_found(self, found: Surveyed) -> None:
        self.ground = found.ground
        self.start = self.ground.start
        self.map.show_ground(self.ground, found.heights)
        for place, box in enumerate(self.axes):
            box.offer({str(number): name for number, name in enumerate(found.names)})
            box.set_key(str(self._surveyor.axes[place]))
        if self.scene.key == PRESENT:
            self._note_present(self.ground)
        self._on_solver(self.solver.key)

    def _note_present(self, ground: Ground) -> None:
        text = self.tr("The network on the canvas as it stands; all its other parameters stay. {count} samples.")
        if len(ground.part) < ground.samples:
            text = self.tr("The network on the canvas as it stands, over {count} of its samples, evenly picked.")
        self.note.show_text(text.format(count=len(ground.part)))

    @Slot(object)
    def _on_failed(self, why: Text) -> None:
        self.ground, self.ways = None, []
        self.note.show_text(tr(why))
        self._show_ways()

    @Slot()
    def _on_again(self) -> None:
        self._surveyor.survey(PRESENT)

    def _on_axis(self, place: int, key: str) -> None:
        first, second = self._surveyor.axes
        self._surveyor.axes = (int(key), second) if place == 0 else (first, int(key))
        self._surveyor.survey(PRESENT)

    # -- how to go -----------------------------------------------------------------------------------------------------

    def _on_solver(self, key: str) -> None:
        solver = SOLVERS[key]
        self._params = {}
        self._form.offer(solver.params)
        self._form.set_values({})
        self._section.setVisible(bool(solver.params))
        self.formula.show_late([solver.formula], tr(solver.label))
        self._on_pace(self._pace)

    def _rates(self) -> dict[str, float]:
        rates = (0.01, 0.1, 1.0) if self.ground is None else rates_for(self.ground, self.solver.key)
        return dict(zip(PACES, rates, strict=True))

    def _on_pace(self, key: str) -> None:
        self._pace = key
        self.rate.set_value(self._rates()[key])
        self.reset()

    @Slot()
    def _on_pace_button(self) -> None:
        self.compare.show_checked(False)
        self._on_pace(next(key for key, button in self.paces.items() if button is self.sender()))

    def _on_rate(self) -> None:
        self.compare.show_checked(False)
        self.reset()

    def _on_param(self, name: str, value: float) -> None:
        self._params[name] = float(value)
        self.reset()

    def _on_arrow(self, right: int, up: int) -> None:
        if self.ground is not None:
            (left, far), (low, high) = self.ground.span
            x, y = self.start
            self.set_start((x + right * (far - left) / START_STEPS, y + up * (high - low) / START_STEPS))

    def set_start(self, start: Point) -> None:
        """Start elsewhere, within the map."""
        if self.ground is not None:
            (left, right), (low, high) = self.ground.span
            x, y = (round(value, DECIMALS) for value in start)
            self.start = (min(max(x, left), right), min(max(y, low), high))
            self.reset()

    # -- going ---------------------------------------------------------------------------------------------------------

    @Slot()
    def reset(self) -> None:
        """Go back to the start."""
        if self.ground is None:
            return
        rates = list(self._rates().values()) if self.compare.isChecked() else [self.rate.value]
        manners = [Manner(self.solver.key, rate, self._params, int(self.batch.key)) for rate in rates]
        self.ways = [Descent(self.ground, manner, self.start) for manner in manners]
        self.map.show_start(self.start)
        self._say_limit()
        self._show_ways()

    @Slot()
    def step(self) -> None:
        """Make one step on every way; whoever has come to an end waits."""
        for way in self.ways:
            way.step()
        if all(way.has_ended for way in self.ways):
            self.run_button.setChecked(False)
        self._show_ways()

    def _on_run(self, on: bool) -> None:
        if on and self.ways and all(way.has_ended for way in self.ways):
            self.reset()
        if on:
            self._timer.start()
        else:
            self._timer.stop()
        self._name_run()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stand still where nobody looks."""
        super().hideEvent(event)
        self.run_button.setChecked(False)
        self._surveyor.call_off()

    def showEvent(self, event: QShowEvent) -> None:
        """Take up again what was called off."""
        super().showEvent(event)
        self._surveyor.take_up()

    # -- display -------------------------------------------------------------------------------------------------------

    def _places(self) -> list[int]:
        """Return which colour each way has: a single one has that of the right rate."""
        return [0, 1, 2] if len(self.ways) > 1 else [1]

    def _show_ways(self) -> None:
        paths: list[list[Point]] = [[], [], []]
        heights: list[list[float]] = [[], [], []]
        for place, way in zip(self._places(), self.ways, strict=False):
            paths[place], heights[place] = way.path, way.heights
        for place, path in enumerate(paths):
            self.map.show_way(place, path)
        self.heights.show_heights(heights)
        self._say()

    @Slot(object)
    def _on_look(self, _theme: object) -> None:
        self._say()

    def _say(self) -> None:
        digits, colours = self._stage.digits(), way_colours(self._stage.look.theme)
        for label in self.verdicts:
            label.setVisible(False)
        for label, place, way in zip(self.verdicts, self._places(), self.ways, strict=False):
            x, y = way.path[-1]
            text = self.tr("η = {rate}, step {step}: ({x}, {y}), J = {cost}. {verdict}")
            said = text.format(
                rate=shown(way.manner.rate, digits),
                step=len(way.path) - 1,
                x=shown(x, digits),
                y=shown(y, digits),
                cost=shown(way.heights[-1], digits),
                verdict=tr(way.verdict()),
            )
            label.setText(f'<span style="color:{colours[place].name()}">●</span> {said}')
            label.setVisible(True)

    def _say_limit(self) -> None:
        """Say from which rate on plain gradient descent overshoots, where the ground is a bowl."""
        if self.ground is None or self.solver.key != "sgd":
            self.limit.show_text("")
            return
        steepest = self.ground.curvatures(self.start)[1]
        text = self.tr(
            "At the start the ground bends by {bend} in its steepest direction: were it so everywhere, rates above "
            "2/{bend} = {limit} would overshoot more with every step."
        )
        digits = self._stage.digits()
        is_bowl = steepest > 1e-9
        self.limit.show_text(
            text.format(bend=shown(steepest, digits), limit=shown(2.0 / steepest, digits)) if is_bowl else ""
        )

    def _name_run(self) -> None:
        self.run_button.setText(self.tr("Pause") if self.run_button.isChecked() else self.tr("Run"))

    def retranslate(self) -> None:
        """Set every text."""
        for key, button in self.paces.items():
            button.setText(tr(PACES[key]))
        self.step_button.setText(self.tr("Step"))
        self.reset_button.setText(self.tr("Reset"))
        self.again.setText(self.tr("Take it anew"))
        self.again.setToolTip(self.tr("Take the network on the canvas as it stands now"))
        self._name_run()
        names = self.tr("Cost surface"), self.tr("Solver"), self.tr("Samples of a step")
        for box, name in zip((self.scene, self.solver, self.batch), names, strict=True):
            box.setAccessibleName(name)
        for number, box in enumerate(self.axes, start=1):
            box.setAccessibleName(f"{self.tr('Parameter')} {number}")
        self.map.setToolTip(self.tr("Press to choose the start, or use the arrow keys"))
        if self.scene.key != PRESENT:
            self.note.show_text(tr(SCENES[self.scene.key].note))
        elif self.ground is not None:
            self._note_present(self.ground)
        self._say()
        self._say_limit()


def _row(*buttons: QPushButton) -> QHBoxLayout:
    """Return buttons beside each other."""
    row = QHBoxLayout()
    for button in buttons:
        row.addWidget(button)
    return row


_PRESENT_LABEL = QT_TRANSLATE_NOOP("Descent", "The network on the canvas")


def _make(stage: Stage) -> QWidget:
    return DescentDemo(stage)


DEMO = Demo("descent", _make)
