"""The autoencoder of the plane: points through one number and back, beside what PCA makes of them."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nnplayground.data.dataset import Floats
from nnplayground.engine.errors import TrainingDiverged
from nnplayground.engine.families.autoencoder import CORRUPTIONS
from nnplayground.gui.lessons.demos.demo import Demo
from nnplayground.gui.lessons.demos.parts.code_plane import CodePlane, CodeStrip
from nnplayground.gui.lessons.demos.parts.figures import shown
from nnplayground.gui.lessons.demos.parts.folding import Folding
from nnplayground.gui.lessons.demos.parts.number_table import NumberTable
from nnplayground.gui.lessons.demos.parts.wishes import wishes
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.plots.base import legend
from nnplayground.gui.theme import Theme
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.late import LateFormula, Turns
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.lessons.scripts import LATEX, PLAIN
from nnplayground.lessons.topics.autoencoder import (
    CLOUDS,
    FORMS,
    SPOILS,
    Coder,
    Learner,
    Straight,
    coordinate,
    curve,
    direction,
    distance,
    encoded,
    left_over,
    rebuilt,
    span,
)
from nnplayground.lessons.worked import example
from nnplayground.numbers import fixed

TICK_MS, EPOCHS_A_TICK = 40, 10
STEPS = 100
"""Steps of an arrow key from one end of the codes, or of the plane, to the other."""
NETWORK, PCA = "network", "pca"
BY: dict[str, Marked | str] = {
    NETWORK: QT_TRANSLATE_NOOP("Autoencoder", "Through the autoencoder"),
    PCA: QT_TRANSLATE_NOOP("Autoencoder", "Through PCA"),
}


class AutoencoderDemo(Translated):
    """Choose points and a network, train it, and drag a point or its code."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage, self._seed = stage, 0
        known = {"cloud": CLOUDS, "form": FORMS, "spoil": SPOILS, "by": BY}
        self._make_parts(wishes(stage.options, known))
        self.point: Floats | None = None
        self.code = 0.0
        self._lay_out()
        self._connect()
        self._begin()
        self.retranslate()

    # -- parts ---------------------------------------------------------------------------------------------------------

    def _make_parts(self, wanted: dict[str, str]) -> None:
        self.cloud, self.form, self.by = ChoiceBox(CLOUDS), ChoiceBox(FORMS), ChoiceBox({})
        self.by.offer(BY)
        self.spoil = ChoiceBox({key: CORRUPTIONS[key] for key in SPOILS})
        self.cloud.set_key(wanted.get("cloud", "band"))
        self.form.set_key(wanted.get("form", "linear"))
        self.spoil.set_key(wanted.get("spoil", "none"))
        self.by.set_key(wanted.get("by", NETWORK))
        self._spoil_label = QLabel()
        self._spoil_label.setBuddy(self.spoil)
        look = self._stage.look
        self.plane, self.strip, self.legend = CodePlane(look), CodeStrip(look), QLabel()
        self.step_button, self.train_button, self.anew_button = QPushButton(), QPushButton(), QPushButton()
        self.train_button.setCheckable(True)
        self.step_button.setAutoRepeat(True)
        self.table, self.says = NumberTable(), Paragraph()
        turns = Turns(self)
        self.encoding, self.distance = LateFormula(turns, 0.9), LateFormula(turns, 0.9)
        self._timer = QTimer(self, interval=TICK_MS)

    def _lay_out(self) -> None:
        top, second, go = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.cloud, 1)
        top.addWidget(self.form, 1)
        second.addWidget(self.by, 1)
        second.addWidget(self._spoil_label)
        second.addWidget(self.spoil, 1)
        for button in (self.step_button, self.train_button, self.anew_button):
            go.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for row in (top, second):
            column.addLayout(row)
        halves = Folding()
        for part in (self.plane, self.legend, self.strip):
            halves.first.addWidget(part)
        halves.second.addLayout(go)
        for below in (self.table, self.encoding, self.distance, self.says):
            halves.second.addWidget(below)
        for half in (halves.first, halves.second):
            half.addStretch(1)
        column.addWidget(halves)
        column.addStretch(1)

    def _connect(self) -> None:
        for box in (self.cloud, self.form, self.spoil):
            box.chosen.connect(lambda _key: self._begin())
        self.by.chosen.connect(lambda _key: self._show_by())
        self.plane.pointed.connect(lambda x, y: self.set_point(np.array([x, y])))
        self.plane.stepped.connect(self._on_plane_arrow)
        self.strip.pointed.connect(lambda x, _y: self.set_code(x))
        self.strip.stepped.connect(self._on_strip_arrow)
        self.step_button.clicked.connect(lambda: self._learn(1))
        self.train_button.toggled.connect(self._on_train)
        self.anew_button.clicked.connect(self._on_anew)
        self._timer.timeout.connect(lambda: self._learn(EPOCHS_A_TICK))
        self._stage.look.changed.connect(self._on_look)  # a method, which goes with the page

    def _on_look(self, _theme: Theme) -> None:
        self._name_lines()

    # -- what is chosen ------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        """Begin with the points and the network that are chosen."""
        points = CLOUDS[self.cloud.key].draw()
        self.learner = Learner(points, FORMS[self.form.key], self.spoil.key, self._seed)
        self.straight = Straight(points)
        self.plane.show_points(points, self.learner.spoilt if self._is_spoilt else None)
        away = points - rebuilt(self.straight, points)
        self.point = points[int(np.argmax((away**2).sum(axis=1)))]
        self._show()

    @property
    def _is_spoilt(self) -> bool:
        return self.learner.spoilt is not self.learner.points

    @property
    def coder(self) -> Coder:
        """What encodes and decodes what is dragged."""
        return self.straight if self.by.key == PCA else self.learner

    def set_point(self, point: Floats) -> None:
        """Encode another point."""
        self.point = np.round(point, 2)
        self._show_chosen()

    def set_code(self, code: float) -> None:
        """Decode a number, whatever point it may come from; it stays within what is shown."""
        low, high = span(self.coder, self.learner.points)
        self.point, self.code = None, min(max(code, low), high)
        self._show_chosen()

    def _on_plane_arrow(self, right: int, up: int) -> None:
        extent = np.ptp(self.learner.points, axis=0) / STEPS
        here = self.coder.decoded(np.array([self.code]))[0] if self.point is None else self.point
        self.set_point(here + extent * (right, up))

    def _on_strip_arrow(self, right: int, up: int) -> None:
        low, high = span(self.coder, self.learner.points)
        self.set_code(self.code + (right + up) * (high - low) / STEPS)

    @Slot()
    def _on_anew(self) -> None:
        self._seed += 1
        self._begin()

    # -- training ------------------------------------------------------------------------------------------------------

    def _on_train(self, on: bool) -> None:
        if on:
            self._timer.start()
        else:
            self._timer.stop()
        self._name_train()

    def _learn(self, epochs: int) -> None:
        try:
            self.learner.learn(epochs)
        except TrainingDiverged as problem:
            self.train_button.setChecked(False)
            self._show()
            self.says.show_text(tr(problem.text))
            return
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stand still where nobody looks."""
        super().hideEvent(event)
        self.train_button.setChecked(False)

    # -- display -------------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        points = self.learner.points
        self.plane.show_lines(curve(self.straight, points), curve(self.learner, points))
        self._show_table()
        self._show_by()

    def _show_by(self) -> None:
        """Show what depends on which of both encodes."""
        points, coder = self.learner.points, self.coder
        self.plane.show_ways(self.learner.spoilt, rebuilt(coder, self.learner.spoilt))
        self.strip.show_codes(coder.codes(points), span(coder, points))
        self._show_chosen()

    def _show_chosen(self) -> None:
        coder, digits = self.coder, self._stage.digits()
        if self.point is not None:
            self.code = float(coder.codes(self.point[None])[0])
        made = coder.decoded(np.array([self.code]))[0]
        self.plane.show_chosen(self.point, made)
        self.strip.show_code(self.code)
        for formula in (self.encoding, self.distance):
            formula.setVisible(self.point is not None)
        if self.point is None:
            text = self.tr("The decoder makes ({x}, {y}) of the code {code}. No sample is needed for that.")
            self.says.show_text(text.format(code=shown(self.code, digits), **_pair(made, digits)))
            return
        self.says.show_text("")
        worked = coordinate(coder, self.point) if isinstance(coder, Straight) else encoded(coder, self.point)
        for formula, line in ((self.encoding, worked), (self.distance, distance(self.point, made))):
            formula.show_late(example.sides(line, LATEX, digits), " ".join(example.sides(line, PLAIN, digits)))

    def _show_table(self) -> None:
        points, spoilt, digits = self.learner.points, self.learner.spoilt, self._stage.digits()
        rows = []
        for name, coder in ((self.tr("Autoencoder"), self.learner), (self.tr("PCA"), self.straight)):
            left = left_over(points, rebuilt(coder, spoilt))
            is_straight = coder is self.straight or self.learner.is_linear
            angle = f"{fixed(direction(coder, points), 1)}°" if is_straight else "–"
            rows.append([name, shown(left, digits), shown(left / 2.0, digits), angle])
        if self._is_spoilt:
            lost = left_over(points, spoilt)
            rows.insert(0, [self.tr("Spoilt, as shown"), shown(lost, digits), shown(lost / 2.0, digits), "–"])
        else:
            smallest = float(self.straight.eigenvalues[-1])
            rows.append([self.tr("λ₂, left out"), shown(smallest, digits), shown(smallest / 2.0, digits), "–"])
        epochs = self.tr("At epoch {epochs}").format(epochs=self.learner.training.epoch)
        self.table.show_rows([epochs, self.tr("Mean squared distance"), "J", self.tr("Direction")], rows)

    def _name_lines(self) -> None:
        theme = self._stage.look.theme
        lines = [(self.tr("PCA"), theme.faint, True), (self.tr("Autoencoder"), theme.negative, False)]
        dots = ((theme.text, self.tr("point x")), (theme.error, self.tr("reconstruction")))
        marks = "&nbsp;&nbsp; ".join(f'<span style="color:{colour}">●</span> {name}' for colour, name in dots)
        self.legend.setText(f"{legend(lines)}&nbsp;&nbsp; {marks}")

    def _name_train(self) -> None:
        self.train_button.setText(self.tr("Pause") if self.train_button.isChecked() else self.tr("Train"))

    def retranslate(self) -> None:
        """Set every text."""
        self._spoil_label.setText(self.tr("Spoilt by"))
        self.step_button.setText(self.tr("One epoch"))
        self.anew_button.setText(self.tr("New weights"))
        self._name_train()
        self._name_lines()
        names = self.tr("Points"), self.tr("Network"), self.tr("Which encodes"), self.tr("Spoilt by")
        for box, name in zip((self.cloud, self.form, self.by, self.spoil), names, strict=True):
            box.setAccessibleName(name)
        self.plane.retranslate()
        self._show_table()
        self._show_chosen()


def _pair(point: Floats, digits: int) -> dict[str, str]:
    return {name: shown(float(value), digits) for name, value in zip("xy", point, strict=True)}


def _make(stage: Stage) -> QWidget:
    return AutoencoderDemo(stage)


DEMO = Demo("autoencoder", _make)
