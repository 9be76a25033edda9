"""Sequences of one's own: a text whose next letter is asked for, or a table of which every row is a sequence."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from nnplayground.data.csv_bytes import decode, read_bytes
from nnplayground.data.dataset import REGRESSION, Dataset
from nnplayground.data.sequences.sequences import Sequences, one_hot
from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP

FEWEST, MOST_LETTERS, MOST_SIGNS = 4, 50_000, 128
"""Fewest sequences that can be split; the longest text, and its most different signs: each is an input of its own."""


def read_text(path: Path) -> str:
    """Return the text of a file, whose encoding is found out; raises `InputError` for what is none."""
    return decode(read_bytes(path), None, path.name)[0]


def of_text(text: str, length: int) -> Sequences:
    """Return pieces of a text of `length` signs, and at every time the next sign: many to many.

    All white space counts as one blank; the last piece is dropped where it is shorter. Raises `InputError` for a text
    that is too short or too long, or has too many different signs.
    """
    signs = np.array(list(" ".join(text.split())))
    if len(signs) > MOST_LETTERS:
        message = QT_TRANSLATE_NOOP("Sequences", "The text has {count} letters; choose a part of at most {most}.")
        raise InputError(message, count=len(signs), most=MOST_LETTERS)
    if len(signs) < FEWEST * length + 1:
        message = QT_TRANSLATE_NOOP(
            "Sequences", "The text has {count} letters; sequences of {length} need at least {needed}."
        )
        raise InputError(message, count=len(signs), length=length, needed=FEWEST * length + 1)
    names, numbers = np.unique(signs, return_inverse=True)
    if len(names) > MOST_SIGNS:
        message = QT_TRANSLATE_NOOP("Sequences", "The text has {count} different letters; at most {most} can be told.")
        raise InputError(message, count=len(names), most=MOST_SIGNS)
    pieces = (len(numbers) - 1) // length
    end = pieces * length
    x, y = (one_hot(part.reshape(pieces, length), len(names)) for part in (numbers[:end], numbers[1 : end + 1]))
    letters = tuple(map(str, names))
    return Sequences(x, y, letters, letters)


def of_table(dataset: Dataset, features: int = 1) -> Sequences:
    """Return the rows of a table as sequences, `features` columns a time, and what each is or gives: many to one.

    The input of the largest size becomes 1 or -1; numbers to predict stay as they are. Raises `InputError` where the
    columns cannot be dealt out evenly, or there are too few rows.
    """
    columns, rows = dataset.n_features, len(dataset)
    if features < 1 or columns % features:
        message = QT_TRANSLATE_NOOP(
            "Sequences", "{count} columns cannot be dealt out to times of {features} numbers each."
        )
        raise InputError(message, count=columns, features=features)
    if rows < FEWEST:
        message = QT_TRANSLATE_NOOP("Sequences", "There are {count} sequences; at least {needed} are needed.")
        raise InputError(message, count=rows, needed=FEWEST)
    largest = float(np.abs(dataset.x).max()) if columns else 0.0
    scale = largest or 1.0
    x = dataset.x.reshape(rows, -1, features) / scale
    names = tuple(f"x{number}" for number in range(1, features + 1))
    if dataset.labels is not None:
        y = one_hot(dataset.labels[:, None], dataset.n_classes)
        return Sequences(x, y, names, dataset.class_names, scale=scale)
    targets = np.empty((rows, 0)) if dataset.targets is None else dataset.targets
    return Sequences(x, targets[:, None].copy(), names, dataset.target_names, REGRESSION, scale=scale)
