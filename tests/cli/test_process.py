"""The program as a process: entry points, closed pipes, no Qt in the terminal, no window without a display.

faults.md: U8 `test_without_a_display_the_default_experiment_runs_in_the_terminal`,
`test_where_qt_cannot_be_loaded_the_missing_library_is_named`, `test_a_broken_library_of_the_display_is_named`,
`test_a_display_that_does_not_answer_is_noticed`, `test_a_wayland_display_is_asked`.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from nnplayground.cli import window
from nnplayground.experiment.files import load
from tests.cli.processes import ROOT, environment, run

on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays of Linux")


def test_training_imports_no_qt(tmp_path: Path) -> None:
    code = (
        "import sys; from nnplayground.cli import main; code = main(['train', '--epochs', '1', '--json']);"
        "main(['data']); print([n for n in sys.modules if n.startswith(('PySide6', 'shiboken6', 'pyqtgraph'))]);"
        "sys.exit(code)"
    )
    done = run("-c", code, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "[]"


@on_linux
def test_without_a_display_the_default_experiment_runs_in_the_terminal(tmp_path: Path) -> None:
    done = run("-m", "nnplayground", cwd=tmp_path)
    assert done.returncode == 0
    assert len(done.stderr.splitlines()) == 1
    assert "no display" in done.stderr
    assert str(tmp_path / "run.png") in done.stderr
    assert "Accuracy" in done.stdout
    with Image.open(tmp_path / "run.png") as picture:
        assert picture.width > 500


@on_linux
def test_where_qt_cannot_be_loaded_the_missing_library_is_named(tmp_path: Path) -> None:
    qt = tmp_path / "PySide6"
    qt.mkdir()
    message = "libEGL.so.1: cannot open shared object file: No such file or directory"
    (qt / "__init__.py").write_text(f"raise ImportError({message!r})", encoding="utf-8")
    path = os.pathsep.join((str(tmp_path), str(ROOT)))
    done = run("-m", "nnplayground", cwd=tmp_path, PYTHONPATH=path, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0
    assert len(done.stderr.splitlines()) == 1
    assert "libEGL.so.1" in done.stderr


@on_linux
@pytest.mark.thorough
def test_a_broken_library_of_the_display_is_named(tmp_path: Path) -> None:
    (tmp_path / "libxcb-cursor.so.0").write_bytes(b"")  # the plug-in of Qt needs it, and would end the process
    done = run("-m", "nnplayground", cwd=tmp_path, DISPLAY=":9987", LD_LIBRARY_PATH=str(tmp_path))
    assert done.returncode == 0
    assert len(done.stderr.splitlines()) == 1
    assert "libxcb-cursor.so.0" in done.stderr
    assert "Accuracy" in done.stdout


@on_linux
@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder where nobody can write")
def test_a_folder_that_cannot_be_written_does_not_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir("/proc")
    assert window.open_window() == 0
    captured = capsys.readouterr()
    assert "cannot be written" in captured.err
    assert "Accuracy" in captured.out


@on_linux
def test_a_display_that_does_not_answer_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("DISPLAY", ":9987")
    obstacle = window._no_platform()
    assert obstacle is not None
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb;offscreen")
    assert window._no_platform() is None


@on_linux
def test_a_wayland_display_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "w")
    assert not window._wayland_answers()
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(tmp_path / "w"))
        server.listen()
        assert window._wayland_answers()


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "nnplayground", "data", "--json"],
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_under_standard_output_is_said(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "nnplayground", "losses"],
            cwd=tmp_path,
            env=environment(PYTHONIOENCODING="ascii"),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
            check=False,
        )
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1


def test_a_terminal_of_few_characters_gets_escapes(tmp_path: Path) -> None:
    done = run("-m", "nnplayground", "losses", cwd=tmp_path, PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "\\u2013" in done.stdout


@pytest.mark.thorough
def test_a_rehearsal_opens_the_window_trains_and_saves(tmp_path: Path) -> None:
    path = tmp_path / "run.nnplay"
    done = run("-m", "nnplayground", "--rehearse", str(path), cwd=tmp_path, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["painted"] > 0
    saved = load(path)
    assert saved.experiment.training.epochs == saved.state["counts"][0] == 100


@pytest.mark.thorough
def test_a_rehearsal_that_cannot_save_fails(tmp_path: Path) -> None:
    path = tmp_path / "missing" / "run.nnplay"
    done = run("-m", "nnplayground", "--rehearse", str(path), cwd=tmp_path, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert "cannot be written" in done.stderr


@on_linux
def test_a_rehearsal_without_a_display_fails(tmp_path: Path) -> None:
    done = run("-m", "nnplayground", "--rehearse", str(tmp_path / "run.nnplay"), cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "no display" in done.stderr
    assert not list(tmp_path.iterdir())


def test_a_file_that_the_system_sends_is_announced(tmp_path: Path) -> None:
    code = (
        "import sys; from PySide6.QtCore import QCoreApplication; from PySide6.QtGui import QFileOpenEvent;"
        "from nnplayground.app import make_app; app = make_app(['n']); app.file_sent.connect(lambda path: print(path));"
        "QCoreApplication.sendEvent(app, QFileOpenEvent(sys.argv[1]))"
    )
    done = run("-c", code, str(tmp_path / "a.nnplay"), cwd=tmp_path, QT_QPA_PLATFORM="offscreen")
    assert Path(done.stdout.strip()) == tmp_path / "a.nnplay"
