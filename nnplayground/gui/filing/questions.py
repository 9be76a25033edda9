"""What is asked about files: small windows over the main one, each with its answers as buttons.

No question waits in a loop of its own: it is opened, and the answer calls what was given for it. The Escape key, or
closing the question, is the last answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QPushButton, QWidget

from nnplayground.gui.translation import tr
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text

Act = Callable[[], None]
Answer = tuple[Marked, Act]

BOTH = QT_TRANSLATE_NOOP("Question", "{first} {second}")
CANCEL = QT_TRANSLATE_NOOP("Question", "Cancel")


def nothing() -> None:
    """Leave everything as it is."""


class Questions(QObject):
    """Asks one question at a time."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.box: QMessageBox | None = None
        """The question that is open."""

    def ask(self, title: Text, detail: Text | None, answers: Sequence[Answer], *, serious: bool = False) -> None:
        """Ask; the first answer is the one of the Enter key, the last that of Escape.

        A question that is open already is answered by its last answer.
        """
        if self.box is not None:
            self.box.reject()
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning if serious else QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle("NN Playground")
        box.setText(tr(title))
        box.setInformativeText(tr(detail) if detail else "")
        acts: dict[QAbstractButton, Act] = {}
        buttons: list[QPushButton] = []
        for place, (label, act) in enumerate(answers):
            last = place == len(answers) - 1
            role = QMessageBox.ButtonRole.RejectRole if last else QMessageBox.ButtonRole.AcceptRole
            button = box.addButton(tr(label), role)
            button.setObjectName(f"answer {place}")
            buttons.append(button)
            acts[button] = act
        box.setDefaultButton(buttons[0])
        box.setEscapeButton(buttons[-1])
        box.finished.connect(lambda _code: self._answered(box, acts, buttons[-1]))
        self.box = box
        box.open()

    def _answered(self, box: QMessageBox, acts: dict[QAbstractButton, Act], last: QPushButton) -> None:
        if self.box is box:
            self.box = None
        act = acts.get(box.clickedButton(), acts[last])
        box.deleteLater()
        act()

    def unsaved(self, name: str, save: Act, discard: Act, cancel: Act = nothing) -> None:
        """Ask what becomes of changes that are not saved."""
        self.ask(
            Text(QT_TRANSLATE_NOOP("Question", "Save the changes to {name}?"), {"name": quoted(name)}),
            Text(QT_TRANSLATE_NOOP("Question", "Edits and trained weights are lost otherwise.")),
            (
                (QT_TRANSLATE_NOOP("Question", "&Save"), save),
                (QT_TRANSLATE_NOOP("Question", "&Don’t save"), discard),
                (CANCEL, cancel),
            ),
        )

    def not_saved(self, why: Text, again: Act, elsewhere: Act, cancel: Act = nothing) -> None:
        """Say that a file could not be written, and ask what to do."""
        self.ask(
            Text(QT_TRANSLATE_NOOP("Question", "The experiment is not saved.")),
            why,
            (
                (QT_TRANSLATE_NOOP("Question", "Save &as …"), elsewhere),
                (QT_TRANSLATE_NOOP("Question", "&Try again"), again),
                (CANCEL, cancel),
            ),
            serious=True,
        )

    def changed_on_disk(self, name: str, overwrite: Act, elsewhere: Act, cancel: Act = nothing) -> None:
        """Say that the file has another content than when it was opened, and ask what to do."""
        self.ask(
            Text(
                QT_TRANSLATE_NOOP("Question", "{name} was changed by another program."),
                {"name": quoted(name)},
            ),
            Text(QT_TRANSLATE_NOOP("Question", "Saving here would write over those changes.")),
            (
                (QT_TRANSLATE_NOOP("Question", "Save &as …"), elsewhere),
                (QT_TRANSLATE_NOOP("Question", "Write &over it"), overwrite),
                (CANCEL, cancel),
            ),
            serious=True,
        )

    def opened_elsewhere(self, name: str, copy: Act) -> None:
        """Say that another window has the file, and offer a copy without a name."""
        self.ask(
            Text(QT_TRANSLATE_NOOP("Question", "{name} is open in another window."), {"name": quoted(name)}),
            Text(QT_TRANSLATE_NOOP("Question", "A copy can be opened; it has to be saved under another name.")),
            ((QT_TRANSLATE_NOOP("Question", "Open a &copy"), copy), (CANCEL, nothing)),
        )

    def data_missing(self, path: str, locate: Act) -> None:
        """Say that the data file of an experiment is gone, and ask where it is now."""
        self.ask(
            Text(QT_TRANSLATE_NOOP("Question", "The data file of the experiment is not there.")),
            Text(QT_TRANSLATE_NOOP("Question", "“{path}” was moved or deleted."), {"path": path}),
            ((QT_TRANSLATE_NOOP("Question", "&Look for it …"), locate), (CANCEL, nothing)),
        )

    def data_changed(self, path: str, take: Act, locate: Act) -> None:
        """Say that the data file of an experiment has another content now, and ask what to train on."""
        self.ask(
            Text(QT_TRANSLATE_NOOP("Question", "The data have changed since the experiment was saved.")),
            Text(
                QT_TRANSLATE_NOOP(
                    "Question", "“{path}” has another content now. The weights were trained on the old one."
                ),
                {"path": path},
            ),
            (
                (QT_TRANSLATE_NOOP("Question", "&Look for the old file …"), locate),
                (QT_TRANSLATE_NOOP("Question", "Take the &new data"), take),
                (CANCEL, nothing),
            ),
            serious=True,
        )

    def recover(self, name: str, when: str, crash: Text | None, recover: Act, discard: Act, not_now: Act) -> None:
        """Offer what was left behind; a crash of the process is said, too."""
        offer = Text(
            QT_TRANSLATE_NOOP("Question", "{name} can be brought back as it was on {when}."),
            {"name": quoted(name), "when": when},
        )
        self.ask(
            Text(QT_TRANSLATE_NOOP("Question", "NN Playground did not close properly last time.")),
            offer if crash is None else Text(BOTH, {"first": offer, "second": crash}),
            (
                (QT_TRANSLATE_NOOP("Question", "&Recover"), recover),
                (QT_TRANSLATE_NOOP("Question", "&Delete it"), discard),
                (QT_TRANSLATE_NOOP("Question", "Not &now"), not_now),
            ),
        )

    def refused(self, title: Text, why: Text) -> None:
        """Say why something cannot be done."""
        self.ask(title, why, ((QT_TRANSLATE_NOOP("Question", "OK"), nothing),), serious=True)


def quoted(name: str) -> Text:
    """Return a name between quotation marks, or what a document without one is called."""
    if not name:
        return Text(QT_TRANSLATE_NOOP("Question", "the untitled experiment"))
    return Text(QT_TRANSLATE_NOOP("Question", "“{name}”"), {"name": name})
