"""The errors that people see, each with a message that says what is wrong, where, and what to do."""

from __future__ import annotations

from typing import Any

from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.resources import is_frozen

NOT_INSTALLED = QT_TRANSLATE_NOOP("Extra", "For {what}, {packages} has to be installed: {command}")
NOT_IN_THIS_BUILD = QT_TRANSLATE_NOOP(
    "Extra",
    "For {what}, {packages} is needed, which this build of the program leaves out. Install the wheel of the same "
    "release with Python instead (nnplayground-…-py3-none-any.whl), and then: {command}",
)


class InputError(ValueError):
    """Something the user gave cannot be used; the program's state is unchanged."""

    def __init__(self, source: Marked, **values: Any) -> None:
        self.text = Text(source, values)
        super().__init__(str(self.text))


class UnknownKey(InputError):  # noqa: N818 - says what it is
    """A key that no catalogue has: a newer or another program wrote it, or a hand."""


def not_installed(what: Marked, *packages: str) -> InputError:
    """Return the error that packages of an extra are missing, with what can be done about it here.

    Nothing can be installed into a frozen build.
    """
    source = NOT_IN_THIS_BUILD if is_frozen() else NOT_INSTALLED
    return InputError(source, what=what, packages=" + ".join(packages), command=f"pip install {' '.join(packages)}")
