"""The front door: without arguments, or with an experiment, the window; with other arguments the terminal.

Nothing heavy is imported before it is needed: the window opens as fast as it can, and the terminal never meets Qt.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

OUTPUT_LOST = 1
"""The exit code where standard output cannot be written, for instance because its reader has gone."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with the arguments of the command line, or those given, and return its exit code."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support  # noqa: PLC0415 - nobody else pays for it

        freeze_support()  # a process of a search begins as the program itself where there is no other interpreter
    given = sys.argv[1:] if arguments is None else list(arguments)
    _escape_what_cannot_be_shown()
    try:
        code = _run(given)
        if sys.stdout is not None:  # a program without a console has none
            sys.stdout.flush()
    except OSError as error:
        _forget_stdout()
        if not isinstance(error, BrokenPipeError) and sys.stderr is not None:
            sys.stderr.write(f"nnplayground: {error.strerror or error}\n")
        return OUTPUT_LOST
    return code


def _run(arguments: list[str]) -> int:
    file, rehearsal = _project(arguments), _rehearsal(arguments)
    if not arguments or file is not None or rehearsal is not None:
        from nnplayground.cli.window import open_window  # noqa: PLC0415 - neither side pays for the other's libraries

        return open_window(file, rehearsal)
    from nnplayground.cli.commands import app  # noqa: PLC0415

    try:
        app(args=arguments, prog_name="nnplayground")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else OUTPUT_LOST
    return 0


def _project(arguments: list[str]) -> Path | None:
    """Return the experiment that is to be opened in the window, as when its file is double-clicked."""
    return Path(arguments[0]).absolute() if len(arguments) == 1 and arguments[0].lower().endswith(".nnplay") else None


def _rehearsal(arguments: list[str]) -> Path | None:
    """Return the file that a start without anybody there is to leave (`nnplayground/app.py`), if it is one."""
    return Path(arguments[1]).absolute() if len(arguments) == 2 and arguments[0] == "--rehearse" else None


def _escape_what_cannot_be_shown() -> None:
    """Let a terminal of few characters show the others as escapes, instead of failing at the first of them."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _forget_stdout() -> None:
    """Send what is still buffered nowhere, since its reader has gone; Python would complain at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
