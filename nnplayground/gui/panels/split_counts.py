"""How many samples train, test and validate, in all and of every class: a small table of numbers and shares."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from nnplayground.data.dataset import Dataset, Labels
from nnplayground.data.figures import balance
from nnplayground.gui.translation import Translated
from nnplayground.i18n import printable

CLASSES_AT_MOST = 10
NAME_AT_MOST = 12


class SplitCounts(Translated):
    """Shows counts; the marks before the words are those of the samples in the plot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(0)
        self._cells: dict[tuple[int, int], QLabel] = {}
        self._shown: tuple[Dataset, tuple[Labels, ...]] | None = None

    def show_split(self, dataset: Dataset, rows: tuple[Labels, ...]) -> None:
        """Show how the samples are split: the rows that train, test and validate."""
        self._shown = (dataset, rows)
        self.retranslate()

    def retranslate(self) -> None:
        """Write all cells anew."""
        if self._shown is None:
            return
        dataset, rows = self._shown
        counts = balance(dataset, rows)
        parts = (self.tr("● train"), self.tr("○ test"), self.tr("◉ validate"))
        used = [number for number in range(len(parts)) if number < 2 or len(rows[number])]
        total = max(len(dataset), 1)
        lines = [["", *(parts[part] for part in used)]]
        shares = [f"{counts[part].sum()} ({100 * counts[part].sum() / total:.0f} %)" for part in used]
        lines.append([self.tr("all"), *shares])
        for number, name in enumerate(dataset.class_names[:CLASSES_AT_MOST]):
            of_class = max(int(counts[:, number].sum()), 1)
            cells = [f"{counts[part, number]} ({100 * counts[part, number] / of_class:.0f} %)" for part in used]
            lines.append([_short(name), *cells])
        if dataset.n_classes > CLASSES_AT_MOST:
            lines.append(["…", *("" for _ in used)])
        self._write(lines)
        self.setAccessibleName(self.tr("Split of the samples"))
        self.setAccessibleDescription("; ".join(" ".join(line).strip() for line in lines))

    def _write(self, lines: list[list[str]]) -> None:
        wanted = {(row, place): text for row, line in enumerate(lines) for place, text in enumerate(line)}
        for at in [at for at in self._cells if at not in wanted]:
            self._cells.pop(at).deleteLater()
        for at, text in wanted.items():
            if at not in self._cells:
                label = QLabel()
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setAlignment(Qt.AlignmentFlag.AlignRight if at[1] else Qt.AlignmentFlag.AlignLeft)
                self._grid.addWidget(label, *at)
                self._cells[at] = label
            self._cells[at].setText(text)


def _short(name: str) -> str:
    shown = printable(name)
    return shown if len(shown) <= NAME_AT_MOST else f"{shown[: NAME_AT_MOST - 1]}…"
