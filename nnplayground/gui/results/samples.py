"""The samples that the network does worst on, as a list from which one can be chosen."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QPushButton, QTableView, QVBoxLayout, QWidget

from nnplayground.data.dataset import Floats, Labels
from nnplayground.data.figures import picture_shape
from nnplayground.gui.results.findings import Cell, Findings, Index
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.hint import Paragraph, plain_tip
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, printable
from nnplayground.numbers import short

Role = Qt.ItemDataRole
NUMBER = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
LISTED, INPUTS_LISTED = 200, 100
"""Samples, and inputs of each, that the list shows at most."""
WIDTHS = (46, 120)
"""Least and largest width of a column at first, in pixels."""
PICTURE = 84

SAMPLE = (
    QT_TRANSLATE_NOOP("Results", "Sample"),
    QT_TRANSLATE_NOOP("Results", "Number of the sample, as in the table of samples"),
)
LOSS = (
    QT_TRANSLATE_NOOP("Results", "Loss"),
    QT_TRANSLATE_NOOP("Results", "What the sample adds to the loss, which is the mean of all"),
)
CLASS_HEADERS: tuple[tuple[Marked, Marked], ...] = (
    (QT_TRANSLATE_NOOP("Results", "True"), QT_TRANSLATE_NOOP("Results", "The class that the sample belongs to")),
    (QT_TRANSLATE_NOOP("Results", "Predicted"), QT_TRANSLATE_NOOP("Results", "The class that it is taken for")),
)
PROBABILITY = (
    QT_TRANSLATE_NOOP("Results", "p(true)"),
    QT_TRANSLATE_NOOP("Results", "Probability that the network gives the true class"),
)
OUTPUT = (
    QT_TRANSLATE_NOOP("Results", "Output"),
    QT_TRANSLATE_NOOP("Results", "Output of the network; of several the one for the true class"),
)
TARGET = QT_TRANSLATE_NOOP("Results", "Target {name}"), QT_TRANSLATE_NOOP("Results", "The number that is wanted")
PREDICTION = (
    QT_TRANSLATE_NOOP("Results", "Prediction {name}"),
    QT_TRANSLATE_NOOP("Results", "The number that the network gives"),
)
RESIDUAL = (
    QT_TRANSLATE_NOOP("Results", "Residual {name}"),
    QT_TRANSLATE_NOOP("Results", "Residual = target − prediction"),
)

Header = tuple[Marked, Marked, str]
"""Title, tip, and the name that belongs into the title."""


class SamplesModel(QAbstractTableModel):
    """A row a sample, the largest loss first: number, truth, prediction, loss, then the inputs."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.found: Findings | None = None
        self.places: Labels = np.empty(0, dtype=np.int64)
        """Places among the samples that were looked at `(k,)`, in the order of the list."""
        self.shows_inputs = True
        self._headers: list[Header] = []
        self._inputs: tuple[str, ...] = ()
        self._chosen: Labels = self.places
        self._numbers: Floats = np.empty((0, 0))
        """What stands between prediction and inputs of every sample looked at `(m, columns)`, the loss last."""

    def show_findings(self, found: Findings, places: Labels) -> None:
        """List these samples."""
        self.beginResetModel()
        self.found, self.places = found, places[:LISTED]
        examined = found.examined
        dataset = examined.prepared.dataset
        self._inputs = dataset.feature_names[: INPUTS_LISTED if self.shows_inputs else 0]
        if dataset.labels is None:
            self._take_targets(found)
        else:
            self._take_classes(found)
        self.endResetModel()

    def _take_classes(self, found: Findings) -> None:
        examined = found.examined
        self._chosen = examined.chosen(found.threshold)
        probabilities = examined.probabilities()
        values = examined.outputs if probabilities is None else probabilities
        if values.shape[1] > 1:
            values = np.take_along_axis(values, examined.actual[:, None], axis=1)
        self._numbers = np.column_stack([values, examined.losses])
        kind = OUTPUT if probabilities is None else PROBABILITY
        self._headers = [(*header, "") for header in (SAMPLE, *CLASS_HEADERS, kind, LOSS)]

    def _take_targets(self, found: Findings) -> None:
        examined = found.examined
        names = examined.prepared.dataset.target_names
        targets, outputs = examined.targets, examined.outputs
        triples = np.stack([targets, outputs, targets - outputs], axis=2).reshape(len(outputs), 3 * outputs.shape[1])
        self._numbers = np.column_stack([triples, examined.losses])
        several = len(names) > 1
        kinds = [
            (*kind, printable(name) if several else "") for name in names for kind in (TARGET, PREDICTION, RESIDUAL)
        ]
        self._headers = [(*SAMPLE, ""), *kinds, (*LOSS, "")]

    def row_of(self, line: int) -> int:
        """Return the row of the data set that a line shows."""
        if self.found is None:
            raise RuntimeError("nothing is listed")
        return int(self.found.examined.rows[self.places[line]])

    def line_of(self, row: int) -> int | None:
        """Return the line that shows a row of the data set; None where it is not listed."""
        if self.found is None:
            return None
        lines = np.flatnonzero(self.found.examined.rows[self.places] == row)
        return int(lines[0]) if len(lines) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of samples listed."""
        return 0 if parent is not None and parent.isValid() else len(self.places)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(self._headers) + len(self._inputs)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return what stands in a cell."""
        row, column = index.row(), index.column()
        if role == Role.TextAlignmentRole:
            return None if self.is_class(column) else NUMBER
        if role == Role.DisplayRole and self.found is not None:
            return self._text(self.found, row, column)
        return None

    def is_class(self, column: int) -> bool:
        """Say whether a column has names of classes."""
        return self.found is not None and self.found.judged is not None and column in (1, 2)

    def _text(self, found: Findings, line: int, column: int) -> str:
        place = int(self.places[line])
        if column == 0:
            return str(self.row_of(line) + 1)
        if column >= len(self._headers):
            dataset = found.examined.prepared.dataset
            return short(float(dataset.x[self.row_of(line), column - len(self._headers)]), 4)
        if self.is_class(column):
            classes = found.examined.actual if column == 1 else self._chosen
            return printable(found.names[int(classes[place])])
        first = 1 if found.judged is None else 3
        return short(float(self._numbers[place, column - first]), 3)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Return what a column is about."""
        if orientation == Qt.Orientation.Vertical or role not in (Role.DisplayRole, Role.ToolTipRole):
            return None
        if section >= len(self._headers):
            name = printable(self._inputs[section - len(self._headers)])
            return plain_tip(name) if role == Role.ToolTipRole else name
        title, tip, name = self._headers[section]
        return tr(tip) if role == Role.ToolTipRole else tr(title).format(name=name).strip()


class Picture(QWidget):
    """Shows the picture whose pixels are a sample's inputs, dark on light as ink on paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(PICTURE)
        self._image: QImage | None = None

    def sizeHint(self) -> QSize:
        """Be square."""
        return QSize(PICTURE, PICTURE)

    def show_pixels(self, values: Floats | None, shape: tuple[int, int], most: float) -> None:
        """Show values `(rows·columns,)`, the largest of which is `most`; None shows nothing."""
        self._image = None
        if values is not None:
            grey = 255.0 - 255.0 * np.clip(values / most if most > 0.0 else values * 0.0, 0.0, 1.0)
            pixels = np.ascontiguousarray(grey.astype(np.uint8).reshape(shape))
            image = QImage(pixels.data, shape[1], shape[0], shape[1], QImage.Format.Format_Grayscale8)
            self._image = image.copy()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pixels as squares."""
        if self._image is None:
            return
        painter = QPainter(self)
        side = min(self.width(), self.height())
        painter.drawImage(QRectF((self.width() - side) / 2.0, (self.height() - side) / 2.0, side, side), self._image)
        painter.end()


class SampleList(Translated):
    """The list, what it is about, and the picture of the sample that is chosen."""

    sample_wanted = Signal(int)
    """A row of the data set is to be shown in the output plot."""
    all_wanted = Signal()
    """A person wants all samples in place of those of one cell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model, self.table = SamplesModel(self), QTableView()
        self.words, self.all, self.picture = Paragraph(), QPushButton(), Picture()
        self._cell: Cell | None = None
        self._count = 0
        self._names: tuple[str, ...] = ()
        self._row: int | None = None
        self._set_up()
        above = QHBoxLayout()
        above.addWidget(self.words, 1)
        above.addWidget(self.all)
        below = QHBoxLayout()
        below.addWidget(self.table, 1)
        below.addWidget(self.picture)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(2)
        column.addLayout(above)
        column.addLayout(below, 1)
        self.retranslate()

    def _set_up(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setAlternatingRowColors(True)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        table.selectionModel().currentRowChanged.connect(lambda current, _before: self._on_current(current))
        self.picture.hide()
        self.all.hide()
        self.all.clicked.connect(lambda _checked: self.all_wanted.emit())

    # -- what is shown -------------------------------------------------------------------------------------------------

    def show_findings(self, found: Findings, cell: Cell | None) -> None:
        """List the worst samples: of all, or of one cell of the confusion matrix. The one chosen stays so."""
        examined = found.examined
        shape = picture_shape(examined.prepared.dataset.feature_names)
        self.model.shows_inputs = shape is None
        among = examined.worst(None if cell is None else found.of_cell(cell))
        self._cell, self._count = cell, len(among)
        with QSignalBlocker(self.table.selectionModel()):
            self.model.show_findings(found, among)
            line = None if self._row is None else self.model.line_of(self._row)
            if line is not None:
                self.table.selectRow(line)
        self.picture.setVisible(shape is not None)
        self._show_picture()
        self._fit()
        self._say()

    def forget(self) -> None:
        """Choose no sample: the data are others."""
        self._row = None

    def _fit(self) -> None:
        """Give columns that are new the room that they need, within limits."""
        count = self.model.columnCount()
        names = tuple(str(self.model.headerData(at, Qt.Orientation.Horizontal)) for at in range(count))
        if names == self._names:
            return
        self._names = names
        header = self.table.horizontalHeader()
        number = self.fontMetrics().horizontalAdvance("−0.00000") + 8
        for column in range(count):
            wanted = max(header.sectionSizeHint(column), self.table.sizeHintForColumn(column) + 6)
            least = number if column and not self.model.is_class(column) else WIDTHS[0]
            self.table.setColumnWidth(column, min(max(wanted, least), WIDTHS[1]))

    def _on_current(self, current: Index) -> None:
        if current.isValid():
            self._row = self.model.row_of(current.row())
            self._show_picture()
            self.sample_wanted.emit(self._row)

    def _show_picture(self) -> None:
        found = self.model.found
        shape = None if found is None else picture_shape(found.examined.prepared.dataset.feature_names)
        if found is None or shape is None:
            return
        x, lines = found.examined.prepared.dataset.x, len(self.model.places)
        row = self._row if self._row is not None and self._row < len(x) else self.model.row_of(0) if lines else None
        self.picture.show_pixels(None if row is None else x[row], shape, float(x.max(initial=0.0)))

    # -- words ---------------------------------------------------------------------------------------------------------

    def _say(self) -> None:
        self.all.setVisible(self._cell is not None)
        found = self.model.found
        if found is None:
            return
        if self._cell is None:
            said = self.tr("Samples by their loss, the worst first")
        else:
            actual, chosen = (printable(found.names[number]) for number in self._cell)
            said = self.tr("Samples of “{actual}” that are taken for “{said}”: {count}")
            said = said.format(actual=actual, said=chosen, count=self._count)
        if self._count > LISTED:
            said += " · " + self.tr("the worst {listed} of {count} are listed").format(listed=LISTED, count=self._count)
        self.words.show_text(said)

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.all.setText(self.tr("All samples"))
        self.table.setAccessibleName(self.tr("Worst samples"))
        self.table.setToolTip(self.tr("Click a sample to see it in the output plot"))
        self.picture.setAccessibleName(self.tr("Picture of the sample"))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(self.model.columnCount() - 1, 0))
        self._names = ()
        if self.model.found is not None:
            self._fit()
        self._say()
