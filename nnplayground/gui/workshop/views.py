"""The views of the data: how balanced classes are, how values spread, and how columns go together; also in words."""

from __future__ import annotations

import math
from itertools import combinations

import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from nnplayground.catalogue import Param
from nnplayground.data.dataset import Dataset
from nnplayground.data.figures import BINS_AT_MOST, balance, column, correlation
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.translation import Translated
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Paragraph, plain_tip
from nnplayground.gui.widgets.number_box import NumberBox
from nnplayground.gui.workshop.bench import Bench
from nnplayground.gui.workshop.charts import CLASSES_AT_MOST, Charts
from nnplayground.gui.workshop.class_box import SWATCH, swatch
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, printable
from nnplayground.numbers import fixed, short

KINDS: dict[str, Marked | str] = {
    "balance": QT_TRANSLATE_NOOP("Views", "Balance of the classes"),
    "histogram": QT_TRANSLATE_NOOP("Views", "Histogram"),
    "scatter": QT_TRANSLATE_NOOP("Views", "Scatter of two columns"),
    "matrix": QT_TRANSLATE_NOOP("Views", "Scatters of all pairs"),
}
BINS = Param("bins", QT_TRANSLATE_NOOP("Views", "Bins"), 24, 2, BINS_AT_MOST, kind=int)
RENEW_AFTER_MS = 150
"""How long samples have to stand still before the picture of them is made anew."""
COLUMNS_AT_MOST, MATRIX_AT_MOST, WORDS_AT_MOST, LEGEND_AT_MOST, NAME_AT_MOST = 500, 5, 3, 10, 24


