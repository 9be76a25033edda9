"""The whole window in surroundings that are odd: other locales, no network, texts that look like something else.

faults.md: N9 `test_files_are_the_same_in_every_locale`; U9 `test_nothing_asks_the_network`; X3
`test_texts_from_files_are_shown_as_they_are`; X2 `test_code_in_the_users_folders_is_not_run`; X1
`test_what_is_typed_is_never_run`. U8 is in `cli/test_process.py`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from nnplayground.experiment.files import Saved
from nnplayground.experiment.spec import CsvSpec, DataSpec, Experiment
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.widgets.number_box import NumberBox
from nnplayground.lessons.files.library import library
from tests.gui.conftest import Open
from tests.gui.hands import settle

ROOT = Path(__file__).parents[2]


def run_process(tmp_path: Path, code: str, *arguments: str, before: tuple[str, ...] = (), **changes: str) -> str:
    """Run code over a home of its own; return what it printed."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    environment = {
        **kept,
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
        **changes,
    }
    command = [*before, sys.executable, "-c", code, *arguments]
    done = subprocess.run(
        command, env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=100, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


# -- locales -----------------------------------------------------------------------------------------------------------

EVERYWHERE = """
import hashlib, json, sys
from pathlib import Path
from PySide6.QtCore import QLocale
from nnplayground.app import rehearse
from nnplayground.data.csv_export import FORMS, encode
from nnplayground.experiment.build import build
from nnplayground.experiment.files import load
from nnplayground.gui.settings import Preferences, Settings
from nnplayground.interchange.scripts import SCRIPTS
from nnplayground.interchange.scripts.recipe import recipe_of
code = rehearse(sys.argv[:1], Path("run.nnplay"))
saved = load(Path("run.nnplay"))
run = build(saved.experiment)
Settings(Path(".")).keep_preferences(Preferences(digits=4))
written = {"document": Path("run.nnplay").read_bytes(), "table": encode(run.prepared.dataset, FORMS["point"], None)}
for key in ("torch", "numpy"):
    written[key] = str(SCRIPTS[key].encode(recipe_of(saved.experiment))).encode()
print("found", json.dumps({name: hashlib.sha256(content).hexdigest() for name, content in written.items()}))
sys.exit(code)
"""


@pytest.mark.thorough
def test_files_are_the_same_in_every_locale(tmp_path: Path) -> None:
    found = []
    for name in ("C", "tr_TR.UTF-8", "ar_EG.UTF-8"):
        home = tmp_path / name
        home.mkdir()
        said = run_process(home, EVERYWHERE, LANG=name, LC_ALL=name)
        found.append(next(line for line in said.splitlines() if line.startswith("found")))
    assert len(set(found)) == 1, found


# -- the network -------------------------------------------------------------------------------------------------------

OFFLINE = """
import sys
asked = []
def refuse(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.bind", "socket.sendto",
                 "urllib.Request", "http.client.connect"):
        asked.append((event, str(arguments)[:200]))
        raise OSError("no network")
sys.addaudithook(refuse)
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
import nnplayground.gui.main_window as main_window
from nnplayground.app import run_window
from nnplayground.gui.training.messages import Command
first = main_window.MainWindow.__init__
LEFT_OUT = {"quit", "run", "lesson_folder", "log_folder"}  # which open windows of other programs
def begin(window, *arguments, **named):
    first(window, *arguments, **named)
    window.file_handlers.asks = False
    window.controller.built.connect(lambda _built: window.controller.order(Command.RUN))
    todo = [*window.docks.by_name, *(name for name in window.actions_by_name if name not in LEFT_OUT)]
    opened = []
    def go_on():
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                widget.reject()
            elif widget is not window and widget.isVisible():
                widget.close()
        if not todo:
            timer.stop()
            print("opened", len(opened), "asked", asked, "network" if "PySide6.QtNetwork" in sys.modules else "none",
                  flush=True)
            window.close()
            return
        name = todo.pop(0)
        opened.append(name)
        if name in window.docks.by_name:
            window.docks.by_name[name].show()
            window.docks.by_name[name].raise_()
        else:
            action = window.actions_by_name[name]
            if action.isEnabled():
                action.trigger()
    timer = QTimer(window, interval=20)
    timer.timeout.connect(go_on)
    QTimer.singleShot(600, timer.start)
main_window.MainWindow.__init__ = begin
sys.exit(run_window(sys.argv[:1]))
"""


def tracer(record: Path) -> tuple[str, ...]:
    """Return what sees the calls of libraries, too, where the system has it and lets it."""
    strace = shutil.which("strace")
    if strace is None:
        return ()
    command = (strace, "-f", "-qq", "--seccomp-bpf", "-e", "trace=connect,sendto", "-o", str(record))
    can = subprocess.run([*command, sys.executable, "-c", ""], capture_output=True, check=False).returncode == 0
    return command if can else ()


@pytest.mark.thorough
def test_nothing_asks_the_network(tmp_path: Path) -> None:
    record = tmp_path / "calls"
    before = tracer(record)
    said = run_process(
        tmp_path, OFFLINE, before=before, http_proxy="http://192.0.2.1:9", https_proxy="http://192.0.2.1:9"
    )
    line = next(line for line in said.splitlines() if line.startswith("opened"))
    assert int(line.split()[1]) > 60
    assert line.endswith("asked [] none")
    if before:
        assert "AF_INET" not in record.read_text()


# -- texts that look like something else -------------------------------------------------------------------------------

EVIL = '<img src="file:///etc/passwd"><b onclick="x">evil</b>&amp;\u202e'


def rich_ones(window: QWidget) -> list[str]:
    """Return which texts of a window would be taken for HTML and hold a tag of ours."""
    found = []
    for widget in (window, *window.findChildren(QWidget)):
        if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText and "<img" in widget.text():
            found.append(f"label {widget.text()[:60]}")
        if "<img" in widget.toolTip() or "<img" in widget.whatsThis():
            found.append(f"tip of {type(widget).__name__} {widget.objectName()}: {widget.toolTip()[:60]}")
        if isinstance(widget, QComboBox):
            tips = [str(widget.itemData(row, Qt.ItemDataRole.ToolTipRole) or "") for row in range(widget.count())]
            found += [f"tip in a list: {tip[:60]}" for tip in tips if "<img" in tip]
    found += [
        f"tip of an action: {action.text()}" for action in window.findChildren(QAction) if "<img" in action.toolTip()
    ]
    return found


@pytest.mark.thorough
def test_texts_from_files_are_shown_as_they_are(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    head = f'"{EVIL.replace(chr(34), chr(34) * 2)} x",y,class'
    rows = [f'{i % 7},{i % 5},"{("<img src=a> one", "<b>two</b>")[i % 2]}"' for i in range(40)]
    path = tmp_path / "<img src=x>.csv"
    path.write_text("\n".join([head, *rows]))
    window = open_window()
    experiment = Experiment(data=DataSpec(file=CsvSpec(path=str(path))), title=EVIL, description=EVIL)
    window.file_handlers.put(Saved(experiment), title=EVIL)
    settle(qtbot, window)
    for name, dock in window.docks.by_name.items():
        if window.docks.by_name[name].isEnabled():
            dock.show()
            dock.raise_()
            QApplication.processEvents()
    assert rich_ones(window) == []


def test_code_in_the_users_folders_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "lessons"
    folder.mkdir()
    ran = tmp_path / "ran"
    code = f"from pathlib import Path; Path({str(ran)!r}).touch()"
    for name in ("__init__.py", "lesson.py", "sitecustomize.py", "lesson.yaml.py"):
        (folder / name).write_text(code)
    (folder / "evil.yaml").write_text("!!python/object/apply:os.system ['touch ran']\n")
    monkeypatch.chdir(tmp_path)
    own = [entry for entry in library(folder) if entry.is_own]
    assert [entry.path.name for entry in own] == ["evil.yaml"]
    assert own[0].error is not None
    assert "evil.yaml" in str(own[0].error)
    assert not ran.exists()


RUNS = ("__import__('os')", "9**9**9", "(" * 10_000, "1+1", "0x10", "lambda: 1", "{x}", "%s", "1;2", "1e9e9", "∞")


def test_what_is_typed_is_never_run(qtbot: QtBot, window: MainWindow) -> None:
    box = window.findChild(NumberBox)
    assert box is not None
    before = box.value
    for text in RUNS:
        box.selectAll()
        box.insert(text)
        qtbot.keyClick(box, Qt.Key.Key_Return)
        assert box.value == before, text
    assert window.document.experiment == Experiment()
