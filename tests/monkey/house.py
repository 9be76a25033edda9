"""Where the monkey lives: the program as it starts for people, over a folder that is thrown away."""

from __future__ import annotations

import gc
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QApplication

from nnplayground.app import App, make_app
from nnplayground.experiment import edits, files
from nnplayground.experiment.files import Saved
from nnplayground.experiment.labs.labs import begun
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.filing.recovery import Recovery
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import Settings
from nnplayground.gui.translation import use_language


class Browser(QObject):
    """Takes the place of whatever the system would open files and addresses with."""

    @Slot(QUrl)
    def open(self, _url: QUrl) -> None:
        """Leave it closed."""


class House:
    """The application, its folder, files to be opened, and one window after the other."""

    def __init__(self, folder: Path, experiment: Experiment | None = None) -> None:
        QStandardPaths.setTestModeEnabled(True)
        QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
        self.app: App = make_app(["monkey"])
        self.app.setQuitOnLastWindowClosed(False)
        use_language(self.app, "en")
        self._browser = Browser()
        for scheme in ("file", "http", "https"):
            QDesktopServices.setUrlHandler(scheme, self._browser, "open")
        self.folder, self.documents = folder / "own", folder / "documents"
        for made in (self.folder, self.documents):
            made.mkdir()
        self.files = _fill(self.documents)
        self.window = self.open(experiment)
        gc.freeze()  # as the program does

    def open(self, experiment: Experiment | None = None) -> MainWindow:
        """Open a window."""
        window = MainWindow(self.app, Settings(self.folder), experiment, recovery=Recovery(self.folder))
        window.resize(1400, 900)
        window.show()
        self.window = window
        return window

    def close(self) -> None:
        """Close the window without asking."""
        self.window.file_handlers.asks = False
        self.window.close()


def _fill(folder: Path) -> tuple[str, ...]:
    """Put files of all kinds into a folder, sound ones and others; return their names."""
    files.save(folder / "plain.nnplay", Saved(Experiment()))
    files.save(folder / "xor.nnplay", Saved(edits.choose_source(Experiment(), "xor")))
    files.save(folder / "lab.nnplay", Saved(begun("cnn")))
    content = (folder / "plain.nnplay").read_bytes()
    (folder / "damaged.nnplay").write_bytes(content[: len(content) // 2])
    rng = np.random.default_rng(0)
    rows = [f"{a:.3f};{b:.3f};{'yes' if a > b else 'no'}" for a, b in rng.normal(size=(40, 2))]
    (folder / "comma.csv").write_text("\n".join(["a;b;c", *rows]).replace(".", ","), encoding="utf-8")
    rows = [f"{a:.3f},{b:.3f},{a * b:.3f}" for a, b in rng.normal(size=(60, 2))]
    (folder / "numbers.csv").write_text("\n".join(["x,y,z", *rows]), encoding="utf-8")
    (folder / "bad.csv").write_text('a,b\n1,2,3\n"open\n', encoding="utf-8")
    (folder / "empty.csv").write_text("", encoding="utf-8")
    (folder / "words.txt").write_text("aku suka belajar\nkamu suka membaca\n", encoding="utf-8")
    picture = QImage(32, 24, QImage.Format.Format_RGB32)
    picture.fill(0x336699)
    picture.save(str(folder / "picture.png"))
    return tuple(sorted(path.name for path in folder.iterdir()))
