"""The window in which a table is looked at before it is taken: options, preview, what is wrong, what comes of it."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QProgressBar,
    QScrollArea,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from nnplayground.data.csv_preview import TARGET, WITHOUT, Preview
from nnplayground.data.dataset import Dataset
from nnplayground.experiment.fields import MOST_POINTS
from nnplayground.experiment.spec import CsvSpec
from nnplayground.gui.background import Job
from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Paragraph, plain_tip
from nnplayground.gui.widgets.screens import resize_within
from nnplayground.gui.workshop.importing.options_form import OptionsForm
from nnplayground.gui.workshop.importing.preview_table import ROLES, FindingsModel, PreviewModel
from nnplayground.gui.workshop.importing.source import Source
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text

CLASSES = QT_TRANSLATE_NOOP("Import", "rows: {rows}, features: {features}, classes: {classes}")
NUMBERS = QT_TRANSLATE_NOOP("Import", "rows: {rows}, features: {features}, targets: {names}")
READING = QT_TRANSLATE_NOOP("Import", "The table is being read …")
REFUSED = QT_TRANSLATE_NOOP("Import", "Cannot be imported: {why}")
MORE = QT_TRANSLATE_NOOP("Import", "{count} more of the kind are not listed.")
TOO_MANY_PASTED = QT_TRANSLATE_NOOP(
    "Import",
    "{count} numbers are too many to be pasted; at most {most} are kept in an experiment. Save them as a CSV file and "
    "open that.",
)
MOST_COLUMN_WIDTH = 220
LINE_WIDTH, NAME_WIDTH, EFFECT_WIDTH = 60, 110, 210


class ImportDialog(QDialog):
    """Shows what becomes of a table under the options chosen; `imported` carries the dialog when it is taken."""

    imported = Signal()

    def __init__(self, source: Source, file: CsvSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source = source
        self.preview = Preview()
        self._job: Job | None = None
        self._problem: Text | None = None
        self._make_parts(file)
        self._arrange()
        self._connect()
        self.retranslate()
        resize_within(self, 1000, 680)
        self._read()

    @property
    def file(self) -> CsvSpec:
        """How the table is read."""
        return self.options.file

    @property
    def dataset(self) -> Dataset | None:
        """What the table becomes; None while that is not known or refused."""
        return self.preview.dataset if self.import_button.isEnabled() else None

    # -- parts ---------------------------------------------------------------------------------------------------------

    def _make_parts(self, file: CsvSpec) -> None:
        self.options = OptionsForm(file)
        self.model, self.findings_model = PreviewModel(), FindingsModel()
        self.table, self.findings = QTableView(), QTableView()
        self.role = ChoiceBox({})
        self.role.offer(ROLES)
        self.role_label, self.more, self.summary = QLabel(), Paragraph(), Paragraph()
        self.role_label.setTextFormat(Qt.TextFormat.PlainText)
        self.role_label.setBuddy(self.role)
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.import_button = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.cancel_button = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self.table.setModel(self.model)
        self.findings.setModel(self.findings_model)
        for view in (self.table, self.findings):
            view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            view.setTabKeyNavigation(False)
            view.setWordWrap(False)
        self.findings.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.findings.setWordWrap(True)
        self.findings.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.findings.verticalHeader().hide()
        header = self.findings.horizontalHeader()
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        for section, width in ((0, LINE_WIDTH), (1, NAME_WIDTH), (3, EFFECT_WIDTH)):
            self.findings.setColumnWidth(section, width)
        self.table.horizontalHeader().setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _arrange(self) -> None:
        options = QScrollArea()
        options.setWidgetResizable(True)
        options.setWidget(self.options)
        options.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields have the keyboard
        options.setFrameShape(QScrollArea.Shape.NoFrame)
        options.setFixedWidth(230)
        of_column = QHBoxLayout()
        of_column.addWidget(self.role_label, 1)
        of_column.addWidget(self.role)
        upper, lower = QWidget(), QWidget()
        for part, rows in ((upper, (of_column, self.table)), (lower, (self.findings, self.more))):
            column = QVBoxLayout(part)
            column.setContentsMargins(0, 0, 0, 0)
            for row in rows:
                column.addLayout(row) if isinstance(row, QHBoxLayout) else column.addWidget(row)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(upper)
        split.addWidget(lower)
        split.setSizes([420, 200])
        split.setChildrenCollapsible(False)
        middle, outer = QHBoxLayout(), QVBoxLayout(self)
        middle.addWidget(options)
        middle.addWidget(split, 1)
        outer.addLayout(middle, 1)
        for widget in (self.summary, self.progress, self.buttons):
            outer.addWidget(widget)
        self.import_button.setDefault(True)  # of the dialog that it is in by now

    def _connect(self) -> None:
        self.options.changed.connect(self._read)
        self.role.chosen.connect(self._on_role)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.table.customContextMenuRequested.connect(self._on_menu)
        self.table.horizontalHeader().customContextMenuRequested.connect(self._on_header_menu)
        self.table.horizontalHeader().sectionClicked.connect(lambda section: self._go_to(self.model.index(0, section)))
        self.findings.selectionModel().currentRowChanged.connect(self._on_finding)
        self.findings.clicked.connect(self._on_finding)
        self.buttons.accepted.connect(self._on_import)
        self.buttons.rejected.connect(self.reject)

    # -- reading -------------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        """Read the table as it is to be read now; what is being read in another way is called off."""
        self._stop()
        file, source = self.file, self.source
        job = Job(lambda report: source.examine(file, report), self.window().parent() or self)
        job.progressed.connect(self._on_progress)
        job.done.connect(self._on_preview)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(job.deleteLater)
        self._job, self._problem = job, None
        self.progress.setValue(0)
        self.progress.setVisible(True)
        self._show_state()
        job.start()

    def is_reading(self) -> bool:
        """Say whether the table is being read."""
        return self._job is not None

    def _stop(self) -> None:
        """Call off what is being read; it ends at its next report and then goes by itself."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _on_progress(self, share: float) -> None:
        self.progress.setValue(round(100 * share))

    def _end(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
        self._job = None
        self.progress.setVisible(False)

    def _on_failed(self, problem: Text) -> None:
        self._end()
        self._show(Preview(refused=problem))

    def _on_preview(self, preview: Preview) -> None:
        self._end()
        self._show(preview)

    def _show(self, preview: Preview) -> None:
        column = max(0, self.table.currentIndex().column())
        self.preview = preview
        self.model.mark = self.palette().highlight().color()
        self.model.mark.setAlpha(70)
        self.model.show_preview(preview)
        self.findings_model.show_findings(preview.findings)
        self.options.show_preview(preview)
        for section in range(min(len(preview.columns), 50)):
            self.table.resizeColumnToContents(section)
            self.table.setColumnWidth(section, min(self.table.columnWidth(section) + 8, MOST_COLUMN_WIDTH))
        if preview.columns:
            self.table.setCurrentIndex(self.model.index(0, min(column, len(preview.columns) - 1)))
        self._problem = preview.refused or self._too_many()
        self._show_state()

    def _too_many(self) -> Text | None:
        found = self.preview.dataset
        if self.source.path is not None or found is None or found.x.size <= MOST_POINTS:
            return None
        return Text(TOO_MANY_PASTED, {"count": found.x.size, "most": MOST_POINTS})

    def _show_state(self) -> None:
        """Say what comes of the table, and let it be imported or say why not."""
        self.more.show_text(tr(Text(MORE, {"count": self.preview.more})) if self.preview.more else "")
        self.more.setVisible(bool(self.preview.more))
        found = self.preview.dataset
        if self.is_reading():
            text = tr(READING)
        elif self._problem is not None:
            text = tr(Text(REFUSED, {"why": tr(self._problem)}))
        elif found is None:
            text = ""
        else:
            values = {"rows": len(found), "features": found.n_features, "classes": found.n_classes}
            names = ", ".join(found.target_names[:4])
            text = tr(Text(CLASSES, values) if found.n_classes else Text(NUMBERS, {**values, "names": names}))
        self.summary.show_text(text)
        self.import_button.setEnabled(not self.is_reading() and self._problem is None and found is not None)
        self.import_button.setToolTip("" if self.import_button.isEnabled() else plain_tip(text))

    # -- columns -------------------------------------------------------------------------------------------------------

    def _on_current(self, index: QModelIndex) -> None:
        self._show_column(index.column())

    def _show_column(self, section: int) -> None:
        known = 0 <= section < len(self.preview.columns)
        self.role.setEnabled(known)
        name = self.preview.columns[section].name if known else ""
        self.role_label.setText(self.tr("Column “{name}” is:").format(name=tr(name)) if known else "")
        if known:
            self.role.set_key(self.preview.columns[section].role)

    def _on_role(self, role: str) -> None:
        self.set_role(self.table.currentIndex().column(), role)

    def set_role(self, section: int, role: str) -> None:
        """Make a column a feature, a target, or neither."""
        if self.is_reading() or not 0 <= section < len(self.preview.columns):
            return
        name = self.preview.columns[section].name
        without = [column for column in self.file.without if column != name]
        target = [column.name for column in self.preview.columns if column.role == TARGET and column.name != name]
        was_target = self.preview.columns[section].role == TARGET
        if role == WITHOUT:
            without.append(name)
        if role == TARGET:
            all_numbers = all(c.kind == "number" for c in self.preview.columns if c.name in (*target, name))
            target = [*target, name] if self.file.target and all_numbers else [name]
        explicit = role == TARGET or was_target or bool(self.file.target)
        self.options.file = replace(
            self.file, without=tuple(without), target=tuple(target) if explicit else self.file.target
        )
        self._read()

    def _on_menu(self, place: QPoint) -> None:
        index = self.table.indexAt(place)
        self._open_menu(index if index.isValid() else self.table.currentIndex(), self.table.viewport(), place)

    def _on_header_menu(self, place: QPoint) -> None:
        header = self.table.horizontalHeader()
        self._open_menu(self.model.index(0, header.logicalIndexAt(place)), header.viewport(), place)

    def _open_menu(self, index: QModelIndex, owner: QWidget, place: QPoint) -> None:
        if not index.isValid():
            return
        self._go_to(index)
        menu = QMenu(self)
        menu.setObjectName("roles")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key, label in ROLES.items():
            action = menu.addAction(tr(label))
            action.setObjectName(key)
            action.setCheckable(True)
            action.setChecked(self.preview.columns[index.column()].role == key)
            action.triggered.connect(lambda _on, key=key: self.set_role(index.column(), key))
        menu.popup(owner.mapToGlobal(place))

    def _go_to(self, index: QModelIndex) -> None:
        if index.isValid():
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index)

    def _on_finding(self, index: QModelIndex) -> None:
        if index.isValid():
            self._go_to(self.model.place_of(self.findings_model.findings[index.row()]))

    # -- the end -------------------------------------------------------------------------------------------------------

    def _on_import(self) -> None:
        if self.dataset is not None:
            self.imported.emit()
            self.accept()

    def done(self, result: int) -> None:
        """Close; what is still being read is called off."""
        self._stop()
        super().done(result)

    def retranslate(self) -> None:
        """Set every text that people see."""
        name = self.source.name
        title = self.tr("Import “{name}”").format(name=tr(name)) if name else self.tr("Paste data")
        self.setWindowTitle(title)
        self.import_button.setText(self.tr("&Import"))
        self.table.setAccessibleName(self.tr("Preview of the table"))
        self.findings.setAccessibleName(self.tr("What was found in the table"))
        self.role.setAccessibleName(self.tr("What the column is for"))
        self.progress.setAccessibleName(self.tr("Reading"))
        self._show_column(self.table.currentIndex().column())
        self._show_state()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
