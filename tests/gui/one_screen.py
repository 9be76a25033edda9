"""Opens the window over the settings of a folder, tells its place and that of its screen, and closes it.

python -m tests.gui.one_screen FOLDER
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from nnplayground.app import make_app
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import Settings


def main(folder: Path) -> int:
    """Open, tell, close."""
    app = make_app(["one_screen"])
    window = MainWindow(app, Settings(folder))
    window.show()
    window.controller.frame_shown.connect(lambda _frame: QTimer.singleShot(100, app.quit))
    app.exec()
    screen = window.screen().availableGeometry().size()
    told = {"window": window.geometry().getRect(), "screen": screen.toTuple()}
    sys.stdout.write(json.dumps(told) + "\n")
    window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
