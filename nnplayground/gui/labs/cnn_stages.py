"""Editing the stages of a convolutional network: what can be done with them, in the panel and beside the picture."""

from __future__ import annotations

from math import isqrt
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QMenu, QPushButton, QVBoxLayout, QWidget

from nnplayground.engine.layers.between import Shape
from nnplayground.errors import InputError
from nnplayground.experiment.build import load_data
from nnplayground.experiment.labs import edit_stages
from nnplayground.experiment.labs.cnn import CnnSpec
from nnplayground.experiment.labs.edit_stages import Stages
from nnplayground.experiment.labs.images import OWN, images_named
from nnplayground.experiment.labs.labs import read, with_spec
from nnplayground.experiment.labs.paths import with_values
from nnplayground.experiment.labs.plan import Passed, passed, plan
from nnplayground.experiment.labs.stages import STAGES, Stage, kind_of
from nnplayground.experiment.spec import Experiment
from nnplayground.experiment.tables import known
from nnplayground.gui.document import Document
from nnplayground.gui.labs.cnn_form import StageForm
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.flow import FlowRow
from nnplayground.gui.widgets.hint import Hint, Paragraph
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text

ADD = QT_TRANSLATE_NOOP("StageControls", "Add a stage")
REMOVE = QT_TRANSLATE_NOOP("StageControls", "Remove a stage")
MOVE = QT_TRANSLATE_NOOP("StageControls", "Move a stage")
CHANGE = QT_TRANSLATE_NOOP("StageControls", "Change a stage")
LINES = 8
"""Stages that the list shows at most without being scrolled."""


def spec_of(experiment: Experiment) -> CnnSpec | None:
    """Return the document of the convolutional network, None where the experiment has another lab."""
    spec = read(experiment.lab)[1] if experiment.lab is not None else None
    return spec if isinstance(spec, CnnSpec) else None


def input_of(experiment: Experiment) -> tuple[Shape, int] | None:
    """Return the shape of the images and how many classes they have; None while their file has not been read."""
    spec = spec_of(experiment)
    if spec is None:
        return None
    if spec.images != OWN:
        images = images_named(spec.images)
        return images.shape, len(images.class_names)
    data = experiment.data
    dataset = known(data.file) if data.file is not None and data.points is None else load_data(data)
    if dataset is None or dataset.labels is None:
        return None
    side = isqrt(dataset.n_features)
    return ((1, side, side), dataset.n_classes) if side * side == dataset.n_features else None


