"""One row: what is turned, and the values that it is turned to, or the one value."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QToolButton, QWidget

from nnplayground.errors import InputError
from nnplayground.gui.knobs.offers import SEPARATOR, choices, read
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.line_edit import LineEdit
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.tuning.knobs import Knob, Value
from nnplayground.tuning.space import Range


class KnobRow(Translated):
    """A list of knobs, a field for values, and below what is wrong with them."""

    knob_chosen = Signal(str)
    """A person wants to turn another knob."""
    changed = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._knob: Knob | None = None
        self._fault: Text | Marked | None = None
        self.knob, self.values, self.fault = ChoiceBox({}), LineEdit(), Paragraph()
        self.pick, self.remove = QToolButton(), QToolButton()
        self.remove.setText("✕")
        self.pick.setText("…")
        self.pick.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill)
        self.pick.setMenu(self.menu)
        self.fault.setForegroundRole(QPalette.ColorRole.BrightText)
        self.fault.hide()
        for button in (self.pick, self.remove):
            button.setAutoRaise(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3)
        grid.setVerticalSpacing(2)
        grid.addWidget(self.knob, 0, 0)
        grid.addWidget(self.remove, 0, 1)
        line = QHBoxLayout()
        line.setSpacing(3)
        line.addWidget(self.values, 1)
        line.addWidget(self.pick)
        grid.addLayout(line, 1, 0, 1, 2)
        grid.addWidget(self.fault, 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        self.knob.chosen.connect(self.knob_chosen)
        self.values.textEdited.connect(lambda _text: self.changed.emit())
        self.remove.clicked.connect(lambda _checked: self.removed.emit())
        self.retranslate()

    def offer(self, labels: Mapping[str, Marked | str]) -> None:
        """Offer knobs by key."""
        self.knob.offer(labels)

    def turn(self, each: Knob, values: str) -> None:
        """Show a knob and the values that are tried."""
        self._knob = each
        self.knob.set_key(each.key)
        self.values.setText(values)
        self.pick.setVisible(bool(choices(each)))
        self.retranslate()

    @property
    def key(self) -> str:
        """The key of the knob; empty where it is not on offer any more."""
        return self.knob.key

    def read(self) -> tuple[Value, ...] | Range:
        """Return what was typed; raises `InputError` that says what is wrong with it."""
        if self._knob is None:
            raise RuntimeError("the row has no knob")
        return read(self._knob, self.values.text())

    def show_fault(self, why: Text | Marked | None) -> None:
        """Say below the row what is wrong, or nothing."""
        self._fault = why
        said = tr(why) if why is not None else ""
        self.fault.show_text(said[:1].upper() + said[1:])
        self.fault.setVisible(why is not None)
        self.values.setAccessibleDescription(said)

    # -- values that can be listed -------------------------------------------------------------------------------------

    def _fill(self) -> None:
        """List the values, those with a mark that are tried."""
        self.menu.clear()
        chosen = self._chosen()
        for key in choices(self._knob) if self._knob is not None else ():
            action = self.menu.addAction(key)
            action.setCheckable(True)
            action.setChecked(key in chosen)
            action.triggered.connect(lambda on, key=key: self._set(key, on=on))

    def _chosen(self) -> list[str]:
        text = self.values.text()
        parts = text.split("|" if "|" in text else ",")
        return [part.strip() for part in parts if part.strip()]

    def _set(self, key: str, *, on: bool) -> None:
        """Try a value, or not."""
        chosen = [part for part in self._chosen() if part != key]
        self.values.setText(SEPARATOR.join([*chosen, key] if on else chosen))
        self.changed.emit()

    def _tip(self) -> str:
        """Return how values are typed."""
        if self._knob is not None and self._knob.is_list:
            return self.tr("Sizes of the hidden layers, as 4 | 8,8; 0 for none")
        if self._knob is not None and choices(self._knob):
            return self.tr("Values apart by |")
        return self.tr("Values apart by |, or a range such as 0.001..0.1")

    def _of(self, said: str) -> str:
        """Return a name with that of the knob, for rows stand below each other."""
        return said if self._knob is None else f"{said}: {tr(self._knob.label)}"

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.setAccessibleName("" if self._knob is None else tr(self._knob.label))
        self.knob.setAccessibleName(self.tr("What is turned"))
        self.values.setAccessibleName(self._of(self.tr("Values to try")))
        tip = self._tip()
        self.values.setToolTip(tip)
        self.values.setPlaceholderText(tip)
        self.pick.setToolTip(self.tr("Choose the values from a list"))
        self.pick.setAccessibleName(self._of(self.tr("Choose the values from a list")))
        self.remove.setToolTip(self.tr("Leave this out"))
        self.remove.setAccessibleName(self._of(self.tr("Leave this out")))
        self.show_fault(self._fault)


class OneValueRow(KnobRow):
    """A row that turns its knob to one value."""

    def value(self) -> Value:
        """Return what was typed; raises `InputError` that says what is wrong with it."""
        if self._knob is None:
            raise RuntimeError("the row has no knob")
        if not self.values.text().strip() and not self._knob.is_list:
            raise InputError(QT_TRANSLATE_NOOP("Tuning", "A value to try is missing."))
        return self._knob.read(self.values.text())

    def _chosen(self) -> list[str]:
        return [self.values.text().strip()]

    def _set(self, key: str, *, on: bool) -> None:
        """Take a value from the list; the one that is taken stays."""
        if on:
            self.values.setText(key)
        self.changed.emit()

    def _tip(self) -> str:
        if self._knob is not None and self._knob.is_list:
            return self.tr("Sizes of the hidden layers, as 8,8; 0 for none")
        if self._knob is not None and self._knob.param is not None and not choices(self._knob):
            return f"{tr(self._knob.label)}: {self._knob.param.range_text()}"
        return self.tr("A value; the button beside it lists them")

    def retranslate(self) -> None:
        """Set every text that people see."""
        super().retranslate()
        self.values.setAccessibleName(self._of(self.tr("Value")))
        self.pick.setToolTip(self.tr("Choose from a list"))
        self.pick.setAccessibleName(self.tr("Choose from a list"))
