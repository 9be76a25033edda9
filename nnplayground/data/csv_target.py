"""The target of a table: which column it is, and whether its values are classes or numbers to predict."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nnplayground.data.csv_numbers import Column, read_numbers
from nnplayground.data.csv_table import CLASS_NAMES, TARGET_NAMES, Table, index_of, listed
from nnplayground.data.csv_text import read_categories
from nnplayground.data.dataset import CLASSIFICATION, REGRESSION, Floats, Labels
from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.numbers import full

MOST_CLASSES = 20
"""With more of them the target may be no class at all: it is noted, or taken as a number."""
_NO_TARGET = QT_TRANSLATE_NOOP("Csv", "There is no column “{name}” to be the target. Choose one of: {names}.")


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """The numbers of the target columns in a table, and why it is these."""

    indices: tuple[int, ...]
    why: Marked


@dataclass(frozen=True, slots=True, eq=False)
class Target:
    """Either class numbers `labels (m,)` with their names, or `targets (m, k)` with theirs; and notes."""

    labels: Labels | None = None
    class_names: tuple[str, ...] = ()
    targets: Floats | None = None
    target_names: tuple[str, ...] = ()
    notes: tuple[Text, ...] = ()


def choose_target(table: Table, wanted: Sequence[str]) -> Choice:
    """Return the columns named in `wanted`; without a name, the one that is called like a target, else the last.

    Raises `InputError` for a name that no column has, and where no column is left as a feature.
    """
    if wanted:
        indices = tuple(dict.fromkeys(index_of(table.names, name, _NO_TARGET) for name in wanted))
        if len(indices) == len(table.columns):
            raise InputError(QT_TRANSLATE_NOOP("Csv", "All columns are targets. Leave at least one as a feature."))
        return Choice(indices, QT_TRANSLATE_NOOP("Csv", "as chosen"))
    names = [name.lower() for name in table.names] if table.has_header else []
    last = len(table.columns) - 1
    for usual in TARGET_NAMES:
        if usual in names and (usual != "y" or names.index(usual) in (0, last)):  # in x, y, z it is a coordinate
            return Choice((names.index(usual),), QT_TRANSLATE_NOOP("Csv", "by its name"))
    return Choice((last,), QT_TRANSLATE_NOOP("Csv", "the last column"))


def read_target(columns: Sequence[Column], choice: Choice, task: str | None, decimal: str) -> Target:
    """Return the classes or numbers in the target columns; without a given `task` the values decide.

    Raises `InputError` for texts where numbers are needed, for several columns of classes, and for a single class.
    """
    if len(columns) > 1 or task == REGRESSION:
        target = _as_numbers(columns, task, decimal)
    else:
        target = _as_classes_or_numbers(columns[0], task, decimal)
    if target.labels is not None and len(target.class_names) < 2:
        message = QT_TRANSLATE_NOOP(
            "Csv",
            "The target “{column}” has only one class, {value}. At least 2 are needed: choose another target, or other "
            "rows.",
        )
        raise InputError(message, column=columns[0].name, value=target.class_names[0])
    return _with_notes(target, columns, choice, detected=task is None)


def _as_numbers(columns: Sequence[Column], task: str | None, decimal: str) -> Target:
    if task == CLASSIFICATION:
        raise InputError(QT_TRANSLATE_NOOP("Csv", "Several targets must be numbers; classes stand in one column."))
    for column in columns:
        if not column.profile.is_numeric:
            message = QT_TRANSLATE_NOOP(
                "Csv", "The target “{column}” is text, but regression needs numbers. Choose classification."
            )
            raise InputError(message, column=column.name)
    values, notes = zip(*(read_numbers(column, decimal) for column in columns), strict=True)
    names = tuple(column.name for column in columns)
    return Target(targets=np.column_stack(values), target_names=names, notes=sum(notes, ()))


def _as_classes_or_numbers(column: Column, task: str | None, decimal: str) -> Target:
    found = column.profile
    is_number = found.is_numeric if task is None else found.has_only_numbers
    if not is_number:
        codes, names, notes = read_categories(column)
        return Target(labels=codes, class_names=names, notes=notes)
    values, notes = read_numbers(column, decimal)
    distinct, codes = np.unique(values, return_inverse=True)
    if task == CLASSIFICATION or _are_classes(column.name, distinct, len(values)):
        return Target(labels=codes.astype(np.int64), class_names=tuple(map(full, distinct.tolist())), notes=notes)
    return Target(targets=values[:, None], target_names=(column.name,), notes=notes)


def _are_classes(name: str, distinct: Floats, samples: int) -> bool:
    """Say whether numbers are more likely classes: few whole ones, each many times, or in a column called so."""
    count = len(distinct)
    if count > MOST_CLASSES or (distinct != np.floor(distinct)).any():
        return False
    return name.lower() in CLASS_NAMES or (1 < count < samples and count <= max(2, math.isqrt(samples)))


# -- notes -------------------------------------------------------------------------------------------------------------


def _with_notes(target: Target, columns: Sequence[Column], choice: Choice, *, detected: bool) -> Target:
    """Return the target with what was decided before what was found."""
    names = listed([column.name for column in columns])
    if target.labels is None:
        message = QT_TRANSLATE_NOOP("Csv", "Target: {names} ({why}), numbers to predict.")
    else:
        message = QT_TRANSLATE_NOOP("Csv", "Target: {names} ({why}), {count} classes.")
    notes = [Text(message, {"names": names, "why": choice.why, "count": len(target.class_names)})]
    if len(target.class_names) > MOST_CLASSES:
        notes.append(_many_classes(target))
    elif detected and target.labels is not None and columns[0].profile.is_numeric:
        message = QT_TRANSLATE_NOOP("Csv", "The whole numbers of the target are read as classes.")
        notes.append(Text(message))
    elif detected and target.labels is None and columns[0].name.lower() in CLASS_NAMES:
        message = QT_TRANSLATE_NOOP(
            "Csv", "Too many different numbers for classes: perhaps the target is a row number."
        )
        notes.append(Text(message))
    if target.targets is not None and (target.targets == target.targets[0]).all(axis=0).any():
        notes.append(Text(QT_TRANSLATE_NOOP("Csv", "The target is the same in every row: there is nothing to learn.")))
    return Target(target.labels, target.class_names, target.targets, target.target_names, (*notes, *target.notes))


def _many_classes(target: Target) -> Text:
    samples = 0 if target.labels is None else len(target.labels)
    message = QT_TRANSLATE_NOOP(
        "Csv", "{count} classes in {samples} rows: perhaps the target is a name or a row number, not a class."
    )
    return Text(message, {"count": len(target.class_names), "samples": samples})