class StageControls(Translated):
    """Adds, removes, moves and changes stages; what cannot be is refused, with the reason."""

    picked = Signal(int)
    """The stage that is chosen now, counted from 0; -1 for none."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._at = -1
        self.add_button, self.remove_button = QPushButton(), QPushButton()
        self.up_button, self.down_button = QPushButton("▲"), QPushButton("▼")
        self.form, self.fault = StageForm(), Paragraph()
        self.fault.setForegroundRole(QPalette.ColorRole.BrightText)
        self.fault.setVisible(False)
        for button in (self.up_button, self.down_button):
            button.setFixedWidth(36)
        self.buttons = FlowRow((self.add_button, self.remove_button, self.up_button, self.down_button))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.buttons, self.form, self.fault):
            column.addWidget(part)
        self.add_button.clicked.connect(self._on_add)
        self.remove_button.clicked.connect(self.remove)
        self.up_button.clicked.connect(lambda: self.shift(-1))
        self.down_button.clicked.connect(lambda: self.shift(1))
        self.form.edited.connect(self.change)
        self.retranslate()
        self.show_stages()

    @property
    def stages(self) -> Stages:
        """The stages in force."""
        spec = spec_of(self._document.experiment)
        return () if spec is None else spec.stages

    @property
    def at(self) -> int:
        """The stage that is chosen, counted from 0; -1 for none."""
        return self._at

    def pick(self, at: int) -> None:
        """Choose a stage without telling anybody."""
        if at != self._at:
            self._at = at
            self._refuse(None)
        self.show_stages()

    def show_stages(self) -> None:
        """Show what is in force."""
        stages = self.stages
        self._at = min(self._at, len(stages) - 1)
        chosen = stages[self._at] if self._at >= 0 else None
        self.form.show_stage(chosen)
        self.remove_button.setEnabled(chosen is not None)
        self.up_button.setEnabled(self._at > 0)
        self.down_button.setEnabled(0 <= self._at < len(stages) - 1)

    # -- edits ---------------------------------------------------------------------------------------------------------

    def open_menu(self, at: int, place: QPoint) -> None:
        """Ask which kind of stage is wanted before the one at a place."""
        menu = QMenu(self)
        menu.setObjectName("kinds")
        menu.setToolTipsVisible(True)
        for key, kind in STAGES.items():
            action = menu.addAction(tr(kind.label))
            action.setObjectName(key)
            action.setToolTip(tr(kind.help) if kind.help else "")
            action.triggered.connect(lambda _on=False, key=key: self.add(key, at))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _on_add(self) -> None:
        where = self.add_button.mapToGlobal(self.add_button.rect().bottomLeft())
        self.open_menu(self._at + 1 if self._at >= 0 else len(self.stages), where)

    def add(self, kind: str, at: int) -> None:
        """Add a stage before the one at a place."""
        self._put(edit_stages.added(self.stages, at, kind), ADD, at)

    def remove(self) -> None:
        """Remove the chosen stage."""
        if self._at >= 0:
            self._put(edit_stages.removed(self.stages, self._at), REMOVE, min(self._at, len(self.stages) - 2))

    def shift(self, by: int) -> None:
        """Move the chosen stage up or down."""
        to = self._at + by
        if self._at >= 0 and 0 <= to < len(self.stages):
            self._put(edit_stages.moved(self.stages, self._at, by), MOVE, to)

    def change(self, name: str, value: Any) -> None:
        """Change a field of the chosen stage."""
        if self._at >= 0:
            stages = edit_stages.changed(self.stages, self._at, name, value)
            self._put(stages, CHANGE, self._at, f"stages.{self._at}.{name}")

    def grow(self, by: int) -> None:
        """Give the chosen stage more channels or units, or fewer."""
        stage = self.stages[self._at] if self._at >= 0 else None
        name = "channels" if hasattr(stage, "channels") else "units"
        if stage is not None and hasattr(stage, name) and getattr(stage, name) + by >= 1:
            self.change(name, getattr(stage, name) + by)

    def _put(self, stages: Stages, what: Marked, at: int, merge_key: str = "") -> None:
        """Put other stages in force as one undo step, unless they cannot be and the present ones can."""
        why = self._why_not(stages)
        if why is not None and self._why_not(self.stages) is None:
            self._refuse(why)
            self.show_stages()
            return
        experiment = self._document.experiment
        spec = spec_of(experiment)
        if spec is None:
            return
        self._at = at
        self._refuse(None)
        self._document.edit(with_spec(experiment, with_values(spec, {"stages": stages})), tr(what), merge_key)
        self.show_stages()
        self.picked.emit(self._at)

    def _why_not(self, stages: Stages) -> Text | None:
        """Return why there cannot be such stages; None where there can, or nobody knows yet."""
        spec, images = spec_of(self._document.experiment), input_of(self._document.experiment)
        if spec is None or images is None:
            return None
        try:
            plan(stages, spec.output, *images)
        except InputError as error:
            return error.text
        return None

    def _refuse(self, why: Text | None) -> None:
        self.fault.setVisible(why is not None)
        self.fault.show_text("" if why is None else tr(why))

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.add_button.setText(self.tr("Add …"))
        self.add_button.setToolTip(self.tr("Add a stage after the chosen one (key +)"))
        self.remove_button.setText(self.tr("Remove"))
        self.remove_button.setToolTip(self.tr("Remove the chosen stage (Delete)"))
        for button, text in (
            (self.up_button, self.tr("Move the stage towards the image (Alt and an arrow key)")),
            (self.down_button, self.tr("Move the stage towards the classes (Alt and an arrow key)")),
        ):
            button.setAccessibleName(text)
            button.setToolTip(text)
        self.buttons.fit()


class StageList(QListWidget):
    """The stages with what leaves each; keys as in the picture."""

    def __init__(self, controls: StageControls) -> None:
        super().__init__()
        self._controls = controls
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_lines(self, lines: list[str], at: int) -> None:
        """Show a line for every stage without telling anybody."""
        blocked = self.blockSignals(True)
        if self.count() != len(lines):
            self.clear()
            self.addItems(lines)
        for number, line in enumerate(lines):
            self.item(number).setText(line)
            self.item(number).setToolTip(line)
        self.setCurrentRow(at)
        self.blockSignals(blocked)
        line_height = max(self.sizeHintForRow(0), self.fontMetrics().height()) + 1
        self.setFixedHeight(min(max(len(lines), 2), LINES) * line_height + 2 * self.frameWidth())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit with keys."""
        if not pressed(self._controls, event):
            super().keyPressEvent(event)


class StageEditor(Translated):
    """All stages as a list, and the settings of the chosen one below."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.controls = StageControls(document)
        self.list = StageList(self.controls)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Hint(QT_TRANSLATE_NOOP("StageEditor", "Stage → channels × rows × columns (weights)")))
        column.addWidget(self.list)
        column.addWidget(self.controls)
        self.list.currentRowChanged.connect(self.controls.pick)
        self.controls.picked.connect(lambda _at: self.show_stages())
        self.retranslate()

    def show_stages(self) -> None:
        """Show the stages in force."""
        self.controls.show_stages()
        stages = self.controls.stages
        self.list.show_lines(described(stages, input_of(self._document.experiment)), self.controls.at)

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.list.setAccessibleName(self.tr("Stages from the image to the classes"))
        self.show_stages()


def pressed(controls: StageControls, event: QKeyEvent) -> bool:
    """Carry out a key that edits stages; say whether it was one."""
    key, held = event.key(), event.modifiers()
    moves = bool(held & Qt.KeyboardModifier.AltModifier)
    if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        controls.remove()
    elif moves and key in (Qt.Key.Key_Up, Qt.Key.Key_Left):
        controls.shift(-1)
    elif moves and key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
        controls.shift(1)
    elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Insert):
        controls.add_button.click()
    elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        field: QWidget | None = controls.form.first_field()
        if field is not None:
            field.setFocus(Qt.FocusReason.TabFocusReason)
    else:
        return False
    return True


def described(stages: Stages, images: tuple[Shape, int] | None) -> list[str]:
    """Return a line for every stage: its number, kind, what leaves it, and how many numbers it learns."""
    found = passed(stages, images[0])[0] if images is not None else ()
    return [line(number, stage, found[number] if number < len(found) else None) for number, stage in enumerate(stages)]


def line(number: int, stage: Stage, leaves: Passed | None) -> str:
    """Return the line of one stage."""
    text = f"{number + 1}  {tr(kind_of(stage).label)}"
    if leaves is None:
        return text
    return f"{text}  →  {shape_text(leaves.shape)}" + (f"  ({leaves.numbers})" if leaves.numbers else "")


def shape_text(shape: Shape) -> str:
    """Return channels × rows × columns; units alone where there are no rows and columns."""
    channels, rows, columns = shape
    return str(channels) if rows == columns == 1 else f"{channels} × {rows} × {columns}"
