"""What the script of a soak does with the window: a cycle of everything that can be opened, switched and left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from nnplayground.data.sources import SOURCES
from nnplayground.experiment import edits
from nnplayground.experiment.gallery import GALLERY
from nnplayground.experiment.labs.families import FAMILIES
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training.messages import Command, State

DIALOGS = (
    *("gallery", "open", "save_as", "export_data", "export_network", "export_parameters", "export_predictions"),
    *("export_step", "import_network", "worksheet", "properties", "controls", "digits", "palette", "shortcuts"),
    "about",
)
"""Actions that open something which Escape closes."""
ROOMS = ("tune", "improve", "race")
"""Actions that show a window of its own, which stays when it is closed."""
TOGGLES = ("log_loss", "show_test", "time_bar", "paint_samples", "presentation")
LESSON_PAGES = 3
"""Pages of a lesson that are looked at."""

Act = Callable[[], None]


def live(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Acts:
    """The acts of one cycle over one window; each leaves the window so that the next one can follow."""

    def __init__(self, window: MainWindow, folder: Path, moment_ms: int) -> None:
        self._window, self._folder, self._moment_ms = window, folder, moment_ms

    def cycle(self) -> Iterator[tuple[str, Act]]:
        """Yield the name of every act of a cycle, and the act."""
        names = self._window.docks.by_name
        yield from ((f"dock {name}", lambda name=name: self._dock(name)) for name in names)
        yield from ((f"data {key}", lambda key=key: self._data(key)) for key in SOURCES)
        yield from ((f"ready {key}", lambda key=key: self._ready(key)) for key in tuple(GALLERY)[::4])
        yield from ((f"dialog {name}", lambda name=name: self._dialog(name)) for name in DIALOGS)
        yield from ((f"room {name}", lambda name=name: self._room(name)) for name in ROOMS)
        yield from ((f"toggle {name}", lambda name=name: self._toggle(name)) for name in TOGGLES)
        yield from ((f"lab {key}", lambda key=key: self._lab(key)) for key in FAMILIES)
        yield "themes", lambda: self._trigger("theme_dark", "theme_light", "theme_system")
        yield "languages", lambda: self._trigger("language_id", "language_en")
        yield "undo", self._undo
        yield "document", self._document
        yield "lesson", self._lesson
        yield "time", self._time
        yield "line", lambda: self._trigger("copy_line", "paste_line")
        yield "layout", lambda: self._trigger("reset_layout")

    def begin(self) -> None:
        """Begin a document, and train it."""
        self._window.actions_by_name["new"].trigger()
        self.run()

    def run(self) -> None:
        """Train, and look at it for a moment."""
        self._window.controller.order(Command.RUN)
        live(self._moment_ms)

    def _trigger(self, *names: str) -> None:
        for name in names:
            self._window.actions_by_name[name].trigger()
            live(self._moment_ms)

    def _dock(self, name: str) -> None:
        dock = self._window.docks.by_name[name]
        was_hidden = dock.isHidden()
        self._window.docks.bring(name)
        live(self._moment_ms)
        dock.setVisible(not was_hidden)
        live(0)

    def _data(self, key: str) -> None:
        document = self._window.document
        document.edit(edits.choose_source(document.experiment, key), "data")
        live(self._moment_ms)

    def _ready(self, key: str) -> None:
        self._window.file_handlers.begin(GALLERY[key].experiment)
        live(self._moment_ms)
        self.run()

    def _dialog(self, name: str) -> None:
        self._trigger(name)
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                widget.reject()
        live(0)

    def _room(self, name: str) -> None:
        self._trigger(name)
        for widget in QApplication.topLevelWidgets():
            if widget is not self._window and widget.isVisible():
                widget.close()
        live(0)

    def _toggle(self, name: str) -> None:
        self._trigger(name, name)

    def _lab(self, key: str) -> None:
        self._trigger(f"lab:{key}")
        self.run()
        self.begin()

    def _undo(self) -> None:
        document = self._window.document
        for units in range(3, 9):
            document.edit(edits.set_units(document.experiment, 0, units), "units")
            live(0)
        self._trigger(*6 * ("undo",), *6 * ("redo",), *6 * ("undo",))

    def _document(self) -> None:
        path, saved = self._folder / "soak.nnplay", []
        project = self._window.project
        connection = project.saved.connect(lambda _path: saved.append(True))
        project.save(path)
        self._until(lambda: bool(saved))
        project.saved.disconnect(connection)
        self._window.file_handlers.open(path)
        live(self._moment_ms)
        self.begin()
        path.unlink()

    def _lesson(self) -> None:
        self._trigger("lessons")
        reader = self._window.lesson_handlers.reader
        assert reader is not None
        for number in range(2):
            reader.show_contents()
            reader.contents.buttons[number].click()
            for _ in range(LESSON_PAGES):
                live(self._moment_ms)
                reader.go_on()
        self._trigger("leave_lesson")

    def _time(self) -> None:
        self._window.controller.order(Command.PAUSE)
        self._until(lambda: self._window.controller.status.state is not State.RUNNING)
        self._trigger("look_earlier", "look_later", "look_now", "step_batch", "step_epoch", "reset")
        self.run()

    @staticmethod
    def _until(holds: Callable[[], bool], patience: int = 500) -> None:
        """Let the window live until something holds."""
        for _ in range(patience):
            if holds():
                return
            live(10)
        raise TimeoutError("the window did not come so far")
