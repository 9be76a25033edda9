"""One input in one parser: what came of it, and whether that is allowed."""

from __future__ import annotations

import resource
import signal
import tempfile
import traceback
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from nnplayground.errors import InputError
from nnplayground.i18n import Marked, Text
from tests.fuzz.parsers import Parser

CPU_S = 2.0
"""Time of the processor that an input may take."""
MEMORY_BYTES = 300 * 2**20
"""Memory that it may take beyond what is there."""
DEEPEST = 3
"""Places of the traceback that tell one fault from another."""


class Hang(BaseException):
    """Raised inside of what takes too long; nothing that parses catches it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an input: a word for its like, and what is wrong where something is."""

    kind: str
    fault: str = ""
    detail: str = ""


def tried(parser: Parser, content: bytes) -> Outcome:
    """Read an input under guard; whatever is not allowed is the fault of the outcome."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as name:
        folder = Path(name)
        try:
            with _guarded(), warnings.catch_warnings():
                warnings.simplefilter("error")
                parser.read(content, folder)
        except InputError as error:
            return _refusal(parser, folder, " ".join(_sources(error.text)), str(error.text))
        except parser.refusals as error:
            return _refusal(parser, folder, type(error).__name__ + _place(error, 1), str(error) or type(error).__name__)
        except Hang as error:
            return Outcome("hang", f"takes longer than {CPU_S} s", _trace(error))
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            return Outcome("raised", f"{type(error).__name__}{_place(error, DEEPEST)}", _trace(error))
        left = _left(parser, folder)
        return Outcome("left", f"leaves {left}") if left else Outcome("read")


def _refusal(parser: Parser, folder: Path, kind: str, message: str) -> Outcome:
    left = _left(parser, folder)
    if left:
        return Outcome("left", f"leaves {left} although it refuses")
    if not message.strip():
        return Outcome("silent", "refuses without a word", kind)
    return Outcome(kind)


def _sources(text: Text) -> Iterator[str]:
    """Yield the marked texts that an error is made of: what is refused for another reason is another outcome."""
    yield str(text.source)
    for value in text.values.values():
        if isinstance(value, Text):
            yield from _sources(value)
        elif isinstance(value, Marked):
            yield str(value)


def _left(parser: Parser, folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name not in parser.leaves)


def _trace(error: BaseException) -> str:
    return "".join(traceback.format_exception(error))[-3000:]


def _place(error: BaseException, depth: int) -> str:
    """Return where something was raised, as far as that is code of ours or of a library's."""
    frames = traceback.extract_tb(error.__traceback__)[-depth:]
    return "".join(f" {Path(frame.filename).name}:{frame.name}" for frame in frames)


@contextmanager
def _guarded() -> Iterator[None]:
    """Bound time and memory."""

    def ring(_number: int, _frame: object) -> None:
        raise Hang

    before = signal.signal(signal.SIGPROF, ring)
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (_address_space() + MEMORY_BYTES, hard))
    signal.setitimer(signal.ITIMER_PROF, CPU_S)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0.0)
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
        signal.signal(signal.SIGPROF, before)


def _address_space() -> int:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    return pages * resource.getpagesize()
