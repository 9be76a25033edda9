"""Forms made from parameters: a labelled field for each, bound both ways."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from nnplayground.catalogue import Param
from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.check_box import CheckBox
from nnplayground.gui.widgets.number_box import NumberBox
from nnplayground.gui.widgets.slider_box import SliderBox

Field = NumberBox | SliderBox | CheckBox


class ParamForm(QWidget):
    """Shows the parameters of whatever entry is chosen and tells which one was changed."""

    changed = Signal(str, object)
    """Name and new value of a parameter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._params: tuple[Param, ...] = ()
        self._fields: dict[str, Field] = {}
        self._labels: dict[str, QLabel] = {}
        self._label_width = 0
        self._layout = QFormLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.hide()  # until there is something to be shown

    def offer(self, params: Iterable[Param]) -> None:
        """Show fields for these parameters; the same ones again change nothing."""
        wanted = tuple(params)
        if wanted == self._params:
            return
        self._params = wanted
        while self._layout.rowCount():
            self._layout.removeRow(0)
        self._fields, self._labels = {}, {}
        for param in wanted:
            self._add(param)
        self._show(is_wanted=bool(wanted))

    def _show(self, *, is_wanted: bool) -> None:
        """Show the form or hide it; one that stands nowhere yet would be a window for a moment, and is shown later."""
        if is_wanted and self.parentWidget() is None:
            self.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, on=False)
        else:
            self.setVisible(is_wanted)

    def _add(self, param: Param) -> None:
        if param.kind is bool:
            self._fields[param.name] = box = self._check_box(param)
            self._layout.addRow(box)
            return
        label, field = QLabel(tr(param.label)), self._number_box(param)
        label.setBuddy(field)
        label.setMinimumWidth(self._label_width)
        self._layout.addRow(label, field)
        self._fields[param.name], self._labels[param.name] = field, label

    def _number_box(self, param: Param) -> NumberBox | SliderBox:
        box = SliderBox(param) if param.slider else NumberBox(param)
        box.setObjectName(param.name)
        box.value_changed.connect(lambda value: self.changed.emit(param.name, value))
        return box

    def _check_box(self, param: Param) -> CheckBox:
        box = CheckBox(param.label, help=param.help)
        box.setObjectName(param.name)
        box.switched.connect(lambda value: self.changed.emit(param.name, value))
        return box

    def set_values(self, values: Mapping[str, float]) -> None:
        """Show values without telling anybody; a parameter without one shows its default."""
        for param in self._params:
            value = values.get(param.name, param.default)
            field = self._fields[param.name]
            if isinstance(field, CheckBox):
                field.show_checked(bool(value))
            else:
                field.set_value(value)

    def field(self, name: str) -> Field:
        """Return the field of a parameter."""
        return self._fields[name]

    def align(self, width: int) -> None:
        """Give the labels at least so many pixels, for fields that stand in line with others."""
        self._label_width = width
        for label in self._labels.values():
            label.setMinimumWidth(width)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            for param in self._params:
                if param.name in self._labels:
                    self._labels[param.name].setText(tr(param.label))
        super().changeEvent(event)
