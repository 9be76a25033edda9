"""A question mark at the end of a field, there while the field has the mouse or the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QToolButton

from nnplayground.gui.widgets.explained import explain, explaining, name_of

WIDTH, NARROWEST = 16, 52
"""Pixels of the mark, and of a field that has room for one."""


class Question(QToolButton):
    """Explains its field; the keyboard does that by the action *What is this?*, so it takes no focus."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        self.setText("?")
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: explain(field))

    def follow(self) -> None:
        """Stand at the right end of the field, or be away."""
        field = self._field
        is_wanted = field.isEnabled() and (field.hasFocus() or field.underMouse()) and field.width() >= NARROWEST
        field.setTextMargins(0, 0, WIDTH if is_wanted else 0, 0)
        if is_wanted and (found := explaining(field)) is not None:
            name = name_of(found[1])
            self.setAccessibleName(name)
            self.setToolTip(name)
            self.setGeometry(field.width() - WIDTH - 2, 2, WIDTH, field.height() - 4)
        self.setVisible(is_wanted)
