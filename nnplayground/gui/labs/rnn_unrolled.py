"""The first tab: a sequence in the unrolled network, and in words what is pointed at."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from nnplayground.data.sequences.tasks import Form
from nnplayground.decimals import listed
from nnplayground.experiment.labs.looks.rnn import UNROLLED, About, Picture, Shown, Wish
from nnplayground.gui.labs.image_grid import ImageGrid
from nnplayground.gui.labs.rnn_drawing import UnrolledDrawing
from nnplayground.gui.labs.rnn_layout import ANSWER, IN_WEIGHTS, INPUT, OUT_WEIGHTS, STATE, STATE_WEIGHTS, TARGET, Spot
from nnplayground.gui.labs.rnn_view import SequenceChoice, View, answer, named, visible
from nnplayground.gui.theme import Look
from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.numbers import short

SHAPES = {
    Form.ONE_TO_ONE: QT_TRANSLATE_NOOP("UnrolledView", "One input, one answer: an ordinary network."),
    Form.ONE_TO_MANY: QT_TRANSLATE_NOOP("UnrolledView", "One input at the first time, an answer at every time."),
    Form.MANY_TO_ONE: QT_TRANSLATE_NOOP("UnrolledView", "An input at every time, one answer at the end."),
    Form.MANY_TO_MANY: QT_TRANSLATE_NOOP("UnrolledView", "An input at every time, and an answer at every time."),
}
"""What can be seen of the shape of a task."""
FEW = 8
"""Numbers that are said in words."""


class UnrolledView(View):
    """The drawing, a choice of sequences, and the weights that are pointed at as a picture."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.drawing, self.words, self.said = UnrolledDrawing(look), Paragraph(), Paragraph()
        self.weights, self.title = ImageGrid(look, signed=True, choosable=False, largest=200), QLabel()
        self.choice = SequenceChoice(self)
        self._picture: Picture | None = None
        self.choice.changed.connect(lambda _number: self.wished.emit())
        self.drawing.picked.connect(self._write)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.title)
        column.addWidget(self.weights, 1)
        below = QWidget()
        row = QHBoxLayout(below)
        row.setContentsMargins(0, 0, 0, 0)
        left = QVBoxLayout()
        left.addWidget(self.said)
        left.addStretch(1)
        row.addLayout(left, 3)
        row.addWidget(beside, 2)
        splitter = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        splitter.addWidget(self.drawing)
        splitter.addWidget(below)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([360, 120])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(4, 4, 4, 4)
        whole.addWidget(self.choice)
        whole.addWidget(self.words)
        whole.addWidget(splitter, 1)

    def wish(self) -> Wish:
        """Return the wish for the chosen sequence."""
        return Wish(UNROLLED, self.choice.sequence)

    def show_picture(self, picture: Picture) -> None:
        """Show the sequence, and what is pointed at in it."""
        if picture.shown is None:
            return
        self._picture = picture
        self.choice.show_about(picture.about)
        if picture.sequence != self.choice.sequence:  # there are fewer now
            self.choice.set_sequence(picture.sequence)
        self.drawing.show_picture(picture)
        self._write()

    # -- words ---------------------------------------------------------------------------------------------------------

    def _write(self) -> None:
        picture = self._picture
        if picture is None or picture.shown is None:
            return
        about, shown = picture.about, picture.shown
        said = f"{tr(about.form.value)}: {tr(SHAPES[about.form])} {self._result(shown)}"
        if shown.fed_back.any():
            said += " " + self.tr("Dashed: the letter before, fed back.")
        if self.words.text() != said:
            self.words.show_text(said)
        self.drawing.setAccessibleDescription(said)
        self._write_spot(about, shown)

    def _result(self, shown: Shown) -> str:
        asked, wrong = int(shown.asked.sum()), int(shown.wrong.sum())
        if asked == 1:
            return self.tr("The answer is wrong.") if wrong else self.tr("The answer is right.")
        return self.tr("Right answers: {right} of {asked}.").format(right=asked - wrong, asked=asked)

    def _write_spot(self, about: About, shown: Shown) -> None:
        spot = self.drawing.spot
        if spot is None or not self.drawing.has(spot):
            spot = Spot(STATE_WEIGHTS, 0, 0)
            said = self.tr(
                "The same three weights at every time, under the same name and in the same colour. Click on something, "
                "or go to it with the arrow keys, to read it here. Orange is negative, blue is positive."
            )
        else:
            said = self._spot_text(about, shown, spot)
        if self.said.text() != said:
            self.said.show_text(said)
            self.said.setAccessibleName(said)
        self._show_weights(about, shown, spot)

    def _show_weights(self, about: About, shown: Shown, spot: Spot) -> None:
        kind = {ANSWER: OUT_WEIGHTS, TARGET: OUT_WEIGHTS, INPUT: IN_WEIGHTS, STATE: STATE_WEIGHTS}.get(
            spot.kind, spot.kind
        )
        of = {
            OUT_WEIGHTS: shown.top,
            STATE_WEIGHTS: shown.from_before[spot.layer],
            IN_WEIGHTS: shown.from_input[spot.layer],
        }
        name, values = self.drawing.weights_name(Spot(kind, 0, spot.layer)), of[kind]
        rows, columns = values.shape
        gates = about.cell.gates if kind != OUT_WEIGHTS else ("",)
        is_whole = rows == len(gates) * about.units or kind == OUT_WEIGHTS
        parts = values.reshape(len(gates), -1, columns) if is_whole else values[None]
        self.weights.show_images(parts, gates if len(gates) > 1 and is_whole else ())
        title = self.tr("{name}, {rows} × {columns} weights").format(name=name, rows=rows, columns=columns)
        if title != self.title.text():
            self.title.setText(title)
        self.weights.setAccessibleName(title)
        low, high = short(float(values.min()), 3), short(float(values.max()), 3)
        self.weights.setAccessibleDescription(self.tr("From {low} to {high}").format(low=low, high=high))

    def _spot_text(self, about: About, shown: Shown, spot: Spot) -> str:
        time = spot.time + 1
        if spot.kind == INPUT:
            text = visible(named(about, shown.x[spot.time])) or _numbers(shown.x[spot.time].tolist())
            said = self.tr("Input at time {time}: {text}.").format(time=time, text=text)
            fed_back = self.tr("It is the letter before.")
            return f"{said} {fed_back}" if shown.fed_back[spot.time] else said
        if spot.kind == STATE:
            values = shown.states[spot.layer][spot.time]
            said = self.tr("State of layer {layer} after time {time}: {text}.").format(
                layer=spot.layer + 1, time=time, text=_numbers(values.tolist())
            )
            ended = self.tr("The sequence has ended here; the state stays as it was.")
            return said if shown.present[spot.time] else f"{said} {ended}"
        if spot.kind in (ANSWER, TARGET):
            return self._answer_text(about, shown, spot)
        return self._weights_text(about, spot)

    def _answer_text(self, about: About, shown: Shown, spot: Spot) -> str:
        place = self.drawing.place_at(spot.time)
        if place is None:
            return ""
        p, y = shown.p[place], shown.y[place]
        if not shown.asked[place]:
            return self.tr("Nothing is asked at time {time}; the network says {text}.").format(
                time=spot.time + 1, text=answer(about, p)
            )
        said = self.tr("Answer at time {time}: {text}; right would be {target}.").format(
            time=spot.time + 1, text=answer(about, p), target=answer(about, y)
        )
        if not about.is_classes:
            return said
        best = p.argsort()[::-1][:FEW]
        shares = ", ".join(f"{visible(about.output_names[at])} {p[at]:.0%}" for at in best)
        probabilities = self.tr("Probabilities: {shares}.")
        return f"{said} {probabilities.format(shares=shares)}"

    def _weights_text(self, about: About, spot: Spot) -> str:
        name = self.drawing.weights_name(spot)
        if spot.kind == STATE_WEIGHTS:
            said = self.tr("{name} leads from the state before to the state: the same numbers at all {times} times.")
        elif spot.kind == IN_WEIGHTS:
            said = self.tr("{name} leads from what comes in to the state: the same numbers at all {times} times.")
        else:
            said = self.tr("{name} leads from the state to the answer: the same numbers wherever there is one.")
        gates = len(about.cell.gates)
        said = said.format(name=name, times=about.times)
        if spot.kind == OUT_WEIGHTS or gates == 1:
            return said
        rows = self.tr("The rows of the gates {gates} stand below each other.").format(
            gates=", ".join(about.cell.gates)
        )
        return f"{said} {rows}"

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.drawing.setAccessibleName(self.tr("The unrolled network"))
        self.drawing.setToolTip("")
        self._write()


def _numbers(values: list[float]) -> str:
    """Return the first few of some numbers."""
    said = listed(short(value, 3) for value in values[:FEW])
    return f"{said}, …" if len(values) > FEW else said
