"""The window, where there can be one; otherwise the default experiment in the terminal.

Qt ends the whole process when it finds no display or when a system library of its display plug-in is missing. So both
are tried beforehand, by loading what Qt will load anyway and by knocking at the display.
"""

from __future__ import annotations

import ctypes
import gc
import importlib.util
import os
import re
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

from nnplayground.i18n import QT_TRANSLATE_NOOP, Text

PICTURE = "run.png"
NO_DISPLAY = QT_TRANSLATE_NOOP("Terminal", "there is no display")
KNOCK_S = 2.0
_MISSING = re.compile(r"(\S+\.so[.\d]*): cannot open shared object file")


def open_window(file: Path | None = None, rehearsal: Path | None = None) -> int:
    """Show the window, with a file in it if there is one, until it is closed. Return the exit code.

    Without a display the default experiment is trained in the terminal. A `rehearsal` closes by itself (`app.py`) and
    leaves an experiment of that name; without a display it fails.
    """
    obstacle = _no_display()
    if obstacle is None:
        gc.disable()  # until the window is there: nothing made before is garbage
        try:
            from nnplayground.app import rehearse, run_window  # noqa: PLC0415 - the only place that may need Qt
        except ImportError as error:
            obstacle = _not_loaded(error)
        else:
            obstacle = _no_platform()
            if obstacle is None:
                return rehearse(sys.argv[:1], rehearsal) if rehearsal else run_window(sys.argv[:1], file)
    gc.enable()
    return _refuse(obstacle) if rehearsal else _train_instead(obstacle)


def _refuse(obstacle: Text) -> int:
    """Say why there is no window, where nothing can take its place."""
    from nnplayground.cli.terminal import Exit, speaking  # noqa: PLC0415 - not needed where there is a window

    with speaking(None) as terminal:
        terminal.warn(Text(QT_TRANSLATE_NOOP("Terminal", "No window: {obstacle}."), {"obstacle": obstacle}))
    return Exit.BAD_INPUT


def _train_instead(obstacle: Text) -> int:
    """Say in one line why there is no window, train, and leave the picture in the current folder where possible."""
    from nnplayground.cli.options import TrainOptions  # noqa: PLC0415 - not needed where there is a window
    from nnplayground.cli.setup import experiment_from  # noqa: PLC0415
    from nnplayground.cli.terminal import Exit, speaking  # noqa: PLC0415
    from nnplayground.cli.wishes import Wishes, carry_out  # noqa: PLC0415

    with speaking(None) as terminal:
        picture = Path(PICTURE).absolute()
        said = QT_TRANSLATE_NOOP(
            "Terminal",
            "No window: {obstacle}. The default experiment runs in the terminal instead; picture: {picture}",
        )
        terminal.warn(Text(said, {"obstacle": obstacle, "picture": str(picture)}))
        code = carry_out(experiment_from(TrainOptions()), Wishes(plot=picture), terminal)
        return Exit.DONE if code == Exit.BAD_INPUT else code


def _no_display() -> Text | None:
    """Return what is missing where the environment names no display."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names):
        return None
    return Text(NO_DISPLAY)


def _not_loaded(error: Exception) -> Text:
    """Return what is missing where Qt, or a part of it, cannot be loaded."""
    missing = _MISSING.search(str(error))
    if missing:
        text = QT_TRANSLATE_NOOP("Terminal", "the system library {library} is missing")
        return Text(text, {"library": missing[1]})
    first_line = (str(error).splitlines() or [type(error).__name__])[0]
    return Text(QT_TRANSLATE_NOOP("Terminal", "Qt cannot be loaded ({reason})"), {"reason": first_line[:200]})


def _no_platform() -> Text | None:
    """Return why no display can be used, or None as soon as one of those that Qt will try can."""
    if not sys.platform.startswith("linux"):
        return None
    obstacles = []
    for name in _platforms():
        obstacle = _obstacle(name)
        if obstacle is None:
            return None
        obstacles.append(obstacle)
    return obstacles[0]


def _platforms() -> list[str]:
    """Return the display plug-ins that Qt will try: those asked for, or those the environment has a display for."""
    asked = os.environ.get("QT_QPA_PLATFORM", "")
    if asked:
        return [part.partition(":")[0] for part in asked.split(";")]
    displays = {"wayland": "WAYLAND_DISPLAY", "xcb": "DISPLAY"}
    return [name for name, variable in displays.items() if os.environ.get(variable)]


def _obstacle(platform: str) -> Text | None:
    """Return why one display plug-in cannot be used."""
    try:
        for plugin in _plugin_files(platform):
            ctypes.CDLL(str(plugin))
    except OSError as error:
        return _not_loaded(error)
    answers = {"xcb": _x_answers, "wayland": _wayland_answers}.get(platform)
    if answers is None or answers():
        return None
    variable = "DISPLAY" if platform == "xcb" else "WAYLAND_DISPLAY"
    if not os.environ.get(variable):
        return Text(NO_DISPLAY)
    return Text(
        QT_TRANSLATE_NOOP("Terminal", "the display “{display}” does not answer"),
        {"display": os.environ[variable]},
    )


def _plugin_files(platform: str) -> Iterator[Path]:
    """Yield the file of a display plug-in, where Qt came as a Python package."""
    spec = importlib.util.find_spec("PySide6")
    for folder in (spec and spec.submodule_search_locations) or ():
        file = Path(folder, "Qt", "plugins", "platforms", f"libq{platform}.so")
        if file.is_file():
            yield file


def _x_answers() -> bool:
    """Say whether the X server of `DISPLAY` lets us in, by the library that Qt will use.

    A connection that was made stays: a server whose only client leaves begins anew, and throws out Qt, which is next.
    """
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    if xcb.xcb_connection_has_error(connection):
        xcb.xcb_disconnect(connection)
        return False
    return True


def _wayland_answers() -> bool:
    """Say whether something listens at the socket of `WAYLAND_DISPLAY`."""
    place = Path(os.environ.get("XDG_RUNTIME_DIR", ""), os.environ.get("WAYLAND_DISPLAY", "wayland-0"))
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as knock:
        knock.settimeout(KNOCK_S)
        try:
            knock.connect(str(place))
        except OSError:
            return False
    return True
