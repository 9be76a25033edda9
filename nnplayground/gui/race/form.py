"""The form of a race: its lanes, one below the other, and the rules."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from nnplayground.experiment.spec import Experiment
from nnplayground.gui.race.colours import lane_colours
from nnplayground.gui.race.course import Plan
from nnplayground.gui.race.lane_form import Beginning, LaneForm, knobs_of, present
from nnplayground.gui.race.rules_form import RulesForm
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.translation import Translated
from nnplayground.numbers import full
from nnplayground.tuning.lanes import FEWEST, MOST

WIDTH = 310
FASTER = 3.0
"""How many times the learning rate of the first lane that of the second one is, to begin with."""


class RaceForm(Translated):
    """Says who races, and how."""

    changed = Signal()
    gallery_wanted = Signal()
    file_wanted = Signal()

    def __init__(self, look: Look, canvas: Experiment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._canvas = look, canvas
        self.lanes: list[LaneForm] = []
        self.rules, self.add, self.menu = RulesForm(), QPushButton(), QMenu(self)
        self.like_canvas = self.menu.addAction("", lambda: self.add_lane(Beginning()))
        self.from_gallery = self.menu.addAction("", self.gallery_wanted.emit)
        self.from_file = self.menu.addAction("", self.file_wanted.emit)
        self.add.setMenu(self.menu)
        self._rules_title, self._lanes_title = QLabel(), QLabel()
        self._lay_out()
        self.rules.changed.connect(self.changed)
        look.changed.connect(self._restyle)
        self._begin()
        self.retranslate()

    def _lay_out(self) -> None:
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 4, 6, 4)
        for title in (self._lanes_title, self._rules_title):
            font = title.font()
            font.setBold(True)
            title.setFont(font)
        column.addWidget(self._lanes_title)
        column.addLayout(self._lines)
        column.addWidget(self.add)
        column.addSpacing(6)
        column.addWidget(self._rules_title)
        column.addWidget(self.rules)
        column.addStretch(1)
        self._area = QScrollArea(widgetResizable=True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidget(inside)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields have the keyboard
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        self.setFixedWidth(WIDTH)

    def _begin(self) -> None:
        """Offer the experiment on the canvas and a copy with one change."""
        self._insert(Beginning())
        second = self._insert(Beginning())
        knobs = knobs_of(self._canvas)
        if "learning_rate" in knobs:
            second.add_row("learning_rate", full(float(f"{FASTER * self._canvas.training.learning_rate:.6g}")))
        elif knobs:
            key = next(iter(knobs))
            second.add_row(key, present(knobs[key][0], self._canvas))

    # -- what is shown -------------------------------------------------------------------------------------------------

    def show_canvas(self, experiment: Experiment) -> None:
        """Let the lanes that are the experiment on the canvas begin as another one; what was typed stays."""
        self._canvas = experiment
        for lane in self.lanes:
            lane.show_canvas(experiment)

    def plan(self) -> Plan | None:
        """Return the race that is typed; None where something is wrong, which is said where it stands."""
        lanes, rules = [lane.lane() for lane in self.lanes], self.rules.rules()
        sound = tuple(lane for lane in lanes if lane is not None)
        return None if rules is None or len(sound) < len(lanes) else Plan(sound, rules)

    # -- lanes ---------------------------------------------------------------------------------------------------------

    def add_lane(self, beginning: Beginning) -> None:
        """Add a lane that begins as an experiment."""
        if len(self.lanes) < MOST:
            form = self._insert(beginning)
            form.name.setText(beginning.name[: form.name.maxLength()])
            self._area.ensureWidgetVisible(form)
            self.changed.emit()

    def _insert(self, beginning: Beginning, place: int | None = None) -> LaneForm:
        form = LaneForm(beginning, self._canvas, self)
        place = len(self.lanes) if place is None else place
        self.lanes.insert(place, form)
        self._lines.insertWidget(place, form)
        form.show()  # and not only with the next round of events
        form.changed.connect(self.changed)
        form.duplicate_wanted.connect(lambda: self._duplicate(form))
        form.removed.connect(lambda: self._remove(form))
        self._number()
        return form

    def _duplicate(self, form: LaneForm) -> None:
        if len(self.lanes) >= MOST:
            return
        twin = self._insert(form.beginning, self.lanes.index(form) + 1)
        for key, value in form.typed():
            if key:
                twin.add_row(key, value)
        self.changed.emit()

    def _remove(self, form: LaneForm) -> None:
        if len(self.lanes) <= FEWEST:
            return
        self.lanes.remove(form)
        self._lines.removeWidget(form)
        form.hide()
        form.deleteLater()
        self._number()
        self.changed.emit()

    def _number(self) -> None:
        """Tell every lane which one it is, and whether there may be more or fewer."""
        count = len(self.lanes)
        for place, (lane, colour) in enumerate(zip(self.lanes, lane_colours(self._look.theme), strict=False)):
            lane.show_place(place + 1, colour)
            lane.allow(more=count < MOST, fewer=count > FEWEST)
        self.add.setEnabled(count < MOST)

    def _restyle(self, _theme: Theme) -> None:
        self._number()

    # -- texts ---------------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Set every text that people see."""
        self._lanes_title.setText(self.tr("Lanes"))
        self._rules_title.setText(self.tr("Rules"))
        self.add.setText(self.tr("&Add a lane"))
        self.like_canvas.setText(self.tr("Like the one on the canvas"))
        self.from_gallery.setText(self.tr("From the gallery …"))
        self.from_file.setText(self.tr("From a file …"))
