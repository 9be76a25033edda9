"""Makes the pictures of the README from the real window: trained, light and dark.

python packaging/screenshots.py
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pictures.studio import limited, pause
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from nnplayground.app import make_app
from nnplayground.experiment import edits
from nnplayground.experiment.gallery import GALLERY
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.gallery import GalleryDialog
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import Preferences, Settings
from nnplayground.gui.training.messages import Command, State
from nnplayground.gui.translation import use_language
from nnplayground.lessons.walk import Phase

FOLDER = Path(__file__).resolve().parent / "screenshots"
WIDTH, HEIGHT = 1400, 900
LAB_MS = 25_000
"""How long a lab learns before it is pictured."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: its name, look, language, panel in front, and the experiment after some epochs."""

    name: str
    theme: str
    language: str
    dock: str
    experiment: Experiment
    epochs: int


def spirals() -> Experiment:
    """Return 2-8-8-3 with softmax on the three-armed spiral."""
    experiment = Experiment()
    for index in (0, 1):
        experiment = edits.set_units(experiment, index, 8)
    return edits.choose_source(experiment, "spirals")


SHOTS = (
    Shot("light", "light", "en", "data", Experiment(), 600),
    Shot("dark", "dark", "en", "training", spirals(), 400),
    Shot("indonesian", "light", "id", "network", edits.choose_source(Experiment(), "xor"), 600),
)


def take(app: QApplication, shot: Shot, folder: Path) -> None:
    """Open a window, train, and save its picture."""
    settings = Settings(folder / shot.name)
    settings.keep_preferences(Preferences(language=shot.language, theme=shot.theme))
    use_language(app, shot.language)
    window = MainWindow(app, settings, limited(shot.experiment, shot.epochs))
    window.resize(WIDTH, HEIGHT)
    window.show()
    window.docks.by_name[shot.dock].raise_()
    window.controller.built.connect(lambda _built: window.controller.order(Command.RUN))

    def finish(status: object) -> None:
        if getattr(status, "state", None) is State.FINISHED:
            QTimer.singleShot(300, app.quit)

    window.controller.status_changed.connect(finish)
    app.exec()
    window.grab().save(str(FOLDER / f"{shot.name}.png"))
    if shot.name == SHOTS[0].name:
        take_gallery(window)
    window.close()


def take_teaching(app: QApplication, folder: Path) -> None:
    """Save pictures of the stepper at a partial derivative of the lecture's example, and of a lesson."""
    settings = Settings(folder / "teaching")
    settings.keep_preferences(Preferences(language="en", theme="light"))
    use_language(app, "en")
    window = MainWindow(app, settings, GALLERY["eleven"].experiment)
    window.resize(WIDTH, HEIGHT)
    window.show()
    pause(1500)
    window.actions_by_name["stepper"].trigger()
    pause(1500)
    stepper = window.around.stepper()
    stepper.go(next(last for phase, _, last in stepper.walk.phases() if phase is Phase.PARTIALS) - 5)
    pause(1000)
    window.grab().save(str(FOLDER / "stepper.png"))
    window.actions_by_name["stepper"].trigger()
    window.actions_by_name["lessons"].trigger()
    pause(1000)
    window.lesson_handlers.reader.contents.buttons[0].click()
    pause(2000)
    window.grab().save(str(FOLDER / "lesson.png"))
    window.close()


def take_lab(app: QApplication, folder: Path) -> None:
    """Save a picture of a game of adversarial networks, once the generator reaches most of the heaps."""
    settings = Settings(folder / "lab")
    settings.keep_preferences(Preferences(language="en", theme="light"))
    use_language(app, "en")
    window = MainWindow(app, settings)
    window.resize(WIDTH, HEIGHT)
    window.show()
    pause(1000)
    window.actions_by_name["lab:gan"].trigger()
    pause(1000)
    window.controller.order(Command.RUN)
    pause(LAB_MS)
    window.controller.order(Command.PAUSE)
    pause(1000)
    window.grab().save(str(FOLDER / "lab.png"))
    window.close()


def take_gallery(window: MainWindow) -> None:
    """Save a picture of the gallery over a window."""
    window.actions_by_name["gallery"].trigger()
    dialog = window.findChild(GalleryDialog)
    dialog.cards.choose("playground")
    QApplication.processEvents()
    dialog.grab().save(str(FOLDER / "gallery.png"))
    dialog.reject()


def main(names: list[str]) -> int:
    """Take all pictures, or those named."""
    FOLDER.mkdir(exist_ok=True)
    app = make_app(["screenshots"])
    app.setQuitOnLastWindowClosed(False)
    chosen: Iterator[Shot] = (shot for shot in SHOTS if not names or shot.name in names)
    with tempfile.TemporaryDirectory() as folder:
        for shot in chosen:
            take(app, shot, Path(folder))
        if not names or "teaching" in names:
            take_teaching(app, Path(folder))
        if not names or "lab" in names:
            take_lab(app, Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
