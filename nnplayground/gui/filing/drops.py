"""The one door for what is dragged onto the window: it takes one thing, or says why not."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from nnplayground.experiment.files import SUFFIX
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text

DATA_SUFFIXES = frozenset({".csv", ".tsv", ".txt"})


class DropDoor(QObject):
    """Watches a window; each drop ends in exactly one signal."""

    project_dropped = Signal(object)
    """An experiment, or a network of another tool."""
    data_dropped = Signal(object)
    refused = Signal(object)
    """Why, as a `Text`."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take drops of files and texts, even those that will be refused: silence explains nothing."""
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            event.acceptProposedAction()
            self.take(event.mimeData())
            return True
        if isinstance(event, QDragEnterEvent) and event.type() == QEvent.Type.DragEnter:
            mime = event.mimeData()
            if mime.hasUrls() or mime.hasText() or mime.hasHtml():
                event.acceptProposedAction()
                return True
        return False

    def take(self, mime: QMimeData) -> None:
        """Announce what was dropped."""
        found = what(mime)
        if isinstance(found, Text):
            self.refused.emit(found)
        elif found.suffix.lower() == SUFFIX or is_network(found):
            self.project_dropped.emit(found)
        else:
            self.data_dropped.emit(found)


def what(mime: QMimeData) -> Path | Text:
    """Return the one file that can be opened, or why there is none."""
    urls = mime.urls() if mime.hasUrls() else []
    if not urls:
        return Text(QT_TRANSLATE_NOOP("Drop", "Text cannot be dropped here. Drop a .nnplay or .csv file."))
    if len(urls) > 1:
        return Text(
            QT_TRANSLATE_NOOP("Drop", "These are {count} files; drop one at a time."),
            {"count": len(urls)},
        )
    name = urls[0].toLocalFile()
    if not name:
        return Text(QT_TRANSLATE_NOOP("Drop", "This is no file of this computer: save it here first."))
    path = Path(name)
    if path.is_dir():
        return Text(QT_TRANSLATE_NOOP("Drop", "“{name}” is a folder; drop a file of it."), {"name": path.name})
    if path.suffix.lower() not in (SUFFIX, *DATA_SUFFIXES) and not is_network(path):
        return Text(
            QT_TRANSLATE_NOOP(
                "Drop",
                "“{name}” is neither an experiment (.nnplay) nor a table (.csv, .tsv, .txt) nor a network (.onnx, "
                ".skops).",
            ),
            {"name": path.name},
        )
    return path


def is_network(path: Path) -> bool:
    """Say whether a file is, by its name, a network of another tool, or a pickle, which is refused with the reason."""
    suffix = path.suffix.lower()
    if suffix == SUFFIX or suffix in DATA_SUFFIXES:
        return False
    from nnplayground.interchange.imports import PICKLES, SUFFIXES  # noqa: PLC0415 - the window is there sooner so

    return suffix in PICKLES or suffix in SUFFIXES