class DataViews(Translated):
    """Shows one view of the samples on the bench, made anew a moment after they have changed."""

    def __init__(self, bench: Bench, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench, self._look = bench, look
        self.kind, self.first, self.second = ChoiceBox({}), ChoiceBox({}), ChoiceBox({})
        self.kind.offer(KINDS)
        self.kind.setCurrentIndex(0)
        self.kind.setMinimumContentsLength(17)
        self.bins, self.charts, self.words = NumberBox(BINS), Charts(look.theme), Paragraph()
        self._times, self._bins_label, self._legend = QLabel("×"), QLabel(), QHBoxLayout()
        self.words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(4, 4, 4, 2)
        column_.setSpacing(2)
        column_.addLayout(self._choices())
        column_.addLayout(self._legend)
        column_.addWidget(self.words)
        column_.addWidget(self.charts, 1)
        self._timer = QTimer(self, interval=RENEW_AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self.renew)
        for box in (self.kind, self.first, self.second):
            box.chosen.connect(lambda _key: self.renew())
        self.bins.value_changed.connect(lambda _value: self.renew())
        bench.changed.connect(self._on_changed)
        look.changed.connect(self._restyle)
        self.setMinimumWidth(260)
        self._show_choices()
        self.retranslate()

    def _choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._bins_label.setBuddy(self.bins)
        self.bins.setFixedWidth(48)
        for widget in (self.kind, self.first, self._times, self.second, self._bins_label, self.bins):
            if isinstance(widget, ChoiceBox):
                widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
                widget.setMaximumWidth(220)
            row.addWidget(widget)
        row.addStretch(1)
        return row

    # -- when ----------------------------------------------------------------------------------------------------------

    def _on_changed(self) -> None:
        if self.isVisible():
            self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the picture when somebody looks."""
        super().showEvent(event)
        self._timer.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the picture out anew: how many scatters stand in a row depends on the room."""
        super().resizeEvent(event)
        self._on_changed()

    def _restyle(self, theme: Theme) -> None:
        self.charts.set_theme(theme)
        self._on_changed()

    # -- what ----------------------------------------------------------------------------------------------------------

    def renew(self) -> None:
        """Make picture and words of the samples as they are now."""
        dataset = self._bench.dataset
        if dataset is None:
            return
        names = (*dataset.feature_names, *dataset.target_names)
        columns: dict[str, Marked | str] = {
            str(number): printable(name) for number, name in enumerate(names[:COLUMNS_AT_MOST])
        }
        for box, begin in ((self.first, 0), (self.second, min(1, len(columns) - 1))):
            box.offer(columns)
            if not box.key:
                box.setCurrentIndex(begin)
        kind = self.kind.key
        self._show_choices()
        self._show_legend(dataset if kind != "balance" else None)
        self._draw(dataset, kind, names)
        words = self._describe(dataset, kind, names)
        is_long = words.count("\n") > WORDS_AT_MOST
        self.words.show_text(self._describe_balance(dataset, 1) if is_long else words)
        self.words.setToolTip(plain_tip(words))
        self.charts.setAccessibleDescription(words)
        self.charts.setAccessibleName(self.kind.currentText())

    def _show_choices(self) -> None:
        """Show what the chosen view asks for."""
        kind = self.kind.key
        for widget, shown in (
            (self.first, kind in ("histogram", "scatter")),
            (self.second, kind == "scatter"),
            (self._times, kind == "scatter"),
            (self.bins, kind == "histogram"),
            (self._bins_label, kind == "histogram"),
        ):
            widget.setVisible(shown)

    def _draw(self, dataset: Dataset, kind: str, names: tuple[str, ...]) -> None:
        samples = self.tr("samples")
        match kind:
            case "balance":
                parts = (self.tr("training"), self.tr("test"), self.tr("validation"))
                self.charts.show_balance(dataset, self._bench.rows, parts, samples)
            case "histogram":
                self.charts.show_histogram(dataset, self._first(), int(self.bins.value), names[self._first()], samples)
            case "scatter":
                self.charts.show_scatter(dataset, self._first(), self._second(), names)
            case _:
                self.charts.show_matrix(dataset, self._matrix(names), names)

    def _first(self) -> int:
        return int(self.first.key or 0)

    def _second(self) -> int:
        return int(self.second.key or 0)

    def _matrix(self, names: tuple[str, ...]) -> tuple[int, ...]:
        """Return the first few columns: more could not be told apart."""
        return tuple(range(min(len(names), MATRIX_AT_MOST)))

    def _show_legend(self, dataset: Dataset | None) -> None:
        while item := self._legend.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        if dataset is None or not 1 < dataset.n_classes <= CLASSES_AT_MOST:
            return
        theme = self._look.theme
        colours = theme.class_colours(dataset.n_classes).tolist()
        for number, name in enumerate(dataset.class_names[:LEGEND_AT_MOST]):
            mark, label = QLabel(), QLabel(printable(name)[:NAME_AT_MOST])
            label.setTextFormat(Qt.TextFormat.PlainText)
            mark.setPixmap(swatch(QColor(*colours[number]), number, theme.text).pixmap(SWATCH, SWATCH))
            self._legend.addWidget(mark)
            self._legend.addWidget(label)
        self._legend.addStretch(1)

    # -- in words ------------------------------------------------------------------------------------------------------

    def _describe(self, dataset: Dataset, kind: str, names: tuple[str, ...]) -> str:
        """Return what the picture shows, in words."""
        if not len(dataset):
            return self.tr("There are no samples.")
        match kind:
            case "balance":
                return self._describe_balance(dataset)
            case "histogram":
                values = column(dataset, self._first())
                return self.tr("{name}: {n} samples from {low} to {high}, mean {mean}, deviation {deviation}").format(
                    name=printable(names[self._first()]),
                    n=len(values),
                    low=short(float(values.min())),
                    high=short(float(values.max())),
                    mean=short(float(values.mean())),
                    deviation=short(float(values.std())),
                )
            case "scatter":
                return self._describe_pair(dataset, self._first(), self._second(), names)
        return self._describe_matrix(dataset, names)

    def _describe_balance(self, dataset: Dataset, most: int = CLASSES_AT_MOST) -> str:
        """Return the counts of so many classes, with the fills of the bars that show them."""
        counts = balance(dataset, self._bench.rows)
        total = max(int(counts.sum()), 1)
        texts = [self.tr("{n} training (solid)"), self.tr("{n} test (striped)"), self.tr("{n} validation (dotted)")]
        used = [part for part in range(len(texts)) if part < 2 or counts[part].any()]
        lines = []
        for number, name in enumerate((dataset.class_names or (self.tr("all"),))[:most]):
            share = short(100.0 * float(counts[:, number].sum()) / total)
            cells = ", ".join(texts[part].format(n=counts[part, number]) for part in used)
            lines.append(f"{printable(name)}: {cells}, {share} %")
        return "\n".join([*lines, "…"] if counts.shape[1] > most else lines)

    def _describe_pair(self, dataset: Dataset, first: int, second: int, names: tuple[str, ...]) -> str:
        value = correlation(column(dataset, first), column(dataset, second))
        if math.isnan(value):
            return self.tr("One of the two columns is constant: there is no correlation.")
        return self.tr("Correlation of {first} and {second}: r = {value} over {n} samples").format(
            first=printable(names[first]), second=printable(names[second]), value=fixed(value, 3), n=len(dataset)
        )

    def _describe_matrix(self, dataset: Dataset, names: tuple[str, ...]) -> str:
        columns = self._matrix(names)
        pairs = [(first, second) for first, second in combinations(columns, 2)]
        values = np.array([correlation(column(dataset, a), column(dataset, b)) for a, b in pairs])
        if not len(values) or np.isnan(values).all():
            return self.tr("There are no two columns to be compared.")
        first, second = pairs[int(np.nanargmax(np.abs(values)))]
        text = self.tr("{shown} of {all} columns. Strongest:").format(shown=len(columns), all=len(names))
        return f"{text} {self._describe_pair(dataset, first, second, names)}"

    def retranslate(self) -> None:
        """Set every text that people see."""
        for box, name in (
            (self.kind, self.tr("View of the data")),
            (self.first, self.tr("Column to the right")),
            (self.second, self.tr("Column upwards")),
        ):
            box.setAccessibleName(name)
            box.setToolTip(name)
        self._bins_label.setText(self.tr("Bins"))
        self.charts.setAccessibleName(self.kind.currentText())  # even before there are data
        self._on_changed()
