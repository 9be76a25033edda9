"""How the data file is read: which column is the target, and what was detected wrongly."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QWidget

from nnplayground.data.dataset import CLASSIFICATION, REGRESSION, Dataset
from nnplayground.experiment.spec import CsvSpec
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import plain_tip
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked

LOOK = QT_TRANSLATE_NOOP("File", "Look at the table …")
DETECTED = QT_TRANSLATE_NOOP("File", "Detected")
CHOICES: Mapping[str, tuple[Marked, Mapping[str, Marked]]] = MappingProxyType(
    {
        "target": (QT_TRANSLATE_NOOP("File", "Target"), {}),
        "task": (
            QT_TRANSLATE_NOOP("File", "Targets are"),
            {
                CLASSIFICATION: QT_TRANSLATE_NOOP("File", "classes"),
                REGRESSION: QT_TRANSLATE_NOOP("File", "numbers"),
            },
        ),
        "missing": (
            QT_TRANSLATE_NOOP("File", "Missing values"),
            {
                "refuse": QT_TRANSLATE_NOOP("File", "Refuse"),
                "drop": QT_TRANSLATE_NOOP("File", "Leave out the row"),
                "mean": QT_TRANSLATE_NOOP("File", "Fill in the mean"),
            },
        ),
        "decimal": (
            QT_TRANSLATE_NOOP("File", "Decimal sign"),
            {
                ".": QT_TRANSLATE_NOOP("File", "Point: 0.5"),
                ",": QT_TRANSLATE_NOOP("File", "Comma: 0,5"),
            },
        ),
        "delimiter": (
            QT_TRANSLATE_NOOP("File", "Separator"),
            {
                ",": QT_TRANSLATE_NOOP("File", "Comma"),
                ";": QT_TRANSLATE_NOOP("File", "Semicolon"),
                "\t": QT_TRANSLATE_NOOP("File", "Tab"),
                "|": QT_TRANSLATE_NOOP("File", "Vertical bar"),
            },
        ),
    }
)
"""Options of a file: what they are called, and what can be chosen beside leaving it to detection."""


class FileBox(Translated):
    """Edits a `CsvSpec`; `changed` carries the name of an option and its new value."""

    changed = Signal(str, object)
    other_file_wanted = Signal()
    look_wanted = Signal()
    """A person wants to see the table and what is wrong in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, ChoiceBox] = {}
        self._labels: dict[str, QLabel] = {}
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        self.other = QPushButton()
        self.other.clicked.connect(self.other_file_wanted)
        self.look = QPushButton()
        self.look.clicked.connect(self.look_wanted)
        form.addRow(self.other)
        form.addRow(self.look)
        for name, (_label, choices) in CHOICES.items():
            self._labels[name], self.boxes[name] = QLabel(), ChoiceBox({})
            self._labels[name].setBuddy(self.boxes[name])
            self.boxes[name].offer(choices if name == "missing" else {"": DETECTED, **choices})
            self.boxes[name].chosen.connect(lambda key, name=name: self._on_chosen(name, key))
            form.addRow(self._labels[name], self.boxes[name])
        self.retranslate()

    def show_file(self, file: CsvSpec) -> None:
        """Show how a file is read."""
        self.other.setToolTip(plain_tip(file.path))
        self.other.setText(Path(file.path).name)
        for name, box in self.boxes.items():
            value = file.target[0] if name == "target" and file.target else getattr(file, name)
            box.set_key(value or "")

    def offer(self, dataset: Dataset, file: CsvSpec) -> None:
        """Offer the columns of a file as its target."""
        self.boxes["target"].offer({"": DETECTED, **{column: column for column in dataset.columns}})
        self.show_file(file)

    def _on_chosen(self, name: str, key: str) -> None:
        value: Any = key or None
        if name == "target":
            value = (key,) if key else ()
        self.changed.emit(name, value)

    def retranslate(self) -> None:
        """Name every option."""
        self.look.setText(tr(LOOK))
        for name, (label, _choices) in CHOICES.items():
            self._labels[name].setText(tr(label))
            self.boxes[name].setAccessibleName(tr(label))
