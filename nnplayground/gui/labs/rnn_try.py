"""The fourth tab: the network is tried by hand, on whatever its task is about."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtGui import QFont, QTextCharFormat
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from nnplayground.catalogue import Param
from nnplayground.data.dataset import Floats
from nnplayground.data.sequences.names import LANGUAGES
from nnplayground.data.sequences.signals import HIGHEST, LOWEST
from nnplayground.data.sequences.tasks import OWN, Form
from nnplayground.experiment.labs.looks.rnn import TRY, About, Picture, Wish
from nnplayground.experiment.labs.looks.rnn_tries import MOST_GONE_ON, MOST_TYPED, MOST_WRITTEN, Attempt, Tried
from nnplayground.gui.labs.draw_pad import DrawPad
from nnplayground.gui.labs.rnn_view import View, visible
from nnplayground.gui.plots.base import Line, Plots, Range, legend
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.flow import FlowRow
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.line_edit import LineEdit
from nnplayground.gui.widgets.number_box import NumberBox
from nnplayground.gui.widgets.slider_box import SliderBox
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked

WARMTH = Param(
    "warmth",
    QT_TRANSLATE_NOOP("TryView", "Warmth"),
    0.7,
    0.0,
    2.0,
    help=QT_TRANSLATE_NOOP("TryView", "Near 0 always the likeliest letter, above 1 wilder than the probabilities say"),
    formula=r"p_i = \frac{e^{z_i / T}}{\sum_j e^{z_j / T}}",
    small=QT_TRANSLATE_NOOP("TryView", "The same letters again and again: always the likeliest one."),
    large=QT_TRANSLATE_NOOP("TryView", "Letters at random, whatever was learned."),
)
LETTERS = Param(
    "count",
    QT_TRANSLATE_NOOP("TryView", "Letters"),
    120,
    1,
    MOST_WRITTEN,
    kind=int,
    help=QT_TRANSLATE_NOOP("TryView", "How many letters the network writes."),
)
VALUES = Param(
    "values",
    QT_TRANSLATE_NOOP("TryView", "Values to go on for"),
    60,
    1,
    MOST_GONE_ON,
    kind=int,
    help=QT_TRANSLATE_NOOP(
        "TryView", "How many values the network goes on for by itself, each answer being its next input."
    ),
)
FREQUENCY = Param(
    "frequency",
    QT_TRANSLATE_NOOP("TryView", "Frequency"),
    0.5,
    LOWEST,
    HIGHEST,
    help=QT_TRANSLATE_NOOP("TryView", "How fast the wave swings that the network begins with."),
)
PHASE = Param(
    "phase",
    QT_TRANSLATE_NOOP("TryView", "Phase"),
    0.0,
    0.0,
    6.2832,
    help=QT_TRANSLATE_NOOP("TryView", "Where in its swing the wave begins, from 0 to 2π."),
)
LANGUAGE_NAMES: dict[str, Marked | str] = {
    "id": QT_TRANSLATE_NOOP("TryView", "Indonesian"),
    "en": QT_TRANSLATE_NOOP("TryView", "English"),
}
LARGER = 1.3
"""Letters of what the network writes, beside those of the window."""
TEXT_WIDTH, SLIDER_WIDTH, NUMBER_WIDTH = 240, 150, 64
PIXELS = 6
"""Decimals of drawn pixels in a wish."""
INTRODUCTIONS = {
    "names": QT_TRANSLATE_NOOP("TryView", "Names that the network makes up; a dot marks one that is in the list."),
    "sine": QT_TRANSLATE_NOOP(
        "TryView", "The wave is given up to the line; from there on every answer is the next input."
    ),
    "wave": QT_TRANSLATE_NOOP("TryView", "The network draws the wave from its frequency and phase alone."),
    "rows": QT_TRANSLATE_NOOP("TryView", "Draw a digit: what it is held to be after every row that was read."),
    "parity": QT_TRANSLATE_NOOP("TryView", "Type bits, longer than those learned from, too: an odd number of ones?"),
    "majority": QT_TRANSLATE_NOOP("TryView", "Type signs + - and . : which is the more frequent?"),
    "echo": QT_TRANSLATE_NOOP("TryView", "Type letters, longer than those learned from, too: they come back later."),
    "adding": QT_TRANSLATE_NOOP("TryView", "Type numbers between 0 and 1, two of them with a star: their sum?"),
    "xor": QT_TRANSLATE_NOOP("TryView", "Type two numbers near 0 or 1: do they differ?"),
}
WRITES = QT_TRANSLATE_NOOP("TryView", "Begin a text; the network goes on with it, every letter its own next input.")
NUMBERS = QT_TRANSLATE_NOOP("TryView", "Type the numbers of a sequence, time after time, as they stand in the table.")


class WavePlot(Plots):
    """A wave as it really is, and as the network draws it from where it is left alone."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._legend = self.addLabel(row=0, col=0, justify="left")
        self._plot = self.add_plot(1, 0)
        self._range = Range(self._plot)
        self._true, self._found = self.add_live(self._plot, Line(dashed=True)), self.add_live(self._plot, Line())
        self._begin = self.add_live(self._plot, Line(dashed=True))
        self.retranslate()
        self.restyle(look.theme)

    def show_wave(self, found: Floats, true: Floats, begun: int) -> None:
        """Draw both; the first `begun` values were given."""
        times = np.arange(1.0, len(true) + 1.0)
        self._true.set_data(times, true)
        first = max(begun - 1, 0)
        self._found.set_data(times[first:], found[first:])
        self._begin.set_data(np.full(2 if begun else 0, float(begun)), np.array([-1.4, 1.4])[: 2 if begun else 0])
        self._range.fit_between((0.5, len(true) + 0.5), (-1.5, 1.5))

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        self._true.set_colour(theme.faint)
        self._found.set_colour(theme.accent)
        self._begin.set_colour(theme.line)
        names = [(self._true.name, theme.faint, True), (self._found.name, theme.accent, False)]
        self._legend.setText(legend(names), size="9pt", color=theme.text)

    def retranslate(self) -> None:
        """Set axes and names."""
        self._true.name, self._found.name = self.tr("the wave"), self.tr("the network")
        self._plot.setLabel("bottom", self.tr("Time"))
        self.setAccessibleName(self.tr("The wave, and what the network makes of it"))
        self.restyle(self.look.theme)


