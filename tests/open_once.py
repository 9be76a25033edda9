"""Opens the real window on the screen there is, trains for a moment, and checks that something was painted.

python -m tests.open_once
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QTimer

from nnplayground.app import make_app
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import Settings

TRAIN_MS = 1500
COLOURS_AT_LEAST = 50


def main() -> int:
    """Return 0 if the window trained and shows more than an empty frame."""
    app = make_app(["open_once"])
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(app, Settings(Path(folder)))
        window.show()
        window.controller.built.connect(lambda _built: window.actions_by_name["run"].trigger())
        seen: list[int] = []

        def look() -> None:
            picture = window.grab().toImage()
            places = [(x, y) for x in range(0, picture.width(), 8) for y in range(0, picture.height(), 8)]
            seen.append(len({picture.pixel(x, y) for x, y in places}))
            window.close()
            app.quit()

        QTimer.singleShot(TRAIN_MS, look)
        app.exec()
    epochs = window.last_frame.epoch if window.last_frame else 0
    print(f"{app.platformName()}: {epochs} epochs, {seen[0]} colours")
    return 0 if epochs and seen[0] >= COLOURS_AT_LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
