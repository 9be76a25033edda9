"""One lesson in the contents, as a button with three texts: title, what it is about, how far one has come."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

MARGINS = (12, 8, 12, 8)


class LessonCard(QPushButton):
    """As wide as there is room, and as high as its texts are then."""

    def __init__(self, title: str, summary: str, progress: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{summary} {progress}".strip())
        self.title, self.summary, self.progress = (_label(text) for text in (title, summary, progress))
        bold = self.title.font()
        bold.setBold(True)
        bold.setPointSizeF(bold.pointSizeF() * 1.1)
        self.title.setFont(bold)
        self.progress.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        column = QVBoxLayout(self)
        column.setContentsMargins(*MARGINS)
        column.setSpacing(2)
        for label in (self.title, self.summary, self.progress):
            column.addWidget(label)
        self.summary.setVisible(bool(summary))  # only here: shown without a parent it would be a window for a moment
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Lines break elsewhere in another width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all texts."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else super().heightForWidth(width)

    def sizeHint(self) -> QSize:
        """Ask for what the texts need."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Take whatever width there is."""
        return QSize(120, self.sizeHint().height())


def _label(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label
