"""The bar above the output plot: tools, what the brush is dipped into, and why something cannot be done."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nnplayground.catalogue import Param
from nnplayground.experiment.edit_points import TOO_MANY, add_class
from nnplayground.experiment.problems import free_name
from nnplayground.gui.icons import icon
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.number_box import NumberBox
from nnplayground.gui.workshop.bench import Bench
from nnplayground.gui.workshop.class_box import ClassBox
from nnplayground.gui.workshop.easel import MOST_PAINTED, Easel
from nnplayground.gui.workshop.gestures import TOOLS, Tool
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text, printable

RADIUS = Param("radius", QT_TRANSLATE_NOOP("Brush", "Radius in pixels"), 24, 2, 200, kind=int)
DENSITY = Param("density", QT_TRANSLATE_NOOP("Brush", "Samples sprayed for every radius travelled"), 5, 1, 50, kind=int)
VALUE = Param("value", QT_TRANSLATE_NOOP("Brush", "Value of the target"), 0.0, -1e12, 1e12)


class PaintBar(Translated):
    """Chooses tool and brush of an easel; shown while painting is on."""

    def __init__(self, bench: Bench, easel: Easel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench, self._easel, self._look = bench, easel, look
        self._complaint: Text | None = None
        self.tools: dict[str, QToolButton] = {}
        self.classes, self.new_class, self.value = ClassBox(), QToolButton(), NumberBox(VALUE)
        self.radius, self.density = NumberBox(RADIUS), NumberBox(DENSITY)
        self._radius_label, self._density_label, self._value_label = QLabel(), QLabel(), QLabel()
        self._value_label.setTextFormat(Qt.TextFormat.PlainText)
        self.message, self.thin_out = Paragraph(), QPushButton()
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 2, 4, 2)
        column.setSpacing(2)
        column.addLayout(self._tool_row())
        column.addLayout(self._brush_row())
        column.addWidget(self.message)
        column.addWidget(self.thin_out, 0, Qt.AlignmentFlag.AlignLeft)
        self._connect()
        self.restyle(look.theme)
        self.retranslate()
        self._show_kind()

    def _tool_row(self) -> QHBoxLayout:
        row, self._group = QHBoxLayout(), QButtonGroup(self)
        row.setSpacing(2)
        for tool in TOOLS:
            button = QToolButton()
            button.setObjectName(f"tool {tool.key}")
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setIconSize(QSize(20, 20))
            button.setChecked(tool is TOOLS[0])
            button.clicked.connect(lambda _checked, tool=tool: self._on_tool(tool))
            self._group.addButton(button)
            row.addWidget(button)
            self.tools[tool.key] = button
        row.addStretch(1)
        return row

    def _brush_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.classes, 1)
        row.addWidget(self.new_class)
        row.addWidget(self._value_label)
        row.addWidget(self.value, 1)
        for label, box in ((self._radius_label, self.radius), (self._density_label, self.density)):
            label.setBuddy(box)
            box.setFixedWidth(40)
            label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
            row.addWidget(label)
            row.addWidget(box)
        row.addStretch(0)
        return row

    def _connect(self) -> None:
        self.classes.currentIndexChanged.connect(lambda number: self._easel.dip(label=max(number, 0)))
        self.value.value_changed.connect(lambda value: self._easel.dip(value=float(value)))
        self.radius.value_changed.connect(lambda value: self._easel.dip(radius=float(value)))
        self.density.value_changed.connect(lambda value: self._easel.dip(density=int(value)))
        self._easel.label_chosen.connect(self.classes.choose)
        self._bench.changed.connect(self._show_kind)
        self._bench.refused.connect(self._on_refused)
        self._bench.allowed_changed.connect(self.setEnabled)
        self.thin_out.clicked.connect(self._bench.thin_out)
        self.new_class.clicked.connect(self._on_new_class)
        self._look.changed.connect(self.restyle)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _on_tool(self, tool: Tool) -> None:
        self._easel.take(tool)
        self._show_message()

    def _on_new_class(self) -> None:
        """Add a class and dip the brush into it; the network gets an output for it."""
        what = QT_TRANSLATE_NOOP("Change", "Add a class")
        if self._bench.edit(lambda points: add_class(points, free_name(points.classes)), what):
            self._show_kind()
            self.classes.choose(self.classes.count() - 1)

    def _show_kind(self) -> None:
        """Offer classes or a value, whichever the samples have."""
        dataset = self._bench.dataset
        names = () if dataset is None else dataset.class_names
        shown = tuple(self.classes.itemText(number) for number in range(self.classes.count()))
        if shown != tuple(map(printable, names)):
            self.classes.offer(names, self._look.theme)
            self._easel.dip(label=max(self.classes.currentIndex(), 0))
        self.classes.setVisible(bool(names))
        self.new_class.setVisible(bool(names))
        has_value = not names and dataset is not None and dataset.n_features > 1
        self.value.setVisible(has_value)
        self._value_label.setVisible(has_value)
        if dataset is not None and dataset.target_names:
            self._value_label.setText(f"{printable(dataset.target_names[0])[:12]} =")
        if not self._bench.is_busy:
            self._show_message()

    def _on_refused(self, text: Text | None) -> None:
        self._complaint = text
        self._show_message()

    def _show_message(self) -> None:
        """Say what cannot be done, or else what is not plain to see about painting these samples."""
        dataset, complaint = self._bench.dataset, self._complaint
        hint = ""
        if complaint is not None:
            hint = tr(complaint)
        elif dataset is not None and 2 < dataset.n_features <= MOST_PAINTED and self._easel.tool is TOOLS[0]:
            hint = self.tr("Features that are not drawn get the mean of the selection, or of all samples.")
        elif dataset is not None and dataset.targets is not None and dataset.targets.shape[1] > 1:
            hint = self.tr("The first target is drawn; the others get the mean of the selection, or of all samples.")
        if hint != self.message.text():
            self.message.show_text(hint)
            self.message.setAccessibleName(hint)
        self.message.setVisible(bool(hint))
        is_own = self._bench.document.experiment.data.points is not None
        self.thin_out.setVisible(complaint is not None and complaint.source == TOO_MANY and not is_own)

    # -- looks ---------------------------------------------------------------------------------------------------------

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        for key, button in self.tools.items():
            button.setIcon(icon(key, theme))
        if self._bench.dataset is not None:
            self.classes.offer(self._bench.dataset.class_names, theme)

    def retranslate(self) -> None:
        """Set every text that people see."""
        for tool in TOOLS:
            button = self.tools[tool.key]
            button.setToolTip(f"{tr(tool.label)}: {tr(tool.help)}")
            button.setAccessibleName(tr(tool.label))
            button.setAccessibleDescription(tr(tool.help))
        self.classes.setAccessibleName(self.tr("Class of the samples painted"))
        self.classes.setToolTip(self.tr("Class of the samples painted; the keys 1 to 9 choose it in the plot"))
        self.new_class.setText("+")
        self.new_class.setToolTip(self.tr("Add a class; name it in the table of samples"))
        self.new_class.setAccessibleName(self.tr("Add a class"))
        self._radius_label.setText(self.tr("Radius"))
        self._density_label.setText(self.tr("Density"))
        self.thin_out.setText(self.tr("Go on with an even selection of them"))
        self._show_message()