class Answers(QTableWidget):
    """What was read, said and right, one column a time."""

    def __init__(self) -> None:
        super().__init__()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)

    def show_rows(self, columns: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Show a row for every name; what stands there already stays."""
        if (self.rowCount(), self.columnCount()) != (len(rows), len(columns)):
            self.setRowCount(len(rows))
            self.setColumnCount(len(columns))
            for row in range(len(rows)):
                for column in range(len(columns)):
                    self.setItem(row, column, QTableWidgetItem())
        self.setHorizontalHeaderLabels(list(columns))
        self.setVerticalHeaderLabels([name for name, _ in rows])
        for row, (_, texts) in enumerate(rows):
            for column, text in enumerate(texts):
                item = self.item(row, column)
                if item is not None and item.text() != text:
                    item.setText(text)
        self.resizeColumnsToContents()


class TryView(View):
    """Fields of what can be tried in the task, and what comes of it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.text, self.language = LineEdit(), ChoiceBox({})
        self.text.setMaxLength(MOST_TYPED)
        self.language.offer({key: LANGUAGE_NAMES[key] for key in LANGUAGES})
        self.language.set_key(LANGUAGES[0])
        self.warmth, self.frequency, self.phase = SliderBox(WARMTH), SliderBox(FREQUENCY), SliderBox(PHASE)
        self.letters, self.values, self.pad = NumberBox(LETTERS), NumberBox(VALUES), DrawPad(look, 8, 8)
        self.again, self.clear = QPushButton(), QPushButton()
        self.words, self.problem, self.result = Paragraph(), Paragraph(), Paragraph()
        self.table, self.plot, self.written = Answers(), WavePlot(look), QTextEdit(readOnly=True)
        font = self.written.font()
        font.setPointSizeF(LARGER * font.pointSizeF())
        self.written.setFont(font)
        self.seed = 0
        self._pixels: tuple[float, ...] = ()
        self._picture: Picture | None = None
        self._labels: dict[QWidget, QLabel] = {}
        self._groups: dict[QWidget, QWidget] = {}
        self._connect()
        self._lay_out()
        self.retranslate()

    def _connect(self) -> None:
        self.text.textEdited.connect(lambda _text: self.wished.emit())
        self.language.chosen.connect(lambda _key: self.wished.emit())
        for box in (self.warmth, self.frequency, self.phase, self.letters, self.values):
            box.value_changed.connect(lambda _value: self.wished.emit())
        self.pad.drawn.connect(self._on_drawn)
        self.again.clicked.connect(self._other_numbers)
        self.clear.clicked.connect(self.pad.clear)

    def _lay_out(self) -> None:
        groups: list[QWidget] = []
        for field in (self.text, self.language, self.warmth, self.frequency, self.phase, self.letters, self.values):
            label, group = QLabel(), QWidget()
            label.setBuddy(field)
            self._groups[field], self._labels[field] = group, label
            pair = QHBoxLayout(group)
            pair.setContentsMargins(0, 0, 0, 0)
            pair.addWidget(label)
            pair.addWidget(field, 1)
            groups.append(group)
        self.text.setMinimumWidth(TEXT_WIDTH)
        for box in (self.warmth, self.frequency, self.phase):
            box.setMinimumWidth(SLIDER_WIDTH)
        for number in (self.letters, self.values):
            number.setFixedWidth(NUMBER_WIDTH)
        self.row = FlowRow((*groups, self.again, self.clear))
        below = QHBoxLayout()
        below.addWidget(self.pad, 2)
        for widget in (self.table, self.plot, self.written):
            below.addWidget(widget, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.words)
        column.addWidget(self.row)
        column.addWidget(self.problem)
        column.addWidget(self.result)
        column.addLayout(below, 1)
        column.addStretch(0)
        self._show_fields("")

    def wish(self) -> Wish:
        """Return the wish for what stands in the fields."""
        is_wave = self._key in ("sine", "wave")
        attempt = Attempt(
            text=self.text.text(),
            language=self.language.key,
            warmth=self.warmth.value,
            seed=self.seed,
            count=int(self.values.value if is_wave else self.letters.value),
            numbers=(self.frequency.value, self.phase.value) if is_wave else self._pixels,
        )
        return Wish(TRY, attempt=attempt)

    @property
    def _key(self) -> str:
        return self._picture.about.task.key if self._picture is not None else ""

    def _other_numbers(self) -> None:
        self.seed += 1
        self.wished.emit()

    def _on_drawn(self, pixels: Floats) -> None:
        self._pixels = tuple(round(float(value), PIXELS) for value in pixels.ravel())
        self.wished.emit()

    # -- what is shown -------------------------------------------------------------------------------------------------

    def show_picture(self, picture: Picture) -> None:
        """Show what came of the attempt; another task is begun with an example."""
        before = self._picture.about if self._picture is not None else None
        self._picture = picture
        about = picture.about
        if before is None or (before.task.key, before.output_names) != (about.task.key, about.output_names):
            self._begin(about)
        if picture.tried is not None:
            self._show(about, picture.tried)

    def _begin(self, about: About) -> None:
        self.text.setText(about.example)
        self._pixels = ()
        self._show_fields(about.task.key)
        self._write_words(about)
        self.wished.emit()

    def _fields_of(self, key: str) -> set[QWidget]:
        writes = key == OWN and self._picture is not None and self._picture.about.task.continues
        if writes:
            return {self.text, self.warmth, self.letters, self.again, self.written}
        fields: dict[str, set[QWidget]] = {
            "": set(),
            "names": {self.language, self.warmth, self.again, self.written},
            "sine": {self.frequency, self.phase, self.values, self.plot},
            "wave": {self.frequency, self.phase, self.plot},
            "rows": {self.pad, self.clear, self.table},
        }
        return fields.get(key, {self.text, self.table})

    def _show_fields(self, key: str) -> None:
        shown = self._fields_of(key)
        for field, group in self._groups.items():
            group.setVisible(field in shown)
        for widget in (self.again, self.clear, self.pad, self.table, self.plot, self.written):
            widget.setVisible(widget in shown)
        self.row.fit()

    def _write_words(self, about: About) -> None:
        key = about.task.key
        self.words.show_text(tr(INTRODUCTIONS.get(key, WRITES if about.task.continues else NUMBERS)))

    def _show(self, about: About, tried: Tried) -> None:
        self.problem.setVisible(tried.problem is not None)
        if tried.problem is not None:
            self.problem.show_text(tr(tried.problem))
        self.result.setVisible(bool(tried.answers) and tried.problem is None)
        if tried.shares is not None:
            self._show_shares(about, tried.shares)
            if tried.pixels is not None and not self._pixels:
                self.pad.set_pixels(tried.pixels)
        elif tried.answers:
            self._show_answers(about, tried)
        if tried.names:
            self._write([(f"{name or '–'}{' •' if known else ''}\n", False) for name, known in tried.names])
        elif tried.written:
            self._write([(tried.written[: tried.begun], True), (tried.written[tried.begun :], False)])
        if tried.wave is not None and tried.true is not None:
            self.plot.show_wave(tried.wave, tried.true, tried.begun)

    def _show_answers(self, about: About, tried: Tried) -> None:
        answers = tried.answers
        known = [answer for answer in answers if answer.right is not None]
        right = sum(answer.said == answer.right for answer in known)
        is_last = about.form in (Form.ONE_TO_ONE, Form.MANY_TO_ONE)
        columns = [self.tr("At the end")] if is_last else [str(number + 1) for number in range(len(answers))]
        rows = [
            (self.tr("Read"), [visible(answer.read) for answer in answers]),
            (self.tr("Answer"), [answer.said for answer in answers]),
            (self.tr("Right answer"), ["–" if answer.right is None else answer.right for answer in answers]),
        ]
        if about.is_classes:
            rows.insert(2, (self.tr("Probability"), [f"{answer.share:.0%}" for answer in answers]))
            marks = ["" if answer.right is None else "✓" if answer.right == answer.said else "✗" for answer in answers]
            if known:
                rows.append((self.tr("Correct?"), marks))
        self.table.show_rows(columns, rows)
        last = answers[-1]
        said = self.tr("In the end the network answers {answer}.").format(answer=last.said)
        if known and about.is_classes:
            said += " " + self.tr("Right answers: {right} of {count}.").format(right=right, count=len(known))
        elif last.right is not None:
            said += " " + self.tr("Right would be {right}.").format(right=last.right)
        self._say(said)

    def _show_shares(self, about: About, shares: Floats) -> None:
        columns = [visible(name) for name in about.output_names]
        rows = [
            (self.tr("After row {number}").format(number=number + 1), [f"{share:.0%}" for share in row])
            for number, row in enumerate(np.nan_to_num(shares))
        ]
        self.table.show_rows(columns, rows)
        best = int(np.nan_to_num(shares[-1]).argmax())
        self._say(self.tr("In the end the network answers {answer}.").format(answer=columns[best]))

    def _say(self, text: str) -> None:
        if text != self.result.text():
            self.result.show_text(text)
            self.table.setAccessibleDescription(text)

    def _write(self, parts: Sequence[tuple[str, bool]]) -> None:
        """Write plain text, some of it bold, unless it stands there already."""
        if "".join(text for text, _ in parts) == self.written.toPlainText():
            return
        self.written.clear()
        cursor, font = self.written.textCursor(), QTextCharFormat()
        for text, is_bold in parts:
            font.setFontWeight(QFont.Weight.Bold if is_bold else QFont.Weight.Normal)
            cursor.insertText(text, font)

    def retranslate(self) -> None:
        """Set every text that people see."""
        names = {
            self.text: self.tr("Sequence"),
            self.language: self.tr("Language"),
            self.warmth: self.tr("Warmth"),
            self.frequency: self.tr("Frequency"),
            self.phase: self.tr("Phase"),
            self.letters: self.tr("Letters"),
            self.values: self.tr("Go on for"),
        }
        for field, label in self._labels.items():
            label.setText(names[field])
            field.setAccessibleName(names[field])
        self.row.fit()
        self.again.setText(self.tr("Again"))
        self.again.setToolTip(self.tr("With other random numbers"))
        self.clear.setText(self.tr("Clear"))
        self.pad.setAccessibleName(self.tr("Digit, to be drawn"))
        self.pad.setToolTip(self.tr("Left button draws, right button erases; keys: arrows, Space, Backspace, Delete"))
        self.table.setAccessibleName(self.tr("Answers"))
        self.written.setAccessibleName(self.tr("What the network writes"))
        if self._picture is not None:
            self._write_words(self._picture.about)
            if self._picture.tried is not None:
                self._show(self._picture.about, self._picture.tried)
