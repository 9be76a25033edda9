"""The dialog of the gallery: search and topics above, cards on the left, what the chosen one is about on the right."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from nnplayground.experiment.exhibits.exhibit import Exhibit
from nnplayground.experiment.gallery import GALLERY, GROUPS
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.gallery.cards import CardList
from nnplayground.gui.theme import Look
from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.line_edit import LineEdit

FIRST_SIZE = QSize(1190, 740)
ABOUT_WIDTH = 230
SHARE_OF_WINDOW = 0.95


class _Search(LineEdit):
    """A line to type into, from which the arrows lead to what was found."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _words() -> QLabel:
    return QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText, alignment=Qt.AlignmentFlag.AlignTop)


class GalleryDialog(QDialog):
    """Lets a person choose one of the ready experiments, of all or of those that are `offered`."""

    opened = Signal(object)
    """The chosen `Experiment`, with title and description in the window's language."""

    def __init__(self, look: Look, parent: QWidget | None = None, offered: Mapping[str, Exhibit] | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gallery")
        self._offered = GALLERY if offered is None else offered
        self.search, self.groups = _Search(), QComboBox()
        self.search.setClearButtonEnabled(True)
        self.groups.addItem("", "")
        for key in dict.fromkeys(exhibit.group for exhibit in self._offered.values()):
            self.groups.addItem("", key)
        self.cards = CardList(look, self._offered)
        self.title, self.about = _words(), _words()
        self.buttons = QDialogButtonBox()
        self.open_button: QPushButton = self.buttons.addButton(QDialogButtonBox.StandardButton.Open)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.open_button.setDefault(True)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.cards.setCurrentRow(0)
        self.cards.setFocus()
        room = parent.window().size() if parent is not None else FIRST_SIZE
        self.resize(FIRST_SIZE.boundedTo(room * SHARE_OF_WINDOW))

    def choose_like(self, experiment: Experiment) -> None:
        """Choose the experiment that another one began as, so that it can be read again what to watch."""
        for exhibit in self._offered.values():
            if experiment.title and experiment.title in (exhibit.label, tr(exhibit.label)):
                self.cards.choose(exhibit.key)

    def _lay_out(self) -> None:
        bold = self.title.font()
        bold.setBold(True)
        bold.setPointSizeF(bold.pointSizeF() * 1.2)
        self.title.setFont(bold)
        words = QWidget()
        about = QVBoxLayout(words)
        about.addWidget(self.title)
        about.addWidget(self.about)
        about.addStretch(1)
        self._about_area = QScrollArea()
        self._about_area.setWidget(words)
        self._about_area.setWidgetResizable(True)
        self._about_area.setFixedWidth(ABOUT_WIDTH)
        self._about_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        above, middle = QHBoxLayout(), QHBoxLayout()
        self._groups_label = QLabel()
        self._groups_label.setBuddy(self.groups)
        above.addWidget(self.search, 1)
        above.addWidget(self._groups_label)
        above.addWidget(self.groups)
        middle.addWidget(self.cards, 1)
        middle.addWidget(self._about_area)
        column = QVBoxLayout(self)
        column.addLayout(above)
        column.addLayout(middle, 1)
        column.addWidget(self.buttons)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._show_found)
        self.search.left.connect(self.cards.setFocus)
        self.groups.currentIndexChanged.connect(self._show_found)
        self.cards.typed.connect(self._on_typed)
        self.cards.currentItemChanged.connect(self._show_about)
        self.cards.itemDoubleClicked.connect(self.accept)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    # -- finding -------------------------------------------------------------------------------------------------------

    def _on_typed(self, text: str) -> None:
        self.search.setFocus()
        self.search.setText(self.search.text() + text)

    def _show_found(self) -> None:
        """Show the experiments of the chosen group that have every word that was typed."""
        words, group = self.search.text().casefold().split(), self.groups.currentData()
        self.cards.show_only(
            {
                exhibit.key
                for exhibit in self._offered.values()
                if group in ("", exhibit.group) and all(word in self._words(exhibit.key) for word in words)
            }
        )
        self._show_about()

    @staticmethod
    def _words(key: str) -> str:
        """Return everything in which an experiment can be found."""
        exhibit = GALLERY[key]
        texts = (tr(exhibit.label), tr(GROUPS[exhibit.group].label), tr(exhibit.description), key)
        return "\n".join(texts).casefold()

    def _show_about(self) -> None:
        exhibit = self.cards.exhibit
        self.open_button.setEnabled(exhibit is not None)
        if exhibit is None:
            self.title.setText(self.tr("Nothing was found"))
            self.about.setText(self.tr("Other words, or all topics, may find more."))
        else:
            self.title.setText(tr(exhibit.label))
            self.about.setText(tr(exhibit.description))

    # -- choosing ------------------------------------------------------------------------------------------------------

    def accept(self) -> None:
        """Open the chosen experiment."""
        exhibit = self.cards.exhibit
        if exhibit is not None:
            super().accept()
            self.opened.emit(exhibit.titled(tr))

    # -- looks ---------------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.setWindowTitle(self.tr("Gallery"))
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search"))
        self._groups_label.setText(self.tr("&Topic"))
        self.groups.setAccessibleName(self.tr("Topic"))
        self.groups.setItemText(0, self.tr("All topics"))
        for index in range(1, self.groups.count()):
            self.groups.setItemText(index, tr(GROUPS[self.groups.itemData(index)].label))
        self.cards.setAccessibleName(self.tr("Experiments"))
        self._about_area.setAccessibleName(self.tr("About the experiment"))
        self.cards.retranslate()
        self._show_found()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
