"""A titled part of a panel that can be folded away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from nnplayground.gui.translation import Translated, tr
from nnplayground.i18n import Marked


class Section(Translated):
    """A heading that folds, and a form below it."""

    def __init__(self, title: Marked, parent: QWidget | None = None, *, folded: bool = False) -> None:
        super().__init__(parent)
        self._title = title
        self._labels: list[tuple[QLabel, Marked, QWidget | None]] = []
        self._heading = QToolButton()
        self._heading.setCheckable(True)
        self._heading.setChecked(not folded)
        self._heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._heading.setAutoRaise(True)
        self._heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        font = self._heading.font()
        font.setBold(True)
        self._heading.setFont(font)
        self._body = QWidget()
        self.form = QFormLayout(self._body)
        self.form.setContentsMargins(8, 2, 4, 6)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._heading)
        layout.addWidget(self._body)
        self._heading.toggled.connect(self._on_toggled)
        self._on_toggled(not folded)
        self.retranslate()

    def add_row(self, label: Marked, field: QWidget) -> None:
        """Add a labelled field."""
        shown = QLabel(tr(label))
        shown.setBuddy(field)
        named = None if field.accessibleName() else field
        self._labels.append((shown, label, named))
        if named is not None:
            named.setAccessibleName(tr(label))
        self.form.addRow(shown, field)

    def add_wide(self, field: QWidget) -> None:
        """Add a field over the whole width; while it is hidden, no gap is left for it."""
        self.form.addRow(field)
        field.installEventFilter(self)
        if field.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide) and field.isHidden():
            self.form.setRowVisible(field, False)

    def set_locked(self, reason: str) -> None:
        """Keep everything from being changed, and say why in a tool tip; an empty reason frees it."""
        self._body.setEnabled(not reason)
        self._heading.setToolTip(reason)
        self._body.setToolTip(reason)

    @property
    def is_locked(self) -> bool:
        """Whether nothing can be changed."""
        return not self._body.isEnabledTo(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the row of a field away with it, and bring it back."""
        is_shown = event.type() == QEvent.Type.ShowToParent
        if (is_shown or event.type() == QEvent.Type.HideToParent) and isinstance(watched, QWidget):
            self.form.setRowVisible(watched, is_shown)
        return super().eventFilter(watched, event)

    def _on_toggled(self, open_: bool) -> None:
        self._heading.setArrowType(Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow)
        self._body.setVisible(open_)

    def retranslate(self) -> None:
        """Set title and labels."""
        self._heading.setText(tr(self._title))
        self.setAccessibleName(tr(self._title))
        for shown, label, named in self._labels:
            shown.setText(tr(label))
            if named is not None:
                named.setAccessibleName(tr(label))
