"""How a table is read: what was detected, and what a person chose instead."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from nnplayground.data.csv_preview import Preview
from nnplayground.data.csv_rows import DELIMITERS
from nnplayground.experiment.spec import CsvSpec
from nnplayground.gui.panels.file_box import CHOICES
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text

YES, NO = "yes", "no"
ENCODINGS = ("utf-8", "utf-16", "cp1252", "latin-1")
OPTIONS: Mapping[str, tuple[Marked, Mapping[str, Marked | str]]] = MappingProxyType(
    {
        "delimiter": (CHOICES["delimiter"][0], {**CHOICES["delimiter"][1], " ": DELIMITERS[" "]}),
        "decimal": CHOICES["decimal"],
        "header": (
            QT_TRANSLATE_NOOP("Import", "First row"),
            {YES: QT_TRANSLATE_NOOP("Import", "Names"), NO: QT_TRANSLATE_NOOP("Import", "Values")},
        ),
        "encoding": (QT_TRANSLATE_NOOP("Import", "Encoding"), {name: name for name in ENCODINGS}),
        "missing": CHOICES["missing"],
        "task": CHOICES["task"],
    }
)
"""Options by their field of `CsvSpec`: what they are called, and what can be chosen beside what is detected."""
DETECTED = QT_TRANSLATE_NOOP("Import", "Detected: {value}")
UNCLEAR = QT_TRANSLATE_NOOP("Import", "unclear")


class OptionsForm(Translated):
    """Edits how a table is read; `changed` carries the new `CsvSpec`."""

    changed = Signal(object)

    def __init__(self, file: CsvSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file = file
        self._preview = Preview()
        self.boxes: dict[str, ChoiceBox] = {}
        self._labels: dict[str, QLabel] = {}
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for name in OPTIONS:
            label, box = QLabel(), ChoiceBox({})
            label.setBuddy(box)
            box.setObjectName(name)
            box.chosen.connect(lambda key, name=name: self._on_chosen(name, key))
            form.addRow(label, box)
            self._labels[name], self.boxes[name] = label, box
        self.retranslate()

    def show_preview(self, preview: Preview) -> None:
        """Show what was detected."""
        self._preview = preview
        self.retranslate()

    def _on_chosen(self, name: str, key: str) -> None:
        value: Any = key or None
        if name == "header" and value is not None:
            value = key == YES
        self.file = replace(self.file, **{name: value})
        self.changed.emit(self.file)

    def _detected(self, name: str) -> str:
        """Return what was found of an option, in words."""
        found = self._preview
        task = found.dataset.task if found.dataset else None
        header = None if found.header is None else YES if found.header else NO
        keys = {"delimiter": found.delimiter, "decimal": found.decimal, "header": header, "task": task}
        key = keys.get(name)
        if name == "encoding":
            return tr(found.encoding or UNCLEAR)
        return tr(OPTIONS[name][1][key] if key is not None else UNCLEAR)

    def retranslate(self) -> None:
        """Name every option and what was detected."""
        for name, (label, choices) in OPTIONS.items():
            self._labels[name].setText(tr(label))
            box, value = self.boxes[name], getattr(self.file, name)
            box.setAccessibleName(tr(label))
            shown = {key: tr(choice) for key, choice in choices.items()}
            if name != "missing":
                text = Text(DETECTED, {"value": self._detected(name)}) if value is None else NOT_CHOSEN
                shown = {"": tr(text), **shown}
            box.offer(shown)
            box.set_key({True: YES, False: NO, None: ""}.get(value, value))


NOT_CHOSEN = QT_TRANSLATE_NOOP("Import", "Detect")
