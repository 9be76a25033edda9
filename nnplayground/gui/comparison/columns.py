"""What the table of runs shows in its columns: the settings in which they differ, and what came out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from nnplayground.data.dataset import CLASSIFICATION
from nnplayground.gui.translation import tr
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.numbers import short
from nnplayground.tuning.aspects import Aspect
from nnplayground.tuning.runs import KeptRun

Aspects = Mapping[str, Aspect]

NAME, NOTE, WHEN = (
    QT_TRANSLATE_NOOP("Runs", "Run"),
    QT_TRANSLATE_NOOP("Runs", "Note"),
    QT_TRANSLATE_NOOP("Runs", "When"),
)
ACCURACY = (QT_TRANSLATE_NOOP("Runs", "Training accuracy"), QT_TRANSLATE_NOOP("Runs", "Test accuracy"))
R_SQUARED = (QT_TRANSLATE_NOOP("Runs", "Training R²"), QT_TRANSLATE_NOOP("Runs", "Test R²"))
SCORE = (QT_TRANSLATE_NOOP("Runs", "Training score"), QT_TRANSLATE_NOOP("Runs", "Test score"))
DIGITS, SECONDS_DIGITS = 4, 3
WITH_OWNER = QT_TRANSLATE_NOOP("Runs", "{label} ({owner})")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, what it shows of a run, and what its rows are sorted by, None being the last."""

    heading: Text | Marked
    shown: Callable[[KeptRun, Aspects], str]
    order: Callable[[KeptRun, Aspects], Any]
    is_number: bool = False
    field: str = ""
    """Of `About`, where people may write into it."""


def number(value: float | None, digits: int = DIGITS) -> str:
    """Return a number for reading, a dash for none."""
    return "–" if value is None else short(value, digits)


def columns(runs: Mapping[str, KeptRun], found: Mapping[str, Aspects]) -> list[Column]:
    """Return the columns for these runs, with the aspects of each."""
    tasks = {run.about.task for run in runs.values()}
    scores = SCORE if len(tasks) > 1 else R_SQUARED if tasks and tasks != {CLASSIFICATION} else ACCURACY
    return [
        Column(NAME, lambda run, _: _name(run), lambda run, _: tr(run.name).casefold(), field="name"),
        *_settings(found),
        _outcome(QT_TRANSLATE_NOOP("Runs", "Training loss"), "train_loss"),
        _outcome(QT_TRANSLATE_NOOP("Runs", "Test loss"), "test_loss"),
        _outcome(scores[0], "train_score"),
        _outcome(scores[1], "test_score"),
        Column(
            QT_TRANSLATE_NOOP("Runs", "Epochs"), lambda r, _: str(r.about.epochs), lambda r, _: r.about.epochs, True
        ),
        _outcome(QT_TRANSLATE_NOOP("Runs", "Seconds"), "seconds", SECONDS_DIGITS),
        Column(QT_TRANSLATE_NOOP("Runs", "Ended"), lambda r, _: tr(r.about.why), lambda r, _: r.about.ending),
        Column(WHEN, lambda r, _: _when(r), lambda r, _: _time(r).timestamp()),
        Column(NOTE, lambda r, _: tr(r.about.note), lambda r, _: r.about.note.casefold() or None, field="note"),
    ]


def _name(run: KeptRun) -> str:
    return f"★ {tr(run.name)}" if run.about.is_pinned else tr(run.name)


def _time(run: KeptRun) -> datetime:
    return datetime.fromisoformat(run.about.when).astimezone()


def _when(run: KeptRun) -> str:
    return f"{_time(run):%Y-%m-%d %H:%M:%S}"


def _outcome(heading: Marked, field: str, digits: int = DIGITS) -> Column:
    return Column(
        heading,
        lambda run, _: number(getattr(run.about, field), digits),
        lambda run, _: getattr(run.about, field),
        is_number=True,
    )


def _settings(found: Mapping[str, Aspects]) -> list[Column]:
    """Return a column for every setting of which runs have different values, in the order of the panels."""
    firsts: dict[str, Aspect] = {}
    differing: set[str] = set()
    for aspects in found.values():
        for path, aspect in aspects.items():
            if path not in firsts:
                firsts[path] = aspect
            elif aspect.value != firsts[path].value:
                differing.add(path)
    return [_setting(aspect) for path, aspect in firsts.items() if path in differing]


def _setting(aspect: Aspect) -> Column:
    path, owner = aspect.path, aspect.owner
    heading = aspect.label if owner is None else Text(WITH_OWNER, {"label": aspect.label, "owner": owner})

    def shown(_run: KeptRun, aspects: Aspects) -> str:
        return tr(aspects[path].shown) if path in aspects else ""

    def order(_run: KeptRun, aspects: Aspects) -> Any:
        if path not in aspects:
            return None
        value = aspects[path].value
        return value if isinstance(value, int | float) else tr(aspects[path].shown).casefold()

    is_number = isinstance(aspect.value, int | float) and not isinstance(aspect.value, bool)
    return Column(heading, shown, order, is_number)
