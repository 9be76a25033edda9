"""What a lesson's file asks of a demonstration, checked: which names there are, and which keys each may have."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP

MOST_SHOWN = 60


def wishes(options: Mapping[str, object], known: Mapping[str, Collection[str]]) -> dict[str, str]:
    """Return the options of a demonstration by name; those that are not given are missing.

    `known` lists the keys that each may have. Raises `InputError` that names the option and says what there is.
    """
    found = {}
    for name, value in options.items():
        if name not in known:
            raise InputError(
                QT_TRANSLATE_NOOP("Demo", "The demonstration has no option “{name}”. It has: {choices}."),
                name=str(name)[:MOST_SHOWN],
                choices=", ".join(known),
            )
        if value not in known[name]:
            raise InputError(
                QT_TRANSLATE_NOOP("Demo", "{name}: there is no “{value}”. Choose one of: {choices}."),
                name=name,
                value=str(value)[:MOST_SHOWN],
                choices=", ".join(known[name]),
            )
        found[name] = str(value)
    return found
