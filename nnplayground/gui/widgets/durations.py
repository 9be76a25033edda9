"""Times for reading: how long something will take."""

from __future__ import annotations

from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.numbers import fixed

MINUTE_S, HOUR_S = 60, 3600


def duration(seconds: float) -> Text:
    """Return a time for reading."""
    if seconds < MINUTE_S:
        return Text(QT_TRANSLATE_NOOP("Tuning", "{count} s"), {"count": max(1, round(seconds))})
    if seconds < HOUR_S:
        return Text(QT_TRANSLATE_NOOP("Tuning", "{count} min"), {"count": round(seconds / MINUTE_S)})
    return Text(QT_TRANSLATE_NOOP("Tuning", "{count} h"), {"count": fixed(seconds / HOUR_S, 1)})
