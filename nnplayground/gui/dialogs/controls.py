"""Which parts of the window an experiment hides or locks: one row for each."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from nnplayground.experiment.controls import CONTROLS, Access, access, controls_of
from nnplayground.experiment.spec import ControlsSpec
from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Hint
from nnplayground.gui.widgets.screens import resize_within
from nnplayground.i18n import QT_TRANSLATE_NOOP

CHOICES = {
    Access.FREE.value: QT_TRANSLATE_NOOP("Control", "free"),
    Access.LOCKED.value: QT_TRANSLATE_NOOP("Control", "locked"),
    Access.HIDDEN.value: QT_TRANSLATE_NOOP("Control", "hidden"),
}
ABOUT = QT_TRANSLATE_NOOP(
    "Control",
    "For whoever opens this experiment: what is hidden is not there, what is locked can be seen and not changed. It is "
    "kept in the file, and this dialog can always be opened again.",
)


class ControlsDialog(QDialog):
    """Chooses free, locked or hidden for every part."""

    chosen = Signal(object)
    """The `ControlsSpec` that was chosen."""

    def __init__(self, controls: ControlsSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Hide or lock controls"))
        self.boxes: dict[str, ChoiceBox] = {}
        rows = QWidget()
        grid = QGridLayout(rows)
        for row, control in enumerate(CONTROLS.values()):
            box = ChoiceBox({})
            box.offer(CHOICES)
            box.set_key(access(controls, control.key).value)
            box.setObjectName(control.key)
            box.setAccessibleName(tr(control.label))
            grid.addWidget(QLabel(tr(control.label)), row, 0)
            grid.addWidget(box, row, 1)
            self.boxes[control.key] = box
        area = QScrollArea(widgetResizable=True)
        area.setWidget(rows)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields have the keyboard
        buttons = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel | buttons.Reset)
        self.buttons.button(buttons.Reset).setText(self.tr("All free"))
        column = QVBoxLayout(self)
        column.addWidget(Hint(ABOUT))
        column.addWidget(area, 1)
        column.addWidget(self.buttons)
        resize_within(self, 420, 560)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.buttons.button(buttons.Reset).clicked.connect(self._free_all)
        self.accepted.connect(self._on_accepted)

    def _free_all(self) -> None:
        for box in self.boxes.values():
            box.set_key(Access.FREE.value)

    def _on_accepted(self) -> None:
        self.chosen.emit(controls_of({key: Access(box.key) for key, box in self.boxes.items()}))
